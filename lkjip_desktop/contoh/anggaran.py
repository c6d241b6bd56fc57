"""The budget tree of the fictional agency: six programs, 32 lines with money of their own. Rupiah.

Budget and spending are those of Tabel 3.5 of the real report, put right where its own tables disagree:
Tabel 3.5 lacks the line Pelantikan (190.346.500 / 99.962.950, from Tabel 3.6 and the narrative); Komputer is
164.640.000 (printed 164.460.000; only the former gives the printed 93,84 %); spending on Rapat luar daerah is
762.991.717 (printed 762.911.717; 93,50 %) and on Rapat dalam daerah 5.590.000 (33,37 %). With these the 32
lines add up to exactly the totals of Tabel 3.6, 8.373.867.000 and 6.254.181.845, which is 74,69 %.
The two sums per sasaran in its Bab III.B, 2.917.152.500 + 5.456.354.500 = 8.373.507.000, are 360.000 short
because the second one should be 5.456.714.500; their spending, 6.254.181.885, is 40 too high (4.096.113.618).

The Renstra's pagu of 2025 is the budget before changes, 7.252.313.800, as in the Perjanjian Kinerja.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from lkjip_desktop.contoh.isian import PERIODE
from lkjip_desktop.contoh.renstra import S1, S2
from lkjip_desktop.domain.dokumen import Baris, Belanja, ProgramKegiatan
from lkjip_desktop.domain.pilihan import Tingkat
from lkjip_desktop.domain.ref import Id

UMUM = "Subbagian Umum dan Kepegawaian"
RENCANA = "Subbagian Perencanaan dan Keuangan"
PENGADAAN = "Bidang Pengadaan, Pemberhentian, dan Informasi Aparatur"
KOMPETENSI = "Bidang Pengembangan Kompetensi Aparatur"
MUTASI = "Bidang Mutasi dan Promosi Aparatur"


class _Program(NamedTuple):
    id: str
    kode: str
    nama: str
    sasaran: Id
    pj: str
    akhir: int
    lalu: tuple[int, int]


class _Kegiatan(NamedTuple):
    id: str
    kode: str
    nama: str
    pj: str


class _Baris(NamedTuple):
    """A line with money: number of its keluaran, row above, code, name, budget, spending, pagu 2025-2029."""

    no: int
    induk: str
    kode: str
    nama: str
    pj: str
    anggaran: int
    realisasi: int
    pagu: tuple[int, int, int, int, int]


# `akhir` is the pagu of the five years together, `lalu` budget and spending of 2024.
_PROGRAM = (
    _Program("p1", "5.03.01", "Program Pelayanan Administrasi Perkantoran", S1, "Sekretariat",
             6_109_991_800, (905_250_000, 798_412_300)),
    _Program("p2", "5.03.02", "Program Peningkatan Sarana dan Prasarana Aparatur", S1, "Sekretariat",
             2_843_076_800, (284_100_000, 251_906_450)),
    _Program("p3", "5.03.03", "Program Peningkatan Kapasitas Sumber Daya Aparatur", S2, KOMPETENSI,
             2_263_769_000, (352_600_000, 318_075_000)),
    _Program("p4", "5.03.04", "Program Peningkatan Sistem Pelaporan Capaian Kinerja dan Keuangan", S2,
             "Sekretariat", 522_449_500, (96_480_000, 90_215_700)),
    _Program("p5", "5.03.05", "Program Pendidikan Kedinasan", S2, KOMPETENSI,
             9_625_520_000, (498_700_000, 441_380_250)),
    _Program("p6", "5.03.06", "Program Pembinaan dan Pengembangan Aparatur", S2, MUTASI,
             30_834_781_300, (3_412_900_000, 2_688_140_900)),
)  # fmt: skip

_KEGIATAN = (
    _Kegiatan("p1a", "5.03.01.2.01", "Administrasi Umum Perkantoran", UMUM),
    _Kegiatan("p1b", "5.03.01.2.02", "Penyediaan Jasa Penunjang Perkantoran", UMUM),
    _Kegiatan("p6a", "5.03.06.2.01", "Pengadaan dan Informasi Kepegawaian Aparatur", PENGADAAN),
    _Kegiatan("p6b", "5.03.06.2.02", "Mutasi dan Promosi Aparatur", MUTASI),
    _Kegiatan("p6c", "5.03.06.2.03", "Pengembangan Kompetensi Aparatur", KOMPETENSI),
    _Kegiatan("p6d", "5.03.06.2.04", "Pemberian Penghargaan Aparatur", MUTASI),
)

_BARIS = (
    _Baris(1, "p1a", "5.03.01.2.01.0001", "Penyediaan Jasa Surat-Menyurat", UMUM,
           11_025_000, 5_100_044, (11_025_000, 12_120_000, 13_332_000, 14_250_000, 15_450_000)),
    _Baris(2, "p1b", "5.03.01.2.02.0001", "Penyediaan Jasa Komunikasi, Sumber Daya Air, dan Listrik", UMUM,
           171_000_000, 117_163_460, (171_000_000, 174_000_000, 175_200_000, 176_400_000, 177_600_000)),
    _Baris(3, "p1b", "5.03.01.2.02.0002", "Penyediaan Jasa Pemeliharaan dan Perizinan Kendaraan Dinas", UMUM,
           16_900_000, 7_150_750, (16_900_000, 19_550_000, 23_250_000, 25_260_000, 25_800_000)),
    _Baris(4, "p1b", "5.03.01.2.02.0003", "Penyediaan Jasa Kebersihan Kantor", UMUM,
           68_845_850, 63_909_700, (68_845_850, 68_878_000, 70_878_000, 72_878_000, 73_878_000)),
    _Baris(5, "p1a", "5.03.01.2.01.0002", "Penyediaan Alat Tulis Kantor", UMUM,
           81_342_250, 81_282_950, (81_342_250, 84_239_400, 85_239_400, 86_239_400, 88_239_400)),
    _Baris(6, "p1a", "5.03.01.2.01.0003", "Penyediaan Barang Cetakan dan Penggandaan", UMUM,
           23_173_600, 12_295_000, (22_763_600, 35_425_000, 37_425_000, 38_425_000, 40_425_000)),
    _Baris(7, "p1a", "5.03.01.2.01.0004", "Penyediaan Komponen Instalasi Listrik Bangunan Kantor", UMUM,
           6_256_500, 5_688_500, (6_256_500, 6_563_500, 6_663_500, 6_763_500, 6_963_500)),
    _Baris(8, "p1a", "5.03.01.2.01.0005", "Penyediaan Bahan Bacaan dan Peraturan Perundang-undangan", UMUM,
           12_600_000, 12_060_000, (12_600_000, 16_200_000, 18_000_000, 18_900_000, 20_700_000)),
    _Baris(9, "p1a", "5.03.01.2.01.0006", "Penyediaan Makanan dan Minuman", UMUM,
           75_360_000, 32_792_500, (75_360_000, 90_795_000, 92_775_000, 98_187_000, 113_787_000)),
    _Baris(10, "p1a", "5.03.01.2.01.0007", "Rapat Koordinasi dan Konsultasi ke Luar Daerah", UMUM,
           816_055_000, 762_991_717, (425_703_000, 558_976_000, 595_476_000, 686_920_000, 793_864_000)),
    _Baris(11, "p1a", "5.03.01.2.01.0008", "Rapat Koordinasi dan Pembinaan dalam Daerah", UMUM,
           16_750_000, 5_590_000, (16_750_000, 20_150_000, 33_500_000, 40_700_000, 53_180_000)),
    _Baris(12, "p1b", "5.03.01.2.02.0004", "Penyediaan Jasa Tenaga Non-ASN", UMUM,
           57_600_000, 56_400_000, (57_600_000, 57_600_000, 57_600_000, 57_600_000, 57_600_000)),
    _Baris(13, "p2", "5.03.02.2.01", "Pengadaan Komputer", UMUM,
           164_640_000, 154_497_000, (0, 191_158_000, 193_500_000, 195_000_000, 197_000_000)),
    _Baris(14, "p2", "5.03.02.2.02", "Pemeliharaan Rutin/Berkala Kendaraan Dinas", UMUM,
           274_416_800, 196_681_837, (269_628_800, 342_470_000, 376_700_000, 414_370_000, 455_800_000)),
    _Baris(15, "p2", "5.03.02.2.03", "Pemeliharaan Rutin/Berkala Perlengkapan Gedung Kantor", UMUM,
           9_662_000, 7_617_000, (9_662_000, 10_423_000, 11_465_000, 12_600_000, 13_800_000)),
    _Baris(16, "p2", "5.03.02.2.04", "Pemeliharaan Rutin/Berkala Peralatan Gedung Kantor", UMUM,
           18_700_000, 18_695_000, (18_700_000, 28_200_000, 31_000_000, 34_100_000, 37_500_000)),
    _Baris(17, "p3", "5.03.03.2.01", "Pendidikan dan Pelatihan Formal", KOMPETENSI,
           470_800_000, 434_934_863, (370_800_000, 407_880_000, 448_668_000, 493_534_000, 542_887_000)),
    _Baris(18, "p4", "5.03.04.2.01", "Penyusunan RKA dan DPA", RENCANA,
           50_676_300, 49_163_700, (50_676_300, 53_713_700, 59_553_700, 65_507_700, 73_952_700)),
    _Baris(19, "p4", "5.03.04.2.02", "Penyusunan Renstra", RENCANA,
           24_498_100, 22_998_100, (24_498_100, 0, 0, 0, 41_034_000)),
    _Baris(20, "p4", "5.03.04.2.03", "Penyusunan LKjIP dan Renja", RENCANA,
           25_618_100, 20_928_100, (25_618_100, 27_023_800, 29_523_800, 33_623_800, 37_723_800)),
    _Baris(21, "p5", "5.03.05.2.01", "Pelatihan Dasar Calon PNS", KOMPETENSI,
           31_790_000, 25_429_667, (0, 700_000_000, 770_000_000, 847_000_000, 931_700_000)),
    _Baris(22, "p5", "5.03.05.2.02", "Pelatihan Struktural bagi PNS", KOMPETENSI,
           529_160_000, 448_200_050,
           (529_160_000, 1_260_000_000, 1_386_000_000, 1_524_600_000, 1_677_060_000)),
    _Baris(23, "p6a", "5.03.06.2.01.0001", "Seleksi Penerimaan Calon PNS", PENGADAAN,
           341_583_500, 112_690_349, (305_375_500, 335_913_000, 369_504_000, 406_454_000, 447_099_000)),
    _Baris(24, "p6b", "5.03.06.2.02.0001", "Penataan Administrasi Kenaikan Pangkat PNS", MUTASI,
           250_000_000, 142_113_500, (250_000_000, 275_000_000, 302_500_000, 332_750_000, 366_025_000)),
    _Baris(25, "p6c", "5.03.06.2.03.0001", "Pemberian Bantuan Tugas Belajar dan Ikatan Dinas", KOMPETENSI,
           321_242_000, 305_358_760, (321_242_000, 353_366_000, 388_702_000, 427_572_000, 470_329_000)),
    _Baris(26, "p6b", "5.03.06.2.02.0002", "Rapat Pertimbangan Jabatan dan Kepangkatan", MUTASI,
           74_106_500, 37_561_000, (74_106_500, 81_517_000, 89_668_000, 98_634_000, 108_497_000)),
    _Baris(27, "p6a", "5.03.06.2.01.0002", "Fasilitasi Kelengkapan Administrasi Kepegawaian", PENGADAAN,
           180_000_000, 57_990_160, (180_000_000, 200_000_000, 215_000_000, 231_500_000, 249_650_000)),
    _Baris(28, "p6b", "5.03.06.2.02.0003", "Seleksi Terbuka Pengisian Jabatan", MUTASI,
           2_716_185_000, 1_912_428_388,
           (2_616_353_800, 2_877_989_000, 3_165_787_000, 3_482_365_000, 3_830_601_000)),
    _Baris(29, "p6a", "5.03.06.2.01.0003", "Penyusunan Kebutuhan Jabatan PPPK", PENGADAAN,
           293_534_000, 0, (0, 200_000_000, 0, 0, 0)),
    _Baris(30, "p6c", "5.03.06.2.03.0002", "Penilaian Kompetensi", KOMPETENSI,
           1_000_000_000, 997_264_000,
           (1_000_000_000, 1_100_000_000, 1_210_000_000, 1_331_000_000, 1_464_100_000)),
    _Baris(31, "p6b", "5.03.06.2.02.0004", "Pelantikan PNS dalam Jabatan", MUTASI,
           190_346_500, 99_962_950, (190_346_500, 209_381_000, 230_319_000, 253_350_000, 278_685_000)),
    _Baris(32, "p6d", "5.03.06.2.04.0001", "Pemberian Penghargaan Satyalancana Karya Satya", MUTASI,
           50_000_000, 47_242_800, (50_000_000, 100_000_000, 110_000_000, 121_000_000, 133_100_000)),
)  # fmt: skip

# Spending per quarter where it is recorded.
_TRIWULAN: Mapping[int, tuple[int, int, int, int]] = {
    2: (28_114_200, 29_876_450, 30_102_310, 29_070_500),
    4: (15_900_000, 15_900_000, 15_900_000, 16_209_700),
    12: (14_100_000, 14_100_000, 14_100_000, 14_100_000),
}

_KETERANGAN: Mapping[int, str] = {
    23: "Belanja dipakai untuk persiapan seleksi: pengumuman, sosialisasi, dan sewa sarana ujian.",
    29: "Tidak ada belanja karena pedoman penyusunan kebutuhan PPPK terbit pada akhir tahun.",
}


def leaf(no: int) -> Id:
    """The id of the row of the tree that makes keluaran number `no`."""
    return Id(f"k{no:02}")


def _rows() -> Iterator[ProgramKegiatan]:
    for n, p in enumerate(_PROGRAM, 1):
        yield ProgramKegiatan(
            id=Id(p.id), urutan=n, tingkat=Tingkat.PROGRAM, kode=p.kode, nama=p.nama,
            sasaran={p.sasaran: Decimal(1)}, penanggung_jawab=p.pj, sumber_dana="APBD",
            pagu_akhir=Decimal(p.akhir), anggaran_lalu={2024: Decimal(p.lalu[0])},
            realisasi_lalu={2024: Decimal(p.lalu[1])},
        )  # fmt: skip
    for n, k in enumerate(_KEGIATAN, 1):
        yield ProgramKegiatan(
            id=Id(k.id), urutan=n, induk=Id(k.id[:2]), tingkat=Tingkat.KEGIATAN, kode=k.kode, nama=k.nama,
            penanggung_jawab=k.pj, sumber_dana="APBD",
        )  # fmt: skip
    yield from (_line(b) for b in _BARIS)


def _line(b: _Baris) -> ProgramKegiatan:
    return ProgramKegiatan(
        id=leaf(b.no),
        urutan=b.no,
        induk=Id(b.induk),
        tingkat=Tingkat.KEGIATAN if len(b.induk) == 2 else Tingkat.SUB_KEGIATAN,
        kode=b.kode,
        nama=b.nama,
        penanggung_jawab=b.pj,
        sumber_dana="APBD",
        pagu={year: Decimal(rp) for year, rp in zip(PERIODE, b.pagu, strict=True)},
        anggaran_murni=Decimal(b.pagu[0]),
        anggaran=Decimal(b.anggaran),
        realisasi_tw={q: Decimal(rp) for q, rp in enumerate(_TRIWULAN.get(b.no, ()), 1)},
        realisasi=Decimal(b.realisasi),
        keterangan=_KETERANGAN.get(b.no, ""),
    )


def _belanja(id: str, urutan: int, uraian: str, money: tuple[int, int] | None, induk: str = "") -> Belanja:
    return Belanja(
        id=Id(id),
        urutan=urutan,
        induk=Id(induk) if induk else None,
        uraian=uraian,
        anggaran=Decimal(money[0]) if money else None,
        realisasi=Decimal(money[1]) if money else None,
    )


ANGGARAN: tuple[Baris, ...] = tuple(_rows())
BELANJA: tuple[Baris, ...] = (
    _belanja("belanja1", 1, "Belanja Operasi", None),
    _belanja("belanja1a", 1, "Belanja Pegawai", (512_400_000, 418_250_000), "belanja1"),
    _belanja("belanja1b", 2, "Belanja Barang dan Jasa", (7_696_827_000, 5_681_434_845), "belanja1"),
    _belanja("belanja2", 2, "Belanja Modal", (164_640_000, 154_497_000)),
)
