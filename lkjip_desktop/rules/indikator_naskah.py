"""NAR: sentences about one indikator: its target, realisasi and capaian as the text gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from lkjip_desktop.domain.bagian import ANALISIS
from lkjip_desktop.domain.dokumen import Baris, Indikator
from lkjip_desktop.domain.figures import Kinerja
from lkjip_desktop.domain.nilai import KOSONG, Angka, Kosong, angka
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.arah import wrong_changes
from lkjip_desktop.rules.bahan import bahan
from lkjip_desktop.rules.banding import Banding, banding
from lkjip_desktop.rules.naskah import BERTEKS, TEKS, teks_of
from lkjip_desktop.rules.rule import Found, rule
from lkjip_desktop.rules.saksi_kinerja import CARA, cocok_capaian
from lkjip_desktop.rules.teks import inti, kalimat, kalimat_berangka, kata
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.angka import format_angka, parse_angka

#: A figure with the word that says what it is: "target 81", "realisasi indeks sebesar 81,5".
STATED = re.compile(
    r"\b(?P<apa>target|realisasi|capaian|dari|menjadi)(?:nya)?"
    r"(?:\s+(?!(?:di|dari|ke|lebih|kurang|paling|minimal|antara|hampir|sekitar|tahun)\b)[a-z]+){0,2}?"
    r"\s+(?:sebesar\s+|adalah\s+)?(?P<n>\d[\d.]*\d(?:,\d+)?|\d(?:,\d+)?)(?!\d|[.,/]\d)"
    r"(?!\s*(?:indikator|sasaran|dari|triwulan|tahun|bulan))(?:\s*%)?(?:\s+pada\s+tahun\s+(?P<y>\d{4}))?",
    re.IGNORECASE,
)
GOES_ON = re.compile(
    r"(?:Angka|Realisasi|Nilai|Capaian|Target|Indikator|Indeks|Jumlah|Persentase)\s+(?:ini|tersebut)\b"
)
_OTHER_TIME = re.compile(r"\b(?:triwulan|semester|bulan|akhir|renstra|awal)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


#: Indikator by the first two words of their names, each with the whole name.
Nama = Mapping[tuple[str, str], list[tuple[str, Id]]]


@bahan("nama_indikator", reads=("indikator.nama",))
def nama_indikator(view: View) -> Nama:
    """The indikator with names long enough to be known by."""
    found: dict[tuple[str, str], list[tuple[str, Id]]] = {}
    for row in view.all(Indikator):
        nama = inti(row.nama)
        if nama.count(" ") > 1:
            first, second, _ = nama.split(" ", 2)
            found.setdefault((first, second), []).append((nama, row.id))
    return found


def named_in(names: Nama, words: str) -> list[Id]:
    """The indikator that a sentence (in small letters, without signs) calls by name."""
    return [id for pair in names.keys() & _pairs(words) for nama, id in names[pair] if nama in words]


@lru_cache(maxsize=4096)
def _pairs(words: str) -> frozenset[tuple[str, str]]:
    """The words of a text that stand beside each other."""
    return frozenset(pairwise(kata(words)))


class Kalimat(NamedTuple):
    """A sentence: as written, in small letters without signs, and whether it goes on about the one before."""

    teks: str
    inti: str
    lanjutan: bool


@lru_cache(maxsize=4096)
def _states(teks: str) -> bool:
    """Whether a text says of some figure what it is."""
    return any(STATED.search(satu) for satu in kalimat_berangka(teks))


@lru_cache(maxsize=4096)
def _sentences(teks: str) -> tuple[Kalimat, ...]:
    """The sentences of a text."""
    return tuple(Kalimat(s, inti(s), GOES_ON.match(s) is not None) for s in kalimat(teks))


@rule(
    "NAR-13",
    Severity.KESALAHAN,
    reads=(
        *TEKS, *CARA, nama_indikator.read, "identitas.tahun", "figures.kinerja", "indikator.arah",
        "indikator.awal", "indikator.target", "indikator.target_akhir", "indikator.target_tahun",
        "indikator.target_tw", "indikator.target_lalu", "indikator.realisasi_tw", "indikator.realisasi_lalu",
        "indikator.capaian_tertulis", "indikator.capaian_lalu", "indikator.standar_nasional",
    ),
    each=BERTEKS,
)  # fmt: skip
def target_realisasi_naskah(view: View, row: Baris) -> Iterator[Found]:
    """Target, realisasi, atau capaian indikator dalam naskah berbeda dengan tabel.

    Mengapa: Kalimat yang menyebut nama indikator dapat langsung dicocokkan dengan barisnya.
    Contoh salah: "Jabatan yang terisi mempunyai target 1.832", sedangkan tabelnya 1.382.
    Contoh benar: "Jabatan yang terisi mempunyai target 1.382".
    Dasar: Praktik: naskah dan tabel memuat angka yang sama.
    """
    ref, teks = teks_of(row)
    if not _states(teks):
        return
    names, only = view.bahan(nama_indikator), only_one(view, ref)
    last = only
    for satu in _sentences(teks) if only or (names and not names.keys().isdisjoint(_pairs(teks))) else ():
        named = named_in(names, satu.inti)
        if len(named) == 1 or (named and not satu.lanjutan):
            last = named[0] if len(named) == 1 else None
        elif not satu.lanjutan:
            last = only
        indikator = view.get(Indikator, last)
        if indikator is not None:
            yield from _against(view, ref, satu.teks, indikator)


def only_one(view: View, ref: Ref) -> Id | None:
    """The indikator of the sasaran that a section analyses, where it has only one."""
    if not ref.id.startswith(f"{ANALISIS}."):
        return None
    rows = view.children(Indikator, Id(ref.id.removeprefix(f"{ANALISIS}.")))
    return rows[0].id if len(rows) == 1 else None


def _against(view: View, ref: Ref, satu: str, row: Indikator) -> Iterator[Found]:
    stated = list(STATED.finditer(satu))
    if not stated:
        return
    kinerja, tahun = view.kinerja(row.id), {int(y) for y in _YEAR.findall(satu)}
    years = {view.tahun, view.tahun - 1, *row.realisasi_lalu, *row.target_lalu, *row.target}
    if kinerja is None or not tahun <= years:
        return
    told = {n for p in wrong_changes(satu) for n in (p.dari, p.menjadi)}
    for match in stated:
        n, apa = parse_angka(match["n"], ribuan="," not in match["n"]), match["apa"].lower()
        if not isinstance(n, Decimal) or n in told or n in {Decimal(y) for y in years}:
            continue
        if _proved(view, row, kinerja, apa, n):
            continue
        lalu = _of_year(row, int(match["y"])) if match["y"] else []
        here = (
            []
            if _OTHER_TIME.search(satu) or tahun - {view.tahun}
            else _of_word(row, kinerja, apa, view.tahun)
        )
        known = lalu or here or _of_row(row, kinerja)
        if all(banding(n, v) is Banding.BEDA for v in known):
            yield _found(ref, n, apa, lalu or _of_word(row, kinerja, apa, view.tahun))


def _proved(view: View, row: Indikator, kinerja: Kinerja, apa: str, n: Decimal) -> bool:
    """Whether the table lacks the figure (REA-01), or the stated capaian believes the text (REA-03)."""
    if apa != "target" and isinstance(kinerja.realisasi, Kosong):
        return True
    if cocok_capaian(view, row, kinerja.target, kinerja.realisasi, row.arah):
        return False
    target, realisasi = (Angka(n), kinerja.realisasi) if apa == "target" else (kinerja.target, Angka(n))
    return apa != "capaian" and cocok_capaian(view, row, target, realisasi, row.arah)


def _found(ref: Ref, n: Decimal, apa: str, right: list[Decimal]) -> Found:
    a, b = format_angka(n), format_angka(right[-1], None) if right else ""
    words = apa.capitalize() if apa in {"target", "realisasi", "capaian"} else "Angka"
    return Found(ref, f"{words} tertulis {a}, di tabel {b or 'tidak ada'}.", a, b)


def _of_word(row: Indikator, kinerja: Kinerja, apa: str, tahun: int) -> list[Decimal]:
    """What a word such as target means for this year, stated or made, the figure in force last."""
    if apa == "target":
        values = [row.target.get(tahun, KOSONG), row.target_tahun, kinerja.target_dari_tw, kinerja.target]
        found = [angka(v) for v in values]
    elif apa == "realisasi":
        found = [angka(v) for v in (kinerja.dari_tw, kinerja.realisasi)]
    elif apa == "capaian":
        hasil = kinerja.capaian.nilai
        found = [row.capaian_tertulis, min(hasil, Decimal(100)) if hasil is not None else None, hasil]
    else:
        return []
    return [v for v in found if v is not None]


def _of_year(row: Indikator, year: int) -> list[Decimal]:
    """The figures of one earlier year, the realisasi last."""
    values = [row.capaian_lalu.get(year)]
    values += [angka(s.get(year, KOSONG)) for s in (row.target, row.target_lalu, row.realisasi_lalu)]
    return [v for v in values if v is not None] if year in row.realisasi_lalu else []


def _of_row(row: Indikator, kinerja: Kinerja) -> list[Decimal]:
    """Every figure of one indikator, those it is stated with elsewhere included."""
    series = (row.target, row.target_tw, row.realisasi_tw, row.target_lalu, row.realisasi_lalu)
    values = [angka(v) for s in series for v in s.values()]
    values += [angka(v) for v in (row.target_akhir, row.awal, row.target_tahun, row.standar_nasional)]
    values += [angka(v) for v in (kinerja.target, kinerja.realisasi, kinerja.dari_tw, kinerja.realisasi_sd)]
    values += [row.capaian_tertulis, *row.capaian_lalu.values()]
    results = (kinerja.capaian, kinerja.kemajuan, kinerja.standar, *kinerja.capaian_lalu.values())
    return [v for v in (*values, *(h.nilai for h in results)) if v is not None]
