"""TAB-01 to TAB-03: columns that follow from other columns of the same row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from lkjip_desktop.domain.tabel import Peran, Ringkas
from lkjip_desktop.rules.tabel.aturan import aturan_tabel
from lkjip_desktop.rules.tabel.bagian import shares
from lkjip_desktop.rules.tabel.banding_angka import bulatkan, penjelasan
from lkjip_desktop.rules.tabel.hitung import Rentang, evaluate
from lkjip_desktop.rules.tabel.hubungan import Hubungan, relations
from lkjip_desktop.rules.tabel.kecocokan import follows, measured_falling, other_ways, rises_alone
from lkjip_desktop.rules.tabel.ketentuan import makin_rendah
from lkjip_desktop.rules.tabel.kumulatif import running
from lkjip_desktop.rules.tabel.lembar import Angka, Lembar
from lkjip_desktop.rules.tabel.nilai_mutu import grades
from lkjip_desktop.rules.tabel.rasio import ratios
from lkjip_desktop.rules.tabel.rentang_target import rentang, spans
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.tabel.tumbuh import growth
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.wording.angka import format_angka

_CAPS = (Decimal(100), Decimal(110), Decimal(120), Decimal(150), Decimal(200))


@aturan_tabel("TAB-01", Severity.KESALAHAN)
def kolom_rumus(sheet: Lembar) -> Iterable[TemuanTabel]:
    """Kolom yang dihitung dari kolom lain

    Mengapa: Pembaca menghitung ulang persen dan selisih dari kolom di sebelahnya; satu sel yang tidak cocok
        membuat seluruh tabel diragukan.
    Contoh salah: Target 4, realisasi 2, capaian (6=5/4x100) tertulis 100.
    Contoh benar: Target 4, realisasi 2, capaian (6=5/4x100) tertulis 50.
    Dasar: Praktik: hitung ulang menurut rumus yang dicetak pada kepala tabel, dengan ketelitian angka
        yang dicetak.
    """
    for link in relations(sheet):
        if link.terbalik:
            continue
        cap = _convention(sheet, link)
        if cap is not None:
            yield _capped(sheet, link, cap)
        for b, row in enumerate(sheet.tabel.baris):
            summed = (
                link.pembagi is not None or link.beda or sheet.tabel.kolom[link.hasil].peran is Peran.SISA
            )
            if row.ringkas is Ringkas.BUKAN or (row.ringkas is Ringkas.JUMLAH and summed):
                yield from (
                    f for f in _check(sheet, link, b) if cap is None or not _is_cap(sheet, link, b, cap)
                )
    yield from shares(sheet)
    yield from growth(sheet)
    yield from spans(sheet)
    yield from grades(sheet)
    yield from running(sheet)
    yield from ratios(sheet, {link.hasil for link in relations(sheet)})


def _convention(sheet: Lembar, link: Hubungan) -> Decimal | None:
    """The cap that a table keeps to without saying so: two rows or more would exceed it, none does."""
    if sheet.tabel.kolom[link.hasil].peran is not Peran.CAPAIAN or link.pembagi is None:
        return None
    over: list[Decimal] = []
    stated = [a.nilai for b, _ in sheet.tabel.isi if (a := sheet[b, link.hasil])]
    for b, _ in sheet.tabel.isi:
        said = sheet[b, link.hasil]
        operands = {k: a for k in link.dari if (a := sheet[b, k])}
        result = evaluate(link.hitung, operands) if len(operands) == len(link.dari) else None
        if said is not None and result is not None and result.kurang > said.nilai in _CAPS:
            over.append(said.nilai)
    cap = over[0] if len(over) > 1 and len(set(over)) == 1 else None
    kept = cap is not None and max(stated) == cap and cap not in sheet.ketentuan.batas
    return cap if kept else None


def _is_cap(sheet: Lembar, link: Hubungan, b: int, cap: Decimal) -> bool:
    """Whether a row's capaian stands at the cap because it would exceed it."""
    said = sheet[b, link.hasil]
    result = evaluate(link.hitung, {k: a for k in link.dari if (a := sheet[b, k])})
    return said is not None and said.nilai == cap and result is not None and result.nilai > cap


def _capped(sheet: Lembar, link: Hubungan, cap: Decimal) -> TemuanTabel:
    shown = format_angka(cap)
    return TemuanTabel(
        "TAB-01",
        Severity.PERINGATAN,
        sheet.at(-1, link.hasil),
        f"Capaian pada kolom ini dibatasi {shown}, tetapi dokumen tidak menyatakannya. Nyatakan batas itu, "
        "atau tulis capaian yang sebenarnya.",
        shown,
    )


