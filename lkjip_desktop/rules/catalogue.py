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


_CRASHED = Entri(
    CRASH,
    Severity.PERINGATAN,
    "Sebuah pemeriksaan tidak dapat dijalankan.",
    "Pemeriksaan lain tetap berjalan, tetapi bagian ini belum diperiksa oleh program.",
    "Pemeriksaan REA-03 berhenti karena isian yang tidak terduga.",
    "Semua pemeriksaan selesai.",
    "Praktik: kegagalan program dikatakan apa adanya.",
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
    return (*made, _CRASHED)


def entri(code: str) -> Entri | None:
    """The check with this code, or None."""
    return next((e for e in catalogue() if e.code == code), None)
