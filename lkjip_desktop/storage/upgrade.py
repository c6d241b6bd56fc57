"""Bringing a file of an older version to today's, in one transaction: it ends as the one or the other."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from lkjip_desktop.storage import migrations
from lkjip_desktop.storage.examine import examine, read_tables, user_version, verified
from lkjip_desktop.storage.problem import DamagedProblem
from lkjip_desktop.storage.records import checksum, hexadecimal


def migrate(raw: sqlite3.Connection, path: Path) -> None:
    """Run every pending migration. Whatever fails, the database stays as it was.

    Raises DamagedProblem for content that is not what was saved; errors of SQLite are for the caller's
    `translating`.
    """
    from lkjip_desktop.storage.engine import wrap

    raw.execute("PRAGMA foreign_keys=OFF")  # a migration may rebuild a table that others point at
    try:
        connection = wrap(raw)
        with connection.begin():
            version = user_version(raw)
            verified(raw, path)
            for migration in migrations.pending(version):
                migration(connection)
            _require_whole(raw, path)
            made_anew = (hexadecimal(checksum(read_tables(raw))),)
            connection.exec_driver_sql("UPDATE berkas SET checksum = ?", made_anew)
            connection.exec_driver_sql(f"PRAGMA user_version={migrations.newest()}")
    finally:
        raw.execute("PRAGMA foreign_keys=ON")


def _require_whole(raw: sqlite3.Connection, path: Path) -> None:
    examine(raw, path)
    orphan = raw.execute("PRAGMA foreign_key_check").fetchone()
    if orphan is not None:
        raise DamagedProblem.at(path, f"orphan in {orphan[0]}")
