"""The charts. Each draws figures that also stand in a table."""

from __future__ import annotations

from decimal import Decimal

from lkjip_desktop.domain.dokumen import ProgramKegiatan
from lkjip_desktop.domain.pohon import roots
from lkjip_desktop.report.blocks import Chart, ChartKind
from lkjip_desktop.report.chapters.bahan import Bahan
from lkjip_desktop.report.chapters.urutan import indikator_of
from lkjip_desktop.wording.nomor import nomor

SERATUS = Decimal(100)


def capaian(bahan: Bahan) -> Chart | None:
    """Capaian of every indikator of the sasaran against 100."""
    rows = list(indikator_of(bahan.laporan))
    if not rows:
        return None
    return Chart(
        f"Capaian Indikator Tahun {bahan.tahun_text}",
        ChartKind.HBARS,
        tuple(f"{nomor(bahan.laporan, 'indikator', r.id)} {r.nama}" for r in rows),
        {"Capaian": tuple(bahan.figures.kinerja[r.id].capaian.nilai for r in rows)},
        guide=SERATUS,
    )


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
