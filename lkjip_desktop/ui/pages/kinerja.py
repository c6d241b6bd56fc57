"""The grids of Realisasi about indikator: this year, earlier years, other yardsticks. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lkjip_desktop.domain.aturan import desimal_of
from lkjip_desktop.domain.dokumen import Indikator
from lkjip_desktop.domain.figures import Figures, Kinerja, Rata, Tren
from lkjip_desktop.domain.hasil import Hasil
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.nilai import KOSONG, terisi
from lkjip_desktop.domain.tren import target_lalu
from lkjip_desktop.ui.grid.cells import ABSENT, CellText, RowKey, State
from lkjip_desktop.ui.grid.spec import Column, Compute, Explain, GridSpec
from lkjip_desktop.ui.pages import columns as c
from lkjip_desktop.ui.pages import trees
from lkjip_desktop.wording.angka import format_angka
from lkjip_desktop.wording.cara import cara, nilai_text
from lkjip_desktop.wording.label import pilihan

GROUPS = frozenset({"sasaran", "tujuan", "jumlah", *trees.LEVELS})
ARROWS = {Tren.NAIK: "▲", Tren.TURUN: "▼", Tren.TETAP: "=", Tren.TIDAK_ADA: ""}
OUTPUTS = "keluaran"


def kinerja_of(figures: Figures, key: RowKey) -> Kinerja | None:
    """The figures of an indikator; None for other rows."""
    return figures.kinerja.get(key.id) if key.kind == "indikator" else None


def rata_of(figures: Figures, key: RowKey) -> Rata | None:
    """The mean of a group of indikator, or of all in the row of sums."""
    if not key.kind:
        return figures.keluaran if key.name == OUTPUTS else figures.instansi
    groups = {"sasaran": figures.sasaran, "tujuan": figures.tujuan, "programkegiatan": figures.program}
    return groups.get(key.kind, {}).get(key.id)


def capaian_of(_: Laporan, figures: Figures, key: RowKey) -> Hasil | None:
    """The capaian of an indikator, the mean of a group."""
    kinerja, rata = kinerja_of(figures, key), rata_of(figures, key)
    return kinerja.capaian if kinerja is not None else rata.rata if rata is not None else None


def explain_capaian(laporan: Laporan, figures: Figures, key: RowKey) -> str:
    """The working; for a mean also how it was made, and what it is without the cap."""
    found, rata = capaian_of(laporan, figures, key), rata_of(figures, key)
    if found is None:
        return ""
    lines = [cara(found, desimal_of(laporan))]
    if rata is not None and rata.mentah.nilai is not None and rata.mentah.nilai != rata.rata.nilai:
        lines.append(f"Tanpa batas: {format_angka(rata.mentah.nilai, desimal_of(laporan))}.")
    return "\n".join(lines)


def _of_kinerja(get: Callable[[Kinerja], Any]) -> c.FigureOf:
    def of(_: Laporan, figures: Figures, key: RowKey) -> Any:  # noqa: ANN401 - whatever `get` gives
        found = kinerja_of(figures, key)
        return ABSENT if found is None else get(found)

    return of


def _predikat(_: Laporan, figures: Figures, key: RowKey) -> Any:  # noqa: ANN401 - text or ABSENT
    found = kinerja_of(figures, key) or rata_of(figures, key)
    return ABSENT if found is None else found.predikat


def _explain_target(_: Laporan, figures: Figures, key: RowKey) -> str:
    found = kinerja_of(figures, key)
    return f"Target dari {pilihan(found.sumber_target)}." if found is not None and found.sumber_target else ""


def _explain_realisasi(laporan: Laporan, figures: Figures, key: RowKey) -> str:
    row, found = laporan.get(Indikator, key.id), kinerja_of(figures, key)
    if row is None or found is None or row.realisasi != KOSONG:
        return ""
    if found.dari_rumus is not None and found.dari_rumus.nilai is not None:
        return f"Dari rumus: {cara(found.dari_rumus, desimal_of(laporan))}"
    return f"Dari triwulan ({pilihan(row.kumulasi)})." if found.dari_tw != KOSONG else ""


def _tren(laporan: Laporan, figures: Figures, key: RowKey) -> CellText | None:
    found, row = kinerja_of(figures, key), laporan.get(Indikator, key.id)
    if found is None or row is None:
        return None
    last = nilai_text(row.realisasi_lalu.get(laporan.tahun - 1, KOSONG))
    return CellText(f"{ARROWS[found.tren]} {last}".strip(), State.LAST_YEAR)


def explain_tren(laporan: Laporan, figures: Figures, key: RowKey) -> str:
    """How realisasi stands to last year's, and whether that is for the better."""
    found, row = kinerja_of(figures, key), laporan.get(Indikator, key.id)
    if found is None or row is None:
        return ""
    last = nilai_text(row.realisasi_lalu.get(laporan.tahun - 1, KOSONG))
    if found.tren is Tren.TIDAK_ADA:
        return _no_tren(last, laporan.tahun, filled=terisi(found.realisasi))
    better = {True: ", membaik", False: ", memburuk", None: ""}[found.membaik]
    way = pilihan(found.tren).capitalize()
    return (
        f"{way} dari {last} ({laporan.tahun - 1}) menjadi {c.value_text(laporan, found.realisasi)}{better}."
    )


