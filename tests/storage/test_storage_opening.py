"""Files that are not ours, too new, locked, forged or out of reach: a sentence, and not one byte changed."""

import shutil
import sqlite3
import zipfile
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from support.interrupted import interrupt

from lkjip_desktop.domain.change import ChangeSet, Insert, set_values
from lkjip_desktop.domain.dokumen import IDENTITAS, Identitas, Narasi
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.storage import migrations
from lkjip_desktop.storage.problem import (
    DamagedProblem,
    GoneProblem,
    LockedProblem,
    MediaProblem,
    NameProblem,
    NewerProblem,
    NotOursProblem,
    StoreProblem,
    UnfinishedProblem,
)
from lkjip_desktop.storage.store import Store

NOW = datetime(2026, 1, 15, 10, 42)
NAMA = Ref("identitas", IDENTITAS, "nama")


@pytest.fixture
def path(tmp_path) -> Path:
    path = tmp_path / "laporan.lkjip"
    Store.create(path, laporan_of([Identitas(id=IDENTITAS, nama="Badan Contoh")]), NOW).close()
    return path


def not_ours(path: Path) -> None:
    def other_database() -> None:
        with closing(sqlite3.connect(path)) as raw:
            raw.execute("CREATE TABLE t (a)")

    def zipped() -> None:
        with zipfile.ZipFile(path, "w") as z:
            z.writestr("a.txt", "isi")

    yield from {
        "empty": lambda: path.write_bytes(b""),
        "text": lambda: path.write_text("Laporan Kinerja\n" * 500),
        "picture": lambda: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40),
        "database": other_database,
        "zip": zipped,
        "one byte": lambda: path.write_bytes(b"S"),
        "folder": path.mkdir,
    }.items()


@pytest.mark.parametrize("what", ["empty", "text", "picture", "database", "zip", "one byte", "folder"])
@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_that_is_not_ours(tmp_path, what, read_only):
    path = tmp_path / "foto liburan.lkjip"
    dict(not_ours(path))[what]()
    before = None if path.is_dir() else path.read_bytes()
    with pytest.raises(NotOursProblem, match=r"foto liburan\.lkjip.*bukan berkas laporan"):
        Store.open(path, read_only)
    assert before is None or path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_a_newer_file_is_refused_unchanged(path):
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"PRAGMA user_version={migrations.newest() + 3}")
    before = path.read_bytes()
    with pytest.raises(NewerProblem) as refused:
        Store.open(path)
    assert f"versi {migrations.newest() + 3}" in str(refused.value)
    assert f"sampai versi {migrations.newest()}" in str(refused.value)
    assert path.read_bytes() == before


def test_a_file_that_is_gone(path):
    store = Store.open(path)
    path.unlink()
    with pytest.raises(GoneProblem, match="tidak ditemukan"):
        Store.open(path)
    with pytest.raises(GoneProblem):
        store.commit(set_values(store.laporan, "", [(NAMA, "x")]), NOW)
    store.save_copy(path)  # the way out that the sentence offers
    assert Store.open(path).laporan == store.laporan


def test_a_folder_that_is_gone(tmp_path):
    folder = tmp_path / "USB"
    folder.mkdir()
    path = folder / "laporan.lkjip"
    store = Store.create(path, laporan_of([Identitas(id=IDENTITAS)]), NOW)
    shutil.rmtree(folder)
    for act in (
        lambda: store.commit(set_values(store.laporan, "", [(NAMA, "x")]), NOW),
        lambda: store.save_copy(path),
        lambda: Store.create(path, store.laporan, NOW),
        lambda: Store.open(path),
    ):
        with pytest.raises(GoneProblem, match="USB"):
            act()
    store.save_copy(tmp_path / "lain.lkjip")


def test_a_name_the_system_refuses(tmp_path):
    path = tmp_path / ("a" * 300 + ".lkjip")
    for act in (lambda: Store.create(path, laporan_of([]), NOW), lambda: Store.open(path)):
        with pytest.raises(NameProblem, match="lebih pendek"):
            act()


