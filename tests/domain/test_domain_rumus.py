"""Formulas: the printed ones of Lumajang, the grammar, and everything that must not break the reader."""

import pytest
from domain_rows import D, indikator, report, variabel
from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.hasil import Alasan, bulat
from lkjip_desktop.domain.pilihan import Arah
from lkjip_desktop.domain.rumus import MAX_LENGTH, Rumus, RumusSalah, compute_rumus, parse

# Lumajang 2020, the four parts of the Indeks Profesionalitas ASN and their weighted sum, as printed.
LUMAJANG = [
    # 15.713 / 20.265 = 0,775376
    ("(0*5+235*4+4015*3+724*2+1280*1+501*0)/(6755*3)*100", "77.54"),
    # 0,506475 + 0,568864 + 0,783568 + 0,071355 = 1,930261; / 4 = 0,482565. Printed 48,23 from rounded parts.
    ("(352/695+2408/4233+5293/6755+482/6755)*100/4", "48.26"),
    ("560665/(100*6755)*100", "83.00"),
    ("(16*1+11*2+17*3)/6755*100", "1.32"),
    # 19,385 + 19,292 + 24,822 + 0,066 = 63,565. Printed 70,01 because 1,32 x 5 % was taken as 6,6.
    ("77,54*25% + 48,23*40% + 82,74*30% + 1,32*5%", "63.57"),
]


@pytest.mark.parametrize(("teks", "expected"), LUMAJANG)
def test_lumajang(teks, expected):
    assert bulat(compute_rumus(teks, {}).nilai) == D(expected)


def test_lumajang_as_it_is_printed():
    """Letter x, colon, square brackets: the formula can be copied as the report prints it."""
    teks = "[(0X5)+(235X4)+(4015X3)+(724X2)+(1280 x 1)+(501 × 0)] : (6755 X 3) x 100"
    assert bulat(compute_rumus(teks, {}).nilai) == D("77.54")


@pytest.mark.parametrize(
    ("teks", "value"),
    [
        ("1+2*3", "7"),
        ("(1+2)*3", "9"),
        ("10-4-3", "3"),
        ("100/5/2", "10"),
        ("2*-3", "-6"),
        ("-(2+3)*2", "-10"),
        ("--4", "4"),
        ("+4", "4"),
        ("3 − 1 – 1", "1"),
        ("8 ÷ 2 · 3", "12"),
        ("[1+2]*(3)", "9"),
        ("50%", "0.5"),
        ("-50%", "-0.5"),
        ("(20+30)%", "0.5"),
        ("3/4 x 100%", "75"),  # "x 100%" says: in per cent
        ("0,25", "0.25"),
        ("0.25", "0.25"),
        ("70.01", "70.01"),
        ("0.071", "0.071"),
        ("1234.567", "1234.567"),
        ("1.234,5", "1234.5"),
        ("1.234.567", "1234567"),
        ("12.234.567,89", "12234567.89"),
        ("4,233", "4.233"),
        (" 7\u00a0", "7"),
    ],
)
def test_grammar(teks, value):
    assert compute_rumus(teks, {}).nilai == D(value)


@pytest.mark.parametrize(
    ("teks", "alasan", "posisi", "bagian"),
    [
        ("", Alasan.RUMUS_SALAH, 0, ""),
        ("1 + ", Alasan.RUMUS_SALAH, 2, "+"),
        ("(1+2", Alasan.RUMUS_SALAH, 0, "("),
        ("1+2)", Alasan.RUMUS_SALAH, 3, ")"),
        ("()", Alasan.RUMUS_SALAH, 1, ")"),
        ("1 2", Alasan.RUMUS_SALAH, 2, "2"),
        ("3 apel", Alasan.RUMUS_SALAH, 2, "apel"),
        ("2**3", Alasan.RUMUS_SALAH, 2, "*"),
        ("2^3", Alasan.RUMUS_SALAH, 1, "^"),
        ("a;b", Alasan.RUMUS_SALAH, 1, ";"),
        ("{a}", Alasan.RUMUS_SALAH, 0, "{"),
        ("% 5", Alasan.RUMUS_SALAH, 0, "%"),
        ("1,2,3", Alasan.RUMUS_SALAH, 0, "1,2,3"),
        ("5.", Alasan.RUMUS_SALAH, 0, "5."),
        ("1,234.5", Alasan.RUMUS_SALAH, 0, "1,234.5"),
        ("1 + 4.233", Alasan.ANGKA_RANCU, 4, "4.233"),  # 4233 or 4,233? The user is asked.
        ("6.755*3", Alasan.ANGKA_RANCU, 0, "6.755"),
        ("1E5", Alasan.RUMUS_SALAH, 1, "E5"),
    ],
)
def test_what_cannot_be_read(teks, alasan, posisi, bagian):
    assert parse(teks) == RumusSalah(alasan, posisi, bagian)
    hasil = compute_rumus(teks, {})
    assert (hasil.nilai, hasil.alasan) == (None, alasan)
    assert hasil.working.operands == {"bagian": bagian, "posisi": posisi}


