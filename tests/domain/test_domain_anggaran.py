"""Sums up the budget tree, serapan at every level, shares of the sasaran; worked out by hand."""

import pytest
from domain_rows import D, money, program, report, sasaran
from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.domain.anggaran import compute_serapan
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import AnggaranPK, Belanja, Indikator
from lkjip_desktop.domain.hasil import Alasan, bulat
from lkjip_desktop.domain.pilihan import JenisPK


def serapan(anggaran):
    return bulat(anggaran.serapan.nilai)


def test_serapan_of_lahat():
    hasil = compute_serapan(D(8373867000), D(6254181885))
    assert bulat(hasil.nilai) == D("74.69")
    assert hasil.working.template == "{realisasi} / {pagu} x 100"


@pytest.mark.parametrize(
    ("pagu", "pakai", "alasan"),
    [
        (None, D(5), Alasan.PAGU_KOSONG),  # a missing pagu is not zero
        (None, None, Alasan.PAGU_KOSONG),
        (D(5), None, Alasan.REALISASI_KOSONG),
        (D(0), D(0), Alasan.PAGU_NOL),
        (D(0), D(5), Alasan.PAGU_NOL),
    ],
)
def test_no_serapan_has_a_reason(pagu, pakai, alasan):
    assert compute_serapan(pagu, pakai).alasan is alasan


TREE = [
    program("p1"),
    program("k1", "p1"),
    program("s1", "k1", "100", "50"),
    program("s2", "k1", "300", "300"),
    program("k2", "p1", "600", "150", urutan=1),
    program("p2", anggaran="1000", pakai="1000", urutan=1),
]


def test_sums_and_serapan_at_every_level():
    f = compute(report(*TREE))
    # k1: 350/400; p1: 500/1000; all: 1500/2000. Adding up or averaging percentages would give others.
    assert [(f.anggaran[i].pagu, f.anggaran[i].realisasi) for i in ("k1", "p1")] == [(400, 350), (1000, 500)]
    assert [serapan(f.anggaran[i]) for i in ("s1", "k1", "k2", "p1", "p2")] == [50, D("87.5"), 25, 50, 100]
    assert (f.total.pagu, f.total.realisasi, f.total.sisa, serapan(f.total)) == (2000, 1500, 500, 75)
    assert f.anggaran["k1"].sisa == 50
    assert [f.anggaran[i].dari_anak for i in ("s1", "k1", "p1", "p2")] == [False, True, True, False]


def test_a_parents_own_figures_count_only_without_childrens():
    rows = [program("p1", anggaran="999", pakai="7"), program("k1", "p1", "400"), program("k2", "p1")]
    f = compute(report(*rows))
    p1 = f.anggaran["p1"]
    assert (p1.pagu, p1.realisasi, p1.dari_anak) == (400, 7, True)
    empty = compute(report(program("p1", anggaran="999", pakai="7"), program("k1", "p1"))).anggaran["p1"]
    assert (empty.pagu, empty.realisasi, empty.dari_anak) == (999, 7, False)


def test_budget_after_changes_else_before_and_quarters_else_nothing():
    rows = [
        program("p1", anggaran="120", anggaran_murni=D(100), realisasi_tw=money(q1="10", q2="20")),
        program("p2", anggaran_murni=D(80), pakai="5", realisasi_tw=money(q1="10"), urutan=1),
        program("p3", urutan=2),
    ]
    f = compute(report(*rows))
    assert [f.anggaran[i].pagu for i in ("p1", "p2", "p3")] == [120, 80, None]
    assert [f.anggaran[i].realisasi for i in ("p1", "p2", "p3")] == [30, 5, None]
    assert (f.total.pagu, f.total.pagu_murni, f.total.realisasi) == (200, 180, 35)
    assert f.anggaran["p3"].sisa is None


def test_renstra_years_and_earlier_years():
    rows = [
        program("p1", pagu_akhir=D(9)),
        program("k1", "p1", pagu=money(y2021="1", y2022="2"), anggaran_lalu=money(y2024="10"),
                realisasi_lalu=money(y2024="8", y2023="1")),
        program("k2", "p1", pagu=money(y2022="5", y2019="50"), anggaran_lalu=money(y2024="30"),
                realisasi_lalu=money(y2024="20")),
    ]  # fmt: skip
    p1 = compute(report(*rows)).anggaran["p1"]
    assert p1.pagu_renstra == {2021: 1, 2022: 7, 2019: 50}
    assert p1.pagu_renstra_total == 8  # 2019 lies outside the Renstra 2021-2025
    assert compute(report(*rows, awal=0, akhir=0)).anggaran["p1"].pagu_renstra_total == 58
    assert (p1.pagu_lalu, p1.realisasi_lalu) == ({2024: 40}, {2024: 28, 2023: 1})
    assert p1.serapan_lalu[2024].nilai == 70
    assert p1.serapan_lalu[2023].alasan is Alasan.PAGU_KOSONG


