"""How the report is put together: paper, parts, decree and pictures; awards and innovations besides."""

from __future__ import annotations

from lkjip_desktop.domain.dokumen import KEPUTUSAN, TATA_LETAK, Baris, Inovasi, Penghargaan
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.form.spec import Field, FormSpec, Group
from lkjip_desktop.ui.grid.cells import RowKey
from lkjip_desktop.ui.grid.spec import Column, GridSpec, Insert
from lkjip_desktop.ui.grid.widths import Remembers
from lkjip_desktop.ui.message_line import MessageLine
from lkjip_desktop.ui.pages import columns as c
from lkjip_desktop.ui.pages.section import PartWidget, Section, Special
from lkjip_desktop.wording.label import judul

LAYOUT = FormSpec(
    "laporan.tata_letak",
    "Tata Letak",
    "tataletak",
    (
        Group(
            "Halaman dan huruf",
            (Field("kertas", 24), Field("huruf", 34), Field("spasi", 14), Field("kop")),
        ),
    ),
    TATA_LETAK,
    help="Berlaku untuk seluruh laporan; pratinjau di kanan langsung mengikuti.",
)
DECREE = FormSpec(
    "laporan.keputusan",
    "Keputusan Kepala",
    "keputusan",
    (
        Group(
            "Keputusan kepala tentang laporan kinerja",
            (Field("nomor", 40), Field("tentang", 60, lines=4), Field("tempat", 30), Field("tanggal", 24)),
        ),
    ),
    KEPUTUSAN,
    help="Menimbang, Mengingat, dan Memutuskan ditulis pada Naskah; yang kosong memakai rancangan program.",
)
#: The tick of a part; it stands in the list of parts.
PRINTED = FormSpec("laporan.susunan", "Susunan", "susunanbagian", (Group("", (Field("tampil"),)),))
PICTURE = FormSpec(
    "laporan.gambar",
    "Gambar",
    "gambar",
    (Group("", (Field("berkas"), Field("keterangan", 60, lines=3), Field("sumber", 60))),),
)


def _order(session: DocumentSession, _: Remembers, message: MessageLine) -> PartWidget:
    from lkjip_desktop.ui.pages.susunanview import OrderView

    return OrderView(session, message)


def _pictures(session: DocumentSession, _: Remembers, message: MessageLine) -> PartWidget:
    from lkjip_desktop.ui.pages.gambarview import PicturesView

    return PicturesView(session, PICTURE, message)


def _grid(cls: type[Baris], name: str, prompt: str, help: str, *fields: Column) -> GridSpec:
    kind = cls.__name__.lower()
    return GridSpec(
        name,
        judul(kind).capitalize(),
        rows=lambda laporan: [RowKey(kind, row.id) for row in laporan.all(cls)],
        columns=lambda _: fields,
        shapes=frozenset({kind}),
        inserts=(Insert(kind, cls, judul(kind)),),
        prompt=prompt,
        help=help,
        frozen=0,
    )


AWARDS = _grid(
    Penghargaan,
    "realisasi.penghargaan",
    "Ketik penghargaan…",
    "Penghargaan yang diterima; tercetak di Bab III.",
    c.typed("penghargaan", "nama", width=44, wrap=True, required=frozenset({"penghargaan"})),
    c.typed("penghargaan", "pemberi", width=30),
    c.typed("penghargaan", "tingkat", suggest=c.known_words("penghargaan", "tingkat")),
    c.typed("penghargaan", "tahun"),
)
INNOVATIONS = _grid(
    Inovasi,
    "realisasi.inovasi",
    "Ketik inovasi…",
    "Inovasi yang dijalankan dan manfaatnya; tercetak di Bab III.",
    c.typed("inovasi", "nama", width=30, required=frozenset({"inovasi"})),
    c.typed("inovasi", "uraian", width=44, lines=8),
    c.typed("inovasi", "manfaat", width=44, lines=8),
)

#: Sections of tab Laporan.
LAPORAN = (
    Section("Tata Letak", (LAYOUT,), "Penyusunan", optional=True),
    Section("Susunan Laporan", (Special(_order, (PRINTED,)),), "Penyusunan", optional=True),
    Section("Keputusan Kepala", (DECREE,), "Penyusunan", optional=True),
    Section("Gambar", (Special(_pictures, (PICTURE,)),), "Penyusunan", optional=True, short="Gambar Bukti"),
)
#: Sections of tab Realisasi.
REALISASI = (
    Section("Penghargaan", (AWARDS,), "Prestasi", optional=True),
    Section("Inovasi", (INNOVATIONS,), "Prestasi", optional=True),
)
