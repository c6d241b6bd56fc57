"""What a proposed row is called in the preview, also where its kind has no name of its own."""

from __future__ import annotations

from lkjip_desktop.domain.bagian import ANALISIS, SECTIONS
from lkjip_desktop.domain.dokumen import PK_ID
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.importers.usulan.draf import Draf
from lkjip_desktop.importers.usulan.rancangan import Rancangan
from lkjip_desktop.wording.label import judul, pilihan

_SECTIONS = {b.key: b.title for b in SECTIONS}
_CONTRACTS = {id: pilihan(jenis) for jenis, id in PK_ID.items()}


def nama_baris(r: Rancangan, row: Draf) -> str:
    """The row's name; for a text the heading of its section, for a contract which one it is."""
    if row.nama:
        return row.nama
    if row.kind == "narasi":
        sasaran = r.get("sasaran", Id(row.id.removeprefix(f"{ANALISIS}.")))
        return f"Analisis Capaian: {sasaran.nama}" if sasaran else _SECTIONS.get(row.id, "Naskah")
    if row.kind == "perjanjiankinerja":
        return _CONTRACTS.get(row.id, "Perjanjian Kinerja")
    words = judul(row.kind)
    return words[:1].upper() + words[1:]
