"""Reading the prose of a report: which texts there are, and the years, counts and amounts they name.

What a text says by itself is remembered by the text, so that an edit elsewhere does not read it again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from lkjip_desktop.domain.dokumen import Baris, DasarHukum, Identitas, IsuStrategis, Narasi
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.rules.rule import at
from lkjip_desktop.rules.teks import kalimat_berangka
from lkjip_desktop.wording.angka import parse_angka
from lkjip_desktop.wording.isian import tanpa_isian
from lkjip_desktop.wording.terbilang import terbilang

#: The kinds of rows that hold a longer text, and the reads of `teks_of`.
BERTEKS: tuple[type[Baris], ...] = (Identitas, IsuStrategis, Narasi)
TEKS = ("narasi.teks", "identitas.gambaran", "isustrategis.penjelasan")

_NUMERALS = frozenset(
    [
        "nol",
        "satu",
        "dua",
        "tiga",
        "empat",
        "lima",
        "enam",
        "tujuh",
        "delapan",
        "sembilan",
        "sepuluh",
        "sebelas",
        "belas",
        "puluh",
        "ratus",
        "seratus",
        "ribu",
        "seribu",
        "juta",
        "miliar",
        "milyar",
        "triliun",
        "koma",
    ]
)
_SCALES = frozenset({"ribu", "juta", "miliar", "milyar", "triliun"})
_PAIR = re.compile(r"(?P<n>\d[\d.,]*\d|\d)(?:,-)?\s*%?\s*\(\s*(?P<w>[A-Za-z][A-Za-z\s]*?)\s*\)")
_AMOUNT = re.compile(r"\bRp\.?\s*(?P<n>\d[\d.]*\d(?:,\d{1,2})?|\d)")
_PERCENT = re.compile(r"(?P<n>\d{1,3}(?:[.,]\d{1,4})?)\s*(?:%|persen\b)")


def teks_of(row: Baris) -> tuple[Ref, str]:
    """The longer text of a row, with its address."""
    match row:
        case Narasi():
            return at(row, "teks"), diketik(row)
        case Identitas():
            return at(row, "gambaran"), row.gambaran
        case IsuStrategis():
            return at(row, "penjelasan"), row.penjelasan
        case DasarHukum():
            return at(row, "uraian"), row.uraian
        case _:
            raise TypeError(type(row).__name__)


def diketik(narasi: Narasi) -> str:
    """What the officer typed in a section: a live field is never wrong, and says nothing to a rule."""
    return _typed(narasi.teks)


@lru_cache(maxsize=1024)
def _typed(teks: str) -> str:
    return tanpa_isian(teks).replace("**", "")


class Angka(NamedTuple):
    """A figure in a text: as written, its value, and where it stands."""

    teks: str
    nilai: Decimal
    mulai: int
    akhir: int


@lru_cache(maxsize=4096)
def amounts_in(teks: str) -> tuple[Angka, ...]:
    """Every amount in rupiah of a text."""
    return _found(_AMOUNT, teks, ribuan=True)


@lru_cache(maxsize=4096)
def percents_in(teks: str) -> tuple[Angka, ...]:
    """Every per cent of a text."""
    return _found(_PERCENT, teks, ribuan=False)


def _found(pattern: re.Pattern[str], teks: str, ribuan: bool) -> tuple[Angka, ...]:
    found: list[Angka] = []
    for match in pattern.finditer(teks):
        nilai = parse_angka(match["n"], ribuan=ribuan)
        if isinstance(nilai, Decimal):
            found.append(Angka(match[0].strip(), nilai, match.start(), match.end()))
    return tuple(found)


class Ejaan(NamedTuple):
    """A count in figures and words that disagree: "32 (tiga puluh tiga)"."""

    teks: str
    angka: str
    benar: str


@lru_cache(maxsize=4096)
def misspelled(teks: str) -> tuple[Ejaan, ...]:
    """Every figure followed by words in brackets that say another number."""
    return tuple(e for satu in kalimat_berangka(teks) if "(" in satu for e in _misspelled(satu))


def _misspelled(teks: str) -> Iterator[Ejaan]:
    for match in _PAIR.finditer(teks):
        words = [w for w in match["w"].lower().split() if w not in {"rupiah", "persen"}]
        nilai = parse_angka(match["n"], ribuan=None if "," in match["n"] else True)
        if set(words) <= _SCALES:
            continue  # "(juta rupiah)" is a unit
        if set(words) <= _NUMERALS and isinstance(nilai, Decimal):
            said = " ".join(words).replace("milyar", "miliar")
            # "Rp250.000,00" is spelled without its empty decimals.
            benar = terbilang(nilai if nilai % 1 else nilai.to_integral_value())
            if said not in {benar, benar.replace("seribu", "satu ribu")}:
                yield Ejaan(match[0], match["n"], benar)
