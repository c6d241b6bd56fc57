"""The six indikator kinerja utama of the fictional agency, with targets of the Renstra and the year's result.

Names and targets follow the Perjanjian Kinerja of the real report, in units that fit them (an index and a
value are no per cent); realisasi, causes and everything else are invented to agree with the 32 keluaran: 15
of 18 pejabat trained make 677 + 15 = 692 of 1.382 pejabat, which is 50,07 %; 343 piagam make 1.243 + 343.
"""

from __future__ import annotations

from decimal import Decimal

from lkjip_desktop.contoh.anggaran import KOMPETENSI, MUTASI, RENCANA
from lkjip_desktop.contoh.isian import nilai, tahun, target, triwulan
from lkjip_desktop.contoh.renstra import S1, S2
from lkjip_desktop.domain.dokumen import Baris, Indikator, Variabel
from lkjip_desktop.domain.ref import Id

IKM, FORMAL, SAKIP = Id("iku.ikm"), Id("iku.formal"), Id("iku.sakip")
STRUKTURAL, JABATAN, SATYA = Id("iku.struktural"), Id("iku.jabatan"), Id("iku.satya")

_KEPUASAN = Indikator(
    id=IKM,
    urutan=1,
    induk=S1,
    nama="Indeks kepuasan masyarakat atas pelayanan kepegawaian",
    satuan="Indeks",
    iku=True,
    definisi="Penilaian pegawai dan masyarakat atas mutu layanan kepegawaian, hasil survei terhadap sembilan "
    "unsur pelayanan.",
    formula="Jumlah nilai tertimbang semua unsur survei x 25",
    sumber_data="Laporan survei kepuasan masyarakat BKPSDM",
    penanggung_jawab="Sekretariat",
    awal=nilai("67.90"),
    target=target("68.75", "70.55", "72.25", "75.45", "78.75"),
    target_akhir=nilai("78.75"),
    target_tw=triwulan("68.00", "68.25", "68.50", "68.75"),
    standar_nasional=nilai("n/a"),
    realisasi_tw=triwulan("68.10", "69.40", "70.35", "71.20"),
    realisasi=nilai("71.20"),
    target_lalu=tahun({2023: "66.00", 2024: "67.50"}),
    realisasi_lalu=tahun({2023: "66.45", 2024: "67.90"}),
    penyebab="Target terlampaui karena loket layanan kepegawaian dibuka setiap hari kerja dan persyaratan "
    "usul kenaikan pangkat diumumkan lebih awal.",
    hambatan="Unsur waktu pelayanan masih dinilai paling rendah karena berkas usul sering tidak lengkap.",
    solusi="Petugas loket memeriksa kelengkapan berkas dengan daftar periksa sebelum berkas diterima.",
    tindak_lanjut="Menerapkan pengajuan berkas secara elektronik untuk seluruh perangkat daerah pada "
    "tahun 2026.",
    bukti="Laporan survei kepuasan masyarakat semester II tahun 2025",
)

_FORMAL = Indikator(
    id=FORMAL,
    urutan=1,
    induk=S2,
    nama="Persentase ASN yang mengikuti pendidikan dan pelatihan formal",
    satuan="%",
    iku=True,
    definisi="Bagian ASN yang telah mengikuti pendidikan dan pelatihan formal yang dibiayai oleh daerah.",
    formula="Jumlah ASN yang telah mengikuti pendidikan dan pelatihan formal / jumlah ASN x 100",
    sumber_data="Rekapitulasi peserta pelatihan",
    penanggung_jawab=KOMPETENSI,
    awal=nilai("0.13"),
    target=target("0.43", "0.73", "1.02", "1.32", "1.62"),
    target_akhir=nilai("1.62"),
    target_tw=triwulan("0.15", "0.25", "0.35", "0.43"),
    standar_nasional=nilai("n/a"),
    realisasi_tw=triwulan("0.13", "0.31", "0.49", "0.62"),
    realisasi=nilai("0.62"),
    target_lalu=tahun({2023: "0.10", 2024: "0.15"}),
    realisasi_lalu=tahun({2023: "0.10", 2024: "0.13"}),
    penyebab="Capaian jauh di atas target karena 13 pegawai tambahan mengikuti pelatihan yang "
    "diselenggarakan oleh lembaga pelatihan provinsi tanpa biaya tambahan dari daerah.",
    hambatan="Kesempatan pelatihan dari lembaga lain tidak dapat dipastikan pada saat perencanaan.",
    solusi="Peserta cadangan disiapkan sejak awal tahun sehingga setiap kesempatan dapat langsung diisi.",
    tindak_lanjut="Meninjau kembali target tahun berikutnya agar lebih menantang dan sesuai kemampuan nyata.",
    bukti="Surat tugas dan sertifikat pelatihan tahun 2025",
)

