"""Pages of a PDF as pixels, for papers that can't hold its vectors."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from io import BytesIO

PDFIUM = threading.Lock()
"""PDFium must not be used by two threads at once: whoever calls it holds this."""
DOTS = 200
"""Dots per inch of a drawing in a Word file."""


def pngs(pdf: bytes) -> Iterator[bytes]:
    """Each page of `pdf` as a PNG."""
    import pypdfium2

    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            images = [page.render(scale=DOTS / 72).to_pil().copy() for page in document]
        finally:
            document.close()
    for image in images:
        out = BytesIO()
        image.save(out, "PNG", dpi=(DOTS, DOTS), compress_level=4)
        yield out.getvalue()