def test_names():
    values = {"s3": D(2), "asn_2025": D(8)}
    assert compute_rumus("S3 / ASN_2025 * 100", values).nilai == 25
    assert compute_rumus("s3 x asn_2025", values).nilai == 16
    unknown = compute_rumus("S3 + SMA", values)
    assert (unknown.alasan, unknown.working.operands["bagian"]) == (Alasan.NAMA_TIDAK_DIKENAL, "SMA")
    empty = compute_rumus("S3 + SMA", {**values, "sma": None})
    assert (empty.alasan, empty.working.operands["bagian"]) == (Alasan.VARIABEL_KOSONG, "SMA")


def test_working_is_the_formula_filled_in():
    working = compute_rumus("(S3*5+s3)/ASN x 100%", {"s3": D(4), "asn": D(10)}).working
    assert working.template == "({v0} x 5 + {v0}) / {v1} x 100%"
    assert working.operands == {"v0": D(4), "v1": D(10)}


def test_division_by_zero():
    hasil = compute_rumus("1/(a-a)", {"a": D(3)})
    assert (hasil.nilai, hasil.alasan) == (None, Alasan.BAGI_NOL)


def test_deep_and_long_formulas_do_not_recurse():
    half = MAX_LENGTH // 2 - 1
    assert compute_rumus("(" * half + "7" + ")" * half, {}).nilai == 7
    assert compute_rumus("-" * (MAX_LENGTH - 1) + "7", {}).nilai == -7  # an odd number of signs
    assert compute_rumus("1" + "+1" * half, {}).nilai == half + 1
    assert isinstance(parse("1" + "+1" * MAX_LENGTH), RumusSalah)


def test_a_result_beyond_all_measure():
    assert compute_rumus("9" * 900 + "*" + "9" * 900, {}).alasan is Alasan.TERLALU_BESAR
    assert compute_rumus("1/" + "9" * 40, {}).alasan is Alasan.TERLALU_BESAR
    assert compute_rumus("0*" + "9" * 40, {}).nilai == 0


@given(st.text(alphabet="0123456789.,+-*/:()[]% xXaB_×−", max_size=40))
def test_any_text_is_read_or_refused(teks):
    rumus = parse(teks)
    assert isinstance(rumus, Rumus | RumusSalah)
    names = {n.casefold(): D(3) for n in rumus.nama} if isinstance(rumus, Rumus) else {}
    hasil = compute_rumus(teks, names)
    assert (hasil.nilai is None) is (hasil.alasan is not None)


@given(st.text(max_size=60))
def test_any_unicode_is_read_or_refused(teks):
    assert isinstance(parse(teks), Rumus | RumusSalah)


@given(st.lists(st.tuples(st.sampled_from("+-*"), st.integers(0, 99)), max_size=12), st.integers(0, 99))
def test_the_same_as_python(steps, first):
    teks = str(first) + "".join(f"{op}{v}" for op, v in steps)
    assert compute_rumus(teks, {}).nilai == eval(teks)


# --- formulas of indikator ------------------------------------------------------------------------------


def rumus(id, teks, realisasi=None, **more):
    return indikator(id, "80", realisasi, "s", rumus=teks, **more)


