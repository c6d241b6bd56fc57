"""A total that its own rows do not make, but that they make with the figures of another table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from lkjip_desktop.rules.tabel.fakta import Dokumen, Fakta, kunci
from lkjip_desktop.rules.tabel.lembar import Lembar
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.wording.angka import parse_angka

_MOST, _SHOWN = 10, 4


def settled_by_totals(found: list[TemuanTabel]) -> list[TemuanTabel]:
    """The findings, a disagreement of two tables turned round where a total shows which figure is right."""
    proven = {
        place for f in found if f.code == "TAB-04" for place in f.kaitan if place.tabel != f.tempat.tabel
    }
    return [
        _turned(f) if f.code == "TAB-11" and f.tempat in proven and len(f.kaitan) == 1 else f for f in found
    ]


def _turned(finding: TemuanTabel) -> TemuanTabel:
    other = finding.kaitan[0]
    return replace(
        finding,
        tempat=other,
        message=f"Tertulis {finding.computed}, sedangkan {finding.tempat.judul} menulis {finding.stated} "
        "untuk hal yang sama, dan dengan angka itu jumlahnya cocok.",
        stated=finding.computed,
        computed=finding.stated,
        kaitan=(finding.tempat,),
        akibat=(),
    )


class _Ganti(NamedTuple):
    """Another table's figure for a row: where, which, and by how much it changes the sum."""

    baris: int
    fakta: Fakta
    selisih: Decimal


def with_other_tables(document: Dokumen, finding: TemuanTabel) -> TemuanTabel:
    """A finding about a Jumlah row, its message completed where figures of other tables explain the total."""
    if finding.code != "TAB-04" or finding.tempat.baris < 0:
        return finding
    sheet = document.lembar[finding.tempat.tabel]
    stated, right = sheet[finding.tempat.baris, finding.tempat.kolom], parse_angka(finding.computed, True)
    if stated is None or not isinstance(right, Decimal):
        return finding
    blank, other = _alternatives(document, sheet, finding.tempat.kolom)
    chosen = _making(stated.nilai - right - sum((g.selisih for g in blank), Decimal(0)), other)
    used = [*blank, *chosen] if chosen is not None else []
    if not used:
        return finding
    names = " dan ".join(dict.fromkeys(g.fakta.lembar.nama for g in used))
    rows = ", ".join(f"“{sheet.tabel.baris[g.baris].label}” {g.fakta.angka.teks}" for g in used[:_SHOWN])
    more = f" dan {len(used) - _SHOWN} baris lain" if len(used) > _SHOWN else ""
    return replace(
        finding,
        message=f"{finding.message} Jumlah itu cocok bila memakai angka {names} untuk {rows}{more}.",
        kaitan=(*finding.kaitan, *(g.fakta.lembar.at(g.fakta.baris, g.fakta.kolom) for g in used)),
    )


def _alternatives(document: Dokumen, sheet: Lembar, k: int) -> tuple[list[_Ganti], list[_Ganti]]:
    """Other tables' figures for the rows whose cell is blank here, and for those that differ."""
    key = kunci(sheet, k, document.tahun or 0)
    blank: list[_Ganti] = []
    other: list[_Ganti] = []
    for thing in document.hal if key else []:
        b = thing.row_of(sheet)
        fact = next((f for f in thing.facts.get(key, []) if f.lembar is not sheet), None) if key else None
        if b is None or fact is None:
            continue
        own = sheet[b, k]
        if own is None:
            blank.append(_Ganti(b, fact, fact.angka.nilai))
        elif own.nilai != fact.angka.nilai:
            other.append(_Ganti(b, fact, fact.angka.nilai - own.nilai))
    return blank, other


def _making(gap: Decimal, other: Sequence[_Ganti]) -> list[_Ganti] | None:
    """The fewest rows whose change to the other figure makes up the gap; None when none do."""
    if len(other) > _MOST:
        return None
    for n in range(len(other) + 1):
        for some in combinations(other, n):
            if sum((g.selisih for g in some), Decimal(0)) == gap:
                return list(some)
    return None
