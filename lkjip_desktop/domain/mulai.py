"""Starting a report: an empty one, or the new year's from last year's.

What was true of last year only is emptied, so that no old figure, date or explanation can pass for this
year's; last year's results become the comparison year.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, replace
from decimal import Decimal
from types import MappingProxyType
from typing import Any, TypeVar

from lkjip_desktop.domain.aturan import aturan_of
from lkjip_desktop.domain.diukur import anggaran_diukur, butir_diukur
from lkjip_desktop.domain.dokumen import (
    IDENTITAS,
    KINDS,
    PENGATURAN,
    PK_ID,
    RENSTRA,
    AnggaranPK,
    Aset,
    Baris,
    Belanja,
    ButirPK,
    EvaluasiTriwulan,
    Gambar,
    Identitas,
    Indikator,
    Inovasi,
    JawabanReviu,
    Keputusan,
    Narasi,
    Pegawai,
    Pejabat,
    Penerimaan,
    Pengaturan,
    Penghargaan,
    PerjanjianKinerja,
    ProgramKegiatan,
    RancanganRKPD,
    Renstra,
    Sasaran,
    TandaImpor,
    TugasPejabat,
    Variabel,
)
from lkjip_desktop.domain.edits import GAP
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.hasil import bulat
from lkjip_desktop.domain.laporan import Laporan, laporan_of, rows_of
from lkjip_desktop.domain.nilai import KOSONG, Nilai, terisi
from lkjip_desktop.domain.pilihan import JenisPK
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.domain.urutan import sasaran_of

B = TypeVar("B", bound=Baris)

# Fields that hold for one year only, per kind; in a new year they start empty. Kinds that are absent are
# carried over as they stand, save those in `_NOT_CARRIED`.
OF_THE_YEAR: Mapping[type[Baris], tuple[str, ...]] = MappingProxyType(
    {
        Identitas: ("tanggal", "jumlah_pegawai"),
        Pengaturan: (
            "pk_dipakai", "batas_waktu", "rata_tertulis", "predikat_tertulis", "anggaran_tertulis",
            "realisasi_tertulis", "serapan_tertulis", "efisiensi_tertulis",
        ),
        Pegawai: ("laki", "perempuan", "jumlah"),
        Aset: ("jumlah", "nilai"),
        Sasaran: ("rata_tertulis",),
        Indikator: (
            "target_tahun", "target_tw", "realisasi_tw", "realisasi", "penyebab", "hambatan", "solusi",
            "tindak_lanjut", "bukti", "keterangan", "capaian_tertulis", "predikat_tertulis",
        ),
        Variabel: ("nilai",),
        ProgramKegiatan: (
            "rkt", "anggaran_tw", "anggaran_murni", "anggaran", "realisasi_tw", "realisasi",
            "serapan_tertulis", "keterangan", "catatan",
        ),
        Belanja: ("anggaran", "realisasi"),
        PerjanjianKinerja: ("nomor", "tanggal", "jumlah_tertulis", "alasan"),
        ButirPK: ("target", "target_tw", "alasan"),
        AnggaranPK: ("anggaran", "alasan"),
        Keputusan: ("nomor", "tanggal"),
        Pejabat: ("tanggal",),
        TugasPejabat: ("target", "anggaran"),
    }
)  # fmt: skip


def laporan_baru(nama: str, tahun: int) -> Laporan:
    """An empty report of the instansi `nama` on `tahun`: the single rows, and both contracts."""
    return laporan_of(
        [
            Identitas(id=IDENTITAS, nama=nama, tahun=tahun),
            Pengaturan(id=PENGATURAN),
            Renstra(id=RENSTRA),
            *(PerjanjianKinerja(id=id, jenis=jenis) for jenis, id in PK_ID.items()),
        ]
    )


def lanjutkan(lalu: Laporan, figures_lalu: Figures, tahun: int) -> Laporan:
    """The report on `tahun` that goes on from `lalu`, whose figures are `figures_lalu`.

    Target, realisasi and capaian (in per cent, rounded as that report printed it) become those of the
    comparison year, unless `lalu` is not about an earlier year. The PK murni promises what the Renstra
    says for `tahun`; texts are marked as last year's. `lalu` itself is not changed.
    """
    compared = (lalu.tahun or tahun - 1) if lalu.tahun < tahun else None
    carried = [_emptied(row) for cls in KINDS if cls not in _NOT_CARRIED for row in lalu.all(cls)]
    rows = [_renewed(row, lalu, figures_lalu, tahun, compared) for row in carried]
    start = laporan_baru("", tahun)  # for what `lalu` may lack
    return laporan_of([*rows_of(start), *rows, *_contracts(lalu), *_butir(lalu, tahun), *_anggaran_pk(lalu)])


# The PK is made anew; what was said about checking last year's report is true of that report only, and its
# awards, innovations, evidence, plans and quarters are those of its year.
_NOT_CARRIED = frozenset(
    {
        PerjanjianKinerja, ButirPK, AnggaranPK, Penerimaan, JawabanReviu, TandaImpor, Gambar, Penghargaan,
        Inovasi, RancanganRKPD, EvaluasiTriwulan,
    }
)  # fmt: skip


def _emptied(row: B) -> B:
    names = OF_THE_YEAR.get(type(row), ())
    empty = {f.name: _default(f) for f in fields(row) if f.name in names}
    return replace(row, **empty) if empty else row


def _default(f: Any) -> Any:  # noqa: ANN401 - dataclasses.Field is generic over every field type
    return f.default if f.default is not MISSING else f.default_factory()


def _renewed(row: Baris, lalu: Laporan, figures: Figures, tahun: int, compared: int | None) -> Baris:
    match row:
        case Identitas():
            return replace(row, tahun=tahun)
        case Narasi():
            return replace(row, dari_lalu=row.dari_lalu or bool(row.teks.strip()))
        case Indikator() if compared is not None:
            return _compared_indikator(row, figures, compared, aturan_of(lalu).desimal)
        case ProgramKegiatan() if compared is not None:
            return _compared_program(row, figures, compared)
    return row


def _compared_indikator(row: Indikator, figures: Figures, year: int, desimal: int) -> Indikator:
    kinerja = figures.kinerja.get(row.id)
    if kinerja is None:
        return row
    capaian = kinerja.capaian.nilai
    return replace(
        row,
        target_lalu=_with(row.target_lalu, year, kinerja.target),
        realisasi_lalu=_with(row.realisasi_lalu, year, kinerja.realisasi),
        capaian_lalu=_with(row.capaian_lalu, year, None if capaian is None else bulat(capaian, desimal)),
    )


def _compared_program(row: ProgramKegiatan, figures: Figures, year: int) -> ProgramKegiatan:
    money = figures.anggaran.get(row.id)
    if money is None:
        return row
    return replace(
        row,
        anggaran_lalu=_with(row.anggaran_lalu, year, money.pagu),
        realisasi_lalu=_with(row.realisasi_lalu, year, money.realisasi),
    )


V = TypeVar("V", Nilai, Decimal)


def _with(series: Mapping[int, V], year: int, value: V | None) -> Mapping[int, V]:
    return series if value is None or value == KOSONG else {**series, year: value}


def _contracts(lalu: Laporan) -> Iterator[Baris]:
    """Both contracts, between the parties of the one that counted last."""
    for jenis, id in PK_ID.items():
        yield replace(_emptied(lalu.pk), id=id, jenis=jenis)


def _butir(lalu: Laporan, tahun: int) -> Iterator[ButirPK]:
    """What was promised last year, then every indikator of a sasaran that has a target from this year on."""
    promised = butir_diukur(lalu)
    known = {b.indikator for b in promised}
    for butir in promised:
        indikator = lalu.get(Indikator, butir.indikator)
        fresh = replace(_emptied(butir), induk=PK_ID[JenisPK.MURNI])
        yield fresh if indikator is None else _promise(fresh, indikator, lalu, tahun)
    taken = {b.id for b in promised}
    urutan = max((b.urutan for b in promised), default=0)
    for indikator in _targeted(lalu, tahun):
        if indikator.id not in known:
            urutan += GAP
            id = _free(f"butir.{indikator.id}", taken)
            fresh = ButirPK(id=id, urutan=urutan, induk=PK_ID[JenisPK.MURNI])
            yield _promise(fresh, indikator, lalu, tahun)


def _targeted(lalu: Laporan, tahun: int) -> Iterator[Indikator]:
    """The indikator of the sasaran that the Renstra gives a target for `tahun`."""
    for sasaran in sasaran_of(lalu):
        for indikator in lalu.children(Indikator, sasaran.id):
            if terisi(indikator.target.get(tahun, KOSONG)):
                yield indikator


def _promise(butir: ButirPK, indikator: Indikator, lalu: Laporan, tahun: int) -> ButirPK:
    sasaran = lalu.get(Sasaran, indikator.induk)
    return replace(
        butir,
        indikator=indikator.id,
        sasaran=butir.sasaran if sasaran is None else sasaran.uraian,
        nama=indikator.nama,
        satuan=indikator.satuan,
        target=indikator.target.get(tahun, KOSONG),
    )


def _free(wanted: str, taken: set[Id]) -> Id:
    while wanted in taken:
        wanted += "'"
    return Id(wanted)


def _anggaran_pk(lalu: Laporan) -> Iterator[AnggaranPK]:
    for row in anggaran_diukur(lalu):
        yield replace(_emptied(row), induk=PK_ID[JenisPK.MURNI])
