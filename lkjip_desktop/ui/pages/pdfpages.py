"""Draws the pages of a PDF into pictures. Safe to call from any thread, one at a time."""

from __future__ import annotations

import pypdfium2
from PySide6.QtGui import QImage

from lkjip_desktop.report.raster import PDFIUM


def page_ratios(pdf: bytes) -> list[float]:
    """For every page its height divided by its width."""
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            sizes = [document.get_page_size(n) for n in range(len(document))]
        finally:
            document.close()
    return [height / width for width, height in sizes]


def bookmarks(pdf: bytes) -> dict[str, int]:
    """The page (from 0) of every bookmark by its title in small letters; the first one where doubled."""
    found: dict[str, int] = {}
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            for mark in document.get_toc():
                target = mark.get_dest()
                page = None if target is None else target.get_index()
                if page is not None:
                    found.setdefault(mark.get_title().casefold(), page)
        finally:
            document.close()
    return found


def draw_page(pdf: bytes, page: int, width: int) -> QImage:
    """The page (from 0) as a picture this many pixels wide."""
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            leaf = document[page]
            bitmap = leaf.render(scale=width / leaf.get_width(), prefer_bgrx=True)
            shape = (bitmap.width, bitmap.height, bitmap.stride)
            return QImage(bytes(bitmap.buffer), *shape, QImage.Format.Format_RGB32).copy()
        finally:
            document.close()
