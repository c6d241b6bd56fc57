"""The list of findings for the author of a document: pages, tables, rows, columns."""

from datetime import date

from lkjip_desktop.report.blocks import Grid, Heading, Prose
from lkjip_desktop.report.daftar_asing import build_daftar
from lkjip_desktop.rules.tabel.temuan_tabel import Tempat, TemuanTabel
from lkjip_desktop.rules.temuan import Severity

TODAY = date(2026, 1, 5)
CELL = Tempat(3, "Tabel 3.1", 12, 4, "Jumlah *dokumen*", 5, "Capaian")
TABLE = Tempat(7, "", 0)
FOUND = [
    TemuanTabel("TAB-01", Severity.KESALAHAN, CELL, "2 / 4 x 100 = 50,00.", "100", "50,00"),
    TemuanTabel("TAB-17", Severity.PERINGATAN, TABLE, "Satu indikator tidak ada."),
]


def build(found, notes=()):
    return build_daftar("lama.docx", found, notes, TODAY)


def test_each_finding_has_its_page_row_and_column():
    grids = [b for b in build(FOUND).blocks if isinstance(b, Grid)]
    first, second = grids[0].rows[0].cells, grids[1].rows[0].cells
    assert first == (
        "1", "12", "Jumlah ∗dokumen∗", "Capaian", "2 / 4 x 100 = 50,00.", "100", "50,00", "Kesalahan",
        "TAB-01",
    )  # fmt: skip
    assert second[:4] == ("2", "–", "seluruh tabel", "")


def test_tables_are_named_with_their_page():
    heads = [b.text for b in build(FOUND).blocks if isinstance(b, Heading) and b.level == 2]
    assert heads == ["Tabel 3.1 (halaman 12)", "Tabel ke-8"]


def test_counts_and_the_readers_warnings_stand_first():
    texts = [b.text for b in build(FOUND, ["Halaman 3 tidak dibaca."]).blocks if isinstance(b, Prose)]
    assert "Halaman 3 tidak dibaca." in texts
    assert texts[-1] == "Jumlah temuan: 1 kesalahan, 1 peringatan, 0 saran."


def test_a_document_without_findings_says_so():
    texts = [b.text for b in build([]).blocks if isinstance(b, Prose)]
    assert texts[-1] == "Tidak ada temuan."


def test_in_a_workbook_all_findings_stand_in_one_grid():
    document = build_daftar("lama.docx", FOUND, (), TODAY, satu=True)
    (grid,) = [b for b in document.blocks if isinstance(b, Grid)]
    assert [c.cells[:4] for c in grid.rows] == [
        ("1", "Tabel 3.1", "12", "Jumlah ∗dokumen∗"),
        ("2", "Tabel ke-8", "–", "seluruh tabel"),
    ]
    assert {len(r.cells) for r in grid.rows} == {len(grid.columns)}