def test_the_weighted_index_reads_other_indikator():
    """The index of Lumajang from the realisasi of its parts: no part is typed twice."""
    rows = [
        rumus("ip1", LUMAJANG[0][0]),
        indikator("ip2", "71", "48.23", "s"),
        indikator("ip3", "81", "82.74", "s"),
        indikator("ip4", "1.30", "1.32", "s", arah=Arah.TURUN),
        rumus("ip", "IP1*25% + IP2*40% + IP3*30% + IP4*5%"),
        *(variabel("ip", f"IP{k}", indikator=f"ip{k}") for k in (1, 2, 3, 4)),
    ]
    kinerja = compute(report(*rows)).kinerja
    # 15.713/20.265 x 25 = 19,38440661...; + 19,292 + 24,822 + 0,066
    expected = D(15713) / D(20265) * 25 + D("44.18")
    assert bulat(kinerja["ip"].dari_rumus.nilai, 10) == bulat(expected, 10)
    assert kinerja["ip"].realisasi.nilai == kinerja["ip"].dari_rumus.nilai
    assert bulat(kinerja["ip"].realisasi.nilai) == D("63.56")


def test_a_formula_of_variables_gives_the_realisasi():
    rows = [rumus("i", "HD1 + HD2*2 + HD3*3"), variabel("i", "HD1", "16"), variabel("i", " hd2 ", "11")]
    figures = compute(report(*rows, variabel("i", "HD3", "17")))
    assert figures.kinerja["i"].realisasi.nilai == 89
    missing = compute(report(*rows, variabel("i", "HD3"))).kinerja["i"]
    assert missing.dari_rumus.alasan is Alasan.VARIABEL_KOSONG
    assert missing.capaian.alasan is Alasan.REALISASI_KOSONG


def test_of_two_variables_with_one_name_the_first_counts():
    first, second = variabel("i", "A", "1"), variabel("i", "a", "2")
    assert compute(report(rumus("i", "A"), first, second)).kinerja["i"].realisasi.nilai == 1


def test_a_link_to_nothing_is_an_empty_variable():
    kinerja = compute(report(rumus("i", "A"), variabel("i", "A", "5", indikator="gone"))).kinerja
    assert kinerja["i"].dari_rumus.alasan is Alasan.VARIABEL_KOSONG


def ring(*realisasi):
    """a reads b, b reads c, c reads a; the realisasi typed in them."""
    names = "abc"
    rows = [rumus(x, "X + 1", r) for x, r in zip(names, realisasi, strict=True)]
    links = [variabel(x, "X", indikator=names[(k + 1) % 3]) for k, x in enumerate(names)]
    return compute(report(*rows, *links, rumus("d", "X"), variabel("d", "X", indikator="a"))).kinerja


def test_a_ring_of_formulas_is_named_and_ends():
    kinerja = ring(None, None, None)
    assert {kinerja[x].dari_rumus.alasan for x in "abcd"} == {Alasan.RUMUS_BERPUTAR}
    assert kinerja["a"].capaian.alasan is Alasan.REALISASI_KOSONG


def test_a_typed_realisasi_opens_the_ring():
    kinerja = ring(None, None, "5")  # c = 5, b = 6, a = 7; c's formula would give 8
    assert [kinerja[x].realisasi.nilai for x in "abcd"] == [7, 6, 5, 7]
    assert kinerja["c"].dari_rumus.nilai == 8


def test_a_formula_that_reads_two_formulas():
    rows = [rumus("a", "X"), rumus("b", "X"), rumus("c", "A + B"), indikator("z", "1", "2", "s")]
    rows.append(variabel("a", "X", indikator="z"))
    links = [variabel("b", "X", indikator="a"), variabel("c", "A", indikator="a")]
    kinerja = compute(report(*rows, *links, variabel("c", "B", indikator="b"))).kinerja
    assert kinerja["c"].realisasi.nilai == 4


def test_a_formula_may_not_read_itself():
    kinerja = compute(report(rumus("i", "A"), variabel("i", "A", indikator="i"))).kinerja
    assert kinerja["i"].dari_rumus.alasan is Alasan.RUMUS_BERPUTAR


def test_a_long_chain_of_formulas():
    rows = [indikator("i0", "1", "1", "s")]
    for k in range(1, 1500):
        rows += [rumus(f"i{k}", "A+1"), variabel(f"i{k}", "A", indikator=f"i{k - 1}")]
    assert compute(report(*rows)).kinerja["i1499"].realisasi.nilai == 1500
