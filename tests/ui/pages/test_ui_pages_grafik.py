"""The charts beside a table: made when opened, current, remembered, and the same as on paper."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QLabel, QSplitter, QWidget

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import Indikator
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.report.layar import CHARTS, draw_charts
from lkjip_desktop.report.problem import ReportProblem
from lkjip_desktop.session.jobs import Job
from lkjip_desktop.session.opening import create
from lkjip_desktop.ui.pages import grafikview
from lkjip_desktop.ui.pages.grafikbutton import ChartButton
from lkjip_desktop.ui.pages.grafikview import ChartPanel
from lkjip_desktop.ui.pages.profil import SECTIONS as PROFIL
from lkjip_desktop.ui.pages.realisasi import SECTIONS as REALISASI
from lkjip_desktop.ui.pages.section import Section
from lkjip_desktop.ui.pages.sectionview import SectionView

KINERJA = REALISASI[0]


class Kept(dict):
    def read(self, key, default):
        return self.get(key, default)

    def write(self, key, value):
        self[key] = value


@pytest.fixture
def full(tmp_path):
    made = create(tmp_path / "penuh.lkjip", contoh())
    yield made
    made.close()


def shown(session, section: Section, settings, qtbot) -> SectionView:
    view = SectionView(session, section, settings)
    qtbot.addWidget(view)
    view.resize(1100, 600)
    view.show()
    return view


def titles(view: SectionView) -> list[str]:
    panel = view.findChild(ChartPanel)
    return [] if panel is None else [label.text() for label in panel.findChildren(QLabel)]


def test_every_chart_that_a_section_names_is_known() -> None:
    assert {key for section in (*PROFIL, *REALISASI) for key in section.charts} == set(CHARTS)


def test_they_are_made_when_opened_and_remembered(full, qtbot) -> None:
    kept = Kept()
    view = shown(full, KINERJA, kept, qtbot)
    split = view.findChild(QSplitter)
    assert view.findChild(ChartPanel) is None, "nothing is made for what is folded"
    view.findChild(ChartButton).click()
    qtbot.waitUntil(lambda: "Capaian Indikator Tahun 2025" in titles(view))
    assert "Capaian dan Serapan per Sasaran Tahun 2025" in titles(view)
    assert split.count() == 2
    view.findChild(ChartButton).click()
    assert not view.findChild(ChartPanel).isVisible()
    view.findChild(ChartButton).click()
    again = shown(full, KINERJA, kept, qtbot)
    qtbot.waitUntil(lambda: again.findChild(ChartPanel) is not None)


def said(view: SectionView) -> str:
    panel = view.findChild(ChartPanel)
    inside = [] if panel is None else panel.widget().findChildren(QWidget)
    return " ".join(widget.accessibleDescription() for widget in inside)


def test_they_follow_an_edit(full, qtbot) -> None:
    view = shown(full, KINERJA, Kept({"grafik/Kinerja": "ya"}), qtbot)
    qtbot.waitUntil(lambda: "103,56 %" in said(view))  # 71,20 / 68,75 x 100
    ikm = next(row for row in full.laporan.all(Indikator) if row.nama.startswith("Indeks kepuasan"))
    full.set_value(Ref("indikator", ikm.id, "realisasi"), Angka(Decimal("55")))
    qtbot.waitUntil(lambda: "80 %" in said(view))  # 55 / 68,75 x 100


def test_the_words_of_a_chart_are_its_figures() -> None:
    laporan = contoh()
    made = draw_charts(laporan, compute(laporan), ("capaian",), 400, date(2026, 1, 30))
    [drawing] = made.charts
    assert "103,56 %" in drawing.words  # 71,20 / 68,75 x 100
    text = PdfReader(BytesIO(made.pdf)).pages[0].extract_text()
    assert "103,56" in text
    assert "144,19" in text  # 0,62 / 0,43 x 100


def test_without_data_there_is_no_chart(tmp_path, qtbot) -> None:
    empty = create(tmp_path / "kosong.lkjip", Laporan({}))
    view = shown(empty, next(s for s in PROFIL if s.charts == ("golongan",)), Kept(), qtbot)
    view.findChild(ChartButton).click()
    qtbot.waitUntil(lambda: any("setelah angkanya diisi" in text for text in titles(view)))
    empty.close()


@pytest.mark.parametrize("error", [ReportProblem("Huruf tidak ada."), RuntimeError("index")])
def test_charts_that_cannot_be_drawn_are_said_and_tried_again(full, error, qtbot, monkeypatch) -> None:
    def broken(*_: object) -> Job:
        def work(_: Job) -> None:
            raise error

        return Job(work)

    good = grafikview.charts_job
    monkeypatch.setattr(grafikview, "charts_job", broken)
    panel = ChartPanel(full, ("tren",))
    qtbot.addWidget(panel)
    with qtbot.captureExceptions() as caught:
        panel.show()
        qtbot.waitUntil(lambda: any("tidak dapat digambar" in w.text() for w in panel.findChildren(QLabel)))
    known = isinstance(error, ReportProblem)
    assert [e for _, e, _ in caught] == ([] if known else [error])
    assert any(str(error) in w.text() for w in panel.findChildren(QLabel)) is known
    monkeypatch.setattr(grafikview, "charts_job", good)
    panel._follow()
    qtbot.waitUntil(lambda: panel._job is None and not panel._stale, timeout=20_000)
