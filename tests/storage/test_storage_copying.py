"""The officer copies the file to a USB stick or a chat while the program has it open."""

import shutil
import threading
from datetime import datetime
from pathlib import Path

import pytest

from lkjip_desktop.domain.change import set_values
from lkjip_desktop.domain.dokumen import IDENTITAS, Identitas, Narasi
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.storage.problem import DamagedProblem, NotOursProblem
from lkjip_desktop.storage.read import read_file
from lkjip_desktop.storage.store import Store

NOW = datetime(2026, 1, 15, 10, 42)


@pytest.fixture
def store(tmp_path):
    rows = [Identitas(id=IDENTITAS, nama="0"), Narasi(id=Id("n"), teks="0" * 100_000)]
    store = Store.create(tmp_path / "laporan.lkjip", laporan_of(rows), NOW)
    yield store
    store.close()


def edit(store: Store, number: int) -> None:
    values = [
        (Ref("identitas", IDENTITAS, "nama"), str(number)),
        (Ref("narasi", Id("n"), "teks"), f"{number}" * 50_000),
    ]
    store.commit(set_values(store.laporan, "", values), NOW)


def test_a_copy_of_the_main_file_alone_holds_the_last_edit(store, tmp_path):
    """200 copies between edits, the program's connection open: with a write-ahead log they would be empty."""
    copy = tmp_path / "USB.lkjip"
    for number in range(200):
        edit(store, number)
        shutil.copyfile(store.path, copy)
        assert read_file(copy).laporan == store.laporan


def test_a_copy_in_the_middle_of_a_save_is_whole_or_refused(store, tmp_path):
    """Nobody can keep another program from copying half a save; but such a copy never passes for a report."""
    stop = threading.Event()

    def keep_editing() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            edit(store, number)

    worker = threading.Thread(target=keep_editing)
    worker.start()
    whole = sum(_copy_is_whole(store.path, tmp_path / "USB.lkjip") for _ in range(200))
    stop.set()
    worker.join()
    print(f"{whole} of 200 copies whole while saving without a pause")
    assert read_file(store.path).laporan == store.laporan


def _copy_is_whole(path: Path, copy: Path) -> bool:
    shutil.copyfile(path, copy)
    try:
        laporan = read_file(copy).laporan
    except (DamagedProblem, NotOursProblem):
        return False
    nama = laporan.identitas.nama
    assert laporan.get(Narasi, Id("n")).teks in {nama * 50_000, "0" * 100_000}
    return True
