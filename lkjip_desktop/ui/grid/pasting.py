"""What a pasted block means: every cell is read first, and nothing is changed while one can't be. No Qt."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from lkjip_desktop.domain.change import Change, ChangeSet, Insert, set_values
from lkjip_desktop.domain.dokumen import Baris
from lkjip_desktop.domain.edits import GAP
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.medan import Jenis, medan
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.ui.grid import entry
from lkjip_desktop.ui.grid.cells import NEW
from lkjip_desktop.ui.grid.sheet import Sheet
from lkjip_desktop.ui.grid.spec import Insert as Kind
from lkjip_desktop.wording import nama
from lkjip_desktop.wording.bacaan import Ambigu, Masalah, kutip

Rows = Sequence[Sequence[str]]
Cell = tuple[int, Ref, str]
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Growth:
    """What rows pasted below the last one become: rows of `kind` below `induk`, after their siblings."""

    kind: Kind
    induk: Id | None


@dataclass(slots=True)
class Plan:
    """What pasting would do: values, new rows as fields, cells refused with reasons, cells left alone.

    `asked` counts the refused cells that are figures which can be read in two ways; `thousands` and
    `decimals` are the same plan with all of those read one way, where nothing else is refused. `renamed`
    counts the rows of another level than the first that get another name. Where rows of the block would
    lie over rows of another level, in which most of their cells have no place, `crossing` says so and
    `inserting` is the plan that makes new rows of them.
    """

    values: list[tuple[Ref, Any]] = field(default_factory=list)
    new: list[dict[str, Any]] = field(default_factory=list)
    growth: Growth | None = None
    refused: list[str] = field(default_factory=list)
    asked: int = 0
    skipped: int = 0
    renamed: int = 0
    crossing: str = ""
    inserting: Plan | None = None
    thousands: Plan | None = None
    decimals: Plan | None = None

    @property
    def count(self) -> int:
        """How many cells would change or come."""
        return len(self.values) + sum(len(row) for row in self.new)

    @property
    def unasked(self) -> bool:
        """Whether rows come in a table that has no empty line to say that they would."""
        return bool(self.new) and self.growth is not None and bool(self.growth.kind.under)

    def complaint(self) -> str:
        """The refused cells, named; the first few with their reasons."""
        named = " ".join(self.refused[:_NAMED])
        more = len(self.refused) - _NAMED
        rest = f" Masih ada {more} sel lain." if more > 0 else ""
        return f"Tidak ada yang ditempel, karena {len(self.refused)} sel tidak dapat dibaca. {named}{rest}"


def fits(laporan: Laporan, sheet: Sheet, block: Rows, top: int, left: int) -> str:
    """Why the block can't be pasted at this cell as a whole; empty when it can."""
    columns, room = len(block[0]), len(sheet.columns) - left
    if columns > room:
        return (
            f"Blok yang disalin berisi {columns} kolom, sedangkan dari sel ini hanya ada {room} kolom. "
            "Tidak ada yang ditempel; pilih sel lebih ke kiri atau salin lebih sedikit kolom."
        )
    below = len(_real(sheet, top))
    if len(block) > below and growth(laporan, sheet, left, columns) is None:
        return (
            f"Blok yang disalin berisi {len(block)} baris, sedangkan mulai sel ini hanya ada {below} baris. "
            "Tidak ada yang ditempel; tambahkan baris lebih dahulu."
        )
    return ""


def growth(laporan: Laporan, sheet: Sheet, left: int, columns: int) -> Growth | None:
    """What comes below the last row: another of its kind; None where no rows are made.

    In a table of levels only rows with names come: figures alone that are too many are a slip.
    """
    spec, real = sheet.spec, _real(sheet, 0)
    if len(spec.inserts) > 1 and spec.label not in range(left, left + columns):
        return None
    last = sheet.rows[real[-1]] if real else None
    row = None if last is None else laporan.row(Ref(last.kind, last.id))
    kind = spec.first_insert if last is None else spec.insert_for(last.name)
    return None if kind is None else Growth(kind, kind.induk if row is None else row.induk)


