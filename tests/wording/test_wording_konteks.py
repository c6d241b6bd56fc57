from decimal import Decimal

from lkjip_desktop.domain.dokumen import (
    AnggaranPK,
    ButirPK,
    Indikator,
    ProgramKegiatan,
    RancanganRKPD,
    SkalaOrdinal,
    TugasPejabat,
    Variabel,
)
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.domain.medan import medan
from lkjip_desktop.domain.nilai import Angka, Predikat
from lkjip_desktop.domain.pilihan import Arah
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.wording.bacaan import Ambigu, Masalah
from lkjip_desktop.wording.konteks import KONTEKS, konteks_of
from lkjip_desktop.wording.masukan import parse

LAPORAN = laporan_of(
    [
        Indikator(id=Id("i1"), nama="Pegawai dilatih", satuan="orang", arah=Arah.NAIK),
        Indikator(id=Id("i2"), nama="Mutu", satuan="predikat", arah=Arah.PREDIKAT),
        SkalaOrdinal(id=Id("k1"), nama="Mutu", tingkat="Rendah; Sedang; Tinggi"),
        ProgramKegiatan(id=Id("p1"), kode="5.03.02", nama="Program Kepegawaian"),
        Indikator(
            id=Id("i3"),
            satuan="ton",
            target={2024: Angka(Decimal(5600)), 2025: Angka(Decimal(5700)), 2026: Angka(Decimal(0))},
        ),
        Indikator(
            id=Id("i4"), satuan="ton", target={2024: Angka(Decimal("1.6")), 2025: Angka(Decimal(5700))}
        ),
        Indikator(id=Id("i5"), satuan="%", target={2024: Angka(Decimal(1200))}),
        Indikator(id=Id("i6"), satuan="ton", target={2024: Angka(Decimal(1200))}),
        ButirPK(id=Id("u1"), indikator=Id("i1")),
        ButirPK(id=Id("u3"), indikator=Id("i3")),
        ButirPK(id=Id("u2"), satuan="%"),
        AnggaranPK(id=Id("a1")),
        TugasPejabat(id=Id("t1"), indikator=Id("i1")),
        TugasPejabat(id=Id("t2"), satuan="orang"),
        RancanganRKPD(id=Id("r1"), satuan="dokumen"),
        Variabel(id=Id("v1"), induk=Id("i2")),
        Variabel(id=Id("v2"), induk=Id("i3"), kode="K", nilai=Decimal(1600)),
        Variabel(id=Id("v3"), induk=Id("i3"), kode="N"),
        Variabel(id=Id("v4"), induk=Id("i4"), kode="K", nilai=Decimal("1.6")),
        Variabel(id=Id("v5"), induk=Id("i4"), kode="N"),
        Indikator(
            id=Id("i7"),
            arah=Arah.PREDIKAT,
            target={2024: Predikat("SAKIP", "B"), 2025: Predikat("SAKIP", "BB")},
        ),
    ]
)


def read(kind, id, field, text):
    ref = Ref(kind, Id(id), field)
    return parse(medan(kind, field), text, konteks_of(LAPORAN, ref))


def test_the_rows_own_unit_and_direction():
    konteks = konteks_of(LAPORAN, Ref("indikator", Id("i1"), "realisasi"))
    assert (konteks.satuan, konteks.arah) == ("orang", Arah.NAIK)
    assert read("indikator", "i1", "target.2025", "1.250") == Angka(Decimal(1250))


def test_a_line_of_the_pk_takes_them_from_its_indikator():
    assert read("butirpk", "u1", "target", "1.250") == Angka(Decimal(1250))
    assert konteks_of(LAPORAN, Ref("butirpk", Id("u2"), "target")).satuan == "%"


def test_the_users_own_scale_is_known():
    assert read("indikator", "i2", "realisasi", "sedang") == Predikat("mutu", "Sedang")
    assert read("indikator", "i2", "realisasi", "WTP") == Predikat("opini", "WTP")


def test_links_by_number_and_name():
    assert read("anggaranpk", "a1", "program", "5.03.02") == "p1"
    assert read("butirpk", "u1", "indikator", "Mutu") == "i2"
    assert read("variabel", "v1", "indikator", "Pegawai dilatih") == "i1"
    assert read("tugaspejabat", "t1", "indikator", "Mutu") == "i2"
    assert read("tugaspejabat", "t1", "program", "5.03.02") == "p1"


def test_other_fields_need_no_context():
    assert konteks_of(LAPORAN, Ref("indikator", Id("i1"), "nama")) is KONTEKS
    assert konteks_of(LAPORAN, Ref("indikator", Id("gone"), "realisasi")).satuan == ""


def test_a_row_of_thousands_decides_about_a_dot_and_no_other():
    assert read("indikator", "i3", "realisasi", "1.480") == Angka(Decimal(1480))
    assert read("indikator", "i3", "target.2025", "1.480") == Angka(Decimal(1480))
    assert read("butirpk", "u3", "target", "1.480") == Angka(Decimal(1480))
    assert isinstance(read("indikator", "i4", "realisasi", "1.480"), Ambigu), "1,6 ton stands beside it"
    assert isinstance(read("indikator", "i5", "realisasi", "1.480"), Ambigu), "per cent"
    assert isinstance(read("indikator", "i6", "target.2024", "1.480"), Ambigu), "no other figure"
    assert isinstance(read("indikator", "i3", "realisasi", "1.4801425"), Masalah)


def test_variables_of_one_formula_are_counted_alike():
    assert read("variabel", "v3", "nilai", "2.000") == Decimal(2000)
    assert read("variabel", "v3", "nilai", "2,5") == Decimal("2.5")
    assert isinstance(read("variabel", "v5", "nilai", "2.000"), Ambigu), "1,6 stands beside it"
    assert isinstance(read("variabel", "v1", "nilai", "2.000"), Ambigu), "it stands alone"
    assert isinstance(read("variabel", "v2", "nilai", "2.000"), Ambigu), "N is still empty"


def test_an_unknown_level_is_answered_with_the_scale_of_its_own_row():
    found = read("indikator", "i7", "realisasi", "Bagus")
    assert isinstance(found, Masalah)
    assert (
        found.pesan == "Predikat “Bagus” tidak ada pada skala indikator ini (sakip: D, C, CC, B, BB, A, AA)."
    )


def test_whatever_has_a_unit_is_read_by_it():
    for kind, id in (
        ("butirpk", "u1"),
        ("tugaspejabat", "t1"),
        ("tugaspejabat", "t2"),
        ("rancanganrkpd", "r1"),
    ):
        assert read(kind, id, "target", "1.250") == Angka(Decimal(1250)), (kind, id)
        assert not isinstance(read(kind, id, "target", "1,250"), Angka), (kind, id)
        assert not isinstance(read(kind, id, "target", "85.5"), Angka), (kind, id)


def test_a_row_that_is_not_yet_there_brings_its_own_unit():
    ref = Ref("butirpk", Id("new"), "target")
    assert konteks_of(LAPORAN, ref).satuan == ""
    assert konteks_of(LAPORAN, ref, ButirPK(id=Id("new"), satuan="orang")).satuan == "orang"
    assert konteks_of(LAPORAN, ref, ButirPK(id=Id("new"), indikator=Id("i1"))).satuan == "orang"
