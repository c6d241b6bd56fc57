"""Takes a figure as people write it apart: sign, Rp, digits with their separators, %, unit words.

Nothing is interpreted here. Whatever could change the figure's size is refused (see `satuan`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lkjip_desktop.wording import satuan
from lkjip_desktop.wording.bacaan import Masalah, kutip

MAX_LENGTH = 200

_BLANKS = (*range(9, 14), 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000)
_INVISIBLE = (0xAD, 0x61C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A))
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"
_CLEAN = {
    **dict.fromkeys(_BLANKS, " "),
    **dict.fromkeys((*_INVISIBLE, 0xFEFF)),
    **dict.fromkeys(map(ord, _DASHES), "-"),
}

_RP = r"(?:rp(?![^\W\d_])\.?|idr\b)"
_FIGURE = re.compile(rf"(?P<front>(?:-|\(|{_RP}|\s)*)(?P<core>[0-9][0-9.,]*)(?P<back>.*)", re.IGNORECASE)
_NOTHING = re.compile(rf"(?:{_RP}|\s)*-{{0,3}}", re.IGNORECASE)
_MONEY_END = re.compile(r"(?:--?|=)(?![0-9=-])")
_PERCENT = re.compile(r"(?:%|(?:persen|prosen)\b)\s*", re.IGNORECASE)
_NUMERAL = (
    r"(?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|(?:se)?(?:puluh|belas|ratus|ribu)|"
    r"juta|miliar|triliun|koma)"
)
_SPELLED = re.compile(rf"\(\s*(?P<words>{_NUMERAL}(?:\s+{_NUMERAL})*)(?:\s+rupiah)?\s*\)\s*", re.IGNORECASE)
_STRAY = "Setelah angka pada {} ada titik atau koma yang tidak diikuti angka. Hapus, atau lengkapi angkanya."


@dataclass(frozen=True, slots=True)
class Potongan:
    """The pieces of one figure; `inti` holds only digits, dots and commas, a digit first and last.

    `rupiah`: it is marked as money. `tanpa_sen`: by an ending such as ",-", so it has no decimals.
    `ejaan`: the figure once more in words, as in "2 (dua)". `satuan`: the unit words behind it.
    """

    inti: str
    negatif: bool = False
    rupiah: bool = False
    tanpa_sen: bool = False
    persen: bool = False
    ejaan: str = ""
    satuan: str = ""


def bersih(text: str) -> str:
    """`text` with every kind of blank a plain one, invisible marks gone, every dash and minus a "-"."""
    return text.translate(_CLEAN).strip()


def potong(text: str) -> Potongan | Masalah | None:
    """The pieces of `text`; None when it says that there is nothing (empty or a lone dash)."""
    clean = bersih(text)
    if _NOTHING.fullmatch(clean) and not clean.lower().rstrip(" .").endswith(("rp", "idr")):
        return None
    if len(clean) > MAX_LENGTH:
        return Masalah(f"{kutip(clean)} terlalu panjang untuk sebuah angka.")
    match = _FIGURE.fullmatch(clean)
    if match is None:
        return _no_figure(clean)
    front, core, back = match["front"], match["core"], match["back"]
    if front.count("-") + front.count("(") > 1:
        return Masalah(f"{kutip(clean)} bertanda minus dua kali. Tulis minus sekali saja, misalnya -1.000.")
    end = _MONEY_END.match(back) if core[-1] in ",." else None
    if end:
        core, back = core[:-1], back[end.end() :]
    if core[-1] in ",.":
        listed = core[-1] == "," and back.strip()
        return satuan.dua_bagian(clean) if listed else Masalah(_STRAY.format(kutip(clean)))
    pieces = Potongan(core, "-" in front or "(" in front, "r" in front.lower() or bool(end), bool(end))
    if "(" in front:
        inside, closed, back = back.partition(")")
        if not closed or not _PERCENT.fullmatch(inside.strip() or "%"):
            return Masalah(
                f"Kurung pada {kutip(clean)} tidak lengkap. Angka minus ditulis -1.000 atau (1.000)."
            )
        back = inside + back
    return _with_words(clean, pieces, back.strip())


def _with_words(clean: str, pieces: Potongan, back: str) -> Potongan | Masalah:
    percent = _PERCENT.match(back)
    unit = back[percent.end() :] if percent else back
    spelled = _SPELLED.match(unit)
    unit = unit[spelled.end() :] if spelled else unit
    problem = satuan.periksa(clean, unit) if unit else None
    words = " ".join(spelled["words"].lower().split()) if spelled else ""
    return problem or replace(pieces, persen=bool(percent), ejaan=words, satuan=unit)


def _no_figure(clean: str) -> Masalah:
    quoted = kutip(clean)
    if re.match(r"-?\s*[.,]\s*[0-9]", clean):
        return Masalah(f"{quoted} diawali tanda pemisah. Tulis nol di depannya, misalnya 0,5.")
    if re.match(r"[<>≤≥±~=]", clean):
        return Masalah(f"{quoted} bukan angka pasti. Tulis angkanya saja, tanpa tanda {clean[0]}.")
    if re.search(r"\b(?:dan|atau|serta)\b", clean, re.IGNORECASE):
        return satuan.dua_bagian(clean)
    return Masalah(f"{quoted} bukan angka. Tulis dengan angka, misalnya 1.250 atau 85,5.")
