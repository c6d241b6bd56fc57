"""What is saved is what is loaded, edit by edit; nobody else's work is overwritten."""

import sqlite3
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import OperationalError
from support.documents import LAPORANS, changes, large, rows, same

from lkjip_desktop.domain.change import ChangeSet, Delete, Insert, Set, StaleChangeError, apply, set_values
from lkjip_desktop.domain.dokumen import IDENTITAS, KINDS, Identitas, Indikator, Narasi
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.storage.problem import (
    ChangedProblem,
    ContentProblem,
    ExistsProblem,
    MediaProblem,
    ReadOnlyProblem,
)
from lkjip_desktop.storage.read import read_file
from lkjip_desktop.storage.store import Store

NOW = datetime(2026, 1, 15, 10, 42)
QUICK = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
NAMA = Ref("identitas", IDENTITAS, "nama")


def rename(store: Store, nama: str) -> ChangeSet:
    return set_values(store.laporan, "Ubah nama", [(NAMA, nama)])


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / "laporan.lkjip"


@pytest.fixture
def store(path):
    store = Store.create(path, laporan_of([Identitas(id=IDENTITAS, nama="Badan Contoh")]), NOW)
    yield store
    store.close()


@pytest.mark.parametrize("cls", KINDS)
def test_every_field_of_every_kind_comes_back(cls, tmp_path):
    @settings(QUICK, max_examples=8)
    @given(st.lists(rows(cls), max_size=4).map(laporan_of))
    def check(laporan):
        path = tmp_path / "x.lkjip"
        path.unlink(missing_ok=True)
        store = Store.create(path, laporan, NOW)
        store.close()
        assert same(store.laporan, laporan)

    check()


@QUICK
@given(st.data())
def test_the_file_follows_every_edit(tmp_path, data):
    path = tmp_path / "x.lkjip"
    path.unlink(missing_ok=True)
    laporan = data.draw(LAPORANS)
    store = Store.create(path, laporan, NOW)
    for _ in range(data.draw(st.integers(1, 4))):
        done = ChangeSet("Ubah", data.draw(changes(laporan)))
        store.commit(done, NOW)
        laporan = apply(laporan, done)
        assert store.laporan == laporan
    store.close()
    content = read_file(path)
    assert same(content.laporan, laporan)
    copy = tmp_path / "salinan.lkjip"
    store.save_copy(copy)
    assert read_file(copy).state.checksum == content.state.checksum  # added up edit by edit = made anew


def test_precision_is_kept(store, path):
    row = Indikator(id=Id("i1"), target={2025: Angka(Decimal("85.50"))})
    store.commit(ChangeSet("", (Insert(row),)), NOW)
    found = read_file(path).laporan.get(Indikator, Id("i1"))
    assert str(found.target[2025].nilai) == "85.50"


def test_large_text_and_logo(store, path):
    logo, text = bytes(range(256)) * 8000, "Uraian panjang. " * 6500
    values = [(Ref("identitas", IDENTITAS, "logo"), logo), (Ref("identitas", IDENTITAS, "gambaran"), text)]
    store.commit(set_values(store.laporan, "", values), NOW)
    found = read_file(path).laporan.identitas
    assert (found.logo, found.gambaran) == (logo, text)


@pytest.mark.parametrize(
    "text",
    [
        "a\0b", "\0", "<b>&amp;", "=1+1", "'; DROP TABLE indikator; --", '"', "😀", "\u202eterbalik",
        "\r\n\t", "\ufeff", "\uffff", "é vs é", "%s {x} :nama ?",
    ],
)  # fmt: skip
def test_odd_text_is_only_text(store, path, text):
    store.commit(ChangeSet("", (Insert(Narasi(id=Id(text), teks=text)),)), NOW)
    assert read_file(path).laporan.get(Narasi, Id(text)) == Narasi(id=Id(text), teks=text)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("nama", "setengah emoji \ud83d"),
        ("alamat", "x" * (65 * 1024 * 1024)),
        ("jumlah_pegawai", Decimal("9" * 300)),
        ("jumlah_pegawai", Decimal("1E+5000")),
        ("tahun", 2**70),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_changes(store, path, field, value):
    before = path.read_bytes()
    with pytest.raises(ContentProblem) as refused:
        store.commit(set_values(store.laporan, "", [(Ref("identitas", IDENTITAS, field), value)]), NOW)
    assert "tidak dapat disimpan" in str(refused.value)
    assert path.read_bytes() == before
    store.commit(rename(store, "Masih bisa"), NOW)
    assert read_file(path).laporan.identitas.nama == "Masih bisa"


def test_a_change_that_does_not_fit_is_a_bug_not_a_problem(store):
    for change in (Set(NAMA, "lain", "x"), Delete(Narasi(id=Id("n"))), Insert(Identitas(id=IDENTITAS))):
        with pytest.raises(StaleChangeError):
            store.commit(ChangeSet("", (change,)), NOW)
    assert store.laporan.identitas.nama == "Badan Contoh"


