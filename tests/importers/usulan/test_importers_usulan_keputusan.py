"""What the officer decides about a document's tables, and what is remembered of it."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from naskah_buatan import CAPAIAN, dokumen, impor, satu

from lkjip_desktop.domain.dokumen import Indikator
from lkjip_desktop.domain.nilai import KOSONG, Angka
from lkjip_desktop.domain.tabel import JenisTabel, Peran
from lkjip_desktop.importers.usulan import Keputusan, KolomDipilih, sidik
from lkjip_desktop.importers.usulan.keputusan import dari_json, ke_json


def test_next_years_table_has_the_fingerprint_of_this_years() -> None:
    later = [[c.replace("2024", "2025") for c in CAPAIAN[0]], *CAPAIAN[1:]]
    other = [["No", "Uraian Indikator", *CAPAIAN[0][2:]], *CAPAIAN[1:]]
    first, second, third = (dokumen("Tabel 3.1", t).tabel[0] for t in (CAPAIAN, later, other))
    assert sidik(first) == sidik(second)
    assert sidik(first) != sidik(third)


def test_a_chosen_role_and_year_replace_what_was_understood() -> None:
    document = dokumen("Capaian Kinerja Tahun 2024", CAPAIAN)
    mark = sidik(document.tabel[0])
    chosen = Keputusan().dengan_kolom(mark, 4, KolomDipilih(Peran.REALISASI, 2023))
    _, laporan = impor(document, keputusan=chosen)
    row = satu(laporan, Indikator, nama="Angka Kematian Ibu")
    assert row.realisasi == KOSONG
    assert row.realisasi_lalu == {2023: Angka(Decimal(102))}


def test_a_table_of_a_kind_that_is_not_imported_fills_nothing() -> None:
    document = dokumen("Capaian Kinerja Tahun 2024", CAPAIAN)
    chosen = Keputusan().dengan_jenis(sidik(document.tabel[0]), JenisTabel.LAIN)
    usulan, laporan = impor(document, keputusan=chosen)
    assert not list(usulan.nilai)
    assert usulan.dilewati[0, -1] == "jenis tabel ini tidak diimpor"
    assert not list(laporan.all(Indikator))


def test_kinds_and_roles_are_remembered_and_answers_are_not() -> None:
    chosen = (
        Keputusan()
        .dengan_jenis("ab", JenisTabel.CAPAIAN)
        .dengan_kolom("ab", 3, KolomDipilih(Peran.TARGET, 2024, 2))
        .dengan_jawaban("baris:1", "baru")
    )
    again = dari_json(ke_json(chosen))
    assert (again.jenis, again.kolom) == (chosen.jenis, chosen.kolom)
    assert not again.jawaban
    assert not chosen.dengan_jawaban("baris:1", "").jawaban


@given(st.text(max_size=60))
def test_a_spoilt_memory_is_forgotten(text: str) -> None:
    assert isinstance(dari_json(text), Keputusan)


def test_a_memory_of_another_version_is_forgotten() -> None:
    assert dari_json('{"jenis": {"ab": "tidak ada"}, "kolom": []}') == Keputusan()
    assert dari_json("[1]") == Keputusan()
