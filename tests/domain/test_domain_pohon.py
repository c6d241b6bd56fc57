"""Walking trees of rows, rings included."""

from domain_rows import program

from lkjip_desktop.domain.laporan import Tabel
from lkjip_desktop.domain.pohon import ancestors, deepest_first, descendants, on_ring, roots, upwards


def table(*pairs):
    return Tabel({id: program(id, induk, urutan=k) for k, (id, induk) in enumerate(pairs)})


TREE = table(("p1", None), ("k1", "p1"), ("s1", "k1"), ("s2", "k1"), ("k2", "p1"), ("p2", None))
RING = table(("k1", "k2"), ("k2", "k1"), ("s1", "k1"), ("s2", "s2"))


def ids(rows):
    return [row.id for row in rows]


def test_up():
    assert ids(ancestors(TREE, "s1")) == ["s1", "k1", "p1"]
    assert ids(ancestors(TREE, "gone")) == []
    assert upwards(TREE, ["s1", "s2", "gone"]) == {"s1", "s2", "k1", "p1"}


def test_down():
    assert ids(descendants(TREE, TREE.get("p1"))) == ["p1", "k1", "s1", "s2", "k2"]
    assert ids(roots(TREE)) == ["p1", "p2"]


def test_children_come_before_their_parents():
    order = ids(deepest_first(TREE, ["p1", "k1", "s1", "gone"]))
    assert order == ["s1", "k1", "p1"]


def test_rings_end():
    assert ids(ancestors(RING, "k1")) == ["k1", "k2"]
    assert ids(descendants(RING, RING.get("k2"))) == ["k2", "k1", "s1"]
    assert [on_ring(RING, RING.get(i)) for i in ("k1", "k2", "s1", "s2")] == [True, True, False, True]
    assert upwards(RING, ["s1"]) == {"s1", "k1", "k2"}
    assert ids(roots(RING)) == []
