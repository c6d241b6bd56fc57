"""Besaran: the quantities of a sentence with their units; dates, years and ranges are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from lkjip_desktop.rules.tabel.kutipan import bacaan
from lkjip_desktop.wording.satuan import mencacah
from lkjip_desktop.wording.tanggal import BULAN

_FIGURE = re.compile(
    r"(?<![\w.,/:°–-])(?P<rp>Rp\.?\s*)?(?P<n>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)(?:,-)?"
    r"(?![\d/:°–])(?!-\d)(?!\.\d)(?!,\d)"
    r"(?:\s*\([a-z][^()\d]{2,90}\))?\s*(?P<s>%|[^\W\d_]+(?:/[^\W\d_]+)?)?",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:nomor|no|tabel|gambar|grafik|bagan|pasal|ayat|bab|huruf|angka|tahun|triwulan|semester|tw|bulan|peringkat|"
    r"ranking|rangking|urutan|ke|sasaran|tujuan|misi|indikator|iku|lampiran|halaman|hal|pukul|jam|tanggal|telepon|"
    r"telp|faks|pos|level|kelas|tipe|golongan|rtrw|nip|versi|seri|tahap|gelombang|zona|skala|antara)\.?\s*$",
    re.IGNORECASE,
)
_ROUGH = re.compile(
    r"(?:\b(?:sekitar|kurang lebih|lebih kurang|hampir|lebih dari|kurang dari|minimal|maksimal|"
    r"minimum|maksimum|paling\s+\w+|sedikitnya|setidaknya|sampai|hingga|s\.d\.?|kisaran|berkisar)|[±>≥<≤])\s*$",
    re.IGNORECASE,
)
_EACH = re.compile(r"\b(?:rata\W*rata|setiap|per|tiap|masing\W*masing)(?:\s+\w+)?\s*$", re.IGNORECASE)
_RANGE = re.compile(r"^\s*(?:-|–|s\W?d\W|sampai(?: dengan)?|hingga)\s*\d", re.IGNORECASE)
_MONTH = re.compile(rf"^\s*(?:{'|'.join(BULAN)})\b", re.IGNORECASE)
_POWERS = {"ribu": 3, "juta": 6, "miliar": 9, "milyar": 9, "triliun": 12, "trilyun": 12}
_SHARES = {"%": "%", "persen": "%", "prosen": "%", "poin": "poin", "point": "poin"}
_NO_UNIT = frozenset(
    [
        "dan",
        "atau",
        "dari",
        "pada",
        "yang",
        "dengan",
        "sehingga",
        "menjadi",
        "serta",
        "sedangkan",
        "atas",
        "untuk",
        "di",
        "ke",
        "tetapi",
        "karena",
        "adalah",
        "dalam",
        "maka",
        "namun",
        "terhadap",
        "dibanding",
        "dibandingkan",
        "naik",
        "turun",
        "seluruhnya",
        "sisanya",
        "total",
        "lebih",
        "kurang",
        "mencapai",
        "melebihi",
        "melampaui",
        "sama",
        "itu",
        "ini",
        "yang",
        "hanya",
        "juga",
        "saja",
        "lainnya",
        "telah",
        "belum",
        "tidak",
        "meningkat",
        "menurun",
        "terdiri",
        "yaitu",
        "yakni",
        "masih",
        "setara",
        "sebesar",
    ]
)
_MEASURES = frozenset(
    [
        "ha",
        "hektar",
        "hektare",
        "ton",
        "kg",
        "gram",
        "kuintal",
        "km",
        "meter",
        "m",
        "liter",
        "derajat",
        "mbps",
        "gb",
        "mb",
        "indeks",
        "nilai",
        "skor",
        "poin",
        "menit",
        "jam",
        "detik",
    ]
)


@dataclass(frozen=True, slots=True)
class Besaran:
    """A quantity: as printed, its readings, its unit in small letters, and where it stands.

    `jenis` is "%", "poin", "rp" or "" (a count or measure); `setengah` half a unit of its last digit.
    `kira`: it is said to be about, more than or at least, so that nothing follows from it.
    `tiap`: it is a mean, or of each.
    """

    teks: str
    bacaan: tuple[Decimal, ...]
    satuan: str
    jenis: str
    setengah: Decimal
    kira: bool
    tiap: bool
    mulai: int
    akhir: int

    @property
    def nilai(self) -> Decimal:
        """Its likeliest value."""
        return self.bacaan[0]

    @property
    def bulat(self) -> bool:
        """Whether it is a plain whole number: counted, so exact."""
        return not self.jenis and not self.nilai % 1 and self.setengah <= Decimal("0.5")

    @property
    def ragu(self) -> Decimal:
        """By how much it may be off: nothing where it was counted."""
        return Decimal(0) if self.bulat or (self.jenis == "rp" and self.setengah < 1) else self.setengah


@lru_cache(maxsize=4096)
def besaran_in(text: str) -> tuple[Besaran, ...]:
    """The quantities of a sentence, in order."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[Besaran]:
    for match in _FIGURE.finditer(text):
        before, after = text[: match.start()], text[match.end("n") :]
        unit = (match["s"] or "").lower()
        if _NAMED.search(before) or _MONTH.match(after) or _RANGE.match(after) or _is_year(match, unit):
            continue
        found = _one(match, unit, (bool(_ROUGH.search(before)), bool(_EACH.search(before))))
        if found:
            yield found


def _is_year(match: re.Match[str], unit: str) -> bool:
    bare = re.fullmatch(r"(?:19|20)\d\d", match["n"]) and not match["rp"]
    return bool(bare and not (unit and (unit in _SHARES or mencacah(unit))))


def _one(match: re.Match[str], unit: str, rough: tuple[bool, bool]) -> Besaran | None:
    power = _POWERS.get(unit, 0)
    kind = "rp" if match["rp"] or unit == "rupiah" else _SHARES.get(unit, "")
    values = bacaan(match["n"])
    counted = bool(unit) and unit.isalpha() and unit not in _NO_UNIT and unit not in _MEASURES
    if kind == "rp" or mencacah(unit) or counted:
        values = values[:1]
    if not values:
        return None
    decimals = max(-int(values[0].as_tuple().exponent), 0)
    half = Decimal(5).scaleb(power - decimals - 1)
    if power and not match["rp"]:
        kind = "rp" if re.match(r"\s*\w+\s+rupiah", match.string[match.end("n") :], re.IGNORECASE) else ""
    ends = match.end("s") if kind in ("%", "poin") or power else match.end("n")
    word = "" if unit in _NO_UNIT or unit in _SHARES or power else unit
    values = tuple(v.scaleb(power) for v in values)
    return Besaran(
        match.string[match.start() : ends].strip(), values, word, kind, half, *rough, match.start(), ends
    )
