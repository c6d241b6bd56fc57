"""REA: how it was measured: quarters, counts, formulas, weights, targets that can't be divided by."""

from __future__ import annotations

from collections.abc import Iterator

from lkjip_desktop.domain.dokumen import Indikator, Sasaran
from lkjip_desktop.domain.figures import Kinerja
from lkjip_desktop.domain.hasil import Alasan
from lkjip_desktop.domain.nilai import Angka, Kosong
from lkjip_desktop.rules.banding import Banding, banding, salah_ketik
from lkjip_desktop.rules.baris import tulis
from lkjip_desktop.rules.rule import Found, at, rule
from lkjip_desktop.rules.saksi_kinerja import CARA, cocok_capaian, quarters_off
from lkjip_desktop.rules.teks import inti
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.alasan import alasan_text
from lkjip_desktop.wording.angka import format_angka
from lkjip_desktop.wording.cara import cara
from lkjip_desktop.wording.satuan import mencacah

_FULL = 100
_GROWTH = frozenset({"pertumbuhan", "kenaikan", "peningkatan", "perubahan", "rasio"})


@rule(
    "REA-15",
    Severity.KESALAHAN,
    reads=(
        *CARA, "indikator.realisasi_tw", "indikator.realisasi", "indikator.kumulasi", "indikator.arah",
        "indikator.capaian_tertulis", "figures.kinerja",
    ),
    each=Indikator,
)  # fmt: skip
def triwulan_setahun(view: View, row: Indikator) -> Iterator[Found]:
    """Realisasi setahun tidak sama dengan realisasi triwulannya.

    Mengapa: Angka setahun yang berbeda dengan triwulannya berarti salah satu belum diperbarui.
    Contoh salah: Kumulatif 2 + 3 + 3 + 4, realisasi setahun 13.
    Contoh benar: Kumulatif 2 + 3 + 3 + 4, realisasi setahun 12.
    Dasar: Praktik: realisasi setahun disusun dari pengukuran triwulan.
    """
    if isinstance(row.realisasi, Kosong):
        yield from _rumus_triwulan(view, row)
        return
    made = quarters_off(row.realisasi_tw, row.kumulasi, row.realisasi) if row.realisasi_tw else None
    kinerja = view.kinerja(row.id)
    if made is not None and kinerja is not None and isinstance(row.realisasi, Angka):
        a, b = format_angka(row.realisasi.nilai), format_angka(made)
        slip = salah_ketik(row.realisasi.nilai, made)
        year, quarters = (
            cocok_capaian(view, row, kinerja.target, v, row.arah) for v in (row.realisasi, Angka(made))
        )
        if year and not quarters:
            pesan = f"Triwulannya ({row.kumulasi.value}) {b}, realisasi setahun {a}."
            yield Found(at(row, f"realisasi_tw.{max(row.realisasi_tw)}"), pesan, b, a)
            return
        pesan = f"Realisasi setahun {a}, menurut triwulan ({row.kumulasi.value}) {b}."
        yield Found(at(row, "realisasi"), pesan + (f" Kemungkinan {slip}." if slip else ""), a, b)


def _rumus_triwulan(view: View, row: Indikator) -> Iterator[Found]:
    """Nothing typed for the year: the formula's result then counts, whatever the quarters say."""
    kinerja = view.kinerja(row.id) if row.realisasi_tw else None
    hasil = kinerja.dari_rumus if kinerja is not None else None
    if hasil is None or hasil.nilai is None:
        return
    made = quarters_off(row.realisasi_tw, row.kumulasi, Angka(hasil.nilai))
    if made is not None:
        a, b = format_angka(hasil.nilai, 2), format_angka(made)
        pesan = (
            f"Hasil rumus {a} dipakai sebagai realisasi setahun, sedangkan menurut triwulan "
            f"({row.kumulasi.value}) {b}. Samakan variabel rumus dengan triwulannya."
        )
        yield Found(at(row, "realisasi"), pesan, a, b)


