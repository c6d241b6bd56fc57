"""How figures and values stand in the report's tables. Writes figures down, makes none."""

from __future__ import annotations

from decimal import Decimal

from lkjip_desktop.domain.figures import Tren
from lkjip_desktop.domain.hasil import Alasan, Hasil
from lkjip_desktop.domain.nilai import Angka, Nilai, Rentang
from lkjip_desktop.report.blocks import Figure
from lkjip_desktop.wording.angka import MAX_DECIMALS, format_angka, format_rupiah
from lkjip_desktop.wording.cara import hasil_text, nilai_text

#: A value with more decimals than anybody types comes from a formula or a mean, and is printed rounded.
_TYPED = MAX_DECIMALS


def nilai_cell(nilai: Nilai, desimal: int) -> str:
    """A target or realisasi as typed; one that was computed, with `desimal` decimals."""
    if isinstance(nilai, Angka):
        decimals = desimal if is_computed(nilai) else None
        return Figure(format_angka(nilai.nilai, decimals), nilai.nilai)
    return nilai_text(nilai)


def bersatuan(nilai: Nilai, satuan: str, desimal: int) -> str:
    """A value with its unit, where it is one that has a unit: "71,20 Indeks", "WTP", "n/a"."""
    text = nilai_cell(nilai, desimal)
    if not isinstance(nilai, Angka | Rentang):
        return text
    with_unit = f"{text} {satuan}".rstrip()
    return Figure(with_unit, text.value) if isinstance(text, Figure) else with_unit


def is_computed(nilai: Nilai) -> bool:
    """Whether a value has more decimals than it is printed with."""
    return isinstance(nilai, Angka) and -int(nilai.nilai.as_tuple().exponent) > _TYPED


def persen_cell(hasil: Hasil | None, desimal: int) -> str:
    """A per cent for a column whose header carries the sign."""
    if hasil is None or hasil.nilai is None:
        return "" if hasil is None else hasil_text(hasil, desimal)
    return Figure(hasil_text(hasil, desimal), hasil.nilai)


def persen_text(hasil: Hasil, desimal: int) -> str:
    """A per cent in a sentence."""
    if hasil.nilai is not None:
        return f"{hasil_text(hasil, desimal)} %"
    return "tidak berlaku" if hasil.alasan is Alasan.TIDAK_BERLAKU else "belum dapat dihitung"


def angka_cell(angka: Decimal | None) -> str:
    """A count, in its own precision."""
    return "" if angka is None else Figure(format_angka(angka), angka)


def rupiah_cell(rupiah: Decimal | None) -> str:
    """Rupiah for a column whose header says so."""
    return "" if rupiah is None else Figure(format_rupiah(rupiah, simbol=False), rupiah)


def rupiah_text(rupiah: Decimal | None) -> str:
    """Rupiah in a sentence."""
    return "belum diisi" if rupiah is None else format_rupiah(rupiah)


def tren_cell(tren: Tren, membaik: bool | None = None) -> str:
    """How a figure stands to last year's: "naik (membaik)", "tetap", or "–" where that cannot be said."""
    words = {Tren.NAIK: "naik", Tren.TURUN: "turun", Tren.TETAP: "tetap", Tren.TIDAK_ADA: "–"}[tren]
    if membaik is None:
        return words
    return f"{words} ({'membaik' if membaik else 'memburuk'})"
