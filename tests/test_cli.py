"""The commands without a window: what scripts rely on."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from lkjip_desktop import __version__
from lkjip_desktop.__main__ import main
from lkjip_desktop.domain.dokumen import Indikator
from lkjip_desktop.domain.nilai import Angka, Decimal
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.session.opening import open_document


@pytest.fixture
def sample(tmp_path) -> Path:
    path = tmp_path / "contoh.lkjip"
    assert main(["new", str(path), "--sample"]) == 0
    return path


def findings(capsys, path: Path) -> dict:
    capsys.readouterr()
    main(["check", str(path), "--json"])
    return json.loads(capsys.readouterr().out)


def test_the_sample_is_made_checked_and_exported(sample, tmp_path, capsys):
    assert main(["check", str(sample)]) == 0
    assert "0 kesalahan" in capsys.readouterr().out
    pdf = tmp_path / "contoh.pdf"
    assert main(["export", str(sample), "--pdf", str(pdf)]) == 0
    assert len(PdfReader(pdf).pages) > 20
    assert str(pdf) in capsys.readouterr().out


def test_check_json_has_the_agreed_form(sample, capsys, qapp):
    session = open_document(sample)
    row = next(i for i in session.laporan.all(Indikator) if i.iku)
    ref = Ref("indikator", row.id, "capaian_tertulis")
    session.set_value(ref, Decimal("1.23"))
    session.close()
    result = findings(capsys, sample)
    assert set(result) == {"file", "findings", "summary"}
    assert set(result["summary"]) == {"kesalahan", "peringatan", "saran"}
    assert result["summary"]["kesalahan"] == 1
    wrong = next(f for f in result["findings"] if f["severity"] == "kesalahan")
    assert set(wrong) == {"code", "severity", "message", "place", "stated", "computed", "waived", "reason"}
    assert set(wrong["place"]) == {"source", "page", "table", "row", "column", "ref"}
    assert wrong["place"]["ref"] == str(ref)
    assert wrong["place"]["source"] == "Realisasi"
    assert wrong["stated"].startswith("1,23")
    assert main(["check", str(sample)]) == 1
    session = open_document(sample)
    assert session.accept(session.findings_at(ref)[0], "Menunggu revisi")
    session.close()
    result = findings(capsys, sample)
    assert result["summary"]["kesalahan"] == 0
    waived = [f for f in result["findings"] if f["waived"]]
    assert [(f["place"]["ref"], f["reason"]) for f in waived] == [(str(ref), "Menunggu revisi")]
    assert main(["check", str(sample)]) == 0
    said = capsys.readouterr().out
    assert "Diterima: Menunggu revisi" in said
    assert said.endswith("; 1 diterima.\n")


@pytest.mark.parametrize("content", [b"", b"bukan basis data", b"PK\x03\x04" + bytes(500)])
def test_a_file_that_is_not_ours_gives_one_sentence_and_2(tmp_path, capsys, content):
    path = tmp_path / "lain.lkjip"
    path.write_bytes(content)
    for command in (["check", str(path)], ["export", str(path), "--pdf", str(tmp_path / "x.pdf")]):
        assert main(command) == 2
        said = capsys.readouterr().err
        assert said.count("\n") == 1
        assert "Traceback" not in said
    assert path.read_bytes() == content
    assert not (tmp_path / "x.pdf").exists()


def test_a_missing_file_and_an_unwritable_target(sample, tmp_path, capsys):
    assert main(["check", str(tmp_path / "tidak-ada.lkjip")]) == 2
    assert main(["export", str(sample), "--pdf", str(tmp_path / "tidak-ada" / "x.pdf")]) == 2
    assert main(["new", str(sample)]) == 2
    assert "sudah ada" in capsys.readouterr().err


def test_a_new_report_starts_from_last_years(sample, tmp_path, capsys, qapp):
    path = tmp_path / "baru.lkjip"
    before = sample.read_bytes()
    assert main(["new", str(path), "--dari", str(sample), "--tahun", "2026"]) == 0
    assert sample.read_bytes() == before
    new, old = open_document(path), open_document(sample)
    assert new.laporan.tahun == 2026
    assert new.laporan.identitas.nama == old.laporan.identitas.nama
    row = next(i for i in old.laporan.all(Indikator) if i.iku and isinstance(i.realisasi, Angka))
    assert new.laporan.get(Indikator, row.id).realisasi_lalu[2025] == row.realisasi
    new.close()
    old.close()


def test_word_and_excel_are_exported_and_our_own_check_finds_no_error(sample, tmp_path, capsys):
    word, excel = tmp_path / "l.docx", tmp_path / "t.xlsx"
    assert main(["export", str(sample), "--docx", str(word), "--xlsx", str(excel)]) == 0
    said = capsys.readouterr().out
    assert f"Word ditulis: {word}" in said
    assert f"Excel ditulis: {excel}" in said
    for made in (word, excel):
        assert main(["check", str(made)]) == 0
        assert "0 kesalahan" in capsys.readouterr().out


def test_a_wrong_ending_is_told_before_anything_is_written(sample, tmp_path, capsys):
    for option, name in (("--docx", "l.doc"), ("--xlsx", "t"), ("--pdf", "l.docx")):
        assert main(["export", str(sample), option, str(tmp_path / name)]) == 2
        assert name in capsys.readouterr().err
    assert list(tmp_path.glob("l.*")) == []


def test_the_lembar_reviu_comes_as_word_too(sample, tmp_path, capsys):
    target = tmp_path / "reviu.docx"
    assert main(["export", str(sample), "--reviu", str(target)]) == 0
    assert target.read_bytes().startswith(b"PK")
    assert "Word ditulis" in capsys.readouterr().out


def test_the_lembar_reviu_is_exported_alone_or_beside_the_report(sample, tmp_path, capsys):
    reviu, pdf = tmp_path / "reviu.pdf", tmp_path / "laporan.pdf"
    assert main(["export", str(sample), "--reviu", str(reviu)]) == 0
    assert "LEMBAR REVIU" in PdfReader(reviu).pages[0].extract_text()
    assert not pdf.exists()
    reviu.unlink()
    assert main(["export", str(sample), "--reviu", str(reviu), "--pdf", str(pdf)]) == 0
    assert reviu.exists()
    assert pdf.exists()
    capsys.readouterr()
    assert main(["export", str(sample)]) == 2
    assert "--reviu" in capsys.readouterr().err


def test_version_and_a_wrong_command(capsys):
    with pytest.raises(SystemExit) as done:
        main(["--version"])
    assert done.value.code == 0
    assert __version__ in capsys.readouterr().out
    with pytest.raises(SystemExit) as wrong:
        main(["--entah"])
    assert wrong.value.code == 2


def test_no_command_needs_qt_or_a_display(tmp_path):
    program = (
        "import sys; from lkjip_desktop.__main__ import main\n"
        f"main(['new', r'{tmp_path / 'a.lkjip'}', '--sample']); main(['check', r'{tmp_path / 'a.lkjip'}'])\n"
        "sys.exit(any(m.startswith('PySide6') for m in sys.modules))"
    )
    environment = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "QT_QPA_PLATFORM"}}
    run = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr


@pytest.fixture
def document(tmp_path) -> Path:
    """A budget table as somebody might have printed it: one per cent and the total are wrong."""
    path = tmp_path / "lama.tsv"
    rows = [
        ("No", "Program", "Anggaran (Rp)", "Realisasi (Rp)", "% (5=4/3x100)"),
        ("1", "Program Pelayanan Administrasi", "1.000.000", "900.000", "90,00"),
        ("2", "Program Pembinaan Aparatur", "2.000.000", "1.500.000", "57,00"),
        ("", "Jumlah", "3.500.000", "2.400.000", "68,57"),
    ]
    path.write_text("\n".join("\t".join(row) for row in rows), encoding="utf-8")
    return path


def test_a_finished_document_is_checked_as_it_stands(document, capsys):
    assert main(["check", str(document), "--json"]) == 1
    result = json.loads(capsys.readouterr().out)
    assert set(result) == {"file", "findings", "summary"}
    found = {(f["place"]["row"], f["stated"]) for f in result["findings"] if f["severity"] == "kesalahan"}
    # 1.500.000 / 2.000.000 = 75 %, and 1.000.000 + 2.000.000 = 3.000.000
    assert found == {("Program Pembinaan Aparatur", "57,00"), ("Jumlah", "3.500.000")}
    assert main(["check", str(document)]) == 1
    assert "Program Pembinaan Aparatur" in capsys.readouterr().out


def test_the_tables_of_a_document_are_named(document, capsys):
    assert main(["tables", str(document), "--json"]) == 0
    (table,) = json.loads(capsys.readouterr().out)
    assert {"title", "kind", "page", "columns", "rows"} <= set(table)
    assert [row["total"] for row in table["rows"]] == [False, False, True]
    assert main(["tables", str(document)]) == 0
    assert "1 tabel" in capsys.readouterr().out


def test_a_document_that_cannot_be_read_gives_one_sentence_and_2(tmp_path, capsys):
    path = tmp_path / "rusak.docx"
    path.write_bytes(b"PK\x03\x04" + bytes(100))
    for command in ("check", "tables"):
        assert main([command, str(path)]) == 2
        assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check"], "Yang belum disebut: file. Lihat lkjip-desktop check --help."),
        (["check", "a.lkjip", "--foo"], "Tidak dikenali: --foo. Lihat lkjip-desktop --help."),
        (["new", "a.lkjip", "--tahun"], "--tahun harus diikuti isinya. Lihat lkjip-desktop new --help."),
        (["new", "a.lkjip", "--tahun", "20255"], "--tahun: “20255” bukan tahun antara 1900 dan 2100. Lihat"),
        (["export", "a.lkjip", "--triwulan", "9"], "--triwulan: 9 tidak ada. Pilihannya: 1, 2, 3, 4. Lihat"),
    ],
)
def test_a_wrong_command_line_is_explained_in_indonesian(arguments, said, capsys):
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2
    error = capsys.readouterr().err
    assert error.startswith(said)
    assert "\nPemakaian: lkjip-desktop" in error


def test_help_is_indonesian(capsys):
    with pytest.raises(SystemExit):
        main(["export", "--help"])
    text = capsys.readouterr().out
    assert not [w for w in ("usage", "options", "show this", "positional") if w in text]


def test_without_a_display_it_says_so(monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert main([]) == 2
    assert capsys.readouterr().err.startswith("Tidak ada layar")


@pytest.mark.parametrize("option", ["--pdf", "--reviu"])
def test_no_export_is_written_over_a_report(sample, capsys, option):
    before = sample.read_bytes()
    assert main(["export", str(sample), option, str(sample)]) == 2
    assert "adalah berkas laporan" in capsys.readouterr().err
    assert sample.read_bytes() == before


def test_no_template_and_no_list_is_written_over_its_source(sample, tmp_path, capsys):
    before = sample.read_bytes()
    assert main(["templat", str(sample), "--dari", str(sample)]) == 2
    assert "harus berakhiran .xlsx" in capsys.readouterr().err
    assert sample.read_bytes() == before
    table = tmp_path / "tabel.tsv"
    table.write_text("No\tUraian\tTarget\n1\tSatu\t2\n")
    assert main(["check", str(table), "--pdf", str(table)]) == 2
    assert "sedang diperiksa" in capsys.readouterr().err
    assert table.read_text().startswith("No")
