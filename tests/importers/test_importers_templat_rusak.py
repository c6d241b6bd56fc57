"""Damaged templates and PDFs that carry data: a sentence or nothing, never a crash."""

from __future__ import annotations

import random
from contextlib import suppress
from pathlib import Path

import pikepdf
import pytest
from berkas_buatan import pdf

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.change import apply
from lkjip_desktop.importers.baca import read_naskah
from lkjip_desktop.importers.pdf.lampiran import baca_lampiran
from lkjip_desktop.importers.problem import ImportProblem
from lkjip_desktop.importers.templat import baca_templat, tulis_templat, usulkan_templat
from lkjip_desktop.importers.usulan import terapkan


def damaged(data: bytes, seed: int) -> bytes:
    """One copy with some bytes changed, cut out or cut off."""
    chance = random.Random(seed)
    copy = bytearray(data)
    for _ in range(chance.choice((1, 3, 20))):
        copy[chance.randrange(len(copy))] = chance.randrange(256)
    if chance.random() < 0.3:
        del copy[chance.randrange(len(copy)) :]
    return bytes(copy) or b"x"


def test_damaged_templates(tmp_path: Path) -> None:
    sample = contoh()
    tulis_templat(tmp_path / "utuh.xlsx", sample, sample.tahun)
    data = (tmp_path / "utuh.xlsx").read_bytes()
    path = tmp_path / "rusak.xlsx"
    for seed in range(150):
        path.write_bytes(damaged(data, seed))
        with suppress(ImportProblem):
            templat = baca_templat(path)
            if templat is None:
                read_naskah(path)
            else:
                apply(sample, terapkan(usulkan_templat(templat, sample), sample))


def test_damaged_pdfs_with_data(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf", "Laporan")
    with pikepdf.open(path, allow_overwriting_input=True) as opened:
        opened.attachments["laporan.lkjip"] = pikepdf.AttachedFileSpec(opened, bytes(5_000))
        opened.save(path)
    data = path.read_bytes()
    for seed in range(10):
        path.write_bytes(b"%PDF-1.7\n" + damaged(data, seed)[9:])
        with suppress(ImportProblem):
            baca_lampiran(path)


def test_a_template_open_in_excel_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Excel on Windows lets nobody read or replace the file it has open."""
    path = tmp_path / "t.xlsx"
    tulis_templat(path, None, 2025)

    def shut(*_: object, **__: object) -> None:
        raise PermissionError(13, "in use")

    with monkeypatch.context() as patched:
        patched.setattr("os.replace", shut)
        with pytest.raises(ImportProblem, match="Tutup berkasnya di Excel"):
            tulis_templat(path, None, 2025)
    assert [p.name for p in tmp_path.iterdir()] == ["t.xlsx"]
    monkeypatch.setattr(Path, "open", shut)
    with pytest.raises(ImportProblem, match="Tutup dahulu bila sedang dibuka"):
        baca_templat(path)
