"""Putting the structure of a tagged report into its PDF: the tree, and the way back from every mark to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from lkjip_desktop.report.pdf.tags import Element, Mark, filled, marks

if TYPE_CHECKING:
    import pikepdf

Made = dict[int, "pikepdf.Object"]


def put_structure(opened: pikepdf.Pdf, document: Element) -> None:
    """The tree below the catalog, and a number tree that leads from the marks of each page to it."""
    import pikepdf

    pages = [page.obj for page in opened.pages]
    root = opened.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
    made: Made = {}
    root.K = _made(opened, document, root, pages, made)
    numbers = pikepdf.Dictionary(Nums=_numbers(opened, document, pages, made))
    root.ParentTree = opened.make_indirect(numbers)
    root.ParentTreeNextKey = len(pages)
    opened.Root.StructTreeRoot = root
    opened.Root.MarkInfo = pikepdf.Dictionary(Marked=True)


def _made(
    opened: pikepdf.Pdf, element: Element, above: pikepdf.Object, pages: Sequence[pikepdf.Object], made: Made
) -> pikepdf.Object:
    """The object of `element` with all that is below it; its entries are put in as few steps as can be."""
    import pikepdf

    entries: dict[str, Any] = {"/S": _name("/" + element.kind), "/P": above}
    first = next((kid.page for kid in element.kids if isinstance(kid, Mark)), None)
    if first is not None:
        entries["/Pg"] = pages[first]
    if element.alt:
        entries["/Alt"] = element.alt
    if element.rows > 1 or element.columns > 1 or element.scope:
        entries["/A"] = _attributes(element)
    if len(element.kids) == 1 and isinstance(element.kids[0], Mark):
        entries["/K"] = element.kids[0].number
        own = made[id(element)] = opened.make_indirect(pikepdf.Dictionary(entries))
        return own
    own = made[id(element)] = opened.make_indirect(pikepdf.Dictionary(entries))
    own.K = pikepdf.Array(list(_kids(opened, element, own, pages, made)))
    return own


def _kids(
    opened: pikepdf.Pdf, element: Element, own: pikepdf.Object, pages: Sequence[pikepdf.Object], made: Made
) -> Iterator[Any]:
    import pikepdf

    first: int | None = None
    for kid in element.kids:
        if not isinstance(kid, Mark):
            if filled(kid):
                yield _made(opened, kid, own, pages, made)
            continue
        first = kid.page if first is None else first
        if kid.page == first:
            yield kid.number
        else:
            mark = {"/Type": pikepdf.Name.MCR, "/Pg": pages[kid.page], "/MCID": kid.number}
            yield pikepdf.Dictionary(mark)


@cache
def _name(name: str) -> pikepdf.Name:
    import pikepdf

    return pikepdf.Name(name)


def _attributes(element: Element) -> pikepdf.Object:
    """What a cell says about the rows and columns it covers or heads."""
    import pikepdf

    found: dict[str, Any] = {"/O": pikepdf.Name.Table}
    if element.rows > 1:
        found["/RowSpan"] = element.rows
    if element.columns > 1:
        found["/ColSpan"] = element.columns
    if element.scope:
        found["/Scope"] = pikepdf.Name("/" + element.scope)
    return pikepdf.Dictionary(found)


def _numbers(
    opened: pikepdf.Pdf, document: Element, pages: Sequence[pikepdf.Object], made: Made
) -> pikepdf.Array:
    """For each page the elements of its marks, in the order of the marks; the page is told its number."""
    import pikepdf

    of_page: list[list[tuple[int, pikepdf.Object]]] = [[] for _ in pages]
    for mark, element in marks(document):
        of_page[mark.page].append((mark.number, made[id(element)]))
    found = pikepdf.Array()
    for n, (page, owned) in enumerate(zip(pages, of_page, strict=True)):
        found.append(n)
        found.append(opened.make_indirect(pikepdf.Array([own for _, own in sorted(owned, key=_number)])))
        page.StructParents = n
        page.Tabs = pikepdf.Name.S
    return found


def _number(owned: tuple[int, pikepdf.Object]) -> int:
    return owned[0]
