"""A finished document in its window: read in the background, every finding shown at its cell."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.session.baca import check_job
from lkjip_desktop.ui.message_line import MessageLine
from lkjip_desktop.ui.periksa.checker import Checker
from lkjip_desktop.ui.periksa.window import CLEAN, CheckWindow

HEAD = "No\tIndikator Kinerja\tSatuan\tTarget\tRealisasi\tCapaian (%)\n"
#: 2 of 4 is 50 %, printed as 100; 3 of 4 is 75 %, printed as such.
WRONG = HEAD + "1\tJumlah dokumen RKA\tDokumen\t4\t2\t100\n2\tJumlah laporan\tLaporan\t4\t3\t75\n"
RIGHT = WRONG.replace("\t100\n", "\t50\n")


@pytest.fixture
def document(tmp_path):
    def write(text):
        path = tmp_path / "laporan.tsv"
        path.write_text("Tabel 3.1 Capaian Kinerja Tahun 2025\n" + text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def checked(document, qtbot):
    def check(text):
        job = check_job(document(text))
        with qtbot.waitSignal(job.done, timeout=10_000) as ended:
            job.start()
        window = CheckWindow(ended.args[0])
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return check


def test_a_wrong_capaian_is_marked_at_its_cell(checked):
    window = checked(WRONG)
    (found,) = window.pemeriksaan.temuan
    assert (found.stated, found.computed, found.severity) == ("100", "50", Severity.KESALAHAN)
    assert window.view.currentIndex().data() == "100"
    assert window.source.mark(0, 5).severity is Severity.KESALAHAN
    assert window.source.mark(1, 5) is None
    assert "50" in window.said.text()
    assert "1 temuan" in window.tables.item(0).text()


def test_f8_walks_around_the_findings(checked, qtbot):
    window = checked(WRONG.replace("\t75\n", "\t57\n"))
    seen = []
    for _ in range(3):
        seen.append(window.view.currentIndex().data())
        qtbot.keyClick(window, Qt.Key.Key_F8)
    assert seen == ["100", "57", "100"]


def test_a_right_document_says_so_and_shows_its_table(checked):
    window = checked(RIGHT)
    assert window.pemeriksaan.temuan == ()
    assert window.model.rowCount() == 0
    assert window.source.rowCount() == 2
    assert any(CLEAN in label.text() for label in window.findChildren(type(window.said)))


def test_search_narrows_the_list(checked):
    window = checked(WRONG.replace("\t75\n", "\t57\n"))
    window.search.setText("laporan")
    assert window.filter.rowCount() == 1


def test_a_file_that_cannot_be_read_is_one_sentence(tmp_path, qtbot):
    line = MessageLine()
    qtbot.addWidget(line)
    checker = Checker(line, line)
    path = tmp_path / "rusak.docx"
    path.write_bytes(b"PK\x03\x04 rusak")
    checker.check(path)
    qtbot.waitUntil(lambda: "rusak" in line.text.casefold() or "dapat dibaca" in line.text, timeout=10_000)
    assert "Traceback" not in line.text


def test_a_good_file_opens_the_window(document, qtbot):
    line = MessageLine()
    qtbot.addWidget(line)
    checker = Checker(line, line)
    with qtbot.waitSignal(checker.opened, timeout=10_000) as opened:
        checker.check(document(WRONG))
    window = opened.args[0]
    assert window.windowTitle().endswith("laporan.tsv")
    window.close()


def test_what_was_exported_is_said_in_the_window_itself(checked, qtbot, tmp_path, monkeypatch):
    window = checked(WRONG)
    target = tmp_path / "daftar.xlsx"
    monkeypatch.setattr("lkjip_desktop.ui.periksa.checker.ask_target", lambda *_: target)
    line = MessageLine()
    qtbot.addWidget(line)
    checker = Checker(window, line)
    checker._ask_export(window, window.pemeriksaan)
    assert target.exists()
    assert str(target) in window.message.text
    assert not line.text


def test_no_head_and_no_total_is_cut(checked):
    head = HEAD.replace("Target", "Target Akhir Renstra Tahun 2025-2029 (Rp)").replace("Satuan", "")
    rows = (
        "1\tPagu\tRp\t7.252.313.800\t7.000.000.000\t96,52\nJumlah\t\t\t7.252.313.800\t7.000.000.000\t96,52\n"
    )
    window = checked(head + rows)
    view, model = window.view, window.source
    bold = QFont(view.font())
    bold.setBold(True)
    for column in range(model.columnCount()):
        words = model.headerData(column, Qt.Orientation.Horizontal)
        wide = max(view.fontMetrics().horizontalAdvance(line) for line in words.split("\n"))
        assert view.columnWidth(column) >= wide + 6, words
        for row in range(model.rowCount()):
            if column >= 3:
                text = model.index(row, column).data()
                assert view.columnWidth(column) >= QFontMetrics(bold).horizontalAdvance(text) + 6, text
    assert model.headerData(2, Qt.Orientation.Horizontal) == "Kolom 3"
