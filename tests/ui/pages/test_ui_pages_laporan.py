"""The tab that makes the report: scales, texts, preview."""

from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from lkjip_desktop.domain.dokumen import KelasSkala
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.domain.skala import LAN_239, PERMENDAGRI_86, skala_of
from lkjip_desktop.report.problem import ReportProblem
from lkjip_desktop.session.jobs import Job
from lkjip_desktop.session.pratinjau import Pages, pages_job
from lkjip_desktop.ui.pages.pagestrip import Spot
from lkjip_desktop.ui.pages.pdfpages import draw_page, page_sizes, texts_in
from lkjip_desktop.ui.pages.preview import Preview
from lkjip_desktop.ui.pages.skala import scale_changes
from lkjip_desktop.ui.samakan import covers, shared


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
def fault():
    """What goes wrong the third time."""
    return [ReportProblem("Sengaja.")]


@pytest.fixture
def preview(session, made, fault, qtbot, tmp_path):
    def render(_):
        def work(_):
            made.append(1)
            if len(made) == 3:
                raise fault[0]
            count = 2 + len(made)
            pdf = blank_pdf(tmp_path / "x.pdf", count).read_bytes()
            return Pages(pdf, (), {}, {}, ((200.0, 300.0),) * count, {})

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


def test_a_program_error_is_passed_on_and_the_next_edit_is_followed(preview, made, fault, qtbot):
    fault[0] = RuntimeError("list index out of range")
    preview.show()
    qtbot.waitUntil(lambda: preview.pages.count == 3)
    preview.refresh()
    qtbot.waitUntil(lambda: preview.pages.count == 4)
    with qtbot.captureExceptions() as caught:
        preview.refresh()
        qtbot.waitUntil(lambda: "kesalahan program" in preview.status.text())
        preview.refresh()
        qtbot.waitUntil(lambda: preview.pages.count == 6)
    assert [error for _, error, _ in caught] == fault


def test_an_edit_makes_them_anew_and_a_failure_is_said(preview, made, session, qtbot):
    preview.show()
    qtbot.waitUntil(lambda: preview.pages.count == 3)
    preview.refresh()
    qtbot.waitUntil(lambda: preview.pages.count == 4)
    preview.refresh()
    qtbot.waitUntil(lambda: "Sengaja." in preview.status.text())
    preview.refresh()
    qtbot.waitUntil(lambda: preview.pages.count == 6)


def test_after_an_edit_the_pages_in_sight_come_first_then_all(session, qtbot):
    """The sample's pages: an edit is followed by a few of them, then by all."""
    asked = []

    def render(only):
        asked.append(only)
        return pages_job(session, date(2026, 1, 15), only)

    shown = Preview(session, render)
    qtbot.addWidget(shown)
    shown.resize(300, 400)
    shown.show()
    qtbot.waitUntil(lambda: shown.pages.count > 5, timeout=20_000)
    count = shown.pages.count
    session.set_value(IKHTISAR, "Kalimat baru.")
    qtbot.waitUntil(lambda: len(asked) == 3 and shown._job is None, timeout=20_000)
    assert asked[0] is None
    assert 0 < len(asked[1]) < count
    assert asked[2] is None
    assert shown._pages.drawn is None
    assert shown.pages.count == count


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


# --- pages and text -------------------------------------------------------------------------------------

IKHTISAR = Ref("narasi", Id("ikhtisar"), "teks")


@pytest.fixture
def view(open_page, qtbot):
    view = open_page("laporan")
    view.preview._later.setInterval(5)
    view.go_to(IKHTISAR)
    qtbot.waitUntil(lambda: view.preview.pages.count > 20, timeout=20000)
    return view


def text_row(view):
    return next(view._texts())


def spot_of(view, ref, nth=0):
    page, (x0, y0, x1, y1), _ = [p for p in view.preview._pages.places if p[2] == ref][nth]
    return Spot(page, (x0 + x1) / 2, (y0 + y1) / 2)


