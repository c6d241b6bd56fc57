"""Where a value stands: tab, section, row with its number, column."""

from decimal import Decimal

import pytest

from lkjip_desktop.domain.bagian import analisis_key
from lkjip_desktop.domain.change import Set, apply
from lkjip_desktop.domain.dokumen import (
    BY_NAME,
    IDENTITAS,
    PENGATURAN,
    PK_ID,
    AnggaranPK,
    Belanja,
    ButirPK,
    Fungsi,
    Identitas,
    Indikator,
    KelasSkala,
    Misi,
    Narasi,
    Pegawai,
    Pengaturan,
    PerjanjianKinerja,
    ProgramKegiatan,
    Sasaran,
    Tujuan,
    Variabel,
)
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.domain.medan import medan_of
from lkjip_desktop.domain.pilihan import JenisPK, TabelPegawai
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.wording.letak import Letak, Tab, baris, letak, tab_of
from lkjip_desktop.wording.nomor import nomor, nomor_of, program_of, sasaran_of, tujuan_of

PERUBAHAN = PK_ID[JenisPK.PERUBAHAN]
LAPORAN = laporan_of(
    [
        Identitas(id=IDENTITAS, nama="Badan Contoh"),
        Pengaturan(id=PENGATURAN),
        Fungsi(id=Id("f1"), uraian="Perumusan kebijakan"),
        Pegawai(id=Id("g1"), tabel=TabelPegawai.GOLONGAN, uraian="III/a"),
        KelasSkala(id=Id("k1"), nama="Tinggi", bawah=Decimal(76)),
        Misi(id=Id("m2"), urutan=2, uraian="Misi dua"),
        Misi(id=Id("m1"), urutan=1, uraian="Misi satu"),
        Tujuan(id=Id("t0"), urutan=0, uraian="Tanpa misi"),
        Tujuan(id=Id("t2"), urutan=1, induk=Id("m2"), uraian="Di misi dua"),
        Tujuan(id=Id("t1"), urutan=2, induk=Id("m1"), uraian="Di misi satu"),
        Sasaran(id=Id("s2"), urutan=1, induk=Id("t2"), uraian="Sasaran kedua"),
        Sasaran(id=Id("s1"), urutan=2, induk=Id("t1"), uraian="Sasaran pertama"),
        Sasaran(id=Id("sx"), urutan=0, induk=Id("gone"), uraian="Sasaran lepas"),
        Indikator(id=Id("i2"), urutan=2, induk=Id("s1"), nama="Jumlah dokumen\nRKA"),
        Indikator(id=Id("i1"), urutan=1, induk=Id("s1"), nama="Indeks " + "panjang " * 20),
        Indikator(id=Id("it"), induk=Id("t1"), nama="Indikator tujuan"),
        Variabel(id=Id("v1"), induk=Id("i2"), kode="S3"),
        ProgramKegiatan(id=Id("p2"), urutan=2, kode="5.03.02", nama="Program Kepegawaian"),
        ProgramKegiatan(id=Id("p1"), urutan=1, kode="5.03.01", nama="Program Penunjang"),
        ProgramKegiatan(id=Id("p11"), induk=Id("p1"), kode="5.03.01.2.01", nama="Perencanaan"),
        Indikator(id=Id("o1"), induk=Id("p11"), nama="Dokumen rencana"),
        Indikator(id=Id("o2"), induk=Id("p2"), nama="Pegawai dilatih"),
        Indikator(id=Id("ox"), induk=Id("gone"), nama="Indikator lepas"),
        Belanja(id=Id("b1"), uraian="Belanja Pegawai"),
        PerjanjianKinerja(id=PERUBAHAN, jenis=JenisPK.PERUBAHAN),
        ButirPK(id=Id("u1"), induk=PERUBAHAN, indikator=Id("i2"), nama="Jumlah dokumen"),
        AnggaranPK(id=Id("a1"), induk=PERUBAHAN, nama="Program Penunjang"),
        Narasi(id=Id("bab4.simpulan"), teks="..."),
        Narasi(id=analisis_key(Id("s1")), teks="..."),
        Narasi(id=Id("lain"), teks="..."),
    ]
)


