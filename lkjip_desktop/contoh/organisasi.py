"""How the fictional agency is built: its units and the five staff tables, 59 persons in each."""

from __future__ import annotations

from decimal import Decimal

from lkjip_desktop.domain.dokumen import Baris, Pegawai, UnitOrganisasi
from lkjip_desktop.domain.pilihan import TabelPegawai
from lkjip_desktop.domain.ref import Id

_SEKRETARIS = "Sekretaris"
_KABID = "Kepala Bidang"
_KASUBBAG = "Kepala Subbagian"
_KASUBBID = "Kepala Subbidang"

# (id, unit above, name, position, task)
_UNIT: tuple[tuple[str, str | None, str, str, str], ...] = (
    ("unit", None, "Kepala Badan", "Kepala Badan",
     "Memimpin penyusunan kebijakan, pelaksanaan, dan pengendalian urusan kepegawaian daerah."),
    ("unit1", "unit", "Sekretariat", _SEKRETARIS,
     "Mengoordinasikan perencanaan, keuangan, umum, dan pelaporan badan."),
    ("unit1a", "unit1", "Subbagian Umum dan Kepegawaian", _KASUBBAG,
     "Mengelola surat-menyurat, perlengkapan, dan kepegawaian badan."),
    ("unit1b", "unit1", "Subbagian Perencanaan dan Keuangan", _KASUBBAG,
     "Menyusun rencana kerja, anggaran, laporan kinerja, dan laporan keuangan badan."),
    ("unit2", "unit", "Bidang Pengadaan, Pemberhentian, dan Informasi Aparatur", _KABID,
     "Menyelenggarakan pengadaan dan pemberhentian pegawai serta pengelolaan data kepegawaian."),
    ("unit2a", "unit2", "Subbidang Pengadaan Aparatur", _KASUBBID,
     "Menyusun kebutuhan pegawai dan menyelenggarakan seleksi calon aparatur."),
    ("unit2b", "unit2", "Subbidang Pemberhentian Aparatur", _KASUBBID,
     "Memproses pensiun dan pemberhentian pegawai."),
    ("unit2c", "unit2", "Subbidang Data dan Informasi Aparatur", _KASUBBID,
     "Mengelola basis data dan arsip kepegawaian."),
    ("unit3", "unit", "Bidang Pengembangan Kompetensi Aparatur", _KABID,
     "Menyelenggarakan pendidikan, pelatihan, dan penilaian kompetensi pegawai."),
    ("unit3a", "unit3", "Subbidang Pengembangan Kompetensi Manajerial", _KASUBBID,
     "Menyiapkan pelatihan struktural dan pelatihan dasar."),
    ("unit3b", "unit3", "Subbidang Pengembangan Kompetensi Teknis dan Fungsional", _KASUBBID,
     "Menyiapkan pelatihan teknis dan fungsional serta tugas belajar."),
    ("unit4", "unit", "Bidang Mutasi dan Promosi Aparatur", _KABID,
     "Menyelenggarakan mutasi, kepangkatan, promosi, dan penghargaan pegawai."),
    ("unit4a", "unit4", "Subbidang Mutasi", _KASUBBID,
     "Memproses perpindahan pegawai di dalam dan antarinstansi."),
    ("unit4b", "unit4", "Subbidang Kepangkatan", _KASUBBID,
     "Memproses kenaikan pangkat dan kenaikan gaji berkala."),
    ("unit4c", "unit4", "Subbidang Pengembangan Karier dan Promosi", _KASUBBID,
     "Menyiapkan seleksi terbuka, pelantikan, dan pemberian penghargaan."),
)  # fmt: skip

# (line, men, women): the rows of golongan III and IV are the corrected ones, 45 and 6 persons.
_TABEL: dict[TabelPegawai, tuple[tuple[str, int, int], ...]] = {
    TabelPegawai.GOLONGAN: (
        ("II/b", 1, 1),
        ("II/c", 2, 1),
        ("II/d", 2, 1),
        ("III/a", 8, 9),
        ("III/b", 6, 6),
        ("III/c", 6, 5),
        ("III/d", 3, 2),
        ("IV/a", 3, 2),
        ("IV/c", 0, 1),
    ),
    TabelPegawai.PENDIDIKAN: (
        ("SLTA", 6, 3),
        ("Diploma III", 1, 2),
        ("Sarjana (S-1)", 19, 18),
        ("Magister (S-2)", 5, 5),
    ),
    TabelPegawai.JENIS_KELAMIN: (("Laki-laki", 31, 0), ("Perempuan", 0, 28)),
    TabelPegawai.JABATAN: (
        ("Pimpinan tinggi pratama (eselon II.b)", 0, 1),
        ("Administrator (eselon III.a)", 1, 0),
        ("Administrator (eselon III.b)", 2, 1),
        ("Pengawas (eselon IV.a)", 5, 5),
        ("Pelaksana", 23, 21),
    ),
    TabelPegawai.UMUR: (
        ("Sampai dengan 30 tahun", 4, 4),
        ("31-40 tahun", 11, 10),
        ("41-50 tahun", 10, 10),
        ("51 tahun ke atas", 6, 4),
    ),
}

ORGANISASI: tuple[Baris, ...] = (
    *(
        UnitOrganisasi(
            id=Id(id), urutan=n, induk=Id(above) if above else None, nama=nama, jabatan=jabatan, tugas=tugas
        )
        for n, (id, above, nama, jabatan, tugas) in enumerate(_UNIT, 1)
    ),
    *(
        Pegawai(
            id=Id(f"pegawai.{tabel.name.lower()}.{n}"),
            urutan=n,
            tabel=tabel,
            uraian=uraian,
            laki=Decimal(laki),
            perempuan=Decimal(perempuan),
        )
        for tabel, lines in _TABEL.items()
        for n, (uraian, laki, perempuan) in enumerate(lines, 1)
    ),
)
