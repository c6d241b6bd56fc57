"""Whether a section is complete, and which findings belong to it. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan, read
from lkjip_desktop.domain.nilai import Kosong
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.rules.temuan import Severity, Temuan
from lkjip_desktop.ui.form.spec import FormSpec
from lkjip_desktop.ui.grid.spec import GridSpec
from lkjip_desktop.ui.pages.section import Section, places
from lkjip_desktop.wording.letak import letak


def is_done(section: Section, laporan: Laporan, figures: Figures) -> bool | None:
    """Whether all that must be filled in is; None for an optional section."""
    if section.optional:
        return None
    return all(
        _form_done(spec, laporan) if isinstance(spec, FormSpec) else _grid_done(spec, laporan, figures)
        for spec in section.specs
    )


def _form_done(form: FormSpec, laporan: Laporan) -> bool:
    if form.id is None:
        return True
    row = laporan.row(Ref(form.kind, form.id)) or form.made(form.id)
    return all(_filled(read(row, f.name)) for f in form.fields if f.required)


def _grid_done(spec: GridSpec, laporan: Laporan, figures: Figures) -> bool:
    keys = spec.rows(laporan)
    if not keys:
        return False
    needed = [(role, column) for column in spec.columns(laporan) for role in column.required]
    for key in keys:
        for role, column in needed:
            if key.name != role or _filled(laporan.value(Ref(key.kind, key.id, column.fields[role]))):
                continue
            made = column.compute(laporan, figures, key) if column.compute is not None else None
            if made is None or not made.text:
                return False
    return True


def _filled(value: object) -> bool:
    return (
        bool(value.strip())
        if isinstance(value, str)
        else value not in (None, 0) and not isinstance(value, Kosong)
    )


class Homes:
    """Which section of a page a value belongs to, worked out once for a snapshot's shape."""

    def __init__(self, tab: str, sections: Sequence[Section], laporan: Laporan) -> None:
        self._tab = tab
        self._sections = sections
        self._laporan = laporan
        self._places = [places(section, laporan) for section in sections]
        self._known: dict[Ref, str | None] = {}

    def of(self, ref: Ref) -> str | None:
        """The key of the section in which `ref` is typed, else the one its place names; None: elsewhere."""
        if ref not in self._known:
            self._known[ref] = self._found(ref)
        return self._known[ref]

    def candidates(self, ref: Ref) -> list[Section]:
        """The sections that may show `ref`, the likeliest first."""
        at = letak(self._laporan, ref)
        wanted = (ref.kind, ref.medan)
        ranked = [
            (wanted not in fields, not section.is_called(at.bagian), n, section)
            for n, (section, fields) in enumerate(zip(self._sections, self._places, strict=True))
            if wanted in fields or section.is_called(at.bagian) or any(kind == ref.kind for kind, _ in fields)
        ]
        return [entry[-1] for entry in sorted(ranked, key=lambda entry: entry[:3])]

    def _found(self, ref: Ref) -> str | None:
        at = letak(self._laporan, ref)
        if at.tab != self._tab:
            return None
        return next((section.key for section in self.candidates(ref)), None)


def counts(homes: Homes, temuan: Iterable[Temuan]) -> Mapping[str, Counter[Severity]]:
    """The findings of every section by severity."""
    found: dict[str, Counter[Severity]] = {}
    for t in temuan:
        key = homes.of(t.ref)
        if key is not None:
            found.setdefault(key, Counter())[t.severity] += 1
    return found
