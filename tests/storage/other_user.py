"""Run by test_storage_readonly.py: what the storage says to a user who owns nothing.

Arguments: the file, then the acts to try. Prints one line for each.
"""

import os
import sys
import tempfile
from datetime import datetime
from pathlib import Path

from lkjip_desktop.domain.change import set_values
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.storage.backup import Backups
from lkjip_desktop.storage.problem import StoreProblem
from lkjip_desktop.storage.store import Store

NOW = datetime(2026, 1, 15)
NAMA = Ref("identitas", Id("identitas"), "nama")


def opened(path: Path) -> object:
    store = Store.open(path)
    return f"read_only={store.read_only} {store.laporan.identitas.nama}"


def committed(path: Path) -> object:
    store = Store.open(path)
    return store.commit(set_values(store.laporan, "", [(NAMA, "x")]), NOW)


ACTS = {
    "open": opened,
    "commit": committed,
    "create": lambda path: Store.create(path.with_name("baru.lkjip"), laporan_of([]), NOW),
    "copy": lambda path: Store.open(path).save_copy(path.with_name("salinan.lkjip")),
    "backup": lambda path: Backups(path).make(NOW),
}


def become_nobody() -> None:
    with tempfile.TemporaryDirectory() as warm:  # what is imported late is imported now
        Store.create(Path(warm) / "a.lkjip", laporan_of([]), NOW).close()
    os.setgid(65534)
    os.setuid(65534)


if __name__ == "__main__":
    become_nobody()
    for act in sys.argv[2:]:
        try:
            print(act, ACTS[act](Path(sys.argv[1])))
        except StoreProblem as problem:
            print(act, type(problem).__name__, problem)
