"""Organisation charts and pohon kinerja: nothing overlaps, nothing leaves the page, every box is drawn."""

from __future__ import annotations

from io import BytesIO
from itertools import combinations

import pytest
from pypdf import PdfReader

from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.report.blocks import Document, Node, Numbering, Part, Prose, Tree
from lkjip_desktop.report.pdf import Rendered, render_pdf
from lkjip_desktop.report.pdf.style import Style, area


def node(name: str, *children: Node, **more: bool) -> Node:
    return Node((name, "uraian"), children, source=Ref("unitorganisasi", Id(name), "nama"), **more)


def leaves(prefix: str, count: int) -> tuple[Node, ...]:
    return tuple(node(f"{prefix}{i}") for i in range(count))


def office(bidang: int = 4, each: int = 3) -> Node:
    sekretariat = node("Sekretariat", *leaves("Subbag", 3), side=True)
    return node(
        "Kepala", sekretariat, *(node(f"Bidang{i}", *leaves(f"Sub{i}.", each)) for i in range(bidang))
    )


def chain(depth: int) -> Node:
    below = node("ujung")
    for i in range(depth):
        below = node(f"tingkat{i}", below)
    return below


def fan(name: str, *counts: int) -> Node:
    """`counts` children at each level."""
    count, *others = counts or (0,)
    return node(name, *(fan(f"{name}{i}", *others) for i in range(count)))


def draw(*roots: Node) -> Rendered:
    blocks = (Part(Numbering.ARABIC), Tree("Bagan", roots, number="1.1"), Prose("Sesudah."))
    return render_pdf(Document("", "", "", blocks))


def names(node: Node) -> list[str]:
    return [node.lines[0], *(name for child in node.children for name in names(child))]


TREES = {
    "office": (office(),),
    "flat": (node("Kepala", *leaves("Bidang", 5)),),
    "one": (node("Kepala"),),
    "two roots": (office(2, 2), office(1, 1)),
    "wide": (fan("Tujuan", 4, 3, 2),),
    "many leaves": (node("Kepala", *leaves("Unit", 60)),),
    "deep": (chain(40),),
    "huge": (fan("Akar", 8, 6, 6),),
    "staff below": (node("Kepala", node("Sekretariat", node("Dalam", *leaves("Staf", 2)), side=True)),),
}  # fmt: skip


@pytest.mark.parametrize("roots", TREES.values(), ids=TREES)
def test_boxes_stay_on_the_page_and_apart(roots: tuple[Node, ...]) -> None:
    rendered = draw(*roots)
    for page in {place.page for place in rendered.places}:
        boxes = [place.rect for place in rendered.places if place.page == page]
        width = float(PdfReader(BytesIO(rendered.pdf)).pages[page].mediabox.width)
        room = area(Style(), landscape=width > 600)
        for x0, y0, x1, y1 in boxes:
            assert room.left - 0.5 <= x0 < x1 <= room.right + 0.5
            assert room.bottom - 0.5 <= y0 < y1 <= room.top + 0.5
        for a, b in combinations(boxes, 2):
            assert a[2] <= b[0] + 0.01 or b[2] <= a[0] + 0.01 or a[3] <= b[1] + 0.01 or b[3] <= a[1] + 0.01


@pytest.mark.parametrize("roots", TREES.values(), ids=TREES)
def test_every_box_is_drawn(roots: tuple[Node, ...]) -> None:
    drawn = {place.ref.id for place in draw(*roots).places}
    assert drawn == {name for root in roots for name in names(root)}


def sizes(rendered: Rendered) -> list[bool]:
    """Whether each page is landscape."""
    return [
        float(p.mediabox.width) > float(p.mediabox.height) for p in PdfReader(BytesIO(rendered.pdf)).pages
    ]


def test_a_wide_tree_turns_its_page_and_only_that() -> None:
    assert sizes(draw(office())) == [False]
    assert sizes(draw(*TREES["wide"])) == [True, False]


def test_a_gap_is_marked() -> None:
    plain, gap = draw(node("Kepala", node("A"))), draw(node("Kepala", node("A", gap=True)))
    assert len(gap.pdf) != len(plain.pdf)


def test_a_box_with_a_very_long_name_is_cut_not_lost() -> None:
    rendered = draw(node("Kepala", *(node("Bidang " + "panjang sekali " * 60 + str(i)) for i in range(3))))
    assert len(rendered.places) == 4
