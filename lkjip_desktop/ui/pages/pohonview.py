"""The pohon kinerja on the screen: boxes from left to right, gaps drawn apart, saved as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette, QPen, QShowEvent, QWheelEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QGraphicsScene,
    QGraphicsTextItem,
    QGraphicsView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.domain.formulir.cascade import cascade, gaps
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.report.blocks import Node
from lkjip_desktop.report.formulir.pohon import roots
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.grid.colours import colours
from lkjip_desktop.ui.icons import icon
from lkjip_desktop.ui.message_line import MessageLine

_LETTERS = 30
_APART = 14.0
_PICTURE = 2.0
_MOST_PIXELS = 12_000


class PohonView(QWidget):
    """Follows the report while it is on the screen. Ctrl and the wheel zoom."""

    def __init__(self, session: DocumentSession, message: MessageLine) -> None:
        super().__init__()
        self._session = session
        self._message = message
        self._scene = QGraphicsScene(self)
        self._view = _Zooming(self._scene)
        self._said = QLabel()
        row = QHBoxLayout()
        row.addWidget(self._said, 1)
        for text, symbol, act in (
            ("Perbesa&r", "zoom-in", lambda: self._view.scale(1.25, 1.25)),
            ("Per&kecil", "zoom-out", lambda: self._view.scale(0.8, 0.8)),
            ("Simpan &Gambar", "image", self._ask),
        ):
            button = QPushButton(icon(symbol), text)
            button.clicked.connect(act)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.addLayout(row)
        column.addWidget(self._view, 1)
        self._shown: object = None
        session.changed.connect(lambda _: self._fill() if self.isVisible() else None)

    def go_to(self, ref: Ref) -> bool:
        """Nothing is typed here."""
        return False

    def finish(self) -> bool:
        """Nothing is typed here."""
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        self._fill()

    def save(self, target: Path) -> bool:
        """Write the drawing as a PNG picture. False when it can't be written there."""
        room = self._scene.itemsBoundingRect().adjusted(-10, -10, 10, 10)
        scale = min(_PICTURE, _MOST_PIXELS / max(room.width(), room.height(), 1.0))
        image = QImage(int(room.width() * scale), int(room.height() * scale), QImage.Format.Format_RGB32)
        image.fill(self.palette().color(QPalette.ColorRole.Base))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._scene.render(painter, QRectF(image.rect()), room)
        painter.end()
        return bool(image.save(str(target)))

    def _ask(self) -> None:
        start = self._session.path.with_name(f"{self._session.path.stem} - Pohon Kinerja.png")
        chosen, _ = QFileDialog.getSaveFileName(self, "Simpan Gambar", str(start), "Gambar PNG (*.png)")
        if not chosen:
            return
        target = Path(chosen) if chosen.lower().endswith(".png") else Path(f"{chosen}.png")
        if self.save(target):
            self._message.say(f"Gambar disimpan di {target}.")
        else:
            self._message.complain(f"Gambar tidak dapat ditulis ke {target}. Pilih folder lain.")

    def _fill(self) -> None:
        laporan, figures = self._session.laporan, self._session.figures
        if self._shown is laporan:
            return
        self._shown = laporan
        trees = cascade(laporan, figures)
        missing = sum(1 for _ in gaps(trees))
        self._said.setText(f"{missing} bagian belum tersambung." if missing else "Semua bagian tersambung.")
        self._scene.clear()
        _Drawing(self._scene, self.palette()).draw(roots(laporan, trees))
        self._scene.setSceneRect(self._scene.itemsBoundingRect().adjusted(-12, -12, 12, 12))
        self._view.setAccessibleName("Gambar pohon kinerja")
        self._view.setAccessibleDescription(self._said.text())


class _Zooming(QGraphicsView):
    def __init__(self, scene: QGraphicsScene) -> None:
        super().__init__(scene)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        step = 1.1 if event.angleDelta().y() > 0 else 1 / 1.1
        self.scale(step, step)


class _Drawing:
    """Lays boxes out from left to right, a column a level, each beside the first that hangs on it."""

    def __init__(self, scene: QGraphicsScene, palette: QPalette) -> None:
        self._scene = scene
        self._palette = palette
        self._gap = colours(palette).mark[Severity.KESALAHAN]
        metrics = scene.views()[0].fontMetrics()
        self._width = float(metrics.averageCharWidth() * _LETTERS)
        self._y = 0.0

    def draw(self, nodes: Sequence[Node]) -> None:
        """Draw these trees below one another."""
        for node in nodes:
            self._place(node, 0)
            self._y += _APART

    def _place(self, node: Node, level: int) -> QRectF:
        text = self._text(node)
        height = text.boundingRect().height()
        top = self._y
        below = [self._place(child, level + 1) for child in node.children]
        at = QPointF(level * (self._width + 3 * _APART), top)
        box = QRectF(at.x(), at.y(), self._width, height)
        self._y = max(self._y, box.bottom() + _APART)
        text.setPos(at)
        self._frame(box, gap=node.gap)
        for child in below:
            self._connect(box, child)
        return box

    def _text(self, node: Node) -> QGraphicsTextItem:
        item = QGraphicsTextItem()
        item.setPlainText("\n".join(node.lines))
        item.setTextWidth(self._width)
        item.setDefaultTextColor(self._palette.color(QPalette.ColorRole.Text))
        item.setZValue(1)
        self._scene.addItem(item)
        return item

    def _frame(self, box: QRectF, *, gap: bool) -> None:
        colour = self._gap if gap else self._palette.color(QPalette.ColorRole.Mid)
        style = Qt.PenStyle.DashLine if gap else Qt.PenStyle.SolidLine
        self._scene.addRect(box, QPen(QColor(colour), 2 if gap else 1, style))

    def _connect(self, box: QRectF, child: QRectF) -> None:
        pen = QPen(self._palette.color(QPalette.ColorRole.Mid), 1)
        turn, start, end = box.right() + 1.5 * _APART, box.top() + _APART, child.top() + _APART
        self._scene.addLine(box.right(), start, turn, start, pen)
        self._scene.addLine(turn, start, turn, end, pen)
        self._scene.addLine(turn, end, child.left(), end, pen)
