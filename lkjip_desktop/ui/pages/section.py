"""The declaration of a page's sections. No Qt widgets here: parts are built when first looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.form.spec import FormSpec
from lkjip_desktop.ui.grid.spec import GridSpec
from lkjip_desktop.ui.message_line import MessageLine

if TYPE_CHECKING:
    from lkjip_desktop.ui.grid.widths import Remembers

#: A field wherever its row is: the kind and the field without series key.
Place = tuple[str, str]


class PartWidget(Protocol):
    """What a part of a section looks like from outside."""

    def go_to(self, ref: Ref) -> bool:
        """Show and focus the value at `ref`; False when it is not here."""

    def finish(self) -> bool:
        """Save what is being typed; False when it is refused."""


@dataclass(frozen=True, slots=True, eq=False)
class Special:
    """A part that is neither a plain grid nor a plain form; `inner` are those it holds."""

    build: Callable[[DocumentSession, Remembers, MessageLine], PartWidget]
    inner: tuple[GridSpec | FormSpec, ...] = ()


Part = GridSpec | FormSpec | Special


@dataclass(frozen=True, slots=True, eq=False)
class Action:
    """A button of a section. `run` may speak through the message line.

    What `writes` nothing into the report can be done with one that can only be read.
    """

    text: str
    icon: str
    tip: str
    run: Callable[[DocumentSession, MessageLine], object]
    writes: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Section:
    """An entry of the outline. `optional` ones are never "to do"; `group` is the heading it stands under.

    With a `menu` its actions stand in a menu of that name instead of beside one another. `id` is for titles
    that the officer writes, which may be double. `help` is said above; without it, what its parts say.
    A group of `folded` sections is put away under its heading until somebody opens it. `charts` of the
    report (named in `report.layar`) can be looked at beside the section.
    """

    title: str
    parts: tuple[Part, ...]
    group: str = ""
    actions: tuple[Action, ...] = ()
    optional: bool = False
    short: str = ""
    menu: str = ""
    id: str = ""
    help: str = ""
    folded: bool = False
    charts: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The title as the outline has room for it."""
        return self.short or self.title

    @property
    def key(self) -> str:
        """Names the section in settings and tests."""
        return self.id or (f"{self.group}/{self.title}" if self.group else self.title)

    def is_called(self, bagian: str) -> bool:
        """Whether `Letak.bagian` means this section."""
        return bagian in {self.title, self.group, f"{self.group}: {self.title}"}

    @property
    def specs(self) -> Iterator[GridSpec | FormSpec]:
        """The grids and forms in it, those inside special parts too."""
        for part in self.parts:
            if isinstance(part, Special):
                yield from part.inner
            else:
                yield part


def places(section: Section, laporan: Laporan) -> frozenset[Place]:
    """Every field that can be typed in this section."""
    found: set[Place] = set()
    for spec in section.specs:
        if isinstance(spec, FormSpec):
            found |= {(spec.kind, f.name) for f in spec.fields}
        else:
            found |= _grid_places(spec, laporan)
    return frozenset(found)


def _grid_places(spec: GridSpec, laporan: Laporan) -> set[Place]:
    kinds = {key.name: key.kind for key in spec.rows(laporan)} | {i.role: i.kind for i in spec.inserts}
    return {
        (kinds[role], field.partition(".")[0])
        for column in spec.columns(laporan)
        for role, field in column.fields.items()
        if role in kinds
    }
