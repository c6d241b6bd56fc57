"""The page on which the lembar reviu is answered: the list of its items, the chosen one below."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.domain.dokumen import JawabanReviu
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.pilihan import Jawaban
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.rules.reviu import BagianReviu, Jawab
from lkjip_desktop.rules.temuan import Temuan
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.grid.widths import Remembers
from lkjip_desktop.ui.icons import icon
from lkjip_desktop.ui.pages.sizes import RememberedSizes
from lkjip_desktop.ui.reviu.answer import AnswerForm
from lkjip_desktop.ui.reviu.model import ANSWER, NUMBER, STATEMENT, ReviuModel

Questions = Callable[[Laporan, Figures, Sequence[Temuan]], Sequence[BagianReviu]]
#: The window's command that prints the lembar reviu.
EXPORT = "ekspor_reviu"
#: Answers are worked out again when typing elsewhere pauses this long.
PAUSE_MS = 250
LETTERS = {Qt.Key.Key_Y: Jawaban.YA, Qt.Key.Key_T: Jawaban.TIDAK, Qt.Key.Key_Delete: Jawaban.BELUM}


class ItemList(QTableView):
    """The list of items; `letter` carries the answer whose key was pressed."""

    letter = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Y and T answer the chosen item, Del takes the answer back."""
        answer = LETTERS.get(Qt.Key(event.key()))
        if answer is not None and not event.modifiers():
            self.letter.emit(answer)
        else:
            super().keyPressEvent(event)


class ReviuView(QWidget):
    """Answers of people go through the session, one undo step each."""

    def __init__(
        self, session: DocumentSession, questions: Questions, name: str, settings: Remembers
    ) -> None:
        super().__init__()
        self._session = session
        self._questions = questions
        self._key = ""
        self.model = ReviuModel(self._answers(), self)
        self.list = self._made_list()
        self.form = AnswerForm()
        self.count = QLabel()
        self.export = QPushButton(icon("clipboard-check"), "Ekspor Lembar Reviu...")
        self._later = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._later.timeout.connect(self.refresh)
        self._lay_out(name, settings)
        self.list.selectionModel().currentRowChanged.connect(self._choose)
        self.list.letter.connect(self.answer)
        self.form.answered.connect(self.answer)
        session.changed.connect(self._follow)
        self.setFocusProxy(self.list)
        self.list.setCurrentIndex(self.model.index(1, 0))
        self.refresh()

    # --- as a part of a section -------------------------------------------------------------------------

    def go_to(self, ref: Ref) -> bool:
        """The item that an answer belongs to."""
        row = self._session.laporan.get(JawabanReviu, ref.id) if ref.kind == "jawabanreviu" else None
        at = self.model.row_of(row.butir) if row is not None else -1
        if at < 0:
            return False
        self.list.setCurrentIndex(self.model.index(at, 0))
        self.list.setFocus()
        return True

    def finish(self) -> bool:
        """Save the note that is being typed; False when it could not be saved."""
        item = self._item
        if item is None or self._session.read_only or self.form.note.toPlainText().strip() == item.catatan:
            return True
        return self._save(self._stored(item), item)

    # --- answering --------------------------------------------------------------------------------------

    def answer(self, jawaban: Jawaban) -> None:
        """Answer the chosen item, with the note as it stands; the program's own answers stay its own."""
        item = self._item
        if item is not None and not item.oleh_program and not self._session.read_only:
            self._save(jawaban, item)
            self.refresh()

    def refresh(self) -> None:
        """Show what is answered now."""
        self.model.update(self._answers())
        items = self.model.items
        left = sum(item.jawaban is Jawaban.BELUM for item in items)
        done = f"{len(items) - left} dari {len(items)} butir terjawab"
        self.count.setText(f"{done}; {left} menunggu jawaban Anda." if left else f"{done}.")
        self._show()

    @property
    def _item(self) -> Jawab | None:
        return self.model.item(self.model.row_of(self._key))

    def _answers(self) -> Sequence[BagianReviu]:
        return self._questions(self._session.laporan, self._session.figures, self._session.temuan)

    def _stored(self, item: Jawab) -> Jawaban:
        rows = self._session.laporan.all(JawabanReviu)
        return next((r.jawaban for r in rows if r.butir == item.butir.key), Jawaban.BELUM)

    def _save(self, jawaban: Jawaban, item: Jawab) -> bool:
        return self._session.answer(item.butir.key, jawaban, self.form.note.toPlainText())

    def _choose(self, current: QModelIndex) -> None:
        self.finish()
        item = self.model.item(current.row())
        self._key = item.butir.key if item is not None else ""
        self.model.update(self._answers())
        self._show(anew=True)

    def _show(self, *, anew: bool = False) -> None:
        item = self._item
        self.form.show_item(item, read_only=self._session.read_only)
        note = "" if item is None else item.catatan
        if anew or not self.form.note.hasFocus():
            self.form.note.setPlainText(note)

    def _follow(self) -> None:
        self._later.start()

    # --- looks ------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up, and take on the command of the window one stands in."""
        super().showEvent(event)
        self.refresh()
        self.list.resizeRowsToContents()
        action = self.window().findChild(QAction, EXPORT)
        self.export.setVisible(action is not None)
        if action is not None and not self.export.toolTip():
            self.export.setToolTip(action.toolTip())
            self.export.clicked.connect(action.trigger)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing typed is lost out of sight."""
        super().hideEvent(event)
        self.finish()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other widths, other lines."""
        super().resizeEvent(event)
        self.list.resizeRowsToContents()

    def _made_list(self) -> ItemList:
        view = ItemList()
        view.setModel(self.model)
        view.setAccessibleName("Butir reviu")
        view.setWhatsThis(
            "<b>Butir reviu</b><br>Pilih butir dengan panah; Y menjawab Ya, T menjawab Tidak, Del "
            "mengosongkan. Jawaban bercetak miring dibuat program dari isi laporan."
        )
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTabKeyNavigation(False)
        view.setWordWrap(True)
        view.verticalHeader().hide()
        letter = view.fontMetrics().averageCharWidth()
        header = view.horizontalHeader()
        header.setSectionResizeMode(STATEMENT, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(NUMBER, letter * 9)
        header.resizeSection(ANSWER, letter * 20)
        for row in self.model.headings():
            view.setSpan(row, 0, 1, ANSWER + 1)
        return view

    def _lay_out(self, name: str, settings: Remembers) -> None:
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.list)
        splitter.addWidget(self.form)
        splitter.setStretchFactor(0, 1)
        splitter.setCollapsible(0, False)
        splitter.setCollapsible(1, False)
        RememberedSizes(splitter, settings, name, (10_000, self.fontMetrics().height() * 11))
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        foot.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.addWidget(splitter, 1)
        column.addLayout(foot)
