"""Kinerja of one indikator: which target counts, which realisasi counts, and what follows from them."""

from __future__ import annotations

from lkjip_desktop.domain.aturan import Aturan
from lkjip_desktop.domain.capaian import cap, compute_capaian
from lkjip_desktop.domain.dokumen import ButirPK, Indikator
from lkjip_desktop.domain.figures import Kinerja, SumberTarget
from lkjip_desktop.domain.hasil import Hasil
from lkjip_desktop.domain.kumulasi import year_of_quarters
from lkjip_desktop.domain.nilai import KOSONG, Angka, Nilai, terisi
from lkjip_desktop.domain.skala import predikat
from lkjip_desktop.domain.tren import (
    compare,
    compare_capaian,
    compute_kemajuan,
    compute_lalu,
    compute_standar,
    is_better,
    target_akhir,
)


def compute_kinerja(
    row: Indikator, butir: ButirPK | None, dari_rumus: Hasil | None, aturan: Aturan
) -> Kinerja:
    """The record of `row`, promised in `butir`, with its formula's result already computed."""
    target, sumber = resolve_target(row, butir, aturan)
    target_tw = butir.target_tw if butir is not None and butir.target_tw else row.target_tw
    dari_tw = year_of_quarters(row.realisasi_tw, row.kumulasi)
    realisasi = resolve_realisasi(row, dari_rumus, dari_tw)
    capaian = compute_capaian(row.arah, target, realisasi, aturan)
    lalu, capaian_lalu = row.realisasi_lalu.get(aturan.tahun - 1, KOSONG), compute_lalu(row, aturan)
    tren = compare(lalu, realisasi, aturan)
    realisasi_sd, kemajuan = compute_kemajuan(row, realisasi, aturan)
    return Kinerja(
        indikator=row.id,
        target=target,
        sumber_target=sumber,
        realisasi=realisasi,
        dari_tw=dari_tw,
        target_dari_tw=year_of_quarters(target_tw, row.kumulasi),
        dari_rumus=dari_rumus,
        capaian=capaian,
        capaian_rata=cap(capaian.nilai, aturan.batas),
        predikat=predikat(aturan.skala, capaian.nilai),
        tren=tren,
        tren_capaian=compare_capaian(capaian_lalu.get(aturan.tahun - 1), capaian, aturan),
        membaik=is_better(row.arah, tren, target, lalu, realisasi),
        capaian_lalu=capaian_lalu,
        kemajuan=kemajuan,
        standar=compute_standar(row, realisasi, aturan),
        target_akhir=target_akhir(row, aturan),
        realisasi_sd=realisasi_sd,
    )


def resolve_target(row: Indikator, butir: ButirPK | None, aturan: Aturan) -> tuple[Nilai, SumberTarget]:
    """The target measured against: the PK's, else the annual plan's, else the Renstra's for the year."""
    if butir is not None and terisi(butir.target):
        return butir.target, SumberTarget.PK
    if terisi(row.target_tahun):
        return row.target_tahun, SumberTarget.TAHUN
    renstra = row.target.get(aturan.tahun, KOSONG)
    return renstra, SumberTarget.RENSTRA if terisi(renstra) else SumberTarget.TIDAK_ADA


def resolve_realisasi(row: Indikator, dari_rumus: Hasil | None, dari_tw: Nilai) -> Nilai:
    """The realisasi that counts: the typed one, else the formula's, else the quarters'."""
    if terisi(row.realisasi):
        return row.realisasi
    if dari_rumus is not None and dari_rumus.nilai is not None:
        return Angka(dari_rumus.nilai)
    return dari_tw
