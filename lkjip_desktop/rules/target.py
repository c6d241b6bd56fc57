"""RST: the targets of the Renstra: are they there, do they move the right way, do they end as stated?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from lkjip_desktop.domain.aturan import tahun_renstra
from lkjip_desktop.domain.dokumen import Indikator
from lkjip_desktop.domain.figures import SumberTarget
from lkjip_desktop.domain.nilai import KOSONG, Angka, Kosong, Nilai, Predikat, terisi
from lkjip_desktop.domain.pilihan import Arah, Kumulasi
from lkjip_desktop.domain.skala import peringkat
from lkjip_desktop.rules.banding import beda
from lkjip_desktop.rules.baris import PLACED, of_plan, stated, tulis
from lkjip_desktop.rules.rule import Found, at, rule
from lkjip_desktop.rules.saksi_kinerja import ARAH_READS, CARA, TARGET_READS, arah_dibantah, target_dibantah
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.angka import format_angka
from lkjip_desktop.wording.pola import daftar

PERIODE = ("renstra.tahun_awal", "renstra.tahun_akhir")


def years_of(view: View) -> range:
    """The years of the Renstra; empty while the period is unknown or not a period."""
    return tahun_renstra(view.renstra)


@rule(
    "RST-04",
    Severity.KESALAHAN,
    reads=("indikator.nama", "identitas.tahun", "figures.kinerja"),
    each=Indikator,
)
def tanpa_target(view: View, row: Indikator) -> Iterator[Found]:
    """Indikator tanpa target tahun laporan.

    Mengapa: Capaian adalah realisasi dibandingkan dengan target; tanpa target tidak ada capaian.
    Contoh salah: Target 2024 kosong di Renstra, rencana tahunan, dan Perjanjian Kinerja.
    Contoh benar: Target 2024 terisi, atau dinyatakan tidak berlaku (n/a).
    Dasar: PermenPANRB 53/2014: perbandingan target dan realisasi kinerja tahun ini.
    """
    kinerja = view.kinerja(row.id)
    if row.nama.strip() and view.tahun and kinerja and isinstance(kinerja.target, Kosong):
        field = f"target.{view.tahun}"
        yield Found(
            at(row, field), f"Target {view.tahun} belum diisi. Isi, atau ketik n/a bila tidak berlaku."
        )


@rule(
    "RST-05",
    Severity.PERINGATAN,
    reads=(*PLACED, "indikator.nama", "indikator.target", *PERIODE, "identitas.tahun", "figures.kinerja"),
    each=Indikator,
)
def target_tahun_lain(view: View, row: Indikator) -> Iterator[Found]:
    """Target Renstra belum lengkap untuk semua tahun.

    Mengapa: Tabel perbandingan dengan target jangka menengah memerlukan target setiap tahun.
    Contoh salah: Target 2021 sampai 2023 terisi, 2024 dan 2025 kosong.
    Contoh benar: Kelima tahun terisi; tahun yang belum dimulai diberi n/a.
    Dasar: PermenPANRB 53/2014: realisasi dibandingkan dengan target jangka menengah.
    """
    if not row.nama.strip() or not of_plan(view, row):
        return
    kinerja = view.kinerja(row.id)
    known = view.tahun if kinerja and isinstance(kinerja.target, Kosong) else 0
    empty = [y for y in years_of(view) if y != known and not terisi(row.target.get(y, KOSONG))]
    if empty:
        pesan = f"Target Renstra tahun {daftar([str(y) for y in empty])} belum diisi."
        yield Found(at(row, f"target.{empty[0]}"), pesan)


def _easier(arah: Arah, now: Nilai, before: Nilai) -> bool:
    if not isinstance(now, Angka) or not isinstance(before, Angka):
        return False
    if arah is Arah.NAIK:
        return now.nilai < before.nilai
    return arah is Arah.TURUN and now.nilai > before.nilai


@rule(
    "RST-08",
    Severity.PERINGATAN,
    reads=(
        *PLACED, *CARA, "identitas.tahun", "indikator.target", "indikator.arah", "indikator.kumulasi",
        "indikator.satuan", "indikator.capaian_tertulis", "figures.kinerja",
    ),
    each=Indikator,
)  # fmt: skip
def target_melawan_arah(view: View, row: Indikator) -> Iterator[Found]:
    """Target tahun berikutnya lebih mudah daripada tahun sebelumnya.

    Mengapa: Target yang bergerak melawan arahnya biasanya salah ketik, atau arahnya terbalik.
    Contoh salah: Arah naik, target 80 lalu 78.
    Contoh benar: Arah naik, target 80 lalu 82.
    Dasar: PermenPANRB 88/2021, kriteria perencanaan: target menantang, realistis, dan dapat dicapai.
    """
    target, arah, tahun = row.target, row.arah, view.tahun
    kinerja = view.kinerja(row.id)
    from_pk = kinerja is not None and kinerja.sumber_target is SumberTarget.PK
    for before, now in pairwise(sorted(target)) if row.kumulasi is not Kumulasi.KUMULATIF else ():
        if not _easier(arah, target[now], target[before]):
            continue
        promised = {**target, tahun: kinerja.target} if kinerja is not None and from_pk else target
        # A target of this year that only the Renstra or only the PK has is told by PK-05.
        if _easier(arah, promised[now], promised[before]):
            if of_plan(view, row) and (kinerja is None or arah_dibantah(view, row, kinerja) is None):
                a, b = tulis(row.target[before], row.satuan), tulis(row.target[now], row.satuan)
                pesan = f"Arah {row.arah.value}, tetapi target {before} {a} menjadi {b} pada {now}."
                yield Found(at(row, f"target.{now}"), pesan, b, a)
            return


@rule(
    "RST-09",
    Severity.PERINGATAN,
    reads=(
        *PLACED, *ARAH_READS, *TARGET_READS, "indikator.satuan",
    ),
    each=Indikator,
)  # fmt: skip
def target_mudah(view: View, row: Indikator) -> Iterator[Found]:
    """Target lebih mudah daripada realisasi tahun lalu.

    Mengapa: Target yang sudah terlampaui tahun lalu tidak mendorong perbaikan; capaian hanya tampak tinggi.
    Contoh salah: Realisasi 2023 82,5, target 2024 80.
    Contoh benar: Realisasi 2023 82,5, target 2024 83.
    Dasar: PermenPANRB 88/2021, kriteria perencanaan: target menantang, realistis, dan dapat dicapai.
    """
    kinerja, lalu = view.kinerja(row.id), row.realisasi_lalu.get(view.tahun - 1, KOSONG)
    if kinerja is None or row.kumulasi is Kumulasi.KUMULATIF or not _easier(row.arah, kinerja.target, lalu):
        return
    elsewhere = target_dibantah(view, row, kinerja) or arah_dibantah(view, row, kinerja)
    if of_plan(view, row) and not elsewhere:
        a, b = tulis(lalu, row.satuan), tulis(kinerja.target, row.satuan)
        pesan = f"Target {view.tahun} {b} lebih mudah daripada realisasi {view.tahun - 1} {a}."
        yield Found(at(row, f"realisasi_lalu.{view.tahun - 1}"), pesan, b, a)


@rule(
    "RST-10",
    Severity.KESALAHAN,
    reads=(
        "indikator.target", "indikator.target_akhir", "indikator.kumulasi", *PERIODE, "identitas.tahun",
        "figures.kinerja",
    ),
    each=Indikator,
)  # fmt: skip
def kondisi_akhir(view: View, row: Indikator) -> Iterator[Found]:
    """Target akhir Renstra tidak cocok dengan target tahunannya.

    Mengapa: Kemajuan terhadap Renstra dihitung dari target akhir; target akhir yang salah menyesatkan.
    Contoh salah: Target 200, 300, 300, 300, 300 dan target akhir 1.500.
    Contoh benar: Target akhir 1.400 (dijumlahkan) atau 300 (posisi akhir).
    Dasar: PermenPANRB 53/2014: realisasi dibandingkan dengan target jangka menengah.
    """
    years = years_of(view)
    akhir = row.target_akhir
    numbers = [v.nilai for y in years if isinstance(v := row.target.get(y, KOSONG), Angka)]
    if not isinstance(akhir, Angka) or not years or len(numbers) < len(years):
        return
    jumlah, terakhir = sum(numbers, Decimal(0)), numbers[-1]
    cumulative = row.kumulasi is Kumulasi.KUMULATIF
    if not beda(akhir.nilai, terakhir) or (cumulative and not beda(akhir.nilai, jumlah)):
        return
    made = _year_of_quarters(view, row) if cumulative else None
    if made is not None and not beda(akhir.nilai, jumlah + made):
        return
    tertulis, benar = format_angka(akhir.nilai), format_angka(jumlah if cumulative else terakhir)
    kata = "berjumlah" if cumulative else "berakhir pada"
    pesan = f"Target akhir {tertulis}; target tahunannya {kata} {benar}."
    if not cumulative and not beda(akhir.nilai, jumlah):
        pesan += " Bila target ini dijumlahkan antartahun, pilih kumulasi Kumulatif."
    yield Found(at(row, "target_akhir"), pesan, tertulis, benar)


def _year_of_quarters(view: View, row: Indikator) -> Decimal | None:
    """What the quarters add to this year's target; where they do, RKT-01 says so."""
    kinerja, own = view.kinerja(row.id), row.target.get(view.tahun, KOSONG)
    if kinerja is None or kinerja.sumber_target is not SumberTarget.RENSTRA:
        return None
    if not isinstance(kinerja.target_dari_tw, Angka) or not isinstance(own, Angka):
        return None
    return kinerja.target_dari_tw.nilai - own.nilai


