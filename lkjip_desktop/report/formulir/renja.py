"""T-C.29 and the quarterly evaluation on paper, with the numbers of the forms above K and Rp."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lkjip_desktop.domain.dokumen import EvaluasiTriwulan, ProgramKegiatan, Sasaran
from lkjip_desktop.domain.formulir.renja import BarisRenja, TabelRenja, Uangs, evaluasi, tc29
from lkjip_desktop.domain.pohon import ancestors
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.report.blocks import Block, Grid, Prose, Row
from lkjip_desktop.report.chapters import kolom
from lkjip_desktop.report.chapters.bahan import Bahan
from lkjip_desktop.report.chapters.cetak import persen_cell, persen_text, rupiah_cell
from lkjip_desktop.report.formulir.lembar import (
    Pilihan,
    at,
    halaman,
    k,
    k_rp,
    nama_indikator,
    nomor_kolom,
    program,
)
from lkjip_desktop.wording.label import pilihan

Partly = frozenset[tuple[Id | None, int]]

_ROMAWI = {1: "I", 2: "II", 3: "III", 4: "IV"}
_ARAH = (
    "Persentase kinerja memakai rumus arah indikator: naik realisasi dibagi target; arah lain menurut rumus "
    "yang dinyatakan dalam laporan. Persentase program dan kegiatan dihitung dari nilainya sendiri, bukan "
    "dari persentase baris di bawahnya."
)
_PARTLY = "–"
_TAK_UTUH = (
    f"Tanda {_PARTLY}: belum dapat dijumlahkan, karena triwulan atau realisasi sebagian baris di bawahnya "
    "belum diisi."
)


def blocks_tc29(bahan: Bahan, pilih: Pilihan) -> Iterator[Block]:
    """Tabel T-C.29 of a year's Renja."""
    n = pilih.tahun
    judul = (
        f"Tabel T-C.29\nRekapitulasi Evaluasi Hasil Pelaksanaan Renja Perangkat Daerah dan Pencapaian "
        f"Renstra s.d. Tahun {n - 1}"
    )
    table = tc29(bahan.laporan, bahan.figures, n)
    yield from halaman(bahan, judul, _tc29(bahan, table, n) if table.baris else ())


def _tc29(bahan: Bahan, table: TabelRenja, n: int) -> Iterator[Block]:
    akhir = bahan.laporan.renstra.tahun_akhir
    pairs = (
        (f"Target capaian Renstra tahun {akhir or '…'}", "4"),
        (f"Realisasi s.d. tahun {n - 3}", "5"),
        (f"Target Renja tahun {n - 2}", "6"),
        (f"Realisasi Renja tahun {n - 2}", "7"),
        ("Tingkat realisasi (%)", "8=7/6"),
        (f"Target Renja tahun berjalan {n - 1}", "9"),
        (f"Realisasi capaian s.d. tahun {n - 1}", "10=5+7+9"),
        ("Tingkat capaian target Renstra (%)", "11=10/4"),
    )
    yield _grid(bahan, table, _Bentuk(pairs, frozenset({8, 11}), 4, sasaran=False))
    notes = ["Kolom 10 dijumlahkan bagi target kumulatif; bagi target lain dipakai nilai terakhir.", _ARAH]
    if table.tanpa_tahun:
        years = " dan ".join(map(str, table.tanpa_tahun))
        notes.append(f"Tahun {years} berada sebelum {bahan.renstra}, sehingga tidak dihitung dalam kolom 10.")
    yield Prose("\n".join(f"- {note}" for note in notes))


def blocks_evaluasi(bahan: Bahan, pilih: Pilihan) -> Iterator[Block]:
    """The evaluation of the year's Renja up to a quarter."""
    q = pilih.triwulan
    judul = (
        f"Evaluasi terhadap Hasil Renja Perangkat Daerah\nTahun {bahan.tahun_text} s.d. Triwulan {_ROMAWI[q]}"
    )
    table = evaluasi(bahan.laporan, bahan.figures, q)
    yield from halaman(bahan, judul, _evaluasi(bahan, table, q) if table.baris else ())


