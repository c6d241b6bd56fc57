"""RST: codes of the budget tree, its links to the sasaran, and the pagu of five years.

Code forms: Permendagri 90/2019 and its updates (program 5.03.02, kegiatan 5.03.02.2.01, sub kegiatan with two
or four digits at the end; X.XX stands for the instansi's own bidang), and the older Permendagri 13/2006.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

from lkjip_desktop.domain.dokumen import ProgramKegiatan
from lkjip_desktop.domain.pilihan import Tingkat
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.rules.banding import beda
from lkjip_desktop.rules.rule import Found, at, rule
from lkjip_desktop.rules.saksi import nilai_lain
from lkjip_desktop.rules.target import PERIODE, years_of
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.angka import format_angka, format_rupiah
from lkjip_desktop.wording.label import pilihan

_BIDANG = r"(?:\d\.(?:\d{2}|XX)|X\.XX)"
_OLD = r"\d\.\d{2}\.\d\.\d{2}\.\d{2}\.\d{2}"
_FORMS: Mapping[Tingkat, re.Pattern[str]] = {
    Tingkat.PROGRAM: re.compile(rf"{_BIDANG}\.\d{{2}}|{_OLD}", re.IGNORECASE),
    Tingkat.KEGIATAN: re.compile(rf"{_BIDANG}\.\d{{2}}\.\d\.\d{{2}}|{_OLD}\.\d{{2}}", re.IGNORECASE),
    Tingkat.SUB_KEGIATAN: re.compile(rf"{_BIDANG}\.\d{{2}}\.\d\.\d{{2}}\.(?:\d{{2}}|\d{{4}})", re.IGNORECASE),
}
_SAMPLES: Mapping[Tingkat, str] = {
    Tingkat.PROGRAM: "5.03.02",
    Tingkat.KEGIATAN: "5.03.02.2.01",
    Tingkat.SUB_KEGIATAN: "5.03.02.2.01.0006",
}
_ABOVE: Mapping[Tingkat, Tingkat | None] = {
    Tingkat.PROGRAM: None,
    Tingkat.KEGIATAN: Tingkat.PROGRAM,
    Tingkat.SUB_KEGIATAN: Tingkat.KEGIATAN,
}


@lru_cache(maxsize=8192)
def bagian(kode: str) -> tuple[int | None, ...]:
    """The parts of a code as numbers, so that .06 and .0006 are the same; None for X and XX."""
    return tuple(int(p) if p.isdigit() else None for p in kode.strip().split("."))


def starts_with(kode: str, awal: str) -> bool:
    """Whether `kode` lies inside `awal`, X.XX fitting any bidang."""
    a, b = bagian(kode), bagian(awal)
    return len(a) > len(b) and all(x == y or x is None or y is None for x, y in zip(a, b, strict=False))


@rule(
    "RST-13",
    Severity.PERINGATAN,
    reads=("programkegiatan.nama", "programkegiatan.kode", "programkegiatan.tingkat"),
    each=ProgramKegiatan,
)
def bentuk_kode(view: View, row: ProgramKegiatan) -> Iterator[Found]:
    """Kode program, kegiatan, atau sub kegiatan tidak menurut bentuk tingkatnya.

    Mengapa: Kode menghubungkan laporan dengan dokumen anggaran; kode yang salah memutus hubungan itu.
    Contoh salah: Sub kegiatan berkode 5.03.02.2.01.
    Contoh benar: Sub kegiatan berkode 5.03.02.2.01.0006.
    Dasar: Permendagri 90/2019 tentang klasifikasi, kodefikasi, dan nomenklatur.
    """
    kode, tingkat = row.kode.strip(), pilihan(row.tingkat).lower()
    if not kode:
        if row.nama.strip():
            yield Found(at(row, "kode"), f"Kode {tingkat} belum diisi, misalnya {_SAMPLES[row.tingkat]}.")
    elif not _FORMS[row.tingkat].fullmatch(kode):
        other = next((t for t, form in _FORMS.items() if form.fullmatch(kode)), None)
        kata = f"adalah kode {pilihan(other).lower()}" if other else "tidak lengkap atau salah bentuk"
        pesan = f"{kode} {kata}. Kode {tingkat} berbentuk {_SAMPLES[row.tingkat]}."
        yield Found(at(row, "kode"), pesan, kode)


@rule("RST-14", Severity.PERINGATAN, reads=("programkegiatan.kode",), each=ProgramKegiatan)
def kode_di_luar_induk(view: View, row: ProgramKegiatan) -> Iterator[Found]:
    """Kode tidak berada di dalam kode induknya.

    Mengapa: Kegiatan yang ditempatkan di program lain ikut terjumlah di program yang salah.
    Contoh salah: Kegiatan 5.03.03.2.01 di bawah program 5.03.02.
    Contoh benar: Kegiatan 5.03.02.2.01 di bawah program 5.03.02.
    Dasar: Permendagri 90/2019 tentang klasifikasi, kodefikasi, dan nomenklatur.
    """
    ini, parent = row.kode.strip(), view.get(ProgramKegiatan, row.induk)
    astray = _astray(view, row)
    if astray:
        itu = astray[0].kode.strip()
        pesan = f"{ini} tidak memuat satu pun rinciannya, misalnya {itu}. Periksa kode baris ini."
        yield Found(at(row, "kode"), pesan, ini, "", tuple(at(c, "kode") for c in astray))
    elif parent is not None and _outside(row, parent) and not _misplaced(view, row, parent):
        itu = parent.kode.strip()
        yield Found(at(row, "kode"), f"{ini} tidak termasuk {itu} di atasnya.", ini, itu)


def _misplaced(view: View, row: ProgramKegiatan, parent: ProgramKegiatan) -> bool:
    """Whether it is the row above that has the wrong code, and is told."""
    above = view.get(ProgramKegiatan, parent.induk)
    lost = above is not None and _outside(parent, above) and not _outside(row, above)
    return lost or bool(_astray(view, parent))


def _outside(row: ProgramKegiatan, parent: ProgramKegiatan) -> bool:
    return _well_formed(row.kode) and _well_formed(parent.kode) and not starts_with(row.kode, parent.kode)


def _astray(view: View, row: ProgramKegiatan) -> tuple[ProgramKegiatan, ...]:
    """The rows below, where there are several: all outside this row's code, together inside another."""
    below = view.children(ProgramKegiatan, row.id)
    if len(below) < 2 or not all(_outside(c, row) for c in below):
        return ()
    size = len(bagian(row.kode))
    return below if len({bagian(c.kode)[:size] for c in below}) == 1 else ()


