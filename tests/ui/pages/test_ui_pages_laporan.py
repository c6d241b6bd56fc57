"""The tab that makes the report: scales, texts, preview."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from lkjip_desktop.domain.dokumen import KelasSkala
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.domain.skala import LAN_239, PERMENDAGRI_86, skala_of
from lkjip_desktop.session.jobs import Job
from lkjip_desktop.session.pratinjau import Pages
from lkjip_desktop.ui.pages.pdfpages import bookmarks, draw_page, page_sizes
from lkjip_desktop.ui.pages.preview import Preview
from lkjip_desktop.ui.pages.skala import scale_changes


def blank_pdf(path: Path, pages: int) -> Path:
    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(200, 300)
    document.save(str(path))
    document.close()
    return path


@pytest.fixture
def made():
    """How often the report has been made."""
    return []


@pytest.fixture
def preview(session, made, qtbot, tmp_path):
    def render():
        def work(_):
            made.append(1)
            if len(made) == 3:
                raise RuntimeError("Sengaja.")
            return Pages(blank_pdf(tmp_path / "x.pdf", 2 + len(made)).read_bytes(), (), {})

        return Job(work)

    shown = Preview(session, render)
    qtbot.addWidget(shown)
    shown.resize(300, 400)
    shown._later.setInterval(10)
    return shown


def test_pages_are_made_when_seen_and_drawn_when_in_sight(preview, made, qtbot):
    assert not made
    preview.show()
    qtbot.waitUntil(lambda: preview.pages.count == 3)
    assert preview.status.text() == "Pratinjau: 3 halaman"
    qtbot.waitUntil(lambda: preview.pages.drawn >= 1)
    assert preview.pages.drawn < 3, "only what is in sight"


def test_an_edit_makes_them_anew_and_a_failure_is_said(preview, made, session, qtbot):
    preview.show()
    qtbot.waitUntil(lambda: preview.pages.count == 3)
    preview.refresh()
    qtbot.waitUntil(lambda: preview.pages.count == 4)
    preview.refresh()
    qtbot.waitUntil(lambda: "Sengaja." in preview.status.text())
    preview.refresh()
    qtbot.waitUntil(lambda: preview.pages.count == 6)


def test_hidden_it_does_nothing(preview, made, session, qtbot):
    session.set_value(Ref("narasi", Id("ikhtisar"), "teks"), "Baru")
    preview.refresh()
    assert not preview._later.isActive()
    assert not made


def test_pages_are_read_from_a_pdf(tmp_path):
    blank_pdf(tmp_path / "a.pdf", 2)
    data = (tmp_path / "a.pdf").read_bytes()
    assert page_sizes(data) == [(200, 300), (200, 300)]
    image = draw_page(data, 1, 100)
    assert (image.width(), image.height()) == (100, 150)
    assert image.pixelColor(50, 75).name() == "#ffffff"
    assert bookmarks(data) == {}


def test_a_preset_replaces_the_classes_in_one_step(session):
    session.apply(scale_changes(session.laporan, LAN_239))
    assert [k.nama for k in session.laporan.all(KelasSkala)] == [k.nama for k in LAN_239.kelas]
    assert skala_of(session.laporan) == LAN_239
    session.apply(scale_changes(session.laporan, PERMENDAGRI_86))
    assert len(session.laporan.table(KelasSkala)) == 5
    assert skala_of(session.laporan) == PERMENDAGRI_86
    session.undo()
    assert skala_of(session.laporan) == LAN_239


def test_the_scale_can_be_chosen_by_its_button(open_page, session):
    view = open_page("laporan")
    view.show_section("Skala Predikat")
    button = next(b for b in view.current.findChildren(QPushButton) if b.menu() is not None)
    next(a for a in button.menu().actions() if a.text() == LAN_239.nama).trigger()
    assert skala_of(session.laporan) == LAN_239


def test_the_preview_can_be_put_away_and_stays_away(open_page, settings):
    view = open_page("laporan")
    view.show_preview.setChecked(False)
    assert not view.preview.isVisible()
    assert not open_page("laporan").preview.isVisible()


def test_the_export_button_is_the_windows_own(open_page, session, qtbot, settings):
    from PySide6.QtWidgets import QMainWindow

    from lkjip_desktop.ui.pages import PAGES

    window = QMainWindow()
    qtbot.addWidget(window)
    action = QAction("Ekspor PDF...", window)
    action.setObjectName("ekspor_pdf")
    view = PAGES[4].widget(session, settings)
    window.setCentralWidget(view)
    window.show()
    with qtbot.waitSignal(action.triggered):
        view.export.click()
