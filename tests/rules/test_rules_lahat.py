"""The telling errors of a real LKjIP, typed into the clean sample: each is found at its place, and alone.

The figures are those of its tables 2.3, 3.1, 3.6, 3.7 and of the staff table; how they should read is worked
out beside each.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import kasus
import pytest

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.change import apply
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.delta import delta
from lkjip_desktop.rules.engine import Engine, run


@dataclass(frozen=True)
class Salah:
    """An error as typed, and where the checker must find it."""

    name: str
    set: Mapping[str, Any]
    code: str
    at: str
    says: str
    add: tuple[Mapping[str, Any], ...] = ()
    drop: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.name


#: The quarters of 762.991.717, and texts that name no sum, so that only the cell is wrong.
TRIWULAN = {"1": "162991717", "2": "200000000", "3": "200000000", "4": "200000000"}
WITHOUT_FIGURES = {
    f"{bagian}/teks": "Uraian."
    for bagian in ("ikhtisar", "bab3.b.pengantar", "bab3.efisiensi", "bab4.simpulan")
}

ERRORS = (
    Salah("baris 18: 2 dari 4 dokumen ditulis 100", {"o18/capaian_tertulis": "100"},
          "REA-03", "o18/capaian_tertulis", "2 / 4 x 100 = 50"),
    Salah("33 dari 20 ditulis 16,50 %", {"o17/capaian_tertulis": "16.50"},
          "REA-03", "o17/capaian_tertulis", "letak koma bergeser"),
    Salah("rata-rata 87,39 %", {"pengaturan/rata_tertulis": "87.39"},
          "REA-06", "pengaturan/rata_tertulis", "Tertulis 87,39"),
    # 56.400.000 / 57.600.000 = 97,916...
    Salah("serapan 98,97 %", {"k12/serapan_tertulis": "98.97"},
          "ANG-01", "k12/serapan_tertulis", "56.400.000 / 57.600.000 x 100 = 97,92"),
    # 305.358.760 / 321.242.000 = 95,055...
    Salah("95,6 % untuk 95,06 %", {"k25/serapan_tertulis": "95.6"},
          "ANG-01", "k25/serapan_tertulis", "dua angka tertukar"),
    Salah("762.911.717 untuk 762.991.717",
          {"k10/realisasi": "762911717", "k10/realisasi_tw": TRIWULAN, **WITHOUT_FIGURES},
          "ANG-06", "k10/realisasi", "satu angka berbeda", drop=("belanja1", "belanja2")),
    Salah("JUMLAH 7.252.313.800 dalam PK", {"pk.perubahan/jumlah_tertulis": "7252313800"},
          "PK-06", "pk.perubahan/jumlah_tertulis", "rinciannya berjumlah Rp8.373.867.000"),
    # 17 + 12 + 11 + 5 = 45; by sex 23 + 22
    Salah("golongan III 46 orang",
          {f"pegawai.golongan.4/{f}": n for f, n in (("laki", "23"), ("perempuan", "22"), ("jumlah", "46"))},
          "SDM-01", "pegawai.golongan.4/jumlah", "23 + 22 = 45",
          drop=("pegawai.golongan.5", "pegawai.golongan.6", "pegawai.golongan.7")),
    Salah("jumlah aset ,60 untuk ,24", {}, "SDM-08", "aset9/nilai", "rinciannya berjumlah Rp6.892.334.475,24",
          add=({"aset": {"id": "aset9", "uraian": "Jumlah", "nilai": "6892334475.60"}},)),
    Salah("turun, padahal 0 menjadi 800", {"o01/keterangan": "Realisasi menurun dari 0 menjadi 800 lembar."},
          "REA-08", "o01/keterangan", "berarti naik"),
    Salah("target PK 1.443, Renstra 200", {"iku.satya/target.2025": "200"},
          "PK-05", "pk.perubahan.butir6/target", "target Renstra 2025 200"),
    Salah("32 indikator dalam PK yang memuat 6",
          {"ikhtisar/teks": "Ada 32 (Tiga Puluh Dua) indikator yang ditetapkan pada Perjanjian Kinerja."},
          "NAR-03", "ikhtisar/teks", "menurut data 6 indikator"),
    Salah("predikat dari skala lain", {"pengaturan/predikat_tertulis": "Memuaskan"},
          "REA-20", "pengaturan/predikat_tertulis", "berasal dari skala Enam tingkat"),
    Salah("serapan 74,69 % sehingga efisiensi 25,31 %",
          {"bab3.efisiensi/teks": "Serapan anggaran 74,69 % sehingga efisiensi anggaran sebesar 25,31 %."},
          "ANG-18", "bab3.efisiensi/teks", "sisa anggaran"),
    Salah("PK mencantumkan anggaran sebelum perubahan",
          {"pk.perubahan.p1/anggaran": "966146200", "pk.perubahan/jumlah_tertulis": "7983105000"},
          "PK-07", "pk.perubahan.p1/anggaran", "menurut DPA Rp1.356.908.200"),
    Salah("realisasi total 6.254.181.885",
          {"pengaturan/realisasi_tertulis": "6254181885"},
          "ANG-05", "pengaturan/realisasi_tertulis", "jumlah semua program"),
)  # fmt: skip


def typed(*errors: Salah) -> tuple[Any, ...]:
    """The sample with these errors, and the changes that put them there."""
    laporan, done = contoh(), ()
    for e in errors:
        case = kasus.Kasus(e.code, e.name, set=e.set, add=e.add, drop=e.drop)
        _, changes = kasus.changed(case, laporan)
        laporan, done = apply(laporan, changes), (*done, *changes)
    return laporan, done


def test_the_sample_is_clean():
    laporan = contoh()
    assert [f"{t.code} {t.ref} {t.message}" for t in run(laporan, compute(laporan))] == []


@pytest.mark.parametrize("error", ERRORS, ids=str)
def test_one_error_is_found_at_its_place_and_is_the_only_one(error):
    laporan, _ = typed(error)
    found = run(laporan, compute(laporan))
    assert [(t.code, str(t.ref)) for t in found] == [(error.code, str(kasus.ref(laporan, error.at)))]
    assert error.says in found[0].message


def test_all_errors_together_are_all_found():
    start = contoh()
    engine, before = Engine(), compute(start)
    engine.update(start, before, None)
    together = [e for e in ERRORS if e.code != "PK-07"]  # it needs another JUMLAH than the wrong one
    laporan, changes = typed(*together)
    figures = compute(laporan)
    found = engine.update(laporan, figures, delta(changes, before, figures))
    places = {(t.code, str(t.ref)) for t in found}
    assert {(e.code, str(kasus.ref(laporan, e.at))) for e in together} <= places


def test_the_right_figures_of_the_sample():
    figures = compute(contoh())
    assert round(figures.keluaran.mentah.nilai, 2) == Decimal("85.44")
    assert round(figures.keluaran.rata.nilai, 2) == Decimal("80.32")
    assert round(figures.total.serapan.nilai, 2) == Decimal("74.69")
