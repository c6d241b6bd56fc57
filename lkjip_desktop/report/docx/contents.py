"""Contents and captions: Word's own fields, filled with what the PDF prints until Word updates them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lkjip_desktop.report.blocks import Block, Captioned, Chart, Contents, Grid, Heading, Picture, Tree
from lkjip_desktop.report.docx.styles import CAPTION, FIGURES
from lkjip_desktop.report.docx.xml import (
    Element,
    add,
    close_field,
    marked,
    open_field,
    paragraph,
    run,
)
from lkjip_desktop.report.docx.xml import (
    field as word_field,
)
from lkjip_desktop.report.numbering import FIGURE, label
from lkjip_desktop.report.pdf.story import MOST_TITLE, NOTHING
from lkjip_desktop.report.plain import flat

DEEPEST = 4
_CODES = {
    "isi": f'TOC \\o "1-{DEEPEST}" \\h \\z',
    "tabel": 'TOC \\h \\z \\c "Tabel"',
    "gambar": f'TOC \\h \\z \\c "{FIGURE}"',
    "lampiran": "",  # a selection of headings: Word has no field for it
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list: what it says, the bookmark it leads to, how deep it is."""

    title: str
    mark: str
    level: int = 1
    label: str = ""


@dataclass
class Index:
    """What the lists say. `pages` are the printed page numbers by the block's index, as the PDF has them."""

    blocks: Sequence[Block]
    pages: Mapping[str, str]
    marks: dict[int, str] = field(default_factory=dict)
    _entries: dict[str, list[Entry]] = field(default_factory=dict)
    _last: dict[tuple[str, str], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for i, block in enumerate(self.blocks):
            self._enter(i, block)

    def _enter(self, i: int, block: Block) -> None:
        match block:
            case Heading(listed=True):
                entry = Entry(flat(block.text[:MOST_TITLE]), self._mark(i), min(max(block.level, 1), DEEPEST))
                self._add("isi", entry)
                if block.appendix:
                    self._add("lampiran", entry)
            case Contents():
                self._add("isi", Entry(flat(block.title), self._mark(i)))
            case Grid(columns=()):
                pass  # nothing will be written
            case Grid() | Chart() | Picture() | Tree() if block.number:
                of = "tabel" if isinstance(block, Grid) else "gambar"
                caption = flat(block.caption[:MOST_TITLE])
                self._add(of, Entry(caption, self._mark(i), label=label(block)))

    def _mark(self, i: int) -> str:
        self.marks[i] = mark = f"_Toc{900000000 + i}"
        return mark

    def _add(self, of: str, entry: Entry) -> None:
        self._entries.setdefault(of, []).append(entry)

    def page(self, mark: str) -> str:
        """The printed page number of a bookmark."""
        return self.pages.get(f"b{int(mark[4:]) - 900000000}", "")

    def bookmark(self, p: Element, i: int) -> None:
        """Make what stands in `p` the target of the lists' links to block `i`."""
        if i in self.marks:
            after = 1 if len(p) and p[0].tag.endswith("}pPr") else 0
            start = add(p, "bookmarkStart", id=i, name=self.marks[i])
            p.insert(after, start)
            add(p, "bookmarkEnd", id=i)

    def write(self, body: Element, block: Contents) -> None:
        """The list, without its heading."""
        entries = self._entries.get(block.of, [])
        if not entries:
            marked(paragraph(body), NOTHING.get(block.of, ""))
            return
        code = _CODES.get(block.of, "")
        p: Element = None
        for n, entry in enumerate(entries):
            styled = FIGURES if entry.label else f"TOC{entry.level}"
            p = paragraph(body, styled)
            if code and n == 0:
                open_field(p, code)
            self._line(p, entry)
        if code:
            close_field(p)

    def _line(self, p: Element, entry: Entry) -> None:
        link = add(p, "hyperlink", anchor=entry.mark, history=1)
        run(link, f"{entry.label}\t{entry.title}" if entry.label else entry.title)
        add(add(link, "r"), "tab")
        word_field(link, f"PAGEREF {entry.mark} \\h", self.page(entry.mark))

    def caption(self, body: Element, block: Captioned, i: int, *, above: bool) -> None:
        """The caption with its number as a SEQ field that counts on from the number printed."""
        words = f"{label(block)} {block.caption}".strip()
        if not words:
            return
        gaps = {"before": 200, "after": 80} if above else {"before": 80, "after": 240}
        p = paragraph(body, CAPTION, keepNext=1 if above else None, spacing=gaps)
        kind, (prefix, dot, count) = label(block).partition(" ")[0], block.number.rpartition(".")
        if count.isdigit():
            run(p, f"{kind} {prefix}{dot}")
            known = self._last.get((kind, prefix))
            start = "" if known is not None and int(count) == known + 1 else f" \\r {int(count)}"
            self._last = {**{k: v for k, v in self._last.items() if k[0] != kind}, (kind, prefix): int(count)}
            word_field(p, f"SEQ {kind} \\* ARABIC{start}", count)
            marked(p, f" {block.caption}")
        else:
            marked(p, words)
        self.bookmark(p, i)
