"""Lembar: a printed table with its cells read as numbers, the way all TAB rules look at it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from lkjip_desktop.domain.tabel import ANGKA, PERSEN, UANG, JenisTabel, Peran, TabelTertulis
from lkjip_desktop.rules.tabel.ketentuan import Ketentuan
from lkjip_desktop.rules.tabel.temuan_tabel import Tempat
from lkjip_desktop.wording.angka import parse_angka
from lkjip_desktop.wording.bacaan import Ambigu, Masalah
from lkjip_desktop.wording.satuan import mencacah
from lkjip_desktop.wording.skala_uang import skala_uang

#: A figure in front of words; "1:18" is a ratio and no figure.
_LEADING = re.compile(r"\s*(-?[\d.,]*\d)(?!\s*:\s*\d)(?=\s*(?:[^\d\s.,]|$))")
_STRAY = re.compile(r"\s*(?:rp\W*)?(-?\d[\d.,]*?)[.,]+\s*(%?)\s*", re.IGNORECASE)
_BAD_GROUPS = re.compile(r"\d+(?:\.\d{3})+")
#: A code in front of a name: "6.01.0.00 Inspektorat"; the groups of a figure have three digits.
_CODED = re.compile(r"(?!\d+(?:\.\d{3})+$)\d{1,2}(?:\.\d{1,4}){3,}")
_PARTS = re.compile(r"\d{1,2}(?:\.\d{2})+(?:\.\d{1,4})?")
_POINT_DECIMALS = re.compile(r"-?\d+\.\d{1,2}(?!\d)")
_PLUS = re.compile(r"^\s*\+\s*(?=\d)")
_SHORT, _PLAIN = 60, 15
_SUBJEK = {
    Peran.INDIKATOR: "indikator",
    Peran.PROGRAM: "program",
    Peran.URAIAN: "program",
    Peran.SASARAN: "sasaran",
    Peran.TUJUAN: "sasaran",
}
_GRADED = re.compile(r"\s*[A-Za-z]{1,3}\s*\(\s*(\d[\d.,]*)\s*\)\s*")
_LISTED = re.compile(r"\s*\d{1,3}\s*[.)]\s*")
_CHANGED = re.compile(
    r"naik|turun|tambah|kurang|selisih|sisa|perubahan|pertumbuhan|perkembangan|kenaikan|growth", re.IGNORECASE
)
_COUNTED = re.compile(r"\W*(?:jumlah|banyak\w*|jml)\b", re.IGNORECASE)
TAHUN = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Angka:
    """A printed figure. `bulat`: it was itself computed and rounded, as a percentage is.

    `lain` is its other reading, where "6.265" may be a count or a decimal and nothing decides.
    """

    nilai: Decimal
    teks: str
    bulat: bool = False
    lain: Decimal | None = None

    @property
    def desimal(self) -> int:
        """The number of printed decimals."""
        return max(-int(self.nilai.as_tuple().exponent), 0)

    @property
    def setengah(self) -> Decimal:
        """Half a unit of the last printed digit, whole numbers included."""
        return Decimal(5).scaleb(-self.desimal - 1)

    @property
    def ragu(self) -> Decimal:
        """By how much it may be off as an operand: nothing where it was counted, else half its last digit."""
        return self.setengah if self.desimal or self.bulat else Decimal(0)


class Lembar:
    """A table of a document with its number, its figures, and the cells that could not be read."""

    def __init__(self, tabel: TabelTertulis, nomor: int = 0, ketentuan: Ketentuan | None = None) -> None:
        self.tabel, self.nomor = tabel, nomor
        self.ketentuan = ketentuan or Ketentuan()
        self.rusak: dict[tuple[int, int], str] = {}
        columns = [k for k, kolom in enumerate(tabel.kolom) if kolom.peran in ANGKA]
        self.kolom_angka = tuple(columns)
        #: Columns of changes in per cent: figures too, but of no use to any other rule.
        self.kolom_beda = tuple(
            k for k, c in enumerate(tabel.kolom) if c.peran is Peran.LAIN and _CHANGED.search(c.teks)
        )
        points = {k for k in columns if any(_POINT_DECIMALS.match(b.sel[k]) for b in tabel.baris)}
        self._angka = {
            (b, k): angka
            for b, baris in enumerate(tabel.baris)
            if baris.bergeser >= 0
            for k in (*columns, *self.kolom_beda)
            if (angka := self._read(b, k, baris.sel[k], k in points)) is not None
        }

    def __getitem__(self, place: tuple[int, int]) -> Angka | None:
        """The figure at (row, column); None where there is none or it cannot be read."""
        return self._angka.get(place)

    def _read(self, b: int, k: int, text: str, points: bool) -> Angka | None:
        role = self.tabel.kolom[k].peran
        if text.isascii() and text.isdigit() and len(text) <= _PLAIN:
            return Angka(Decimal(text), text, role in PERSEN)
        if not any(c.isdigit() for c in text):
            return None
        hint = True if role in UANG else False if role in PERSEN or "%" in text else None
        if hint is None and points:
            hint = self._counted(b) and not _POINT_DECIMALS.fullmatch(text.strip())
        text = _PLUS.sub("", text)
        other = _other(text) if role not in UANG | PERSEN else None
        found = parse_angka(text, hint)
        if isinstance(found, Ambigu):
            found = found.pilihan[0]
        if isinstance(found, Masalah):
            found, damaged = _rescue(text, hint)
            if damaged and not (role is Peran.BANYAK and _PARTS.fullmatch(text.strip())):
                self.rusak[b, k] = text
        if not isinstance(found, Decimal):
            return None
        return Angka(found, text, role in PERSEN, next((o for o in other or () if o != found), None))

    def _counted(self, b: int) -> bool:
        """Whether the row's unit is one of things that are counted, so that "6.265" can only be thousands."""
        place = next(self.tabel.cari(Peran.SATUAN), None)
        unit = self.tabel.baris[b].sel[place] if place is not None else ""
        return mencacah(unit) if unit else bool(_COUNTED.match(self.tabel.baris[b].label))

    def at(self, b: int = -1, k: int = -1) -> Tempat:
        """The place of a row, a column or a cell of this table."""
        tabel = self.tabel
        row = tabel.baris[b] if b >= 0 else None
        return Tempat(
            self.nomor,
            self.nama,
            (row.halaman if row else 0) or tabel.asal.halaman,
            b,
            row.label if row else "",
            k,
            tabel.kolom[k].teks if k >= 0 else "",
        )

    @cached_property
    def pangkat(self) -> Mapping[int, int]:
        """By column of money that is printed in thousands of rupiah and more: the power of ten."""
        title = skala_uang(f"{self.tabel.judul} {self.tabel.asal.lembar}")
        found = {
            k: skala_uang(self.tabel.kolom[k].teks, kepala=True) or title for k in self.tabel.cari(*UANG)
        }
        return {k: unit.pangkat for k, unit in found.items() if unit and unit.pangkat}

    @cached_property
    def nama(self) -> str:
        """What to call the table in a sentence: its number when it has one."""
        match = re.match(r"\W*(tabel\s+[\d.]*\d)", self.tabel.judul, re.IGNORECASE)
        if match:
            return match[1]
        title = self.tabel.judul or self.tabel.asal.lembar
        if title:
            return f"“{title[:_SHORT].rstrip()}…”" if len(title) > _SHORT else f"“{title}”"
        kind = self.tabel.jenis
        return f"tabel ke-{self.nomor + 1}" + (f" ({kind.value})" if kind is not JenisTabel.LAIN else "")

    def subjek(self, b: int) -> str:
        """What row `b` names: "indikator", "program" or "sasaran", whichever cell its label comes from."""
        label = self.tabel.baris[b].label
        for k, kolom in enumerate(self.tabel.kolom):
            if kolom.peran in _SUBJEK and self.teks(b, k) == label:
                return _SUBJEK[kolom.peran]
        return "program"

    def teks(self, b: int, k: int) -> str:
        """A cell as printed."""
        return self.tabel.baris[b].sel[k]

    def kosong(self, b: int, k: int) -> bool:
        """Whether a cell says nothing (blank or a dash)."""
        return not self.teks(b, k).strip(" -–")

    def pertama(self, *peran: Peran, sebelum: int | None = None) -> int | None:
        """The first column with a role; with `sebelum` the nearest one left of that column."""
        places = [k for k in self.tabel.cari(*peran) if sebelum is None or k < sebelum]
        return (places[-1] if sebelum is not None else places[0]) if places else None

    @cached_property
    def bernomor(self) -> dict[int, int]:
        """The column that carries each printed number; numbers that are skipped or doubled are left out."""
        numbers = [k.nomor for k in self.tabel.kolom]
        return {n: k for k, n in enumerate(numbers) if n is not None and numbers.count(n) == 1}

    @cached_property
    def tahun(self) -> int | None:
        """The one year that the title names; None when it names none or several."""
        years = set(TAHUN.findall(self.tabel.judul))
        return int(years.pop()) if len(years) == 1 else None


def _other(text: str) -> tuple[Decimal, ...]:
    """Both readings of a figure with one dot before three digits."""
    found = parse_angka(text, None)
    return tuple(found.pilihan) if isinstance(found, Ambigu) else ()


def _rescue(text: str, hint: bool | None) -> tuple[Decimal | None, bool]:
    """A damaged figure's likely value, and whether its signs are wrong (rather than words behind it)."""
    graded = _GRADED.fullmatch(text)
    if graded:
        value = parse_angka(graded[1], False)
        return (value if isinstance(value, Decimal) else None), False
    if _LISTED.fullmatch(text):
        return Decimal(text.strip(" .)")), False
    stray = _STRAY.fullmatch(text)
    if stray:
        value = parse_angka(stray[1] + stray[2], hint)
        return (value if isinstance(value, Decimal) else None), True
    if _BAD_GROUPS.fullmatch(text.strip()):
        return Decimal(text.strip().replace(".", "")), True
    leading = _LEADING.match(text)
    if leading and not _CODED.fullmatch(leading[1]):
        value = parse_angka(leading[1], hint)
        value = value.pilihan[0] if isinstance(value, Ambigu) else value
        return (value if isinstance(value, Decimal) else None), not isinstance(value, Decimal)
    return None, False
