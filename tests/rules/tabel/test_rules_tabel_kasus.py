"""The rules of sentences, on both sides of their boundaries, and those of columns that other columns make."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from importers.berkas_buatan import docx, plain
from test_rules_tabel_teks import TABLES, audit

from lkjip_desktop.importers.baca import read_naskah, read_text
from lkjip_desktop.rules.tabel.audit import audit_naskah, audit_tabel
from lkjip_desktop.rules.tabel.besaran import besaran_in
from lkjip_desktop.rules.tabel.klaim import BELUM, SEMUA, TERCAPAI, claims_in
from lkjip_desktop.rules.tabel.skala_naskah import range_of

CASES: dict[str, dict[str, list[str]]] = yaml.safe_load(
    (Path(__file__).parent / "kasus_teks.yml").read_text(encoding="utf-8")
)
WRONG = [(code, s) for code, c in CASES.items() for s in c["salah"]]
RIGHT = [s for c in CASES.values() for s in c["benar"]]


@pytest.mark.parametrize(("code", "sentence"), WRONG)
def test_a_wrong_sentence_is_told_once(code: str, sentence: str, tmp_path: Path) -> None:
    assert [f.code for f in audit(tmp_path, sentence)] == [code]


@pytest.mark.parametrize("sentence", RIGHT)
def test_a_right_sentence_is_silent(sentence: str, tmp_path: Path) -> None:
    assert [(f.code, f.message) for f in audit(tmp_path, sentence)] == []


def table(*lines: str) -> list[tuple[str, str]]:
    """(code, label) of the findings of one table; "|" parts the cells."""
    (found,) = read_text("\n".join(line.replace("|", "\t") for line in lines)).tabel
    return [(f.code, f.tempat.label) for f in audit_tabel(found)]


CHANGES = "Kode|Program|Pagu Sebelum (Rp)|Pagu Sesudah (Rp)|Bertambah/(Berkurang) (Rp)|%"


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("3.25.02|Program B|800.000.000|720.000.000|(80.000.000)|(10,00)", []),
        ("3.25.02|Program B|800.000.000|720.000.000|80.000.000|(10,00)", ["TAB-01"]),  # the sign is lost
        ("3.25.02|Program B|800.000.000|720.000.000|(88.000.000)|(10,00)", ["TAB-01"]),
        ("3.25.02|Program B|800.000.000|720.000.000|(80.000.000)|(11,00)", ["TAB-01"]),
    ],
)
def test_a_column_of_changes_is_worked_out(row: str, told: list[str]) -> None:
    found = table(
        CHANGES,
        "3.25.01|Program A|1.500.000.000|1.650.000.000|150.000.000|10,00",
        row,
        "3.25.03|Program C|400.000.000|350.000.000|(50.000.000)|(12,50)",
        "3.25.04|Program D|600.000.000|650.000.000|50.000.000|8,33",
    )
    assert [code for code, _ in found] == told


@pytest.mark.parametrize(("total", "told"), [("12", []), ("13", ["TAB-48"])])
def test_quarters_make_the_year(total: str, told: list[str]) -> None:
    found = table(
        "No|Indikator|Satuan|Target|TW I|TW II|TW III|TW IV|Realisasi|Keterangan",
        "1|Kunjungan|Orang|60|10|15|20|15|60|Kumulatif",
        "2|Tingkat hunian|%|75|64|65|66|67|67|Posisi akhir",
        f"3|Kerja sama|Dokumen|12|2|3|4|3|{total}|Kumulatif",
    )
    assert [code for code, _ in found] == told


@pytest.mark.parametrize(
    ("code", "told"), [("2.12.04", []), ("2.12.02", ["TAB-49"]), ("2.11.09", ["TAB-49"])]
)
def test_codes_tell_rows_apart_and_rise(code: str, told: list[str]) -> None:
    found = table(
        "Kode|Program|Pagu (Rp)",
        "2.12.01|Program Penunjang|4.000.000",
        "2.12.02|Program Pendaftaran|2.000.000",
        "2.12.03|Program Pencatatan|1.000.000",
        f"{code}|Program Informasi|3.000.000",
        "2.12.05|Program Profil|1.500.000",
    )
    assert [c for c, _ in found] == told


@pytest.mark.parametrize(("status", "told"), [("Tidak Tercapai", []), ("Tercapai", ["TAB-52"])])
def test_a_status_follows_its_capaian(status: str, told: list[str]) -> None:
    found = table(
        "No|Indikator|Target|Realisasi|Capaian (%)|Status",
        "1|Indeks A|10|11|110|Tercapai",
        f"2|Indeks B|20|18|90|{status}",
        "3|Indeks C|30|30|100|Tercapai",
    )
    assert [c for c, _ in found] == told


SCALE = plain(
    ["No", "Interval", "Kriteria"],
    ["1", "≥ 91", "Sangat Tinggi"],
    ["2", "76 ≤ 90", "Tinggi"],
    ["3", "66 ≤ 75", "Sedang"],
    ["4", "≤ 65", "Rendah"],
)


@pytest.mark.parametrize(
    ("value", "word", "told"),
    [
        ("80,00", "Tinggi", []),
        ("80,00", "Sangat Tinggi", ["TAB-47"]),
        ("90,50", "Tinggi", []),  # between two classes: either
        ("90,50", "Sangat Tinggi", []),
        ("91,00", "Tinggi", ["TAB-47"]),
        ("120,00", "Sangat Tinggi", []),
    ],
)
def test_a_predikat_is_that_of_the_declared_scale(
    value: str, word: str, told: list[str], tmp_path: Path
) -> None:
    rows = plain(
        ["No", "Indikator", "Capaian (%)", "Predikat"],
        ["1", "Indeks A", "100,00", "Sangat Tinggi"],
        ["2", "Indeks B", value, word],
        ["3", "Indeks C", "70,00", "Sedang"],
    )
    found = audit_naskah(read_naskah(docx(tmp_path / "a.docx", "Skala penilaian", SCALE, "Capaian", rows)))
    assert [f.code for f in found] == told


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("≥ 91", (91, 10_000)),
        ("76% ≤ 90%", (76, 90)),
        ("85 - 100", (85, 100)),
        ("70 s.d. 84,99", (70, 84.99)),
        ("kurang dari 70%", (0, 70)),
        ("90 ke atas", (90, 10_000)),
        ("Tabel 3", None),
    ],
)
def test_ranges_of_a_scale(text: str, bounds: tuple[float, float] | None) -> None:
    found = range_of(text)
    assert (found and tuple(map(float, found))) == bounds


def test_quantities_of_a_sentence() -> None:
    text = (
        "Peraturan Nomor 53 Tahun 2014, 14 Maret 2023, antara 70 sampai 80, Tabel 3.1, triwulan IV 2023: "
        "1.250 orang, 66,75%, 2,5 poin, Rp1,2 miliar, sekitar 300 orang"
    )
    assert [(q.teks, q.satuan, q.jenis, q.kira) for q in besaran_in(text) if not q.kira] == [
        ("1.250", "orang", "", False),
        ("66,75%", "", "%", False),
        ("2,5 poin", "", "poin", False),
        ("Rp1,2 miliar", "", "rp", False),
    ]


def test_claims_of_a_sentence() -> None:
    text = (
        "Dari 5 (lima) indikator, tiga indikator mencapai target, "
        "sedangkan 2 indikator belum mencapai target."
    )
    assert [(c.apa, c.n) for c in claims_in(text, ())] == [(SEMUA, 5), (TERCAPAI, 3), (BELUM, 2)]


def test_the_tables_alone_are_silent(tmp_path: Path) -> None:
    assert audit_naskah(read_naskah(docx(tmp_path / "a.docx", *TABLES))) == []
