"""A report of ours to go on from: the .lkjip file, or the PDF or Word file that carries it."""

from __future__ import annotations

from pathlib import Path

from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.storage.sementara import temporary_folder
from lkjip_desktop.storage.store import Store

#: Papers that carry the data they were written from.
WORD, PDF = (".docx", ".docm"), (".pdf",)
SUFFIX = ".lkjip"


def laporan_dari(path: Path) -> Laporan:
    """The report in `path`, which is only read. Raises StoreProblem or ImportProblem."""
    if path.suffix.lower() not in (*WORD, *PDF):
        return _stored(path)
    data = data_dari(path)
    with temporary_folder() as folder:
        copy = folder / f"{path.stem}{SUFFIX}"
        copy.write_bytes(data)
        return _stored(copy)


def data_dari(path: Path) -> bytes:
    """The data file that a PDF or a Word file of ours carries. Raises ImportProblem where there is none."""
    from lkjip_desktop.importers.bawaan_word import baca_bawaan
    from lkjip_desktop.importers.pdf.lampiran import baca_lampiran

    return baca_bawaan(path) if path.suffix.lower() in WORD else baca_lampiran(path)


def _stored(path: Path) -> Laporan:
    store = Store.open(path, read_only=True)
    try:
        return store.laporan
    finally:
        store.close()
