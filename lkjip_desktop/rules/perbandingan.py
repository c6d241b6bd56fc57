"""BND: the comparisons of Bab III A that PermenPANRB 53/2014 asks for, for every sasaran."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lkjip_desktop.domain.dokumen import Indikator, ProgramKegiatan, Sasaran
from lkjip_desktop.domain.nilai import KOSONG, Angka, Nilai, Predikat, Rentang, terisi
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.rules.baris import PLACED, of_plan, same, tulis
from lkjip_desktop.rules.rule import Found, at, rule
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.view import View

_LOCAL = re.compile(
    r"\b(?:provinsi|propinsi|kabupaten|kota|gubernur|bupati|wali\s?kota|daerah lain)\b", re.IGNORECASE
)


def _all_lack(view: View, row: Sasaran, has: Callable[[Indikator], bool]) -> Indikator | None:
    """The first indikator of a sasaran, when none of them has what is looked for."""
    rows = view.children(Indikator, row.id)
    return rows[0] if rows and not any(has(r) for r in rows) else None


def _missing(
    view: View, row: Sasaran, field: str, has: Callable[[Indikator], bool], pesan: str
) -> Iterator[Found]:
    first = _all_lack(view, row, has)
    if first is not None:
        yield Found(at(first, field), pesan, related=(at(row),))


@rule("BND-01", Severity.KESALAHAN, reads=("indikator.realisasi_lalu", "identitas.tahun"), each=Sasaran)
def tanpa_tahun_lalu(view: View, row: Sasaran) -> Iterator[Found]:
    """Sasaran tanpa perbandingan dengan tahun lalu.

    Mengapa: Pembaca ingin tahu apakah kinerja membaik, bukan hanya apakah target tercapai.
    Contoh salah: Realisasi 2023 semua indikator sasaran 1 kosong.
    Contoh benar: Realisasi 2023 terisi, atau n/a untuk indikator baru dan laporan pertama.
    Dasar: PermenPANRB 53/2014: realisasi dan capaian tahun ini dibandingkan dengan tahun lalu.
    """
    tahun = view.tahun - 1
    if tahun > 0:
        pesan = (
            f"Isi realisasi {tahun} indikator sasaran ini. Bila indikatornya baru atau ini laporan pertama, "
            "ketik n/a atau pakai Belum Ada Pembanding."
        )
        yield from _missing(view, row, f"realisasi_lalu.{tahun}", lambda r: tahun in r.realisasi_lalu, pesan)


@rule("BND-02", Severity.PERINGATAN, reads=("indikator.realisasi_lalu", "identitas.tahun"), each=Sasaran)
def tanpa_beberapa_tahun(view: View, row: Sasaran) -> Iterator[Found]:
    """Sasaran tanpa perbandingan dengan beberapa tahun terakhir.

    Mengapa: Satu tahun pembanding belum menunjukkan kecenderungan.
    Contoh salah: Hanya realisasi 2023 yang terisi.
    Contoh benar: Realisasi 2022 dan 2023 terisi.
    Dasar: PermenPANRB 53/2014: dibandingkan dengan tahun lalu dan beberapa tahun terakhir.
    """
    tahun = view.tahun - 1
    if tahun <= 1 or _all_lack(view, row, lambda r: tahun in r.realisasi_lalu) is not None:
        return
    pesan = f"Isi juga realisasi {tahun - 1}, agar kecenderungannya terlihat."

    def has(r: Indikator) -> bool:
        return any(y < tahun for y in r.realisasi_lalu)

    yield from _missing(view, row, f"realisasi_lalu.{tahun - 1}", has, pesan)


@rule("BND-03", Severity.KESALAHAN, reads=("indikator", "figures.kinerja"), each=Sasaran)
def tanpa_target_akhir(view: View, row: Sasaran) -> Iterator[Found]:
    """Sasaran tanpa perbandingan dengan target akhir Renstra.

    Mengapa: Laporan tahunan menunjukkan seberapa jauh perjalanan menuju akhir Renstra.
    Contoh salah: Target akhir dan target tahun terakhir Renstra kosong.
    Contoh benar: Target akhir 82 terisi; realisasi 81,5 adalah 99,39 % daripadanya.
    Dasar: PermenPANRB 53/2014: realisasi sampai tahun ini dibandingkan dengan target jangka menengah.
    """

    def has(r: Indikator) -> bool:
        kinerja = view.kinerja(r.id)
        return kinerja is not None and terisi(kinerja.target_akhir)

    yield from _missing(view, row, "target_akhir", has, "Isi target akhir Renstra indikator sasaran ini.")


@rule("BND-04", Severity.SARAN, reads=("indikator.standar_nasional",), each=Sasaran)
def tanpa_standar(view: View, row: Sasaran) -> Iterator[Found]:
    """Sasaran tanpa perbandingan dengan standar nasional.

    Mengapa: Perbandingan dengan angka nasional menaikkan nilai pelaporan, bila angkanya ada.
    Contoh salah: Indeks yang diumumkan tiap tahun secara nasional tidak dibandingkan.
    Contoh benar: Angka nasional dan sumbernya terisi, atau n/a bila memang tidak ada.
    Dasar: PermenPANRB 53/2014: realisasi dibandingkan dengan standar nasional, jika ada.
    """
    pesan = "Bila ada angka nasional untuk indikator ini, isi dengan sumbernya; bila tidak ada, ketik n/a."
    yield from _missing(view, row, "standar_nasional", lambda r: terisi(r.standar_nasional), pesan)


@rule(
    "BND-05",
    Severity.PERINGATAN,
    reads=("indikator.standar_nasional", "indikator.standar_sumber"),
    each=Indikator,
)
def standar_tanpa_sumber(view: View, row: Indikator) -> Iterator[Found]:
    """Standar nasional tanpa sumber.

    Mengapa: Pembanding tanpa sumber tidak dapat diperiksa.
    Contoh salah: Standar nasional 80 tanpa sumber.
    Contoh benar: Standar nasional 80, sumber: laporan kementerian tahun 2024.
    Dasar: Praktik: setiap angka pembanding disebut sumbernya.
    """
    if isinstance(row.standar_nasional, Angka | Predikat | Rentang) and not row.standar_sumber.strip():
        yield Found(at(row, "standar_sumber"), "Sebutkan sumber angka nasional ini.")


@rule("BND-06", Severity.PERINGATAN, reads=("sasaran", "programkegiatan.sasaran"))
def sasaran_tanpa_anggaran(view: View) -> Iterator[Found]:
    """Sasaran tanpa program dan anggaran yang menunjangnya.

    Mengapa: Efisiensi dan program penunjang dianalisis per sasaran.
    Contoh salah: Tidak ada program yang dikaitkan dengan sasaran 2.
    Contoh benar: Program 5.03.02 dikaitkan dengan sasaran 2.
    Dasar: PermenPANRB 53/2014: analisis efisiensi sumber daya dan program yang menunjang setiap sasaran.
    """
    linked: set[str] = set()
    for program in view.all(ProgramKegiatan):
        linked.update(program.sasaran)
    for row in view.all(Sasaran) if linked else ():
        if row.id not in linked:
            yield Found(at(row), "Kaitkan sedikitnya satu program dengan sasaran ini.")


@rule(
    "BND-07",
    Severity.PERINGATAN,
    reads=(*PLACED, "indikator.target_lalu", "indikator.target", "indikator.satuan"),
    each=Indikator,
)
def target_lalu(view: View, row: Indikator) -> Iterator[Found]:
    """Target tahun lalu berbeda dengan target Renstra tahun itu.

    Mengapa: Angka tahun lalu yang berubah diam-diam membuat perbandingan menyesatkan.
    Contoh salah: Target Renstra 2023 80, target 2023 pada perbandingan 75.
    Contoh benar: Keduanya 80, atau perbedaannya dijelaskan di kolom Keterangan.
    Dasar: PermenPANRB 53/2014: realisasi dan capaian tahun ini dibandingkan dengan tahun lalu.
    """
    for year, lalu in sorted(row.target_lalu.items()):
        renstra = row.target.get(year, KOSONG)
        if terisi(lalu) and terisi(renstra) and not same(lalu, renstra) and of_plan(view, row):
            a, b = tulis(lalu, row.satuan), tulis(renstra, row.satuan)
            pesan = f"Target {year} tertulis {a}, di Renstra {b}."
            yield Found(at(row, f"target_lalu.{year}"), pesan, a, b, (at(row, f"target.{year}"),))


@rule(
    "BND-09", Severity.SARAN, reads=("indikator.standar_nasional", "indikator.standar_sumber"), each=Indikator
)
def bukan_nasional(view: View, row: Indikator) -> Iterator[Found]:
    """Pembanding nasional yang ternyata angka provinsi atau daerah.

    Mengapa: Membandingkan dengan provinsi boleh, tetapi tidak boleh disebut nasional.
    Contoh salah: Standar nasional 79,5 dengan sumber "Laporan Provinsi".
    Contoh benar: Sumber: laporan kementerian yang memuat angka nasional.
    Dasar: PermenPANRB 53/2014: realisasi dibandingkan dengan standar nasional, jika ada.
    """
    match = _LOCAL.search(row.standar_sumber)
    if match and isinstance(row.standar_nasional, Angka | Predikat | Rentang):
        kata = match[0]
        yield Found(
            at(row, "standar_sumber"), f"Sumber menyebut {kata}. Pastikan angkanya angka nasional.", kata
        )


def _other_kind(a: Nilai, b: Nilai) -> bool:
    kinds = (Angka, Predikat)
    return any(isinstance(a, x) and isinstance(b, y) for x in kinds for y in kinds if x is not y)


@rule(
    "BND-10",
    Severity.PERINGATAN,
    reads=("indikator.realisasi_lalu", "identitas.tahun", "figures.kinerja"),
    each=Indikator,
)
def tidak_sebanding(view: View, row: Indikator) -> Iterator[Found]:
    """Realisasi tahun lalu tidak sebanding dengan tahun ini.

    Mengapa: Angka dan predikat tidak dapat dibandingkan; kecenderungannya tidak dapat disebut.
    Contoh salah: 2023: predikat BB; 2024: nilai 72,37.
    Contoh benar: Kedua tahun memakai nilai, atau keduanya predikat.
    Dasar: PermenPANRB 53/2014: realisasi dan capaian tahun ini dibandingkan dengan tahun lalu.
    """
    kinerja = view.kinerja(row.id)
    lalu = row.realisasi_lalu.get(view.tahun - 1, KOSONG)
    if kinerja is not None and _other_kind(lalu, kinerja.realisasi):
        a, b = tulis(lalu), tulis(kinerja.realisasi)
        ref: Ref = at(row, f"realisasi_lalu.{view.tahun - 1}")
        yield Found(ref, f"Tahun lalu {a}, tahun ini {b}: tidak sebanding. Samakan jenisnya.", a, b)
