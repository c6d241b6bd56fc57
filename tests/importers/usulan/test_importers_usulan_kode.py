"""Codes in several columns: whole ones of each level, or parts that make one."""

from __future__ import annotations

from naskah_buatan import dokumen, impor

from lkjip_desktop.domain.dokumen import ProgramKegiatan
from lkjip_desktop.domain.pilihan import Tingkat

NAMES = ["Program Pengelolaan Taman", "Penataan Taman Kota", "Penanaman Pohon Peneduh", "Pemeliharaan Taman"]
CODES = ["2.11.04", "2.11.04.2.01", "2.11.04.2.01.0002", "2.11.04.2.01.0005"]
PAGU = ["90.000.000", "90.000.000", "50.000.000", "40.000.000"]


def _read(head: list[str], codes: list[list[str]]) -> list[tuple[str, Tingkat, str]]:
    rows = [[*code, name, pagu] for code, name, pagu in zip(codes, NAMES, PAGU, strict=True)]
    _, laporan = impor(dokumen("Realisasi Anggaran Tahun 2024", [[*head, "Uraian", "Anggaran (Rp)"], *rows]))
    rows_of = {r.id: r for r in laporan.all(ProgramKegiatan)}
    found = [(r.kode, r.tingkat, rows_of[r.induk].kode if r.induk else "") for r in rows_of.values()]
    return sorted(found, key=lambda f: f[0])


WANTED = [
    (CODES[0], Tingkat.PROGRAM, ""),
    (CODES[1], Tingkat.KEGIATAN, CODES[0]),
    (CODES[2], Tingkat.SUB_KEGIATAN, CODES[1]),
    (CODES[3], Tingkat.SUB_KEGIATAN, CODES[1]),
]


def test_each_level_has_a_column() -> None:
    steps = [[CODES[0], "", ""], ["", CODES[1], ""], ["", "", CODES[2]], ["", "", CODES[3]]]
    assert _read(["Kode Program", "Kode Kegiatan", "Kode Sub Kegiatan"], steps) == WANTED


def test_parts_are_put_together_though_blank_below() -> None:
    parts = [["2.11.04", "", ""], ["", "2.01", ""], ["", "", "0002"], ["", "", "0005"]]
    assert _read(["Kode Prog.", "Kode Keg.", "Kode Sub"], parts) == WANTED


def test_parts_are_put_together_where_all_are_written() -> None:
    parts = [
        ["2", "11", "04", "", ""], ["2", "11", "04", "2.01", ""], ["2", "11", "04", "2.01", "0002"],
        ["2", "11", "04", "2.01", "0005"],
    ]  # fmt: skip
    head = ["Kode Urusan", "Kode Bidang", "Kode Program", "Kode Kegiatan", "Kode Sub Kegiatan"]
    assert _read(head, parts) == WANTED