@pytest.mark.parametrize(
    "name", ["lapörän 报告 😀.lkjip", "a%20b?mode=ro#x.lkjip", "it's 100%.lkjip", "-rf.lkjip"]
)
def test_an_unusual_name_is_fine(tmp_path, name):
    store = Store.create(tmp_path / name, laporan_of([Identitas(id=IDENTITAS)]), NOW)
    store.commit(set_values(store.laporan, "", [(NAMA, "x")]), NOW)
    store.close()
    assert Store.open(tmp_path / name, read_only=True).laporan.identitas.nama == "x"
    assert [p.name for p in tmp_path.iterdir()] == [name]


def test_a_locked_file_is_said_to_be_locked(path, monkeypatch):
    monkeypatch.setattr("lkjip_desktop.storage.connection.BUSY_SECONDS", 0.05)
    store = Store.open(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LockedProblem, match=r"laporan\.lkjip.*sedang dikunci"):
            store.commit(set_values(store.laporan, "", [(NAMA, "x")]), NOW)
        with pytest.raises(LockedProblem):
            Store.open(path)
        other.execute("ROLLBACK")
    store.commit(set_values(store.laporan, "", [(NAMA, "x")]), NOW)
    assert Store.open(path).laporan.identitas.nama == "x"


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TRIGGER t AFTER INSERT ON narasi BEGIN DELETE FROM indikator; END",
        "CREATE VIEW v AS SELECT * FROM narasi",
        "CREATE VIRTUAL TABLE v USING fts5(a)",
        "CREATE INDEX i ON narasi (length(teks))",
        "CREATE TABLE tambahan (a)",
        "ALTER TABLE narasi ADD COLUMN b TEXT",
        "ALTER TABLE narasi ADD COLUMN b TEXT GENERATED ALWAYS AS (teks || teks) VIRTUAL",
        "DROP TABLE narasi",
        "DELETE FROM berkas",
        "INSERT INTO berkas SELECT 2, revisi, checksum, disimpan FROM berkas",
        "UPDATE identitas SET nama = 'diubah di luar'",
        "UPDATE berkas SET checksum = 'x'",
        "INSERT INTO narasi VALUES ('n', 0, NULL, 'teks', 0)",
    ],
)
def test_a_file_changed_behind_our_back_is_not_trusted(path, sql):
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute(sql)
    before = path.read_bytes()
    with pytest.raises(DamagedProblem) as damaged:
        Store.open(path)
    assert damaged.value.rincian
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("column", "value"),
    [("tahun", -1), ("tanggal", "kemarin"), ("kepala_status", "raja"), ("jumlah_pegawai", "sepuluh"),
     ("jumlah_pegawai", "1E+999999999"), ("jumlah_pegawai", "NaN"), ("jumlah_pegawai", "01")],
)  # fmt: skip
def test_a_forged_value_with_a_right_checksum_is_refused_too(path, column, value):
    from lkjip_desktop.storage.examine import read_tables
    from lkjip_desktop.storage.records import checksum, hexadecimal

    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute(f"UPDATE identitas SET {column} = ?", (value,))
        raw.execute("UPDATE berkas SET checksum = ?", (hexadecimal(checksum(read_tables(raw))),))
    if column == "tahun":
        assert Store.open(path).laporan.tahun == -1
        return
    with pytest.raises(DamagedProblem):
        Store.open(path)


def test_a_write_ahead_log_is_turned_back_into_one_file(path):
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
    store = Store.open(path)
    store.commit(set_values(store.laporan, "", [(NAMA, "x")]), NOW)
    store.close()
    assert [p.name for p in path.parent.iterdir()] == [path.name]
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_an_interrupted_save_is_rolled_back(path):
    interrupt(path)
    store = Store.open(path)
    assert store.laporan == laporan_of([Identitas(id=IDENTITAS, nama="Badan Contoh")])
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_problems_are_sentences_about_the_file(tmp_path):
    """Every sentence names the file or its folder, and no sentence leaks a placeholder."""
    path = tmp_path / "laporan 2025.lkjip"

    def family(cls: type[StoreProblem]):
        yield cls
        for sub in cls.__subclasses__():
            yield from family(sub)

    for cls in family(StoreProblem):
        problem = cls.at(path, "SQLITE_X")
        assert problem.rincian == "SQLITE_X"
        assert "{" not in str(problem)
        assert str(problem).endswith(".")
    assert MediaProblem in set(family(StoreProblem))
    assert UnfinishedProblem.at(path).rincian == ""
    assert ChangeSet("", (Insert(Narasi(id=Id("n"))),))
