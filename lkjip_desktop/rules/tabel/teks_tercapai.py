"""TAB-42: how many indikator the text says reached or missed their targets, or have a predikat."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from lkjip_desktop.domain.tabel import JenisTabel, Peran
from lkjip_desktop.rules.tabel.fakta import kunci
from lkjip_desktop.rules.tabel.klaim import BELUM, SELURUHNYA, SEMUA, TERCAPAI, TERLAMPAUI, Klaim, claims_in
from lkjip_desktop.rules.tabel.kutipan import Kalimat
from lkjip_desktop.rules.tabel.lembar import TAHUN, Lembar
from lkjip_desktop.rules.tabel.skala_naskah import NAMA, Skala, plain, scales_of
from lkjip_desktop.rules.tabel.telaah import Telaah, aturan_teks
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity

_KINDS = {JenisTabel.CAPAIAN, JenisTabel.BANDING_TAHUN, JenisTabel.KINERJA_ANGGARAN}
_LISTS = {JenisTabel.PK_INDIKATOR, JenisTabel.IKU, JenisTabel.RENSTRA}
_PART = re.compile(r"\b(?:sasaran|tujuan|misi|bidang|urusan|perspektif)\b", re.IGNORECASE)
_FULL = Decimal(100)
Nilai = tuple[Decimal | None, Decimal | None, str]


class Lingkup(NamedTuple):
    """What a sentence may count: of each indikator the capaian as printed, as mended, and its predikat.

    `utuh`: a whole table and no single sasaran of it.
    """

    lembar: Lembar
    nilai: tuple[Nilai, ...]
    utuh: bool


@aturan_teks("TAB-42", Severity.KESALAHAN)
def indikator_tercapai(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Banyaknya indikator yang tercapai, belum tercapai atau berpredikat tertentu

    Mengapa: Ikhtisar dan penutup menghitung indikator yang tercapai; pembaca menghitungnya lagi pada tabel.
    Contoh salah: “4 dari 6 indikator mencapai target”, sedangkan tabel memuat 3 capaian dari 100 % ke atas.
    Contoh benar: “3 dari 6 indikator mencapai target”.
    Dasar: Praktik: banyaknya indikator dihitung ulang dari tabel capaian.
    """
    scopes = list(_scopes(telaah))
    if not scopes:
        return
    scales = scales_of(telaah)
    names = {j for s in scales for j in s.nama} | {p for s in scopes for *_, p in s.nilai if p}
    for sentence in telaah.kalimat:
        claims = claims_in(sentence.teks, names)
        if not claims or {int(y) for y in TAHUN.findall(sentence.teks)} - {telaah.dokumen.tahun}:
            continue
        part = bool(_PART.search(sentence.teks) or _PART.search(sentence.judul))
        own = [s for s in scopes if s.utuh or part]
        if not any(all(_fits(c, s, scales, claims) for c in claims) for s in own):
            yield from _wrong(telaah, sentence, claims, own, scales)


def _scopes(telaah: Telaah) -> Iterator[Lingkup]:
    """The tables of this year's capaian, all of them together, and each sasaran of each."""
    whole: list[Nilai] = []
    tables = 0
    for sheet in telaah.dokumen.lembar:
        share = _share(telaah, sheet) if sheet.tabel.jenis in _KINDS else None
        rows = [(b, _value(telaah, sheet, b, share)) for b, r in sheet.tabel.isi if r.label] if share else []
        if not any(v is not None for _, (v, *_) in rows):
            continue
        yield Lingkup(sheet, tuple(n for _, n in rows), True)
        if sheet.tabel.jenis is JenisTabel.CAPAIAN:
            whole += [n for _, n in rows]
            tables += 1
        yield from _groups(sheet, rows)
    if tables > 1:
        yield Lingkup(telaah.dokumen.lembar[0], tuple(whole), True)


def _share(telaah: Telaah, sheet: Lembar) -> int | None:
    """The column of this year's capaian of indikator."""
    rows = [b for b, r in sheet.tabel.isi if r.label]
    if not rows or 2 * sum(sheet.subjek(b) == "indikator" for b in rows) < len(rows):
        return None
    keys = ((k, kunci(sheet, k, telaah.dokumen.tahun or 0)) for k in sheet.tabel.cari(Peran.CAPAIAN))
    return next((k for k, key in keys if key and key.tahun == telaah.dokumen.tahun), None)


