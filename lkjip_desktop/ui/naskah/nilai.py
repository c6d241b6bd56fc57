"""The present values of live fields and pictures, worked out once for every state of the report."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage, QPalette

from lkjip_desktop.domain.delta import Delta
from lkjip_desktop.domain.dokumen import Gambar
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.form.picture import shown
from lkjip_desktop.wording import kutipan
from lkjip_desktop.wording.isian import isian_of, terisi
from lkjip_desktop.wording.kutipan import Kutipan, resolve


class FieldValues(QObject):
    """Answers what a token is shown as. `changed` says that answers may differ from now on."""

    changed = Signal()

    def __init__(self, session: DocumentSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.numbers: Mapping[str, str] = kutipan.NO_NUMBERS
        self.titles: Mapping[str, str] = kutipan.NO_NUMBERS
        self._known: dict[str, Kutipan] = {}
        self._pictures: dict[str, tuple[QImage | None, str]] = {}
        session.changed.connect(self._follow)

    def field(self, token: str) -> Kutipan:
        """The present value of a live field."""
        found = self._known.get(token)
        if found is None:
            session = self.session
            found = resolve(token, session.laporan, session.figures, self.numbers)
            self._known[token] = found
        return found

    def picture(self, token: str) -> tuple[QImage | None, str]:
        """A picture and its caption; no image where it is gone or can't be read."""
        found = self._pictures.get(token)
        if found is None:
            found = self._pictures[token] = self._read(token)
        return found

    def palette(self) -> QPalette:
        """The colours to draw in."""
        return QGuiApplication.palette()

    def filled(self, text: str) -> str:
        """Marked text with every field as its value, for copies that leave the program."""
        return terisi(text, lambda token: self.field(token).teks)

    def take_numbers(self, numbers: Mapping[str, str], titles: Mapping[str, str]) -> None:
        """These are the numbers of tables and figures now, and their titles."""
        self.titles = titles
        if dict(numbers) != dict(self.numbers):
            self.numbers = numbers
            self._known.clear()
            self.changed.emit()

    def _read(self, token: str) -> tuple[QImage | None, str]:
        isian = isian_of(token)
        row = self.session.laporan.get(Gambar, isian.id) if isian is not None else None
        if row is None:
            return None, kutipan.RUJUKAN_DIHAPUS
        image = shown(row.berkas) if row.berkas else QImage()
        return (None if image.isNull() else image), row.keterangan

    def _follow(self, delta: Delta) -> None:
        own_text = all(ref.kind == "narasi" for ref in delta.values) and not delta.figures
        if own_text and delta.shapes <= {"narasi"}:
            return  # no field reads a text
        self._known.clear()
        if any(kind == "gambar" for kind, _ in delta.rows):
            self._pictures.clear()
        self.changed.emit()
