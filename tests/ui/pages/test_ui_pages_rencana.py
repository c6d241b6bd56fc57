"""The pages of the year's plan: folded groups, computed cells, following the Renstra, drawing, charts."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from support.memory import MemoryStore

from lkjip_desktop.domain.dokumen import Indikator, Pejabat, ProgramKegiatan
from lkjip_desktop.domain.laporan import laporan_of, rows_of
from lkjip_desktop.domain.mulai import laporan_baru
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.grid.view import GridView
from lkjip_desktop.ui.pages import PAGES
from lkjip_desktop.ui.pages.ikuti import IkutiView
from lkjip_desktop.ui.pages.pohonview import PohonView
from lkjip_desktop.ui.pages.posisi import CapaianBars, PosisiView


def text(view, ref_kind, id, key):
    """What stands in a cell: the row of (kind, id), the column `key`."""
    sheet = view.findChild(GridView).grid.sheet
    column = next(n for n, c in enumerate(sheet.columns) if c.key == key)
    return sheet.cell(sheet.row_of(ref_kind, id), column).text


def heading(view, name):
    outline = view.outline
    items = (outline.item(n) for n in range(outline.count()))
    return next(i for i in items if i.text().endswith(name) and i.text() != name)


def test_an_office_that_needs_no_renja_sees_one_line(open_page, qtbot):
    view = open_page("renstra")
    item = heading(view, " Renja")
    assert item.text() == "▸ Renja"
    assert view.outline._items["Renja/RKT"].isHidden()
    view.outline.setCurrentItem(item)
    qtbot.keyClick(view.outline, Qt.Key.Key_Right)
    assert item.text() == "▾ Renja"
    assert not view.outline._items["Renja/RKT"].isHidden()
    qtbot.keyClick(view.outline, Qt.Key.Key_Space)
    assert view.outline._items["Renja/RKT"].isHidden()
    assert view.outline.current_key == view.current.section.key


def test_going_to_a_value_opens_its_group(open_page):
    view = open_page("renstra")
    assert view.go_to(Ref("programkegiatan", Id("k01"), "prioritas"))
    assert view.current.section.key == "Renja/T-C.33"
    assert heading(view, " Renja").text() == "▾ Renja"


def test_the_rkt_shows_what_counts_and_takes_its_own_money(open_page, session):
    view = open_page("renstra").show_section("Renja/RKT")
    assert text(view, "programkegiatan", "p3", "rkt") == "370.800.000"
    assert session.set_value(Ref("programkegiatan", Id("k17"), "rkt"), Decimal(371_000_000))
    assert text(view, "programkegiatan", "p3", "rkt") == "371.000.000"
    assert text(view, "", "jumlah", "rkt") == "7.252.513.800"


def test_the_evaluation_follows_a_quarter(open_page, session):
    view = open_page("renstra").show_section("Renja/Evaluasi Triwulan")
    # 8 + 10 + 9 + 6 of the year's 33; end of the Renstra 100.
    assert (text(view, "indikator", "o17", "k12"), text(view, "indikator", "o17", "k14")) == ("33", "33,00")
    session.set_value(Ref("indikator", Id("o17"), "realisasi_tw.4"), Angka(Decimal(16)))
    assert (text(view, "indikator", "o17", "k12"), text(view, "indikator", "o17", "k14")) == ("43", "43,00")


def test_one_row_follows_the_renstra_and_can_be_taken_back(open_page, session, qtbot):
    view = open_page("perjanjian").show_section("Perbandingan/Perbedaan dengan Renstra")
    table = view.findChild(IkutiView).table
    before = table.rowCount()
    assert before == 6
    assert [table.item(0, n).text() for n in (0, 3, 4)] == ["RKT", "256", "124"]
    qtbot.mouseClick(table.cellWidget(0, 5), Qt.MouseButton.LeftButton)
    assert session.laporan.get(Indikator, Id("o10")).target_tahun == Angka(Decimal(124))
    assert table.rowCount() == before - 1
    assert session.undo_stack.undoText() == "Ikuti Renstra"
    session.undo()
    assert table.rowCount() == before


def test_a_new_pejabat_leaves_the_drawing_with_its_gaps(open_page, session, tmp_path):
    view = open_page("perjanjian").show_section("PK Pejabat/Pohon Kinerja")
    drawing = view.findChild(PohonView)
    assert drawing._said.text() == "Semua bagian tersambung."
    session.delete([(Pejabat, p.id) for p in session.laporan.all(Pejabat) if p.induk is None])
    assert drawing._said.text() == "Semua bagian tersambung."
    session.insert(Pejabat, jabatan="Sekretaris")
    # Two sasaran and six programs that nobody carries any more.
    assert drawing._said.text() == "8 bagian belum tersambung."
    target = tmp_path / "pohon.png"
    assert drawing.save(target)
    assert target.read_bytes().startswith(b"\x89PNG")


def test_where_the_year_stands(open_page):
    view = open_page("perjanjian").show_section("Rencana Aksi/Posisi Saat Ini")
    shown = view.findChild(PosisiView)
    words = shown._summary.text()
    # Sasaran 1: 100 (capped); sasaran 2: (100 + 99,204 + 100) / 3; the report declares the mean of sasaran.
    assert words.startswith("S.d. triwulan IV: rata-rata capaian instansi 99,87 % (Sangat Tinggi).")
    assert "Belanja Rp6.254.181.845 dari rencana Rp8.373.867.000" in words
    bars = shown.findChild(CapaianBars)
    assert "103,56 %" in bars.accessibleDescription()
    shown._quarter.setCurrentIndex(1)
    assert shown._summary.text().startswith("S.d. triwulan I:")


def test_every_form_can_be_exported_from_its_page(open_page):
    for key in ("renstra", "perjanjian"):
        page = open_page(key)
        for section in page._sections.values():
            if section.group in {"Renja", "PK Pejabat"}:
                view = page.show_section(section.key)
                assert any("Ekspor" in b.text() for b in view.findChildren(QPushButton)), section.key


@pytest.mark.parametrize("rows", [0, 1])
def test_a_new_report_without_year_asks_for_it(rows, qtbot, settings):
    tree = [ProgramKegiatan(id=Id("p1"), nama="Program")][:rows]
    session = DocumentSession(MemoryStore(laporan_of([*rows_of(laporan_baru("Badan", 0)), *tree])))
    for page in (p for p in PAGES if p.key in {"renstra", "perjanjian"}):
        view = page.widget(session, settings)
        qtbot.addWidget(view)
        view.show()
        for key, section in view._sections.items():
            shown = view.show_section(key)
            if section.title in {"T-C.29", "T-C.30", "T-C.33"}:
                assert any("tahun laporan" in c.tip for c in shown.findChild(GridView).grid.sheet.columns)
