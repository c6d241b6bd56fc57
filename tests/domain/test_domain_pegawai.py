"""Sums of the staff and asset tables."""

import pytest
from domain_rows import D, report

from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import Aset, Pegawai
from lkjip_desktop.domain.figures import JumlahPegawai
from lkjip_desktop.domain.pegawai import row_total
from lkjip_desktop.domain.pilihan import TabelPegawai


def line(id, laki=None, perempuan=None, jumlah=None, tabel=TabelPegawai.GOLONGAN):
    number = [None if v is None else D(v) for v in (laki, perempuan, jumlah)]
    return Pegawai(id=id, tabel=tabel, laki=number[0], perempuan=number[1], jumlah=number[2])


@pytest.mark.parametrize(
    ("laki", "perempuan", "jumlah", "total"),
    [
        (3, 4, None, 7),
        (3, 4, 9, 7),  # the typed total is compared, not used
        (3, None, 9, 9),
        (3, None, None, 3),
        (None, 4, None, 4),
        (None, None, 9, 9),
        (None, None, None, None),
        (0, 0, None, 0),
    ],
)
def test_row_total(laki, perempuan, jumlah, total):
    assert row_total(line("a", laki, perempuan, jumlah)) == total


def test_column_sums_of_every_table():
    rows = [
        line("a", 2, 3),
        line("b", 1, 0),
        line("c", jumlah=4),
        line("d", jumlah=5, tabel=TabelPegawai.PENDIDIKAN),
    ]
    pegawai = compute(report(*rows)).pegawai
    assert pegawai[TabelPegawai.GOLONGAN] == JumlahPegawai(D(3), D(3), D(10))
    assert pegawai[TabelPegawai.PENDIDIKAN] == JumlahPegawai(None, None, D(5))
    assert pegawai[TabelPegawai.UMUR] == JumlahPegawai(None, None, None)


def test_assets_of_lahat():
    values = ["245100000.00", "3012501968.12", "3599179207.12", "35553300.00"]
    rows = [Aset(id=f"a{k}", nilai=D(v)) for k, v in enumerate(values)]
    # 245.100.000,00 + 3.012.501.968,12 + 3.599.179.207,12 + 35.553.300,00; printed 6.892.334.475,60
    assert compute(report(*rows)).aset == D("6892334475.24")
    assert compute(report(Aset(id="x"))).aset is None