def _no_tren(last: str, tahun: int, *, filled: bool) -> str:
    if not last:
        return "Realisasi tahun lalu belum diisi."
    why = "tidak dapat dibandingkan" if filled else f"realisasi {tahun} belum diisi"
    return f"Tahun {tahun - 1}: {last}; {why}."


def name_column(total: str = "") -> Column:
    """The label column: goals and indikator by name, not typed here."""
    return c.computed(
        "nama", "Sasaran, indikator", c.row_name(total), right=False, wrap=True, width=34,
        tip="Nama diubah di tab Renstra.",
    )  # fmt: skip


def _year_columns(laporan: Laporan) -> tuple[Column, ...]:
    last = laporan.tahun - 1 if laporan.tahun else "lalu"
    return (
        name_column("Rata-rata"),
        c.computed("satuan", "Satuan", c.field_text({"indikator": "satuan"}), right=False, width=10),
        c.computed("target", "Target", c.nilai(_of_kinerja(lambda k: k.target)), explain=_explain_target,
                   width=10,
                   tip="Target PK; bila tidak ada, target rencana tahunan, lalu target Renstra."),
        *(c.typed("indikator", f"realisasi_tw.{q}", title=f"TW {c.ROMAN[q]}", width=9) for q in c.TRIWULAN),
        c.typed("indikator", "realisasi", title=f"Realisasi\n{laporan.tahun or ''}".strip(), width=11,
                compute=c.nilai(_of_kinerja(lambda k: k.realisasi)), explain=_explain_realisasi),
        c.computed("capaian", "Capaian\n(%)", c.hasil(capaian_of), explain=explain_capaian, width=9,
                   tip="Realisasi dibanding target menurut arahnya, tanpa batas. Baris sasaran: rata-rata."),
        c.computed("predikat", "Predikat", c.words(_predikat), right=False, width=14,
                   tip="Menurut skala predikat di tab Laporan."),
        c.computed("tren", f"Tren dari\n{last}", _tren, explain=explain_tren, width=11,
                   tip="Arah realisasi dibanding tahun lalu, dan angka tahun lalu."),
        c.typed("indikator", "keterangan", width=30),
        c.shared({"indikator": "capaian_tertulis", "sasaran": "rata_tertulis"}, "indikator",
                 title="Capaian\ntertulis",
                 width=10),
        c.typed("indikator", "predikat_tertulis", title="Predikat\ntertulis", width=14),
    )  # fmt: skip


