"""A report of ours to go on from: the .lkjip file, or the PDF that carries it."""

from __future__ import annotations

from pathlib import Path

from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.storage.sementara import temporary_folder
from lkjip_desktop.storage.store import Store


def laporan_dari(path: Path) -> Laporan:
    """The report in `path`, which is only read. Raises StoreProblem or ImportProblem."""
    if path.suffix.lower() != ".pdf":
        return _stored(path)
    from lkjip_desktop.importers.pdf.lampiran import SUFFIX, baca_lampiran

    data = baca_lampiran(path)
    with temporary_folder() as folder:
        copy = folder / f"{path.stem}{SUFFIX}"
        copy.write_bytes(data)
        return _stored(copy)


def _stored(path: Path) -> Laporan:
    store = Store.open(path, read_only=True)
    try:
        return store.laporan
    finally:
        store.close()
