"""Klaim: what a sentence says of how many indikator reached, exceeded or missed their targets."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from lkjip_desktop.rules.tabel.skala_naskah import NAMA, plain
from lkjip_desktop.wording.terbilang import terbilang

SEMUA, TERCAPAI, TERLAMPAUI, BELUM, SELURUHNYA = (
    "semua",
    "tercapai",
    "terlampaui",
    "belum tercapai",
    "seluruhnya",
)
_WORDS = {terbilang(n): n for n in range(1, 60)}
_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
_N = rf"(?P<n>\d{{1,3}}|{_WORD})"
_THING = r"(?:indikator(?:\s+(?:kinerja(?:\s+utama)?|sasaran(?:\s+strategis)?|utama))*|IKU)"
_TOTAL = re.compile(
    rf"\b(?:(?:dari|seluruh(?:nya)?|semua)(?:\s+(?:total|sebanyak|jumlah|ke))?\s*|ke(?={_WORD}))"
    rf"{_N}\s*(?:\([^)]{{1,40}}\)\s*)?{_THING}\b",
    re.IGNORECASE,
)
_COUNT = re.compile(
    rf"(?<![\d.,/%-])(?<!salah )\b{_N}\b(?!\s*[.,]\d)\s*(?:\([^)]{{1,40}}\)\s*)?(?:buah\s+)?"
    rf"(?:{_THING}(?:\s+lain(?:nya)?)?\b|di\s?antaranya\b|lainnya\b|(?=dari\s)|"
    rf"(?=(?:ber)?(?:predikat|kategori|kriteria)\b)|(?={NAMA}\b))",
    re.IGNORECASE,
)
_MISSED = re.compile(
    r"\b(?:belum|tidak|kurang|gagal|tak)\s+(?:\w+\s+){0,2}?(?:mencapai|memenuhi|tercapai|terpenuhi|melampaui)|"
    r"di\s?bawah\s+(?:target|100)|kurang\s+dari\s+100",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"(?:mencapai|memenuhi)\s*(?:target\s*)?(?:atau|/|dan(?:/atau)?|maupun|bahkan)\s*(?:\w+\s+)?(?:melampaui|melebihi)",
    re.IGNORECASE,
)
_ABOVE = re.compile(r"melampaui|melebihi|di\s?atas\s+(?:target|100)|lebih\s+dari\s+100", re.IGNORECASE)
_REACHED = re.compile(
    r"(?:mencapai|memenuhi)\s+target|sesuai\s+(?:dengan\s+)?target|\btercapai\b|\bterpenuhi\b|"
    r"mencapai\s+100|100\s*%?\s+atau\s+lebih",
    re.IGNORECASE,
)
_GRADED = re.compile(
    rf"(?:^\s*(?:yang\s+)?|\b(?:ber)?(?:predikat|kategori|kriteria|capaian|tergolong)\s+)(?:(?:kinerja|nilai|capaian)\s+)?"
    rf"(?P<nama>{NAMA})\b(?!\s+(?:mencapai|memenuhi|melampaui|dicapai|target))",
    re.IGNORECASE,
)
_EVERY = re.compile(
    rf"^[^,;]{{0,60}}?\b(?:seluruh|semua)\s+{_THING}\b(?P<sela>[^,;.\d]{{0,60}}?)\b(?:mencapai|melampaui|memenuhi)\s+target",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"\b(?:predikat|kategori|kriteria)\s+(?P<nama>{NAMA})\b[^.,;\d]{{0,35}}?\b{_N}\s+(?:\([^)]{{1,40}}\)\s*)?(?:indikator|IKU)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"belum|tidak|agar|untuk|supaya|guna|akan|jika|bila|diharapkan|hampir", re.IGNORECASE)
_OTHER = re.compile(
    r"tahun\s+(?:lalu|sebelumnya)|triwulan|semester|akhir\s+(?:renstra|rpjmd|periode)|jangka menengah|"
    r"nasional|provinsi|\bspm\b|standar pelayanan|\bprogram\b|\bkegiatan\b|keluaran|output|hampir|"
    r"sekitar|minimal|diharapkan|ditargetkan|\bakan\b",
    re.IGNORECASE,
)
_RANGED = re.compile(r"\d\s*%?\s*(?:-|–|s\W?d\W?)\s*\d")
#: "tercapai 75 %" counts something else than what reached its target.
_SHARED = re.compile(r"(?<!\()(?<![\d.,])(?!100\b)\d{1,3}(?:[.,]\d+)?\s*%", re.IGNORECASE)
_NEAR = 90


class Klaim(NamedTuple):
    """A count in a sentence: of what (SEMUA ... or a predikat), how many, and its words."""

    apa: str
    n: int
    teks: str


def claims_in(text: str, names: Collection[str]) -> list[Klaim]:
    """The counts of a sentence about this year's indikator; `names` are the predikat of the document."""
    text = re.split(r"\b(?:yaitu|yakni)\b", text)[0]
    if _OTHER.search(text) or _RANGED.search(text):
        return []
    every = _EVERY.search(text)
    if every and not _DENIED.search(every[0]):
        return [Klaim(SELURUHNYA, 0, every[0].strip())]
    whole = _TOTAL.search(text)
    found = list(_counts(text, whole.span() if whole else (0, 0), names))
    if not found or not re.search(r"indikator|\bIKU\b", text, re.IGNORECASE):
        return []
    return [*([Klaim(SEMUA, _number(whole), whole[0])] if whole else []), *found]


def _number(match: re.Match[str]) -> int:
    return int(match["n"]) if match["n"].isdigit() else _WORDS[match["n"].lower()]


def _counts(text: str, whole: tuple[int, int], names: Collection[str]) -> Iterator[Klaim]:
    marks = [m for m in _COUNT.finditer(text) if not whole[0] <= m.start("n") < whole[1]]
    graded = [m for m in _BEFORE.finditer(text) if plain(m["nama"]) in names]
    yield from (Klaim(plain(m["nama"]), _number(m), m[0]) for m in graded)
    marks = [m for m in marks if not any(g.start() <= m.start() < g.end() for g in graded)]
    for i, mark in enumerate(marks):
        end = marks[i + 1].start() if i + 1 < len(marks) else len(text)
        what = _what(text[mark.end() : min(end, mark.end() + _NEAR)], names)
        if what:
            yield Klaim(
                what, _number(mark), f"{mark[0].strip()} … {what}" if what not in mark[0] else mark[0].strip()
            )


def _what(clause: str, names: Collection[str]) -> str:
    """What a count is of, by the words behind it."""
    if _SHARED.search(clause):
        return ""
    graded = _GRADED.search(clause)
    if graded and plain(graded["nama"]) in names:
        return plain(graded["nama"])
    if _MISSED.search(clause):
        return BELUM
    if _BOTH.search(clause):
        return TERCAPAI
    if _ABOVE.search(clause):
        return TERLAMPAUI
    return TERCAPAI if _REACHED.search(clause) else ""
