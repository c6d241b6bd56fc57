"""Tab Laporan: what the report declares, its texts, and its pages."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import partial

from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QPushButton

from lkjip_desktop.domain.bagian import ANALISIS, Bagian, bagian_of
from lkjip_desktop.domain.change import Change, ChangeSet, Delete, Insert, set_values
from lkjip_desktop.domain.dokumen import PENGATURAN, KelasSkala
from lkjip_desktop.domain.edits import GAP
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.domain.skala import PRESETS, SkalaPredikat
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.session.export import export_job
from lkjip_desktop.ui.form.spec import Field, FormSpec, Group
from lkjip_desktop.ui.grid.cells import RowKey
from lkjip_desktop.ui.grid.spec import GridSpec
from lkjip_desktop.ui.grid.spec import Insert as NewRow
from lkjip_desktop.ui.grid.widths import Remembers
from lkjip_desktop.ui.icons import icon
from lkjip_desktop.ui.message_line import MessageLine, Offer
from lkjip_desktop.ui.pages import columns as c
from lkjip_desktop.ui.pages.page import Page
from lkjip_desktop.ui.pages.pageview import PageView
from lkjip_desktop.ui.pages.preview import Preview
from lkjip_desktop.ui.pages.section import Action, Section
from lkjip_desktop.ui.pages.sizes import RememberedSizes
from lkjip_desktop.wording.angka import format_angka
from lkjip_desktop.wording.nomor import nomor

CAPS = (None, 100, 110, 120, 150, 200)


def _caps(_: Laporan) -> list[tuple[Decimal | None, str]]:
    return [(None, "Tanpa batas") if cap is None else (Decimal(cap), f"{cap} %") for cap in CAPS]


SETTINGS = FormSpec(
    "laporan.pengaturan",
    "Pengaturan",
    "pengaturan",
    (
        Group(
            "Perhitungan capaian",
            (
                Field("pk_dipakai", 20),
                Field("rumus_turun", 34),
                Field("rumus_predikat", 34),
                Field("batas", 20, choices=_caps),
                Field("cara_rata", 34),
                Field("berbobot"),
                Field("rumus_efisiensi", 34),
                Field("desimal", 6),
            ),
        ),
        Group("Penyampaian", (Field("batas_waktu", 24),)),
        Group(
            "Angka yang tercetak di dokumen lain, untuk dibandingkan",
            (
                Field("rata_tertulis", 12, unit="%"),
                Field("predikat_tertulis", 30),
                Field("anggaran_tertulis", 22, unit="rupiah"),
                Field("realisasi_tertulis", 22, unit="rupiah"),
                Field("serapan_tertulis", 12, unit="%"),
                Field("efisiensi_tertulis", 12, unit="%"),
            ),
        ),
    ),
    PENGATURAN,
    help="Cara menghitung yang dinyatakan laporan ini; ikut tercetak di Bab III dengan dasarnya.",
)

# --- scale ----------------------------------------------------------------------------------------------

SCALE_NAME = FormSpec(
    "laporan.skala.nama", "Skala", "pengaturan", (Group("", (Field("skala_nama", 40),)),), PENGATURAN
)
SCALE = GridSpec(
    "laporan.skala",
    "Skala Predikat",
    rows=lambda laporan: [RowKey("kelasskala", k.id) for k in laporan.all(KelasSkala)],
    columns=lambda _: (
        c.typed("kelasskala", "nama", width=34, wrap=True, required=frozenset({"kelasskala"})),
        c.typed(
            "kelasskala", "bawah", title="Batas bawah\n(%)", width=14, required=frozenset({"kelasskala"})
        ),
        c.typed("kelasskala", "inklusif", title="Batas\ntermasuk", width=10),
    ),
    shapes=frozenset({"kelasskala"}),
    inserts=(NewRow("kelasskala", KelasSkala, "kelas"),),
    prompt="Ketik kelas predikat…",
    help="Tanpa kelas di sini berlaku skala bawaan dengan nama di atas.",
)


def scale_changes(laporan: Laporan, skala: SkalaPredikat) -> ChangeSet:
    """The classes of a preset in place of those in the table."""
    name = set_values(laporan, "", [(Ref("pengaturan", PENGATURAN, "skala_nama"), skala.nama)])
    old: list[Change] = [Delete(row) for row in laporan.all(KelasSkala)]
    taken = {row.id for row in laporan.all(KelasSkala)}
    new = [
        Insert(
            KelasSkala(
                id=_free(f"kelas.{n}", taken), urutan=n * GAP, nama=k.nama, bawah=k.bawah, inklusif=k.inklusif
            )
        )
        for n, k in enumerate(skala.kelas, 1)
    ]
    return ChangeSet(f"Pakai skala {skala.nama}", (*name, *old, *new))


def _free(wanted: str, taken: set[Id]) -> Id:
    while wanted in taken:
        wanted += "'"
    return Id(wanted)


def _use(skala: SkalaPredikat, session: DocumentSession, message: MessageLine) -> None:
    if session.apply(scale_changes(session.laporan, skala)):
        message.say(f"Skala {skala.nama} dipakai. {skala.catatan}".strip(), Offer("&Urungkan", session.undo))


def _about(skala: SkalaPredikat) -> str:
    classes = "; ".join(f"{k.nama} mulai {format_angka(k.bawah)}" for k in skala.kelas)
    return f"Pakai skala ini: {classes}"


_PRESETS = tuple(
    Action(skala.nama, "clipboard-check", _about(skala), partial(_use, skala)) for skala in PRESETS.values()
)

# --- texts ----------------------------------------------------------------------------------------------


def _text(laporan: Laporan, bagian: Bagian) -> Section:
    number = nomor(laporan, "sasaran", Id(bagian.key.removeprefix(f"{ANALISIS}.")))
    form = FormSpec(
        f"laporan.naskah.{bagian.key}",
        bagian.title,
        "narasi",
        (Group("", (Field("teks", lines=0, required=bagian.required), Field("dari_lalu"))),),
        bagian.key,
        help="Pisahkan paragraf dengan baris kosong; awali butir dengan tanda - atau 1.",
    )
    return Section(
        bagian.title, (form,), "Naskah", optional=not bagian.required, short=_short(bagian, number)
    )


def _short(bagian: Bagian, number: str) -> str:
    """The heading as the outline has room for it."""
    if bagian.key.startswith(f"{ANALISIS}."):
        return f"Analisis Sasaran {number}"
    return {"bab3.efisiensi": "Analisis Efisiensi", "bab3.program_penunjang": "Analisis Program"}.get(
        bagian.key, ""
    )


def sections(laporan: Laporan) -> list[Section]:
    """Settings and scale, then one text for every section of this report."""
    return [
        Section("Pengaturan", (SETTINGS,)),
        Section("Skala Predikat", (SCALE_NAME, SCALE), actions=_PRESETS, optional=True),
        *(_text(laporan, bagian) for bagian in bagian_of(laporan)),
    ]


# --- the page -------------------------------------------------------------------------------------------


class LaporanView(PageView):
    """The sections, with the pages of the report on the right."""

    def __init__(self, session: DocumentSession, key: str, title: str, settings: Remembers) -> None:
        self.preview = Preview(session, lambda path: export_job(session, path, date.today()))
        super().__init__(session, key, title, sections, settings)
        self.splitter.addWidget(self.preview)
        letter = self.fontMetrics().averageCharWidth()
        start = (letter * 33, letter * 95, letter * 75)
        RememberedSizes(self.splitter, settings, "pratinjau", start)
        self.splitter.setStretchFactor(2, 1)
        self.show_preview = QPushButton(icon("panel-right"), "Prat&injau")
        self.show_preview.setCheckable(True)
        self.show_preview.setChecked(settings.read(_SHOWN, "ya") == "ya")
        self.show_preview.setToolTip("Tampilkan atau sembunyikan halaman laporan")
        self.show_preview.toggled.connect(self._fold)
        self.export = QPushButton(icon("file-down"), "Ekspor PDF...")
        self.under_outline.addWidget(self.show_preview)
        self.under_outline.addWidget(self.export)
        self.preview.setVisible(self.show_preview.isChecked())
        self._export: QAction | None = None

    def showEvent(self, event: QShowEvent) -> None:
        """The button does what the window's own command does."""
        super().showEvent(event)
        if self._export is None:
            self._export = self.window().findChild(QAction, "ekspor_pdf")
            self.export.setVisible(self._export is not None)
            if self._export is not None:
                self.export.setToolTip(self._export.toolTip())
                self.export.clicked.connect(self._export.trigger)

    def shown(self, section: Section) -> None:
        """Bring the page of this section's heading into view."""
        self.preview.show_heading(section.title)

    def _fold(self, shown: bool) -> None:
        self.preview.setVisible(shown)
        self.settings.write(_SHOWN, "ya" if shown else "tidak")


_SHOWN = "halaman/laporan/pratinjau"


class LaporanPage(Page):
    """The tab that makes the report."""

    def made(self, session: DocumentSession, settings: Remembers) -> PageView:
        """The sections with the preview beside them."""
        return LaporanView(session, self.key, self.title, settings)
