"""What a grid shows: rows, and the text and state of a cell. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from lkjip_desktop.domain.ref import Id

#: The id of the row at the end in which typing makes a new row, and the kind of a row of sums.
NEW, TOTAL = Id(""), ""


class State(Enum):
    """Where a cell's figure comes from, which decides how it looks and whether it can be typed."""

    TYPED = "diketik"
    COMPUTED = "dihitung"
    LAST_YEAR = "dari tahun lalu"
    IMPORTED = "diimpor, belum dilihat"
    DIFFERENT = "berbeda"
    LABEL = "keterangan baris"
    PROMPT = "tempat mengetik baris baru"
    ABSENT = "tidak ada di baris ini"


@dataclass(frozen=True, slots=True)
class CellText:
    """The text of a cell that is not typed, and its state."""

    text: str
    state: State = State.COMPUTED


EMPTY = CellText("", State.TYPED)
ABSENT = CellText("", State.ABSENT)


@dataclass(frozen=True, slots=True)
class RowKey:
    """A row of a grid: the row of the report it stands for, its level, and its role.

    The role picks the columns' fields; rows of one kind can have several (program, kegiatan, ...). A row
    with the kind `TOTAL` shows sums and has a role of its own; one with the id `NEW` is not there yet.
    """

    kind: str
    id: Id
    level: int = 0
    role: str = ""

    @property
    def name(self) -> str:
        """The role, which is the kind where nothing else is said."""
        return self.role or self.kind

    @property
    def place(self) -> tuple[str, Id]:
        """What stays the same while the row moves or changes level."""
        return self.kind, self.id
