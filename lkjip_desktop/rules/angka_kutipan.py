"""NAR: figures that a text quotes: each has to stand in some table of the report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple

from lkjip_desktop.domain.dokumen import Baris
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.rules.angka_laporan import ANGKA
from lkjip_desktop.rules.angka_naskah import quoted, share_in
from lkjip_desktop.rules.arah import wrong_changes
from lkjip_desktop.rules.banding import Banding, banding, salah_ketik
from lkjip_desktop.rules.indikator_naskah import GOES_ON, STATED, nama_indikator, named_in, only_one
from lkjip_desktop.rules.mirip import nearest
from lkjip_desktop.rules.naskah import BERTEKS, TEKS, amounts_in, teks_of
from lkjip_desktop.rules.rule import Found, rule
from lkjip_desktop.rules.teks import inti, kalimat_berangka
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.angka import format_angka, parse_angka

_DECIMAL = re.compile(r"(?<![\d.,/-])(?P<n>\d{1,3}(?:\.\d{3})*,\d{2,4})(?![\d,]|\.\d)")
#: A per cent so large that a comma is missing or the figure is one of few.
_LARGE = re.compile(
    r"(?<![\d.,/-])(?P<n>\d{1,3}(?:\.\d{3})+|\d{3,})(?:,\d)?(?!\d|[.,]\d)(?=\s*(?:%|persen\b))"
)
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
    lanjutan: bool


@lru_cache(maxsize=4096)
def quotations(teks: str) -> tuple[Kutipan, ...]:
    """The figures with two decimals or more that a text quotes, those of other rules left out."""
    found = [k for satu in kalimat_berangka(teks) for k in _in_sentence(satu)]
    if not found:
        return ()
    changed = {n for p in wrong_changes(teks) for n in (p.dari, p.menjadi)}
    elsewhere = changed | {n for _, n, _ in quoted(teks)}
    return tuple(k for k in found if k.nilai not in elsewhere)


def _in_sentence(satu: str) -> Iterator[Kutipan]:
    matches = (*_DECIMAL.finditer(satu), *_LARGE.finditer(satu))
    if not matches or _OUTSIDE.search(satu):
        return
    share, tahun = share_in(satu), frozenset(int(y) for y in _YEAR.findall(satu))
    money = [(u.mulai, u.akhir) for u in amounts_in(satu)]
    named = {m.start("n") for m in STATED.finditer(satu)}
    for match in matches:
        nilai = parse_angka(match["n"], ribuan="," not in match["n"])
        if not isinstance(nilai, Decimal) or (share is not None and nilai == share[2]):
            continue
        if not any(a <= match.start() < b for a, b in money):
            dasar, berkata = _made_of(satu, match), match.start() in named
            goes_on = GOES_ON.match(satu) is not None
            yield Kutipan(nilai, match[0], dasar, tahun, berkata, inti(satu), goes_on)


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
    reads=(*TEKS, ANGKA.read, nama_indikator.read, "indikator", "identitas.tahun"),
    each=BERTEKS,
)
def angka_kutipan(view: View, row: Baris) -> Iterator[Found]:
    """Angka dalam naskah tidak ada di tabel mana pun.

    Mengapa: Naskah menjelaskan tabel; angka yang tidak ada di tabel tidak dapat diperiksa pembaca.
    Contoh salah: "Realisasi 71,02", sedangkan tabelnya 71,20.
    Contoh benar: "Realisasi 71,20".
    Dasar: Praktik: naskah dan tabel memuat angka yang sama.
    """
    ref, teks = teks_of(row)
    for k in quotations(teks):
        n = _hundredths(k.nilai)
        if not _of_years(view, k) or view.ada(ANGKA, n) or (k.berkata and _about_one(view, ref, k)):
            continue
        if any(banding(k.nilai, x) is not Banding.BEDA for x in k.dasar):
            continue
        near = nearest(n, lambda near: view.ada(ANGKA, near), _is_slip)
        if near is None:
            pesan = f"{k.teks} tidak ada di tabel mana pun. Periksa angkanya, atau sebut asalnya."
            yield Found(ref, pesan, k.teks, severity=Severity.PERINGATAN)
        else:
            right = Decimal(near) / 100
            benar = format_angka(right, 2)
            pesan = f"Tertulis {k.teks}, di tabel {benar} ({salah_ketik(Decimal(n) / 100, right)})."
            yield Found(ref, pesan, k.teks, benar)


def _about_one(view: View, ref: Ref, k: Kutipan) -> bool:
    """Whether the sentence is about one indikator, so that NAR-13 holds it to its row."""
    if k.lanjutan or only_one(view, ref) is not None:
        return True
    return len(named_in(view.bahan(nama_indikator), k.kalimat)) == 1


def _hundredths(nilai: Decimal) -> int:
    return int((nilai * 100).quantize(Decimal(1), ROUND_HALF_UP))


def _is_slip(n: int, near: int) -> bool:
    return bool(salah_ketik(Decimal(n) / 100, Decimal(near) / 100))


def _of_years(view: View, k: Kutipan) -> bool:
    """Whether a sentence speaks of this year or last year only, of which the report has the figures."""
    return all(y >= view.tahun - 1 for y in k.tahun)
