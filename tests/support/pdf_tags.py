"""Reads a tagged PDF back: the text of every mark, and the tables as rows of cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

import pikepdf

Texts = dict[tuple[int, int], str]
_BF = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])?")


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(pdf))


def texts(pdf: pikepdf.Pdf) -> Texts:
    """The text of every mark, by page and number; pieces of lines are joined with a blank."""
    found: dict[tuple[int, int], list[str]] = {}
    maps: dict[tuple[int, int], dict[int, str]] = {}
    for n, page in enumerate(pdf.pages):
        fonts = page.obj.Resources.Font
        font: dict[int, str] = {}
        stack: list[int | None] = []
        for operands, operator in pikepdf.parse_content_stream(page):
            match str(operator):
                case "Tf":
                    own = fonts[str(operands[0])]
                    if own.objgen not in maps:
                        maps[own.objgen] = _unicode(own)
                    font = maps[own.objgen]
                case "BDC":
                    stack.append(int(operands[1].MCID) if "/MCID" in operands[1] else None)
                case "BMC":
                    stack.append(None)
                case "EMC":
                    stack.pop()
                case "Tj" if stack and stack[-1] is not None:
                    text = "".join(font[code] for code in bytes(operands[0]))
                    found.setdefault((n, stack[-1]), []).append(text)
                case _:
                    pass
        assert not stack
    return {key: " ".join(parts) for key, parts in found.items()}


def _unicode(font: pikepdf.Object) -> dict[int, str]:
    found: dict[int, str] = {}
    data = font.ToUnicode.read_bytes()
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", data, re.DOTALL):
        for first, last, start, many in _BF.findall(block):
            low, high = int(first, 16), int(last, 16)
            if many:
                for code, word in zip(
                    range(low, high + 1), re.findall(rb"<([0-9A-Fa-f]+)>", many), strict=True
                ):
                    found[code] = bytes.fromhex(word.decode()).decode("utf-16-be")
            else:
                for code in range(low, high + 1):
                    found[code] = chr(int(start, 16) + code - low)
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", data, re.DOTALL):
        for code, word in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            found[int(code, 16)] = bytes.fromhex(word.decode()).decode("utf-16-be")
    return found


def elements(element: pikepdf.Object, kind: str) -> Iterator[pikepdf.Object]:
    """Every element of a kind below `element`, in reading order."""
    for kid in kids(element):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            if kind == kid.S:
                yield kid
            yield from elements(kid, kind)


def kids(element: pikepdf.Object) -> list[pikepdf.Object]:
    if "/K" not in element:
        return []
    return list(element.K) if isinstance(element.K, pikepdf.Array) else [element.K]


def said(pdf: pikepdf.Pdf, element: pikepdf.Object, text: Texts) -> str:
    """All that is shown for `element` and what is below it."""
    pages = {page.obj.objgen: n for n, page in enumerate(pdf.pages)}

    def parts(own: pikepdf.Object) -> Iterator[str]:
        for kid in kids(own):
            if not isinstance(kid, pikepdf.Dictionary):
                yield text.get((pages[own.Pg.objgen], int(kid)), "")
            elif "/MCID" in kid:
                yield text.get((pages[kid.Pg.objgen], int(kid.MCID)), "")
            else:
                yield from parts(kid)

    return " ".join(parts(element))


def tables(pdf: pikepdf.Pdf) -> list[list[list[tuple[str, int]]]]:
    """Every table as rows of body cells: text and the columns it covers."""
    text = texts(pdf)
    found = []
    for table in elements(pdf.Root.StructTreeRoot, "/Table"):
        rows = []
        for row in elements(table, "/TR"):
            cells = [(said(pdf, cell, text), _span(cell)) for cell in elements(row, "/TD")]
            if cells:
                rows.append(cells)
        found.append(rows)
    return found


def _span(cell: pikepdf.Object) -> int:
    return int(cell.A.ColSpan) if "/A" in cell and "/ColSpan" in cell.A else 1
