"""The commands on a document somebody else wrote: tables, check."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from lkjip_desktop.cli.keluaran import line
from lkjip_desktop.domain.tabel import Naskah, as_json
from lkjip_desktop.importers.baca import EXTENSIONS, read_naskah
from lkjip_desktop.rules.tabel.audit import audit_naskah
from lkjip_desktop.rules.tabel.temuan_tabel import Tempat, TemuanTabel
from lkjip_desktop.rules.temuan import Severity


def is_foreign(path: Path) -> bool:
    """Whether the name says that this is a document and no report of ours."""
    return path.suffix.lower() in EXTENSIONS


def tables(options: argparse.Namespace) -> int:
    """Print the tables understood. Raises ImportProblem."""
    naskah = _read(options.file)
    if options.json:
        print(json.dumps([as_json(t) for t in naskah.tabel], ensure_ascii=False, indent=2))
        return 0
    for table in naskah.tabel:
        print(f"{table.jenis.value:20}  {len(table.baris)} baris  {table.judul or '(tanpa judul)'}")
    print(f"{len(naskah.tabel)} tabel.")
    return 0


def check(options: argparse.Namespace) -> int:
    """Audit every table of a document as it stands. Raises ImportProblem, and ReportProblem for the list."""
    if options.pdf and options.pdf.exists() and options.pdf.samefile(options.file):
        print(
            f"“{options.pdf.name}” sedang diperiksa. Pilih nama lain untuk daftar temuannya.", file=sys.stderr
        )
        return 2
    naskah = _read(options.file)
    temuan = audit_naskah(naskah)
    if options.pdf:
        from lkjip_desktop.report.daftar_asing import export_daftar

        export_daftar(options.file.name, temuan, naskah.peringatan, options.pdf, date.today())
    if options.json:
        print(json.dumps(_as_json(options.file, temuan), ensure_ascii=False, indent=2))
    else:
        for t in temuan:
            print(f"{t.severity.value:10}  {t.code}  {_spoken(t.tempat)}\n            {t.message}")
        print(line(_counted(temuan)))
    return int(any(t.severity is Severity.KESALAHAN for t in temuan))


def _read(path: Path) -> Naskah:
    naskah = read_naskah(path)
    for warning in naskah.peringatan:
        print(warning, file=sys.stderr)
    return naskah


def _as_json(path: Path, temuan: list[TemuanTabel]) -> dict[str, Any]:
    return {
        "file": str(path),
        "findings": [_finding(path, t) for t in temuan],
        "summary": _counted(temuan),
    }


def _finding(path: Path, t: TemuanTabel) -> dict[str, Any]:
    return {
        "code": t.code,
        "severity": t.severity.value,
        "message": t.message,
        "place": _place(path, t.tempat),
        "stated": t.stated,
        "computed": t.computed,
        "related": [_place(path, k) for k in t.kaitan],
        "waived": False,
    }


def _place(path: Path, at: Tempat) -> dict[str, Any]:
    return {
        "source": path.name,
        "page": at.halaman or None,
        "table": at.judul,
        "row": at.label,
        "column": at.judul_kolom,
        "ref": f"tabel/{at.tabel}/{at.baris}/{at.kolom}" if at.tabel >= 0 else f"paragraf/{at.paragraf}",
    }


def _counted(temuan: list[TemuanTabel]) -> dict[str, int]:
    found = Counter(t.severity for t in temuan)
    return {severity.value: found[severity] for severity in Severity}


def _spoken(at: Tempat) -> str:
    page = f"Halaman {at.halaman}" if at.halaman else ""
    return " > ".join(part for part in (page, at.judul, at.label, at.judul_kolom) if part)
