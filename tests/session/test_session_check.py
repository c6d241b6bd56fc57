"""A report opened unchecked is there at once; findings are looked for when asked, or at the first edit."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from lkjip_desktop.domain.mulai import laporan_baru
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.session.export import export_job
from lkjip_desktop.session.opening import create, open_document
from lkjip_desktop.session.pratinjau import pages_job

KEPALA = Ref("identitas", Id("identitas"), "kepala_nama")
"""A new report has no kepala: PRF-01 stands there until it is filled in."""


@pytest.fixture
def session(tmp_path, qapp) -> DocumentSession:
    path: Path = tmp_path / "laporan.lkjip"
    create(path, laporan_baru("Badan Contoh", 2025)).close()
    session = open_document(path, checked=False)
    yield session
    session.close()


def test_until_it_is_checked_no_place_has_findings(session):
    assert not session.is_checked
    assert session.laporan.identitas.nama == "Badan Contoh"
    assert session.findings_at(KEPALA) == ()
    assert not session.counts


def test_the_check_tells_once_and_names_the_places(session, qtbot):
    with qtbot.waitSignal(session.changed):
        session.check()
    assert KEPALA in session.findings_changed
    assert [t.code for t in session.findings_at(KEPALA)] == ["PRF-01"]
    told = []
    session.changed.connect(told.append)
    session.check()
    assert not told


def test_whoever_asks_for_the_findings_gets_all_of_them(session):
    """An export in the first moment must not think that the report is clean."""
    other = DocumentSession(session._store)
    assert session.temuan == other.temuan
    assert session.is_checked


def test_the_first_edit_checks_too(session):
    session.set_value(KEPALA, "Siti Rahma")
    assert session.is_checked
    assert session.findings_at(KEPALA) == ()
    session.undo()
    assert [t.code for t in session.findings_at(KEPALA)] == ["PRF-01"]


def test_an_export_before_the_check_carries_its_draft_mark(session, tmp_path, qtbot):
    """PRF-01 is a KESALAHAN, so every page says DRAF, however early the export was asked for."""
    target = tmp_path / "laporan.pdf"
    job = export_job(session, target, date(2026, 1, 15))
    with qtbot.waitSignal(job.done, timeout=60_000):
        job.start()
    assert all("DRAF" in page.extract_text() for page in PdfReader(target).pages)


def test_the_preview_before_the_check_carries_its_draft_mark(session, qtbot):
    job = pages_job(session, date(2026, 1, 15))
    with qtbot.waitSignal(job.done, timeout=60_000) as made:
        job.start()
    assert all("DRAF" in page.extract_text() for page in PdfReader(BytesIO(made.args[0].pdf)).pages)
