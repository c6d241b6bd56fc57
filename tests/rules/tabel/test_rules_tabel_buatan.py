"""The audit on reports made at random in many shapes: silent on the clean, one finding for each error."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from laporan_buatan import PERUSAK, Laporan, Salah, buat, rusak, simpan

from lkjip_desktop.importers.baca import read_naskah
from lkjip_desktop.rules.tabel.audit import audit_naskah
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel

CLEAN, EACH = 40, 12


def audit(laporan: Laporan, folder: Path) -> list[TemuanTabel]:
    return audit_naskah(read_naskah(simpan(laporan, folder / "laporan.docx")))


def test_clean_reports_are_silent(tmp_path: Path) -> None:
    told = {seed: found for seed in range(CLEAN) if (found := audit(buat(seed), tmp_path))}
    assert not told, {
        seed: [(f.code, f.tempat.label, f.message) for f in found] for seed, found in told.items()
    }


def at_place(finding: TemuanTabel, salah: Salah) -> bool:
    """Whether a finding stands at the row or sentence that was spoiled, or names it."""
    labels = [p.label for p in (finding.tempat, *finding.kaitan)]
    return finding.stated in salah.teks or any(salah.baris[:20] in label for label in labels)


@pytest.mark.parametrize("apa", PERUSAK)
def test_an_error_is_found_once_at_its_place(apa: str, tmp_path: Path) -> None:
    count = Counter[str]()
    for seed in range(EACH):
        laporan = rusak(seed, apa)
        if laporan is None or laporan.salah is None:
            continue
        found = audit(laporan, tmp_path)
        count["all"] += 1
        count["found"] += any(at_place(f, laporan.salah) for f in found)
        count["findings"] += len(found)
    print(f"\n{apa}: {count['found']} of {count['all']} found, {count['findings']} findings")
    assert count["all"] > 5
    assert count["found"] >= 0.95 * count["all"]
    assert count["findings"] <= 1.2 * count["all"]
