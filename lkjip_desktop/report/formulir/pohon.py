"""The pohon kinerja on paper: drawn from tujuan to people, its gaps marked and listed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lkjip_desktop.domain.dokumen import Indikator, Pejabat, ProgramKegiatan, TugasPejabat
from lkjip_desktop.domain.formulir.cascade import Simpul, cascade, gaps
from lkjip_desktop.domain.formulir.tugas import nama_of
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.report.blocks import Block, Column, Grid, Node, Row, Tree
from lkjip_desktop.report.chapters import kolom
from lkjip_desktop.report.chapters.bahan import Bahan
from lkjip_desktop.report.formulir.lembar import Pilihan, halaman
from lkjip_desktop.wording.formulir import CELAH
from lkjip_desktop.wording.label import judul, pilihan
from lkjip_desktop.wording.letak import baris
from lkjip_desktop.wording.nomor import nomor

_BOX = 4
"""A box names so many indikator; the table below the drawing has all of them."""


def blocks(bahan: Bahan, _: Pilihan) -> Iterator[Block]:
    """The drawing, the table of everything in it, and what is missing."""
    trees = cascade(bahan.laporan, bahan.figures)
    title = f"Pohon Kinerja (Cascading)\nTahun {bahan.tahun_text}"
    yield from halaman(bahan, title, _isi(bahan, trees) if trees else ())


def _isi(bahan: Bahan, trees: Sequence[Simpul]) -> Iterator[Block]:
    yield Tree("", roots(bahan.laporan, trees))
    yield Grid("", _columns(), tuple(row for tree in trees for row in _rows(bahan, tree, 0)))
    missing = list(gaps(trees))
    if missing:
        rows = (
            Row((str(n), baris(bahan.laporan, node.ref), CELAH[celah]), refs=(None, node.ref))
            for n, (node, celah) in enumerate(missing, 1)
        )
        columns = (kolom.tengah("No."), kolom.teks("Tempat", 5), kolom.teks("Yang masih putus", 4))
        yield Grid("", columns, tuple(rows), column_numbers=("1", "2", "3"))


def roots(laporan: Laporan, trees: Sequence[Simpul]) -> tuple[Node, ...]:
    """The boxes of a drawing. A gap is said in its box, which is drawn apart."""
    return tuple(_node(laporan, tree) for tree in trees)


def _node(laporan: Laporan, node: Simpul) -> Node:
    lines = [f"{jenis(laporan, node)}: {baris(laporan, node.ref)}"]
    lines += [f"• {name}" for name in _measures(laporan, node)[:_BOX]]
    if len(node.indikator) > _BOX:
        lines.append(f"• dan {len(node.indikator) - _BOX} indikator lain")
    if node.pejabat:
        lines.append(f"Oleh: {pejabat(laporan, node.pejabat)}")
    lines += [f"! {CELAH[celah]}" for celah in node.celah]
    below = tuple(_node(laporan, child) for child in node.anak)
    return Node(tuple(lines), below, gap=bool(node.celah), source=node.ref)


def jenis(laporan: Laporan, node: Simpul) -> str:
    """What a box stands for: "Sasaran", "Sub kegiatan", "Ketua tim"."""
    if node.ref.kind == "programkegiatan":
        row = laporan.get(ProgramKegiatan, node.ref.id)
        return pilihan(row.tingkat) if row is not None else ""
    if node.ref.kind == "tugaspejabat":
        who = laporan.get(Pejabat, node.pejabat[0]) if node.pejabat else None
        return pilihan(who.tingkat) if who is not None else "Pejabat"
    return judul(node.ref.kind).capitalize()


def pejabat(laporan: Laporan, ids: Sequence[Id]) -> str:
    """Who carries a box: offices, else names."""
    found = (laporan.get(Pejabat, id) for id in ids)
    return "; ".join(p.jabatan or p.nama for p in found if p is not None)


def _measures(laporan: Laporan, node: Simpul) -> list[str]:
    if node.ref.kind == "tugaspejabat":
        task = laporan.get(TugasPejabat, node.ref.id)
        linked = nama_of(laporan, task)[0] if task is not None and not task.nama else ""
        return [linked] if linked else []
    rows = (laporan.get(Indikator, id) for id in node.indikator)
    return [row.nama for row in rows if row is not None]


def _columns() -> tuple[Column, ...]:
    return (
        kolom.tengah("Jenjang", 1.2),
        kolom.teks("Nomor", 1.6),
        kolom.teks("Uraian", 4),
        kolom.teks("Indikator", 4),
        kolom.teks("Penanggung jawab", 2.6),
        kolom.teks("Yang masih putus", 2),
    )


def _rows(bahan: Bahan, node: Simpul, depth: int) -> Iterator[Row]:
    laporan = bahan.laporan
    number = nomor(laporan, node.ref.kind, node.ref.id) if node.ref.kind != "tugaspejabat" else ""
    words = baris(laporan, node.ref)
    cells = (
        jenis(laporan, node),
        number,
        words.removeprefix(number).strip(),
        "\n".join(_measures(laporan, node)),
        pejabat(laporan, node.pejabat),
        "; ".join(CELAH[celah] for celah in node.celah),
    )
    yield Row(cells, level=depth, group=depth == 0, refs=(None, None, node.ref))
    for child in node.anak:
        yield from _rows(bahan, child, depth + 1)