def _check(sheet: Lembar, link: Hubungan, b: int) -> Iterator[TemuanTabel]:
    stated = sheet[b, link.hasil]
    if stated is None:
        return
    operands = {k: a for k in link.dari if (a := sheet[b, k])}
    if operands and link.pembagi is None and not re.search(r"[-/*x:]", link.rumus):
        operands |= {k: Angka(Decimal(0), "") for k in link.dari if k not in operands}
    if any(rentang(a.teks) for a in operands.values()):
        return  # a target from ... to ..., which has a measure of its own
    if len(operands) < len(link.dari):
        if operands and stated.nilai and link.dicetak:
            yield _half(sheet, link, b, stated)
        return
    result = evaluate(link.hitung, operands)
    if result is not None and rises_alone(sheet, link, b, result):
        yield _rising(sheet, link, b, stated, other_ways(sheet, link, b, operands)[0])
        return
    if result is None or follows(sheet, link, b, operands, stated):
        return
    yield _wrong(sheet, link, b, stated, _meant(sheet, link, b, operands, stated, result))


def _rising(sheet: Lembar, link: Hubungan, b: int, stated: Angka, better: Rentang) -> TemuanTabel:
    right = bulatkan(better.nilai, max(stated.desimal, 2))
    return TemuanTabel(
        "TAB-01",
        Severity.PERINGATAN,
        sheet.at(b, link.hasil),
        f"Tertulis {stated.teks} seolah-olah makin tinggi makin baik, sedangkan baris lain pada tabel ini "
        f"yang sebaiknya menurun dihitung (2 x target - realisasi) / target. Hasilnya semestinya {right}.",
        stated.teks,
        right,
        tuple(sheet.at(b, k) for k in link.dari),
    )


def _meant(
    sheet: Lembar, link: Hubungan, b: int, operands: dict[int, Angka], stated: Angka, result: Rentang
) -> Rentang:
    """Which result was meant; a formula for what should fall only where the row's name says so."""
    declared = measured_falling(sheet, link, b)
    ways = (
        other_ways(sheet, link, b, operands) if declared or makin_rendah(sheet.tabel.baris[b].label) else []
    )
    if declared and ways:
        return ways[1] if sheet.ketentuan.cara == "B" and len(ways) > 1 else ways[0]
    for way in (result, *ways):
        if _slip(stated, way):
            return way
    return ways[0] if ways and sheet.ketentuan.turun else result


def _slip(stated: Angka, result: Rentang) -> str:
    right = bulatkan(result.nilai, stated.desimal)
    return penjelasan(stated.nilai, Decimal(right.replace(".", "").replace(",", ".")))


def _half(sheet: Lembar, link: Hubungan, b: int, stated: Angka) -> TemuanTabel:
    blank = next(k for k in link.dari if sheet[b, k] is None)
    name = sheet.tabel.kolom[blank].teks
    return TemuanTabel(
        "TAB-01",
        Severity.KESALAHAN,
        sheet.at(b, link.hasil),
        f"Tertulis {stated.teks}, padahal kolom {name} pada baris ini kosong sehingga rumus {link.rumus} "
        "tidak dapat dihitung. Isi kolom itu, atau kosongkan hasilnya.",
        stated.teks,
        "tidak dapat dihitung",
        (sheet.at(b, blank),),
    )


def _wrong(sheet: Lembar, link: Hubungan, b: int, stated: Angka, result: Rentang) -> TemuanTabel:
    right = bulatkan(result.nilai, stated.desimal)
    from_what = ", ".join(sheet.teks(b, k) for k in link.dari)
    if result.terpotong(stated):
        return TemuanTabel(
            "TAB-01",
            Severity.SARAN,
            sheet.at(b, link.hasil),
            f"Tertulis {stated.teks}, sedangkan {from_what} memberi {right}: dipotong, tidak dibulatkan.",
            stated.teks,
            right,
        )
    why = _slip(stated, result) or _direction(sheet, link, b, stated) or _other(sheet, link, b, stated)
    capped = stated.nilai in _CAPS and result.nilai > stated.nilai and not link.dicetak
    return TemuanTabel(
        "TAB-01",
        Severity.PERINGATAN if capped else Severity.KESALAHAN,
        sheet.at(b, link.hasil),
        f"Tertulis {stated.teks}, sedangkan {from_what} memberi {right}{f' ({why})' if why else ''}. "
        "Perbaiki hasilnya, atau angka asalnya bila itu yang keliru.",
        stated.teks,
        right,
        tuple(sheet.at(b, k) for k in link.dari),
    )


