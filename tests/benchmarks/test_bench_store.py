"""What one edit costs on its way to the disk, beside the least that SQLite itself needs for it.

Run: pytest tests/benchmarks/test_bench_store.py --benchmark-enable
"""

import itertools
import sqlite3
from datetime import datetime
from decimal import Decimal

import pytest
from support.documents import large

from lkjip_desktop.domain.change import set_values
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import ProgramKegiatan
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.mulai import lanjutkan
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.storage.backup import Backups
from lkjip_desktop.storage.read import read_file
from lkjip_desktop.storage.store import Store

NOW = datetime(2026, 1, 15, 10, 42)


@pytest.fixture(scope="module")
def laporan() -> Laporan:
    return large(1000, range(2021, 2026), 500)


@pytest.fixture
def store(tmp_path, laporan):
    store = Store.create(tmp_path / "besar.lkjip", laporan, NOW)
    yield store
    store.close()


def test_floor_two_updates_in_plain_sqlite(benchmark, tmp_path):
    raw = sqlite3.connect(tmp_path / "lantai.db", isolation_level=None)
    raw.execute("PRAGMA synchronous=FULL")
    raw.execute("BEGIN")
    for table in ("a", "b"):
        raw.execute(f"CREATE TABLE {table} (id TEXT PRIMARY KEY, nilai TEXT)")
        raw.executemany(f"INSERT INTO {table} VALUES (?, ?)", [(str(n), "x" * 40) for n in range(20_000)])
    raw.execute("COMMIT")
    count = itertools.count()

    def commit() -> None:
        n = next(count)
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("UPDATE a SET nilai = ? WHERE id = '1'", (str(n),))
        raw.execute("UPDATE b SET nilai = ? WHERE id = ?", (str(n), str(n * 7 % 20_000)))
        raw.execute("COMMIT")

    benchmark.pedantic(commit, rounds=400)
    raw.close()


def test_commit_of_one_figure(benchmark, store):
    """1,000 indikator x 5 years, 500 sub kegiatan."""
    count = itertools.count(1)

    def edit():
        n = next(count)
        ref = Ref("indikator", Id(f"i{n * 7 % 1000}"), "target.2025")
        return (set_values(store.laporan, "Ubah", [(ref, Angka(Decimal(n)))]), NOW), {}

    benchmark.pedantic(store.commit, setup=edit, rounds=400)


def test_commit_of_a_pasted_block(benchmark, store):
    """500 rows of the budget tree, two columns."""
    rows = [r.id for r in store.laporan.all(ProgramKegiatan) if r.id.startswith("u")]
    count = itertools.count(1)

    def paste():
        n = Decimal(next(count))
        values = [(Ref("programkegiatan", i, f), n) for i in rows for f in ("anggaran", "realisasi")]
        return (set_values(store.laporan, "Tempel", values), NOW), {}

    benchmark.pedantic(store.commit, setup=paste, rounds=10)


def test_open(benchmark, store):
    benchmark.pedantic(read_file, args=(store.path,), rounds=5)


def test_backup(benchmark, store):
    benchmark.pedantic(Backups(store.path).make, args=(NOW,), rounds=5)


def test_save_copy(benchmark, store, tmp_path):
    benchmark.pedantic(store.save_copy, args=(tmp_path / "salinan.lkjip",), rounds=5)


def test_next_years_report(benchmark, laporan):
    figures = compute(laporan)
    benchmark.pedantic(lanjutkan, args=(laporan, figures, 2026), rounds=5)
