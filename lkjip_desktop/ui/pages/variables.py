"""The formulas and their variables, declared once for Renstra (all of it) and Realisasi (values)."""

from __future__ import annotations

from collections.abc import Iterable

from lkjip_desktop.domain.dokumen import Variabel
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.hasil import Hasil
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.domain.urutan import keluaran_of, layanan_of
from lkjip_desktop.ui.grid.cells import RowKey
from lkjip_desktop.ui.grid.spec import Column, GridSpec, Insert
from lkjip_desktop.ui.pages import columns as c
from lkjip_desktop.ui.pages import trees


def _all(laporan: Laporan) -> list[RowKey]:
    """Every indikator of the plan with its variables."""
    indikator = (key.id for key in trees.by_sasaran(laporan) if key.kind == "indikator")
    return [key for id in indikator for key in _with_variables(laporan, id)]


def _with_formula(laporan: Laporan) -> list[RowKey]:
    """The indikator that have a formula, wherever they stand, with their variables."""
    every = (*layanan_of(laporan), *keluaran_of(laporan))
    found = (i for i in every if i.rumus.strip() or laporan.children(Variabel, i.id))
    return [key for i in found for key in _with_variables(laporan, i.id)]


def _with_variables(laporan: Laporan, id: Id) -> Iterable[RowKey]:
    yield RowKey("indikator", id)
    yield from (RowKey("variabel", v.id, 1) for v in laporan.children(Variabel, id))


def _result(_: Laporan, figures: Figures, key: RowKey) -> Hasil | None:
    kinerja = figures.kinerja.get(key.id)
    return None if kinerja is None else kinerja.dari_rumus


def _linked(laporan: Laporan, figures: Figures, key: RowKey) -> object:
    """The realisasi of the indikator that a variable takes its value from."""
    row = laporan.get(Variabel, key.id)
    kinerja = None if row is None or row.indikator is None else figures.kinerja.get(row.indikator)
    return None if kinerja is None else kinerja.realisasi


def _name(**more: object) -> Column:
    return c.shared(
        {"variabel": "uraian"}, "variabel", title="Indikator, variabel", width=46, wrap=True,
        compute=c.field_text({"indikator": "nama"}), **more,
    )  # fmt: skip


def _code(**more: object) -> Column:
    return c.typed("variabel", "kode", width=10, required=frozenset({"variabel"}), **more)


def _formula_columns(_: Laporan) -> tuple[Column, ...]:
    return (
        _name(),
        _code(),
        c.typed("indikator", "rumus", width=36),
        c.computed("hasil", "Hasil rumus", c.hasil(_result), explain=c.working(_result)),
        c.typed("variabel", "nilai", width=14, compute=c.nilai(c.only(("variabel",), _linked))),
        c.typed(
            "variabel", "indikator", title="Diambil dari realisasi", width=30,
            tip="Bila diisi, nilai variabel adalah realisasi indikator ini.",
        ),
        c.typed("variabel", "sumber", width=26, wrap=True),
    )  # fmt: skip


def _watched(laporan: Laporan, key: RowKey) -> tuple[Id, ...]:
    row = laporan.get(Variabel, key.id) if key.kind == "variabel" else None
    return () if row is None or row.indikator is None else (row.indikator,)


_VARIABLE = Insert("variabel", Variabel, "variabel", frozenset({"indikator"}))
_EMPTY = "Isi dahulu indikator pada bagian Tujuan dan Sasaran."

FORMULAS = GridSpec(
    "renstra.rumus",
    "Rumus",
    rows=_all,
    columns=_formula_columns,
    shapes=frozenset({"tujuan", "sasaran", "indikator", "variabel"}),
    inserts=(_VARIABLE,),
    watches=_watched,
    strong=frozenset({"indikator"}),
    numbered=c.NUMBERED,
    help="Tulis rumus dengan kode variabel, misalnya A / B x 100, lalu tambahkan variabelnya di bawahnya.",
    empty=_EMPTY,
)

VALUES = GridSpec(
    "realisasi.variabel",
    "Variabel Rumus",
    rows=_with_formula,
    columns=lambda _: (
        _name(),
        _code(),
        c.typed("variabel", "nilai", width=16, compute=c.nilai(c.only(("variabel",), _linked)),
                required=frozenset({"variabel"})),
        c.computed("hasil", "Hasil rumus", c.hasil(_result), explain=c.working(_result), width=14),
        c.computed("rumus", "Rumus hitung", c.field_text({"indikator": "rumus"}), right=False, width=30,
                   wrap=True),
        c.typed("variabel", "sumber", width=30, wrap=True),
    ),
    shapes=frozenset({"indikator", "indikator.rumus", "variabel"}),
    inserts=(_VARIABLE,),
    watches=_watched,
    strong=frozenset({"indikator"}),
    numbered=c.NUMBERED,
    empty="Belum ada indikator yang memakai rumus. Rumus ditulis di tab Renstra, bagian Rumus.",
)  # fmt: skip
