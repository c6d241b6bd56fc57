"""The running text of a document as sentences with their places, and the figures in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from lkjip_desktop.domain.tabel import Naskah
from lkjip_desktop.rules.tabel.lembar import Angka
from lkjip_desktop.rules.tabel.temuan_tabel import Tempat
from lkjip_desktop.wording.angka import parse_angka
from lkjip_desktop.wording.bacaan import Ambigu

_ABBREVIATED = re.compile(
    r"\b(Rp|No|Nomor|Tabel|Jl|Hal|s\.d|Kab|Kec|Prov|Dr|Drs|Ir|Hj?)\.\s+(?=[\dA-Z])", re.IGNORECASE
)
_LISTED = re.compile(r"(?<=[\s,;%.\-])(?=\d{1,2}\)\s*[A-Z])")
_SENTENCE = re.compile(r"(?<=[.;!?])\s+(?=[A-Z0-9(])|\n+")
_HEADING = re.compile(
    r"(?:BAB\s+[IVX]+\b.*|[A-Z]\.(?:\d+\.?)*\s+.*|[IVX]{1,4}\.\s+.*|\d{1,2}(?:\.\d{1,2})*\.?\s+[^\W\d_]{2}.*|"
    r"(?:IKHTISAR EKSEKUTIF|RINGKASAN EKSEKUTIF|KATA PENGANTAR|PENUTUP|LAMPIRAN)\b.*)"
)
_CONTENTS = re.compile(r"(?:\.{4,}|…|\t| {3,})\s*(?:\d{1,3}|[ivxl]+)\s*$")
_UANG = re.compile(
    r"(?:\bRp\.?\s*(\d(?:[\d.]*\d)?(?:,\d{1,4})?)|(?<![\d.,/])(\d{1,3}(?:\.\d{3}){2,}(?:,\d{1,2})?)(?![\d/]))",
    re.IGNORECASE,
)
_SCALED = re.compile(r"\s*(ribu|juta|miliar|milyar|triliun|trilyun)\b", re.IGNORECASE)
_PERSEN = re.compile(r"(?<![\d.,])(-?\d{1,4}(?:[.,]\d{1,4})?)\s*(?:%|persen\b|prosen\b)", re.IGNORECASE)
_TEX = re.compile(r"\\(?:mathbf|text|mathrm)\{([^{}]*)\}")
_SHOWN, _HEAD = 160, 110


@dataclass(frozen=True, slots=True)
class Petikan:
    """A figure in a sentence and where it stands there."""

    angka: Angka
    mulai: int
    akhir: int

    @property
    def nilai(self) -> Decimal:
        """Its value."""
        return self.angka.nilai


@dataclass(frozen=True)
class Kalimat:
    """A sentence: its text, the paragraph (from 0), the page, and the heading above it."""

    teks: str
    paragraf: int
    halaman: int
    judul: str

    @property
    def tempat(self) -> Tempat:
        """Its place in the document."""
        plain = _TEX.sub(r"\1", self.teks)
        shown = f"{plain[:_SHOWN].rstrip()}…" if len(plain) > _SHOWN else plain
        return Tempat(-1, self.judul, self.halaman, label=shown, paragraf=self.paragraf)

    @cached_property
    def uang(self) -> tuple[Petikan, ...]:
        """The amounts of money; those in words of millions are left out, their digits are not all printed."""
        found = []
        for match in _UANG.finditer(self.teks):
            value = parse_angka(match[1] or match[2], True)
            if isinstance(value, Decimal) and not _SCALED.match(self.teks, match.end()):
                found.append(Petikan(Angka(value, match[0].strip()), match.start(), match.end()))
        return tuple(found)

    @cached_property
    def persen(self) -> tuple[Petikan, ...]:
        """The per cents."""
        return tuple(
            Petikan(Angka(value, match[0].strip(), True), match.start(), match.end())
            for match in _PERSEN.finditer(self.teks)
            if (value := bilangan(match[1])) is not None
        )


def bilangan(text: str) -> Decimal | None:
    """A figure in a text that is no money: "48.23" and "48,23" are decimals, "1.832" is read as thousands."""
    found = parse_angka(text.strip(), None)
    value = found.pilihan[0] if isinstance(found, Ambigu) else found
    return value if isinstance(value, Decimal) else None


def bacaan(text: str) -> tuple[Decimal, ...]:
    """All readings of a figure in a text: "1.832" may be a count or a decimal."""
    found = parse_angka(text.strip(), None)
    if isinstance(found, Ambigu):
        return tuple(p for p in found.pilihan if isinstance(p, Decimal))
    return (found,) if isinstance(found, Decimal) else ()


def sentences(naskah: Naskah) -> Iterator[Kalimat]:
    """The sentences of all paragraphs, without tables of contents and captions of tables."""
    above = headings(naskah)
    for number, part in enumerate(naskah.paragraf):
        text = part.teks.strip()
        if _CONTENTS.search(text):
            continue
        for piece in _pieces(text):
            yield Kalimat(piece, number, part.asal.halaman, above[number])


def headings(naskah: Naskah) -> list[str]:
    """For each paragraph the heading it stands under, itself included."""
    heading, found = "Naskah", []
    for part in naskah.paragraf:
        text = part.teks.strip()
        if len(text) < _HEAD and _HEADING.fullmatch(text) and not text.endswith((".", ",", ";")):
            heading = text.rstrip(" :")
        found.append(heading)
    return found


def _pieces(text: str) -> Iterator[str]:
    plain = _ABBREVIATED.sub(lambda m: f"{m[1]} ", text)
    for sentence in _SENTENCE.split(plain):
        for piece in _LISTED.split(sentence):
            if piece.strip():
                yield piece.strip()
