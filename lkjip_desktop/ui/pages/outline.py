"""The list of a page's sections on the left: what is done, what is still to do, and how much was found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPalette, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.ui.findings.severity import SYMBOLS
from lkjip_desktop.ui.grid.cells import State
from lkjip_desktop.ui.grid.colours import colours
from lkjip_desktop.ui.icons import icon
from lkjip_desktop.ui.pages.section import Section

_KEY = Qt.ItemDataRole.UserRole


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


class Outline(QListWidget):
    """`chosen` carries the key of the section to show."""

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
        self.currentItemChanged.connect(self._choose)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """List these; the current one stays current where it still is."""
        current = self.current_key
        self.blockSignals(True)
        self.clear()
        self._items.clear()
        group = ""
        for section in sections:
            if section.group != group and section.group:
                self._add_heading(section.group)
            group = section.group
            self._add(section)
        self.blockSignals(False)
        if current in self._items:
            self.setCurrentItem(self._items[current])

    @property
    def current_key(self) -> str:
        """The key of the section shown."""
        item = self.currentItem()
        return "" if item is None else str(item.data(_KEY) or "")

    def show_current(self, key: str) -> None:
        """Make a section current."""
        if key in self._items:
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

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
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

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_KEY):
            self.chosen.emit(str(item.data(_KEY)))


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
