"""What belongs into a field, in which unit, by which formula: the tooltips of column heads and labels."""

from __future__ import annotations

from collections.abc import Mapping

_TERTULIS = "Seperti tercetak di dokumen lain; hanya dibandingkan, tidak pernah dipakai menghitung."
_NILAI = "Angka, rentang (7–8), atau predikat (WTP, BB). Ketik n/a bila tidak berlaku."

PETUNJUK: Mapping[str, Mapping[str, str]] = {
    "identitas": {
        "kode": "Kode perangkat daerah, misalnya 5.03.",
        "tahun": "Tahun yang dilaporkan, bukan tahun penyusunan.",
        "logo": "Gambar PNG atau JPEG untuk sampul.",
        "tanggal": "Tanggal penandatanganan laporan, misalnya 31 Januari 2026.",
        "kepala_status": "Plt. atau Plh. ikut tercetak pada setiap tanda tangan.",
        "kepala_nip": "18 angka: tanggal lahir, bulan pengangkatan, jenis kelamin, nomor urut.",
        "jumlah_pegawai": "Orang. Dibandingkan dengan jumlah pada setiap tabel pegawai.",
    },
    "pengaturan": {
        "pk_dipakai": "Target pada PK ini menjadi dasar pengukuran capaian.",
        "rumus_turun": "Berlaku untuk semua indikator berarah turun. A: (2T − R) / T x 100; B: T / R x 100.",
        "rumus_predikat": "Nilai capaian bila predikat berada di bawah target.",
        "batas": "Persen. Capaian di atas batas dihitung sebesar batas, hanya di dalam rata-rata. "
        "Kosongkan bila tanpa batas.",
        "cara_rata": "Sasaran: rata-rata dari rata-rata sasaran. Semua indikator: rata-rata langsung.",
        "berbobot": "Rata-rata memakai kolom Bobot pada sasaran dan indikator.",
        "rumus_efisiensi": "Selisih: capaian − serapan. "
        "Cara PMK 22/2021: jumlah (pagu x capaian − realisasi) / jumlah (pagu x capaian).",
        "desimal": "Jumlah angka di belakang koma pada persen; pembulatan setengah ke atas.",
        "rata_tertulis": f"Persen. {_TERTULIS}",
        "predikat_tertulis": _TERTULIS,
        "anggaran_tertulis": f"Rupiah. {_TERTULIS}",
        "realisasi_tertulis": f"Rupiah. {_TERTULIS}",
        "serapan_tertulis": f"Persen. {_TERTULIS}",
        "efisiensi_tertulis": f"Persen. {_TERTULIS}",
    },
    "kelasskala": {
        "bawah": "Persen. Kelas berlaku dari batas ini sampai batas bawah kelas di atasnya.",
        "inklusif": "Ya: angka tepat pada batas bawah termasuk kelas ini. Tidak: termasuk kelas di bawahnya.",
    },
    "pegawai": {
        "laki": "Orang.",
        "perempuan": "Orang.",
        "jumlah": "Orang = laki-laki + perempuan. Diketik hanya bila rinciannya tidak ada.",
    },
    "aset": {"nilai": "Rupiah."},
    "renstra": {"nomor": "Peraturan yang menetapkan Renstra, dengan nomor dan tahunnya."},
    "sasaran": {
        "bobot": "Dipakai bila rata-rata instansi berbobot; bobot semua sasaran dijumlahkan sebagai pembagi.",
        "rata_tertulis": f"Persen. {_TERTULIS}",
    },
    "indikator": {
        "satuan": "Satuan target dan realisasi, misalnya %, orang, dokumen, indeks.",
        "arah": "Menentukan rumus capaian: naik R / T x 100; turun menurut rumus pilihan di tab Laporan.",
        "iku": "Tandai bila termasuk Indikator Kinerja Utama.",
        "kumulasi": "Cara triwulan menjadi angka setahun: dijumlahkan, dirata-ratakan, atau posisi terakhir.",
        "formula": "Cara pengukuran dalam kalimat, seperti pada penetapan IKU.",
        "rumus": "Rumus dengan kode variabel, misalnya A / B * 100. Realisasi dihitung dari rumus ini.",
        "bobot": "Dipakai bila rata-rata berbobot; bobot indikator dalam satu sasaran dijumlahkan "
        "sebagai pembagi.",
        "awal": f"Keadaan sebelum Renstra dimulai. {_NILAI}",
        "target": f"Target Renstra untuk tahun itu. {_NILAI}",
        "target_akhir": f"Target pada akhir masa Renstra. {_NILAI}",
        "standar_nasional": "Angka nasional untuk indikator yang sama, bila ada.",
        "target_tahun": f"Target dalam RKT atau DPA, bila berbeda dengan Renstra. {_NILAI}",
        "target_tw": f"Target sampai triwulan itu menurut cara kumulasi. {_NILAI}",
        "realisasi_tw": f"Realisasi triwulan menurut cara kumulasi. {_NILAI}",
        "realisasi": f"Realisasi setahun. Bila kosong, dihitung dari rumus atau dari triwulan. {_NILAI}",
        "target_lalu": "Target pada tahun itu, dari laporan tahun yang bersangkutan.",
        "realisasi_lalu": "Realisasi pada tahun itu, dari laporan tahun yang bersangkutan.",
        "capaian_lalu": "Persen, seperti tercetak di laporan tahun itu.",
        "penyebab": "Mengapa target tercapai atau tidak tercapai.",
        "hambatan": "Kendala selama tahun berjalan.",
        "tindak_lanjut": "Yang akan dilakukan pada tahun berikutnya.",
        "bukti": "Dokumen atau sumber yang membuktikan realisasi.",
        "capaian_tertulis": f"Persen. {_TERTULIS}",
        "predikat_tertulis": _TERTULIS,
        "ikk": "Tandai bila termasuk Indikator Kinerja Kunci.",
        "tolok": "Keluaran: barang atau jasa yang dihasilkan. Hasil: manfaat yang ditimbulkannya.",
        "realisasi_sd": f"Realisasi sejak awal Renstra sampai tahun itu, bila rinciannya tidak ada. {_NILAI}",
        "proyeksi": f"Perkiraan untuk tahun itu. {_NILAI}",
    },
    "variabel": {
        "kode": "Nama variabel di dalam rumus: huruf dan angka, diawali huruf.",
        "nilai": "Angka tahun laporan. Tidak dipakai bila diambil dari indikator lain.",
        "indikator": "Realisasi indikator ini menjadi nilai variabel, misalnya pada indeks berbobot.",
    },
    "skalaordinal": {"tingkat": "Pisahkan dengan titik koma, dari yang terendah: Buruk; Kurang; Baik."},
    "programkegiatan": {
        "kode": "Misalnya 5.03.02 (program), 5.03.02.2.01 (kegiatan), 5.03.02.2.01.0001 (sub kegiatan).",
        "sasaran": "Bagian anggaran untuk sasaran ini, 0 sampai 1. Jumlah semua bagian harus 1.",
        "pagu": "Rupiah, pagu indikatif Renstra untuk tahun itu.",
        "pagu_akhir": "Rupiah, jumlah pagu selama masa Renstra.",
        "anggaran_murni": "Rupiah, DPA sebelum perubahan.",
        "anggaran": "Rupiah, DPA terakhir. Pada baris yang mempunyai rincian, dibandingkan dengan "
        "jumlah rinciannya.",
        "realisasi_tw": "Rupiah, belanja selama triwulan itu.",
        "realisasi": "Rupiah setahun. Serapan = realisasi / anggaran x 100.",
        "anggaran_lalu": "Rupiah, anggaran tahun itu.",
        "realisasi_lalu": "Rupiah, realisasi tahun itu.",
        "serapan_tertulis": f"Persen. {_TERTULIS}",
        "lokasi": "Tempat pelaksanaan, seperti pada T-C.33.",
        "prioritas": "Prioritas nasional atau daerah yang didukung, seperti pada T-C.33.",
        "kelompok_sasaran": "Siapa yang menerima manfaat, seperti pada T-C.33.",
        "prakiraan": "Rupiah, prakiraan maju untuk tahun itu.",
        "rkt": "Rupiah, dana dalam rencana kinerja tahunan (RKT).",
        "anggaran_tw": "Rupiah, rencana belanja selama triwulan itu.",
        "realisasi_sd": "Rupiah, jumlah belanja sejak awal Renstra sampai tahun itu.",
    },
    "rancanganrkpd": {"pagu": "Rupiah, seperti pada rancangan awal RKPD."},
    "tugaspejabat": {"anggaran": "Rupiah, bagian pejabat ini."},
    "belanja": {"anggaran": "Rupiah.", "realisasi": "Rupiah. Serapan = realisasi / anggaran x 100."},
    "perjanjiankinerja": {
        "pihak1_nama": "Yang berjanji: kepala instansi.",
        "pihak2_nama": "Yang menerima janji: atasan kepala instansi.",
        "jumlah_tertulis": f"Rupiah. {_TERTULIS}",
        "alasan": "Mengapa PK diubah, misalnya perubahan anggaran atau pergantian pejabat.",
    },
    "butirpk": {
        "indikator": "Indikator Renstra yang dijanjikan oleh butir ini.",
        "target": f"Target seperti tertulis dalam PK. {_NILAI}",
        "target_tw": f"Target triwulan dalam rencana aksi. {_NILAI}",
    },
    "anggaranpk": {
        "program": "Baris program pada Renstra dan DPA.",
        "anggaran": "Rupiah, seperti tertulis dalam PK.",
    },
    "narasi": {"dari_lalu": "Hapus tanda ini setelah naskah disesuaikan dengan tahun laporan."},
    "penerimaan": {
        "alasan": "Mengapa temuan ini dapat diterima. Ikut tercetak pada lembar reviu.",
        "sidik": "Mengenali bunyi temuan; bila angkanya berubah, penerimaan gugur.",
    },
    "jawabanreviu": {"catatan": "Bukti atau penjelasan, misalnya nomor SOP atau tanggal penyampaian."},
}
