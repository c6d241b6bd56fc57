"""The kepala's decree (SK) that establishes the report: menimbang, mengingat, memutuskan.

Where nothing is written, the drafts of `wording.draf_keputusan` stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.report.blocks import Column, Grid, Heading, Numbering, Part, Prose, Row, Signature
from lkjip_desktop.report.chapters import kop, tanda_tangan
from lkjip_desktop.report.chapters.bahan import KOSONG, Bahan, Blocks
from lkjip_desktop.report.chapters.tanda_tangan import TITIK
from lkjip_desktop.report.markup import paragraphs
from lkjip_desktop.wording.instansi import bersama_pemda
from lkjip_desktop.wording.tanggal import format_tanggal

_DIKTUM = re.compile(r"(KE[A-Z]+(?: [A-Z]+)?)[ \t]*:[ \t]*(?=\S)")
_COLUMNS = (Column((), 2.3), Column((), 0.35), Column((), 0.65), Column((), 9))


def blocks(bahan: Bahan) -> Blocks:
    """The decree, on pages of its own without numbers."""
    yield Part(Numbering.NONE)
    yield from kop.blocks(bahan)
    row, jabatan = bahan.laporan.keputusan, _jabatan(bahan)
    tentang = row.tentang or _tentang(bahan)
    number = f"NOMOR {row.nomor if row.nomor.strip() else TITIK[:20]}"
    yield Heading(1, f"KEPUTUSAN {jabatan.upper()}")
    yield Prose(f"**{number}**", source=Ref("keputusan", row.id, "nomor"), centered=True)
    yield Prose("TENTANG", centered=True)
    yield Prose(f"**{tentang.upper()}**", source=Ref("keputusan", row.id, "tentang"), centered=True)
    yield Prose(f"{jabatan.upper()},", centered=True)
    yield _grid(bahan, "Menimbang", "keputusan.menimbang")
    yield _grid(bahan, "Mengingat", "keputusan.mengingat")
    yield Prose("**MEMUTUSKAN:**", centered=True)
    menetapkan = f"KEPUTUSAN {jabatan.upper()} TENTANG {tentang.upper()}."
    yield Grid("", _COLUMNS, (Row(("Menetapkan", ":", "", menetapkan)),), ruled=False)
    yield _grid(bahan, "", "keputusan.memutuskan")
    yield _signature(bahan)


def _jabatan(bahan: Bahan) -> str:
    """The office that decides: as typed with its pemda where that is not in the name already."""
    row = bahan.laporan.identitas
    return bersama_pemda(row.kepala_jabatan or f"Kepala {row.nama or KOSONG}", row.pemda)


def _tentang(bahan: Bahan) -> str:
    instansi = bahan.laporan.identitas.nama or KOSONG
    return f"Laporan Kinerja Instansi Pemerintah {instansi} Tahun {bahan.tahun_text}"


def _grid(bahan: Bahan, label: str, key: str) -> Grid:
    text = bahan.naskah(key).text
    return Grid("", _COLUMNS, tuple(_rows(label, text, Ref("narasi", Id(key), "teks"))), ruled=False)


def _rows(label: str, text: str, source: Ref) -> Iterator[Row]:
    """A row for each paragraph or item; one that begins with "KESATU:" has that as its label."""
    for part in paragraphs(text):
        diktum = _DIKTUM.match(part.text)
        own = diktum[1] if diktum else label
        body = part.text[diktum.end() :] if diktum else part.text
        cells = (own, ":" if own else "", part.marker, body)
        yield Row(cells, refs=(None, None, None, source))
        label = ""


def _signature(bahan: Bahan) -> Signature:
    row, own = bahan.laporan.keputusan, bahan.laporan.identitas
    above = (
        f"Ditetapkan di {row.tempat or own.tempat or TITIK[:20]}",
        f"pada tanggal {format_tanggal(row.tanggal) if row.tanggal else TITIK[:20]}",
        f"{tanda_tangan.jabatan(own.kepala_status, own.kepala_jabatan) or TITIK},",
    )
    return Signature(((above, tanda_tangan.nama(own.kepala_nama, own.kepala_pangkat, own.kepala_nip)),))
