"""The audit goes on: without tables, over figures glued together, and past a rule that stops."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from importers.berkas_buatan import docx

from lkjip_desktop.importers.baca import read_naskah, read_text
from lkjip_desktop.rules.gagal import CRASH
from lkjip_desktop.rules.tabel import audit, jumlah, silang, teks_cacah
from lkjip_desktop.rules.tabel.audit import audit_naskah
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity

SPENT = (
    "Kode\tProgram\tAnggaran (Rp)\tRealisasi (Rp)\t%\n"
    "5.03.02\tPROGRAM A\t{}\t100.000\t50\n"
    "5.03.03\tPROGRAM B\t200.000\t100.000\t50\n"
    "\tJUMLAH\t400.000\t200.000\t50"
)


def _texts(folder: Path, *sentences: str) -> list[TemuanTabel]:
    return audit_naskah(read_naskah(docx(folder / "a.docx", "Laporan Kinerja 2024", *sentences)))


def test_a_document_without_tables_is_audited(tmp_path: Path) -> None:
    # 1338 / 1450 x 100 = 92,275...
    (found,) = _texts(tmp_path, "Target 1.450, realisasi 1.338, capaian 29 %.")
    assert (found.code, found.computed) == ("TAB-29", "92,28 %")


def test_the_cap_is_read_without_a_table_too(tmp_path: Path) -> None:
    # 84 / 80 x 100 = 105, printed as the cap
    said = "Capaian dihitung paling tinggi 100 %."
    reached = "Indeks ini targetnya 80, realisasi 84, capaian 100 %."
    assert [f.code for f in _texts(tmp_path, reached)] == ["TAB-29"]
    assert _texts(tmp_path, said, reached) == []


@pytest.mark.parametrize(
    "sentence",
    ["Anggaran Rp0, terealisasi Rp0, sisa Rp0 atau 5 %.", "Pagu Rp0 dan Rp0, sisanya Rp0 (5,00 %)."],
)
def test_shares_of_nothing_are_passed_over(sentence: str, tmp_path: Path) -> None:
    assert [f.code for f in _texts(tmp_path, sentence)] == []


def test_figures_glued_together_are_figures() -> None:
    found = audit_naskah(read_text(SPENT.format("1" + ".000" * 12)))
    assert found
    assert CRASH not in {f.code for f in found}


def _stop(_: object) -> list[TemuanTabel]:
    raise ZeroDivisionError


@pytest.mark.parametrize(
    ("which", "rule"),
    [
        ("ATURAN_TABEL", jumlah.baris_jumlah),
        ("ATURAN_NASKAH", silang.fakta_berbeda),
        ("ATURAN_TEKS", teks_cacah.ejaan),
    ],
)
@pytest.mark.parametrize("tables", [True, False])
def test_a_rule_that_stops_is_one_finding_and_the_others_go_on(
    which: str, rule: object, tables: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sentence = "Target 1.450, realisasi 1.338, capaian 29 %."
    naskah = read_naskah(docx(tmp_path / "a.docx", "Laporan Kinerja 2024", sentence))
    if tables:
        naskah = replace(naskah, bagian=(*naskah.bagian, *read_text(SPENT.format("200.000")).tabel))
    stopped = tuple(replace(r, check=_stop) if r is rule else r for r in getattr(audit, which))
    monkeypatch.setattr(audit, which, stopped)
    found = audit_naskah(naskah)
    crash = [f for f in found if f.code == CRASH]
    assert "TAB-29" in {f.code for f in found}
    assert len(crash) == (tables or which != "ATURAN_TABEL")
    for f in crash:
        assert f.severity is Severity.PERINGATAN
        assert rule.papan.code in f.message  # type: ignore[attr-defined]
        assert f.tempat.tabel == (0 if tables else -1)