@lru_cache(maxsize=8192)
def _well_formed(kode: str) -> bool:
    return any(form.fullmatch(kode.strip()) for form in _FORMS.values())


@rule("RST-15", Severity.PERINGATAN, reads=("programkegiatan.tingkat",), each=ProgramKegiatan)
def tingkat_dilompati(view: View, row: ProgramKegiatan) -> Iterator[Found]:
    """Tingkat dilompati: sub kegiatan langsung di bawah program, atau kegiatan tanpa program.

    Mengapa: Jumlah setiap tingkat hanya benar bila tingkatnya lengkap.
    Contoh salah: Sub kegiatan langsung di bawah program.
    Contoh benar: Program, kegiatan, lalu sub kegiatan.
    Dasar: Permendagri 90/2019: program, kegiatan, dan sub kegiatan tersusun berjenjang.
    """
    parent = view.get(ProgramKegiatan, row.induk)
    wanted = _ABOVE[row.tingkat]
    actual = parent.tingkat if parent else None
    if actual is not wanted:
        ini = pilihan(row.tingkat)
        itu = f"di bawah {pilihan(wanted).lower()}" if wanted else "di tingkat teratas"
        yield Found(
            at(row, "tingkat"), f"{ini} seharusnya berada {itu}. Periksa tingkatnya.", row.tingkat.value
        )


@rule("RST-16", Severity.PERINGATAN, reads=("programkegiatan.kode",))
def kode_ganda(view: View) -> Iterator[Found]:
    """Dua baris dengan satu kode.

    Mengapa: Satu kode adalah satu program atau kegiatan; anggarannya dapat terhitung dua kali.
    Contoh salah: Dua kegiatan berkode 5.03.02.2.01.
    Contoh benar: Kegiatan kedua berkode 5.03.02.2.02.
    Dasar: Permendagri 90/2019 tentang klasifikasi, kodefikasi, dan nomenklatur.
    """
    seen: dict[tuple[Id | None, tuple[int | None, ...]], ProgramKegiatan] = {}
    for row in view.all(ProgramKegiatan):
        if row.kode.strip():
            parts = bagian(row.kode)
            first = seen.setdefault((row.induk if None in parts else None, parts), row)
            if first is not row:
                kode = row.kode.strip()
                yield Found(
                    at(row, "kode"), f"Kode {kode} sudah dipakai.", kode, related=(at(first, "kode"),)
                )


