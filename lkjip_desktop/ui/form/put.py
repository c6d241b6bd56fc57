"""Gives a field its value, and makes the row where it is not there yet."""

from __future__ import annotations

from typing import Any

from lkjip_desktop.domain.change import ChangeSet, Insert, with_value
from lkjip_desktop.domain.dokumen import Baris
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.wording import nama


def put(session: DocumentSession, ref: Ref, value: Any, blank: Baris) -> bool:  # noqa: ANN401 - as wide as fields
    """Save the value at `ref`; `blank` is its row when there is none. False when it could not be saved."""
    if session.laporan.row(ref) is not None:
        return session.set_value(ref, value)
    row = with_value(blank, ref.field, value)
    return session.apply(ChangeSet(nama.ubah(ref), (Insert(row),) if row != blank else ()))
