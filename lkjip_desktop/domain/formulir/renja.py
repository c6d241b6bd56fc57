"""T-C.29 and the quarterly evaluation: what the Renja brought towards the Renstra, K and Rp.

Columns carry the numbers of the forms (Permendagri 86/2017). A per cent is always made of its own row's
values: adding up or averaging the children's per cents is a known error, which prints thousands of per cent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from lkjip_desktop.domain.anggaran import compute_serapan
from lkjip_desktop.domain.capaian import cap, compute_capaian
from lkjip_desktop.domain.dokumen import Indikator, ProgramKegiatan
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.formulir.sekali import sekali
from lkjip_desktop.domain.formulir.sumber import Rupiahs, Sumber, gabung, sumber_of
from lkjip_desktop.domain.hasil import Hasil
from lkjip_desktop.domain.jumlah import add
from lkjip_desktop.domain.kumulasi import TRIWULAN, rupiah_of_quarters, year_of_quarters
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.nilai import KOSONG, Nilai
from lkjip_desktop.domain.pilihan import Tingkat
from lkjip_desktop.domain.rata import compute_mean
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.domain.skala import predikat

Nilais = Mapping[int, Nilai]
Hasils = Mapping[int, Hasil]
Uangs = Mapping[int, Decimal | None]


@dataclass(frozen=True, slots=True)
class BarisRenja:
    """A line: an indikator of a row of the budget tree, or a row without one. Keys are column numbers.

    `k` are values, `rp` rupiah, `persen_k` and `persen_rp` the per cents made of them. Money stands in the
    first line of a row of the budget tree only.
    """

    program: Id
    tingkat: int
    pertama: bool
    indikator: Id | None
    k: Nilais
    persen_k: Hasils
    rp: Uangs
    persen_rp: Hasils


@dataclass(frozen=True, slots=True)
class TabelRenja:
    """The lines, and the money of all programs together (`rp`, `persen_rp`).

    `rata_k` is the plain mean of the last per cent column over the indikator of one level, `tingkat_k`: the
    highest that has any; values above the report's cap count as the cap. Levels are never mixed, and
    `rata_rp` is no mean at all but the per cent of all money together. `tanpa_tahun` are the years shown that
    lie before the Renstra and are therefore not counted towards its end.
    """

    tahun: int
    baris: tuple[BarisRenja, ...]
    rp: Uangs
    persen_rp: Hasils
    rata_k: Hasil
    rata_rp: Hasil
    predikat_k: str
    predikat_rp: str
    tingkat_k: Tingkat | None = None
    tanpa_tahun: tuple[int, ...] = ()


@sekali
def tc29(laporan: Laporan, figures: Figures, n: int) -> TabelRenja:
    """Tabel T-C.29 of Renja `n`: 8 = 7/6, 10 = 5+7+9 or the latest value, 11 = 10/4.

    10 counts the years of the Renstra only. Running down (arah turun) and other directions use the formula
    the report declares instead of a plain quotient.
    """
    sumber = sumber_of(laporan, figures)
    uang = _uang29(sumber, n)
    money = {id: _money29(sumber, uang, id, n) for id in uang[4]}
    return _tabel(sumber, n, money, lambda row: _k29(sumber, row, n), 11, _outside(sumber, n))


def _outside(sumber: Sumber, n: int) -> tuple[int, ...]:
    return tuple(y for y in (n - 2, n - 1) if not sumber.counts(y))


def _k29(sumber: Sumber, row: Indikator, n: int) -> tuple[Nilais, Hasils]:
    k = {
        4: sumber.akhir(row),
        5: sumber.realisasi_sd(row, n - 3),
        6: sumber.target(row, n - 2),
        7: sumber.realisasi(row, n - 2),
        9: sumber.target(row, n - 1),
    }
    counted = [k[5], *(k[c] for c, y in ((7, n - 2), (9, n - 1)) if sumber.counts(y))]
    k[10] = gabung(counted, tambah=sumber.adds_up(row))
    return k, {
        8: compute_capaian(row.arah, k[6], k[7], sumber.aturan),
        11: compute_capaian(row.arah, k[4], k[10], sumber.aturan),
    }


def _uang29(sumber: Sumber, n: int) -> Mapping[int, Rupiahs]:
    return {
        4: sumber.pagu_renstra(),
        5: sumber.belanja_sd(n - 3),
        6: sumber.rupiah(lambda row: _pagu(sumber, row, n - 2)),
        7: sumber.rupiah(lambda row: _belanja(sumber, row, n - 2)),
        9: sumber.rupiah(lambda row: _pagu(sumber, row, n - 1)),
    }


def _money29(sumber: Sumber, uang: Mapping[int, Rupiahs], id: Id | None, n: int) -> tuple[Uangs, Hasils]:
    rp = {c: column[id] for c, column in uang.items()}
    rp[10] = add([rp[5], *(rp[c] for c, y in ((7, n - 2), (9, n - 1)) if sumber.counts(y))])
    return rp, {8: compute_serapan(rp[6], rp[7]), 11: compute_serapan(rp[4], rp[10])}


def _pagu(sumber: Sumber, row: ProgramKegiatan, year: int) -> Decimal | None:
    if year == sumber.tahun:
        return row.anggaran if row.anggaran is not None else row.anggaran_murni
    return row.anggaran_lalu.get(year)


def _belanja(sumber: Sumber, row: ProgramKegiatan, year: int) -> Decimal | None:
    if year == sumber.tahun:
        return row.realisasi if row.realisasi is not None else rupiah_of_quarters(row.realisasi_tw)
    return row.realisasi_lalu.get(year)


@sekali
def evaluasi(laporan: Laporan, figures: Figures, sampai: int = 4) -> TabelRenja:
    """The evaluation of the year's Renja up to triwulan `sampai`: 12 = 8..11, 13 = 6+12, 14 = 13/5 x 100.

    12 is the sum of the quarters, their mean, or the last filled one, as each indikator declares; where no
    quarter is filled in it is the year's value, once the year is over (`sampai` 4). Money of the year that is
    not known of every row below is not known of the row above: a part is never shown as the whole.
    """
    sumber = sumber_of(laporan, figures)
    uang = _uang_evaluasi(sumber, sampai)
    money = {id: _money_evaluasi(uang, id) for id in uang[5]}
    return _tabel(sumber, sumber.tahun, money, lambda row: _k_evaluasi(sumber, row, sampai), 14)


def _k_evaluasi(sumber: Sumber, row: Indikator, sampai: int) -> tuple[Nilais, Hasils]:
    quarters = {q: v for q, v in row.realisasi_tw.items() if q <= sampai}
    made = year_of_quarters(quarters, row.kumulasi)
    k = {
        5: sumber.akhir(row),
        6: sumber.realisasi_sd(row, sumber.tahun - 1),
        7: sumber.target(row, sumber.tahun),
        **{7 + q: quarters.get(q, KOSONG) for q in TRIWULAN},
        12: made if made != KOSONG or sampai < 4 else sumber.realisasi(row, sumber.tahun),
    }
    k[13] = gabung([k[6], k[12]], tambah=sumber.adds_up(row))
    return k, {14: compute_capaian(row.arah, k[5], k[13], sumber.aturan)}


def _uang_evaluasi(sumber: Sumber, sampai: int) -> Mapping[int, Rupiahs]:
    def spent(row: ProgramKegiatan) -> Decimal | None:
        made = rupiah_of_quarters({q: rp for q, rp in row.realisasi_tw.items() if q <= sampai})
        return row.realisasi if made is None and sampai == 4 else made

    def quarter(q: int) -> Rupiahs:
        return sumber.rupiah(lambda row: row.realisasi_tw.get(q) if q <= sampai else None, whole=True)

    return {
        5: sumber.pagu_renstra(),
        6: sumber.belanja_sd(sumber.tahun - 1),
        7: sumber.rupiah(lambda row: _pagu(sumber, row, sumber.tahun)),
        **{7 + q: quarter(q) for q in TRIWULAN},
        12: sumber.rupiah(spent, whole=True),
    }


def _money_evaluasi(uang: Mapping[int, Rupiahs], id: Id | None) -> tuple[Uangs, Hasils]:
    rp = {c: column[id] for c, column in uang.items()}
    rp[13] = None if rp[12] is None else add([rp[6], rp[12]])
    return rp, {14: compute_serapan(rp[5], rp[13])}


# --- both ------------------------------------------------------------------------------------------------


def _tabel(
    sumber: Sumber,
    tahun: int,
    money: Mapping[Id | None, tuple[Uangs, Hasils]],
    values: Callable[[Indikator], tuple[Nilais, Hasils]],
    last: int,
    outside: tuple[int, ...] = (),
) -> TabelRenja:
    baris = tuple(
        line
        for row, level in sumber.programs
        for line in _lines(sumber, row.id, level, money[row.id], values)
    )
    rata_k, tingkat = _rata_k(sumber, baris, last)
    skala, (rp, persen) = sumber.aturan.skala, money[None]
    return TabelRenja(
        tahun, baris, rp, persen, rata_k, persen[last],
        predikat(skala, rata_k.nilai), predikat(skala, persen[last].nilai), tingkat, outside,
    )  # fmt: skip


def _lines(
    sumber: Sumber,
    id: Id,
    level: int,
    money: tuple[Uangs, Hasils],
    values: Callable[[Indikator], tuple[Nilais, Hasils]],
) -> Iterator[BarisRenja]:
    found = sumber.laporan.children(Indikator, id)
    if not found:
        yield BarisRenja(id, level, True, None, {}, {}, *money)
    for n, row in enumerate(found):
        yield BarisRenja(id, level, n == 0, row.id, *values(row), *(money if n == 0 else ({}, {})))


def _rata_k(sumber: Sumber, baris: Iterable[BarisRenja], last: int) -> tuple[Hasil, Tingkat | None]:
    """The mean of the indikator of the highest level that has any per cent, and that level."""
    found: dict[int, list[tuple[Id, Decimal]]] = {}
    for line in baris:
        capped = cap(line.persen_k[last].nilai, sumber.aturan.batas) if line.indikator else None
        if capped is not None:
            found.setdefault(line.tingkat, []).append((line.program, capped))
    top = found[min(found)] if found else []
    row = sumber.laporan.get(ProgramKegiatan, top[0][0]) if top else None
    return compute_mean([value for _, value in top]), row.tingkat if row is not None else None
