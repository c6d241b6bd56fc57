"""The import window: the source above, what it would put into the report below, nothing done before Impor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QMenu,
    QPushButton,
    QSpinBox,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.domain.change import ChangeSet
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.tabel import JenisTabel, Kolom, Naskah, TabelTertulis
from lkjip_desktop.importers.usulan import (
    Keputusan,
    KolomDipilih,
    Sumber,
    Usulan,
    sidik,
    terapkan,
)
from lkjip_desktop.importers.usulan.keputusan import diputuskan
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.ui.icons import icon
from lkjip_desktop.ui.impor.questions import Questions
from lkjip_desktop.ui.impor.roles import role_menu
from lkjip_desktop.ui.impor.tree import ProposalTree
from lkjip_desktop.ui.impor.words import STATUS, count_words, value_words
from lkjip_desktop.ui.sumber.model import SourceModel, Tanda
from lkjip_desktop.ui.sumber.tables import TableList
from lkjip_desktop.ui.sumber.view import SourceView
from lkjip_desktop.ui.sumber.words import heading, kind_words, role_words
from lkjip_desktop.wording.label import label

#: A proposal is made anew when answers and ticks pause this long.
PAUSE_MS = 120
Make = Callable[[Keputusan], Usulan]


class ImportWindow(QDialog):
    """Shows the Usulan that `make` gives for the officer's decisions.

    `wanted` carries the ChangeSet when it is accepted, `decided` the Keputusan to be remembered. `naskah` is
    None for a report of our own, which has no tables to show.
    """

    wanted = Signal(object)
    decided = Signal(object)

    def __init__(
        self,
        title: str,
        laporan: Laporan,
        make: Make,
        naskah: Naskah | None,
        keputusan: Keputusan,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._laporan, self._make, self._read = laporan, make, naskah
        self.keputusan = keputusan
        self.usulan = make(keputusan)
        self.tables, self.source = TableList(), SourceModel(_head, self)
        self.view = SourceView(self.source)
        self.tree, self.questions = ProposalTree(self.usulan.awal_tanpa), Questions()
        self.unread, self.notes = QListWidget(), QListWidget()
        self.kind, self.year = QComboBox(), QSpinBox(minimum=0, maximum=2100)
        self.same = QCheckBox("Tampilkan yang &sama")
        self.counts = QLabel()
        self.tabs = QTabWidget()
        self.accept_button = QPushButton(icon("import"), "&Impor")
        self._later = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._later.timeout.connect(self._again)
        self._lay_out()
        self._connect()
        self._show()
        self.tables.choose(_first(self._tables))

    # --- what it shows ----------------------------------------------------------------------------------

    @property
    def _tables(self) -> tuple[TabelTertulis, ...]:
        return diputuskan(self._read, self.keputusan).tabel if self._read else ()

    def _again(self) -> None:
        """Make the proposal anew for what has been decided by now."""
        self.usulan = self._make(self.keputusan)
        self._show()

    def _show(self) -> None:
        usulan = self.usulan
        self.year.setValue(usulan.tahun)
        self.tree.show_proposal(usulan, self._laporan, same=self.same.isChecked())
        self.questions.show_proposal(usulan)
        _fill(self.unread, [f"{t.sumber}: {t.teks} — {t.pesan}" for t in usulan.tak_terbaca])
        warnings = self._read.peringatan if self._read else ()
        _fill(self.notes, [*usulan.catatan, *warnings])
        open_ = len(usulan.terbuka)
        for page, words, count in (
            (self.questions, "Pertan&yaan", open_),
            (self.unread, "Tidak Ter&baca", len(usulan.tak_terbaca)),
            (self.notes, "&Catatan", self.notes.count()),
        ):
            index = self.tabs.indexOf(page)
            self.tabs.setTabText(index, f"{words} ({count})" if count else words)
            self.tabs.setTabEnabled(index, count > 0 or page is not self.unread)
        self.counts.setText(
            count_words(usulan) + (f"; {open_} pertanyaan belum dijawab" if open_ else "") + "."
        )
        self._show_tables()

    def _show_tables(self) -> None:
        row = max(self.tables.currentRow(), 0)
        found = Counter(n.sumber.tabel for n in self.usulan.nilai)
        self.tables.blockSignals(True)
        self.tables.show_tables(self._tables, {n: f"{count} isian" for n, count in found.items()}, {})
        self.tables.choose(row)
        self.tables.blockSignals(False)
        self._show_table(row)

    def _show_table(self, number: int) -> None:
        tables = self._tables
        if not 0 <= number < len(tables):
            return
        self.source.show_table(tables[number], self._marks(number))
        self.kind.setCurrentIndex(self.kind.findData(tables[number].jenis))

    def _marks(self, table: int) -> Mapping[tuple[int, int], Tanda]:
        """Doubtful values and unread cells of one table; the others say where they go."""
        marks: dict[tuple[int, int], Tanda] = {}
        for n in self.usulan.nilai:
            if n.sumber.tabel == table and not n.yakin:
                field, value = label(n.ref.kind, n.ref.field), value_words(self._laporan, n.ref, n.baru)
                words = f"Perlu dilihat: menjadi {field} = {value} ({STATUS[n.status]})."
                marks[n.sumber.baris, n.sumber.kolom] = Tanda(Severity.PERINGATAN, (words,))
        for p in self.usulan.terbuka:
            if p.sumber.tabel == table:
                marks[p.sumber.baris, p.sumber.kolom] = Tanda(Severity.SARAN, (p.pesan,))
        for t in self.usulan.tak_terbaca:
            if t.sumber.tabel == table:
                marks[t.sumber.baris, t.sumber.kolom] = Tanda(Severity.KESALAHAN, (t.pesan,))
        return marks

    def go(self, sumber: Sumber) -> None:
        """Show a place of the source."""
        if sumber.tabel >= 0 and self._read is not None:
            self.tables.choose(sumber.tabel)
            self.view.go_to(sumber.baris, sumber.kolom)

    # --- deciding ---------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.tables.chosen.connect(self._show_table)
        self.tree.place_chosen.connect(self.go)
        self.tree.ticked.connect(self._count)
        self.questions.answered.connect(self._answer)
        self.questions.many.connect(self._answer_all)
        self.questions.place_chosen.connect(self.go)
        self.same.toggled.connect(lambda _: self._show())
        self.kind.activated.connect(self._choose_kind)
        self.year.editingFinished.connect(self._choose_year)
        header = self.view.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._ask_role)
        self.view.clicked.connect(lambda index: self._to_value(index.row(), index.column()))
        self.accept_button.clicked.connect(self._accept)

    def _decide(self, keputusan: Keputusan) -> None:
        self.keputusan = keputusan
        self.decided.emit(keputusan)
        self._later.start()

    def _answer(self, key: str, answer: str) -> None:
        self._decide(self.keputusan.dengan_jawaban(key, answer))

    def _answer_all(self, answers: list[tuple[str, str]]) -> None:
        keputusan = self.keputusan
        for key, answer in answers:
            keputusan = keputusan.dengan_jawaban(key, answer)
        self._decide(keputusan)

    def _choose_kind(self) -> None:
        tabel = self._tables[self.tables.currentRow()]
        self._decide(self.keputusan.dengan_jenis(sidik(tabel), JenisTabel(self.kind.currentData())))

    def _choose_year(self) -> None:
        if self.year.value() != self.usulan.tahun:
            self._decide(_with_year(self.keputusan, self.year.value()))

    def _ask_role(self, column: int) -> None:
        header = self.view.horizontalHeader()
        at = header.mapToGlobal(QPoint(header.sectionViewportPosition(column), header.height()))
        menu = self.role_menu(column)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def role_menu(self, column: int) -> QMenu:
        """The menu of what a column of the table shown may hold."""
        tabel = self._tables[self.tables.currentRow()]
        tahun = self.usulan.tahun or self._laporan.tahun

        def chosen(choice: KolomDipilih) -> None:
            self._decide(self.keputusan.dengan_kolom(sidik(tabel), column, choice))

        return role_menu(tabel.kolom[column], tahun, chosen, self)

    def _to_value(self, row: int, column: int) -> None:
        found = self.usulan.menurut_sel().get((self.tables.currentRow(), row, column))
        if found:
            self.tabs.setCurrentIndex(0)
            self.tree.show_place(found[0])

    def _count(self) -> None:
        count = self.tree.count() + len(self.tree.to_delete)
        self.accept_button.setText(f"&Impor {count} Isian" if count else "&Impor")
        self.accept_button.setEnabled(count > 0)

    def _accept(self) -> None:
        if self._later.isActive():
            self._later.stop()
            self._again()
        changes: ChangeSet = terapkan(self.usulan, self._laporan, self.tree.left_out, self.tree.to_delete)
        self.wanted.emit(changes)
        self.accept()

    # --- parts ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        letter = self.fontMetrics()
        halves = QSplitter(Qt.Orientation.Vertical)
        if self._read is not None:
            halves.addWidget(self._source())
        halves.addWidget(self._proposal())
        halves.setSizes([letter.height() * 18, letter.height() * 18])
        close = QPushButton("&Batal")
        close.clicked.connect(self.reject)
        close.setAutoDefault(False)
        self.accept_button.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(self.counts, 1)
        row.addWidget(self.accept_button)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(halves, 1)
        column.addLayout(row)
        parent = self.parentWidget()
        wanted = QSize(letter.averageCharWidth() * 165, letter.height() * 42)
        self.resize(parent.window().size() * 0.96 if parent is not None else wanted)

    def _source(self) -> QWidget:
        for jenis in JenisTabel:
            self.kind.addItem(kind_words(jenis), jenis)
        kind = QLabel("&Jenis tabel:")
        kind.setBuddy(self.kind)
        year = QLabel("&Tahun dokumen:")
        year.setBuddy(self.year)
        self.year.setSpecialValueText("belum diketahui")
        self.year.setValue(self.usulan.tahun)
        hint = QLabel("Klik judul kolom untuk mengubah artinya.")
        row = QHBoxLayout()
        for part in (kind, self.kind, year, self.year):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(hint)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.view, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.tables)
        split.addWidget(right)
        letter = self.fontMetrics().averageCharWidth()
        split.setSizes([letter * 42, letter * 115])
        split.setStretchFactor(1, 1)
        return split

    def _proposal(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tree, 1)
        column.addWidget(self.same)
        for part, name in ((self.unread, "Sel yang tidak terbaca"), (self.notes, "Catatan")):
            part.setAccessibleName(name)
            part.setWordWrap(True)
        self.tabs.addTab(page, "&Usulan")
        self.tabs.addTab(self.questions, "Pertan&yaan")
        self.tabs.addTab(self.unread, "Tidak Ter&baca")
        self.tabs.addTab(self.notes, "&Catatan")
        return self.tabs


def _head(kolom: Kolom) -> str:
    return f"{heading(kolom)}\n[{role_words(kolom)}]"


def _first(tables: tuple[TabelTertulis, ...]) -> int:
    """The first table that something is read from."""
    dull = (JenisTabel.DAFTAR, JenisTabel.LAIN)
    return next((n for n, t in enumerate(tables) if t.jenis not in dull), 0)


def _with_year(keputusan: Keputusan, tahun: int) -> Keputusan:
    return Keputusan(keputusan.jenis, keputusan.kolom, keputusan.jawaban, tahun)


def _fill(view: QListWidget, lines: list[str]) -> None:
    view.clear()
    view.addItems(lines)
