"""Accepting a proposal: one step that can be taken back, and everything that can be left out of it."""

from __future__ import annotations

from decimal import Decimal

from naskah_buatan import ANGGARAN, CAPAIAN, PK, dokumen, impor, kosong, satu

from lkjip_desktop.domain.change import apply, set_values
from lkjip_desktop.domain.dokumen import ButirPK, Indikator, ProgramKegiatan, Sasaran, TandaImpor
from lkjip_desktop.domain.nilai import KOSONG, Angka
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.importers.usulan import Status, terapkan, usulkan

DOCUMENT = dokumen("Perjanjian Kinerja Tahun 2024", PK, "Tabel 3.1 Capaian", CAPAIAN)


def test_all_of_it_is_one_step_that_can_be_taken_back() -> None:
    before = kosong()
    changes = terapkan(usulkan(DOCUMENT, before), before)
    assert changes.name == "Impor lama.docx"
    after = apply(before, changes)
    assert after != before
    assert apply(after, changes.inverse()) == before


def test_accepting_again_changes_nothing() -> None:
    _, laporan = impor(DOCUMENT)
    again = usulkan(DOCUMENT, laporan)
    assert {n.status for n in again.nilai} == {Status.SAMA}
    assert not terapkan(again, laporan)


def test_a_part_a_row_or_a_value_can_be_left_out() -> None:
    before = kosong()
    usulan = usulkan(DOCUMENT, before)
    part = next(b for b in usulan.bagian if b.judul == "Realisasi > Kinerja")
    without = apply(before, terapkan(usulan, before, {part.kunci}))
    assert {i.realisasi for i in without.all(Indikator)} == {KOSONG}
    assert len(list(without.all(ButirPK))) == 3
    aki = next(b for b in usulan.bagian[0].baris if b.judul == "Angka Kematian Ibu")
    without = apply(before, terapkan(usulan, before, {aki.kunci}))
    assert {i.nama for i in without.all(Indikator)} == {"Prevalensi Stunting", "Nilai SAKIP"}
    unit = Ref("indikator", aki.id, "satuan")
    without = apply(before, terapkan(usulan, before, {str(unit)}))
    assert satu(without, Indikator, nama="Angka Kematian Ibu").satuan == ""


def test_what_hangs_on_a_row_left_out_stays_out_and_links_to_it_stay_empty() -> None:
    before = kosong()
    usulan = usulkan(DOCUMENT, before)
    sasaran = next(b for b in usulan.bagian[0].baris if b.kind == "sasaran")
    after = apply(before, terapkan(usulan, before, {sasaran.kunci}))
    assert {i.nama for i in after.all(Indikator)} == {"Nilai SAKIP"}
    linked = {b.nama: b.indikator for b in after.all(ButirPK)}
    assert linked["Angka Kematian Ibu"] is None
    assert linked["Nilai SAKIP"] is not None


def test_a_changed_value_is_named_with_what_it_was() -> None:
    _, laporan = impor(DOCUMENT)
    changed = [row[:] for row in CAPAIAN]
    changed[2][4] = "13,9"
    usulan = usulkan(dokumen("Capaian Kinerja 2024", changed), laporan)
    (n,) = (n for n in usulan.nilai if n.status is Status.BERUBAH)
    assert (n.lama, n.baru, n.teks) == (Angka(Decimal("14.1")), Angka(Decimal("13.9")), "13,9")
    assert (n.sumber.tabel, n.sumber.baris, n.sumber.kolom) == (0, 1, 4)
    assert str(n.sumber) == "Capaian Kinerja 2024 > Prevalensi Stunting > Realisasi 2024"
    assert usulan.menurut_sel()[0, 1, 4] == (n,)


def test_a_row_that_the_source_does_not_name_is_told_and_stays() -> None:
    _, laporan = impor(DOCUMENT)
    usulan = usulkan(dokumen("Capaian Kinerja Tahun 2024", CAPAIAN[:3]), laporan)
    gone = [b for part in usulan.bagian for b in part.baris if b.status is Status.HILANG]
    assert [b.judul for b in gone] == ["Nilai SAKIP (Meningkatnya akuntabilitas kinerja)"]
    assert usulan.hitung()[Status.HILANG] == 1
    assert not terapkan(usulan, laporan)
    after = apply(laporan, terapkan(usulan, laporan, hapus={gone[0].kunci}))
    assert len(list(after.all(Indikator))) == 2


def test_every_imported_value_is_marked_with_its_place() -> None:
    usulan, laporan = impor(dokumen("Realisasi Anggaran Tahun 2024", ANGGARAN))
    program = satu(laporan, ProgramKegiatan, kode="1.02.02")
    mark = laporan.get(TandaImpor, str(Ref("programkegiatan", program.id, "realisasi")))
    assert mark.sumber == (
        "lama.docx > Realisasi Anggaran Tahun 2024 > Program Pemenuhan Upaya Kesehatan > Realisasi (Rp)"
    )
    assert len(list(laporan.all(TandaImpor))) == len(list(usulan.nilai))


def test_new_rows_stand_behind_those_there_are_in_the_order_of_the_source() -> None:
    _, first = impor(dokumen("Perjanjian Kinerja Tahun 2024", PK[:3]))
    usulan = usulkan(DOCUMENT, first)
    after = apply(first, terapkan(usulan, first))
    sasaran = satu(after, Sasaran, uraian=PK[1][1])
    assert [i.nama for i in after.children(Indikator, sasaran.id)] == [
        "Angka Kematian Ibu",
        "Prevalensi Stunting",
    ]


def test_words_somebody_wrote_are_not_replaced_by_another_spelling() -> None:
    _, laporan = impor(DOCUMENT)
    row = satu(laporan, Indikator, nama="Prevalensi Stunting")
    mine = apply(laporan, set_values(laporan, "x", [(Ref("indikator", row.id, "satuan"), "persen")]))
    assert not [n for n in usulkan(DOCUMENT, mine).nilai if n.ref == Ref("indikator", row.id, "satuan")]
