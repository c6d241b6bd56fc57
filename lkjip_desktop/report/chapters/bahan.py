"""Bahan: what every chapter is made from, and the few words that all of them need."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lkjip_desktop.domain.anggaran import di_luar
from lkjip_desktop.domain.aturan import desimal_of
from lkjip_desktop.domain.dokumen import Narasi, Sasaran
from lkjip_desktop.domain.figures import Anggaran, Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.pilihan import JenisPK
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.domain.susunan import BagianLaporan, printed, tampil
from lkjip_desktop.report.blocks import Block, Prose
from lkjip_desktop.report.numbering import GAMBAR as GAMBAR  # noqa: PLC0414 - the chapters' own words
from lkjip_desktop.report.numbering import TABEL as TABEL  # noqa: PLC0414
from lkjip_desktop.rules.temuan import Temuan
from lkjip_desktop.wording.draf import draf
from lkjip_desktop.wording.instansi import bersama_pemda
from lkjip_desktop.wording.nomor import nomor, sasaran_of

Blocks = Iterator[Block]

BELUM = "Bagian ini belum diisi."
KOSONG = "…"
DI_LUAR = "Anggaran yang tidak terkait sasaran"
GAMBARAN, SUMBER_DAYA = Id("bab1.gambaran_umum"), Id("bab3.sumber_daya")


def tebal(teks: str) -> str:
    """A user's words in bold; left plain where their own asterisks would end it early."""
    return teks if "*" in teks or not teks.strip() else f"**{teks.strip()}**"


@dataclass(frozen=True, slots=True)
class Bahan:
    """One snapshot with its figures and findings, and the day on which the report is made."""

    laporan: Laporan
    figures: Figures
    today: date
    temuan: tuple[Temuan, ...] = ()

    @property
    def tahun(self) -> int:
        """The year reported on."""
        return self.laporan.tahun

    @property
    def di_luar_sasaran(self) -> Anggaran | None:
        """The budget that serves no sasaran, as that of a program for the office itself; None for none."""
        return di_luar(self.figures.total, (self.figures.sasaran[s.id].anggaran for s in self.sasaran))

    @property
    def desimal(self) -> int:
        """Decimals of per cents, as declared."""
        return desimal_of(self.laporan)

    @property
    def tahun_text(self) -> str:
        """The year as printed; dots while it is not filled in."""
        return str(self.tahun) if self.tahun else KOSONG

    @property
    def instansi(self) -> str:
        """The agency with its pemda, short where it has a short name: "BKPSDM Kabupaten Contoh Jaya"."""
        row = self.laporan.identitas
        return bersama_pemda(row.singkatan or row.nama, row.pemda) or "instansi ini"

    @property
    def renstra(self) -> str:
        """The Renstra with its years: "Renstra 2025-2029"."""
        row = self.laporan.renstra
        return f"Renstra {row.tahun_awal}-{row.tahun_akhir}" if row.tahun_awal else "Renstra"

    @property
    def pk(self) -> str:
        """The contract measured, as named in sentences."""
        perubahan = self.laporan.pengaturan.pk_dipakai is JenisPK.PERUBAHAN
        return f"Perjanjian Kinerja {'Perubahan ' if perubahan else ''}Tahun {self.tahun_text}"

    @property
    def sasaran(self) -> tuple[Sasaran, ...]:
        """The sasaran in the order of print."""
        return tuple(sasaran_of(self.laporan))

    def parts(self, induk: str) -> tuple[BagianLaporan, ...]:
        """The parts of `induk` that are printed, in the officer's order, without optional ones left empty."""
        return tuple(p for p in printed(self.laporan, Id(induk)) if not self._left_out(p.key))

    def _left_out(self, key: Id) -> bool:
        """Whether a part that nobody asks for (no rule does) has nothing to print."""
        row = self.laporan.identitas
        if key == GAMBARAN:
            return not row.gambaran.strip() and self.naskah(key).text == BELUM
        if key == SUMBER_DAYA:
            counted = row.jumlah_pegawai is not None or self.figures.aset is not None
            return not counted and self.naskah(key).text == BELUM
        return False

    def parts_of_report(self) -> tuple[BagianLaporan, ...]:
        """The parts at the top that are printed."""
        return printed(self.laporan)

    def prints(self, key: str) -> bool:
        """Whether the part `key` is printed."""
        return tampil(self.laporan, Id(key))

    def nama(self, sasaran: Sasaran) -> str:
        """What a sasaran is called in captions: "Sasaran 1"."""
        return f"Sasaran {nomor(self.laporan, 'sasaran', sasaran.id)}"

    @property
    def dibatasi(self) -> bool:
        """Whether means take capped figures."""
        return self.laporan.pengaturan.batas is not None

    def naskah(self, key: str, baku: str = "") -> Prose:
        """The text of a section; where nothing is written its draft, `baku`, or the sentence that says so."""
        row = self.laporan.get(Narasi, Id(key))
        written = row.teks if row is not None and row.teks.strip() else ""
        teks = written or draf(self.laporan, self.figures, Id(key)) or baku or BELUM
        return Prose(teks, source=Ref("narasi", Id(key), "teks"))

    def pengantar(self, key: str) -> Blocks:
        """The words before what the program makes from the data; where there are none nothing is missed."""
        text = self.naskah(key)
        if text.text != BELUM:
            yield text

    def asked_for(self, ref: Ref) -> bool:
        """Whether a finding asks for what is missing there."""
        return any(t.ref == ref for t in self.temuan)

    def tertulis(self, key: str) -> bool:
        """Whether the officer wrote this section."""
        row = self.laporan.get(Narasi, Id(key))
        return row is not None and bool(row.teks.strip())
