"""One damage in a clean report: is it found, at its place, and said once?

The table of the last run is printed with `-s`. MUTASI=20000 MUTASI_SEED=7 makes a larger or another run;
MUTASI_LUPUT=1 lists what was missed and what cascaded.
"""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, field
from random import Random

import mutasi_kata  # noqa: F401 - lists its mutators
import mutasi_kinerja  # noqa: F401
import mutasi_naskah  # noqa: F401
import mutasi_uang  # noqa: F401
from mutasi import PERUSAK, Kerusakan
from mutasi_dokumen import dokumen

from lkjip_desktop.domain.change import apply
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.delta import delta
from lkjip_desktop.rules.engine import Engine
from lkjip_desktop.rules.temuan import Severity, Temuan

COUNT = int(os.environ.get("MUTASI", "1200"))
SEED = int(os.environ.get("MUTASI_SEED", "2025"))
MISSED = os.environ.get("MUTASI_LUPUT")


@dataclass
class Baris:
    """The counts of one mutator."""

    n: int = 0
    found: int = 0
    exact: int = 0
    here: int = 0
    new: int = 0
    lines: list[str] = field(default_factory=list)


class Pemeriksa:
    """The checker on the clean document, damaged and mended again and again."""

    def __init__(self) -> None:
        self.laporan = self._clean = dokumen()
        self.figures = self._figures = compute(self.laporan)
        self.engine = Engine()
        self.before = {t.key for t in self.engine.update(self.laporan, self.figures, None)}

    def new(self, damage: Kerusakan) -> list[Temuan]:
        """The findings that the damage brings."""
        laporan = apply(self._clean, damage.changes)
        figures = compute(laporan, (self._clean, self._figures))
        found = self.engine.update(laporan, figures, delta(damage.changes, self._figures, figures))
        back = tuple(c.inverse() for c in reversed(damage.changes))
        self.engine.update(self._clean, self._figures, delta(back, figures, self._figures))
        return [t for t in found if t.key not in self.before]


def damages(count: int, seed: int) -> list[tuple[str, Kerusakan]]:
    """`count` different damages, every mutator as often as the others while it knows new ones."""
    rng, made, seen = Random(seed), [], set()
    for _ in range(50):
        for nama, make in PERUSAK.items():
            for _ in range(max(1, count // len(PERUSAK) // 10)):
                damage = make(rng)
                if damage is not None and str(damage.changes) not in seen:
                    seen.add(str(damage.changes))
                    made.append((nama, damage))
        if len(made) >= count:
            break
    return made


def measure(count: int, seed: int) -> dict[str, Baris]:
    """The table, a line per mutator."""
    checker = Pemeriksa()
    table: dict[str, Baris] = {nama: Baris() for nama in PERUSAK}
    for nama, damage in damages(count, seed):
        line, new = table[nama], checker.new(damage)
        heavy = [t for t in new if t.severity is not Severity.SARAN]
        line.n += 1
        line.found += bool(new)
        line.exact += any(damage.expects(t.ref) for t in new)
        line.here += any(damage.at(t.ref) for t in new)
        line.new += len(heavy)
        if not any(damage.expects(t.ref) for t in new) or len(heavy) > 1:
            line.lines.append(_story(damage, new))
    return table


def _story(damage: Kerusakan, new: list[Temuan]) -> str:
    change = damage.changes[0]
    what = f"{getattr(change, 'old', '')!s:.60} -> {getattr(change, 'new', '')!s:.60}"
    if damage.di.kind == "narasi":
        a, b = str(getattr(change, "old", "")), str(getattr(change, "new", ""))
        n = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), 0)
        what = f"{a[max(0, n - 40) : n + 20]!r} -> {b[max(0, n - 10) : n + 20]!r}"
    return f"{damage.di}: {what}\n" + "".join(f"      {t.code} {t.ref}: {t.message}\n" for t in new)


def show(table: dict[str, Baris]) -> str:
    """The table as text: shares in per cent."""
    head = f"{'perusak':34} {'n':>5} {'ada':>7} {'tepat':>7} {'di sel':>7} {'baru':>6}"
    lines = [head, "-" * len(head)]
    for nama, line in (*table.items(), ("SELURUHNYA", total(table))):
        n = line.n or 1
        shares = (f"{x / n * 100:7.1f}" for x in (line.found, line.exact, line.here))
        lines.append(f"{nama:34} {line.n:5} {' '.join(shares)} {line.new / n:6.2f}")
        lines += [f"    {s}" for s in line.lines] if MISSED else []
    return "\n".join(lines)


def total(table: dict[str, Baris]) -> Baris:
    """All mutators together."""
    counts = Counter[str]()
    for line in table.values():
        counts.update(n=line.n, found=line.found, exact=line.exact, here=line.here, new=line.new)
    return Baris(**counts)


def test_the_document_is_clean():
    laporan = dokumen()
    assert [f"{t.code} {t.ref} {t.message}" for t in Engine().update(laporan, compute(laporan), None)] == []


def test_one_damage_is_found_at_its_place_and_said_once():
    table = measure(COUNT, SEED)
    print(f"\n{show(table)}")
    whole = total(table)
    assert whole.n >= min(COUNT, 1000)
    assert whole.exact / whole.n >= 0.99
    assert whole.new / whole.n <= 1.2


def test_a_run_can_be_repeated():
    first, again = damages(200, SEED), damages(200, SEED)
    assert [(n, d.di, str(d.changes)) for n, d in first] == [(n, d.di, str(d.changes)) for n, d in again]
