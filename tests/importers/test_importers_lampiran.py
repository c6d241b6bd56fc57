"""The data file inside an exported PDF."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from berkas_buatan import pdf

from lkjip_desktop.importers.pdf.lampiran import baca_lampiran
from lkjip_desktop.importers.problem import ImportProblem


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return pdf(tmp_path / "a.pdf", "Sebuah laporan")


def attach(path: Path, name: str, data: bytes) -> None:
    with pikepdf.open(path, allow_overwriting_input=True) as opened:
        opened.attachments[name] = pikepdf.AttachedFileSpec(opened, data, filename=name)
        opened.save(path)


def test_the_data_comes_back_as_it_was(path: Path) -> None:
    attach(path, "catatan.txt", b"bukan ini")
    attach(path, "laporan.lkjip", bytes(range(256)) * 40)
    assert baca_lampiran(path) == bytes(range(256)) * 40


def test_a_pdf_without_it_a_locked_one_and_a_damaged_one(path: Path, tmp_path: Path) -> None:
    with pytest.raises(ImportProblem, match="tidak membawa data"):
        baca_lampiran(path)
    with pikepdf.open(path) as opened:
        opened.save(tmp_path / "kunci.pdf", encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(ImportProblem, match="kata sandi"):
        baca_lampiran(tmp_path / "kunci.pdf")
    (tmp_path / "rusak.pdf").write_bytes(b"%PDF-1.7\n" + bytes(200))
    with pytest.raises(ImportProblem):
        baca_lampiran(tmp_path / "rusak.pdf")
    (tmp_path / "lain.pdf").write_text("No;Target\n1;2\n")
    with pytest.raises(ImportProblem, match="bukan PDF"):
        baca_lampiran(tmp_path / "lain.pdf")
