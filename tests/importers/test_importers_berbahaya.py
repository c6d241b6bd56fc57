"""Hostile and damaged files: one Indonesian sentence, no crash, no hang, nothing read that must not be."""

from __future__ import annotations

import contextlib
import random
import re
import zipfile
from pathlib import Path

import openpyxl
import pikepdf
import pytest
from berkas_buatan import TYPES, W, docx, pdf, plain

from lkjip_desktop.domain.tabel import Naskah
from lkjip_desktop.importers import berkas
from lkjip_desktop.importers.baca import read_naskah
from lkjip_desktop.importers.pdf import berkas_pdf
from lkjip_desktop.importers.problem import ImportProblem

ROWS = [["No", "Indikator", "Target"], ["1", "Indeks A", "80,5"], ["2", "Indeks B", "70"]]


def refused(path: Path) -> str:
    with pytest.raises(ImportProblem) as caught:
        read_naskah(path)
    sentence = str(caught.value)
    assert sentence.endswith((".", "?"))
    assert "Error" not in sentence
    return sentence


def book(path: Path) -> Path:
    made = openpyxl.Workbook()
    for row in ROWS:
        made.active.append(row)
    made.save(path)
    return path


def test_a_missing_an_empty_and_an_unknown_file(tmp_path: Path) -> None:
    (tmp_path / "kosong.xlsx").write_bytes(b"")
    (tmp_path / "gambar.pdf").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    assert "tidak ditemukan" in refused(tmp_path / "tidak-ada.xlsx")
    assert "kosong" in refused(tmp_path / "kosong.xlsx")
    assert "tidak dikenal" in refused(tmp_path / "gambar.pdf")


def test_a_wrong_extension_is_read_by_its_content_and_said(tmp_path: Path) -> None:
    path = docx(tmp_path / "laporan.pdf", plain(*ROWS))
    naskah = read_naskah(path)
    assert len(naskah.tabel) == 1
    assert ".pdf" in naskah.peringatan[0]


def test_old_word_and_locked_office_files(tmp_path: Path) -> None:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
    (tmp_path / "lama.doc").write_bytes(head + "WordDocument".encode("utf-16-le"))
    (tmp_path / "kunci.docx").write_bytes(head + "EncryptedPackage".encode("utf-16-le"))
    assert ".docx" in refused(tmp_path / "lama.doc")
    assert "kata sandi" in refused(tmp_path / "kunci.docx")


def test_a_zip_bomb_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "bom.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 40_000_000)
    assert path.stat().st_size < 100_000
    assert "terlalu besar" in refused(path)


