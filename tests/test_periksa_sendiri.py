"""What this program exports, checked as a finished report: nothing wrong, and errors put in are told."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from lkjip_desktop.__main__ import main
from lkjip_desktop.domain.tabel import Naskah, Paragraf, TabelTertulis
from lkjip_desktop.importers.baca import read_naskah
from lkjip_desktop.rules.tabel.audit import audit_naskah
from lkjip_desktop.rules.temuan import Severity

FORMS = ("rkt", "renaksi", "tc29", "tc30", "tc31", "tc33", "evaluasi-renja")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("sendiri")
    assert main(["new", str(made / "a.lkjip"), "--sample"]) == 0
    outputs = [f"--{kind}={made / f'a.{kind}'}" for kind in ("pdf", "docx", "xlsx")]
    assert main(["export", str(made / "a.lkjip"), *outputs]) == 0
    return made


def worst(path: Path) -> list[str]:
    found = audit_naskah(read_naskah(path))
    return [f"{f.code} {f.tempat.label}: {f.message}" for f in found if f.severity is not Severity.SARAN]


@pytest.mark.parametrize("kind", ["pdf", "docx", "xlsx"])
def test_our_own_report_has_nothing_wrong(folder: Path, kind: str) -> None:
    assert worst(folder / f"a.{kind}") == []


@pytest.mark.parametrize("form", FORMS)
def test_our_own_forms_have_nothing_wrong(folder: Path, form: str) -> None:
    path = folder / f"{form}.pdf"
    assert main(["export", str(folder / "a.lkjip"), "--form", form, "--pdf", str(path)]) == 0
    assert worst(path) == []


def test_our_own_form_up_to_a_quarter_has_nothing_wrong(folder: Path) -> None:
    path = folder / "renaksi-2.docx"
    arguments = ["export", str(folder / "a.lkjip"), "--form", "renaksi", "--triwulan", "2"]
    assert main([*arguments, "--docx", str(path)]) == 0
    assert worst(path) == []


@pytest.fixture(scope="module")
def naskah(folder: Path) -> Naskah:
    return read_naskah(folder / "a.pdf")


#: A piece of the printed text, what becomes of it, and the rule that must tell.
IN_TEXT = (
    ("serapannya 84,41 %", "serapannya 48,41 %", "TAB-23"),
    ("71,20 / 68,75 x 100 = 103,56 %", "71,20 / 68,75 x 100 = 130,56 %", "TAB-21"),
    ("Rp6.254.181.845", "Rp6.254.181.485", "TAB-24"),
    ("adalah 59 orang", "adalah 95 orang", "TAB-33"),
)


@pytest.mark.parametrize(("old", "new", "code"), IN_TEXT)
def test_an_error_in_our_own_text_is_told(naskah: Naskah, old: str, new: str, code: str) -> None:
    place = next(i for i, p in enumerate(naskah.bagian) if isinstance(p, Paragraf) and old in p.teks)
    part = naskah.bagian[place]
    assert isinstance(part, Paragraf)
    spoiled = replace(part, teks=part.teks.replace(old, new, 1))
    found = audit_naskah(
        replace(naskah, bagian=(*naskah.bagian[:place], spoiled, *naskah.bagian[place + 1 :]))
    )
    assert code in [f.code for f in found]


def test_errors_in_our_own_tables_are_told(naskah: Naskah) -> None:
    """One digit of a figure of money or of a capaian or serapan changed, in forty places of the tables."""
    cells = [
        (i, b, k)
        for i, part in enumerate(naskah.bagian)
        if isinstance(part, TabelTertulis)
        for b, row in enumerate(part.baris)
        for k, cell in enumerate(row.sel)
        if part.kolom[k].peran.value in ("pagu", "realisasi anggaran", "serapan") and len(cell) > 4
    ]
    before = {(f.code, f.tempat) for f in audit_naskah(naskah)}
    rng, told, count = random.Random(2025), 0, 40
    for i, b, k in rng.sample(cells, count):
        part = naskah.bagian[i]
        assert isinstance(part, TabelTertulis)
        row = part.baris[b]
        digit = row.sel[k][0]
        wrong = str(int(digit) % 9 + 1) + row.sel[k][1:] if digit.isdigit() else f"9{row.sel[k]}"
        spoiled = replace(row, sel=(*row.sel[:k], wrong, *row.sel[k + 1 :]))
        table = replace(part, baris=(*part.baris[:b], spoiled, *part.baris[b + 1 :]))
        found = audit_naskah(replace(naskah, bagian=(*naskah.bagian[:i], table, *naskah.bagian[i + 1 :])))
        told += any((f.code, f.tempat) not in before for f in found)
    print(f"\n{told} of {count} told")
    assert told >= 0.95 * count