@rule(
    "RST-11",
    Severity.KESALAHAN,
    reads=(
        "programkegiatan.pagu",
        "programkegiatan.pagu_akhir",
        "figures.anggaran",
        "bahan.diterima",
        *PERIODE,
    ),
    each=ProgramKegiatan,
)
def pagu_akhir(view: View, row: ProgramKegiatan) -> Iterator[Found]:
    """Pagu sampai akhir Renstra tidak sama dengan jumlah pagu tahunannya.

    Mengapa: Pagu lima tahun adalah jumlah pagu setiap tahun.
    Contoh salah: Lima tahun berjumlah Rp1.400.000.000, kondisi akhir Rp1.500.000.000.
    Contoh benar: Keduanya Rp1.400.000.000.
    Dasar: Praktik: hitungan dalam tabel harus dapat diulang pembaca.
    """
    money = view.anggaran(row.id) if row.pagu_akhir is not None else None
    if row.pagu_akhir is None or money is None:
        return
    years = years_of(view)
    pagu = row.pagu if row.pagu else money.pagu_renstra
    if years and all(y in pagu for y in years):
        jumlah = sum((pagu[y] for y in years), Decimal(0))
        swapped = (jumlah - pagu[y] + v for y in years for v in nilai_lain(view, row, f"pagu.{y}"))
        if beda(row.pagu_akhir, jumlah) and all(beda(row.pagu_akhir, v) for v in swapped):
            a, b = format_rupiah(row.pagu_akhir), format_rupiah(jumlah)
            ref, pesan = at(row, "pagu_akhir"), f"Tertulis {a}, pagu tahunannya berjumlah {b}."
            yield Found(ref, pesan, a, b, perbaikan=((ref, jumlah),))


@rule("RST-25", Severity.KESALAHAN, reads=("programkegiatan.sasaran",), each=ProgramKegiatan)
def bagian_sasaran(view: View, row: ProgramKegiatan) -> Iterator[Found]:
    """Pembagian anggaran program ke sasaran tidak berjumlah 1.

    Mengapa: Bila bagiannya tidak genap, anggaran per sasaran tidak sama dengan anggaran seluruhnya.
    Contoh salah: Sasaran 1: 0,5 dan sasaran 2: 0,4.
    Contoh benar: Sasaran 1: 0,6 dan sasaran 2: 0,4.
    Dasar: Praktik: anggaran dibagi habis ke sasaran.
    """
    if row.sasaran:
        jumlah = sum(row.sasaran.values(), Decimal(0))
        if jumlah != 1:
            a = format_angka(jumlah)
            yield Found(at(row, "sasaran"), f"Bagian semua sasaran berjumlah {a}, seharusnya 1.", a, "1")


@rule("RST-26", Severity.PERINGATAN, reads=("programkegiatan.sasaran", "programkegiatan.nama"))
def program_tanpa_sasaran(view: View) -> Iterator[Found]:
    """Program tidak terkait dengan sasaran.

    Mengapa: Anggaran per sasaran dan efisiensinya dihitung dari program yang terkait.
    Contoh salah: Program Rp500.000.000 tanpa sasaran.
    Contoh benar: Program itu seluruhnya (1) untuk sasaran 2.
    Dasar: PermenPANRB 53/2014: analisis program dan kegiatan yang menunjang pencapaian kinerja.
    """
    rows = {r.id: r for r in view.all(ProgramKegiatan)}
    linked: set[Id] = set()
    for row in rows.values():
        at_row: ProgramKegiatan | None = row if row.sasaran else None
        while at_row is not None and at_row.id not in linked:
            linked.add(at_row.id)
            at_row = rows.get(at_row.induk) if at_row.induk else None
    for row in rows.values():
        if row.induk not in rows and row.id not in linked and row.nama.strip():
            yield Found(at(row, "sasaran"), "Kaitkan program ini dengan sasaran yang ditunjangnya.")
