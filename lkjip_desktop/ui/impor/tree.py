"""The proposal as a tree with ticks: parts, rows, values; what is not ticked is left out."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QTreeWidgetItemIterator

from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.importers.usulan import Status, Sumber, Usulan, UsulanBagian, UsulanBaris, UsulanNilai
from lkjip_desktop.ui.icons import icon
from lkjip_desktop.ui.impor.words import STATUS, row_words, value_words
from lkjip_desktop.wording.label import label

Check = Qt.CheckState
_ITEM = Qt.ItemDataRole.UserRole
WHAT, NOW, THEN, STATE, SOURCE = range(5)
HEADERS = ("Isian", "Sekarang", "Menjadi", "Status", "Sumber")
_ICONS = {
    Status.SAMA: "circle-check",
    Status.BERUBAH: "refresh-cw",
    Status.BARU: "plus",
    Status.HILANG: "trash-2",
}
DOUBT = "perlu dilihat"


class ProposalTree(QTreeWidget):
    """`place_chosen` carries the Sumber of what became current; `ticked` says that ticks changed."""

    place_chosen = Signal(object)
    ticked = Signal()

    def __init__(self, left_out: frozenset[str]) -> None:
        super().__init__()
        self.setAccessibleName("Usulan impor")
        self.setHeaderLabels(HEADERS)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        letter = self.fontMetrics().averageCharWidth()
        header = self.header()
        for column, width in ((WHAT, 62), (NOW, 26), (THEN, 30), (STATE, 20)):
            header.resizeSection(column, letter * width)
        header.setSectionResizeMode(SOURCE, QHeaderView.ResizeMode.Stretch)
        self._out = left_out
        self._gone: frozenset[str] = frozenset()
        self.itemChanged.connect(self._tick)
        self.currentItemChanged.connect(self._choose)

    @property
    def left_out(self) -> frozenset[str]:
        """The keys of values and rows that are not to be imported."""
        return self._out

    @property
    def to_delete(self) -> frozenset[str]:
        """The keys of rows that the source no longer names and that are to be deleted."""
        return self._gone

    def show_proposal(self, usulan: Usulan, laporan: Laporan, *, same: bool) -> None:
        """Show a proposal made anew; ticks taken off stay off. `same` also shows what would not change."""
        opened = {self._key(i) for i in self._items() if i.isExpanded()} or {b.kunci for b in usulan.bagian}
        self.blockSignals(True)
        self.clear()
        for part in usulan.bagian:
            self._part(part, laporan, same=same, expanded=opened)
        self.blockSignals(False)
        self.ticked.emit()

    def count(self) -> int:
        """How many values would be put in now."""
        return sum(
            1 for nilai in self._values() if nilai.status is not Status.SAMA and not self._is_out(nilai)
        )

    def show_place(self, nilai: UsulanNilai) -> None:
        """Make the item of a value current."""
        for item in self._items():
            if item.data(0, _ITEM) == nilai:
                self.setCurrentItem(item)
                return

    # --- building ---------------------------------------------------------------------------------------

    def _part(self, part: UsulanBagian, laporan: Laporan, *, same: bool, expanded: set[str]) -> None:
        top = QTreeWidgetItem(self, [part.judul])
        top.setData(0, _ITEM, part)
        top.setFlags(top.flags() | Qt.ItemFlag.ItemIsAutoTristate | Qt.ItemFlag.ItemIsUserCheckable)
        font = top.font(0)
        font.setBold(True)
        top.setFont(0, font)
        for row in part.baris:
            self._row(top, row, laporan, same=same)
        if not top.childCount():
            self.takeTopLevelItem(self.indexOfTopLevelItem(top))
            return
        top.setText(THEN, f"{sum(n.status is not Status.SAMA for n in part.nilai)} isian")
        top.setText(STATE, _counted(part))
        top.setExpanded(part.kunci in expanded)

    def _row(self, top: QTreeWidgetItem, row: UsulanBaris, laporan: Laporan, *, same: bool) -> None:
        shown = [n for n in row.nilai if same or n.status is not Status.SAMA]
        gone = row.status is Status.HILANG
        if not shown and not (gone or row.status is Status.BARU):
            return
        item = QTreeWidgetItem(top, [row.judul, "", "", STATUS[row.status], str(row.sumber)])
        item.setData(0, _ITEM, row)
        item.setIcon(STATE, icon(_ICONS[row.status]))
        if gone:
            item.setText(THEN, "tetap ada; centang untuk menghapus")
            item.setCheckState(0, Check.Checked if row.kunci in self._gone else Check.Unchecked)
            return
        self._doubt(item, row.yakin)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsAutoTristate | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(0, Check.Unchecked if row.kunci in self._out else Check.Checked)
        for nilai in shown:
            self._value(item, nilai, laporan, row)
        item.setText(THEN, row_words(laporan, [n for n in shown if n.baru != row.judul]))

    def _value(self, item: QTreeWidgetItem, n: UsulanNilai, laporan: Laporan, row: UsulanBaris) -> None:
        words = [
            label(n.ref.kind, n.ref.field),
            value_words(laporan, n.ref, n.lama),
            value_words(laporan, n.ref, n.baru),
            STATUS[n.status],
            str(n.sumber),
        ]
        child = QTreeWidgetItem(item, words)
        child.setData(0, _ITEM, n)
        child.setIcon(STATE, icon(_ICONS[n.status]))
        self._doubt(child, n.yakin)
        for column in (NOW, THEN):
            child.setToolTip(column, words[column])
        out = n.kunci in self._out or row.kunci in self._out
        child.setCheckState(0, Check.Unchecked if out else Check.Checked)

    @staticmethod
    def _doubt(item: QTreeWidgetItem, sure: bool) -> None:
        if not sure:
            item.setIcon(STATE, icon("triangle-alert"))
            item.setText(STATE, f"{item.text(STATE)}, {DOUBT}")

    # --- ticks ------------------------------------------------------------------------------------------

    def _tick(self, item: QTreeWidgetItem, column: int) -> None:
        what = item.data(0, _ITEM)
        if column != 0 or isinstance(what, UsulanBagian):
            return
        off = item.checkState(0) is Check.Unchecked
        if isinstance(what, UsulanBaris) and what.status is Status.HILANG:
            self._gone = self._gone - {what.kunci} if off else self._gone | {what.kunci}
        elif isinstance(what, UsulanBaris | UsulanNilai):
            self._out = self._out | {what.kunci} if off else self._out - {what.kunci}
        self.ticked.emit()

    def _is_out(self, nilai: UsulanNilai) -> bool:
        return nilai.kunci in self._out or f"{nilai.ref.kind}/{nilai.ref.id}" in self._out

    def _values(self) -> Iterator[UsulanNilai]:
        return (what for i in self._items() if isinstance(what := i.data(0, _ITEM), UsulanNilai))

    def _items(self) -> Iterator[QTreeWidgetItem]:
        walk = QTreeWidgetItemIterator(self)
        while (item := walk.value()) is not None:
            yield item
            walk += 1

    @staticmethod
    def _key(item: QTreeWidgetItem) -> str:
        return str(item.data(0, _ITEM).kunci)

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        sumber = getattr(item.data(0, _ITEM), "sumber", None) if item is not None else None
        if isinstance(sumber, Sumber):
            self.place_chosen.emit(sumber)


def _counted(part: UsulanBagian) -> str:
    found = part.hitung()
    return ", ".join(f"{found[s]} {STATUS[s]}" for s in (Status.BARU, Status.BERUBAH) if found[s])