def _value(telaah: Telaah, sheet: Lembar, b: int, share: int) -> Nilai:
    figure = sheet[b, share]
    graded = (plain(sheet.teks(b, k)) for k in range(share + 1, len(sheet.tabel.kolom)))
    name = next((g for g in graded if re.fullmatch(NAMA, g)), "")
    return figure.nilai if figure else None, telaah.seharusnya(sheet, b, share), name


def _groups(sheet: Lembar, rows: Sequence[tuple[int, Nilai]]) -> Iterator[Lingkup]:
    """The indikator of each sasaran; a blank cell goes on with the one above."""
    place = sheet.pertama(Peran.SASARAN, Peran.TUJUAN)
    groups: list[list[Nilai]] = []
    for b, value in rows if place is not None else ():
        if not groups or sheet.teks(b, place or 0):
            groups.append([])
        groups[-1].append(value)
    yield from (Lingkup(sheet, tuple(g), False) for g in groups)


def _fits(claim: Klaim, scope: Lingkup, scales: list[Skala], claims: list[Klaim]) -> bool:
    return claim.n in _counts(claim.apa, scope, scales, any(c.apa == TERLAMPAUI for c in claims))


def _counts(what: str, scope: Lingkup, scales: list[Skala], apart: bool) -> set[int]:
    """The numbers that may be said: by what is printed and as mended, rows without a capaian either way.

    `apart`: what exceeded its target is counted by itself in the sentence.
    """
    found: set[int] = set()
    open_rows = sum(v is None for v, *_ in scope.nilai)
    printed = [v for v, *_ in scope.nilai if v is not None]
    mended = [v if r is None else r for v, r, _ in scope.nilai if v is not None]
    if what == SEMUA:
        return {len(printed), len(scope.nilai)}
    for values in (printed, mended):
        for least in _least(what, values, scope, scales, apart):
            found |= set(range(least, least + open_rows + 1))
    return found


def _least(
    what: str, values: list[Decimal], scope: Lingkup, scales: list[Skala], apart: bool
) -> Iterator[int]:
    if what == TERCAPAI:
        yield sum(v >= _FULL for v in values)
        if apart:
            yield sum(v == _FULL for v in values)
    elif what == TERLAMPAUI:
        yield sum(v > _FULL for v in values)
        if values and max(values) in scope.lembar.ketentuan.batas:
            yield from range(len(values) + 1)  # capped: what exceeded its target does not show
    elif what == BELUM:
        yield sum(v < _FULL for v in values)
    elif what == SELURUHNYA:
        yield 0 if all(v >= _FULL for v in values) else 1
    else:
        yield sum(name == what for *_, name in scope.nilai)
        for scale in scales:
            sure = sum(scale.of(v) == {what} for v in values)
            yield from range(sure, sum(what in scale.of(v) for v in values) + 1)


def _wrong(
    telaah: Telaah, sentence: Kalimat, claims: list[Klaim], own: list[Lingkup], scales: list[Skala]
) -> Iterator[TemuanTabel]:
    total = next((c.n for c in claims if c.apa == SEMUA), None)
    sizes = {len(s.nilai) for s in own}
    lists = {
        sum(bool(r.label) for _, r in s.tabel.isi) for s in telaah.dokumen.lembar if s.tabel.jenis in _LISTS
    }
    if total is not None and total not in sizes and total in lists:
        return  # the indikator of another table are counted
    scope = max(own, key=lambda s: (len(s.nilai) == total, s.utuh, len(s.nilai)))
    whole = {len(s.nilai) for s in own if s.utuh}
    sure = total in sizes or (len(whole) == 1 and lists <= whole)
    for claim in claims:
        if _fits(claim, scope, scales, claims):
            continue
        right = min(_counts(claim.apa, scope, scales, False) or {0}, key=lambda n: abs(n - claim.n))
        shown = "tidak semuanya" if claim.apa == SELURUHNYA else str(right)
        yield TemuanTabel(
            "TAB-42",
            Severity.KESALAHAN if sure else Severity.PERINGATAN,
            sentence.tempat,
            f"Tertulis “{claim.teks}”, sedangkan pada {scope.lembar.nama} indikator yang dihitung itu "
            f"({claim.apa}): {shown}.",
            claim.teks,
            shown,
            (scope.lembar.at(),),
        )
        return
