"""Where a value is found in the window: "Realisasi > Kinerja > 1.1 Jumlah dokumen RKA > Realisasi"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from lkjip_desktop.domain.bagian import judul_of
from lkjip_desktop.domain.dokumen import (
    AnggaranPK,
    Baris,
    ButirPK,
    Indikator,
    JawabanReviu,
    Narasi,
    Pegawai,
    Penerimaan,
    PerjanjianKinerja,
    ProgramKegiatan,
    Variabel,
)
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.wording.label import label, pilihan
from lkjip_desktop.wording.nomor import nomor

_LONGEST_NAME = 80


class Tab(StrEnum):
    """The tabs of the window, in their order."""

    PROFIL = "Profil"
    RENSTRA = "Renstra"
    PK = "Perjanjian Kinerja"
    REALISASI = "Realisasi"
    LAPORAN = "Laporan"


@dataclass(frozen=True, slots=True)
class Letak:
    """A place: tab, section (bagian), row (baris) and column (kolom); the last two may be empty."""

    tab: str
    bagian: str
    baris: str
    kolom: str

    def __str__(self) -> str:
        return " > ".join(part for part in (self.tab, self.bagian, self.baris, self.kolom) if part)


_SECTION: Mapping[str, tuple[Tab, str]] = {
    "identitas": (Tab.PROFIL, "Identitas"),
    "fungsi": (Tab.PROFIL, "Tugas dan Fungsi"),
    "unitorganisasi": (Tab.PROFIL, "Struktur Organisasi"),
    "isustrategis": (Tab.PROFIL, "Isu Strategis"),
    "dasarhukum": (Tab.PROFIL, "Dasar Hukum"),
    "pegawai": (Tab.PROFIL, "Pegawai"),
    "aset": (Tab.PROFIL, "Aset"),
    "renstra": (Tab.RENSTRA, "Visi dan Misi"),
    "misi": (Tab.RENSTRA, "Visi dan Misi"),
    "tujuan": (Tab.RENSTRA, "Tujuan dan Sasaran"),
    "sasaran": (Tab.RENSTRA, "Tujuan dan Sasaran"),
    "strategi": (Tab.RENSTRA, "Strategi"),
    "indikator": (Tab.RENSTRA, "Tujuan dan Sasaran"),
    "variabel": (Tab.RENSTRA, "Rumus"),
    "skalaordinal": (Tab.RENSTRA, "Skala Ordinal"),
    "programkegiatan": (Tab.RENSTRA, "Program dan Kegiatan"),
    "belanja": (Tab.REALISASI, "Belanja"),
    "perjanjiankinerja": (Tab.PK, "Perjanjian Kinerja"),
    "butirpk": (Tab.PK, "Indikator"),
    "anggaranpk": (Tab.PK, "Anggaran"),
    "pengaturan": (Tab.LAPORAN, "Pengaturan"),
    "kelasskala": (Tab.LAPORAN, "Skala Predikat"),
    "narasi": (Tab.LAPORAN, "Naskah"),
    "penerimaan": (Tab.LAPORAN, "Temuan yang Diterima"),
    "jawabanreviu": (Tab.LAPORAN, "Lembar Reviu"),
    "tandaimpor": (Tab.LAPORAN, "Impor"),
    "tataletak": (Tab.LAPORAN, "Tata Letak"),
    "susunanbagian": (Tab.LAPORAN, "Susunan Laporan"),
    "gambar": (Tab.LAPORAN, "Gambar"),
    "keputusan": (Tab.LAPORAN, "Keputusan Kepala"),
    "penghargaan": (Tab.REALISASI, "Penghargaan"),
    "inovasi": (Tab.REALISASI, "Inovasi"),
    "rancanganrkpd": (Tab.RENSTRA, "T-C.31"),
    "evaluasitriwulan": (Tab.RENSTRA, "Evaluasi Triwulan"),
    "pejabat": (Tab.PK, "Pejabat"),
    "tugaspejabat": (Tab.PK, "Pejabat"),
}
_KINERJA, _ANGGARAN = (Tab.REALISASI, "Kinerja"), (Tab.REALISASI, "Anggaran")
_AKSI = (Tab.PK, "Rencana Aksi")
_RKT, _C29, _C30, _C33 = ((Tab.RENSTRA, name) for name in ("RKT", "T-C.29", "T-C.30", "T-C.33"))
#: Fields that stand elsewhere than the rest of their row.
_ELSEWHERE: Mapping[tuple[str, str], tuple[Tab, str]] = {
    **{
        ("indikator", field): _KINERJA
        for field in (
            "realisasi", "realisasi_tw", "target_lalu", "realisasi_lalu", "capaian_lalu",
            "penyebab", "hambatan", "solusi", "tindak_lanjut", "bukti", "keterangan",
            "capaian_tertulis", "predikat_tertulis",
        )
    },
    **{("indikator", field): _AKSI for field in ("target_tahun", "target_tw")},
    **{
        ("programkegiatan", field): _ANGGARAN
        for field in (
            "anggaran", "anggaran_murni", "realisasi", "realisasi_tw", "anggaran_lalu", "realisasi_lalu",
            "serapan_tertulis", "keterangan",
        )
    },
    ("indikator", "tolok"): _RKT,
    ("programkegiatan", "rkt"): _RKT,
    **{(kind, "realisasi_sd"): _C29 for kind in ("indikator", "programkegiatan")},
    **{("indikator", field): _C30 for field in ("ikk", "proyeksi")},
    **{
        ("programkegiatan", field): _C33
        for field in ("lokasi", "prioritas", "kelompok_sasaran", "catatan", "prakiraan")
    },
    ("programkegiatan", "anggaran_tw"): _AKSI,
    ("sasaran", "rata_tertulis"): _KINERJA,
    ("variabel", "nilai"): _KINERJA,
    ("identitas", "jumlah_pegawai"): (Tab.PROFIL, "Pegawai"),
    ("identitas", "tugas"): (Tab.PROFIL, "Tugas dan Fungsi"),
}  # fmt: skip
_KELUARAN, _GOALS = "Keluaran", _SECTION["indikator"][1]
_SINGLE = frozenset({"identitas", "renstra", "pengaturan", "perjanjiankinerja", "tataletak", "keputusan"})
_NUMBERLESS = frozenset({"pegawai", "kelasskala", "skalaordinal"})


def tab_of(kind: str, field: str = "") -> Tab:
    """The tab on which a field is typed; without a field, the one its row belongs to."""
    return _section(kind, field)[0]


def bagian_medan(kind: str, field: str = "") -> tuple[Tab, str]:
    """The tab and the section in which a field is typed, as far as its kind alone decides."""
    return _section(kind, field)


def letak(laporan: Laporan, ref: Ref) -> Letak:
    """The place of `ref`. A row that is gone has an empty `baris`."""
    tab, bagian = _section(ref.kind, ref.medan)
    row = laporan.row(ref)
    if row is None:
        return Letak(tab.value, bagian, "", _kolom(laporan, ref))
    return Letak(tab.value, _bagian(laporan, row, bagian), baris(laporan, ref), _kolom(laporan, ref))


def baris(laporan: Laporan, ref: Ref) -> str:
    """The row `ref` lies in, by number and name: "1.1 Jumlah dokumen RKA"; empty where there is only one."""
    row: Any = laporan.row(ref)
    if row is None or ref.kind in _SINGLE:
        return ""
    if isinstance(row, Narasi):
        return judul_of(laporan, row.id)
    if isinstance(row, Penerimaan):
        return row.kode
    if isinstance(row, JawabanReviu):
        return row.butir
    if isinstance(row, Variabel):
        owner = baris(laporan, Ref("indikator", row.induk)) if row.induk else ""
        return f"{row.kode} pada {owner}" if owner else row.kode
    name = " ".join((getattr(row, "nama", "") or getattr(row, "uraian", "")).split())
    if len(name) > _LONGEST_NAME:
        name = name[:_LONGEST_NAME].rstrip() + "…"
    number = "" if ref.kind in _NUMBERLESS else nomor(laporan, ref.kind, ref.id)
    return f"{number} {name}".strip()


def _section(kind: str, field: str) -> tuple[Tab, str]:
    return _ELSEWHERE.get((kind, field.partition(".")[0])) or _SECTION[kind]


def _bagian(laporan: Laporan, row: Baris, bagian: str) -> str:
    """The section of one row, where rows of a kind are spread over several."""
    match row:
        case Pegawai(tabel=tabel):
            return f"{bagian}: {pilihan(tabel)}"
        case PerjanjianKinerja(jenis=jenis):
            return pilihan(jenis)
        case ButirPK(induk=induk) | AnggaranPK(induk=induk):
            pk = laporan.get(PerjanjianKinerja, induk)
            return pilihan(pk.jenis) if pk else bagian
        case Indikator(induk=induk) if induk in laporan.table(ProgramKegiatan):
            return {_KINERJA[1]: _KELUARAN, _GOALS: _SECTION["programkegiatan"][1]}.get(bagian, bagian)
        case _:
            return bagian


def _kolom(laporan: Laporan, ref: Ref) -> str:
    if not ref.field:
        return ""
    words = label(ref.kind, ref.field)
    if ref.medan == "sasaran" and ref.key:
        return f"{words} {nomor(laporan, 'sasaran', Id(ref.key))}".rstrip()
    return words
