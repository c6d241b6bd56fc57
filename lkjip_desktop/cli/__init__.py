"""The program without a window. The same code as behind the window's buttons.

Exit status: 0 fine, 1 the report has errors (check), 2 a file can't be read or written.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from lkjip_desktop import __version__
from lkjip_desktop.cli import asing, formulir, impor, laporan
from lkjip_desktop.cli.pengurai import Parser, tahun


def run(argv: Sequence[str]) -> int:
    """Run one command; problems with files become one Indonesian sentence on standard error."""
    from lkjip_desktop.importers.problem import ImportProblem
    from lkjip_desktop.report.problem import ReportProblem
    from lkjip_desktop.storage.problem import StoreProblem

    options = _parser().parse_args(argv)
    try:
        status = int(options.command(options))
        sys.stdout.flush()
        return status
    except BrokenPipeError:  # whoever reads has seen enough, such as `head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (StoreProblem, ReportProblem, ImportProblem) as problem:
        print(problem, file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="lkjip-desktop",
        description="Menyusun dan memeriksa LKjIP. Tanpa perintah: membuka jendela program.",
    )
    parser.add_argument(
        "--version", action="version", version=f"lkjip-desktop {__version__}", help="menyebut versi program"
    )
    commands = parser.add_subparsers(title="perintah", required=True, metavar="PERINTAH")
    new = commands.add_parser("new", help="membuat laporan baru")
    new.add_argument("file", type=Path)
    new.add_argument("--sample", action="store_true", help="isi dengan laporan contoh")
    new.add_argument("--nama", default="", help="nama instansi")
    new.add_argument("--tahun", type=tahun, default=date.today().year - 1, help="tahun yang dilaporkan")
    new.add_argument(
        "--dari",
        type=Path,
        metavar="BERKAS",
        help="laporan tahun lalu sebagai awal: .lkjip atau PDF-nya; atau dokumen Word, PDF, Excel, templat",
    )
    impor.jawaban(new)
    new.set_defaults(command=laporan.new)
    check = commands.add_parser("check", help="memeriksa laporan (.lkjip) atau dokumen jadi")
    check.add_argument(
        "file", type=Path, help="laporan .lkjip, atau dokumen Word, PDF, Excel, atau teks bertab"
    )
    check.add_argument("--json", action="store_true", help="keluaran JSON")
    check.add_argument(
        "--pdf", type=Path, metavar="DAFTAR", help="daftar temuan dokumen jadi (.pdf, .docx, .xlsx)"
    )
    check.set_defaults(command=_check)
    export = commands.add_parser("export", help="mengekspor laporan")
    export.add_argument("file", type=Path)
    export.add_argument("--pdf", type=Path, metavar="HASIL", help="laporan sebagai PDF")
    export.add_argument("--docx", type=Path, metavar="HASIL", help="laporan sebagai berkas Word")
    export.add_argument("--xlsx", type=Path, metavar="HASIL", help="semua tabel sebagai buku kerja Excel")
    export.add_argument("--reviu", type=Path, metavar="HASIL", help="lembar reviu (.pdf, .docx, atau .xlsx)")
    formulir.daftar(export)
    export.set_defaults(command=_export)
    impor.daftar(commands)
    tables = commands.add_parser("tables", help="menyebut tabel yang dikenali dalam sebuah dokumen")
    tables.add_argument("file", type=Path)
    tables.add_argument("--json", action="store_true", help="keluaran JSON")
    tables.set_defaults(command=asing.tables)
    return parser


def _export(options: argparse.Namespace) -> int:
    return formulir.export(options) if options.form else laporan.export(options)


def _check(options: argparse.Namespace) -> int:
    if asing.is_foreign(options.file):
        return asing.check(options)
    if options.pdf:
        print("--pdf hanya untuk dokumen jadi. Untuk laporan .lkjip: export --reviu HASIL.", file=sys.stderr)
        return 2
    return laporan.check(options)
