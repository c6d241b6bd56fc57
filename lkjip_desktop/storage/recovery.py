"""From a damaged file back to work: what the newest good backup holds, and how that differs.

Nothing is restored unasked: `plan` gives an account, `restore` acts on it.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from lkjip_desktop.domain.dokumen import KINDS, Baris
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.medan import medan_of
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.storage.backup import STAMP, Backup, Backups
from lkjip_desktop.storage.examine import stamp
from lkjip_desktop.storage.place import journal_of, put_in_place, unused
from lkjip_desktop.storage.problem import DamagedProblem, GoneProblem, StoreProblem
from lkjip_desktop.storage.read import read_file
from lkjip_desktop.storage.salvage import salvage
from lkjip_desktop.storage.store import Store
from lkjip_desktop.storage.translate import translating
from lkjip_desktop.storage.write import write_new


class Keadaan(StrEnum):
    """Where a row stands, and whether alike."""

    HANYA_DI_BERKAS = "hanya di berkas yang rusak"
    HANYA_DI_CADANGAN = "hanya di cadangan"
    BERBEDA = "berbeda"


@dataclass(frozen=True, slots=True)
class Perbedaan:
    """One row in which backup and damaged file differ. `fields` as in Ref, for BERBEDA only.

    What is HANYA_DI_BERKAS or differs in `berkas` is lost by restoring, unless it is typed again.
    """

    kind: str
    id: Id
    keadaan: Keadaan
    fields: tuple[str, ...] = ()
    cadangan: Baris | None = None
    berkas: Baris | None = None


@dataclass(frozen=True, slots=True)
class Recovery:
    """A damaged (or vanished) file and the way back. `cadangan` is the report in `backup`; both None when
    no good backup exists. `terbaca` is what can still be read of the damaged file, except what the kinds in
    `tak_terbaca` have lost; it may be saved as a new file, but only when the officer asks for it.
    """

    path: Path
    problem: StoreProblem
    backup: Backup | None
    cadangan: Laporan | None
    terbaca: Laporan
    tak_terbaca: frozenset[str]
    perbedaan: tuple[Perbedaan, ...]


def plan(path: Path, problem: StoreProblem) -> Recovery:
    """The way back for `path`, which did not open because of `problem`.

    Raises StoreProblem: `problem` itself where there is no way back, as for a file that is gone or not ours
    and has no backup either.
    """
    readable = salvage(path)
    backup = Backups(path).newest_good()
    if backup is None and not isinstance(problem, DamagedProblem):
        raise problem
    if backup is None:
        return Recovery(path, problem, None, None, readable.laporan, readable.torn, ())
    content = read_file(backup.path).laporan
    differences = tuple(compare(content, readable.laporan))
    return Recovery(path, problem, backup, content, readable.laporan, readable.torn, differences)


def compare(cadangan: Laporan, berkas: Laporan) -> Iterator[Perbedaan]:
    """Every row that is not the same in both, kinds and rows in their order."""
    for cls in KINDS:
        kind = cls.__name__.lower()
        for row in cadangan.all(cls):
            other = berkas.get(cls, row.id)
            if other is None:
                yield Perbedaan(kind, row.id, Keadaan.HANYA_DI_CADANGAN, (), row, None)
            elif other != row:
                names = tuple(_differing(row, other))
                yield Perbedaan(kind, row.id, Keadaan.BERBEDA, names, row, other)
        for row in berkas.all(cls):
            if cadangan.get(cls, row.id) is None:
                yield Perbedaan(kind, row.id, Keadaan.HANYA_DI_BERKAS, (), None, row)


def _differing(a: Baris, b: Baris) -> Iterator[str]:
    for f in fields(a):
        mine, other = getattr(a, f.name), getattr(b, f.name)
        if mine == other:
            continue
        if medan_of(type(a))[f.name].key is None:
            yield f.name
        else:
            keys = sorted(k for k in {*mine, *other} if mine.get(k) != other.get(k))
            yield from (f"{f.name}.{k}" for k in keys)


def restore(recovery: Recovery, now: datetime) -> Store:
    """Put the backup in the damaged file's place and open it. The damaged file stays beside it.

    An interruption leaves the damaged file in its place. Raises StoreProblem; GoneProblem without a backup.
    """
    if recovery.cadangan is None:
        raise GoneProblem.at(Backups(recovery.path).folder)
    keep_damaged(recovery.path, now)
    write_new(recovery.path, recovery.cadangan, stamp(now))
    return Store.open(recovery.path)


def keep_damaged(path: Path, now: datetime) -> Path:
    """Copy a damaged file, bytes as they are, to "<name> - rusak <time>" beside it. Raises StoreProblem."""
    aside = unused(path.with_name(f"{path.stem} - rusak {now.strftime(STAMP)}{path.suffix}"))
    for source, target in ((path, aside), (journal_of(path), journal_of(aside))):
        if source.exists():
            with translating(target), put_in_place(target) as temporary:
                shutil.copyfile(source, temporary)
    return aside