_SAKIP = Indikator(
    id=SAKIP,
    urutan=2,
    induk=S2,
    nama="Nilai akuntabilitas kinerja (SAKIP) BKPSDM",
    satuan="Nilai",
    iku=True,
    definisi="Nilai hasil evaluasi akuntabilitas kinerja oleh Inspektorat atas BKPSDM.",
    formula="Jumlah nilai komponen perencanaan, pengukuran, pelaporan, dan evaluasi internal",
    sumber_data="Laporan hasil evaluasi Inspektorat",
    penanggung_jawab=RENCANA,
    awal=nilai("71.10"),
    target=target("72.37", "73.00", "74.00", "75.00", "76.00"),
    target_akhir=nilai("76.00"),
    target_tw=triwulan("n/a", "n/a", "n/a", "72.37"),
    standar_nasional=nilai("70.01"),
    standar_sumber="Batas bawah predikat BB menurut Peraturan Menteri PANRB Nomor 88 Tahun 2021",
    realisasi=nilai("71.95"),
    target_lalu=tahun({2023: "70.00", 2024: "71.00"}),
    realisasi_lalu=tahun({2023: "70.25", 2024: "71.10"}),
    penyebab="Target belum tercapai karena rencana aksi triwulanan belum seluruhnya dipantau dan bukti "
    "dukung pengukuran kinerja tersimpan di setiap bidang.",
    hambatan="Belum ada petugas pengumpul data kinerja yang ditetapkan di setiap bidang.",
    solusi="Pada triwulan IV ditetapkan satu petugas pengumpul data kinerja di setiap bidang.",
    tindak_lanjut="Memantau rencana aksi setiap triwulan dalam rapat pimpinan dan menyimpan bukti dukung di "
    "satu tempat.",
    bukti="Laporan hasil evaluasi SAKIP BKPSDM tahun 2025",
)

_STRUKTURAL = Indikator(
    id=STRUKTURAL,
    urutan=3,
    induk=S2,
    nama="Persentase pejabat yang telah mengikuti pendidikan dan pelatihan struktural",
    satuan="%",
    iku=True,
    definisi="Bagian pejabat pimpinan tinggi pratama, administrator, dan pengawas yang telah mengikuti "
    "pelatihan kepemimpinan sesuai jenjangnya.",
    formula="Jumlah pejabat yang telah mengikuti pelatihan struktural / jumlah pejabat x 100",
    rumus="A / B x 100",
    sumber_data="Rekapitulasi peserta pelatihan kepemimpinan",
    penanggung_jawab=KOMPETENSI,
    awal=nilai("48.99"),
    target=target("50.22", "54.20", "58.18", "62.16", "66.14"),
    target_akhir=nilai("66.14"),
    target_tw=triwulan("n/a", "n/a", "n/a", "50.22"),
    standar_nasional=nilai("n/a"),
    target_lalu=tahun({2023: "47.50", 2024: "49.50"}),
    realisasi_lalu=tahun({2023: "47.61", 2024: "48.99"}),
    penyebab="Dari 18 peserta yang direncanakan, 15 orang mengikuti pelatihan kepemimpinan; tiga orang "
    "mengundurkan diri karena alasan kesehatan dan penugasan.",
    hambatan="Lembaga penyelenggara tidak menerima peserta pengganti setelah pelatihan dimulai.",
    solusi="Calon peserta pengganti didaftarkan bersama peserta utama sebelum batas akhir pendaftaran.",
    tindak_lanjut="Mengusulkan 55 peserta pelatihan struktural pada tahun 2026 sesuai target Renstra.",
    bukti="Sertifikat pelatihan kepemimpinan tahun 2025",
)