RESULTS = GridSpec(
    "realisasi.kinerja",
    "Kinerja",
    rows=lambda laporan: list(trees.by_sasaran(laporan)),
    columns=_year_columns,
    shapes=frozenset({"tujuan", "sasaran", "indikator"}),
    settings=frozenset({"identitas"}),
    totals=(c.SUM,),
    strong=GROUPS,
    numbered=c.NUMBERED,
    help="Isi triwulan atau realisasi setahun; capaian, predikat, dan tren dihitung. Rincian baris terpilih "
    "ada di bawah tabel.",
    empty="Isi dahulu indikator di tab Renstra.",
)
OUTPUT_RESULTS = GridSpec(
    "realisasi.keluaran",
    "Keluaran",
    rows=lambda laporan: list(trees.outputs(laporan)),
    columns=_year_columns,
    shapes=frozenset({"programkegiatan", "indikator"}),
    settings=frozenset({"identitas"}),
    totals=(RowKey("", c.SUM.id, 0, OUTPUTS),),
    strong=GROUPS | {OUTPUTS},
    numbered=c.NUMBERED,
    help="Keluaran program, kegiatan, dan sub kegiatan.",
    empty="Isi dahulu indikator program atau kegiatan di tab Renstra.",
)


# --- earlier years --------------------------------------------------------------------------------------


def earlier(laporan: Laporan) -> list[int]:
    """The earlier years to show: the two before the report's, and all that anything is known of."""
    known = {
        y
        for row in laporan.all(Indikator)
        for y in (*row.target_lalu, *row.realisasi_lalu, *row.capaian_lalu)
    }
    last = {laporan.tahun - 2, laporan.tahun - 1} if laporan.tahun else set()
    return sorted(y for y in known | last if not laporan.tahun or y < laporan.tahun)


def _lalu(year: int) -> c.FigureOf:
    return _of_kinerja(lambda k: k.capaian_lalu.get(year))


def _target_lalu(year: int) -> Compute:
    def of(laporan: Laporan, _: Figures, key: RowKey) -> CellText | None:
        row = laporan.get(Indikator, key.id)
        text = "" if row is None else nilai_text(target_lalu(row, year))
        return CellText(text) if text else None

    return of


def _from_renstra(year: int) -> Explain:
    def said(laporan: Laporan, _: Figures, key: RowKey) -> str:
        row = laporan.get(Indikator, key.id)
        typed = row is None or row.target_lalu.get(year, KOSONG) != KOSONG
        return "" if typed or row is None or year not in row.target else f"Target Renstra tahun {year}."

    return said


def _earlier_columns(laporan: Laporan) -> tuple[Column, ...]:
    return (
        name_column(),
        c.computed("satuan", "Satuan", c.field_text({"indikator": "satuan"}), right=False, width=10),
        *(
            column
            for y in earlier(laporan)
            for column in (
                c.typed("indikator", f"target_lalu.{y}", state=State.LAST_YEAR,
                        compute=_target_lalu(y), explain=_from_renstra(y)),
                c.typed("indikator", f"realisasi_lalu.{y}", state=State.LAST_YEAR),
                c.typed("indikator", f"capaian_lalu.{y}", state=State.LAST_YEAR, width=10,
                        compute=c.hasil(_lalu(y)), explain=c.working(_lalu(y))),
            )
        ),
    )  # fmt: skip


EARLIER = GridSpec(
    "realisasi.lalu",
    "Tahun Sebelumnya",
    rows=lambda laporan: [*trees.by_sasaran(laporan), *trees.outputs(laporan)],
    columns=_earlier_columns,
    shapes=frozenset({"tujuan", "sasaran", "indikator", "programkegiatan"}),
    settings=frozenset({"identitas"}),
    strong=GROUPS,
    numbered=c.NUMBERED,
    help="Target dan realisasi tahun-tahun sebelumnya. Capaian dihitung bila tidak diketik. Ketik n/a untuk "
    "indikator baru.",
)


# --- end of the Renstra, national standard --------------------------------------------------------------

