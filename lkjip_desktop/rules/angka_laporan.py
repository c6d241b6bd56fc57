"""Every figure of the report, stated or computed, for texts that quote one.

A text may follow a stated figure as well as the computed one: where those two differ, that is reported at its
place, and the text is not told as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

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
from lkjip_desktop.domain.figures import Rata
from lkjip_desktop.domain.nilai import Angka, Nilai, Rentang
from lkjip_desktop.domain.pilihan import Tingkat
from lkjip_desktop.rules.rata_tertulis import stated_means, stated_of
from lkjip_desktop.rules.saksi import jumlah_atas
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

#: The reads of `stated_rata`.
RATA_READS = (
    "pengaturan.rata_tertulis", "pengaturan.batas", "sasaran.rata_tertulis", "indikator.nama",
    "indikator.capaian_tertulis",
)  # fmt: skip
#: The reads of `stated_serapan`.
SERAPAN_READS = (
    "pengaturan.serapan_tertulis", "programkegiatan.serapan_tertulis", "programkegiatan.sasaran",
    "programkegiatan.anggaran", "programkegiatan.realisasi", "figures.anggaran",
)  # fmt: skip
#: The reads of `amounts`.
AMOUNT_READS = (
    *(f"programkegiatan.{f}" for f in _UANG), *(f"pengaturan.{f}" for f in _TERTULIS_UANG), "sasaran",
    "belanja.anggaran", "belanja.realisasi", "anggaranpk.anggaran", "perjanjiankinerja.jumlah_tertulis",
    "figures.anggaran", "figures.belanja", "figures.belanja_total", "figures.total", "figures.sasaran",
    "figures.pk",
)  # fmt: skip
#: The reads of `figures`.
FIGURE_READS = (
    *(f"indikator.{f}" for f in _KINERJA), *(f"pengaturan.{f}" for f in _TERTULIS), *RATA_READS,
    *SERAPAN_READS, "tujuan", "variabel.nilai", "programkegiatan.tingkat", "figures.kinerja",
    "figures.sasaran", "figures.tujuan", "figures.program", "figures.instansi", "figures.keluaran",
    "figures.total",
)  # fmt: skip


def stated_rata(view: View) -> Iterator[Decimal]:
    """Means as stated, and as they follow from the stated capaian."""
    typed = [view.pengaturan.rata_tertulis, *(s.rata_tertulis for s in view.all(Sasaran))]
    yield from (t for t in typed if t is not None)
    rows = list(view.all(Indikator))
    ids = {s.id for s in view.all(Sasaran)}
    plan = [r for r in rows if r.induk in ids]
    rest = [r for r in rows if r.induk not in ids]
    groups = [[r for r in plan if r.induk == s.id] for s in view.all(Sasaran)]
    means = [_means_of(view, group) for group in groups]
    for found in (_means_of(view, plan), _means_of(view, rest), *means):
        yield from found
    if means and all(means):
        yield from (sum(column, Decimal(0)) / len(means) for column in zip(*means, strict=True))


def _means_of(view: View, rows: list[Indikator]) -> list[Decimal]:
    """Capped and uncapped mean of what rows state, each also half a unit off, for the members are rounded."""
    stated = [v for v in stated_of(rows) if v is not None]
    means = stated_means(view, stated) if stated else []
    return [m + step for m in means for step in (Decimal(0), -_HALF_CENT, _HALF_CENT)]


_HALF_CENT = Decimal("0.005")


def stated_serapan(view: View) -> Iterator[Decimal]:
    """Serapan as stated, and as it follows from what the rows state, in all and for each sasaran."""
    rows = list(view.all(ProgramKegiatan))
    typed = [view.pengaturan.serapan_tertulis, *(r.serapan_tertulis for r in rows)]
    yield from (t for t in typed if t is not None)
    wholes, parts = jumlah_atas(view, "anggaran"), jumlah_atas(view, "realisasi")
    yield from (p / w * 100 for p in parts for w in wholes if w)
    for sasaran in {key for r in rows for key in r.sasaran}:
        linked = [(r, r.sasaran[sasaran]) for r in rows if sasaran in r.sasaran]
        for weighted in (True, False):
            pagu, realisasi = (
                sum(
                    ((stated_money(view, r, f) or Decimal(0)) * (w if weighted else 1) for r, w in linked),
                    Decimal(0),
                )
                for f in ("anggaran", "realisasi")
            )
            if pagu:
                yield realisasi / pagu * 100


def amounts(view: View) -> set[Decimal]:
    """Every amount of rupiah of the report."""
    found: set[Decimal | None] = set()
    groups = [view.total, view.belanja_total]
    groups += [r.anggaran for s in view.all(Sasaran) if (r := view.sasaran(s.id)) is not None]
    for row in view.all(ProgramKegiatan):
        for name in _UANG:
            value = getattr(row, name)
            found.update((value,) if value is None or isinstance(value, Decimal) else value.values())
        groups += [m] if (m := view.anggaran(row.id)) is not None else []
        if row.anggaran is not None and row.realisasi is not None:
            found.add(row.anggaran - row.realisasi)
    for kind in view.all(Belanja):
        found |= {kind.anggaran, kind.realisasi}
        groups += [m] if (m := view.belanja(kind.id)) is not None else []
    for money in groups:
        found |= {money.pagu, money.realisasi, money.sisa, money.pagu_murni, *money.pagu_renstra.values()}
    found |= {r.anggaran for r in view.all(AnggaranPK)} | {
        p.jumlah_tertulis for p in view.all(PerjanjianKinerja)
    }
    wholes, parts = jumlah_atas(view, "anggaran"), jumlah_atas(view, "realisasi")
    found |= {*wholes, *parts, *(w - p for w in wholes for p in parts), *view.pk_total.values()}
    found |= {getattr(view.pengaturan, f) for f in _TERTULIS_UANG}
    return {v for v in found if v is not None}


def figures(view: View) -> Iterator[Decimal]:
    """Every figure of the report that is no money: targets, results, per cents, means."""
    for row in view.all(Indikator):
        for name in _KINERJA:
            value = getattr(row, name)
            yield from _numbers((value,) if not hasattr(value, "values") else value.values())
        k = view.kinerja(row.id)
        if k is not None:
            yield from _numbers((k.realisasi, k.dari_tw, k.target_dari_tw, k.realisasi_sd))
            results = (k.capaian, k.kemajuan, k.standar, *k.capaian_lalu.values())
            yield from (h.nilai for h in results if h.nilai is not None)
    yield from (v.nilai for v in view.all(Variabel) if v.nilai is not None)
    yield from _of_money(view)
    yield from _of_groups(view)
    typed = (getattr(view.pengaturan, f) for f in _TERTULIS)
    yield from (t for t in typed if t is not None)
    yield from stated_rata(view)
    yield from stated_serapan(view)


def _numbers(values: Iterable[Nilai | Decimal | None]) -> Iterator[Decimal]:
    for value in values:
        if isinstance(value, Angka):
            yield value.nilai
        elif isinstance(value, Decimal):
            yield value
        elif isinstance(value, Rentang):
            yield from (value.bawah, value.atas)


def _of_money(view: View) -> Iterator[Decimal]:
    for row in view.all(ProgramKegiatan):
        money = view.anggaran(row.id)
        for hasil in (money.serapan, *money.serapan_lalu.values()) if money is not None else ():
            if hasil.nilai is not None:
                yield from (hasil.nilai, 100 - hasil.nilai)


def _of_groups(view: View) -> Iterator[Decimal]:
    groups: list[Rata | None] = [view.instansi, view.keluaran]
    groups += [view.sasaran(s.id) for s in view.all(Sasaran)]
    groups += [view.tujuan(t.id) for t in view.all(Tujuan)]
    groups += [view.program(p.id) for p in view.all(ProgramKegiatan) if p.tingkat is Tingkat.PROGRAM]
    for rata in groups:
        for hasil in (rata.rata, rata.mentah, rata.efisiensi, rata.anggaran.serapan) if rata else ():
            if hasil.nilai is not None:
                yield from (hasil.nilai, 100 - hasil.nilai)
    if view.total.serapan.nilai is not None:
        yield from (view.total.serapan.nilai, 100 - view.total.serapan.nilai)
