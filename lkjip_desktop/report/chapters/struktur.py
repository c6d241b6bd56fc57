"""The organisation: drawn as a chart, and as a table with the tasks of every unit."""

from __future__ import annotations

from lkjip_desktop.domain.dokumen import UnitOrganisasi
from lkjip_desktop.domain.pohon import ancestors, descendants, roots
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.report.blocks import Grid, Node, Prose, Row, Tree
from lkjip_desktop.report.chapters import kolom
from lkjip_desktop.report.chapters.bahan import BELUM, GAMBAR, KOSONG, TABEL, Bahan, Blocks

_STAF = "sekretariat"
_DEEPEST = 12


def blocks(bahan: Bahan) -> Blocks:
    """The chart, then the table where tasks are written down."""
    table = bahan.laporan.table(UnitOrganisasi)
    if not len(table):
        yield Prose(BELUM)
        return
    yield Prose(f"Bagan struktur organisasi {bahan.instansi} disajikan pada {GAMBAR}.")
    top = tuple(_node(bahan, unit, 0) for unit in roots(table))
    yield Tree(f"Struktur Organisasi {bahan.instansi}", top, key="struktur")
    if any(unit.tugas.strip() for unit in table):
        yield Prose(f"Tugas setiap unit organisasi disajikan pada {TABEL}.")
        yield _tasks(bahan)


def _node(bahan: Bahan, unit: UnitOrganisasi, depth: int) -> Node:
    below = bahan.laporan.children(UnitOrganisasi, unit.id) if depth < _DEEPEST else ()
    return Node(
        (unit.nama or unit.jabatan or KOSONG, unit.jabatan if unit.nama != unit.jabatan else ""),
        tuple(_node(bahan, child, depth + 1) for child in below),
        side=depth == 1 and unit.nama.strip().lower().startswith(_STAF),
        source=Ref("unitorganisasi", unit.id, "nama"),
    )


def _tasks(bahan: Bahan) -> Grid:
    table, rows = bahan.laporan.table(UnitOrganisasi), []
    for root in roots(table):
        for unit in descendants(table, root):
            level = sum(1 for _ in ancestors(table, unit.id)) - 1
            refs = tuple(Ref("unitorganisasi", unit.id, f) for f in ("nama", "jabatan", "tugas"))
            rows.append(Row((unit.nama, unit.jabatan, unit.tugas), level=level, refs=refs))
    columns = (kolom.teks("Unit Organisasi", 3), kolom.teks("Jabatan", 2), kolom.teks("Tugas", 4))
    return Grid("Tugas Unit Organisasi", columns, tuple(rows))