YARDSTICKS = GridSpec(
    "realisasi.pembanding",
    "Target Akhir dan Standar Nasional",
    rows=lambda laporan: list(trees.by_sasaran(laporan)),
    columns=lambda laporan: (
        name_column(),
        c.computed("satuan", "Satuan", c.field_text({"indikator": "satuan"}), right=False, width=10),
        c.computed("realisasi", f"Realisasi\n{laporan.tahun or ''}".strip(),
                   c.nilai(_of_kinerja(lambda k: k.realisasi)), width=10),
        c.computed("sd", f"Realisasi s.d.\n{laporan.tahun or ''}".strip(),
                   c.nilai(_of_kinerja(lambda k: k.realisasi_sd)), width=13,
                   tip="Realisasi sampai tahun ini: dijumlahkan bila kumulatif, selain itu angka terakhir."),
        c.computed("akhir", "Target akhir\nRenstra", c.nilai(_of_kinerja(lambda k: k.target_akhir)),
                   width=12),
        c.computed("kemajuan", "Kemajuan\n(%)", c.hasil(_of_kinerja(lambda k: k.kemajuan)),
                   explain=c.working(_of_kinerja(lambda k: k.kemajuan)), width=10,
                   tip="Realisasi sampai tahun ini dibanding target akhir Renstra."),
        c.typed("indikator", "standar_nasional", title="Standar\nnasional"),
        c.computed("banding", "Terhadap\nstandar (%)", c.hasil(_of_kinerja(lambda k: k.standar)),
                   explain=c.working(_of_kinerja(lambda k: k.standar)), width=11),
        c.typed("indikator", "standar_sumber", title="Sumber standar nasional", width=30, wrap=True),
    ),
    shapes=frozenset({"tujuan", "sasaran", "indikator"}),
    settings=frozenset({"identitas"}),
    strong=GROUPS,
    numbered=c.NUMBERED,
)  # fmt: skip


# --- means ----------------------------------------------------------------------------------------------


def _of_rata(get: Callable[[Rata], Any]) -> c.FigureOf:
    def of(_: Laporan, figures: Figures, key: RowKey) -> Any:  # noqa: ANN401 - whatever `get` gives
        found = rata_of(figures, key)
        return ABSENT if found is None else get(found)

    return of


def _mean(key: str, heading: str, get: Callable[[Rata], Hasil], tip: str = "") -> Column:
    of = _of_rata(get)
    return c.computed(key, heading, c.hasil(of), explain=c.working(of), width=12, tip=tip)


MEANS = GridSpec(
    "realisasi.sasaran",
    "Capaian Sasaran",
    rows=lambda laporan: list(trees.plan(laporan, indikator=False)),
    columns=lambda _: (
        c.computed("nama", "Tujuan, sasaran", c.row_name("Instansi"), right=False, wrap=True,
                   width=40),
        _mean("mentah", "Rata-rata\ntanpa batas (%)", lambda r: r.mentah),
        _mean("rata", "Rata-rata\ncapaian (%)", lambda r: r.rata, "Dengan batas capaian dari tab Laporan."),
        c.computed("predikat", "Predikat", c.words(_of_rata(lambda r: r.predikat)), right=False, width=15),
        c.computed("pagu", "Anggaran (Rp)", c.rupiah(_of_rata(lambda r: r.anggaran.pagu)), width=15),
        c.computed("realisasi", "Realisasi (Rp)", c.rupiah(_of_rata(lambda r: r.anggaran.realisasi)),
                   width=15),
        _mean("serapan", "Serapan\n(%)", lambda r: r.anggaran.serapan),
        _mean("efisiensi", "Efisiensi", lambda r: r.efisiensi, "Menurut rumus efisiensi di tab Laporan."),
        c.typed("sasaran", "rata_tertulis", title="Rata-rata\ntertulis", width=11),
    ),
    shapes=frozenset({"tujuan", "sasaran"}),
    totals=(c.SUM,),
    strong=frozenset({"tujuan", "jumlah"}),
    numbered=c.NUMBERED,
    help="Rata-rata capaian dari indikatornya, dengan anggaran program yang menunjang.",
)  # fmt: skip
