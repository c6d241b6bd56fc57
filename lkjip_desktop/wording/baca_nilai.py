"""Reads and writes Nilai: a number, a range, a level of an ordinal scale, "tidak berlaku", or nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from lkjip_desktop.domain.nilai import KOSONG, TIDAK_BERLAKU, Angka, Nilai, Predikat, Rentang
from lkjip_desktop.domain.pilihan import Arah
from lkjip_desktop.domain.skala import same_scale
from lkjip_desktop.wording.angka import parse_angka, unambiguous
from lkjip_desktop.wording.bacaan import Ambigu, Masalah, kutip
from lkjip_desktop.wording.cara import nilai_text
from lkjip_desktop.wording.konteks import Konteks
from lkjip_desktop.wording.potongan import MAX_LENGTH, bersih
from lkjip_desktop.wording.satuan import berpersen, mencacah

Bacaan = Nilai | Masalah | Ambigu

_NOT_APPLICABLE = frozenset({"n/a", "na", "n.a", "n.a.", "tidak berlaku"})
_LONG_NAMES: Mapping[str, str] = {
    "wajar tanpa pengecualian": "wtp",
    "wajar dengan pengecualian": "wdp",
    "tidak menyatakan pendapat": "tmp",
    "tidak memberikan pendapat": "tmp",
    "disclaimer": "tmp",
    "tidak wajar": "tw",
}
_WORD_SPAN = re.compile(
    r"(?P<low>[-(]?[0-9].*?)\s*(?:\bs\s?[./]\s?d\b\.?|\bsd\b\.?|\bsampai(?:\s+dengan)?\b|\bhingga\b)\s*(?P<high>.+)",
    re.IGNORECASE,
)
_DASH_SPAN = re.compile(r"(?P<low>-?[0-9][0-9.,]*\s*%?(?:[^0-9]*\s(?=-\s))?)\s*-\s*(?P<high>[0-9].*)")
_NAMED_LEVEL = re.compile(r"(?P<level>.+?)\s*\((?P<scale>[^()]+)\)")


def parse_nilai(text: str, konteks: Konteks) -> Bacaan:
    """The value in `text`, as the unit, the direction and the scales of `konteks` let it be read."""
    clean = " ".join(bersih(text).split())
    if not clean.strip("-"):
        return KOSONG
    if len(clean) > MAX_LENGTH:
        return Masalah(f"{kutip(clean)} terlalu panjang untuk sebuah nilai.")
    if clean.casefold() in _NOT_APPLICABLE:
        return TIDAK_BERLAKU
    if konteks.arah is Arah.PREDIKAT or not any(c.isdigit() for c in clean):
        found = _level(clean, konteks)
        if found is not None:
            return found
    span = _WORD_SPAN.fullmatch(clean) or _DASH_SPAN.fullmatch(clean)
    if span:
        return _rentang(clean, span["low"], span["high"], konteks)
    return _angka(clean, konteks)


def sunting_nilai(nilai: Nilai, konteks: Konteks) -> str:
    """The text that `parse_nilai` reads as `nilai` again."""
    ribuan = _ribuan(konteks)
    match nilai:
        case Angka(d):
            return unambiguous(d, ribuan)
        case Rentang(bawah, atas):
            dash = " s.d. " if bawah < 0 else "–"
            return f"{unambiguous(bawah, ribuan)}{dash}{unambiguous(atas, ribuan)}"
        case Predikat(skala, tingkat):
            found = _level(tingkat, konteks)
            sure = isinstance(found, Predikat) and same_scale(found, nilai)
            return tingkat if sure else f"{tingkat} ({skala})"
        case _:
            return nilai_text(nilai)


def _ribuan(konteks: Konteks) -> bool | None:
    counts = mencacah(konteks.satuan) or (konteks.ribuan and not berpersen(konteks.satuan))
    return True if counts else None


def _level(clean: str, konteks: Konteks) -> Predikat | Ambigu | None:
    low = clean.casefold()
    found = _levels(_LONG_NAMES.get(low, low), konteks)
    named = _NAMED_LEVEL.fullmatch(clean)
    if not found and named:
        wanted = named["scale"].casefold()
        found = [p for p in _levels(named["level"].casefold(), konteks) if p.skala.casefold() == wanted]
    if len(found) > 1:
        found = [p for p in found if p.skala.casefold() == konteks.sendiri] or found
    if len(found) > 1:
        found = [p for p in found if p.skala.casefold() in konteks.satuan.casefold()] or found
    if len(found) > 1:
        scales = ", ".join(p.skala for p in found)
        return Ambigu(f"{kutip(clean)} ada pada beberapa skala: {scales}. Pilih salah satu.", tuple(found))
    return found[0] if found else None


def _levels(wanted: str, konteks: Konteks) -> list[Predikat]:
    return [
        Predikat(name, level)
        for name, levels in konteks.skala.items()
        for level in levels
        if level.casefold() == wanted
    ]


def _rentang(clean: str, low: str, high: str, konteks: Konteks) -> Bacaan:
    bounds = [_numbers(part, konteks) for part in (low, high)]
    for bound in bounds:
        if isinstance(bound, Masalah):
            return bound
    first, second = (b for b in bounds if not isinstance(b, Masalah))
    count = max(len(first), len(second))
    # Both bounds are read the same way: as thousands, or as decimals.
    pairs = [(first[min(n, len(first) - 1)], second[min(n, len(second) - 1)]) for n in range(count)]
    found = tuple(Rentang(a, b) for a, b in pairs if a <= b)
    if not found:
        return Masalah(
            f"Batas bawah {kutip(clean)} melebihi batas atasnya. Tulis dari yang kecil, misalnya 7–8."
        )
    if count == 1:
        return found[0]
    return Ambigu(f"{kutip(clean)} dapat dibaca sebagai ribuan atau desimal. Pilih salah satu.", found)


def _numbers(text: str, konteks: Konteks) -> tuple[Decimal, ...] | Masalah:
    found = parse_angka(_without_unit(text, konteks.satuan), _ribuan(konteks))
    if isinstance(found, Ambigu):
        return found.pilihan
    if found is None:
        return Masalah(f"Rentang pada {kutip(text)} tidak lengkap. Tulis kedua batasnya, misalnya 7–8.")
    return found if isinstance(found, Masalah) else (found,)


def _angka(clean: str, konteks: Konteks) -> Bacaan:
    bare = _without_unit(clean, konteks.satuan)
    if not any(c.isdigit() for c in bare) and bare[:1].isalpha():
        return _not_a_level(clean, konteks)
    if bare[:2].casefold() == "rp" and berpersen(konteks.satuan):
        return Masalah(f"{kutip(clean)} adalah rupiah, sedangkan satuan indikator ini {konteks.satuan}.")
    found = parse_angka(bare, _ribuan(konteks))
    if isinstance(found, Decimal):
        return Angka(found)
    if isinstance(found, Ambigu):
        return Ambigu(found.pesan, tuple(Angka(d) for d in found.pilihan))
    return KOSONG if found is None else found


def _not_a_level(clean: str, konteks: Konteks) -> Masalah:
    if konteks.arah is not Arah.PREDIKAT:
        return Masalah(f"{kutip(clean)} bukan angka, rentang (7–8), atau predikat yang dikenal (WTP, BB).")
    scales = {n: levels for n, levels in konteks.skala.items() if n.casefold() == konteks.sendiri}
    known = "; ".join(f"{name}: {', '.join(levels)}" for name, levels in (scales or konteks.skala).items())
    if scales:
        return Masalah(f"Predikat {kutip(clean)} tidak ada pada skala indikator ini ({known}).")
    return Masalah(f"Predikat {kutip(clean)} tidak ada pada skala yang dikenal ({known}).")


def _without_unit(text: str, satuan: str) -> str:
    """`text` without the indikator's own unit behind it, which may hold digits or joining words."""
    unit = " ".join(satuan.split())
    if not unit or not text.casefold().endswith(unit.casefold()):
        return text
    rest = text[: len(text) - len(unit)]
    return rest.rstrip() if rest[-1:].isspace() or (rest[-1:].isdigit() and unit[0].isalpha()) else text
