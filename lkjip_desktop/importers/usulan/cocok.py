"""Cocok: whether two names spelled by two people mean the same row.

Names are compared word by word. The same words are a match; words that differ by one letter too many or too
few, or by a remark in brackets, a likely one; anything else that looks alike is for the officer to say.
"Tingkat III" and "Tingkat IV", or "pengadaan" and "pengaduan", are never taken for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from lkjip_desktop.domain.ref import Id
from lkjip_desktop.rules.tabel.padan import grams


class Derajat(IntEnum):
    """How sure it is that two names mean one thing."""

    BEDA = 0
    RAGU = 1
    MIRIP = 2
    SAMA = 3


class Nama(NamedTuple):
    """A name as words to compare; `kurung` are those inside brackets, `huruf` all its letters and figures.

    `himpunan` is the set of its words, `pasangan` that of its pairs of letters; both measure likeness.
    The letters alone tell that "Pendidik an", broken in a narrow column, is "Pendidikan".
    """

    kata: tuple[str, ...]
    kurung: tuple[str, ...]
    huruf: str = ""
    himpunan: frozenset[str] = frozenset()
    pasangan: frozenset[str] = frozenset()

    @property
    def rapat(self) -> str:
        """Its words without blanks."""
        return "".join(self.kata)


class Calon(NamedTuple):
    """A row that may be meant."""

    id: Id
    nama: str


class Hasil(NamedTuple):
    """The row meant, if that is clear, how sure it is, and else the rows to ask about, likeliest first.

    `unggul`: the first of them looks so much more like it than the others that it may be suggested.
    """

    id: Id | None
    derajat: Derajat
    ragu: tuple[Calon, ...] = ()
    unggul: bool = False


_NUMBERING = re.compile(
    r"^(?!\s*[DS]\.\s?(?:I{1,3}|IV)\b)\s*(?:[•✓\-–*]\s*)?(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]\s*|\d{1,2}(?:\.\d{1,2})*\s+)(?=[^\W\d])",
    re.IGNORECASE,
)
_LEVEL = re.compile(r"^(?:sub\W?kegiatan|kegiatan|program)\b\W*", re.IGNORECASE)
_BRACKETS = re.compile(r"\(([^()]*)\)")
_WORDS = re.compile(r"[^\W_]+")
_SILENT = frozenset(
    {
        "yang",
        "yng",
        "yg",
        "dan",
        "di",
        "ke",
        "pada",
        "untuk",
        "dalam",
        "dengan",
        "dari",
        "oleh",
        "serta",
        "bagi",
        "atas",
        "para",
        "terhadap",
        "secara",
    }
)
_SPELLED = {
    "jml": "jumlah", "jumah": "jumlah", "prosentase": "persentase", "progra": "program", "indek": "indeks",
    "thn": "tahun", "keg": "kegiatan",
}  # fmt: skip
_ENDINGS = ("nya", "kan")
_SHORTEST, _STEM = 4, 7
_WORTH, _ASKED, _MOST, _SLIPS = 0.45, 0.6, 4, 4
_ALIKE, _LEAD = 0.75, 0.05
_INITIALS = (2, 6)
_SHARE = frozenset({"persentase", "rasio", "indeks", "nilai", "tingkat", "rata"})
_COUNT = frozenset({"jumlah", "banyak", "banyaknya"})


def tanpa_nomor(text: str) -> str:
    """A name on one line without the number, letter or bullet in front of it."""
    return " ".join(_NUMBERING.sub("", text).split())


@lru_cache(maxsize=8192)
def nama(text: str, tree: bool = False) -> Nama:
    """The words of a name; `tree`: the words Program, Kegiatan, Sub Kegiatan in front say nothing."""
    plain = _NUMBERING.sub("", text.casefold().replace("&", " dan "))
    if tree:
        plain = _LEVEL.sub("", plain) or plain
    inside = tuple(w for part in _BRACKETS.findall(plain) for w in _words(part))
    words = _words(_BRACKETS.sub(" ", plain)) or inside
    letters = "".join(_WORDS.findall(plain))
    return Nama(words, inside, letters, frozenset(words), grams(" ".join(words)))


def _words(text: str) -> tuple[str, ...]:
    words = (_SPELLED.get(w, w) for w in _WORDS.findall(text) if w not in _SILENT and w not in _ENDINGS)
    return tuple(_stem(w) for w in words)


def _stem(word: str) -> str:
    ending = next((e for e in _ENDINGS if word.endswith(e) and len(word) > _STEM), "")
    return word.removesuffix(ending)


def derajat(a: Nama, b: Nama) -> Derajat:
    """How surely two names mean one thing."""
    if not a.kata or not b.kata:
        return Derajat.BEDA
    if a.huruf == b.huruf:
        return Derajat.SAMA
    if a.kata == b.kata or a.rapat == b.rapat:
        if a.kurung == b.kurung:
            return Derajat.SAMA
        return Derajat.RAGU if a.kurung and b.kurung else Derajat.MIRIP
    if _spelled_out(a.kata, b.kata) or _spelled_out(b.kata, a.kata):
        return Derajat.MIRIP
    if _few_differ(a, b) and (_near(a.kata, b.kata) or sorted(a.kata) == sorted(b.kata)):
        return Derajat.MIRIP
    if {a.kata[0], b.kata[0]} & _SHARE and {a.kata[0], b.kata[0]} & _COUNT:
        return Derajat.BEDA
    return Derajat.RAGU if serupa(a, b) >= _ASKED else Derajat.BEDA


def serupa(a: Nama, b: Nama) -> float:
    """How alike two names look, from 0 to 1: their letters or their words, whichever is more."""
    words, letters = len(a.himpunan) + len(b.himpunan), len(a.pasangan) + len(b.pasangan)
    by_words = 2 * len(a.himpunan & b.himpunan) / words if words else 0.0
    return max(by_words, 2 * len(a.pasangan & b.pasangan) / letters) if letters else by_words


def _spelled_out(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether an abbreviation of the one name stands for words of the other: "APM SD"."""
    for n, word in enumerate(short):
        size = len(word)
        if _INITIALS[0] <= size <= _INITIALS[1] and len(long) == len(short) + size - 1:
            words = long[n : n + size]
            if "".join(w[0] for w in words) == word and (*short[:n], *words, *short[n + 1 :]) == long:
                return True
    return False


