"""A section's text over a small report that is kept in memory."""

from datetime import datetime
from decimal import Decimal

import pytest
from support.memory import MemoryStore

from lkjip_desktop.domain.dokumen import (
    IDENTITAS,
    Identitas,
    Indikator,
    Narasi,
    ProgramKegiatan,
    Sasaran,
    Tujuan,
)
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.form.spec import Field, FormSpec, Group
from lkjip_desktop.ui.form.view import FormView

SIMPULAN = Ref("narasi", Id("bab4.simpulan"), "teks")
CAPAIAN = "⟦capaian:indikator/i1⟧"


def rows(teks=""):
    """One indikator: target 4, realisasi 2, so its capaian is 50 %."""
    return [
        Identitas(id=IDENTITAS, nama="Badan Contoh", tahun=2025),
        Tujuan(id=Id("t1"), uraian="Tujuan satu"),
        Sasaran(id=Id("s1"), induk=Id("t1"), uraian="Sasaran satu"),
        Indikator(
            id=Id("i1"),
            induk=Id("s1"),
            nama="Jumlah dokumen",
            satuan="Dokumen",
            target={2025: Angka(Decimal(4))},
            realisasi=Angka(Decimal(2)),
        ),
        ProgramKegiatan(
            id=Id("p1"), kode="1.01.01", nama="Program Satu", anggaran=Decimal(8), realisasi=Decimal(6)
        ),
        Narasi(id=SIMPULAN.id, teks=teks),
    ]


@pytest.fixture
def teks():
    return ""


@pytest.fixture
def session(qapp, teks):
    return DocumentSession(MemoryStore(laporan_of(rows(teks))), lambda: datetime(2026, 1, 15))


@pytest.fixture
def row(session, qtbot):
    """The text of the section Simpulan, on the screen and with the focus."""
    spec = FormSpec(
        "uji.naskah", "Simpulan", "narasi", (Group("", (Field("teks", lines=0, rich=True),)),), SIMPULAN.id
    )
    form = FormView(session, spec)
    qtbot.addWidget(form)
    form.resize(700, 500)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    row = form.rows[0]
    row.form_view = form
    row._own_words = True
    row.panel.show_draft(False)
    row.edit.setFocus()
    return row


@pytest.fixture
def stored(session):
    return lambda: session.laporan.value(SIMPULAN)
