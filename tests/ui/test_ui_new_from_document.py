"""A new report that is to be filled from a document: its year is proposed, and what comes in is said."""

from pathlib import Path

from lkjip_desktop.importers.baca import read_text
from lkjip_desktop.session.impor import of_naskah, year_of
from lkjip_desktop.ui.dialogs.new_report import NewReportDialog

TEXT = (
    "LAPORAN KINERJA\nDINAS PASAR KOTA CONTOH\nTAHUN ANGGARAN 2021\n\n"
    "Capaian Kinerja\nNo\tIndikator\tSatuan\tTarget\tRealisasi\n1\tJumlah pasar\tunit\t4\t3\n"
)


def test_the_documents_year_and_what_it_brings_are_said(qtbot, tmp_path: Path) -> None:
    tahun = year_of(of_naskah(read_text(TEXT, "lama.txt")))
    assert tahun == 2021
    dialog = NewReportDialog(tmp_path, tahun, lambda _: ("", 0), note="Diisi dari lama.txt.")
    qtbot.addWidget(dialog)
    assert dialog.tahun.value() == 2021
    assert not dialog.note.isHidden()
    dialog.nama.setText("Dinas Pasar")
    assert "2021" in dialog.path.line.text()


def test_without_a_document_nothing_is_said(qtbot, tmp_path: Path) -> None:
    dialog = NewReportDialog(tmp_path, 2025, lambda _: ("", 0))
    qtbot.addWidget(dialog)
    assert dialog.note.isHidden()
