"""Bab II: the Renstra in brief, its main indikator, and what was promised for the year."""

from __future__ import annotations

from collections.abc import Iterator

from lkjip_desktop.domain.dokumen import Indikator, Misi, Sasaran, Strategi
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.report.blocks import Grid, Heading, Prose, Row
from lkjip_desktop.report.chapters import iku, kolom, pk, rkt
from lkjip_desktop.report.chapters.bahan import BELUM, TABEL, Bahan, Blocks
from lkjip_desktop.report.chapters.gabung import ATAS, merged
from lkjip_desktop.report.chapters.susun import lettered
from lkjip_desktop.wording.nomor import nomor, tujuan_of


def blocks(bahan: Bahan) -> Blocks:
    """The chapter."""
    year = bahan.tahun_text
    yield Heading(1, "BAB II\nPERENCANAAN KINERJA")
    yield from bahan.pengantar("bab2.pendahuluan")
    titles = {
        "bab2.rkt": f"Rencana Kinerja Tahunan {year}",
        "bab2.pk": f"Perjanjian Kinerja Tahun {year}",
    }
    makers = {"bab2.renstra": _renstra, "bab2.iku": iku.blocks, "bab2.rkt": rkt.blocks, "bab2.pk": pk.blocks}
    yield from lettered(bahan, "bab2", makers, titles)


def _renstra(bahan: Bahan) -> Blocks:
    row = bahan.laporan.renstra
    if row.nomor.strip():
        yield Prose(
            f"{bahan.renstra} {bahan.instansi} ditetapkan dengan {row.nomor}.",
            source=Ref("renstra", row.id, "nomor"),
        )
    parts = (
        (_visi_title(bahan), list(_visi(bahan))),
        ("Tujuan dan Sasaran", list(_sasaran(bahan))),
        ("Strategi dan Arah Kebijakan", list(_strategi(bahan))),
    )
    for n, (title, made) in enumerate(((t, m) for t, m in parts if m), 1):
        yield Heading(3, f"{n}. {title}")
        yield from made


def _visi_title(bahan: Bahan) -> str:
    misi = any(m.uraian.strip() for m in bahan.laporan.all(Misi))
    return "Visi dan Misi" if misi and bahan.laporan.renstra.visi.strip() else "Misi" if misi else "Visi"


def _visi(bahan: Bahan) -> Blocks:
    """Visi and misi, as far as there are any: many agencies have those of their pemda only."""
    row = bahan.laporan.renstra
    if row.visi.strip():
        yield Prose(f"Visi: {row.visi}", source=Ref("renstra", row.id, "visi"))
    misi = [m for m in bahan.laporan.all(Misi) if m.uraian.strip()]
    if misi:
        yield Prose("Misi:")
    for n, m in enumerate(misi, 1):
        yield Prose(f"{n}. {m.uraian}", source=Ref("misi", m.id, "uraian"))


def _sasaran(bahan: Bahan) -> Blocks:
    if not bahan.sasaran:
        yield Prose(BELUM)
        return
    yield Prose(f"Tujuan dan sasaran yang hendak dicapai disajikan pada {TABEL}.")
    yield Grid(
        "Tujuan, Sasaran, dan Indikator",
        (
            kolom.teks("Tujuan", 3),
            kolom.teks("Sasaran", 3),
            kolom.tengah("No.", 0.7),
            kolom.teks("Indikator", 4),
        ),
        merged(_sasaran_rows(bahan), 0, 1),
    )


def _sasaran_rows(bahan: Bahan) -> Iterator[Row]:
    laporan = bahan.laporan
    shown: set[Id] = set()
    for tujuan in tujuan_of(laporan):
        words, none = tujuan.uraian, ""
        for row in laporan.children(Indikator, tujuan.id):
            yield _indikator(words, none, row, bahan)
            words = none = ATAS
        for s in laporan.children(Sasaran, tujuan.id):
            shown.add(s.id)
            yield from _sasaran_row(words, s, bahan)
            words = ATAS
    words = ""  # below no tujuan
    for s in bahan.sasaran:
        if s.id not in shown:
            yield from _sasaran_row(words, s, bahan)
            words = ATAS


def _sasaran_row(tujuan: str, sasaran: Sasaran, bahan: Bahan) -> Iterator[Row]:
    words = sasaran.uraian
    rows = bahan.laporan.children(Indikator, sasaran.id)
    for row in rows:
        yield _indikator(tujuan, words, row, bahan)
        tujuan = words = ATAS
    if not rows:
        yield Row((tujuan, words, "", ""), refs=(None, Ref("sasaran", sasaran.id, "uraian")))


def _indikator(tujuan: str, sasaran: str, row: Indikator, bahan: Bahan) -> Row:
    ref = Ref("indikator", row.id, "nama")
    return Row(
        (tujuan, sasaran, nomor(bahan.laporan, "indikator", row.id), row.nama), refs=(None, None, None, ref)
    )


def _strategi(bahan: Bahan) -> Blocks:
    rows = list(_strategi_rows(bahan))
    if not rows:
        return
    yield Prose(f"Strategi dan arah kebijakan untuk mencapai sasaran disajikan pada {TABEL}.")
    columns = (kolom.teks("Sasaran", 3), kolom.teks("Strategi", 3), kolom.teks("Arah Kebijakan", 4))
    yield Grid("Strategi dan Arah Kebijakan", columns, merged(rows, 0))


def _strategi_rows(bahan: Bahan) -> Iterator[Row]:
    table = bahan.laporan.table(Strategi)
    for s in bahan.sasaran:
        words = s.uraian
        for row in table.children(s.id):
            yield _strategi_row(words, row)
            words = ATAS
    known, words = bahan.laporan.table(Sasaran), ""
    for row in table:
        if row.induk not in known:
            yield _strategi_row(words, row)
            words = ATAS


def _strategi_row(sasaran: str, row: Strategi) -> Row:
    refs = (None, Ref("strategi", row.id, "uraian"), Ref("strategi", row.id, "kebijakan"))
    return Row((sasaran, row.uraian, row.kebijakan), refs=refs)
