"""The lembar reviu: checklist and self-assessment answered, the findings, a page for the Inspektorat.

The statement that the report was reviewed is the Inspektorat's own; its page is printed empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from lkjip_desktop.domain.dokumen import Penerimaan
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.report.blocks import Block, Document, Grid, Heading, Numbering, Part, Prose, Row
from lkjip_desktop.report.chapters import kolom
from lkjip_desktop.report.chapters.bahan import Bahan
from lkjip_desktop.report.chapters.lembar_reviu import DAFTAR, answers, statement
from lkjip_desktop.report.chapters.tanda_tangan import TITIK
from lkjip_desktop.rules.reviu import checklist, mandiri
from lkjip_desktop.rules.temuan import Temuan, open_findings
from lkjip_desktop.rules.terima import sidik
from lkjip_desktop.wording.instansi import bersama_pemda
from lkjip_desktop.wording.letak import letak
from lkjip_desktop.wording.tanggal import format_tanggal

_MANDIRI = (
    "**Penilaian mandiri, bukan hasil evaluasi.** Butirnya diringkas dari kriteria komponen Pelaporan "
    "Kinerja 3.a, 3.b, dan 3.c PermenPANRB 88/2021. Nilai dan predikat hanya ditetapkan oleh evaluator."
)


def build_reviu(laporan: Laporan, figures: Figures, temuan: Sequence[Temuan], today: date) -> Document:
    """The lembar reviu of a report with these findings, dated `today`."""
    bahan = Bahan(laporan, figures, today)
    blocks: tuple[Block, ...] = (
        *_first(bahan),
        *answers(checklist(laporan, figures, temuan)),
        Heading(1, "PENILAIAN MANDIRI PELAPORAN KINERJA"),
        Prose(_MANDIRI),
        *answers(mandiri(laporan, figures, temuan)),
        *_findings(laporan, temuan),
        Part(Numbering.ARABIC),
        *statement(bahan),
    )
    return Document(
        title=f"Lembar Reviu Laporan Kinerja Tahun {bahan.tahun_text} {bahan.instansi}",
        author=bersama_pemda(laporan.identitas.nama, laporan.identitas.pemda),
        subject="Bahan reviu laporan kinerja",
        blocks=blocks,
        header=f"Lembar Reviu LKjIP Tahun {bahan.tahun_text}",
        footer=f"{bahan.instansi} | dicetak {format_tanggal(today)}",
        keywords=("LKjIP", "reviu", bahan.tahun_text),
    )


def _first(bahan: Bahan) -> Iterator[Block]:
    yield Part(Numbering.ARABIC)
    yield Heading(1, f"LEMBAR REVIU LAPORAN KINERJA\nTAHUN {bahan.tahun_text}")
    yield Prose(f"Instansi: **{bahan.laporan.identitas.nama or TITIK}**", centered=True)
    yield Prose(DAFTAR)


_OPEN = (
    kolom.tengah("No"),
    kolom.tengah("Kode", 1),
    kolom.tengah("Bobot", 1.3),
    kolom.teks("Tempat", 4),
    kolom.teks("Temuan", 7),
)
_ACCEPTED = (
    kolom.tengah("No"),
    kolom.tengah("Kode", 1),
    kolom.teks("Tempat", 3),
    kolom.teks("Temuan", 5),
    kolom.teks("Alasan", 4),
    kolom.tengah("Tanggal", 1.6),
)


def _findings(laporan: Laporan, temuan: Sequence[Temuan]) -> Iterator[Block]:
    terbuka = open_findings(temuan)
    yield Part(Numbering.ARABIC, landscape=True)
    yield Heading(1, "DAFTAR TEMUAN")
    yield Heading(2, "Temuan Terbuka")
    if terbuka:
        yield Grid("", _OPEN, tuple(_open(laporan, n, t) for n, t in enumerate(terbuka, 1)))
    else:
        yield Prose("Tidak ada temuan yang terbuka.")
    yield Heading(2, "Temuan yang Diterima dengan Alasan")
    diterima = [t for t in temuan if not t.terbuka]
    if diterima:
        yield Grid("", _ACCEPTED, tuple(_accepted(laporan, n, t) for n, t in enumerate(diterima, 1)))
    else:
        yield Prose("Tidak ada temuan yang diterima.")


def _open(laporan: Laporan, n: int, t: Temuan) -> Row:
    return Row((str(n), t.code, t.severity.value.capitalize(), str(letak(laporan, t.ref)), t.message))


def _accepted(laporan: Laporan, n: int, t: Temuan) -> Row:
    wanted = (t.code, str(t.ref), sidik(t))
    rows = (r for r in laporan.all(Penerimaan) if (r.kode, r.tempat, r.sidik) == wanted)
    tanggal = next((r.tanggal for r in rows), None)
    day = format_tanggal(tanggal) if tanggal else ""
    return Row((str(n), t.code, str(letak(laporan, t.ref)), t.message, t.diterima, day))
