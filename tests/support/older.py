"""A file format of two versions ago that never was: to try the upgrade on while there is only version 1.

Today's format is called version 3 here. Version 1 had no `narasi.dari_lalu`, called the table `belanja`
"biaya", and kept `aset.satuan` in capitals.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection

from lkjip_desktop.domain.dokumen import IDENTITAS, Aset, Belanja, Identitas, Indikator, Narasi
from lkjip_desktop.domain.laporan import Laporan, laporan_of
from lkjip_desktop.domain.nilai import TIDAK_BERLAKU
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.storage.examine import read_tables
from lkjip_desktop.storage.records import checksum, hexadecimal
from lkjip_desktop.storage.store import Store

TODAY: Laporan = laporan_of(
    [
        Identitas(id=IDENTITAS, nama="Badan Contoh", tahun=2025),
        Narasi(id=Id("ikhtisar"), teks="Naskah"),
        Aset(id=Id("a1"), uraian="Meja", satuan="buah"),
        Belanja(id=Id("b1"), uraian="Belanja pegawai"),
        Belanja(id=Id("b2"), uraian="Gaji", induk=Id("b1")),
        Indikator(id=Id("i1"), target={2025: TIDAK_BERLAKU}),
    ]
)


def to_2(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE narasi ADD COLUMN dari_lalu INTEGER NOT NULL DEFAULT 0")
    connection.exec_driver_sql("ALTER TABLE biaya RENAME TO belanja")


def to_3(connection: Connection) -> None:
    (sql,) = connection.exec_driver_sql("SELECT sql FROM sqlite_schema WHERE name = 'aset'").one()
    connection.exec_driver_sql("ALTER TABLE aset RENAME TO aset_lama")
    connection.exec_driver_sql(sql)
    connection.exec_driver_sql("INSERT INTO aset SELECT * FROM aset_lama")
    connection.exec_driver_sql("UPDATE aset SET satuan = lower(satuan)")
    connection.exec_driver_sql("DROP TABLE aset_lama")


MIGRATIONS = (to_2, to_3)


def make_version_1(path: Path, now) -> None:
    """Write `TODAY` as version 1 had it."""
    Store.create(path, TODAY, now).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("UPDATE aset SET satuan = upper(satuan)")
        raw.execute("ALTER TABLE belanja RENAME TO biaya")
        raw.execute("ALTER TABLE narasi DROP COLUMN dari_lalu")
        raw.execute("UPDATE berkas SET checksum = ?", (hexadecimal(checksum(read_tables(raw))),))
        raw.execute("PRAGMA user_version=1")
