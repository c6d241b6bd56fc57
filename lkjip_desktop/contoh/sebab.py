"""Why keluaran missed or passed their targets, by number: the officer's words about them, invented."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Sebab(NamedTuple):
    """Cause, obstacle, what was done about it, and what will be done next."""

    penyebab: str = ""
    hambatan: str = ""
    solusi: str = ""
    tindak_lanjut: str = ""


SEBAB: Mapping[int, Sebab] = {
    1: Sebab(
        "Kebutuhan meterai berkurang karena sebagian besar dokumen ditandatangani secara elektronik.",
        "Rencana kebutuhan masih disusun menurut pemakaian tahun sebelumnya.",
        "Pembelian disesuaikan dengan pemakaian nyata setiap triwulan.",
        "Menurunkan rencana kebutuhan meterai pada Renja berikutnya.",
    ),
    8: Sebab(
        "Langganan dua surat kabar dihentikan oleh penerbitnya pada pertengahan tahun.",
        "Tidak tersedia surat kabar pengganti yang terbit secara tetap.",
        "Bahan bacaan dilengkapi dengan terbitan elektronik.",
        "Mengganti sebagian langganan dengan bahan bacaan elektronik.",
    ),
    9: Sebab(
        "Sebagian besar rapat dilaksanakan secara daring sehingga konsumsi rapat tidak diperlukan.",
        "Jumlah rapat tatap muka sulit diperkirakan pada saat perencanaan.",
        "Anggaran hanya digunakan untuk rapat tatap muka yang benar-benar dilaksanakan.",
        "Menyesuaikan target dan anggaran konsumsi dengan jumlah rapat tatap muka.",
    ),
    11: Sebab(
        "Pembinaan ke kecamatan digantikan oleh rapat daring dan kunjungan gabungan.",
        "Waktu petugas terpakai untuk penyelesaian usul kenaikan pangkat.",
        "Pembinaan dilakukan bersama beberapa perangkat daerah dalam satu kali kunjungan.",
        "Menyusun jadwal pembinaan per wilayah agar setiap kecamatan dikunjungi sekali setahun.",
    ),
    17: Sebab(
        "Tiga belas pegawai tambahan mengikuti pelatihan yang dibiayai oleh lembaga penyelenggara.",
        "Tawaran pelatihan datang setelah anggaran ditetapkan.",
        "Peserta cadangan disiapkan sejak awal tahun.",
        "Menaikkan target peserta pelatihan pada tahun berikutnya.",
    ),
    18: Sebab(
        "Dari empat dokumen yang direncanakan, baru RKA dan DPA awal yang selesai; RKA dan DPA perubahan "
        "masih dalam pengesahan pada akhir tahun.",
        "Jadwal penyusunan perubahan anggaran daerah bergeser ke akhir tahun.",
        "Rancangan dokumen disiapkan lebih dahulu sambil menunggu pengesahan.",
        "Menetapkan jadwal penyusunan dokumen anggaran bersama badan pengelola keuangan.",
    ),
    22: Sebab(
        "Tiga dari delapan belas calon peserta mengundurkan diri karena alasan kesehatan dan penugasan.",
        "Penyelenggara tidak menerima peserta pengganti setelah pelatihan dimulai.",
        "Calon pengganti didaftarkan bersama peserta utama.",
        "Menetapkan peserta paling lambat dua bulan sebelum pelatihan.",
    ),
    23: Sebab(
        "Seleksi calon PNS tidak dilaksanakan pada tahun 2025 karena jadwal nasional diundur.",
        "Jadwal seleksi ditetapkan oleh pemerintah pusat.",
        "Persiapan tetap dilakukan: sosialisasi, pengumuman kebutuhan, dan penyiapan tempat ujian.",
        "Melaksanakan seleksi segera setelah jadwal nasional ditetapkan.",
    ),
    24: Sebab(
        "Sebanyak 112 usul kenaikan pangkat belum memenuhi syarat angka kredit atau berkasnya tidak lengkap.",
        "Perangkat daerah menyampaikan usul mendekati batas akhir.",
        "Berkas yang belum lengkap dikembalikan disertai daftar kekurangannya.",
        "Membuka pemeriksaan berkas tiga bulan sebelum periode kenaikan pangkat.",
    ),
    26: Sebab(
        "Rapat hanya diadakan apabila ada usul pengisian jabatan yang siap dibahas.",
        "Usul dari perangkat daerah tidak masuk secara merata setiap bulan.",
        "Beberapa usul dibahas sekaligus dalam satu kali rapat.",
        "Menetapkan target rapat menurut jumlah usul, bukan menurut jumlah bulan.",
    ),
    27: Sebab(
        "Kartu pegawai dan kelengkapan lain mulai diterbitkan secara elektronik sehingga permohonan jauh "
        "berkurang.",
        "Target disusun sebelum penerbitan elektronik berlaku.",
        "Pegawai dibantu mengunduh sendiri kelengkapan administrasinya.",
        "Mengganti indikator dengan jumlah pegawai yang datanya telah dimutakhirkan.",
    ),
    28: Sebab(
        "Tiga jabatan tambahan kosong karena pejabatnya pensiun, sehingga diisi pada seleksi yang sama.",
        "Jumlah jabatan yang kosong berubah setelah rencana ditetapkan.",
        "Seleksi beberapa jabatan digabung dalam satu tahap.",
        "Menyusun peta pejabat yang akan pensiun dua tahun ke depan.",
    ),
    29: Sebab(
        "Kebutuhan PPPK belum dapat disusun karena pedoman penyusunannya baru terbit pada akhir tahun.",
        "Perangkat daerah belum menyampaikan analisis beban kerja.",
        "Permintaan data analisis beban kerja telah disampaikan kepada seluruh perangkat daerah.",
        "Menyelesaikan penyusunan kebutuhan PPPK pada triwulan I tahun 2026.",
    ),
    31: Sebab(
        "Pelantikan terlaksana delapan kali karena persetujuan teknis untuk empat pelantikan belum terbit.",
        "Waktu penerbitan persetujuan teknis tidak dapat dipastikan.",
        "Beberapa pelantikan digabung dalam satu kali upacara.",
        "Menyampaikan usul persetujuan teknis lebih awal.",
    ),
    32: Sebab(
        "Usul tahun sebelumnya yang tertunda ikut disetujui pada tahun 2025.",
        "Sebagian berkas usul terlambat disampaikan oleh perangkat daerah.",
        "Data masa kerja dicocokkan lebih awal.",
        "Mengusulkan penghargaan dua kali setahun.",
    ),
}
