"""The detail below the results, and its chart."""

from decimal import Decimal

import pytest
from PySide6.QtTest import QTest

from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.deret import deret
from lkjip_desktop.domain.dokumen import IDENTITAS, Identitas, Indikator
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.domain.nilai import KOSONG, TIDAK_BERLAKU, Angka, Predikat
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.ui.grid.cells import RowKey
from lkjip_desktop.ui.pages import PAGES
from lkjip_desktop.ui.pages.detail import ResultsWithDetail
from lkjip_desktop.ui.pages.kinerja import EARLIER, explain_tren

IKM = Id("iku.ikm")


def results(view):
    view.show_section("Kinerja")
    return view.current.findChild(ResultsWithDetail)


def test_it_begins_with_the_first_indikator(open_page):
    shown = results(open_page("realisasi"))
    # By hand: 71,20 of 68,75 is 103,56 %; last year it was 67,90.
    assert "71,20 / 68,75 x 100 = 103,56" in shown.detail.working.text()
    assert "Naik dari 67,90 (2024) menjadi 71,20, membaik." in shown.detail.working.text()
    assert shown.detail.form.row("penyebab").typed()


def test_it_follows_the_row_and_what_is_typed(open_page, session):
    shown = results(open_page("realisasi"))
    shown.view.go_to(Ref("indikator", Id("iku.formal"), "realisasi"))
    assert shown.detail.form.row("penyebab").id == "iku.formal"
    session.set_value(Ref("indikator", Id("iku.formal"), "realisasi"), Angka(Decimal("0.215")))
    # By hand: 0,215 of 0,43 is 50 %.
    assert "0,215 / 0,43 x 100 = 50,00" in shown.detail.working.text()


def test_a_sasaran_shows_the_making_of_its_mean(open_page):
    shown = results(open_page("realisasi"))
    shown.view.setCurrentIndex(shown.view.grid.index(0, 0))
    assert shown.detail.working.text().startswith("Rata-rata capaian: 100,00 %")
    assert "Tanpa batas: 103,56" in shown.detail.working.text()
    assert not shown.detail.form.row("penyebab").editor.isEnabled()


def test_words_are_saved_when_another_row_is_chosen(open_page, session):
    shown = results(open_page("realisasi"))
    row = shown.detail.form.row("hambatan")
    row.editor.setFocus()
    row.editor.selectAll()
    QTest.keyClicks(row.editor, "Anggaran terlambat")
    shown.view.go_to(Ref("indikator", Id("iku.formal"), "realisasi"))
    assert session.laporan.get(Indikator, IKM).hambatan == "Anggaran terlambat"


def test_a_finding_about_the_words_leads_to_them(open_page):
    view = open_page("realisasi")
    assert PAGES[3].go_to(Ref("indikator", Id("iku.formal"), "penyebab"))
    shown = view.current.findChild(ResultsWithDetail)
    assert shown.detail.form.row("penyebab").editor.hasFocus()
    assert shown.detail.form.row("penyebab").id == "iku.formal"


def test_the_chart_has_every_year_that_is_a_number(session):
    row, kinerja = session.laporan.get(Indikator, IKM), session.figures.kinerja[IKM]
    targets, realised = deret(row, kinerja, 2025)
    assert realised == {2023: Decimal("66.45"), 2024: Decimal("67.90"), 2025: Decimal("71.20")}
    assert targets[2029] == Decimal("78.75")
    assert targets[2024] == Decimal("67.50")


def test_the_chart_leaves_out_what_is_no_number():
    lalu = {2023: TIDAK_BERLAKU, 2024: Angka(Decimal(5))}
    row = Indikator(id=IKM, realisasi_lalu=lalu, target={2025: Angka(Decimal(6))})
    assert deret(row, None, 2025) == ({2025: Decimal(6)}, {2024: Decimal(5)})


def test_the_chart_can_be_heard(open_page):
    shown = results(open_page("realisasi"))
    assert "2025: target 68,75 realisasi 71,20" in shown.detail.chart.accessibleDescription()


def test_words_that_could_not_be_saved_are_gone_back_to(open_page, session, store):
    view = open_page("realisasi")
    shown = results(view)
    row = shown.detail.form.row("hambatan")
    row.editor.setFocus()
    row.editor.selectAll()
    QTest.keyClicks(row.editor, "Anggaran terlambat")
    store.broken = True
    shown.view.go_to(Ref("indikator", Id("iku.formal"), "realisasi"))
    assert row.typed() != "Anggaran terlambat"
    assert not view.current.finish()
    assert (row.id, row.typed()) == (IKM, "Anggaran terlambat")
    store.broken = False
    assert view.current.finish()
    assert session.laporan.get(Indikator, IKM).hambatan == "Anggaran terlambat"


@pytest.mark.parametrize(
    ("lalu", "realisasi", "said"),
    [
        ({}, Angka(Decimal(5)), "Realisasi tahun lalu belum diisi."),
        ({2024: Angka(Decimal("5645.5"))}, KOSONG, "Tahun 2024: 5.645,5; realisasi 2025 belum diisi."),
        ({2024: Angka(Decimal(5))}, Predikat("sakip", "B"), "Tahun 2024: 5; tidak dapat dibandingkan."),
    ],
)
def test_what_there_is_of_last_year_is_said(lalu, realisasi, said):
    row = Indikator(id=IKM, realisasi_lalu=lalu, realisasi=realisasi)
    laporan = laporan_of([Identitas(id=IDENTITAS, tahun=2025), row])
    assert explain_tren(laporan, compute(laporan), RowKey("indikator", IKM)) == said


def test_the_renstras_target_of_an_earlier_year_is_shown():
    row = Indikator(id=IKM, target={2023: Angka(Decimal(7))}, target_lalu={2024: Angka(Decimal(8))})
    laporan = laporan_of([Identitas(id=IDENTITAS, tahun=2025), row])
    columns = {c.key: c for c in EARLIER.columns(laporan)}
    key, figures = RowKey("indikator", IKM), compute(laporan)
    shown = columns["target_lalu.2023"]
    assert shown.compute(laporan, figures, key).text == "7"
    assert shown.explain(laporan, figures, key) == "Target Renstra tahun 2023."
    assert columns["target_lalu.2024"].explain(laporan, figures, key) == ""
