"""Group Renja of the tab Renstra: RKT and the forms of Permendagri 86/2017, for offices that want them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import partial
from typing import Any

from lkjip_desktop.domain.dokumen import BY_NAME, EvaluasiTriwulan, Indikator, RancanganRKPD
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.formulir.rencana import tc31, tc33
from lkjip_desktop.domain.formulir.renja import TabelRenja, evaluasi, tc29
from lkjip_desktop.domain.formulir.rkt import rkt
from lkjip_desktop.domain.formulir.sekali import sekali
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.nilai import KOSONG, Nilai
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.ui.grid.cells import ABSENT, CellText, RowKey, State
from lkjip_desktop.ui.grid.spec import Column, GridSpec, Insert
from lkjip_desktop.ui.pages import columns as c
from lkjip_desktop.ui.pages import formulir, trees
from lkjip_desktop.ui.pages.section import Section
from lkjip_desktop.wording.angka import format_rupiah

GROUP = "Renja"
_ROWS = frozenset({"programkegiatan", "indikator"})


def _tree(laporan: Laporan) -> list[RowKey]:
    return list(trees.budget(laporan, indikator=True))


def _field(name: str, **more: Any) -> Column:  # noqa: ANN401 - any attribute of Column
    return c.shared(dict.fromkeys(trees.LEVELS, name), "programkegiatan", field=name, **more)


def _money(found: Mapping[Id | None, Decimal | None], key: RowKey) -> Any:  # noqa: ANN401 - Decimal or nothing
    return found.get(key.id if key.kind else None)


# --- RKT -------------------------------------------------------------------------------------------------


@sekali
def _dana(laporan: Laporan, figures: Figures) -> dict[Id | None, Decimal | None]:
    plan = rkt(laporan, figures)
    found: dict[Id | None, Decimal | None] = {x.program: x.dana for x in plan.baris if x.pertama}
    return found | {None: plan.dana}


def _renstra(laporan: Laporan, figures: Figures, key: RowKey) -> CellText | None:
    """What the Renstra has for the year: the target of an indikator, the pagu of a row."""
    if key.kind == "indikator":
        row = laporan.get(Indikator, key.id)
        return None if row is None else CellText(c.value_text(laporan, row.target.get(laporan.tahun, KOSONG)))
    money = figures.total if not key.kind else figures.anggaran.get(key.id)
    pagu = None if money is None else money.pagu_renstra.get(laporan.tahun)
    return CellText("" if pagu is None else format_rupiah(pagu, simbol=False))


def _planned(laporan: Laporan, figures: Figures, key: RowKey) -> CellText | None:
    """What counts where nothing is typed: the Renstra's target, the sum of the money below."""
    if key.kind == "indikator":
        return _renstra(laporan, figures, key)
    money = _money(_dana(laporan, figures), key)
    return CellText("" if money is None else format_rupiah(money, simbol=False))


def _rkt_columns(laporan: Laporan) -> tuple[Column, ...]:
    year = laporan.tahun or "tahun ini"
    return (
        *formulir.name_columns(),
        formulir.unit_column(),
        c.typed("indikator", "tolok", width=12),
        c.computed("renstra", f"Renstra {year}\ntarget / pagu (Rp)", _renstra, width=17),
        c.shared(
            dict.fromkeys(trees.LEVELS, "rkt") | {"indikator": "target_tahun"}, "programkegiatan",
            field="rkt", title="RKT\ntarget / dana (Rp)", width=17,
            compute=_planned,
            tip="Isi hanya bila berbeda dengan Renstra. Dana program dan kegiatan dijumlahkan dari bawahnya.",
        ),
        c.typed("indikator", "keterangan", width=30),
    )  # fmt: skip


RKT = GridSpec(
    "renja.rkt",
    "RKT",
    rows=_tree,
    columns=_rkt_columns,
    shapes=_ROWS,
    settings=formulir.FIGURES,
    totals=(c.SUM,),
    strong=formulir.STRONG,
    frozen=2,
    label=1,
    help="Masukan (dana), keluaran, dan hasil tahun ini. Yang kosong mengikuti Renstra.",
    empty="Isi dahulu program dan kegiatan pada bagian Program dan Kegiatan.",
)

# --- T-C.29 and the evaluation ---------------------------------------------------------------------------


