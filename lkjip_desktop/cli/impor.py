"""The commands that bring tables in: import, templat."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from lkjip_desktop.cli.pengurai import tahun
from lkjip_desktop.domain.change import ChangeSet
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.medan import medan
from lkjip_desktop.domain.tanda import masuk
from lkjip_desktop.importers.problem import ImportProblem
from lkjip_desktop.importers.templat import tulis_templat
from lkjip_desktop.importers.usulan import (
    Keputusan,
    Pertanyaan,
    Status,
    Usulan,
    UsulanNilai,
    terapkan,
)
from lkjip_desktop.session.asal import laporan_dari
from lkjip_desktop.session.impor import read_source
from lkjip_desktop.storage.store import Store
from lkjip_desktop.wording.masukan import tampil

_INDENT = " " * 15


def daftar(commands: Any) -> None:  # noqa: ANN401 - argparse has no public type for it
    """Add these commands to the program's."""
    put = commands.add_parser("import", help="mengimpor tabel dokumen lain ke dalam laporan")
    put.add_argument("source", type=Path, metavar="SUMBER", help="Word, PDF, Excel, teks bertab, atau .lkjip")
    put.add_argument("--into", type=Path, required=True, metavar="LAPORAN", help="laporan .lkjip yang diisi")
    put.add_argument("--dry-run", action="store_true", help="tunjukkan saja, tanpa mengubah laporan")
    put.add_argument("--json", action="store_true", help="keluaran JSON")
    put.add_argument("--tahun", type=tahun, default=0, help="tahun dokumen, bila tidak tertulis di dalamnya")
    jawaban(put)
    put.add_argument("--timpa", action="store_true", help="isian tahun ini juga diganti (sumber .lkjip)")
    put.set_defaults(command=impor)
    blank = commands.add_parser("templat", help="menulis templat Excel untuk diisi dan diimpor kembali")
    blank.add_argument("file", type=Path, metavar="TEMPLAT.xlsx")
    blank.add_argument("--dari", type=Path, metavar="LAPORAN", help="isi dengan data laporan ini")
    blank.add_argument("--tahun", type=tahun, default=date.today().year - 1, help="tahun yang dilaporkan")
    blank.set_defaults(command=templat)


def jawaban(command: argparse.ArgumentParser) -> None:
    """Add the options that answer an import's questions or leave parts out."""
    command.add_argument(
        "--jawab", action="append", default=[], metavar="KUNCI=JAWABAN", help="jawaban pertanyaan impor"
    )
    command.add_argument(
        "--tanpa", action="append", default=[], metavar="KUNCI", help="bagian yang tidak diimpor"
    )
    command.add_argument("--saran", action="store_true", help="jawab pertanyaan menurut saran, bila ada")


def templat(options: argparse.Namespace) -> int:
    """Write a template, empty or filled. Raises ImportProblem, StoreProblem."""
    if options.file.suffix.lower() != ".xlsx":
        print(f"Nama templat “{options.file.name}” harus berakhiran .xlsx.", file=sys.stderr)
        return 2
    laporan = laporan_dari(options.dari) if options.dari else None
    tulis_templat(options.file, laporan, (laporan and laporan.tahun) or options.tahun)
    print(f"Templat ditulis: {options.file}")
    return 0


def impor(options: argparse.Namespace) -> int:
    """Print the proposal and apply it. 1 when questions stayed open. Raises ImportProblem, StoreProblem."""
    store = Store.open(options.into, read_only=options.dry_run)
    try:
        usulan = _usulan(options, options.source, store.laporan, options.tahun)
        out = {*options.tanpa, *(() if options.timpa else usulan.awal_tanpa)}
        changes = terapkan(usulan, store.laporan, out)
        if changes and not options.dry_run:
            store.commit(changes, datetime.now())
        _say(options, usulan, changes, store.laporan)
    finally:
        store.close()
    return int(bool(usulan.terbuka))


def baru_dari(options: argparse.Namespace, laporan: Laporan) -> int:
    """Make the report `laporan` and fill it from a foreign document, as `new` and `import` do one by one.

    Nothing is made where the document cannot be read. 1 when questions stayed open. Raises ImportProblem,
    StoreProblem.
    """
    usulan = _usulan(options, options.dari, laporan)
    changes = terapkan(usulan, laporan, {*options.tanpa, *usulan.awal_tanpa})
    store = Store.create(options.file, laporan, datetime.now())
    try:
        store.commit(changes, datetime.now())
    finally:
        store.close()
    _say_words(usulan)
    print(f"Laporan dibuat: {options.file}. Diisi: {masuk(changes)[0]} nilai.")
    if usulan.terbuka:
        print(
            f"Pertanyaan terbuka: {len(usulan.terbuka)}. Jawab dengan: "
            f"import {options.dari} --into {options.file} --jawab KUNCI=JAWABAN (atau --saran)"
        )
    return int(bool(usulan.terbuka))


