"""Draws the pages of a PDF into pictures and reads its text. Safe to call from any thread, one at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pypdfium2
from PySide6.QtGui import QImage

from lkjip_desktop.report.raster import PDFIUM

Rect = tuple[float, float, float, float]
#: How near a letter must be to a point (points), and how many letters to each side are read.
_NEAR, _REACH = 4.0, 160


@contextmanager
def _opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()


def page_sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of every page in points."""
    with _opened(pdf) as document:
        return [document.get_page_size(n) for n in range(len(document))]


def texts_in(pdf: bytes, rects: Sequence[tuple[int, Rect]]) -> list[str]:
    """The words in each rectangle (x0, y0, x1, y1 in points from bottom left) of a page, blanks joined."""
    found: list[str] = []
    with _opened(pdf) as document:
        for page, rect in rects:
            leaf = document[page].get_textpage()
            found.append(" ".join(leaf.get_text_bounded(*rect).split()))
            leaf.close()
    return found


def text_around(pdf: bytes, page: int, x: float, y: float) -> tuple[str, int]:
    """The text of a page around a point, and where in it the letter at the point is (-1: at none)."""
    with _opened(pdf) as document:
        leaf = document[page].get_textpage()
        at = leaf.get_index(x, y, _NEAR, _NEAR)
        start = 0 if at is None else max(0, at - _REACH)
        text = "" if at is None else leaf.get_text_range(start, 2 * _REACH)
        leaf.close()
    return text, -1 if at is None else at - start


def draw_page(pdf: bytes, page: int, width: int) -> QImage:
    """The page (from 0) as a picture this many pixels wide."""
    with _opened(pdf) as document:
        leaf = document[page]
        bitmap = leaf.render(scale=width / leaf.get_width(), prefer_bgrx=True)
        shape = (bitmap.width, bitmap.height, bitmap.stride)
        return QImage(bytes(bitmap.buffer), *shape, QImage.Format.Format_RGB32).copy()
