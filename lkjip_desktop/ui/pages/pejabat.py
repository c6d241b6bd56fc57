"""Group PK Pejabat of the tab Perjanjian Kinerja: contracts below the kepala, and the pohon kinerja."""

from __future__ import annotations

from typing import Any

from lkjip_desktop.domain.dokumen import Pejabat, ProgramKegiatan, TugasPejabat
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.formulir.tugas import anggaran_of, nama_of, target_of
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.pohon import descendants, roots
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.grid.cells import ABSENT, CellText, RowKey
from lkjip_desktop.ui.grid.spec import Column, GridSpec, Insert
from lkjip_desktop.ui.grid.widths import Remembers
from lkjip_desktop.ui.message_line import MessageLine
from lkjip_desktop.ui.pages import columns as c
from lkjip_desktop.ui.pages import formulir
from lkjip_desktop.ui.pages.section import PartWidget, Section, Special

GROUP = "PK Pejabat"
_TUGAS = "tugaspejabat"


def _rows(laporan: Laporan) -> list[RowKey]:
    table, depth, rows = laporan.table(Pejabat), dict[Id | None, int](), []
    for row in (p for root in roots(table) for p in descendants(table, root)):
        level = depth[row.id] = depth.get(row.induk, -1) + 1
        rows.append(RowKey("pejabat", row.id, level))
        rows += [RowKey(_TUGAS, t.id, level + 1) for t in laporan.children(TugasPejabat, row.id)]
    return rows


def _task(laporan: Laporan, key: RowKey) -> TugasPejabat | None:
    return laporan.get(TugasPejabat, key.id) if key.kind == _TUGAS else None


def _name(laporan: Laporan, _: Figures, key: RowKey) -> CellText | None:
    task = _task(laporan, key)
    if task is None:
        return None
    row = laporan.get(ProgramKegiatan, task.program)
    return CellText(
        nama_of(laporan, task)[0] or (f"{row.kode} {row.nama}".strip() if row is not None else "")
    )


def _unit(laporan: Laporan, _: Figures, key: RowKey) -> CellText | None:
    task = _task(laporan, key)
    return None if task is None else CellText(nama_of(laporan, task)[1])


def _target(laporan: Laporan, figures: Figures, key: RowKey) -> Any:  # noqa: ANN401 - Nilai or ABSENT
    task = _task(laporan, key)
    return ABSENT if task is None else target_of(laporan, figures, task)


def _money(laporan: Laporan, figures: Figures, key: RowKey) -> Any:  # noqa: ANN401 - Decimal, None or ABSENT
    task = _task(laporan, key)
    return ABSENT if task is None else anggaran_of(figures, task)


def _columns(_: Laporan) -> tuple[Column, ...]:
    return (
        c.shared({"pejabat": "jabatan", _TUGAS: "nama"}, "pejabat", title="Pejabat,\ntugas yang dipikul",
                 width=40, wrap=True, compute=_name, required=frozenset({"pejabat"}),
                 tip="Pejabat: nama jabatan. Tugas: kosongkan bila sama dengan indikator tautannya."),
        c.typed("pejabat", "nama", width=26),
        c.typed("pejabat", "tingkat", width=20),
        c.typed("pejabat", "pangkat", width=18),
        c.typed("pejabat", "nip", width=22),
        c.typed("pejabat", "tanggal", width=13),
        c.typed(_TUGAS, "sasaran", width=30),
        c.typed(_TUGAS, "indikator", width=34, lines=2,
                tip="Indikator yang dipikul, atau yang dilayani bila baris ini mempunyai indikator sendiri."),
        c.typed(_TUGAS, "satuan", width=11, compute=_unit),
        c.typed(_TUGAS, "target", compute=c.nilai(_target), tip="Kosong: sama dengan target tahun ini."),
        c.typed(_TUGAS, "program", width=34, lines=2),
        c.typed(_TUGAS, "anggaran", width=16, compute=c.rupiah(_money),
                tip="Kosong: sama dengan anggaran program atau kegiatan itu."),
    )  # fmt: skip


CONTRACTS = GridSpec(
    "pk.pejabat",
    "Pejabat",
    rows=_rows,
    columns=_columns,
    shapes=frozenset({"pejabat", _TUGAS}),
    settings=formulir.FIGURES,
    inserts=(
        Insert("pejabat", Pejabat, "pejabat"),
        Insert(_TUGAS, TugasPejabat, "tugas", frozenset({"pejabat"})),
    ),
    strong=frozenset({"pejabat"}),
    levels=True,
    prompt="Ketik jabatan…",
    help="Perjanjian Kinerja di bawah kepala. Ctrl+Enter menambah tugas pada pejabat. Alt+panah kanan "
    "memasukkan pejabat ke bawah yang di atasnya.",
)


def _tree(session: DocumentSession, _: Remembers, message: MessageLine) -> PartWidget:
    from lkjip_desktop.ui.pages.pohonview import PohonView

    return PohonView(session, message)


SECTIONS = (
    Section("Pejabat", (CONTRACTS,), GROUP, (formulir.export("pk"),), optional=True, folded=True),
    Section(
        "Pohon Kinerja", (Special(_tree),), GROUP, (formulir.export("pohon"),), optional=True, folded=True,
        help="Dari tujuan sampai individu; kotak bergaris putus menandai yang belum tersambung.",
    ),
)  # fmt: skip
