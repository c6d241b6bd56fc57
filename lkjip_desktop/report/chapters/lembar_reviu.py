"""The checklists of the lembar reviu and the blank statement of the Inspektorat, as blocks.

The statement that the report was reviewed is the Inspektorat's own; its page is printed empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lkjip_desktop.domain.pilihan import Jawaban
from lkjip_desktop.report.blocks import Block, Grid, Heading, Prose, Row, Signature
from lkjip_desktop.report.chapters import kolom
from lkjip_desktop.report.chapters.bahan import Bahan, Blocks
from lkjip_desktop.report.chapters.tanda_tangan import TITIK
from lkjip_desktop.rules.reviu import BagianReviu, Jawab
from lkjip_desktop.wording.label import pilihan

DAFTAR = (
    "Daftar ini mengikuti struktur Formulir Checklist Reviu PermenPANRB 53/2014 (Format 6, Mekanisme 7, "
    "Substansi 10 butir). Bunyi butirnya diringkas, bukan kutipan peraturan. Butir yang dapat dinilai dari "
    "isi laporan dijawab oleh aplikasi beserta buktinya; yang lain dijawab penyusun."
)
_PERNYATAAN = (
    "Halaman ini disediakan bagi Inspektorat. Bunyi pernyataan, tanggal, dan tanda tangan diisi oleh "
    "Inspektorat setelah reviu selesai."
)


_DOTS = 10
"""So many dots to write an answer on that nobody gave yet."""


def answers(groups: Sequence[BagianReviu]) -> Iterator[Block]:
    """The groups of a checklist, each with its answers and how many are met."""
    columns = (
        kolom.tengah("No.", 0.8),
        kolom.teks("Pernyataan", 3.6),
        kolom.tengah("Jawaban", 1.1),
        kolom.teks("Bukti dan catatan", 4),
        kolom.tengah("Dijawab oleh", 1.1),
    )
    for group in groups:
        yield Heading(2, group.judul)
        yield Grid("", columns, tuple(_row(j) for j in group.jawab))
        yield Prose(_summary(group))


def _summary(group: BagianReviu) -> str:
    left = sum(j.jawaban is Jawaban.BELUM for j in group.jawab)
    told = f"Terpenuhi {group.terpenuhi} dari {len(group.jawab)} butir"
    return f"{told}; {left} butir diisi pada saat reviu." if left else f"{told}."


def _row(j: Jawab) -> Row:
    waived = j.oleh_program and j.butir.bila
    open_ = TITIK[:_DOTS] if j.jawaban is Jawaban.BELUM else pilihan(j.jawaban)
    jawaban = "Tidak perlu" if waived else open_
    note = "\n".join(part for part in (j.bukti, j.catatan and f"Catatan: {j.catatan}") if part)
    number = j.butir.key.rpartition(".")[2]
    by = "Aplikasi" if j.oleh_program else "" if j.jawaban is Jawaban.BELUM else "Penyusun"
    return Row((number, j.butir.pernyataan, jawaban, note, by))


def statement(bahan: Bahan) -> Blocks:
    """The page on which the Inspektorat states its review; never filled in or signed here."""
    row = bahan.laporan.identitas
    judul = f"PERNYATAAN TELAH DIREVIU\n{(row.nama or TITIK).upper()}\nTAHUN ANGGARAN {bahan.tahun_text}"
    yield Heading(1, judul)
    yield Prose(f"*{_PERNYATAAN}*")
    yield Prose("\n\n".join([TITIK * 3] * 8))
    above = (f"{TITIK[:20]}, {TITIK[:20]}", "Inspektur,")
    yield Signature(((above, (TITIK, "NIP " + TITIK[:30])),))
