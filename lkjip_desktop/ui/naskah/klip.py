"""The clipboard of the text editor: our own marks among texts, clean HTML and plain text with others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QTextCursor, QTextDocument

from lkjip_desktop.report.markup import BULLET, Paragraph, Span, marked, paragraphs, spans
from lkjip_desktop.report.susunan import BREAK, GambarTeks, Judul, Part, TabelTeks, parts_of, text_of
from lkjip_desktop.ui.naskah.baca import parts_in
from lkjip_desktop.ui.naskah.nilai import FieldValues
from lkjip_desktop.ui.naskah.tempelan import parts_of_html

OWN = "application/x-lkjip-naskah"
_MARK = "<!--lkjip-->"


def copied(cursor: QTextCursor, values: FieldValues) -> QMimeData:
    """The selection for the clipboard."""
    doc = QTextDocument()
    QTextCursor(doc).insertFragment(cursor.selection())
    parts = tuple(parts_in(doc))
    data = QMimeData()
    data.setData(OWN, QByteArray(text_of(parts).encode()))
    data.setText("\n".join(_plain(parts, values)))
    data.setHtml(f"<html><body>{_MARK}{''.join(_html(parts, values))}</body></html>")
    return data


def pasted(source: QMimeData) -> tuple[Part, ...]:
    """What the clipboard holds as parts of a text."""
    if source.hasFormat(OWN):
        return parts_of(bytes(source.data(OWN).data()).decode("utf-8", "replace"))
    if source.hasHtml():
        return parts_of_html(source.html())
    return tuple(_typed(source.text()))


def _typed(text: str) -> Iterator[Part]:
    """Plain text: each line a paragraph, or the list item it looks like; tabs between cells make a table."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    filled = [line for line in lines if line.strip()]
    if len(filled) > 1 and all("\t" in line for line in filled):
        rows = [[marked([Span(cell.strip())]) for cell in line.split("\t")] for line in filled]
        count = max(map(len, rows))
        yield from parts_of_rows([(*row, *[""] * (count - len(row))) for row in rows])
        return
    for line in filled:
        items = paragraphs(line)
        if len(items) == 1 and items[0].marker:
            yield Paragraph(marked([Span(items[0].text)]), items[0].marker, items[0].level)
        else:
            yield Paragraph(marked([Span(line.strip())]))


def parts_of_rows(rows: Iterable[tuple[str, ...]]) -> Iterator[Part]:
    """A table of these cells."""
    from lkjip_desktop.report.blocks import Align

    kept = tuple(rows)
    yield TabelTeks(kept, (Align.LEFT,) * len(kept[0]))


# --- out ------------------------------------------------------------------------------------------------


def _words(text: str, values: FieldValues) -> str:
    return values.filled("".join(span.text for span in spans(text))).replace(BREAK, " ")


def _plain(parts: Iterable[Part], values: FieldValues) -> Iterator[str]:
    for part in parts:
        match part:
            case Paragraph(text, marker, level):
                words = "\n".join(_words(line, values) for line in text.split("\n"))
                yield f"{'  ' * level}{'-' if marker == BULLET else marker} {words}" if marker else words
            case Judul(text):
                yield _words(text, values)
            case TabelTeks():
                yield from ("\t".join(_words(cell, values) for cell in row) for row in part.rows)
            case GambarTeks():
                yield "[gambar]"


def _html(parts: Iterable[Part], values: FieldValues) -> Iterator[str]:
    for part in parts:
        match part:
            case Paragraph(text, marker, level):
                yield _paragraph(text, marker, level, values)
            case Judul(text):
                yield f"<h3>{_marks(text, values)}</h3>"
            case TabelTeks():
                rows = ("".join(f"<td>{_marks(cell, values)}</td>" for cell in row) for row in part.rows)
                yield f"<table border='1'>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
            case GambarTeks():
                pass


def _paragraph(text: str, marker: str, level: int, values: FieldValues) -> str:
    words = "<br>".join(_marks(line, values) for line in text.split("\n"))
    if not marker:
        return f"<p>{words}</p>"
    # One list an item: office programs join neighbours, and each keeps its own number.
    kind = "ul" if marker == BULLET else "ol"
    number = f" start='{marker[:-1]}'" if marker[:-1].isdigit() else " type='a'" if kind == "ol" else ""
    opened, closed = f"<{kind}>" * level, f"</{kind}>" * level
    return f"{opened}<{kind}{number}><li>{words}</li></{kind}>{closed}"


def _marks(text: str, values: FieldValues) -> str:
    found = ""
    for span in spans(text):
        words = escape(values.filled(span.text)).replace(BREAK, "<br>")
        words = f"<b>{words}</b>" if span.bold else words
        found += f"<i>{words}</i>" if span.italic else words
    return found
