"""What Excel, Word and a browser put on the clipboard as HTML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.domain.tabel import JenisTabel, Peran
from lkjip_desktop.importers import html
from lkjip_desktop.importers.baca import tabel_dari_teks
from lkjip_desktop.importers.problem import ImportProblem

EXCEL = """<html><head><style>td {mso: x}</style></head><body><!--StartFragment-->
<table><tr><td rowspan=2>No</td><td rowspan=2>Indikator Kinerja</td><td colspan=2>Tahun 2024</td></tr>
<tr><td>Target</td><td>Realisasi</td></tr>
<tr><td>1</td><td>Angka<br>Kematian&nbsp;Ibu</td><td align=right>95</td><td>102</td></tr>
</table><!--EndFragment-->
</body></html>"""


def test_merged_cells_and_breaks_are_understood() -> None:
    (table,) = tabel_dari_teks("tidak dipakai", EXCEL).tabel
    assert [k.teks for k in table.kolom] == [
        "No",
        "Indikator Kinerja",
        "Tahun 2024 Target",
        "Tahun 2024 Realisasi",
    ]
    assert [k.peran for k in table.kolom][2:] == [Peran.TARGET, Peran.REALISASI]
    assert [k.tahun for k in table.kolom][2:] == [2024, 2024]
    assert table.baris[0].sel == ("1", "Angka Kematian Ibu", "95", "102")
    assert table.jenis is JenisTabel.CAPAIAN


def test_the_text_before_a_table_is_its_title() -> None:
    page = "<p>Tabel 3.1 Capaian</p><table><tr><th>No<th>Indikator<th>Target<tr><td>1<td>A<td>5</table>"
    (table,) = tabel_dari_teks("", page).tabel
    assert table.judul == "Tabel 3.1 Capaian"
    assert table.baris[0].sel == ("1", "A", "5")


def test_without_a_table_in_the_html_the_text_counts() -> None:
    (table,) = tabel_dari_teks("No\tIndikator\tTarget\n1\tA\t5\n", "<p>No Indikator</p>").tabel
    assert table.baris[0].sel == ("1", "A", "5")


def test_a_table_inside_a_cell_and_hidden_text() -> None:
    inner = "<table><tr><td>dalam</td></tr></table>"
    page = f"<table><tr><td>A{inner}</td><td>B<script>x()</script></td></tr></table>"
    (table,) = html.parse(page).bagian
    assert table.baris[0].teks[1] == "B"


def test_what_is_too_large_is_refused() -> None:
    with pytest.raises(ImportProblem, match="terlalu besar"):
        html.parse("<table><tr>" + "<td colspan=200 rowspan=200>x" * 20)


def test_a_span_without_sense_counts_as_one() -> None:
    (table,) = html.parse("<table><tr><td colspan=0>A</td><td colspan='-3'>B</td></tr></table>").bagian
    assert table.baris[0].teks == ("A", "B")


PIECES = ("<table>", "</table>", "<tr>", "<td>", "</td>", "<td colspan=3>", "x", "<p>", "&lt;", "</tr>", "<b")


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_broken_markup_is_never_an_error(pieces: list[str]) -> None:
    found = tabel_dari_teks("a\tb", "".join(pieces))
    for table in found.tabel:
        assert {len(b.sel) for b in table.baris} <= {len(table.kolom)}
