"""A disk that is really full: the save, the backup and the copy fail with a sentence, and nothing is lost."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from lkjip_desktop.domain.change import ChangeSet, Insert, apply, set_values
from lkjip_desktop.domain.dokumen import IDENTITAS, Identitas, Narasi
from lkjip_desktop.domain.laporan import Laporan, laporan_of
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.storage.backup import Backups
from lkjip_desktop.storage.problem import DiskFullProblem, MediaProblem, StoreProblem
from lkjip_desktop.storage.read import read_file
from lkjip_desktop.storage.store import Store

NOW = datetime(2026, 1, 15, 10, 42)
START = laporan_of(
    [Identitas(id=IDENTITAS, nama="Badan Contoh"), Narasi(id=Id("ikhtisar"), teks="x" * 50_000)]
)
MEBI = 1024 * 1024


@pytest.fixture
def disk(tmp_path) -> Iterator[Path]:
    """A small disk of its own."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = ["mount", "-t", "tmpfs", "-o", "size=2m", "none", place]
    if os.name == "nt" or subprocess.run(mounted, capture_output=True, check=False).returncode:
        pytest.skip("no right to mount a small disk")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", place], check=True)


def fill(disk: Path, left: int) -> Path:
    """Leave just `left` bytes, in blocks of 4,096."""
    ballast = disk / "ballast"
    free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
    ballast.write_bytes(bytes(max(0, free - left)))
    return ballast


def long_text(number: int) -> ChangeSet:
    return ChangeSet("Tambah", (Insert(Narasi(id=Id(f"n{number}"), teks="Teks panjang. " * 3000)),))


def save_until_refused(store: Store) -> tuple[Laporan, StoreProblem]:
    """The report after the last edit that was accepted, and why the next was not."""
    saved = store.laporan
    for number in range(100):
        try:
            store.commit(long_text(number), NOW)
        except StoreProblem as problem:
            return saved, problem
        saved = apply(saved, long_text(number))
    raise AssertionError("never full")


@pytest.mark.parametrize("left", [0, *(4096 * n for n in (1, 2, 3, 5, 8, 13, 21, 34, 55))])
def test_saving_on_a_full_disk(disk, left):
    path = disk / "laporan.lkjip"
    store = Store.create(path, START, NOW)
    ballast = fill(disk, left)
    saved, problem = save_until_refused(store)
    assert isinstance(problem, DiskFullProblem)
    assert "laporan.lkjip" in str(problem)
    assert "tidak tersimpan" in str(problem)
    assert store.laporan == saved
    assert read_file(path).laporan == saved
    ballast.unlink()  # the officer makes room, and the same window goes on
    store.commit(long_text(1000), NOW)
    store.close()
    assert read_file(path).laporan == apply(saved, long_text(1000))
    assert [p.name for p in disk.iterdir()] == ["laporan.lkjip"]


@pytest.mark.parametrize("left", [0, 4096, 50 * 4096])
def test_new_files_on_a_full_disk(disk, left):
    path = disk / "laporan.lkjip"
    store = Store.create(path, START, NOW)
    first = Backups(path).make(NOW)
    ballast = fill(disk, left)
    for act in (
        lambda: Backups(path).make(NOW + timedelta(hours=1)),
        lambda: store.save_copy(disk / "salinan.lkjip"),
        lambda: store.save_copy(first),
        lambda: Store.create(disk / "baru.lkjip", START, NOW),
    ):
        with pytest.raises(DiskFullProblem, match="penuh"):
            act()
    ballast.unlink()
    assert [b.path for b in Backups(path).all()] == [first]
    assert read_file(first).laporan == START
    assert sorted(str(p.relative_to(disk)) for p in disk.rglob("*") if p.is_file()) == sorted(
        ["laporan.lkjip", str(first.relative_to(disk))]
    )
    Backups(path).make(NOW + timedelta(hours=1))


@contextmanager
def file_limit(size: int) -> Iterator[None]:
    """No file may grow beyond `size` bytes, as on a disk that is full at that point."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("room", range(0, 100_000, 4_000))
def test_saving_up_to_a_limit(tmp_path, room):
    path = tmp_path / "laporan.lkjip"
    store = Store.create(path, START, NOW)
    backup = Backups(path).make(NOW)
    with file_limit(path.stat().st_size + room):
        saved, problem = save_until_refused(store)
    assert isinstance(problem, (MediaProblem, DiskFullProblem))
    assert store.laporan == saved
    assert read_file(path).laporan == saved
    with file_limit(room):
        for act in (lambda: store.save_copy(tmp_path / "b.lkjip"), lambda: Backups(path).make(NOW)):
            with pytest.raises((MediaProblem, DiskFullProblem)):
                act()
    assert read_file(backup).laporan == START
    store.commit(set_values(saved, "", [(Ref("identitas", IDENTITAS, "nama"), "Lanjut")]), NOW)
    assert read_file(path).laporan.identitas.nama == "Lanjut"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["laporan - cadangan", "laporan.lkjip"]
