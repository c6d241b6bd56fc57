"""A document as plain text, one line for each row and paragraph, so that a difference reads like one."""

from __future__ import annotations

from collections.abc import Iterator

from lkjip_desktop.report.blocks import (
    Block,
    Chart,
    Contents,
    Cover,
    Document,
    Grid,
    Heading,
    Letterhead,
    Node,
    Part,
    Picture,
    Prose,
    Signature,
    Tree,
)


def as_text(document: Document) -> str:
    head = (
        document.title,
        document.author,
        document.header,
        document.footer,
        f"draf: {document.draft or '-'}",
    )
    return "\n".join((*head, "", *(line for block in document.blocks for line in (*lines(block), ""))))


def lines(block: Block) -> Iterator[str]:
    match block:
        case Part():
            turned = " melintang" if block.landscape else ""
            yield f"=== {block.numbering.value}{turned}{' mulai lagi' if block.restart else ''}"
        case Heading():
            unlisted = "" if block.listed else " (tak terdaftar)"
            appendix = " (lampiran)" if block.appendix else ""
            yield f"{'#' * block.level} {block.text.replace(chr(10), ' / ')}{unlisted}{appendix}"
        case Prose():
            if block.source:
                yield f"[{block.source}]"
            yield block.text
        case Grid():
            yield from grid(block)
        case Chart():
            yield f"{{Gambar {block.number} {block.caption}}}"
            yield f"{block.kind.value}, {block.unit}, garis {block.guide}"
            if block.classes:
                grades = ("-" if g is None else block.classes[g] for g in block.grades)
                yield f"  predikat: {'; '.join(grades)}"
            for name, values in block.series.items():
                yield f"  {name}: " + "; ".join(
                    f"{label} = {value if value is None else round(value, 4)}"
                    for label, value in zip(block.labels, values, strict=True)
                )
        case Picture():
            yield f"{{Gambar {block.number} {block.caption}}} {'ada' if block.data else 'tidak ada'}"
            yield f"({block.note})"
        case Tree():
            yield f"{{Gambar {block.number} {block.caption}}}"
            for root in block.roots:
                yield from nodes(root, 1)
        case Letterhead():
            yield f"kop: {' / '.join(block.lines)}; logo: {block.logo is not None}"
        case Signature():
            for above, below in block.blocks:
                yield "  " + " / ".join((*above, "(tanda tangan)", *below))
        case Cover():
            yield from (*block.lines, *block.title, *block.foot, f"logo: {block.logo is not None}")
        case Contents():
            yield f"<<{block.title}>>"


def nodes(node: Node, level: int) -> Iterator[str]:
    mark = "! " if node.gap else "~ " if node.side else ""
    yield "  " * level + mark + " / ".join(line for line in node.lines if line)
    for child in node.children:
        yield from nodes(child, level + 1)


def grid(block: Grid) -> Iterator[str]:
    yield f"{{{block.label} {block.number} {block.caption}}}"
    yield " | ".join("/".join(column.header) for column in block.columns)
    for row in block.rows:
        mark = "= " if row.total else "> " if row.group else "  " * row.level
        cells = (("^" if n < len(row.down) and not row.down[n] else c) for n, c in enumerate(row.cells))
        yield mark + " | ".join(cells)
    if block.note:
        yield f"({block.note})"
