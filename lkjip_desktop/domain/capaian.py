"""Capaian: realisasi against target in per cent, in the direction the indikator declares.

No regulation prescribes the formula (PermenPANRB 53/2014 asks for the comparison only), so each is practice
and the report declares which it uses: naik R/T x 100; turun A (2T - R)/T x 100 or B T/R x 100; rentang 100
inside, R/min below, max/R above; predikat 100 when reached, else the share of the rank or nothing.
Figures are unrounded and uncapped; the cap belongs to means (`cap`).
"""

from __future__ import annotations

from decimal import Decimal

from lkjip_desktop.domain.aturan import Aturan, CaraCapaian
from lkjip_desktop.domain.hasil import Alasan, Hasil, Working, tanpa
from lkjip_desktop.domain.nilai import Angka, Kosong, Nilai, Predikat, Rentang, TidakBerlaku
from lkjip_desktop.domain.pilihan import Arah, RumusPredikat, RumusTurun
from lkjip_desktop.domain.skala import peringkat, same_scale

SERATUS = Decimal(100)
NOL = Decimal(0)
_PLAIN = (Arah.NAIK, Arah.TURUN)


def compute_capaian(arah: Arah, target: Nilai, realisasi: Nilai, aturan: Aturan | CaraCapaian) -> Hasil:
    """Capaian in per cent, or the reason why there is none.

    A range as target of a naik or turun indikator counts as reached inside it (100) and is measured against
    its nearest bound outside. A number as target of a rentang indikator is a range of one value.
    """
    if isinstance(target, Angka) and isinstance(realisasi, Angka) and arah in _PLAIN:
        return _directed(arah, target.nilai, realisasi.nilai, aturan)
    alasan = _missing(target, realisasi)
    if alasan is not None:
        return tanpa(alasan)
    if arah is Arah.PREDIKAT:
        return _level(target, realisasi, aturan)
    if not isinstance(realisasi, Angka) or not isinstance(target, Angka | Rentang):
        return tanpa(Alasan.JENIS_BERBEDA)
    r = realisasi.nilai
    if isinstance(target, Angka) and arah is not Arah.RENTANG:
        return _directed(arah, target.nilai, r, aturan)
    bounds = target if isinstance(target, Rentang) else Rentang(target.nilai, target.nilai)
    return _ranged(arah, bounds, r, aturan)


def cap(nilai: Decimal | None, batas: Decimal | None) -> Decimal | None:
    """`nilai` as it goes into a mean: at most `batas` (None = no cap)."""
    return nilai if nilai is None or batas is None else min(nilai, batas)


def _missing(target: Nilai, realisasi: Nilai) -> Alasan | None:
    if isinstance(target, TidakBerlaku) or isinstance(realisasi, TidakBerlaku):
        return Alasan.TIDAK_BERLAKU
    if isinstance(target, Kosong):
        return Alasan.TARGET_KOSONG
    return Alasan.REALISASI_KOSONG if isinstance(realisasi, Kosong) else None


def _directed(arah: Arah, t: Decimal, r: Decimal, aturan: Aturan | CaraCapaian) -> Hasil:
    if t < 0:
        return tanpa(Alasan.TARGET_NEGATIF)
    if arah is Arah.NAIK:
        return _made(r / t * SERATUS, "{R} / {T} x 100", t, r) if t else tanpa(Alasan.TARGET_NOL)
    if t == 0:
        return _made(SERATUS, "{R} ≤ {T}", t, r) if r <= 0 else _made(NOL, "{R} > {T}", t, r)
    if aturan.rumus_turun is RumusTurun.A:
        return _made((2 * t - r) / t * SERATUS, "(2 x {T} - {R}) / {T} x 100", t, r)
    return _made(t / r * SERATUS, "{T} / {R} x 100", t, r) if r > 0 else _made(SERATUS, "{R} ≤ 0", t, r)


def _ranged(arah: Arah, bounds: Rentang, r: Decimal, aturan: Aturan | CaraCapaian) -> Hasil:
    if bounds.bawah <= r <= bounds.atas:
        operands = {"R": r, "bawah": bounds.bawah, "atas": bounds.atas}
        return Hasil(SERATUS, working=Working("{bawah} ≤ {R} ≤ {atas}", operands))
    t = bounds.bawah if r < bounds.bawah else bounds.atas
    if arah is not Arah.RENTANG:
        return _directed(arah, t, r, aturan)
    if r < t:
        return _directed(Arah.NAIK, t, r, aturan)
    return _made(t / r * SERATUS, "{T} / {R} x 100", t, r) if t >= 0 else tanpa(Alasan.TARGET_NEGATIF)


def _made(nilai: Decimal, template: str, t: Decimal, r: Decimal) -> Hasil:
    if nilai < 0:
        operands = {"R": r, "T": t, "mentah": nilai}
        return Hasil(NOL, working=Working(template, operands), note=Alasan.NEGATIF_DIJADIKAN_NOL)
    return Hasil(nilai, working=Working(template, {"R": r, "T": t}))


def _level(target: Nilai, realisasi: Nilai, aturan: Aturan | CaraCapaian) -> Hasil:
    if not isinstance(target, Predikat) or not isinstance(realisasi, Predikat):
        return tanpa(Alasan.JENIS_BERBEDA)
    if not same_scale(target, realisasi):
        return tanpa(Alasan.JENIS_BERBEDA)
    t, r = peringkat(aturan.ordinal, target), peringkat(aturan.ordinal, realisasi)
    if t is None or r is None:
        return tanpa(Alasan.SKALA_TIDAK_DIKENAL)
    operands = {"R": realisasi.tingkat, "T": target.tingkat, "r": r, "t": t}
    if r >= t:
        return Hasil(SERATUS, working=Working("{R} ≥ {T}", operands))
    if aturan.rumus_predikat is RumusPredikat.TIDAK_TERCAPAI:
        return Hasil(NOL, working=Working("{R} < {T}", operands))
    return Hasil(Decimal(r) / Decimal(t) * SERATUS, working=Working("{r} / {t} x 100", operands))
