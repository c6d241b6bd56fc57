"""Every change of the file's format since version 1, oldest first: one small numbered file each.

The n-th entry takes a file from version n to n + 1. `storage/upgrade.py` runs them.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection

Migration = Callable[[Connection], None]

MIGRATIONS: tuple[Migration, ...] = ()
