"""TAB-08 to TAB-10: what is wrong with the writing itself: figures, shifted rows, trend words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from lkjip_desktop.domain.tabel import KUANTITAS, PERSEN, Peran
from lkjip_desktop.rules.tabel.aturan import aturan_tabel
from lkjip_desktop.rules.tabel.beda import BEDA
from lkjip_desktop.rules.tabel.lembar import Angka, Lembar
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.wording.angka import format_angka

_UP = ("naik", "meningkat", "bertambah")
_DOWN = ("turun", "menurun", "berkurang")
_SAME = ("tetap", "stabil", "sama")
_WORDS = {"naik": _UP, "turun": _DOWN, "tetap": _SAME}


@aturan_tabel("TAB-08", Severity.PERINGATAN)
def tanda_baca(sheet: Lembar) -> Iterable[TemuanTabel]:
    """Titik dan koma pada angka

    Mengapa: Titik atau koma yang tidak pada tempatnya mengubah besarnya angka bagi pembaca dan bagi komputer.
    Contoh salah: 7.617.000. atau 1000.000.000
    Contoh benar: 7.617.000 dan 1.000.000.000
    Dasar: Praktik: titik memisahkan ribuan, koma memisahkan desimal.
    """
    for (b, k), text in sheet.rusak.items():
        figure = sheet[b, k]
        right = format_angka(figure.nilai) if figure else ""
        advice = f"Maksudnya barangkali {right}." if right else "Tulis ulang angkanya."
        yield TemuanTabel(
            "TAB-08",
            Severity.PERINGATAN,
            sheet.at(b, k),
            f"Titik atau koma pada “{text}” tidak pada tempatnya. {advice}",
            text,
            right,
        )


@aturan_tabel("TAB-09", Severity.PERINGATAN)
def baris_bergeser(sheet: Lembar) -> Iterable[TemuanTabel]:
    """Baris yang bergeser

    Mengapa: Satu sel yang hilang menggeser semua angka di kanannya ke kolom yang salah.
    Contoh salah: Baris tanpa sel kode, sehingga pagu berada di bawah kepala Target.
    Contoh benar: Setiap angka berada di bawah kepala kolomnya.
    Dasar: Praktik: setiap angka dibaca menurut kepala kolomnya.
    """
    moved = [b for b, row in enumerate(sheet.tabel.baris) if row.bergeser]
    if not moved:
        return
    first = sheet.tabel.baris[moved[0]]
    if first.bergeser < 0:
        yield TemuanTabel(
            "TAB-09",
            Severity.PERINGATAN,
            sheet.at(moved[0]),
            f"Sel-sel baris “{first.label}” tidak cocok dengan kolomnya; ada sel yang hilang atau berlebih. "
            "Angkanya tidak ikut diperiksa.",
        )
        return
    more = f" dan {len(moved) - 1} baris lain" if len(moved) > 1 else ""
    yield TemuanTabel(
        "TAB-09",
        Severity.PERINGATAN,
        sheet.at(moved[0]),
        f"Baris “{first.label}”{more} bergeser {first.bergeser} kolom ke kiri karena ada sel yang hilang. "
        "Pemeriksaan memakai letak yang sudah digeser kembali.",
        kaitan=tuple(sheet.at(b) for b in moved[1:]),
    )


@aturan_tabel("TAB-10", Severity.KESALAHAN)
def kata_tren(sheet: Lembar) -> Iterable[TemuanTabel]:
    """Kata naik, turun dan tetap

    Mengapa: Kata yang bertentangan dengan angkanya membalik kesimpulan pembaca.
    Contoh salah: 0 menjadi 800, keterangan Turun.
    Contoh benar: 0 menjadi 800, keterangan Naik.
    Dasar: PermenPANRB 53/2014: realisasi dan capaian tahun ini dibandingkan dengan tahun lalu.
    """
    for k in sheet.tabel.cari(Peran.TREN):
        pair = _compared(sheet, k)
        other = _beside(sheet, k, pair) if pair else None
        for b, _ in sheet.tabel.isi if pair else ():
            found = list(_trend(sheet, b, k, *pair)) if pair else []
            # A word behind realisasi and capaian may speak of either.
            if found and not (other and not list(_trend(sheet, b, k, *other)) and sheet[b, other[0]]):
                yield from found


def _beside(sheet: Lembar, k: int, pair: tuple[int, int]) -> tuple[int, int] | None:
    """The realisasi of two years that stand before the compared ones, with no other word between."""
    columns = sheet.tabel.kolom
    if "realisasi" in columns[k].teks.lower() or "capaian" in columns[k].teks.lower():
        return None
    start = max((t for t in sheet.tabel.cari(Peran.TREN) if t < k), default=-1)
    places = [p for p in sheet.tabel.cari(Peran.REALISASI) if start < p < k and p not in pair]
    return (places[-2], places[-1]) if len(places) > 1 else None


def _compared(sheet: Lembar, k: int) -> tuple[int, int] | None:
    """The two columns that a trend word speaks of: the nearest two of one role, the earlier year first."""
    about = sheet.tabel.kolom[k].teks.lower()
    named = next((r for r in (Peran.REALISASI, Peran.CAPAIAN) if r.value in about), None)
    wanted = {named} if named else KUANTITAS | PERSEN | {Peran.NILAI, Peran.BANYAK}
    left = [
        p
        for p in sheet.kolom_angka
        if p < k and sheet.tabel.kolom[p].peran in wanted and not BEDA.search(sheet.tabel.kolom[p].teks)
    ]
    last = left[-1] if left else None
    before = [
        p
        for p in left[:-1]
        if last is not None and sheet.tabel.kolom[p].peran == sheet.tabel.kolom[last].peran
    ]
    if last is None or not before:
        return None
    years = sheet.tabel.kolom[before[-1]].tahun, sheet.tabel.kolom[last].tahun
    swapped = None not in years and (years[0] or 0) > (years[1] or 0)
    return (last, before[-1]) if swapped else (before[-1], last)


def arah(old: Decimal, new: Decimal) -> str:
    """The word for what became of a figure."""
    return "naik" if new > old else "turun" if new < old else "tetap"


def _readings(old: Angka, new: Angka) -> list[tuple[Decimal, Decimal]]:
    """The two figures as read, and in their other readings: in both at once where both are open."""
    pairs = [(old.nilai, new.nilai)]
    if old.lain is not None and new.lain is not None:
        return [*pairs, (old.lain, new.lain)]
    if old.lain is not None:
        pairs.append((old.lain, new.nilai))
    if new.lain is not None:
        pairs.append((old.nilai, new.lain))
    return pairs


def trend_follows(sheet: Lembar, b: int, k: int, value: Decimal) -> list[int]:
    """The columns of trend words in row `b` that are wrong now and right once cell `k` holds `value`."""
    found = []
    for column in sheet.tabel.cari(Peran.TREN):
        pair = _compared(sheet, column)
        if pair is None or k not in pair:
            continue
        figures = [value if p == k else a.nilai for p in pair if (a := sheet[b, p])]
        word = sheet.teks(b, column).lower()
        if len(figures) == 2 and any(w in word for w in _WORDS[arah(figures[0], figures[1])]):
            found.append(column)
    return found


def _trend(sheet: Lembar, b: int, k: int, early: int, late: int) -> Iterator[TemuanTabel]:
    old, new = sheet[b, early], sheet[b, late]
    word = re.sub(r"\(.*\)", "", sheet.teks(b, k)).strip(" .↑↓").lower()
    if old is None or new is None or word not in (*_UP, *_DOWN, *_SAME):
        return
    rights = {arah(a, b) for a, b in _readings(old, new)}
    said = "naik" if word in _UP else "turun" if word in _DOWN else "tetap"
    if said not in rights:
        right = arah(old.nilai, new.nilai)
        yield TemuanTabel(
            "TAB-10",
            Severity.KESALAHAN,
            sheet.at(b, k),
            f"Tertulis {sheet.teks(b, k)}, padahal dari {old.teks} menjadi {new.teks}: {right}.",
            sheet.teks(b, k),
            right.capitalize(),
        )
