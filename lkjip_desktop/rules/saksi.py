"""Saksi: what else states the same money. Who disagrees alone is wrong; who follows a wrong figure is not.

A cell of the budget tree is stated by itself, by the sum of the rows below it, by what the row above leaves
for it, and its realisasi by the quarters. Where two of these differ, one rule says so at one place; every
other rule takes a figure for right that fits any of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from lkjip_desktop.domain.dokumen import Belanja, Penerimaan, ProgramKegiatan
from lkjip_desktop.domain.figures import Anggaran
from lkjip_desktop.domain.kumulasi import TRIWULAN, rupiah_of_quarters
from lkjip_desktop.domain.laporan import read
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.rules.bahan import bahan
from lkjip_desktop.rules.banding import Banding, banding, beda
from lkjip_desktop.rules.rule import at
from lkjip_desktop.rules.view import View

Uang = ProgramKegiatan | Belanja
Figure = Callable[[Anggaran], Decimal | None]

#: The reads of the functions below, each beside the figures of its tree.
ANGGARAN_READS = (
    "programkegiatan.anggaran", "programkegiatan.realisasi", "programkegiatan.realisasi_tw", "bahan.diterima",
)  # fmt: skip

#: The reads of `jumlah_atas`.
ATAS = ("programkegiatan.anggaran", "programkegiatan.realisasi", "figures.anggaran")


@bahan("diterima", reads=("penerimaan",))
def DITERIMA(view: View) -> frozenset[str]:
    """The places of findings that were accepted with a reason."""
    return frozenset(p.tempat for p in view.all(Penerimaan) if p.alasan.strip())


def diterima(view: View, ref: Ref) -> bool:
    """Whether what stands at `ref` was accepted as it is: then nothing speaks for another value there."""
    return str(ref) in view.bahan(DITERIMA)


def figure_of(field: str) -> Figure:
    """How the figure of a money field is read from the sums: "anggaran", "realisasi", "pagu.2025", ..."""
    name, _, year = field.partition(".")
    match name:
        case "anggaran":
            return lambda m: m.pagu
        case "realisasi":
            return lambda m: m.realisasi
        case "anggaran_murni":
            return lambda m: m.pagu_murni
        case _:
            return lambda m: m.pagu_renstra.get(int(year))


def kind_of(row: Uang) -> type[Uang]:
    """The table that a row and its relatives stand in."""
    return Belanja if isinstance(row, Belanja) else ProgramKegiatan


def money_of(view: View, row: Uang) -> Anggaran | None:
    """The sums of a row."""
    return view.anggaran(row.id) if isinstance(row, ProgramKegiatan) else view.belanja(row.id)


def made_of(view: View, row: Uang, field: str) -> Decimal | None:
    """What the rows below make of a field, else what the row states."""
    money = money_of(view, row)
    return figure_of(field)(money) if money is not None else None


def stated_of(view: View, row: Uang, field: str) -> Decimal | None:
    """What the row states in a field, else what is made of the rows below."""
    typed: Decimal | None = read(row, field)
    return made_of(view, row, field) if typed is None else typed


def quarters_of(view: View, row: Uang) -> Decimal | None:
    """What the four quarters say of the year; nothing where the year was accepted as it stands."""
    return None if diterima(view, at(row, "realisasi")) else sum_of_quarters(row)


def sum_of_quarters(row: Uang) -> Decimal | None:
    """What the four quarters add up to, None while one is missing."""
    if not isinstance(row, ProgramKegiatan) or any(q not in row.realisasi_tw for q in TRIWULAN):
        return None
    return rupiah_of_quarters(row.realisasi_tw)


def left_for(view: View, row: Uang, field: str) -> Decimal | None:
    """What the row above states less what the other rows below it state."""
    kind = kind_of(row)
    above = view.get(kind, row.induk)
    total: Decimal | None = read(above, field) if above is not None else None
    if above is None or total is None:
        return None
    others = [stated_of(view, r, field) for r in view.children(kind, above.id) if r.id != row.id]
    known = [v for v in others if v is not None]
    return total - sum(known, Decimal(0)) if len(known) == len(others) else None


def nilai_lain(view: View, row: Uang, field: str) -> Iterator[Decimal]:
    """Every value that something states for a cell, its own first; that alone where it was accepted."""
    found = [read(row, field)]
    if found[0] is None or not diterima(view, at(row, field)):
        found += [made_of(view, row, field), left_for(view, row, field)]
        found += [sum_of_quarters(row)] if field == "realisasi" else []
    yield from (v for v in found if v is not None)


def didukung(view: View, row: ProgramKegiatan, field: str, nilai: Decimal) -> bool:
    """Whether a second figure of the same row fits `nilai` in `field`, and not what stands there."""
    typed = stated_of(view, row, field)
    if typed is None or not beda(typed, nilai):
        return False
    name, _, year = field.partition(".")
    if name == "pagu":
        rest = sum((v for y, v in row.pagu.items() if y != int(year)), Decimal(0))
        return row.pagu_akhir is not None and not beda(row.pagu_akhir, rest + nilai)
    if field == "realisasi" and (made := quarters_of(view, row)) is not None:
        return not beda(made, nilai)
    if row.serapan_tertulis is None or name not in {"anggaran", "realisasi"}:
        return False
    pagu, realisasi = stated_of(view, row, "anggaran"), stated_of(view, row, "realisasi")
    if cocok(row.serapan_tertulis, [realisasi], [pagu]):
        return False
    pagu, realisasi = (nilai, realisasi) if name == "anggaran" else (pagu, nilai)
    return cocok(row.serapan_tertulis, [realisasi], [pagu])


def cocok(persen: Decimal, bagian: Iterable[Decimal | None], seluruh: Iterable[Decimal | None]) -> bool:
    """Whether a stated per cent is one of the parts against one of the wholes."""
    wholes = [w for w in seluruh if w]
    return any(p is not None and banding(persen, p / w * 100) is Banding.SAMA for p in bagian for w in wholes)


def jumlah_atas(view: View, field: str) -> list[Decimal]:
    """What the whole tree may come to: made from the bottom, and as the topmost rows state it."""
    rows = list(view.all(ProgramKegiatan))
    ids = {r.id for r in rows}
    top = [r for r in rows if r.induk not in ids]
    made, stated = ([f(view, r, field) for r in top] for f in (made_of, stated_of))
    return [sum((v for v in s if v is not None), Decimal(0)) for s in (made, stated) if any(s)]
