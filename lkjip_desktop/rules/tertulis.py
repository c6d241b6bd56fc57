"""REA: figures that somebody printed against the computed ones, and which other reading explains them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from lkjip_desktop.domain.capaian import compute_capaian
from lkjip_desktop.domain.dokumen import Indikator
from lkjip_desktop.domain.figures import Kinerja
from lkjip_desktop.domain.hasil import Hasil, bulat
from lkjip_desktop.domain.nilai import KOSONG, Nilai, angka
from lkjip_desktop.domain.pilihan import Arah, RumusTurun
from lkjip_desktop.domain.skala import PRESETS, SkalaPredikat, predikat
from lkjip_desktop.rules.banding import Banding, banding, pembacaan, salah_ketik
from lkjip_desktop.rules.rule import Found, at, rule
from lkjip_desktop.rules.saksi_kinerja import ARAH_READS, arah_dibantah, terjelaskan
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.alasan import BELUM_DIISI
from lkjip_desktop.wording.angka import format_angka, format_persen
from lkjip_desktop.wording.cara import cara
from lkjip_desktop.wording.pola import daftar

#: The reads of `View.skala`.
SKALA = ("pengaturan.skala_nama", "kelasskala.nama", "kelasskala.bawah", "kelasskala.inklusif")

Calon = Iterator[tuple[str, Decimal | None]]
Salah = tuple[str, Severity | None]


def differing(tertulis: Decimal, hitung: Decimal, made: str, calon: Calon) -> Salah | None:
    """The sentence about a stated per cent that is not the computed one, with a milder severity; else None.

    `made` says how the right figure comes about; `calon` are other readings, tried when nothing simpler fits.
    """
    match banding(tertulis, hitung):
        case Banding.SAMA:
            return None
        case Banding.TERPOTONG:
            return f"{format_angka(tertulis)} dipotong, bukan dibulatkan: {made}.", Severity.SARAN
        case Banding.BEDA:
            why = pembacaan(tertulis, calon)
            slip = salah_ketik(tertulis, hitung)
            because = (
                f" {format_angka(tertulis)} cocok bila {why}."
                if why
                else f" Kemungkinan {slip}."
                if slip
                else ""
            )
            return f"Tertulis {format_angka(tertulis)}; seharusnya {made.rstrip('.')}.{because}", None


def _readings(view: View, row: Indikator, kinerja: Kinerja) -> Calon:
    """Other ways in which somebody may have come to a capaian."""
    aturan, realisasi = view.cara_capaian, kinerja.realisasi
    hasil = kinerja.capaian.nilai
    yield "dibatasi 100", min(hasil, Decimal(100)) if hasil is not None else None
    if row.arah is Arah.TURUN:
        other = RumusTurun.B if aturan.rumus_turun is RumusTurun.A else RumusTurun.A
        turned = replace(aturan, rumus_turun=other)
        yield (
            f"dipakai rumus {other.value}",
            compute_capaian(row.arah, kinerja.target, realisasi, turned).nilai,
        )
        yield "arahnya dianggap naik", compute_capaian(Arah.NAIK, kinerja.target, realisasi, aturan).nilai
    if row.arah is Arah.NAIK:
        yield "arahnya dianggap turun", compute_capaian(Arah.TURUN, kinerja.target, realisasi, aturan).nilai
    yield "target rencana tahunan yang dipakai", _against(view, row, row.target_tahun, kinerja)
    for year in sorted(row.target):
        yield f"target {year} yang dipakai", _against(view, row, row.target[year], kinerja)
    yield "target akhir Renstra yang dipakai", kinerja.kemajuan.nilai
    for year, lalu in kinerja.capaian_lalu.items():
        yield f"capaian {year} yang disalin", lalu.nilai
    yield "realisasinya yang disalin", angka(realisasi)
    money = view.anggaran(row.induk) if row.induk else None
    yield "serapan anggaran yang disalin", money.serapan.nilai if money else None


def _against(view: View, row: Indikator, target: Nilai, kinerja: Kinerja) -> Decimal | None:
    if target == kinerja.target:
        return None
    return compute_capaian(row.arah, target, kinerja.realisasi, view.cara_capaian).nilai


@rule(
    "REA-03",
    Severity.KESALAHAN,
    reads=(
        *ARAH_READS, "indikator.target_tahun",
        "indikator.target_tw", "indikator.realisasi_tw", "indikator.realisasi", "indikator.kumulasi",
        "indikator", "figures.kinerja", "figures.anggaran", "bahan.diterima",
    ),
    each=Indikator,
)  # fmt: skip
def capaian_tertulis(view: View, row: Indikator) -> Iterator[Found]:
    """Capaian tertulis tidak sama dengan hasil hitungnya.

    Mengapa: Capaian dapat dihitung ulang siapa pun dari target dan realisasi di baris yang sama.
    Contoh salah: Target 4, realisasi 2, capaian tertulis 100.
    Contoh benar: Target 4, realisasi 2, capaian 50.
    Dasar: PermenPANRB 53/2014: perbandingan target dan realisasi kinerja tahun ini.
    """
    tertulis = row.capaian_tertulis
    kinerja = view.kinerja(row.id) if tertulis is not None else None
    if tertulis is None or kinerja is None:
        return
    hasil, a = kinerja.capaian, format_persen(tertulis, None)
    if hasil.nilai is None:
        if hasil.alasan not in BELUM_DIISI and not terjelaskan(view, row, kinerja):
            yield Found(at(row, "capaian_tertulis"), f"Tertulis {a}. {cara(hasil)}", a)
        return
    wrong = differing(tertulis, hasil.nilai, cara(hasil), _readings(view, row, kinerja))
    if wrong and not terjelaskan(view, row, kinerja) and arah_dibantah(view, row, kinerja) is None:
        ref, b = at(row, "capaian_tertulis"), format_persen(hasil.nilai)
        yield Found(ref, wrong[0], a, b, (), wrong[1], ((ref, bulat(hasil.nilai)),))


def predikat_salah(
    view: View, tertulis: str, hitung: Decimal | None, juga: Decimal | None
) -> tuple[str, str] | None:
    """The sentence about a stated predikat and the right one; None when it is right.

    `juga` is a stated per cent that is reported on its own: a predikat that fits it is no second mistake.
    """
    skala, kata = view.skala, tertulis.strip()
    names = [k.nama for k in skala.kelas]
    if not kata or hitung is None:
        return None
    if kata.casefold() not in {n.casefold() for n in names}:
        lain = next((s.nama for s in PRESETS.values() if kata.casefold() in _names(s)), "")
        dari = f" “{kata}” berasal dari skala {lain}." if lain else ""
        return f"“{kata}” tidak ada pada skala {skala.nama} ({daftar(names)}).{dari}", predikat(skala, hitung)
    benar = predikat(skala, hitung)
    fits = {benar.casefold()} | ({predikat(skala, juga).casefold()} if juga is not None else set())
    if kata.casefold() in fits:
        return None
    return f"Tertulis “{kata}”; {format_persen(hitung)} adalah {benar} pada skala {skala.nama}.", benar


def _names(skala: SkalaPredikat) -> set[str]:
    return {k.nama.casefold() for k in skala.kelas}


@rule(
    "REA-04",
    Severity.KESALAHAN,
    reads=(*SKALA, "indikator.predikat_tertulis", "indikator.capaian_tertulis", "figures.kinerja"),
    each=Indikator,
)
def predikat_tertulis(view: View, row: Indikator) -> Iterator[Found]:
    """Predikat tertulis tidak ada pada skala, atau bukan kelas dari capaiannya.

    Mengapa: Satu laporan memakai satu skala; kata dari skala lain tidak dapat dibandingkan.
    Contoh salah: Capaian 81,88 % disebut memuaskan pada skala yang memulai memuaskan di atas 85.
    Contoh benar: Capaian 81,88 % disebut sangat baik.
    Dasar: Praktik: skala predikat dinyatakan di Bab III dan dipakai di seluruh laporan.
    """
    kinerja = view.kinerja(row.id) if row.predikat_tertulis.strip() else None
    if kinerja is None:
        return
    wrong = predikat_salah(view, row.predikat_tertulis, kinerja.capaian.nilai, row.capaian_tertulis)
    if wrong:
        ref = at(row, "predikat_tertulis")
        mend = ((ref, wrong[1]),)
        yield Found(ref, wrong[0], row.predikat_tertulis.strip(), wrong[1], perbaikan=mend)


@rule(
    "REA-24",
    Severity.KESALAHAN,
    reads=(
        *ARAH_READS,
    ),
    each=Indikator,
)  # fmt: skip
def capaian_lalu(view: View, row: Indikator) -> Iterator[Found]:
    """Capaian tahun lalu tidak sesuai dengan target dan realisasinya.

    Mengapa: Perbandingan antartahun tidak berarti bila angka pembandingnya keliru.
    Contoh salah: 2023: target 80, realisasi 60, capaian 100.
    Contoh benar: 2023: target 80, realisasi 60, capaian 75.
    Dasar: PermenPANRB 53/2014: realisasi dan capaian tahun ini dibandingkan dengan tahun lalu.
    """
    for year, tertulis in sorted(row.capaian_lalu.items()):
        target, realisasi = row.target_lalu.get(year, KOSONG), row.realisasi_lalu.get(year, KOSONG)
        made = [
            compute_capaian(row.arah, target, realisasi, replace(view.cara_capaian, rumus_turun=r))
            for r in RumusTurun
        ]
        if any(h.nilai is None or banding(tertulis, h.nilai) is Banding.SAMA for h in made):
            continue
        hasil = made[0] if view.cara_capaian.rumus_turun is RumusTurun.A else made[1]
        wrong = _lalu_wrong(tertulis, hasil)
        kinerja = view.kinerja(row.id) if wrong else None
        if wrong and kinerja is not None and arah_dibantah(view, row, kinerja) is None:
            a, b = format_persen(tertulis, None), format_persen(hasil.nilai or Decimal(0))
            yield Found(at(row, f"capaian_lalu.{year}"), f"{year}: {wrong[0]}", a, b, severity=wrong[1])


def _lalu_wrong(tertulis: Decimal, hasil: Hasil) -> Salah | None:
    if hasil.nilai is None:
        return None
    capped = iter([("dibatasi 100", min(hasil.nilai, Decimal(100)))])
    return differing(tertulis, hasil.nilai, cara(hasil), capped)
