"""The panel of findings under the work: filters, list, and the way to the cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.rules.temuan import Severity, Temuan, counts
from lkjip_desktop.ui.findings.filter import FindingsFilter
from lkjip_desktop.ui.findings.listview import FindingsList
from lkjip_desktop.ui.findings.model import CAUSE, CODE, MESSAGE, PLACE, FindingsModel
from lkjip_desktop.ui.findings.severity import accepted_icon, severity_icon
from lkjip_desktop.ui.quiet import CountButton
from lkjip_desktop.wording.letak import Letak

CHECKING = "Laporan sedang diperiksa…"
CLEAN = "Tidak ada temuan. Semua pemeriksaan lulus."
NARROWED = "Tidak ada temuan yang cocok dengan saringan di atas."


class FindingsPanel(QWidget):
    """Shows the session's findings. `chosen` carries the Ref to jump to; `left` gives the focus back.

    `moved` says that `current` may be another one; `menu_wanted` carries where on the screen.
    """

    chosen = Signal(object)
    moved = Signal()
    menu_wanted = Signal(QPoint)
    left = Signal()

    def __init__(self, tabs: Sequence[str], place: Callable[[Ref], Letak]) -> None:
        super().__init__()
        self.model = FindingsModel(place, self)
        self.filter = FindingsFilter(place, self)
        self.filter.setSourceModel(self.model)
        self.view = self._made_view()
        self.severities = {s: self._severity_button(s) for s in Severity}
        self.accepted = self._accepted_button()
        self.grouped = self._grouped_button()
        self.tab = self._tab_choice(tabs)
        self.search = self._search_field()
        self._visited = ""
        self._known = False
        self._empty = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedLayout()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._filter_row())
        column.addLayout(self._pages, 1)
        for signal in (self.filter.rowsInserted, self.filter.rowsRemoved):
            signal.connect(self._show_emptiness)
        back = QShortcut(QKeySequence("Esc"), self, self.left.emit)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.setAccessibleName("Temuan")
        self.setWhatsThis(
            "<b>Temuan</b><br>Semua yang perlu diperiksa, menurut tempatnya. Klik ganda atau Enter pada satu "
            "temuan membawa Anda ke selnya. Klik kanan atau Shift+F10 untuk memperbaiki atau menerimanya, F1 "
            "untuk penjelasannya. F8 ke temuan berikutnya, Shift+F8 ke sebelumnya, F9 melipat, Esc kembali "
            "ke isian."
        )
        self._show_emptiness()

    @property
    def empty_text(self) -> str:
        """Why nothing is shown; empty while something is."""
        return self._empty.text() if self._pages.currentIndex() == 1 else ""

    @property
    def current(self) -> Temuan | None:
        """The finding chosen in the list, if any."""
        index = self.view.currentIndex()
        found: Temuan | None = index.data(FindingsModel.TemuanRole) if index.isValid() else None
        return found

    def go(self) -> None:
        """Ask for the place of the chosen finding."""
        self._choose(self.view.currentIndex())

    # --- what it shows ----------------------------------------------------------------------------------

    def update_findings(self, temuan: Sequence[Temuan]) -> None:
        """Follow the session."""
        self._known = True
        self.model.update(temuan)
        found = counts(temuan)
        for severity, button in self.severities.items():
            button.show_count(found[severity])
        accepted = len(temuan) - found.total()
        self.accepted.setText(f"Diterima ({accepted})")
        self.accepted.setVisible(accepted > 0)
        self._show_emptiness()

    def step(self, by: int) -> bool:
        """Go to the next (+1) or previous (-1) open finding shown, around the ends. False when there is none.

        When the finding visited last is gone, the next one is the one that took its row.
        """
        rows = self.filter.rowCount()
        if not rows:
            return False
        start = self._row_after(by, rows)
        row = next((r for n in range(rows) if self._at(r := (start + n * by) % rows).terbuka), None)
        if row is None:
            return False
        self.view.selectRow(row)
        self.go()
        # On the way what was being typed is taken, and findings above this one may have come or gone.
        self.show_current()
        QTimer.singleShot(0, self, self.show_current)
        return True

    def show_current(self) -> None:
        """Bring the chosen finding into sight."""
        if self.view.currentIndex().isValid():
            self.view.scrollTo(self.view.currentIndex())

    def _row_after(self, by: int, rows: int) -> int:
        row = self.view.currentIndex().row()
        if row < 0:
            return 0 if by > 0 else rows - 1
        return row + by if by < 0 or self._at(row).key == self._visited else row

    def _at(self, row: int) -> Temuan:
        found: Temuan = self.filter.index(row, 0).data(FindingsModel.TemuanRole)
        return found

    def show_only(self, severity: Severity | None) -> None:
        """Show what is open of one severity in every tab, or everything."""
        for each, button in self.severities.items():
            button.setChecked(severity in (None, each))
        self.accepted.setChecked(severity is None)
        self.tab.setCurrentIndex(0)
        self.search.clear()
        self._filter_severities()

    def recolour(self) -> None:
        """Draw the icons anew, after a change between light and dark."""
        for severity, button in self.severities.items():
            button.setIcon(severity_icon(severity))
        self.accepted.setIcon(accepted_icon())

    def _show_emptiness(self) -> None:
        clean = CLEAN if self._known else CHECKING
        self._empty.setText(NARROWED if self.model.rowCount() else clean)
        self._pages.setCurrentIndex(0 if self.filter.rowCount() else 1)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self._visited = self._at(index.row()).key
            self.chosen.emit(index.data(FindingsModel.TemuanRole).ref)

    def _filter_severities(self) -> None:
        self.filter.set_severities([s for s, button in self.severities.items() if button.isChecked()])
        self.filter.set_accepted(self.accepted.isChecked())
        self._show_emptiness()

    # --- parts ------------------------------------------------------------------------------------------

    def _filter_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(6, 4, 6, 0)
        title = QLabel("Temua&n:")
        title.setBuddy(self.view)
        row.addWidget(title)
        for button in self.severities.values():
            row.addWidget(button)
        row.addWidget(self.accepted)
        row.addStretch(1)
        row.addWidget(self.grouped)
        row.addWidget(self.tab)
        row.addWidget(self.search)
        return row

    def _made_view(self) -> FindingsList:
        view = FindingsList()
        view.setModel(self.filter)
        view.setAccessibleName("Daftar temuan")
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.verticalHeader().hide()
        letter = view.fontMetrics().averageCharWidth()
        view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + 6)
        header = view.horizontalHeader()
        header.setSectionResizeMode(MESSAGE, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.resizeSection(CODE, letter * 14)
        header.resizeSection(PLACE, letter * 64)
        header.resizeSection(CAUSE, letter * 64)
        header.moveSection(CAUSE, PLACE)
        view.setColumnHidden(CAUSE, True)
        view.activated.connect(self._choose)
        view.selectionModel().currentRowChanged.connect(lambda: self.moved.emit())
        view.menu_wanted.connect(self.menu_wanted)
        return view

    def _severity_button(self, severity: Severity) -> CountButton:
        button = CountButton(severity.value)
        self._furnish(button, severity_icon(severity), f"Tampilkan atau sembunyikan {severity.value}")
        button.show_count(None)
        button.fit()
        return button

    def _accepted_button(self) -> QToolButton:
        button = QToolButton()
        self._furnish(button, accepted_icon(), "Tampilkan atau sembunyikan temuan yang diterima")
        button.hide()
        return button

    def _grouped_button(self) -> QToolButton:
        button = QToolButton()
        button.setText("Menurut sebab")
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setToolTip("Kumpulkan temuan yang sejenis, tidak menurut tempatnya")
        button.toggled.connect(self._group)
        return button

    def _group(self, grouped: bool) -> None:
        self.filter.group(grouped)
        self.view.setColumnHidden(CAUSE, not grouped)
        letter = self.view.fontMetrics().averageCharWidth()
        self.view.horizontalHeader().resizeSection(PLACE, letter * (40 if grouped else 64))
        self.view.scrollTo(self.view.currentIndex())

    def _furnish(self, button: QToolButton, symbol: QIcon, tip: str) -> None:
        button.setCheckable(True)
        button.setChecked(True)
        button.setAutoRaise(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIcon(symbol)
        button.setToolTip(tip)
        button.toggled.connect(lambda on: _strike(button, not on))
        button.clicked.connect(self._filter_severities)

    def _tab_choice(self, tabs: Sequence[str]) -> QComboBox:
        choice = QComboBox()
        choice.addItem("Semua tab", "")
        for tab in tabs:
            choice.addItem(tab, tab)
        choice.setAccessibleName("Saring temuan menurut tab")
        choice.currentIndexChanged.connect(lambda: self.filter.set_tab(choice.currentData()))
        choice.currentIndexChanged.connect(self._show_emptiness)
        return choice

    def _search_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText("Cari temuan")
        field.setAccessibleName("Cari temuan")
        field.setToolTip("Cari temuan (Ctrl+Shift+F)")
        field.setClearButtonEnabled(True)
        field.setMinimumWidth(self.fontMetrics().averageCharWidth() * 14)
        field.setMaximumWidth(self.fontMetrics().averageCharWidth() * 28)
        field.textChanged.connect(self.filter.set_words)
        field.textChanged.connect(self._show_emptiness)
        return field


def _strike(button: QToolButton, off: bool) -> None:
    """What is not shown is struck out: a pressed button alone can hardly be told from another."""
    font = button.font()
    font.setStrikeOut(off)
    button.setFont(font)
