"""The texts of the sample report, one per section; every figure in them stands in one of its tables.

Two of them show how figures, names and years are put in as live fields; the others are typed.
"""

from __future__ import annotations

from lkjip_desktop.contoh.renstra import S1, S2
from lkjip_desktop.domain.bagian import analisis_key
from lkjip_desktop.domain.dokumen import Baris, Narasi
from lkjip_desktop.domain.ref import Id

_TEKS: dict[Id, str] = {
    Id("keputusan.menimbang"): """\
a. bahwa setiap perangkat daerah wajib mempertanggungjawabkan pencapaian kinerja dan penggunaan anggarannya;
b. bahwa pertanggungjawaban tersebut disampaikan dalam laporan kinerja yang disusun berdasarkan Perjanjian \
Kinerja Perubahan Tahun 2025; dan
c. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan \
Kepala Badan tentang Laporan Kinerja Instansi Pemerintah Tahun 2025;""",
    Id("keputusan.mengingat"): """\
1. Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah;
2. Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;
3. Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 tentang \
Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi \
Pemerintah;""",
    Id("keputusan.memutuskan"): """\
KESATU: Laporan Kinerja Instansi Pemerintah Tahun 2025 tercantum dalam Lampiran yang merupakan bagian tidak \
terpisahkan dari Keputusan ini.

KEDUA: Setiap unit kerja menggunakan laporan ini sebagai bahan evaluasi dan dasar perbaikan perencanaan \
serta pelaksanaan kinerja tahun berikutnya.

KETIGA: Keputusan ini mulai berlaku pada tanggal ditetapkan.""",
    Id("kata_pengantar"): """\
Puji syukur kita panjatkan ke hadirat Tuhan Yang Maha Esa karena atas rahmat-Nya Laporan Kinerja Instansi \
Pemerintah (LKjIP) ⟦nama:instansi⟧ ⟦nama:pemda⟧ Tahun ⟦tahun:ini⟧ dapat diselesaikan tepat waktu.

Laporan ini merupakan pertanggungjawaban atas janji kinerja yang tertuang dalam Perjanjian Kinerja Tahun \
⟦tahun:ini⟧. Di dalamnya disajikan target, realisasi, dan capaian setiap indikator kinerja, perbandingannya \
dengan tahun-tahun sebelumnya dan dengan target akhir Renstra, serta penggunaan anggaran yang menyertainya.

Kami menyadari bahwa masih ada target yang belum tercapai. Penyebab dan rencana perbaikannya kami uraikan \
secara terbuka agar laporan ini bermanfaat sebagai bahan evaluasi dan dasar perencanaan tahun berikutnya. \
Terima kasih kami sampaikan kepada semua pihak yang telah membantu penyusunan laporan ini.""",
    Id("ikhtisar"): """\
Pada tahun 2025 BKPSDM Kabupaten Contoh Jaya melaksanakan dua sasaran strategis yang diukur dengan enam \
indikator kinerja utama. Tiga indikator mencapai atau melampaui target, yaitu kepuasan masyarakat, \
pendidikan dan pelatihan formal, serta penghargaan Satyalancana Karya Satya. Tiga indikator lainnya \
mendekati target dengan capaian di atas 99 %.

Rata-rata capaian sasaran adalah 99,83 % dengan predikat Sangat Tinggi. Angka ini dihitung dengan membatasi \
capaian setiap indikator paling tinggi 100 %; tanpa pembatasan rata-ratanya 107,02 %. Pada tingkat keluaran \
kegiatan, rata-rata capaian 32 indikator adalah 85,44 % tanpa pembatasan dan 80,32 % dengan pembatasan.

Anggaran setelah perubahan sebesar Rp8.373.867.000 terealisasi Rp6.254.181.845 atau 74,69 %. Sisa anggaran \
terbesar terdapat pada seleksi terbuka pengisian jabatan, penyusunan kebutuhan PPPK, dan seleksi calon PNS \
yang jadwalnya diundur secara nasional.

Perbaikan pada tahun 2026 diarahkan pada pemantauan rencana aksi setiap triwulan, percepatan pengisian \
jabatan, dan penyesuaian target keluaran dengan kebutuhan nyata.""",
    Id("bab1.latar_belakang"): """\
Setiap instansi pemerintah wajib mempertanggungjawabkan pelaksanaan tugas dan penggunaan anggarannya. \
Peraturan Presiden Nomor 29 Tahun 2014 menetapkan bahwa pertanggungjawaban tersebut disampaikan dalam \
laporan kinerja yang disusun setiap tahun.

LKjIP ini disusun dengan maksud memberikan informasi kinerja yang terukur kepada Bupati dan masyarakat. \
Tujuannya adalah menilai keberhasilan dan kekurangan pelaksanaan Perjanjian Kinerja Tahun 2025 serta menjadi \
dasar perbaikan perencanaan dan pelaksanaan kinerja pada tahun berikutnya.""",
    Id("bab1.gambaran_umum"): """\
Susunan organisasi BKPSDM terdiri atas Sekretariat dan tiga bidang. Sekretariat membawahkan dua subbagian, \
sedangkan ketiga bidang membawahkan delapan subbidang. Seluruh tugas tersebut dilaksanakan \
oleh 59 pegawai.""",
    Id("bab1.isu"): """\
Berdasarkan evaluasi pelaksanaan tugas dan masukan dari perangkat daerah, terdapat tiga isu strategis yang \
memengaruhi kinerja BKPSDM.""",
    Id("bab2.pendahuluan"): """\
Perencanaan kinerja BKPSDM berpedoman pada Rencana Strategis Tahun 2025-2029. Setiap tahun Renstra tersebut \
dijabarkan ke dalam Rencana Kerja dan ditetapkan sebagai janji kinerja dalam Perjanjian Kinerja antara \
Kepala Badan dan Bupati.

Perjanjian Kinerja Tahun 2025 ditandatangani pada tanggal 20 Januari 2025. Karena Perubahan APBD mengubah \
anggaran lima program, Perjanjian Kinerja Perubahan ditandatangani pada tanggal 14 Oktober 2025. Target \
keenam indikator tidak berubah. Capaian dalam laporan ini diukur terhadap Perjanjian Kinerja Perubahan.""",
    Id("bab3.a.pengantar"): """\
Pengukuran kinerja dilakukan dengan membandingkan realisasi setiap indikator dengan target dalam Perjanjian \
Kinerja. Data realisasi dikumpulkan oleh setiap bidang setiap triwulan dan diperiksa oleh Subbagian \
Perencanaan dan Keuangan sebelum dipakai dalam laporan ini.""",
    analisis_key(S1): """\
Sasaran ini diukur dengan satu indikator, yaitu indeks kepuasan masyarakat atas pelayanan kepegawaian. \
Realisasi indeks sebesar 71,20 melampaui target 68,75, dan naik dari 67,90 pada tahun 2024.

Kenaikan tersebut terutama berasal dari loket layanan yang dibuka setiap hari kerja dan pengumuman \
persyaratan yang lebih awal. Unsur waktu pelayanan masih perlu diperbaiki karena berkas usul yang diterima \
sering belum lengkap.""",
    analisis_key(S2): """\
Sasaran ini diukur dengan lima indikator. Pendidikan dan pelatihan formal serta penghargaan Satyalancana \
Karya Satya melampaui target, sedangkan nilai SAKIP, pelatihan struktural, dan pengisian jabatan sedikit di \
bawah target.

Ketiga indikator yang belum tercapai saling berkaitan: jabatan yang kosong dan pejabat yang belum mengikuti \
pelatihan struktural memengaruhi pemantauan kinerja di setiap bidang. Oleh karena itu perbaikan diarahkan \
pada pengisian jabatan, kepastian peserta pelatihan, dan pemantauan rencana aksi setiap triwulan.""",
    Id("bab3.efisiensi"): """\
Efisiensi hanya dinyatakan apabila target tercapai penuh. Sasaran pertama mencapai targetnya dengan serapan \
anggaran 84,41 %, sehingga penggunaan sumber dayanya dapat dinyatakan efisien. Sasaran kedua belum tercapai \
penuh, sehingga anggaran yang tersisa dinyatakan sebagai sisa anggaran, bukan efisiensi.

Sebagian besar sisa anggaran berasal dari kegiatan yang jadwalnya bergeser, bukan dari penghematan. Sumber \
daya manusia yang ada tetap melayani seluruh perangkat daerah tanpa penambahan pegawai.""",
    Id("bab3.program_penunjang"): """\
Keberhasilan sasaran pertama ditunjang oleh Program Pelayanan Administrasi Perkantoran dan Program \
Peningkatan Sarana dan Prasarana Aparatur, terutama melalui pemeliharaan sarana layanan dan pengadaan \
komputer untuk loket.

Sasaran kedua ditunjang oleh Program Peningkatan Kapasitas Sumber Daya Aparatur yang melatih 33 pegawai dari \
rencana 20 pegawai, serta pemberian penghargaan kepada 343 PNS. Sebaliknya, seleksi calon PNS dan penyusunan \
kebutuhan PPPK belum menghasilkan keluaran sehingga menurunkan rata-rata capaian Program Pembinaan dan \
Pengembangan Aparatur.""",
    Id("bab3.b.pengantar"): """\
Anggaran ⟦nama:singkatan⟧ Tahun ⟦tahun:ini⟧ semula ⟦murni:total⟧ dan setelah perubahan menjadi \
⟦pagu:total⟧, seluruhnya bersumber dari APBD. Realisasi sampai dengan akhir tahun sebesar \
⟦realisasi:total⟧ atau ⟦serapan:total⟧.""",
    Id("bab3.penghargaan"): """\
Perbaikan layanan loket pada tahun 2025 mendapat pengakuan dari Pemerintah Kabupaten Contoh Jaya.""",
    Id("bab3.inovasi"): """\
Untuk mempercepat layanan dan pemantauan kinerja, BKPSDM menjalankan dua inovasi tanpa tambahan anggaran.""",
    Id("bab3.sumber_daya"): """\
Program dan kegiatan tahun 2025 dilaksanakan oleh 59 pegawai dengan sarana yang disajikan pada Bab I. \
Peralatan loket diperbarui melalui kegiatan pengadaan komputer, sedangkan gedung dan kendaraan dipelihara \
secara berkala.""",
    Id("bab4.simpulan"): """\
Secara umum kinerja BKPSDM Kabupaten Contoh Jaya Tahun 2025 berpredikat Sangat Tinggi dengan rata-rata \
capaian sasaran 99,83 %. Tiga dari enam indikator kinerja utama telah tercapai dan tiga lainnya mendekati \
target. Pada tingkat keluaran, 20 dari 32 indikator mencapai target, sedangkan 12 indikator belum \
tercapai.""",
    Id("bab4.langkah"): """\
Langkah yang akan dilakukan untuk meningkatkan kinerja pada tahun berikutnya adalah:

1. memantau rencana aksi setiap triwulan dalam rapat pimpinan dan menyimpan bukti dukung di satu tempat;
2. memulai proses pengisian jabatan enam bulan sebelum pejabatnya pensiun;
3. menetapkan peserta pelatihan struktural beserta penggantinya sebelum pendaftaran ditutup;
4. menyesuaikan target keluaran dengan kebutuhan nyata dan dengan layanan elektronik; dan
5. menyelesaikan penyusunan kebutuhan PPPK serta melaksanakan seleksi calon PNS menurut jadwal nasional.""",
}

NARASI: tuple[Baris, ...] = tuple(
    Narasi(id=id, urutan=n, teks=teks) for n, (id, teks) in enumerate(_TEKS.items(), 1)
)
