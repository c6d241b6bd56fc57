"""A form over a small report that is kept in memory."""

from datetime import datetime

import pytest
from support.memory import MemoryStore

from lkjip_desktop.domain.dokumen import IDENTITAS, PENGATURAN, Identitas, Pengaturan
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.form.spec import Field, FormSpec, Group
from lkjip_desktop.ui.form.view import FormView

SPEC = FormSpec(
    "uji",
    "Identitas",
    "identitas",
    (
        Group("Instansi", (Field("nama", required=True), Field("alamat", lines=3), Field("tahun", 8))),
        Group(
            "Kepala",
            (Field("tanggal"), Field("kepala_status"), Field("logo"), Field("jumlah_pegawai", unit="orang")),
        ),
    ),
    IDENTITAS,
    help="Isi sesuai dokumen.",
)


@pytest.fixture
def store():
    return MemoryStore(
        laporan_of([Identitas(id=IDENTITAS, nama="Badan", tahun=2025), Pengaturan(id=PENGATURAN)])
    )


@pytest.fixture
def session(store, qapp):
    return DocumentSession(store, lambda: datetime(2026, 1, 15))


@pytest.fixture
def open_form(session, qtbot):
    def show(spec=SPEC):
        form = FormView(session, spec)
        qtbot.addWidget(form)
        with qtbot.waitActive(form):
            form.show()
            form.activateWindow()
        return form

    return show


@pytest.fixture
def form(open_form):
    return open_form()


@pytest.fixture
def identity(session):
    return lambda: session.laporan.identitas


@pytest.fixture
def narasi():
    """A form whose row is not in the report yet."""
    return FormSpec(
        "uji.naskah",
        "Naskah",
        "narasi",
        (Group("", (Field("teks", lines=0), Field("dari_lalu"))),),
        Id("ikhtisar"),
    )
