"""The toolbar over a text: what each button does is declared in `perintah`."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from lkjip_desktop.report.markup import BULLET
from lkjip_desktop.ui.icons import icon
from lkjip_desktop.ui.naskah import gaya
from lkjip_desktop.ui.naskah.edit import NaskahEdit
from lkjip_desktop.ui.naskah.perintah import PERINTAH, Perintah


class Bilah(QWidget):
    """Buttons for an editor; those that are marks show whether they are on at the cursor."""

    drafts = Signal()

    def __init__(self, edit: NaskahEdit) -> None:
        super().__init__()
        self._edit = edit
        self.buttons = {p.key: self._button(p) for p in PERINTAH}
        self.draft = QToolButton()
        self.draft.setAutoRaise(True)
        self.draft.setText("Kalimat dari Data")
        self.draft.setToolTip("Sisipkan kalimat yang disusun dari data indikator, sasaran, atau program")
        self.draft.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.draft.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.draft.clicked.connect(self.drafts)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        for command in PERINTAH:
            if command.line:
                row.addSpacing(8)
            row.addWidget(self.buttons[command.key])
        row.addWidget(self.draft)
        row.addStretch(1)
        for key in ("tebal", "miring", "judul", "butir", "nomor"):
            self.buttons[key].setCheckable(True)
        edit.cursorPositionChanged.connect(self.follow)
        edit.currentCharFormatChanged.connect(lambda _: self.follow())
        self._draw()

    def follow(self) -> None:
        """Show what is on at the cursor."""
        cursor, format = self._edit.textCursor(), self._edit.currentCharFormat()
        items = cursor.currentList()
        numbered = items is not None and gaya.marker_of(items.format(), 0) != BULLET
        states = {
            "tebal": gaya.is_bold(format),
            "miring": format.fontItalic(),
            "judul": gaya.is_heading(cursor.block()),
            "butir": items is not None and not numbered,
            "nomor": numbered,
        }
        for key, on in states.items():
            self.buttons[key].setChecked(on)
        for key in ("masuk", "keluar"):
            self.buttons[key].setEnabled(items is not None and not self._edit.isReadOnly())

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons in the new colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _button(self, command: Perintah) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setToolTip(f"{command.text} ({command.keys})")
        button.setAccessibleName(command.text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self._run(command.key))
        return button

    def _run(self, key: str) -> None:
        self._edit.setFocus()
        self._edit.run(key)
        self.follow()

    def _draw(self) -> None:
        for command in PERINTAH:
            self.buttons[command.key].setIcon(icon(command.icon))
        self.draft.setIcon(icon("lightbulb"))
