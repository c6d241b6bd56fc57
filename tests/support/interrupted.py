"""A report's file as a kill in the middle of a commit leaves it."""

import subprocess
import sys
from pathlib import Path

_KILLED = """
import os, signal, sqlite3, sys
raw = sqlite3.connect(sys.argv[1], isolation_level=None)
raw.execute("PRAGMA cache_size=2")
raw.execute("PRAGMA cache_spill=1")
raw.execute("BEGIN IMMEDIATE")
raw.execute("UPDATE identitas SET nama = 'setengah'")
raw.executemany("INSERT INTO narasi VALUES (?, 0, NULL, ?, 0)", [(str(n), "x" * 3000) for n in range(200)])
os.kill(os.getpid(), signal.SIGKILL)
"""


def interrupt(path: Path) -> None:
    """Leave `path` half written, with the journal that tells how it was before."""
    subprocess.run([sys.executable, "-c", _KILLED, str(path)], check=False, timeout=60)
    assert path.with_name(f"{path.name}-journal").stat().st_size > 0
