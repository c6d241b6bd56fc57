"""The help window: index and search on the left, the page on the right; it stays open beside the work."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.ui.bantuan.topik import Topik, checks, find, manual, topics

_KEY = Qt.ItemDataRole.UserRole
MANUAL, CHECKS = "Panduan", "Pemeriksaan"
#: The code of a check in a sentence: a way to its page.
_CODE = re.compile(r"\b([A-Z]{2,3}-\d\d)\b")
NOTHING = "Tidak ada halaman yang memuat kata itu."


def help_window(of: QWidget) -> HelpWindow:
    """The help window that belongs to the window of `of`; there is one, made when first wanted."""
    owner = of.window()
    return owner.findChild(HelpWindow) or HelpWindow(owner)


class HelpWindow(QDialog):
    """One for the whole program. `page` shows the topic, `context` what had the focus when F1 was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._tops: list[QTreeWidgetItem] = []
        self._past: list[str] = []
        self.current = ""
        self.setWindowTitle("Bantuan")
        self.search = self._made_search()
        self.index = self._made_index()
        self.empty = QLabel(NOTHING)
        self.empty.setWordWrap(True)
        self.empty.hide()
        self.context = self._made_context()
        self.context.linkActivated.connect(self.open_topic)
        self.page = self._made_page()
        self.back = QPushButton("&Kembali")
        self.back.setAutoDefault(False)
        self.back.setToolTip("Ke halaman sebelumnya (Alt+←)")
        self.back.clicked.connect(self.go_back)
        QShortcut(QKeySequence("Alt+Left"), self, self.go_back)
        self._lay_out()
        letter = self.fontMetrics()
        self.resize(letter.averageCharWidth() * 120, letter.height() * 34)
        self.open_topic(manual()[0].key)

    # --- what it shows ----------------------------------------------------------------------------------

    def open_topic(self, key: str, context: str = "") -> bool:
        """Show the topic `key`, below what is to be said about the focused place. False when unknown."""
        topik = topics().get(key)
        if topik is None:
            return False
        if not self.isVisible():
            self._past.clear()
        elif self.current != key:
            self._past.append(self.current)
        self._show(topik, context)
        return True

    def go_back(self) -> None:
        """To the page shown before."""
        if self._past:
            self._show(topics()[self._past.pop()], "")

    def explain(self, code: str) -> None:
        """Show the page of the check `code` and come to the front."""
        self.open_topic(code)
        self.come()
        self.setWindowTitle(f"Mengapa {code}?")

    def come(self) -> None:
        """To the front, ready to read on."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.page.setFocus()

    def _show(self, topik: Topik, context: str) -> None:
        self.current = topik.key
        self.setWindowTitle(f"Bantuan: {topik.title}")
        self.page.setMarkdown(topik.text)
        self.context.setText(_CODE.sub(r'<a href="\1">\1</a>', context))
        self.context.setVisible(bool(context))
        self.back.setEnabled(bool(self._past))
        item = self._items[topik.key]
        self.index.blockSignals(True)
        self.index.setCurrentItem(item)
        self.index.blockSignals(False)
        self.index.scrollToItem(item)

    # --- index and search -------------------------------------------------------------------------------

    def narrow(self, words: str) -> None:
        """List only what holds every word, opened up; everything again when there are none."""
        hits = {t.key for t in find(words, topics().values())}
        for key in reversed(self._items):  # parts before what they belong to
            item = self._items[key]
            below = _shows_any(item)
            item.setHidden(key not in hits and not below)
            item.setExpanded(bool(words.strip()) and below)
        for top in self._tops:
            top.setHidden(not _shows_any(top))
        self.empty.setVisible(not hits)

    def _open_first(self) -> None:
        """Enter in the search: to the best hit."""
        if hits := find(self.search.text(), topics().values()):
            self.open_topic(hits[0].key)
            self.page.setFocus()

    def _chosen(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and item.data(0, _KEY):
            self.open_topic(item.data(0, _KEY))

    def _follow(self, url: QUrl) -> None:
        self.open_topic(url.toString())

    # --- parts ------------------------------------------------------------------------------------------

    def _made_search(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText("Cari di bantuan")
        field.setAccessibleName("Cari di bantuan")
        field.setClearButtonEnabled(True)
        field.textChanged.connect(self.narrow)
        field.returnPressed.connect(self._open_first)
        return field

    def _made_index(self) -> QTreeWidget:
        index = QTreeWidget()
        index.setHeaderHidden(True)
        index.setAccessibleName("Daftar isi bantuan")
        for title, content in ((MANUAL, manual()), (CHECKS, checks())):
            top = QTreeWidgetItem(index, [title])
            self._tops.append(top)
            for topik in content:
                above = self._items.get(topik.above, top)
                item = self._items[topik.key] = QTreeWidgetItem(above, [topik.title])
                item.setData(0, _KEY, topik.key)
                item.setToolTip(0, topik.title)
            top.setExpanded(True)
        index.currentItemChanged.connect(self._chosen)
        return index

    @staticmethod
    def _made_context() -> QLabel:
        label = QLabel()
        label.setWordWrap(True)
        label.setFrameShape(QLabel.Shape.StyledPanel)
        label.setMargin(6)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        label.setAccessibleName("Tentang yang sedang dipilih")
        return label

    def _made_page(self) -> QTextBrowser:
        page = QTextBrowser()
        page.setAccessibleName("Halaman bantuan")
        page.setOpenLinks(False)
        page.anchorClicked.connect(self._follow)
        return page

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        for widget, parts in (
            (left, (self.search, self.index, self.empty)),
            (right, (self.context, self.page)),
        ):
            column = QVBoxLayout(widget)
            column.setContentsMargins(0, 0, 0, 0)
            for part in parts:
                column.addWidget(part, 1 if part in (self.index, self.page) else 0)
        splitter = QSplitter()
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        letter = self.fontMetrics().averageCharWidth()
        splitter.setSizes([letter * 46, letter * 74])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(
            False
        )  # Enter belongs to the search
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addWidget(buttons)
        column = QVBoxLayout(self)
        column.addWidget(splitter, 1)
        column.addLayout(foot)


def _shows_any(item: QTreeWidgetItem) -> bool:
    """Whether anything below `item` is listed."""
    children = (item.child(n) for n in range(item.childCount()))
    return any(child is not None and not child.isHidden() for child in children)


def _column(*parts: QWidget) -> QWidget:
    """The parts below one another; the tall ones take the room there is."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        column.addWidget(part, 1 if isinstance(part, QTreeWidget | QTextBrowser) else 0)
    return holder
