"""What comes from the clipboard as HTML (Word, browsers, Excel) as parts of a text. No Qt.

Only what the report's texts know is kept: paragraphs, headings, bold, italic, lists and tables. Fonts,
colours, comments, pictures and scripts are left behind; no letter is changed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from lkjip_desktop.report.blocks import Align
from lkjip_desktop.report.markup import BULLET, MAX_LEVEL, PAKSA, Paragraph, Span, marked
from lkjip_desktop.report.susunan import BREAK, MAX_COLUMNS, Judul, Part, TabelTeks
from lkjip_desktop.wording.isian import BUKA, TUTUP
from lkjip_desktop.wording.markah import ParserSabar

_SKIPPED = frozenset({"head", "style", "script", "title", "meta", "xml", "o:p", "w:sdt", "object", "svg"})
_BLOCKS = frozenset(
    {
        "p",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "blockquote",
        "pre",
        "section",
        "article",
        "dt",
        "dd",
    }
)
_VOID = frozenset({"br", "img", "hr", "meta", "link", "input", "col", "wbr", "area", "base"})
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_NOT_BOLD = re.compile(r"font-weight\s*:\s*(?:normal|[1-5]00)", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*italic", re.IGNORECASE)
_RIGHT = re.compile(r"text-align\s*:\s*right", re.IGNORECASE)
_MSO_LIST = re.compile(r"mso-list\s*:\s*l\d+\s+level(\d)", re.IGNORECASE)
_MSO_MARK = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_MARKER = re.compile(r"\(?(\d{1,2}|[a-z])([.)])")
_SPACES = re.compile(r"[ \t\r\n\f]+")
_STRANGE = str.maketrans({BUKA: "[", TUTUP: "]", PAKSA: None, "\ufeff": None, "\u00ad": None})
_FRAGMENT = re.compile(r"<!--\s*StartFragment\s*-->(.*)<!--\s*EndFragment\s*-->", re.DOTALL)
_NUMBER = re.compile(r"(?:Rp\.?\s*)?-?[\d.,]+\s*%?")


def parts_of_html(html: str) -> tuple[Part, ...]:
    """The parts of a text that `html` shows. Never raises; what makes no sense is read as text."""
    match = _FRAGMENT.search(html)
    reader = _Reader()
    reader.feed(match[1] if match else html)
    reader.close()
    return reader.finish()


@dataclass(slots=True)
class _Open:
    """An open element and what it means for the text inside."""

    tag: str
    bold: bool = False
    italic: bool = False
    skipped: bool = False
    mark: bool = False


@dataclass(slots=True)
class _List:
    ordered: bool
    letters: bool = False
    count: int = 0


@dataclass(slots=True)
class _Table:
    rows: list[list[str]] = field(default_factory=list)
    right: list[list[bool]] = field(default_factory=list)


class _Reader(ParserSabar):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[_Open] = []
        self._lists: list[_List] = []
        self._tables: list[_Table] = []
        self._parts: list[Part] = []
        self._spans: list[Span] = []
        self._kind = ""
        self._item: tuple[str, int] = ("", 0)
        self._mso_mark = ""
        self._counts: dict[int, int] = {}

    # --- events -----------------------------------------------------------------------------------------

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        style, above = values.get("style", ""), self._open[-1] if self._open else _Open("")
        if tag == "br":
            self._spans.append(Span("\n"))
        if tag in _VOID:
            return
        now = _Open(
            tag,
            bold=_NOT_BOLD.search(style) is None
            and (above.bold or tag in ("b", "strong") or bool(_BOLD.search(style))),
            italic=above.italic or tag in ("i", "em", "cite") or bool(_ITALIC.search(style)),
            skipped=above.skipped or tag in _SKIPPED,
            mark=above.mark or bool(_MSO_MARK.search(style)),
        )
        self._open.append(now)
        if not now.skipped:
            self._begin(tag, values, style)

    def handle_endtag(self, tag: str) -> None:
        if not any(o.tag == tag for o in self._open):
            return
        while self._open:
            closed = self._open.pop()
            if not closed.skipped:
                self._end(closed.tag)
            if closed.tag == tag:
                break

    def handle_data(self, data: str) -> None:
        now = self._open[-1] if self._open else _Open("")
        if now.skipped:
            return
        if now.mark:
            self._mso_mark += data
            return
        text = _SPACES.sub(" ", data.translate(_STRANGE))
        if text:
            self._spans.append(Span(text, now.bold, now.italic))

    def unknown_decl(self, data: str) -> None:
        """Word's <![if !supportLists]> and its like say nothing by themselves."""

    def finish(self) -> tuple[Part, ...]:
        while self._open:
            closed = self._open.pop()
            if not closed.skipped:
                self._end(closed.tag)
        self._flush()
        return tuple(self._parts)

    # --- elements ---------------------------------------------------------------------------------------

    def _begin(self, tag: str, values: dict[str, str], style: str) -> None:
        if tag in ("ul", "ol"):
            self._flush()
            self._lists.append(_List(tag == "ol", values.get("type") in ("a", "A")))
        elif tag == "table":
            self._flush()
            self._tables.append(_Table())
        elif tag == "tr" and self._tables:
            self._tables[-1].rows.append([])
            self._tables[-1].right.append([])
        elif tag in ("td", "th") and self._tables and self._tables[-1].rows:
            self._spans = []
            self._tables[-1].right[-1].append(bool(_RIGHT.search(style)) or values.get("align") == "right")
        elif tag in _BLOCKS:
            self._begin_block(tag, style)

    def _begin_block(self, tag: str, style: str) -> None:
        if self._tables:
            if any(s.text.strip() for s in self._spans):
                self._spans.append(Span("\n"))
            return
        if tag != "li" and self._kind == "li" and not any(s.text.strip() for s in self._spans):
            return  # a paragraph inside a list item
        self._flush()
        self._kind = tag
        if tag == "li":
            self._item = self._next_item()
        elif (match := _MSO_LIST.search(style)) is not None:
            self._kind, self._item = "mso", ("", int(match[1]) - 1)

    def _next_item(self) -> tuple[str, int]:
        if not self._lists:
            return BULLET, 0
        now = self._lists[-1]
        now.count += 1
        level = min(len(self._lists) - 1, MAX_LEVEL)
        if not now.ordered or now.count > 26:
            return (f"{now.count}." if now.ordered and not now.letters else BULLET), level
        return f"{chr(96 + now.count) if now.letters else now.count}.", level

    def _end(self, tag: str) -> None:
        if tag in ("ul", "ol"):
            self._flush()
            if self._lists:
                self._lists.pop()
        elif tag in ("td", "th") and self._tables and self._tables[-1].rows:
            self._tables[-1].rows[-1].append(BREAK.join(_lines(self._spans)))
            self._spans = []
        elif tag == "table" and self._tables:
            self._end_table(self._tables.pop())
        elif tag in _BLOCKS and not self._tables:
            self._flush()

    def _end_table(self, table: _Table) -> None:
        if self._tables:  # a table inside a cell is read as that cell's text
            self._spans += [Span(" ".join(" ".join(row) for row in table.rows))]
            return
        rows = [row for row in table.rows if any(cell.strip() for cell in row)]
        count = min(max(map(len, rows), default=0), MAX_COLUMNS)
        if count == 1 and len(rows) == 1:
            self._parts.append(Paragraph(rows[0][0].replace(BREAK, "\n")))
        elif count:
            filled = tuple((*row, *[""] * (count - len(row)))[:count] for row in rows)
            self._parts.append(TabelTeks(filled, tuple(_align(filled, table.right, c) for c in range(count))))

    # --- text -------------------------------------------------------------------------------------------

    def _flush(self) -> None:
        lines, kind = _lines(self._spans), self._kind
        mark, item = _SPACES.sub(" ", self._mso_mark).strip(), self._item
        self._spans, self._kind, self._item, self._mso_mark = [], "", ("", 0), ""
        if not lines:
            return
        if kind.startswith("h") and kind[1:].isdigit():
            self._parts.append(Judul(" ".join(lines).replace("**", "")))
        elif kind == "mso":
            self._parts.append(Paragraph("\n".join(lines), *self._mso_item(mark, item[1])))
        else:
            self._counts.clear()
            self._parts.append(Paragraph("\n".join(lines), *item))

    def _mso_item(self, mark: str, level: int) -> tuple[str, int]:
        """Word writes its list marks as text; a "1." or "a)" stays, anything else is a bullet."""
        match = _MARKER.fullmatch(mark)
        return (f"{match[1]}{match[2]}" if match else BULLET), min(max(level, 0), MAX_LEVEL)


