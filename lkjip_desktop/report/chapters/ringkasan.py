"""The year at a glance: the table of main figures in the ikhtisar, and the means of Bab III."""

from __future__ import annotations

from collections.abc import Iterator

from lkjip_desktop.domain.dokumen import Sasaran
from lkjip_desktop.domain.figures import Rata
from lkjip_desktop.domain.hasil import Alasan
from lkjip_desktop.domain.pilihan import CaraRata
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.report.blocks import Grid, Row
from lkjip_desktop.report.chapters import kolom
from lkjip_desktop.report.chapters.bahan import Bahan
from lkjip_desktop.report.chapters.cetak import persen_cell, persen_text, rupiah_text
from lkjip_desktop.wording.nomor import nomor, tujuan_of

_BEBAS = " tanpa pembatasan"
_SERAPAN = (
    "Serapan instansi adalah jumlah realisasi terhadap jumlah anggaran, bukan rata-rata serapan sasaran."
)


def angka_pokok(bahan: Bahan) -> Grid:
    """The main figures of the report, as they stand in Bab III."""
    f, d, capped = bahan.figures, bahan.desimal, bahan.dibatasi
    rows = [
        ("Rata-rata capaian kinerja", persen_text(f.instansi.rata, d)),
        ("Predikat kinerja", f.instansi.predikat or "–"),
        *(((f"Rata-rata capaian kinerja{_BEBAS}", persen_text(f.instansi.mentah, d)),) if capped else ()),
        *_keluaran(bahan, capped),
        ("Anggaran", rupiah_text(f.total.pagu)),
        ("Realisasi anggaran", rupiah_text(f.total.realisasi)),
        ("Serapan anggaran", persen_text(f.total.serapan, d)),
    ]
    return Grid(
        f"Angka Pokok Tahun {bahan.tahun_text}",
        (kolom.teks("Uraian", 5), kolom.angka("Nilai", 3)),
        tuple(Row(r) for r in rows),
    )


def _keluaran(bahan: Bahan, capped: bool) -> Iterator[tuple[str, str]]:
    rata, d = bahan.figures.keluaran, bahan.desimal
    if rata.anggota:
        yield "Rata-rata capaian keluaran program dan kegiatan", persen_text(rata.rata, d)
        if capped:
            yield f"Rata-rata capaian keluaran{_BEBAS}", persen_text(rata.mentah, d)


def per_sasaran(bahan: Bahan) -> Grid:
    """The mean of every sasaran below its tujuan, and that of the instansi."""
    rows = list(_rows(bahan))
    rows.append(_row("", rata_instansi(bahan), bahan.figures.instansi, bahan, total=True))
    return Grid(
        f"Capaian Kinerja per Sasaran Tahun {bahan.tahun_text}",
        (
            kolom.tengah("No."),
            kolom.teks("Sasaran", 5),
            *((kolom.angka("Capaian tanpa batas (%)", 1.5),) if bahan.dibatasi else ()),
            kolom.angka("Capaian (%)", 1.4),
            kolom.tengah("Predikat", 1.6),
            kolom.angka("Serapan (%)", 1.4),
        ),
        tuple(rows),
        note=_SERAPAN,
    )


def rata_instansi(bahan: Bahan, what: str = "") -> str:
    """What the instansi's mean is the mean of, so that nobody looks for that of the rows above it."""
    p = bahan.laporan.pengaturan
    of = "semua indikator" if p.cara_rata is CaraRata.INDIKATOR else "instansi"
    return f"Rata-rata{berbobot(bahan, bahan.figures.instansi)} {what}{of}"


def berbobot(bahan: Bahan, rata: Rata) -> str:
    """What to put behind "Rata-rata" where a mean was weighted, as declared and as its weights allow."""
    weighted = bahan.laporan.pengaturan.berbobot and rata.rata.note is not Alasan.BOBOT_TIDAK_LENGKAP
    return " berbobot" if weighted else ""


def _rows(bahan: Bahan) -> Iterator[Row]:
    laporan, figures = bahan.laporan, bahan.figures
    shown: set[Id] = set()
    for tujuan in tujuan_of(laporan):
        below = laporan.children(Sasaran, tujuan.id)
        shown.update(s.id for s in below)
        yield Row((f"Tujuan: {tujuan.uraian}",), group=True)
        for s in below:
            yield _row(nomor(laporan, "sasaran", s.id), s.uraian, figures.sasaran[s.id], bahan)
    for s in bahan.sasaran:
        if s.id not in shown:
            yield _row(nomor(laporan, "sasaran", s.id), s.uraian, figures.sasaran[s.id], bahan)


def _row(number: str, name: str, rata: Rata, bahan: Bahan, *, total: bool = False) -> Row:
    d = bahan.desimal
    cells = (
        number,
        name,
        *((persen_cell(rata.mentah, d),) if bahan.dibatasi else ()),
        persen_cell(rata.rata, d),
        rata.predikat,
        persen_cell(rata.anggaran.serapan, d),
    )
    return Row(cells, total=total)
