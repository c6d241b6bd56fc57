"""What the PK perubahan changed, and where documents differ from the Renstra, each to follow on its own."""

from __future__ import annotations

from lkjip_desktop.domain.dokumen import PK_ID, AnggaranPK, ButirPK
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.formulir.perubahan import PerubahanAnggaran, PerubahanButir, Status, perubahan_pk
from lkjip_desktop.domain.formulir.sekali import sekali
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.pilihan import JenisPK
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.grid.cells import CellText, RowKey, State
from lkjip_desktop.ui.grid.spec import GridSpec
from lkjip_desktop.ui.grid.widths import Remembers
from lkjip_desktop.ui.message_line import MessageLine
from lkjip_desktop.ui.pages import columns as c
from lkjip_desktop.ui.pages import formulir
from lkjip_desktop.ui.pages.section import PartWidget, Section, Special
from lkjip_desktop.wording.angka import format_rupiah
from lkjip_desktop.wording.cara import nilai_text
from lkjip_desktop.wording.formulir import STATUS
from lkjip_desktop.wording.label import pilihan

GROUP = "Perbandingan"
_NEW = PK_ID[JenisPK.PERUBAHAN]
_KINDS = frozenset({"butirpk", "anggaranpk"})


@sekali
def _lines(laporan: Laporan, figures: Figures) -> dict[Id, PerubahanButir | PerubahanAnggaran]:
    found = perubahan_pk(laporan, figures)
    lines: list[PerubahanButir | PerubahanAnggaran] = [*found.butir, *found.anggaran]
    return {line.perubahan.id: line for line in lines if line.perubahan is not None}


def _before(laporan: Laporan, figures: Figures, key: RowKey) -> CellText | None:
    line = _lines(laporan, figures).get(key.id)
    if line is None or line.murni is None:
        return CellText("")
    if isinstance(line.murni, ButirPK):
        return CellText(nilai_text(line.murni.target))
    money = line.murni.anggaran
    return CellText("" if money is None else format_rupiah(money, simbol=False))


def _difference(laporan: Laporan, figures: Figures, key: RowKey) -> CellText | None:
    line = _lines(laporan, figures).get(key.id)
    if not isinstance(line, PerubahanAnggaran) or line.selisih is None:
        return CellText("")
    return CellText(format_rupiah(line.selisih, simbol=False))


def _status(laporan: Laporan, figures: Figures, key: RowKey) -> CellText | None:
    line = _lines(laporan, figures).get(key.id)
    if line is None:
        return CellText("")
    return CellText(STATUS[line.status], State.COMPUTED if line.status is Status.TETAP else State.DIFFERENT)


CHANGES = GridSpec(
    "pk.beda",
    "Perubahan PK",
    rows=lambda laporan: [
        *(RowKey("butirpk", b.id) for b in laporan.children(ButirPK, _NEW)),
        *(RowKey("anggaranpk", a.id) for a in laporan.children(AnggaranPK, _NEW)),
    ],
    columns=lambda _: (
        c.computed("nama", "Indikator atau program", c.field_text({"butirpk": "nama", "anggaranpk": "nama"}),
                   right=False, wrap=True, width=44),
        c.computed("murni", "PK murni\ntarget / anggaran", _before, width=17),
        c.shared({"butirpk": "target", "anggaranpk": "anggaran"}, "butirpk", right=True, width=17,
                 title="PK perubahan\ntarget / anggaran"),
        c.computed("selisih", "Selisih\nanggaran (Rp)", _difference, width=17),
        c.computed("status", "Keterangan", _status, right=False, width=12),
        c.shared({"butirpk": "alasan", "anggaranpk": "alasan"}, "butirpk", width=44),
    ),
    shapes=_KINDS,
    settings=_KINDS,
    help="Apa yang berubah dari PK murni ke PK perubahan, dan alasannya baris demi baris.",
    empty="Isi dahulu indikator pada PK perubahan.",
)  # fmt: skip


def _follow(session: DocumentSession, _: Remembers, message: MessageLine) -> PartWidget:
    from lkjip_desktop.ui.pages.ikuti import IkutiView

    return IkutiView(session, message)


CHANGED = Section(
    "Perubahan dari Murni", (CHANGES,), pilihan(JenisPK.PERUBAHAN), (formulir.export("pk"),), optional=True
)
SECTIONS = (
    Section(
        "Perbedaan dengan Renstra", (Special(_follow),), GROUP, optional=True, folded=True,
        short="Beda dari Renstra",
        help="Tidak ada yang berubah sendiri: pilih baris yang akan mengikuti Renstra.",
    ),
)  # fmt: skip