def _of_29(laporan: Laporan, figures: Figures) -> TabelRenja:
    return tc29(laporan, figures, laporan.tahun)


def _tc29_columns(laporan: Laporan) -> tuple[Column, ...]:
    n = laporan.tahun
    before = f"realisasi_sd.{n - 3}"
    fields = dict.fromkeys((*trees.LEVELS, "indikator"), before)
    five = formulir.renja_column(5, "", _of_29)
    return (
        *formulir.name_columns(),
        formulir.unit_column(),
        formulir.renja_column(4, "4\nTarget akhir Renstra", _of_29, width=16),
        c.shared(fields, "programkegiatan", field=before, title=f"5\nRealisasi s.d. {n - 3}", width=16,
                 compute=five.compute, right=True,
                 tip="Isi bila angka tiap tahun tidak diketahui; bila kosong, dihitung dari tahun Renstra."),
        formulir.renja_column(6, f"6\nTarget {n - 2}", _of_29),
        formulir.renja_column(7, f"7\nRealisasi {n - 2}", _of_29),
        formulir.renja_persen(8, "8=7/6\n(%)", _of_29),
        formulir.renja_column(9, f"9\nTarget {n - 1}", _of_29),
        formulir.renja_column(10, f"10=5+7+9\ns.d. {n - 1}", _of_29, width=16,
                              tip="Dijumlahkan bagi target kumulatif; bagi yang lain nilai terakhir."),
        formulir.renja_persen(11, "11=10/4\n(%)", _of_29),
    )  # fmt: skip


TC29 = GridSpec(
    "renja.tc29",
    "T-C.29",
    rows=_tree,
    columns=_tc29_columns,
    shapes=_ROWS,
    settings=formulir.FIGURES,
    totals=(c.SUM,),
    strong=formulir.STRONG,
    frozen=2,
    label=1,
    help="Evaluasi Renja s.d. tahun berjalan. Target dan realisasi tahun lalu diisi di tab Realisasi, bagian "
    "Tahun Sebelumnya. Baris indikator: kinerja; baris program: rupiah.",
    empty="Isi dahulu program dan kegiatan pada bagian Program dan Kegiatan.",
)


def _evaluasi_columns(laporan: Laporan) -> tuple[Column, ...]:
    year, of = laporan.tahun, evaluasi
    return (
        *formulir.name_columns(),
        formulir.unit_column(),
        formulir.renja_column(5, "5\nTarget akhir Renstra", of, width=16),
        formulir.renja_column(6, f"6\nRealisasi s.d. {year - 1}", of, width=16),
        formulir.renja_column(7, f"7\nTarget {year}", of),
        *(
            c.shared(
                dict.fromkeys((*trees.LEVELS, "indikator"), f"realisasi_tw.{q}"), "programkegiatan",
                field=f"realisasi_tw.{q}", title=f"{7 + q}\nRealisasi TW {c.ROMAN[q]}", width=14, right=True,
                compute=formulir.renja_column(7 + q, "", of).compute,
            )
            for q in c.TRIWULAN
        ),
        formulir.renja_column(12, f"12=8..11\nRealisasi {year}", of),
        formulir.renja_column(13, f"13=6+12\ns.d. {year}", of, width=16),
        formulir.renja_persen(14, "14=13/5\n(%)", of),
    )  # fmt: skip


EVALUASI = GridSpec(
    "renja.evaluasi",
    "Evaluasi Renja",
    rows=_tree,
    columns=_evaluasi_columns,
    shapes=_ROWS,
    settings=formulir.FIGURES,
    totals=(c.SUM,),
    strong=formulir.STRONG,
    frozen=2,
    label=1,
    help="Isi realisasi setiap triwulan: kinerja pada baris indikator, rupiah pada baris terbawah.",
    empty="Isi dahulu program dan kegiatan pada bagian Program dan Kegiatan.",
)


def _about(laporan: Laporan) -> list[tuple[Any, str]]:
    rows = [*trees.by_sasaran(laporan), *trees.budget(laporan, indikator=True)]
    named = [(key.id, f"{'    ' * key.level}{_words(laporan, key)}") for key in rows if key.kind != "sasaran"]
    return [(None, "Perangkat daerah"), *(pair for pair in named if pair[1].strip())]


