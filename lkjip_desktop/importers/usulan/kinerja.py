"""Tables about indikator and the budget tree, row by row, column by column."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping

from lkjip_desktop.domain.dokumen import Indikator
from lkjip_desktop.domain.pilihan import Arah, Kumulasi, Tingkat
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.domain.skala import ordinal_of
from lkjip_desktop.domain.tabel import KUANTITAS, JenisTabel, Peran, TabelTertulis
from lkjip_desktop.importers.usulan.cocok import tanpa_nomor
from lkjip_desktop.importers.usulan.digantikan import digantikan
from lkjip_desktop.importers.usulan.draf import Draf
from lkjip_desktop.importers.usulan.jumlah import baca_jumlah, pk_dari
from lkjip_desktop.importers.usulan.pohon import KIND
from lkjip_desktop.importers.usulan.rancangan import Rancangan
from lkjip_desktop.importers.usulan.sel import isi_sel, nama_tabel, satuan_dari, titik_baris, titik_ribuan
from lkjip_desktop.importers.usulan.tahun import tahun_kolom
from lkjip_desktop.importers.usulan.telusur import Penelusur, Pokok, induk_pohon
from lkjip_desktop.importers.usulan.tempat import (
    alasan_lewat,
    kuat,
    medan_indikator,
    medan_keterangan,
    medan_program,
    rancangan_awal,
    sampai_triwulan,
    sumber_dana,
)
from lkjip_desktop.wording.konteks import Konteks
from lkjip_desktop.wording.satuan import pisah_satuan
from lkjip_desktop.wording.skala_uang import skala_uang

J, P = JenisTabel, Peran
_MONEY = (P.PAGU, P.REALISASI_ANGGARAN, P.SERAPAN)
_BUDGETS = frozenset({
    J.RENSTRA, J.RKT, J.ANGGARAN, J.RENCANA_ANGGARAN, J.PK_ANGGARAN, J.TC29, J.TC30, J.TC31, J.TC33,
})  # fmt: skip
_DRAFT_FIELDS = {P.TARGET: "target", P.PAGU: "pagu"}
_NO_OWNER = "Baris ini tidak menyebut program atau kegiatan pemilik anggaran. Isi sendiri."
_DOUBTFUL = re.compile(r"\d\.\d{3}(?!\d)")
_UP_TO_QUARTER = (
    "Ini capaian sampai dengan triwulan, sedangkan triwulan indikator ini dijumlahkan. Isi tiap triwulannya, "
    "atau ubah kumulasinya menjadi posisi akhir lalu impor lagi."
)
_NO_INDIKATOR = "tabelnya tidak menyebut indikator"
_NO_ROWS = "barisnya bukan program, kegiatan, atau indikator"
_PK = (J.PK_INDIKATOR, J.PK_ANGGARAN)


def baca_kinerja(r: Rancangan, tabel: TabelTertulis, nomor: int, tahun: int) -> None:
    """Propose what a table says about indikator and money. `tahun` is the year of its document."""
    walk = Penelusur(r, tabel, nomor)
    dots = {k: titik_ribuan(b.sel[k] for b in tabel.baris) for k in range(len(tabel.kolom))}
    years = {k: tahun_kolom(tabel, kolom, tahun) for k, kolom in enumerate(tabel.kolom)}
    for k, kolom in enumerate(tabel.kolom):
        why = "" if tabel.jenis in _PK else alasan_lewat(tabel, kolom, years[k], r.tahun)
        if why:
            r.dilewati[nomor, k] = why
    replaced = digantikan(tabel)
    r.dilewati |= {(nomor, k): why for k, why in replaced.items()}
    baca_jumlah(r, tabel, nomor, years, replaced)
    for pokok in walk.pokok():
        if pokok.asing:
            r.catat(
                "Baris urusan, bidang, dan rekening belanja tidak diimpor: hanya program sampai sub kegiatan."
            )
        elif not pokok.lewati:
            _Baris(r, walk, pokok, dots, years, replaced).isi()


class _Baris:
    """One row and everything its cells say."""

    def __init__(
        self,
        r: Rancangan,
        walk: Penelusur,
        pokok: Pokok,
        dots: Mapping[int, bool | None],
        years: Mapping[int, int],
        replaced: Container[int],
    ) -> None:
        self.replaced = replaced
        self.r, self.walk, self.pokok, self.dots, self.years = r, walk, pokok, dots, years
        self.tabel = walk.tabel

    def isi(self) -> None:
        """Propose every cell of the row."""
        self._words()
        for k, kolom in enumerate(self.tabel.kolom):
            text = self.pokok.baris.sel[k]
            if not text.strip(" -–.") or k in self.replaced:
                continue
            if rancangan_awal(self.tabel, kolom):
                self._draft(k, text)
            elif kolom.peran in _MONEY:
                self._money(k, text)
            else:
                self._work(k, text)

    # --- indikator --------------------------------------------------------------------------------------

    def _words(self) -> None:
        self._about_money()
        indikator = self.pokok.indikator
        if indikator is None:
            return
        at, row = self.walk.at(self.pokok.nomor), self.pokok.baris
        satuan = self.walk.satuan(row) or self._unit()
        if satuan and not indikator.satuan:
            indikator.satuan = satuan
        self.r.isi_kosong(Ref("indikator", indikator.id, "satuan"), satuan, at)
        owner = self.walk.teks(row, P.PENANGGUNG_JAWAB)
        self.r.isi_kosong(Ref("indikator", indikator.id, "penanggung_jawab"), owner, at)

    def _about_money(self) -> None:
        """Where a program's money comes from and where it goes, as far as the table says so."""
        node = self.pokok.pohon
        if node is None or not self.pokok.langsung or self.tabel.jenis not in _BUDGETS:
            return
        for k, kolom in enumerate(self.tabel.kolom):
            field = medan_keterangan(kolom) if kolom.peran in (P.KETERANGAN, P.LAIN) else ""
            text = self.pokok.baris.sel[k].strip(" -–")
            if field and text and not (self.tabel.jenis is J.PK_ANGGARAN and field == "sumber_dana"):
                self.r.isi_kosong(Ref(KIND, node.id, field), text, self.walk.at(self.pokok.nomor, k))

    def _unit(self) -> str:
        """The unit behind the first figure of the row, where the table has no column for it."""
        cells = (self.pokok.baris.sel[k] for k in self.tabel.cari(P.TARGET, P.KONDISI_AWAL, P.REALISASI))
        return next((u for t in cells if (u := satuan_dari(t))), "")

    def _work(self, k: int, text: str) -> None:
        indikator, kolom = self.pokok.indikator, self.tabel.kolom[k]
        if self.tabel.jenis is J.RATA_SASARAN:
            if kolom.peran is P.CAPAIAN and self.pokok.sasaran and self.years[k] == self.r.tahun:
                self._put(Ref("sasaran", self.pokok.sasaran.id, "rata_tertulis"), k, text, Konteks())
            return
        if indikator is None:
            if kolom.peran in KUANTITAS and self.walk.kolom[P.INDIKATOR] is None:
                self.r.dilewati[self.walk.nomor, k] = _NO_INDIKATOR
                self.r.catat(
                    f"{nama_tabel(self.tabel)}: target dan realisasinya tidak diimpor, {_NO_INDIKATOR}."
                )
            return
        if self.tabel.jenis is J.PK_INDIKATOR and kolom.peran is P.TARGET:
            self._promise(indikator, k, text)
            return
        field = medan_indikator(self.tabel, kolom, self.years[k], self.r.tahun)
        if field and not (sampai_triwulan(kolom) and self._added_up(indikator, k, text)):
            self._put(Ref("indikator", indikator.id, field), k, text, self._konteks(indikator))

    def _added_up(self, indikator: Draf, k: int, text: str) -> bool:
        """Whether the report adds up the indikator's quarters: a figure up to a quarter is none of them."""
        row = self.r.laporan.get(Indikator, indikator.id)
        if row is None or row.kumulasi is Kumulasi.POSISI_AKHIR:
            return False
        self.r.tolak(self.walk.at(self.pokok.nomor, k), text, _UP_TO_QUARTER)
        return True

    def _promise(self, indikator: Draf, k: int, text: str) -> None:
        """A target of the PK: a line of this year's contract, or last year's target."""
        year = self.years[k]
        if year != self.r.tahun:
            if year < self.r.tahun:
                self._put(
                    Ref("indikator", indikator.id, f"target_lalu.{year}"), k, text, self._konteks(indikator)
                )
            return
        butir = self._butir(indikator)
        tw = self.tabel.kolom[k].triwulan
        field = f"target_tw.{tw}" if tw else "target"
        self._put(Ref("butirpk", butir.id, field), k, text, self._konteks(indikator))

    def _butir(self, indikator: Draf) -> Draf:
        pk, at = pk_dari(self.tabel), self.walk.at(self.pokok.nomor)
        for row in self.r.semua("butirpk").values():
            if row.induk == pk and self._linked(row.id) == indikator.id:
                self.r.sebut("butirpk", row.id)
                return row
        sasaran = self.pokok.sasaran.nama if self.pokok.sasaran else ""
        return self.r.tambah(
            "butirpk", pisah_satuan(tanpa_nomor(self.walk.teks(self.pokok.baris, P.INDIKATOR)))[0], at, pk,
            indikator=indikator.id, sasaran=sasaran, satuan=indikator.satuan,
        )  # fmt: skip

    def _linked(self, id: Id) -> Id | None:
        draf = self.r.semua("butirpk")[id]
        if draf.baru:
            link: Id | None = draf.dasar.get("indikator")
            return link
        found: Id | None = self.r.laporan.value(Ref("butirpk", id, "indikator"))
        return found

    # --- T-C.31 -----------------------------------------------------------------------------------------

    def _draft(self, k: int, text: str) -> None:
        """What the draft RKPD says of a row of the tree has its own row."""
        node, field = self.pokok.pohon, _DRAFT_FIELDS.get(self.tabel.kolom[k].peran)
        if node is None or field is None:
            return
        rows = self.r.semua("rancanganrkpd").values()
        row = next((d for d in rows if d.induk == node.id and d.nama == node.nama), None)
        if row is None:
            row = self.r.tambah("rancanganrkpd", node.nama, self.walk.at(self.pokok.nomor), node.id)
            place = self.walk.rancangan
            words = {
                "indikator": self.pokok.baris.sel[place] if place is not None else "",
                "satuan": self._unit(),
            }
            for name, value in words.items():
                self.r.isi_kosong(Ref("rancanganrkpd", row.id, name), value, self.walk.at(self.pokok.nomor))
        self.r.sebut("rancanganrkpd", row.id)
        self._put(Ref("rancanganrkpd", row.id, field), k, text, Konteks(self._unit()))

    # --- money ------------------------------------------------------------------------------------------

    def _money(self, k: int, text: str) -> None:
        node = self.pokok.pohon if self.pokok.langsung else induk_pohon(self.r, self.pokok.indikator)
        if node is None and not self.walk.berpohon:
            self.r.dilewati[self.walk.nomor, k] = _NO_ROWS
            self.r.catat(f"{nama_tabel(self.tabel)}: angka anggarannya tidak diimpor, {_NO_ROWS}.")
            return
        if node is None or (not self.pokok.langsung and node is self.pokok.pohon):
            self.r.tolak(self.walk.at(self.pokok.nomor, k), text, _NO_OWNER)
            return
        if self.tabel.jenis is J.PK_ANGGARAN:
            self._promised_money(node, k, text)
            return
        field = medan_program(self.tabel, self.tabel.kolom[k], self.years[k], self.r.tahun)
        if field:
            unit = skala_uang(self.walk.teks(self.pokok.baris, P.SATUAN))
            self._put(Ref(KIND, node.id, field), k, text, Konteks(), unit.pangkat if unit else None)

    def _promised_money(self, node: Draf, k: int, text: str) -> None:
        kolom, year = self.tabel.kolom[k], self.years[k]
        if kolom.peran is not P.PAGU or node.tingkat is not Tingkat.PROGRAM:
            return
        if year != self.r.tahun:
            return
        pk, at = pk_dari(self.tabel), self.walk.at(self.pokok.nomor)
        rows = self.r.semua("anggaranpk")
        row = next((d for d in rows.values() if d.induk == pk and self._program_of(d) == node.id), None)
        if row is None:
            row = self.r.tambah("anggaranpk", node.nama, at, pk, program=node.id)
        self.r.sebut("anggaranpk", row.id)
        self._put(Ref("anggaranpk", row.id, "anggaran"), k, text, Konteks())
        for c, other in enumerate(self.tabel.kolom):
            source = self.pokok.baris.sel[c].strip(" -–")
            if other.peran is P.KETERANGAN and sumber_dana(other, source):
                self.r.isi_kosong(Ref("anggaranpk", row.id, "sumber_dana"), source, self.walk.at(at.baris, c))

    def _program_of(self, draf: Draf) -> Id | None:
        if draf.baru:
            link: Id | None = draf.dasar.get("program")
            return link
        found: Id | None = self.r.laporan.value(Ref("anggaranpk", draf.id, "program"))
        return found

    # --- a cell -----------------------------------------------------------------------------------------

    def _put(self, ref: Ref, k: int, text: str, konteks: Konteks, skala: int | None = None) -> None:
        at, kolom = self.walk.at(self.pokok.nomor, k), self.tabel.kolom[k]
        rank = kuat(self.tabel, ref.medan)
        dots = self.dots[k]
        if _DOUBTFUL.search(text):
            cells = [self.pokok.baris.sel[c] for c in self.tabel.cari(*KUANTITAS)]
            dots = titik_baris(cells, dots, self.r.titik)
        isi_sel(self.r, ref, text, at, konteks, dots, yakin=kolom.yakin, kuat=rank, skala=skala)

    def _konteks(self, indikator: Draf) -> Konteks:
        row = self.r.laporan.get(Indikator, indikator.id)
        arah: Arah | None = row.arah if row else None
        return Konteks(indikator.satuan, arah, skala=ordinal_of(self.r.laporan))
