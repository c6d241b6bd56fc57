"""The parts of a text below one another: paragraphs, list items, headings, tables, pictures; and back.

A table is written so; the second line makes it one, the first is its caption and may be missing:

    |= Judul tabel
    | Uraian | Jumlah |
    |---|---:|
    | Pegawai | 59 |

A "|" inside a cell has PAKSA before it, a line break inside one is a LINE SEPARATOR.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lkjip_desktop.domain.ref import Id
from lkjip_desktop.report.blocks import Align
from lkjip_desktop.report.markup import BULLET, HEADING, PAKSA, Paragraph, paragraphs
from lkjip_desktop.wording.isian import isian_of
from lkjip_desktop.wording.kutipan import is_picture, picture_token

BREAK = "\u2028"
_CAPTION = "|="
_BAR = re.compile(f"(?<!{PAKSA})\\|")
_RULE = re.compile(r"\|(?:\s*:?-{3,}:?\s*\|)+")
MAX_COLUMNS = 12


@dataclass(frozen=True, slots=True)
class Judul:
    """A heading inside a text; one line in markup."""

    text: str


@dataclass(frozen=True, slots=True)
class TabelTeks:
    """A table inside a text: caption, the cells of its rows (the first is the head) as markup of one line."""

    rows: tuple[tuple[str, ...], ...]
    aligns: tuple[Align, ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class GambarTeks:
    """Where a picture of the report stands."""

    id: Id


Special = Judul | TabelTeks | GambarTeks
Part = Paragraph | Special


def parts_of(text: str) -> tuple[Part, ...]:
    """Everything a text is made of, in order."""
    found: list[Part] = []
    for piece in pieces(text):
        found += paragraphs(piece) if isinstance(piece, str) else (piece,)
    return tuple(found)


def pieces(text: str) -> Iterator[str | Special]:
    """What stands between headings, tables and pictures as it was typed, and those themselves."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    plain: list[str] = []
    n = 0
    while n < len(lines):
        special, taken = _special(lines, n)
        if special is None:
            plain.append(lines[n])
        else:
            yield from _typed(plain)
            yield special
            plain = []
        n += taken
    yield from _typed(plain)


def _typed(lines: Sequence[str]) -> Iterator[str]:
    text = "\n".join(lines)
    if text.strip():
        yield text.strip("\n")


def _special(lines: Sequence[str], n: int) -> tuple[Special | None, int]:
    """What begins at line `n` besides text, and how many lines it takes."""
    line = lines[n].strip()
    if line.startswith(HEADING):
        return Judul(line[len(HEADING) :].strip()), 1
    if line.startswith("|"):
        return _table(lines, n) or (None, 1)
    isian = isian_of(line)
    return (GambarTeks(isian.id) if isian is not None and is_picture(isian) else None), 1


# --- tables ---------------------------------------------------------------------------------------------


def _table(lines: Sequence[str], n: int) -> tuple[TabelTeks, int] | None:
    first = lines[n].strip()
    caption = first[len(_CAPTION) :].strip() if first.startswith(_CAPTION) else None
    head = n if caption is None else n + 1
    if head + 1 >= len(lines) or not _RULE.fullmatch(lines[head + 1].strip()):
        return None
    names = _cells(lines[head])
    if names is None or len(names) > MAX_COLUMNS:
        return None
    rows, end = [names], head + 2
    while end < len(lines) and (cells := _cells(lines[end])) is not None and not _begins(lines, end):
        rows.append((*cells, *[""] * (len(names) - len(cells)))[: len(names)])
        end += 1
    rule = [c.strip() for c in lines[head + 1].strip().strip("|").split("|")]
    aligns = tuple(_align(rule[c] if c < len(rule) else "") for c in range(len(names)))
    return TabelTeks(tuple(rows), aligns, caption or ""), end - n


def _begins(lines: Sequence[str], n: int) -> bool:
    """Whether another table begins at a row."""
    return n + 1 < len(lines) and bool(_RULE.fullmatch(lines[n + 1].strip()))


def _cells(line: str) -> tuple[str, ...] | None:
    line = line.strip()
    if len(line) < 2 or not line.startswith("|") or not line.endswith("|") or line.startswith(_CAPTION):
        return None
    return tuple(c.strip().replace(f"{PAKSA}|", "|") for c in _BAR.split(line)[1:-1]) or None


def _align(rule: str) -> Align:
    if rule.endswith(":"):
        return Align.CENTER if rule.startswith(":") else Align.RIGHT
    return Align.LEFT


_RULES = {Align.LEFT: "---", Align.RIGHT: "---:", Align.CENTER: ":---:"}


# --- writing --------------------------------------------------------------------------------------------


def text_of(parts: Iterable[Part]) -> str:
    """The text that `parts_of` reads as `parts` again. Items of one list stand close together."""
    found, last = "", ""
    for part in parts:
        written = "\n".join(_lines(part))
        item = isinstance(part, Paragraph) and bool(part.marker)
        if found:
            found += "\n" if item and last else "\n\n"
        found, last = found + written, "item" if item else ""
    return found


def _lines(part: Part) -> Iterator[str]:
    match part:
        case Judul(text):
            yield HEADING + text
        case GambarTeks(id):
            yield picture_token(id)
        case TabelTeks():
            yield from _table_lines(part)
        case Paragraph(text, marker, level):
            first, *rest = text.split("\n")
            indent = "  " * level
            yield f"{indent}{'-' if marker == BULLET else marker} {first}" if marker else first
            yield from (f"{indent}  {line}" if marker else line for line in rest)


def _table_lines(table: TabelTeks) -> Iterator[str]:
    if table.caption:
        yield f"{_CAPTION} {table.caption}"
    head, *body = table.rows
    yield _row(head)
    yield f"|{'|'.join(_RULES[a] for a in table.aligns)}|"
    yield from map(_row, body)


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(c.replace("|", f"{PAKSA}|") for c in cells) + " |"
