"""What can be asked of an indikator, a sasaran and the instansi: their values on the way into a sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from lkjip_desktop.domain.cacah import met
from lkjip_desktop.domain.dokumen import PENGATURAN, Indikator, Sasaran
from lkjip_desktop.domain.figures import Figures, Kinerja, Tren
from lkjip_desktop.domain.hasil import Alasan, Hasil, tanpa
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.nilai import KOSONG
from lkjip_desktop.domain.rata_lalu import instansi_lalu, sasaran_lalu
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.domain.tren import target_lalu
from lkjip_desktop.wording.asal import target_ref
from lkjip_desktop.wording.isi import Bentuk, Isi, teks
from lkjip_desktop.wording.nomor import sasaran_of

#: Reads one value of the row `id`, which is there (the instansi has none).
Baca = Callable[[Laporan, Figures, Id], Isi]
#: What a field is called in the list of fields, and how it is read.
Medan = tuple[str, Baca]

_LALU = {Tren.NAIK: "naik dari", Tren.TURUN: "turun dari", Tren.TETAP: "sama dengan"}
_BAIK = {True: "membaik", False: "memburuk"}


def _indikator(read: Callable[[Laporan, Figures, Indikator, Kinerja], Isi]) -> Baca:
    def found(laporan: Laporan, figures: Figures, id: Id) -> Isi:
        row = laporan.get(Indikator, id)
        assert row is not None  # `resolve` looked
        return read(laporan, figures, row, figures.kinerja[id])

    return found


def _at(row: Indikator, field: str) -> Ref:
    return Ref("indikator", row.id, field)


def _hasil(k: Kinerja) -> str:
    """How the realisasi stands to the target, in words that go with "target"."""
    nilai = k.capaian.nilai
    if nilai is None:
        return ""
    return "melampaui" if nilai > 100 else "mencapai" if nilai == 100 else "belum mencapai"


def _lalu(laporan: Laporan, k: Kinerja) -> Hasil:
    return k.capaian_lalu.get(laporan.tahun - 1) or tanpa(Alasan.TANPA_DATA)


INDIKATOR: Mapping[str, Medan] = MappingProxyType({
    "realisasi": ("Realisasi", _indikator(
        lambda lap, f, row, k: Isi(Bentuk.NILAI, k.realisasi, _at(row, "realisasi"), row.satuan))),
    "target": ("Target", _indikator(
        lambda lap, f, row, k: Isi(Bentuk.NILAI, k.target, target_ref(lap, f, row), row.satuan))),
    "capaian": ("Capaian", _indikator(
        lambda lap, f, row, k: Isi(Bentuk.PERSEN, k.capaian, _at(row, "realisasi")))),
    "predikat": ("Predikat", _indikator(
        lambda lap, f, row, k: teks(k.predikat, _at(row, "realisasi")))),
    "hasil": ("Realisasi terhadap target (melampaui, mencapai, belum mencapai)", _indikator(
        lambda lap, f, row, k: teks(_hasil(k), _at(row, "realisasi")))),
    "realisasi_lalu": ("Realisasi tahun lalu", _indikator(
        lambda lap, f, row, k: Isi(Bentuk.NILAI, row.realisasi_lalu.get(lap.tahun - 1, KOSONG),
                                   _at(row, f"realisasi_lalu.{lap.tahun - 1}"), row.satuan))),
    "target_lalu": ("Target tahun lalu", _indikator(
        lambda lap, f, row, k: Isi(Bentuk.NILAI, target_lalu(row, lap.tahun - 1),
                                   _at(row, f"target_lalu.{lap.tahun - 1}"), row.satuan))),
    "capaian_lalu": ("Capaian tahun lalu", _indikator(
        lambda lap, f, row, k: Isi(Bentuk.PERSEN, _lalu(lap, k), _at(row, f"capaian_lalu.{lap.tahun - 1}")))),
    "tren": ("Tren terhadap tahun lalu (naik, turun, tetap)", _indikator(
        lambda lap, f, row, k: teks(k.tren.value, _at(row, "realisasi")))),
    "banding": ("Banding dengan tahun lalu (naik dari, turun dari, sama dengan)", _indikator(
        lambda lap, f, row, k: teks(_LALU.get(k.tren, ""), _at(row, "realisasi")))),
    "arti": ("Arti perubahannya (membaik, memburuk, tidak berubah)", _indikator(
        lambda lap, f, row, k: teks("" if k.tren is Tren.TIDAK_ADA else "tidak berubah"
                                    if k.membaik is None else _BAIK[k.membaik], _at(row, "realisasi")))),
    "target_akhir": ("Target akhir Renstra", _indikator(
        lambda lap, f, row, k: Isi(Bentuk.NILAI, k.target_akhir, _at(row, "target_akhir"), row.satuan))),
    "kemajuan": ("Capaian terhadap target akhir Renstra", _indikator(
        lambda lap, f, row, k: Isi(Bentuk.PERSEN, k.kemajuan, _at(row, "target_akhir")))),
    "standar": ("Standar nasional", _indikator(
        lambda lap, f, row, k: Isi(Bentuk.NILAI, row.standar_nasional, _at(row, "standar_nasional"),
                                   row.satuan))),
    "nama": ("Nama", _indikator(lambda lap, f, row, k: teks(row.nama, _at(row, "nama")))),
    "satuan": ("Satuan", _indikator(lambda lap, f, row, k: teks(row.satuan, _at(row, "satuan")))),
})  # fmt: skip


def _mean_ref(id: Id) -> Ref:
    return Ref("sasaran", id, "rata_tertulis")


def _count(wanted: bool | None) -> Baca:
    """How many indikator a sasaran has, or how many of them reached (did not reach) their target."""
    return lambda lap, f, id: Isi(
        Bentuk.CACAH,
        sum(1 for r in lap.children(Indikator, id) if wanted is None or met(f, r.id) is wanted),
        Ref("sasaran", id, "uraian"),
    )


def _uraian(laporan: Laporan, _: Figures, id: Id) -> Isi:
    row = laporan.get(Sasaran, id)
    return teks(row.uraian if row else "", Ref("sasaran", id, "uraian"))


SASARAN: Mapping[str, Medan] = MappingProxyType({
    "capaian": ("Rata-rata capaian",
                lambda lap, f, id: Isi(Bentuk.PERSEN, f.sasaran[id].rata, _mean_ref(id))),
    "capaian_bebas": ("Rata-rata capaian tanpa pembatasan",
                      lambda lap, f, id: Isi(Bentuk.PERSEN, f.sasaran[id].mentah, _mean_ref(id))),
    "predikat": ("Predikat", lambda lap, f, id: teks(f.sasaran[id].predikat, _mean_ref(id))),
    "capaian_lalu": ("Rata-rata capaian tahun lalu",
                     lambda lap, f, id: Isi(Bentuk.PERSEN, sasaran_lalu(lap, f, id), _mean_ref(id))),
    "indikator": ("Jumlah indikator", _count(None)),
    "tercapai": ("Jumlah indikator yang tercapai", _count(True)),
    "belum": ("Jumlah indikator yang belum tercapai", _count(False)),
    "pagu": ("Anggaran",
             lambda lap, f, id: Isi(Bentuk.RUPIAH, f.sasaran[id].anggaran.pagu, _mean_ref(id))),
    "realisasi": ("Realisasi anggaran",
                  lambda lap, f, id: Isi(Bentuk.RUPIAH, f.sasaran[id].anggaran.realisasi, _mean_ref(id))),
    "sisa": ("Sisa anggaran",
             lambda lap, f, id: Isi(Bentuk.RUPIAH, f.sasaran[id].anggaran.sisa, _mean_ref(id))),
    "serapan": ("Serapan anggaran",
                lambda lap, f, id: Isi(Bentuk.PERSEN, f.sasaran[id].anggaran.serapan, _mean_ref(id))),
    "nama": ("Uraian", _uraian),
})  # fmt: skip


def _instansi(read: Callable[[Laporan, Figures], Hasil | str]) -> Baca:
    """A figure of the whole; its place is where the table of all indikator begins."""

    def found(laporan: Laporan, figures: Figures, _: Id) -> Isi:
        first = next(sasaran_of(laporan), None)
        ref = _mean_ref(first.id) if first else Ref("pengaturan", PENGATURAN)
        value = read(laporan, figures)
        return teks(value, ref) if isinstance(value, str) else Isi(Bentuk.PERSEN, value, ref)

    return found


INSTANSI: Mapping[str, Medan] = MappingProxyType({
    "capaian": ("Rata-rata capaian", _instansi(lambda lap, f: f.instansi.rata)),
    "capaian_bebas": ("Rata-rata capaian tanpa pembatasan", _instansi(lambda lap, f: f.instansi.mentah)),
    "predikat": ("Predikat", _instansi(lambda lap, f: f.instansi.predikat)),
    "capaian_lalu": ("Rata-rata capaian tahun lalu", _instansi(instansi_lalu)),
    "efisiensi": ("Efisiensi", _instansi(lambda lap, f: f.instansi.efisiensi)),
    "keluaran": ("Rata-rata capaian keluaran", _instansi(lambda lap, f: f.keluaran.rata)),
})  # fmt: skip
