"""What a printed copy says about itself: date, fingerprint of its data, and what its figures rest on."""

from __future__ import annotations

from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.domain.skala import skala_of
from lkjip_desktop.report.blocks import Grid, Heading, Numbering, Part, Prose, Row
from lkjip_desktop.report.chapters import kolom, metode
from lkjip_desktop.report.chapters.bahan import Bahan, Blocks
from lkjip_desktop.wording.tanggal import format_tanggal

MARK = 16
"""So many letters of the fingerprint tell one state of the data from another."""


def footer(bahan: Bahan, errors: int, fingerprint: str) -> str:
    """The line at the foot of every page."""
    printed = f"dicetak {format_tanggal(bahan.today)}"
    if errors:
        return f"draf, {errors} kesalahan terbuka, {printed}"
    return f"{printed}, sidik data {fingerprint[:MARK]}" if fingerprint else printed


def blocks(bahan: Bahan, errors: int, fingerprint: str) -> Blocks:
    """The last page."""
    yield Part(Numbering.ARABIC)
    yield Heading(1, "KETERANGAN CETAKAN", listed=False)
    yield Prose(
        "Keterangan ini dibuat oleh aplikasi agar setiap cetakan dapat dicocokkan dengan data dan ketentuan "
        "yang dipakainya."
    )
    yield Grid(
        "", (kolom.teks("Hal", 2.4), kolom.teks("Keterangan", 6)), tuple(_rows(bahan, errors, fingerprint))
    )


def _rows(bahan: Bahan, errors: int, fingerprint: str) -> list[Row]:
    rows = [
        Row(("Tanggal cetak", format_tanggal(bahan.today))),
        Row(("Sidik data", fingerprint[:MARK] or "tidak dihitung pada pratinjau")),
        Row(("Keadaan", f"draf dengan {errors} kesalahan terbuka" if errors else "tanpa kesalahan terbuka")),
        Row(("Perjanjian Kinerja yang diukur", bahan.pk)),
        Row(("Skala predikat", skala_of(bahan.laporan).nama)),
    ]
    for hal, ketentuan, field in metode.declared(bahan):
        ref = Ref("pengaturan", bahan.laporan.pengaturan.id, field)
        rows.append(Row((hal, ketentuan), refs=(None, ref)))
    return rows
