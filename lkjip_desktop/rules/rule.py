"""Rule: a declared check. What it reads, how much it weighs and why it matters stand beside its code."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from typing import Any, NamedTuple

from lkjip_desktop.domain.change import kind_of
from lkjip_desktop.domain.dokumen import BY_NAME, Baris
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.medan import medan_of
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.rules.bahan import BAHAN_READS
from lkjip_desktop.rules.temuan import Perbaikan, Severity, Temuan

SECTIONS = ("Mengapa", "Contoh salah", "Contoh benar", "Dasar")
FIGURES = frozenset(f"figures.{f.name}" for f in fields(Figures))

Check = Callable[..., Iterable["Found"]]


class Found(NamedTuple):
    """What a check yields: a Temuan without its code. `severity` replaces the rule's where it is milder.

    `perbaikan` only where there is exactly one right answer.
    """

    ref: Ref
    message: str
    stated: str = ""
    computed: str = ""
    related: tuple[Ref, ...] = ()
    severity: Severity | None = None
    perbaikan: Perbaikan = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A check with its papers. `check(view)` of a whole document, `check(view, row)` of the kinds in `each`.

    `reads` names all it looks at: "kind" (which rows there are), "kind.field", "figures.group", "bahan.x".
    """

    code: str
    severity: Severity
    reads: frozenset[str]
    each: tuple[type[Baris], ...]
    check: Check
    title: str
    mengapa: str
    contoh_salah: str
    contoh_benar: str
    dasar: str

    @property
    def family(self) -> str:
        """The letters before the number."""
        return self.code.partition("-")[0]

    def temuan(self, found: Found) -> Temuan:
        """The finding as the program shows it."""
        return Temuan(
            self.code,
            found.severity or self.severity,
            found.ref,
            found.message,
            found.stated,
            found.computed,
            found.related,
            perbaikan=found.perbaikan,
        )


class RuleError(Exception):
    """A rule is declared wrongly; raised while the program starts, so no test can miss it."""


def rule(
    code: str,
    severity: Severity,
    *,
    reads: Iterable[str],
    each: type[Baris] | tuple[type[Baris], ...] = (),
) -> Callable[[Check], Rule]:
    """Declare the decorated generator of `Found` as a rule. Raises RuleError when wrongly declared."""
    if not re.fullmatch(r"[A-Z]{2,3}-\d\d", code):
        raise RuleError(f"{code}: not a code")
    known = frozenset(reads)
    for read in known:
        if not _exists(read):
            raise RuleError(f"{code}: reads {read}, which does not exist")

    def declare(check: Check) -> Rule:
        papers = parse_papers(check.__doc__ or "")
        missing = [s for s in ("title", *SECTIONS) if not papers.get(s)]
        if missing:
            raise RuleError(f"{code}: without {', '.join(missing)}")
        rows = each if isinstance(each, tuple) else (each,)
        return Rule(code, severity, known, rows, check, papers["title"], *(papers[s] for s in SECTIONS))

    return declare


def parse_papers(doc: str) -> dict[str, str]:
    """The title and the sections of a rule's docstring, each joined to one line."""
    title, _, body = doc.strip().partition("\n")
    papers = {"title": title.strip()}
    parts = re.split(rf"^\s*({'|'.join(SECTIONS)}):", body, flags=re.MULTILINE)
    for name, text in zip(parts[1::2], parts[2::2], strict=True):
        papers[name] = " ".join(text.split())
    return papers


def _exists(read: str) -> bool:
    kind, _, field = read.partition(".")
    if kind == "figures":
        return read in FIGURES
    if kind == "bahan":
        return read in BAHAN_READS
    cls: Any = BY_NAME.get(kind)
    return cls is not None and (not field or field in medan_of(cls))


def at(row: Baris, field: str = "") -> Ref:
    """The address of a field of `row`, or of the row as a whole."""
    return Ref(kind_of(row), row.id, field)
