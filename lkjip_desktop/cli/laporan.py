"""The commands on a report of our own: new, check, export."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from lkjip_desktop.cli.impor import baru_dari
from lkjip_desktop.cli.keluaran import counted, summary_line
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.mulai import lanjutkan, laporan_baru
from lkjip_desktop.rules.engine import run as run_rules
from lkjip_desktop.rules.temuan import Severity, Temuan, open_findings
from lkjip_desktop.session.asal import laporan_dari
from lkjip_desktop.session.impor import is_ours
from lkjip_desktop.storage.data import data_file
from lkjip_desktop.storage.store import Store
from lkjip_desktop.wording.letak import letak


@dataclass(frozen=True, slots=True)
class Read:
    """A report as read from its file, with everything that follows from it."""

    laporan: Laporan
    figures: Figures
    temuan: tuple[Temuan, ...]
    fingerprint: str


def new(options: argparse.Namespace) -> int:
    """Make a report: empty, the sample, or from last year's. Raises StoreProblem, ImportProblem."""
    if options.dari and not options.sample and not is_ours(options.dari):
        return baru_dari(options, laporan_baru(options.nama, options.tahun))
    Store.create(options.file, _start(options), datetime.now()).close()
    print(f"Laporan dibuat: {options.file}")
    return 0


def _start(options: argparse.Namespace) -> Laporan:
    if options.sample:
        from lkjip_desktop.contoh import contoh

        return contoh()
    if options.dari:
        last = laporan_dari(options.dari)
        return lanjutkan(last, compute(last), options.tahun)
    return laporan_baru(options.nama, options.tahun)


def _read(path: Path) -> Read:
    store = Store.open(path, read_only=True)
    try:
        figures = compute(store.laporan)
        return Read(store.laporan, figures, run_rules(store.laporan, figures), store.fingerprint())
    finally:
        store.close()


def check(options: argparse.Namespace) -> int:
    """Name the findings of a report. Raises StoreProblem."""
    report = _read(options.file)
    if options.json:
        print(json.dumps(_as_json(options.file, report), ensure_ascii=False, indent=2))
    else:
        for t in report.temuan:
            print(f"{t.severity.value:10}  {t.code}  {letak(report.laporan, t.ref)}\n            {t.message}")
            if t.diterima:
                print(f"            Diterima: {t.diterima}")
        print(summary_line(report.temuan))
    return int(any(t.severity is Severity.KESALAHAN for t in open_findings(report.temuan)))


def _as_json(path: Path, report: Read) -> dict[str, Any]:
    return {
        "file": str(path),
        "findings": [_finding(report.laporan, t) for t in report.temuan],
        "summary": counted(report.temuan),
    }


def _finding(laporan: Laporan, t: Temuan) -> dict[str, Any]:
    at = letak(laporan, t.ref)
    place = {
        "source": at.tab,
        "page": None,
        "table": at.bagian,
        "row": at.baris,
        "column": at.kolom,
        "ref": str(t.ref),
    }
    return {
        "code": t.code,
        "severity": t.severity.value,
        "message": t.message,
        "place": place,
        "stated": t.stated,
        "computed": t.computed,
        "waived": not t.terbuka,
        "reason": t.diterima,
    }


def export(options: argparse.Namespace) -> int:
    """Write the report or its lembar reviu as PDF, Word or Excel. Raises StoreProblem or ReportProblem."""
    from lkjip_desktop.report.ekspor import export_copy, export_pdf, export_reviu
    from lkjip_desktop.report.papers import kind

    wrong = wrong_ending(options)
    if wrong:
        print(wrong, file=sys.stderr)
        return 2
    report = _read(options.file)
    data = data_file(report.laporan, datetime.now()) if options.pdf or options.docx else b""
    wanted = (
        (options.pdf, partial(export_pdf, data=data)),
        (options.docx, partial(export_copy, data=data)),
        (options.xlsx, export_copy),
        (options.reviu, export_reviu),
    )
    for target, write in wanted:
        if target:
            write(report.laporan, report.figures, report.temuan, target, date.today(), report.fingerprint)
            print(f"{kind(target)} ditulis: {target}")
    print(summary_line(report.temuan))
    return 0


def wrong_ending(options: argparse.Namespace) -> str:
    """What is wrong with the results asked for; empty when nothing is."""
    if not any((options.pdf, options.docx, options.xlsx, options.reviu)):
        return "Sebutkan hasilnya: --pdf HASIL, --docx HASIL, --xlsx HASIL, atau --reviu HASIL."
    for target, ending in ((options.docx, ".docx"), (options.xlsx, ".xlsx")):
        if target and target.suffix.lower() != ending:
            return f"Nama hasil “{target.name}” harus berakhiran {ending}."
    if options.pdf and options.pdf.suffix.lower() in (".docx", ".xlsx"):
        return f"“{options.pdf.name}” bukan nama PDF. Pakai --docx atau --xlsx untuk hasil itu."
    return ""
