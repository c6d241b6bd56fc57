"""The colours of cells, in the light and the dark palette; every text has a contrast of at least 4.5."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor, QPalette

from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.ui.grid.cells import State


@dataclass(frozen=True, slots=True)
class Colours:
    """Text by state, marks by severity, and the grounds of cells."""

    text: Mapping[State, QColor]
    mark: Mapping[Severity, QColor]
    selected: QColor
    absent: QColor
    strong: QColor
    current: QColor


_LIGHT = {
    State.COMPUTED: "#3b5878",
    State.LAST_YEAR: "#00594e",
    State.IMPORTED: "#1e6b1e",
    State.DIFFERENT: "#8a4b00",
}
_DARK = {
    State.COMPUTED: "#a9c1de",
    State.LAST_YEAR: "#63c7b8",
    State.IMPORTED: "#86d67f",
    State.DIFFERENT: "#ffb968",
}
_LIGHT_MARK = {Severity.KESALAHAN: "#b3261e", Severity.PERINGATAN: "#9c5600", Severity.SARAN: "#1a5fb4"}
_DARK_MARK = {Severity.KESALAHAN: "#ff8a80", Severity.PERINGATAN: "#ffb74d", Severity.SARAN: "#8ab4f8"}


def colours(palette: QPalette) -> Colours:
    """The colours that go with `palette`."""
    role = QPalette.ColorRole
    return _colours(
        palette.color(role.Base).rgb(), palette.color(role.Text).rgb(), palette.color(role.Highlight).rgb()
    )


def blend(ground: QColor, over: QColor, share: float) -> QColor:
    """`over` laid on `ground` with this share of opacity."""
    parts = zip(ground.getRgb()[:3], over.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(a + (b - a) * share) for a, b in parts))


@lru_cache(maxsize=8)
def _colours(base: int, text: int, highlight: int) -> Colours:
    ground, ink, accent = QColor(base), QColor(text), QColor(highlight)
    dark = ground.lightness() < 128
    quiet = blend(ground, ink, 0.64)
    named = {state: QColor(name) for state, name in (_DARK if dark else _LIGHT).items()}
    return Colours(
        text={state: named.get(state, ink) for state in State} | {State.PROMPT: quiet},
        mark={s: QColor(name) for s, name in (_DARK_MARK if dark else _LIGHT_MARK).items()},
        selected=blend(ground, accent, 0.15),
        absent=blend(ground, ink, 0.045),
        strong=blend(ground, ink, 0.03),
        current=accent,
    )
