"""The differences with the Renstra on the screen: a table with a button per row to follow it."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.domain.formulir.perbedaan import Perbedaan, ikuti, perbedaan
from lkjip_desktop.domain.nilai import Angka, Kosong, Predikat, Rentang, TidakBerlaku
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.message_line import MessageLine
from lkjip_desktop.wording.angka import format_rupiah
from lkjip_desktop.wording.cara import nilai_text
from lkjip_desktop.wording.formulir import DOKUMEN
from lkjip_desktop.wording.label import label
from lkjip_desktop.wording.letak import baris

_HEADS = ("Dokumen", "Baris", "Isian", "Tertulis", "Renstra", "")
_WIDE = (1, 3, 4)
NAME = "Ikuti Renstra"


class IkutiView(QWidget):
    """Follows the report while it is on the screen. Every step can be undone."""

    def __init__(self, session: DocumentSession, message: MessageLine) -> None:
        super().__init__()
        self._session = session
        self._message = message
        self._said = QLabel()
        self.table = QTableWidget(0, len(_HEADS))
        self.table.setHorizontalHeaderLabels(_HEADS)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setWordWrap(True)
        self.table.setAccessibleName("Perbedaan dengan Renstra")
        for n in range(len(_HEADS)):
            wide = n in _WIDE
            mode = QHeaderView.ResizeMode.Stretch if wide else QHeaderView.ResizeMode.ResizeToContents
            self.table.horizontalHeader().setSectionResizeMode(n, mode)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.addWidget(self._said)
        column.addWidget(self.table, 1)
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

    def _fill(self) -> None:
        found = perbedaan(self._session.laporan, self._session.figures)
        n = len(found)
        self._said.setText(f"{n} isian berbeda dengan Renstra." if n else "Semua isian sama dengan Renstra.")
        self.table.setRowCount(n)
        for row, one in enumerate(found):
            self._row(row, one)
        self.table.resizeRowsToContents()

    def _row(self, row: int, one: Perbedaan) -> None:
        laporan = self._session.laporan
        texts = (
            DOKUMEN[one.dokumen],
            baris(laporan, one.ref),
            label(one.ref.kind, one.ref.field),
            shown(one.tertulis),
            shown(one.renstra),
        )
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            self.table.setItem(row, column, item)
        button = QPushButton("Ikuti")
        button.setAccessibleName(f"Ikuti Renstra: {texts[1]}, {texts[2]}")
        button.setToolTip(f"Ganti {texts[3]} dengan {texts[4]} menurut Renstra")
        button.setEnabled(not self._session.read_only)
        button.clicked.connect(partial(self._take, one))
        self.table.setCellWidget(row, len(_HEADS) - 1, button)

    def _take(self, one: Perbedaan, *_: object) -> None:
        if self._session.apply(ikuti(self._session.laporan, [one], NAME)):
            words = f"{label(one.ref.kind, one.ref.field)} kini {shown(one.renstra)}, sama dengan Renstra."
            self._message.say_done(words, self._session)


def shown(value: Any) -> str:  # noqa: ANN401 - as wide as the fields compared
    """A value as the officer typed it."""
    if isinstance(value, Decimal):
        return format_rupiah(value)
    return (
        nilai_text(value)
        if isinstance(value, Angka | Predikat | Rentang | Kosong | TidakBerlaku)
        else str(value)
    )