def _usulan(options: argparse.Namespace, path: Path, laporan: Laporan, tahun: int = 0) -> Usulan:
    source = read_source(path)
    for warning in source.naskah.peringatan if source.naskah else ():
        print(warning, file=sys.stderr)
    keputusan = Keputusan(jawaban=_answers(options.jawab), tahun=tahun)
    while True:
        usulan = source.usulkan(laporan, keputusan)
        suggested = {p.kunci: p.saran for p in usulan.terbuka if p.saran} if options.saran else {}
        if not suggested:
            return usulan
        # An answer can bring up further questions, so it is asked anew.
        keputusan = replace(keputusan, jawaban={**keputusan.jawaban, **suggested})


def _answers(given: list[str]) -> dict[str, str]:
    pairs = [text.rpartition("=") for text in given]
    wrong = next(
        (text for text, (key, mark, _) in zip(given, pairs, strict=True) if not (key and mark)), None
    )
    if wrong is not None:
        raise ImportProblem(f"Jawaban “{wrong}” tidak dikenali. Tulis KUNCI=JAWABAN.")
    return {key: answer for key, _, answer in pairs}


# --- what is printed ------------------------------------------------------------------------------------


def _say(options: argparse.Namespace, usulan: Usulan, changes: ChangeSet, laporan: Laporan) -> None:
    if options.json:
        print(json.dumps(_as_json(options, usulan, changes), ensure_ascii=False, indent=2))
        return
    _say_words(usulan)
    done = "Akan diubah" if options.dry_run else "Diubah"
    print(f"{done}: {masuk(changes)[0]} nilai. Pertanyaan terbuka: {len(usulan.terbuka)}.")


def _say_words(usulan: Usulan) -> None:
    for sentence in usulan.catatan:
        print(sentence)
    for part in usulan.bagian:
        counts = ", ".join(f"{n} {status.value}" for status, n in part.hitung().items() if n)
        print(f"{part.judul}: {counts or 'tidak ada nilai'}")
    for cell in usulan.tak_terbaca:
        print(f"Tidak terbaca  {cell.sumber}: {cell.teks}\n               {cell.pesan}")
    for question in usulan.terbuka:
        print(f"Pertanyaan     {question.kunci}\n{_INDENT}{question.pesan}\n{_INDENT}{question.sumber}")
        for choice in question.pilihan:
            print(f"               {choice.kunci}: {choice.teks}")


def _as_json(options: argparse.Namespace, usulan: Usulan, changes: ChangeSet) -> dict[str, Any]:
    return {
        "file": str(options.source),
        "into": str(options.into),
        "year": usulan.tahun,
        "applied": not options.dry_run,
        "values": masuk(changes)[0],
        "notes": list(usulan.catatan),
        "parts": [
            {
                "key": part.kunci,
                "title": part.judul,
                "counts": {s.value: n for s, n in part.hitung().items()},
                "rows": [
                    {
                        "key": row.kunci,
                        "title": row.judul,
                        "status": row.status.value,
                        "values": [_value(n) for n in row.nilai],
                    }
                    for row in part.baris
                ],
            }
            for part in usulan.bagian
        ],
        "questions": [_question(p) for p in usulan.terbuka],
        "unread": [{"place": str(t.sumber), "text": t.teks, "message": t.pesan} for t in usulan.tak_terbaca],
    }


def _value(n: UsulanNilai) -> dict[str, Any]:
    spec = medan(n.ref.kind, n.ref.field)
    return {
        "ref": n.kunci,
        "status": n.status.value,
        "old": tampil(spec, n.lama) if n.status is not Status.BARU else "",
        "new": tampil(spec, n.baru),
        "sure": n.yakin,
        "source": {
            "place": str(n.sumber),
            "page": n.sumber.halaman or None,
            "sheet": n.sumber.lembar,
            "table": n.sumber.tabel,
            "row": n.sumber.baris,
            "column": n.sumber.kolom,
            "text": n.teks,
        },
    }


def _question(p: Pertanyaan) -> dict[str, Any]:
    return {
        "key": p.kunci,
        "kind": p.bentuk.value,
        "message": p.pesan,
        "place": str(p.sumber),
        "choices": [{"key": c.kunci, "text": c.teks} for c in p.pilihan],
        "suggestion": p.saran,
    }
