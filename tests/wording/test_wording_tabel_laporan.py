"""What is said to be gone against what the report really prints."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import (
    Aset,
    Baris,
    Belanja,
    Indikator,
    Inovasi,
    Pegawai,
    Penghargaan,
    ProgramKegiatan,
    Sasaran,
    SusunanBagian,
    UnitOrganisasi,
)
from lkjip_desktop.domain.laporan import Laporan, laporan_of, rows_of
from lkjip_desktop.domain.susunan import SUSUNAN
from lkjip_desktop.report.build import build
from lkjip_desktop.report.numbering import labels
from lkjip_desktop.wording.tabel_laporan import tidak_dicetak


def keys(laporan: Laporan) -> set[str]:
    """The keys of everything numbered in the report."""
    return set(labels(build(laporan, compute(laporan), (), date(2026, 1, 30)).blocks))


SAMPLE = contoh()
ALL = keys(SAMPLE)


def test_in_a_whole_report_nothing_is_gone() -> None:
    assert not [key for key in ALL if tidak_dicetak(SAMPLE, key)]


@pytest.mark.parametrize("part", [part.key for part in SUSUNAN if not part.tetap])
def test_a_part_that_is_put_away(part: str) -> None:
    rows = [row for row in rows_of(SAMPLE) if row.id != part]
    laporan = laporan_of([*rows, SusunanBagian(id=part, tampil=False)])
    left = keys(laporan)
    # The pictures of the evidence have rows of their own, which another rule looks at.
    told = {key for key in ALL if tidak_dicetak(laporan, key)} | {k for k in ALL if k.startswith("gambar")}
    gone = ALL - left
    assert gone <= told
    assert not {key for key in told if not key.startswith("gambar")} & left


@pytest.mark.parametrize("kind", [Aset, Belanja, Inovasi, Pegawai, Penghargaan, UnitOrganisasi])
def test_rows_that_are_gone(kind: type[Baris]) -> None:
    laporan = laporan_of([row for row in rows_of(SAMPLE) if not isinstance(row, kind)])
    gone = {key for key in ALL if tidak_dicetak(laporan, key)}
    assert gone
    assert gone == ALL - keys(laporan)


def test_a_sasaran_that_is_gone() -> None:
    last = list(SAMPLE.all(Sasaran))[-1]
    rows = [r for r in rows_of(SAMPLE) if r.id != last.id and getattr(r, "induk", None) != last.id]
    laporan = laporan_of(_without(row, last) if isinstance(row, ProgramKegiatan) else row for row in rows)
    gone = {key for key in ALL if tidak_dicetak(laporan, key)}
    assert "bab3.Target_dan_Realisasi_Sasaran_2" in gone
    assert any(key.startswith("bab3.Target_dan_Realisasi_2.1_") for key in gone)
    assert gone == {key for key in ALL - keys(laporan) if not key.startswith("gambar")}


def _without(row: ProgramKegiatan, sasaran: Sasaran) -> ProgramKegiatan:
    return replace(row, sasaran={id: share for id, share in row.sasaran.items() if id != sasaran.id})


def test_an_unknown_key_is_not_judged() -> None:
    assert not tidak_dicetak(laporan_of([]), "bab9.Tabel_entah")
    assert len(SAMPLE.table(Indikator)) > 0
