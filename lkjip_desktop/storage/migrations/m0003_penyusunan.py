"""Version 3: how the report is put together, the year's plan, lower contracts, marks of imported values."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

_TEXT, _INTEGER, _NILAI = "TEXT NOT NULL", "INTEGER NOT NULL", "TEXT"
_TABLES = {
    "tandaimpor": {"tempat": _TEXT, "sumber": _TEXT},
    "tataletak": {"kertas": _TEXT, "huruf": _TEXT, "spasi": _TEXT, "kop": _INTEGER},
    "susunanbagian": {"tampil": _INTEGER},
    "gambar": {"berkas": "BLOB", "keterangan": _TEXT, "sumber": _TEXT},
    "keputusan": {"nomor": _TEXT, "tentang": _TEXT, "tempat": _TEXT, "tanggal": "TEXT"},
    "penghargaan": {"nama": _TEXT, "pemberi": _TEXT, "tingkat": _TEXT, "tahun": _INTEGER},
    "inovasi": {"nama": _TEXT, "uraian": _TEXT, "manfaat": _TEXT},
    "rancanganrkpd": {
        "nama": _TEXT, "lokasi": _TEXT, "indikator": _TEXT, "satuan": _TEXT, "target": _NILAI,
        "pagu": "TEXT", "catatan": _TEXT,
    },
    "evaluasitriwulan": {
        "triwulan": _INTEGER, "pendorong": _TEXT, "penghambat": _TEXT, "tindak_lanjut": _TEXT,
        "tindak_lanjut_renja": _TEXT,
    },
    "pejabat": {
        "tingkat": _TEXT, "nama": _TEXT, "jabatan": _TEXT, "pangkat": _TEXT, "nip": _TEXT, "tanggal": "TEXT",
    },
    "tugaspejabat": {
        "indikator": "TEXT", "program": "TEXT", "sasaran": _TEXT, "nama": _TEXT, "satuan": _TEXT,
        "target": _NILAI, "anggaran": "TEXT",
    },
}  # fmt: skip
_COLUMNS = (
    ("indikator", "ikk", f"{_INTEGER} DEFAULT 0"),
    ("indikator", "tolok", f"{_TEXT} DEFAULT 'keluaran'"),
    ("programkegiatan", "lokasi", f"{_TEXT} DEFAULT ''"),
    ("programkegiatan", "prioritas", f"{_TEXT} DEFAULT ''"),
    ("programkegiatan", "kelompok_sasaran", f"{_TEXT} DEFAULT ''"),
    ("programkegiatan", "catatan", f"{_TEXT} DEFAULT ''"),
    ("programkegiatan", "rkt", "TEXT"),
    ("butirpk", "alasan", f"{_TEXT} DEFAULT ''"),
    ("anggaranpk", "alasan", f"{_TEXT} DEFAULT ''"),
)


def migrate(connection: Connection) -> None:
    """Add the tables, empty, and the columns with the values they start from."""
    for table, columns in _TABLES.items():
        own = "".join(f", {name} {kind}" for name, kind in columns.items())
        connection.exec_driver_sql(
            f"CREATE TABLE {table} (id TEXT NOT NULL, urutan INTEGER NOT NULL, induk TEXT{own},"
            " PRIMARY KEY (id)) STRICT"
        )
    for table, name, kind in _COLUMNS:
        connection.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN {name} {kind}")
