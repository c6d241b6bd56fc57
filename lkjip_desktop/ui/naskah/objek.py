"""Live fields and pictures inside a text: each is one character that draws its present value.

The document never holds the value itself, so nothing has to be edited when the data change, and Undo never
brings an old figure back.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QImage,
    QPainter,
    QPalette,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.ui.grid.colours import blend, colours
from lkjip_desktop.wording.kutipan import Kutipan

CHAR = "\ufffc"
FIELD, PICTURE = (QTextFormat.ObjectTypes.UserObject.value + n for n in (1, 2))
TOKEN = QTextFormat.Property.UserProperty.value + 1
_PAD = 2
_SHARE = 0.9
_FLAGS = int(Qt.TextFlag.TextWordWrap)


class Values(Protocol):
    """What the objects ask about their tokens."""

    def field(self, token: str) -> Kutipan:
        """The present value of a live field."""

    def picture(self, token: str) -> tuple[QImage | None, str]:
        """A picture and its caption; no image where it is gone or can't be read."""

    def palette(self) -> QPalette:
        """The colours to draw in."""


def field_format(token: str, base: QTextCharFormat) -> QTextCharFormat:
    """The format of the one character that is the live field `token`, otherwise as its neighbours."""
    return _object_format(token, FIELD, base)


def picture_format(token: str) -> QTextCharFormat:
    """The format of the one character that is the picture `token`."""
    return _object_format(token, PICTURE, QTextCharFormat())


def token_of(format: QTextFormat) -> str:
    """The token of an object's format; empty for text."""
    return str(format.property(TOKEN) or "") if format.objectType() in (FIELD, PICTURE) else ""


def _object_format(token: str, kind: int, base: QTextCharFormat) -> QTextCharFormat:
    format = QTextCharFormat(base)
    format.setObjectType(kind)
    format.setProperty(TOKEN, token)
    if kind == FIELD:
        format.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    return format


class FieldObject(QPyTextObject):
    """Draws a live field as its value on a soft ground, or struck in red when its source is gone."""

    def __init__(self, values: Values, parent: QObject) -> None:
        super().__init__(parent)
        self._values = values

    def intrinsicSize(self, doc: QTextDocument, position: int, format: QTextFormat) -> QSizeF:
        """As wide as the value, which breaks into lines where it is wider than the text."""
        metrics = QFontMetrics(_font(doc, format))
        box = _box(doc, metrics, self._values.field(token_of(format)).teks)
        return QSizeF(box.width() + 2 * _PAD, box.height())

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, doc: QTextDocument, position: int, format: QTextFormat
    ) -> None:
        """Ground, then the value on the base line of its neighbours."""
        rect = QRectF(rect)
        font = _font(doc, format)
        metrics = QFontMetrics(font)
        value = self._values.field(token_of(format))
        palette = self._values.palette()
        base, ink = palette.color(palette.ColorRole.Base), palette.color(palette.ColorRole.Text)
        ground = palette.color(palette.ColorRole.Highlight)
        if value.problem:
            ink = ground = colours(palette).mark[Severity.KESALAHAN]
        # AlignMiddle sets the box around half the height of an x; the letters stand on the base line.
        middle = rect.height() / 2 + metrics.xHeight() / 4
        top = rect.top() + middle - metrics.ascent() if rect.height() < 2 * metrics.height() else rect.top()
        box = QRectF(rect.left(), top, rect.width(), rect.height())
        painter.save()
        painter.setFont(font)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(blend(base, ground, 0.14))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(ink)
        painter.drawText(box.adjusted(_PAD, 0, -_PAD, 0), _FLAGS, value.teks)
        painter.restore()


class PictureObject(QPyTextObject):
    """Draws a picture with its caption below."""

    def __init__(self, values: Values, parent: QObject) -> None:
        super().__init__(parent)
        self._values = values

    def intrinsicSize(self, doc: QTextDocument, position: int, format: QTextFormat) -> QSizeF:
        """At most two thirds of the text's width, with room for the caption."""
        image, caption = self._values.picture(token_of(format))
        metrics = QFontMetrics(doc.defaultFont())
        size = _shown_size(doc, image)
        return QSizeF(max(size.width(), 160.0), size.height() + _caption_box(size, metrics, caption).height())

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, doc: QTextDocument, position: int, format: QTextFormat
    ) -> None:
        """The picture, or an empty frame, then its caption."""
        rect = QRectF(rect)
        image, caption = self._values.picture(token_of(format))
        size, palette = _shown_size(doc, image), self._values.palette()
        left = rect.left() + (rect.width() - size.width()) / 2
        frame = QRectF(left, rect.top(), size.width(), size.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if image is None:
            painter.setPen(palette.color(palette.ColorRole.Mid))
            painter.drawRect(frame.adjusted(0, 0, -1, -1))
            painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), "Gambar tidak ada")
        else:
            painter.drawImage(frame, image)
        painter.setFont(doc.defaultFont())
        painter.setPen(palette.color(palette.ColorRole.Text))
        below = QRectF(rect.left(), frame.bottom(), rect.width(), rect.bottom() - frame.bottom())
        painter.drawText(below, _FLAGS | int(Qt.AlignmentFlag.AlignHCenter), caption or "(tanpa judul)")
        painter.restore()


def register(doc: QTextDocument, values: Values) -> None:
    """Let `doc` draw live fields and pictures."""
    layout = doc.documentLayout()
    layout.registerHandler(FIELD, FieldObject(values, doc))
    layout.registerHandler(PICTURE, PictureObject(values, doc))


def _font(doc: QTextDocument, format: QTextFormat) -> QFont:
    return format.toCharFormat().font().resolve(doc.defaultFont())


def _room(doc: QTextDocument) -> int:
    return (
        max(120, int((doc.textWidth() - 2 * doc.documentMargin()) * _SHARE)) if doc.textWidth() > 0 else 600
    )


def _box(doc: QTextDocument, metrics: QFontMetrics, text: str) -> QRect:
    wide = metrics.horizontalAdvance(text)
    if wide <= _room(doc):
        return QRect(0, 0, wide + 1, metrics.height())
    return metrics.boundingRect(QRect(0, 0, _room(doc), 10_000), _FLAGS, text)


def _shown_size(doc: QTextDocument, image: QImage | None) -> QSizeF:
    wide = min(_room(doc) * 0.66, 420.0)
    if image is None or image.isNull():
        return QSizeF(wide, wide * 0.4)
    wide = min(wide, float(image.width()))
    return QSizeF(wide, wide * image.height() / image.width())


def _caption_box(size: QSizeF, metrics: QFontMetrics, caption: str) -> QRect:
    room = QRect(0, 0, max(int(size.width()), 160), 1000)
    return metrics.boundingRect(room, _FLAGS, caption or "(tanpa judul)").adjusted(0, 0, 0, 4)
