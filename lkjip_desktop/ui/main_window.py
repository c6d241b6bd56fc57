"""The frame on the screen, painted before anything else loads.

It imports QtWidgets only, and neither touches the `Qt` namespace (24 ms) and QEvent (3 ms) nor draws text
(8 ms for the fonts): a bare window takes 97 ms. The words come right after the first paint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray, QMimeData
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent

TITLE = "LKjIP Desktop"
SUFFIX = ".lkjip"
USUAL_SCREEN = (1366, 768)


class MainWindow(QMainWindow):
    """The empty frame: says when it was painted, closed, or given a file to open."""

    painted = Signal()
    closing = Signal(object)
    file_dropped = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._was_painted = False
        self.setWindowTitle(TITLE)
        self.setAcceptDrops(True)

    def open_up(self, geometry: QByteArray) -> None:
        """Show the frame where the user left it, the first time on the whole screen: tables want room."""
        if not geometry.isEmpty() and self.restoreGeometry(geometry):
            self.show()
            return
        room = QGuiApplication.primaryScreen().availableGeometry()
        width, height = USUAL_SCREEN
        self.resize(min(width, room.width()), min(height, room.height()))
        self.showMaximized()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the frame is on the screen."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def show_waiting(self) -> None:
        """Say that the rest is being loaded."""
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QLabel

        waiting = QLabel("Memuat…")
        waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setCentralWidget(waiting)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the others save what is being typed and put away what they remember; they may refuse."""
        event.accept()
        self.closing.emit(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept a report dragged in from the file manager."""
        if dropped_report(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the report that was dropped."""
        if path := dropped_report(event.mimeData()):
            event.acceptProposedAction()
            self.file_dropped.emit(path)


def dropped_report(data: QMimeData) -> str:
    """The local .lkjip file that `data` carries, or an empty string."""
    paths = (url.toLocalFile() for url in data.urls())
    return next((p for p in paths if p.lower().endswith(SUFFIX)), "")
