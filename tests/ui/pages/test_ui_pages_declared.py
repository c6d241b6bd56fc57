"""The declarations of the tabs: nothing is forgotten, nothing is double, all of it can be built."""

from datetime import datetime
from itertools import product

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton
from support.memory import MemoryStore

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.dokumen import BY_NAME, KINDS
from lkjip_desktop.domain.medan import Jenis, medan, medan_of
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.form.spec import FormSpec
from lkjip_desktop.ui.form.view import FormView
from lkjip_desktop.ui.grid import entry
from lkjip_desktop.ui.grid.cells import NEW
from lkjip_desktop.ui.grid.choices import choices_of
from lkjip_desktop.ui.grid.model import GridModel
from lkjip_desktop.ui.grid.view import GridView
from lkjip_desktop.ui.pages import PAGES
from lkjip_desktop.ui.pages.section import places
from lkjip_desktop.ui.pages.sectionview import SectionView
from lkjip_desktop.wording.letak import Tab

LAPORAN = contoh()
SECTIONS = [(page, section) for page in PAGES for section in page.sections(LAPORAN)]
#: Kinds that are not typed in tables: a finding is accepted, and the review answered, where it is shown.
ELSEWHERE = {"penerimaan", "jawabanreviu", "tandaimpor"}
#: Set by where a row stands, never typed.
IMPLIED = {("pegawai", "tabel"), ("programkegiatan", "tingkat"), ("perjanjiankinerja", "jenis")}


def test_the_tabs_are_those_that_places_name():
    assert [p.title for p in PAGES] == [t.value for t in Tab]
    assert len({p.key for p in PAGES}) == len(PAGES)


def test_every_field_can_be_typed_somewhere():
    shown = set().union(*(places(section, LAPORAN) for _, section in SECTIONS))
    kinds = (cls for cls in KINDS if cls.__name__.lower() not in ELSEWHERE)
    wanted = {(cls.__name__.lower(), name) for cls in kinds for name in medan_of(cls)}
    wanted -= {(kind, name) for kind, name in wanted if name in {"urutan", "induk"}}
    assert wanted - shown == IMPLIED


def test_names_are_not_used_twice():
    names = [
        spec.name for _, section in SECTIONS for spec in section.specs if not spec.name.endswith("penjelasan")
    ]
    assert len(names) == len(set(names))
    for page in PAGES:
        keys = [section.key for p, section in SECTIONS if p is page]
        assert len(keys) == len(set(keys))


def test_every_column_says_its_unit_or_formula_where_figures_are_computed():
    silent = [
        f"{spec.name}/{column.key}"
        for _, section in SECTIONS
        for spec in section.specs
        if not isinstance(spec, FormSpec)
        for column in spec.columns(LAPORAN)
        if not column.title.strip()
    ]
    assert not silent


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.key)
def test_every_section_can_be_shown(page, open_page, session, qtbot, qtmodeltester):
    view = open_page(page.key)
    for section in page.sections(session.laporan):
        shown = view.show_section(section.key)
        assert shown.section.key == section.key
        assert shown.isVisible()
        for grid in shown.findChildren(GridView):
            qtmodeltester.check(grid.grid)
            assert grid.accessibleName()
        for form in shown.findChildren(FormView):
            assert all(row.editor.accessibleName() for row in form.rows)


def refs_typed_in(spec):
    if isinstance(spec, FormSpec):
        return [] if spec.id is None else [Ref(spec.kind, spec.id, f.name) for f in spec.fields]
    kinds = {}
    for key in spec.rows(LAPORAN):
        kinds.setdefault(key.name, key)
    return [
        Ref(kinds[role].kind, kinds[role].id, field)
        for column in spec.columns(LAPORAN)
        for role, field in column.fields.items()
        if role in kinds
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.key)
def test_every_typed_value_can_be_gone_to(page, open_page):
    view = open_page(page.key)
    for section in page.sections(LAPORAN):
        for ref in (ref for spec in section.specs for ref in refs_typed_in(spec)):
            assert page.go_to(ref), ref
            assert shows(view.current, ref), ref


def shows(section, ref):
    """Whether the current cell or the focused field of `section` is that of `ref`."""
    for grid in section.findChildren(GridView):
        index = grid.currentIndex()
        if index.isValid() and grid.grid.sheet.ref(index.row(), index.column()) == ref:
            return True
    rows = [row for form in section.findChildren(FormView) for row in form.rows if row.ref == ref]
    return any(row.editor.hasFocus() or row.editor.focusWidget() is not None for row in rows)


def test_a_value_that_is_gone_is_not_found(open_page):
    page = PAGES[1]
    open_page(page.key)
    assert not page.go_to(Ref("indikator", "tidak.ada", "nama"))


def test_every_link_is_chosen_from_a_list_and_typed_as_it_is_shown(session):
    """Whatever points to another row offers the rows it may point to, and reads its own words back."""
    tried = set()
    for _, section in SECTIONS:
        for spec in (s for s in section.specs if not isinstance(s, FormSpec)):
            model = GridModel(session, spec)
            sheet = model.sheet
            for row, column in product(range(len(sheet.rows)), range(len(sheet.columns))):
                ref = sheet.ref(row, column)
                if ref is None or ref.id == NEW or medan(ref.kind, ref.field).jenis is not Jenis.TAUTAN:
                    continue
                tried.add((ref.kind, ref.medan))
                assert len(choices_of(model, row, column)) > 1, ref
                value = session.laporan.value(ref)
                words = entry.editing(session.laporan, ref, sheet.columns[column])
                read = entry.read(session.laporan, ref, sheet.columns[column], words)
                assert value == read or value in read.pilihan, ref
    assert tried >= {
        (kind, name)
        for kind, cls in BY_NAME.items()
        for name, spec in medan_of(cls).items()
        if spec.jenis is Jenis.TAUTAN and name != "induk" and session.laporan.all(cls)
    }


def test_forms_of_a_report_that_can_only_be_read_can_be_exported(settings, qtbot):
    session = DocumentSession(MemoryStore(LAPORAN, read_only=True), lambda: datetime(2026, 1, 15))
    exported = 0
    for _, section in SECTIONS:
        if not section.actions:
            continue
        view = SectionView(session, section, settings)
        qtbot.addWidget(view)
        titles = {a.text: a for a in section.actions}
        entries = [*view.findChildren(QPushButton), *view.findChildren(QAction)]
        found = {e.text(): e.isEnabled() for e in entries if e.text() in titles}
        assert found == {text: not action.writes for text, action in titles.items()}
        exported += sum(found.values())
    assert exported >= 9, "rencana aksi, RKT, T-C.29 to T-C.33, evaluasi, pohon and the contracts"
