"""Means: what counts, what is left out, weights, and the groups of a report."""

import pytest
from domain_rows import D, indikator, program, report, sasaran, variabel
from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import Tujuan
from lkjip_desktop.domain.hasil import Alasan, bulat
from lkjip_desktop.domain.nilai import TIDAK_BERLAKU
from lkjip_desktop.domain.pilihan import CaraRata, RumusEfisiensi
from lkjip_desktop.domain.rata import compute_mean

PERCENT = st.decimals(0, 300, places=2)


def test_plain_mean():
    hasil = compute_mean([D(50), D(100), D(120)])
    assert hasil.nilai == 90
    assert (hasil.working.template, hasil.working.operands) == ("{jumlah} / {n}", {"jumlah": D(270), "n": 3})


def test_weighted_mean():
    hasil = compute_mean([D(50), D(100)], [D("0.25"), D("0.75")])
    assert (hasil.nilai, hasil.note) == (D("87.5"), None)
    assert compute_mean([D(50), D(100)], [D(1), D(3)]).nilai == D("87.5")  # weights need not sum to 1


@pytest.mark.parametrize("weights", [[D(1), None], [None, None], [D(-1), D(2)], [D(0), D(0)]])
def test_weights_that_cannot_be_used_are_named(weights):
    hasil = compute_mean([D(50), D(100)], weights)
    assert (hasil.nilai, hasil.note) == (75, Alasan.BOBOT_TIDAK_LENGKAP)


def test_working_is_shown_without_idle_zeros():
    hasil = compute_mean([D("50.0"), D("20.50")])
    assert str(hasil.working.operands["jumlah"]) == "70.5"


def test_no_values_no_mean():
    assert compute_mean([]).alasan is Alasan.TANPA_DATA


ROWS = [
    Tujuan(id="t"),
    sasaran("a", "t", bobot=D("0.75")),
    sasaran("b", "t", bobot=D("0.25"), urutan=1),
    sasaran("empty", urutan=2),
    indikator("t1", "10", "9", "t"),
    indikator("a1", "10", "5", "a", bobot=D(1)),
    indikator("a2", "10", "20", "a", bobot=D(3)),
    indikator("a3", "10", None, "a"),
    indikator("a4", "10", TIDAK_BERLAKU, "a"),
    indikator("a5", "0", "1", "a"),
    indikator("b1", "10", "8", "b", bobot=D(1)),
    indikator("x", "10", "1", "gone"),
]


def test_what_has_no_figure_is_left_out_and_listed():
    a = compute(report(*ROWS)).sasaran["a"]
    assert (a.anggota, a.tanpa_nilai) == (("a1", "a2"), ("a3", "a4", "a5"))
    # uncapped (50 + 200)/2; capped at 100 (50 + 100)/2
    assert (a.mentah.nilai, a.rata.nilai, a.predikat) == (125, 75, "Sedang")


def test_the_mean_of_the_instansi_over_sasaran():
    instansi = compute(report(*ROWS)).instansi
    assert (instansi.anggota, instansi.tanpa_nilai) == (("a", "b"), ("empty",))
    assert (instansi.mentah.nilai, instansi.rata.nilai) == (D("102.5"), D("77.5"))  # (125+80)/2, (75+80)/2


def test_the_mean_of_the_instansi_over_indikator():
    """Those of a tujuan or of nothing don't count."""
    instansi = compute(report(*ROWS, cara_rata=CaraRata.INDIKATOR)).instansi
    assert instansi.anggota == ("a1", "a2", "b1")
    assert bulat(instansi.mentah.nilai) == 110  # 330/3
    assert bulat(instansi.rata.nilai) == D("76.67")  # 230/3


def test_weights_of_indikator_and_of_sasaran():
    f = compute(report(*ROWS, berbobot=True))
    assert f.sasaran["a"].rata.nilai == D("87.5")  # (50 + 3 x 100)/4
    assert f.instansi.rata.nilai == D("85.625")  # 0,75 x 87,5 + 0,25 x 80
    over_all = compute(report(*ROWS, berbobot=True, cara_rata=CaraRata.INDIKATOR)).instansi
    assert over_all.rata.nilai == 86  # (50 + 300 + 80)/5


def test_a_tujuan_has_its_own_indikator_else_its_sasaran():
    f = compute(report(*ROWS))
    assert (f.tujuan["t"].anggota, f.tujuan["t"].rata.nilai) == (("t1",), 90)
    without = compute(report(*(r for r in ROWS if r.id != "t1"))).tujuan["t"]
    assert (without.anggota, without.rata.nilai) == (("a", "b"), D("77.5"))


@pytest.mark.parametrize(
    ("batas", "rata"), [(None, 125), (100, 75), (110, 80), (120, 85), (150, 100), (200, 125)]
)
def test_every_cap(batas, rata):
    f = compute(report(*ROWS, batas=None if batas is None else D(batas)))
    assert f.sasaran["a"].rata.nilai == rata
    assert f.sasaran["a"].mentah.nilai == 125


OUTPUTS = [
    program("p1", sasaran={"a": D(1)}),
    program("k1", "p1", "100", "40"),
    program("s1", "k1"),
    program("p2", anggaran="300", pakai="300", urutan=1),
    program("k9", urutan=2),
    sasaran("a"),
    indikator("i", "10", "6", "a"),
    indikator("o1", "10", "5", "p1"),
    indikator("o2", "10", "10", "k1"),
    indikator("o3", "10", "15", "s1", bobot=D(9)),
    indikator("o4", "10", "8", "p2"),
    indikator("o5", "10", "1", "k9"),
]


