"""Susunan: the parts a report is made of, their order as declared, and as the officer wants it.

Lampiran II of PermenPANRB 53/2014 recommends Bab I to IV with A and B in Bab III, and lampiran; what stands
before Bab I is practice. The cover, the four bab and the lampiran as a whole keep their place; everything
else may be moved among the parts beside it, and put away.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lkjip_desktop.domain.change import Change, Insert, Set
from lkjip_desktop.domain.dokumen import SusunanBagian
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Id, Ref

GAP = 1024


@dataclass(frozen=True, slots=True)
class BagianLaporan:
    """A part: its key, what it is called, the part it belongs to. A fixed part (`tetap`) is always there."""

    key: Id
    judul: str
    induk: Id | None = None
    tetap: bool = False


def _part(key: str, judul: str, *children: tuple[str, str], tetap: bool = False) -> tuple[BagianLaporan, ...]:
    own = BagianLaporan(Id(key), judul, None, tetap)
    return (own, *(BagianLaporan(Id(k), j, own.key) for k, j in children))


#: Every part in the declared order of print, parents before their children.
SUSUNAN: tuple[BagianLaporan, ...] = (
    *_part("sampul", "Sampul", tetap=True),
    *_part("keputusan", "Keputusan Kepala"),
    *_part("pernyataan_reviu", "Pernyataan Telah Direviu"),
    *_part("kata_pengantar", "Kata Pengantar"),
    *_part("ikhtisar", "Ikhtisar Eksekutif"),
    *_part("daftar_isi", "Daftar Isi"),
    *_part("daftar_tabel", "Daftar Tabel"),
    *_part("daftar_gambar", "Daftar Gambar"),
    *_part("daftar_lampiran", "Daftar Lampiran"),
    *_part(
        "bab1",
        "Bab I Pendahuluan",
        ("bab1.latar_belakang", "Latar Belakang"),
        ("bab1.gambaran_umum", "Gambaran Umum Organisasi"),
        ("bab1.tugas", "Tugas dan Fungsi"),
        ("bab1.struktur", "Struktur Organisasi"),
        ("bab1.sdm", "Sumber Daya Manusia dan Sarana"),
        ("bab1.isu", "Isu Strategis"),
        ("bab1.dasar_hukum", "Dasar Hukum"),
        ("bab1.sistematika", "Sistematika Penyajian"),
        tetap=True,
    ),
    *_part(
        "bab2",
        "Bab II Perencanaan Kinerja",
        ("bab2.renstra", "Rencana Strategis"),
        ("bab2.iku", "Indikator Kinerja Utama"),
        ("bab2.rkt", "Rencana Kinerja Tahunan"),
        ("bab2.pk", "Perjanjian Kinerja"),
        tetap=True,
    ),
    *_part(
        "bab3",
        "Bab III Akuntabilitas Kinerja",
        ("bab3.a", "Capaian Kinerja Organisasi"),
        ("bab3.b", "Realisasi Anggaran"),
        ("bab3.penghargaan", "Penghargaan"),
        ("bab3.inovasi", "Inovasi"),
        ("bab3.sumber_daya", "Dukungan Sumber Daya Manusia dan Sarana"),
        tetap=True,
    ),
    BagianLaporan(Id("bab3.a.metode"), "Cara Pengukuran Kinerja", Id("bab3.a")),
    BagianLaporan(Id("bab3.a.ringkasan"), "Ringkasan Capaian Kinerja", Id("bab3.a")),
    BagianLaporan(Id("bab3.a.tujuan"), "Capaian Tujuan", Id("bab3.a")),
    BagianLaporan(Id("bab3.a.sasaran"), "Capaian dan Analisis setiap Sasaran", Id("bab3.a")),
    BagianLaporan(Id("bab3.program_penunjang"), "Analisis Program dan Kegiatan Penunjang", Id("bab3.a")),
    BagianLaporan(Id("bab3.efisiensi"), "Analisis Efisiensi Penggunaan Sumber Daya", Id("bab3.a")),
    *_part(
        "bab4",
        "Bab IV Penutup",
        ("bab4.simpulan", "Simpulan"),
        ("bab4.langkah", "Langkah Perbaikan"),
        tetap=True,
    ),
    *_part(
        "lampiran",
        "Lampiran",
        ("lampiran.pk", "Perjanjian Kinerja"),
        ("lampiran.renstra", "Matriks Rencana Strategis"),
        ("lampiran.iku", "Indikator Kinerja Utama"),
        ("lampiran.rkt", "Rencana Kinerja Tahunan"),
        ("lampiran.aksi", "Rencana Aksi"),
        ("lampiran.pengukuran", "Pengukuran Kinerja"),
        ("lampiran.realisasi", "Realisasi Program, Kegiatan, dan Sub Kegiatan"),
        ("lampiran.keluaran", "Perbandingan Keluaran Program dan Kegiatan"),
        ("lampiran.triwulan", "Realisasi Triwulan"),
        ("lampiran.reviu", "Lembar Reviu"),
        ("lampiran.bukti", "Daftar Bukti Dukung"),
        tetap=True,
    ),
)
BAGIAN = {b.key: b for b in SUSUNAN}


def beside(laporan: Laporan, induk: Id | None = None) -> tuple[BagianLaporan, ...]:
    """The parts below `induk` (None: of the whole report) in the officer's order, those put away included."""
    declared = [b for b in SUSUNAN if b.induk == induk]
    rows = laporan.table(SusunanBagian)

    def place(at: int) -> tuple[int, int]:
        row = rows.get(declared[at].key)
        return (row.urutan if row is not None and row.urutan else (at + 1) * GAP, at)

    return _fixed_kept(declared, [declared[at] for at in sorted(range(len(declared)), key=place)])


