"""A small chart of one indikator over the years: targets and realisasi. It draws figures, it makes none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from lkjip_desktop.domain.deret import Deret
from lkjip_desktop.ui.grid.cells import State
from lkjip_desktop.ui.grid.colours import colours
from lkjip_desktop.ui.pages.columns import figure_text

FEW = "Grafik tampil bila ada angka dari dua tahun atau lebih."


class TrendChart(QWidget):
    """Dots and lines: realisasi full, target hollow and dashed, so that they differ without colour too."""

    def __init__(self) -> None:
        super().__init__()
        self._targets: Deret = {}
        self._results: Deret = {}
        self._desimal = 2
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("Grafik tren")

    def show_series(self, targets: Deret, results: Deret, desimal: int = 2) -> None:
        """Draw these; figures made by a formula are written with `desimal` decimals."""
        self._targets, self._results, self._desimal = targets, results, desimal
        self.setToolTip("\n".join(self._spoken()))
        self.setAccessibleDescription("; ".join(self._spoken()))
        self.update()

    def sizeHint(self) -> QSize:
        """Room for five years."""
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 40, metrics.height() * 7)

    def minimumSizeHint(self) -> QSize:
        """Half of that."""
        return self.sizeHint() / 2

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw axis, both lines and their figures."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        years = sorted({*self._targets, *self._results})
        if len(years) < 2:
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect(), int(flags), FEW)
            return
        room = self._room()
        self._draw_axis(painter, room, years)
        state = colours(self.palette()).text
        self._draw(
            painter,
            self._points(room, years, self._targets),
            QPen(state[State.DIFFERENT], 1.5, Qt.PenStyle.DashLine),
            full=False,
        )
        self._draw(
            painter, self._points(room, years, self._results), QPen(state[State.COMPUTED], 2), full=True
        )
        self._label(painter, room, years)

    def _room(self) -> QRectF:
        line = self.fontMetrics().height()
        side = self.fontMetrics().averageCharWidth() * 4
        return QRectF(self.rect()).adjusted(side, line * 2.3, -side, -line * 1.3)

    def _points(self, room: QRectF, years: Sequence[int], series: Deret) -> list[QPointF]:
        values = [*self._targets.values(), *self._results.values()]
        low, high = float(min(values)), float(max(values))
        span = (high - low) or 1.0
        step = room.width() / (years[-1] - years[0])
        return [
            QPointF(
                room.left() + (y - years[0]) * step,
                room.bottom() - (float(series[y]) - low) / span * room.height(),
            )
            for y in years
            if y in series
        ]

    def _draw_axis(self, painter: QPainter, room: QRectF, years: Sequence[int]) -> None:
        line = self.fontMetrics().height()
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        y = room.bottom() + line * 0.25
        painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        step = room.width() / (years[-1] - years[0])
        every = 1 + int(self.fontMetrics().horizontalAdvance("2000 ") / max(step, 1.0))
        for year in years[::every]:
            x = room.left() + (year - years[0]) * step
            box = QRectF(x - line * 2, room.bottom() + line * 0.25, line * 4, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(year))

    def _draw(self, painter: QPainter, points: Sequence[QPointF], pen: QPen, *, full: bool) -> None:
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(points)
        painter.setPen(QPen(pen.color(), 1.5))
        painter.setBrush(pen.color() if full else self.palette().color(QPalette.ColorRole.Base))
        for point in points:
            if full:
                painter.drawEllipse(point, 3.5, 3.5)
            else:
                painter.drawRect(QRectF(point.x() - 3, point.y() - 3, 6, 6))

    def _label(self, painter: QPainter, room: QRectF, years: Sequence[int]) -> None:
        """The legend, and the figure of every realisasi above its dot."""
        line = self.fontMetrics().height()
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        legend = QRectF(0, 0, self.width(), line)
        painter.drawText(legend, Qt.AlignmentFlag.AlignCenter, "●  realisasi      □  target")
        shown = [y for y in years if y in self._results]
        for year, point in zip(shown, self._points(room, years, self._results), strict=True):
            box = QRectF(point.x() - line * 3, point.y() - line * 1.2, line * 6, line)
            painter.drawText(
                box, Qt.AlignmentFlag.AlignCenter, figure_text(self._results[year], self._desimal)
            )

    def _spoken(self) -> list[str]:
        lines = []
        for year in sorted({*self._targets, *self._results}):
            parts = [f"{year}:"]
            if year in self._targets:
                parts.append(f"target {figure_text(self._targets[year], self._desimal)}")
            if year in self._results:
                parts.append(f"realisasi {figure_text(self._results[year], self._desimal)}")
            lines.append(" ".join(parts))
        return lines
