"""Two real reports into empty ones (run with LKJIP_DATA set to the folder that holds them).

The figures are those of `tables/*.tsv`, looked up there by the words of their rows.
"""

from __future__ import annotations

import csv
import os
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path

import pytest

from lkjip_desktop.domain.change import apply
from lkjip_desktop.domain.dokumen import (
    AnggaranPK,
    Aset,
    Belanja,
    ButirPK,
    Indikator,
    Pegawai,
    ProgramKegiatan,
)
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.mulai import laporan_baru
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.pilihan import Tingkat
from lkjip_desktop.domain.tabel import ANGKA
from lkjip_desktop.importers.baca import read_naskah
from lkjip_desktop.importers.usulan import Keputusan, Usulan, terapkan, usulkan

DATA = Path(os.environ.get("LKJIP_DATA", "/nonexistent"))
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="LKJIP_DATA names no folder with real reports")
FILES = ["report.docx", "report.pdf", "tables.xlsx"]


def imported(report: str, file: str, *, suggested: bool = False) -> tuple[Usulan, Laporan]:
    """The report filled from a document; `suggested` answers every question with its suggestion."""
    naskah, empty, keputusan = (
        read_naskah(DATA / report / file),
        laporan_baru("X", int(report[-4:])),
        Keputusan(),
    )
    while True:
        usulan = usulkan(naskah, empty, keputusan)
        answers = {p.kunci: p.saran for p in usulan.terbuka if p.saran} if suggested else {}
        if not answers:
            return usulan, apply(empty, terapkan(usulan, empty))
        keputusan = Keputusan(jawaban={**keputusan.jawaban, **answers})


def truth(report: str, name: str) -> list[list[str]]:
    with (DATA / report / "tables" / f"{name}.tsv").open(encoding="utf-8") as stream:
        return list(csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]


def squeeze(text: str) -> str:
    return "".join(c for c in text.casefold().lstrip("0123456789. ") if c.isalnum())


def number(text: str) -> Decimal:
    digits = "".join(c for c in text if c.isdigit() or c == ",")
    return Decimal(digits.replace(",", "."))


@pytest.mark.parametrize("file", FILES)
def test_the_budget_tree_of_lumajang_arrives_whole(file: str) -> None:
    _, laporan = imported("lumajang-2020", file, suggested=True)
    rows = {squeeze(r.nama): r for r in laporan.all(ProgramKegiatan)}
    wrong, cells = [], 0
    for line in truth("lumajang-2020", "realisasi"):
        if not line[1].strip() or not line[3].strip(" -"):
            continue
        # The two tables spell one name differently ("intisar", "intisari"), so the nearest is meant.
        near = get_close_matches(squeeze(line[1]), rows, 1, 0.9)
        row = rows[near[0]] if near else None
        shared = line[1].startswith("Program Penilaian")  # two indikator share its money
        for value, field in ((line[3], "anggaran"), (line[5], "realisasi")):
            if value.strip(" -") and not shared:
                cells += 1
                got = getattr(row, field) if row else None
                wrong += [] if got == number(value) else [(line[1], field, value, got)]
    print(f"\n{file}: {cells} figures, {len(wrong)} differ", *wrong, sep="\n  ")
    assert cells > 45
    assert len(wrong) <= 0.02 * cells


@pytest.mark.parametrize("file", FILES)
def test_targets_and_results_of_lumajang_arrive(file: str) -> None:
    _, laporan = imported("lumajang-2020", file, suggested=True)
    rows = {squeeze(i.nama): i for i in laporan.all(Indikator)}
    for line in truth("lumajang-2020", "capaian"):
        row = rows[squeeze(line[3])]
        assert row.realisasi == Angka(Decimal(line[5].replace(",", "."))), line
    promised = {squeeze(b.nama): b.target for b in laporan.all(ButirPK)}
    for line in truth("lumajang-2020", "pk-indikator"):
        assert promised[squeeze(line[1])] == Angka(number(line[2].strip("%"))), line
    assert len(list(laporan.all(AnggaranPK))) == 7
    assert {b.uraian: b.anggaran for b in laporan.all(Belanja)}["Belanja Langsung"] == Decimal(8_338_210_740)


@pytest.mark.parametrize("file", FILES)
def test_the_renstra_of_lahat_arrives_whole(file: str) -> None:
    _, laporan = imported("lahat-2019", file)
    lines = truth("lahat-2019", "6.1")
    codes = {r.kode: r for r in laporan.all(ProgramKegiatan) if r.kode}
    years = {6: 2019, 8: 2020, 10: 2021, 12: 2022, 14: 2023}
    wrong, cells = [], 0
    for line in lines:
        row = codes.get(line[2].strip())
        if row is None:
            continue
        for column, year in years.items():
            if line[column + 1].strip(" -"):
                cells += 1
                if row.pagu.get(year) != number(line[column + 1]):
                    wrong.append((line[2], year, line[column + 1], row.pagu.get(year)))
    print(f"\n{file}: {cells} figures, {len(wrong)} differ", *wrong, sep="\n  ")
    assert cells > 150
    assert len(wrong) <= 0.02 * cells
    levels = [r.tingkat for r in codes.values()]
    assert levels.count(Tingkat.PROGRAM) == sum(line[2].strip().count(".") == 5 for line in lines)


@pytest.mark.parametrize("file", FILES)
def test_staff_and_assets_of_lahat_arrive(file: str) -> None:
    _, laporan = imported("lahat-2019", file)
    staff = {r.uraian: r.jumlah for r in laporan.all(Pegawai)}
    assert {u: staff[u] for u in ("II/b", "III/a", "III/d", "IV/a")} == {
        "II/b": 2, "III/a": 17, "III/d": 5, "IV/a": 5,
    }  # fmt: skip
    assert sum(v for u, v in staff.items() if "/" in u) == 59
    assert staff["Struktural"] == 15
    assert {a.uraian: a.nilai for a in laporan.all(Aset)}["Tanah"] == 245_100_000


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("report", ["lahat-2019", "lumajang-2020"])
def test_no_figure_is_lost_without_a_word(report: str, file: str) -> None:
    """Every figure of a table arrives, is asked about, is told unreadable, or its column says why not."""
    usulan, _ = imported(report, file)
    naskah = read_naskah(DATA / report / file)
    asked = {(p.sumber.tabel, p.sumber.baris) for p in usulan.terbuka}
    told = {(t.sumber.tabel, t.sumber.baris, t.sumber.kolom) for t in usulan.tak_terbaca}
    figures = [
        (t, b, k)
        for t, table in enumerate(naskah.tabel)
        for b, row in table.isi
        for k, kolom in enumerate(table.kolom)
        if kolom.peran in ANGKA
        and row.sel[k].strip(" -–.")
        and not {(t, k), (t, -1)} & usulan.dilewati.keys()
    ]
    lost = [(t, b, k) for t, b, k in figures if (t, b, k) not in usulan.dibaca | told and (t, b) not in asked]
    said = [
        (naskah.tabel[t].jenis, naskah.tabel[t].baris[b].label, naskah.tabel[t].baris[b].sel[k])
        for t, b, k in lost
    ]
    print(f"\n{report}/{file}: {len(figures)} figures, {len(lost)} lost")
    assert said == []
