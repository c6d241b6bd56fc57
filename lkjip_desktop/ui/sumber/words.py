"""The words for kinds of tables and roles of columns."""

from __future__ import annotations

from lkjip_desktop.domain.tabel import JenisTabel, Kolom, Peran, TabelTertulis

_KINDS = {
    JenisTabel.PK_INDIKATOR: "Indikator PK",
    JenisTabel.PK_ANGGARAN: "Anggaran PK",
    JenisTabel.CAPAIAN: "Capaian kinerja",
    JenisTabel.BANDING_TAHUN: "Perbandingan antartahun",
    JenisTabel.BANDING_RENSTRA: "Perbandingan dengan Renstra",
    JenisTabel.BANDING_NASIONAL: "Perbandingan nasional",
    JenisTabel.RATA_SASARAN: "Rata-rata sasaran",
    JenisTabel.ANGGARAN: "Anggaran dan realisasi",
    JenisTabel.KINERJA_ANGGARAN: "Kinerja dan anggaran",
    JenisTabel.RENCANA_ANGGARAN: "Rencana anggaran",
    JenisTabel.RENSTRA: "Matriks Renstra",
    JenisTabel.IKU: "IKU",
    JenisTabel.RKT: "RKT",
    JenisTabel.PEGAWAI: "Pegawai",
    JenisTabel.ASET: "Aset",
    JenisTabel.DAFTAR: "Daftar isi",
    JenisTabel.LAIN: "Tabel lain",
}


def kind_words(jenis: JenisTabel) -> str:
    """What a table is about, for people: "Capaian kinerja"."""
    return _KINDS.get(jenis, jenis.value)


def role_words(kolom: Kolom) -> str:
    """What a column was read as: "Target 2025", "Realisasi TW II"; "?" follows where it was guessed."""
    words = "diabaikan" if kolom.peran is Peran.LAIN else kolom.peran.value.capitalize()
    if kolom.tahun:
        words += f" {kolom.tahun}"
    if kolom.triwulan:
        words += f" TW {('I', 'II', 'III', 'IV')[kolom.triwulan - 1]}"
    return words if kolom.yakin else f"{words} (?)"


def heading(kolom: Kolom) -> str:
    """A printed column head on lines of its own, outermost first."""
    return "\n".join(line for line in kolom.judul if line) or f"Kolom {kolom.nomor or ''}".strip()


def place_words(tabel: TabelTertulis) -> str:
    """Where a table stands: "hal. 12", "lembar Realisasi"; empty where the source has neither."""
    if tabel.asal.lembar:
        return f"lembar {tabel.asal.lembar}"
    return f"hal. {tabel.asal.halaman}" if tabel.asal.halaman else ""


def table_words(tabel: TabelTertulis) -> str:
    """A table in one line of a list: its title, or what it is about."""
    return " ".join(tabel.judul.split()) or f"{kind_words(tabel.jenis)} (tanpa judul)"
