from decimal import Decimal

from lkjip_desktop.domain.dokumen import (
    AnggaranPK,
    ButirPK,
    Indikator,
    ProgramKegiatan,
    SkalaOrdinal,
    Variabel,
)
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.domain.medan import medan
from lkjip_desktop.domain.nilai import Angka, Predikat
from lkjip_desktop.domain.pilihan import Arah
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.wording.konteks import KONTEKS, konteks_of
from lkjip_desktop.wording.masukan import parse

LAPORAN = laporan_of(
    [
        Indikator(id=Id("i1"), nama="Pegawai dilatih", satuan="orang", arah=Arah.NAIK),
        Indikator(id=Id("i2"), nama="Mutu", satuan="predikat", arah=Arah.PREDIKAT),
        SkalaOrdinal(id=Id("k1"), nama="Mutu", tingkat="Rendah; Sedang; Tinggi"),
        ProgramKegiatan(id=Id("p1"), kode="5.03.02", nama="Program Kepegawaian"),
        ButirPK(id=Id("u1"), indikator=Id("i1")),
        ButirPK(id=Id("u2"), satuan="%"),
        AnggaranPK(id=Id("a1")),
        Variabel(id=Id("v1"), induk=Id("i2")),
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


def test_other_fields_need_no_context():
    assert konteks_of(LAPORAN, Ref("indikator", Id("i1"), "nama")) is KONTEKS
    assert konteks_of(LAPORAN, Ref("indikator", Id("gone"), "realisasi")).satuan == ""
