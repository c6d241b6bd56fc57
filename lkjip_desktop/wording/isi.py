"""Isi: a value on its way into a sentence, and how each sort of value is written there."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from lkjip_desktop.domain.hasil import Alasan, Hasil, bulat
from lkjip_desktop.domain.nilai import Angka, Nilai, Rentang, TidakBerlaku, terisi
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.wording.angka import MAX_DECIMALS, format_angka, format_persen, format_rupiah
from lkjip_desktop.wording.cara import cara as working
from lkjip_desktop.wording.cara import nilai_text
from lkjip_desktop.wording.isian import Cara
from lkjip_desktop.wording.satuan import berpersen
from lkjip_desktop.wording.terbilang import terbilang, terbilang_rupiah

BELUM = "[belum diisi]"
BELUM_DIHITUNG = "[belum dapat dihitung]"
#: A value with more decimals than anybody types comes from a formula or a mean, and is written rounded.
_TYPED = MAX_DECIMALS
_NO_UNIT = frozenset({"indeks", "nilai", "angka", "poin", "skor", "skala", "predikat", "opini"})
_MOST = Decimal(10) ** 18


class Bentuk(Enum):
    """What sort of value it is, which decides how it is written."""

    TEKS = "teks"
    NILAI = "nilai"
    PERSEN = "persen"
    RUPIAH = "rupiah"
    CACAH = "cacah"


@dataclass(frozen=True, slots=True)
class Isi:
    """A value: text, Nilai with its unit, Hasil in per cent, rupiah or a count; None is not filled in."""

    bentuk: Bentuk
    nilai: str | Nilai | Hasil | Decimal | int | None
    ref: Ref | None = None
    satuan: str = ""

    @property
    def tersedia(self) -> bool:
        """Whether there is a value to be written."""
        match self.nilai:
            case None | "":
                return False
            case Hasil(nilai=number):
                return number is not None
            case str() | Decimal() | int():
                return True
            case nilai:
                return terisi(nilai)


def teks(nilai: str, ref: Ref | None = None) -> Isi:
    """A name or word."""
    return Isi(Bentuk.TEKS, " ".join(nilai.split()), ref)


def tulis(isi: Isi, cara: Cara, desimal: int) -> str:
    """The value as it stands in a sentence; one that is missing says so in brackets."""
    match isi.nilai:
        case Hasil(nilai=None, alasan=Alasan.TIDAK_BERLAKU) | TidakBerlaku():
            return "tidak berlaku"
        case Hasil(nilai=None):
            return BELUM_DIHITUNG
        case Hasil(nilai=number) if number is not None:
            return _persen(number, cara, desimal)
        case str(text):
            return text or BELUM
        case Decimal() | int():
            return _jumlah(isi, cara)
        case None:
            return BELUM
        case nilai:
            return _nilai(nilai, isi.satuan, cara, desimal) if isi.tersedia else BELUM  # type: ignore[arg-type]


def asal(isi: Isi, desimal: int) -> str:
    """How a computed value was made; empty for what was typed."""
    return working(isi.nilai, desimal) if isinstance(isi.nilai, Hasil) else ""


def _persen(number: Decimal, cara: Cara, desimal: int) -> str:
    text = format_persen(number, desimal)
    return _spelled(text, bulat(number, desimal), "persen") if cara is Cara.HURUF else text


def _jumlah(isi: Isi, cara: Cara) -> str:
    number = Decimal(isi.nilai)  # type: ignore[arg-type] # asked for numbers only
    if isi.bentuk is Bentuk.RUPIAH:
        text = format_rupiah(number)
        spelled = cara is Cara.HURUF and abs(number) < _MOST
        return f"{text} ({terbilang_rupiah(number)})" if spelled else text
    text = format_angka(number)
    return _spelled(text, number, "") if cara is Cara.HURUF else text


def _nilai(nilai: Nilai, satuan: str, cara: Cara, desimal: int) -> str:
    if not isinstance(nilai, Angka | Rentang):
        return nilai_text(nilai)
    text = nilai_text(nilai)
    if isinstance(nilai, Angka) and -int(nilai.nilai.as_tuple().exponent) > _TYPED:
        text = format_angka(nilai.nilai, desimal)
    if cara is Cara.HURUF and isinstance(nilai, Angka):
        return _spelled(text, Decimal(text.replace(".", "").replace(",", ".")), "")
    if berpersen(satuan):
        return f"{text} %"
    return f"{text} {_unit(satuan)}".rstrip() if cara is Cara.SATUAN else text


def _unit(satuan: str) -> str:
    """A unit inside a sentence: "Dokumen" is written small, "ASN" is not; "Indeks" says nothing there."""
    if satuan.casefold() in _NO_UNIT:
        return ""
    return satuan[:1].lower() + satuan[1:] if satuan[1:].islower() and len(satuan) > 2 else satuan


def _spelled(text: str, number: Decimal, unit: str) -> str:
    return text if abs(number) >= _MOST else f"{text} ({' '.join([terbilang(number), unit]).strip()})"
