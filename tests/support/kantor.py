"""An office made up for the forms of the year's plan: three levels, figures that can be checked by head."""

from decimal import Decimal

from lkjip_desktop.domain.dokumen import Identitas, Indikator, Pengaturan, ProgramKegiatan, Renstra
from lkjip_desktop.domain.laporan import Laporan, laporan_of
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.pilihan import Kumulasi, Tingkat

JUTA = 1_000_000
TRIWULAN = (1, 2, 3, 4)


def n(value: int) -> Angka:
    return Angka(Decimal(value))


def made_up(count: int = 60) -> Laporan:
    """Programs of 4 kegiatan of 5 sub kegiatan; sub kegiatan i has i million a year and a target of 10 i.

    Renstra 2021-2025, the year is 2025. Of 2023 only half was reached and spent; each quarter of 2025 brings
    a fifth.
    """
    rows = [
        Identitas(id="identitas", nama="Badan Contoh", tahun=2025),
        Renstra(id="renstra", tahun_awal=2021, tahun_akhir=2025),
        Pengaturan(id="pengaturan"),
    ]
    for i in range(1, count + 1):
        p, k = (i - 1) // 20 + 1, (i - 1) // 5 + 1
        if i % 20 == 1:
            rows.append(ProgramKegiatan(id=f"p{p}", urutan=p, kode=f"5.03.{p:02}", nama=f"Program {p}"))
        if i % 5 == 1:
            rows.append(ProgramKegiatan(id=f"k{k}", urutan=k, induk=f"p{p}", tingkat=Tingkat.KEGIATAN,
                                        kode=f"5.03.{p:02}.2.{k:02}", nama=f"Kegiatan {k}"))  # fmt: skip
        each = Decimal(i * JUTA)
        rows.append(ProgramKegiatan(
            id=f"s{i}", urutan=i, induk=f"k{k}", tingkat=Tingkat.SUB_KEGIATAN, anggaran=each,
            kode=f"5.03.{p:02}.2.{k:02}.{i:04}", nama=f"Sub Kegiatan {i}",
            pagu=dict.fromkeys(range(2021, 2026), each), prakiraan={2026: each * 2},
            anggaran_lalu={2023: each, 2024: each},
            realisasi_lalu={2021: each, 2022: each, 2023: each / 2, 2024: each},
            anggaran_tw=dict.fromkeys(TRIWULAN, each / 4), realisasi_tw=dict.fromkeys(TRIWULAN, each / 5),
        ))  # fmt: skip
        rows.append(Indikator(
            id=f"i{i}", induk=f"s{i}", nama=f"Jumlah dokumen {i}", satuan="dokumen",
            kumulasi=Kumulasi.KUMULATIF, target_tahun=n(10 * i), target_akhir=n(50 * i),
            target_lalu={2023: n(10 * i), 2024: n(10 * i)},
            realisasi_lalu={2021: n(10 * i), 2022: n(10 * i), 2023: n(5 * i), 2024: n(10 * i)},
            realisasi_tw=dict.fromkeys(TRIWULAN, n(2 * i)),
        ))  # fmt: skip
    return laporan_of(rows)
