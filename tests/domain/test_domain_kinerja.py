"""Which target and which realisasi count."""

import pytest
from domain_rows import D, indikator, n, report, series, variabel

from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import ButirPK
from lkjip_desktop.domain.figures import SumberTarget
from lkjip_desktop.domain.hasil import Alasan
from lkjip_desktop.domain.nilai import KOSONG, TIDAK_BERLAKU
from lkjip_desktop.domain.pilihan import JenisPK, Kumulasi


def butir(id, target, induk="pk.murni", indikator="i", **more):
    return ButirPK(id=id, induk=induk, indikator=indikator, target=n(target), **more)


def kinerja(*rows, **settings):
    return compute(report(*rows, **settings)).kinerja["i"]


def with_renstra(target_tahun=None):
    return indikator("i", target_tahun, "6", target=series(y2025="30", y2024="99"))


@pytest.mark.parametrize(
    ("rows", "target", "sumber"),
    [
        ([with_renstra("20"), butir("b", "10")], "10", SumberTarget.PK),
        ([with_renstra("20"), butir("b", None)], "20", SumberTarget.TAHUN),
        ([with_renstra("20"), butir("b", "10", indikator="other")], "20", SumberTarget.TAHUN),
        ([with_renstra(), butir("b", "10", indikator=None)], "30", SumberTarget.RENSTRA),
        ([with_renstra()], "30", SumberTarget.RENSTRA),
        ([indikator("i", None, "6")], None, SumberTarget.TIDAK_ADA),
        (
            [with_renstra("20"), butir("b1", None), butir("b2", "11"), butir("b3", "12")],
            "11",
            SumberTarget.PK,
        ),
        ([with_renstra("20"), butir("b", TIDAK_BERLAKU)], TIDAK_BERLAKU, SumberTarget.PK),
        ([with_renstra("20"), butir("b", "10", "pk.perubahan")], "20", SumberTarget.TAHUN),
    ],
)
def test_target(rows, target, sumber):
    k = kinerja(*rows)
    assert (k.target, k.sumber_target) == (n(target), sumber)


def test_the_chosen_pk_is_measured():
    rows = [with_renstra("20"), butir("b1", "10"), butir("b2", "12", "pk.perubahan")]
    assert kinerja(*rows).target == n("10")
    assert kinerja(*rows, pk_dipakai=JenisPK.PERUBAHAN).target == n("12")


def test_a_pk_perubahan_without_lines_is_read_as_the_murni_one():
    rows = [with_renstra("20"), butir("b1", "10")]
    assert kinerja(*rows, pk_dipakai=JenisPK.PERUBAHAN).target == n("10")
    other = butir("b2", "5", "pk.perubahan", indikator="other")
    assert kinerja(*rows, other, pk_dipakai=JenisPK.PERUBAHAN).target == n("20")


def test_realisasi_typed_else_formula_else_quarters():
    row = {"kumulasi": Kumulasi.KUMULATIF, "realisasi_tw": series(q1="2", q2="3"), "rumus": "A*2"}
    a = variabel("i", "A", "4")
    typed = kinerja(indikator("i", "10", "7", **row), a)
    assert (typed.realisasi, typed.dari_rumus.nilai, typed.dari_tw) == (n("7"), 8, n("5"))
    assert kinerja(indikator("i", "10", **row), a).realisasi == n("8")
    without = kinerja(indikator("i", "10", **row))
    assert (without.realisasi, without.dari_rumus.alasan) == (n("5"), Alasan.NAMA_TIDAK_DIKENAL)
    assert kinerja(indikator("i", "10", **{**row, "rumus": "  "}), a).dari_rumus is None
    assert kinerja(indikator("i", "10")).realisasi == KOSONG


def test_zero_is_a_realisasi():
    k = kinerja(indikator("i", "10", "0", realisasi_tw=series(q1="2")))
    assert (k.realisasi, k.capaian.nilai) == (n("0"), 0)


def test_quarterly_targets_of_the_pk_else_of_the_plan():
    plan = indikator("i", "10", target_tw=series(q1="1", q2="2"), kumulasi=Kumulasi.KUMULATIF)
    assert kinerja(plan).target_dari_tw == n("3")
    assert kinerja(plan, butir("b", "10", target_tw=series(q1="5"))).target_dari_tw == n("5")
    assert kinerja(plan, butir("b", "10")).target_dari_tw == n("3")


def test_the_cap_and_the_predikat():
    k = kinerja(indikator("i", "20", "33"))
    assert (k.capaian.nilai, k.capaian_rata, k.predikat) == (165, 100, "Sangat Tinggi")
    assert kinerja(indikator("i", "20", "33"), batas=None).capaian_rata == 165
    assert kinerja(indikator("i", "20", "33"), batas=D(120)).capaian_rata == 120
    empty = kinerja(indikator("i", "20"))
    assert (empty.capaian_rata, empty.predikat) == (None, "")
