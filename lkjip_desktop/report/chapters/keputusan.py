"""The kepala's decree (SK) that establishes the report: menimbang, mengingat, memutuskan.

Where nothing is written, sensible drafts stand; they name no regulation but those on the list of Bab I.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lkjip_desktop.domain.dokumen import DasarHukum
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.report.blocks import Column, Grid, Heading, Numbering, Part, Prose, Row, Signature
from lkjip_desktop.report.chapters import kop, tanda_tangan
from lkjip_desktop.report.chapters.bahan import KOSONG, Bahan, Blocks
from lkjip_desktop.report.chapters.tanda_tangan import TITIK
from lkjip_desktop.report.markup import paragraphs
from lkjip_desktop.wording.tanggal import format_tanggal

_DASAR = (
    "Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah;",
    "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;",
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 tentang "
    "Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi "
    "Pemerintah;",
)
_DIKTUM = re.compile(r"(KE[A-Z]+(?: [A-Z]+)?)[ \t]*:[ \t]*(?=\S)")
_COLUMNS = (Column((), 2.3), Column((), 0.3), Column((), 0.6), Column((), 9))


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
    yield _grid(bahan, "Menimbang", "keputusan.menimbang", _menimbang(bahan, jabatan, tentang))
    yield _grid(bahan, "Mengingat", "keputusan.mengingat", _mengingat(bahan))
    yield Prose("**MEMUTUSKAN:**", centered=True)
    menetapkan = f"KEPUTUSAN {jabatan.upper()} TENTANG {tentang.upper()}."
    yield Grid("", _COLUMNS, (Row(("Menetapkan", ":", "", menetapkan)),), ruled=False)
    yield _grid(bahan, "", "keputusan.memutuskan", _memutuskan(bahan))
    yield _signature(bahan)


def _jabatan(bahan: Bahan) -> str:
    """The office that decides: as typed with its pemda where that is not in the name already."""
    row = bahan.laporan.identitas
    jabatan = row.kepala_jabatan or f"Kepala {row.nama or KOSONG}"
    return jabatan if not row.pemda or row.pemda.lower() in jabatan.lower() else f"{jabatan} {row.pemda}"


def _tentang(bahan: Bahan) -> str:
    instansi = bahan.laporan.identitas.nama or KOSONG
    return f"Laporan Kinerja Instansi Pemerintah {instansi} Tahun {bahan.tahun_text}"


def _menimbang(bahan: Bahan, jabatan: str, tentang: str) -> str:
    return (
        "a. bahwa untuk mempertanggungjawabkan pencapaian kinerja dan penggunaan anggaran Tahun "
        f"{bahan.tahun_text}, perlu disusun laporan kinerja;\n"
        f"b. bahwa laporan kinerja tersebut disusun berdasarkan {bahan.pk};\n"
        "c. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan "
        f"Keputusan {jabatan} tentang {tentang};"
    )


def _mengingat(bahan: Bahan) -> str:
    cited = [r.uraian.strip() for r in bahan.laporan.all(DasarHukum) if r.uraian.strip()]
    return "\n".join(f"{n}. {text}" for n, text in enumerate(cited or _DASAR, 1))


def _memutuskan(bahan: Bahan) -> str:
    return (
        f"KESATU: Menetapkan Laporan Kinerja Instansi Pemerintah Tahun {bahan.tahun_text} sebagaimana "
        "tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.\n\n"
        "KEDUA: Laporan sebagaimana dimaksud dalam Diktum KESATU menjadi bahan evaluasi dan dasar perbaikan "
        "perencanaan dan pelaksanaan kinerja tahun berikutnya.\n\n"
        "KETIGA: Keputusan ini mulai berlaku pada tanggal ditetapkan."
    )


def _grid(bahan: Bahan, label: str, key: str, draft: str) -> Grid:
    text = bahan.naskah(key, draft).text
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
