"""Reads a picture that the user chose; what is no picture, or far too large, is never unpacked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from lkjip_desktop.wording.bacaan import Masalah, kutip

#: The longest side that is kept, in pixels: 8 cm at 300 dpi and some more.
LONGEST = 1000
MOST_BYTES, MOST_PIXELS = 20_000_000, 25_000_000
FORMATS = frozenset({b"png", b"jpg", b"jpeg"})


def read_picture(path: Path) -> bytes | Masalah:
    """The picture in `path` as PNG, its longest side at most LONGEST pixels."""
    try:
        if path.stat().st_size > MOST_BYTES:
            return Masalah(
                f"Berkas {kutip(path.name)} lebih besar dari 20 MB. Pilih gambar yang lebih kecil."
            )
        data = path.read_bytes()
    except OSError:
        return Masalah(f"Berkas {kutip(path.name)} tidak dapat dibaca. Periksa apakah berkasnya masih ada.")
    return _decoded(data, path.name)


def shown(data: bytes) -> QImage:
    """A kept picture for the screen; a null image when it can't be read."""
    return QImage.fromData(data)


def _decoded(data: bytes, name: str) -> bytes | Masalah:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if reader.format().data() not in FORMATS or not size.isValid():
        return Masalah(f"Berkas {kutip(name)} bukan gambar PNG atau JPEG. Pilih berkas lain.")
    if size.width() * size.height() > MOST_PIXELS:
        return Masalah(
            f"Gambar {kutip(name)} berukuran {size.width()} x {size.height()} titik, terlalu besar. "
            "Perkecil gambarnya, misalnya menjadi 1000 x 1000 titik."
        )
    if max(size.width(), size.height()) > LONGEST:
        reader.setScaledSize(size.scaled(QSize(LONGEST, LONGEST), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        return Masalah(f"Gambar {kutip(name)} rusak atau tidak lengkap. Pilih berkas lain.")
    return _png(image)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stubs forget QIODevice
    return bytes(buffer.data().data())
