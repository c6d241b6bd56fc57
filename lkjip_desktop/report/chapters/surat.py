"""The Perjanjian Kinerja as signed: the statement, and its lampiran with targets and programs.

The words of the statement are those in use for PK under PermenPANRB 53/2014.
"""

from __future__ import annotations

from lkjip_desktop.domain.dokumen import AnggaranPK, PerjanjianKinerja
from lkjip_desktop.domain.pilihan import JenisPK, StatusPejabat
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.report.blocks import Column, Grid, Heading, Numbering, Part, Prose, Row
from lkjip_desktop.report.chapters import kop, pk, tanda_tangan
from lkjip_desktop.report.chapters.bahan import KOSONG, Bahan, Blocks

_PEMBUKA = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta "
    "berorientasi pada hasil, kami yang bertanda tangan di bawah ini:"
)
_JANJI = (
    "Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, "
    "dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen "
    "perencanaan. Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab "
    "pihak pertama."
)
_SUPERVISI = (
    "Pihak kedua akan memberikan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian "
    "kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan "
    "dan sanksi."
)


def title(bahan: Bahan, row: PerjanjianKinerja) -> str:
    """The title of a contract."""
    changed = "PERUBAHAN " if row.jenis is JenisPK.PERUBAHAN else ""
    return f"PERJANJIAN KINERJA {changed}TAHUN {bahan.tahun_text}"


def blocks(bahan: Bahan, row: PerjanjianKinerja) -> Blocks:
    """The statement page and the page with its tables, both signed."""
    status = _status(bahan, row)
    yield from kop.blocks(bahan)
    if row.nomor.strip():
        yield Prose(f"Nomor: {row.nomor}", source=Ref("perjanjiankinerja", row.id, "nomor"), centered=True)
    yield from pernyataan(row, status)
    yield Part(Numbering.ARABIC)
    yield Heading(2, f"LAMPIRAN {title(bahan, row)}", listed=False)
    words = title(bahan, row).title()
    yield pk.kinerja(bahan, row, words)
    if bahan.laporan.children(AnggaranPK, row.id):
        yield pk.anggaran(bahan, row, f"Anggaran per Program, {words}")
    yield tanda_tangan.pihak(row, status)


def pernyataan(row: PerjanjianKinerja, status: StatusPejabat) -> Blocks:
    """What both parties declare, signed."""
    yield Prose(_PEMBUKA)
    yield _party(row, "pihak1", tanda_tangan.jabatan(status, row.pihak1_jabatan))
    yield Prose("selanjutnya disebut pihak pertama.")
    yield _party(row, "pihak2", row.pihak2_jabatan)
    yield Prose("selaku atasan pihak pertama, selanjutnya disebut pihak kedua.")
    yield Prose(_JANJI)
    yield Prose(_SUPERVISI)
    yield tanda_tangan.pihak(row, status)


def _status(bahan: Bahan, row: PerjanjianKinerja) -> StatusPejabat:
    """How pihak pertama holds the office: as the kepala of the identity does, when it is the same person."""
    own = bahan.laporan.identitas
    return own.kepala_status if own.kepala_nama == row.pihak1_nama else StatusPejabat.DEFINITIF


def _party(row: PerjanjianKinerja, pihak: str, jabatan: str) -> Grid:
    nama = getattr(row, f"{pihak}_nama")
    refs = tuple(Ref("perjanjiankinerja", row.id, f"{pihak}_{field}") for field in ("nama", "jabatan"))
    columns = (Column((), 1.1), Column((), 0.2), Column((), 6.7))
    lines = (
        Row(("Nama", ":", nama or KOSONG), refs=(None, None, refs[0])),
        Row(("Jabatan", ":", jabatan or KOSONG), refs=(None, None, refs[1])),
    )
    return Grid("", columns, lines, ruled=False)
