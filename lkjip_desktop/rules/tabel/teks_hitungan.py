"""TAB-21 and TAB-22: calculations written out in the text, and their results in the tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from lkjip_desktop.domain.tabel import Peran
from lkjip_desktop.rules.tabel.banding_angka import bulatkan, penjelasan
from lkjip_desktop.rules.tabel.fakta import Fakta, Kunci
from lkjip_desktop.rules.tabel.rantai import Langkah
from lkjip_desktop.rules.tabel.sebutan import Sebutan
from lkjip_desktop.rules.tabel.telaah import Telaah, aturan_teks
from lkjip_desktop.rules.tabel.temuan_tabel import Tempat, TemuanTabel
from lkjip_desktop.rules.tabel.ungkapan import Hasil, compute, terms
from lkjip_desktop.rules.temuan import Severity

_FORMULA = re.compile(r"rumus|perhitungan|formula|menghitung|realisasi", re.IGNORECASE)
_OTHER = re.compile(r"capaian|efisiensi|serapan|rata\W*rata|kemajuan|sisa", re.IGNORECASE)
_HUNDRED = Decimal(100)


@aturan_teks("TAB-21", Severity.KESALAHAN)
def hitungan(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Hitungan yang ditulis dalam naskah

    Mengapa: Langkah hitungan dapat diikuti pembaca; satu suku yang keliru menggugurkan hasilnya.
    Contoh salah: (48,23 x 40%) + (1,32 x 5%) = 19,23 + 6,6
    Contoh benar: (48,23 x 40%) + (1,32 x 5%) = 19,29 + 0,07
    Dasar: Praktik: hitungan dalam naskah dihitung ulang dengan ketelitian angka yang dicetak.
    """
    for chain in telaah.rantai:
        for finding in _wrong_steps(chain):
            yield replace(finding, kaitan=(*finding.kaitan, *_used(telaah, chain[-1], finding)))


def _used(telaah: Telaah, last: Langkah, finding: TemuanTabel) -> Iterator[Tempat]:
    """The rows of the tables that print a wrong result as a realisasi."""
    if finding.stated != last.teks or not last.tunggal or not last.hasil[0].desimal:
        return
    for sheet in telaah.dokumen.lembar:
        for k in sheet.tabel.cari(Peran.REALISASI):
            for b, _ in sheet.tabel.isi:
                figure = sheet[b, k]
                if figure is not None and figure.nilai == last.hasil[0].nilai:
                    yield sheet.at(b)


def _wrong_steps(chain: list[Langkah]) -> Iterator[TemuanTabel]:
    broken = False
    for before, after in pairwise(chain):
        if _agree(before, after):
            continue
        singled = list(_wrong_terms(before, after))
        yield from singled or [_step(before, after)]
        broken = True
    last = chain[-1]
    source = _source(chain)
    if source is None or not last.tunggal or last is source:
        return
    if broken and len(chain) > 2 and _agree(chain[-2], last) and not _agree(source, last):
        yield _result(source, last, "Hasil ini mengikuti langkah di atasnya yang keliru")
    elif not broken and source.hasil[0].tepat and not _rounded(source, last):
        yield _result(source, last, "Pembulatan di tengah hitungan mengubah hasilnya", Severity.PERINGATAN)


def _source(chain: list[Langkah]) -> Langkah | None:
    """The first step that is more than a figure."""
    return next((s for s in chain if not s.tunggal), None)


def _agree(before: Langkah, after: Langkah) -> bool:
    scales = [_HUNDRED] if after.persen and not before.persen else []
    return any(
        _scaled(a, scale).cocok(b) or _cut(_scaled(a, scale), b)
        for a in before.hasil
        for b in after.hasil
        for scale in (Decimal(1), *scales)
    )


def _scaled(a: Hasil, scale: Decimal) -> Hasil:
    return Hasil(a.nilai * scale, a.kurang * scale, a.lebih * scale, a.tepat, a.tunggal, a.desimal)


def _cut(a: Hasil, b: Hasil) -> bool:
    """Whether a single figure is the result cut off instead of rounded."""
    return b.tunggal and b.nilai <= a.nilai < b.nilai + 2 * b.setengah


def _rounded(source: Langkah, last: Langkah) -> bool:
    scales = (Decimal(1), _HUNDRED) if last.persen else (Decimal(1),)
    return any(
        abs(s.nilai * scale - r.nilai) <= r.setengah or _cut(_scaled(s, scale), r)
        for s in source.hasil
        for r in last.hasil
        for scale in scales
    )


def _wrong_terms(before: Langkah, after: Langkah) -> Iterator[TemuanTabel]:
    """Where both steps are sums of as many terms: the terms that differ."""
    left, right = terms(before.teks), terms(after.teks)
    if len(left) != len(right) or len(left) < 2:
        return
    for a, b in zip(left, right, strict=True):
        first, second = compute(a), compute(b)
        if not first or not second or any(x.cocok(y) or _cut(x, y) for x in first for y in second):
            continue
        yield _finding(after, b, first[0].nilai, max(second[0].desimal, 2), f"{_spoken(a)}")


