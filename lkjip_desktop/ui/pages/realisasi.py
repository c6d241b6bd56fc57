"""Tab Realisasi: results of every indikator with their explanation, means, money, and comparisons."""

from __future__ import annotations

from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.form.spec import Field, FormSpec, Group
from lkjip_desktop.ui.grid.spec import GridSpec
from lkjip_desktop.ui.grid.widths import Remembers
from lkjip_desktop.ui.message_line import MessageLine
from lkjip_desktop.ui.pages import anggaran, kinerja, pembanding, penyusunan
from lkjip_desktop.ui.pages.section import PartWidget, Section, Special
from lkjip_desktop.ui.pages.variables import VALUES

EXPLANATION = FormSpec(
    "realisasi.penjelasan",
    "Penjelasan",
    "indikator",
    (
        Group(
            "",
            (
                Field("penyebab", lines=2),
                Field("hambatan", lines=2),
                Field("solusi", lines=2),
                Field("tindak_lanjut", lines=2),
                Field("bukti", lines=2),
                Field("keterangan", lines=2),
            ),
        ),
    ),
    columns=3,
)


def _with_detail(spec: GridSpec) -> Special:
    def build(session: DocumentSession, settings: Remembers, message: MessageLine) -> PartWidget:
        from lkjip_desktop.ui.pages.detail import ResultsWithDetail

        return ResultsWithDetail(session, spec, EXPLANATION, settings, message)

    return Special(build, (spec, EXPLANATION))


SECTIONS = (
    Section("Kinerja", (_with_detail(kinerja.RESULTS),), charts=("capaian", "tren", "efisiensi")),
    Section("Keluaran", (_with_detail(kinerja.OUTPUT_RESULTS),), optional=True, charts=("keluaran",)),
    Section("Variabel Rumus", (VALUES,), optional=True),
    Section("Capaian Sasaran", (kinerja.MEANS,), optional=True, charts=("capaian", "efisiensi")),
    Section("Tahun Sebelumnya", (kinerja.EARLIER,), "Pembanding", (pembanding.ACTION,), optional=True),
    Section(
        kinerja.YARDSTICKS.title,
        (kinerja.YARDSTICKS,),
        "Pembanding",
        optional=True,
        short="Target Akhir, Standar",
    ),
    Section("Anggaran", (anggaran.BUDGET,), "Keuangan", charts=("anggaran", "keluaran", "efisiensi")),
    Section("Belanja", (anggaran.BELANJA,), "Keuangan", optional=True),
    Section("Tahun Sebelumnya", (anggaran.EARLIER,), "Keuangan", optional=True),
    *penyusunan.REALISASI,
)
