"""The data file as bytes, to travel inside the PDF that was made from it."""

from __future__ import annotations

from datetime import datetime

from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.storage.sementara import temporary_folder
from lkjip_desktop.storage.write import write_new

NAMA = "laporan.lkjip"


def data_file(laporan: Laporan, now: datetime) -> bytes:
    """A whole .lkjip file of `laporan`. Raises StoreProblem."""
    with temporary_folder() as folder:
        path = folder / NAMA
        write_new(path, laporan, now.isoformat(timespec="seconds"))
        return path.read_bytes()