def test_an_edit_is_on_the_page_and_in_sight(view, session, qtbot):
    session.set_value(IKHTISAR, "Alinea satu tentang hal lain.\n\nKalimat penanda di alinea kedua.")
    qtbot.waitUntil(lambda: "Kalimat penanda" in texts_of(view, IKHTISAR), timeout=20000)
    row = text_row(view)
    row.show_words("Kalimat penanda di alinea kedua.")
    qtbot.waitUntil(lambda: "Kalimat penanda" in marked(view), timeout=10000)
    page, rect = view.preview.pages._marked
    there = view.preview.pages.on_screen(page, rect)
    top = view.preview._scroll.verticalScrollBar().value()
    assert top <= there.top() <= top + view.preview._scroll.viewport().height()


def marked(view):
    page, rect = view.preview.pages._marked or (0, QRectF())
    return texts_in(view.preview._pages.pdf, [(page, rect.getCoords())])[0]


def texts_of(view, ref):
    pages = view.preview._pages
    return " ".join(texts_in(pages.pdf, [(p, r) for p, r, of in pages.places if of == ref]))


def test_a_click_on_a_paragraph_goes_to_it_in_the_editor(view, qtbot):
    langkah = Ref("narasi", Id("bab4.langkah"), "teks")
    view.preview.pages.clicked.emit(spot_of(view, langkah, 2))
    row = text_row(view)
    assert row.ref == langkah
    assert row.here.startswith("memulai proses pengisian jabatan")


def test_a_click_on_a_figure_goes_to_its_cell(view):
    class Around(QWidget):
        def go_to(self, ref):
            gone.append(ref)
            return True

    gone, around = [], Around()
    view.setParent(around)
    realisasi = Ref("indikator", Id("iku.ikm"), "realisasi")
    view.preview.pages.clicked.emit(spot_of(view, realisasi))
    assert gone == [realisasi]
    view.setParent(None)


def test_a_click_on_a_live_field_in_a_text_goes_to_its_source(view, session, qtbot, monkeypatch):
    session.set_value(IKHTISAR, "Serapan tahun ini ⟦serapan:total⟧ dari anggaran.")
    qtbot.waitUntil(lambda: "Serapan tahun ini 74,69 %" in texts_of(view, IKHTISAR), timeout=20000)
    gone = []
    monkeypatch.setattr("lkjip_desktop.ui.naskah.baris.go_from", lambda _, ref: gone.append(ref))
    page, (x0, _, _, y1), _ = next(p for p in view.preview._pages.places if p[2] == IKHTISAR)
    for x in (x0 + 40, x0 + 125):  # on "Serapan", then on "74,69"
        view.preview.pages.clicked.emit(Spot(page, x, y1 - 7))
    assert [(ref.kind, ref.field) for ref in gone] == [("programkegiatan", "realisasi")]


@pytest.mark.parametrize(
    ("text", "at", "words", "found"),
    [
        ("capaian 99,83 % baik", 9, "99,83 %", True),
        ("capaian 99,83 % baik", 2, "99,83 %", False),
        ("dua\nbaris panjang", 5, "dua baris", True),
        ("a", -1, "a", False),
        ("a", 0, "%", False),
    ],
)
def test_a_letter_belongs_to_a_value(text, at, words, found):
    assert covers(text, at, words) is found


def test_a_spot_without_a_value_is_followed_nowhere(view, qtbot):
    with qtbot.assertNotEmitted(view.preview.followed):
        view.preview.pages.clicked.emit(Spot(0, 1.0, 1.0))


def test_points_of_a_page_and_of_the_screen_meet(view):
    strip = view.preview.pages
    rect = QRectF(100, 300, 50, 20)
    middle = strip.on_screen(3, rect).center()
    spot = strip.spot_at(QPointF(middle))
    assert (spot.page, round(spot.x / 5), round(spot.y / 5)) == (3, 25, 62)


@pytest.mark.parametrize(
    ("text", "words", "letters"),
    [
        ("1. memulai proses", "memulai proses lain", 13),
        ("Capaian 99,83 %", "capaian\n99,83 % baik", 11),
        ("lain", "beda", 0),
        ("", "x", 0),
    ],
)
def test_paragraphs_are_known_by_their_beginning(text, words, letters):
    assert shared(text, words) == letters
