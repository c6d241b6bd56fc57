"""Dates as offices write them: "31 Januari 2026"."""

from __future__ import annotations

import re
from datetime import date

from lkjip_desktop.wording.bacaan import Masalah, kutip
from lkjip_desktop.wording.potongan import bersih

BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
    "November", "Desember",
)  # fmt: skip
TAHUN_MIN, TAHUN_MAX = 1900, 2100

_ALIASES = {"peb": 2, "pebruari": 2, "agt": 8, "ags": 8, "nop": 11, "nopember": 11}
_ENGLISH = {"may": 5, "aug": 8, "august": 8, "oct": 10, "october": 10, "dec": 12, "december": 12}
_DAY = re.compile(r"(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad)\s*,?\s*", re.IGNORECASE)
_NUMERIC = re.compile(r"([0-9]{1,2})\s*([/.-])\s*([0-9]{1,2})\s*\2\s*([0-9]+)")
_ISO = re.compile(r"([0-9]{4})([-/])([0-9]{1,2})\2([0-9]{1,2})(?:[ T]0{1,2}:00(?::00)?)?")
_WORDED = re.compile(r"([0-9]{1,2})[\s.-]*([^\W\d_]{3,})[\s.-]*([0-9]+)")


def format_tanggal(d: date) -> str:
    """The date as "31 Januari 2026"."""
    return f"{d.day} {BULAN[d.month - 1]} {d.year}"


def parse_tanggal(text: str) -> date | Masalah | None:
    """The date in `text`, day before month; None when the text is empty or a lone dash.

    Month names may be short, old ("Nopember") or in any case. Years have four digits.
    """
    clean = _DAY.sub("", bersih(text), count=1)
    if clean in {"", "-"}:
        return None
    if m := _ISO.fullmatch(clean):
        return _date(text, m[1], int(m[3]), m[4])
    if m := _NUMERIC.fullmatch(clean):
        return _date(text, m[4], int(m[3]), m[1])
    if m := _WORDED.fullmatch(clean):
        month = bulan(m[2])
        if month is None:
            return Masalah(f"Bulan {kutip(m[2])} tidak dikenal. Tulis misalnya 31 Januari 2026.")
        return _date(text, m[3], month, m[1])
    return Masalah(f"{kutip(text)} bukan tanggal. Tulis misalnya 31 Januari 2026 atau 31/01/2026.")


def bulan(name: str) -> int | None:
    """The month 1..12 that `name` says, or None. At least three letters, in any case."""
    low = name.lower()
    known = _ALIASES.get(low) or _ENGLISH.get(low)
    if known or len(low) < 3:
        return known
    found = [n for n, full in enumerate(BULAN, 1) if full.lower().startswith(low)]
    return found[0] if len(found) == 1 else None


def _date(text: str, year: str, month: int, day: str) -> date | Masalah:
    if len(year) != 4:
        return Masalah(f"Tahun pada {kutip(text)} harus empat angka, misalnya 2026.")
    if not TAHUN_MIN <= int(year) <= TAHUN_MAX:
        return Masalah(f"Tahun {year} di luar {TAHUN_MIN} sampai {TAHUN_MAX}. Periksa tahunnya.")
    if not 1 <= month <= 12:
        return Masalah(f"Tidak ada bulan ke-{month}. Tulis tanggal, bulan, lalu tahun: 31/01/2026.")
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return Masalah(f"Tanggal {int(day)} {BULAN[month - 1]} {year} tidak ada. Periksa tanggalnya.")
