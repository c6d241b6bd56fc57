"""How complete a report is: per tab, how many of the needed entries are filled in.

Needed is what the pages of the report print for every instansi (outline of PermenPANRB 53/2014): identity,
plan, contract, results and the texts of the required sections. It measures, it does not judge.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from lkjip_desktop.domain.bagian import bagian_of
from lkjip_desktop.domain.dokumen import (
    AnggaranPK,
    ButirPK,
    DasarHukum,
    Fungsi,
    Indikator,
    IsuStrategis,
    Misi,
    Narasi,
    Pegawai,
    ProgramKegiatan,
    Sasaran,
    Tujuan,
    UnitOrganisasi,
)
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.nilai import terisi
from lkjip_desktop.wording.letak import Tab

Entry = tuple[Tab, bool]


def completeness(laporan: Laporan, figures: Figures) -> Mapping[str, tuple[int, int]]:
    """For every tab (filled, needed); each needed entry counts one."""
    filled: Counter[Tab] = Counter()
    needed: Counter[Tab] = Counter()
    for part in (_profil, _renstra, _perjanjian, _realisasi, _laporan):
        for tab, is_filled in part(laporan, figures):
            needed[tab] += 1
            filled[tab] += is_filled
    return {tab.value: (filled[tab], needed[tab]) for tab in Tab}


def _profil(laporan: Laporan, _: Figures) -> Iterator[Entry]:
    i = laporan.identitas
    texts = (i.nama, i.pemda, i.alamat, i.tugas, i.tempat, i.kepala_nama, i.kepala_jabatan, i.kepala_nip)
    yield from ((Tab.PROFIL, bool(text.strip())) for text in texts)
    yield Tab.PROFIL, i.tahun > 0
    yield Tab.PROFIL, i.tanggal is not None
    for cls in (Fungsi, UnitOrganisasi, IsuStrategis, DasarHukum, Pegawai):
        yield Tab.PROFIL, len(laporan.table(cls)) > 0


def _renstra(laporan: Laporan, _: Figures) -> Iterator[Entry]:
    r = laporan.renstra
    yield from ((Tab.RENSTRA, bool(x)) for x in (r.visi.strip(), r.tahun_awal, r.tahun_akhir))
    for cls in (Misi, Tujuan, Sasaran, Indikator, ProgramKegiatan):
        yield Tab.RENSTRA, len(laporan.table(cls)) > 0
    for sasaran in laporan.all(Sasaran):
        yield Tab.RENSTRA, len(laporan.children(Indikator, sasaran.id)) > 0
    for indikator in laporan.all(Indikator):
        yield Tab.RENSTRA, bool(indikator.satuan.strip())
        yield Tab.RENSTRA, terisi(indikator.target_akhir) or bool(indikator.target)


def _perjanjian(laporan: Laporan, _: Figures) -> Iterator[Entry]:
    pk = laporan.pk
    texts = (pk.tempat, pk.pihak1_nama, pk.pihak1_jabatan, pk.pihak2_nama, pk.pihak2_jabatan)
    yield from ((Tab.PK, bool(text.strip())) for text in texts)
    yield Tab.PK, pk.tanggal is not None
    butir, anggaran = laporan.children(ButirPK, pk.id), laporan.children(AnggaranPK, pk.id)
    yield from ((Tab.PK, bool(rows)) for rows in (butir, anggaran))
    yield from ((Tab.PK, terisi(b.target)) for b in butir)
    yield from ((Tab.PK, a.anggaran is not None) for a in anggaran)


def _realisasi(laporan: Laporan, figures: Figures) -> Iterator[Entry]:
    for indikator in laporan.all(Indikator):
        kinerja = figures.kinerja.get(indikator.id)
        yield Tab.REALISASI, kinerja is not None and terisi(kinerja.realisasi)
        if laporan.get(Sasaran, indikator.induk) is not None:
            yield Tab.REALISASI, bool(indikator.penyebab.strip())
            yield Tab.REALISASI, bool(indikator.tindak_lanjut.strip())
    for row in laporan.all(ProgramKegiatan):
        if not laporan.children(ProgramKegiatan, row.id):
            yield Tab.REALISASI, row.anggaran is not None
            yield Tab.REALISASI, row.realisasi is not None or bool(row.realisasi_tw)


def _laporan(laporan: Laporan, _: Figures) -> Iterator[Entry]:
    for bagian in bagian_of(laporan):
        if bagian.required:
            narasi = laporan.get(Narasi, bagian.key)
            yield Tab.LAPORAN, narasi is not None and bool(narasi.teks.strip())
