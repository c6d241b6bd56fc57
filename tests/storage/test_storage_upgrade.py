"""Files of older versions: copied first, then upgraded whole or not at all."""

import shutil
import sqlite3
import struct
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, event
from support.documents import full
from support.older import MIGRATIONS, TODAY, make_version_1

from lkjip_desktop.domain.change import set_values
from lkjip_desktop.domain.dokumen import (
    IDENTITAS,
    AnggaranPK,
    Baris,
    ButirPK,
    EvaluasiTriwulan,
    Gambar,
    Indikator,
    Inovasi,
    JawabanReviu,
    Keputusan,
    Pejabat,
    Penerimaan,
    Penghargaan,
    ProgramKegiatan,
    RancanganRKPD,
    SusunanBagian,
    TandaImpor,
    TataLetak,
    TugasPejabat,
)
from lkjip_desktop.domain.laporan import Laporan, laporan_of, rows_of
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.storage import migrations
from lkjip_desktop.storage.problem import DamagedProblem, NewerProblem, StoreProblem
from lkjip_desktop.storage.read import read_file
from lkjip_desktop.storage.store import Store

NOW = datetime(2026, 1, 15, 10, 42)


@pytest.fixture
def path(tmp_path, monkeypatch) -> Path:
    """A file of version 1, in a program that writes version 3."""
    path = tmp_path / "laporan.lkjip"
    make_version_1(path, NOW)
    monkeypatch.setattr(migrations, "MIGRATIONS", MIGRATIONS)
    return path


def version_in(path: Path) -> int:
    with closing(sqlite3.connect(path)) as raw:
        return raw.execute("PRAGMA user_version").fetchone()[0]


def copies(path: Path) -> list[str]:
    folder = path.with_name("laporan - cadangan")
    return sorted(p.name for p in folder.iterdir()) if folder.exists() else []


def test_an_older_file_is_upgraded_and_its_copy_opens_in_the_old_program(path, tmp_path, monkeypatch):
    old = path.read_bytes()
    store = Store.open(path)
    assert store.laporan == TODAY
    assert version_in(path) == 3
    store.commit(set_values(store.laporan, "", [(Ref("identitas", IDENTITAS, "nama"), "x")]), NOW)
    store.close()
    assert read_file(path).laporan.identitas.nama == "x"
    assert copies(path) == ["laporan - versi 1.lkjip"]
    copy = path.with_name("laporan - cadangan") / "laporan - versi 1.lkjip"
    assert version_in(copy) == 1
    assert read_file(copy).laporan == TODAY
    assert len(copy.read_bytes()) == len(old)
    monkeypatch.setattr(migrations, "MIGRATIONS", ())
    with pytest.raises(NewerProblem, match=r"versi 3.*sampai versi 1"):
        Store.open(path)


def test_a_second_upgrade_keeps_the_first_copy(path, monkeypatch):
    original = path.read_bytes()
    for _ in range(2):
        path.write_bytes(original)
        Store.open(path).close()
    assert copies(path) == ["laporan - versi 1.lkjip"]
    path.with_name("laporan - cadangan").joinpath("laporan - versi 1.lkjip").write_bytes(original[:5000])
    path.write_bytes(original)
    Store.open(path).close()
    assert copies(path) == ["laporan - versi 1 (2).lkjip", "laporan - versi 1.lkjip"]


def test_reading_upgrades_in_memory_only(path):
    before = path.read_bytes()
    assert Store.open(path, read_only=True).laporan == TODAY
    assert read_file(path).laporan == TODAY
    assert path.read_bytes() == before
    assert copies(path) == []


def statements_of_an_upgrade(path: Path) -> list[str]:
    """What the upgrade runs, in order, tried on a copy."""
    seen: list[str] = []

    def note(connection, cursor, statement, *rest):
        seen.append(statement)

    trial = Path(shutil.copy(path, path.with_name("coba.lkjip")))
    event.listen(Engine, "before_cursor_execute", note)
    try:
        Store.open(trial).close()
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    return seen


def test_each_statement_made_to_fail_leaves_the_old_version_opening(path, monkeypatch):
    total = len(statements_of_an_upgrade(path))
    assert total >= 2 + 5 + 2  # both migrations, checksum and version
    for failing in range(total):
        count = iter(range(total))

        def fail(connection, cursor, statement, *rest, count=count, failing=failing):
            if next(count) == failing:
                raise sqlite3.OperationalError("disk I/O error")

        event.listen(Engine, "before_cursor_execute", fail)
        try:
            with pytest.raises((StoreProblem, sqlite3.OperationalError)):
                Store.open(path)
        finally:
            event.remove(Engine, "before_cursor_execute", fail)
        assert version_in(path) == 1
    with monkeypatch.context() as old_program:
        old_program.setattr(migrations, "MIGRATIONS", ())
        with closing(sqlite3.connect(path)) as raw:
            assert raw.execute("SELECT count(*) FROM biaya").fetchone() == (2,)
    assert Store.open(path).laporan == TODAY


def test_a_migration_with_a_bug_is_a_bug_and_harms_nothing(path, monkeypatch):
    def buggy(connection):
        connection.exec_driver_sql("DROP TABLE indikator_deret")
        raise KeyError("bug")

    monkeypatch.setattr(migrations, "MIGRATIONS", (MIGRATIONS[0], buggy))
    with pytest.raises(KeyError):
        Store.open(path)
    monkeypatch.setattr(migrations, "MIGRATIONS", MIGRATIONS)
    assert Store.open(path).laporan == TODAY


