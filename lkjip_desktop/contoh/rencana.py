"""The year's plan of the sample: Renja forms, rencana aksi, quarterly evaluation, contracts below the kepala.

Everything is invented but consistent: quarters add up to the year's figures of the other modules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from lkjip_desktop.contoh.anggaran import KOMPETENSI, MUTASI, PENGADAAN, RENCANA, UMUM, leaf
from lkjip_desktop.contoh.isian import TAHUN, nilai, triwulan
from lkjip_desktop.domain.dokumen import (
    Baris,
    EvaluasiTriwulan,
    Indikator,
    Pejabat,
    ProgramKegiatan,
    RancanganRKPD,
    TugasPejabat,
)
from lkjip_desktop.domain.nilai import KOSONG
from lkjip_desktop.domain.pilihan import TingkatPejabat, TolokUkur
from lkjip_desktop.domain.ref import Id

#: Spending by quarter in per cent of the year's; the last quarter takes what is left.
_BELANJA, _RENCANA = (15, 25, 25), (20, 30, 30)
_LOKASI = "Kabupaten Contoh Jaya"
_PRIORITAS: Mapping[str, str] = {
    "p1": "Tata kelola pemerintahan yang baik",
    "p2": "Tata kelola pemerintahan yang baik",
    "p3": "Peningkatan kualitas sumber daya manusia",
    "p4": "Tata kelola pemerintahan yang baik",
    "p5": "Peningkatan kualitas sumber daya manusia",
    "p6": "Reformasi birokrasi",
}
_KELOMPOK: Mapping[str, str] = {
    "p1": "Aparatur BKPSDM", "p2": "Aparatur BKPSDM", "p3": "PNS daerah", "p4": "Aparatur BKPSDM",
    "p5": "Calon PNS dan PNS daerah", "p6": "PNS dan PPPK daerah",
}  # fmt: skip
_CATATAN: Mapping[str, str] = {
    "k23": "Menunggu penetapan formasi dari kementerian.",
    "k28": "Dilaksanakan setelah izin panitia seleksi terbit.",
}
# Targets of the quarters where the realisasi of the quarters is recorded.
_TARGET_TW: Mapping[str, tuple[int, int, int, int]] = {
    "o01": (385, 386, 386, 386),
    "o17": (5, 5, 5, 5),
    "o22": (0, 9, 0, 9),
    "o24": (0, 725, 0, 725),
    "o31": (3, 3, 3, 3),
    "o32": (0, 0, 100, 100),
}
_IKK = frozenset({"iku.ikm", "iku.struktural"})


def lengkapi(rows: Iterable[Baris]) -> Iterator[Baris]:
    """The rows of the other modules with what the plan's forms need besides."""
    found = list(rows)
    parents = {row.id: row.induk for row in found if isinstance(row, ProgramKegiatan)}
    above = frozenset(parents.values())
    for row in found:
        if isinstance(row, ProgramKegiatan):
            yield _program(row, _root(row.id, parents), is_leaf=row.id not in above)
        elif isinstance(row, Indikator):
            yield _indikator(row)
        else:
            yield row


def _root(id: Id, parents: Mapping[Id, Id | None]) -> str:
    above = parents[id]
    return id if above is None else _root(above, parents)


def _program(row: ProgramKegiatan, root: str, *, is_leaf: bool) -> ProgramKegiatan:
    row = replace(
        row, lokasi=_LOKASI, prioritas=_PRIORITAS[root], kelompok_sasaran=_KELOMPOK[root],
        catatan=_CATATAN.get(row.id, ""),
    )  # fmt: skip
    if not is_leaf:
        return row
    spent = row.realisasi_tw or _quarters(row.realisasi, _BELANJA)
    return replace(row, anggaran_tw=_quarters(row.anggaran, _RENCANA), realisasi_tw=spent)


