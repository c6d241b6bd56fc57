"""What a pasted block means: every cell is read first, and nothing is changed while one can't be. No Qt."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lkjip_desktop.domain.change import Change, ChangeSet, Insert, set_values
from lkjip_desktop.domain.edits import GAP
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.ui.grid import entry
from lkjip_desktop.ui.grid.cells import NEW
from lkjip_desktop.ui.grid.sheet import Sheet
from lkjip_desktop.ui.grid.spec import Insert as Kind
from lkjip_desktop.wording import nama
from lkjip_desktop.wording.bacaan import Ambigu, Masalah, kutip

Rows = Sequence[Sequence[str]]
_NAMED = 3


@dataclass(slots=True)
class Plan:
    """What pasting would do: values, new rows as fields, cells refused with reasons, cells left alone."""

    values: list[tuple[Ref, Any]] = field(default_factory=list)
    new: list[dict[str, Any]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    skipped: int = 0

    @property
    def count(self) -> int:
        """How many cells would change or come."""
        return len(self.values) + sum(len(row) for row in self.new)

    def complaint(self) -> str:
        """The refused cells, named; the first few with their reasons."""
        named = " ".join(self.refused[:_NAMED])
        more = len(self.refused) - _NAMED
        rest = f" Masih ada {more} sel lain." if more > 0 else ""
        return f"Tidak ada yang ditempel, karena {len(self.refused)} sel tidak dapat dibaca. {named}{rest}"


def fits(sheet: Sheet, block: Rows, top: int, left: int) -> str:
    """Why the block can't be pasted at this cell as a whole; empty when it can."""
    columns, room = len(block[0]), len(sheet.columns) - left
    if columns > room:
        return (
            f"Blok yang disalin berisi {columns} kolom, sedangkan dari sel ini hanya ada {room} kolom. "
            "Tidak ada yang ditempel; pilih sel lebih ke kiri atau salin lebih sedikit kolom."
        )
    below = sum(key.id != NEW and bool(key.kind) for key in sheet.rows[top:])
    if len(block) > below and not can_grow(sheet):
        return (
            f"Blok yang disalin berisi {len(block)} baris, sedangkan mulai sel ini hanya ada {below} baris. "
            "Tidak ada yang ditempel; tambahkan baris lebih dahulu."
        )
    return ""


def can_grow(sheet: Sheet) -> bool:
    """Whether rows pasted below the last one become new rows: only where all rows are of one kind."""
    return len(sheet.spec.inserts) == 1 and sheet.spec.first_insert is not None


def plan(laporan: Laporan, sheet: Sheet, block: Rows, top: int, left: int) -> Plan:
    """Read every cell of a block that `fits`."""
    made = Plan()
    real = [n for n in range(top, len(sheet.rows)) if sheet.rows[n].id != NEW and sheet.rows[n].kind]
    for n, texts in enumerate(block):
        if n < len(real):
            _plan_row(laporan, sheet, made, real[n], left, texts)
        elif any(text.strip() for text in texts):
            _plan_new(laporan, sheet, made, left, texts)
    return made


def _plan_row(laporan: Laporan, sheet: Sheet, made: Plan, row: int, left: int, texts: Sequence[str]) -> None:
    for column, text in enumerate(texts, left):
        ref = sheet.ref(row, column)
        if ref is None:
            made.skipped += bool(text.strip())
            continue
        value = entry.read(laporan, ref, sheet.columns[column], text)
        if isinstance(value, Masalah | Ambigu):
            made.refused.append(_refusal(sheet, column, f"baris {sheet.number(row)}", text, value))
        else:
            made.values.append((ref, value))


def _plan_new(laporan: Laporan, sheet: Sheet, made: Plan, left: int, texts: Sequence[str]) -> None:
    kind = sheet.spec.first_insert
    assert kind is not None
    values: dict[str, Any] = {}
    for column, text in enumerate(texts, left):
        spec = sheet.columns[column]
        name = spec.fields.get(kind.role)
        if name is None or not text.strip():
            made.skipped += name is None and bool(text.strip())
            continue
        value = entry.read(laporan, Ref(kind.kind, NEW, name), spec, text)
        if isinstance(value, Masalah | Ambigu):
            made.refused.append(_refusal(sheet, column, f"baris baru {len(made.new) + 1}", text, value))
        else:
            values[name] = value
    made.new.append(values)


def _refusal(sheet: Sheet, column: int, row: str, text: str, why: Masalah | Ambigu) -> str:
    title = sheet.columns[column].title.replace("\n", " ")
    reason = why.pesan if kutip(text) in why.pesan else f"{kutip(text)}: {why.pesan}"
    return f"{title} {row}: {reason}"


def changes(laporan: Laporan, kind: Kind | None, made: Plan) -> ChangeSet:
    """The plan as one undo step."""
    found: list[Change] = list(set_values(laporan, "", made.values))
    if kind is not None and made.new:
        found += _inserts(laporan, kind, made.new)
    return ChangeSet(nama.tempel(made.count), tuple(found))


def _inserts(laporan: Laporan, kind: Kind, rows: Sequence[Mapping[str, Any]]) -> list[Insert]:
    siblings = laporan.children(kind.cls, kind.induk)
    last = siblings[-1].urutan if siblings else 0
    return [
        Insert(
            kind.cls(
                id=Id(secrets.token_hex(4)),
                induk=kind.induk,
                urutan=last + n * GAP,
                **{**kind.fields, **entry.as_fields(values, kind.cls)},
            )
        )
        for n, values in enumerate(rows, 1)
    ]
