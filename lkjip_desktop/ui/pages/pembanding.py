"""Says in one step that there is nothing to compare with: a first report, new indikator. No Qt."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lkjip_desktop.domain.change import ChangeSet, set_values
from lkjip_desktop.domain.dokumen import Indikator
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.nilai import TIDAK_BERLAKU
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.message_line import MessageLine
from lkjip_desktop.ui.pages.section import Action

NAME = "Belum Ada Pembanding"
#: How many years back the report compares with for sure.
YEARS = 2


def without_last_years(laporan: Laporan) -> ChangeSet:
    """Realisasi of the last years becomes n/a wherever it is still empty; what is filled in stays."""
    return ChangeSet(NAME, set_values(laporan, "", list(_empty(laporan))).changes)


def _empty(laporan: Laporan) -> Iterator[tuple[Ref, Any]]:
    for row in laporan.all(Indikator):
        for year in range(laporan.tahun - YEARS, laporan.tahun):
            if year > 0 and year not in row.realisasi_lalu:
                yield Ref("indikator", row.id, f"realisasi_lalu.{year}"), TIDAK_BERLAKU


def _run(session: DocumentSession, message: MessageLine) -> None:
    if not session.laporan.tahun:
        message.complain("Isi dahulu tahun laporan di tab Profil.")
        return
    found = without_last_years(session.laporan)
    if not found:
        message.say("Tidak ada yang kosong: realisasi tahun-tahun sebelumnya sudah terisi.")
    elif session.apply(found):
        text = f"{len(found.changes)} isian dinyatakan tidak berlaku (n/a); laporan mencetaknya demikian."
        message.say_done(text, session)


ACTION = Action(
    "Be&lum Ada Pembanding",
    "history",
    "Laporan pertama atau indikator baru: isi n/a pada realisasi tahun sebelumnya yang masih kosong",
    _run,
)
