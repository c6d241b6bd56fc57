"""Run by test_storage_kill.py: kills in the middle of upgrade, restore, copy and backup.

Arguments: an empty folder, the kills per step, a seed. Prints the counts as JSON. See killing.py.
"""

import json
import os
import random
import shutil
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from lkjip_desktop.domain.dokumen import IDENTITAS, Identitas
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.storage import migrations
from lkjip_desktop.storage.backup import Backups
from lkjip_desktop.storage.problem import DamagedProblem, GoneProblem, NotOursProblem, StoreProblem
from lkjip_desktop.storage.read import read_file
from lkjip_desktop.storage.recovery import Recovery, plan, restore
from lkjip_desktop.storage.store import Store
from tests.support.documents import large
from tests.support.older import MIGRATIONS, TODAY, make_version_1

NOW = datetime(2026, 1, 15, 8)
OTHER = laporan_of([Identitas(id=IDENTITAS, nama="Lama")])
LARGE = large(60, range(2024, 2026), 40)
migrations.MIGRATIONS = MIGRATIONS


def open_or_recover(path: Path) -> Store | Recovery:
    """What opening a report does: the store, or the account of how it can be recovered."""
    try:
        return Store.open(path)
    except (DamagedProblem, NotOursProblem, GoneProblem) as problem:
        return plan(path, problem)


class Step:
    """Something that a kill may interrupt, and what must hold afterwards."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "laporan.lkjip"
        self.prepare()

    def prepare(self) -> None: ...
    def act(self) -> None: ...
    def whole(self) -> bool: ...


class Upgrade(Step):
    def prepare(self) -> None:
        migrations.MIGRATIONS = ()
        make_version_1(self.path, NOW)
        migrations.MIGRATIONS = MIGRATIONS

    def act(self) -> None:
        Store.open(self.path)

    def whole(self) -> bool:
        return read_file(self.path).laporan == TODAY and Store.open(self.path).laporan == TODAY


class Restore(Step):
    def prepare(self) -> None:
        Store.create(self.path, LARGE, NOW).close()
        Backups(self.path).make(NOW)
        self.damaged = self.path.read_bytes()[:100_000]
        self.path.write_bytes(self.damaged)

    def act(self) -> None:
        restore(open_or_recover(self.path), NOW)

    def whole(self) -> bool:
        """The damaged file is in its place or aside; the way back works."""
        kept = [p for p in self.path.parent.glob("* - rusak *.lkjip") if p.read_bytes() == self.damaged]
        found = open_or_recover(self.path)
        if isinstance(found, Recovery):
            return self.path.read_bytes() == self.damaged and restore(found, NOW).laporan == LARGE
        return found.laporan == LARGE and len(kept) == 1


class Copy(Step):
    def prepare(self) -> None:
        self.store = Store.create(self.path.with_name("asal.lkjip"), LARGE, NOW)
        Store.create(self.path, OTHER, NOW).close()

    def act(self) -> None:
        self.store.save_copy(self.path)

    def whole(self) -> bool:
        return read_file(self.path).laporan in (OTHER, LARGE)


class Backup(Step):
    def prepare(self) -> None:
        Store.create(self.path, LARGE, NOW).close()

    def act(self) -> None:
        Backups(self.path).make(NOW)

    def whole(self) -> bool:
        backups = Backups(self.path)
        made = [read_file(b.path).laporan == LARGE for b in backups.all()]
        backups.thin(NOW)
        left = (
            [p for p in backups.folder.iterdir() if p.suffix != ".lkjip"] if backups.folder.exists() else []
        )
        return all(made) and not left and read_file(self.path).laporan == LARGE


def forked(act: Callable[[], None], seconds: float | None) -> float:
    """How long `act` took in a child, which is killed after `seconds`."""
    start = time.perf_counter()
    child = os.fork()
    if child == 0:
        with suppress(BaseException):
            act()
            os._exit(0)
        os._exit(9)
    if seconds is not None:
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    status = os.waitpid(child, 0)[1]
    assert seconds is not None or status == 0, "the step fails even when it is let be"
    return time.perf_counter() - start


def main(folder: Path, kills: int, seed: int) -> Counter[str]:
    found: Counter[str] = Counter()
    choose = random.Random(seed)
    for cls in (Upgrade, Restore, Copy, Backup):
        duration = None
        for _ in range(kills + 1):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            step = cls(folder)
            took = forked(step.act, None if duration is None else choose.uniform(0, duration))
            duration = duration or took
            try:
                found[f"{cls.__name__} whole"] += step.whole()
            except StoreProblem as problem:
                found[f"{cls.__name__}: {problem} {problem.rincian}"] += 1
    return found


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
