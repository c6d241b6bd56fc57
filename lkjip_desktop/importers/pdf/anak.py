"""The child process that reads a PDF. PDFium is native code: it can abort, hang or eat memory on a bad file.

Messages to the parent: ("halaman", count), then one `Halaman` a page, then ("selesai", ""); or
("sandi" | "rusak", "") when the file cannot be opened.
"""

from __future__ import annotations

import contextlib
import ctypes
from multiprocessing.connection import Connection

MEMORY = 700_000_000


def main(path: str, pipe: Connection) -> None:
    """Read the file at `path`, sending to the connection `pipe`."""
    _limit()
    with contextlib.suppress(BrokenPipeError):
        _read(path, pipe)
    pipe.close()


def lampiran(path: str, suffix: str, most: int, pipe: Connection) -> None:
    """Send ("isi", bytes) of the attached file whose name ends so, or ("sandi" | "rusak" | ... , b"")."""
    _limit()
    with contextlib.suppress(BrokenPipeError):
        pipe.send(_attached(path, suffix, most))
    pipe.close()


def _attached(path: str, suffix: str, most: int) -> tuple[str, bytes]:
    import pypdfium2
    import pypdfium2.raw as pdfium

    try:
        document = pypdfium2.PdfDocument(path)
        for index in range(document.count_attachments()):
            attached = document.get_attachment(index)
            if attached.get_name().lower().endswith(suffix):
                data = bytes(attached.get_data())
                return ("isi", data) if len(data) <= most else ("besar", b"")
    except pypdfium2.PdfiumError:
        locked = pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD
        return ("sandi" if locked else "rusak", b"")
    return ("tidak ada", b"")


def _limit() -> None:
    """Caps memory and processor time where the system can (not on Windows)."""
    try:
        import resource
    except ImportError:
        return
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _read(path: str, pipe: Connection) -> None:
    import pypdfium2
    import pypdfium2.raw as pdfium

    from lkjip_desktop.importers.pdf.halaman import read_page

    try:
        document = pypdfium2.PdfDocument(path)
        count = len(document)
    except pypdfium2.PdfiumError:
        locked = pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD
        pipe.send(("sandi" if locked else "rusak", ""))
        return
    pipe.send(("halaman", count))
    for index in range(count):
        page = pdfium.FPDF_LoadPage(document.raw, index)
        if not page:
            pipe.send(("kosong", index + 1))
            continue
        try:
            pipe.send(("isi", read_page(page, index + 1)))
        except (ValueError, OverflowError, RecursionError, ctypes.ArgumentError):
            pipe.send(("kosong", index + 1))
        finally:
            pdfium.FPDF_ClosePage(page)
    document.close()
    pipe.send(("selesai", ""))
