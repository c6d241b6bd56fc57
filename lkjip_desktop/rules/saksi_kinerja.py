"""Saksi of a result: what else states the same target or realisasi, and whom the stated capaian believes.

Target, realisasi and capaian of a row prove each other, and quarters prove the year. Where quarters and year
differ, one rule says so; a stated capaian that fits either of them is no second mistake.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from lkjip_desktop.domain.capaian import compute_capaian
from lkjip_desktop.domain.dokumen import Indikator
from lkjip_desktop.domain.figures import Kinerja, SumberTarget
from lkjip_desktop.domain.kumulasi import TRIWULAN, year_of_quarters
from lkjip_desktop.domain.nilai import KOSONG, Angka, Nilai
from lkjip_desktop.domain.pilihan import Arah, Kumulasi, RumusTurun
from lkjip_desktop.rules.banding import Banding, banding, beda
from lkjip_desktop.rules.baris import same
from lkjip_desktop.rules.rule import at
from lkjip_desktop.rules.saksi import diterima
from lkjip_desktop.rules.view import View

#: The reads of `View.cara_capaian`.
CARA = (
    "pengaturan.rumus_turun", "pengaturan.rumus_predikat", "skalaordinal.nama", "skalaordinal.tingkat",
)  # fmt: skip
_LALU = ("indikator.capaian_lalu", "indikator.target_lalu", "indikator.realisasi_lalu")
#: The reads of `arah_dibantah`.
ARAH_READS = (
    *CARA, *_LALU, "indikator.arah", "indikator.capaian_tertulis", "indikator.target", "figures.kinerja",
)  # fmt: skip
#: The reads of `target_dibantah`; of a sum without a PK also indikator.target_akhir.
TARGET_READS = (
    *CARA, "identitas.tahun", "indikator.target_tw", "indikator.target", "indikator.kumulasi",
    "indikator.arah", "indikator.capaian_tertulis", "figures.kinerja",
)  # fmt: skip
_OTHER = {Arah.NAIK: Arah.TURUN, Arah.TURUN: Arah.NAIK}


def quarters_off(series: Mapping[int, Nilai], cara: Kumulasi, tahun: Nilai) -> Decimal | None:
    """What the quarters make, where they are complete enough to be judged and miss `tahun`; else None."""
    made = year_of_quarters(series, cara)
    if not isinstance(made, Angka) or not isinstance(tahun, Angka):
        return None
    if not beda(made.nilai, tahun.nilai):
        return None
    last = cara is Kumulasi.POSISI_AKHIR and isinstance(series.get(TRIWULAN[-1], KOSONG), Angka)
    over = cara is Kumulasi.KUMULATIF and made.nilai > tahun.nilai
    judged = last or over or all(isinstance(series.get(q, KOSONG), Angka) for q in TRIWULAN)
    return made.nilai if judged else None


def target_lain(row: Indikator, kinerja: Kinerja) -> Iterator[Nilai]:
    """The target in force, then what the quarters make of it where they make another one."""
    yield kinerja.target
    made = quarters_off(row.target_tw, row.kumulasi, kinerja.target)
    if made is not None:
        yield Angka(made)
    if isinstance(kinerja.target_dari_tw, Angka) and not same(kinerja.target_dari_tw, kinerja.target):
        yield kinerja.target_dari_tw


def realisasi_lain(row: Indikator, kinerja: Kinerja) -> Iterator[Nilai]:
    """The realisasi that counts, then what quarters or formula make of it where they make another one."""
    yield kinerja.realisasi
    made = quarters_off(row.realisasi_tw, row.kumulasi, row.realisasi)
    if made is not None:
        yield Angka(made)
    if kinerja.dari_rumus is not None and kinerja.dari_rumus.nilai is not None:
        yield Angka(kinerja.dari_rumus.nilai)


def cocok_capaian(view: View, row: Indikator, target: Nilai, realisasi: Nilai, arah: Arah) -> bool:
    """Whether the stated capaian is that of these."""
    tertulis = row.capaian_tertulis
    if tertulis is None:
        return False
    hasil = compute_capaian(arah, target, realisasi, view.cara_capaian).nilai
    return hasil is not None and banding(tertulis, hasil) is not Banding.BEDA


def terjelaskan(view: View, row: Indikator, kinerja: Kinerja) -> bool:
    """Whether a stated capaian that is not the computed one fits figures that are reported elsewhere."""
    reached = list(realisasi_lain(row, kinerja))
    if diterima(view, at(row, "realisasi")):
        del reached[1:]
    pairs = [(t, r) for t in target_lain(row, kinerja) for r in reached]
    return any(cocok_capaian(view, row, t, r, row.arah) for t, r in pairs[1:])


def target_dibantah(view: View, row: Indikator, kinerja: Kinerja) -> bool:
    """Whether quarters and stated capaian agree on another target than the one in force."""
    if row.capaian_tertulis is None:
        return False
    others = list(target_lain(row, kinerja))[1:]
    if others and _ends_otherwise(row, kinerja, others, view.tahun):
        return True
    if cocok_capaian(view, row, kinerja.target, kinerja.realisasi, row.arah):
        return False
    return any(cocok_capaian(view, row, t, kinerja.realisasi, row.arah) for t in others)


def _ends_otherwise(row: Indikator, kinerja: Kinerja, others: Sequence[Nilai], tahun: int) -> bool:
    """Whether the end of the Renstra adds up with another target of this year, not with that in force."""
    if row.kumulasi is not Kumulasi.KUMULATIF or kinerja.sumber_target is not SumberTarget.RENSTRA:
        return False
    end, rest = row.target_akhir, [v for y, v in row.target.items() if y != tahun]
    known = [v.nilai for v in rest if isinstance(v, Angka)]
    if (
        not isinstance(end, Angka)
        or not isinstance(kinerja.target, Angka)
        or len(known) < len(rest)
        or not known
    ):
        return False
    left = end.nilai - sum(known, Decimal(0))
    return left != kinerja.target.nilai and any(isinstance(o, Angka) and o.nilai == left for o in others)


def jelas(row: Indikator, kinerja: Kinerja, test: Callable[[Decimal], bool]) -> bool:
    """Whether the computed capaian, and the stated one where there is one, both pass `test`.

    Where only one does, the figures contradict each other and are reported as such.
    """
    nilai, tertulis = kinerja.capaian.nilai, row.capaian_tertulis
    return nilai is not None and test(nilai) and (tertulis is None or test(tertulis))


def arah_dibantah(view: View, row: Indikator, kinerja: Kinerja) -> Arah | None:
    """The other arah, where the stated capaian is made by it and the targets never move the declared way."""
    other, tertulis = _OTHER.get(row.arah), row.capaian_tertulis
    if other is None or tertulis is None:
        return None
    if cocok_capaian(view, row, kinerja.target, kinerja.realisasi, row.arah):
        return None
    both = [replace(view.cara_capaian, rumus_turun=r) for r in RumusTurun]
    made = [compute_capaian(other, kinerja.target, kinerja.realisasi, cara).nilai for cara in both]
    if not any(m is not None and banding(tertulis, m) is not Banding.BEDA for m in made):
        return None
    numbers = [v.nilai for y in sorted(row.target) if isinstance(v := row.target.get(y, KOSONG), Angka)]
    steps = [b - a for a, b in pairwise(numbers) if a != b]
    wanted = 1 if other is Arah.NAIK else -1
    if steps:
        return other if all(s * wanted > 0 for s in steps) else None
    earlier = [_earlier(view, row, y, a) for y in row.capaian_lalu for a in (other, row.arah)]
    if True in earlier[::2] and True not in earlier[1::2]:
        return other
    return None


def _earlier(view: View, row: Indikator, year: int, arah: Arah) -> bool:
    """Whether the stated capaian of an earlier year is made in this direction and is not 100 either way."""
    target, realisasi = row.target_lalu.get(year, KOSONG), row.realisasi_lalu.get(year, KOSONG)
    hasil = compute_capaian(arah, target, realisasi, view.cara_capaian).nilai
    tertulis = row.capaian_lalu[year]
    return hasil is not None and hasil != 100 and banding(tertulis, hasil) is not Banding.BEDA
