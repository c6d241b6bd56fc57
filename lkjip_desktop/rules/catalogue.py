"""The catalogue of the checks as data: what each looks for, why, a wrong and a right example, and its basis.

Help pages and the printed catalogue are made from it, so they can't tell another story than the code.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from lkjip_desktop.rules import RULES
from lkjip_desktop.rules.engine import CRASH
from lkjip_desktop.rules.tabel.audit import ATURAN_NASKAH, ATURAN_TABEL
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.terima import LAPSED, UNUSED

#: The families in the order of the catalogue, by the letters before the number.
FAMILIES: Mapping[str, str] = {
    "PRF": "Profil dan penanda tangan",
    "SDM": "Pegawai dan aset",
    "RST": "Renstra",
    "PK": "Perjanjian Kinerja",
    "RKT": "Rencana tahunan dan triwulan",
    "REA": "Realisasi dan capaian",
    "ANG": "Anggaran dan efisiensi",
    "BND": "Perbandingan",
    "NAR": "Naskah",
    "LAP": "Kelengkapan laporan",
    "TAB": "Tabel tertulis",
    "SYS": "Program pemeriksa",
}


@dataclass(frozen=True, slots=True)
class Entri:
    """One check. All texts are Indonesian and fit for print."""

    code: str
    severity: Severity
    title: str
    mengapa: str
    contoh_salah: str
    contoh_benar: str
    dasar: str

    @property
    def family(self) -> str:
        """The letters before the number."""
        return self.code.partition("-")[0]


#: What is said of the checking itself.
_OF_THE_PROGRAM = (
    Entri(
        CRASH,
        Severity.PERINGATAN,
        "Sebuah pemeriksaan tidak dapat dijalankan.",
        "Pemeriksaan lain tetap berjalan, tetapi bagian ini belum diperiksa oleh program.",
        "Pemeriksaan REA-03 berhenti karena isian yang tidak terduga.",
        "Semua pemeriksaan selesai.",
        "Praktik: kegagalan program dikatakan apa adanya.",
    ),
    Entri(
        LAPSED,
        Severity.SARAN,
        "Temuan yang pernah diterima berubah isinya.",
        "Alasan penerimaan ditulis untuk angka yang lama; angka baru perlu dinilai lagi.",
        "Selisih 2,00 % diterima dengan alasan, lalu realisasinya diubah dan selisihnya menjadi 7,00 %.",
        "Temuannya diperbaiki, atau diterima lagi dengan alasan yang sesuai dengan angka baru.",
        "Praktik: pengecualian hanya berlaku untuk hal yang dinilai saat diberikan.",
    ),
    Entri(
        UNUSED,
        Severity.SARAN,
        "Penerimaan tidak terpakai karena temuannya sudah tidak ada.",
        "Penerimaan yang tertinggal dapat menutupi kesalahan baru di tempat yang sama.",
        "Capaian sudah diperbaiki, tetapi penerimaan temuannya belum ditarik.",
        "Penerimaan ditarik setelah temuannya diperbaiki.",
        "Praktik: daftar pengecualian dijaga tetap pendek dan benar.",
    ),
)


@cache
def catalogue() -> tuple[Entri, ...]:
    """Every check, family by family."""
    made = [
        Entri(r.code, r.severity, r.title, r.mengapa, r.contoh_salah, r.contoh_benar, r.dasar) for r in RULES
    ]
    tabel = [*(a.papan for a in ATURAN_TABEL), *(a.papan for a in ATURAN_NASKAH)]
    made += [
        Entri(p.code, p.severity, p.title, p.mengapa, p.contoh_salah, p.contoh_benar, p.dasar)
        for p in sorted(tabel, key=lambda p: p.code)
    ]
    return (*made, *_OF_THE_PROGRAM)


def entri(code: str) -> Entri | None:
    """The check with this code, or None."""
    return next((e for e in catalogue() if e.code == code), None)