def _few_differ(a: Nama, b: Nama) -> bool:
    """Whether so few words differ that they may be slips of the hand: the cheap question comes first."""
    return len(a.himpunan ^ b.himpunan) <= _SLIPS and abs(len(a.kata) - len(b.kata)) <= _SLIPS


def _near(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    for tag, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        left, right = a[i:j], b[k:m]
        if "".join(left) == "".join(right):
            continue
        if tag != "replace" or len(left) != len(right) or not all(map(_variant, left, right)):
            return False
    return True


def _variant(a: str, b: str) -> bool:
    """Whether one word is the other with a letter too many, or with two letters swapped."""
    short, long = sorted((a, b), key=len)
    if len(short) < _SHORTEST or any(c.isdigit() for c in a + b):
        return False
    if len(short) == len(long):
        odd = [n for n, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
        return len(odd) == 2 and odd[1] == odd[0] + 1 and a[odd[0]] == b[odd[1]] and a[odd[1]] == b[odd[0]]
    return len(long) - len(short) == 1 and any(long[:n] + long[n + 1 :] == short for n in range(len(long)))


def sama(text: str, calon: Iterable[Calon], tree: bool = False) -> list[Calon]:
    """The rows whose names are the same words."""
    wanted = nama(text, tree)
    return [c for c in calon if wanted.kata and derajat_sama(wanted, nama(c.nama, tree))]


def kunci(text: str, tree: bool = False) -> tuple[str, ...]:
    """What two names have in common exactly when they are the same words: one of these keys."""
    name = nama(text, tree)
    return (f"={name.huruf}", f"{name.rapat}({' '.join(name.kurung)})") if name.kata else ()


def derajat_sama(a: Nama, b: Nama) -> bool:
    """Whether two names are the same words; the cheap half of `derajat`."""
    return a.huruf == b.huruf or ((a.kata == b.kata or a.rapat == b.rapat) and a.kurung == b.kurung)


def cari(text: str, calon: Iterable[Calon], tree: bool = False) -> Hasil:
    """Which row `text` names, where none has exactly its words."""
    wanted = nama(text, tree)
    if not wanted.kata:
        return Hasil(None, Derajat.BEDA)
    rated = [r for c in calon if (r := _rate(wanted, nama(c.nama, tree), c)) is not None]
    if not rated:
        return Hasil(None, Derajat.BEDA)
    rated.sort(key=lambda r: (-r[0], -r[1]))
    best = rated[0]
    equals = [r for r in rated if r[0] is best[0]]
    if best[0] >= Derajat.MIRIP and len(equals) == 1:
        return Hasil(best[2].id, best[0])
    near = equals if best[0] >= Derajat.MIRIP else rated
    lead = best[1] - near[1][1] if len(near) > 1 else 1.0
    clear = best[1] >= _ALIKE and lead >= _LEAD
    return Hasil(None, Derajat.RAGU, tuple(r[2] for r in near[:_MOST]), clear)


def _rate(wanted: Nama, other: Nama, calon: Calon) -> tuple[Derajat, float, Calon] | None:
    alike = serupa(wanted, other)
    if alike < _WORTH and abs(len(wanted.kata) - len(other.kata)) not in range(1, _INITIALS[1]):
        return None
    found = derajat(wanted, other)
    return (found, alike, calon) if found > Derajat.BEDA else None
