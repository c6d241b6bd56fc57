"""The forms on a whole office: the RKT of a real report, and three levels with 60 sub kegiatan made up."""

import csv
import os
from decimal import Decimal
from pathlib import Path

import pytest
from domain.domain_rows import D, indikator, n, report
from support.kantor import JUTA, made_up

from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import ProgramKegiatan
from lkjip_desktop.domain.formulir.renaksi import renaksi
from lkjip_desktop.domain.formulir.rencana import tc33
from lkjip_desktop.domain.formulir.renja import evaluasi, tc29
from lkjip_desktop.domain.formulir.rkt import rkt
from lkjip_desktop.domain.hasil import bulat
from lkjip_desktop.domain.pilihan import Tingkat

LUMAJANG = Path(os.environ.get("LKJIP_DATA", "")) / "lumajang-2020" / "tables" / "realisasi.tsv"


def figure(text: str) -> Decimal:
    return D(text.replace("%", "").replace(".", "").replace(",", ".").split()[0])


def lumajang():
    """Program and kegiatan of the real report's table with their first indikator; names are left out."""
    rows, above = [], None
    with LUMAJANG.open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file, delimiter="\t"))[1:]
    for at, line in enumerate(lines):
        if not line[0] or line[5] in {"", "-"}:
            continue
        top = line[0].isdigit()
        id = f"{'p' if top else 'k'}{at}"
        above = id if top else above
        rows.append(ProgramKegiatan(
            id=id, urutan=at, induk=None if top else above, kode=line[0],
            tingkat=Tingkat.PROGRAM if top else Tingkat.KEGIATAN,
            rkt=figure(line[3]), anggaran=figure(line[3]), realisasi=figure(line[5]),
        ))  # fmt: skip
        target, made = (n(str(figure(line[c].replace(" 00", "00")))) for c in (4, 7))
        rows.append(indikator(f"i{at}", target, made, id))
    return report(*rows, tahun=2020)


@pytest.mark.skipif(not LUMAJANG.is_file(), reason="needs LKJIP_DATA")
def test_the_rkt_of_a_real_report_with_its_efficiency():
    laporan = lumajang()
    plan = rkt(laporan, compute(laporan))
    found = {laporan.get(ProgramKegiatan, line.program).urutan: line for line in plan.baris}
    programs = [line for line in plan.baris if line.tingkat == 0]
    assert len(programs) == 7
    # As printed: 3.331.610.000 + 576.682.500 + 528.122.500 = 4.436.415.000, of which 84,82 % was spent.
    assert programs[0].dana == D("4436415000")
    assert bulat(programs[0].serapan.nilai) == D("84.82")
    # Its last row: 8.338.210.740, of which 7.274.212.214 or 87,24 % was spent.
    assert (plan.dana, plan.belanja) == (D("8338210740"), D("7274212214"))
    assert bulat(plan.serapan.nilai) == D("87.24")
    # Column 10 = 9 - 7, printed without decimals: 80,33 - 84,82 = -4,5; 100 - 85,69 = 14; 33 - 68,47 = -35.
    assert bulat(found[0].efisiensi.nilai, 1) == D("-4.5")
    assert [bulat(found[at].efisiensi.nilai, 0) for at in (1, 2, 3)] == [14, -21, -35]
    # Mutasi ASN: 635/600 = 105,83 against 94,15.
    assert [bulat(found[at].efisiensi.nilai, 0) for at in (4, 5, 6)] == [1, 12, -26]


def test_three_levels_and_60_sub_kegiatan():
    laporan = made_up()
    figures = compute(laporan)
    # 1 + 2 + ... + 60 = 1.830; the programs hold 1..20 = 210, 21..40 = 610, 41..60 = 1.010.
    plan = rkt(laporan, figures)
    assert plan.dana == 1830 * JUTA
    assert [x.dana for x in plan.baris if x.tingkat == 0] == [210 * JUTA, 610 * JUTA, 1010 * JUTA]
    # The first kegiatan holds 1..5 = 15, the last 56..60 = 290.
    assert [x.dana for x in plan.baris if x.tingkat == 1][::11] == [15 * JUTA, 290 * JUTA]
    assert (tc33(laporan, figures, 2025).pagu, tc33(laporan, figures, 2025).pagu_maju) == (
        1830 * JUTA,
        3660 * JUTA,
    )


def test_tc29_of_60_sub_kegiatan():
    table = tc29(made := made_up(), compute(made), 2025)
    # In units of each row's money: 4 = 5; 5 = 2 (2021, 2022); 6 = 1; 7 = 1/2; 9 = 1; 10 = 3,5; 11 = 70 %.
    assert {bulat(x.persen_rp[11].nilai) for x in table.baris} == {D("70.00")}
    assert {bulat(x.persen_rp[8].nilai) for x in table.baris} == {D("50.00")}
    assert table.rp == {
        4: 9150 * JUTA, 5: 3660 * JUTA, 6: 1830 * JUTA, 7: 915 * JUTA, 9: 1830 * JUTA, 10: 6405 * JUTA
    }  # fmt: skip
    # K of sub kegiatan 60: 5 = 1.200, 7 = 300, 9 = 600, 10 = 2.100 of 3.000.
    last = table.baris[-1]
    assert (last.k[5], last.k[10], last.persen_k[11].nilai) == (n(1200), n(2100), 70)
    assert (table.rata_k.nilai, table.predikat_k) == (70, "Sedang")


def test_evaluation_of_60_sub_kegiatan():
    table = evaluasi(made := made_up(), compute(made))
    # Each quarter a fifth: 12 = 4/5; 6 = 1 + 1 + 1/2 + 1 = 3,5; 13 = 4,3 of 5 = 86 %.
    assert table.rp[12] == 1464 * JUTA
    assert table.rp[13] == 7869 * JUTA
    assert {bulat(x.persen_rp[14].nilai) for x in table.baris} == {D("86.00")}
    assert (table.baris[-1].k[12], table.baris[-1].k[13]) == (n(480), n(2580))
    assert (table.rata_k.nilai, table.predikat_k) == (86, "Tinggi")


def test_rencana_aksi_of_60_sub_kegiatan():
    plan = renaksi(made := made_up(), compute(made))
    assert len(plan.program) == 75
    assert plan.total.rencana_sd == {
        1: D("457.5") * JUTA,
        2: 915 * JUTA,
        3: D("1372.5") * JUTA,
        4: 1830 * JUTA,
    }
    assert [plan.total.serapan[q].nilai for q in (1, 2, 3, 4)] == [20, 40, 60, 80]