@rule(
    "REA-16",
    Severity.PERINGATAN,
    reads=("identitas.tahun", "indikator.satuan", "figures.kinerja"),
    each=Indikator,
)
def cacah_pecahan(view: View, row: Indikator) -> Iterator[Found]:
    """Cacah yang pecahan atau negatif.

    Mengapa: Orang, dokumen, dan unit dihitung utuh; pecahan biasanya berarti titik dan koma tertukar.
    Contoh salah: Realisasi 5,518 orang.
    Contoh benar: Realisasi 5.518 orang.
    Dasar: Praktik: cacah selalu bilangan bulat.
    """
    if not mencacah(row.satuan) or row.satuan.lower().startswith(("rp", "rupiah")):
        return
    kinerja = view.kinerja(row.id)
    if kinerja is None:
        return
    for field, nilai in (("target", kinerja.target), ("realisasi", kinerja.realisasi)):
        if isinstance(nilai, Angka) and (nilai.nilai < 0 or nilai.nilai != nilai.nilai.to_integral_value()):
            a = tulis(nilai, row.satuan)
            ref = at(row, field if field == "realisasi" else f"target.{view.tahun}")
            yield Found(ref, f"{field.capitalize()} {a} bukan bilangan bulat. Periksa titik dan komanya.", a)
            return


@rule(
    "REA-17",
    Severity.KESALAHAN,
    reads=("indikator.realisasi", "indikator.rumus", "figures.kinerja"),
    each=Indikator,
)
def beda_dengan_rumus(view: View, row: Indikator) -> Iterator[Found]:
    """Realisasi yang diketik tidak sama dengan hasil rumusnya.

    Mengapa: Rumus dan variabelnya tercetak di laporan; pembaca akan menghitung ulang.
    Contoh salah: 77,54 x 25% + 48,26 x 40% + 83,00 x 30% + 1,32 x 5% ditulis 70,01.
    Contoh benar: Hasilnya 63,66, atau realisasi dikosongkan agar dihitung program.
    Dasar: PermenPANRB 88/2021, kriteria pengukuran: cara mengukur kinerja jelas.
    """
    kinerja = view.kinerja(row.id) if row.rumus.strip() else None
    hasil = kinerja.dari_rumus if kinerja else None
    if hasil is None or hasil.nilai is None or not isinstance(row.realisasi, Angka):
        return
    tertulis = row.realisasi.nilai
    match banding(tertulis, hasil.nilai):
        case Banding.BEDA:
            slip = salah_ketik(tertulis, hasil.nilai)
            pesan = f"Realisasi {format_angka(tertulis)}; menurut rumus {cara(hasil)}."
            pesan += f" Kemungkinan {slip}." if slip else ""
            yield Found(at(row, "realisasi"), pesan, format_angka(tertulis), format_angka(hasil.nilai, 2))
        case Banding.TERPOTONG:
            benar = format_angka(hasil.nilai, 2)
            pesan = f"Realisasi {format_angka(tertulis)} dipotong, bukan dibulatkan; rumusnya {benar}."
            yield Found(at(row, "realisasi"), pesan, format_angka(tertulis), benar, severity=Severity.SARAN)


@rule("REA-18", Severity.KESALAHAN, reads=("indikator.rumus", "figures.kinerja"), each=Indikator)
def rumus_gagal(view: View, row: Indikator) -> Iterator[Found]:
    """Rumus indikator tidak dapat dihitung.

    Mengapa: Realisasi indikator ini diambil dari rumusnya.
    Contoh salah: Rumus A / B * 100, sedangkan variabel B kosong.
    Contoh benar: Semua variabel terisi dan namanya cocok dengan rumus.
    Dasar: PermenPANRB 88/2021, kriteria pengukuran: cara mengukur kinerja jelas.
    """
    kinerja = view.kinerja(row.id) if row.rumus.strip() else None
    if kinerja and kinerja.dari_rumus is not None and kinerja.dari_rumus.nilai is None:
        yield Found(at(row, "rumus"), alasan_text(kinerja.dari_rumus) or "Rumus tidak dapat dihitung.")


