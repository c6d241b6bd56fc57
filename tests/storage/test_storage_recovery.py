"""From damage back to work: the newest good backup, a plain account, the damaged file kept."""

import random
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from support.documents import large

from lkjip_desktop.domain.change import ChangeSet, Delete, Insert, set_values
from lkjip_desktop.domain.dokumen import IDENTITAS, Identitas, Indikator, Misi, Narasi
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.storage.backup import Backups
from lkjip_desktop.storage.problem import DamagedProblem, GoneProblem, NewerProblem, NotOursProblem
from lkjip_desktop.storage.read import read_file
from lkjip_desktop.storage.recovery import Keadaan, Perbedaan, Recovery, plan, restore
from lkjip_desktop.storage.store import Store

NOW = datetime(2026, 1, 15, 10, 42)
LATER = NOW + timedelta(hours=1)
START = laporan_of(
    [
        Identitas(id=IDENTITAS, nama="Badan Contoh"),
        Misi(id=Id("m1"), uraian="Misi pertama"),
        Indikator(id=Id("i1"), target={2025: Angka(Decimal(80)), 2026: Angka(Decimal(90))}),
    ]
)


def open_or_recover(path: Path) -> Store | Recovery:
    """What opening a report does: the store, or the account of how it can be recovered."""
    try:
        return Store.open(path)
    except (DamagedProblem, NotOursProblem, GoneProblem) as problem:
        return plan(path, problem)


@pytest.fixture
def path(tmp_path) -> Path:
    """A report with a backup, and edits made after the backup."""
    path = tmp_path / "laporan.lkjip"
    store = Store.create(path, START, NOW)
    Backups(path).make(NOW)
    row = START.get(Misi, Id("m1"))
    store.commit(
        ChangeSet("", (Insert(Narasi(id=Id("n"), teks="Diketik setelah cadangan")), Delete(row))), LATER
    )
    store.commit(
        set_values(
            store.laporan,
            "",
            [
                (Ref("identitas", IDENTITAS, "nama"), "Dinas Contoh"),
                (Ref("indikator", Id("i1"), "target.2026"), Angka(Decimal(95))),
            ],
        ),
        LATER,
    )
    store.close()
    return path


def damage(path: Path) -> bytes:
    """Change one letter on the disk."""
    data = path.read_bytes()
    assert data.count(b"Dinas Contoh") == 1
    path.write_bytes(data.replace(b"Dinas Contoh", b"Dinas Conto!"))
    return path.read_bytes()


def test_a_sound_file_just_opens(path):
    store = open_or_recover(path)
    assert isinstance(store, Store)
    store.close()


def test_damage_leads_to_the_newest_good_backup_and_an_account(path):
    damaged = damage(path)
    found = open_or_recover(path)
    assert isinstance(found, Recovery)
    assert isinstance(found.problem, DamagedProblem)
    assert found.backup.time == NOW
    assert found.cadangan == START
    assert found.tak_terbaca == frozenset()
    misi, narasi = START.get(Misi, Id("m1")), Narasi(id=Id("n"), teks="Diketik setelah cadangan")
    differences = {(d.kind, d.id): d for d in found.perbedaan}
    assert differences.keys() == {
        ("identitas", IDENTITAS), ("misi", "m1"), ("indikator", "i1"), ("narasi", "n"),
    }  # fmt: skip
    assert differences["misi", "m1"] == Perbedaan("misi", Id("m1"), Keadaan.HANYA_DI_CADANGAN, cadangan=misi)
    assert differences["narasi", "n"] == Perbedaan("narasi", Id("n"), Keadaan.HANYA_DI_BERKAS, berkas=narasi)
    assert differences["indikator", "i1"].fields == ("target.2026",)
    assert differences["identitas", IDENTITAS].fields == ("nama",)
    assert differences["identitas", IDENTITAS].berkas.nama == "Dinas Conto!"
    assert path.read_bytes() == damaged  # nothing is restored unasked
    assert sorted(p.name for p in path.parent.iterdir()) == ["laporan - cadangan", "laporan.lkjip"]


