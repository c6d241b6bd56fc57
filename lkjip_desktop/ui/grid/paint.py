"""Draws one cell: ground, text in the manner of its state, and the mark of its worst finding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QPolygonF

from lkjip_desktop.rules.temuan import Severity, Temuan
from lkjip_desktop.ui.grid.cells import CellText, State
from lkjip_desktop.ui.grid.colours import Colours, colours

_ORDER = tuple(Severity)
_QUIET = frozenset({State.COMPUTED, State.PROMPT, State.DIFFERENT})


@dataclass(frozen=True, slots=True)
class Look:
    """All that decides how a cell is drawn besides its text."""

    align: Qt.AlignmentFlag
    indent: int = 0
    wrap: bool = False
    strong: bool = False
    selected: bool = False
    current: bool = False
    severity: Severity | None = None


def worst(findings: Sequence[Temuan]) -> Severity | None:
    """The weightiest severity among the open `findings`: what was accepted marks no cell."""
    return min((t.severity for t in findings if t.terbuka), key=_ORDER.index, default=None)


class CellPainter:
    """Fonts, colours and measures for one base font and palette."""

    def __init__(self, font: QFont, palette: QPalette) -> None:
        self.colours: Colours = colours(palette)
        self.ground = self._under = palette.color(QPalette.ColorRole.Base)
        self.metrics = QFontMetrics(font)
        self._bold_metrics = QFontMetrics(_font(font, strong=True))
        self._fonts = {
            (strong, quiet): _font(font, strong=strong, quiet=quiet)
            for strong in (False, True)
            for quiet in (False, True)
        }
        self.pad = max(3, round(self.metrics.averageCharWidth() * 0.7))
        self.rise = max(2, round(self.metrics.height() * 0.18))
        self.step = round(self.metrics.averageCharWidth() * 2.4)

    def text_room(self, rect: QRect, indent: int) -> QRect:
        """Where the text of a cell stands."""
        return rect.adjusted(self.pad + indent * self.step, self.rise, -self.pad, -self.rise)

    def height(self, text: str, width: int, *, strong: bool, lines: int) -> int:
        """How high a wrapped cell of this width must be, at most `lines` lines."""
        metrics = self._bold_metrics if strong else self.metrics
        # Measured against the cheap case first: most texts fit on one line.
        if "\n" not in text and metrics.horizontalAdvance(text) <= width:
            return metrics.height() + 2 * self.rise
        wanted = metrics.boundingRect(0, 0, max(width, 1), 100_000, Qt.TextFlag.TextWordWrap, text).height()
        return min(wanted, metrics.lineSpacing() * lines) + 2 * self.rise

    def paint(self, painter: QPainter, rect: QRect, cell: CellText, look: Look) -> None:
        """Draw the cell into `rect`."""
        self._under = self._ground(cell, look)
        painter.fillRect(rect, self._under)
        if cell.text:
            self._text(painter, self.text_room(rect, look.indent), cell, look)
        if cell.state is State.IMPORTED:
            edge = max(2, self.pad // 2)
            painter.fillRect(
                rect.left(), rect.top() + 1, edge, rect.height() - 2, self.colours.text[cell.state]
            )
        if look.severity is not None:
            self._mark(painter, rect, look.severity)
        if look.current:
            painter.setPen(QPen(self.colours.current, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _ground(self, cell: CellText, look: Look) -> QColor:
        if look.selected and not look.current:
            return self.colours.selected
        if cell.state is State.ABSENT:
            return self.colours.absent
        return self.colours.strong if look.strong else self.ground

    def _text(self, painter: QPainter, room: QRect, cell: CellText, look: Look) -> None:
        painter.setFont(self._fonts[look.strong, cell.state in _QUIET])
        painter.setPen(self.colours.text[cell.state])
        flags = look.align.value
        if look.wrap:
            self._wrapped(painter, room, cell.text, flags | Qt.TextFlag.TextWordWrap.value)
            return
        line = cell.text.partition("\n")[0]
        line = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, flags | Qt.TextFlag.TextSingleLine.value, line)

    def _wrapped(self, painter: QPainter, room: QRect, text: str, flags: int) -> None:
        """Whole lines only, with an ellipsis where more would follow."""
        metrics = painter.fontMetrics()
        lines = max(1, room.height() // metrics.lineSpacing())
        # A rough count first: most texts fit, and measuring is dear.
        if metrics.averageCharWidth() * len(text) < room.width() * lines * 0.6 and "\n" not in text:
            painter.drawText(room, flags, text)
            return
        wanted = metrics.boundingRect(0, 0, room.width(), 100_000, flags, text).height()
        if wanted <= room.height() + 1:
            painter.drawText(room, flags, text)
            return
        shown = QRect(room.left(), room.top(), room.width(), lines * metrics.lineSpacing())
        painter.save()
        painter.setClipRect(shown, Qt.ClipOperation.IntersectClip)
        dots, line = metrics.horizontalAdvance(" …"), metrics.lineSpacing()
        corner = QRect(shown.right() - dots, shown.bottom() - line + 1, dots + 1, line)
        painter.drawText(shown, flags, text)
        painter.fillRect(corner, self._under)
        painter.drawText(corner, Qt.AlignmentFlag.AlignRight, "…")
        painter.restore()

    def _mark(self, painter: QPainter, rect: QRect, severity: Severity) -> None:
        """A corner and an underline; each severity has its own shape as well as its colour."""
        colour = self.colours.mark[severity]
        size = self.metrics.height() * 0.5
        right, top = rect.right() + 1.0, float(rect.top())
        corner = [QPointF(right - size, top), QPointF(right, top), QPointF(right, top + size)]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(colour, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush if severity is Severity.SARAN else colour)
        painter.drawPolygon(QPolygonF(corner))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._underline(painter, rect, severity, colour)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _underline(self, painter: QPainter, rect: QRect, severity: Severity, colour: QColor) -> None:
        left, right, y = rect.left() + self.pad, rect.right() - self.pad, rect.bottom() - 2.5
        if severity is Severity.KESALAHAN:
            tooth = 3
            points = [QPointF(x, y + (n % 2) * 2.5 - 1) for n, x in enumerate(range(left, right, tooth))]
            painter.setPen(QPen(colour, 1.2))
            painter.drawPolyline(QPolygonF(points))
            return
        style = Qt.PenStyle.DashLine if severity is Severity.PERINGATAN else Qt.PenStyle.DotLine
        painter.setPen(QPen(colour, 1.4, style))
        painter.drawLine(QPointF(left, y), QPointF(right, y))


def _font(base: QFont, *, strong: bool = False, quiet: bool = False) -> QFont:
    font = QFont(base)
    font.setBold(strong)
    font.setItalic(quiet)
    return font
