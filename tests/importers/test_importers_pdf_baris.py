"""Paragraphs of a PDF: a line that begins with a figure goes on with the one before it."""

from pathlib import Path

from lkjip_desktop.importers.baca import read_naskah
from lkjip_desktop.report.blocks import Document, Heading, Prose
from lkjip_desktop.report.pdf import write_pdf


def test_a_line_that_begins_with_money_is_no_item_of_a_list(tmp_path: Path) -> None:
    """Twelve paragraphs of growing length, so that some line breaks just before the figure."""
    words = "ini / 8.351.987.770 x 100 = 50 % jadinya."
    texts = [f"Hitungan {'kata ' * (8 + n)}{words}" for n in range(12)]
    path = tmp_path / "a.pdf"
    write_pdf(Document("Judul", "Instansi", "", (Heading(1, "BAB I"), *map(Prose, texts))), path)
    read = [p.teks for p in read_naskah(path).paragraf if "8.351.987.770" in p.teks]
    assert [" ".join(t.split()) for t in read] == texts