_JABATAN = Indikator(
    id=JABATAN,
    urutan=4,
    induk=S2,
    nama="Jabatan pimpinan tinggi pratama dan jabatan administrasi yang terisi",
    satuan="Jabatan",
    iku=True,
    definisi="Banyaknya jabatan pimpinan tinggi pratama dan jabatan administrasi yang terisi secara "
    "definitif pada akhir tahun.",
    formula="Penjumlahan jabatan yang terisi pada akhir tahun",
    sumber_data="Daftar jabatan dan pemangkunya",
    penanggung_jawab=MUTASI,
    awal=nilai(1356),
    target=target(1382, 1382, 1382, 1382, 1382),
    target_akhir=nilai(1382),
    target_tw=triwulan(1360, 1368, 1375, 1382),
    standar_nasional=nilai("n/a"),
    realisasi_tw=triwulan(1357, 1361, 1366, 1371),
    realisasi=nilai(1371),
    target_lalu=tahun({2023: 1370, 2024: 1375}),
    realisasi_lalu=tahun({2023: 1340, 2024: 1356}),
    penyebab="Sebelas jabatan masih kosong karena pelantikan terlaksana delapan kali dari rencana dua belas "
    "kali, sedangkan jumlah pejabat yang pensiun lebih banyak dari perkiraan.",
    hambatan="Persetujuan teknis pengisian jabatan memerlukan waktu lebih lama dari yang direncanakan.",
    solusi="Jabatan yang kosong diisi sementara oleh pelaksana tugas agar pelayanan tidak terganggu.",
    tindak_lanjut="Menyusun peta pejabat yang akan pensiun dua tahun ke depan dan memulai proses pengisian "
    "enam bulan sebelumnya.",
    bukti="Keputusan Bupati tentang pengangkatan dalam jabatan tahun 2025",
)

_SATYA = Indikator(
    id=SATYA,
    urutan=5,
    induk=S2,
    nama="Aparatur yang memperoleh piagam Satyalancana Karya Satya",
    satuan="Orang",
    iku=True,
    definisi="Banyaknya aparatur yang telah memperoleh piagam Satyalancana Karya Satya sampai dengan akhir "
    "tahun.",
    formula="Penerima sampai dengan tahun sebelumnya ditambah penerima pada tahun berjalan",
    sumber_data="Daftar penerima Satyalancana Karya Satya",
    penanggung_jawab=MUTASI,
    awal=nilai(1243),
    target=target(1443, 1743, 2043, 2343, 2643),
    target_akhir=nilai(2643),
    target_tw=triwulan(1243, 1243, 1343, 1443),
    standar_nasional=nilai("n/a"),
    realisasi_tw=triwulan(1243, 1243, 1402, 1586),
    realisasi=nilai(1586),
    target_lalu=tahun({2023: 1050, 2024: 1250}),
    realisasi_lalu=tahun({2023: 1052, 2024: 1243}),
    penyebab="Usul penghargaan dari tahun sebelumnya yang tertunda ikut disetujui pada tahun ini, sehingga "
    "343 piagam diterima dari rencana 200 piagam.",
    hambatan="Sebagian berkas usul dari perangkat daerah terlambat disampaikan.",
    solusi="Data masa kerja pegawai dicocokkan lebih awal dan perangkat daerah diberi daftar calon penerima.",
    tindak_lanjut="Mengusulkan penghargaan dua kali setahun agar tidak menumpuk.",
    bukti="Keputusan penganugerahan Satyalancana Karya Satya tahun 2025",
)

IKU: tuple[Baris, ...] = (
    _KEPUASAN,
    _FORMAL,
    _SAKIP,
    _STRUKTURAL,
    _JABATAN,
    _SATYA,
    Variabel(
        id=Id("iku.struktural.a"),
        urutan=1,
        induk=STRUKTURAL,
        kode="A",
        uraian="Pejabat yang telah mengikuti pelatihan struktural",
        nilai=Decimal(692),
        sumber="Rekapitulasi peserta pelatihan kepemimpinan",
    ),
    Variabel(
        id=Id("iku.struktural.b"),
        urutan=2,
        induk=STRUKTURAL,
        kode="B",
        uraian="Seluruh pejabat",
        nilai=Decimal(1382),
        sumber="Daftar jabatan dan pemangkunya",
    ),
)
