"""Run by test_storage_kill.py: lets children edit and save, kills them, and counts what it finds.

Arguments: an empty folder, the number of kills, a seed. Prints the counts as JSON. A script of its own,
so that the children are forked from a process without threads, libraries loaded once.
"""

import json
import os
import random
import signal
import sys
import time
from collections import Counter
from contextlib import suppress
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

from lkjip_desktop.domain.change import ChangeSet, Set, set_values
from lkjip_desktop.domain.dokumen import IDENTITAS, Identitas, Indikator, Narasi
from lkjip_desktop.domain.laporan import Laporan, laporan_of
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.storage.backup import Backups
from lkjip_desktop.storage.problem import StoreProblem
from lkjip_desktop.storage.read import read_file
from lkjip_desktop.storage.store import Store

START = datetime(2026, 1, 15, 8)
SPREAD = 40  # rows that one edit touches together, over several pages


def start() -> Laporan:
    rows = [
        Indikator(id=Id(f"i{n}"), target={2025: Angka(Decimal(0))}, definisi="x" * 300) for n in range(SPREAD)
    ]
    return laporan_of([Identitas(id=IDENTITAS, telepon="0"), Narasi(id=Id("n"), teks="0"), *rows])


def edit(laporan: Laporan, number: int) -> ChangeSet:
    """Everything that carries the number of the edit moves to the next in one step."""
    values = [(Ref("identitas", IDENTITAS, "telepon"), str(number))]
    values += [(Ref("indikator", Id(f"i{n}"), "target.2025"), Angka(Decimal(number))) for n in range(SPREAD)]
    values += [(Ref("narasi", Id("n"), "teks"), f"{number}" * 2000)]
    return set_values(laporan, "Ubah", values)


def number_of(laporan: Laporan) -> int | None:
    """The edit that `laporan` stands at; None when it is a half."""
    number = int(laporan.identitas.telepon)
    whole = all(r.target[2025] == Angka(Decimal(number)) for r in laporan.all(Indikator))
    text = laporan.get(Narasi, Id("n")).teks
    return number if whole and text in {f"{number}" * 2000, str(number)} else None


def edit_until_killed(path: Path, acknowledge: int) -> None:
    store = Store.open(path)
    number = number_of(store.laporan)
    while True:
        number += 1
        now = START + number * timedelta(minutes=7)
        store.commit(edit(store.laporan, number), now)
        os.write(acknowledge, number.to_bytes(4, "big"))
        if Backups(path).due(now):
            Backups(path).make(now)
            Backups(path).thin(now)


def kill_once(path: Path, seconds: float) -> int:
    """Fork an editor, kill it after `seconds`, and return the last edit it said was saved."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        with suppress(BaseException):
            edit_until_killed(path, write)
        os._exit(9)
    os.close(write)
    acknowledged = os.read(read, 4)  # it is at work
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    assert os.WIFSIGNALED(os.waitpid(child, 0)[1]), "the editor ended by itself"
    while more := os.read(read, 4096):
        acknowledged += more
    os.close(read)
    return int.from_bytes(acknowledged[-4:], "big")


def examine(path: Path, acknowledged: int, found: Counter[str]) -> None:
    found["kills"] += 1
    found["interrupted saves"] += path.with_name(f"{path.name}-journal").exists()
    try:
        store = Store.open(path)
    except StoreProblem as problem:
        found[f"corrupt: {problem.rincian}"] += 1
        raise
    number = number_of(store.laporan)
    found["half edits"] += number is None
    found["lost edits"] += number is not None and number < acknowledged
    found["saved though not told"] += number == acknowledged + 1
    found["unexplained"] += number is not None and number > acknowledged + 1
    store.commit(
        ChangeSet("", (Set(Ref("identitas", IDENTITAS, "nama"), store.laporan.identitas.nama, str(number)),)),
        START,
    )
    store.close()


def main(folder: Path, kills: int, seed: int) -> Counter[str]:
    found = Counter(dict.fromkeys(("half edits", "lost edits", "unexplained", "bad backups"), 0))
    choose = random.Random(seed)
    path = folder / "laporan.lkjip"
    Store.create(path, start(), START).close()
    for _ in range(kills):
        examine(path, kill_once(path, choose.uniform(0, 0.03)), found)
    for backup in Backups(path).all():
        found["backups"] += 1
        found["bad backups"] += number_of(read_file(backup.path).laporan) is None
    found["edits"] = number_of(read_file(path).laporan)
    Backups(path).thin(START + timedelta(days=400))
    found["left lying"] = sum(1 for p in folder.rglob("*") if p.suffix != ".lkjip" and p.is_file())
    return found


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
