"""In which unit a document prints money: "(dalam ribuan rupiah)", "Pagu (Rp juta)", "Rp.000"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = (
    r"(?:(?P<{n}3>ribu(?:an)?|rb)|(?P<{n}6>juta(?:an)?|jt)|(?P<{n}9>mil[iy]ar(?:an)?|mlr)|"
    r"(?P<{n}12>tril[iy]un(?:an)?))"
)


def _word(name: str) -> str:
    return _WORD.format(n=name)


_COUNTED = (
    r"(?<!\d )(?<!\d)(?<!satu )(?<!dua )(?<!tiga )(?<!empat )(?<!lima )(?<!enam )(?<!tujuh )(?<!delapan )"
    r"(?<!sembilan )(?<!puluh )(?<!belas )(?<!ratus )(?<!ribu )(?<!juta )(?<!miliar )(?<!beberapa )"
)
_FOREIGN = r"(?!\W*(?:us\$|usd|dollar|dolar|euro|yen|\$))"
_SAID = re.compile(
    rf"\bdalam\s+(?:satuan\s+)?(?:rp\.?\s*)?{_word('a')}\b{_FOREIGN}"
    rf"|{_COUNTED}\b{_word('b')}\s+(?:rupiah|rp)\b"
    rf"|\brp\b\.?\s*\(?\s*{_word('c')}\b"
    r"|\brp[\s.(x]*(?P<nol>000(?:\.000)*)(?![.\d])"
    r"|\bx\s*(?:rp\.?\s*)?1(?P<kali>(?:\.000)+)(?![.\d])",
    re.IGNORECASE,
)
_BARE = re.compile(rf"\(\s*{_word('d')}\s*\)|^\s*{_word('e')}\s*$", re.IGNORECASE)
_PLAIN = re.compile(r"\brp\b|\brupiah\b", re.IGNORECASE)
_LINE = re.compile(r"\W*(?:keterangan\W+|satuan\W+|angka\W+|disajikan\W+|dinyatakan\W+)*", re.IGNORECASE)
_LONGEST = 60
_NAMES = {
    0: "rupiah penuh", 3: "ribuan rupiah", 6: "jutaan rupiah", 9: "miliar rupiah", 12: "triliun rupiah",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class SkalaUang:
    """A unit of money: `pangkat` is its power of ten (3: thousands), `teks` the words that say so."""

    pangkat: int
    teks: str = ""

    @property
    def nama(self) -> str:
        """The unit as the officer calls it."""
        return _NAMES[self.pangkat]


def skala_uang(text: str, *, kepala: bool = False) -> SkalaUang | None:
    """The unit that a title names, None for none. In a column's head (`kepala`) "(juta)" and "Rp" say it too.

    "5 juta rupiah" is an amount and no unit; units of other currencies are not of rupiah.
    """
    plain = " ".join(text.split())
    found = _SAID.search(plain) or (_BARE.search(plain) if kepala else None)
    if found is None:
        return SkalaUang(0, "Rp") if kepala and _PLAIN.search(plain) else None
    return SkalaUang(_power(found), found[0].strip(" ()"))


def baris_skala(text: str) -> bool:
    """Whether a line says in which unit the table below it is printed, and nothing else."""
    found = _SAID.search(text) if len(text) <= _LONGEST else None
    if found is None:
        return False
    return not _LINE.sub("", text[: found.start()]) and not re.search(
        r"[^\W\d_]", re.sub(r"rupiah|\brp\b", "", text[found.end() :], flags=re.IGNORECASE)
    )


def _power(found: re.Match[str]) -> int:
    groups = found.groupdict()
    zeros = groups.get("nol") or groups.get("kali")
    if zeros:
        return zeros.count("0")
    return next(int(name[1:]) for name, text in groups.items() if text)
