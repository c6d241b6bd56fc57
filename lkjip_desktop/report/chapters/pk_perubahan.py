"""What the PK perubahan changed against the PK murni: in the report's Bab II, and as a form of its own."""

from __future__ import annotations

from collections.abc import Sequence

from lkjip_desktop.domain.formulir.perubahan import (
    PerubahanAnggaran,
    PerubahanButir,
    PerubahanPK,
    Status,
    perubahan_pk,
)
from lkjip_desktop.domain.pilihan import JenisPK
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.report.blocks import Grid, Prose, Row
from lkjip_desktop.report.chapters import kolom
from lkjip_desktop.report.chapters.bahan import TABEL, Bahan, Blocks
from lkjip_desktop.report.chapters.cetak import nilai_cell, rupiah_cell
from lkjip_desktop.wording.formulir import STATUS


def blocks(bahan: Bahan) -> Blocks:
    """Targets that changed, and the money with its totals, where the report measures the PK perubahan."""
    if bahan.laporan.pengaturan.pk_dipakai is not JenisPK.PERUBAHAN:
        return
    found = perubahan_pk(bahan.laporan, bahan.figures)
    butir = [line for line in found.butir if line.status is not Status.TETAP]
    if butir:
        yield Prose(f"Perubahan target terhadap Perjanjian Kinerja murni disajikan pada {TABEL}.")
        yield targets(bahan, butir, "Perubahan Target Perjanjian Kinerja")
    if any(line.status is not Status.TETAP for line in found.anggaran):
        yield Prose(f"Perubahan anggaran terhadap Perjanjian Kinerja murni disajikan pada {TABEL}.")
        yield money(found, found.anggaran, "Perubahan Anggaran Perjanjian Kinerja")


def targets(bahan: Bahan, lines: Sequence[PerubahanButir], caption: str = "") -> Grid:
    """Promises before and after, line by line, with the reasons."""
    rows = []
    for n, line in enumerate(lines, 1):
        now = line.perubahan or line.murni
        assert now is not None
        before, after = (
            nilai_cell(b.target, bahan.desimal) if b is not None else "–"
            for b in (line.murni, line.perubahan)
        )
        cells = (str(n), now.sasaran, now.nama, now.satuan, before, after, STATUS[line.status], line.alasan)
        fields = ("sasaran", "nama", "satuan")
        refs = (None, *(Ref("butirpk", now.id, f) for f in fields), *(
            Ref("butirpk", b.id, "target") if b is not None else None for b in (line.murni, line.perubahan)
        ), None, Ref("butirpk", now.id, "alasan"))  # fmt: skip
        rows.append(Row(cells, refs=refs))
    columns = (
        kolom.tengah("No."),
        kolom.teks("Sasaran", 3),
        kolom.teks("Indikator kinerja", 3.4),
        kolom.tengah("Satuan", 1.1),
        kolom.angka(("Target", "Murni"), 1.1),
        kolom.angka(("Target", "Perubahan"), 1.2),
        kolom.tengah("Keterangan", 1.2),
        kolom.teks("Alasan perubahan", 3),
    )
    return Grid(caption, columns, tuple(rows), column_numbers=tuple(map(str, range(1, 9))))


def money(found: PerubahanPK, lines: Sequence[PerubahanAnggaran], caption: str = "") -> Grid:
    """Money before and after, program by program, and the totals of both contracts."""
    rows = []
    for n, line in enumerate(lines, 1):
        now = line.perubahan or line.murni
        assert now is not None
        money = (rupiah_cell(a.anggaran) if a is not None else "–" for a in (line.murni, line.perubahan))
        cells = (str(n), now.nama, *money, rupiah_cell(line.selisih), STATUS[line.status], line.alasan)
        rows.append(Row(cells, refs=(None, Ref("anggaranpk", now.id, "nama"))))
    total = (rupiah_cell(v) for v in (found.murni, found.perubahan, found.selisih))
    rows.append(Row(("", "Jumlah", *total, "", ""), total=True))
    columns = (
        kolom.tengah("No."),
        kolom.teks("Program", 4.4),
        kolom.angka(("Anggaran (Rp)", "Murni"), 2),
        kolom.angka(("Anggaran (Rp)", "Perubahan"), 2),
        kolom.angka(("Anggaran (Rp)", "Selisih"), 2),
        kolom.tengah("Keterangan", 1.2),
        kolom.teks("Alasan perubahan", 3),
    )
    return Grid(caption, columns, tuple(rows), column_numbers=tuple(map(str, range(1, 8))))
