"""The declaration of a grid: which rows, which columns, what may be inserted where. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from lkjip_desktop.domain.dokumen import BY_NAME, Baris
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.ui.grid.cells import CellText, RowKey, State

Compute = Callable[[Laporan, Figures, RowKey], CellText | None]
Explain = Callable[[Laporan, Figures, RowKey], str]
Choices = Callable[[Laporan], Sequence[tuple[Any, str]]]
NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """A column. `fields` says by role which field is typed in it.

    `compute` gives the text where nothing is typed: in rows without a field here, and in rows whose field is
    empty (a sum that may be overruled). None from it means the column has no meaning in that row.
    `explain` is the working for the tooltip, asked for only when somebody looks. `width` is in letters,
    `lines` is how high a wrapped text may make its row.
    A field with a closed choice of its own has `choices`; `suggest` offers words while typing.
    """

    key: str
    title: str
    fields: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    compute: Compute | None = None
    explain: Explain | None = None
    tip: str = ""
    width: int = 12
    state: State = State.TYPED
    right: bool = False
    center: bool = False
    wrap: bool = False
    lines: int = 3
    required: frozenset[str] = frozenset()
    choices: Choices | None = None
    suggest: Callable[[Laporan], Iterable[str]] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Insert:
    """A row that can be inserted: its role and class, the roles it may hang under, and what it starts with.

    An empty `under` means it stands at the top, below `induk` where that is given.
    """

    role: str
    cls: type[Baris]
    title: str
    under: frozenset[str] = frozenset()
    fields: Mapping[str, Any] = field(default_factory=lambda: NOTHING)
    induk: Id | None = None

    @property
    def kind(self) -> str:
        """The kind as used in Ref."""
        return self.cls.__name__.lower()


@dataclass(frozen=True, slots=True, eq=False)
class GridSpec:
    """A table of the report. The first `frozen` columns stay when scrolling sideways.

    `rows` and `columns` follow from the snapshot. Rows are asked again when rows of the kinds in `shapes`
    come, go or move, or a field in it ("indikator.rumus") changes; columns when anything of a kind in
    `settings` does. `watches` names the ids of other rows whose
    figures or values the row's computed cells show. The first of `inserts` that can stand at the top makes
    the empty line at the end, in which typing makes a new row; only rows it can insert can be deleted and
    moved. `strong` roles are printed bold. `numbered` roles carry the number that findings and report
    print; rows of other roles then carry none.
    `label` is the column that is indented by level and holds the prompt of the empty line. A table with
    `many_years` opens with the report's year in sight.
    """

    name: str
    title: str
    rows: Callable[[Laporan], Sequence[RowKey]]
    columns: Callable[[Laporan], Sequence[Column]]
    shapes: frozenset[str]
    settings: frozenset[str] = frozenset()
    inserts: tuple[Insert, ...] = ()
    totals: tuple[RowKey, ...] = ()
    watches: Callable[[Laporan, RowKey], Iterable[Id]] | None = None
    strong: frozenset[str] = frozenset()
    frozen: int = 1
    help: str = ""
    prompt: str = ""
    empty: str = ""
    levels: bool = False
    numbered: frozenset[str] = frozenset()
    label: int = 0
    many_years: bool = False

    def insert_for(self, role: str) -> Insert | None:
        """The Insert of a role."""
        return next((i for i in self.inserts if i.role == role), None)

    def is_strong(self, key: RowKey, column: int) -> bool:
        """Whether a cell is bold: the names of strong rows, and all of a row of sums."""
        return key.name in self.strong and (not key.kind or column == self.label)

    @property
    def first_insert(self) -> Insert | None:
        """What the empty line at the end becomes."""
        return next((i for i in self.inserts if not i.under), None)


def class_of(key: RowKey) -> type[Baris]:
    """The class of the row that `key` stands for."""
    return BY_NAME[key.kind]