def _quarters(rupiah: Decimal | None, shares: tuple[int, int, int]) -> dict[int, Decimal]:
    if rupiah is None:
        return {}
    first = [Decimal(int(rupiah) * share // 100 // 1000 * 1000) for share in shares]
    return dict(enumerate((*first, rupiah - sum(first)), 1))


def _indikator(row: Indikator) -> Indikator:
    if row.id in _TARGET_TW:
        row = replace(row, target_tw=triwulan(*_TARGET_TW[row.id]))
    if not row.id.startswith("iku."):
        return replace(row, tolok=TolokUkur.HASIL) if row.id == "o32" else row
    proyeksi = {year: row.target[year] for year in (TAHUN, TAHUN + 1)}
    return replace(row, ikk=row.id in _IKK, proyeksi=proyeksi)


def _pejabat(
    id: str, urutan: int, tingkat: TingkatPejabat, nama: str, jabatan: str, nip: str, induk: str = ""
) -> Pejabat:
    pangkat = {TingkatPejabat.ADMINISTRATOR: "Pembina", TingkatPejabat.PENGAWAS: "Penata Tingkat I"}
    return Pejabat(
        id=Id(id), urutan=urutan, induk=Id(induk) if induk else None, tingkat=tingkat, nama=nama,
        jabatan=jabatan, pangkat=pangkat.get(tingkat, "Penata"), nip=nip, tanggal=date(TAHUN, 1, 22),
    )  # fmt: skip


def _tugas(
    induk: str, n: int, indikator: str = "", program: str = "", sasaran: str = "", nama: str = "",
    target: str = "", satuan: str = "",
) -> TugasPejabat:  # fmt: skip
    return TugasPejabat(
        id=Id(f"{induk}.{n}"), urutan=n, induk=Id(induk), indikator=Id(indikator) if indikator else None,
        program=Id(program) if program else None, sasaran=sasaran, nama=nama, satuan=satuan,
        target=nilai(target) if target else KOSONG,
    )  # fmt: skip


_ADM, _WAS, _TIM, _IND = TingkatPejabat
_KEPUASAN = "Meningkatnya kepuasan pegawai dan masyarakat atas pelayanan kepegawaian"
_KUALITAS = "Meningkatnya kualitas aparatur serta akuntabilitas kinerja"
PEJABAT: tuple[Baris, ...] = (
    _pejabat("j1", 1, _ADM, "Embun Rajawali, S.Sos., M.M.", "Sekretaris", "19740817 199803 1 005"),
    _pejabat("j2", 2, _ADM, "Surya Kenanga, S.H.", f"Kepala {MUTASI}", "19760305 200012 1 002"),
    _pejabat("j3", 3, _ADM, "Mentari Pradana, S.E., M.Si.", f"Kepala {KOMPETENSI}", "19781121 200312 2 004"),
    _pejabat("j4", 4, _ADM, "Bintang Harapan, S.STP.", f"Kepala {PENGADAAN}", "19800214 200112 1 001"),
    _pejabat("j5", 1, _WAS, "Kirana Lazuardi, S.E.", f"Kepala {UMUM}", "19830609 200801 2 006", "j1"),
    _pejabat("j6", 2, _WAS, "Gilang Samudera, S.Kom.", f"Kepala {RENCANA}", "19850427 200901 1 003", "j1"),
    _pejabat("j7", 1, _TIM, "Laras Cendana, S.AP.", "Ketua Tim Kenaikan Pangkat", "19870930 201001 2 008",
             "j2"),
    _pejabat("j8", 1, _IND, "Arga Nusa, A.Md.", "Pengelola Data Kenaikan Pangkat", "19920118 201503 1 002",
             "j7"),
    _tugas("j1", 1, "iku.ikm", sasaran=_KEPUASAN),
    _tugas("j1", 2, "iku.sakip", sasaran=_KUALITAS),
    _tugas("j1", 3, program="p1"),
    _tugas("j1", 4, program="p2"),
    _tugas("j1", 5, program="p4"),
    _tugas("j2", 1, "iku.jabatan", sasaran=_KUALITAS),
    _tugas("j2", 2, "iku.satya", sasaran=_KUALITAS),
    _tugas("j2", 3, program="p6"),
    _tugas("j3", 1, "iku.formal", sasaran=_KUALITAS),
    _tugas("j3", 2, "iku.struktural", sasaran=_KUALITAS),
    _tugas("j3", 3, program="p3"),
    _tugas("j3", 4, program="p5"),
    _tugas("j4", 1, program="p6a"),
    _tugas("j5", 1, program="p1a"),
    _tugas("j5", 2, program="p1b"),
    _tugas("j6", 1, program=leaf(18)),
    _tugas("j6", 2, program=leaf(20)),
    _tugas("j7", 1, "o24", sasaran="Terbitnya keputusan kenaikan pangkat tepat waktu"),
    _tugas("j8", 1, "o24", sasaran="Lengkapnya berkas usul kenaikan pangkat",
           nama="Jumlah berkas usul kenaikan pangkat yang diperiksa", target="1450", satuan="Berkas"),
)  # fmt: skip


def _rancangan(no: int, nama: str, indikator: str, satuan: str, target: int, pagu: int) -> RancanganRKPD:
    return RancanganRKPD(
        id=Id(f"rkpd{no}"), urutan=no, induk=leaf(no), nama=nama, lokasi=_LOKASI, indikator=indikator,
        satuan=satuan, target=nilai(target), pagu=Decimal(pagu),
    )  # fmt: skip


RANCANGAN: tuple[Baris, ...] = (
    _rancangan(17, "Pendidikan dan Pelatihan Formal",
               "Jumlah aparatur yang mengikuti berbagai jenis pelatihan", "Orang", 20, 370_800_000),
    replace(
        _rancangan(24, "Penataan Administrasi Kenaikan Pangkat PNS",
                   "Jumlah keputusan kenaikan pangkat yang diterbitkan", "Keputusan", 1400, 240_000_000),
        catatan="Kebutuhan lebih tinggi karena jumlah PNS yang memenuhi syarat bertambah 50 orang.",
    ),
    _rancangan(30, "Penilaian Kompetensi", "Jumlah aparatur yang mengikuti penilaian kompetensi", "Orang",
               218, 1_000_000_000),
)  # fmt: skip

_EVALUASI = (
    (1, "Perjanjian Kinerja ditandatangani pada bulan Januari sehingga pelaksanaan dapat segera dimulai.",
     "Sebagian pengadaan menunggu penetapan pejabat pengadaan.",
     "Menetapkan pejabat pengadaan dan mempercepat pengadaan langsung.",
     "Menetapkan pejabat pengadaan sebelum tahun anggaran dimulai."),
    (2, "Kenaikan pangkat periode April diproses tepat waktu.",
     "Jadwal pelatihan struktural bergeser ke semester kedua.",
     "Memesan tempat pelatihan lebih awal bersama provinsi.",
     "Menyusun kalender pelatihan bersama provinsi."),
    (3, "Pengusulan Satyalancana Karya Satya selesai diverifikasi.",
     "Seleksi terbuka menunggu rekomendasi.",
     "Melengkapi berkas rekomendasi seleksi terbuka.",
     "Mengajukan rekomendasi seleksi pada awal tahun."),
    (4, "Perubahan APBD menambah anggaran lima program.",
     "Pedoman penyusunan kebutuhan PPPK terbit pada akhir tahun.",
     "Menjadwalkan ulang penyusunan kebutuhan PPPK.",
     "Memasukkan penyusunan kebutuhan PPPK ke triwulan I Renja berikutnya."),
)  # fmt: skip
EVALUASI: tuple[Baris, ...] = tuple(
    EvaluasiTriwulan(
        id=Id(f"tw{q}"), urutan=q, triwulan=q, pendorong=pendorong, penghambat=penghambat,
        tindak_lanjut=lanjut, tindak_lanjut_renja=renja,
    )
    for q, pendorong, penghambat, lanjut, renja in _EVALUASI
)  # fmt: skip
RENCANA_ROWS: tuple[Baris, ...] = (*PEJABAT, *RANCANGAN, *EVALUASI)
