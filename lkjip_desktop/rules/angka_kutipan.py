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
from lkjip_desktop.rules.naskah import BERTEKS, TEKS, amounts_in, teks_of
from lkjip_desktop.rules.rincian import baris_kurang
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
    """A figure with decimals in a text: its value, as written, the years of its sentence, and where it is."""

    nilai: Decimal
    teks: str
    tahun: frozenset[int]
    kalimat: str
    mulai: int
    akhir: int


@lru_cache(maxsize=4096)
def quotations(teks: str) -> tuple[Kutipan, ...]:
    """The figures with two decimals or more, and the large per cents, that a text quotes."""
    return tuple(k for satu in kalimat_berangka(teks) for k in _in_sentence(satu))


def _in_sentence(satu: str) -> Iterator[Kutipan]:
    decimals = _DECIMAL.finditer(satu) if "," in satu else ()
    large = _LARGE.finditer(satu) if "%" in satu or "persen" in satu else ()
    for match in (*decimals, *large):
        nilai = parse_angka(match["n"], ribuan="," not in match["n"])
        if isinstance(nilai, Decimal):
            tahun = frozenset(int(y) for y in _YEAR.findall(satu))
            yield Kutipan(nilai, match[0], tahun, satu, match.start(), match.end())


@lru_cache(maxsize=4096)
def _to_prove(teks: str, k: Kutipan) -> bool:
    """Whether a figure has to stand in a table: not one from outside, of another rule, or worked out."""
    satu = k.kalimat
    share = share_in(satu)
    if _OUTSIDE.search(satu) or (share is not None and k.nilai == share[2]):
        return False
    if any(u.mulai <= k.mulai < u.akhir for u in amounts_in(satu)):
        return False
    changed = {n for p in wrong_changes(teks) for n in (p.dari, p.menjadi)}
    if k.nilai in changed or k.nilai in {n for _, n, _ in quoted(teks)}:
        return False
    return all(banding(k.nilai, x) is Banding.BEDA for x in _made_of(k))


def _made_of(k: Kutipan) -> Iterator[Decimal]:
    """What differences, sums and shares of the other figures of a sentence come to."""
    rest = k.kalimat[: k.mulai] + " " + k.kalimat[k.akhir :]
    numbers = [parse_angka(m[0], ribuan="," not in m[0]) for m in _NUMBER.finditer(rest)]
    known = [n for n in numbers if isinstance(n, Decimal)][:8]
    pairs = [(a, b) for a in known for b in known if a is not b]
    made = (x for a, b in pairs for x in (a - b, a + b, *((a / b * 100,) if b else ())))
    return (x for x in made if x > 0)


@rule(
    "NAR-12",
    Severity.KESALAHAN,
    reads=(*TEKS, ANGKA.read, nama_indikator.read, baris_kurang.read, "indikator", "identitas.tahun"),
    each=BERTEKS,
)
def angka_kutipan(view: View, row: Baris) -> Iterator[Found]:
    """Angka dalam naskah tidak ada di tabel mana pun.

    Mengapa: Naskah menjelaskan tabel; angka yang tidak ada di tabel tidak dapat diperiksa pembaca.
    Contoh salah: "Realisasi 71,02", sedangkan tabelnya 71,20.
    Contoh benar: "Realisasi 71,20".
    Dasar: Praktik: naskah dan tabel memuat angka yang sama.
    """
    (ref, teks), earliest = teks_of(row), view.tahun - 1
    for k in quotations(teks):
        n = _hundredths(k.nilai)
        if any(year < earliest for year in k.tahun):
            continue  # of years that the report has no figures of
        if view.ada(ANGKA, n) or not _to_prove(teks, k) or _about_one(view, ref, k):
            continue
        near = next((near for near in view.mirip(ANGKA, n) if _is_slip(n, near)), None)
        if near is None and view.bahan(baris_kurang):
            continue  # a figure made of all rows, of which one is missing: ANG-21
        if near is None:
            pesan = f"{k.teks} tidak ada di tabel mana pun. Periksa angkanya, atau sebut asalnya."
            yield Found(ref, pesan, k.teks, severity=Severity.PERINGATAN)
        else:
            right = Decimal(near) / 100
            benar = format_angka(right, 2)
            pesan = f"Tertulis {k.teks}, di tabel {benar} ({salah_ketik(Decimal(n) / 100, right)})."
            yield Found(ref, pesan, k.teks, benar)


def _about_one(view: View, ref: Ref, k: Kutipan) -> bool:
    """Whether a word says what the figure is of one indikator, so that NAR-13 holds it to its row."""
    if all(k.mulai != m.start("n") for m in STATED.finditer(k.kalimat)):
        return False
    if GOES_ON.match(k.kalimat) or only_one(view, ref) is not None:
        return True
    return len(named_in(view.bahan(nama_indikator), inti(k.kalimat))) == 1


def _hundredths(nilai: Decimal) -> int:
    return int((nilai * 100).quantize(Decimal(1), ROUND_HALF_UP))


@lru_cache(maxsize=4096)
def _is_slip(n: int, near: int) -> bool:
    return bool(salah_ketik(Decimal(n) / 100, Decimal(near) / 100))