def _words(laporan: Laporan, key: RowKey) -> str:
    row: Any = laporan.table(BY_NAME[key.kind]).get(key.id)
    return "" if row is None else str(getattr(row, "nama", ""))


FAKTOR = GridSpec(
    "renja.faktor",
    "Faktor dan Tindak Lanjut",
    rows=lambda laporan: [RowKey("evaluasitriwulan", e.id) for e in laporan.all(EvaluasiTriwulan)],
    columns=lambda _: (
        c.typed("evaluasitriwulan", "pendorong", width=36),
        c.typed(
            "evaluasitriwulan", "triwulan", width=10, choices=lambda _: [(q, c.ROMAN[q]) for q in c.TRIWULAN]
        ),
        c.typed("evaluasitriwulan", "induk", title="Tentang", choices=_about, width=28, lines=2, wrap=True),
        c.typed("evaluasitriwulan", "penghambat", width=36),
        c.typed("evaluasitriwulan", "tindak_lanjut", width=36),
        c.typed("evaluasitriwulan", "tindak_lanjut_renja", width=36),
    ),
    shapes=frozenset({"evaluasitriwulan"}),
    inserts=(Insert("evaluasitriwulan", EvaluasiTriwulan, "evaluasi triwulan"),),
    prompt="Ketik faktor pendorong…",
    help="Apa yang mendorong dan menghambat setiap triwulan, dan apa tindak lanjutnya.",
)

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
    return (
        c.computed("nama", "Tujuan, sasaran, indikator", c.row_name(), right=False, wrap=True, width=38),
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
    pagu = _money(_dana(laporan, figures), key)
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
    dana = c.rupiah(c.only(formulir.BUDGET, lambda lap, fig, key: _money(_dana(lap, fig), key)))
    ahead = c.rupiah(c.only(formulir.BUDGET, lambda lap, fig, key: _money(_ahead(lap, fig), key)))
    now, later = c.nilai(_plan(0)), c.nilai(_plan(1))
    return (
        *formulir.name_columns(),
        formulir.unit_column(),
        _field("lokasi", width=16),
        c.computed("rencana", f"Rencana {n}\ntarget / pagu (Rp)", lambda *at: now(*at) or dana(*at), width=17,
                   tip="Target dan dana diubah pada bagian RKT."),
        _field("sumber_dana", width=12, suggest=c.known_words("programkegiatan", "sumber_dana")),
        _field("prioritas", width=22, suggest=c.known_words("programkegiatan", "prioritas")),
        _field("kelompok_sasaran", width=20, suggest=c.known_words("programkegiatan", "kelompok_sasaran")),
        _field("catatan", width=26),
        _field(f"prakiraan.{n + 1}", title=f"Prakiraan maju {n + 1}\ntarget / pagu (Rp)", width=18,
               compute=lambda *at: later(*at) or ahead(*at)),
        _field("penanggung_jawab", title="PD / unit penanggung jawab", width=24),
    )  # fmt: skip


TC33 = GridSpec(
    "renja.tc33",
    "T-C.33",
    rows=_tree,
    columns=_tc33_columns,
    shapes=_ROWS,
    settings=formulir.FIGURES,
    totals=(c.SUM,),
    strong=formulir.STRONG,
    frozen=2,
    label=1,
    help="Rencana tahun ini dan prakiraan maju. Prakiraan maju yang kosong mengikuti pagu Renstra.",
    empty="Isi dahulu program dan kegiatan pada bagian Program dan Kegiatan.",
)


def _renja(spec: GridSpec, key: str) -> Section:
    return Section(
        spec.title, (spec,), GROUP, formulir.exports(key), optional=True, menu="&Ekspor", folded=True
    )


SECTIONS = (
    Section("RKT", (RKT,), GROUP, (formulir.export("rkt"),), optional=True, folded=True),
    _renja(TC29, "tc29"),
    _renja(TC30, "tc30"),
    Section("T-C.31", (TC31,), GROUP, (formulir.export("tc31"),), optional=True, folded=True),
    _renja(TC33, "tc33"),
    Section(
        "Evaluasi Triwulan", (EVALUASI, FAKTOR), GROUP, (formulir.export("evaluasi-renja"),), optional=True,
        folded=True,
    ),
)  # fmt: skip