def test_a_migration_that_leaves_orphans_is_rolled_back(path, monkeypatch):
    def careless(connection):
        connection.exec_driver_sql("DELETE FROM indikator")

    monkeypatch.setattr(migrations, "MIGRATIONS", (MIGRATIONS[0], careless))
    with pytest.raises(DamagedProblem):
        Store.open(path)
    assert version_in(path) == 1


def test_a_damaged_old_file_is_not_upgraded(path):
    damaged = path.read_bytes().replace(b"Badan Contoh", b"Badan Conto!")
    path.write_bytes(damaged)
    for read_only in (True, False):
        with pytest.raises(DamagedProblem):
            Store.open(path, read_only)
    assert path.read_bytes() == damaged
    assert copies(path) == []


FILES = Path(__file__).with_name("files")
#: The kinds that a version brought; older files have none of them.
BROUGHT = {
    2: (Penerimaan, JawabanReviu),
    3: (
        TandaImpor, TataLetak, SusunanBagian, Gambar, Keputusan, Penghargaan, Inovasi, RancanganRKPD,
        EvaluasiTriwulan, Pejabat, TugasPejabat,
    ),
}  # fmt: skip
#: The fields that a version brought to kinds there were; in older files they are as in a new row.
WIDENED = {
    3: {
        Indikator: ("ikk", "tolok", "realisasi_sd", "proyeksi"),
        ProgramKegiatan: (
            "lokasi", "prioritas", "kelompok_sasaran", "catatan", "prakiraan", "rkt", "anggaran_tw",
            "realisasi_sd",
        ),
        ButirPK: ("alasan",),
        AnggaranPK: ("alasan",),
    }
}  # fmt: skip


def known_to(version: int) -> Laporan:
    """The full report without what came after `version`."""
    later = tuple(cls for v, kinds in BROUGHT.items() if v > version for cls in kinds)
    return laporan_of(narrowed(r, version) for r in rows_of(full()) if not isinstance(r, later))


def narrowed(row: Baris, version: int) -> Baris:
    names = [n for v, kinds in WIDENED.items() if v > version for n in kinds.get(type(row), ())]
    fresh = type(row)(id=row.id)
    return replace(row, **{name: getattr(fresh, name) for name in names})


def test_there_is_a_stored_file_of_every_version():
    assert sorted(p.name for p in FILES.iterdir()) == [
        f"v{n}.lkjip" for n in range(1, migrations.newest() + 1)
    ]


@pytest.mark.parametrize("stored", sorted(FILES.iterdir()), ids=lambda p: p.name)
def test_every_stored_file_opens_with_every_value(stored, tmp_path):
    """A new field or kind changes the format: it needs a migration, and this test its expected values."""
    path = Path(shutil.copy(stored, tmp_path))
    store = Store.open(path)
    assert store.laporan == known_to(int(stored.stem[1:]))
    store.close()
    assert read_file(stored).laporan == known_to(int(stored.stem[1:]))


def test_an_upgraded_file_has_the_tables_of_a_new_one(tmp_path):
    upgraded = Path(shutil.copy(FILES / "v1.lkjip", tmp_path))
    Store.open(upgraded).close()
    new = tmp_path / "baru.lkjip"
    Store.create(new, full(), NOW).close()
    assert version_in(upgraded) == version_in(new) == migrations.newest()
    assert tables_in(upgraded) == tables_in(new)


def tables_in(path: Path) -> dict[str, list[tuple]]:
    with closing(sqlite3.connect(path)) as raw:
        names = [n for (n,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        # A column that a migration added has a default, the same one in a new file needs none.
        columns = "SELECT name, type, [notnull], pk FROM pragma_table_info(?) ORDER BY name"
        return {n: raw.execute(columns, (n,)).fetchall() for n in names}


def hot_journal(before: bytes) -> bytes:
    """The rollback journal that an interrupted commit leaves: every page as it was, and how many there were.

    After https://www.sqlite.org/fileformat.html#the_rollback_journal.
    """
    size = int.from_bytes(before[16:18], "big")
    pages = [before[at : at + size] for at in range(0, len(before), size)]
    head = bytes.fromhex("d9d505f920a163d7") + struct.pack(">IIIII", len(pages), 7, len(pages), 512, size)
    records = (
        struct.pack(">I", n)
        + page
        + struct.pack(">I", 7 + sum(page[at] for at in range(size - 200, 0, -200)))
        for n, page in enumerate(pages, 1)
    )
    return head.ljust(512, b"\0") + b"".join(records)


@pytest.mark.parametrize("read", [read_file, Store.open])
def test_an_upgrade_cut_off_after_its_header_was_written_is_rolled_back_and_done_again(path, read):
    old, new = path, path.with_name("baru.lkjip")
    before = old.read_bytes()
    new.write_bytes(before)
    Store.open(new).close()
    wanted = read_file(new).laporan
    old.write_bytes(new.read_bytes())
    old.with_name(old.name + "-journal").write_bytes(hot_journal(before))
    assert read(old).laporan == wanted
