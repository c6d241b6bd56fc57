"""The commands that bring tables in, as scripts use them."""

import json
from pathlib import Path

import openpyxl
import pytest

from lkjip_desktop.__main__ import main
from lkjip_desktop.domain.dokumen import Aset, Indikator, ProgramKegiatan, TandaImpor
from lkjip_desktop.domain.nilai import KOSONG
from lkjip_desktop.session.asal import laporan_dari

CAPAIAN = [
    ["Capaian Kinerja Tahun 2024"],
    [],
    ["No", "Indikator Kinerja", "Satuan", "Target 2024", "Realisasi 2024", "Capaian (%)"],
    [1, "Angka Kematian Ibu", "kasus", 95, 102, 92.63],
    [2, "Panjang jalan mantap", "km", "1.250", 12, 96],
]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "baru.lkjip"
    assert main(["new", str(path), "--nama", "Dinas Contoh", "--tahun", "2024"]) == 0
    return path


@pytest.fixture
def source(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    for row in CAPAIAN:
        book.active.append(row)
    book.save(tmp_path / "lama.xlsx")
    return tmp_path / "lama.xlsx"


def imported(capsys, *arguments: object) -> tuple[int, dict]:
    capsys.readouterr()
    status = main(["import", *map(str, arguments), "--json"])
    return status, json.loads(capsys.readouterr().out)


def test_a_dry_run_changes_nothing(report, source, capsys):
    before = report.read_bytes()
    status, told = imported(capsys, source, "--into", report, "--dry-run")
    assert (status, told["applied"], told["year"]) == (1, False, 2024)
    assert report.read_bytes() == before
    assert set(told) == {
        "file", "into", "year", "applied", "values", "notes", "parts", "questions", "unread",
    }  # fmt: skip


def test_open_questions_are_listed_and_their_values_left_out(report, source, capsys):
    status, told = imported(capsys, source, "--into", report)
    assert status == 1
    (question,) = told["questions"]
    assert question["kind"] == "angka"
    rows = {i.nama: i for i in laporan_dari(report).all(Indikator)}
    assert rows["Panjang jalan mantap"].target_tahun == KOSONG
    assert told["values"] == len(list(laporan_dari(report).all(TandaImpor)))
    status, told = imported(capsys, source, "--into", report, "--jawab", f"{question['key']}={question['choices'][0]['key']}")
    assert (status, told["questions"], told["values"]) == (0, [], 1)
    row = next(i for i in laporan_dari(report).all(Indikator) if i.nama == "Panjang jalan mantap")
    assert row.target_tahun.nilai == 1250


def test_suggested_answers_can_be_taken_at_once(report, source, capsys):
    imported(capsys, source, "--into", report)
    book = openpyxl.load_workbook(source)
    book.active.cell(4, 2).value = "Angka Kematian Ibu Melahirkan"
    book.active.cell(4, 5).value = 99
    book.active.cell(5, 4).value = 1250
    book.save(source)
    status, told = imported(capsys, source, "--into", report, "--dry-run")
    assert status == 1
    assert told["questions"][0]["suggestion"] == told["questions"][0]["choices"][0]["key"]
    status, told = imported(capsys, source, "--into", report, "--saran")
    assert (status, told["questions"]) == (0, [])
    rows = {i.nama: i for i in laporan_dari(report).all(Indikator)}
    assert rows["Angka Kematian Ibu"].realisasi.nilai == 99


def test_values_come_with_their_place(report, source, capsys):
    _, told = imported(capsys, source, "--into", report, "--dry-run")
    values = [v for part in told["parts"] for row in part["rows"] for v in row["values"]]
    value = next(v for v in values if v["ref"].endswith("/realisasi") and v["new"] == "102")
    assert value["source"]["row"] == 0
    assert value["source"]["column"] == 4
    assert value["source"]["text"] == "102"
    assert value["status"] == "baru"


def test_a_part_can_be_left_out(report, source, capsys):
    _, told = imported(capsys, source, "--into", report, "--dry-run")
    keys = [part["key"] for part in told["parts"] if part["title"] == "Realisasi > Kinerja"]
    imported(capsys, source, "--into", report, "--tanpa", *keys)
    assert {i.realisasi for i in laporan_dari(report).all(Indikator)} == {KOSONG}


def test_the_exported_pdf_is_a_report_to_go_on_from(tmp_path, capsys):
    sample, pdf, new = tmp_path / "contoh.lkjip", tmp_path / "contoh.pdf", tmp_path / "lanjut.lkjip"
    main(["new", str(sample), "--sample"])
    main(["export", str(sample), "--pdf", str(pdf)])
    assert laporan_dari(pdf) == laporan_dari(sample)
    assert main(["new", str(new), "--dari", str(pdf), "--tahun", "2026"]) == 0
    status, told = imported(capsys, pdf, "--into", new)
    assert (status, told["values"]) == (0, 0)


def test_a_new_report_begins_with_a_foreign_document(report, source, tmp_path, capsys):
    """`new --dari` a workbook does what `new` and `import` do, and tells the same question."""
    new = tmp_path / "dari-excel.lkjip"
    capsys.readouterr()
    assert main(["new", str(new), "--nama", "Dinas Contoh", "--tahun", "2024", "--dari", str(source)]) == 1
    said = capsys.readouterr().out
    assert "Pertanyaan terbuka: 1." in said
    assert "import" in said
    imported(capsys, source, "--into", report)
    assert laporan_dari(new) == laporan_dari(report)
    assert imported(capsys, source, "--into", new, "--saran")[0] == 1  # nothing is suggested for that figure


def test_nothing_is_made_from_what_cannot_be_read(tmp_path, capsys):
    (tmp_path / "rusak.docx").write_bytes(b"PK\x03\x04 rusak")
    assert main(["new", str(tmp_path / "x.lkjip"), "--dari", str(tmp_path / "rusak.docx")]) == 2
    assert not (tmp_path / "x.lkjip").exists()


def test_a_template_goes_out_and_comes_back(report, tmp_path, capsys):
    target = tmp_path / "templat.xlsx"
    assert main(["templat", str(target), "--dari", str(report)]) == 0
    book = openpyxl.load_workbook(target)
    book["Aset"].cell(3, 2).value = "Tanah"
    book.save(target)
    status, told = imported(capsys, target, "--into", report)
    assert (status, told["values"]) == (0, 1)
    assert [a.uraian for a in laporan_dari(report).all(Aset)] == ["Tanah"]


def test_last_years_words_do_not_replace_this_years(tmp_path, capsys):
    sample, new = tmp_path / "contoh.lkjip", tmp_path / "baru.lkjip"
    main(["new", str(sample), "--sample"])
    main(["new", str(new), "--nama", "Dinas Lain", "--tahun", "2026"])
    status, _ = imported(capsys, sample, "--into", new)
    assert status == 0
    assert laporan_dari(new).identitas.nama == "Dinas Lain"
    assert len(list(laporan_dari(new).all(ProgramKegiatan))) == 44
    imported(capsys, sample, "--into", new, "--timpa")
    assert laporan_dari(new).identitas.nama == laporan_dari(sample).identitas.nama


@pytest.mark.parametrize(
    "arguments",
    [
        ["import", "tidak-ada.docx", "--into", "{report}"],
        ["import", "{source}", "--into", "tidak-ada.lkjip"],
        ["import", "{source}", "--into", "{report}", "--jawab", "tanpa tanda"],
        ["new", "x.lkjip", "--dari", "tidak-ada.docx"],
        ["new", "{report}", "--dari", "{source}"],
        ["templat", "tidak-ada/x.xlsx"],
    ],
)
def test_what_cannot_be_read_or_written_is_one_sentence(
    report, source, arguments, capsys, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    given = [a.format(report=report, source=source) for a in arguments]
    assert main(given) == 2
    said = capsys.readouterr().err.strip()
    assert said.endswith(".")
    assert "Traceback" not in said


def test_the_findings_of_a_foreign_document_come_out_as_pdf(source, tmp_path, capsys):
    from pypdf import PdfReader

    pdf = tmp_path / "daftar.pdf"
    main(["check", str(source), "--pdf", str(pdf)])
    text = " ".join(page.extract_text() for page in PdfReader(pdf).pages)
    assert "DAFTAR TEMUAN" in text
    assert "lama.xlsx" in text


def test_the_list_is_only_for_foreign_documents(report, tmp_path, capsys):
    assert main(["check", str(report), "--pdf", str(tmp_path / "x.pdf")]) == 2
    assert "export --reviu" in capsys.readouterr().err


def test_a_value_brought_in_again_is_counted_once(report, source, capsys):
    imported(capsys, source, "--into", report, "--saran")
    book = openpyxl.load_workbook(source)
    for gained in (99, 98):
        book.active.cell(4, 5).value = gained
        book.save(source)
        _, told = imported(capsys, source, "--into", report, "--saran")
        assert told["values"] == 1
