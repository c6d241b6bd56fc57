"""The 32 keluaran of the budget tree: targets, results and earlier year, as in the real report's tables.

Target and realisasi are those of Tabel 3.1 with clean names and units; capaian is left to the program (row
18, printed 100, is 2 of 4). The Renstra's targets are those of its matrix; where the budget document set
another target for the year (six rows) it stands in `target_tahun`. 2024 follows Tabel 3.2; most keluaran were
not measured then.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lkjip_desktop.contoh.anggaran import ANGGARAN, leaf
from lkjip_desktop.contoh.isian import nilai, tahun, target, triwulan
from lkjip_desktop.contoh.sebab import SEBAB, Sebab
from lkjip_desktop.domain.dokumen import Baris, Indikator, ProgramKegiatan
from lkjip_desktop.domain.nilai import KOSONG
from lkjip_desktop.domain.pilihan import Kumulasi
from lkjip_desktop.domain.ref import Id

K, P = Kumulasi.KUMULATIF, Kumulasi.POSISI_AKHIR
Angka = int | str


class _Keluaran(NamedTuple):
    """`lalu` is target and realisasi of 2024; `tahun` the budget document's target where it differs."""

    no: int
    nama: str
    satuan: str
    kumulasi: Kumulasi
    target: tuple[Angka, Angka, Angka, Angka, Angka]
    akhir: int
    realisasi: int
    bukti: str
    lalu: tuple[Angka, Angka] = ("n/a", "n/a")
    tahun: int | None = None


_DATA = (
    _Keluaran(1, "Jumlah meterai yang dibeli", "Lembar", K, (1543, 1720, 1932, 2100, 2300), 9595, 800,
              "Buku penerimaan barang"),
    _Keluaran(2, "Jumlah jenis jasa komunikasi, air, dan listrik yang dibayar", "Jenis", P,
              (3, 3, 3, 3, 3), 3, 3, "Rekening bulanan dan bukti bayar", (3, 3)),
    _Keluaran(3, "Jumlah kendaraan dinas yang dibayar pajak dan perizinannya", "Unit", P,
              (28, 28, 33, 33, 33), 33, 28, "Surat tanda nomor kendaraan", (28, 28)),
    _Keluaran(4, "Jumlah tenaga kebersihan kantor", "Orang", P, (6, 6, 6, 6, 6), 6, 6,
              "Surat perjanjian kerja", (6, 6)),
    _Keluaran(5, "Jumlah jenis alat tulis kantor yang disediakan", "Jenis", P, (63, 63, 63, 63, 63), 63, 63,
              "Buku penerimaan barang", (63, 63)),
    _Keluaran(6, "Jumlah jenis barang cetakan dan penggandaan", "Jenis", P, (8, 9, 9, 9, 9), 9, 8,
              "Buku penerimaan barang", (8, 8)),
    _Keluaran(7, "Jumlah jenis komponen instalasi listrik yang disediakan", "Jenis", P,
              (1, 1, 1, 1, 1), 1, 1, "Buku penerimaan barang"),
    _Keluaran(8, "Jumlah surat kabar dan majalah yang disediakan", "Eksemplar", K,
              (3600, 3600, 3600, 3600, 3600), 18000, 2880, "Tanda terima langganan"),
    _Keluaran(9, "Jumlah penerima makanan dan minuman rapat", "Orang", K,
              (4080, 4284, 4284, 4284, 4284), 21216, 2000, "Daftar hadir rapat", (2660, 2660)),
    _Keluaran(10, "Jumlah perjalanan rapat koordinasi dan konsultasi ke luar daerah", "Perjalanan", K,
              (124, 152, 168, 186, 210), 840, 256, "Surat perintah perjalanan dinas", (78, 78), 256),
    _Keluaran(11, "Jumlah perjalanan rapat koordinasi dan pembinaan dalam daerah", "Perjalanan", K,
              (40, 50, 80, 95, 133), 398, 12, "Surat perintah perjalanan dinas", (97, 71)),
    _Keluaran(12, "Jumlah tenaga non-ASN yang dipekerjakan", "Orang", P, (8, 8, 8, 8, 8), 8, 8,
              "Surat perjanjian kerja", (8, 8)),
    _Keluaran(13, "Jumlah komputer dan kelengkapannya yang dibeli", "Unit", K, ("n/a", 25, 25, 25, 25), 100,
              20, "Berita acara serah terima barang", tahun=20),
    _Keluaran(14, "Jumlah kendaraan dinas yang dipelihara", "Unit", P, (28, 33, 33, 33, 33), 33, 28,
              "Kartu pemeliharaan kendaraan", (29, 20)),
    _Keluaran(15, "Jumlah gedung kantor yang dipelihara perlengkapannya", "Unit", P, (2, 2, 2, 2, 2), 2, 2,
              "Berita acara pemeliharaan", (14, 14)),
    _Keluaran(16, "Jumlah peralatan kantor yang dipelihara", "Unit", P, (35, 51, 51, 61, 61), 61, 35,
              "Kartu pemeliharaan barang", (3, 3)),
    _Keluaran(17, "Jumlah aparatur yang mengikuti berbagai jenis pelatihan", "Orang", K,
              (20, 20, 20, 20, 20), 100, 33, "Sertifikat pelatihan"),
    _Keluaran(18, "Jumlah dokumen RKA dan DPA yang disusun", "Dokumen", K, (4, 4, 4, 4, 4), 20, 2,
              "Dokumen RKA dan DPA"),
    _Keluaran(19, "Jumlah dokumen Renstra yang disusun", "Dokumen", K, (1, "n/a", "n/a", "n/a", 1), 2, 1,
              "Dokumen Renstra"),
    _Keluaran(20, "Jumlah dokumen LKjIP dan Renja yang disusun", "Dokumen", K, (2, 2, 2, 2, 2), 10, 2,
              "Dokumen LKjIP dan Renja"),
    _Keluaran(21, "Jumlah aparatur yang mengikuti pelatihan dasar", "Orang", K,
              ("n/a", 300, 300, 300, 300), 1200, 5, "Sertifikat pelatihan dasar", (106, 106), 5),
    _Keluaran(22, "Jumlah aparatur yang mengikuti pelatihan struktural", "Orang", K,
              (17, 55, 55, 55, 55), 237, 15, "Sertifikat pelatihan kepemimpinan", tahun=18),
    _Keluaran(23, "Jumlah peserta seleksi calon PNS", "Orang", K, (300, 300, 300, 300, 300), 1500, 0,
              "Laporan persiapan seleksi"),
    _Keluaran(24, "Jumlah keputusan kenaikan pangkat yang diterbitkan", "Keputusan", K,
              (1450, 1450, 1450, 1450, 1450), 7250, 1338, "Daftar keputusan kenaikan pangkat"),
    _Keluaran(25, "Jumlah aparatur yang menerima bantuan tugas belajar", "Orang", K,
              (19, 20, 20, 20, 20), 99, 19, "Keputusan tugas belajar"),
    _Keluaran(26, "Jumlah rapat pertimbangan jabatan dan kepangkatan", "Kali", K,
              (12, 12, 12, 12, 12), 60, 7, "Notula rapat"),
    _Keluaran(27, "Jumlah aparatur yang dilengkapi administrasi kepegawaiannya", "Orang", K,
              (575, 350, 350, 350, 350), 1975, 51, "Tanda terima kartu pegawai"),
    _Keluaran(28, "Jumlah jabatan pimpinan tinggi pratama yang diisi melalui seleksi", "Jabatan", K,
              (10, 7, 2, 3, 3), 25, 14, "Keputusan panitia seleksi", tahun=11),
    _Keluaran(29, "Jumlah kebutuhan PPPK yang disusun", "Orang", K, ("n/a", 585, "n/a", "n/a", "n/a"), 585,
              0, "Surat permintaan data kebutuhan", tahun=163),
    _Keluaran(30, "Jumlah aparatur yang mengikuti penilaian kompetensi", "Orang", K,
              (218, 218, 218, 218, 218), 1090, 218, "Laporan hasil penilaian kompetensi"),
    _Keluaran(31, "Jumlah pelantikan PNS dalam jabatan", "Kali", K, (12, 12, 12, 12, 12), 60, 8,
              "Berita acara pelantikan"),
    _Keluaran(32, "Jumlah PNS yang menerima Satyalancana Karya Satya", "Orang", K,
              (200, 300, 300, 300, 300), 1400, 343, "Keputusan penganugerahan"),
)  # fmt: skip

