"""A tab: outline with marks, sections that are remembered, entries that are not lost."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from support.memory import MemoryStore

from lkjip_desktop.domain.dokumen import IDENTITAS, Sasaran, TugasPejabat, UnitOrganisasi
from lkjip_desktop.domain.mulai import laporan_baru
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.lengkap import kosong
from lkjip_desktop.rules.temuan import Severity, Temuan
from lkjip_desktop.ui.grid.view import GridView
from lkjip_desktop.ui.pages import PAGES
from lkjip_desktop.ui.pages.state import Homes, counts, is_done, unfinished
from lkjip_desktop.wording.letak import tab_of

PROFIL, RENSTRA, PK, REALISASI, LAPORAN = PAGES


def grid_of(view):
    return view.current.findChild(GridView)


def section(page, session, key):
    return next(s for s in page.sections(session.laporan) if s.key == key)


def titles(view):
    return [view.outline.item(n).text() for n in range(view.outline.count())]


def test_the_outline_names_groups_and_sections(open_page):
    assert titles(open_page("profil")) == [
        "Identitas", "Tugas dan Fungsi", "Struktur Organisasi", "Isu Strategis", "Dasar Hukum", "Aset",
        "Pegawai", "Jumlah Pegawai", "Golongan/ruang", "Pendidikan", "Jenis kelamin", "Jabatan/eselon",
        "Umur",
    ]  # fmt: skip


def test_marks_follow_what_is_filled_in(open_page, session, qtbot):
    view = open_page("profil")
    item = view.outline.item(0)
    qtbot.waitUntil(lambda: "Lengkap" in item.toolTip())
    session.set_value(Ref("identitas", IDENTITAS, "nama"), "")
    qtbot.waitUntil(lambda: "Belum lengkap" in item.toolTip())
    session.undo()
    qtbot.waitUntil(lambda: "Lengkap" in item.toolTip() and "Belum" not in item.toolTip())


def test_marks_count_the_errors_of_a_section(open_page, session, qtbot, monkeypatch):
    found = (
        Temuan("UJI-01", Severity.KESALAHAN, Ref("identitas", IDENTITAS, "nama"), "Salah."),
        Temuan("UJI-02", Severity.PERINGATAN, Ref("identitas", IDENTITAS, "jumlah_pegawai"), "Periksa."),
    )

    class Engine:
        def update(self, laporan, figures, delta):
            return found

    monkeypatch.setattr(session, "_engine", Engine())
    view = open_page("profil")
    session.set_value(Ref("identitas", IDENTITAS, "singkatan"), "B")
    qtbot.waitUntil(lambda: titles(view)[0] == "Identitas (1)")
    assert titles(view)[7] == "Jumlah Pegawai"
    assert view.outline.item(7).toolTip() == "Jumlah Pegawai\n1 peringatan"


def todo(session):
    homes = Homes("Renstra", RENSTRA.sections(session.laporan), session.laporan)
    return unfinished(homes, kosong(session.laporan, session.figures))


def test_a_section_is_done_when_what_it_needs_is_there(session):
    goals, strategies = (section(RENSTRA, session, t) for t in ("Tujuan dan Sasaran", "Strategi"))
    assert is_done(goals, todo(session)) is True
    session.set_value(Ref("indikator", Id("iku.ikm"), "satuan"), "")
    assert todo(session) == {goals.key}
    assert is_done(goals, todo(session)) is False
    assert is_done(strategies, todo(session)) is None


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.key)
def test_every_finding_of_a_tab_belongs_to_one_of_its_sections(page, session):
    sections = page.sections(session.laporan)
    homes = Homes(page.title, sections, session.laporan)
    mine = [t for t in session.temuan if tab_of(t.ref.kind, t.ref.medan) == page.title]
    made = counts(homes, session.temuan)
    assert sum(sum(c.values()) for c in made.values()) == len(mine)
    assert set(made) <= {s.key for s in sections}


def test_the_last_section_is_remembered(open_page, settings):
    open_page("renstra").show_section("Strategi")
    assert open_page("renstra").current.section.key == "Strategi"


def test_a_refused_entry_keeps_its_section(open_page, qtbot):
    view = open_page("renstra")
    view.show_section("Tujuan dan Sasaran")
    grid = grid_of(view)
    grid.go_to(Ref("indikator", Id("iku.ikm"), "target.2025"))
    QTest.keyClicks(grid, "x")
    view.outline.show_current("Strategi")
    qtbot.waitUntil(lambda: view.outline.current_key == "Tujuan dan Sasaran")
    assert view.current.section.key == "Tujuan dan Sasaran"
    assert grid.delegate.editor.text() == "x"
    assert grid.delegate.hint.text
    QTest.keyClick(grid.delegate.editor, Qt.Key.Key_Escape)
    view.outline.show_current("Strategi")
    assert view.current.section.key == "Strategi"


def test_typing_computes_at_once(open_page, session):
    """The row 18 of the known errors: 2 of 4 documents is 50 %."""
    view = open_page("realisasi")
    view.show_section("Keluaran")
    grid = grid_of(view)
    row = grid.grid.index_of(Ref("indikator", Id("iku.ikm"), "realisasi")).row()
    assert row == -1, "an IKU is no output"
    first = next(k for k in grid.grid.sheet.rows if k.kind == "indikator")
    session.set_value(Ref("indikator", first.id, "target_tahun"), Angka(Decimal(4)))
    grid.go_to(Ref("indikator", first.id, "realisasi"))
    QTest.keyClicks(grid, "2")
    QTest.keyClick(grid.delegate.editor, Qt.Key.Key_Return)
    capaian = next(n for n, c in enumerate(grid.grid.sheet.columns) if c.key == "capaian")
    at = grid.grid.index(grid.grid.sheet.row_of("indikator", first.id), capaian)
    assert at.data() == "50,00"
    assert "2 / 4 x 100 = 50,00" in at.data(Qt.ItemDataRole.ToolTipRole)


def test_sums_of_the_sample_stand_where_they_belong(open_page, session):
    """By hand: mean of the 32 outputs 80,32 with the cap at 100; serapan 74,69 %."""
    view = open_page("realisasi")
    view.show_section("Keluaran")
    model = grid_of(view).grid
    capaian = next(n for n, c in enumerate(model.sheet.columns) if c.key == "capaian")
    assert model.index(model.rowCount() - 1, capaian).data() == "80,32"
    tip = model.index(model.rowCount() - 1, capaian).data(Qt.ItemDataRole.ToolTipRole)
    assert "85,44" in tip
    view.show_section("Keuangan/Anggaran")
    model = grid_of(view).grid
    serapan = next(n for n, c in enumerate(model.sheet.columns) if c.key == "serapan")
    assert model.index(model.rowCount() - 1, serapan).data() == "74,69"


def test_the_texts_follow_the_sasaran(open_page, session, qtbot):
    view = open_page("laporan")
    assert "Analisis Sasaran 2" in titles(view)
    session.insert(Sasaran, next(iter(session.laporan.all(Sasaran))).induk, uraian="Sasaran baru")
    qtbot.waitUntil(lambda: "Analisis Sasaran 3" in titles(view))


def test_f1_has_something_to_say_about_every_table(session):
    for page in PAGES:
        for each in page.sections(session.laporan):
            for spec in each.specs:
                assert spec.title


def test_what_is_said_at_a_cell_leaves_with_its_table(open_page, qtbot):
    view = open_page("renstra")
    view.show_section("Tujuan dan Sasaran")
    grid = grid_of(view)
    grid.go_to(Ref("indikator", Id("iku.ikm"), "target.2025"))
    QTest.keyClicks(grid, "x")
    QTest.keyClick(grid.delegate.editor, Qt.Key.Key_Return)
    assert grid.delegate.hint.isVisible()
    view.stack.hide()
    assert not grid.delegate.hint.isVisible()
    view.stack.show()
    assert grid.delegate.hint.isVisible()


def test_enter_in_the_outline_goes_to_the_work(open_page):
    view = open_page("renstra")
    view.show_section("Strategi")
    view.outline.setFocus()
    QTest.keyClick(view.outline, Qt.Key.Key_Return)
    assert grid_of(view).hasFocus()
    view.show_section("Visi dan Misi")
    view.outline.setFocus()
    QTest.keyClick(view.outline, Qt.Key.Key_Return)
    assert view.focusWidget().accessibleName() == "Nomor dokumen"


@pytest.fixture
def empty_report(store):
    from lkjip_desktop.domain.mulai import laporan_baru

    store.laporan = laporan_baru("Dinas Baru", 2025)


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.key)
def test_a_new_report_can_be_looked_at_everywhere(empty_report, page, open_page, session):
    view = open_page(page.key)
    for each in page.sections(session.laporan):
        assert view.show_section(each.key).isVisible()
        view.grab()


def test_a_plan_without_years_says_what_to_do_and_gets_its_columns(empty_report, open_page, session):
    view = open_page("renstra")
    view.show_section("Tujuan dan Sasaran")
    assert "isi periode Renstra" in " ".join(c.title for c in grid_of(view).grid.sheet.columns)
    session.set_values("", [(Ref("renstra", Id("renstra"), n), y) for n, y in PERIOD])
    titles = [c.title for c in grid_of(view).grid.sheet.columns]
    assert "Target\n2025" in titles
    assert "Target\n2029" in titles
    assert not any("isi periode" in t for t in titles)


PERIOD = (("tahun_awal", 2025), ("tahun_akhir", 2029))


@pytest.mark.parametrize("kind", ["fungsi", "unitorganisasi", "isustrategis", "dasarhukum"])
def test_a_finding_about_an_empty_table_leads_to_it(kind, open_page):
    """Nothing is in the table yet, so its finding names the kind and no row."""
    view = open_page("profil")
    view.show_section("Aset")
    assert view.go_to(Ref(kind, Id("")))
    grid = grid_of(view)
    assert kind in {insert.kind for insert in grid.grid.spec.inserts}
    assert grid.hasFocus()


def test_an_unwritten_chapter_is_counted_at_itself():
    laporan = laporan_baru("Dinas Contoh", 2025)
    page = next(p for p in PAGES if p.key == "laporan")
    homes = Homes(page.title, page.sections(laporan), laporan)
    chapters = {
        b: homes.of(Ref("narasi", Id(b), "teks")) for b in ("kata_pengantar", "ikhtisar", "bab3.efisiensi")
    }
    assert len(set(chapters.values())) == 3


@pytest.mark.parametrize(
    ("tab", "key", "role"),
    [
        ("renstra", "Program dan Kegiatan", "kegiatan"),
        ("renstra", "Program dan Kegiatan", "indikator"),
        ("realisasi", "Keuangan/Anggaran", "sub kegiatan"),
        ("renstra", "Tujuan dan Sasaran", "sasaran"),
    ],
)
def test_a_new_row_begins_at_its_name(open_page, session, tab, key, role):
    view = open_page(tab)
    view.show_section(key)
    grid = grid_of(view)
    first = next(n for n, k in enumerate(grid.grid.sheet.rows) if k.name in {"kegiatan", "tujuan"})
    grid.setCurrentIndex(grid.grid.index(first, 0))
    spot = next(s for s in grid.rows.spots() if s.insert.role == role)
    assert grid.rows.insert_at(spot)
    QTest.keyClicks(grid, "N")
    QTest.keyClicks(grid.delegate.editor, "ama baru")
    QTest.keyClick(grid.delegate.editor, Qt.Key.Key_Return)
    rows = session.laporan.all(spot.insert.cls)
    assert [r for r in rows if getattr(r, "nama", getattr(r, "uraian", "")) == "Nama baru"]


def test_ctrl_enter_goes_down_the_budget_tree_level_by_level(open_page, session):
    view = open_page("renstra")
    view.show_section("Program dan Kegiatan")
    grid = grid_of(view)
    grid.setCurrentIndex(grid.grid.index(0, 1))
    roles = []
    for _ in range(3):
        QTest.keyClick(grid, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        roles.append(grid.grid.sheet.rows[grid.currentIndex().row()].name)
    assert roles == ["kegiatan", "sub kegiatan", "indikator"]


def test_rows_of_one_role_nest_in_one_another(open_page, session):
    view = open_page("profil")
    view.show_section("Struktur Organisasi")
    grid = grid_of(view)
    grid.setCurrentIndex(grid.grid.index(0, 0))
    above = grid.grid.sheet.rows[0].id
    assert grid.run("anak_tambah")
    new = grid.grid.sheet.rows[grid.currentIndex().row()]
    assert session.laporan.get(UnitOrganisasi, new.id).induk == above


def test_in_a_pejabat_a_task_is_added(open_page, session):
    """Pejabat nest too, but what is wanted inside one is a line of the contract."""
    view = open_page("perjanjian")
    view.show_section("PK Pejabat/Pejabat")
    grid = grid_of(view)
    row = next(n for n, key in enumerate(grid.grid.sheet.rows) if key.kind == "pejabat")
    grid.setCurrentIndex(grid.grid.index(row, 0))
    above = grid.grid.sheet.rows[row].id
    assert grid.run("anak_tambah")
    new = grid.grid.sheet.rows[grid.currentIndex().row()]
    assert session.laporan.get(TugasPejabat, new.id).induk == above
    assert grid.grid.spec.columns(session.laporan)[0].title == "Pejabat,\ntugas yang dipikul"


@pytest.mark.parametrize("store", [MemoryStore(laporan_baru("Badan", 2025))], ids=["new report"])
def test_an_empty_table_begins_at_the_name_not_at_the_code(open_page, store, session):
    view = open_page("renstra")
    view.show_section("Program dan Kegiatan").focus_work()
    assert grid_of(view).currentIndex().column() == 1


def test_a_table_of_many_years_opens_at_the_reports_own(open_page, session, qtbot):
    session.set_value(Ref("identitas", IDENTITAS, "tahun"), 2029)
    view = open_page("renstra")
    view.resize(800, 500)
    grid = view.show_section("Program dan Kegiatan").parts[0]
    column = next(n for n, c in enumerate(grid.grid.sheet.columns) if c.key == "pagu.2029")
    qtbot.waitUntil(
        lambda: 0 < grid.visualRect(grid.grid.index(0, column)).right() <= grid.viewport().width()
    )


def test_the_heads_of_sasaran_say_which(open_page):
    grid = open_page("renstra").show_section("Dukungan Program").parts[0].grid
    heads = [c.title for c in grid.sheet.columns if c.key.startswith("sasaran.")]
    assert heads
    assert all(len(head.partition("\n")[2]) > 10 for head in heads), heads
