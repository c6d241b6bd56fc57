"""Last year's report beside this year's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.beda import changes_between
from lkjip_desktop.domain.change import Delete, Insert, Set, apply, set_values
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import Aset, Indikator, Narasi, ProgramKegiatan, Sasaran
from lkjip_desktop.domain.laporan import Laporan, laporan_of, rows_of
from lkjip_desktop.domain.mulai import lanjutkan, laporan_baru
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.importers.usulan import Status, terapkan, usulkan_lalu

LALU = contoh()
FIGURES = compute(LALU)
TAHUN = LALU.tahun + 1


def renamed(laporan: Laporan) -> Laporan:
    """The same report as somebody else would have typed it: other ids, links kept."""
    ids = {row.id: Id(f"x{n}") for n, row in enumerate(rows_of(laporan)) if not row.id.startswith(_SINGLE)}

    def of(value: object) -> object:
        if isinstance(value, dict):
            return {ids.get(k, k): v for k, v in value.items()}
        return ids.get(value, value) if isinstance(value, str) else value

    rows = []
    for row in rows_of(laporan):
        links = {
            f: of(getattr(row, f)) for f in ("induk", "indikator", "program", "sasaran") if hasattr(row, f)
        }
        links = {f: v for f, v in links.items() if v != getattr(row, f)}
        rows.append(replace(row, id=ids.get(row.id, row.id), **links))
    return laporan_of(rows)


_SINGLE = (
    "identitas",
    "pengaturan",
    "renstra",
    "pk.murni",
    "pk.perubahan",
    "bab",
    "kata",
    "ikhtisar",
    "tata",
    "keputusan",
)


def test_an_empty_report_becomes_what_a_new_one_from_last_year_is() -> None:
    empty = laporan_baru(LALU.identitas.nama, TAHUN)
    usulan = usulkan_lalu(LALU, FIGURES, empty, "lalu.lkjip")
    assert not usulan.pertanyaan
    assert (usulan.tahun, usulan.catatan) == (LALU.tahun, ())
    after = apply(empty, terapkan(usulan, empty))
    differ = [c for c in changes_between(after, lanjutkan(LALU, FIGURES, TAHUN)) if not _bookkeeping(c)]
    assert differ == []


def _bookkeeping(change: Set | Insert | Delete) -> bool:
    if isinstance(change, Set):
        return change.ref.field == "urutan"
    return type(change.row).__name__ == "TandaImpor"


def test_a_report_made_from_last_years_is_the_same_in_every_part() -> None:
    mine = lanjutkan(LALU, FIGURES, TAHUN)
    usulan = usulkan_lalu(LALU, FIGURES, mine)
    assert {n.status for n in usulan.nilai} == {Status.SAMA}
    assert usulan.hitung()[Status.HILANG] == 0
    assert not terapkan(usulan, mine)


def test_rows_typed_anew_are_known_by_code_and_name() -> None:
    mine = renamed(lanjutkan(LALU, FIGURES, TAHUN))
    usulan = usulkan_lalu(LALU, FIGURES, mine)
    new = [b.judul for part in usulan.bagian for b in part.baris if b.status is Status.BARU]
    assert not [t for t in new if t]
    assert not [
        n for n in usulan.nilai if n.status is Status.BARU and n.ref.kind in ("indikator", "programkegiatan")
    ]


def test_this_years_words_stand_unless_chosen_otherwise() -> None:
    mine = lanjutkan(LALU, FIGURES, TAHUN)
    row = next(mine.all(Sasaran))
    mine = apply(mine, set_values(mine, "x", [(Ref("sasaran", row.id, "uraian"), "Sasaran yang diperbarui")]))
    usulan = usulkan_lalu(LALU, FIGURES, mine)
    (changed,) = (n for n in usulan.nilai if n.status is Status.BERUBAH)
    assert usulan.awal_tanpa == {changed.kunci}
    assert not terapkan(usulan, mine, usulan.awal_tanpa)
    assert apply(mine, terapkan(usulan, mine)).get(Sasaran, row.id) == row


def test_what_this_year_has_more_is_told_as_gone_and_stays() -> None:
    mine = lanjutkan(LALU, FIGURES, TAHUN)
    mine = apply(mine, [Insert(Aset(id=Id("baru"), uraian="Kendaraan listrik"))])
    usulan = usulkan_lalu(LALU, FIGURES, mine)
    (gone,) = (b for part in usulan.bagian for b in part.baris if b.status is Status.HILANG)
    assert gone.judul == "Kendaraan listrik"
    assert not terapkan(usulan, mine, usulan.awal_tanpa)


def test_a_part_can_be_left_out() -> None:
    empty = laporan_baru("X", TAHUN)
    usulan = usulkan_lalu(LALU, FIGURES, empty)
    keys = {b.kunci for b in usulan.bagian if b.judul.startswith("Laporan > Naskah")}
    after = apply(empty, terapkan(usulan, empty, keys))
    assert not list(after.all(Narasi))
    assert len(list(after.all(Indikator))) == len(list(LALU.all(Indikator)))


def test_neither_report_is_changed() -> None:
    mine = lanjutkan(LALU, FIGURES, TAHUN)
    before = list(rows_of(LALU)), list(rows_of(mine))
    usulkan_lalu(LALU, FIGURES, mine)
    assert (list(rows_of(LALU)), list(rows_of(mine))) == before


@pytest.mark.parametrize("tahun", [LALU.tahun, LALU.tahun - 1])
def test_a_report_that_is_not_about_an_earlier_year_is_said(tahun: int) -> None:
    usulan = usulkan_lalu(LALU, FIGURES, laporan_baru("X", tahun))
    assert f"tentang tahun {LALU.tahun}" in usulan.catatan[0]
    assert not [n for n in usulan.nilai if n.ref.medan == "realisasi_lalu" and n.ref.key == str(LALU.tahun)]


def test_the_budget_tree_keeps_its_shape() -> None:
    empty = laporan_baru("X", TAHUN)
    after = apply(empty, terapkan(usulkan_lalu(LALU, FIGURES, empty), empty))
    for row in LALU.all(ProgramKegiatan):
        assert after.get(ProgramKegiatan, row.id).induk == row.induk