def _direction(sheet: Lembar, link: Hubungan, b: int, stated: Angka) -> str:
    """Whether what should fall was measured as if it should rise."""
    operands = {k: a for k in link.dari if (a := sheet[b, k])}
    plain = evaluate(link.hitung, operands) if measured_falling(sheet, link, b) else None
    return "menurut naskah makin rendah makin baik" if plain is not None and plain.memuat(stated) else ""


def _other(sheet: Lembar, link: Hubungan, b: int, stated: Angka) -> str:
    """Which other reading of the row gives the stated figure: another pair of columns, or a cap of 100."""
    if link.pembagi is None or not stated.nilai:
        return ""
    figures = [(k, a) for k in sheet.kolom_angka if k != link.hasil and (a := sheet[b, k])]
    for k, above in figures:
        for n, below in figures:
            if n == k or not below.nilai or {k, n} == set(link.dari):
                continue
            if (
                abs(above.nilai / below.nilai * 100 - stated.nilai) <= stated.setengah
                and above.nilai != below.nilai
            ):
                names = sheet.tabel.kolom
                return f"cocok bila {names[k].teks} dibagi {names[n].teks}"
    result = evaluate(link.hitung, {k: a for k in link.dari if (a := sheet[b, k])})
    over = result is not None and result.nilai > stated.nilai and stated.nilai in _CAPS
    return f"cocok bila dibatasi {format_angka(stated.nilai)}" if over else ""


@aturan_tabel("TAB-02", Severity.KESALAHAN)
def bagi_nol(sheet: Lembar) -> Iterable[TemuanTabel]:
    """Capaian dari target nol

    Mengapa: Pembagian dengan target nol tidak ada hasilnya; menulis 0 membuat keberhasilan tampak gagal.
    Contoh salah: Target 0, realisasi 800, capaian 0.
    Contoh benar: Target 0, realisasi 800, capaian “tidak dapat dihitung”, dengan alasannya.
    Dasar: Praktik: pembagian dengan nol tidak ada hasilnya.
    """
    for link in relations(sheet):
        if link.pembagi is None or link.terbalik:
            continue
        for b, _ in sheet.tabel.isi:
            base, stated = sheet[b, link.pembagi], sheet[b, link.hasil]
            above = next((sheet[b, k] for k in link.dari if k != link.pembagi), None)
            if base is None or base.nilai or stated is None or above is None or not above.nilai:
                continue
            yield TemuanTabel(
                "TAB-02",
                Severity.KESALAHAN,
                sheet.at(b, link.hasil),
                f"Tertulis {stated.teks}, padahal {format_angka(above.nilai)} dibagi 0 tidak dapat dihitung. "
                "Tulis “tidak dapat dihitung” dengan alasannya, atau perbaiki targetnya.",
                stated.teks,
                "tidak dapat dihitung",
                (sheet.at(b, link.pembagi),),
            )


@aturan_tabel("TAB-03", Severity.KESALAHAN)
def rumus_terbalik(sheet: Lembar) -> Iterable[TemuanTabel]:
    """Rumus kolom yang terbalik

    Mengapa: Bila kolom realisasi menjadi pembagi, hasilnya bukan capaian; semua baris ikut salah.
    Contoh salah: Kolom 4 realisasi, kolom 5 standar, capaian (6=5/4x100).
    Contoh benar: Kolom 4 realisasi, kolom 5 standar, capaian (6=4/5x100).
    Dasar: Praktik: capaian lazim dihitung realisasi dibagi target atau standarnya.
    """
    for link in relations(sheet):
        if link.terbalik and link.pembagi is not None:
            columns = sheet.tabel.kolom
            above, below = (columns[k] for k in (link.dari[0], link.pembagi))
            yield TemuanTabel(
                "TAB-03",
                Severity.KESALAHAN,
                sheet.at(-1, link.hasil),
                f"Rumus {link.rumus} membagi {above.teks} dengan {below.teks}. Capaian adalah realisasi "
                "dibagi target atau standarnya; balik rumusnya dan hitung ulang kolom ini.",
                link.rumus,
                f"{below.nomor}/{above.nomor}x100",
            )
