"""Every TAB rule with a table that breaks it, one that keeps it, and the boundary between."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_desktop.domain.tabel import Naskah
from lkjip_desktop.importers.baca import read_text
from lkjip_desktop.rules.rule import SECTIONS
from lkjip_desktop.rules.tabel.audit import (
    ATURAN_NASKAH,
    ATURAN_TABEL,
    ATURAN_TEKS,
    audit_naskah,
    audit_tabel,
)
from lkjip_desktop.rules.tabel.banding_angka import penjelasan
from lkjip_desktop.rules.tabel.butir import Butir
from lkjip_desktop.rules.tabel.hitung import evaluate, parse
from lkjip_desktop.rules.tabel.lembar import Angka
from lkjip_desktop.rules.tabel.padan import mirip, pair
from lkjip_desktop.rules.tabel.padan_banyak import pair_many
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity


def audit(*lines: str) -> list[TemuanTabel]:
    """The findings of one table; "|" parts the cells."""
    (table,) = read_text("\n".join(line.replace("|", "\t") for line in lines)).tabel
    return audit_tabel(table)


def document(**tables: list[str]) -> Naskah:
    """A document of several tables, each named."""
    parts = []
    for name, lines in tables.items():
        (table,) = read_text("\n".join(line.replace("|", "\t") for line in lines)).tabel
        parts.append(type(table)(name.replace("_", " "), table.jenis, table.asal, table.kolom, table.baris))
    return Naskah("uji", tuple(parts))


def codes(found: list[TemuanTabel]) -> list[str]:
    return [f.code for f in found]


CAPAIAN = ("No|Indikator|Target|Realisasi|Capaian", "(1)|(2)|(3)|(4)|(5=4/3x100)")


@pytest.mark.parametrize(
    ("target", "gained", "stated", "severity"),
    [
        ("4", "2", "50", None),
        ("3", "2", "66,67", None),
        ("3", "2", "67", None),
        ("3", "2", "66,66", Severity.SARAN),  # cut off: 66,666...
        ("3", "2", "66,68", Severity.KESALAHAN),
        ("4", "2", "100", Severity.KESALAHAN),
        ("20", "33", "16,50 %", Severity.KESALAHAN),
        ("8,59 %", "6,90 %", "80,33 %", None),
        ("61,4 %", "21,2 %", "34,5 %", None),  # the printed inputs allow 34,42 to 34,64
        ("-", "-", "-", None),
        ("4", "", "50", Severity.KESALAHAN),  # an operand is missing
    ],
)
def test_a_stated_formula_is_worked_out_anew(
    target: str, gained: str, stated: str, severity: Severity | None
) -> None:
    found = audit(*CAPAIAN, f"1|Indeks A|{target}|{gained}|{stated}", "2|Indeks B|10|5|50")
    assert [f.severity for f in found] == ([severity] if severity else [])


def test_a_percent_column_without_a_formula_is_known_by_name() -> None:
    rows = (
        "Uraian|Anggaran|Realisasi|Persentase",
        "Program A|1.000.000|500.000|55",
        "Program B|2.000.000|1.000.000|50",
    )
    (found,) = audit(*rows)
    assert (found.code, found.stated, found.computed) == ("TAB-01", "55", "50")


@pytest.mark.parametrize(
    ("stated", "severity"),
    [
        ("80", None),  # realisasi / target
        ("120", None),  # (2 x target - realisasi) / target, for what should fall
        ("125", None),  # target / realisasi, likewise
        ("90", Severity.KESALAHAN),
    ],
)
def test_an_unstated_formula_may_be_that_of_a_falling_indikator(
    stated: str, severity: Severity | None
) -> None:
    head = "No|Indikator|Target|Realisasi|Capaian (%)"
    found = audit(head, f"1|Waktu tunggu layanan|10|8|{stated}", "2|B|10|5|50")
    assert [f.severity for f in found] == ([severity] if severity else [])


def test_a_cap_is_a_question_and_no_error() -> None:
    (found,) = audit("No|Indikator|Target|Realisasi|Capaian (%)", "1|A|20|33|120", "2|B|10|5|50")
    assert found.severity is Severity.PERINGATAN
    assert "dibatasi 120" in found.message


def test_the_finding_names_its_place_and_what_explains_it() -> None:
    (found,) = audit(*CAPAIAN, "1|Indeks A|20|33|16,50", "2|Indeks B|10|5|50")
    assert (found.tempat.baris, found.tempat.kolom, found.tempat.label) == (0, 4, "Indeks A")
    assert "bergeser 1 angka" in found.message
    assert found.computed == "165,00"


def test_zero_targets() -> None:
    rows = ("1|A|0|800|0", "2|B|0|0|0", "3|C|0|5|-", "4|D|5|5|100")
    found = audit(*CAPAIAN, *rows)
    assert [(f.code, f.tempat.baris) for f in found] == [("TAB-02", 0)]


def test_a_formula_upside_down_is_said_once() -> None:
    head = ("No|Indikator|Realisasi 2019|Standar Nasional|Capaian", "(1)|(2)|(3)|(4)|(5=4/3x100)")
    found = audit(*head, "1|A|50|100|200", "2|B|40|80|200")
    assert codes(found) == ["TAB-03"]
    assert found[0].computed == "3/4x100"


SUM = "No|Uraian|Anggaran (Rp)"


def test_total_rows() -> None:
    good = (SUM, "1|A|10.000.000", "2|B|20.000.000", "|Jumlah|30.000.000")
    bad = (SUM, "1|A|10.000.000", "2|B|20.000.000", "3|C|305.375", "|Jumlah|30.000.000")
    assert audit(*good) == []
    (found,) = audit(*bad)
    assert found.code == "TAB-04"
    assert found.computed == "30.305.375"
    assert "“C” (305.375) tidak ikut dijumlahkan" in found.message


def test_totals_of_two_levels_may_add_either() -> None:
    rows = (
        "No|Program/Kegiatan|Anggaran (Rp)",
        "1|Program A|30.000.000",
        "a|Kegiatan B|10.000.000",
        "b|Kegiatan C|20.000.000",
    )
    assert audit(*rows, "|Jumlah|30.000.000") == []
    assert codes(audit(*rows, "|Jumlah|60.000.001")) == ["TAB-04"]


def test_a_parent_is_the_sum_of_its_children() -> None:
    rows = (
        "Kode|Program/Kegiatan|Pagu",
        "5.03.02|Program A|31.000.000",
        "5.03.02.2.01|B|10.000.000",
        "5.03.02.2.02|C|20.000.000",
    )
    (found,) = audit(*rows)
    assert (found.code, found.stated, found.computed) == ("TAB-06", "31.000.000", "30.000.000")


def test_sums_across() -> None:
    head = "Golongan|A|B|C|D|Jumlah"
    assert audit(head, "I|1|-|-|2|3", "II|17|12|11|5|45", "Jumlah|18|12|11|7|48") == []
    (found,) = audit(head, "I|1|-|-|2|3", "II|17|12|11|5|46")
    assert (found.code, found.computed) == ("TAB-05", "45")


def test_serapan_beside_a_plan_up_to_a_quarter_is_of_the_budget_of_the_year() -> None:
    """250 of 1.000 is 25 %, whatever part of it was planned by then."""
    head = "Program|Pagu setahun (Rp)|Rencana (Rp)|Realisasi (Rp)|Serapan (%)"
    right, wrong = ("Program A|1.000.000|500.000|250.000|" + s for s in ("25,00", "26,00"))
    assert audit(head, right) == []
    (found,) = audit(head, wrong)
    assert (found.code, found.computed) == ("TAB-01", "25,00")


def test_a_mean_of_whole_per_cents_may_be_off_by_their_rounding() -> None:
    """33,4, 33,4 and 33,8 are printed 33, 33, 34; their mean 33,53 is 34, that of what is printed 33,33."""
    rows = [f"{i}|Indeks {i}|1000|{r}|{c}" for i, r, c in ((1, 334, 33), (2, 334, 33), (3, 338, 34))]
    assert audit(*CAPAIAN, *rows, "Rata-rata capaian = 34 %||||") == []
    assert codes(audit(*CAPAIAN, *rows, "Rata-rata capaian = 35 %||||")) == ["TAB-07"]


@pytest.mark.parametrize("what", ["berbobot instansi", "tertimbang capaian", "semua indikator"])
def test_a_mean_made_otherwise_than_of_its_column_is_not_judged(what: str) -> None:
    rows = ("Sasaran|Capaian (%)", "Meningkatnya mutu|80,00", "Meningkatnya hasil|60,00")
    assert audit(*rows, f"Rata-rata {what}|75,00") == []
    assert codes(audit(*rows, "Rata-rata instansi|75,00")) == ["TAB-07"]


@pytest.mark.parametrize(
    ("mean", "says"),
    [("80 %", None), ("85,00 %", "nol tidak"), ("93,33 %", "dibatasi 100"), ("12 %", "")],
)
def test_means_and_the_other_ways_of_making_them(mean: str, says: str | None) -> None:
    values = {
        "80 %": (100, 80, 60),
        "85,00 %": (100, 70, 0),
        "93,33 %": (100, 80, 140),
        "12 %": (100, 80, 60),
    }[mean]
    rows = [f"{i}|Indeks {i}|100|{v}|{v}" for i, v in enumerate(values, 1)]
    found = audit(*CAPAIAN, *rows, f"Rata-rata capaian = {mean}||||")
    assert codes(found) == ([] if says is None else ["TAB-07"])
    assert all((says or "") in f.message for f in found)


@pytest.mark.parametrize(
    ("text", "right"), [("7.617.000.", "7.617.000"), ("1000.000.000", "1.000.000.000"), ("53,06.", "53,06")]
)
def test_stray_points_and_commas(text: str, right: str) -> None:
    head = "No|Uraian|Nilai"
    (found,) = [f for f in audit(head, f"1|A|{text}", "2|B|5", "3|C|7") if f.code == "TAB-08"]
    assert (found.stated, found.computed) == (text, right)
    assert found.severity is Severity.PERINGATAN


@pytest.mark.parametrize(
    ("old", "new", "word", "wrong"),
    [
        ("0", "800", "Turun", True),
        ("0", "800", "Naik", False),
        ("3", "3", "Tetap", False),
        ("3", "3", "Naik", True),
    ],
)
def test_trend_words(old: str, new: str, word: str, wrong: bool) -> None:
    rows = (
        "No|Indikator|Realisasi 2018|Realisasi 2019|Ket",
        "1|A|1|2|Naik",
        f"2|B|{old}|{new}|{word}",
        "3|C|2|1|Turun",
    )
    assert codes(audit(*rows)) == (["TAB-10"] if wrong else [])


def test_a_row_that_lost_a_cell_is_moved_back_and_said() -> None:
    rows = [f"5.03.0{i}|Program {i}|{i} Dokumen|{i}.000.000|Bidang" for i in range(1, 7)]
    lines = ["Kode|Program|Target|Pagu|Pelaksana", *rows, "Program 7|7 Dokumen|7.000.000|Bidang|"]
    (table,) = read_text("\n".join(r.replace("|", "\t") for r in lines)).tabel
    assert table.baris[-1].sel == ("", "Program 7", "7 Dokumen", "7.000.000", "Bidang")
    assert codes(audit_tabel(table)) == ["TAB-09"]


NAMES = (
    "Jumlah surat masuk",
    "Jumlah rekening listrik",
    "Jumlah kendaraan dinas",
    "Jumlah alat tulis",
    "Jumlah rapat luar daerah",
)


def capaian_table(values: list[tuple[str, str]], unit: str = "Unit") -> list[str]:
    rows = [
        f"{i}|{name}|{unit}|{t}|{r}" for i, (name, (t, r)) in enumerate(zip(NAMES, values, strict=True), 1)
    ]
    return ["No|Indikator|Satuan|Target 2019|Realisasi 2019", *rows]


VALUES = [("10", "9"), ("20", "20"), ("30", "12"), ("40", "45"), ("50", "7")]


def test_one_fact_with_two_figures() -> None:
    other = [*VALUES[:4], ("50", "12")]
    found = audit_naskah(
        document(Tabel_1=capaian_table(VALUES), Tabel_2=capaian_table(VALUES), Tabel_3=capaian_table(other))
    )
    assert [(f.code, f.tempat.tabel, f.tempat.baris, f.stated, f.computed) for f in found] == [
        ("TAB-11", 2, 4, "12", "7")
    ]


def test_the_figure_that_its_own_row_contradicts_is_the_wrong_one() -> None:
    def spent(figure: str) -> list[str]:
        rows = [
            f"{i}|{n}|1{i}.750.000|5.{i}90.000|{p}"
            for i, (n, p) in enumerate(zip(NAMES, _shares(), strict=True), 1)
        ]
        rows[0] = rows[0].replace("5.190.000", figure)
        return ["No|Indikator|Anggaran|Realisasi|%", *rows]

    found = audit_naskah(document(Tabel_1=spent("5.910.000"), Tabel_2=spent("5.190.000")))
    assert [(f.code, f.tempat.tabel, f.tempat.kolom) for f in found] == [("TAB-11", 0, 3)]
    assert "dua angka tertukar" in found[0].message
    assert len(found[0].akibat) == 1  # its percentage follows and is not reported again


def _shares() -> list[str]:
    pairs = [(Decimal(f"5{i}90000"), Decimal(f"1{i}750000")) for i in range(1, 6)]
    return [f"{(a / b * 100):.2f}".replace(".", ",") for a, b in pairs]


def test_units_that_differ() -> None:
    tables = document(Tabel_1=capaian_table(VALUES, "Orang"), Tabel_2=capaian_table(VALUES, "Kali"))
    assert codes(audit_naskah(tables)) == ["TAB-13"] * 5
    same = document(Tabel_1=capaian_table(VALUES, "Exemplar"), Tabel_2=capaian_table(VALUES, "Exampler"))
    assert audit_naskah(same) == []


def test_a_blank_row_that_other_tables_fill() -> None:
    some = capaian_table([*VALUES[:4], ("", "")])
    found = audit_naskah(document(Tabel_1=capaian_table(VALUES), Tabel_2=some))
    assert [(f.code, f.tempat.tabel, f.tempat.baris) for f in found] == [("TAB-14", 1, 4)]


def test_contract_and_report() -> None:
    contract = [
        "Sasaran|Indikator|Target 2019",
        *(f"Sasaran|{n}|{t}" for n, (t, _) in zip(NAMES, VALUES, strict=True)),
    ]
    contract[2] = contract[2].replace("20", "25")
    contract.append("Sasaran|Indeks kepuasan masyarakat|80")
    found = audit_naskah(document(Perjanjian_Kinerja=contract, Tabel_1=capaian_table(VALUES)))
    assert [(f.code, f.stated) for f in found] == [("TAB-16", "25"), ("TAB-17", "(tidak ada)")]


def test_staff_tables_have_one_total() -> None:
    def staff(head: str, total: int) -> list[str]:
        return [f"No|{head}|Jumlah", "1|Satu|10", f"2|Dua|{total - 10}", f"|Jumlah|{total}"]

    tables = document(
        Golongan=staff("Golongan", 59), Jabatan=staff("Jabatan", 59), Pendidikan=staff("Pendidikan", 58)
    )
    assert [(f.code, f.tempat.tabel) for f in audit_naskah(tables)] == [("TAB-20", 2)]


def test_every_rule_has_its_papers_and_its_own_code() -> None:
    papers = [r.papan for r in (*ATURAN_TABEL, *ATURAN_NASKAH, *ATURAN_TEKS)]
    assert len({p.code for p in papers}) == len(papers) == 54
    assert all(p.title and p.mengapa and p.contoh_salah and p.contoh_benar and p.dasar for p in papers)
    assert len(SECTIONS) == 4


@pytest.mark.parametrize(
    ("stated", "right", "says"),
    [
        ("5950000", "5590000", "dua angka tertukar (9 dan 5)"),
        ("16.50", "165.00", "bergeser 1 angka di belakang koma"),
        ("762911717", "762991717", "satu angka berbeda (1 dan 9)"),
        ("12345", "1234", "ada satu angka yang berlebih"),
        ("87.39", "12.00", ""),
    ],
)
def test_how_a_figure_may_have_become_another(stated: str, right: str, says: str) -> None:
    assert penjelasan(Decimal(stated), Decimal(right)) == says


@pytest.mark.parametrize(
    ("formula", "percent", "value"),
    [
        ("5/4x100", True, 150),
        ("5/4", True, 150),
        ("9-7", True, 20),
        ("5+7+9", False, 118),
        ("(5+7)/4", False, "2.45"),
    ],
)
def test_printed_formulas(formula: str, percent: bool, value: object) -> None:
    made = parse(formula, percent)
    assert made is not None
    figures = {4: 40, 5: 60, 7: 38, 9: 20 if "+" in formula else 58}
    result = evaluate(made.hitung, {n: Angka(Decimal(figures[n]), "") for n in made.kolom})
    assert result is not None
    assert result.nilai == Decimal(str(value))


@pytest.mark.parametrize("text", ["", "kinerja", "5/4x", "(5+4", "7", "x100"])
def test_what_is_no_formula(text: str) -> None:
    assert parse(text, True) is None


@settings(max_examples=100, deadline=None)
@given(target=st.integers(1, 10**9), gained=st.integers(0, 10**9), decimals=st.integers(0, 4))
def test_a_rightly_rounded_percentage_is_never_reported(target: int, gained: int, decimals: int) -> None:
    exact = Decimal(gained) / Decimal(target) * 100
    stated = f"{exact.quantize(Decimal(1).scaleb(-decimals), 'ROUND_HALF_UP'):f}".replace(".", ",")
    rows = (
        "Uraian|Anggaran|Realisasi|Persentase (%)",
        f"A|{target}|{gained}|{stated}",
        "B|2000000|1000000|50",
    )
    assert audit(*rows) == []


@settings(max_examples=100, deadline=None)
@given(names=st.lists(st.sampled_from(NAMES), unique=True, min_size=1), drop=st.integers(0, 4))
def test_pairs_keep_the_order_and_find_equal_names(names: list[str], drop: int) -> None:
    left = [Butir((n,), "", {}) for n in names]
    right = [b for i, b in enumerate(left) if i != drop]
    found = pair(left, right)
    assert [left[i].label for i, _ in found] == [right[j].label for _, j in found] == [b.label for b in right]


def test_names_alike() -> None:
    assert mirip("Jumlah Exemplar Surat Kabar", "Jumlah Jenis Surat Kabar") > 0.6
    assert mirip("Jumlah rapat", "Jumlah kendaraan") < 0.3


def test_long_tables_are_paired_as_short_ones_are() -> None:
    left = [
        Butir((f"Kegiatan pembinaan wilayah {chr(97 + i % 26) * 4} {i}",), str(i), {}) for i in range(300)
    ]
    right = [b for i, b in enumerate(left) if i % 7]
    found = pair(left, right)
    assert len(left) * len(right) > 40_000
    assert [left[i].nomor for i, _ in found] == [right[j].nomor for _, j in found] == [b.nomor for b in right]
    assert pair_many(left[:3], right[:2], lambda a, b: float(a.nomor == b.nomor)) == [(1, 0), (2, 1)]


def test_a_total_shows_which_of_two_tables_is_right() -> None:
    def spent(third: str, total: str | None) -> list[str]:
        figures = ["11.025.000", "171.000.000", third, "68.845.850", "81.342.250"]
        rows = [f"{i}|{n}|{a}|1.000.000" for i, (n, a) in enumerate(zip(NAMES, figures, strict=True), 1)]
        return ["No|Indikator|Anggaran|Realisasi", *rows, *([f"|Jumlah|{total}|5.000.000"] if total else [])]

    # The total needs 16.900.000; the figure in the table with the total is the wrong one.
    right, wrong = spent("16.900.000", None), spent("16.990.000", "349.113.100")
    found = audit_naskah(document(Tabel_1=wrong, Tabel_2=right))
    at_cell = [f for f in found if f.code == "TAB-11"]
    assert [(f.tempat.tabel, f.stated, f.computed) for f in at_cell] == [(0, "16.990.000", "16.900.000")]
    (total,) = [f for f in found if f.code == "TAB-04"]
    assert "cocok bila memakai angka Tabel 2" in total.message
