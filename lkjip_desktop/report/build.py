"""build: snapshot, figures and findings in, the whole report as blocks out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.report.blocks import Block, Document, Numbering, Part
from lkjip_desktop.report.chapters import (
    bab1,
    bab2,
    bab3,
    bab4,
    cetakan,
    cover,
    depan,
    keputusan,
    lampiran,
    lembar_reviu,
)
from lkjip_desktop.report.chapters.bahan import Bahan, Blocks
from lkjip_desktop.report.kunci import keyed
from lkjip_desktop.report.naskah import Naskah
from lkjip_desktop.report.numbering import numbered, referred
from lkjip_desktop.rules.temuan import Severity, Temuan, open_findings
from lkjip_desktop.wording.instansi import bersama_pemda

#: Who makes each part; captions are numbered with what stands before, "" for none.
CHAPTERS: Mapping[str, tuple[str, Callable[[Bahan], Blocks]]] = {
    "sampul": ("", cover.blocks),
    "keputusan": ("", keputusan.blocks),
    "pernyataan_reviu": ("", lembar_reviu.statement),
    "kata_pengantar": ("", depan.kata_pengantar),
    "ikhtisar": ("", depan.ikhtisar),
    "daftar_isi": ("", depan.daftar_isi),
    "daftar_tabel": ("", depan.daftar_tabel),
    "daftar_gambar": ("", depan.daftar_gambar),
    "daftar_lampiran": ("", depan.daftar_lampiran),
    "bab1": ("1", bab1.blocks),
    "bab2": ("2", bab2.blocks),
    "bab3": ("3", bab3.blocks),
    "bab4": ("4", bab4.blocks),
    "lampiran": ("L", lampiran.blocks),
}
#: Parts that say themselves how their pages are numbered; those behind the first bab go on in arabic.
_OWN = ("sampul", "keputusan", "lampiran")
_FIRST = "bab1"
DRAF = "DRAF"


def build(
    laporan: Laporan, figures: Figures, temuan: Iterable[Temuan], today: date, fingerprint: str = ""
) -> Document:
    """The report. It carries DRAF on every page while an open kesalahan is among `temuan`.

    `fingerprint` is that of the data; it and what the figures rest on are told on the last page.
    """
    temuan = tuple(temuan)
    bahan = Bahan(laporan, figures, today, temuan)
    errors = sum(t.severity is Severity.KESALAHAN for t in open_findings(temuan))
    title = f"Laporan Kinerja Instansi Pemerintah (LKjIP) Tahun {bahan.tahun_text}"
    look = laporan.tata_letak
    return Document(
        title=f"{title} {bahan.instansi}",
        author=bersama_pemda(laporan.identitas.nama, laporan.identitas.pemda),
        subject="Laporan kinerja menurut Peraturan Menteri PANRB Nomor 53 Tahun 2014",
        blocks=tuple(referred((*_blocks(bahan), *cetakan.blocks(bahan, errors, fingerprint)))),
        header=f"LKjIP Tahun {bahan.tahun_text}",
        footer=f"{bahan.instansi} | {cetakan.footer(bahan, errors, fingerprint)}",
        draft=DRAF if errors else "",
        keywords=("LKjIP", bahan.tahun_text, laporan.identitas.pemda),
        kertas=look.kertas,
        huruf=look.huruf,
        spasi=look.spasi,
    )


def _blocks(bahan: Bahan) -> Iterator[Block]:
    naskah = Naskah(bahan.laporan, bahan.figures)
    now: Part | None = None
    for part in bahan.parts_of_report():
        prefix, make = CHAPTERS[part.key]
        wanted = _part(part.key, now)
        if wanted is not None and (now is None or wanted.numbering is not now.numbering):
            yield wanted
        now = wanted or Part(Numbering.NONE)
        yield from numbered(keyed(naskah.expand(make(bahan)), part.key), prefix)


def _part(key: str, now: Part | None) -> Part | None:
    """How a part is numbered: roman before the first bab, arabic from there; None where it says so itself."""
    if key in _OWN:
        return None
    if key == _FIRST or (now is not None and now.numbering is Numbering.ARABIC):
        return Part(Numbering.ARABIC, restart=key == _FIRST)
    return Part(Numbering.ROMAN)
