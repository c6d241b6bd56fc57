"""What is declared is what stands in the file, and reading needs nothing more."""

import subprocess
import sys
from contextlib import closing
from datetime import datetime

from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.storage.columns import DECLARED
from lkjip_desktop.storage.connection import in_memory
from lkjip_desktop.storage.engine import wrap
from lkjip_desktop.storage.examine import shape
from lkjip_desktop.storage.schema import METADATA
from lkjip_desktop.storage.store import Store


def test_the_tables_in_a_new_file_are_as_declared():
    with closing(in_memory()) as raw:
        METADATA.create_all(wrap(raw), checkfirst=False)
        found = shape(raw)
    assert found == {
        table: tuple(sorted((c.name, c.type, int(not c.nullable), c.key, 0) for c in columns))
        for table, columns in DECLARED.items()
    }


def test_a_report_is_opened_and_read_without_sqlalchemy(tmp_path):
    path = tmp_path / "laporan.lkjip"
    Store.create(path, laporan_of([]), datetime(2026, 1, 15)).close()
    code = (
        "import sys; from pathlib import Path\n"
        "from lkjip_desktop.storage.store import Store, ready_to_write\n"
        "Store.open(Path(sys.argv[1])).close(); print('sqlalchemy' in sys.modules)\n"
        "ready_to_write(); print('sqlalchemy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
