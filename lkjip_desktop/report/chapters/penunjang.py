"""Analyses 6 and 7 of one sasaran: what its means cost, and the programs that carried it."""

from __future__ import annotations

from collections.abc import Iterator

from lkjip_desktop.domain.dokumen import ProgramKegiatan, Sasaran
from lkjip_desktop.domain.efisiensi import is_efficient
from lkjip_desktop.domain.figures import Rata
from lkjip_desktop.domain.pilihan import RumusEfisiensi
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.report.blocks import Grid, Prose, Row
from lkjip_desktop.report.chapters import kolom
from lkjip_desktop.report.chapters.bahan import TABEL, Bahan, Blocks
from lkjip_desktop.report.chapters.cetak import angka_cell, persen_cell, persen_text, rupiah_cell, rupiah_text
from lkjip_desktop.wording.cara import cara
from lkjip_desktop.wording.nomor import program_of

_SISA = "Karena capaian belum 100 %, anggaran yang tidak terserap adalah sisa anggaran, bukan efisiensi."
_CATATAN = (
    "Capaian keluaran adalah rata-rata capaian keluaran pada program itu dengan pembatasan yang dinyatakan."
)
_TANPA, _TANPA_KELUARAN = "–", "Tanda –: keluarannya tidak ada yang dapat dihitung."


def efisiensi(bahan: Bahan, row: Sasaran) -> Prose:
    """Capaian against serapan of one sasaran, with its working and what may be said about it."""
    rata, d = bahan.figures.sasaran[row.id], bahan.desimal
    money = rata.anggaran
    if money.pagu is None:
        return Prose("Anggaran sasaran ini belum dapat dihitung karena belum ada program yang ditautkan.")
    text = (
        f"Anggaran sasaran ini {rupiah_text(money.pagu)} dan terealisasi {rupiah_text(money.realisasi)}, "
        f"sehingga serapannya {persen_text(money.serapan, d)}. Rata-rata capaian sasaran "
        f"{persen_text(rata.rata, d)}."
    )
    return Prose(f"{text} {verdict(bahan, rata)}")


def verdict(bahan: Bahan, rata: Rata) -> str:
    """The efisiensi with its working, and whether "efisien" may be said: only with the target reached."""
    desimal = bahan.desimal
    if rata.efisiensi.nilai is None:
        return f"Efisiensi: {cara(rata.efisiensi, desimal)}"
    selisih = bahan.laporan.pengaturan.rumus_efisiensi is RumusEfisiensi.SELISIH
    unit = " poin persen" if selisih else " %"
    text = f"Efisiensi = {cara(rata.efisiensi, desimal)}{unit}."
    efficient = is_efficient(rata.rata, rata.efisiensi)
    if efficient:
        return f"{text} Target tercapai dengan serapan yang lebih rendah, sehingga dinyatakan efisien."
    if rata.rata.nilai is not None and rata.rata.nilai < 100:
        return f"{text} {_SISA}"
    return f"{text} Penggunaan anggaran belum dapat dinyatakan efisien."


def program(bahan: Bahan, row: Sasaran) -> Blocks:
    """The rows of the budget tree linked to a sasaran."""
    rows = [p for p in program_of(bahan.laporan) if p.sasaran.get(row.id)]
    if not rows:
        yield Prose("Belum ada program atau kegiatan yang ditautkan dengan sasaran ini.")
        return
    yield Prose(f"Program dan kegiatan yang menunjang sasaran ini disajikan pada {TABEL}.")
    shared = any(p.sasaran[row.id] != 1 for p in rows)
    columns = (
        kolom.teks("Kode", 1.4),
        kolom.teks("Program/Kegiatan", 4),
        *((kolom.angka("Bagian untuk Sasaran", 1.2),) if shared else ()),
        kolom.angka("Capaian Keluaran (%)", 1.3),
        kolom.angka("Anggaran (Rp)", 2),
        kolom.angka("Realisasi (Rp)", 2),
        kolom.angka("Serapan (%)", 1.2, kolom.persen()),
    )
    made = tuple(_rows(bahan, row, rows, shared))
    bare = any(_TANPA in made_row.cells for made_row in made)
    note = f"{_CATATAN} {_TANPA_KELUARAN}" if bare else _CATATAN
    yield Grid(f"Program Penunjang {bahan.nama(row)}", columns, made, note=note)


def _rows(bahan: Bahan, row: Sasaran, rows: list[ProgramKegiatan], shared: bool) -> Iterator[Row]:
    d = bahan.desimal
    for p in rows:
        money, rata = bahan.figures.anggaran[p.id], bahan.figures.program.get(p.id)
        cells = (
            p.kode,
            p.nama,
            *((angka_cell(p.sasaran[row.id]),) if shared else ()),
            (persen_cell(rata.rata, d) if rata else "") or _TANPA,
            rupiah_cell(money.pagu),
            rupiah_cell(money.realisasi),
            persen_cell(money.serapan, d),
        )
        yield Row(
            cells, refs=(None, *(Ref("programkegiatan", p.id, f) for f in ("nama", f"sasaran.{row.id}")))
        )