# Realisasi of each quarter where it is recorded; they add up to the year.
_TRIWULAN: dict[int, tuple[int, int, int, int]] = {
    1: (180, 210, 230, 180),
    17: (8, 10, 9, 6),
    22: (0, 10, 0, 5),
    24: (0, 702, 0, 636),
    31: (2, 1, 3, 2),
    32: (0, 0, 159, 184),
}


_DISESUAIKAN = (
    "Target dalam DPA disesuaikan karena kebutuhan dan anggarannya berubah setelah Renstra ditetapkan."
)


def _rows() -> Iterator[Indikator]:
    pj = {row.id: row.penanggung_jawab for row in ANGGARAN if isinstance(row, ProgramKegiatan)}
    for k in _DATA:
        sebab = SEBAB.get(k.no, Sebab())
        yield Indikator(
            id=Id(f"o{k.no:02}"),
            urutan=1,
            induk=leaf(k.no),
            nama=k.nama,
            satuan=k.satuan,
            kumulasi=k.kumulasi,
            formula="Penjumlahan selama setahun" if k.kumulasi is K else "Keadaan pada akhir tahun",
            sumber_data=k.bukti,
            penanggung_jawab=pj[leaf(k.no)],
            awal=nilai(k.lalu[1]),
            target=target(*k.target),
            target_akhir=nilai(k.akhir),
            target_tahun=KOSONG if k.tahun is None else nilai(k.tahun),
            realisasi_tw=triwulan(*_TRIWULAN[k.no]) if k.no in _TRIWULAN else {},
            realisasi=nilai(k.realisasi),
            target_lalu=tahun({2024: k.lalu[0]}),
            realisasi_lalu=tahun({2024: k.lalu[1]}),
            penyebab=sebab.penyebab,
            hambatan=sebab.hambatan,
            solusi=sebab.solusi,
            tindak_lanjut=sebab.tindak_lanjut,
            keterangan="" if k.tahun is None else _DISESUAIKAN,
            bukti=f"{k.bukti} tahun 2025",
        )


KELUARAN: tuple[Baris, ...] = tuple(_rows())
