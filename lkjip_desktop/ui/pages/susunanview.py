"""The parts of the report as a list: ticked when printed, moved among the parts beside them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.domain.change import Change, ChangeSet
from lkjip_desktop.domain.delta import Delta
from lkjip_desktop.domain.dokumen import SusunanBagian
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.domain.susunan import BAGIAN, BagianLaporan, beside, pindah, tampil, tampilkan
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.icons import icon
from lkjip_desktop.ui.message_line import MessageLine

_KEY = Qt.ItemDataRole.UserRole
FIXED = "Selalu dicetak di tempat ini."
MOVABLE = "Hapus centang agar bagian ini tidak dicetak; Alt+panah memindahkannya."


class OrderView(QWidget):
    """The list with its buttons. Every tick and move is one undo step."""

    def __init__(self, session: DocumentSession, message: MessageLine) -> None:
        super().__init__()
        self._session = session
        self._message = message
        self._filling = False
        self._items: dict[Id, QTreeWidgetItem] = {}
        self.list = QTreeWidget()
        self.list.setHeaderLabels(["Bagian laporan", "Keterangan"])
        self.list.setAccessibleName("Susunan laporan")
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.list.itemChanged.connect(self._ticked)
        self.list.currentItemChanged.connect(lambda *_: self._offer())
        self.up = QPushButton(icon("arrow-up"), "Pindah &ke Atas")
        self.down = QPushButton(icon("arrow-down"), "Pindah ke Bawa&h")
        self.up.setShortcut("Alt+Up")
        self.down.setShortcut("Alt+Down")
        self.up.clicked.connect(lambda: self.move_current(-1))
        self.down.clicked.connect(lambda: self.move_current(+1))
        buttons = QHBoxLayout()
        buttons.addWidget(self.up)
        buttons.addWidget(self.down)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(buttons)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        session.changed.connect(self._follow)
        self._fill()

    def go_to(self, ref: Ref) -> bool:
        """Make the part of `ref` the current one."""
        item = self._item(ref.id) if ref.kind == "susunanbagian" else None
        if item is None:
            return False
        self.list.setCurrentItem(item)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def finish(self) -> bool:
        """Everything is saved as it is done."""
        return True

    def move_current(self, step: int) -> None:
        """Move the current part up (-1) or down (+1)."""
        key = self._current()
        if key is not None:
            self._apply("Pindahkan bagian laporan", pindah(self._session.laporan, key, step))

    def _ticked(self, item: QTreeWidgetItem, _: int) -> None:
        if not self._filling:
            key, shown = Id(item.data(0, _KEY)), item.checkState(0) is Qt.CheckState.Checked
            name = "Cetak bagian laporan" if shown else "Sembunyikan bagian laporan"
            self._apply(name, tampilkan(self._session.laporan, key, shown))

    def _apply(self, name: str, changes: tuple[Change, ...]) -> None:
        if changes and not self._session.apply(ChangeSet(name, changes)):
            self._fill()

    # --- showing ----------------------------------------------------------------------------------------

    def _follow(self, delta: Delta) -> None:
        if any(kind == "susunanbagian" for kind, _ in delta.rows):
            self._fill()

    def _fill(self) -> None:
        key, order = self._current(), list(self._parts())
        self._filling = True
        # An item must outlive its own tick: the list is made anew only when its order is another.
        if [key for key, _ in order] != list(self._items):
            self._rebuild(order)
        for key_of, item in self._items.items():
            self._show(item, BAGIAN[key_of])
        self._filling = False
        found = (self._item(key) if key is not None else None) or self.list.topLevelItem(0)
        if found is not None:
            self.list.setCurrentItem(found)
        self._offer()

    def _parts(self, induk: Id | None = None) -> Iterator[tuple[Id, Id | None]]:
        """Every part in order with the one it lies in, that one first."""
        for part in beside(self._session.laporan, induk):
            yield part.key, induk
            yield from self._parts(part.key)

    def _rebuild(self, order: list[tuple[Id, Id | None]]) -> None:
        self.list.clear()
        self._items = {}
        root = self.list.invisibleRootItem()
        for key, induk in order:
            item = QTreeWidgetItem(root if induk is None else self._items[induk], [BAGIAN[key].judul])
            item.setData(0, _KEY, key)
            self._items[key] = item
        self.list.expandAll()

    def _show(self, item: QTreeWidgetItem, part: BagianLaporan) -> None:
        laporan = self._session.laporan
        item.setText(1, "selalu dicetak" if part.tetap else "")
        item.setToolTip(0, FIXED if part.tetap else MOVABLE)
        if not part.tetap:
            row = laporan.get(SusunanBagian, part.key)
            shown = row is None or row.tampil
            item.setCheckState(0, Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked)
            item.setText(1, "" if tampil(laporan, part.key) else "tidak dicetak")
        if self._session.read_only:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)

    def _offer(self) -> None:
        key, laporan = self._current(), self._session.laporan
        for button, step in ((self.up, -1), (self.down, +1)):
            may = key is not None and bool(pindah(laporan, key, step))
            button.setEnabled(may and not self._session.read_only)

    def _current(self) -> Id | None:
        item = self.list.currentItem()
        return Id(item.data(0, _KEY)) if item is not None else None

    def _item(self, key: Id) -> QTreeWidgetItem | None:
        return self._items.get(key)
