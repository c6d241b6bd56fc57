"""A PK perubahan without lines is read as the murni one, by all who ask what was promised."""

from dataclasses import replace

from domain_rows import D

from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.diukur import anggaran_diukur, butir_diukur, butir_of, butir_untuk
from lkjip_desktop.domain.dokumen import (
    IDENTITAS,
    PENGATURAN,
    PK_ID,
    RENSTRA,
    AnggaranPK,
    ButirPK,
    Identitas,
    Indikator,
    Pengaturan,
    PerjanjianKinerja,
    Renstra,
    Sasaran,
    Tujuan,
)
from lkjip_desktop.domain.formulir.renaksi import renaksi
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.domain.mulai import lanjutkan
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.pilihan import JenisPK
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.wording.asal import target_ref

MURNI, PERUBAHAN = PK_ID[JenisPK.MURNI], PK_ID[JenisPK.PERUBAHAN]


def report(*more):
    return laporan_of(
        [
            Identitas(id=IDENTITAS, nama="Badan Contoh", tahun=2025),
            Renstra(id=RENSTRA, tahun_awal=2025, tahun_akhir=2029),
            Pengaturan(id=PENGATURAN, pk_dipakai=JenisPK.PERUBAHAN),
            PerjanjianKinerja(id=MURNI, jenis=JenisPK.MURNI),
            PerjanjianKinerja(id=PERUBAHAN, jenis=JenisPK.PERUBAHAN),
            Tujuan(id=Id("t"), uraian="T"),
            Sasaran(id=Id("s"), induk=Id("t"), uraian="S"),
            Indikator(id=Id("i"), induk=Id("s"), nama="I", target_tw={1: Angka(D(9))}),
            ButirPK(id=Id("b0"), induk=MURNI, urutan=1, indikator=Id("i"), nama="I"),
            ButirPK(
                id=Id("b1"), induk=MURNI, urutan=2, indikator=Id("i"), nama="I",
                target=Angka(D(10)), target_tw={1: Angka(D(4))},
            ),
            AnggaranPK(id=Id("a1"), induk=MURNI, nama="P", anggaran=D(100)),
            *more,
        ]
    )  # fmt: skip


def test_everybody_reads_the_murni_lines():
    laporan = report()
    figures = compute(laporan)
    assert [b.id for b in butir_diukur(laporan)] == ["b0", "b1"]
    assert [a.id for a in anggaran_diukur(laporan)] == ["a1"]
    assert figures.kinerja[Id("i")].target == Angka(D(10))
    assert renaksi(laporan, figures).indikator[0].triwulan[1].target == Angka(D(4))
    assert target_ref(laporan, figures, laporan.get(Indikator, Id("i"))) == Ref("butirpk", Id("b1"), "target")


def test_next_year_carries_them_on():
    laporan = report()
    carried = lanjutkan(laporan, compute(laporan), 2026)
    assert [b.induk for b in carried.all(ButirPK)] == [MURNI, MURNI]
    assert [a.nama for a in carried.all(AnggaranPK)] == ["P"]


def test_lines_of_its_own_count_alone():
    own = ButirPK(id=Id("b2"), induk=PERUBAHAN, indikator=Id("i"), nama="I", target=Angka(D(12)))
    laporan = report(own)
    assert butir_of(laporan) == {"i": own}
    assert butir_untuk(laporan, Id("i")) == own
    assert butir_untuk(laporan, Id("x")) is None
    assert compute(laporan).kinerja[Id("i")].target == Angka(D(12))
    measured = replace(laporan.pengaturan, pk_dipakai=JenisPK.MURNI)
    rest = (row for table in laporan.tables.values() for row in table if row.id != PENGATURAN)
    assert butir_of(laporan_of([*rest, measured]))[Id("i")].id == "b1"
