"""Tren: this year against earlier years, the end of the Renstra and the national standard.

The comparisons 2 to 4 that PermenPANRB 53/2014 asks for in Bab III A.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from lkjip_desktop.domain.aturan import Aturan
from lkjip_desktop.domain.capaian import compute_capaian
from lkjip_desktop.domain.dokumen import Indikator
from lkjip_desktop.domain.figures import Tren
from lkjip_desktop.domain.hasil import Alasan, Hasil, bulat, tanpa
from lkjip_desktop.domain.nilai import KOSONG, Angka, Kosong, Nilai, Predikat, Rentang, terisi
from lkjip_desktop.domain.pangkal import after, pangkal
from lkjip_desktop.domain.pilihan import Arah, Kumulasi
from lkjip_desktop.domain.skala import peringkat, same_scale


def compute_lalu(row: Indikator, aturan: Aturan) -> Mapping[int, Hasil]:
    """Capaian of earlier years: the published figure, else made of that year's target and realisasi."""
    years = {*row.target_lalu, *row.realisasi_lalu, *row.capaian_lalu}
    return {year: _lalu(row, year, aturan) for year in sorted(years)}


def _lalu(row: Indikator, year: int, aturan: Aturan) -> Hasil:
    stated = row.capaian_lalu.get(year)
    if stated is not None:
        return Hasil(stated)
    realisasi = row.realisasi_lalu.get(year, KOSONG)
    return compute_capaian(row.arah, target_lalu(row, year), realisasi, aturan)


def target_lalu(row: Indikator, year: int) -> Nilai:
    """The target of an earlier year: as reported then, else what the Renstra had set for it."""
    typed = row.target_lalu.get(year, KOSONG)
    return row.target.get(year, KOSONG) if isinstance(typed, Kosong) else typed


def compare(lalu: Nilai, kini: Nilai, aturan: Aturan) -> Tren:
    """How a realisasi stands to last year's; numbers at the precision of the coarser of the two.

    Never coarser than the report's own decimals: a formula's 77,5358 equals a printed 77,54, while
    0,4312 and 0,4321 differ.
    """
    if isinstance(lalu, Angka) and isinstance(kini, Angka):
        digits = max(aturan.desimal, min(_decimals(lalu.nilai), _decimals(kini.nilai)))
        return _tren(bulat(lalu.nilai, digits), bulat(kini.nilai, digits))
    if isinstance(lalu, Predikat) and isinstance(kini, Predikat) and same_scale(lalu, kini):
        before, now = peringkat(aturan.ordinal, lalu), peringkat(aturan.ordinal, kini)
        if before is not None and now is not None:
            return _tren(Decimal(before), Decimal(now))
    return Tren.TIDAK_ADA


def compare_capaian(lalu: Hasil | None, kini: Hasil, aturan: Aturan) -> Tren:
    """How a capaian stands to last year's, both as printed, since earlier years are often known only so."""
    if lalu is None or lalu.nilai is None or kini.nilai is None:
        return Tren.TIDAK_ADA
    return _tren(bulat(lalu.nilai, aturan.desimal), bulat(kini.nilai, aturan.desimal))


def is_better(arah: Arah, tren: Tren, target: Nilai, lalu: Nilai, kini: Nilai) -> bool | None:
    """Whether the change since last year is for the better; None when unknown or unchanged.

    For arah rentang: whether realisasi came nearer to this year's target range.
    """
    if tren not in {Tren.NAIK, Tren.TURUN}:
        return None
    if arah is not Arah.RENTANG:
        return (tren is Tren.NAIK) is not (arah is Arah.TURUN)
    before, now = _distance(target, lalu), _distance(target, kini)
    return None if before is None or now is None or before == now else now < before


def target_akhir(row: Indikator, aturan: Aturan) -> Nilai:
    """The end-of-Renstra target: as stated, else the last year's."""
    return row.target_akhir if terisi(row.target_akhir) else row.target.get(aturan.periode[1], KOSONG)


def compute_kemajuan(row: Indikator, kini: Nilai, aturan: Aturan) -> tuple[Nilai, Hasil]:
    """Realisasi up to this year and its capaian against the end-of-Renstra target.

    The years are added up only where the indikator is cumulative and its end target is not simply the last
    year's (then "12 bulan" a year would make 300 %); otherwise this year's value counts. A typed sum up to
    an earlier year (`realisasi_sd`) stands for the years up to it. A missing year leaves a note.
    """
    akhir = target_akhir(row, aturan)
    if not isinstance(kini, Angka) or not adds_up(row, akhir, aturan):
        return kini, compute_capaian(row.arah, akhir, kini, aturan)
    counts = aturan.tahun_renstra.__contains__
    typed = {y: v for y, v in row.realisasi_sd.items() if isinstance(v, Angka)}
    base = pangkal(typed, aturan.tahun - 1, counts)
    years = after(aturan.tahun_renstra, base, aturan.tahun - 1, counts)
    earlier = [*([] if base is None else [typed[base]]), *(row.realisasi_lalu.get(y, KOSONG) for y in years)]
    total = Angka(sum((v.nilai for v in earlier if isinstance(v, Angka)), kini.nilai))
    hasil = compute_capaian(row.arah, akhir, total, aturan)
    if hasil.nilai is not None and hasil.note is None and any(isinstance(v, Kosong) for v in earlier):
        hasil = Hasil(hasil.nilai, None, hasil.working, Alasan.TAHUN_TIDAK_LENGKAP)
    return total, hasil


def compute_standar(row: Indikator, kini: Nilai, aturan: Aturan) -> Hasil:
    """Realisasi against the national standard; TANPA_DATA where there is none."""
    if not terisi(row.standar_nasional):
        return tanpa(Alasan.TANPA_DATA)
    return compute_capaian(row.arah, row.standar_nasional, kini, aturan)


def adds_up(row: Indikator, akhir: Nilai, aturan: Aturan) -> bool:
    """Whether the years of `row` are added up towards `akhir`, its end-of-Renstra target."""
    return row.kumulasi is Kumulasi.KUMULATIF and akhir != row.target.get(aturan.periode[1], KOSONG)


def _tren(before: Decimal, now: Decimal) -> Tren:
    return Tren.TETAP if before == now else Tren.NAIK if now > before else Tren.TURUN


def _decimals(nilai: Decimal) -> int:
    exponent = nilai.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _distance(target: Nilai, nilai: Nilai) -> Decimal | None:
    if not isinstance(nilai, Angka):
        return None
    if isinstance(target, Angka):
        return abs(target.nilai - nilai.nilai)
    if isinstance(target, Rentang):
        return max(target.bawah - nilai.nilai, nilai.nilai - target.atas, Decimal(0))
    return None
