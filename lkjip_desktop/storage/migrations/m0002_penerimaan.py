"""Version 2: findings accepted with a reason, and the answers on the lembar reviu."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

_PENERIMAAN = """
CREATE TABLE penerimaan (
    id TEXT NOT NULL,
    urutan INTEGER NOT NULL,
    induk TEXT,
    kode TEXT NOT NULL,
    tempat TEXT NOT NULL,
    alasan TEXT NOT NULL,
    sidik TEXT NOT NULL,
    pesan TEXT NOT NULL,
    tanggal TEXT,
    PRIMARY KEY (id)
) STRICT
"""
_JAWABAN = """
CREATE TABLE jawabanreviu (
    id TEXT NOT NULL,
    urutan INTEGER NOT NULL,
    induk TEXT,
    butir TEXT NOT NULL,
    jawaban TEXT NOT NULL,
    catatan TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT
"""


def migrate(connection: Connection) -> None:
    """Add the two tables, empty."""
    connection.exec_driver_sql(_PENERIMAAN)
    connection.exec_driver_sql(_JAWABAN)
