"""Where a figure that is measured was typed: the cell to go to."""

from __future__ import annotations

from lkjip_desktop.domain.diukur import butir_untuk
from lkjip_desktop.domain.dokumen import PENGATURAN, Indikator, ProgramKegiatan
from lkjip_desktop.domain.figures import Figures, SumberTarget
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.pohon import roots
from lkjip_desktop.domain.ref import Id, Ref


def target_ref(laporan: Laporan, figures: Figures, row: Indikator) -> Ref:
    """The target that was measured against: in the PK, the annual plan or the Renstra."""
    sumber = figures.kinerja[row.id].sumber_target
    if sumber is SumberTarget.PK:
        butir = butir_untuk(laporan, row.id)
        if butir is not None:
            return Ref("butirpk", butir.id, "target")
    field = "target_tahun" if sumber is SumberTarget.TAHUN else f"target.{laporan.tahun}"
    return Ref("indikator", row.id, field)


def uang_ref(laporan: Laporan, id: Id, field: str) -> Ref:
    """A figure of the budget tree; that of the whole is made of the first program's and all others."""
    if id:
        return Ref("programkegiatan", id, field)
    first = next(roots(laporan.table(ProgramKegiatan)), None)
    return Ref("programkegiatan", first.id, field) if first else Ref("pengaturan", PENGATURAN)
