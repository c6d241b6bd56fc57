"""The window of a checked document: its tables, the one looked at with its marks, and every finding."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QSize, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTableView,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.session.baca import Pemeriksaan
from lkjip_desktop.ui.findings.severity import severity_icon
from lkjip_desktop.ui.icons import icon
from lkjip_desktop.ui.message_line import MessageLine
from lkjip_desktop.ui.periksa.model import DocumentFindings
from lkjip_desktop.ui.periksa.naskah import paragraph_html
from lkjip_desktop.ui.sumber.model import SourceModel, Tanda
from lkjip_desktop.ui.sumber.tables import TableList
from lkjip_desktop.ui.sumber.view import SourceView
from lkjip_desktop.ui.sumber.words import heading, place_words, table_words

CLEAN = "Tidak ada yang perlu diperbaiki pada tabel dan naskah yang dapat dibaca."
_ORDER = tuple(Severity)


class CheckWindow(QDialog):
    """Shows a Pemeriksaan. `export_wanted` and `report_wanted` carry it on to whoever can do these."""

    export_wanted = Signal(object)
    report_wanted = Signal(object)

    def __init__(self, pemeriksaan: Pemeriksaan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pemeriksaan = pemeriksaan
        self.setWindowTitle(f"Periksa Laporan Jadi - {pemeriksaan.path.name}")
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.tables = TableList()
        self.source = SourceModel(heading, self)
        self.view = SourceView(self.source)
        self.text = QTextBrowser()
        self.text.setAccessibleName("Naskah di sekitar temuan")
        self.title = QLabel()
        self.title.setWordWrap(True)
        self.pages = QStackedWidget()
        self.model = DocumentFindings(self)
        self.filter = QSortFilterProxyModel(self)
        self.list = QTableView()
        self.search = QLineEdit()
        self.said = QLabel()
        self.message = MessageLine()
        self._lay_out()
        self._connect()
        self._fill()

    # --- what it shows ----------------------------------------------------------------------------------

    def _fill(self) -> None:
        found, tables = self.pemeriksaan.temuan, self.pemeriksaan.naskah.tabel
        self._marks = _marks(found)
        per_table = Counter(t.tempat.tabel for t in found)
        worst = {n: _weightiest([t for t in found if t.tempat.tabel == n]) for n in per_table}
        self.tables.show_tables(
            tables,
            {n: f"{count} temuan" for n, count in per_table.items()},
            {n: severity_icon(severity) for n, severity in worst.items()},
        )
        self.model.show_findings(found)
        if found:
            self.list.selectRow(0)
        elif tables:
            self.tables.choose(0)

    def show_table(self, tabel: int) -> None:
        """Show one table with its marks."""
        shown = self.pemeriksaan.naskah.tabel[tabel]
        self.source.show_table(shown, self._marks.get(tabel, {}))
        place = place_words(shown)
        self.title.setText(f"{table_words(shown)} ({place})" if place else table_words(shown))
        self.pages.setCurrentWidget(self.view)

    def go(self, temuan: TemuanTabel) -> None:
        """Show the place of a finding: its cell, or the paragraph it stands in."""
        at = temuan.tempat
        if at.tabel < 0:
            self.tables.setCurrentRow(-1)
            self.title.setText(f"Naskah halaman {at.halaman}" if at.halaman else "Naskah")
            self.text.setHtml(paragraph_html(self.pemeriksaan.naskah, temuan))
            self.text.scrollToAnchor("temuan")
            self.pages.setCurrentWidget(self.text)
            return
        if self.tables.currentRow() == at.tabel:
            self.show_table(at.tabel)
        self.tables.choose(at.tabel)
        self.view.go_to(at.baris, at.kolom)

    def step(self, by: int) -> None:
        """To the next (+1) or previous (-1) finding, around the ends."""
        rows = self.filter.rowCount()
        if rows:
            row = self.list.currentIndex().row()
            self.list.selectRow((row + by) % rows if row >= 0 else 0)

    # --- parts ------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.tables.chosen.connect(self.show_table)
        self.list.selectionModel().currentRowChanged.connect(self._chosen)
        self.list.activated.connect(self._chosen)
        self.search.textChanged.connect(self.filter.setFilterFixedString)
        QShortcut(QKeySequence("F8"), self, lambda: self.step(1))
        QShortcut(QKeySequence("Shift+F8"), self, lambda: self.step(-1))
        QShortcut(QKeySequence("Ctrl+F"), self, self.search.setFocus)

    def _chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self.said.setText(index.siblingAtColumn(2).data())
            self.go(index.siblingAtColumn(0).data(DocumentFindings.TemuanRole))

    def _lay_out(self) -> None:
        self.pages.addWidget(self.view)
        self.pages.addWidget(self.text)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.title)
        column.addWidget(self.pages, 1)
        upper = QSplitter(Qt.Orientation.Horizontal)
        upper.addWidget(self.tables)
        upper.addWidget(right)
        letter = self.fontMetrics()
        upper.setSizes([letter.averageCharWidth() * 44, letter.averageCharWidth() * 110])
        upper.setStretchFactor(1, 1)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.addWidget(upper)
        halves.addWidget(self._findings())
        halves.setSizes([letter.height() * 22, letter.height() * 13])
        halves.setStretchFactor(0, 1)
        whole = QVBoxLayout(self)
        for warning in self.pemeriksaan.naskah.peringatan:
            words = QLabel(warning)
            words.setWordWrap(True)
            whole.addWidget(words)
        whole.addWidget(halves, 1)
        whole.addWidget(self.message)
        whole.addLayout(self._buttons())
        parent = self.parentWidget()
        wanted = QSize(letter.averageCharWidth() * 165, letter.height() * 40)
        self.resize(parent.window().size() * 0.96 if parent is not None else wanted)

    def _findings(self) -> QWidget:
        self.filter.setSourceModel(self.model)
        self.filter.setFilterKeyColumn(-1)
        self.filter.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        view = self.list
        view.setModel(self.filter)
        view.setAccessibleName("Daftar temuan")
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + 6)
        header = view.horizontalHeader()
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        letter = view.fontMetrics().averageCharWidth()
        header.resizeSection(0, letter * 14)
        header.resizeSection(1, letter * 60)
        self.search.setPlaceholderText("Cari temuan")
        self.search.setAccessibleName("Cari temuan")
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(letter * 30)
        row = QHBoxLayout()
        row.addWidget(QLabel(_counted(self.pemeriksaan.temuan)))
        row.addStretch(1)
        row.addWidget(self.search)
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        self.said.setWordWrap(True)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.said.setMinimumHeight(view.fontMetrics().lineSpacing() * 2)
        column.addLayout(row)
        column.addWidget(view, 1)
        column.addWidget(self.said)
        return part

    def _buttons(self) -> QHBoxLayout:
        export = QPushButton(icon("file-down"), "&Ekspor Daftar Temuan...")
        export.setToolTip("Sebagai PDF, Excel, atau Word, dengan nomor halamannya")
        export.clicked.connect(lambda: self.export_wanted.emit(self.pemeriksaan))
        report = QPushButton(icon("file-plus"), "&Mulai Laporan dari Angka Ini...")
        report.setToolTip("Membuat laporan baru dan mengisinya dari tabel dokumen ini")
        report.clicked.connect(lambda: self.report_wanted.emit(self.pemeriksaan))
        close = QPushButton("&Tutup")
        close.clicked.connect(self.close)
        for button in (export, report, close):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(export)
        row.addWidget(report)
        row.addStretch(1)
        row.addWidget(close)
        return row


def _counted(temuan: tuple[TemuanTabel, ...]) -> str:
    if not temuan:
        return CLEAN
    found = Counter(t.severity for t in temuan)
    return "Temuan: " + ", ".join(f"{found[s]} {s.value}" for s in Severity)


def _marks(temuan: tuple[TemuanTabel, ...]) -> Mapping[int, dict[tuple[int, int], Tanda]]:
    """What is said at each cell of each table; the weightiest finding gives the mark."""
    at: dict[int, dict[tuple[int, int], list[TemuanTabel]]] = defaultdict(lambda: defaultdict(list))
    for t in temuan:
        at[t.tempat.tabel][t.tempat.baris, t.tempat.kolom].append(t)
    return {n: {cell: _tanda(found) for cell, found in cells.items()} for n, cells in at.items()}


def _tanda(found: list[TemuanTabel]) -> Tanda:
    return Tanda(_weightiest(found), tuple(f"{t.code}: {t.message}" for t in found))


def _weightiest(found: list[TemuanTabel]) -> Severity:
    return min((t.severity for t in found), key=_ORDER.index)