@rule(
    "REA-19",
    Severity.PERINGATAN,
    reads=("pengaturan.berbobot", "sasaran", "figures.sasaran", "figures.instansi"),
)
def bobot_kurang(view: View) -> Iterator[Found]:
    """Rata-rata dinyatakan berbobot tetapi bobotnya belum lengkap.

    Mengapa: Bila satu bobot kosong, program menghitung rata-rata tanpa bobot.
    Contoh salah: Rata-rata berbobot, satu dari tiga indikator tanpa bobot.
    Contoh benar: Semua bobot terisi, atau pilihan berbobot dimatikan.
    Dasar: Praktik: cara merata-ratakan dinyatakan di Bab III dan dipakai seluruhnya.
    """
    if not view.pengaturan.berbobot:
        return
    for row in view.all(Sasaran):
        rata = view.sasaran(row.id)
        if rata and rata.rata.note is Alasan.BOBOT_TIDAK_LENGKAP:
            yield Found(
                at(row), "Bobot indikator sasaran ini belum lengkap; rata-ratanya dihitung tanpa bobot."
            )
    if view.instansi.rata.note is Alasan.BOBOT_TIDAK_LENGKAP:
        pesan = "Bobot sasaran belum lengkap; rata-rata instansi dihitung tanpa bobot."
        yield Found(at(view.pengaturan, "berbobot"), pesan)


def _stated_otherwise(kinerja: Kinerja) -> bool:
    """Whether the quarters give a target to divide by: then RKT-01 tells the slip."""
    made = kinerja.target_dari_tw
    return isinstance(made, Angka) and made.nilai > 0


@rule("REA-23", Severity.PERINGATAN, reads=("indikator.keterangan", "figures.kinerja"), each=Indikator)
def target_nol(view: View, row: Indikator) -> Iterator[Found]:
    """Capaian tidak dapat dihitung karena targetnya nol atau negatif.

    Mengapa: Realisasi dibagi nol tidak ada hasilnya; menuliskan 0 % atau 100 % menyesatkan.
    Contoh salah: Target 0, realisasi 800, capaian ditulis 0 %.
    Contoh benar: Target diperbaiki, atau alasannya ditulis di kolom Keterangan.
    Dasar: Praktik: capaian yang tidak dapat dihitung diberi penjelasan.
    """
    kinerja = view.kinerja(row.id)
    if kinerja is None or row.keterangan.strip() or _stated_otherwise(kinerja):
        return
    if kinerja.capaian.alasan in {Alasan.TARGET_NOL, Alasan.TARGET_NEGATIF}:
        a = tulis(kinerja.target)
        r = tulis(kinerja.realisasi)
        pesan = f"Target {a}, realisasi {r}: capaian tidak dapat dihitung. Jelaskan di sini."
        yield Found(at(row, "keterangan"), pesan, a)


@rule(
    "REA-26",
    Severity.PERINGATAN,
    reads=("indikator.nama", "indikator.satuan", "figures.kinerja"),
    each=Indikator,
)
def persentase_lebih(view: View, row: Indikator) -> Iterator[Found]:
    """Persentase di atas 100.

    Mengapa: Bagian tidak mungkin melebihi keseluruhannya; biasanya pembilang atau penyebutnya keliru.
    Contoh salah: Persentase pegawai yang mengikuti diklat 165 %.
    Contoh benar: Persentase pegawai yang mengikuti diklat 65 %.
    Dasar: Praktik: persentase bagian dari keseluruhan paling tinggi 100.
    """
    words = inti(row.nama).split()
    if not words or words[0] not in {"persentase", "prosentase", "presentase"} or "%" not in row.satuan:
        return
    kinerja = view.kinerja(row.id)
    realisasi = kinerja.realisasi if kinerja else None
    if isinstance(realisasi, Angka) and realisasi.nilai > _FULL and not _GROWTH & set(words):
        a = tulis(realisasi, "%")
        yield Found(at(row, "realisasi"), f"{a} melebihi keseluruhan. Periksa pembilang dan penyebutnya.", a)