def test_a_row_deleted_and_put_back_in_one_step(store, path):
    row = Indikator(id=Id("i1"), target={2025: Angka(Decimal(1)), 2026: Angka(Decimal(2))})
    other = Indikator(id=Id("i1"), nama="baru", target={2026: Angka(Decimal(3))})
    store.commit(ChangeSet("", (Insert(row),)), NOW)
    store.commit(ChangeSet("", (Delete(row), Insert(other))), NOW)
    assert read_file(path).laporan.get(Indikator, Id("i1")) == other


def test_equal_content_has_the_same_fingerprint(store, tmp_path):
    before = store.fingerprint()
    store.commit(rename(store, "Lain"), NOW)
    assert store.fingerprint() != before
    store.commit(rename(store, "Badan Contoh"), NOW)
    assert store.fingerprint() == before
    assert len(before) == 64
    assert int(before, 16) > 0


def test_a_second_program_is_noticed_and_not_overwritten(store, path):
    other = Store.open(path)
    other.commit(rename(other, "Program lain"), NOW)
    for _ in range(2):
        with pytest.raises(ChangedProblem, match=r"laporan\.lkjip"):
            store.commit(rename(store, "Program ini"), NOW)
        assert store.laporan.identitas.nama == "Badan Contoh"
    assert read_file(path).laporan.identitas.nama == "Program lain"
    other.commit(rename(other, "Program lain lagi"), NOW)
    other.close()


def test_a_file_put_in_the_place_of_ours_is_noticed(store, path, tmp_path):
    store.save_copy(tmp_path / "awan.lkjip")
    (tmp_path / "awan.lkjip").replace(path)
    with pytest.raises(ChangedProblem):
        store.commit(rename(store, "x"), NOW)
    assert read_file(path).laporan.identitas.nama == "Badan Contoh"


def test_create_does_not_overwrite(store, path):
    with pytest.raises(ExistsProblem):
        Store.create(path, laporan_of([]), NOW)
    with pytest.raises(ExistsProblem):
        store.save_copy(path)
    assert read_file(path).laporan == store.laporan


def test_a_copy_replaces_what_is_there_and_a_strange_journal(store, tmp_path):
    target = tmp_path / "salinan.lkjip"
    target.write_text("lama")
    (tmp_path / "salinan.lkjip-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(600))
    store.save_copy(target)
    assert read_file(target).laporan == store.laporan
    assert sorted(p.name for p in tmp_path.iterdir()) == ["laporan.lkjip", "salinan.lkjip"]


def test_read_only_shows_and_refuses(store, path):
    second = Store.open(path, read_only=True)
    assert second.read_only
    assert second.laporan == store.laporan
    with pytest.raises(ReadOnlyProblem):
        second.commit(rename(second, "x"), NOW)
    store.commit(rename(store, "Penulis"), NOW)  # the reader holds no lock
    second.close()


def test_one_file_and_nothing_beside_it(store, path):
    store.commit(rename(store, "x"), NOW)
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_a_large_report_comes_back(tmp_path):
    laporan = large(200, range(2021, 2026), 100)
    store = Store.create(tmp_path / "besar.lkjip", laporan, NOW)
    assert same(store.laporan, laporan)
    store.close()


def failing(store: Store, monkeypatch, *, after_the_deed: bool) -> None:
    """Let the next transaction end in an I/O error, its work done or not."""
    real = store._transact

    def fail(*arguments) -> None:
        monkeypatch.undo()
        if after_the_deed:
            real(*arguments)
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode, error.sqlite_errorname = sqlite3.SQLITE_IOERR, "SQLITE_IOERR"
        raise OperationalError("COMMIT", {}, error)

    monkeypatch.setattr(store, "_transact", fail)


def test_an_error_after_the_deed_is_no_failure(store, path, monkeypatch):
    """The commit is on the disk, only its last step was reported as failed: "not saved" would be wrong."""
    failing(store, monkeypatch, after_the_deed=True)
    store.commit(rename(store, "Tersimpan"), NOW)
    assert read_file(path).laporan == store.laporan
    store.commit(rename(store, "Lanjut"), NOW)
    assert read_file(path).laporan.identitas.nama == "Lanjut"


def test_an_error_before_the_deed_is_a_problem_and_the_store_goes_on(store, path, monkeypatch):
    failing(store, monkeypatch, after_the_deed=False)
    with pytest.raises(MediaProblem) as problem:
        store.commit(rename(store, "Hilang"), NOW)
    assert "SQLITE_IOERR" in problem.value.rincian
    assert read_file(path).laporan == store.laporan
    store.commit(rename(store, "Lanjut"), NOW)
    assert read_file(path).laporan.identitas.nama == "Lanjut"
