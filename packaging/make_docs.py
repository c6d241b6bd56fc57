"""Writes the pages that are made from the code: the catalogue of the checks, and the page of all keys.

Run from the project's folder after changing a rule or a key: python packaging/make_docs.py
Tests compare what is written with the code.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from lkjip_desktop.rules import catalogue  # noqa: E402
from lkjip_desktop.ui import pintasan  # noqa: E402

HELP = ROOT / "resources" / "bantuan"


def main() -> None:
    HELP.mkdir(parents=True, exist_ok=True)
    for name, text in (("pemeriksaan.md", catalogue.markdown()), ("pintasan.md", pintasan.markdown())):
        (HELP / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
