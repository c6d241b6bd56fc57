"""Scales: every value falls in exactly one class, whatever the printed bounds leave open."""

import pytest
from domain_rows import D, report
from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.domain.dokumen import KelasSkala, SkalaOrdinal
from lkjip_desktop.domain.nilai import Predikat
from lkjip_desktop.domain.skala import (
    ENAM_TINGKAT,
    LAN_239,
    ORDINAL,
    PERMENDAGRI_86,
    PRESETS,
    ordinal_of,
    peringkat,
    predikat,
    skala_of,
)


@pytest.mark.parametrize(
    ("scale", "value", "name"),
    [
        (PERMENDAGRI_86, "172", "Sangat Tinggi"),
        (PERMENDAGRI_86, "91", "Sangat Tinggi"),
        (PERMENDAGRI_86, "90.999", "Tinggi"),  # unrounded: prints as 91,00 and is still below it
        (PERMENDAGRI_86, "90.5", "Tinggi"),  # between the printed 76-90 and 91-100
        (PERMENDAGRI_86, "76", "Tinggi"),
        (PERMENDAGRI_86, "75.5", "Sedang"),
        (PERMENDAGRI_86, "66", "Sedang"),
        (PERMENDAGRI_86, "65.01", "Rendah"),
        (PERMENDAGRI_86, "51", "Rendah"),
        (PERMENDAGRI_86, "50.99", "Sangat Rendah"),
        (PERMENDAGRI_86, "0", "Sangat Rendah"),
        (PERMENDAGRI_86, "-3", "Sangat Rendah"),
        (LAN_239, "85", "Sangat Berhasil"),
        (LAN_239, "84.99", "Berhasil"),
        (LAN_239, "70", "Berhasil"),
        (LAN_239, "55", "Cukup Berhasil"),
        (LAN_239, "54.99", "Kurang Berhasil"),
        (ENAM_TINGKAT, "85.01", "Memuaskan"),
        (ENAM_TINGKAT, "85", "Sangat Baik"),  # ">85": 85 itself is not in it
        (ENAM_TINGKAT, "75", "Baik"),
        (ENAM_TINGKAT, "65", "Cukup"),
        (ENAM_TINGKAT, "50", "Kurang"),
        (ENAM_TINGKAT, "30", "Sangat Kurang"),
        (ENAM_TINGKAT, "0", "Sangat Kurang"),
    ],
)
def test_classes(scale, value, name):
    assert predikat(scale, D(value)) == name


def test_no_value_has_no_predikat():
    assert predikat(PERMENDAGRI_86, None) == ""


def test_every_preset_names_its_basis():
    assert all(s.dasar for s in PRESETS.values())


def test_the_report_names_its_preset():
    assert skala_of(report()) is PERMENDAGRI_86
    assert skala_of(report(skala_nama="Enam tingkat")) is ENAM_TINGKAT
    assert skala_of(report(skala_nama="tidak ada")) is PERMENDAGRI_86


def kelas(nama, bawah, inklusif=True):
    return KelasSkala(
        id=f"k.{nama}.{bawah}", nama=nama, bawah=None if bawah is None else D(bawah), inklusif=inklusif
    )


def test_own_classes_replace_the_preset():
    rows = [
        kelas("kurang", 0),
        kelas("baik", 60),
        kelas("hebat", "80.5"),
        kelas("", 90),
        kelas("tanpa batas", None),
    ]
    scale = skala_of(report(*rows, skala_nama="Perbup"))
    assert (scale.nama, scale.dasar) == ("Perbup", "")
    assert [predikat(scale, D(v)) for v in ("-1", "59.99", "60", "80.49", "80.5", "300")] == [
        "kurang", "kurang", "baik", "baik", "hebat", "hebat",
    ]  # fmt: skip


def test_the_presets_own_classes_keep_its_basis():
    rows = [kelas(k.nama, str(k.bawah), k.inklusif) for k in ENAM_TINGKAT.kelas]
    assert skala_of(report(*rows, skala_nama="Enam tingkat")) is ENAM_TINGKAT
    changed = skala_of(report(*rows[1:], skala_nama="Enam tingkat"))
    assert changed.dasar == ""


def test_two_classes_on_one_bound():
    scale = skala_of(report(kelas("tepat", 85), kelas("lebih", 85, inklusif=False), kelas("kurang", 0)))
    assert [predikat(scale, D(v)) for v in ("84", "85", "86")] == ["kurang", "tepat", "lebih"]


@given(
    st.lists(st.tuples(st.decimals(-10, 200, places=1), st.booleans()), min_size=1, max_size=8),
    st.decimals(-1000, 1000, places=3),
)
def test_classes_are_total_and_in_order(bounds, value):
    rows = [kelas(f"k{i}", str(b), inc) for i, (b, inc) in enumerate(bounds)]
    scale = skala_of(report(*rows))
    names = [k.nama for k in scale.kelas]
    assert predikat(scale, value) in names
    assert names.index(predikat(scale, value + 1)) <= names.index(predikat(scale, value))


def test_ranks():
    scales = ordinal_of(report())
    assert [peringkat(scales, Predikat("opini", t)) for t in ("TW", "TMP", "WDP", "WTP")] == [1, 2, 3, 4]
    assert [peringkat(scales, Predikat("SAKIP", t)) for t in ORDINAL["SAKIP"]] == [1, 2, 3, 4, 5, 6, 7]
    assert peringkat(scales, Predikat("opini", "A")) is None
    assert peringkat(scales, Predikat("?", "A")) is None


def test_an_own_ordinal_scale_replaces_the_built_in_one():
    own = [
        SkalaOrdinal(id="1", nama=" Opini ", tingkat="jelek;bagus"),
        SkalaOrdinal(id="2", nama="", tingkat="a;b"),
        SkalaOrdinal(id="3", nama="kosong", tingkat=" ; "),
    ]
    scales = ordinal_of(report(*own))
    assert scales["opini"] == ("jelek", "bagus")
    assert "" not in scales
    assert "kosong" not in scales