def test_restoring_keeps_the_damaged_file_and_opens_the_backup(path):
    damaged = damage(path)
    store = restore(open_or_recover(path), LATER)
    assert store.laporan == START
    store.commit(set_values(START, "", [(Ref("identitas", IDENTITAS, "nama"), "Lanjut")]), LATER)
    store.close()
    assert read_file(path).laporan.identitas.nama == "Lanjut"
    aside = path.with_name("laporan - rusak 2026-01-15 11.42.00.lkjip")
    assert aside.read_bytes() == damaged
    assert len(Backups(path).all()) == 1


def test_restoring_twice_keeps_both(path):
    first = damage(path)
    restore(open_or_recover(path), LATER).close()
    path.write_bytes(first[:50_000])
    restore(open_or_recover(path), LATER).close()
    kept = sorted(p.name for p in path.parent.glob("*rusak*"))
    assert kept == [
        "laporan - rusak 2026-01-15 11.42.00 (2).lkjip",
        "laporan - rusak 2026-01-15 11.42.00.lkjip",
    ]


def test_a_damaged_backup_is_passed_over(path):
    good = Backups(path).make(LATER)
    bad = Backups(path).make(LATER + timedelta(hours=1))
    bad.write_bytes(bad.read_bytes()[:7000])
    damage(path)
    assert open_or_recover(path).backup.path == good


def test_damage_without_a_backup_says_what_can_still_be_read(path):
    for backup in Backups(path).all():
        backup.path.unlink()
    damage(path)
    found = open_or_recover(path)
    assert (found.backup, found.cadangan, found.perbedaan) == (None, None, ())
    assert found.terbaca.identitas.nama == "Dinas Conto!"
    with pytest.raises(GoneProblem, match="cadangan"):
        restore(found, LATER)
    rescued = Store.create(
        path.with_name("terbaca.lkjip"), found.terbaca, LATER
    )  # what the officer may ask for
    assert rescued.laporan.get(Indikator, Id("i1")).target[2026] == Angka(Decimal(95))
    rescued.close()


@pytest.mark.parametrize("rest", [b"", b"bukan laporan" * 100, None])
def test_an_emptied_overwritten_or_vanished_file_has_a_way_back_too(path, rest):
    path.unlink() if rest is None else path.write_bytes(rest)
    found = open_or_recover(path)
    assert found.cadangan == START
    assert "indikator" in found.tak_terbaca
    assert restore(found, LATER).laporan == START


@pytest.mark.parametrize(("rest", "problem"), [(b"", NotOursProblem), (None, GoneProblem)])
def test_what_never_was_a_report_is_only_refused(tmp_path, rest, problem):
    path = tmp_path / "asing.lkjip"
    if rest is not None:
        path.write_bytes(rest)
    with pytest.raises(problem):
        open_or_recover(path)


def test_a_newer_file_is_no_case_for_recovery(path):
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA user_version=99")
    with pytest.raises(NewerProblem):
        open_or_recover(path)


def test_the_recovery_drill(tmp_path):
    """A hundred files damaged at random: each is sound, or comes back from its backup, losses named."""
    path = tmp_path / "laporan.lkjip"
    store = Store.create(path, large(30, range(2024, 2026), 20), NOW)
    Backups(path).make(NOW)
    before = store.laporan
    values = [(Ref("indikator", Id(f"i{n}"), "realisasi"), Angka(Decimal(n))) for n in range(0, 30, 3)]
    store.commit(set_values(before, "", values), LATER)
    after, sound, recovered = store.laporan, path.read_bytes(), 0
    store.close()
    edited = {("indikator", r.id) for r in after.all(Indikator) if r != before.get(Indikator, r.id)}
    for seed in range(100):
        choose, data = random.Random(seed), bytearray(sound)
        at = choose.randrange(len(data))
        data[at : at + choose.choice([1, 512, 4096])] = choose.randbytes(choose.choice([1, 512, 4096]))
        path.write_bytes(data)
        found = open_or_recover(path)
        if isinstance(found, Store):
            assert found.laporan == after
            found.close()
            continue
        recovered += 1
        assert found.cadangan == before
        named = {(d.kind, d.id) for d in found.perbedaan}
        assert edited <= named or "indikator" in found.tak_terbaca
        restored = restore(found, LATER)
        assert restored.laporan == before
        restored.close()
    assert recovered > 20
