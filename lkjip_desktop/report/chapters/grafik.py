"""The charts. Each draws figures that also stand in a table."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import TypedDict

from lkjip_desktop.domain.deret import deret
from lkjip_desktop.domain.dokumen import Indikator, Pegawai, ProgramKegiatan
from lkjip_desktop.domain.pegawai import row_total
from lkjip_desktop.domain.pilihan import TabelPegawai
from lkjip_desktop.domain.pohon import roots
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.domain.skala import skala_of
from lkjip_desktop.domain.urutan import layanan_of
from lkjip_desktop.report.blocks import Chart, ChartKind
from lkjip_desktop.report.chapters.bahan import Bahan
from lkjip_desktop.wording.label import pilihan
from lkjip_desktop.wording.nomor import nomor

SERATUS = Decimal(100)
FEWEST_YEARS = 2
MOST_CLASSES = 24
"""A staff table of more lines is no longer a picture of classes."""
MOST_TRENDS = 30
"""So many indikator of one sasaran have a chart of their own over the years; the table has them all."""


def capaian(bahan: Bahan) -> Chart | None:
    """Capaian of every indikator of the sasaran against 100."""
    rows = list(layanan_of(bahan.laporan))
    if not rows:
        return None
    return Chart(
        f"Capaian Indikator Tahun {bahan.tahun_text}",
        ChartKind.HBARS,
        tuple(f"{nomor(bahan.laporan, 'indikator', r.id)} {r.nama}" for r in rows),
        {"Capaian": tuple(bahan.figures.kinerja[r.id].capaian.nilai for r in rows)},
        guide=SERATUS,
        refs=tuple(Ref("indikator", r.id, "realisasi") for r in rows),
        **_graded(bahan, (bahan.figures.kinerja[r.id].predikat for r in rows)),
    )


def _graded(bahan: Bahan, predikat: Iterable[str]) -> _Graded:
    """The classes of the declared scale, and in which of them each predikat lies."""
    classes = tuple(k.nama for k in skala_of(bahan.laporan).kelas)
    return {"classes": classes, "grades": tuple(classes.index(p) if p in classes else None for p in predikat)}


class _Graded(TypedDict):
    classes: tuple[str, ...]
    grades: tuple[int | None, ...]


def tren(bahan: Bahan, row: Indikator) -> Chart | None:
    """Target and realisasi of an indikator over the years; None with fewer than two years of realisasi."""
    targets, results = deret(row, bahan.figures.kinerja.get(row.id), bahan.tahun)
    if len(results) < FEWEST_YEARS:
        return None
    years = sorted({*targets, *results})
    return Chart(
        f"Target dan Realisasi {nomor(bahan.laporan, 'indikator', row.id)} {row.nama}".strip(),
        ChartKind.LINES,
        tuple(map(str, years)),
        {
            "Target": tuple(targets.get(y) for y in years),
            "Realisasi": tuple(results.get(y) for y in years),
        },
        unit=row.satuan,
    )


def pegawai(bahan: Bahan, tabel: TabelPegawai) -> Chart | None:
    """The persons of a staff table, by sex where that is known of all of them; None with fewer than two."""
    rows = [p for p in bahan.laporan.all(Pegawai) if p.tabel is tabel]
    if not FEWEST_YEARS <= len(rows) <= MOST_CLASSES:
        return None
    split = all(p.laki is not None and p.perempuan is not None for p in rows)
    series = (
        {"Laki-laki": tuple(p.laki for p in rows), "Perempuan": tuple(p.perempuan for p in rows)}
        if split
        else {"Jumlah": tuple(row_total(p) for p in rows)}
    )
    words = pilihan(tabel)
    caption = f"Pegawai menurut {words[0].lower()}{words[1:]}"
    return Chart(caption, ChartKind.BARS, tuple(p.uraian for p in rows), series, unit="orang")


def keluaran(bahan: Bahan) -> Chart | None:
    """Mean capaian of the keluaran of every program, beside its serapan; None without keluaran."""
    rows = [p for p in roots(bahan.laporan.table(ProgramKegiatan)) if p.id in bahan.figures.program]
    rata = [bahan.figures.program[p.id] for p in rows]
    if not any(r.rata.nilai is not None for r in rata):
        return None
    return Chart(
        f"Capaian Keluaran dan Serapan per Program Tahun {bahan.tahun_text}",
        ChartKind.HBARS,
        tuple(f"{p.kode} {p.nama}".strip() for p in rows),
        {
            "Capaian keluaran": tuple(r.rata.nilai for r in rata),
            "Serapan": tuple(r.anggaran.serapan.nilai for r in rata),
        },
        guide=SERATUS,
    )


def efisiensi(bahan: Bahan) -> Chart | None:
    """Capaian and serapan of every sasaran; None where no sasaran has a budget."""
    rata = [bahan.figures.sasaran[s.id] for s in bahan.sasaran]
    if not any(r.anggaran.pagu is not None for r in rata):
        return None
    return Chart(
        f"Capaian dan Serapan per Sasaran Tahun {bahan.tahun_text}",
        ChartKind.BARS,
        tuple(f"Sasaran {nomor(bahan.laporan, 'sasaran', s.id)}" for s in bahan.sasaran),
        {
            "Capaian": tuple(r.rata.nilai for r in rata),
            "Serapan": tuple(r.anggaran.serapan.nilai for r in rata),
        },
    )


def anggaran(bahan: Bahan) -> Chart | None:
    """Budget and spending of every program."""
    rows = list(roots(bahan.laporan.table(ProgramKegiatan)))
    if not rows:
        return None
    money = [bahan.figures.anggaran[p.id] for p in rows]
    return Chart(
        f"Anggaran dan Realisasi per Program Tahun {bahan.tahun_text}",
        ChartKind.HBARS,
        tuple(f"{p.kode} {p.nama}".strip() for p in rows),
        {"Anggaran": tuple(m.pagu for m in money), "Realisasi": tuple(m.realisasi for m in money)},
        unit="Rp",
    )
