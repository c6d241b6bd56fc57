"""The report as PDF: toolkit-free blocks in, pages out.

`write_pdf` puts a file in place, `render_pdf` gives the bytes for the preview together with the places of
the values on its pages. reportlab writes the PDF; laying out is done here, in one pass (see `paging.py`).
"""

from lkjip_desktop.report.blocks import Attachment
from lkjip_desktop.report.pdf.pen import Place
from lkjip_desktop.report.pdf.render import Rendered, render_pdf
from lkjip_desktop.report.pdf.style import A4, F4, Style
from lkjip_desktop.report.pdf.write import write_pdf
from lkjip_desktop.report.problem import Cancelled, ReportProblem

__all__ = [
    "A4",
    "F4",
    "Attachment",
    "Cancelled",
    "Place",
    "Rendered",
    "ReportProblem",
    "Style",
    "render_pdf",
    "write_pdf",
]
