"""Nothing that an officer meets lacks its word."""

import inspect
from enum import StrEnum

import pytest

from lkjip_desktop.domain import figures, pilihan
from lkjip_desktop.domain.dokumen import BY_NAME
from lkjip_desktop.domain.hasil import Alasan
from lkjip_desktop.domain.medan import NUMERIC, Jenis, medan_of
from lkjip_desktop.domain.pilihan import Arah, Kumulasi, StatusPejabat
from lkjip_desktop.wording import istilah, keterangan
from lkjip_desktop.wording.alasan import SENTENCE, kalimat
from lkjip_desktop.wording.label import judul, label, petunjuk, pilihan_of
from lkjip_desktop.wording.label import pilihan as words

FIELDS = [(kind, name) for kind, cls in BY_NAME.items() for name in medan_of(cls)]
ENUMS = [
    enum
    for module in (pilihan, figures)
    for _, enum in inspect.getmembers(module, inspect.isclass)
    if issubclass(enum, StrEnum) and enum.__module__ == module.__name__
]


@pytest.mark.parametrize(("kind", "name"), FIELDS)
def test_every_field_has_a_label(kind, name):
    text = label(kind, name)
    assert text == text.strip()
    assert text[0].isupper()
    assert len(text) <= 40


def test_every_kind_has_a_name():
    assert set(istilah.KIND) == set(BY_NAME)
    assert all(judul(kind) for kind in BY_NAME)


def test_no_word_is_left_over_from_a_field_that_is_gone():
    known = {kind: {name for k, name in FIELDS if k == kind} for kind in BY_NAME}
    for table in (istilah.FIELD, keterangan.PETUNJUK):
        for kind, fields in table.items():
            assert set(fields) <= known[kind]


def test_labels_of_a_kind_differ():
    series = {
        (kind, m.name) for kind, cls in BY_NAME.items() for m in medan_of(cls).values() if m.key is not None
    }
    for kind in BY_NAME:
        plain = [label(kind, name) for k, name in FIELDS if k == kind and (k, name) not in series]
        assert len(plain) == len(set(plain)), kind


@pytest.mark.parametrize(
    ("kind", "field", "text"),
    [
        ("indikator", "target.2025", "Target 2025"),
        ("indikator", "realisasi_tw.1", "Realisasi TW I"),
        ("indikator", "target_tw.4", "Target TW IV"),
        ("indikator", "realisasi_lalu.2024", "Realisasi 2024"),
        ("indikator", "target", "Target"),
        ("programkegiatan", "pagu.2025", "Pagu Renstra 2025"),
        ("programkegiatan", "realisasi_tw.2", "Realisasi anggaran TW II"),
        ("programkegiatan", "sasaran.s1", "Bobot ke sasaran"),
        ("programkegiatan", "sasaran.7", "Bobot ke sasaran"),
        ("butirpk", "induk", "Bagian dari"),
    ],
)
def test_labels_of_series(kind, field, text):
    assert label(kind, field) == text


def test_money_per_cents_and_persons_say_so():
    units = {Jenis.RUPIAH: "Rupiah", Jenis.PERSEN: "Persen"}
    for kind, cls in BY_NAME.items():
        for m in medan_of(cls).values():
            if m.jenis in units:
                assert petunjuk(kind, m.name).startswith(units[m.jenis]), (kind, m.name)
            if kind == "pegawai" and m.jenis in NUMERIC:
                assert petunjuk(kind, m.name).startswith("Orang")


def test_tooltips_are_sentences():
    for fields in keterangan.PETUNJUK.values():
        for text in fields.values():
            assert text.endswith(".")
            assert not text[0].islower()
    assert petunjuk("identitas", "nama") == ""
    assert "R / T x 100" in petunjuk("indikator", "arah")
    assert petunjuk("indikator", "target.2025") == petunjuk("indikator", "target")


@pytest.mark.parametrize("enum", ENUMS)
def test_every_choice_has_a_label_of_its_own(enum):
    labels = [words(member) for member in enum]
    assert all(labels)
    assert len(labels) == len(set(labels))
    assert list(pilihan_of(enum)) == list(enum)


def test_choices():
    assert words(StatusPejabat.PLT) == "Plt."
    assert words(Kumulasi.POSISI_AKHIR) == "Posisi akhir"
    assert pilihan_of(Arah)[Arah.NAIK] == "Naik (makin tinggi makin baik)"


@pytest.mark.parametrize("alasan", Alasan)
def test_every_reason_is_a_sentence(alasan):
    text = SENTENCE[alasan]
    assert text.endswith(".")
    assert text[0].isupper()
    assert "{" not in kalimat(alasan)
    assert "{" not in kalimat(alasan, "S3")


def test_a_reason_names_the_piece_at_fault():
    assert kalimat(Alasan.VARIABEL_KOSONG, "S3") == "Variabel “S3” belum diisi."
    assert kalimat(Alasan.VARIABEL_KOSONG) == "Variabel ini belum diisi."