def test_too_much_text_is_refused_whatever_its_ratio(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(berkas, "MAX_UNPACKED", 1_000)
    assert "terlalu besar" in refused(book(tmp_path / "a.xlsx"))


@pytest.mark.parametrize(
    "entity",
    [
        '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
    ],
)
def test_xml_entities_in_word_are_refused(tmp_path: Path, entity: str) -> None:
    assert "tidak semestinya" in refused(docx(tmp_path / "e.docx", "teks", head=entity))


def test_a_zip_that_is_no_office_file(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("catatan.txt", "halo")
    assert "tidak dikenal" in refused(tmp_path / "a.docx")


def test_word_without_text_or_with_broken_xml(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("word/document.xml", f"<w:document {W}><w:body><w:p>")
    assert "rusak" in refused(tmp_path / "a.docx")


def test_a_sheet_with_too_many_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lkjip_desktop.importers.excel.MAX_ROWS", 2)
    assert "terlalu besar" in refused(book(tmp_path / "a.xlsx"))


def test_a_pdf_with_a_password(tmp_path: Path) -> None:
    pdf(tmp_path / "a.pdf", "teks")
    with pikepdf.open(tmp_path / "a.pdf") as document:
        document.save(tmp_path / "b.pdf", encryption=pikepdf.Encryption(owner="x", user="y"))
    assert "kata sandi" in refused(tmp_path / "b.pdf")


def test_a_scan_says_that_it_is_one(tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "scan.pdf"))
    canvas.rect(100, 100, 200, 200, fill=1)
    canvas.save()
    assert "pindai" in refused(tmp_path / "scan.pdf")


def test_a_damaged_pdf(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\n" + b"sampah" * 100)
    assert "rusak" in refused(tmp_path / "a.pdf")


def test_a_pdf_that_is_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(berkas_pdf, "MAX_PAGES", 1)
    assert "2 halaman" in refused(pdf(tmp_path / "a.pdf", "satu", None, "dua"))


def test_reading_a_pdf_can_be_cancelled(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf", "satu", None, "dua")
    steps: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> bool:
        steps.append((done, total))
        return done < 1

    with pytest.raises(ImportProblem, match="dibatalkan"):
        read_naskah(path, stop)
    assert steps == [(0, 2), (1, 2)]


def test_a_child_that_dies_or_hangs_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = pdf(tmp_path / "a.pdf", "satu")
    monkeypatch.setattr(berkas_pdf, "PAGE_SECONDS", 0.0)
    assert "terlalu rumit" in refused(path)


def damaged(content: bytes, rng: random.Random) -> bytes:
    """A copy with flipped, cut, doubled or zeroed bytes."""
    data = bytearray(content)
    for _ in range(rng.randint(1, 8)):
        at = rng.randrange(len(data))
        way = rng.randrange(4)
        if way == 0:
            data[at] ^= 1 << rng.randrange(8)
        elif way == 1:
            data[at : at + rng.randrange(64)] = bytes(rng.randrange(64))
        elif way == 2:
            data[at:at] = data[at : at + rng.randrange(256)]
        else:
            data[at : at + 32] = rng.randbytes(32)
    return bytes(data if rng.random() < 0.8 else data[: rng.randrange(1, len(data))])


def attack(path: Path, original: bytes, seed: int) -> None:
    path.write_bytes(damaged(original, random.Random(seed)))
    with contextlib.suppress(ImportProblem):
        assert isinstance(read_naskah(path), Naskah)


@pytest.mark.parametrize(("kind", "times"), [("docx", 60), ("xlsx", 60), ("tsv", 60), ("pdf", 12)])
def test_damaged_copies_never_crash(tmp_path: Path, kind: str, times: int) -> None:
    made = {
        "docx": lambda p: docx(p, "Tabel 1", plain(*ROWS)),
        "xlsx": book,
        "tsv": lambda p: p.write_text("\n".join("\t".join(r) for r in ROWS), encoding="utf-8"),
        "pdf": lambda p: pdf(p, "Tabel 1", ROWS),
    }
    path = tmp_path / f"asli.{kind}"
    made[kind](path)
    original = path.read_bytes()
    for seed in range(times):
        attack(tmp_path / f"rusak.{kind}", original, seed)


def lembar(path: Path, cells: bytes) -> Path:
    """A workbook whose one sheet holds these rows."""
    book = openpyxl.Workbook()
    book.active.append(["Uraian", "Nilai"])
    book.save(path.with_suffix(".asal"))
    with zipfile.ZipFile(path.with_suffix(".asal")) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            xml = old.read(name)
            if name.endswith("sheet1.xml"):
                xml = re.sub(rb"<sheetData>.*</sheetData>", b"<sheetData>" + cells + b"</sheetData>", xml)
            new.writestr(name, xml)
    return path


FIRST = b'<row r="1"><c r="A1"><v>1</v></c></row>'


@pytest.mark.parametrize(
    ("cells", "address"),
    [
        (FIRST + b'<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>', "XFD1048576"),
        (FIRST + b'<row r="1048576"><c r="B1048576" t="inlineStr"><is><t>x</t></is></c></row>', "B1048576"),
        (b'<row r="1"><c r="XFD1"><v>2</v></c></row><row r="9"><c r="A9"><v>1</v></c></row>', "XFD1"),
        (FIRST + b'<row r="1048576"><c><v>2</v></c></row>', "1048576"),
    ],
)
def test_a_cell_far_away_is_refused_before_the_reader_makes_the_grid(
    tmp_path: Path, cells: bytes, address: str
) -> None:
    with pytest.raises(ImportProblem, match=f"sampai sel {address}"):
        read_naskah(lembar(tmp_path / "jauh.xlsx", cells))


def test_formats_without_content_far_away_do_no_harm(tmp_path: Path) -> None:
    def text(at: str, said: str) -> str:
        return f'<c r="{at}" t="inlineStr"><is><t>{said}</t></is></c>'

    cells = (
        f'<row r="1">{text("A1", "Uraian")}{text("B1", "Nilai")}<c r="XFD1" s="0"/></row>'
        f'<row r="2">{text("A2", "Tanah")}<c r="B2"><v>5</v></c></row>'
        '<row r="1048576"><c r="A1048576" s="0"/></row>'
    ).encode()
    (table,) = read_naskah(lembar(tmp_path / "kosong.xlsx", cells)).tabel
    assert [row.sel for row in table.baris] == [("Tanah", "5")]


def test_a_lock_file_and_a_folder_say_what_they_are(tmp_path: Path) -> None:
    (tmp_path / "~$laporan.docx").write_bytes(b"\x05Andi".ljust(162))
    with pytest.raises(ImportProblem, match=r"sedang dibuka di Office\. Pilih laporan\.docx"):
        read_naskah(tmp_path / "~$laporan.docx")
    with pytest.raises(ImportProblem, match="folder"):
        read_naskah(tmp_path)