def _cells(row: Indikator) -> Iterator[tuple[str, Nilai]]:
    yield from ((f"target.{y}", row.target[y]) for y in sorted(row.target))
    yield from ((field, getattr(row, field)) for field in ("target_akhir", "target_tahun", "realisasi"))


def _values(row: Indikator) -> tuple[Nilai, ...]:
    return *row.target.values(), row.target_akhir, row.target_tahun, row.realisasi


#: The reads of `salah_jenis`.
JENIS_READS = (
    "indikator.arah", "indikator.target", "indikator.target_akhir", "indikator.target_tahun",
    "indikator.realisasi", "skalaordinal.nama", "skalaordinal.tingkat",
)  # fmt: skip


@rule("RST-17", Severity.KESALAHAN, reads=JENIS_READS, each=Indikator)
def jenis_nilai(view: View, row: Indikator) -> Iterator[Found]:
    """Target atau realisasi tidak sejenis dengan arah indikator.

    Mengapa: Predikat (BB, WTP) tidak dapat dibagi; angka tidak dapat dibandingkan dengan predikat.
    Contoh salah: Arah naik dengan target "BB".
    Contoh benar: Arah predikat dengan target BB pada skala SAKIP.
    Dasar: Praktik: target yang tidak terukur tidak dapat dihitung capaiannya.
    """
    found = salah_jenis(view, row)
    if found is not None:
        yield found


def salah_jenis(view: View, row: Indikator) -> Found | None:
    """The first value of the row that is not of the kind its direction wants."""
    wants = row.arah is Arah.PREDIKAT
    if not wants and not any(isinstance(nilai, Predikat) for nilai in _values(row)):
        return None
    for field, nilai in _cells(row):
        is_level = isinstance(nilai, Predikat)
        if stated(nilai) and is_level != wants:
            kata = "predikat" if wants else "angka atau rentang"
            pesan = f"Arah {row.arah.value} memerlukan {kata}, bukan {tulis(nilai)}. Ubah nilai atau arahnya."
            return Found(at(row, field), pesan, tulis(nilai))
        if isinstance(nilai, Predikat) and peringkat(view.ordinal, nilai) is None:
            pesan = f"Predikat {nilai.tingkat} tidak ada pada skala {nilai.skala}."
            return Found(at(row, field), pesan, nilai.tingkat)
    return None
