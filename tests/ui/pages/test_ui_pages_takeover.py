"""Ambil dari Renstra: one undo step, and differences that can be seen."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lkjip_desktop.domain.change import apply
from lkjip_desktop.domain.dokumen import (
    PK_ID,
    AnggaranPK,
    ButirPK,
    Indikator,
    PerjanjianKinerja,
    ProgramKegiatan,
    Sasaran,
)
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.pilihan import JenisPK, Tingkat
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.ui.grid.cells import State
from lkjip_desktop.ui.grid.view import GridView
from lkjip_desktop.ui.pages import takeover

MURNI, PERUBAHAN = PK_ID[JenisPK.MURNI], PK_ID[JenisPK.PERUBAHAN]


@pytest.fixture
def emptied(session):
    """The sample with nothing promised in its first contract."""
    rows = [(ButirPK, b.id) for b in session.laporan.children(ButirPK, MURNI)]
    rows += [(AnggaranPK, a.id) for a in session.laporan.children(AnggaranPK, MURNI)]
    session.delete(rows)
    return session


def click(view, text):
    from PySide6.QtWidgets import QPushButton

    button = next(b for b in view.current.findChildren(QPushButton) if text in b.text().replace("&", ""))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_every_promised_indikator_comes_in_one_step(open_page, emptied):
    session = emptied
    before = session.undo_stack.count()
    view = open_page("perjanjian")
    view.show_section("Murni/Indikator")
    click(view, "Ambil dari Renstra")
    butir = session.laporan.children(ButirPK, MURNI)
    promised = [i for s in session.laporan.all(Sasaran) for i in session.laporan.children(Indikator, s.id)]
    assert sorted(b.indikator for b in butir) == sorted(i.id for i in promised)
    ikm = next(b for b in butir if b.indikator == "iku.ikm")
    assert (ikm.satuan, ikm.target) == ("Indeks", Angka(Decimal("68.75")))
    assert session.undo_stack.count() == before + 1
    assert session.undo_stack.undoText() == "Ambil dari Renstra"
    assert view.current.message.text == "6 isian diambil."
    view.current.message.buttons[0].click()
    assert not session.laporan.children(ButirPK, MURNI)


def test_taken_twice_changes_nothing(emptied):
    once = apply(emptied.laporan, takeover.promises(emptied.laporan, MURNI))
    assert not takeover.promises(once, MURNI)
    once = apply(once, takeover.budgets(once, emptied.figures, MURNI, JenisPK.MURNI))
    assert not takeover.budgets(once, emptied.figures, MURNI, JenisPK.MURNI)


def test_known_promises_get_the_words_of_the_renstra_and_others_stay(session):
    butir = session.laporan.children(ButirPK, PERUBAHAN)[0]
    own = session.insert(ButirPK, PERUBAHAN, nama="Ditandatangani sendiri")
    session.set_value(Ref("butirpk", butir.id, "target"), Angka(Decimal(1)))
    session.apply(takeover.promises(session.laporan, PERUBAHAN))
    after = session.laporan.get(ButirPK, butir.id)
    assert after.target == session.laporan.get(Indikator, butir.indikator).target[2025]
    assert session.laporan.get(ButirPK, own) is not None


def test_a_target_that_differs_is_marked(open_page, session):
    view = open_page("perjanjian")
    view.show_section("Perubahan/Indikator")
    model = view.current.findChild(GridView).grid
    renstra = next(n for n, c in enumerate(model.sheet.columns) if c.key == "renstra")
    butir = session.laporan.children(ButirPK, PERUBAHAN)[0]
    row = model.sheet.row_of("butirpk", butir.id)
    assert model.cell(row, renstra).state is State.COMPUTED
    session.set_value(Ref("butirpk", butir.id, "target"), Angka(Decimal("68.8")))
    assert model.cell(row, renstra).state is State.DIFFERENT
    assert model.index(row, renstra).data() == "≠ 68,75"
    session.set_value(Ref("indikator", butir.indikator, "target.2025"), Angka(Decimal("68.80")))
    assert model.cell(row, renstra).state is State.COMPUTED


def test_budgets_are_those_before_or_after_changes(emptied):
    # By hand from the tree: before changes 7.252.313.800, after them 8.373.867.000.
    for jenis, total in ((JenisPK.MURNI, 7_252_313_800), (JenisPK.PERUBAHAN, 8_373_867_000)):
        pk = PK_ID[jenis]
        laporan = apply(emptied.laporan, takeover.budgets(emptied.laporan, emptied.figures, pk, jenis))
        rows = laporan.children(AnggaranPK, pk)
        programs = [p for p in laporan.all(ProgramKegiatan) if p.tingkat is Tingkat.PROGRAM]
        assert {r.program for r in rows} == {p.id for p in programs}
        assert sum(r.anggaran for r in rows) == total


def test_a_budget_that_never_changed_is_the_first_contracts_too(emptied):
    rows = emptied.laporan.all(ProgramKegiatan)
    emptied.set_values("", [(Ref("programkegiatan", r.id, "anggaran_murni"), None) for r in rows])
    laporan = apply(emptied.laporan, takeover.budgets(emptied.laporan, emptied.figures, MURNI, JenisPK.MURNI))
    assert sum(r.anggaran for r in laporan.children(AnggaranPK, MURNI)) == 8_373_867_000


def test_a_contract_that_is_not_there_yet_is_made(session):
    assert takeover.contract(session.laporan, JenisPK.MURNI, MURNI) == ()
    made = takeover.contract(session.laporan, JenisPK.MURNI, Id("pk.lain"))
    assert made[0].row.jenis is JenisPK.MURNI


def test_the_parties_come_from_the_profil_where_nothing_is_typed_yet(open_page, session):
    contract = "perjanjiankinerja"
    signed = session.laporan.get(PerjanjianKinerja, MURNI)
    emptied = [(Ref(contract, MURNI, f), "") for f in ("pihak1_nama", "pihak1_nip", "pihak2_nama")]
    session.set_values("", [*emptied, (Ref(contract, MURNI, "tempat"), "Kota Lain")])
    view = open_page("perjanjian")
    view.show_section("Murni/Dokumen dan Pihak")
    click(view, "Ambil dari Profil")
    now, i = session.laporan.get(PerjanjianKinerja, MURNI), session.laporan.identitas
    assert (now.pihak1_nama, now.pihak1_nip, now.pihak2_nama) == (i.kepala_nama, i.kepala_nip, i.atasan_nama)
    assert (now.tempat, now.pihak1_jabatan) == ("Kota Lain", signed.pihak1_jabatan)
    assert session.undo_stack.undoText() == "Ambil dari Profil"
    click(view, "Ambil dari Profil")
    assert "Tidak ada isian kosong" in view.current.message.text


def test_the_parties_of_a_contract_that_is_not_there_yet(session):
    session.delete([(PerjanjianKinerja, PERUBAHAN)])
    found = takeover.parties(session.laporan, PERUBAHAN)
    start = takeover.contract(session.laporan, JenisPK.PERUBAHAN, PERUBAHAN)
    made = apply(session.laporan, (*start, *found.changes)).get(PerjanjianKinerja, PERUBAHAN)
    assert made.pihak1_nama == session.laporan.identitas.kepala_nama


def test_a_changed_contract_starts_from_the_first_one(open_page, session):
    """What is there already stays; the rest comes with its targets, in one step."""
    laporan = session.laporan
    session.delete([(ButirPK, b.id) for b in laporan.children(ButirPK, PERUBAHAN)])
    session.delete([(AnggaranPK, a.id) for a in laporan.children(AnggaranPK, PERUBAHAN)])
    kept = laporan.children(ButirPK, MURNI)[0]
    own = {"indikator": kept.indikator, "nama": kept.nama, "target": Angka(Decimal(1))}
    session.insert(ButirPK, PERUBAHAN, None, **own)
    view = open_page("perjanjian")
    view.show_section("Perubahan/Indikator")
    click(view, "Ambil dari PK Murni")
    mine, first = (session.laporan.children(ButirPK, pk) for pk in (PERUBAHAN, MURNI))
    assert mine[0].target == Angka(Decimal(1))
    assert [(b.indikator, b.nama, b.target, b.target_tw) for b in mine[1:]] == [
        (b.indikator, b.nama, b.target, b.target_tw) for b in first[1:]
    ]
    assert not {b.id for b in mine} & {b.id for b in first}
    assert session.undo_stack.undoText() == "Ambil dari PK Murni"
    assert not takeover.first_promises(session.laporan)
    view.show_section("Perubahan/Anggaran")
    click(view, "Ambil dari PK Murni")
    money = [(a.program, a.nama, a.anggaran) for a in session.laporan.children(AnggaranPK, PERUBAHAN)]
    assert money == [(a.program, a.nama, a.anggaran) for a in session.laporan.children(AnggaranPK, MURNI)]
