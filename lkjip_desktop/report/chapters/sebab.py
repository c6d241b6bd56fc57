"""Analysis 5: why targets were met or missed and what was done, in the officer's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lkjip_desktop.domain.dokumen import Indikator
from lkjip_desktop.domain.hasil import Alasan
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.report.blocks import Grid, Prose, Row
from lkjip_desktop.report.chapters import kolom
from lkjip_desktop.report.chapters.bahan import BELUM, TABEL, Bahan, Blocks
from lkjip_desktop.report.chapters.cetak import persen_text
from lkjip_desktop.wording.nomor import nomor

#: The fields that tell it, and their words; the first is asked of every indikator.
FIELDS = (
    ("penyebab", "Penyebab"),
    ("hambatan", "Hambatan"),
    ("solusi", "Solusi"),
    ("tindak_lanjut", "Tindak lanjut"),
    ("keterangan", "Keterangan"),
    ("bukti", "Bukti dukung"),
)

TIDAK_ADA = "–"


def blocks(bahan: Bahan, rows: Sequence[Indikator], caption: str) -> Blocks:
    """A table with a group of lines for each indikator; those not applicable are not asked about."""
    asked = [r for r in rows if bahan.figures.kinerja[r.id].capaian.alasan is not Alasan.TIDAK_BERLAKU]
    if not asked:
        return
    yield Prose(f"Penyebab, hambatan, dan tindak lanjut setiap indikator disajikan pada {TABEL}.")
    columns = (kolom.teks("Hal", 2), kolom.teks("Uraian", 7))
    yield Grid(caption, columns, tuple(line for row in asked for line in _lines(bahan, row)))


def _lines(bahan: Bahan, row: Indikator) -> Iterator[Row]:
    k = bahan.figures.kinerja[row.id]
    number = nomor(bahan.laporan, "indikator", row.id)
    capaian = f"capaian {persen_text(k.capaian, bahan.desimal)}"
    yield Row((f"{number} {row.nama} ({capaian})",), group=True)
    for field, words in FIELDS:
        text = getattr(row, field).strip()
        if text or field == "penyebab":
            ref = Ref("indikator", row.id, field)
            yield Row((words, text or (BELUM if bahan.asked_for(ref) else TIDAK_ADA)), refs=(None, ref))
