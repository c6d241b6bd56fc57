"""The pages of T-C.29 and of the quarterly evaluation. No Qt."""

from typing import Any

from lkjip_desktop.domain.dokumen import BY_NAME, EvaluasiTriwulan
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.formulir.renja import TabelRenja, evaluasi, tc29
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.ui.grid.cells import RowKey
from lkjip_desktop.ui.grid.spec import Column, GridSpec, Insert
from lkjip_desktop.ui.pages import columns as c
from lkjip_desktop.ui.pages import formulir, trees
from lkjip_desktop.ui.pages.renja_rkt import tree_grid


def _of_29(laporan: Laporan, figures: Figures) -> TabelRenja:
    return tc29(laporan, figures, laporan.tahun)


def _tc29_columns(laporan: Laporan) -> tuple[Column, ...]:
    n = laporan.tahun
    if not n:
        return (*formulir.name_columns(), *formulir.no_year())
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
                              tip="Kumulatif: jumlah tahun-tahun Renstra; yang lain: nilai terakhir."),
        formulir.renja_persen(11, "11=10/4\n(%)", _of_29),
    )  # fmt: skip


TC29 = tree_grid(
    "renja.tc29",
    "T-C.29",
    _tc29_columns,
    "Evaluasi Renja s.d. tahun berjalan. Target dan realisasi tahun lalu diisi di tab Realisasi, bagian "
    "Tahun Sebelumnya. Baris indikator: kinerja; baris program: rupiah.",
)


def _evaluasi_columns(laporan: Laporan) -> tuple[Column, ...]:
    year, of = laporan.tahun, evaluasi
    if not year:
        return (*formulir.name_columns(), *formulir.no_year())
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


EVALUASI = tree_grid(
    "renja.evaluasi",
    "Evaluasi Renja",
    _evaluasi_columns,
    "Isi realisasi setiap triwulan: kinerja pada baris indikator, rupiah pada baris terbawah.",
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
