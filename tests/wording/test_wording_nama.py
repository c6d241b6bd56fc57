from lkjip_desktop.domain.dokumen import BY_NAME, Indikator, ProgramKegiatan, Sasaran
from lkjip_desktop.domain.medan import medan_of
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.wording import nama


def test_steps_say_what_they_did():
    assert nama.ubah(Ref("indikator", Id("i1"), "target.2025")) == "Ubah Target 2025"
    assert nama.ubah(Ref("indikator", Id("i1"))) == "Ubah indikator"
    assert nama.tambah(Indikator) == "Tambah indikator"
    assert nama.pindah(Sasaran) == "Pindahkan sasaran"
    assert nama.tingkat(ProgramKegiatan) == "Ubah tingkat program atau kegiatan"
    assert nama.tempel(12) == "Tempel 12 sel"
    assert nama.kosongkan(3) == "Kosongkan 3 sel"
    assert nama.isi_ke_bawah(4) == "Isi ke Bawah 4 sel"


def test_deleting_counts_rows():
    assert nama.hapus([(Indikator, Id("i1"))]) == "Hapus indikator"
    assert nama.hapus([(Indikator, Id("i1")), (Indikator, Id("i2"))]) == "Hapus 2 indikator"
    assert nama.hapus([(Indikator, Id("i1")), (Sasaran, Id("s1")), (Sasaran, Id("s2"))]) == "Hapus 3 baris"


def test_every_field_and_kind_can_be_named():
    for kind, cls in BY_NAME.items():
        assert nama.tambah(cls).startswith("Tambah ")
        for name in medan_of(cls):
            assert nama.ubah(Ref(kind, Id("x"), name)).startswith("Ubah ")
