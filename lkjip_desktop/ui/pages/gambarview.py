"""The pictures of the report: a list, and the form of the chosen one. New ones prove an indikator."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.domain.bagian import bagian_of
from lkjip_desktop.domain.delta import Delta
from lkjip_desktop.domain.dokumen import Gambar, Indikator
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.domain.urutan import keluaran_of, layanan_of
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.form.picture import read_picture, shown
from lkjip_desktop.ui.form.scroll import FormScroll
from lkjip_desktop.ui.form.spec import FormSpec
from lkjip_desktop.ui.form.view import FormView
from lkjip_desktop.ui.icons import icon
from lkjip_desktop.ui.message_line import MessageLine
from lkjip_desktop.wording.bacaan import Masalah
from lkjip_desktop.wording.nomor import nomor

_ID = Qt.ItemDataRole.UserRole
#: Kinds whose order gives an indikator its number.
_NUMBERING = frozenset({"tujuan", "sasaran", "indikator", "programkegiatan"})
NOBODY = "Isi dahulu indikator pada tab Renstra; gambar bukti dipasang pada indikatornya."
GONE = "Bagian yang memuat gambar ini sudah dihapus"


class PicturesView(QWidget):
    """Choose an indikator, add pictures to it; every picture has a caption and a source."""

    def __init__(self, session: DocumentSession, form: FormSpec, message: MessageLine) -> None:
        super().__init__()
        self._session = session
        self._message = message
        self.owner = QComboBox()
        self.owner.setAccessibleName("Indikator yang dibuktikan")
        self.owner.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.owner.setMinimumContentsLength(20)
        self.add = QPushButton(icon("plus"), "Tamba&h Gambar...")
        self.remove = QPushButton(icon("trash-2"), "Hapus &Gambar Ini")
        self.add.clicked.connect(self._ask)
        self.remove.clicked.connect(self.remove_current)
        self.list = QListWidget()
        self.list.setAccessibleName("Gambar laporan")
        side = self.fontMetrics().height() * 3
        self.list.setIconSize(QSize(side * 3 // 2, side))
        self.list.setWordWrap(True)
        self.list.currentItemChanged.connect(lambda *_: self._show())
        self.form = FormView(session, form, "khg")
        self._stale = False
        self._icons: dict[Id, tuple[bytes | None, QIcon]] = {}
        self._lay_out()
        session.changed.connect(self._follow)
        self._fill()

    def go_to(self, ref: Ref) -> bool:
        """Choose the picture of `ref` and its field."""
        item = self._item(ref.id) if ref.kind == "gambar" else None
        if item is None:
            return False
        self.list.setCurrentItem(item)
        return self.form.go_to(ref) if ref.field else True

    def finish(self) -> bool:
        """Save what is being typed; where a picture was left unsaved, go back to it."""
        if self.form.finish():
            return True
        left = self.form.left_behind()
        self._choose(self._item(left) if left is not None else None)
        return False

    def load(self, path: Path) -> bool:
        """A new picture from `path` for the chosen indikator. False when it is refused."""
        owner = self.owner.currentData()
        if owner is None:
            self._message.complain(NOBODY)
            return False
        found = read_picture(path)
        if isinstance(found, Masalah):
            self._message.complain(found.pesan)
            return False
        id = self._session.insert(Gambar, Id(owner), berkas=found)
        if id is None:
            return False
        self._choose(self._item(id))
        self.form.row("keterangan").editor.setFocus()
        return True

    def remove_current(self) -> None:
        """Take the chosen picture out; undo brings it back."""
        id = self._current()
        if id is not None and self.finish():
            self._session.delete([(Gambar, id)])

    # --- showing ----------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        label = QLabel("Indi&kator:")
        label.setBuddy(self.owner)
        for widget in (label, self.owner, self.add, self.remove):
            head.addWidget(widget, 1 if widget is self.owner else 0)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.list)
        split.addWidget(FormScroll(self.form, fills=False))
        split.setStretchFactor(0, 1)
        split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(split, 1)
        self.setFocusProxy(self.list)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self._fill()

    def _follow(self, delta: Delta) -> None:
        own = any(kind == "gambar" for kind, _ in delta.rows)
        names = any(ref.kind == "indikator" and ref.field == "nama" for ref in delta.values)
        if own or names or delta.shapes & _NUMBERING:
            self._stale = True
        if self._stale and self.isVisible():
            self._fill()

    def _fill(self) -> None:
        self._stale = False
        laporan, chosen, owner = self._session.laporan, self._current(), self.owner.currentData()
        self.owner.clear()
        for row in (*layanan_of(laporan), *keluaran_of(laporan)):
            self.owner.addItem(self._name(row), row.id)
        self.owner.setCurrentIndex(max(self.owner.findData(owner), 0))
        self.list.blockSignals(True)
        self.list.clear()
        for picture in laporan.all(Gambar):
            self.list.addItem(self._entry(picture))
        self.list.blockSignals(False)
        found = self._item(chosen) if chosen is not None else None
        self._choose(found or self.list.item(0))
        self._show()

    def _entry(self, picture: Gambar) -> QListWidgetItem:
        caption = picture.keterangan.strip() or "Belum ada keterangan"
        item = QListWidgetItem(f"{caption}\n{self._where(picture)}")
        item.setData(_ID, picture.id)
        item.setIcon(self._icon(picture))
        return item

    def _icon(self, picture: Gambar) -> QIcon:
        """A picture's icon; decoded once for as long as the picture stays the same."""
        known = self._icons.get(picture.id)
        if known is None or known[0] != picture.berkas:
            image = shown(picture.berkas) if picture.berkas else None
            drawn = image is not None and not image.isNull()
            known = (
                picture.berkas,
                QIcon(QPixmap.fromImage(image)) if image is not None and drawn else QIcon(),
            )
            self._icons[picture.id] = known
        return known[1]

    def _where(self, picture: Gambar) -> str:
        laporan = self._session.laporan
        row = laporan.get(Indikator, picture.induk)
        if row is not None:
            return f"Bukti {self._name(row)}"
        return next((b.title for b in bagian_of(laporan) if b.key == picture.induk), GONE)

    def _name(self, row: Indikator) -> str:
        return f"{nomor(self._session.laporan, 'indikator', row.id)} {row.nama}".strip()

    def _show(self) -> None:
        id = self._current()
        if id != self.form.rows[0].id:
            self.form.show_row(id)
        free = not self._session.read_only
        self.remove.setEnabled(id is not None and free)
        self.add.setEnabled(free)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.list.setCurrentItem(item)

    def _current(self) -> Id | None:
        item = self.list.currentItem()
        return Id(item.data(_ID)) if item is not None else None

    def _item(self, id: Id) -> QListWidgetItem | None:
        items = (self.list.item(n) for n in range(self.list.count()))
        return next((item for item in items if item.data(_ID) == id), None)

    def _ask(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self.window(), "Pilih Gambar Bukti", "", "Gambar (*.png *.jpg *.jpeg);;Semua berkas (*)"
        )
        if chosen:
            self.load(Path(chosen))
