"""Whether a section is complete, and which findings belong to it. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from lkjip_desktop.domain.dokumen import Indikator, Pegawai, ProgramKegiatan
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.rules.temuan import Severity, Temuan
from lkjip_desktop.ui.form.spec import FormSpec
from lkjip_desktop.ui.pages.section import Section, places
from lkjip_desktop.wording.letak import letak


def unfinished(homes: Homes, empty: Iterable[Ref]) -> frozenset[str]:
    """The sections to which the needed entries `empty` belong, which are not filled in yet."""
    return frozenset(key for ref in empty if (key := homes.of(ref)) is not None)


def is_done(section: Section, unfinished: Collection[str]) -> bool | None:
    """Whether all that must be filled in is; None where nothing must be."""
    if section.key in unfinished:
        return False
    return None if section.optional else True


Family = tuple[str, str, str]
#: Kinds whose rows are spread over several sections, by the row they hang under or by the row itself.
_BY_PARENT = frozenset({"butirpk", "anggaranpk"})
_BY_ROW = frozenset({"narasi", "perjanjiankinerja"})


class Homes:
    """Which section of a page a value belongs to, worked out once for a snapshot's shape."""

    def __init__(self, tab: str, sections: Sequence[Section], laporan: Laporan) -> None:
        self._tab = tab
        self._sections = sections
        self._laporan = laporan
        self._programs = laporan.table(ProgramKegiatan)
        self._places = [places(section, laporan) for section in sections]
        self._known: dict[Family, str | None] = {}

    def of(self, ref: Ref) -> str | None:
        """The key of the section in which `ref` is typed, else the one its place names; None: elsewhere."""
        family = self._family(ref)
        if family not in self._known:
            self._known[family] = self._found(ref)
        return self._known[family]

    def _family(self, ref: Ref) -> Family:
        """What decides about the section: thousands of findings fall into a few dozen of these."""
        if ref.kind == "indikator":
            row = self._laporan.get(Indikator, ref.id)
            return ref.kind, ref.medan, str(row is not None and row.induk in self._programs)
        if ref.kind in _BY_PARENT:
            owner = self._laporan.row(ref)
            return ref.kind, ref.medan, str(owner and owner.induk)
        if ref.kind == "pegawai":
            staff = self._laporan.get(Pegawai, ref.id)
            return ref.kind, ref.medan, staff.tabel.value if staff is not None else ""
        return ref.kind, ref.medan, ref.id if ref.kind in _BY_ROW else ""

    def candidates(self, ref: Ref) -> list[Section]:
        """The sections that may show `ref`, the likeliest first."""
        at = letak(self._laporan, ref)
        wanted = (ref.kind, ref.medan)
        ranked = [
            (
                not _is_of(section, ref),
                wanted not in fields,
                not any(kind == ref.kind for kind, _ in fields),
                not section.is_called(at.bagian),
                n,
                section,
            )
            for n, (section, fields) in enumerate(zip(self._sections, self._places, strict=True))
            if wanted in fields or section.is_called(at.bagian) or any(kind == ref.kind for kind, _ in fields)
        ]
        return [entry[-1] for entry in sorted(ranked, key=lambda entry: entry[:5])]

    def _found(self, ref: Ref) -> str | None:
        at = letak(self._laporan, ref)
        if at.tab != self._tab:
            return None
        return next((section.key for section in self.candidates(ref)), None)


def _is_of(section: Section, ref: Ref) -> bool:
    """Whether a form of `section` is for this very row, be it written already or not."""
    return any(
        isinstance(spec, FormSpec) and spec.id is not None and (spec.kind, spec.id) == (ref.kind, ref.id)
        for spec in section.specs
    )


def counts(homes: Homes, temuan: Iterable[Temuan]) -> Mapping[str, Counter[Severity]]:
    """The open findings of every section by severity."""
    found: dict[str, Counter[Severity]] = {}
    for t in temuan:
        key = homes.of(t.ref) if t.terbuka else None
        if key is not None:
            found.setdefault(key, Counter())[t.severity] += 1
    return found
