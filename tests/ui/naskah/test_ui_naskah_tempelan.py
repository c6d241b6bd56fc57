"""Paste from Word, browsers and Excel."""

from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_desktop.report.blocks import Align
from lkjip_desktop.report.markup import BULLET, Paragraph
from lkjip_desktop.report.susunan import Judul, TabelTeks
from lkjip_desktop.ui.naskah.tempelan import parts_of_html

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>
<!-- p.MsoNormal {font-family:"Calibri";} --></style></head><body lang=IN>
<!--StartFragment-->
<h2>Gambaran<o:p></o:p></h2>
<p class=MsoNormal style='text-align:justify'><span lang=IN style='font-size:12.0pt;font-family:"Arial"'>
Realisasi <b>naik</b> dari <i style='mso-bidi-font-style:normal'>tahun
lalu</i> &amp; 5 &lt; 6.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]>
<span style='font-family:Symbol'><span style='mso-list:Ignore'>\u00b7<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span></span><![endif]>butir satu<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>a.<span>&nbsp;&nbsp;&nbsp; </span></span><![endif]>anak butir</p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal><b>Uraian</b></p></td><td><p
class=MsoNormal>Jumlah</p></td></tr><tr><td><p class=MsoNormal>Pegawai</p></td><td><p class=MsoNormal
align=right style='text-align:right'>1.250</p></td></tr></table>
<!--EndFragment--></body></html>"""


def test_word():
    assert parts_of_html(WORD) == (
        Judul("Gambaran"),
        Paragraph("Realisasi **naik** dari *tahun lalu* & 5 < 6."),
        Paragraph("butir satu", BULLET, 0),
        Paragraph("anak butir", "a.", 1),
        TabelTeks((("**Uraian**", "Jumlah"), ("Pegawai", "1.250")), (Align.LEFT, Align.RIGHT)),
    )


def test_browser_lists_nest():
    html = "<ol><li>satu<ul><li>anak</li></ul></li><li><p>dua</p></li></ol><p>akhir</p>"
    assert parts_of_html(html) == (
        Paragraph("satu", "1.", 0),
        Paragraph("anak", BULLET, 1),
        Paragraph("dua", "2.", 0),
        Paragraph("akhir"),
    )


def test_line_breaks_and_blanks_are_those_that_are_seen():
    assert parts_of_html("<p>  satu \n dua<br>tiga </p>") == (Paragraph("satu dua\ntiga"),)


def test_excel_cells_are_a_table():
    html = "<table><tr><td>Program</td><td>Pagu</td></tr><tr><td>A|B</td><td>Rp1.000</td></tr></table>"
    assert parts_of_html(html) == (
        TabelTeks((("Program", "Pagu"), ("A|B", "Rp1.000")), (Align.LEFT, Align.RIGHT)),
    )


def test_scripts_styles_and_pictures_are_left_behind():
    html = "<style>p{}</style><script>alert(1)</script><p>isi<img src='http://x/y.png'></p>"
    assert parts_of_html(html) == (Paragraph("isi"),)


def test_text_that_looks_like_our_marks_stays_text():
    (part,) = parts_of_html("<p>- bukan butir **x** ⟦capaian:indikator/i1⟧</p>")
    assert "⟦" not in part.text
    assert part.marker == ""


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="<>/pbiultdr ol=\"'&;!-[]x\n", max_size=80))
def test_nothing_breaks_it(html):
    for part in parts_of_html(html):
        assert part is not None
