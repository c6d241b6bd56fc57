"""Every change of the file's format since version 1, oldest first: one small numbered file each.

The n-th entry takes a file from version n to n + 1; `storage/upgrade.py` runs them. A migration may use SQL
only, never the row classes or `schema.py`: those describe today, it describes its own day.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from lkjip_desktop.storage.migrations import m0002_penerimaan, m0003_penyusunan

if TYPE_CHECKING:
    from sqlalchemy import Connection

Migration = Callable[["Connection"], None]

MIGRATIONS: tuple[Migration, ...] = (m0002_penerimaan.migrate, m0003_penyusunan.migrate)


def newest() -> int:
    """The format version that this program writes."""
    return 1 + len(MIGRATIONS)


def pending(version: int) -> tuple[Migration, ...]:
    """What takes a file of `version` to the newest."""
    return MIGRATIONS[version - 1 :]
