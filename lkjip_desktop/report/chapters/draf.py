"""Draft sentences: what the figures say, where the officer has written nothing.

They are printed in place of an empty section and vanish as soon as it is written.
"""

from __future__ import annotations

from lkjip_desktop.domain.dokumen import Indikator, Sasaran
from lkjip_desktop.domain.figures import Anggaran, Kinerja, Rata, Tren
from lkjip_desktop.report.chapters.bahan import Bahan
from lkjip_desktop.report.chapters.cetak import bersatuan, nilai_cell, persen_text, rupiah_text


def ikhtisar(bahan: Bahan) -> str:
    """The year in two sentences: means and money. Empty while there are neither."""
    return "\n\n".join(part for part in (_capaian(bahan), anggaran(bahan)) if part)


def simpulan(bahan: Bahan) -> str:
    """The conclusion, from the same figures."""
    return ikhtisar(bahan)


def anggaran(bahan: Bahan) -> str:
    """Budget and spending of the year. Empty without a budget."""
    total = bahan.figures.total
    if total.pagu is None:
        return ""
    return f"Anggaran {bahan.instansi} Tahun {bahan.tahun_text} sebesar {serapan(total, bahan.desimal)}."


def serapan(money: Anggaran, desimal: int) -> str:
    """Budget, spending and serapan: "Rp2 dengan realisasi Rp1 atau 50,00 %"."""
    text = f"{rupiah_text(money.pagu)} dengan realisasi {rupiah_text(money.realisasi)}"
    return f"{text} atau {persen_text(money.serapan, desimal)}" if money.serapan.nilai is not None else text


def _capaian(bahan: Bahan) -> str:
    rata = bahan.figures.instansi
    if rata.rata.nilai is None:
        return ""
    words = f"Rata-rata capaian kinerja {bahan.instansi} Tahun {bahan.tahun_text}"
    return f"{words} adalah {capaian(rata, bahan.desimal)}."


def capaian(rata: Rata, desimal: int) -> str:
    """A mean with its predikat, and the uncapped figure where it differs."""
    text = persen_text(rata.rata, desimal)
    if rata.predikat:
        text += f" dengan predikat {rata.predikat}"
    if rata.mentah.nilai is not None and rata.mentah.nilai != rata.rata.nilai:
        text += f" ({persen_text(rata.mentah, desimal)} tanpa pembatasan capaian)"
    return text


def analisis(bahan: Bahan, sasaran: Sasaran) -> str:
    """One sentence for each indikator of a sasaran that has a figure."""
    rows = bahan.laporan.children(Indikator, sasaran.id)
    found = (_indikator(row, bahan.figures.kinerja[row.id], bahan) for row in rows)
    return "\n\n".join(sentence for sentence in found if sentence)


def _indikator(row: Indikator, k: Kinerja, bahan: Bahan) -> str:
    if k.capaian.nilai is None:
        return ""
    d = bahan.desimal
    realisasi, target = bersatuan(k.realisasi, row.satuan, d), bersatuan(k.target, row.satuan, d)
    text = (
        f"Realisasi “{row.nama or 'indikator ini'}” adalah {realisasi} terhadap target {target}, sehingga "
        f"capaiannya {persen_text(k.capaian, d)}."
    )
    return text + _tren(row, k, bahan)


def _tren(row: Indikator, k: Kinerja, bahan: Bahan) -> str:
    lalu = row.realisasi_lalu.get(bahan.tahun - 1)
    if k.tren is Tren.TIDAK_ADA or lalu is None:
        return ""
    then = f"tahun {bahan.tahun - 1} ({nilai_cell(lalu, bahan.desimal)})"
    if k.tren is Tren.TETAP:
        return f" Realisasi ini sama dengan {then}."
    return f" Realisasi ini {k.tren.value} dari {then}."