def plan(laporan: Laporan, sheet: Sheet, block: Rows, top: int, left: int) -> Plan:
    """Read every cell of a block that `fits`."""
    made = _with_readings(Placing(laporan, sheet, block, top, left))
    cross = _crossing(sheet, block, top, left)
    if cross is not None:
        n, said = cross
        made.crossing = said
        kind, row = sheet.spec.insert_for(sheet.rows[top].name), laporan.row(_row_ref(sheet, top))
        if kind is not None and row is not None:
            below = Growth(kind, row.induk)
            made.inserting = _with_readings(Placing(laporan, sheet, block, top, left, n, below))
    return made


@dataclass(frozen=True, slots=True)
class Placing:
    """A block on its way into a table: its first cell, and from which of its rows on they become new ones."""

    laporan: Laporan
    sheet: Sheet
    block: Rows
    top: int
    left: int
    until: int | None = None
    growth: Growth | None = None


def _with_readings(placing: Placing) -> Plan:
    made = _plan(placing)
    if made.asked and made.asked == len(made.refused):
        made.thousands = _plan(placing, reading=0)
        made.decimals = _plan(placing, reading=1)
    return made


def _plan(p: Placing, reading: int | None = None) -> Plan:
    made = Plan(growth=p.growth or growth(p.laporan, p.sheet, p.left, len(p.block[0])))
    real = _real(p.sheet, p.top)[: p.until]
    for n, texts in enumerate(p.block):
        if n < len(real):
            _plan_row(p.laporan, p.sheet, made, real[n], p.left, texts, reading)
            made.renamed += _renames(p, real[n], texts)
        elif any(text.strip() for text in texts):
            _plan_new(p.laporan, p.sheet, made, p.left, texts, reading)
    return made


def _row_ref(sheet: Sheet, row: int) -> Ref:
    return Ref(sheet.rows[row].kind, sheet.rows[row].id)


def _renames(p: Placing, row: int, texts: Sequence[str]) -> bool:
    """Whether a row of another level than the block's first one would get another name."""
    label = p.sheet.spec.label
    at = label - p.left
    if p.sheet.rows[row].name == p.sheet.rows[p.top].name or not 0 <= at < len(texts):
        return False
    ref = p.sheet.ref(row, label)
    return ref is not None and bool(texts[at].strip()) and texts[at] != str(p.laporan.value(ref))


def _crossing(sheet: Sheet, block: Rows, top: int, left: int) -> tuple[int, str] | None:
    """The first row of a block with names that lies over a row of another level and has no place there.

    A row for that level has its other cells empty, as in a block copied with its levels.
    """
    if sheet.spec.label not in range(left, left + len(block[0])):
        return None
    for n, (texts, row) in enumerate(zip(block, _real(sheet, top), strict=False)):
        homeless = [t for k, t in enumerate(texts, left) if t.strip() and sheet.ref(row, k) is None]
        placed = [t for k, t in enumerate(texts, left) if t.strip() and _typed_at(sheet, top, k)]
        if sheet.rows[row].name != sheet.rows[top].name and homeless and len(placed) > 1:
            rest = sum(bool(t.strip()) for line in block[n:] for t in line)
            name = " ".join(filter(None, (sheet.rows[row].name, sheet.number(row))))
            return n, (
                f"Baris ke-{n + 1} dari blok yang disalin jatuh pada {name}, baris tingkat lain; mulai dari "
                f"situ {rest} sel tidak mendapat tempat. Tidak ada yang ditempel."
            )
    return None


def _typed_at(sheet: Sheet, row: int, column: int) -> bool:
    return sheet.ref(row, column) is not None


def _real(sheet: Sheet, top: int) -> list[int]:
    """The rows from `top` on that are there, sums and the empty line left out."""
    return [n for n in range(top, len(sheet.rows)) if sheet.rows[n].id != NEW and sheet.rows[n].kind]


