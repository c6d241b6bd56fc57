"""Store: an open report file. Every commit is one transaction that is on the disk when it returns."""

from __future__ import annotations

import os
import sqlite3
import threading
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

from lkjip_desktop.domain.change import ChangeSet, apply
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.storage import migrations
from lkjip_desktop.storage.backup import Backups
from lkjip_desktop.storage.connection import connect, may_write
from lkjip_desktop.storage.examine import State, stamp, user_version, version_of
from lkjip_desktop.storage.place import remove_leftovers
from lkjip_desktop.storage.problem import ChangedProblem, ExistsProblem, ReadOnlyProblem
from lkjip_desktop.storage.read import Content, read_content, read_file
from lkjip_desktop.storage.records import hexadecimal
from lkjip_desktop.storage.translate import translating
from lkjip_desktop.storage.upgrade import migrate

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from lkjip_desktop.storage.write import Difference

# What writes loads SQLAlchemy, which takes longer than reading a report: it is imported when something is
# written, or ahead of that by `ready_to_write`.

_LOADING = threading.Lock()

Identity = tuple[int, int]  # device and inode


class Store:
    """An open report. `laporan` is the snapshot in the file: as loaded, then as of the last commit."""

    def __init__(
        self, path: Path, identity: Identity, content: Content, raw: sqlite3.Connection | None = None
    ) -> None:
        self.path = path
        self.read_only = raw is None
        self.laporan: Laporan = content.laporan
        self._state: State = content.state
        self._raw = raw
        self._connection: Connection | None = None
        self._identity = identity

    @classmethod
    def create(cls, path: Path, laporan: Laporan, now: datetime) -> Self:
        """Write a new report file and open it. Raises StoreProblem, also when `path` exists already."""
        with translating(path):
            if path.exists():
                raise ExistsProblem.at(path)
            ready_to_write()
            from lkjip_desktop.storage.write import write_new

            write_new(path, laporan, stamp(now))
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, read_only: bool = False) -> Self:
        """Open a report file; read-only also where the system lets nobody write it.

        A file of an older version is copied beside itself, then upgraded. Raises StoreProblem:
        DamagedProblem when the content is not what was saved, NewerProblem, ...
        """
        version_of(path)
        with translating(path):
            identity = _identity(path)
            if read_only or not may_write(path):
                return cls(path, identity, read_file(path))
            remove_leftovers(path.parent, of=path)
            raw = connect(path)
            try:
                # Not the header's: an interrupted upgrade is rolled back only by this connection.
                version = user_version(raw)
                if version < migrations.newest():
                    Backups(path).keep_version(version)
                    migrate(raw, path)
                return cls(path, identity, read_content(raw, path), raw)
            except BaseException:
                raw.close()
                raise

    def commit(self, changes: ChangeSet, now: datetime) -> None:
        """Write `changes` in one transaction; on return they are on the disk.

        Raises StoreProblem with the file as it was before. StaleChangeError is a bug of the caller.
        """
        if self.read_only:
            raise ReadOnlyProblem.at(self.path)
        ready_to_write()
        from sqlalchemy.exc import DBAPIError

        from lkjip_desktop.storage.write import difference

        after = apply(self.laporan, changes)
        with translating(self.path):
            what = difference(self.laporan, after, changes)
            state = self._state.after(what.checksum(), now)
            self._require_same_file()
            try:
                self._transact(what, state)
            except DBAPIError:
                if not self._landed(state):
                    raise
        self.laporan, self._state = after, state

    def _transact(self, what: Difference, state: State) -> None:
        from lkjip_desktop.storage.write import advance, write_difference

        connection = self._connected()
        with connection.begin():
            if not advance(connection, self._state, state):
                raise ChangedProblem.at(self.path)
            write_difference(connection, what)

    def _landed(self, state: State) -> bool:
        """Whether the commit is in the file after all: an error may come after the deed.

        The connection is made anew: nobody knows what state the failure left the old one in.
        """
        self._disconnect()
        try:
            self._raw = connect(self.path)
            found = self._raw.execute("SELECT revisi, checksum FROM berkas").fetchone()
        except sqlite3.Error:
            self._disconnect()
            return False
        return bool(found == (state.revisi, hexadecimal(state.checksum)))

    def _connected(self) -> Connection:
        if self._raw is None:
            self._raw = connect(self.path)
        if self._connection is None:
            from lkjip_desktop.storage.engine import wrap

            self._connection = wrap(self._raw)
        return self._connection

    def _disconnect(self) -> None:
        raw, self._raw, self._connection = self._raw, None, None
        if raw is not None:
            with suppress(sqlite3.Error):
                raw.close()

    def _require_same_file(self) -> None:
        """A file moved into our place by a cloud folder would leave us writing to a file without a name."""
        if _identity(self.path) != self._identity:
            raise ChangedProblem.at(self.path)

    def save_copy(self, path: Path) -> None:
        """Write the report as of the last commit to another file, replacing what is there.

        Works from memory, so also when the report's own place is gone. Raises StoreProblem.
        """
        with translating(path):
            if path.exists() and _identity(path) == self._identity:
                raise ExistsProblem.at(path)
            ready_to_write()
            from lkjip_desktop.storage.write import write_new

            write_new(path, self.laporan, self._state.disimpan)

    def fingerprint(self) -> str:
        """The checksum of the content, 64 hexadecimal digits: equal content, equal fingerprint."""
        return hexadecimal(self._state.checksum)

    def close(self) -> None:
        """Let go of the file. Everything is saved already."""
        self._disconnect()


def ready_to_write() -> None:
    """Load what writing needs. Safe in any thread: one that comes meanwhile waits for the other to end.

    Without the lock, two threads that import the same circle of modules can meet half-made ones.
    """
    with _LOADING:
        import lkjip_desktop.storage.write  # noqa: F401


def _identity(path: Path) -> Identity:
    status = os.stat(path)
    return status.st_dev, status.st_ino
