"""The forms of the year's plan without a window: export FILE --form NAME."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from lkjip_desktop.cli.laporan import wrong_ending
from lkjip_desktop.cli.pengurai import tahun
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.storage.store import Store
from lkjip_desktop.wording.formulir import FORMULIR


def daftar(export: argparse.ArgumentParser) -> None:
    """Add the options of a form to `export`."""
    export.add_argument("--form", choices=tuple(FORMULIR), help="formulir, bukan seluruh laporan")
    export.add_argument("--tahun", type=tahun, default=0, help="tahun Renja (T-C.29, T-C.30, T-C.33)")
    export.add_argument(
        "--triwulan",
        type=int,
        choices=(1, 2, 3, 4),
        default=0,
        help="sampai triwulan (bila tidak disebut: yang terakhir dicatat)",
    )


def export(options: argparse.Namespace) -> int:
    """Write a form to each file asked for. Raises StoreProblem or ReportProblem."""
    from lkjip_desktop.report.formulir.ekspor import export_form

    wrong = wrong_ending(options)
    if options.reviu:
        wrong = "Lembar reviu bukan formulir: ekspor sendiri-sendiri, tanpa --form."
    if wrong:
        print(wrong, file=sys.stderr)
        return 2
    targets: list[Path] = [t for t in (options.pdf, options.docx, options.xlsx) if t]
    store = Store.open(options.file, read_only=True)
    try:
        laporan = store.laporan
    finally:
        store.close()
    figures = compute(laporan)
    for target in targets:
        chosen = {"tahun": options.tahun, "triwulan": options.triwulan}
        export_form(options.form, laporan, figures, target, date.today(), **chosen)
        print(f"{FORMULIR[options.form]} ditulis: {target}")
    return 0
