"""The order of print: places are counted below each parent, so the rows of two parents interleave by them."""

from domain_rows import D

from lkjip_desktop.domain.bagian import analisis_key, bagian_of
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import (
    IDENTITAS,
    RENSTRA,
    ButirPK,
    Identitas,
    Indikator,
    ProgramKegiatan,
    Renstra,
    Sasaran,
    Tujuan,
)
from lkjip_desktop.domain.laporan import Laporan, laporan_of
from lkjip_desktop.domain.mulai import lanjutkan
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.pilihan import Tingkat
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.domain.urutan import keluaran_of, layanan_of, sasaran_of


def two_by_two() -> Laporan:
    """Two tujuan with two sasaran each, an indikator below every one; two programs with an output each."""
    rows: list = [
        Identitas(id=IDENTITAS, nama="Badan Contoh", tahun=2025),
        Renstra(id=RENSTRA, tahun_awal=2025, tahun_akhir=2029),
    ]
    for t in (1, 2):
        rows.append(Tujuan(id=Id(f"t{t}"), urutan=1024 * t, uraian=f"Tujuan {t}"))
        rows.append(ProgramKegiatan(id=Id(f"p{t}"), urutan=1024 * t, nama=f"P{t}", tingkat=Tingkat.PROGRAM))
        rows.append(Indikator(id=Id(f"k{t}"), urutan=1024 * (3 - t), induk=Id(f"p{t}"), nama=f"K{t}"))
        for s in (1, 2):
            id = f"t{t}s{s}"
            rows.append(Sasaran(id=Id(id), induk=Id(f"t{t}"), urutan=1024 * s, uraian=f"Sasaran {id}"))
            target = {2025: Angka(D(10)), 2026: Angka(D(12))}
            rows.append(
                Indikator(
                    id=Id(f"i{id}"), induk=Id(id), urutan=1024, nama=f"I {id}",
                    target=target, realisasi=Angka(D(10)),
                )
            )  # fmt: skip
    return laporan_of(rows)


SASARAN = ["t1s1", "t1s2", "t2s1", "t2s2"]


def test_rows_stand_below_their_parents():
    laporan = two_by_two()
    assert [s.id for s in sasaran_of(laporan)] == SASARAN
    assert [i.id for i in layanan_of(laporan)] == [f"i{id}" for id in SASARAN]
    assert [i.id for i in keluaran_of(laporan)] == ["k1", "k2"]


def test_sections_means_and_next_years_contract_keep_to_it():
    laporan = two_by_two()
    figures = compute(laporan)
    assert [b.key for b in bagian_of(laporan) if b.key.startswith("bab3.a.analisis.")] == [
        analisis_key(Id(id)) for id in SASARAN
    ]
    assert list(figures.instansi.anggota) == SASARAN
    carried = lanjutkan(laporan, figures, 2026)
    assert [b.indikator for b in carried.all(ButirPK)] == [f"i{id}" for id in SASARAN]
