"""The outline of the report, told from its real order."""

from __future__ import annotations

from lkjip_desktop.domain.susunan import BagianLaporan
from lkjip_desktop.report.blocks import Prose
from lkjip_desktop.report.chapters.bahan import Bahan, Blocks

_PEDOMAN = (
    "Susunan laporan ini berpedoman pada Lampiran II Peraturan Menteri Pendayagunaan Aparatur Negara dan "
    "Reformasi Birokrasi Nomor 53 Tahun 2014:"
)
_TOLD = ("bab1", "bab2", "bab3", "bab4", "lampiran")


def blocks(bahan: Bahan) -> Blocks:
    """One item for each bab and for the lampiran, with what it holds."""
    told = [part for part in bahan.parts_of_report() if part.key in _TOLD]
    items = [f"- {part.judul}, berisi {_list(bahan.parts(part.key))}" for part in told]
    yield Prose(f"{_PEDOMAN}\n\n" + ";\n".join(items) + ".")


def _list(parts: tuple[BagianLaporan, ...]) -> str:
    names = [part.judul.lower() for part in parts] or ["belum ada bagian"]
    if len(names) < 3:
        return " dan ".join(names)
    return f"{', '.join(names[:-1])}, dan {names[-1]}"