def _plan_row(
    laporan: Laporan, sheet: Sheet, made: Plan, row: int, left: int, texts: Sequence[str], reading: int | None
) -> None:
    cells = [(column, sheet.ref(row, column), text) for column, text in enumerate(texts, left)]
    made.skipped += sum(ref is None and bool(text.strip()) for _, ref, text in cells)
    typed = [(column, ref, text) for column, ref, text in cells if ref is not None]
    key = sheet.rows[row]
    there = laporan.row(Ref(key.kind, key.id))
    found = _values(laporan, sheet, made, there, typed, f"baris {sheet.number(row)}", reading)
    made.values += found


def _plan_new(
    laporan: Laporan, sheet: Sheet, made: Plan, left: int, texts: Sequence[str], reading: int | None
) -> None:
    assert made.growth is not None
    kind = made.growth.kind
    typed: list[Cell] = []
    for column, text in enumerate(texts, left):
        name = sheet.columns[column].fields.get(kind.role)
        if text.strip() and name is None:
            made.skipped += 1
        elif text.strip() and name is not None:
            typed.append((column, Ref(kind.kind, NEW, name), text))
    fresh = kind.cls(id=NEW, induk=made.growth.induk, **kind.fields)
    found = _values(laporan, sheet, made, fresh, typed, f"baris baru {len(made.new) + 1}", reading)
    if typed:
        made.new.append({ref.field: value for ref, value in found})


def _values(
    laporan: Laporan,
    sheet: Sheet,
    made: Plan,
    row: Baris | None,
    cells: Sequence[Cell],
    where: str,
    reading: int | None,
) -> list[tuple[Ref, Any]]:
    """The values of one row's cells. Its figures are read last: a unit pasted beside them bears on them."""
    found: dict[Ref, Any] = {}
    for column, ref, text in sorted(cells, key=lambda cell: _is_figure(cell[1])):
        value = _read(laporan, sheet, made, ref, column, text, reading, row)
        if isinstance(value, Masalah | Ambigu):
            made.refused.append(_refusal(sheet, column, where, text, value))
            continue
        found[ref] = value
        if row is not None and not _is_figure(ref) and ref.field == ref.medan:
            row = replace(row, **{ref.field: value})
    return [(ref, found[ref]) for _, ref, _ in cells if ref in found]


def _is_figure(ref: Ref) -> bool:
    return medan(ref.kind, ref.field).jenis is Jenis.NILAI


def _read(
    laporan: Laporan,
    sheet: Sheet,
    made: Plan,
    ref: Ref,
    column: int,
    text: str,
    reading: int | None,
    row: Baris | None,
) -> Any:  # noqa: ANN401 - as wide as the fields
    """What a cell's text means; of a figure with two readings (thousands, decimals) the one chosen."""
    value = entry.read(laporan, ref, sheet.columns[column], text, row)
    if not isinstance(value, Ambigu) or not all(isinstance(v, Angka | Decimal) for v in value.pilihan):
        return value
    if reading is not None:
        return value.pilihan[reading]
    made.asked += 1
    return value


def _refusal(sheet: Sheet, column: int, row: str, text: str, why: Masalah | Ambigu) -> str:
    title = sheet.columns[column].title.replace("\n", " ")
    reason = why.pesan if kutip(text) in why.pesan else f"{kutip(text)}: {why.pesan}"
    return f"{title} {row}: {reason}"


def changes(laporan: Laporan, made: Plan) -> ChangeSet:
    """The plan as one undo step."""
    found: list[Change] = list(set_values(laporan, "", made.values))
    if made.growth is not None and made.new:
        found += _inserts(laporan, made.growth, made.new)
    return ChangeSet(nama.tempel(made.count), tuple(found))


def _inserts(laporan: Laporan, growth: Growth, rows: Sequence[Mapping[str, Any]]) -> list[Insert]:
    kind = growth.kind
    siblings = laporan.children(kind.cls, growth.induk)
    last = siblings[-1].urutan if siblings else 0
    return [
        Insert(
            kind.cls(
                id=Id(secrets.token_hex(4)),
                induk=growth.induk,
                urutan=last + n * GAP,
                **{**kind.fields, **entry.as_fields(values, kind.cls)},
            )
        )
        for n, values in enumerate(rows, 1)
    ]
