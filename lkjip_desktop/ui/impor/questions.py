"""The questions of a proposal, each with its possible answers; what is not answered is left out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.importers.usulan import Pertanyaan, Usulan

NOT_YET = "Belum dijawab (tidak diimpor)"


class Questions(QWidget):
    """`answered` carries key and answer; `many` a list of such pairs; `place_chosen` a Sumber to look at."""

    answered = Signal(str, str)
    many = Signal(object)
    place_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.accept_all = QPushButton("Pakai Semua Sara&n")
        self.accept_all.setToolTip("Menjawab setiap pertanyaan yang belum dijawab dengan jawaban termirip")
        self.accept_all.setAutoDefault(False)
        self.accept_all.clicked.connect(self._accept_all)
        self._questions: tuple[Pertanyaan, ...] = ()
        self.choices: list[QComboBox] = []
        self._rows = QVBoxLayout()
        self._rows.setAlignment(Qt.AlignmentFlag.AlignTop)
        inner = QWidget()
        inner.setBackgroundRole(QPalette.ColorRole.Base)
        inner.setLayout(self._rows)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(inner)
        top = QHBoxLayout()
        top.addWidget(QLabel("Isian yang ditanyakan di sini baru diimpor setelah dijawab."), 1)
        top.addWidget(self.accept_all)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self._scroll, 1)

    def show_proposal(self, usulan: Usulan) -> None:
        """Show the questions of a proposal made anew; the place in the list is kept."""
        asked = usulan.pertanyaan
        if [p.kunci for p in asked] != [p.kunci for p in self._questions]:
            self._rebuild(asked)
        self._questions = asked
        for choice, p in zip(self.choices, asked, strict=True):
            choice.blockSignals(True)
            choice.setCurrentIndex(max(choice.findData(p.jawab), 0))
            choice.blockSignals(False)
        self.accept_all.setEnabled(any(p.saran and not p.jawab for p in asked))

    def _rebuild(self, asked: tuple[Pertanyaan, ...]) -> None:
        while (old := self._rows.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        self.choices = []
        for p in asked:
            self._rows.addWidget(self._row(p))

    def _row(self, p: Pertanyaan) -> QWidget:
        words = QLabel(p.pesan)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        choice = QComboBox()
        choice.setAccessibleName(p.pesan)
        choice.addItem(NOT_YET, "")
        for jawaban in p.pilihan:
            mark = " (saran)" if jawaban.kunci == p.saran else ""
            choice.addItem(f"{jawaban.teks}{mark}", jawaban.kunci)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(40)
        choice.activated.connect(lambda _, p=p, c=choice: self.answered.emit(p.kunci, c.currentData()))
        show = QPushButton("&Lihat")
        show.setAutoDefault(False)
        show.setToolTip(str(p.sumber))
        show.clicked.connect(partial(self.place_chosen.emit, p.sumber))
        self.choices.append(choice)
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 2, 0, 2)
        row.addWidget(words, 3)
        row.addWidget(choice, 2)
        row.addWidget(show)
        return part

    def _accept_all(self) -> None:
        self.many.emit([(p.kunci, p.saran) for p in self._questions if p.saran and not p.jawab])
