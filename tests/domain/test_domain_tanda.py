"""Marks of imported values: set by an import, gone with the first edit."""

from lkjip_desktop.domain.change import Delete, Insert, Set, apply
from lkjip_desktop.domain.dokumen import Aset, TandaImpor
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.domain.tanda import dilihat, menandai, tanda

A, B = Aset(id=Id("a"), uraian="Tanah"), Aset(id=Id("ab"), uraian="Gedung")
NAME, COUNT, OTHER = (
    Ref("aset", Id("a"), "uraian"),
    Ref("aset", Id("a"), "jumlah"),
    Ref("aset", Id("ab"), "uraian"),
)
PLAIN = laporan_of([A, B])
MARKED = apply(PLAIN, menandai(PLAIN, [(NAME, "lama.docx"), (COUNT, "lama.docx"), (OTHER, "lama.docx")]))


def test_a_mark_is_found_by_its_place():
    assert tanda(MARKED, NAME) == TandaImpor(id=Id(str(NAME)), tempat=str(NAME), sumber="lama.docx")
    assert tanda(PLAIN, NAME) is None


def test_marking_again_names_the_new_source():
    again = apply(MARKED, menandai(MARKED, [(NAME, "baru.xlsx")]))
    assert tanda(again, NAME).sumber == "baru.xlsx"
    assert len(list(again.all(TandaImpor))) == 3


def test_an_edit_takes_the_mark_of_its_value_only():
    gone = dilihat(MARKED, [Set(NAME, "Tanah", "Tanah kantor")])
    assert gone == (Delete(tanda(MARKED, NAME)),)
    assert dilihat(PLAIN, [Set(NAME, "Tanah", "Tanah kantor")]) == ()


def test_a_row_that_goes_takes_its_marks_and_no_others():
    gone = dilihat(MARKED, [Delete(A)])
    assert {d.row.tempat for d in gone} == {str(NAME), str(COUNT)}


def test_an_import_keeps_the_marks_it_sets():
    changes = [Set(NAME, "Tanah", "X"), *menandai(MARKED, [(NAME, "baru.xlsx")])]
    assert dilihat(MARKED, changes) == ()
    assert not [c for c in changes if isinstance(c, Insert) and c.row.sumber != "baru.xlsx"]


def test_taking_a_mark_away_takes_no_other_with_it():
    assert dilihat(MARKED, [Delete(tanda(MARKED, NAME))]) == ()
