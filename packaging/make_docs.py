"""Writes the pages that are made from the code: the catalogue of the checks.

Run from the project's folder after changing a rule: python packaging/make_docs.py
A test compares what is written with the code.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from lkjip_desktop.rules.catalogue import markdown  # noqa: E402

CATALOGUE = ROOT / "resources" / "bantuan" / "pemeriksaan.md"


def main() -> None:
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    CATALOGUE.write_text(markdown(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
