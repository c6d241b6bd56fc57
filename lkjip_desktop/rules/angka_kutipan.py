"""NAR: figures that a text quotes: each has to stand in some table of the report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple

from lkjip_desktop.domain.dokumen import Indikator
from lkjip_desktop.domain.figures import Kinerja
from lkjip_desktop.domain.nilai import KOSONG, angka
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.rules.angka_laporan import FIGURE_READS, figures
from lkjip_desktop.rules.angka_naskah import quoted, share_in
from lkjip_desktop.rules.arah import wrong_changes
from lkjip_desktop.rules.banding import Banding, banding, salah_ketik
from lkjip_desktop.rules.mirip import absent, nearest
from lkjip_desktop.rules.naskah import TEKS, amounts_in, texts_of
from lkjip_desktop.rules.rule import Found, rule
from lkjip_desktop.rules.teks import inti, kalimat
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.angka import format_angka, parse_angka

_DECIMAL = re.compile(r"(?<![\d.,/-])(?P<n>\d{1,3}(?:\.\d{3})*,\d{2,4})(?![\d,]|\.\d)")
_NUMBER = re.compile(r"\d[\d.]*(?:,\d+)?(?<![.])")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
#: Sentences that quote figures from outside the report.
_OUTSIDE = re.compile(
    r"\b(?:nasional|provinsi|propinsi|indonesia|rata-rata\s+daerah|daerah\s+lain|kabupaten/kota|inflasi|"
    r"pertumbuhan|PDRB|penduduk|BPS|badan\s+pusat\s+statistik|hektare?|ha|km|meter)\b",
    re.IGNORECASE,
)


class Kutipan(NamedTuple):
    """A figure with decimals in a text, what it may be made of, and whether a word says what it is."""

    nilai: Decimal
    teks: str
    dasar: tuple[Decimal, ...]
    tahun: frozenset[int]
    berkata: bool
    kalimat: str


@lru_cache(maxsize=256)
def quotations(teks: str) -> tuple[Kutipan, ...]:
    """The figures with two decimals or more that a text quotes, those of other rules left out."""
    changed = {n for p in wrong_changes(teks) for n in (p.dari, p.menjadi)}
    elsewhere = changed | {n for _, n, _ in quoted(teks)}
    return tuple(k for satu in kalimat(teks) for k in _in_sentence(satu) if k.nilai not in elsewhere)


def _in_sentence(satu: str) -> Iterator[Kutipan]:
    share, tahun = share_in(satu), frozenset(int(y) for y in _YEAR.findall(satu))
    money = [(u.mulai, u.akhir) for u in amounts_in(satu)]
    named = {m.start("n") for m in _STATED.finditer(satu)}
    for match in () if _OUTSIDE.search(satu) else _DECIMAL.finditer(satu):
        nilai = parse_angka(match["n"], ribuan=False)
        if not isinstance(nilai, Decimal) or (share is not None and nilai == share[2]):
            continue
        if not any(a <= match.start() < b for a, b in money):
            dasar, berkata = _made_of(satu, match), match.start() in named
            yield Kutipan(nilai, match[0], dasar, tahun, berkata, inti(satu))


def _made_of(satu: str, own: re.Match[str]) -> tuple[Decimal, ...]:
    """What differences, sums and shares of the other figures of a sentence come to."""
    rest = satu[: own.start()] + " " + satu[own.end() :]
    numbers = [parse_angka(m[0], ribuan="," not in m[0]) for m in _NUMBER.finditer(rest)]
    known = [n for n in numbers if isinstance(n, Decimal)][:8]
    pairs = [(a, b) for a in known for b in known if a is not b]
    made = [x for a, b in pairs for x in (a - b, a + b, *((a / b * 100,) if b else ()))]
    return tuple(x for x in made if x > 0)


@rule(
    "NAR-12",
    Severity.KESALAHAN,
    reads=(*TEKS, *FIGURE_READS, "identitas.tahun"),
)
def angka_kutipan(view: View) -> Iterator[Found]:
    """Angka dalam naskah tidak ada di tabel mana pun.

    Mengapa: Naskah menjelaskan tabel; angka yang tidak ada di tabel tidak dapat diperiksa pembaca.
    Contoh salah: "Realisasi 71,02", sedangkan tabelnya 71,20.
    Contoh benar: "Realisasi 71,20".
    Dasar: Praktik: naskah dan tabel memuat angka yang sama.
    """
    asked = [(ref, k) for ref, teks in texts_of(view) for k in quotations(teks) if _of_years(view, k)]
    names = _names(view) if asked else {}
    asked = [(ref, k) for ref, k in asked if not k.berkata or len(_named(names, k.kalimat)) != 1]
    missing = absent({_hundredths(k.nilai) for _, k in asked}, lambda: figures(view))
    near = nearest(missing, figures(view), _slip) if missing else {}
    for ref, k in asked:
        n = _hundredths(k.nilai)
        if n not in missing or any(banding(k.nilai, x) is not Banding.BEDA for x in k.dasar):
            continue
        if n not in near:
            pesan = f"{k.teks} tidak ada di tabel mana pun. Periksa angkanya, atau sebut asalnya."
            yield Found(ref, pesan, k.teks, severity=Severity.PERINGATAN)
        else:
            right = Decimal(near[n]) / 100
            benar = format_angka(right, 2)
            pesan = f"Tertulis {k.teks}, di tabel {benar} ({salah_ketik(Decimal(n) / 100, right)})."
            yield Found(ref, pesan, k.teks, benar)


def _hundredths(nilai: Decimal) -> int:
    return int((nilai * 100).quantize(Decimal(1), ROUND_HALF_UP))


def _slip(n: int, near: int) -> bool:
    return bool(salah_ketik(Decimal(n) / 100, Decimal(near) / 100))


def _names(view: View) -> Mapping[str, list[tuple[str, Indikator]]]:
    """The indikator with names long enough to be known by, under their first word."""
    found: dict[str, list[tuple[str, Indikator]]] = {}
    for row in view.all(Indikator):
        nama = inti(row.nama)
        if nama.count(" ") > 1:
            found.setdefault(nama.partition(" ")[0], []).append((nama, row))
    return found


def _named(names: Mapping[str, list[tuple[str, Indikator]]], words: str) -> list[Indikator]:
    """The indikator that a sentence (in small letters, without signs) calls by name."""
    return [r for first in set(words.split()) for nama, r in names.get(first, ()) if nama in words]


def _of_years(view: View, k: Kutipan) -> bool:
    """Whether a sentence speaks of this year or last year only, of which the report has the figures."""
    return all(y >= view.tahun - 1 for y in k.tahun)


@rule(
    "NAR-13",
    Severity.KESALAHAN,
    reads=(
        *TEKS, "indikator.nama", "indikator.target", "indikator.target_tw", "indikator.realisasi_tw",
        "indikator.realisasi_lalu", "indikator.target_lalu", "indikator.target_akhir", "indikator.awal",
        "indikator.capaian_tertulis", "indikator.capaian_lalu", "identitas.tahun", "figures.kinerja",
    ),
)  # fmt: skip
def target_realisasi_naskah(view: View) -> Iterator[Found]:
    """Target atau realisasi indikator dalam naskah berbeda dengan tabel.

    Mengapa: Kalimat yang menyebut nama indikator dapat langsung dicocokkan dengan barisnya.
    Contoh salah: "Jabatan yang terisi mempunyai target 1.832", sedangkan tabelnya 1.382.
    Contoh benar: "Jabatan yang terisi mempunyai target 1.382".
    Dasar: Praktik: naskah dan tabel memuat angka yang sama.
    """
    sentences = [(ref, satu) for ref, teks in texts_of(view) for satu in _stating(teks)]
    if not sentences:
        return
    names = _names(view)
    for ref, satu in sentences:
        named = _named(names, inti(satu))
        if len(named) == 1:
            yield from _against(view, ref, satu, named[0])


_STATED = re.compile(
    r"\b(?P<apa>target|realisasi|capaian|dari|menjadi)(?:nya)?\s+(?:sebesar\s+|adalah\s+)?"
    r"(?P<n>\d[\d.]*\d(?:,\d+)?|\d(?:,\d+)?)(?!\d|[.,]\d)(?:\s*%)?(?:\s+pada\s+tahun\s+(?P<y>\d{4}))?",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def _stating(teks: str) -> tuple[str, ...]:
    return tuple(satu for satu in kalimat(teks) if _STATED.search(satu))


def _against(view: View, ref: Ref, satu: str, row: Indikator) -> Iterator[Found]:
    kinerja = view.kinerja(row.id)
    if kinerja is None or not all(y in _years(view, row) for y in map(int, _YEAR.findall(satu))):
        return
    known = _of_row(row, kinerja)
    told = {n for p in wrong_changes(satu) for n in (p.dari, p.menjadi)}
    for match in _STATED.finditer(satu):
        n, apa = parse_angka(match["n"], ribuan="," not in match["n"]), match["apa"].lower()
        of_year = _of_year(row, int(match["y"])) if match["y"] else []
        if not isinstance(n, Decimal) or n in told:
            continue
        if any(banding(n, v) is not Banding.BEDA for v in of_year or known):
            continue
        if Decimal(n) in map(Decimal, _years(view, row)):
            continue
        right = of_year[-1] if of_year else angka(kinerja.realisasi)
        right = {"target": angka(kinerja.target), "capaian": kinerja.capaian.nilai}.get(apa, right)
        a, b = format_angka(n), format_angka(right) if right is not None else ""
        nama = apa if apa in {"target", "realisasi", "capaian"} else "angka"
        pesan = f"{nama.capitalize()} tertulis {a}, di tabel {b or 'tidak ada'}."
        yield Found(ref, pesan, a, b)


def _years(view: View, row: Indikator) -> set[int]:
    return {view.tahun, view.tahun - 1, *row.realisasi_lalu, *row.target_lalu, *row.target}


def _of_year(row: Indikator, year: int) -> list[Decimal]:
    """The figures of one earlier year, the realisasi last."""
    values = [row.capaian_lalu.get(year)]
    values += [angka(s.get(year, KOSONG)) for s in (row.target, row.target_lalu, row.realisasi_lalu)]
    return [v for v in values if v is not None] if year in row.realisasi_lalu else []


def _of_row(row: Indikator, kinerja: Kinerja) -> list[Decimal]:
    """Every figure of one indikator, those it is stated with elsewhere included."""
    series = (row.target, row.target_tw, row.realisasi_tw, row.target_lalu, row.realisasi_lalu)
    values = [angka(v) for s in series for v in s.values()]
    values += [
        angka(v) for v in (row.target_akhir, row.awal, kinerja.target, kinerja.realisasi, kinerja.dari_tw)
    ]
    values += [row.capaian_tertulis, *row.capaian_lalu.values()]
    values += [h.nilai for h in (kinerja.capaian, kinerja.kemajuan, *kinerja.capaian_lalu.values())]
    return [v for v in values if v is not None]
