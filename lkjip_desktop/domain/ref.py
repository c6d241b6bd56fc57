"""Ref: the address of any value of a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

Id = NewType("Id", str)


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """One value: `kind` is the row class in lower case, `field` the attribute, with a key for series.

    `Ref("indikator", "i1", "target.2025")` is the Renstra target of indikator i1 for 2025.
    A Ref with an empty field means the row as a whole.
    """

    kind: str
    id: Id
    field: str = ""

    @property
    def medan(self) -> str:
        """The attribute without its series key."""
        return self.field.partition(".")[0]

    @property
    def key(self) -> str:
        """The series key, or an empty string."""
        return self.field.partition(".")[2]

    def __str__(self) -> str:
        return f"{self.kind}/{self.id}/{self.field}" if self.field else f"{self.kind}/{self.id}"
