"""The unit in which a table prints its money, by column; where its words leave a doubt, it is asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache, partial

from lkjip_desktop.domain.tabel import Peran, TabelTertulis
from lkjip_desktop.importers.usulan.model import BentukTanya, Jawaban
from lkjip_desktop.importers.usulan.rancangan import Rancangan
from lkjip_desktop.importers.usulan.sel import nama_tabel, sumber
from lkjip_desktop.wording.angka import format_angka, parse_angka
from lkjip_desktop.wording.skala_uang import SkalaUang, skala_uang

_MONEY = (Peran.PAGU, Peran.REALISASI_ANGGARAN, Peran.SISA, Peran.NILAI)
#: More than any agency has: figures that come to this are hardly in the unit that the words name.
_TOO_MUCH = Decimal(10) ** 12
_PLAIN = SkalaUang(0)


def baca_skala(
    r: Rancangan, tabel: TabelTertulis, nomor: int
) -> Mapping[tuple[int, int], Callable[[], int | None]]:
    """For the columns (table, column) whose money is in thousands and more: how to find the power of ten.

    It is looked for when a figure is taken, so that only what is used is told or asked; None while asked.
    """
    title = skala_uang(f"{tabel.judul} {tabel.asal.lembar}")
    found: dict[tuple[int, int], Callable[[], int | None]] = {}
    for k in tabel.cari(*_MONEY):
        head = skala_uang(tabel.kolom[k].teks, kepala=True)
        said = [s for s in (head, title) if s is not None]
        if any(s.pangkat for s in said):
            found[nomor, k] = cache(partial(_settled, r, tabel, nomor, k, said))
    return found


def _settled(r: Rancangan, tabel: TabelTertulis, nomor: int, k: int, said: list[SkalaUang]) -> int | None:
    """The unit of a column that its words agree on and its figures allow, else what the officer says."""
    largest, text = _largest(tabel, k)
    powers = {s.pangkat for s in said}
    unit = max(said, key=lambda s: s.pangkat)
    if len(powers) == 1 and largest.scaleb(unit.pangkat) < _TOO_MUCH:
        times = format_angka(_factor(unit))
        r.catat(f"{nama_tabel(tabel)} ditulis dalam {unit.nama}: angkanya dikalikan {times}.")
        return unit.pangkat
    units = {s.pangkat: s for s in (*said, _PLAIN)}
    choices = [
        Jawaban(str(p), f"{s.nama}: {text} menjadi Rp{_read(largest, p)}") for p, s in sorted(units.items())
    ]
    words = " dan ".join(dict.fromkeys(f"“{s.teks}”" for s in said))
    pesan = (
        f"{nama_tabel(tabel)}, kolom “{tabel.kolom[k].teks}”, bertuliskan {words}. "
        f"Dalam satuan apa angkanya, misalnya {text}?"
    )
    # Columns with the same words are asked about once.
    key = f"satuan:{nomor}:{'-'.join(str(s.pangkat) for s in said)}"
    answer = r.tanya(key, BentukTanya.SATUAN, pesan, choices, sumber(tabel, nomor, kolom=k))
    return int(answer) if answer.isdigit() else None


def _largest(tabel: TabelTertulis, k: int) -> tuple[Decimal, str]:
    """The largest figure of a column and how it is printed."""
    cells = ((parse_angka(row.sel[k], ribuan=True), row.sel[k]) for row in tabel.baris)
    read = [(value, text.strip()) for value, text in cells if isinstance(value, Decimal)]
    return max(read, default=(Decimal(0), "0"))


def _factor(unit: SkalaUang) -> Decimal:
    return Decimal(10) ** unit.pangkat


def _read(value: Decimal, power: int) -> str:
    return format_angka((value * Decimal(10) ** power).quantize(Decimal(1)) if power else value)
