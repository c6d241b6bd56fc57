"""Every cell of two real reports read as printed (run with LKJIP_DATA set to the folder that holds them)."""

from __future__ import annotations

import pytest
from kebenaran import DATA, REPORTS, match, measure, plain_number, squeeze, truth

from lkjip_desktop.domain.tabel import JenisTabel, Peran
from lkjip_desktop.importers.baca import read_naskah

J, P = JenisTabel, Peran
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="LKJIP_DATA names no folder with real reports")

KINDS = {
    "lahat-2019": {
        "2.2": J.RENCANA_ANGGARAN,
        "2.3-pk-anggaran": J.PK_ANGGARAN,
        "2.3-pk-indikator": J.PK_INDIKATOR,
        "3.1": J.CAPAIAN,
        "3.2": J.BANDING_TAHUN,
        "3.3": J.BANDING_RENSTRA,
        "3.4": J.BANDING_NASIONAL,
        "3.5": J.KINERJA_ANGGARAN,
        "3.6": J.KINERJA_ANGGARAN,
        "3.7": J.ASET,
        "3A-rata-sasaran": J.RATA_SASARAN,
        "6.1": J.RENSTRA,
        "golongan": J.PEGAWAI,
        "jabatan": J.PEGAWAI,
        "pendidikan": J.PEGAWAI,
    },
    "lumajang-2020": {
        "belanja": J.ANGGARAN,
        "capaian": J.CAPAIAN,
        "pembanding": J.BANDING_TAHUN,
        "pk-anggaran": J.PK_ANGGARAN,
        "pk-indikator": J.PK_INDIKATOR,
        "realisasi": J.KINERJA_ANGGARAN,
        "rkt": J.RKT,
        "rkt-target": J.RKT,
    },
}
_PLAN = [P.TARGET, P.PAGU]
ROLES = {
    "2.2": [P.NOMOR, P.SASARAN, P.PROGRAM, P.PAGU],
    "2.3-pk-anggaran": [P.NOMOR, P.PROGRAM, P.MATA_UANG, P.PAGU, P.KETERANGAN],
    "2.3-pk-indikator": [P.SASARAN, P.NOMOR, P.INDIKATOR, P.TARGET],
    "3.1": [P.NOMOR, P.INDIKATOR, P.SATUAN, P.TARGET, P.REALISASI, P.CAPAIAN],
    "3.2": [P.NOMOR, P.INDIKATOR, P.SATUAN, P.REALISASI, P.REALISASI, P.TREN, P.CAPAIAN, P.CAPAIAN, P.TREN],
    "3.3": [P.NOMOR, P.INDIKATOR, P.SATUAN, P.TARGET, P.REALISASI, P.CAPAIAN],
    "3.4": [P.NOMOR, P.INDIKATOR, P.SATUAN, P.REALISASI, P.STANDAR, P.CAPAIAN],
    "3.5": [
        P.NOMOR,
        P.SASARAN,
        P.INDIKATOR,
        P.PROGRAM,
        P.NOMOR,
        P.PAGU,
        P.REALISASI_ANGGARAN,
        P.SERAPAN,
        P.TARGET,
        P.REALISASI,
        P.CAPAIAN,
    ],
    "3.6": [
        P.NOMOR,
        P.SASARAN,
        P.INDIKATOR,
        P.TARGET,
        P.REALISASI,
        P.CAPAIAN,
        P.PROGRAM,
        P.PAGU,
        P.REALISASI_ANGGARAN,
        P.SERAPAN,
    ],
    "3.7": [P.NOMOR, P.URAIAN, P.NILAI],
    "3A-rata-sasaran": [P.NOMOR, P.TUJUAN, P.SASARAN, P.CAPAIAN],
    "6.1": [P.TUJUAN, P.SASARAN, P.KODE, P.PROGRAM, P.INDIKATOR, P.KONDISI_AWAL, *(6 * _PLAN)],
    "golongan": [P.URAIAN, *(4 * [P.BANYAK]), P.JUMLAH],
    "jabatan": [P.NOMOR, P.URAIAN, P.BANYAK],
    "pendidikan": [P.NOMOR, P.URAIAN, P.BANYAK],
    "belanja": [P.URAIAN, P.PAGU, P.REALISASI_ANGGARAN, P.SERAPAN],
    "capaian": [P.NOMOR, P.TUJUAN, P.SASARAN, P.INDIKATOR, P.TARGET, P.REALISASI, P.CAPAIAN],
    "pembanding": [P.TUJUAN, P.SASARAN, P.INDIKATOR, *(2 * [P.TARGET, P.REALISASI, P.CAPAIAN])],
    "pk-anggaran": [P.PROGRAM, P.PAGU, P.KETERANGAN],
    "pk-indikator": [P.SASARAN, P.INDIKATOR, P.TARGET],
    "realisasi": [
        P.NOMOR,
        P.PROGRAM,
        P.INDIKATOR,
        P.PAGU,
        P.TARGET,
        P.REALISASI_ANGGARAN,
        P.SERAPAN,
        P.REALISASI,
        P.CAPAIAN,
        P.EFISIENSI,
    ],
    "rkt": [P.NOMOR, P.PROGRAM, P.INDIKATOR, P.PAGU, P.TARGET],
    "rkt-target": [P.TUJUAN, P.SASARAN, P.INDIKATOR, P.TARGET],
}


@pytest.mark.parametrize(
    ("file", "least"), [("tables.xlsx", 100.0), ("report.docx", 99.5), ("report.pdf", 98.0)]
)
@pytest.mark.parametrize("report", REPORTS)
def test_cells_are_read_as_printed(report: str, file: str, least: float) -> None:
    same = plain_number if file.endswith(".xlsx") else squeeze
    found = measure(read_naskah(DATA / report / file), report, same)
    print(f"\n{report}/{file}: {found.cells} cells, {len(found.wrong)} differ, {found.share:.2f} %")
    for wrong in found.wrong:
        print("  ", *wrong)
    assert found.share >= least


@pytest.mark.parametrize("file", ["tables.xlsx", "report.docx", "report.pdf"])
@pytest.mark.parametrize("report", REPORTS)
def test_kinds_and_roles_are_right(report: str, file: str) -> None:
    naskah = read_naskah(DATA / report / file)
    same = plain_number if file.endswith(".xlsx") else squeeze
    wrong, count = [], 0
    for name, kind in KINDS[report].items():
        table = match(naskah, truth(report)[name], same)
        roles = [k.peran for k in table.kolom]
        count += 1 + len(ROLES[name])
        wrong += [(name, table.jenis, kind)] if table.jenis is not kind else []
        wrong += [
            (name, k, r, w) for k, (r, w) in enumerate(zip(roles, ROLES[name], strict=True)) if r is not w
        ]
    print(f"\n{report}/{file}: {count} kinds and roles, {len(wrong)} differ", *wrong, sep="\n  ")
    assert len(wrong) <= 0.05 * count
