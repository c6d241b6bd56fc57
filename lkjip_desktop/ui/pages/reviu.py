"""The sections of tab Laporan in which the lembar reviu and the self-assessment are answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkjip_desktop.rules.reviu import checklist, mandiri
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.grid.widths import Remembers
from lkjip_desktop.ui.message_line import MessageLine
from lkjip_desktop.ui.pages.section import PartWidget, Section, Special

if TYPE_CHECKING:
    from lkjip_desktop.ui.reviu.view import Questions


def _answering(questions: Questions, name: str) -> Special:
    def build(session: DocumentSession, settings: Remembers, _: MessageLine) -> PartWidget:
        from lkjip_desktop.ui.reviu.view import ReviuView

        return ReviuView(session, questions, name, settings)

    return Special(build)


REVIU = (
    Section(
        "Lembar Reviu",
        (_answering(checklist, "reviu"),),
        "Reviu",
        optional=True,
        help="23 butir reviu PermenPANRB 53/2014, disusun ringkas. Program menjawab yang dapat "
        "dibuktikannya; sisanya jawab dengan Y atau T. Pernyataan telah direviu diisi dan ditandatangani "
        "pereviu.",
    ),
    Section(
        "Penilaian Mandiri",
        (_answering(mandiri, "mandiri"),),
        "Reviu",
        optional=True,
        help="Penilaian sendiri, bukan hasil evaluasi: ringkasan kriteria pelaporan kinerja PermenPANRB "
        "88/2021. Nilai dan predikat hanya ditetapkan oleh evaluator.",
    ),
)
