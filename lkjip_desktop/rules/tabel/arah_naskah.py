"""Which indikator a document itself says should fall, and by which formula it measures those."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

#: A clause about what should fall; "semakin tinggi IPM semakin rendah kemiskinan" tells an effect.
_ENDS = (
    r"(?=\s*(?:$|[^\w\s]|(?:kinerja\w*|capaian\w*|pencapaian|digunakan|menggunakan|dihitung|diukur|maka|dengan|yaitu|yakni|"
    r"realisasi|untuk|karena)\b))"
)
_FALLS = re.compile(
    r"(?:ma|sema)kin\s+(?:rendah|kecil|sedikit|cepat|singkat|turun|menurun|pendek)\b.{0,80}?"
    rf"(?:ma|sema)kin\s+(?:(?:baik|berhasil){_ENDS}|tinggi\s+(?:tingkat\s+)?(?:kinerja|pencapaian|capaian|keberhasilan))|"
    r"(?:ma|sema)kin\s+(?:tinggi|besar|banyak|lama)\b(?=.{0,80}?\b(?:realisasi|kinerja|pencapaian|capaian)).{0,80}?"
    r"(?:ma|sema)kin\s+(?:rendah|buruk|kurang|jelek)|"
    r"indikator\W+(?:\w+\W+){0,2}?negatif\b|polarisasi\W+(?:\w+\W+)?negatif\b",
    re.IGNORECASE | re.DOTALL,
)
_RISES = re.compile(
    r"(?:ma|sema)kin\s+(?:tinggi|besar|banyak)\b[^,;]{0,40}?(?:ma|sema)kin\s+(?:baik|tinggi|berhasil)|indikator\s+positif",
    re.IGNORECASE,
)
_TWICE = re.compile(
    r"\(?\s*2\s*(?:x|×|\*|kali)?\s*target\)?\s*[-–−]\s*(?:x\s*)?realisasi|target\s*[-–−]\s*[({\[]\s*realisasi\s*[-–−]\s*target",
    re.IGNORECASE,
)
_TURNED = re.compile(r"target\s*(?:/|:|÷|dibagi(?:\s+dengan)?)\s*realisasi", re.IGNORECASE)
_CLAUSE = re.compile(
    r"(?<=[.;])\s+|\(?\b\d\)\s|\bsedangkan\b|\bkecuali\b|\bkhusus(?:nya)?\b|\badapun\b|\bsementara\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"[,:;(){}\[\]=/]|\b(?:dan|serta|yaitu|yakni|untuk|indikator|menggunakan|digunakan|dihitung|merupakan|yang|karena|rumus|"
    r"capaian|pada|adalah|seperti|antara lain|dengan|negatif|bersifat)\b",
    re.IGNORECASE,
)
#: Words that tell no indikator apart.
_COMMON = re.compile(
    r"angka|baik|besar|capaian|cepat|dari|dibagi|dikali|hasil|indeks|indikator|jumlah|kali|"
    r"kecil|kinerja|maka|makin|menunjukkan|nilai|persentase|prosentase|rata|realisasi|rendah|"
    r"rumus|sasaran|sedikit|semakin|tahun|target|tinggi|tingkat|waktu|x",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")


def falling_names(texts: Iterable[str]) -> tuple[frozenset[str], str]:
    """The names said to fall, in small letters, and their formula: "A" (2T-R)/T, "B" T/R, "" unsaid."""
    found: set[str] = set()
    ways: set[str] = set()
    for text in texts:
        for clause in _CLAUSE.split(text):
            twice, turned = bool(_TWICE.search(clause)), bool(_TURNED.search(clause))
            ways.update("A" * twice + "B" * (turned and not twice))
            if (twice or turned or _FALLS.search(clause)) and not _RISES.search(clause):
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
        telling = [w for w in words if not _COMMON.fullmatch(w)]
        acronym = len(words) == 1 and words[0].isupper() and len(words[0]) > 2
        if acronym or (len(words) > 1 and telling and len(words) < 12):
            yield _plain(part)


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))
