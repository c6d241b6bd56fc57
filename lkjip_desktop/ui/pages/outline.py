"""The list of a page's sections on the left: what is done, what is still to do, and how much was found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QKeyEvent, QPalette, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.ui.findings.severity import SYMBOLS
from lkjip_desktop.ui.grid.cells import State
from lkjip_desktop.ui.grid.colours import colours
from lkjip_desktop.ui.icons import icon
from lkjip_desktop.ui.pages.section import Section

_KEY, _GROUP = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Mark:
    """The state of a section: complete or not (None: nothing to say), and its findings by severity."""

    done: bool | None
    findings: Mapping[Severity, int]

    @property
    def worst(self) -> Severity | None:
        """The weightiest severity found."""
        return next((s for s in Severity if self.findings.get(s)), None)

    def words(self) -> str:
        """The state as said in a tooltip."""
        state = {True: "Lengkap", False: "Belum lengkap", None: ""}[self.done]
        counts = ", ".join(f"{n} {s.value}" for s in Severity if (n := self.findings.get(s)))
        return "; ".join(part for part in (state, counts) if part)


@dataclass(frozen=True, slots=True)
class Fold:
    """A group that can be put away: its heading and its sections' entries."""

    heading: QListWidgetItem
    items: list[QListWidgetItem]


class Outline(QListWidget):
    """`chosen` carries the key of the section to show. Groups of folded sections open at a click."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Bagian tab ini")
        self.setWhatsThis("<b>Bagian</b><br>Pilih bagian dengan panah atas dan bawah atau klik.")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setFrameShape(QFrame.Shape.NoFrame)
        side = self.fontMetrics().height()
        self.setIconSize(QSize(side, side))
        self.setSpacing(1)
        self._items: dict[str, QListWidgetItem] = {}
        self._titles: dict[str, str] = {}
        self._folds: dict[str, Fold] = {}
        self._opened: set[str] = set()
        self._shown = ""
        self.currentItemChanged.connect(self._choose)
        self.itemClicked.connect(self._turn)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """List these; the current one stays current where it still is."""
        current = self.current_key
        self.blockSignals(True)
        self.clear()
        self._items.clear()
        self._folds.clear()
        group = ""
        for section in sections:
            if section.group != group and section.group:
                folds = all(s.folded for s in sections if s.group == section.group)
                self._add_heading(section.group, folds=folds)
            group = section.group
            self._add(section)
        self._fold()
        self.blockSignals(False)
        if current in self._items:
            self.setCurrentItem(self._items[current])

    @property
    def current_key(self) -> str:
        """The key of the section shown; on a heading, that of the section chosen last."""
        item = self.currentItem()
        return "" if item is None else str(item.data(_KEY) or self._shown)

    def show_current(self, key: str) -> None:
        """Make a section current."""
        if key in self._items:
            self._open_for(self._items[key])
            self.setCurrentItem(self._items[key])

    def mark(self, key: str, mark: Mark) -> None:
        """Show the state of a section: a symbol of its own shape for each, and the number of errors."""
        item = self._items.get(key)
        if item is None:
            return
        errors = mark.findings.get(Severity.KESALAHAN, 0)
        item.setText(self._titles[key] + (f" ({errors})" if errors else ""))
        item.setToolTip("\n".join(part for part in (self._titles[key], mark.words()) if part))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{self._titles[key]}, {mark.words()}")
        if mark.worst in (Severity.KESALAHAN, Severity.PERINGATAN):
            self._open_for(item)
            colour = colours(QGuiApplication.palette()).mark[mark.worst]
            item.setIcon(_selectable(SYMBOLS[mark.worst], colour))
        else:
            item.setIcon(_state_icon(mark.done))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chosen section stays in sight when there is less room."""
        super().resizeEvent(event)
        if self.currentItem() is not None:
            self.scrollToItem(self.currentItem())

    def sizeHint(self) -> QSize:
        """Wide enough for most titles."""
        return QSize(self.fontMetrics().averageCharWidth() * 33, super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """On a heading, Enter, Space and the arrows to the sides open and close its group."""
        item = self.currentItem()
        group = "" if item is None else str(item.data(_GROUP) or "")
        is_open = group in self._opened
        turns = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        turns.add(Qt.Key.Key_Left if is_open else Qt.Key.Key_Right)
        if item is not None and group and event.key() in turns:
            self._turn(item)
        else:
            super().keyPressEvent(event)

    def _turn(self, item: QListWidgetItem) -> None:
        group = str(item.data(_GROUP) or "")
        if group:
            self._opened ^= {group}
            self._fold()

    def _open_for(self, item: QListWidgetItem) -> None:
        """Open the group that a section stands in."""
        for group, fold in self._folds.items():
            if item in fold.items and group not in self._opened:
                self._opened.add(group)
                self._fold()

    def _fold(self) -> None:
        for group, fold in self._folds.items():
            is_open = group in self._opened
            fold.heading.setText(f"{'▾' if is_open else '▸'} {group}")
            words = f"{group}, {'terbuka' if is_open else 'terlipat'}"
            fold.heading.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            for item in fold.items:
                item.setHidden(not is_open)

    def _add_heading(self, text: str, *, folds: bool = False) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled if folds else Qt.ItemFlag.NoItemFlags)
        if folds:
            item.setData(_GROUP, text)
            item.setToolTip("Klik untuk membuka atau melipat kelompok ini")
            self._folds[text] = Fold(item, [])
        font = item.font()
        font.setBold(True)
        item.setFont(font)
        item.setForeground(self.palette().color(QPalette.ColorRole.Text))
        self.addItem(item)

    def _add(self, section: Section) -> None:
        item = QListWidgetItem(_state_icon(None), section.label)
        item.setData(_KEY, section.key)
        self._items[section.key] = item
        self._titles[section.key] = section.label
        item.setToolTip(section.title)
        self.addItem(item)
        if section.group in self._folds:
            self._folds[section.group].items.append(item)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_KEY):
            self._shown = str(item.data(_KEY))
            self.chosen.emit(self._shown)


def _state_icon(done: bool | None) -> QIcon:
    """A tick for complete, a broken ring for still to do, nothing (but as wide) where it does not matter."""
    quiet = colours(QGuiApplication.palette()).text[State.PROMPT]
    if done is None:
        pixmap = QPixmap(16, 16)
        pixmap.fill(Qt.GlobalColor.transparent)
        return QIcon(pixmap)
    return _selectable("circle-check" if done else "circle-dashed", quiet)


def _selectable(name: str, colour: QColor) -> QIcon:
    """An icon that can still be seen on the ground of the selected entry."""
    chosen = QGuiApplication.palette().color(QPalette.ColorRole.HighlightedText)
    found = QIcon(icon(name, colour))
    for size in (16, 24, 32):
        found.addPixmap(icon(name, chosen).pixmap(size, size), QIcon.Mode.Selected)
    return found
