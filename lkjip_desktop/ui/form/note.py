"""What is said under a field: why an entry is refused, which reading is meant, or what the checker found."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from lkjip_desktop.rules.temuan import Severity, Temuan
from lkjip_desktop.ui.findings.severity import severity_icon
from lkjip_desktop.ui.grid.colours import colours

Answer = tuple[str, Callable[[], object]]


class Note(QWidget):
    """Lines with an icon and a sentence, in the layout of the form; hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 2)
        self._column.setSpacing(2)
        self._lines: list[QWidget] = []
        self.buttons: list[QPushButton] = []
        self.refused = False
        self.hide()

    @property
    def text(self) -> str:
        """All that is said, one sentence a line."""
        labels = (line.findChild(QLabel, "kalimat") for line in self._lines)
        return "\n".join(label.text() for label in labels if isinstance(label, QLabel))

    def refuse(self, text: str) -> None:
        """An entry can't be taken."""
        self._say([(Severity.KESALAHAN, text)])
        self.refused = True

    def ask(self, text: str, answers: Sequence[Answer]) -> None:
        """An entry can be read in more than one way."""
        self._say([(Severity.PERINGATAN, text)])
        self.refused = True
        row = QHBoxLayout()
        for words, act in answers:
            button = QPushButton(words)
            button.clicked.connect(lambda _=False, act=act: act())
            self.buttons.append(button)
            row.addWidget(button)
        row.addStretch(1)
        holder = QWidget()
        row.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(row)
        self._lines.append(holder)
        self._column.addWidget(holder)

    def tell(self, findings: Sequence[Temuan]) -> None:
        """What the checker found here; nothing puts the note away."""
        self._say([(t.severity, f"{t.code}: {t.message}") for t in findings])

    def _say(self, sentences: Sequence[tuple[Severity, str]]) -> None:
        for old in self._lines:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.refused = False
        self.buttons = []
        self._lines = [self._line(severity, text) for severity, text in sentences]
        self.setAccessibleName(self.text)
        self.setVisible(bool(sentences))

    def _line(self, severity: Severity, text: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        colour = colours(self.palette()).mark[severity]
        size = self.fontMetrics().height()
        symbol = QLabel()
        symbol.setPixmap(severity_icon(severity).pixmap(size, size))
        symbol.setAlignment(Qt.AlignmentFlag.AlignTop)
        words = QLabel(text)
        words.setObjectName("kalimat")
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        palette = words.palette()
        palette.setColor(QPalette.ColorRole.WindowText, colour)
        words.setPalette(palette)
        row.addWidget(symbol)
        row.addWidget(words, 1)
        self._column.addWidget(line)
        return line
