"""Group Renja of the tab Renstra: RKT and the forms of Permendagri 86/2017, for offices that want them."""

from __future__ import annotations

from lkjip_desktop.ui.grid.spec import GridSpec
from lkjip_desktop.ui.pages import formulir
from lkjip_desktop.ui.pages.renja_capaian import EVALUASI, FAKTOR, TC29
from lkjip_desktop.ui.pages.renja_rencana import TC30, TC31, TC33
from lkjip_desktop.ui.pages.renja_rkt import RKT
from lkjip_desktop.ui.pages.section import Section

GROUP = "Renja"


def _renja(spec: GridSpec, key: str) -> Section:
    return Section(
        spec.title, (spec,), GROUP, formulir.exports(key), optional=True, menu="&Ekspor", folded=True
    )


SECTIONS = (
    Section("RKT", (RKT,), GROUP, (formulir.export("rkt"),), optional=True, folded=True),
    _renja(TC29, "tc29"),
    _renja(TC30, "tc30"),
    Section("T-C.31", (TC31,), GROUP, (formulir.export("tc31"),), optional=True, folded=True),
    _renja(TC33, "tc33"),
    Section(
        "Evaluasi Triwulan", (EVALUASI, FAKTOR), GROUP, (formulir.export("evaluasi-renja"),), optional=True,
        folded=True,
    ),
)  # fmt: skip
