"""What a cell offers as a closed choice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lkjip_desktop.domain.medan import Jenis
from lkjip_desktop.ui.grid.model import GridModel
from lkjip_desktop.wording.konteks import konteks_of
from lkjip_desktop.wording.label import pilihan_of

NOTHING: tuple[Any, str] = (None, "")


def choices_of(model: GridModel, row: int, column: int) -> Sequence[tuple[Any, str]] | None:
    """The values a cell may take with their words; None where it is typed freely."""
    spec = model.sheet.columns[column]
    ref, medan = model.sheet.ref(row, column), model.sheet.medan(row, column)
    if ref is None or medan is None:
        return None
    if spec.choices is not None:
        return spec.choices(model.session.laporan)
    if medan.pilihan is not None:
        found = list(pilihan_of(medan.pilihan).items())
        return [NOTHING, *found] if medan.optional else found
    if medan.jenis is Jenis.TAUTAN:
        return [NOTHING, *konteks_of(model.session.laporan, ref).tautan.items()]
    return None
