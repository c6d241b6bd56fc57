"""Every figure of the report, stated or computed, for texts that quote one.

A text may follow a stated figure as well as the computed one: where those two differ, that is reported at its
place, and the text is not told as well.

Figures are whole numbers here: amounts in rupiah, all others in hundredths, both as rounded and as cut off.
What a row holds is remembered as long as the row and its record stay the same objects, so that after an edit
only what changed is read again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal

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
from lkjip_desktop.domain.figures import Anggaran, Kinerja, Rata
from lkjip_desktop.domain.nilai import Angka, Nilai, Rentang
from lkjip_desktop.domain.pilihan import Tingkat
from lkjip_desktop.domain.ref import Id
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

Bilangan = frozenset[int]
_REMEMBERED: dict[tuple[str, Id], tuple[object, object, Bilangan]] = {}
_MOST = 50_000
_WHOLE = Decimal(1)


def stated_rata(view: View) -> Iterator[Decimal]:
    """Means as stated, and as they follow from the stated capaian."""
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


def stated_serapan(view: View) -> Iterator[Decimal]:
    """Serapan as stated, and as it follows from what the rows state, in all and for each sasaran."""
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


def amounts(view: View) -> Iterator[Bilangan]:
    """Every amount of the report in whole rupiah, set by set."""
    groups = [view.total, view.belanja_total]
    groups += [r.anggaran for s in view.all(Sasaran) if (r := view.sasaran(s.id)) is not None]
    found = [v for money in groups for v in _of(money)]
    for kind in view.all(Belanja):
        found += [kind.anggaran, kind.realisasi, *_of(view.belanja(kind.id))]
    found += [r.anggaran for r in view.all(AnggaranPK)]
    found += [pk.jumlah_tertulis for pk in view.all(PerjanjianKinerja)]
    wholes, parts = jumlah_atas(view, "anggaran"), jumlah_atas(view, "realisasi")
    found += [*wholes, *parts, *(w - p for w in wholes for p in parts), *view.pk_total.values()]
    found += [getattr(view.pengaturan, f) for f in _TERTULIS_UANG]
    yield _rupiah(found)
    for row in view.all(ProgramKegiatan):
        money = view.anggaran(row.id)
        yield _kept("uang", row.id, row, money) or _keep(
            "uang", row.id, row, money, _rupiah(_of_row(row, money))
        )


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


def _rupiah(values: Iterable[Decimal | None]) -> Bilangan:
    return frozenset(
        int(v.quantize(_WHOLE, ROUND_HALF_UP)) for v in values if v is not None and abs(v) < _HUGE
    )


_HUGE = Decimal(10) ** 18

# --- Targets, results, per cents ------------------------------------------------------------------------


def figures(view: View) -> Iterator[Bilangan]:
    """Every figure of the report that is no money, in hundredths, set by set: groups first, then rows."""
    typed = [getattr(view.pengaturan, f) for f in _TERTULIS]
    yield _cents([*typed, *_of_groups(view), *stated_rata(view), *stated_serapan(view)])
    yield _cents(v.nilai for v in view.all(Variabel))
    for row in view.all(Indikator):
        k = view.kinerja(row.id)
        yield _kept("angka", row.id, row, k) or _keep("angka", row.id, row, k, _cents(_of_indikator(row, k)))
    for program in view.all(ProgramKegiatan):
        m = view.anggaran(program.id)
        if m is not None:
            yield _kept("persen", program.id, m, m) or _keep("persen", program.id, m, m, _cents(_shares(m)))


def _of_indikator(row: Indikator, k: Kinerja | None) -> Iterator[Decimal | None]:
    for name in _KINERJA:
        value = getattr(row, name)
        yield from _numbers(value.values() if hasattr(value, "values") else (value,))
    if k is not None:
        yield from _numbers((k.realisasi, k.dari_tw, k.target_dari_tw, k.realisasi_sd))
        yield from (h.nilai for h in (k.capaian, k.kemajuan, k.standar, *k.capaian_lalu.values()))


def _numbers(values: Iterable[Nilai | Decimal | None]) -> Iterator[Decimal | None]:
    for value in values:
        if isinstance(value, Angka):
            yield value.nilai
        elif isinstance(value, Decimal):
            yield value
        elif isinstance(value, Rentang):
            yield from (value.bawah, value.atas)


def _shares(money: Anggaran) -> Iterator[Decimal | None]:
    for hasil in (money.serapan, *money.serapan_lalu.values()):
        yield hasil.nilai
        yield None if hasil.nilai is None else 100 - hasil.nilai


def _of_groups(view: View) -> Iterator[Decimal | None]:
    groups: list[Rata | None] = [view.instansi, view.keluaran]
    groups += [view.sasaran(s.id) for s in view.all(Sasaran)]
    groups += [view.tujuan(t.id) for t in view.all(Tujuan)]
    groups += [view.program(p.id) for p in view.all(ProgramKegiatan) if p.tingkat is Tingkat.PROGRAM]
    for rata in groups:
        if rata is not None:
            yield from (rata.rata.nilai, rata.mentah.nilai, rata.efisiensi.nilai, *_shares(rata.anggaran))
    yield from _shares(view.total)


def _cents(values: Iterable[Decimal | None]) -> Bilangan:
    found: set[int] = set()
    for value in values:
        if value is not None and abs(value) < _HUGE:
            scaled = value.scaleb(2)
            found.add(int(scaled))
            found.add(int(scaled.quantize(_WHOLE, ROUND_HALF_UP)))
    return frozenset(found)


def _kept(what: str, id: Id, row: object, record: object) -> Bilangan | None:
    kept = _REMEMBERED.get((what, id))
    return kept[2] if kept is not None and kept[0] is row and kept[1] is record else None


def _keep(what: str, id: Id, row: object, record: object, found: Bilangan) -> Bilangan:
    if len(_REMEMBERED) > _MOST:
        _REMEMBERED.clear()
    _REMEMBERED[what, id] = (row, record, found)
    return found
