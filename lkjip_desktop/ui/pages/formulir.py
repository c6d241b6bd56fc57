"""What the pages of the year's plan share: the forms' rows by id, their columns, their export buttons."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.formulir.renaksi import AksiIndikator, AksiUang, renaksi
from lkjip_desktop.domain.formulir.renja import BarisRenja, TabelRenja
from lkjip_desktop.domain.formulir.sekali import sekali
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.grid.cells import RowKey
from lkjip_desktop.ui.grid.spec import Column
from lkjip_desktop.ui.message_line import MessageLine
from lkjip_desktop.ui.pages import columns as c
from lkjip_desktop.ui.pages import trees
from lkjip_desktop.ui.pages.section import Action
from lkjip_desktop.wording.formulir import FORMULIR

#: A figure of a form depends on rows far from its own (sums, other years), so any edit of these asks anew.
FIGURES = frozenset({"programkegiatan", "indikator", "identitas", "renstra", "pengaturan", "butirpk"})
BUDGET = frozenset({*trees.LEVELS, "jumlah"})
STRONG = frozenset({"program", "sasaran", "tujuan", "jumlah"})


def export(key: str) -> Action:
    """The button that writes a form."""
    tip = f"Simpan {FORMULIR[key]} sebagai PDF, Word, atau Excel"
    return _writing("&Ekspor", tip, key, 0)


def exports(key: str) -> tuple[Action, Action]:
    """The same for a form of Renja: of the report's year, or of the next."""
    name = FORMULIR[key]
    return (
        _writing("Renja tahun laporan", f"{name} untuk Renja tahun laporan", key, 0),
        _writing("Renja tahun berikutnya", f"{name} untuk Renja tahun sesudah tahun laporan", key, 1),
    )


def _writing(text: str, tip: str, key: str, step: int) -> Action:
    """The form of the year `step` years after the report's; the report itself stays as it is."""
    run = partial(_ask, key=key, step=step)
    return Action(text, "file-down", tip, run, writes=False)


def _ask(session: DocumentSession, message: MessageLine, key: str, step: int) -> None:
    from lkjip_desktop.ui.export import Exporter

    window = message.window()
    exporter = window.findChild(Exporter) or Exporter(window, message)
    exporter.ask_form(session, key, session.laporan.tahun + step if step else 0)


# --- columns ---------------------------------------------------------------------------------------------


def name_columns() -> tuple[Column, Column]:
    """Code and name of rows of the budget tree, names of their indikator; not typed here."""
    kode = dict.fromkeys(trees.LEVELS, "kode")
    return (
        c.computed("kode", "Kode", c.field_text(kode), right=False, width=19),
        c.computed(
            "nama", "Program, kegiatan, sub kegiatan,\nindikator", c.field_text(trees.NAMES, "Jumlah"),
            right=False, wrap=True, width=38,
        ),
    )  # fmt: skip


def unit_column() -> Column:
    """The unit of an indikator."""
    return c.computed("satuan", "Satuan", c.field_text({"indikator": "satuan"}), right=False, width=10)


def no_year() -> tuple[Column, ...]:
    """What stands in place of the years' columns while nobody knows the report's year."""
    tip = "Isi tahun laporan di tab Profil; lalu kolom formulir ini tampil."
    return (c.computed("tahun", "Isi dahulu\ntahun laporan", lambda *_: None, width=20, tip=tip),)


# --- the Renja tables ------------------------------------------------------------------------------------

TabelOf = Callable[[Laporan, Figures], TabelRenja]


def renja_column(key: int, heading: str, of: TabelOf, **more: Any) -> Column:  # noqa: ANN401 - Column's own
    """A column of values: K in rows of indikator, rupiah in rows of the budget tree."""
    lines = _by_id(of)

    def k(laporan: Laporan, figures: Figures, row: RowKey) -> Any:  # noqa: ANN401 - Nilai or nothing
        found = lines(laporan, figures).get(row.id)
        return None if found is None else found.k.get(key)

    def rp(laporan: Laporan, figures: Figures, row: RowKey) -> Any:  # noqa: ANN401 - Decimal or nothing
        if not row.kind:
            return of(laporan, figures).rp.get(key)
        found = lines(laporan, figures).get(row.id)
        return None if found is None else found.rp.get(key)

    value, money = c.nilai(c.only(("indikator",), k)), c.rupiah(c.only(BUDGET, rp))
    return c.computed(f"k{key}", heading, lambda *at: value(*at) or money(*at), **{"width": 14, **more})


def renja_persen(key: int, heading: str, of: TabelOf, **more: Any) -> Column:  # noqa: ANN401 - Column's own
    """A column of per cents, made of the row's own values."""
    lines = _by_id(of)

    def persen(laporan: Laporan, figures: Figures, row: RowKey) -> Any:  # noqa: ANN401 - Hasil or nothing
        if not row.kind:
            return of(laporan, figures).persen_rp.get(key)
        found = lines(laporan, figures).get(row.id)
        if found is None:
            return None
        return (found.persen_k if row.kind == "indikator" else found.persen_rp).get(key)

    return c.computed(f"k{key}", heading, c.hasil(persen), explain=c.working(persen), width=11, **more)


def _by_id(of: TabelOf) -> Callable[[Laporan, Figures], Mapping[Id, BarisRenja]]:
    @sekali
    def lines(laporan: Laporan, figures: Figures) -> dict[Id, BarisRenja]:
        table = of(laporan, figures)
        found = {line.indikator: line for line in table.baris if line.indikator is not None}
        return found | {line.program: line for line in table.baris if line.pertama}

    return lines


# --- rencana aksi ----------------------------------------------------------------------------------------


@sekali
def aksi_of(laporan: Laporan, figures: Figures) -> dict[Id | None, AksiIndikator | AksiUang]:
    """The rencana aksi by the id of its indikator or row of the budget tree; all money under None."""
    plan = renaksi(laporan, figures)
    found: dict[Id | None, AksiIndikator | AksiUang] = {a.indikator: a for a in plan.indikator}
    for p in plan.program:
        found[p.program] = p.uang
        found |= {a.indikator: a for a in p.indikator}
    return found | {None: plan.total}
