"""What can be asked of the budget tree, and the report's own names, years, dates and counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from lkjip_desktop.domain.cacah import CACAH
from lkjip_desktop.domain.dokumen import IDENTITAS, RENSTRA, Identitas, ProgramKegiatan
from lkjip_desktop.domain.figures import Anggaran, Figures
from lkjip_desktop.domain.hasil import Alasan, tanpa
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.pilihan import StatusPejabat
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.wording.asal import uang_ref
from lkjip_desktop.wording.instansi import bersama_pemda
from lkjip_desktop.wording.isi import Bentuk, Isi, teks
from lkjip_desktop.wording.label import pilihan
from lkjip_desktop.wording.sumber_kinerja import Baca, Medan
from lkjip_desktop.wording.tanggal import format_tanggal


def _money(figures: Figures, id: Id) -> Anggaran:
    return figures.anggaran[id] if id else figures.total


def _rupiah(field: str, name: str) -> Baca:
    """An amount of a row, or of the whole where there is no row."""
    return lambda lap, f, id: Isi(Bentuk.RUPIAH, getattr(_money(f, id), name), uang_ref(lap, id, field))


def _lalu(series: str) -> Baca:
    return lambda lap, f, id: Isi(
        Bentuk.RUPIAH,
        getattr(_money(f, id), series).get(lap.tahun - 1),
        uang_ref(lap, id, f"{'anggaran' if series == 'pagu_lalu' else series}.{lap.tahun - 1}"),
    )


def _serapan_lalu(lap: Laporan, f: Figures, id: Id) -> Isi:
    hasil = _money(f, id).serapan_lalu.get(lap.tahun - 1) or tanpa(Alasan.TANPA_DATA)
    return Isi(Bentuk.PERSEN, hasil, uang_ref(lap, id, f"realisasi_lalu.{lap.tahun - 1}"))


#: Of the whole budget.
TOTAL: Mapping[str, Medan] = MappingProxyType({
    "pagu": ("Anggaran", _rupiah("anggaran", "pagu")),
    "murni": ("Anggaran sebelum perubahan", _rupiah("anggaran_murni", "pagu_murni")),
    "realisasi": ("Realisasi anggaran", _rupiah("realisasi", "realisasi")),
    "sisa": ("Sisa anggaran", _rupiah("realisasi", "sisa")),
    "serapan": ("Serapan", lambda lap, f, id: Isi(
        Bentuk.PERSEN, _money(f, id).serapan, uang_ref(lap, id, "realisasi"))),
    "pagu_lalu": ("Anggaran tahun lalu", _lalu("pagu_lalu")),
    "realisasi_lalu": ("Realisasi anggaran tahun lalu", _lalu("realisasi_lalu")),
    "serapan_lalu": ("Serapan tahun lalu", _serapan_lalu),
})  # fmt: skip


def _name(field: str) -> Baca:
    def found(laporan: Laporan, _: Figures, id: Id) -> Isi:
        row = laporan.get(ProgramKegiatan, id)
        return teks(getattr(row, field) if row else "", Ref("programkegiatan", id, field))

    return found


def _keluaran(_: Laporan, figures: Figures, id: Id) -> Isi:
    rata = figures.program.get(id)
    return Isi(Bentuk.PERSEN, rata.rata if rata else tanpa(Alasan.TANPA_DATA), Ref("programkegiatan", id))


PROGRAM: Mapping[str, Medan] = MappingProxyType({
    **TOTAL,
    "capaian": ("Rata-rata capaian keluaran (program)", _keluaran),
    "nama": ("Nama", _name("nama")),
    "kode": ("Kode", _name("kode")),
})  # fmt: skip


def _identitas(field: str) -> Baca:
    return lambda lap, f, id: teks(getattr(lap.identitas, field), Ref("identitas", IDENTITAS, field))


def _tahun(read: Callable[[Laporan], int], kind: str = "identitas", field: str = "tahun") -> Baca:
    ref = Ref(kind, IDENTITAS if kind == "identitas" else RENSTRA, field)
    return lambda lap, f, id: teks(str(read(lap)) if read(lap) > 0 else "", ref)


def _shifted(by: int) -> Callable[[Laporan], int]:
    return lambda lap: lap.tahun + by if lap.tahun else 0


def _tanggal(read: Callable[[Laporan], date | None], ref: Callable[[Laporan], Ref]) -> Baca:
    def found(laporan: Laporan, _: Figures, __: Id) -> Isi:
        day = read(laporan)
        return teks(format_tanggal(day) if day else "", ref(laporan))

    return found


def _periode(laporan: Laporan, _: Figures, __: Id) -> Isi:
    row = laporan.renstra
    known = row.tahun_awal and row.tahun_akhir
    return teks(f"{row.tahun_awal}-{row.tahun_akhir}" if known else "", Ref("renstra", RENSTRA, "tahun_awal"))


def _instansi(laporan: Laporan, _: Figures, __: Id) -> Isi:
    row = laporan.identitas
    both = bersama_pemda(row.singkatan or row.nama, row.pemda)
    return teks(both, Ref("identitas", IDENTITAS, "singkatan" if row.singkatan else "nama"))


def _jabatan(row: Identitas) -> str:
    """The office as signed: "Plt. Kepala Badan"."""
    standing_in = row.kepala_jabatan and row.kepala_status is not StatusPejabat.DEFINITIF
    return f"{pilihan(row.kepala_status)} {row.kepala_jabatan}" if standing_in else row.kepala_jabatan


#: The report's own names, years and dates: "nama:instansi", "tahun:lalu".
SENDIRI: Mapping[str, Mapping[str, Medan]] = MappingProxyType({
    "nama": {
        "instansi": ("Nama instansi", _identitas("nama")),
        "singkatan": ("Singkatan instansi", _identitas("singkatan")),
        "pendek": ("Instansi dan pemerintah daerah, singkat", _instansi),
        "pemda": ("Pemerintah daerah", _identitas("pemda")),
        "kepala": ("Nama kepala instansi", _identitas("kepala_nama")),
        "jabatan": ("Jabatan kepala instansi",
                    lambda lap, f, id: teks(_jabatan(lap.identitas),
                                            Ref("identitas", IDENTITAS, "kepala_jabatan"))),
        "atasan": ("Nama atasan", _identitas("atasan_nama")),
        "jabatan_atasan": ("Jabatan atasan", _identitas("atasan_jabatan")),
        "renstra": ("Masa Renstra", _periode),
    },
    "tahun": {
        "ini": ("Tahun laporan", _tahun(_shifted(0))),
        "lalu": ("Tahun lalu", _tahun(_shifted(-1))),
        "depan": ("Tahun berikutnya", _tahun(_shifted(1))),
        "awal": ("Tahun awal Renstra", _tahun(lambda lap: lap.renstra.tahun_awal, "renstra", "tahun_awal")),
        "akhir": ("Tahun akhir Renstra",
                  _tahun(lambda lap: lap.renstra.tahun_akhir, "renstra", "tahun_akhir")),
    },
    "tanggal": {
        "laporan": ("Tanggal laporan", _tanggal(lambda lap: lap.identitas.tanggal,
                                                lambda lap: Ref("identitas", IDENTITAS, "tanggal"))),
        "pk": ("Tanggal Perjanjian Kinerja", _tanggal(
            lambda lap: lap.pk.tanggal, lambda lap: Ref("perjanjiankinerja", lap.pk.id, "tanggal"))),
    },
})  # fmt: skip

_CACAH_WORDS: Mapping[str, tuple[str, str]] = {
    "program": ("Jumlah program", "programkegiatan"),
    "kegiatan": ("Jumlah kegiatan", "programkegiatan"),
    "subkegiatan": ("Jumlah sub kegiatan", "programkegiatan"),
    "misi": ("Jumlah misi", "misi"),
    "tujuan": ("Jumlah tujuan", "tujuan"),
    "sasaran": ("Jumlah sasaran", "sasaran"),
    "indikator": ("Jumlah indikator tujuan dan sasaran", "indikator"),
    "iku": ("Jumlah indikator kinerja utama (IKU)", "indikator"),
    "keluaran": ("Jumlah indikator program dan kegiatan", "indikator"),
    "tercapai": ("Jumlah indikator yang tercapai", "indikator"),
    "belum": ("Jumlah indikator yang belum tercapai", "indikator"),
    "isu": ("Jumlah isu strategis", "isustrategis"),
    "pegawai": ("Jumlah pegawai", "identitas"),
}


def _cacah(name: str, kind: str) -> Baca:
    ref = Ref("identitas", IDENTITAS, "jumlah_pegawai") if kind == "identitas" else Ref(kind, Id(""))
    return lambda lap, f, id: Isi(Bentuk.CACAH, CACAH[name](lap, f), ref)


#: "jumlah:program" and its like.
JUMLAH: Mapping[str, Medan] = MappingProxyType(
    {name: (words, _cacah(name, kind)) for name, (words, kind) in _CACAH_WORDS.items()}
)
