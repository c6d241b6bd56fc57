"""The page of the RKT, and what it shares with the other pages of the Renja. No Qt."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from lkjip_desktop.domain.dokumen import Indikator
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.formulir.rkt import rkt
from lkjip_desktop.domain.formulir.sekali import sekali
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.nilai import KOSONG
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.ui.grid.cells import CellText, RowKey
from lkjip_desktop.ui.grid.spec import Column, GridSpec
from lkjip_desktop.ui.pages import columns as c
from lkjip_desktop.ui.pages import formulir, trees
from lkjip_desktop.wording.angka import format_rupiah

ROWS = frozenset({"programkegiatan", "indikator"})


def tree(laporan: Laporan) -> list[RowKey]:
    """The budget tree with its indikator."""
    return list(trees.budget(laporan, indikator=True))


def tree_grid(name: str, title: str, columns: Callable[[Laporan], tuple[Column, ...]], help: str) -> GridSpec:
    """A form of the Renja on the budget tree, with a row of sums."""
    return GridSpec(
        name,
        title,
        rows=tree,
        columns=columns,
        shapes=ROWS,
        settings=formulir.FIGURES,
        totals=(c.SUM,),
        strong=formulir.STRONG,
        frozen=2,
        label=1,
        help=help,
        empty="Isi dahulu program dan kegiatan pada bagian Program dan Kegiatan.",
    )


def field_column(name: str, **more: Any) -> Column:  # noqa: ANN401 - any attribute of Column
    """A column typed in every row of the budget tree."""
    return c.shared(dict.fromkeys(trees.LEVELS, name), "programkegiatan", field=name, **more)


def money_of(found: Mapping[Id | None, Decimal | None], key: RowKey) -> Any:  # noqa: ANN401 - Decimal or nothing
    """The money of a row, and of all rows in the row of sums."""
    return found.get(key.id if key.kind else None)


@sekali
def dana_of(laporan: Laporan, figures: Figures) -> dict[Id | None, Decimal | None]:
    """The plan's money by row of the budget tree; all of it under None."""
    plan = rkt(laporan, figures)
    found: dict[Id | None, Decimal | None] = {x.program: x.dana for x in plan.baris if x.pertama}
    return found | {None: plan.dana}


def _renstra(laporan: Laporan, figures: Figures, key: RowKey) -> CellText | None:
    """What the Renstra has for the year: the target of an indikator, the pagu of a row."""
    if key.kind == "indikator":
        row = laporan.get(Indikator, key.id)
        return None if row is None else CellText(c.value_text(laporan, row.target.get(laporan.tahun, KOSONG)))
    money = figures.total if not key.kind else figures.anggaran.get(key.id)
    pagu = None if money is None else money.pagu_renstra.get(laporan.tahun)
    return CellText("" if pagu is None else format_rupiah(pagu, simbol=False))


def _planned(laporan: Laporan, figures: Figures, key: RowKey) -> CellText | None:
    """What counts where nothing is typed: the Renstra's target, the sum of the money below."""
    if key.kind == "indikator":
        return _renstra(laporan, figures, key)
    money = money_of(dana_of(laporan, figures), key)
    return CellText("" if money is None else format_rupiah(money, simbol=False))


def _rkt_columns(laporan: Laporan) -> tuple[Column, ...]:
    year = laporan.tahun or "tahun ini"
    return (
        *formulir.name_columns(),
        formulir.unit_column(),
        c.typed("indikator", "tolok", width=12),
        c.computed("renstra", f"Renstra {year}\ntarget / pagu (Rp)", _renstra, width=17),
        c.shared(
            dict.fromkeys(trees.LEVELS, "rkt") | {"indikator": "target_tahun"}, "programkegiatan",
            field="rkt", title="RKT\ntarget / dana (Rp)", width=17,
            compute=_planned,
            tip="Isi hanya bila berbeda dengan Renstra. Dana program dan kegiatan dijumlahkan dari bawahnya.",
        ),
        c.typed("indikator", "keterangan", width=30),
    )  # fmt: skip


RKT = tree_grid(
    "renja.rkt",
    "RKT",
    _rkt_columns,
    "Masukan (dana), keluaran, dan hasil tahun ini. Yang kosong mengikuti Renstra.",
)
