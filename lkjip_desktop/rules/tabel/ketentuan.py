"""Ketentuan: how a document says it counts capaian: caps, and the formula for what should fall."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from lkjip_desktop.domain.tabel import Naskah
from lkjip_desktop.rules.tabel.arah_naskah import falling_names, named

_CAP = re.compile(
    r"(?:paling\s+(?:tinggi|besar)|dibatasi|pembatasan|maks\b|maksimal|maksimum|tertinggi|batas(?:an)?\s+(?:capaian|atas|maksimal))"
    r"\D{0,45}\b(100|110|120|150|200)\b",
    re.IGNORECASE,
)
_FALLS = re.compile(
    r"(?:ma|sema)kin\s+(?:tinggi|besar|rendah|kecil)\b.{0,60}\b(?:ma|sema)kin\s+(?:rendah|kecil|buruk|baik)|"
    r"\b(?:progres\s*)?negatif\b|lower\s+is\s+better|minimi[sz]e",
    re.IGNORECASE | re.DOTALL,
)
_REVISED = re.compile(r"target\b[^.;]{0,60}\b(?:disesuaikan|direvisi|diubah|berubah)", re.IGNORECASE)
_UP = re.compile(r"(?:tinggi|besar)\b.{0,60}\b(?:tinggi|besar|baik)\b", re.IGNORECASE | re.DOTALL)
_LOWER = re.compile(
    r"hukuman|\bkasus\b|keluhan|pengaduan|kematian|kemiskinan|penduduk miskin|pengangguran|waktu tunggu|"
    r"temuan|"
    r"pelanggaran|kecelakaan|stunting|prevalensi|angka putus|inflasi|kerugian|kekeringan|\bindeks disiplin\b|"
    r"respon\w* time|waktu (?:respon|penyelesaian|pe?layanan)|kesenjangan|gini|pencemaran|kebakaran|banjir",
    re.IGNORECASE,
)
#: What falls by its first words; "Persentase penurunan stunting" or "cakupan penanganan kasus" rise.
_SURELY_LOWER = re.compile(
    r"\W*(?:(?:angka|tingkat|prevalensi|persentase|rata\W*rata|jumlah|rasio|kasus)\s+)*(?:balita\s+)?"
    r"(?:kematian|kesakitan|kemiskinan|penduduk miskin|pengangguran|stunting|putus sekolah|waktu tunggu|"
    r"kecelakaan|waktu tanggap|waktu respon\w*|pelanggaran)\b"
    r"(?!.*\b(?:turun|penurunan|ditangani|tertangani|penanganan|selesai)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Ketentuan:
    """`batas`: the caps of capaian (per cent) that the document names.

    `turun`: it has a formula for what should fall; `direvisi`: targets changed after the plan.
    `menurun`: the indikator that its text names as those; `cara`: their formula ("A" (2T-R)/T, "B" T/R).
    """

    batas: frozenset[Decimal] = frozenset()
    turun: bool = False
    direvisi: bool = False
    menurun: frozenset[str] = frozenset()
    cara: str = ""

    def menyebut(self, label: str) -> bool:
        """Whether the document itself says that the indikator of this label should fall."""
        return bool(self.menurun) and named(label, self.menurun)


def ketentuan_of(naskah: Naskah) -> Ketentuan:
    """What the texts and cells of a document declare."""
    caps: set[Decimal] = set()
    falls = revised = False
    for text in _texts(naskah):
        caps.update(Decimal(c) for c in _CAP.findall(text))
        revised = revised or bool(_REVISED.search(text))
        falls = falls or any(not _UP.search(m[0]) for m in _FALLS.finditer(text))
    names, way = falling_names(p.teks for p in naskah.paragraf)
    return Ketentuan(frozenset(caps), falls, revised, names, way)


def _texts(naskah: Naskah) -> Iterable[str]:
    yield from (p.teks for p in naskah.paragraf)
    for table in naskah.tabel:
        yield from (column.teks for column in table.kolom)
        yield from (cell for row in table.baris for cell in row.sel if len(cell) > 20)


def makin_rendah(label: str) -> bool:
    """Whether an indikator by its name is one that should fall."""
    return bool(_LOWER.search(label))


def pasti_turun(label: str) -> bool:
    """Whether an indikator can, by its name, be none but one that should fall."""
    return bool(_SURELY_LOWER.match(label))