def test_shares_of_the_sasaran():
    rows = [
        sasaran("a"), sasaran("b"), sasaran("c"),
        program("p1", anggaran="1000", pakai="400", sasaran={"a": D("0.25"), "b": D("0.75")}),
        program("p2", anggaran="100", pakai="10", sasaran={"b": D(1), "gone": D(1)}),
        program("p3", anggaran="7"),
    ]  # fmt: skip
    f = compute(report(*rows))
    a, b, c = (f.sasaran[i].anggaran for i in "abc")
    assert (a.pagu, a.realisasi, a.sisa) == (250, 100, 150)
    assert (b.pagu, b.realisasi) == (850, 310)  # 750 + 100, 300 + 10
    assert (c.pagu, c.realisasi, c.serapan.alasan) == (None, None, Alasan.PAGU_KOSONG)
    assert bulat(b.serapan.nilai) == D("36.47")  # 310/850
    assert f.total.pagu == 1107


def test_weights_lower_down_win_for_their_part():
    rows = [
        sasaran("a"), sasaran("b"), sasaran("c"),
        program("p1", sasaran={"a": D(1)}),
        program("k1", "p1", "100", "60"),
        program("k2", "p1", sasaran={"b": D("0.5"), "c": D("0.5")}),
        program("s1", "k2", "40", "20"),
        program("s2", "k2", "60", "30", sasaran={"a": D(1)}),
    ]  # fmt: skip
    f = compute(report(*rows))
    # k1 100 and s2 60 belong to a; of k2 only s1 (40) is left, half each to b and c
    assert [f.sasaran[i].anggaran.pagu for i in "abc"] == [160, 20, 20]
    assert [f.sasaran[i].anggaran.realisasi for i in "abc"] == [90, 10, 10]


def test_belanja():
    def row(id, induk=None, anggaran=None, realisasi=None):
        amounts = [None if v is None else D(v) for v in (anggaran, realisasi)]
        return Belanja(id=id, induk=induk, anggaran=amounts[0], realisasi=amounts[1])

    rows = [row("o"), row("peg", "o", 60, 30), row("jasa", "o", 40, 40), row("m", None, 100, 10)]
    f = compute(report(*rows))
    assert (f.belanja["o"].pagu, serapan(f.belanja["o"])) == (100, 70)
    assert (f.belanja_total.pagu, f.belanja_total.realisasi) == (200, 80)


def test_budget_lines_of_the_pk():
    # Lahat's Tabel 2.3: 966.146.200 + 297.990.800 + 370.800.000 + 100.792.500 + 529.160.000 + 4.987.424.300
    lines = ["966146200", "297990800", "370800000", "100792500", "529160000", "4987424300"]
    rows = [AnggaranPK(id=f"x{k}", induk="pk.murni", anggaran=D(v)) for k, v in enumerate(lines)]
    assert compute(report(*rows)).pk == {JenisPK.MURNI: D(7252313800), JenisPK.PERUBAHAN: None}


def test_an_empty_report_has_no_money():
    f = compute(report())
    assert (f.total.pagu, f.total.dari_anak, f.total.pagu_renstra_total) == (None, False, None)
    assert (f.belanja_total.pagu, f.pk[JenisPK.MURNI], f.anggaran) == (None, None, {})


def test_a_row_without_its_parent_is_a_root():
    f = compute(report(program("k1", "gone", "10", "5"), Indikator(id="i", induk="k1")))
    assert f.total.pagu == 10
    assert f.program == {}


def test_a_ring_of_rows_ends_and_counts_for_nothing_above():
    rows = [
        program("k1", "k2", "10"),
        program("k2", "k1", "20"),
        program("s1", "k2", "5"),
        program("p1", anggaran="1"),
    ]
    f = compute(report(*rows))
    assert (f.anggaran["k1"].pagu, f.anggaran["k2"].pagu, f.anggaran["s1"].pagu) == (10, 20, 5)
    assert f.total.pagu == 1


AMOUNT = st.integers(0, 10**12).map(D)


@given(st.lists(st.lists(st.lists(st.tuples(AMOUNT, AMOUNT), max_size=3), max_size=3), max_size=3))
def test_the_total_is_the_sum_of_the_leaves(tree):
    rows, leaves = [], []
    for p, kegiatan in enumerate(tree):
        rows.append(program(f"p{p}"))
        for k, sub in enumerate(kegiatan):
            rows.append(program(f"k{p}.{k}", f"p{p}"))
            for s, (pagu, pakai) in enumerate(sub):
                rows.append(program(f"s{p}.{k}.{s}", f"k{p}.{k}", str(pagu), str(pakai)))
                leaves.append((pagu, pakai))
    total = compute(report(*rows)).total
    if leaves:
        assert (total.pagu, total.realisasi) == tuple(sum(column) for column in zip(*leaves, strict=True))
    else:
        assert (total.pagu, total.realisasi) == (None, None)


@given(st.lists(st.tuples(AMOUNT, st.integers(0, 100)), min_size=1, max_size=5))
def test_weights_that_make_one_share_out_everything(programs):
    rows = [sasaran("a"), sasaran("b")]
    for k, (pagu, percent) in enumerate(programs):
        weight = D(percent) / 100
        rows.append(program(f"p{k}", anggaran=str(pagu), sasaran={"a": weight, "b": 1 - weight}))
    f = compute(report(*rows))
    assert f.sasaran["a"].anggaran.pagu + f.sasaran["b"].anggaran.pagu == f.total.pagu