DOKUMEN, PROGRAM = "1.2 Jumlah dokumen RKA", "5.03.01 Program Penunjang"
PLACES = [
    ("indikator/i2/realisasi", f"Realisasi > Kinerja > {DOKUMEN} > Realisasi"),
    ("indikator/i2/realisasi_tw.2", f"Realisasi > Kinerja > {DOKUMEN} > Realisasi TW II"),
    ("indikator/i2/target.2025", f"Renstra > Tujuan dan Sasaran > {DOKUMEN} > Target 2025"),
    ("indikator/i2/target_tw.1", f"Perjanjian Kinerja > Rencana Aksi > {DOKUMEN} > Target TW I"),
    ("indikator/it/nama", "Renstra > Tujuan dan Sasaran > T1.1 Indikator tujuan > Indikator"),
    ("indikator/o2/realisasi", "Realisasi > Keluaran > 2 Pegawai dilatih > Realisasi"),
    ("indikator/o2/satuan", "Renstra > Program dan Kegiatan > 2 Pegawai dilatih > Satuan"),
    ("variabel/v1/nilai", f"Realisasi > Kinerja > S3 pada {DOKUMEN} > Nilai"),
    ("variabel/v1/kode", f"Renstra > Rumus > S3 pada {DOKUMEN} > Kode"),
    ("programkegiatan/p1/pagu.2025", f"Renstra > Program dan Kegiatan > {PROGRAM} > Pagu Renstra 2025"),
    ("programkegiatan/p1/realisasi", f"Realisasi > Anggaran > {PROGRAM} > Realisasi anggaran"),
    ("programkegiatan/p1/sasaran.s2", f"Renstra > Program dan Kegiatan > {PROGRAM} > Bobot ke sasaran 2"),
    ("belanja/b1/anggaran", "Realisasi > Belanja > 1 Belanja Pegawai > Anggaran"),
    ("perjanjiankinerja/pk.perubahan/tanggal", "Perjanjian Kinerja > Perubahan > Tanggal"),
    ("butirpk/u1/target", "Perjanjian Kinerja > Perubahan > 1 Jumlah dokumen > Target"),
    ("anggaranpk/a1/anggaran", "Perjanjian Kinerja > Perubahan > 1 Program Penunjang > Anggaran"),
    ("identitas/identitas/kepala_nip", "Profil > Identitas > NIP kepala"),
    ("identitas/identitas/jumlah_pegawai", "Profil > Pegawai > Jumlah pegawai"),
    ("pegawai/g1/laki", "Profil > Pegawai: Golongan/ruang > III/a > Laki-laki"),
    ("fungsi/f1/", "Profil > Tugas dan Fungsi > 1 Perumusan kebijakan"),
    ("kelasskala/k1/bawah", "Laporan > Skala Predikat > Tinggi > Batas bawah"),
    ("pengaturan/pengaturan/batas", "Laporan > Pengaturan > Batas capaian dalam rata-rata"),
    ("narasi/bab4.simpulan/teks", "Laporan > Naskah > Simpulan > Teks"),
    ("narasi/bab3.a.analisis.s1/teks", "Laporan > Naskah > Analisis Capaian: Sasaran pertama > Teks"),
    ("narasi/lain/teks", "Laporan > Naskah > lain > Teks"),
    ("sasaran/s1/rata_tertulis", "Realisasi > Kinerja > 1 Sasaran pertama > Rata-rata capaian tertulis"),
    ("sasaran/gone/uraian", "Renstra > Tujuan dan Sasaran > Sasaran"),
    ("narasi/gone/teks", "Laporan > Naskah > Teks"),
]


@pytest.mark.parametrize(("ref", "text"), PLACES)
def test_places(ref, text):
    kind, id, field = ref.split("/")
    assert str(letak(LAPORAN, Ref(kind, Id(id), field))) == text


def test_parts_of_a_place():
    assert letak(LAPORAN, Ref("indikator", Id("i2"), "realisasi")) == Letak(
        "Realisasi", "Kinerja", "1.2 Jumlah dokumen RKA", "Realisasi"
    )


def test_a_long_name_is_cut():
    text = baris(LAPORAN, Ref("indikator", Id("i1")))
    assert text.startswith("1.1 Indeks panjang")
    assert text.endswith("…")
    assert len(text) < 90


def test_rows_are_numbered_in_the_order_of_print():
    assert [t.id for t in tujuan_of(LAPORAN)] == ["t1", "t2", "t0"]
    assert [s.id for s in sasaran_of(LAPORAN)] == ["s1", "s2", "sx"]
    assert [p.id for p in program_of(LAPORAN)] == ["p1", "p11", "p2"]
    numbers = nomor_of(LAPORAN)
    assert [numbers["sasaran", Id(i)] for i in ("s1", "s2", "sx")] == ["1", "2", "3"]
    assert [numbers["tujuan", Id(i)] for i in ("t1", "t2", "t0")] == ["T1", "T2", "T3"]
    assert [numbers["indikator", Id(i)] for i in ("i1", "i2", "it", "o1", "o2")] == [
        "1.1",
        "1.2",
        "T1.1",
        "1",
        "2",
    ]
    assert nomor(LAPORAN, "misi", Id("m2")) == "2"
    assert nomor(LAPORAN, "misi", Id("gone")) == ""


def test_numbers_follow_a_move():
    moved = apply(LAPORAN, [Set(Ref("indikator", Id("i1"), "urutan"), 1, 9)])
    assert nomor(moved, "indikator", Id("i1")) == "1.2"
    assert nomor(LAPORAN, "indikator", Id("i1")) == "1.1"


def test_a_ring_of_parents_does_not_hang():
    ring = laporan_of(
        [
            ProgramKegiatan(id=Id("a"), induk=Id("b"), kode="1"),
            ProgramKegiatan(id=Id("b"), induk=Id("a"), kode="2"),
        ]
    )
    assert str(letak(ring, Ref("programkegiatan", Id("a"), "kode"))).startswith(
        "Renstra > Program dan Kegiatan"
    )


def test_every_field_has_its_place():
    empty = laporan_of([])
    for kind, cls in BY_NAME.items():
        assert tab_of(kind) in Tab
        for name in medan_of(cls):
            place = letak(empty, Ref(kind, Id("x"), name))
            assert place.tab == tab_of(kind, name)
            assert place.bagian
            assert place.kolom


@pytest.mark.parametrize(
    ("kind", "field", "tab"),
    [
        ("indikator", "", Tab.RENSTRA),
        ("indikator", "target.2025", Tab.RENSTRA),
        ("indikator", "penyebab", Tab.REALISASI),
        ("programkegiatan", "pagu", Tab.RENSTRA),
        ("programkegiatan", "anggaran", Tab.REALISASI),
        ("butirpk", "target", Tab.PK),
        ("narasi", "teks", Tab.LAPORAN),
        ("pengaturan", "batas", Tab.LAPORAN),
        ("aset", "nilai", Tab.PROFIL),
    ],
)
def test_tabs(kind, field, tab):
    assert tab_of(kind, field) is tab
