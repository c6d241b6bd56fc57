"""Belum Ada Pembanding: the honest answer of a first report, in one step, printed as such."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from support.memory import MemoryStore

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.dokumen import IDENTITAS, Identitas, Indikator, Sasaran
from lkjip_desktop.domain.laporan import laporan_of, rows_of
from lkjip_desktop.domain.nilai import KOSONG, TIDAK_BERLAKU, Angka
from lkjip_desktop.domain.pilihan import Jawaban
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.report.blocks import Prose
from lkjip_desktop.report.build import build
from lkjip_desktop.rules.reviu import mandiri
from lkjip_desktop.ui.message_line import MessageLine
from lkjip_desktop.ui.pages.pembanding import ACTION, without_last_years

IKM = Ref("indikator", Id("iku.ikm"), "realisasi_lalu.2024")


@pytest.fixture
def store():
    """The sample as a first report: nothing of earlier years but one figure."""
    rows = []
    for row in rows_of(contoh()):
        if isinstance(row, Indikator):
            kept = {2024: Angka(Decimal("67.90"))} if row.id == IKM.id else {}
            row = replace(row, realisasi_lalu=kept, target_lalu={}, capaian_lalu={})
        rows.append(row)
    return MemoryStore(laporan_of(rows))


def codes(session) -> set[str]:
    return {t.code for t in session.temuan}


def test_what_is_empty_becomes_not_applicable_and_what_is_typed_stays(session, qtbot):
    message = MessageLine()
    qtbot.addWidget(message)
    assert "BND-01" in codes(session)
    ACTION.run(session, message)
    assert not codes(session) & {"BND-01", "BND-02"}
    assert session.laporan.value(IKM) == Angka(Decimal("67.90"))
    others = [i for i in session.laporan.all(Indikator) if i.id != IKM.id]
    assert all(i.realisasi_lalu == {2023: TIDAK_BERLAKU, 2024: TIDAK_BERLAKU} for i in others)
    assert "tidak berlaku (n/a)" in message.text
    message.buttons[0].click()
    assert "BND-01" in codes(session)
    ACTION.run(session, message)
    ACTION.run(session, message)
    assert "Tidak ada yang kosong" in message.text


def test_the_report_prints_it_and_the_reviu_does_not_take_it_for_a_comparison(session, qtbot):
    message = MessageLine()
    qtbot.addWidget(message)
    session.set_value(IKM, KOSONG)
    ACTION.run(session, message)
    document = build(session.laporan, session.figures, (), date(2026, 1, 30))
    said = [b.text for b in document.blocks if isinstance(b, Prose)]
    assert sum("tidak berlaku (n/a)" in text for text in said) == len(session.laporan.table(Sasaran))
    assert not any("Belum ada data tahun sebelumnya" in text for text in said)
    groups = mandiri(session.laporan, session.figures, session.temuan)
    (item,) = (j for g in groups for j in g.jawab if j.butir.key == "3.b.5")
    assert item.jawaban is Jawaban.BELUM
    assert "tidak berlaku" in item.bukti


def test_without_a_year_there_is_nothing_to_say(session, qtbot):
    message = MessageLine()
    qtbot.addWidget(message)
    session.set_value(Ref("identitas", IDENTITAS, "tahun"), 0)
    ACTION.run(session, message)
    assert "tahun laporan" in message.text
    assert not without_last_years(laporan_of([Identitas(id=IDENTITAS)]))