def _step(before: Langkah, after: Langkah) -> TemuanTabel:
    decimals = after.hasil[0].desimal if after.tunggal else 2
    right = _nearest(before, after.hasil[0].nilai)
    return _finding(after, after.teks, right, decimals, _spoken(before.teks))


def _result(source: Langkah, last: Langkah, why: str, severity: Severity = Severity.KESALAHAN) -> TemuanTabel:
    right = bulatkan(_nearest(source, last.hasil[0].nilai), max(last.hasil[0].desimal, 2))
    return TemuanTabel(
        "TAB-21",
        severity,
        last.kalimat.tempat,
        f"Tertulis {last.teks}. {why}: {_spoken(source.teks)} = {right}.",
        last.teks,
        right,
        (source.kalimat.tempat,),
    )


def _finding(after: Langkah, stated: str, right: Decimal, decimals: int, source: str) -> TemuanTabel:
    shown = bulatkan(right, decimals)
    value = compute(stated)
    rounded = right.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    why = penjelasan(value[0].nilai, rounded) if value and value[0].tunggal else ""
    return TemuanTabel(
        "TAB-21",
        Severity.KESALAHAN,
        after.kalimat.tempat,
        f"Tertulis {_spoken(stated)}, sedangkan {source} = {shown}{f' ({why})' if why else ''}.",
        _spoken(stated),
        shown,
    )


def _spoken(text: str) -> str:
    for _ in range(2):
        text = re.sub(r"\(\s*(\d[\d.,]*)\s*\)", r"\1", text)
    return " ".join(text.replace("*", " x ").replace("/", " : ").split())


def _nearest(source: Langkah, stated: Decimal) -> Decimal:
    """Of the readings of a step the one nearest to what is stated."""
    return min((h.nilai for h in source.hasil), key=lambda v: abs(v - stated))


@aturan_teks("TAB-22", Severity.KESALAHAN)
def hasil_hitungan(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Hasil hitungan dalam naskah yang tidak dipakai tabel

    Mengapa: Realisasi pada tabel seharusnya hasil hitungan yang diuraikan dalam naskah.
    Contoh salah: Naskah menghitung indeks 1,32, tabel capaian menulis realisasi 1,30.
    Contoh benar: Naskah dan tabel sama-sama 1,32.
    Dasar: Praktik: naskah dan tabel memuat angka yang sama.
    """
    names = Sebutan(telaah)
    for chain in telaah.rantai:
        source, last = _source(chain), chain[-1]
        thing = names.di_atas(last.kalimat.paragraf) if source is not None and last.tunggal else None
        if source is None or thing is None or not _agree(source, last) or not _explained(telaah, chain):
            continue
        for fact in thing.facts.get(Kunci(Peran.REALISASI, telaah.dokumen.tahun or 0), []):
            if _same(fact, last.hasil[0]) or _same(fact, source.hasil[0]):
                continue
            yield _unused(telaah, fact, source, last)
            break


def _explained(telaah: Telaah, chain: list[Langkah]) -> bool:
    """Whether a calculation is said to be that of an indikator's value, not of a capaian or a mean."""
    first = chain[0].kalimat.paragraf
    texts = [p.teks for p in telaah.naskah.paragraf[max(first - 3, 0) : first + 1]]
    return any(_FORMULA.search(t) for t in texts) and not any(_OTHER.search(s.kalimat.teks) for s in chain)


def _same(fact: Fakta, result: Hasil) -> bool:
    half = result.setengah if result.tunggal and result.desimal else Decimal(0)
    return (
        result.kurang - fact.angka.setengah - half
        <= fact.angka.nilai
        <= result.lebih + fact.angka.setengah + half
    )


def _unused(telaah: Telaah, fact: Fakta, source: Langkah, last: Langkah) -> TemuanTabel:
    sheet = fact.lembar
    right = bulatkan(source.hasil[0].nilai, max(fact.angka.desimal, last.hasil[0].desimal))
    follows: list[Tempat] = [
        sheet.at(fact.baris, k) for k in sheet.tabel.cari(Peran.CAPAIAN) if k > fact.kolom
    ]
    return TemuanTabel(
        "TAB-22",
        Severity.KESALAHAN,
        sheet.at(fact.baris, fact.kolom),
        f"Realisasi tertulis {fact.angka.teks}, sedangkan hitungan dalam naskah ({last.kalimat.judul}) "
        f"memberi {right}. Samakan keduanya, lalu hitung ulang capaiannya.",
        fact.angka.teks,
        right,
        (last.kalimat.tempat, *follows[:1]),
    )
