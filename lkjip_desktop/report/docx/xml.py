"""The few XML elements a Word file is made of, written directly: the object API is too slow for tables."""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import nsmap
from lxml.etree import SubElement

from lkjip_desktop.report.markup import spans
from lkjip_desktop.report.plain import allowed

W = f"{{{nsmap['w']}}}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

Element = Any
"""An element of lxml, which has no types."""
Word = Any
"""A python-docx document, most of whose inner parts have none either."""


def twips(points: float) -> int:
    """Points in twentieths."""
    return round(points * 20)


def add(parent: Element, tag: str, text: str = "", **attributes: object) -> Element:
    """A new last child `w:tag` of `parent` with attributes of the same name space."""
    child = SubElement(parent, W + tag, {W + name: str(value) for name, value in attributes.items()})
    if text:
        child.text = text
        child.set(_SPACE, "preserve")
    return child


def paragraph(parent: Element, style: str = "", **properties: object) -> Element:
    """A new paragraph; `properties` are simple ones, such as jc="center" or keepNext=1, in schema order."""
    p = add(parent, "p")
    if style or properties:
        holder = add(p, "pPr")
        if style:
            add(holder, "pStyle", val=style)
        for name in ORDER:
            value = properties.get(name)
            if isinstance(value, dict):
                add(holder, name, **value)
            elif value is not None:
                add(holder, name, val=value)
    return p


ORDER = (
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "numPr",
    "pBdr",
    "tabs",
    "spacing",
    "ind",
    "jc",
    "outlineLvl",
)


def run(p: Element, text: str, *, bold: bool = False, italic: bool = False, size: float = 0.0) -> None:
    """A run of plain text, its line breaks kept. `size` in points, 0 for that of the style."""
    if not text:
        return
    r = add(p, "r")
    if bold or italic or size:
        look = add(r, "rPr")
        if bold:
            add(look, "b")
        if italic:
            add(look, "i")
        if size:
            add(look, "sz", val=round(size * 2))
            add(look, "szCs", val=round(size * 2))
    for n, line in enumerate(text.split("\n")):
        if n:
            add(r, "br")
        for m, part in enumerate(line.split("\t")):
            if m:
                add(r, "tab")
            if part:
                add(r, "t", part)


def marked(p: Element, text: str, *, bold: bool = False, size: float = 0.0) -> None:
    """Runs of a text with its bold and italic stretches; anything else in it is printed literally."""
    for span in spans(allowed(text)):
        run(p, span.text, bold=bold or span.bold, italic=span.italic, size=size)


def field(p: Element, code: str, shown: str) -> None:
    """A field with the result it shows until it is updated."""
    open_field(p, code)
    run(p, shown)
    close_field(p)


def open_field(p: Element, code: str) -> None:
    """The beginning of a field; its result follows, also over several paragraphs, until `close_field`."""
    add(add(p, "r"), "fldChar", fldCharType="begin")
    add(add(p, "r"), "instrText", f" {code} ")
    add(add(p, "r"), "fldChar", fldCharType="separate")


def close_field(p: Element) -> None:
    """The end of a field."""
    add(add(p, "r"), "fldChar", fldCharType="end")
