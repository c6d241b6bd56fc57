"""The declaration of a form: groups of fields of one row. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lkjip_desktop.domain.dokumen import BY_NAME, Baris
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.ui.grid.spec import Choices, Column
from lkjip_desktop.wording.label import label, petunjuk

#: How wide an editor is where nothing else is said, and the widest, in letters.
LETTERS, MOST_LETTERS = 60, 90


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """A field of the row: how wide (letters) and high (lines) its editor is, and the unit behind it.

    A `rich` text is written in the editor of the report's texts.
    """

    name: str
    width: int = LETTERS
    lines: int = 1
    unit: str = ""
    title: str = ""
    choices: Choices | None = None
    suggest: Callable[[Laporan], Iterable[str]] | None = None
    placeholder: str = ""
    required: bool = False
    rich: bool = False

    def label(self, kind: str) -> str:
        """What stands before the editor."""
        return self.title or label(kind, self.name)

    def tip(self, kind: str) -> str:
        """What belongs into it."""
        return petunjuk(kind, self.name)

    def column(self, kind: str) -> Column:
        """The field as a grid would declare it, so that both read and show it the same way."""
        return Column(
            self.name, self.label(kind), {kind: self.name}, choices=self.choices, suggest=self.suggest
        )


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Fields that belong together, under a heading."""

    title: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True, eq=False)
class FormSpec:
    """A form over the row (kind, id). A row that is not there yet is made by the first entry.

    Without an `id` the form is empty until it is told which row to show. With several `columns` the fields
    stand side by side under their labels. A field of 0 lines takes all the room there is.
    """

    name: str
    title: str
    kind: str
    groups: tuple[Group, ...]
    id: Id | None = None
    help: str = ""
    columns: int = 1
    blank: Callable[[Id], Baris] | None = None

    @property
    def fields(self) -> tuple[Field, ...]:
        """Every field, in order."""
        return tuple(f for group in self.groups for f in group.fields)

    def made(self, id: Id) -> Baris:
        """The row as it is before anything is typed."""
        return self.blank(id) if self.blank is not None else BY_NAME[self.kind](id=id)
