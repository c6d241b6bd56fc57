"""The forms from the command line."""

import docx
import openpyxl
import pypdf
import pytest

from lkjip_desktop.cli import run
from lkjip_desktop.wording.formulir import FORMULIR


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    file = tmp_path_factory.mktemp("cli") / "contoh.lkjip"
    assert run(["new", str(file), "--sample"]) == 0
    return file


@pytest.mark.parametrize("form", FORMULIR)
def test_every_form_becomes_a_pdf(form, sample, tmp_path, capsys):
    target = tmp_path / "hasil.pdf"
    assert run(["export", str(sample), "--form", form, "--pdf", str(target), "--tahun", "2026"]) == 0
    assert capsys.readouterr().out == f"{FORMULIR[form]} ditulis: {target}\n"
    text = pypdf.PdfReader(target).pages[0].extract_text()
    assert "Badan Kepegawaian" in text or "BADAN KEPEGAWAIAN" in text


@pytest.mark.parametrize("form", FORMULIR)
def test_every_form_becomes_word_and_excel(form, sample, tmp_path):
    word, book = tmp_path / "hasil.docx", tmp_path / "hasil.xlsx"
    assert run(["export", str(sample), "--form", form, "--docx", str(word), "--xlsx", str(book)]) == 0
    assert docx.Document(str(word)).tables
    sheets = openpyxl.load_workbook(book).worksheets
    assert any(sheet.max_row > 3 for sheet in sheets)


def test_the_lembar_reviu_is_no_form(sample, tmp_path, capsys):
    paths = ["--pdf", str(tmp_path / "a.pdf"), "--reviu", str(tmp_path / "b.pdf")]
    assert run(["export", str(sample), "--form", "rkt", *paths]) == 2
    assert "bukan formulir" in capsys.readouterr().err


def test_a_form_needs_a_file_to_go_to(sample, capsys):
    assert run(["export", str(sample), "--form", "rkt"]) == 2
    assert "Sebutkan hasilnya" in capsys.readouterr().err


def test_an_unknown_form_is_refused(sample, capsys):
    with pytest.raises(SystemExit):
        run(["export", str(sample), "--form", "tc99", "--pdf", "x.pdf"])
    assert "tc29" in capsys.readouterr().err
