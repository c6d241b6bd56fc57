"""Going to a value from anywhere inside the open report."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lkjip_desktop.domain.ref import Ref


def go_from(widget: QWidget, ref: Ref) -> bool:
    """Let the outermost widget around `widget` that knows the way show and focus the value at `ref`."""
    found, parent = None, widget.parentWidget()
    while parent is not None:
        if hasattr(parent, "go_to"):
            found = parent
        parent = parent.parentWidget()
    return bool(found is not None and found.go_to(ref))
