"""The program's icons (Lucide, ISC), drawn in the palette's text colour: light or dark."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from lkjip_desktop.assets import resource

SIZES = (16, 24, 32, 48, 64)


def icon(name: str, colour: QColor | None = None) -> QIcon:
    """The icon `resources/icons/{name}.svg` in `colour`, or in the colours of the present palette."""
    palette = QGuiApplication.palette()
    if colour is None:
        return _icon(name, palette.color(QPalette.ColorRole.ButtonText).name(), "")
    return _icon(name, colour.name(), palette.color(QPalette.ColorRole.HighlightedText).name())


@cache
def _icon(name: str, colour: str, selected: str) -> QIcon:
    """`selected` is the colour on the ground of a selected row; Qt itself greys what is disabled."""
    result = QIcon()
    for mode, ink in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Selected, selected)):
        if ink:
            renderer = QSvgRenderer(_coloured(name, ink))
            for size in SIZES:
                result.addPixmap(_drawn(renderer, size), mode)
    return result


def _coloured(name: str, colour: str) -> QByteArray:
    svg = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    return QByteArray(svg.replace("currentColor", colour).encode())


def _drawn(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    return pixmap
