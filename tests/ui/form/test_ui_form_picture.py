"""The logo: a picture is kept as PNG and small; what is none is refused in a sentence."""

import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from lkjip_desktop.ui.form.picture import LONGEST, read_picture, shown
from lkjip_desktop.wording.bacaan import Masalah


def picture(path: Path, width=40, height=20, kind="PNG") -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    assert image.save(str(path), kind)
    return path


def huge_png(path: Path) -> Path:
    """A well-formed head that promises 10,000 x 10,000 pixels."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 10_000, 10_000, 8, 2, 0, 0, 0))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 100)))
    return path


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_is_kept_as_png(tmp_path, qapp, kind):
    found = read_picture(picture(tmp_path / "logo", kind=kind))
    assert isinstance(found, bytes)
    assert found.startswith(b"\x89PNG")
    assert (shown(found).width(), shown(found).height()) == (40, 20)


def test_a_large_picture_is_made_smaller(tmp_path, qapp):
    found = read_picture(picture(tmp_path / "besar.png", 3000, 1500))
    assert isinstance(found, bytes)
    assert (shown(found).width(), shown(found).height()) == (LONGEST, LONGEST // 2)


def test_a_hundred_megapixels_are_refused_unread(tmp_path, qapp):
    found = read_picture(huge_png(tmp_path / "raksasa.png"))
    assert isinstance(found, Masalah)
    assert "10000 x 10000" in found.pesan


@pytest.mark.parametrize("content", [b"", b"bukan gambar", b"%PDF-1.7", b"GIF89a" + b"\0" * 20, b"<svg/>"])
def test_what_is_no_picture_is_refused(tmp_path, qapp, content):
    path = tmp_path / "logo.png"
    path.write_bytes(content)
    found = read_picture(path)
    assert isinstance(found, Masalah)
    assert "bukan gambar PNG atau JPEG" in found.pesan


def test_half_a_picture_is_refused(tmp_path, qapp):
    whole = picture(tmp_path / "utuh.png", 300, 300).read_bytes()
    path = tmp_path / "putus.png"
    path.write_bytes(whole[: len(whole) // 2])
    assert isinstance(read_picture(path), Masalah)


def test_a_file_that_is_gone_is_said(tmp_path, qapp):
    found = read_picture(tmp_path / "hilang.png")
    assert isinstance(found, Masalah)
    assert "tidak dapat dibaca" in found.pesan


def test_the_form_shows_keeps_and_removes_it(form, identity, tmp_path):
    row = form.row("logo")
    assert row.load(picture(tmp_path / "logo.png"))
    assert identity().logo is not None
    assert not row.picture.pixmap().isNull()
    assert not row.load(tmp_path / "hilang.png")
    assert "tidak dapat dibaca" in row.note.text
    assert identity().logo is not None
    row.remove.click()
    assert identity().logo is None
    assert row.picture.text() == "belum ada"