def _evaluasi(bahan: Bahan, table: TabelRenja, q: int) -> Iterator[Block]:
    year = bahan.tahun
    pairs = (
        (f"Target Renstra tahun {bahan.laporan.renstra.tahun_akhir or '…'}", "5"),
        (f"Realisasi Renstra s.d. tahun {year - 1}", "6"),
        (f"Target Renja tahun {bahan.tahun_text}", "7"),
        *((f"Realisasi triwulan {_ROMAWI[t]}", str(7 + t)) for t in _ROMAWI),
        ("Realisasi Renja yang dievaluasi", "12"),
        (f"Realisasi Renstra s.d. tahun {bahan.tahun_text}", "13=6+12"),
        ("Tingkat capaian Renstra (%)", "14=13/5x100"),
    )
    yield _grid(bahan, table, _Bentuk(pairs, frozenset({14}), 5, sasaran=True))
    yield Prose(_rata(bahan, table))
    yield from _faktor(bahan, q)
    notes = [
        "Kolom 12 adalah jumlah kolom 8 s.d. 11 bagi indikator kumulatif; bagi yang lain rata-rata atau "
        "nilai terakhir, sesuai yang dinyatakan.",
        _ARAH,
    ]
    if _partly(bahan, table):
        notes.append(_TAK_UTUH)
    yield Prose("\n".join(f"- {note}" for note in notes))


def _rata(bahan: Bahan, table: TabelRenja) -> str:
    """The mean with the level it is made of, and the money with what it is divided by."""
    d = bahan.desimal
    of = f" indikator {pilihan(table.tingkat_k).lower()}" if table.tingkat_k else ""
    return (
        f"Rata-rata capaian kinerja{of} (K): {persen_text(table.rata_k, d)}, predikat "
        f"{table.predikat_k or '–'}.\n\nTingkat capaian anggaran (Rp; jumlah kolom 13 dibagi "
        f"jumlah kolom 5): {persen_text(table.rata_rp, d)}, predikat {table.predikat_rp or '–'}."
    )


def _faktor(bahan: Bahan, q: int) -> Iterator[Block]:
    found = [e for e in bahan.laporan.all(EvaluasiTriwulan) if e.triwulan <= q]
    fields = ("pendorong", "penghambat", "tindak_lanjut", "tindak_lanjut_renja")
    if not found:
        return
    rows = tuple(
        Row(
            (_ROMAWI.get(e.triwulan, str(e.triwulan)), _tentang(bahan, e), *(getattr(e, f) for f in fields)),
            refs=(None, None, *(Ref("evaluasitriwulan", e.id, f) for f in fields)),
        )
        for e in sorted(found, key=lambda e: (e.triwulan, e.urutan, e.id))
    )
    columns = (
        kolom.tengah("Triwulan", 0.8),
        kolom.teks("Tentang", 1.6),
        kolom.teks("Faktor pendorong", 2.4),
        kolom.teks("Faktor penghambat", 2.4),
        kolom.teks("Tindak lanjut triwulan berikutnya", 2.4),
        kolom.teks("Tindak lanjut Renja berikutnya", 2.4),
    )
    yield Grid("", columns, rows)


def _tentang(bahan: Bahan, row: EvaluasiTriwulan) -> str:
    if row.induk is None:
        return "Perangkat daerah"
    return nama_indikator(bahan, row.induk) or program(bahan, row.induk).nama


# --- the table of both -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Bentuk:
    """What tells the two tables apart: pairs of columns with their numbers, and which of them are per cents.

    `sasaran` sets the sasaran above the programs linked to it; the numbers of the pairs start at `pertama`.
    """

    pasangan: tuple[tuple[str, str], ...]
    persen: frozenset[int]
    pertama: int
    sasaran: bool

    @property
    def keys(self) -> range:
        """The numbers of the pairs of columns."""
        return range(self.pertama, self.pertama + len(self.pasangan))


