"""TAB-34 and TAB-35: predikat words: two scales in one document, a strange word, counts by predikat."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from lkjip_desktop.domain.tabel import JenisTabel, Peran
from lkjip_desktop.rules.tabel.kutipan import Kalimat, bilangan
from lkjip_desktop.rules.tabel.lembar import Lembar
from lkjip_desktop.rules.tabel.telaah import Telaah, aturan_teks
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity

_NAME = (
    r"(?:sangat\s+)?(?:memuaskan|tinggi|baik|berhasil|rendah|kurang|efektif)|sedang|cukup(?:\s+\w+)?|kurang\s+sekali|"
    r"buruk|gagal|tidak\s+berhasil|istimewa"
)
_N = r"\d{1,3}(?:[.,]\d{1,2})?"
_RANGE = re.compile(
    rf"\b(?P<nama>{_NAME})\W{{0,6}}?(?P<atas>[>≥<≤])?\s*(?P<a>{_N})\s*%?\s*(?:(?:-|–|s\W?d\W?|sampai)\s*[<>≤≥]?\s*(?P<b>{_N}))?\s*%?",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    rf"(?P<n>\d{{1,3}})\s*(?:\([^)]{{1,40}}\)\s*)?indikator\s+(?:dengan\s+)?(?:predikat|kategori|kriteria)\s+(?P<nama>{_NAME})"
    rf"\s*\((?P<kelas>[^)]{{1,30}})\)",
    re.IGNORECASE,
)
_BOUNDS = re.compile(
    rf"(?P<atas>[>≥<≤])?\s*(?P<a>{_N})\s*%?\s*(?:(?:-|–|s\W?d\W?|sampai)\s*(?P<b>{_N}))?\s*%?"
)
_TOP = Decimal(1000)
_ENOUGH = 3


class Kelas(NamedTuple):
    """A class of a scale: its word and its bounds in per cent."""

    nama: str
    dari: Decimal
    sampai: Decimal


class Skala(NamedTuple):
    """A scale as one place of the document declares it."""

    kelas: tuple[Kelas, ...]
    kalimat: Kalimat


def scale_of(telaah: Telaah) -> Skala | None:
    """The first scale that the text declares: three classes or more in neighbouring sentences."""
    run: list[Kelas] = []
    first: Kalimat | None = None
    for sentence in telaah.kalimat:
        found = [k for m in _RANGE.finditer(sentence.teks) if (k := _kelas(m)) and len(sentence.teks) < 200]
        if found and not _COUNTED.search(sentence.teks):
            if first is None or sentence.paragraf - first.paragraf > len(run) + 3:
                first, run = sentence, []
            run += found
        elif len(run) >= _ENOUGH:
            break
    names = [k.nama for k in run]
    return (
        Skala(tuple(run), first) if first and len(run) >= _ENOUGH and len(set(names)) == len(names) else None
    )


def _kelas(match: re.Match[str]) -> Kelas | None:
    low = bilangan(match["a"])
    high = bilangan(match["b"]) if match["b"] else None
    if low is None:
        return None
    if high is None and not match["atas"]:
        return None
    if high is None:
        low, high = (Decimal(0), low) if match["atas"] in "<≤" else (low, _TOP)
    if low > high:
        low, high = high, low
    name = " ".join((match["nama"] if "nama" in match.groupdict() else "").lower().split())
    return Kelas(name, low, high)


@aturan_teks("TAB-34", Severity.KESALAHAN)
def dua_skala(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Predikat dari skala yang berbeda

    Mengapa: Batas kelas yang berubah-ubah membuat predikat tidak dapat dibandingkan.
    Contoh salah: Bab III: memuaskan 85-100; Bab IV: sangat memuaskan >100, baik 65-85.
    Contoh benar: Bab IV memakai nama dan batas kelas Bab III.
    Dasar: Praktik: skala yang dinyatakan dipakai di seluruh laporan.
    """
    scale = scale_of(telaah)
    if scale is None:
        return
    for sentence in telaah.kalimat:
        if sentence.paragraf <= scale.kalimat.paragraf + len(scale.kelas):
            continue
        for match in _COUNTED.finditer(sentence.teks):
            yield from _other_class(scale, sentence, match)


def _said(match: re.Match[str]) -> Kelas | None:
    bounds = _BOUNDS.search(match["kelas"])
    found = _kelas(bounds) if bounds else None
    return found._replace(nama=" ".join(match["nama"].lower().split())) if found else None


def _other_class(scale: Skala, sentence: Kalimat, match: re.Match[str]) -> Iterator[TemuanTabel]:
    said = _said(match)
    if said is None:
        return
    own = next((k for k in scale.kelas if k.nama == said.nama), None)
    if own and (own.dari, own.sampai) == (said.dari, said.sampai):
        return
    where = f"skala pada “{scale.kalimat.judul}”"
    right = f"{own.dari:f}-{own.sampai:f}" if own else "(tidak ada)"
    why = f"menurut {where} kelas itu {right} %" if own else f"kelas itu tidak ada pada {where}"
    yield TemuanTabel(
        "TAB-34",
        Severity.KESALAHAN,
        sentence.tempat,
        f"Tertulis {said.nama} ({match['kelas']}), sedangkan {why}.",
        f"{said.nama} ({match['kelas']})",
        right,
        (scale.kalimat.tempat,),
    )


@aturan_teks("TAB-35", Severity.KESALAHAN)
def cacah_predikat(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Banyaknya indikator menurut predikat

    Mengapa: Simpulan menghitung indikator menurut predikat; satu capaian yang dibetulkan mengubahnya.
    Contoh salah: 19 indikator memuaskan (85-100%), padahal tabel capaian memuat 18.
    Contoh benar: 18 indikator memuaskan (85-100%).
    Dasar: Praktik: banyaknya indikator dihitung ulang dari tabel capaian.
    """
    tables = [s for s in telaah.dokumen.lembar if s.tabel.jenis is JenisTabel.CAPAIAN]
    sheet = max(tables, key=lambda s: len(s.tabel.baris), default=None)
    column = sheet.pertama(Peran.CAPAIAN) if sheet else None
    if sheet is None or column is None:
        return
    for sentence in telaah.kalimat:
        for match in _COUNTED.finditer(sentence.teks):
            said = _said(match)
            if said is not None:
                yield from _recount(telaah, sentence, match, said, sheet, column)


def _recount(
    telaah: Telaah, sentence: Kalimat, match: re.Match[str], said: Kelas, sheet: Lembar, column: int
) -> Iterator[TemuanTabel]:
    figures = [(b, a.nilai) for b, _ in sheet.tabel.isi if (a := sheet[b, column])]
    printed = sum(said.dari <= v <= said.sampai for _, v in figures)
    better = [(telaah.seharusnya(sheet, b, column), v) for b, v in figures]
    right = sum(said.dari <= (v if r is None else r) <= said.sampai for r, v in better)
    number = int(match["n"])
    # A value on a bound may be counted on either side of it.
    edge = sum(v in (said.dari, said.sampai) for _, v in figures)
    if right == number or (printed != number and right - edge <= number <= right):
        return
    follows = printed == number
    yield TemuanTabel(
        "TAB-35",
        Severity.PERINGATAN if follows else Severity.KESALAHAN,
        sentence.tempat,
        f"Tertulis {number} indikator {said.nama} ({match['kelas']}), sedangkan {sheet.nama} memuat {right}"
        f"{' setelah capaian yang keliru dibetulkan' if follows else ''}.",
        str(number),
        str(right),
        (sheet.at(-1, column),),
    )
