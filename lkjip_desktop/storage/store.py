"""Store: an open report file. Every commit is one transaction that is on the disk when it returns."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Self

from sqlalchemy import Connection

from lkjip_desktop.domain.change import ChangeSet, apply
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.storage.connection import connect, wrap
from lkjip_desktop.storage.examine import version_of
from lkjip_desktop.storage.problem import ChangedProblem, ExistsProblem, ReadOnlyProblem
from lkjip_desktop.storage.read import Content, read_content
from lkjip_desktop.storage.schema import BERKAS
from lkjip_desktop.storage.translate import translating
from lkjip_desktop.storage.write import (
    Difference,
    State,
    difference,
    hexadecimal,
    write_difference,
    write_new,
)


class Store:
    """An open report. `laporan` is the snapshot in the file: as loaded, then as of the last commit."""

    def __init__(self, path: Path, read_only: bool, content: Content, raw: sqlite3.Connection) -> None:
        self.path = path
        self.read_only = read_only
        self.laporan: Laporan = content.laporan
        self._state: State = content.state
        self._raw = raw
        self._connection = wrap(raw)
        self._identity = _identity(path)

    @classmethod
    def create(cls, path: Path, laporan: Laporan, now: datetime) -> Self:
        """Write a new report file and open it. Raises StoreProblem, also when `path` exists already."""
        if path.exists():
            raise ExistsProblem.at(path)
        write_new(path, laporan, now)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, read_only: bool = False) -> Self:
        """Open a report file; read-only also where the system lets nobody write it.

        Raises StoreProblem: DamagedProblem when the content is not what was saved, NewerProblem, ...
        """
        version_of(path)
        read_only = read_only or not os.access(path, os.W_OK)
        with translating(path):
            raw = connect(path, "ro" if read_only else "rw")
            try:
                return cls(path, read_only, read_content(raw, path), raw)
            except BaseException:
                raw.close()
                raise

    def commit(self, changes: ChangeSet, now: datetime) -> None:
        """Write `changes` in one transaction; on return they are on the disk.

        Raises StoreProblem with the file as it was before. StaleChangeError is a bug of the caller.
        """
        if self.read_only:
            raise ReadOnlyProblem.at(self.path)
        after = apply(self.laporan, changes)
        with translating(self.path):
            what = difference(self.laporan, after, changes)
            state = self._state.after(what.checksum())
            self._require_same_file()
            self._transact(what, state, now)
        self.laporan, self._state = after, state

    def _transact(self, what: Difference, state: State, now: datetime) -> None:
        with self._connection.begin():
            self._advance(self._connection, state, now)
            write_difference(self._connection, what)

    def _advance(self, connection: Connection, state: State, now: datetime) -> None:
        mine = (BERKAS.c.revisi == self._state.revisi, BERKAS.c.checksum == hexadecimal(self._state.checksum))
        stands = {
            "revisi": state.revisi,
            "checksum": hexadecimal(state.checksum),
            "disimpan": now.isoformat(timespec="seconds"),
        }
        if connection.execute(BERKAS.update().where(*mine).values(stands)).rowcount != 1:
            raise ChangedProblem.at(self.path)

    def _require_same_file(self) -> None:
        """A file moved into our place by a cloud folder would leave us writing to a file without a name."""
        if _identity(self.path) != self._identity:
            raise ChangedProblem.at(self.path)

    def save_copy(self, path: Path) -> None:
        """Write the report as of the last commit to another file, replacing what is there.

        Works from memory, so also when the report's own place is gone. Raises StoreProblem.
        """
        if path.exists() and _identity(path) == self._identity:
            raise ExistsProblem.at(path)
        write_new(path, self.laporan, datetime.now())

    def fingerprint(self) -> str:
        """The checksum of the content, 64 hexadecimal digits: equal content, equal fingerprint."""
        return hexadecimal(self._state.checksum)

    def close(self) -> None:
        """Let go of the file. Everything is saved already."""
        with suppress(sqlite3.Error):
            self._raw.close()


def _identity(path: Path) -> tuple[int, int]:
    status = os.stat(path)
    return status.st_dev, status.st_ino