def _fixed_kept(declared: list[BagianLaporan], wanted: list[BagianLaporan]) -> tuple[BagianLaporan, ...]:
    """`wanted` with every fixed part at its declared place: movable ones stay between the same fixed ones."""
    found: list[BagianLaporan] = []
    run: list[BagianLaporan] = []
    for part in (*declared, None):
        if part is not None and not part.tetap:
            run.append(part)
            continue
        found += [p for p in wanted if p in run]
        run = []
        if part is not None:
            found.append(part)
    return tuple(found)


def tampil(laporan: Laporan, key: Id) -> bool:
    """Whether a part is printed: not put away itself nor with what it belongs to."""
    part = BAGIAN.get(key)
    if part is None:
        return False
    row = laporan.get(SusunanBagian, key)
    shown = part.tetap or row is None or row.tampil
    return shown and (part.induk is None or tampil(laporan, part.induk))


def printed(laporan: Laporan, induk: Id | None = None) -> tuple[BagianLaporan, ...]:
    """The parts below `induk` that are printed, in order."""
    return tuple(b for b in beside(laporan, induk) if tampil(laporan, b.key))


def outline(laporan: Laporan, induk: Id | None = None, level: int = 0) -> Iterator[tuple[BagianLaporan, int]]:
    """Every part with its level, in the officer's order, those put away included."""
    for part in beside(laporan, induk):
        yield part, level
        yield from outline(laporan, part.key, level + 1)


def pindah(laporan: Laporan, key: Id, step: int) -> tuple[Change, ...]:
    """The part changes places with the one before (-1) or behind it (+1); nothing where it may not."""
    part = BAGIAN.get(key)
    if part is None or part.tetap:
        return ()
    order = list(beside(laporan, part.induk))
    at = order.index(part)
    to = at + step
    if not 0 <= to < len(order) or order[to].tetap:
        return ()
    order[at], order[to] = order[to], order[at]
    return tuple(
        change for n, b in enumerate(order, 1) if not b.tetap for change in _placed(laporan, b.key, n * GAP)
    )


def _placed(laporan: Laporan, key: Id, urutan: int) -> tuple[Change, ...]:
    row = laporan.get(SusunanBagian, key)
    if row is None:
        return (Insert(SusunanBagian(id=key, urutan=urutan)),)
    if row.urutan == urutan:
        return ()
    return (Set(Ref("susunanbagian", key, "urutan"), row.urutan, urutan),)


def tampilkan(laporan: Laporan, key: Id, shown: bool) -> tuple[Change, ...]:
    """Print a part or put it away; nothing for a fixed one."""
    part = BAGIAN.get(key)
    row = laporan.get(SusunanBagian, key)
    if part is None or part.tetap:
        return ()
    if row is None:
        return (Insert(SusunanBagian(id=key, tampil=shown)),) if not shown else ()
    if row.tampil == shown:
        return ()
    return (Set(Ref("susunanbagian", key, "tampil"), row.tampil, shown),)
