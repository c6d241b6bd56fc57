"""NAR: counts in the prose, in figures or in words, against the rows there are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from lkjip_desktop.domain.bagian import ANALISIS
from lkjip_desktop.domain.diukur import butir_diukur
from lkjip_desktop.domain.dokumen import (
    Baris,
    Indikator,
    IsuStrategis,
    Misi,
    ProgramKegiatan,
    Sasaran,
    Tujuan,
)
from lkjip_desktop.domain.pilihan import Tingkat
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.bahan import bahan
from lkjip_desktop.rules.naskah import BERTEKS, TEKS, misspelled, teks_of
from lkjip_desktop.rules.rincian import baris_kurang
from lkjip_desktop.rules.rule import Found, rule
from lkjip_desktop.rules.teks import inti, kalimat
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.angka import format_angka
from lkjip_desktop.wording.pola import daftar
from lkjip_desktop.wording.terbilang import terbilang

_WORDS: Mapping[str, int] = {terbilang(n): n for n in range(1, 100)}
_DIGIT = "|".join(terbilang(n) for n in range(1, 10))
_WORD = rf"sepuluh|sebelas|(?:{_DIGIT})(?:\s+(?:belas|puluh(?:\s+(?:{_DIGIT}))?))?"
_COUNT = re.compile(
    rf"(?<![\d.,/])\b(?:(?P<n>\d{{1,3}})|(?P<w>{_WORD}))\s+(?:\([^)]{{1,60}}\)\s*)?(?:buah\s+)?"
    r"(?P<apa>sub\s?kegiatan|program|kegiatan|sasaran|tujuan|misi|isu\s+strategis|indikator\s+kinerja\s+utama|"
    r"IKU|indikator)\b(?!\s+(?:lain|berikut))",
    re.IGNORECASE,
)
#: Quick to see, in small letters: the end of a number before the name of a row. `_COUNT` finds no others.
_LIKELY = re.compile(
    r"(?:\d|satu|dua|tiga|empat|lima|enam|tujuh|lapan|sembilan|puluh|belas)\s+(?:\([^)]*\)\s*)?(?:buah\s+)?"
    r"(?:sub|program|kegiatan|sasaran|tujuan|misi|isu|iku|indikator)"
)
_STAFF = re.compile(
    r"\b(?:oleh|didukung|memiliki|mempunyai|jumlah\s+(?:pegawai|ASN|aparatur)[^.;\n\d]{0,40})\s+"
    r"(?P<n>\d{1,4})\s*(?:\([^)]{1,60}\)\s*)?(?:orang\s+)?(?:pegawai|ASN|aparatur|personel|orang)\b",
    re.IGNORECASE,
)
_TREE = frozenset({"program", "kegiatan", "sub kegiatan"})
_SIGNED = re.compile(
    r"\b(?:(?:telah\s+)?(?:ditetapkan|diperjanjikan|ditandatangani|dijanjikan)|memuat|terdiri|sebanyak)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:tercapai|mencapai|belum|tidak|melampaui|di\s?antaranya|hanya|sebagian)\b", re.IGNORECASE
)
_ONE_SASARAN = re.compile(
    r"\bsasaran\s+(?:strategis\s+)?(?:ini|tersebut|ke\w+|pertama|terakhir|\d)", re.IGNORECASE
)
#: Words before a count that say it is all there is.
_ALL = re.compile(
    r"\b(?:melaksanakan|menetapkan|memiliki|mempunyai|memuat|mencakup|meliputi|terdiri\s+(?:atas|dari)|"
    r"diukur\s+dengan|terdapat|sebanyak|berjumlah|(?:rata-rata\s+)?capaian)\s+(?:sebanyak\s+)?$",
    re.IGNORECASE,
)
_OUT_OF = re.compile(rf"\b(?:\d+|{_WORD})\s+dari\s+$", re.IGNORECASE)
_LOSABLE = _TREE | {"indikator"}
_NEAR, _LOST = 60, 4


class Cacah(NamedTuple):
    """A count in a sentence: what it counts, the number, as written, and where it stands."""

    apa: str
    n: int
    teks: str
    mulai: int
    akhir: int


def counts_in(satu: str) -> list[Cacah]:
    """Every count of rows in a sentence."""
    found: list[Cacah] = []
    for match in _COUNT.finditer(satu):
        n = int(match["n"]) if match["n"] else _WORDS.get(" ".join(match["w"].lower().split()))
        if n is None:
            continue
        apa = " ".join(match["apa"].lower().split()).replace("subkegiatan", "sub kegiatan")
        apa = "iku" if apa == "indikator kinerja utama" else apa
        found.append(Cacah(apa, n, match[0], match.start(), match.end()))
    return found


@lru_cache(maxsize=4096)
def _counting(teks: str) -> tuple[tuple[str, tuple[Cacah, ...]], ...]:
    """The sentences of a text that count rows, with their counts."""
    pairs = ((satu, tuple(counts_in(satu))) for satu in kalimat(teks) if _LIKELY.search(satu.lower()))
    return tuple((satu, found) for satu, found in pairs if found)


@dataclass(frozen=True, slots=True)
class Banyak:
    """How many rows there are: in all, in the PK, below each sasaran, and in parts one may speak of."""

    total: Mapping[str, int]
    pk: frozenset[int]
    of_sasaran: Mapping[Id, int]
    parts: Mapping[str, frozenset[int]]


@bahan(
    "cacah",
    reads=(
        "programkegiatan.tingkat", "programkegiatan.sasaran", "sasaran", "tujuan", "misi", "isustrategis",
        "indikator.iku", "indikator.nama", "butirpk.indikator", "pengaturan.pk_dipakai",
    ),
)  # fmt: skip
def banyak(view: View) -> Banyak:
    """The counts of the whole report; the same indikator twice in one place counts once."""
    tree, sasaran = list(view.all(ProgramKegiatan)), list(view.all(Sasaran))
    rows = list({(inti(r.nama), r.induk): r for r in view.all(Indikator)}.values())
    ids, promised = {p.id for p in tree}, butir_diukur(view)
    level = [r.tingkat for r in tree]
    total = {
        "program": level.count(Tingkat.PROGRAM),
        "kegiatan": level.count(Tingkat.KEGIATAN),
        "sub kegiatan": level.count(Tingkat.SUB_KEGIATAN),
        "sasaran": len(sasaran),
        "tujuan": sum(1 for _ in view.all(Tujuan)),
        "misi": sum(1 for _ in view.all(Misi)),
        "isu strategis": sum(1 for _ in view.all(IsuStrategis)),
        "iku": sum(1 for r in rows if r.iku),
        "indikator": len(rows),
    }
    pk = frozenset({len(promised), len({b.indikator for b in promised}), total["iku"]} - {0})
    below_row = Counter(r.induk for r in rows)
    below = frozenset(Counter(r.induk for r in tree if r.induk in ids).values())
    keluaran = sum(1 for r in rows if r.induk in ids)
    parts = {
        "indikator": frozenset({keluaran, len(rows) - keluaran, *pk}),
        "iku": pk,
        "program": frozenset(Counter(key for p in tree for key in p.sasaran).values()),
        "kegiatan": below,
        "sub kegiatan": below,
        "sasaran": frozenset(Counter(s.induk for s in sasaran).values()),
    }
    return Banyak(total, pk, {s.id: below_row[s.id] for s in sasaran}, parts)


@rule(
    "NAR-03",
    Severity.KESALAHAN,
    reads=(*TEKS, banyak.read, baris_kurang.read, "identitas.jumlah_pegawai", "figures.pegawai"),
    each=BERTEKS,
)
def cacah_naskah(view: View, row: Baris) -> Iterator[Found]:
    """Banyaknya program, kegiatan, atau indikator dalam naskah tidak sesuai dengan data.

    Mengapa: Pembaca dapat menghitung sendiri baris tabelnya.
    Contoh salah: "32 indikator yang telah ditetapkan pada Perjanjian Kinerja", padahal 6.
    Contoh benar: "6 indikator yang telah ditetapkan pada Perjanjian Kinerja".
    Dasar: Praktik: naskah dan tabel memuat angka yang sama.
    """
    ref, teks = teks_of(row)
    for satu, found in _counting(teks):
        yield from _of_sentence(view, ref, satu, found)
    yield from _staff(view, ref, teks)


def _of_sentence(view: View, ref: Ref, satu: str, found: Sequence[Cacah]) -> Iterator[Found]:
    known = view.bahan(banyak)
    spelt_wrong = {s.teks for s in misspelled(satu)}
    listed = len({c.apa for c in found} & _TREE) > 1 and not _PART.search(satu)
    for c in found:
        if any(c.teks.startswith(s) for s in spelt_wrong):
            continue  # figures and words disagree: NAR-02
        right = _right(known, ref, satu, c, listed)
        if right and c.n not in right:
            kata = daftar([str(n) for n in sorted(right)[-3:]])
            signed = right is known.pk
            more = c.apa in _LOSABLE and any(n < c.n <= n + _LOST for n in right)
            if more and not signed and view.bahan(baris_kurang):
                continue  # the text still counts a row that the sum above it misses: ANG-21
            apa = "indikator Perjanjian Kinerja" if signed else c.apa.replace("iku", "IKU")
            pesan = f"Tertulis “{c.teks}”, sedangkan menurut data {kata} {apa}."
            yield Found(ref, pesan, str(c.n), str(max(right)))


def _right(known: Banyak, ref: Ref, satu: str, c: Cacah, listed: bool) -> Set[int]:
    """The counts that would be right here; empty where the sentence may speak of some of the rows."""
    before, after = satu[: c.mulai], satu[c.akhir :]
    total, measured = known.total[c.apa], c.apa in {"indikator", "iku"}
    if measured and "perjanjian kinerja" in satu.lower() and _SIGNED.search(satu) and not _PART.search(satu):
        return known.pk
    if listed and c.apa in _TREE:
        return {total} if total else set()
    if _OUT_OF.search(before) or (_ALL.search(before) and not _PART.search(after[:_NEAR])):
        own = known.of_sasaran.get(Id(ref.id.removeprefix(f"{ANALISIS}.")))
        if own and measured and "diukur" in before:
            return {own}
        one = {*known.of_sasaran.values()} if measured and (own or _ONE_SASARAN.search(satu)) else set[int]()
        return {total, *known.parts.get(c.apa, ()), *one} - {0}
    return {total} if total and c.n > total else set()


def _staff(view: View, ref: Ref, teks: str) -> Iterator[Found]:
    jumlah = view.identitas.jumlah_pegawai
    if jumlah is None:
        return
    counted = {j.jumlah for j in view.pegawai.values()}
    for match in _STAFF.finditer(teks):
        n = int(match["n"])
        if n != jumlah and n not in counted and not _PART.search(teks[match.end() :][:_NEAR]):
            benar = format_angka(jumlah)
            pesan = f"Tertulis “{match[0]}”, sedangkan jumlah pegawai {benar} orang."
            yield Found(ref, pesan, match["n"], benar)