def test_keluaran_and_programs():
    f = compute(report(*OUTPUTS))
    assert set(f.program) == {"p1", "p2"}
    assert f.program["p1"].anggota == ("o1", "o2", "o3")
    assert (f.program["p1"].mentah.nilai, bulat(f.program["p1"].rata.nilai)) == (100, D("83.33"))
    assert f.keluaran.anggota == ("o1", "o2", "o3", "o4", "o5")
    assert (f.keluaran.mentah.nilai, bulat(f.keluaran.rata.nilai)) == (78, 68)  # 390/5, 340/5
    assert f.keluaran.anggaran is f.total


def test_keluaran_are_never_weighted():
    weighted = compute(report(*OUTPUTS, berbobot=True))
    assert weighted.program["p1"].mentah.nilai == 100
    assert weighted.keluaran.rata.note is None


def test_efisiensi_of_the_groups():
    f = compute(report(*OUTPUTS))
    assert f.sasaran["a"].efisiensi.nilai == 20  # 60 % done with 40 % of the money
    assert bulat(f.program["p1"].efisiensi.nilai) == D("43.33")
    assert f.program["p2"].efisiensi.nilai == -20
    assert f.instansi.efisiensi.nilai == -25  # 60 - 340/400
    pmk = compute(report(*OUTPUTS, rumus_efisiensi=RumusEfisiensi.PMK22))
    assert bulat(pmk.sasaran["a"].efisiensi.nilai) == D("33.33")  # (60 - 40)/60
    # keluaran: 100 x 83,33 % + 300 x 80 % = 323,33; (323,33 - 340)/323,33
    assert bulat(pmk.keluaran.efisiensi.nilai) == D("-5.15")
    assert bulat(pmk.instansi.efisiensi.nilai) == D("33.33")  # over its sasaran


def test_an_empty_report():
    f = compute(report())
    for group in (f.instansi, f.keluaran):
        assert (group.anggota, group.rata.alasan, group.predikat) == ((), Alasan.TANPA_DATA, "")
        assert group.efisiensi.alasan is Alasan.TANPA_DATA
    pmk = compute(report(rumus_efisiensi=RumusEfisiensi.PMK22))
    assert pmk.instansi.efisiensi.alasan is Alasan.TANPA_DATA


@given(st.lists(st.tuples(PERCENT, st.integers(1, 9).map(D)), min_size=1))
def test_a_mean_lies_between_its_members(members):
    values = [v for v, _ in members]
    for weights in (None, [w for _, w in members]):
        mean = bulat(compute_mean(values, weights).nilai, 10)
        assert min(values) <= mean <= max(values)


@given(st.lists(st.integers(0, 300), min_size=1, max_size=6), st.sampled_from([100, 110, 120, 150, 200]))
def test_the_capped_mean_never_exceeds_the_cap_or_the_plain_one(realisasi, batas):
    rows = [sasaran("a"), *(indikator(f"i{k}", "100", str(r), "a") for k, r in enumerate(realisasi))]
    a = compute(report(*rows, batas=D(batas))).sasaran["a"]
    assert a.rata.nilai <= min(D(batas), a.mentah.nilai)


def test_a_mean_of_repeating_decimals_reaches_the_bound_it_stands_on():
    """Four times 586/700 and once 631/700: together 2975/700 = 425 %, so the mean of the five is 85."""
    rows = [indikator(f"i{n}", "700", "586", "a", urutan=n) for n in range(4)]
    rows += [indikator("i4", "700", "631", "a", urutan=4)]
    made = compute(report(sasaran("a"), *rows, batas=None, skala_nama="LAN 239/2003"))
    assert made.sasaran["a"].rata.nilai == 85
    assert made.sasaran["a"].predikat == made.instansi.predikat == "Sangat Berhasil"
    assert str(made.sasaran["a"].rata.working.operands["jumlah"]) == "425"


def test_a_formula_that_divides_and_multiplies_back_reaches_its_target():
    """(1/3 + 1/3 + 1/3) x 100 is 100: the target of 100 is met, not missed by the 26th decimal."""
    row = indikator("i", "100", None, "a", rumus="(A/B + A/B + A/B) * 100")
    made = compute(report(sasaran("a"), row, variabel("i", "A", "1"), variabel("i", "B", "3")))
    assert made.kinerja["i"].capaian.nilai == 100


def test_spending_equal_to_the_result_is_no_efficiency():
    """PMK 22: pagu 3 at capaian 400/3 % gives 4, spent 4: efisiensi 0."""
    rows = [indikator("i", "3", "4", "a"), program("p", None, "3", "4", sasaran={"a": D(1)})]
    settings = {"batas": None, "rumus_efisiensi": RumusEfisiensi.PMK22}
    assert compute(report(sasaran("a"), *rows, **settings)).sasaran["a"].efisiensi.nilai == 0


def test_means_of_means_reach_their_bound_too():
    """The same five capaian, each the mean of a sasaran of its own: the instansi's is 85."""
    ids = "abcde"
    rows = [indikator(i, "700", "631" if i == "e" else "586", f"s{i}") for i in ids]
    made = compute(report(*(sasaran(f"s{i}") for i in ids), *rows, batas=None))
    assert made.instansi.rata.nilai == 85
