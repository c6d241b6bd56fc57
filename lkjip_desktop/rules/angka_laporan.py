"""Every figure of the report, stated or computed, for texts that quote one.

A text may follow a stated figure as well as the computed one: where those two differ, that is reported at its
place, and the text is not told as well.

Figures are whole numbers here: amounts in rupiah (`UANG`), all others in hundredths, both as rounded and as
cut off (`ANGKA`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache

from lkjip_desktop.domain.dokumen import (
    AnggaranPK,
    Belanja,
    Indikator,
    PerjanjianKinerja,
    ProgramKegiatan,
    Sasaran,
    Tujuan,
    Variabel,
)
from lkjip_desktop.domain.figures import Anggaran, Rata
from lkjip_desktop.domain.nilai import Angka, Nilai, Rentang
from lkjip_desktop.domain.pilihan import Tingkat
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.rules.bahan import Kumpulan, bahan
from lkjip_desktop.rules.rata_tertulis import stated_means, stated_of
from lkjip_desktop.rules.saksi import ATAS, jumlah_atas
from lkjip_desktop.rules.saksi import stated_of as stated_money
from lkjip_desktop.rules.view import View

_KINERJA = (
    "awal", "target", "target_akhir", "standar_nasional", "target_tahun", "target_tw", "realisasi_tw",
    "realisasi", "target_lalu", "realisasi_lalu", "capaian_lalu", "capaian_tertulis",
)  # fmt: skip
_UANG = (
    "pagu", "pagu_akhir", "anggaran_murni", "anggaran", "realisasi_tw", "realisasi", "anggaran_lalu",
    "realisasi_lalu",
)  # fmt: skip
_TERTULIS = ("rata_tertulis", "serapan_tertulis", "efisiensi_tertulis")
_TERTULIS_UANG = ("anggaran_tertulis", "realisasi_tertulis")

#: Every amount of the report in whole rupiah.
UANG = Kumpulan("uang")
#: Every figure of the report that is no money, in hundredths.
ANGKA = Kumpulan("angka")

_RATA_READS = (
    "pengaturan.rata_tertulis", "pengaturan.batas", "sasaran.rata_tertulis", "indikator.nama",
    "indikator.capaian_tertulis",
)  # fmt: skip
_SERAPAN_READS = (
    "pengaturan.serapan_tertulis", "programkegiatan.serapan_tertulis", "programkegiatan.sasaran",
    "programkegiatan.anggaran", "programkegiatan.realisasi", "figures.anggaran",
)  # fmt: skip
_WHOLE = Decimal(1)
#: Larger figures than of so many digits are nobody's.
_DIGITS = 18
_HALF = Decimal("0.5")


@bahan("rata_tertulis", reads=_RATA_READS)
def rata_tertulis(view: View) -> tuple[Decimal, ...]:
    """Means as stated, and as they follow from the stated capaian."""
    return tuple(_stated_rata(view))


@bahan("serapan_tertulis", reads=_SERAPAN_READS)
def serapan_tertulis(view: View) -> tuple[Decimal, ...]:
    """Serapan as stated, and as it follows from what the rows state, in all and for each sasaran."""
    return tuple(_stated_serapan(view))


def _stated_rata(view: View) -> Iterator[Decimal]:
    sasaran = list(view.all(Sasaran))
    typed = [view.pengaturan.rata_tertulis, *(s.rata_tertulis for s in sasaran)]
    yield from (t for t in typed if t is not None)
    groups: dict[Id | None, list[Indikator]] = {s.id: [] for s in sasaran}
    rest: list[Indikator] = []
    for row in view.all(Indikator):
        if row.capaian_tertulis is not None:
            groups.get(row.induk, rest).append(row)
    means = [_means_of(view, group) for group in groups.values()]
    plan = _means_of(view, [r for group in groups.values() for r in group])
    for found in (plan, _means_of(view, rest), *means):
        yield from found
    if means and all(means):
        yield from (sum(column, Decimal(0)) / len(means) for column in zip(*means, strict=True))


def _means_of(view: View, rows: list[Indikator]) -> list[Decimal]:
    """Capped and uncapped mean of what rows state, each also half a unit off, for the members are rounded."""
    means = stated_means(view, stated_of(rows)) if rows else []
    return [m + step for m in means for step in (Decimal(0), -_HALF_CENT, _HALF_CENT)]


_HALF_CENT = Decimal("0.005")


def _stated_serapan(view: View) -> Iterator[Decimal]:
    rows = list(view.all(ProgramKegiatan))
    typed = [view.pengaturan.serapan_tertulis, *(r.serapan_tertulis for r in rows)]
    yield from (t for t in typed if t is not None)
    wholes, parts = jumlah_atas(view, "anggaran"), jumlah_atas(view, "realisasi")
    yield from (p / w * 100 for p in parts for w in wholes if w)
    linked: dict[Id, list[tuple[Decimal, Decimal, Decimal]]] = {}
    for row in rows:
        for sasaran, bobot in row.sasaran.items():
            pagu, spent = (stated_money(view, row, f) or Decimal(0) for f in ("anggaran", "realisasi"))
            linked.setdefault(Id(sasaran), []).append((bobot, pagu, spent))
    for terms in linked.values():
        for weights in ([t[0] for t in terms], [_WHOLE] * len(terms)):
            pagu, realisasi = (
                sum((w * t[n] for w, t in zip(weights, terms, strict=True)), Decimal(0)) for n in (1, 2)
            )
            if pagu:
                yield realisasi / pagu * 100


# --- Amounts --------------------------------------------------------------------------------------------


@UANG.dari(
    reads=(
        *(f"pengaturan.{f}" for f in _TERTULIS_UANG), "perjanjiankinerja.jumlah_tertulis", *ATAS,
        "figures.total", "figures.belanja_total", "figures.pk",
    )
)  # fmt: skip
def _of_the_whole(view: View) -> set[int]:
    wholes, parts = jumlah_atas(view, "anggaran"), jumlah_atas(view, "realisasi")
    found = [*wholes, *parts, *(w - p for w in wholes for p in parts), *view.pk_total.values()]
    found += [getattr(view.pengaturan, f) for f in _TERTULIS_UANG]
    found += [pk.jumlah_tertulis for pk in view.all(PerjanjianKinerja)]
    return _rupiah([*found, *_of(view.total), *_of(view.belanja_total)])


@UANG.dari(reads=("figures.sasaran",), each=Sasaran)
def _of_sasaran(view: View, row: Sasaran) -> set[int]:
    rata = view.sasaran(row.id)
    return _rupiah(_of(rata.anggaran if rata else None))


@UANG.dari(reads=("belanja.anggaran", "belanja.realisasi", "figures.belanja"), each=Belanja)
def _of_belanja(view: View, row: Belanja) -> set[int]:
    return _rupiah((row.anggaran, row.realisasi, *_of(view.belanja(row.id))))


@UANG.dari(reads=("anggaranpk.anggaran",), each=AnggaranPK)
def _of_pk(_: View, row: AnggaranPK) -> set[int]:
    return _rupiah((row.anggaran,))


@UANG.dari(reads=(*(f"programkegiatan.{f}" for f in _UANG), "figures.anggaran"), each=ProgramKegiatan)
def _of_program(view: View, row: ProgramKegiatan) -> set[int]:
    return _rupiah(_of_row(row, view.anggaran(row.id)))


def _of(money: Anggaran | None) -> Iterator[Decimal | None]:
    if money is not None:
        yield from (money.pagu, money.realisasi, money.sisa, money.pagu_murni, money.pagu_renstra_total)
        yield from money.pagu_renstra.values()


def _of_row(row: ProgramKegiatan, money: Anggaran | None) -> Iterator[Decimal | None]:
    for name in _UANG:
        value = getattr(row, name)
        yield from (value,) if value is None or isinstance(value, Decimal) else value.values()
    if row.anggaran is not None and row.realisasi is not None:
        yield row.anggaran - row.realisasi
    yield from _of(money)


def _rupiah(values: Iterable[Decimal | None]) -> set[int]:
    known = {v for v in values if v is not None and v.adjusted() < _DIGITS}
    return {int(v + _HALF) if v >= 0 else int(v - _HALF) for v in known}


# --- Targets, results, per cents ------------------------------------------------------------------------


@ANGKA.dari(
    reads=(
        *(f"pengaturan.{f}" for f in _TERTULIS), "figures.instansi", "figures.keluaran", "figures.total",
    )
)  # fmt: skip
def _of_instansi(view: View) -> set[int]:
    typed = [getattr(view.pengaturan, f) for f in _TERTULIS]
    return _cents([*typed, *_means(view.instansi), *_means(view.keluaran), *_shares(view.total)])


@ANGKA.dari(reads=_RATA_READS)
def _of_stated_rata(view: View) -> set[int]:
    return _cents(_stated_rata(view))


@ANGKA.dari(reads=_SERAPAN_READS)
def _of_stated_serapan(view: View) -> set[int]:
    return _cents(_stated_serapan(view))


@ANGKA.dari(reads=("variabel.nilai",), each=Variabel)
def _of_variabel(_: View, row: Variabel) -> set[int]:
    return _cents((row.nilai,))


@ANGKA.dari(reads=("figures.sasaran",), each=Sasaran)
def _mean_of_sasaran(view: View, row: Sasaran) -> set[int]:
    return _cents(_means(view.sasaran(row.id)))


@ANGKA.dari(reads=("figures.tujuan",), each=Tujuan)
def _mean_of_tujuan(view: View, row: Tujuan) -> set[int]:
    return _cents(_means(view.tujuan(row.id)))


@ANGKA.dari(reads=("programkegiatan.tingkat", "figures.program", "figures.anggaran"), each=ProgramKegiatan)
def _mean_of_program(view: View, row: ProgramKegiatan) -> set[int]:
    rata = view.program(row.id) if row.tingkat is Tingkat.PROGRAM else None
    money = view.anggaran(row.id)
    return _cents([*_means(rata), *(_shares(money) if money is not None else ())])


@ANGKA.dari(reads=(*(f"indikator.{f}" for f in _KINERJA), "figures.kinerja"), each=Indikator)
def _of_indikator(view: View, row: Indikator) -> set[int]:
    values: list[Nilai] = [
        row.awal, row.target_akhir, row.standar_nasional, row.target_tahun, row.realisasi,
        *row.target.values(), *row.target_tw.values(), *row.realisasi_tw.values(),
        *row.target_lalu.values(), *row.realisasi_lalu.values(),
    ]  # fmt: skip
    numbers = [row.capaian_tertulis, *row.capaian_lalu.values()]
    k = view.kinerja(row.id)
    if k is not None:
        values += (k.realisasi, k.dari_tw, k.target_dari_tw, k.realisasi_sd)
        numbers += [h.nilai for h in (k.capaian, k.kemajuan, k.standar, *k.capaian_lalu.values())]
    numbers += [v.nilai for v in values if isinstance(v, Angka)]
    ranges = [v for v in values if isinstance(v, Rentang)]
    return _cents([*numbers, *(n for v in ranges for n in (v.bawah, v.atas))])


def _shares(money: Anggaran) -> Iterator[Decimal | None]:
    for hasil in (money.serapan, *money.serapan_lalu.values()):
        yield hasil.nilai
        yield None if hasil.nilai is None else 100 - hasil.nilai


def _means(rata: Rata | None) -> Iterator[Decimal | None]:
    if rata is not None:
        yield from (rata.rata.nilai, rata.mentah.nilai, rata.efisiensi.nilai, *_shares(rata.anggaran))


def _cents(values: Iterable[Decimal | None]) -> set[int]:
    return {n for value in set(values) if value is not None for n in _hundredths(value)}


@lru_cache(maxsize=16384)
def _hundredths(value: Decimal) -> tuple[int, ...]:
    """A figure cut off and as rounded; remembered, for most figures stand in several places."""
    if value.adjusted() >= _DIGITS:
        return ()
    scaled = value * 100
    return int(scaled), int(scaled + _HALF if scaled >= 0 else scaled - _HALF)
