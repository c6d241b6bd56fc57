"""The pages of T-C.30, T-C.31 and T-C.33. No Qt."""

from decimal import Decimal
from functools import partial
from typing import Any

from lkjip_desktop.domain.dokumen import Indikator, RancanganRKPD
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.formulir.rencana import tc31, tc33
from lkjip_desktop.domain.formulir.sekali import sekali
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.nilai import KOSONG, Nilai
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.ui.grid.cells import ABSENT, CellText, RowKey, State
from lkjip_desktop.ui.grid.spec import Column, GridSpec, Insert
from lkjip_desktop.ui.pages import columns as c
from lkjip_desktop.ui.pages import formulir, trees
from lkjip_desktop.ui.pages.renja_rkt import dana_of, field_column, money_of, tree_grid
from lkjip_desktop.wording.angka import format_rupiah

# --- T-C.30 ----------------------------------------------------------------------------------------------


def _target(year: int) -> c.FigureOf:
    def of(laporan: Laporan, _: Figures, key: RowKey) -> Any:  # noqa: ANN401 - Nilai or ABSENT
        row = laporan.get(Indikator, key.id)
        return ABSENT if row is None else row.target.get(year) or row.target_lalu.get(year, KOSONG)

    return of


def _result(year: int) -> c.FigureOf:
    def of(laporan: Laporan, _: Figures, key: RowKey) -> Any:  # noqa: ANN401 - Nilai or ABSENT
        row = laporan.get(Indikator, key.id)
        return ABSENT if row is None else row.realisasi_lalu.get(year, KOSONG)

    return of


def _tc30_columns(laporan: Laporan) -> tuple[Column, ...]:
    n = laporan.tahun
    name = c.computed("nama", "Tujuan, sasaran, indikator", c.row_name(), right=False, wrap=True, width=38)
    if not n:
        return (name, *formulir.no_year())
    return (
        name,
        formulir.unit_column(),
        c.typed("indikator", "standar_nasional", title="SPM / standar\nnasional"),
        c.typed("indikator", "ikk", width=6),
        *(c.computed(f"target.{y}", f"Renstra\n{y}", c.nilai(_target(y))) for y in range(n - 2, n + 2)),
        *(c.computed(f"realisasi.{y}", f"Realisasi\n{y}", c.nilai(_result(y)), state=State.LAST_YEAR)
          for y in (n - 2, n - 1)),
        *(c.typed("indikator", f"proyeksi.{y}") for y in (n, n + 1)),
        c.typed("indikator", "keterangan", title="Catatan analisis", width=30),
    )  # fmt: skip


TC30 = GridSpec(
    "renja.tc30",
    "T-C.30",
    rows=lambda laporan: list(trees.by_sasaran(laporan)),
    columns=_tc30_columns,
    shapes=frozenset({"tujuan", "sasaran", "indikator"}),
    settings=frozenset({"identitas", "indikator"}),
    strong=formulir.STRONG,
    numbered=c.NUMBERED,
    help="Pencapaian kinerja pelayanan: isi proyeksi; target dan realisasi dari Renstra dan tahun lalu.",
    empty="Isi dahulu indikator pada bagian Tujuan dan Sasaran.",
)

# --- T-C.31 ----------------------------------------------------------------------------------------------


def _drafts(laporan: Laporan) -> list[RowKey]:
    rows = []
    for key in trees.budget(laporan):
        rows.append(key)
        rows += [
            RowKey("rancanganrkpd", r.id, key.level + 1) for r in laporan.children(RancanganRKPD, key.id)
        ]
    known = {key.id for key in rows}
    return [*rows, *(RowKey("rancanganrkpd", r.id) for r in laporan.all(RancanganRKPD) if r.id not in known)]


@sekali
def _beda31(laporan: Laporan, figures: Figures) -> dict[Id | None, frozenset[str]]:
    return {x.rancangan: x.beda for x in tc31(laporan, figures)}


def _differs(laporan: Laporan, figures: Figures, key: RowKey) -> CellText | None:
    if key.kind != "rancanganrkpd":
        return None
    found = _beda31(laporan, figures).get(key.id, frozenset())
    return CellText(", ".join(sorted(found)), State.DIFFERENT if found else State.COMPUTED)


def _need(laporan: Laporan, figures: Figures, key: RowKey) -> CellText | None:
    if key.kind != "programkegiatan":
        return None
    pagu = money_of(dana_of(laporan, figures), key)
    return CellText("" if pagu is None else format_rupiah(pagu, simbol=False))


