"""Damaged files: a change of content is always noticed, and nothing but a StoreProblem is raised."""

import random
from collections import Counter
from collections.abc import Callable
from datetime import datetime

import pytest
from support.documents import full, large

from lkjip_desktop.domain.dokumen import Identitas
from lkjip_desktop.domain.laporan import Laporan, laporan_of, rows_of
from lkjip_desktop.storage.problem import DamagedProblem, NotOursProblem, StoreProblem
from lkjip_desktop.storage.read import read_file
from lkjip_desktop.storage.salvage import salvage
from lkjip_desktop.storage.store import Store

NOW = datetime(2026, 1, 15, 10, 42)
BLOCK = 512
EACH = 420  # five kinds of damage: 2,100 files


def flipped_bits(data: bytearray, choose: random.Random) -> None:
    for _ in range(choose.randint(1, 8)):
        data[choose.randrange(len(data))] ^= 1 << choose.randrange(8)


def garbage_block(data: bytearray, choose: random.Random) -> None:
    at = choose.randrange(len(data) // BLOCK) * BLOCK
    data[at : at + BLOCK] = choose.randbytes(BLOCK)


def zeroed(data: bytearray, choose: random.Random) -> None:
    at, size = choose.randrange(len(data)), choose.choice([1, 16, BLOCK, 4096, 20_000])
    data[at : at + size] = bytes(len(data[at : at + size]))


def truncated(data: bytearray, choose: random.Random) -> None:
    del data[choose.choice([choose.randrange(len(data)), choose.randrange(len(data) // 4096) * 4096]) :]


def old_page(data: bytearray, choose: random.Random) -> None:
    """A page of the file stands where another belongs, as after a lost or misplaced write."""
    source, target = (choose.randrange(len(data) // 4096) * 4096 for _ in range(2))
    data[target : target + 4096] = data[source : source + 4096]


def report() -> Laporan:
    """Every field of every kind, and a few dozen rows more."""
    return laporan_of([*rows_of(full()), *rows_of(large(20, range(2023, 2026), 15))])


@pytest.fixture(scope="module")
def sound(tmp_path_factory) -> bytes:
    path = tmp_path_factory.mktemp("utuh") / "laporan.lkjip"
    Store.create(path, report(), NOW).close()
    return path.read_bytes()


@pytest.mark.parametrize("damage", [flipped_bits, garbage_block, zeroed, truncated, old_page])
def test_no_damage_of_content_goes_unnoticed(
    tmp_path, sound, damage: Callable[[bytearray, random.Random], None]
):
    path, found = tmp_path / "laporan.lkjip", Counter()
    path.write_bytes(sound)
    expected = read_file(path)
    assert expected.laporan == report()
    for seed in range(EACH):
        data = bytearray(sound)
        damage(data, random.Random(f"{damage.__name__} {seed}"))
        path.write_bytes(data)
        try:
            content = read_file(path)
        except StoreProblem as problem:
            found[type(problem).__name__] += 1
        else:
            found["harmless"] += 1  # free space, or a byte nobody reads
            assert content.laporan == expected.laporan, seed
            assert content.state.checksum == expected.state.checksum, seed
        assert path.read_bytes() == data, seed
    print(damage.__name__, dict(found))
    assert found[DamagedProblem.__name__] + found[NotOursProblem.__name__] > EACH // 10
    assert set(found) <= {"harmless", "DamagedProblem", "NotOursProblem", "NewerProblem"}


@pytest.mark.parametrize("damage", [flipped_bits, garbage_block, zeroed, truncated, old_page])
def test_salvage_survives_any_damage(tmp_path, sound, damage):
    path = tmp_path / "laporan.lkjip"
    for seed in range(60):
        data = bytearray(sound)
        damage(data, random.Random(f"salvage {damage.__name__} {seed}"))
        path.write_bytes(data)
        salvage(path)
        assert path.read_bytes() == data


def test_every_single_bit_of_a_text_counts(tmp_path, sound):
    """The case that SQLite's own check misses: 58 % of changed texts in a measurement."""
    path = tmp_path / "laporan.lkjip"
    text = next(full().all(Identitas)).nama
    at = sound.index(text.encode())
    for bit in range(8 * len(text.encode())):
        data = bytearray(sound)
        data[at + bit // 8] ^= 1 << bit % 8
        path.write_bytes(data)
        with pytest.raises(DamagedProblem):
            read_file(path)


def test_a_ring_of_pages_ends(tmp_path, sound):
    """Pointers of pages that lead back to themselves must not keep anybody waiting."""
    path = tmp_path / "laporan.lkjip"
    for page in range(1, len(sound) // 4096):
        data = bytearray(sound)
        start = page * 4096
        if data[start] in (5, 13):  # a page of a table: make it an inner page that points at itself
            data[start] = 5
            data[start + 8 : start + 12] = (page + 1).to_bytes(4, "big")
            path.write_bytes(data)
            with pytest.raises(StoreProblem):
                read_file(path)
            salvage(path)
