"""SQLAlchemy on a connection that is set up already."""

from __future__ import annotations

import sqlite3

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool


def wrap(raw: sqlite3.Connection) -> Connection:
    """A SQLAlchemy connection on `raw`; its transactions are BEGIN IMMEDIATE and hold DDL too."""
    engine: Engine = create_engine(
        "sqlite+pysqlite://", creator=lambda: raw, poolclass=StaticPool, pool_reset_on_return=None
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine.connect()
