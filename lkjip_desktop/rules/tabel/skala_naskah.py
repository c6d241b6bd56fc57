"""Skala: the scales of predikat that a document declares, and the class of a value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from lkjip_desktop.rules.tabel.kutipan import Kalimat, bilangan
from lkjip_desktop.rules.tabel.lembar import Lembar
from lkjip_desktop.rules.tabel.telaah import Telaah

_GRADE = r"(?:memuaskan|tinggi|baik|berhasil|rendah|kurang|efektif|efisien|buruk|jelek)"
NAMA = (
    rf"(?:(?:sangat|amat|cukup|kurang|tidak)\s+{_GRADE}|{_GRADE}\s+sekali|{_GRADE}|"
    "sedang|cukup|gagal|istimewa)"
)
_N = r"\d{1,3}(?:[.,]\d{1,2})?"
_TO = r"(?:-|–|—|s\W?/?d\W?|sampai(?:\s+dengan)?|hingga|≤|<=?|>=?|≥)"
_BETWEEN = (
    rf"(?P<a>{_N})\s*%?\s*(?:<=?|≤)?\s*(?:x|n|nilai|capaian)?\s*{_TO}\s*(?:[<>≤≥]=?)?\s*(?P<b>{_N})\s*%?"
)
_OPEN = (
    rf"(?P<atas>≥|>=?|lebih\s+(?:besar\s+)?dari|di\s?atas|minimal)\s*(?P<c>{_N})\s*%?(?:\s*(?:-|–)\s*(?P<e>{_N})\s*%?)?|"
    rf"(?P<bawah>≤|<=?|kurang\s+dari|di\s?bawah|maksimal)\s*(?P<d>{_N})\s*%?|(?P<f>{_N})\s*%?\s+ke\s+(?P<arah>atas|bawah)"
)
_RANGE = re.compile(rf"(?:{_BETWEEN}|{_OPEN})", re.IGNORECASE)
_TOKEN = re.compile(rf"(?P<rentang>(?<![\d.,]){_BETWEEN}|{_OPEN})|(?P<nama>\b{NAMA}\b)", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_]+(?:[ /-][^\W\d_]+){0,3}")
_TOP, _GAP, _FEWEST, _LONG = Decimal(10_000), Decimal(2), 3, 260


@dataclass(frozen=True, slots=True)
class Jenjang:
    """A class of a scale: its word (small letters) and its bounds in per cent, both inclusive."""

    nama: str
    dari: Decimal
    sampai: Decimal


@dataclass(frozen=True, slots=True)
class Skala:
    """A declared scale, from the best class down, and what to call the place that declares it."""

    jenjang: tuple[Jenjang, ...]
    tempat: str

    @property
    def nama(self) -> frozenset[str]:
        """The words of its classes."""
        return frozenset(j.nama for j in self.jenjang)

    def of(self, value: Decimal) -> frozenset[str]:
        """The words that a value may have: two where it stands on a bound or in a gap between two classes."""
        return self._of(value) | self._of(Decimal(round(value)))

    def _of(self, value: Decimal) -> frozenset[str]:
        inside = {j.nama for j in self.jenjang if j.dari <= value <= j.sampai}
        if value > self.jenjang[0].sampai:
            return frozenset({self.jenjang[0].nama})
        if inside:
            return frozenset(inside)
        return frozenset(
            n
            for up, low in pairwise(self.jenjang)
            if low.sampai < value < up.dari
            for n in (up.nama, low.nama)
        )


def plain(text: str) -> str:
    """A predikat word as scales are asked for it."""
    return " ".join(re.sub(r"[^\w\s]", " ", text.casefold()).split())


def scales_of(telaah: Telaah) -> list[Skala]:
    """The scales of a document: three classes or more that join without gaps."""
    found = [s for sheet in telaah.dokumen.lembar if (s := _in_table(sheet))]
    return [*found, *_in_text(telaah.kalimat)]


def range_of(text: str) -> tuple[Decimal, Decimal] | None:
    """The bounds in a text that is nothing but a range."""
    match = _RANGE.fullmatch(text.strip(" ()[]=:"))
    return _bounds(match) if match else None


def _bounds(match: re.Match[str]) -> tuple[Decimal, Decimal] | None:
    low, high = (bilangan(match[g]) if match[g] else None for g in "ab")
    if low is not None and high is not None:
        return (min(low, high), max(low, high))
    if match["c"]:
        value, end = bilangan(match["c"]), bilangan(match["e"]) if match["e"] else _TOP
        return (value, end) if value is not None and end is not None else None
    value = bilangan(match["d"] or match["f"])
    if value is None:
        return None
    up = bool(match["f"] and match["arah"].lower() == "atas")
    return (value, _TOP) if up else (Decimal(0), value)


def _in_table(sheet: Lembar) -> Skala | None:
    found = []
    for row in sheet.tabel.baris:
        bounds = next((r for c in row.sel if (r := range_of(c))), None)
        words = [c for c in row.sel if _NAME.fullmatch(c.strip()) and len(c.strip()) > 1]
        if bounds and words:
            found.append(Jenjang(plain(words[-1] if len(words) == 1 else _best(words)), *bounds))
    return _scale(found, sheet.nama)


def _best(words: Sequence[str]) -> str:
    """Of several words in a row the one that grades."""
    return next((w for w in words if re.fullmatch(NAMA, w.strip(), re.IGNORECASE)), words[-1])


def _scale(found: Sequence[Jenjang], place: str) -> Skala | None:
    classes = sorted(found, key=lambda j: -j.dari)
    single = len({j.nama for j in classes}) == len(classes) >= _FEWEST
    joined = all(-1 <= up.dari - low.sampai <= _GAP for up, low in pairwise(classes))
    return Skala(tuple(classes), place) if single and joined else None


def _in_text(sentences: Sequence[Kalimat]) -> Iterator[Skala]:
    run: list[Jenjang] = []
    last: Kalimat | None = None
    first: Kalimat | None = None
    for sentence in (*sentences, None):
        found = _classes(sentence.teks) if sentence else []
        near = last is not None and sentence is not None and sentence.paragraf - last.paragraf <= 1
        if not found or not near:
            scale = _scale(run, f"skala pada “{first.judul}”") if first else None
            if scale:
                yield scale
            run, first = [], sentence
        run += found
        last = sentence if found else None


def _classes(text: str) -> list[Jenjang]:
    """The classes in a sentence where words and ranges take turns."""
    tokens = list(_TOKEN.finditer(text)) if len(text) < _LONG else []
    if len(tokens) < 2:
        return []
    if not tokens[0]["nama"] and tokens[-1]["nama"]:
        pairs = list(zip(tokens[1::2], tokens[::2], strict=False))
    else:
        pairs = list(zip(tokens[::2], tokens[1::2], strict=False))
    found = []
    for name, span in pairs:
        bounds = _bounds(span) if name["nama"] and not span["nama"] else None
        if not bounds:
            return []
        found.append(Jenjang(plain(name["nama"]), *bounds))
    return found