def _lines(spans: Sequence[Span]) -> list[str]:
    """The lines of a paragraph as marked text, blanks as a browser shows them."""
    rows: list[list[Span]] = [[]]
    for span in spans:
        first, *rest = span.text.split("\n") if span.text == "\n" else (span.text,)
        rows[-1].append(Span(first, span.bold, span.italic))
        rows += [[Span(text, span.bold, span.italic)] for text in rest]
    lines = [marked(_squeezed(row)) for row in rows]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return [line or PAKSA for line in lines]


def _squeezed(row: Sequence[Span]) -> list[Span]:
    """Blanks at the ends go, several meeting ones are one."""
    found: list[Span] = []
    blank = True
    for span in row:
        text = span.text.lstrip(" ") if blank else span.text
        if text:
            found.append(Span(text, span.bold, span.italic))
            blank = text.endswith(" ")
    while found:
        last = found.pop()
        if kept := last.text.rstrip(" "):
            found.append(Span(kept, last.bold, last.italic))
            break
    return found


def _align(rows: Sequence[Sequence[str]], right: Sequence[Sequence[bool]], column: int) -> Align:
    """Right where the source says so, or where every cell below the head is a figure."""
    said = [r[column] for r in right[1:] if column < len(r)]
    cells = [row[column] for row in rows[1:] if row[column].strip()]
    figures = bool(cells) and all(_NUMBER.fullmatch(cell.strip()) for cell in cells)
    return Align.RIGHT if (said and all(said)) or figures else Align.LEFT
