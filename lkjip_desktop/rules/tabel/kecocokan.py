"""Whether a printed figure follows from the figures beside it, in any way that is open to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product

from lkjip_desktop.domain.tabel import UANG, JenisTabel, Peran
from lkjip_desktop.rules.tabel.hitung import Hitung, Rentang, evaluate
from lkjip_desktop.rules.tabel.hubungan import Hubungan
from lkjip_desktop.rules.tabel.ketentuan import makin_rendah, pasti_turun
from lkjip_desktop.rules.tabel.lembar import Angka, Lembar

_READINGS = 8
Operan = Mapping[int, Angka]


def follows(sheet: Lembar, link: Hubungan, b: int, operands: Operan, stated: Angka) -> bool:
    """Whether the stated figure follows: by the formula, one for what should fall, or capped as declared."""
    declared = measured_falling(sheet, link, b)
    for figures in _readings(operands):
        result = evaluate(link.hitung, figures)
        if result is None:
            continue
        capped = stated.nilai in sheet.ketentuan.batas and result.nilai > stated.nilai
        if capped or (result.memuat(stated) and not declared):
            return True
        if any(way.memuat(stated) for way in other_ways(sheet, link, b, figures)):
            return True
        if _latest(sheet, link, figures, stated):
            return True
        rest = sheet.tabel.kolom[link.hasil].peran is Peran.SISA and not link.bertanda
        if rest and result.nilai == -stated.nilai:
            return True
    return False


def _latest(sheet: Lembar, link: Hubungan, operands: Operan, stated: Angka) -> bool:
    """Whether a sum over the years is the latest year's figure, as for what does not add up (an index)."""
    money = sheet.tabel.kolom[link.hasil].peran in UANG
    added = link.pembagi is None and "+" in link.rumus and "-" not in link.rumus
    return added and not money and stated.nilai == operands[link.dari[-1]].nilai


def _readings(operands: Operan) -> Iterator[dict[int, Angka]]:
    """The figures as read, and where one dot leaves it open, in their other readings too."""
    # Beside "4,31" a "4.250" is in thousands: a row does not change its sign for decimals.
    comma = any("," in a.teks for a in operands.values())
    choices = [
        [a, replace(a, nilai=a.lain, lain=None)] if a.lain is not None and not comma else [a]
        for a in operands.values()
    ]
    for i, chosen in enumerate(product(*choices)):
        if i < _READINGS:
            yield dict(zip(operands, chosen, strict=True))


def other_ways(sheet: Lembar, link: Hubungan, b: int, operands: Operan) -> list[Rentang]:
    """What the formulas for an indikator that should fall give: (2T-R)/T and T/R.

    Against a printed formula only where the indikator or the document says that it should fall.
    """
    if (
        sheet.tabel.kolom[link.hasil].peran is not Peran.CAPAIAN
        or link.pembagi is None
        or len(link.dari) != 2
    ):
        return []
    if link.dicetak and not falling(sheet, b):
        return []
    target = link.pembagi
    gained = next(k for k in link.dari if k != target)
    ways: tuple[Hitung, ...] = (
        lambda v: (2 * v[target] - v[gained]) / v[target] * 100,
        lambda v: v[target] / v[gained] * 100,
    )
    return [found for way in ways if (found := evaluate(way, operands))]


def measured_falling(sheet: Lembar, link: Hubungan, b: int) -> bool:
    """Whether row `b` is a capaian of what the document says should fall, against the target of its year."""
    columns = sheet.tabel.kolom
    return (
        columns[link.hasil].peran is Peran.CAPAIAN
        and link.pembagi is not None
        and columns[link.pembagi].peran is Peran.TARGET
        and sheet.tabel.jenis not in (JenisTabel.BANDING_RENSTRA, JenisTabel.BANDING_NASIONAL)
        and sheet.ketentuan.menyebut(sheet.tabel.baris[b].label)
    )


def falling(sheet: Lembar, b: int) -> bool:
    """Whether row `b` may be about something that should fall."""
    return (
        sheet.ketentuan.turun
        or sheet.ketentuan.menyebut(sheet.tabel.baris[b].label)
        or makin_rendah(sheet.tabel.baris[b].label)
    )


def rises_alone(sheet: Lembar, link: Hubungan, b: int, result: Rentang) -> bool:
    """Whether row `b` counts what surely should fall as rising, and another row of its table does not."""
    stated, label = sheet[b, link.hasil], sheet.tabel.baris[b].label
    if stated is None or not pasti_turun(label) or not result.memuat(stated):
        return False
    if any(way.memuat(stated) for way in other_ways(sheet, link, b, _operands(sheet, link, b))):
        return False
    return any(_falls(sheet, link, i) for i, row in sheet.tabel.isi if i != b and pasti_turun(row.label))


def _falls(sheet: Lembar, link: Hubungan, b: int) -> bool:
    """Whether a row's capaian can only be that of what should fall: (2T-R)/T."""
    stated, operands = sheet[b, link.hasil], _operands(sheet, link, b)
    result = evaluate(link.hitung, operands) if len(operands) == len(link.dari) else None
    ways = other_ways(sheet, link, b, operands) if result is not None else []
    return bool(ways and stated and result and not result.memuat(stated) and ways[0].memuat(stated))


def _operands(sheet: Lembar, link: Hubungan, b: int) -> dict[int, Angka]:
    return {k: a for k in link.dari if (a := sheet[b, k])}
