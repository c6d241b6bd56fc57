"""The forms by their keys, and the one way from a report to a form as a document."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.formulir.renaksi import latest
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.pilihan import Kertas
from lkjip_desktop.report.blocks import Block, Document, Prose
from lkjip_desktop.report.chapters.bahan import Bahan
from lkjip_desktop.report.formulir import pk, pohon, renaksi, rencana, renja, rkt
from lkjip_desktop.report.formulir.lembar import Pilihan, halaman
from lkjip_desktop.wording.formulir import FORMULIR, SINGKAT
from lkjip_desktop.wording.instansi import bersama_pemda
from lkjip_desktop.wording.tanggal import format_tanggal

Make = Callable[[Bahan, Pilihan], Iterator[Block]]

FORMS: Mapping[str, Make] = {
    "rkt": rkt.blocks,
    "renaksi": renaksi.blocks,
    "tc29": renja.blocks_tc29,
    "tc30": rencana.blocks_tc30,
    "tc31": rencana.blocks_tc31,
    "tc33": rencana.blocks_tc33,
    "evaluasi-renja": renja.blocks_evaluasi,
    "pohon": pohon.blocks,
    "pk": pk.blocks,
}
#: Twenty columns and more: always on folio, as offices print them.
_WIDE = frozenset({"tc29", "evaluasi-renja"})

_NO_YEAR = "Isi dahulu tahun laporan di tab Profil."


def build_form(
    key: str, laporan: Laporan, figures: Figures, today: date, *, tahun: int = 0, triwulan: int = 0
) -> Document:
    """The form `key` of a report. `tahun` is the year of the Renja (0: the report's).

    `triwulan` is the last quarter looked at; 0 means the last one recorded, or the whole year without any.
    """
    bahan = Bahan(laporan, figures, today)
    year = tahun or laporan.tahun
    chosen = Pilihan(year, triwulan or latest(laporan) or 4)
    made = FORMS[key](bahan, chosen) if year else halaman(bahan, FORMULIR[key], [Prose(_NO_YEAR)])
    title = f"{FORMULIR[key]} Tahun {tahun or bahan.tahun_text}"
    layout = laporan.tata_letak
    return Document(
        title=f"{title} {bahan.instansi}",
        author=bersama_pemda(laporan.identitas.nama, laporan.identitas.pemda),
        subject=title,
        blocks=tuple(made),
        header=title,
        footer=f"{bahan.instansi} | dicetak {format_tanggal(today)}",
        keywords=(FORMULIR[key], str(tahun or bahan.tahun_text)),
        kertas=Kertas.F4 if key in _WIDE else layout.kertas,
        huruf=layout.huruf,
        short=SINGKAT[key],
    )
