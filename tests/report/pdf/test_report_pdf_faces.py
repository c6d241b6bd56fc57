"""What the shipped faces promise the renderer."""

import pytest
from reportlab.pdfbase import pdfmetrics

from lkjip_desktop.report.pdf.fonts import BOOKMAN, SANS, SERIF, family


@pytest.mark.parametrize("name", [SANS, SERIF, BOOKMAN])
def test_every_face_can_draw_what_the_regular_one_can(name):
    covered = family(name).covered
    for bold in (False, True):
        for italic in (False, True):
            face = family(name).face(bold=bold, italic=italic)
            assert covered <= set(pdfmetrics.getFont(face).face.charToGlyph), face


def test_a_style_keeps_its_face():
    assert family().face(bold=True, italic=True) == "LiberationSans-BoldItalic"
    assert family().face(bold=False, italic=False) == family().regular
