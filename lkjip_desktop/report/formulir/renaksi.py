"""Rencana aksi on paper: quarters of indikator and money, and how far the year has come."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from lkjip_desktop.domain.dokumen import Indikator
from lkjip_desktop.domain.formulir.renaksi import (
    AksiIndikator,
    AksiUang,
    RencanaAksi,
    Triwulan,
    posisi,
    renaksi,
)
from lkjip_desktop.domain.pilihan import Kumulasi
from lkjip_desktop.report.blocks import Block, Column, Grid, Prose, Row
from lkjip_desktop.report.chapters import kolom
from lkjip_desktop.report.chapters.bahan import Bahan
from lkjip_desktop.report.chapters.cetak import persen_cell, rupiah_cell, rupiah_text
from lkjip_desktop.report.formulir.lembar import Pilihan, at, halaman, k, program

_ROMAWI = {1: "I", 2: "II", 3: "III", 4: "IV"}
_SIFAT = {
    Kumulasi.KUMULATIF: "kumulatif",
    Kumulasi.RATA_RATA: "rata-rata",
    Kumulasi.POSISI_AKHIR: "posisi akhir",
}


def blocks(bahan: Bahan, pilihan: Pilihan) -> Iterator[Block]:
    """Targets and money per quarter, then what was reached up to `pilihan.triwulan`."""
    plan = renaksi(bahan.laporan, bahan.figures)
    judul = f"Rencana Aksi Pencapaian Kinerja\nTahun {bahan.tahun_text}"
    filled = plan.indikator or plan.program
    yield from halaman(bahan, judul, _isi(bahan, plan, pilihan.triwulan) if filled else ())


def _isi(bahan: Bahan, plan: RencanaAksi, q: int) -> Iterator[Block]:
    yield Grid("", _plan_columns(), tuple(_plan(bahan, plan)), column_numbers=_numbers(14))
    if _recorded(plan):
        yield Prose(f"**Realisasi s.d. Triwulan {_ROMAWI[q]}**")
        yield Grid("", _result_columns(q), tuple(_results(bahan, plan, q)), column_numbers=_numbers(14))
        yield Prose(
            "Capaian dan serapan dihitung s.d. akhir triwulan; serapan terhadap pagu setahun. Indikator "
            "kumulatif dijumlahkan; bagi yang lain dipakai rata-rata atau keadaan terakhir."
        )
        unsplit = posisi(bahan.laporan, bahan.figures, q).tanpa_triwulan
        if unsplit:
            yield Prose(
                f"Realisasi anggaran {rupiah_text(unsplit)} dicatat setahun tanpa triwulan, sehingga belum "
                "termasuk dalam angka di atas."
            )


def _recorded(plan: RencanaAksi) -> bool:
    money = any(v is not None for v in plan.total.realisasi.values())
    aksi = (*plan.indikator, *(a for p in plan.program for a in p.indikator))
    return money or any(t.realisasi_sd != t.realisasi or t.capaian.nilai is not None
                        for a in aksi for t in a.triwulan.values())  # fmt: skip


def _plan_columns() -> tuple[Column, ...]:
    return (
        kolom.tengah("No."),
        kolom.teks("Program/Kegiatan/Sub Kegiatan, indikator", 4),
        kolom.tengah("Satuan", 1.1),
        kolom.tengah("Sifat", 1.1),
        kolom.angka("Target tahun", 1.1),
        *(kolom.angka(("Target triwulan", _ROMAWI[q]), 1) for q in _ROMAWI),
        *(kolom.angka(("Anggaran triwulan (Rp)", _ROMAWI[q]), 1.7) for q in _ROMAWI),
        kolom.teks("Penanggung jawab", 1.8),
    )


def _plan(bahan: Bahan, plan: RencanaAksi) -> Iterator[Row]:
    yield Row(("Indikator tujuan dan sasaran",), group=True)
    for n, aksi in enumerate(plan.indikator, 1):
        yield _planned(bahan, str(n), aksi, 0)
    if plan.program:
        yield Row(("Program, kegiatan, dan sub kegiatan",), group=True)
    number = len(plan.indikator)
    for p in plan.program:
        row = program(bahan, p.program)
        name = f"{row.kode} {row.nama}".strip()
        money = _money(p.uang.rencana)
        cells = ("", name, "", "", "", *[""] * 4, *money, row.penanggung_jawab)
        yield Row(cells, level=p.tingkat, group=p.tingkat == 0, refs=(None, at(row.id, "nama")))
        for aksi in p.indikator:
            number += 1
            yield _planned(bahan, str(number), aksi, p.tingkat + 1)
    yield Row(("", "Jumlah anggaran", *[""] * 7, *_money(plan.total.rencana), ""), total=True)


def _planned(bahan: Bahan, number: str, aksi: AksiIndikator, level: int) -> Row:
    row = bahan.laporan.get(Indikator, aksi.indikator) or Indikator(id=aksi.indikator)
    quarters = (k(bahan, aksi.triwulan[q].target) for q in _ROMAWI)
    words = (number, row.nama, row.satuan, _SIFAT[row.kumulasi], k(bahan, aksi.target))
    kind, id = ("butirpk", aksi.butir) if aksi.butir else ("indikator", aksi.indikator)
    refs = (None, *(at(row.id, f, "indikator") for f in ("nama", "satuan", "kumulasi")), None)
    links = tuple(at(id, f"target_tw.{q}", kind) for q in _ROMAWI)
    return Row((*words, *quarters, *[""] * 4, row.penanggung_jawab), level=level, refs=(*refs, *links))


def _result_columns(q: int) -> tuple[Column, ...]:
    sd = f"s.d. triwulan {_ROMAWI[q]}"
    return (
        kolom.tengah("No."),
        kolom.teks("Program/Kegiatan/Sub Kegiatan, indikator", 4),
        kolom.tengah("Satuan", 1.1),
        *(kolom.angka(("Realisasi triwulan", _ROMAWI[t]), 1) for t in _ROMAWI),
        kolom.angka((f"Kinerja {sd}", "Target"), 1.1),
        kolom.angka((f"Kinerja {sd}", "Realisasi"), 1.1),
        kolom.angka((f"Kinerja {sd}", "Capaian (%)"), 1.1),
        kolom.angka((f"Anggaran {sd}", "Pagu setahun (Rp)"), 1.8),
        kolom.angka((f"Anggaran {sd}", "Rencana (Rp)"), 1.8),
        kolom.angka((f"Anggaran {sd}", "Realisasi (Rp)"), 1.8),
        kolom.angka((f"Anggaran {sd}", "Serapan (%)"), 1.1),
    )


def _results(bahan: Bahan, plan: RencanaAksi, q: int) -> Iterator[Row]:
    number = 0
    for aksi in plan.indikator:
        number += 1
        yield _reached(bahan, str(number), aksi, q, 0)
    for p in plan.program:
        row = program(bahan, p.program)
        cells = ("", f"{row.kode} {row.nama}".strip(), *[""] * 8, *_spent(bahan, p.uang, q))
        yield Row(cells, level=p.tingkat, group=p.tingkat == 0, refs=(None, at(row.id, "nama")))
        for aksi in p.indikator:
            number += 1
            yield _reached(bahan, str(number), aksi, q, p.tingkat + 1)
    yield Row(("", "Jumlah anggaran", *[""] * 8, *_spent(bahan, plan.total, q)), total=True)


def _reached(bahan: Bahan, number: str, aksi: AksiIndikator, q: int, level: int) -> Row:
    row = bahan.laporan.get(Indikator, aksi.indikator) or Indikator(id=aksi.indikator)
    now: Triwulan = aksi.triwulan[q]
    quarters = (k(bahan, aksi.triwulan[t].realisasi) if t <= q else "" for t in _ROMAWI)
    made = (k(bahan, now.target_sd), k(bahan, now.realisasi_sd), persen_cell(now.capaian, bahan.desimal))
    refs = (None, at(row.id, "nama", "indikator"), at(row.id, "satuan", "indikator"))
    links = tuple(at(row.id, f"realisasi_tw.{t}", "indikator") for t in _ROMAWI)
    cells = (number, row.nama, row.satuan, *quarters, *made, *[""] * 4)
    return Row(cells, level=level, refs=(*refs, *links))


def _spent(bahan: Bahan, uang: AksiUang, q: int) -> tuple[str, ...]:
    money = (uang.anggaran, uang.rencana_sd[q], uang.realisasi_sd[q])
    return (*map(rupiah_cell, money), persen_cell(uang.serapan[q], bahan.desimal))


def _money(quarters: Mapping[int, Decimal | None]) -> tuple[str, ...]:
    return tuple(rupiah_cell(quarters[q]) for q in _ROMAWI)


def _numbers(count: int) -> tuple[str, ...]:
    return tuple(map(str, range(1, count + 1)))
