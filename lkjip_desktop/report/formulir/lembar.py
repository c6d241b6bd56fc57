"""What every form has around its table: title, agency, notes and signature, on landscape pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lkjip_desktop.domain.dokumen import Indikator, ProgramKegiatan
from lkjip_desktop.domain.nilai import Nilai
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.report.blocks import Block, Column, Heading, Numbering, Part, Prose
from lkjip_desktop.report.chapters import kolom, tanda_tangan
from lkjip_desktop.report.chapters.bahan import Bahan
from lkjip_desktop.report.chapters.cetak import nilai_cell
from lkjip_desktop.wording.instansi import bersama_pemda

KOSONG = "Formulir ini belum ada isinya."


@dataclass(frozen=True, slots=True)
class Pilihan:
    """What may be chosen of a form: the year of the Renja, and up to which quarter."""

    tahun: int
    triwulan: int


def halaman(bahan: Bahan, judul: str, isi: Iterable[Block]) -> Iterator[Block]:
    """A form on its own pages, its title and agency above, the kepala's signature below."""
    yield Part(Numbering.ARABIC, landscape=True)
    yield Heading(1, judul.upper())
    nama, pemda = bahan.laporan.identitas.nama, bahan.laporan.identitas.pemda
    whole = bersama_pemda(nama, pemda) == nama
    yield Prose("\n\n".join(part for part in (nama, "" if whole else pemda) if part), centered=True)
    made = list(isi)
    yield from made or [Prose(KOSONG)]
    if made:
        yield tanda_tangan.kepala(bahan.laporan.identitas)


def nomor_kolom(columns: Iterable[Column], numbers: Iterable[str]) -> tuple[Column, ...]:
    """Columns with the form's number as a line of their header, above K and Rp where they have them."""
    return tuple(
        Column((c.header[0], number, *c.header[1:]), c.width, c.align)
        for c, number in zip(columns, numbers, strict=True)
    )


def k_rp(judul: str) -> tuple[Column, Column]:
    """The two columns of a value: kinerja and rupiah."""
    return kolom.angka((judul, "K"), 1.1), kolom.angka((judul, "Rp"), 1.8)


def nama_indikator(bahan: Bahan, id: Id | None) -> str:
    """An indikator with its unit: "Jumlah dokumen (dokumen)"."""
    row = bahan.laporan.get(Indikator, id)
    if row is None:
        return ""
    return f"{row.nama} ({row.satuan})" if row.satuan else row.nama


def program(bahan: Bahan, id: Id) -> ProgramKegiatan:
    """The row of the budget tree that a line of a form stands for."""
    return bahan.laporan.get(ProgramKegiatan, id) or ProgramKegiatan(id=id)


def k(bahan: Bahan, nilai: Nilai | None) -> str:
    """A value of kinerja."""
    return "" if nilai is None else nilai_cell(nilai, bahan.desimal)


def at(id: Id | None, field: str, kind: str = "programkegiatan") -> Ref | None:
    """The address of a field, where there is a row."""
    return None if id is None else Ref(kind, id, field)
