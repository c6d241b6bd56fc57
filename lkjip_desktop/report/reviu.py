"""The lembar reviu: checklist and self-assessment answered, the findings, a page for the Inspektorat.

The statement that the report was reviewed is the Inspektorat's own; its page is printed empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from lkjip_desktop.domain.dokumen import Penerimaan
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.pilihan import Jawaban
from lkjip_desktop.report.blocks import Block, Document, Grid, Heading, Numbering, Part, Prose, Row, Signature
from lkjip_desktop.report.chapters import kolom
from lkjip_desktop.report.chapters.bahan import Bahan
from lkjip_desktop.report.chapters.tanda_tangan import TITIK
from lkjip_desktop.rules.reviu import BagianReviu, Jawab, checklist, mandiri
from lkjip_desktop.rules.temuan import Temuan, open_findings
from lkjip_desktop.rules.terima import sidik
from lkjip_desktop.wording.label import pilihan
from lkjip_desktop.wording.letak import letak
from lkjip_desktop.wording.tanggal import format_tanggal

_CHECKLIST = (
    "Daftar ini mengikuti struktur Formulir Checklist Reviu PermenPANRB 53/2014 (Format 6, Mekanisme 7, "
    "Substansi 10 butir). Bunyi butirnya adalah daftar kerja program, bukan kutipan peraturan. Butir yang "
    "dapat dinilai dari isi laporan dijawab program beserta buktinya; yang lain dijawab penyusun."
)
_MANDIRI = (
    "**Penilaian mandiri, bukan hasil evaluasi.** Butirnya diringkas dari kriteria komponen Pelaporan "
    "Kinerja 3.a, 3.b, dan 3.c PermenPANRB 88/2021. Nilai dan predikat hanya ditetapkan oleh evaluator."
)
_PERNYATAAN = (
    "Halaman ini disediakan bagi Inspektorat. Bunyi pernyataan, tanggal, dan tanda tangan diisi oleh "
    "Inspektorat setelah reviu selesai; program tidak membuat pernyataan."
)


def build_reviu(laporan: Laporan, figures: Figures, temuan: Sequence[Temuan], today: date) -> Document:
    """The lembar reviu of a report with these findings, dated `today`."""
    bahan = Bahan(laporan, figures, today)
    blocks: tuple[Block, ...] = (
        *_first(bahan),
        *_answers(checklist(laporan, figures, temuan)),
        Heading(1, "PENILAIAN MANDIRI PELAPORAN KINERJA"),
        Prose(_MANDIRI),
        *_answers(mandiri(laporan, figures, temuan)),
        *_findings(laporan, temuan),
        *_statement(bahan),
    )
    return Document(
        title=f"Lembar Reviu Laporan Kinerja Tahun {bahan.tahun_text} {bahan.instansi}",
        author=" ".join(p for p in (laporan.identitas.nama, laporan.identitas.pemda) if p),
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
    yield Prose(_CHECKLIST)


def _answers(groups: Sequence[BagianReviu]) -> Iterator[Block]:
    columns = (
        kolom.tengah("No", 0.8),
        kolom.teks("Pernyataan", 3.6),
        kolom.tengah("Jawaban", 1.1),
        kolom.teks("Bukti dan catatan", 4),
        kolom.tengah("Dijawab", 1.1),
    )
    for group in groups:
        yield Heading(2, group.judul)
        yield Grid("", columns, tuple(_row(j) for j in group.jawab))
        yield Prose(_summary(group))


def _summary(group: BagianReviu) -> str:
    left = sum(j.jawaban is Jawaban.BELUM for j in group.jawab)
    told = f"Terpenuhi {group.terpenuhi} dari {len(group.jawab)} butir"
    return f"{told}; {left} belum dijawab." if left else f"{told}."


def _row(j: Jawab) -> Row:
    waived = j.oleh_program and j.butir.bila
    jawaban = "Tidak perlu" if waived else pilihan(j.jawaban)
    note = "\n".join(part for part in (j.bukti, j.catatan and f"Catatan: {j.catatan}") if part)
    number = j.butir.key.rpartition(".")[2]
    by = "Program" if j.oleh_program else "" if j.jawaban is Jawaban.BELUM else "Penyusun"
    return Row((number, j.butir.pernyataan, jawaban, note, by))


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


def _statement(bahan: Bahan) -> Iterator[Block]:
    row = bahan.laporan.identitas
    yield Part(Numbering.ARABIC)
    judul = f"PERNYATAAN TELAH DIREVIU\n{(row.nama or TITIK).upper()}\nTAHUN ANGGARAN {bahan.tahun_text}"
    yield Heading(1, judul)
    yield Prose(f"*{_PERNYATAAN}*")
    yield Prose("\n\n".join([TITIK * 3] * 8))
    above = (f"{TITIK[:20]}, {TITIK[:20]}", "Inspektur,")
    yield Signature(((above, (TITIK, "NIP " + TITIK[:30])),))
