"""The document that is damaged: the sample report with all that a careful officer would have typed as well.

What is stated (capaian, predikat, means, sums, serapan, quarters, sentences with figures) is made from the
sample's own Figures, so the document stays clean; the more a report states twice, the more can contradict.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import (
    Baris,
    Belanja,
    Indikator,
    Narasi,
    Pegawai,
    Pengaturan,
    ProgramKegiatan,
    Sasaran,
)
from lkjip_desktop.domain.figures import Anggaran, Figures
from lkjip_desktop.domain.hasil import bulat, rapi
from lkjip_desktop.domain.kumulasi import TRIWULAN
from lkjip_desktop.domain.laporan import Laporan, laporan_of, rows_of
from lkjip_desktop.domain.nilai import Angka, Nilai
from lkjip_desktop.domain.pilihan import Kumulasi, Tingkat
from lkjip_desktop.wording.angka import format_angka, format_persen, format_rupiah
from lkjip_desktop.wording.terbilang import terbilang

#: Realisasi of these keluaran is typed for the year only, as offices do where no quarter was recorded.
TANPA_TRIWULAN = frozenset({"o07", "o09", "o12", "o15", "o19", "o23", "o29"})


@cache
def dokumen() -> Laporan:
    """The clean document."""
    laporan = _typed(contoh())
    figures = compute(laporan)
    return laporan_of(_stated(row, laporan, figures) for row in rows_of(laporan))


def _typed(laporan: Laporan) -> Laporan:
    """The realisasi that a formula makes, typed as printed: what follows is made from the typed one."""
    kinerja = compute(laporan).kinerja
    return laporan_of(
        replace(row, realisasi=Angka(bulat(made.nilai, 2)))
        if isinstance(row, Indikator) and row.rumus and isinstance(made := kinerja[row.id].realisasi, Angka)
        else row
        for row in rows_of(laporan)
    )


def _stated(row: Baris, laporan: Laporan, figures: Figures) -> Baris:
    match row:
        case Indikator():
            return _indikator(row, figures)
        case ProgramKegiatan():
            return _program(row, laporan, figures.anggaran[row.id])
        case Belanja() if laporan.children(Belanja, row.id):
            money = figures.belanja[row.id]
            return replace(row, anggaran=money.pagu, realisasi=money.realisasi)
        case Sasaran():
            return replace(row, rata_tertulis=_dua(figures.sasaran[row.id].rata.nilai))
        case Pegawai():
            return replace(row, jumlah=(row.laki or Decimal(0)) + (row.perempuan or Decimal(0)))
        case Pengaturan():
            return _pengaturan(row, figures)
        case Narasi():
            tambahan = "\n\n".join(_sentences(row, laporan, figures))
            return replace(row, teks=f"{row.teks}\n\n{tambahan}") if tambahan else row
        case _:
            return row


def _dua(nilai: Decimal | None) -> Decimal | None:
    return None if nilai is None else bulat(nilai, 2)


def _indikator(row: Indikator, figures: Figures) -> Indikator:
    kinerja = figures.kinerja[row.id]
    quarters = row.realisasi_tw
    if not quarters and row.id.startswith("o") and row.id not in TANPA_TRIWULAN:
        quarters = _quarters(row.realisasi, row.kumulasi)
    lalu = {y: _dua(h.nilai) for y, h in kinerja.capaian_lalu.items() if h.nilai is not None}
    return replace(
        row,
        realisasi_tw=quarters,
        target_tw=row.target_tw or _quarters(kinerja.target, row.kumulasi),
        capaian_tertulis=_dua(kinerja.capaian.nilai),
        predikat_tertulis=kinerja.predikat,
        capaian_lalu=lalu,
    )


def _quarters(nilai: Nilai, kumulasi: Kumulasi) -> Mapping[int, Nilai]:
    """Whole quarters that make the year: parts that add up, or the same position four times."""
    if not isinstance(nilai, Angka):
        return {}
    if kumulasi is not Kumulasi.KUMULATIF:
        return dict.fromkeys(TRIWULAN, nilai)
    part = nilai.nilai // 4
    return {q: Angka(part if q < 4 else nilai.nilai - 3 * part) for q in TRIWULAN}


def _program(row: ProgramKegiatan, laporan: Laporan, money: Anggaran) -> ProgramKegiatan:
    row = replace(row, serapan_tertulis=_dua(money.serapan.nilai), pagu_akhir=money.pagu_renstra_total)
    if laporan.children(ProgramKegiatan, row.id):
        return replace(
            row,
            pagu=money.pagu_renstra,
            anggaran_murni=money.pagu_murni,
            anggaran=money.pagu,
            realisasi=money.realisasi,
        )
    if row.realisasi_tw or row.realisasi is None or int(row.id[1:]) % 3 == 0:
        return row
    part = row.realisasi // 4
    quarters = {q: part if q < 4 else row.realisasi - 3 * part for q in TRIWULAN}
    return replace(row, realisasi_tw=quarters)


def _pengaturan(row: Pengaturan, figures: Figures) -> Pengaturan:
    return replace(
        row,
        rata_tertulis=_dua(figures.instansi.rata.nilai),
        predikat_tertulis=figures.instansi.predikat,
        anggaran_tertulis=figures.total.pagu,
        realisasi_tertulis=figures.total.realisasi,
        serapan_tertulis=_dua(figures.total.serapan.nilai),
        efisiensi_tertulis=_dua(figures.instansi.efisiensi.nilai),
    )


# --- Sentences ------------------------------------------------------------------------------------------


def _sentences(row: Narasi, laporan: Laporan, figures: Figures) -> Iterator[str]:
    match row.id.partition(".s")[0] if row.id.startswith("bab3.a.analisis") else row.id:
        case "bab3.a.analisis":
            yield from _of_indikator(row, laporan, figures)
        case "bab3.program_penunjang":
            yield from _of_programs(laporan, figures)
        case "bab3.b.pengantar":
            yield _counted(laporan)
        case "bab4.simpulan":
            yield _concluded(figures)
        case "bab2.pendahuluan":
            yield _promised(laporan)


def _of_indikator(row: Narasi, laporan: Laporan, figures: Figures) -> Iterator[str]:
    for indikator in laporan.all(Indikator):
        if indikator.induk != row.id.removeprefix("bab3.a.analisis."):
            continue
        kinerja = figures.kinerja[indikator.id]
        if isinstance(kinerja.target, Angka) and isinstance(kinerja.realisasi, Angka):
            target, hasil = format_angka(kinerja.target.nilai), rapi(bulat(kinerja.realisasi.nilai, 2))
            yield (
                f"{indikator.nama} mempunyai target {target} dan realisasi {format_angka(hasil)}, sehingga "
                f"capaiannya {_persen(kinerja.capaian.nilai)}.{_since(indikator, hasil, laporan.tahun - 1)}"
            )


def _since(indikator: Indikator, hasil: Decimal, tahun: int) -> str:
    lalu = indikator.realisasi_lalu.get(tahun)
    if not isinstance(lalu, Angka) or lalu.nilai == hasil:
        return ""
    kata = "naik" if hasil > lalu.nilai else "turun"
    return (
        f" Angka ini {kata} dari {format_angka(lalu.nilai)} pada tahun {tahun} menjadi {format_angka(hasil)}."
    )


def _of_programs(laporan: Laporan, figures: Figures) -> Iterator[str]:
    for program in laporan.children(ProgramKegiatan, None):
        money = figures.anggaran[program.id]
        yield (
            f"{program.nama} dengan anggaran {_rupiah(money.pagu)} terealisasi "
            f"{_rupiah(money.realisasi)} atau {_persen(money.serapan.nilai)}."
        )


def _counted(laporan: Laporan) -> str:
    tingkat = [r.tingkat for r in laporan.all(ProgramKegiatan)]
    a, b, c = (tingkat.count(t) for t in Tingkat)
    return (
        f"Anggaran tersebut melaksanakan {_ejaan(a)} program, {_ejaan(b)} kegiatan, dan {_ejaan(c)} sub "
        "kegiatan."
    )


def _concluded(figures: Figures) -> str:
    sisa = figures.total.sisa or Decimal(0)
    return (
        f"Dari anggaran {_rupiah(figures.total.pagu)} terserap {_rupiah(figures.total.realisasi)}, sehingga "
        f"penyerapan anggaran mencapai {_persen(figures.total.serapan.nilai)}. Sisa anggaran sebesar "
        f"{_rupiah(sisa)}."
    )


def _promised(laporan: Laporan) -> str:
    iku = sum(1 for r in laporan.all(Indikator) if r.iku)
    return f"Perjanjian Kinerja Tahun {laporan.tahun} memuat {_ejaan(iku)} indikator."


def _ejaan(n: int) -> str:
    return f"{n} ({terbilang(n)})"


def _rupiah(nilai: Decimal | None) -> str:
    return format_rupiah(nilai or Decimal(0))


def _persen(nilai: Decimal | None) -> str:
    return format_persen(nilai or Decimal(0))
