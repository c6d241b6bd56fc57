"""The Perjanjian Kinerja of 2025: signed in January, and anew after the change of the budget in October."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from lkjip_desktop.contoh.iku import IKU
from lkjip_desktop.contoh.isian import TAHUN
from lkjip_desktop.contoh.renstra import RENSTRA_ROWS
from lkjip_desktop.domain.dokumen import (
    PK_ID,
    AnggaranPK,
    Baris,
    ButirPK,
    Indikator,
    PerjanjianKinerja,
    Sasaran,
)
from lkjip_desktop.domain.pilihan import JenisPK
from lkjip_desktop.domain.ref import Id

# (program, name, budget in the first PK = 7.252.313.800, budget in the second = 8.373.867.000)
_ANGGARAN = (
    ("p1", "Program Pelayanan Administrasi Perkantoran", 966_146_200, 1_356_908_200),
    ("p2", "Program Peningkatan Sarana dan Prasarana Aparatur", 297_990_800, 467_418_800),
    ("p3", "Program Peningkatan Kapasitas Sumber Daya Aparatur", 370_800_000, 470_800_000),
    ("p4", "Program Peningkatan Sistem Pelaporan Capaian Kinerja dan Keuangan", 100_792_500, 100_792_500),
    ("p5", "Program Pendidikan Kedinasan", 529_160_000, 560_950_000),
    ("p6", "Program Pembinaan dan Pengembangan Aparatur", 4_987_424_300, 5_416_997_500),
)

_ALASAN = {
    "p1": "Tambahan perjalanan rapat koordinasi seleksi aparatur.",
    "p2": "Pengadaan komputer dimasukkan dalam Perubahan APBD.",
    "p3": "Tambahan peserta pendidikan dan pelatihan formal.",
    "p5": "Pelatihan dasar calon PNS dianggarkan dalam Perubahan APBD.",
    "p6": "Penyusunan kebutuhan PPPK dan seleksi terbuka dianggarkan dalam Perubahan APBD.",
}


def _pk(jenis: JenisPK, nomor: str, tanggal: date, jumlah: int, alasan: str = "") -> PerjanjianKinerja:
    return PerjanjianKinerja(
        id=PK_ID[jenis],
        jenis=jenis,
        nomor=nomor,
        tempat="Sukamaju",
        tanggal=tanggal,
        pihak1_nama="Dra. Wulan Cahya Samudra, M.Si.",
        pihak1_jabatan="Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
        pihak1_pangkat="Pembina Utama Muda",
        pihak1_nip="19700412 199503 2 004",
        pihak2_nama="Raka Bumi Lestari, S.I.P., M.Si.",
        pihak2_jabatan="Bupati Contoh Jaya",
        jumlah_tertulis=Decimal(jumlah),
        alasan=alasan,
    )


def _butir(jenis: JenisPK) -> Iterator[ButirPK]:
    sasaran = {r.id: r.uraian for r in RENSTRA_ROWS if isinstance(r, Sasaran)}
    rows = [r for r in IKU if isinstance(r, Indikator)]
    for n, row in enumerate(rows, 1):
        yield ButirPK(
            id=Id(f"{PK_ID[jenis]}.butir{n}"),
            urutan=n,
            induk=PK_ID[jenis],
            indikator=row.id,
            sasaran=sasaran[row.induk] if row.induk else "",
            nama=row.nama,
            satuan=row.satuan,
            target=row.target[TAHUN],
            target_tw=row.target_tw,
        )


def _anggaran(jenis: JenisPK) -> Iterator[AnggaranPK]:
    for n, (program, nama, murni, perubahan) in enumerate(_ANGGARAN, 1):
        yield AnggaranPK(
            id=Id(f"{PK_ID[jenis]}.{program}"),
            urutan=n,
            induk=PK_ID[jenis],
            program=Id(program),
            nama=nama,
            anggaran=Decimal(murni if jenis is JenisPK.MURNI else perubahan),
            sumber_dana="APBD",
            alasan=_ALASAN.get(program, "") if jenis is JenisPK.PERUBAHAN else "",
        )


PERJANJIAN: tuple[Baris, ...] = (
    _pk(JenisPK.MURNI, "800/017/BKPSDM/2025", date(2025, 1, 20), 7_252_313_800),
    _pk(
        JenisPK.PERUBAHAN,
        "800/431/BKPSDM/2025",
        date(2025, 10, 14),
        8_373_867_000,
        "Perubahan APBD Tahun Anggaran 2025 menambah anggaran lima program.",
    ),
    *(row for jenis in JenisPK for row in _butir(jenis)),
    *(row for jenis in JenisPK for row in _anggaran(jenis)),
)
