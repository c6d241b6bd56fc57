"""The catalogue of the checks as data: what each looks for, why, a wrong and a right example, and its basis.

Help pages and the printed catalogue are made from it, so they can't tell another story than the code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from lkjip_desktop.rules.engine import CRASH
from lkjip_desktop.rules.semua import RULES
from lkjip_desktop.rules.tabel.audit import ATURAN_NASKAH, ATURAN_TABEL, ATURAN_TEKS
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


_INTRO = """# Katalog pemeriksaan

Semua pemeriksaan yang dijalankan program: apa yang dicari, mengapa penting, contoh salah dan benar, serta
dasarnya. Dasar yang diawali kata Praktik adalah kelaziman, bukan ketentuan peraturan.

- **Kesalahan** harus diperbaiki, atau diterima dengan alasan tertulis, sebelum naskah bebas dari tanda DRAF.
- **Peringatan** perlu diperiksa; mungkin ada alasan yang sah.
- **Saran** dapat diabaikan.

Halaman ini dibuat dari program; perubahan dengan tangan akan hilang.
"""


@cache
def catalogue() -> tuple[Entri, ...]:
    """Every check, family by family."""
    made = [
        Entri(r.code, r.severity, r.title, r.mengapa, r.contoh_salah, r.contoh_benar, r.dasar) for r in RULES
    ]
    tabel = [a.papan for a in ATURAN_TABEL] + [a.papan for a in ATURAN_NASKAH]
    tabel += [a.papan for a in ATURAN_TEKS]
    made += [
        Entri(p.code, p.severity, p.title, p.mengapa, p.contoh_salah, p.contoh_benar, p.dasar)
        for p in sorted(tabel, key=lambda p: p.code)
    ]
    return (*made, *_OF_THE_PROGRAM)


def entri(code: str) -> Entri | None:
    """The check with this code, or None."""
    return next((e for e in catalogue() if e.code == code), None)


def page(code: str) -> str:
    """The Markdown page of one check, as the help shows it; empty for an unknown code."""
    found = entri(code)
    return "" if found is None else _page(found, "#")


def markdown() -> str:
    """The whole catalogue as Markdown, grouped by family: `resources/bantuan/pemeriksaan.md`."""
    return "\n".join((_INTRO, *_families()))


def _families() -> Iterator[str]:
    for family, title in FAMILIES.items():
        entries = [e for e in catalogue() if e.family == family]
        yield f"## {family}: {title} ({len(entries)})\n"
        yield from (_page(e, "###") for e in entries)


def _page(entry: Entri, heading: str) -> str:
    parts = (
        f"{heading} {entry.code} {_plain(entry.title)}",
        f"Bobot: **{entry.severity.value}**",
        f"**Mengapa.** {_plain(entry.mengapa)}",
        f"**Contoh salah.** {_plain(entry.contoh_salah)}",
        f"**Contoh benar.** {_plain(entry.contoh_benar)}",
        f"**Dasar.** {_plain(entry.dasar)}",
    )
    return "\n\n".join(parts) + "\n"


def _plain(text: str) -> str:
    """`text` with everything escaped that Markdown would take for a mark."""
    return re.sub(r"([\\`*_\[\]<>|~])", r"\\\1", text)
