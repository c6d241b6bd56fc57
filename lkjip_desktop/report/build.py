"""build: snapshot, figures and findings in, the whole report as blocks out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.report.blocks import Block, Document
from lkjip_desktop.report.chapters import bab1, bab2, bab3, bab4, cover, lampiran, pengantar
from lkjip_desktop.report.chapters.bahan import Bahan, Blocks
from lkjip_desktop.report.naskah import Naskah
from lkjip_desktop.report.numbering import numbered, referred
from lkjip_desktop.rules.temuan import Severity, Temuan, open_findings
from lkjip_desktop.wording.tanggal import format_tanggal

#: The report from front to back; captions are numbered with what stands before the chapter, "" for none.
CHAPTERS: tuple[tuple[str, Callable[[Bahan], Blocks]], ...] = (
    ("", cover.blocks),
    ("", pengantar.blocks),
    ("1", bab1.blocks),
    ("2", bab2.blocks),
    ("3", bab3.blocks),
    ("4", bab4.blocks),
    ("L", lampiran.blocks),
)
DRAF = "DRAF"


def build(laporan: Laporan, figures: Figures, temuan: Iterable[Temuan], today: date) -> Document:
    """The report. It carries DRAF on every page while an open kesalahan is among `temuan`."""
    bahan = Bahan(laporan, figures, today)
    draft = any(t.severity is Severity.KESALAHAN for t in open_findings(temuan))
    naskah = Naskah(laporan, figures)
    blocks: list[Block] = []
    for prefix, chapter in CHAPTERS:
        blocks += numbered(naskah.expand(chapter(bahan)), prefix)
    title = f"Laporan Kinerja Instansi Pemerintah (LKjIP) Tahun {bahan.tahun_text}"
    return Document(
        title=f"{title} {bahan.instansi}",
        author=" ".join(p for p in (laporan.identitas.nama, laporan.identitas.pemda) if p),
        subject="Laporan kinerja menurut Peraturan Menteri PANRB Nomor 53 Tahun 2014",
        blocks=tuple(referred(blocks)),
        header=f"LKjIP Tahun {bahan.tahun_text}",
        footer=bahan.instansi + (f" | draf, dicetak {format_tanggal(today)}" if draft else ""),
        draft=DRAF if draft else "",
        keywords=("LKjIP", bahan.tahun_text, laporan.identitas.pemda),
    )
