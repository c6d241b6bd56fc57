"""The chosen item: what the program found, the answer where people give it, and a note."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from lkjip_desktop.domain.pilihan import Jawaban
from lkjip_desktop.rules.reviu import Jawab
from lkjip_desktop.ui.reviu.model import said

WORDS: Mapping[Jawaban, str] = {
    Jawaban.YA: "&Ya",
    Jawaban.TIDAK: "Ti&dak",
    Jawaban.BELUM: "Belu&m dijawab",
}
NO_EVIDENCE = "Tidak ada bukti yang dapat dibaca program."
BY_PROGRAM = "Dijawab program dari isi laporan; perbaiki isinya bila jawabannya seharusnya lain."


class AnswerForm(QWidget):
    """`answered` carries the answer picked; the note is `note.toPlainText()` whenever it is asked for."""

    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.statement, self.evidence, self.by = _label(), _label(), _label()
        self.choices = {jawaban: QRadioButton(text) for jawaban, text in WORDS.items()}
        group = QButtonGroup(self)
        for jawaban, button in self.choices.items():
            group.addButton(button)
            button.clicked.connect(lambda _=False, jawaban=jawaban: self.answered.emit(jawaban))
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setAccessibleName("Catatan")
        self.note.setPlaceholderText("Catatan atau penjelasan yang tercetak di lembar reviu")
        self.note.setFixedHeight(self.fontMetrics().lineSpacing() * 3 + 14)
        self._lay_out()

    def show_item(self, item: Jawab | None, *, read_only: bool) -> None:
        """Show this item; None where a heading is chosen."""
        self.setEnabled(item is not None)
        asked = item is not None and not item.oleh_program
        for jawaban, button in self.choices.items():
            button.setEnabled(asked and not read_only)
            button.setVisible(asked)
            if item is not None and item.jawaban is jawaban:
                button.setChecked(True)
        self.note.setReadOnly(read_only)
        self.by.setText("" if item is None or asked else f"{said(item)}. {BY_PROGRAM}")
        self.by.setVisible(not asked)
        self.statement.setText("" if item is None else f"{item.butir.key} {item.butir.pernyataan}")
        self.evidence.setText("" if item is None else item.bukti or NO_EVIDENCE)

    def _lay_out(self) -> None:
        bold = self.statement.font()
        bold.setBold(True)
        self.statement.setFont(bold)
        answers = QHBoxLayout()
        for button in self.choices.values():
            answers.addWidget(button)
        answers.addWidget(self.by, 1)
        answers.addStretch(0)
        note = QLabel("&Catatan:")
        note.setBuddy(self.note)
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 6, 8, 0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.statement, 0, 0, 1, 2)
        grid.addWidget(QLabel("Bukti:"), 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.evidence, 1, 1)
        grid.addWidget(QLabel("Jawaban:"), 2, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(answers, 2, 1)
        grid.addWidget(note, 3, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.note, 3, 1)
        grid.setRowStretch(4, 1)


def _label() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
