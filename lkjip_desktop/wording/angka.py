"""Indonesian figures: thousands with a dot, decimals with a comma. Reading is generous, writing has one form.

A wrong reading is the worst that can happen here, so what can be read in two ways is asked about
(`Ambigu`) and what is malformed is refused (`Masalah`); digits are never dropped or moved.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal

from lkjip_desktop.domain.hasil import rapi
from lkjip_desktop.wording.bacaan import Ambigu, Masalah, kutip
from lkjip_desktop.wording.potongan import Potongan, potong
from lkjip_desktop.wording.satuan import mencacah
from lkjip_desktop.wording.terbilang import terbilang

MAX_WHOLE, MAX_DECIMALS = 18, 8

_WIDE = Context(prec=80)
_STEPS = {n: Decimal(1).scaleb(-n) for n in range(MAX_DECIMALS + 1)}
_ONE_DOT = re.compile(r"-?[0-9]{1,3}\.[0-9]{3}")
_THREE_DECIMALS = re.compile(r"-?[1-9][0-9.]*,[0-9]{3}")
_SWAP = str.maketrans(",.", ".,")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_WHOLE = re.compile(rf"[0-9]+|{_GROUPED.pattern}")
#: Digits and a comma that can be read in one way only, whatever the column holds: most of what is typed.
_PLAIN = re.compile(
    r"(?:[0-9]{1,15}|[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,4})(?:,(?:[0-9]{1,2}|[0-9]{4,8}))?"
)  # fmt: skip
_ENGLISH = re.compile(
    r"[1-9][0-9]{0,2}(?:,[0-9]{3}){2,}(?:\.[0-9]{1,2})?|[1-9][0-9]{0,2},[0-9]{3}\.[0-9]{1,2}"
)


def parse_angka(text: str, ribuan: bool | None = None) -> Decimal | Ambigu | Masalah | None:
    """The number in `text`, with the precision it was typed in; None when the text is empty or a lone dash.

    `ribuan` says what the column holds, which decides about a single dot before three digits:
    True money or counts ("1.250" is 1250), False decimals (1.250), None unknown (asked, as `Ambigu`).
    "%", "Rp" and unit words are left out of the value.
    """
    if _PLAIN.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    pieces = potong(text)
    if not isinstance(pieces, Potongan):
        return pieces
    if pieces.persen and (ribuan or pieces.rupiah):
        return Masalah(f"{kutip(text)} adalah persen, sedangkan kolom ini berisi jumlah atau uang.")
    counts = pieces.rupiah or mencacah(pieces.satuan)
    found = _read(pieces.inti, True if counts else ribuan)
    if found is None or (pieces.tanpa_sen and not _WHOLE.fullmatch(pieces.inti)):
        return _malformed(text, pieces.inti)
    return _finish(text, pieces, found)


def _read(core: str, ribuan: bool | None) -> tuple[Decimal, ...] | None:
    """The possible readings of digits with separators; None when they are malformed."""
    if core.count(",") == 1 and "." not in core.partition(",")[2]:
        return _with_comma(*core.split(","), ribuan=ribuan)
    if "," in core:
        return (Decimal(core.replace(",", "")),) if _ENGLISH.fullmatch(core) else None
    if core.count(".") != 1:
        return (Decimal(core.replace(".", "")),) if _WHOLE.fullmatch(core) else None
    return _with_dot(*core.split("."), ribuan=ribuan)


def _with_comma(whole: str, decimals: str, *, ribuan: bool | None) -> tuple[Decimal, ...] | None:
    if not _WHOLE.fullmatch(whole):
        return None
    plain = whole.replace(".", "")
    value = Decimal(f"{plain}.{decimals}")
    # "1,250" persons is more likely an English 1250 than 1.25 persons: never decide that alone. Behind a dot
    # ("1.000,250") the comma can only be the decimal one.
    if ribuan and len(decimals) == 3 and "." not in whole and _GROUPED.fullmatch(f"{whole}.{decimals}"):
        return Decimal(plain + decimals), value
    return (value,)


def _with_dot(whole: str, decimals: str, *, ribuan: bool | None) -> tuple[Decimal, ...] | None:
    value = Decimal(f"{whole}.{decimals}")
    if whole == "0" or (len(whole) > 3 and len(decimals) < 3) or ribuan is False:
        return (value,)
    if _GROUPED.fullmatch(f"{whole}.{decimals}"):
        thousands = Decimal(whole + decimals)
        return (thousands,) if ribuan else (thousands, value)
    # Among counts "85.5" may be a damaged 85.500; in a column of unknown kind "1000.000" may be a million.
    return None if ribuan or len(decimals) == 3 else (value,)


def _finish(text: str, pieces: Potongan, found: tuple[Decimal, ...]) -> Decimal | Ambigu | Masalah:
    if any(len(d.as_tuple().digits) + int(d.as_tuple().exponent) > MAX_WHOLE for d in found):
        return Masalah(f"{kutip(text)} terlalu besar. Paling banyak {MAX_WHOLE} angka di depan koma.")
    if any(-int(d.as_tuple().exponent) > MAX_DECIMALS for d in found):
        return Masalah(f"{kutip(text)} terlalu rinci. Paling banyak {MAX_DECIMALS} angka di belakang koma.")
    if pieces.ejaan:
        found = tuple(d for d in found if pieces.ejaan in {terbilang(d), terbilang(rapi(d))})
        if not found:
            return Masalah(f"Angka dan huruf pada {kutip(text)} tidak sama. Periksa mana yang benar.")
    signed = tuple(-d if pieces.negatif and d else d for d in found)
    return signed[0] if len(signed) == 1 else _ask(text, signed)


def _ask(text: str, found: tuple[Decimal, ...]) -> Ambigu:
    thousands, decimals = (format_angka(d) for d in found)
    return Ambigu(f"{kutip(text)} dapat dibaca {thousands} (ribuan) atau {decimals} (desimal).", found)


def _malformed(text: str, core: str) -> Masalah:
    if core.count(".") == 1 and "," not in core:
        decimal = core.replace(".", ",")
        how = f"Bila maksudnya desimal, tulis {decimal}; bila ribuan, tulis tiga angka di belakang titik."
    else:
        how = "Titik memisahkan ribuan (1.234.567), koma memisahkan desimal (85,5)."
    return Masalah(f"Titik atau koma pada {kutip(text)} tidak pada tempatnya. {how}")


def format_angka(d: Decimal, desimal: int | None = None) -> str:
    """`d` as "1.234.567,89". `desimal` None keeps its own precision, else it is rounded half up."""
    if desimal is not None:
        d = d.quantize(_STEPS.get(desimal) or Decimal(1).scaleb(-desimal), ROUND_HALF_UP, _WIDE)
    return format(d if d else abs(d), ",f").translate(_SWAP)


def unambiguous(d: Decimal, ribuan: bool | None) -> str:
    """`d` written so that `parse_angka` with the same `ribuan` reads it back without a question."""
    text = format_angka(d)
    if ribuan and _THREE_DECIMALS.fullmatch(text):
        return text + "0"
    return text.replace(".", "") if ribuan is None and _ONE_DOT.fullmatch(text) else text


def format_rupiah(d: Decimal, simbol: bool = True) -> str:
    """Rupiah as "Rp1.234.567", with two decimals when there are sen; `simbol` False leaves "Rp" out."""
    number = format_angka(abs(d), 2).removesuffix(",00")
    sign = "-" if d < 0 and number != "0" else ""
    return f"{sign}Rp{number}" if simbol else sign + number


def format_persen(d: Decimal, desimal: int | None = 2) -> str:
    """Per cent as "46,26 %"."""
    return f"{format_angka(d, desimal)} %"
