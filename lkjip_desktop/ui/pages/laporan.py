"""Tab Laporan: what the report declares, and its texts."""

from __future__ import annotations

from decimal import Decimal

from lkjip_desktop.domain.bagian import ANALISIS, Bagian, bagian_of
from lkjip_desktop.domain.dokumen import PENGATURAN
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.ui.form.spec import Field, FormSpec, Group
from lkjip_desktop.ui.pages import penyusunan, skala
from lkjip_desktop.ui.pages.reviu import REVIU
from lkjip_desktop.ui.pages.section import Section
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

# --- texts ----------------------------------------------------------------------------------------------


def _text(laporan: Laporan, bagian: Bagian) -> Section:
    number = nomor(laporan, "sasaran", Id(bagian.key.removeprefix(f"{ANALISIS}.")))
    form = FormSpec(
        f"laporan.naskah.{bagian.key}",
        bagian.title,
        "narasi",
        (Group("", (Field("teks", lines=0, required=bagian.required, rich=True), Field("dari_lalu"))),),
        bagian.key,
        help="Angka, nama, dan tahun dapat disisipkan sebagai isian hidup (Ctrl+Shift+H).",
    )
    return Section(
        bagian.title,
        (form,),
        "Naskah",
        optional=not bagian.required,
        short=_short(bagian, number),
        id=f"naskah/{bagian.key}",
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
        Section(
            "Skala Predikat",
            (skala.SCALE_NAME, skala.SCALE),
            actions=skala.ACTIONS,
            menu="Pa&kai Skala",
            optional=True,
        ),
        *penyusunan.LAPORAN,
        *(_text(laporan, bagian) for bagian in bagian_of(laporan)),
        *REVIU,
    ]
