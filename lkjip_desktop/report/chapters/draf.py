"""Means in the chapters' own sentences; the drafts of whole sections stand in `wording.draf`."""

from __future__ import annotations

from lkjip_desktop.domain.figures import Rata
from lkjip_desktop.report.chapters.cetak import persen_text


def capaian(rata: Rata, desimal: int) -> str:
    """A mean with its predikat, and the uncapped figure where it differs."""
    text = persen_text(rata.rata, desimal)
    if rata.predikat:
        text += f" dengan predikat {rata.predikat}"
    if rata.mentah.nilai is not None and rata.mentah.nilai != rata.rata.nilai:
        text += f" ({persen_text(rata.mentah, desimal)} tanpa pembatasan capaian)"
    return text
