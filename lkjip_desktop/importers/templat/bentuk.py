"""The sheets and columns of the template: one declaration, followed by writing and reading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lkjip_desktop.domain.aturan import tahun_renstra
from lkjip_desktop.domain.dokumen import BY_NAME
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.medan import Jenis, medan
from lkjip_desktop.wording.label import label

MARK = "lkjip-templat"
VERSION = 1
MARK_ROW, HEAD_ROW, FIRST_ROW = 1, 2, 3
YEARS, BEFORE, QUARTERS = 5, 3, range(1, 5)


@dataclass(frozen=True, slots=True)
class KolomTemplat:
    """A column: the field it fills. "@tujuan", "@sasaran", "@induk" and "@indikator" name another row."""

    medan: str
    judul: str
    catatan: str = ""
    lebar: int = 14


@dataclass(frozen=True, slots=True)
class LembarTemplat:
    """A sheet: the kind its rows are of, and which of the kind's rows it lists (`jalur`)."""

    kunci: str
    judul: str
    kind: str
    petunjuk: str
    kolom: tuple[KolomTemplat, ...]


_LINKS = {
    "@tujuan": ("Tujuan", "Tujuan yang menaungi sasaran. Tulis sama di setiap barisnya.", 36),
    "@sasaran": ("Sasaran", "Sasaran yang menaungi indikator. Tulis sama di setiap barisnya.", 36),
    "@indikator": ("Indikator", "Nama indikator, sama seperti pada lembar Indikator.", 48),
    "@induk": (
        "Program/Kegiatan",
        "Kode atau nama program, kegiatan, atau sub kegiatan pemilik indikator.",
        40,
    ),
}
_UNITS = {Jenis.RUPIAH: "Rp", Jenis.PERSEN: "%"}
_WIDE = {Jenis.PANJANG: 48, Jenis.TEKS: 22, Jenis.RUPIAH: 18, Jenis.PILIHAN: 18}


def tahun_templat(laporan: Laporan | None, tahun: int) -> range:
    """The years of the Renstra, else five years from the report's."""
    years = tahun_renstra(laporan.renstra) if laporan else range(0)
    return years or range(tahun, tahun + YEARS)


def lembar_of(laporan: Laporan | None, tahun: int) -> tuple[LembarTemplat, ...]:
    """The sheets of a template for this report and year."""
    plan = tahun_templat(laporan, tahun)
    return (*_kinerja(plan, range(tahun - BEFORE, tahun)), *_uang(plan), *_lain())


def _kinerja(plan: range, before: range) -> tuple[LembarTemplat, ...]:
    return (
        _sheet(
            "indikator", "Indikator", "indikator", "Tujuan, sasaran, dan indikator Renstra dengan targetnya.",
            "@tujuan", "@sasaran", "nama", "satuan", "arah", "iku", "kumulasi", "awal",
            *(f"target.{y}" for y in plan), "target_akhir", "formula", "sumber_data", "penanggung_jawab",
        ),
        _sheet(
            "pk", "Perjanjian Kinerja", "butirpk", "Indikator dan target yang diperjanjikan.",
            "@sasaran", "@indikator", "satuan", "target", *(f"target_tw.{q}" for q in QUARTERS),
        ),
        _sheet(
            "realisasi", "Realisasi", "indikator", "Realisasi tahun ini dan tahun-tahun sebelumnya.",
            "@indikator", "satuan", "target_tahun", *(f"realisasi_tw.{q}" for q in QUARTERS), "realisasi",
            *(f"target_lalu.{y}" for y in before), *(f"realisasi_lalu.{y}" for y in before),
            "standar_nasional", "penyebab", "hambatan", "solusi", "tindak_lanjut", "bukti",
        ),
    )  # fmt: skip


def _uang(plan: range) -> tuple[LembarTemplat, ...]:
    return (
        _sheet(
            "program", "Program dan Kegiatan", "programkegiatan",
            "Program, kegiatan, dan sub kegiatan dengan pagu Renstra; urut, induk di atas anaknya.",
            "kode", "tingkat", "nama", "penanggung_jawab", "sumber_dana", *(f"pagu.{y}" for y in plan),
            "pagu_akhir",
        ),
        _sheet(
            "pk_anggaran", "Anggaran PK", "anggaranpk", "Anggaran program menurut Perjanjian Kinerja.",
            "@induk", "anggaran", "sumber_dana",
        ),
        _sheet(
            "anggaran", "Anggaran", "programkegiatan",
            "Anggaran dan realisasi tahun ini; jumlah di atasnya dihitung oleh program.",
            "kode", "tingkat", "nama", "anggaran_murni", "anggaran",
            *(f"realisasi_tw.{q}" for q in QUARTERS), "realisasi", "keterangan",
        ),
        _sheet(
            "keluaran", "Keluaran", "indikator", "Indikator program, kegiatan, dan sub kegiatan.",
            "@induk", "nama", "satuan", "tolok", *(f"target.{y}" for y in plan), "target_tahun", "realisasi",
        ),
    )  # fmt: skip


def _lain() -> tuple[LembarTemplat, ...]:
    return (
        _sheet(
            "belanja", "Belanja", "belanja", "Anggaran dan realisasi menurut jenis belanja.",
            "uraian", "anggaran", "realisasi",
        ),
        _sheet(
            "pegawai", "Pegawai", "pegawai", "Pegawai menurut golongan, pendidikan, jabatan, dan lainnya.",
            "tabel", "uraian", "laki", "perempuan", "jumlah",
        ),
        _sheet("aset", "Aset", "aset", "Aset tetap.", "uraian", "jumlah", "satuan", "nilai"),
    )  # fmt: skip


def _sheet(kunci: str, judul: str, kind: str, petunjuk: str, *fields: str) -> LembarTemplat:
    return LembarTemplat(kunci, judul, kind, petunjuk, tuple(_column(kind, f) for f in fields))


def _column(kind: str, field: str) -> KolomTemplat:
    if field in _LINKS:
        title, note, width = _LINKS[field]
        return KolomTemplat(field, title, note, width)
    spec = medan(kind, field)
    unit = _UNITS.get(spec.jenis, "")
    title = label(kind, field)
    return KolomTemplat(field, f"{title} ({unit})" if unit else title, "", _WIDE.get(spec.jenis, 14))


def kunci_dikenal() -> Iterator[tuple[str, str]]:
    """The key of each sheet with its kind."""
    return ((s.kunci, s.kind) for s in lembar_of(None, 2000) if s.kind in BY_NAME)
