"""Which indikator a document itself says should fall, and by which formula it measures those."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

#: A clause about what should fall: said in words, or by a formula that only those have.
_FALLS = re.compile(
    r"(?:ma|sema)kin\s+(?:rendah|kecil|sedikit|cepat|singkat|turun|menurun|pendek)\b.{0,80}?(?:ma|sema)kin\s+(?:baik|tinggi|berhasil)|"
    r"(?:ma|sema)kin\s+(?:tinggi|besar|banyak|lama)\b.{0,80}?(?:ma|sema)kin\s+(?:rendah|buruk|kurang|jelek)|"
    r"\bnegatif\b",
    re.IGNORECASE | re.DOTALL,
)
_TWICE = re.compile(
    r"\(?\s*2\s*(?:x|×|\*|kali)?\s*target\)?\s*[-–−]\s*(?:x\s*)?realisasi|target\s*[-–−]\s*[({\[]\s*realisasi\s*[-–−]\s*target",
    re.IGNORECASE,
)
_TURNED = re.compile(r"target\s*(?:/|:|÷|dibagi(?:\s+dengan)?)\s*realisasi", re.IGNORECASE)
_CLAUSE = re.compile(
    r"(?<=[.;])\s+|\bsedangkan\b|\bkecuali\b|\bkhusus(?:nya)?\b|\badapun\b|\bsementara\b", re.IGNORECASE
)
_PART = re.compile(
    r"[,:;(){}\[\]=/]|\b(?:dan|serta|yaitu|yakni|untuk|indikator|menggunakan|digunakan|dihitung|merupakan|yang|karena|rumus|"
    r"capaian|pada|adalah|seperti|antara lain|dengan|negatif|bersifat)\b",
    re.IGNORECASE,
)
_COMMON = frozenset(
    "persentase prosentase jumlah rata angka nilai tingkat indeks target realisasi kinerja makin semakin rendah tinggi kecil besar "
    "baik cepat sedikit sasaran indikator waktu dari x kali dibagi dikali maka hasil rumus tahun menunjukkan capaian".split()
)
_WORD = re.compile(r"[^\W\d_]+")


def falling_names(texts: Iterable[str]) -> tuple[frozenset[str], str]:
    """The names said to fall, in small letters, and their formula: "A" is (2T-R)/T, "B" is T/R, "" is unsaid."""
    found: set[str] = set()
    ways: set[str] = set()
    for text in texts:
        for clause in _CLAUSE.split(text):
            twice, turned = bool(_TWICE.search(clause)), bool(_TURNED.search(clause))
            ways.update("A" * twice + "B" * (turned and not twice))
            if twice or turned or _FALLS.search(clause):
                found.update(_names(clause))
    return frozenset(found), ways.pop() if len(ways) == 1 else ""


def named(label: str, names: Iterable[str]) -> bool:
    """Whether the label of an indikator is one of the names, or one of them stands inside it or around it."""
    plain = _plain(re.sub(r"\(\s*%\s*\)", "", label))
    short = {w.lower() for w in re.findall(r"\b[A-Z]{3,}\b", label)}
    return any(
        name in short or f" {name} " in f" {plain} " or (plain and f" {plain} " in f" {name} ")
        for name in names
    )


def _names(clause: str) -> Iterator[str]:
    for part in _PART.split(clause):
        words = _WORD.findall(part)
        telling = [w for w in words if w.lower() not in _COMMON]
        acronym = len(words) == 1 and words[0].isupper() and len(words[0]) > 2
        if acronym or (len(words) > 1 and telling and len(words) < 12):
            yield _plain(part)


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))
