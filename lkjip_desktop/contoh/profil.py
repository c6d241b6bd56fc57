"""Who the fictional agency is: identity, tasks, issues, legal basis and assets."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from lkjip_desktop.contoh.lambang import lambang
from lkjip_desktop.domain.dokumen import (
    IDENTITAS,
    PENGATURAN,
    Aset,
    Baris,
    DasarHukum,
    Fungsi,
    Identitas,
    IsuStrategis,
    Pengaturan,
)
from lkjip_desktop.domain.pilihan import JenisPK
from lkjip_desktop.domain.ref import Id

_IDENTITAS = Identitas(
    id=IDENTITAS,
    nama="Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
    singkatan="BKPSDM",
    pemda="Kabupaten Contoh Jaya",
    kode="5.03.5.04.0.00.01.0000",
    tahun=2025,
    alamat="Jalan Melati Raya Nomor 17, Sukamaju, Kabupaten Contoh Jaya",
    telepon="(0799) 555017",
    email="bkpsdm@contohjayakab.example",
    laman="bkpsdm.contohjayakab.example",
    logo=lambang(),
    tempat="Sukamaju",
    tanggal=date(2026, 1, 30),
    kepala_nama="Dra. Wulan Cahya Samudra, M.Si.",
    kepala_jabatan="Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
    kepala_pangkat="Pembina Utama Muda",
    kepala_golongan="IV/c",
    kepala_nip="19700412 199503 2 004",
    atasan_nama="Raka Bumi Lestari, S.I.P., M.Si.",
    atasan_jabatan="Bupati Contoh Jaya",
    gambaran=(
        "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia (BKPSDM) Kabupaten Contoh Jaya adalah unsur "
        "penunjang urusan pemerintahan di bidang kepegawaian serta pendidikan dan pelatihan. Badan ini "
        "berkedudukan di bawah dan bertanggung jawab kepada Bupati melalui Sekretaris Daerah.\n\n"
        "BKPSDM melayani seluruh pegawai di lingkungan Pemerintah Kabupaten Contoh Jaya, mulai dari "
        "penyusunan kebutuhan, pengadaan, kenaikan pangkat, mutasi, pengembangan kompetensi, sampai dengan "
        "penghargaan dan pemberhentian."
    ),
    tugas=(
        "BKPSDM mempunyai tugas membantu Bupati melaksanakan fungsi penunjang urusan pemerintahan di bidang "
        "kepegawaian serta pendidikan dan pelatihan yang menjadi kewenangan daerah."
    ),
    jumlah_pegawai=Decimal(59),
)

_PENGATURAN = Pengaturan(id=PENGATURAN, pk_dipakai=JenisPK.PERUBAHAN, batas_waktu=date(2026, 2, 28))

_FUNGSI = (
    "Perumusan kebijakan teknis di bidang kepegawaian serta pengembangan sumber daya manusia aparatur.",
    "Pelaksanaan pengadaan, pemberhentian, dan pengelolaan informasi kepegawaian.",
    "Pelaksanaan mutasi, kepangkatan, dan promosi aparatur.",
    "Pelaksanaan pengembangan kompetensi aparatur.",
    "Pemantauan, evaluasi, dan pelaporan pelaksanaan tugas di bidang kepegawaian.",
    "Pelaksanaan administrasi badan dan fungsi lain yang diberikan oleh Bupati.",
)

_ISU = (
    (
        "Data kepegawaian belum terhubung penuh dengan layanan kepegawaian elektronik",
        "Sebagian riwayat pegawai masih tersimpan sebagai arsip kertas, sehingga usul kenaikan pangkat dan "
        "pensiun memerlukan waktu untuk mencocokkan berkas.",
    ),
    (
        "Penempatan pegawai belum sepenuhnya didasarkan pada hasil penilaian kompetensi",
        "Jabatan yang kosong di beberapa perangkat daerah diisi berdasarkan kebutuhan mendesak. Hasil "
        "penilaian kompetensi perlu menjadi dasar utama dalam setiap pengisian jabatan.",
    ),
    (
        "Kesempatan mengikuti pendidikan dan pelatihan masih terbatas",
        "Jumlah pegawai yang mengikuti pelatihan setiap tahun masih kecil dibandingkan dengan jumlah pegawai "
        "seluruhnya, sehingga perlu diperluas melalui kerja sama dan pembelajaran jarak jauh.",
    ),
)

_DASAR_HUKUM = (
    "Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah;",
    "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;",
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 tentang "
    "Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi "
    "Pemerintah;",
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 88 Tahun 2021 tentang "
    "Evaluasi Akuntabilitas Kinerja Instansi Pemerintah;",
    "Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017 tentang Tata Cara Perencanaan, Pengendalian dan "
    "Evaluasi Pembangunan Daerah, Tata Cara Evaluasi Rancangan Peraturan Daerah tentang Rencana Pembangunan "
    "Jangka Panjang Daerah dan Rencana Pembangunan Jangka Menengah Daerah, serta Tata Cara Perubahan Rencana "
    "Pembangunan Jangka Panjang Daerah, Rencana Pembangunan Jangka Menengah Daerah, dan Rencana Kerja "
    "Pemerintah Daerah;",
    "Peraturan Menteri Dalam Negeri Nomor 90 Tahun 2019 tentang Klasifikasi, Kodefikasi, dan Nomenklatur "
    "Perencanaan Pembangunan dan Keuangan Daerah;",
    "Peraturan Bupati Contoh Jaya Nomor 12 Tahun 2025 tentang Rencana Strategis Perangkat Daerah Tahun "
    "2025-2029.",
)

# The printed sum of the assets, 6.892.334.475,60, is 36 sen too high; the lines add up to ...475,24.
_ASET = (
    ("Tanah", 2, "bidang", "245100000.00"),
    ("Peralatan dan mesin", 412, "unit", "3012501968.12"),
    ("Gedung dan bangunan", 3, "unit", "3599179207.12"),
    ("Jalan, irigasi, dan jaringan", 4, "unit", "35553300.00"),
)

PROFIL: tuple[Baris, ...] = (
    _IDENTITAS,
    _PENGATURAN,
    *(Fungsi(id=Id(f"fungsi{n}"), urutan=n, uraian=t) for n, t in enumerate(_FUNGSI, 1)),
    *(
        IsuStrategis(id=Id(f"isu{n}"), urutan=n, uraian=isu, penjelasan=why)
        for n, (isu, why) in enumerate(_ISU, 1)
    ),
    *(DasarHukum(id=Id(f"dasar{n}"), urutan=n, uraian=t) for n, t in enumerate(_DASAR_HUKUM, 1)),
    *(
        Aset(
            id=Id(f"aset{n}"),
            urutan=n,
            uraian=uraian,
            jumlah=Decimal(jumlah),
            satuan=satuan,
            nilai=Decimal(rp),
        )
        for n, (uraian, jumlah, satuan, rp) in enumerate(_ASET, 1)
    ),
)
