"""The list of every live field that a report has, for the officer to choose from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lkjip_desktop.domain.dokumen import Baris, Gambar, Indikator, ProgramKegiatan, Sasaran
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.wording import kutipan
from lkjip_desktop.wording.isian import Isian
from lkjip_desktop.wording.letak import baris
from lkjip_desktop.wording.nomor import program_of, sasaran_of
from lkjip_desktop.wording.sumber_kinerja import INSTANSI
from lkjip_desktop.wording.sumber_lain import JUMLAH, SENDIRI, TOTAL

LAPORAN, UANG = "Instansi", "Anggaran seluruhnya"
_OWN: Mapping[str, str] = {"nama": "Nama", "tahun": "Tahun", "tanggal": "Tanggal"}


@dataclass(frozen=True, slots=True)
class Pilihan:
    """A field to choose: what it is of, what it is called, and its token."""

    kelompok: str
    nama: str
    isian: Isian

    @property
    def token(self) -> str:
        """As it is put into a text."""
        return self.isian.token


def pilihan_isian(laporan: Laporan, titles: Mapping[str, str] = kutipan.NO_NUMBERS) -> Iterator[Pilihan]:
    """Every field of this report in its order; references last, `titles` being what they can name, by key."""
    for apa, (nama, _) in INSTANSI.items():
        yield Pilihan(LAPORAN, nama, Isian(apa, "instansi"))
    for sasaran in sasaran_of(laporan):
        yield from _of_row(laporan, sasaran)
        for indikator in laporan.children(Indikator, sasaran.id):
            yield from _of_row(laporan, indikator)
    for apa, (nama, _) in TOTAL.items():
        yield Pilihan(UANG, nama, Isian(apa, "total"))
    for program in program_of(laporan):
        yield from _of_row(laporan, program)
        for indikator in laporan.children(Indikator, program.id):
            yield from _of_row(laporan, indikator)
    yield from _others(laporan)
    yield from _references(laporan, titles)


def _of_row(laporan: Laporan, row: Baris) -> Iterator[Pilihan]:
    kind = type(row).__name__.lower()
    words = {Sasaran: "Sasaran ", Indikator: "Indikator ", ProgramKegiatan: ""}[type(row)]
    kelompok = f"{words}{baris(laporan, Ref(kind, row.id))}"
    for apa, (nama, _) in kutipan.ROWS[kind].items():
        yield Pilihan(kelompok, nama, Isian(apa, kind, row.id))


def _others(laporan: Laporan) -> Iterator[Pilihan]:
    for name, (nama, _) in JUMLAH.items():
        yield Pilihan("Jumlah", nama, Isian("jumlah", name))
    for apa, fields in SENDIRI.items():
        for name, (nama, _) in fields.items():
            yield Pilihan(_OWN[apa], nama, Isian(apa, name))


def _references(laporan: Laporan, titles: Mapping[str, str]) -> Iterator[Pilihan]:
    for key, nama in kutipan.PARTS.items():
        yield Pilihan("Rujukan", nama, Isian(kutipan.RUJUK, kutipan.BAGIAN, Id(key)))
    for key, title in titles.items():
        picture = Id(key) in laporan.table(Gambar)
        what = kutipan.GAMBAR if picture else kutipan.TABEL
        yield Pilihan("Rujukan", title, Isian(kutipan.RUJUK, what, Id(key)))
    for gambar in laporan.all(Gambar):
        if gambar.id not in titles:
            words = f"Gambar: {gambar.keterangan or 'tanpa judul'}"
            yield Pilihan("Rujukan", words, Isian(kutipan.RUJUK, kutipan.GAMBAR, gambar.id))
