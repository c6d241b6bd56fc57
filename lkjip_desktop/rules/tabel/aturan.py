"""AturanTabel: a declared TAB rule, with its papers in its docstring as every rule has them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lkjip_desktop.rules.rule import SECTIONS, RuleError, parse_papers
from lkjip_desktop.rules.tabel.fakta import Dokumen
from lkjip_desktop.rules.tabel.lembar import Lembar
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity

PeriksaTabel = Callable[[Lembar], Iterable[TemuanTabel]]
PeriksaNaskah = Callable[[Dokumen], Iterable[TemuanTabel]]


@dataclass(frozen=True, slots=True)
class Papan:
    """What a rule says of itself in the catalogue."""

    code: str
    severity: Severity
    title: str
    mengapa: str
    contoh_salah: str
    contoh_benar: str
    dasar: str


@dataclass(frozen=True, slots=True)
class AturanTabel:
    """A rule over one table."""

    papan: Papan
    check: PeriksaTabel


@dataclass(frozen=True, slots=True)
class AturanNaskah:
    """A rule over all tables of a document."""

    papan: Papan
    check: PeriksaNaskah


def papers_of(code: str, severity: Severity, doc: str | None) -> Papan:
    """What a rule's docstring says of it. Raises RuleError when something is missing."""
    if not re.fullmatch(r"TAB-\d\d", code):
        raise RuleError(f"{code}: not a code")
    papers = parse_papers(doc or "")
    missing = [s for s in ("title", *SECTIONS) if not papers.get(s)]
    if missing:
        raise RuleError(f"{code}: without {', '.join(missing)}")
    return Papan(code, severity, papers["title"], *(papers[s] for s in SECTIONS))


def aturan_tabel(code: str, severity: Severity) -> Callable[[PeriksaTabel], AturanTabel]:
    """Declare the decorated generator as a rule over one table. Raises RuleError when wrongly declared."""

    def declare(check: PeriksaTabel) -> AturanTabel:
        return AturanTabel(papers_of(code, severity, check.__doc__), check)

    return declare


def aturan_naskah(code: str, severity: Severity) -> Callable[[PeriksaNaskah], AturanNaskah]:
    """Declare the decorated generator as a rule over a document. Raises RuleError when wrongly declared."""

    def declare(check: PeriksaNaskah) -> AturanNaskah:
        return AturanNaskah(papers_of(code, severity, check.__doc__), check)

    return declare
