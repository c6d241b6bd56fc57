"""TAB-48: quarters against the year: their sum, their mean or the last of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from lkjip_desktop.domain.tabel import KUANTITAS, Peran
from lkjip_desktop.rules.tabel.aturan import aturan_tabel
from lkjip_desktop.rules.tabel.banding_angka import bulatkan, penjelasan
from lkjip_desktop.rules.tabel.lembar import Angka, Lembar
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity

_ROLES = (Peran.TARGET, Peran.REALISASI, Peran.BANYAK, Peran.NILAI)
_SUM = re.compile(r"kumulatif|dijumlah|jumlah\b|akumulasi", re.IGNORECASE)
_LAST = re.compile(r"posisi akhir|akhir periode|kondisi akhir|nilai terakhir|non\W*kumulatif", re.IGNORECASE)
_MEAN = re.compile(r"rata\W*rata", re.IGNORECASE)
_WAYS = {"jumlah": _SUM, "triwulan terakhir": _LAST, "rata-rata": _MEAN}


@aturan_tabel("TAB-48", Severity.KESALAHAN)
def triwulan(sheet: Lembar) -> Iterable[TemuanTabel]:
    """Triwulan dan angka setahunnya

    Mengapa: Angka setahun berasal dari keempat triwulannya: dijumlahkan, dirata-rata, atau yang terakhir.
    Contoh salah: Kumulatif 2, 3, 4 dan 3, setahun 13.
    Contoh benar: Kumulatif 2, 3, 4 dan 3, setahun 12.
    Dasar: Praktik: angka triwulan dicocokkan dengan angka setahunnya.
    """
    for year, parts in _groups(sheet):
        rows = [
            (b, y, q)
            for b, _ in sheet.tabel.isi
            if (y := sheet[b, year]) and len(q := [a for k in parts if (a := sheet[b, k])]) == len(parts)
        ]
        fitting = sum(any(_fits(y, v) for v in _made(q).values()) for _, y, q in rows)
        if len(rows) < 2 or 2 * fitting < len(rows):
            continue
        for b, stated, quarters in rows:
            told = _row(sheet, b, year, parts, stated, quarters)
            if told:
                yield told


def _groups(sheet: Lembar) -> Iterator[tuple[int, list[int]]]:
    """(the year's column, its four quarters) where they stand beside each other."""
    columns = sheet.tabel.kolom
    for role in _ROLES:
        parts = [k for k in sheet.tabel.cari(role) if columns[k].triwulan]
        if len(parts) != 4 or {columns[k].triwulan for k in parts} != {1, 2, 3, 4}:
            continue
        meant = {role, Peran.JUMLAH} | (KUANTITAS if role is Peran.BANYAK else set())
        after = [k for k in sheet.kolom_angka if k == parts[-1] + 1 and columns[k].peran in meant]
        whole = [k for k in sheet.tabel.cari(role) if not columns[k].triwulan]
        before = [k for k in whole if k == parts[0] - 1 or (len(whole) == 1 and k < parts[0])]
        places = after or before
        if places and not columns[places[0]].triwulan:
            yield places[0], sorted(parts, key=lambda k: columns[k].triwulan or 0)


def _made(quarters: list[Angka]) -> dict[str, Decimal]:
    """What four quarters may make of the year."""
    total = sum((q.nilai for q in quarters), Decimal(0))
    return {"jumlah": total, "triwulan terakhir": quarters[-1].nilai, "rata-rata": total / len(quarters)}


def _fits(stated: Angka, value: Decimal) -> bool:
    return abs(stated.nilai - value) <= (stated.setengah if stated.desimal or value % 1 else Decimal(0))


def _row(
    sheet: Lembar, b: int, year: int, parts: list[int], stated: Angka, quarters: list[Angka]
) -> TemuanTabel | None:
    made = _made(quarters)
    text = " ".join(sheet.tabel.baris[b].sel)
    named = [
        way for way, words in _WAYS.items() if words.search(text.replace(sheet.tabel.baris[b].label, " "))
    ]
    ways = named[:1] if len(named) == 1 else list(made)
    if any(_fits(stated, made[w]) for w in ways):
        return None
    slipped = [w for w in ways if penjelasan(stated.nilai, made[w])]
    slipped += [w for w in ways if w == "jumlah" and _quarter_slipped(stated, made[w], quarters)]
    steady = all(q.nilai <= stated.nilai for q in quarters) and (
        max(q.nilai for q in quarters) != stated.nilai
    )
    if not named and not slipped and not steady:
        return None
    way = (named or slipped or ["jumlah"])[0]
    right = bulatkan(made[way], stated.desimal)
    return TemuanTabel(
        "TAB-48",
        Severity.KESALAHAN if named or slipped else Severity.PERINGATAN,
        sheet.at(b, year),
        f"Tertulis {stated.teks}, sedangkan {way} {', '.join(q.teks for q in quarters)} adalah {right}.",
        stated.teks,
        right,
        tuple(sheet.at(b, k) for k in parts),
    )


def _quarter_slipped(stated: Angka, made: Decimal, quarters: list[Angka]) -> bool:
    """Whether a slip of the pen in one quarter explains the gap."""
    gap = stated.nilai - made
    return any(q.nilai > 9 and penjelasan(q.nilai, q.nilai + gap) for q in quarters)
