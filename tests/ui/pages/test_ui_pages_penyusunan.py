"""Order of the parts and pictures, worked with as an officer would."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from lkjip_desktop.domain.dokumen import Gambar, SusunanBagian
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.domain.susunan import beside, tampil
from lkjip_desktop.ui.pages import gambarview
from lkjip_desktop.ui.pages.gambarview import PicturesView
from lkjip_desktop.ui.pages.susunanview import OrderView


@pytest.fixture
def order(open_page):
    return open_page("laporan").show_section("Penyusunan/Susunan Laporan").parts[0]


@pytest.fixture
def pictures(open_page):
    return open_page("laporan").show_section("Penyusunan/Gambar").parts[0]


def keys(session):
    return [b.key for b in beside(session.laporan)]


def choose(order: OrderView, key: str):
    assert order.go_to(Ref("susunanbagian", Id(key)))
    return order.list.currentItem()


def test_a_part_is_moved_and_stays_current(order, session):
    choose(order, "ikhtisar")
    order.up.click()
    assert keys(session)[3:5] == ["ikhtisar", "kata_pengantar"]
    assert order.list.currentItem().text(0) == "Ikhtisar Eksekutif"
    session.undo()
    assert keys(session)[3:5] == ["kata_pengantar", "ikhtisar"]


def test_buttons_are_offered_only_where_a_part_may_go(order):
    choose(order, "sampul")
    assert not order.up.isEnabled()
    assert not order.down.isEnabled()
    choose(order, "keputusan")
    assert not order.up.isEnabled()
    assert order.down.isEnabled()


def test_a_tick_decides_about_printing(order, session):
    item = choose(order, "bab3.inovasi")
    item.setCheckState(0, Qt.CheckState.Unchecked)
    assert not tampil(session.laporan, Id("bab3.inovasi"))
    assert order.list.currentItem().text(1) == "tidak dicetak"
    session.undo()
    assert session.laporan.get(SusunanBagian, Id("bab3.inovasi")) is None
    assert choose(order, "bab3.inovasi").checkState(0) is Qt.CheckState.Checked


def test_a_fixed_part_has_no_tick(order):
    assert not choose(order, "bab1").data(0, Qt.ItemDataRole.CheckStateRole)


def picture(path: Path) -> Path:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    assert image.save(str(path))
    return path


def test_a_picture_is_added_to_the_chosen_indikator_and_taken_out(pictures: PicturesView, session, tmp_path):
    before = len(session.laporan.table(Gambar))
    pictures.owner.setCurrentIndex(pictures.owner.findData("iku.sakip"))
    assert pictures.load(picture(tmp_path / "bukti.png"))
    new = [g for g in session.laporan.all(Gambar) if g.induk == "iku.sakip" and not g.keterangan]
    assert len(new) == 1
    assert new[0].berkas is not None
    pictures.form.row("keterangan").editor.setFocus()
    pictures.remove.click()
    assert len(session.laporan.table(Gambar)) == before
    session.undo()
    assert len(session.laporan.table(Gambar)) == before + 1


def test_what_is_no_picture_is_refused_with_a_sentence(pictures: PicturesView, session, tmp_path):
    path = tmp_path / "palsu.png"
    path.write_bytes(b"bukan gambar")
    before = len(session.laporan.table(Gambar))
    assert not pictures.load(path)
    assert len(session.laporan.table(Gambar)) == before


def test_a_place_leads_to_its_picture(pictures: PicturesView):
    assert pictures.go_to(Ref("gambar", Id("gambar2"), "sumber"))
    assert pictures.form.row("sumber").ref == Ref("gambar", Id("gambar2"), "sumber")
    assert not pictures.go_to(Ref("gambar", Id("tidak.ada"), "sumber"))


def test_pictures_are_decoded_once_and_not_while_nobody_looks(pictures: PicturesView, session, monkeypatch):
    decoded = []
    monkeypatch.setattr(gambarview, "shown", lambda data: decoded.append(data))
    session.set_value(Ref("indikator", Id("iku.ikm"), "satuan"), "poin")
    session.set_value(Ref("gambar", Id("gambar2"), "keterangan"), "Foto loket")
    assert not decoded
    assert any("Foto loket" in pictures.list.item(n).text() for n in range(pictures.list.count()))
    pictures.hide()
    filled = []
    monkeypatch.setattr(pictures, "_entry", lambda picture: filled.append(picture.id))
    session.set_value(Ref("indikator", Id("iku.ikm"), "nama"), "Indeks baru")
    assert not filled
    monkeypatch.undo()
    pictures.show()
    assert any("Indeks baru" in pictures.owner.itemText(n) for n in range(pictures.owner.count()))
