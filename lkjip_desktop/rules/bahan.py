"""Bahan: what many checks need of the whole report, worked out once and kept while what it reads stays.

A bahan is declared like a rule, with all it reads; a rule names it among its own reads ("bahan.cacah") and
asks the view for it. The engine works it out anew when an edit hits one of its reads, and asks the rules
again only where it came out differently.

A Bahan is one value; when it changes, the rows that asked for it are asked again. A Kumpulan is a set of
whole numbers that thousands of rows put in; a row is asked again only where a number that it asked for came
or went.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from lkjip_desktop.domain.dokumen import Baris

if TYPE_CHECKING:
    from lkjip_desktop.rules.view import View

T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Bahan(Generic[T_co]):
    """One value of the whole report; its parts are compared with `==`."""

    name: str
    reads: frozenset[str]
    make: Callable[[View], T_co]

    @property
    def read(self) -> str:
        """What a rule that uses it names among its reads."""
        return f"bahan.{self.name}"


def bahan(name: str, *, reads: Iterable[str]) -> Callable[[Callable[[View], T]], Bahan[T]]:
    """Declare the decorated function of a view as a bahan."""

    def declare(make: Callable[[View], T]) -> Bahan[T]:
        made = Bahan(name, frozenset(reads), make)
        _enlist(made.read)
        return made

    return declare


@dataclass(frozen=True, slots=True, eq=False)
class Sumber:
    """What puts numbers into a Kumpulan: `check(view)` once or `check(view, row)` for the kinds in `each`."""

    reads: frozenset[str]
    each: tuple[type[Baris], ...]
    check: Callable[..., Iterable[int]]


class Kumpulan:
    """A set of whole numbers, declared by its sources (`sumber`)."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.read = f"bahan.{name}"
        #: What stands for the numbers near one that was asked for (`View.mirip`).
        self.near = f"{self.read}~"
        self.sumber: tuple[Sumber, ...] = ()
        _enlist(self.read)

    def dari(
        self, *, reads: Iterable[str], each: type[Baris] | None = None
    ) -> Callable[[Callable[..., Iterable[int]]], Callable[..., Iterable[int]]]:
        """Declare the decorated generator as a source."""

        def declare(check: Callable[..., Iterable[int]]) -> Callable[..., Iterable[int]]:
            rows = () if each is None else (each,)
            self.sumber = (*self.sumber, Sumber(frozenset(reads), rows, check))
            return check

        return declare


#: The reads that stand for a bahan or a kumpulan.
BAHAN_READS: set[str] = set()


def _enlist(read: str) -> None:
    if read in BAHAN_READS:
        raise ValueError(f"{read}: twice")
    BAHAN_READS.add(read)
