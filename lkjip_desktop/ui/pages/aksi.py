"""Group Rencana Aksi of the tab Perjanjian Kinerja: quarters of indikator and money, and the year so far."""

from __future__ import annotations

from typing import Any

from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.formulir.renaksi import AksiIndikator, AksiUang
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.grid.cells import RowKey
from lkjip_desktop.ui.grid.spec import Column, GridSpec
from lkjip_desktop.ui.grid.widths import Remembers
from lkjip_desktop.ui.message_line import MessageLine
from lkjip_desktop.ui.pages import columns as c
from lkjip_desktop.ui.pages import formulir, trees
from lkjip_desktop.ui.pages.section import PartWidget, Section, Special

GROUP = "Rencana Aksi"


def _rows(laporan: Laporan) -> list[RowKey]:
    return [*trees.by_sasaran(laporan), *trees.budget(laporan, indikator=True)]


def _line(laporan: Laporan, figures: Figures, key: RowKey) -> AksiIndikator | AksiUang | None:
    return formulir.aksi_of(laporan, figures).get(key.id if key.kind else None)


def _year(laporan: Laporan, figures: Figures, key: RowKey) -> Any:  # noqa: ANN401 - Nilai, Decimal or nothing
    line = _line(laporan, figures, key)
    return line.target if isinstance(line, AksiIndikator) else line.anggaran if line is not None else None


def _planned(q: int) -> c.FigureOf:
    def of(laporan: Laporan, figures: Figures, key: RowKey) -> Any:  # noqa: ANN401 - as `_year`
        line = _line(laporan, figures, key)
        if isinstance(line, AksiIndikator):
            return line.triwulan[q].target
        return line.rencana[q] if line is not None else None

    return of


def _reached(q: int) -> c.FigureOf:
    def of(laporan: Laporan, figures: Figures, key: RowKey) -> Any:  # noqa: ANN401 - as `_year`
        line = _line(laporan, figures, key)
        if isinstance(line, AksiIndikator):
            return line.triwulan[q].realisasi
        return line.realisasi[q] if line is not None else None

    return of


def _persen(q: int) -> c.FigureOf:
    def of(laporan: Laporan, figures: Figures, key: RowKey) -> Any:  # noqa: ANN401 - Hasil or nothing
        line = _line(laporan, figures, key)
        if isinstance(line, AksiIndikator):
            return line.triwulan[q].capaian
        return line.serapan[q] if line is not None else None

    return of


def _both(of: c.FigureOf) -> Any:  # noqa: ANN401 - Compute
    """A value in rows of indikator, rupiah in all others."""
    value, money = c.nilai(c.only(("indikator",), of)), c.rupiah(c.only(formulir.BUDGET, of))
    return lambda *at: value(*at) or money(*at)


def _typed(field: str, q: int, heading: str, of: c.FigureOf, tip: str) -> Column:
    money = "anggaran_tw" if field == "target_tw" else field
    fields = dict.fromkeys(trees.LEVELS, f"{money}.{q}") | {"indikator": f"{field}.{q}"}
    return c.shared(fields, "indikator", title=heading, width=14, right=True, compute=_both(of), tip=tip)


def _columns(laporan: Laporan) -> tuple[Column, ...]:
    plan = "Indikator: target triwulan; yang kosong mengikuti PK. Program: anggaran triwulan dalam rupiah."
    return (
        c.computed("nama", "Sasaran, program, indikator", c.row_name("Jumlah anggaran"), right=False,
                   wrap=True, width=40),
        formulir.unit_column(),
        c.typed("indikator", "kumulasi", width=14),
        c.computed("tahun", f"Target / pagu\n{laporan.tahun or ''}".strip(), _both(_year), width=15),
        *(_typed("target_tw", q, f"Rencana\nTW {c.ROMAN[q]}", _planned(q), plan) for q in c.TRIWULAN),
        *(
            column
            for q in c.TRIWULAN
            for column in (
                _typed("realisasi_tw", q, f"Realisasi\nTW {c.ROMAN[q]}", _reached(q),
                       "Indikator: realisasi triwulan itu. Program: belanja triwulan itu dalam rupiah."),
                c.computed(f"persen.{q}", f"s.d. TW {c.ROMAN[q]}\n(%)", c.hasil(_persen(q)),
                           explain=c.working(_persen(q)), width=10,
                           tip="Indikator: capaian. Program: serapan pagu setahun. Keduanya s.d. triwulan."),
            )
        ),
        c.shared(dict.fromkeys((*trees.LEVELS, "indikator"), "penanggung_jawab"), "indikator",
                 field="penanggung_jawab", width=24, wrap=True,
                 suggest=c.known_words("indikator", "penanggung_jawab")),
    )  # fmt: skip


PLAN = GridSpec(
    "pk.renaksi",
    "Rencana Aksi",
    rows=_rows,
    columns=_columns,
    shapes=frozenset({"tujuan", "sasaran", "indikator", "programkegiatan"}),
    settings=formulir.FIGURES,
    totals=(c.SUM,),
    strong=formulir.STRONG,
    numbered=c.NUMBERED,
    help="Target dan anggaran setiap triwulan, lalu realisasinya sepanjang tahun.",
    empty="Isi dahulu indikator di tab Renstra.",
)


def _standing(session: DocumentSession, _: Remembers, __: MessageLine) -> PartWidget:
    from lkjip_desktop.ui.pages.posisi import PosisiView

    return PosisiView(session)


SECTIONS = (
    Section("Rencana Aksi", (PLAN,), GROUP, (formulir.export("renaksi"),), optional=True, folded=True),
    Section(
        "Posisi Saat Ini", (Special(_standing),), GROUP, (formulir.export("renaksi"),), optional=True,
        folded=True,
        help="Capaian dan belanja s.d. triwulan terakhir yang dicatat.",
    ),
)  # fmt: skip