def _tc31_columns(_: Laporan) -> tuple[Column, ...]:
    draft = "rancanganrkpd"
    return (
        c.computed("kode", "Kode", c.field_text(dict.fromkeys(trees.LEVELS, "kode")), right=False, width=19),
        c.shared({draft: "nama"}, draft, title="Kebutuhan,\nrancangan awal RKPD di bawahnya", width=38,
                 compute=c.field_text(dict.fromkeys(trees.LEVELS, "nama"))),
        c.shared({draft: "lokasi"} | dict.fromkeys(trees.LEVELS, "lokasi"), draft, width=16),
        c.typed(draft, "indikator", width=30),
        c.typed(draft, "satuan", width=10),
        c.typed(draft, "target", width=11),
        c.typed(draft, "pagu", width=16, compute=_need,
                tip="Rancangan: pagu indikatif dalam RKPD. Kebutuhan: dana rencana tahunan."),
        c.computed("beda", "Berbeda", _differs, right=False, width=16),
        c.typed(draft, "catatan", width=28),
    )  # fmt: skip


TC31 = GridSpec(
    "renja.tc31",
    "T-C.31",
    rows=_drafts,
    columns=_tc31_columns,
    shapes=frozenset({"programkegiatan", "rancanganrkpd"}),
    settings=formulir.FIGURES | {"rancanganrkpd"},
    inserts=(Insert("rancanganrkpd", RancanganRKPD, "baris rancangan RKPD", frozenset(trees.LEVELS)),),
    strong=formulir.STRONG,
    frozen=2,
    label=1,
    help="Ctrl++ pada program atau kegiatan menambah baris yang tertulis dalam rancangan awal RKPD.",
    empty="Isi dahulu program dan kegiatan pada bagian Program dan Kegiatan.",
)

# --- T-C.33 ----------------------------------------------------------------------------------------------


@sekali
def _ahead(laporan: Laporan, figures: Figures) -> dict[Id | None, Decimal | None]:
    table = tc33(laporan, figures, laporan.tahun)
    found: dict[Id | None, Decimal | None] = {x.program: x.pagu_maju for x in table.baris if x.pertama}
    return found | {None: table.pagu_maju}


@sekali
def _targets33(laporan: Laporan, figures: Figures) -> dict[Id | None, tuple[Nilai, Nilai]]:
    table = tc33(laporan, figures, laporan.tahun)
    return {x.indikator: (x.target, x.target_maju) for x in table.baris if x.indikator is not None}


def _target33(step: int, laporan: Laporan, figures: Figures, key: RowKey) -> Any:  # noqa: ANN401 - Nilai or None
    found = _targets33(laporan, figures).get(key.id)
    return None if found is None else found[step]


def _plan(step: int) -> c.FigureOf:
    return c.only(("indikator",), partial(_target33, step))


def _tc33_columns(laporan: Laporan) -> tuple[Column, ...]:
    n = laporan.tahun
    if not n:
        return (*formulir.name_columns(), *formulir.no_year())
    dana = c.rupiah(c.only(formulir.BUDGET, lambda lap, fig, key: money_of(dana_of(lap, fig), key)))
    ahead = c.rupiah(c.only(formulir.BUDGET, lambda lap, fig, key: money_of(_ahead(lap, fig), key)))
    now, later = c.nilai(_plan(0)), c.nilai(_plan(1))
    return (
        *formulir.name_columns(),
        formulir.unit_column(),
        field_column("lokasi", width=16),
        c.computed("rencana", f"Rencana {n}\ntarget / pagu (Rp)", lambda *at: now(*at) or dana(*at), width=17,
                   tip="Target dan dana diubah pada bagian RKT."),
        field_column("sumber_dana", width=12, suggest=c.known_words("programkegiatan", "sumber_dana")),
        field_column("prioritas", width=22, suggest=c.known_words("programkegiatan", "prioritas")),
        field_column("kelompok_sasaran", width=20,
                     suggest=c.known_words("programkegiatan", "kelompok_sasaran")),
        field_column("catatan", width=26),
        field_column(f"prakiraan.{n + 1}", title=f"Prakiraan maju {n + 1}\ntarget / pagu (Rp)", width=18,
               compute=lambda *at: later(*at) or ahead(*at)),
        field_column("penanggung_jawab", title="PD / unit penanggung jawab", width=24),
    )  # fmt: skip


TC33 = tree_grid(
    "renja.tc33",
    "T-C.33",
    _tc33_columns,
    "Rencana tahun ini dan prakiraan maju. Prakiraan maju yang kosong mengikuti pagu Renstra.",
)
