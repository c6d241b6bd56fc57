"""Opening, making, copying and rescuing reports: every failure is a sentence, nothing is lost."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from lkjip_desktop.domain.dokumen import IDENTITAS
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.session.opening import open_document
from lkjip_desktop.storage.backup import Backups
from lkjip_desktop.storage.problem import StoreProblem
from lkjip_desktop.storage.recovery import plan
from lkjip_desktop.ui.backups import NONE, Restorer, account
from lkjip_desktop.ui.dialogs import recover
from lkjip_desktop.ui.dialogs.new_report import NewReport
from lkjip_desktop.ui.documents import Documents, first_content, free_name, start_of
from lkjip_desktop.ui.message_line import MessageLine
from lkjip_desktop.ui.recovery import Rescue

ALAMAT = Ref("identitas", IDENTITAS, "alamat")
REALISASI = Ref("indikator", Id("i1"), "keterangan")


@pytest.fixture
def window(qtbot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def message(window, qtbot) -> MessageLine:
    message = MessageLine(window)
    window.show()
    return message


@pytest.fixture
def documents(window, settings, message, tmp_path):
    documents = Documents(window, settings, message, tmp_path)
    yield documents
    documents.let_go()


def damage(path: Path) -> None:
    """Change a letter inside the content: SQLite itself sees nothing wrong."""
    data = path.read_bytes()
    assert data.count(b"Jumlah dokumen")
    path.write_bytes(data.replace(b"Jumlah dokumen", b"Jumlah dokumxn"))


def test_opening_remembers_the_file_and_lets_the_old_one_go(documents, settings, report, tmp_path, qtbot):
    other = Path(shutil.copy(report, tmp_path / "lain.lkjip"))
    with qtbot.waitSignal(documents.opened):
        assert documents.open(report)
    first = documents.session
    with qtbot.waitSignal(first.closed):
        assert documents.open(other)
    assert documents.session.path == other
    assert settings.recent() == (other, report)
    assert settings.last_open() == other


def test_what_cannot_be_opened_is_said_and_the_present_report_stays(documents, message, report, tmp_path):
    documents.open(report)
    documents.broken.connect(lambda path, problem: message.complain(str(problem)))
    (tmp_path / "gambar.lkjip").write_bytes(b"\x89PNG....")
    assert not documents.open(tmp_path / "gambar.lkjip")
    assert "gambar.lkjip" in message.text
    assert documents.session.path == report
    assert not documents.open(tmp_path / "tidak-ada.lkjip")
    assert "tidak-ada.lkjip" in message.text


def test_the_same_report_again_is_no_second_window(documents, report, qtbot, message):
    documents.open(report)
    session = documents.session
    assert documents.open(report)
    assert documents.session is session
    assert "sudah terbuka" in message.text


def test_a_report_open_elsewhere_is_read_only(documents, window, settings, message, report, tmp_path):
    documents.open(report)
    second = Documents(window, settings, message, tmp_path)
    assert second.open(report)
    assert second.session.read_only
    assert not second.session.set_value(ALAMAT, "Jalan")
    second.let_go()


def test_closing_forgets_what_was_open_ending_does_not(documents, settings, report, qtbot):
    documents.open(report)
    documents.let_go()
    assert settings.last_open() == report
    documents.open(report)
    with qtbot.waitSignal(documents.closed):
        documents.close()
    assert settings.last_open() is None
    assert settings.recent() == (report,)


def test_a_new_report_begins_empty_or_with_last_years(documents, report, tmp_path):
    assert documents.new(NewReport("Badan Baru", 2026, tmp_path / "baru.lkjip", None))
    assert documents.session.laporan.identitas.nama == "Badan Baru"
    last = report.read_bytes()
    assert documents.new(NewReport("Badan Contoh", 2026, tmp_path / "lanjut.lkjip", report))
    assert documents.session.laporan.tahun == 2026
    assert [i.nama for i in documents.session.laporan.table(indikator())] == ["Jumlah dokumen"]
    assert report.read_bytes() == last


def indikator():
    from lkjip_desktop.domain.dokumen import Indikator

    return Indikator


def test_last_years_report_is_read_without_being_touched(report, tmp_path):
    before = sorted(p.name for p in tmp_path.iterdir())
    assert start_of(report) == ("Badan Contoh", 2025)
    assert isinstance(first_content(NewReport("X", 2026, tmp_path / "x.lkjip", report)), Laporan)
    assert sorted(p.name for p in tmp_path.iterdir()) == before
    (tmp_path / "teks.lkjip").write_text("halo")
    with pytest.raises(ValueError, match="bukan"):
        start_of(tmp_path / "teks.lkjip")


def test_the_sample_is_a_copy_in_the_documents_folder(documents, tmp_path, message):
    assert documents.sample()
    assert documents.session.path == tmp_path / "Contoh LKjIP.lkjip"
    assert str(tmp_path) in message.text
    documents.close()
    assert documents.sample()
    assert documents.session.path == tmp_path / "Contoh LKjIP 2.lkjip"


def test_saving_a_copy_goes_on_in_the_present_file(documents, report, tmp_path, monkeypatch, message):
    documents.open(report)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a: (str(tmp_path / "salinan"), ""))
    documents.save_copy()
    assert (tmp_path / "salinan.lkjip").is_file()
    assert documents.session.path == report
    assert "salinan.lkjip" in message.text
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a: ("", ""))
    documents.save_copy()


def test_a_failed_save_is_said_in_the_message_line(documents, report, message):
    documents.open(report)
    shutil.copy(report, report.with_name("x"))
    report.unlink()
    assert not documents.session.set_value(ALAMAT, "Jalan")
    assert "laporan.lkjip" in message.text


def test_free_names(tmp_path):
    assert free_name(tmp_path, "Contoh") == tmp_path / "Contoh.lkjip"
    (tmp_path / "Contoh.lkjip").touch()
    assert free_name(tmp_path, "Contoh") == tmp_path / "Contoh 2.lkjip"


# --- backups --------------------------------------------------------------------------------------------


@pytest.fixture
def backup(report):
    from datetime import datetime

    backups = Backups(report)
    backups.make(datetime(2026, 1, 15, 11, 0))
    return backups.all()[0]


def test_going_back_to_a_backup_is_one_step_that_can_be_undone(documents, report, backup, window, message):
    documents.open(report)
    session = documents.session
    start = session.laporan
    session.set_value(ALAMAT, "Jalan Merdeka")
    session.delete([(indikator(), Id("i1"))])
    changed = session.laporan
    html = account(changed, backup)
    assert "1 berubah" in html
    assert "1 muncul kembali" in html
    Restorer(window, message).go_back(session, backup)
    assert session.laporan == start
    assert "15/01/2026 11:00" in session.undo_stack.undoText()
    message.buttons[0].click()
    assert session.laporan == changed


def test_without_backups_it_says_so(documents, report, window, message):
    documents.open(report)
    Restorer(window, message).ask(documents.session)
    assert message.text == NONE


def test_a_damaged_report_is_restored_from_its_backup(
    documents, report, backup, window, message, monkeypatch
):
    session = open_document(report)
    session.set_value(ALAMAT, "Jalan Merdeka 1")
    session.close()
    damage(report)
    seen = {}

    class Answer(recover.RecoverDialog):
        def exec(self):
            seen["html"] = self.text.toPlainText()
            return self.BACKUP

    monkeypatch.setattr(recover, "RecoverDialog", Answer)
    rescue = Rescue(window, documents, message)
    documents.broken.connect(rescue.offer)
    assert not documents.open(report)
    assert "Jumlah dokumxn" in seen["html"]
    assert "Jalan Merdeka 1" in seen["html"]
    assert documents.session is not None
    assert documents.session.laporan.identitas.alamat == ""
    assert not documents.session.read_only
    assert any("rusak" in p.name for p in report.parent.iterdir())
    assert "dipulihkan" in message.text


def test_what_can_still_be_read_can_be_saved_as_a_new_report(
    documents, report, tmp_path, window, message, monkeypatch
):
    damage(report)
    monkeypatch.setattr(recover.RecoverDialog, "exec", lambda self: self.READABLE)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a: (str(tmp_path / "terbaca"), ""))
    documents.broken.connect(Rescue(window, documents, message).offer)
    documents.open(report)
    assert documents.session.path == tmp_path / "terbaca.lkjip"
    assert documents.session.laporan.identitas.nama == "Badan Contoh"


def test_cancelling_leaves_the_damaged_file_alone(documents, report, backup, window, message, monkeypatch):
    damage(report)
    before = report.read_bytes()
    monkeypatch.setattr(recover.RecoverDialog, "exec", lambda self: self.DialogCode.Rejected)
    documents.broken.connect(Rescue(window, documents, message).offer)
    assert not documents.open(report)
    assert documents.session is None
    assert report.read_bytes() == before


def test_the_account_without_a_backup(report, qtbot):
    damage(report)
    try:
        from lkjip_desktop.storage.store import Store

        Store.open(report)
    except StoreProblem as problem:
        dialog = recover.RecoverDialog(plan(report, problem))
        qtbot.addWidget(dialog)
    assert not dialog.backup.isEnabled()
    assert dialog.readable.isEnabled()


def test_a_new_report_from_a_document_of_another_program_starts_empty_and_is_to_be_filled(
    documents, tmp_path, qtbot
):
    source = tmp_path / "lkjip 2024.tsv"
    source.write_text("Indikator\tTarget\nJumlah dokumen\t4\n", encoding="utf-8")
    assert start_of(source) == ("", 0)
    with qtbot.waitSignal(documents.to_fill) as told:
        assert documents.new(NewReport("Badan Contoh", 2025, tmp_path / "baru.lkjip", source))
    assert told.args == [documents.session, source]
    assert documents.session.laporan.identitas.nama == "Badan Contoh"


def test_the_window_says_why_it_can_only_read(make, report, monkeypatch):
    first = make(report)
    second = make(report)
    assert "(hanya baca)" in second._window.windowTitle()
    assert "(hanya baca)" not in first._window.windowTitle()
    words = second.frame.workspace.banner._text.text()
    assert "sedang dibuka di jendela lain" in words
    assert "ditulisi" not in words
    first.documents.close()
    second.documents.close()
    monkeypatch.setattr("lkjip_desktop.session.opening.may_write", lambda _: False)
    monkeypatch.setattr("lkjip_desktop.storage.store.may_write", lambda _: False)
    third = make(report)
    words = third.frame.workspace.banner._text.text()
    assert "tidak dapat ditulisi" in words
    assert "jendela lain" not in words
