"""Printing: pages as they are exported, through the system's printer."""

from io import BytesIO

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from lkjip_desktop.ui.cetak import Printing
from lkjip_desktop.ui.message_line import MessageLine


def pdf_of(sizes):
    document = pypdfium2.PdfDocument.new()
    for size in sizes:
        document.new_page(*size)
    out = BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


@pytest.fixture
def printing(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    message = MessageLine(window)
    made = Printing(window, message)
    made.message = message
    return made


def printer_to(path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    printer.setResolution(72)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def sizes_in(path):
    document = pypdfium2.PdfDocument(str(path))
    try:
        return [tuple(round(v) for v in document.get_page_size(n)) for n in range(len(document))]
    finally:
        document.close()


def test_every_page_is_printed_upright_or_across(printing, qtbot, tmp_path):
    with qtbot.waitSignal(printing.finished):
        printing.send(pdf_of([(595, 842), (842, 595), (595, 842)]), printer_to(tmp_path / "a.pdf"))
    assert sizes_in(tmp_path / "a.pdf") == [(595, 842), (842, 595), (595, 842)]
    assert "sudah dikirim" in printing.message.text
    assert not printing.running


def test_only_the_chosen_pages(printing, qtbot, tmp_path):
    printer = printer_to(tmp_path / "a.pdf")
    printer.setFromTo(2, 3)
    with qtbot.waitSignal(printing.finished):
        printing.send(pdf_of([(595, 842)] * 4), printer)
    assert len(sizes_in(tmp_path / "a.pdf")) == 2


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_does_not_work_is_said(printing, qtbot, tmp_path):
    with qtbot.waitSignal(printing.finished):
        printing.send(pdf_of([(595, 842)]), printer_to(tmp_path / "tiada" / "a.pdf"))
    assert "tidak dapat dicetak" in printing.message.text


def test_it_can_be_stopped(printing, qtbot, tmp_path):
    printing.send(pdf_of([(595, 842)] * 30), printer_to(tmp_path / "a.pdf"))
    printing.stop()
    assert not printing.running
    assert "dihentikan" in printing.message.text
