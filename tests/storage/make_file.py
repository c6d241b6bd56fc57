"""Writes tests/storage/files/v<N>.lkjip, the stored file of the newest format version.

Run once when a version is released, from the project's folder: python -m tests.storage.make_file
A stored file is never made again after its release. It must open in every later version.
"""

from datetime import datetime
from pathlib import Path

from lkjip_desktop.storage import migrations
from lkjip_desktop.storage.store import Store
from tests.support.documents import full

FILES = Path(__file__).with_name("files")


def main() -> None:
    path = FILES / f"v{migrations.newest()}.lkjip"
    path.unlink(missing_ok=True)
    Store.create(path, full(), datetime(2026, 1, 15, 10, 42)).close()


if __name__ == "__main__":
    main()
