"""The program without a window: new, check, export. The same code as behind the window's buttons.

Exit status: 0 fine, 1 the report has errors (check), 2 a file can't be read or written.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, NoReturn

from lkjip_desktop import __version__
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.rules.engine import run as run_rules
from lkjip_desktop.rules.temuan import Severity, Temuan, open_findings
from lkjip_desktop.storage.problem import StoreProblem
from lkjip_desktop.storage.store import Store
from lkjip_desktop.wording.letak import letak


@dataclass(frozen=True, slots=True)
class Read:
    """A report as read from its file, with everything that follows from it."""

    laporan: Laporan
    figures: Figures
    temuan: tuple[Temuan, ...]
    fingerprint: str


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        print(f"Perintah tidak dikenali: {message}. Lihat lkjip-desktop --help.", file=sys.stderr)
        sys.exit(2)


def run(argv: Sequence[str]) -> int:
    """Run one command; problems with files become one Indonesian sentence on standard error."""
    from lkjip_desktop.report.problem import ReportProblem

    options = _parser().parse_args(argv)
    try:
        return int(options.command(options))
    except (StoreProblem, ReportProblem) as problem:
        print(problem, file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="lkjip-desktop",
        description="Menyusun dan memeriksa LKjIP. Tanpa perintah: membuka jendela program.",
    )
    parser.add_argument("--version", action="version", version=f"lkjip-desktop {__version__}")
    commands = parser.add_subparsers(title="perintah", required=True)
    new = commands.add_parser("new", help="membuat laporan baru")
    new.add_argument("file", type=Path)
    new.add_argument("--sample", action="store_true", help="isi dengan laporan contoh")
    new.add_argument("--nama", default="", help="nama instansi")
    new.add_argument("--tahun", type=int, default=date.today().year - 1, help="tahun yang dilaporkan")
    new.add_argument("--dari", type=Path, metavar="BERKAS", help="laporan tahun lalu (.lkjip) sebagai awal")
    new.set_defaults(command=_new)
    check = commands.add_parser("check", help="memeriksa laporan dan menyebut temuannya")
    check.add_argument("file", type=Path)
    check.add_argument("--json", action="store_true", help="keluaran JSON")
    check.set_defaults(command=_check)
    export = commands.add_parser("export", help="mengekspor laporan")
    export.add_argument("file", type=Path)
    export.add_argument("--pdf", type=Path, metavar="HASIL", help="laporan sebagai PDF")
    export.add_argument("--reviu", type=Path, metavar="HASIL", help="lembar reviu sebagai PDF")
    export.set_defaults(command=_export)
    return parser


def _new(options: argparse.Namespace) -> int:
    Store.create(options.file, _start(options), datetime.now()).close()
    print(f"Laporan dibuat: {options.file}")
    return 0


def _start(options: argparse.Namespace) -> Laporan:
    if options.sample:
        from lkjip_desktop.contoh import contoh

        return contoh()
    from lkjip_desktop.domain.mulai import lanjutkan, laporan_baru

    if options.dari:
        last = _read(options.dari)
        return lanjutkan(last.laporan, last.figures, options.tahun)
    return laporan_baru(options.nama, options.tahun)


def _read(path: Path) -> Read:
    store = Store.open(path, read_only=True)
    try:
        figures = compute(store.laporan)
        return Read(store.laporan, figures, run_rules(store.laporan, figures), store.fingerprint())
    finally:
        store.close()


def _check(options: argparse.Namespace) -> int:
    report = _read(options.file)
    if options.json:
        print(json.dumps(_as_json(options.file, report), ensure_ascii=False, indent=2))
    else:
        for t in report.temuan:
            print(f"{t.severity.value:10}  {t.code}  {letak(report.laporan, t.ref)}\n            {t.message}")
            if t.diterima:
                print(f"            Diterima: {t.diterima}")
        print(_summary_line(report.temuan))
    return int(any(t.severity is Severity.KESALAHAN for t in open_findings(report.temuan)))


def _as_json(path: Path, report: Read) -> dict[str, Any]:
    return {
        "file": str(path),
        "findings": [_finding(report.laporan, t) for t in report.temuan],
        "summary": _counts(report.temuan),
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


def _counts(temuan: Sequence[Temuan]) -> dict[str, int]:
    found = Counter(t.severity for t in open_findings(temuan))
    return {s.value: found[s] for s in Severity}


def _summary_line(temuan: Sequence[Temuan]) -> str:
    counts = _counts(temuan)
    accepted = len(temuan) - sum(counts.values())
    said = "Temuan: " + ", ".join(f"{n} {severity}" for severity, n in counts.items())
    return f"{said}; {accepted} diterima." if accepted else f"{said}."


def _export(options: argparse.Namespace) -> int:
    from lkjip_desktop.report.ekspor import export_pdf, export_reviu

    if not options.pdf and not options.reviu:
        print("Sebutkan hasilnya: --pdf HASIL, --reviu HASIL, atau keduanya.", file=sys.stderr)
        return 2
    report = _read(options.file)
    for target, write in ((options.pdf, export_pdf), (options.reviu, export_reviu)):
        if target:
            write(report.laporan, report.figures, report.temuan, target, date.today(), report.fingerprint)
            print(f"PDF ditulis: {target}")
    print(_summary_line(report.temuan))
    return 0