def _grid(bahan: Bahan, table: TabelRenja, bentuk: _Bentuk) -> Grid:
    name = "Sasaran, program/kegiatan/sub kegiatan" if bentuk.sasaran else "Program/Kegiatan/Sub Kegiatan"
    words = (kolom.teks("Kode", 1.5), kolom.teks(name, 4), kolom.teks("Indikator kinerja", 3))
    pairs = (c for judul, _ in bentuk.pasangan for c in k_rp(judul))
    columns = (*words, *pairs, kolom.teks("PD penanggung jawab", 1.5))
    numbers = ["1", "2-3", "4"] if bentuk.sasaran else ["1", "2", "3"]
    numbers += [n for _, n in bentuk.pasangan for _ in (0, 1)]
    numbers.append(str(bentuk.keys[-1] + 1))
    lines = Counter(line.program for line in table.baris)
    rows, sasaran, partly = [], "", _partly(bahan, table)
    for line in table.baris:
        above = _sasaran(bahan, line.program) if bentuk.sasaran and not line.tingkat else ""
        if above not in {"", sasaran}:
            sasaran = above
            rows.append(Row((f"Sasaran: {sasaran}",), group=True))
        rows.append(_row(bahan, line, bentuk, lines[line.program], partly))
    return Grid("", nomor_kolom(columns, numbers), (*rows, _total(bahan, table, bentuk, partly)))


def _row(bahan: Bahan, line: BarisRenja, bentuk: _Bentuk, lines: int, partly: Partly) -> Row:
    row = program(bahan, line.program)
    own = (row.kode, row.nama) if line.pertama else ("", "")
    cells = [*own, nama_indikator(bahan, line.indikator)]
    for key in bentuk.keys:
        cells += _pair(bahan, line, key, bentuk.persen, partly)
    cells.append(row.penanggung_jawab if line.pertama else "")
    spans = _down(lines, len(cells), first=line.pertama)
    refs = (at(row.id, "kode"), at(row.id, "nama"), at(line.indikator, "nama", "indikator"))
    return Row(tuple(cells), level=line.tingkat, group=line.tingkat == 0, refs=refs, down=spans)


def _down(lines: int, count: int, *, first: bool) -> tuple[int, ...]:
    """Code, name and money stand once over all lines of a row of the budget tree."""
    if lines == 1:
        return ()
    joined = {0, 1, *range(4, count, 2), count - 1}
    return tuple((lines if first else 0) if c in joined else 1 for c in range(count))


def _sasaran(bahan: Bahan, id: Id) -> str:
    found = (bahan.laporan.get(Sasaran, Id(s)) for s in program(bahan, id).sasaran)
    return "; ".join(s.uraian for s in found if s is not None)


def _pair(
    bahan: Bahan, line: BarisRenja, key: int, persen: frozenset[int], partly: Partly
) -> tuple[str, str]:
    if key in persen:
        d = bahan.desimal
        return persen_cell(line.persen_k.get(key), d), persen_cell(line.persen_rp.get(key), d)
    rp = _PARTLY if (line.program, key) in partly else rupiah_cell(line.rp.get(key))
    return k(bahan, line.k.get(key)), rp


def _partly(bahan: Bahan, table: TabelRenja) -> Partly:
    """The rows and columns whose money is known of some rows below only; None is the row of all."""
    tree = bahan.laporan.table(ProgramKegiatan)
    money: dict[Id | None, Uangs] = {line.program: line.rp for line in table.baris if line.pertama}
    known = {(a, key) for id, rp in money.items() for key, value in rp.items() if value is not None
             for a in (None, *(row.id for row in ancestors(tree, id)))}  # fmt: skip
    whole = {**money, None: table.rp}
    return frozenset((id, key) for id, key in known if whole[id].get(key) is None)


def _total(bahan: Bahan, table: TabelRenja, bentuk: _Bentuk, partly: Partly) -> Row:
    cells = ["", "Jumlah", ""]
    for key in bentuk.keys:
        is_persen = key in bentuk.persen
        money = (
            persen_cell(table.persen_rp.get(key), bahan.desimal)
            if is_persen
            else (_PARTLY if (None, key) in partly else rupiah_cell(table.rp.get(key)))
        )
        cells += ["", money]
    return Row((*cells, ""), total=True)
