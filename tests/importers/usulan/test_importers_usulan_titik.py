"""A dot before three digits: what the unit, the row, the column and the document tell; else one question."""

from __future__ import annotations

from decimal import Decimal

from naskah_buatan import dokumen, impor, satu

from lkjip_desktop.domain.dokumen import Indikator
from lkjip_desktop.domain.nilai import KOSONG, Angka
from lkjip_desktop.importers.usulan import Keputusan

D = Decimal
HEAD = ["No", "Indikator Kinerja", "Target 2024", "Realisasi 2024", "Capaian (%)"]
CABAI = ["1", "Produksi cabai (kw)", "12.450", "13.075", "105.02"]
#: Decimals are written with dots in this document.
MUTU = ["2", "Produktivitas cabai (kw/ha)", "61.50", "62.25", "101.22"]


def test_one_question_settles_a_document_that_writes_decimals_with_dots() -> None:
    jagung = ["3", "Produksi jagung (kw)", "9.310", "8.840", "94.95"]
    document = dokumen("Capaian Kinerja Tahun 2024", [HEAD, CABAI, MUTU, jagung])
    usulan, laporan = impor(document)
    (question,) = usulan.terbuka
    assert [c.kunci for c in question.pilihan] == ["ribuan", "desimal", "lewati"]
    assert satu(laporan, Indikator, nama="Produksi cabai").target_tahun == KOSONG
    for answer, cabai, corn in (("ribuan", "12450", "8840"), ("desimal", "12.450", "8.840")):
        _, laporan = impor(document, keputusan=Keputusan(jawaban={question.kunci: answer}))
        assert satu(laporan, Indikator, nama="Produksi cabai").target_tahun == Angka(D(cabai))
        assert satu(laporan, Indikator, nama="Produksi jagung").realisasi == Angka(D(corn))
        assert satu(laporan, Indikator, nama="Produktivitas cabai").realisasi == Angka(D("62.25"))


def test_a_document_that_writes_decimals_with_commas_needs_none() -> None:
    comma = [[c.replace("105.02", "105,02") for c in CABAI], ["2", "Nilai SAKIP", "70,5", "71,2", "100,99"]]
    usulan, laporan = impor(dokumen("Capaian Kinerja Tahun 2024", [HEAD, *comma]))
    assert not usulan.pertanyaan
    assert satu(laporan, Indikator, nama="Produksi cabai").realisasi == Angka(D(13075))


def test_what_is_counted_needs_none() -> None:
    sapi = ["1", "Populasi kambing (ekor)", "12.450", "13.075", "105.02"]
    usulan, laporan = impor(dokumen("Capaian Kinerja Tahun 2024", [HEAD, sapi, MUTU]))
    assert not usulan.pertanyaan
    row = satu(laporan, Indikator, nama="Populasi kambing")
    assert (row.satuan, row.target_tahun) == ("ekor", Angka(D(12450)))


def test_the_other_figures_of_the_row_tell() -> None:
    large = ["1", "Produksi cabai (kw)", "12450", "13.075", "105.02"]
    usulan, laporan = impor(dokumen("Capaian Kinerja Tahun 2024", [HEAD, large]))
    assert not usulan.pertanyaan
    assert satu(laporan, Indikator, nama="Produksi cabai").realisasi == Angka(D(13075))


def test_units_in_brackets_are_units_and_initials_are_none() -> None:
    table = [
        HEAD,
        ["1", "Angka Partisipasi (persen)", "90", "91", "101,1"],
        ["2", "Angka Kematian Ibu (AKI)", "9", "8", "112"],
    ]
    _, laporan = impor(dokumen("Capaian Kinerja Tahun 2024", table))
    found = {i.nama: i.satuan for i in laporan.all(Indikator)}
    assert found == {"Angka Partisipasi": "persen", "Angka Kematian Ibu (AKI)": ""}
