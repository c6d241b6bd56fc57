"""TAB-43: sums said in the words of one sentence: parts and their total, what is left, what is not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from lkjip_desktop.rules.tabel.banding_angka import penjelasan
from lkjip_desktop.rules.tabel.besaran import Besaran, besaran_in
from lkjip_desktop.rules.tabel.kutipan import Kalimat
from lkjip_desktop.rules.tabel.telaah import Telaah, aturan_teks
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.wording.angka import format_angka

_OF = re.compile(
    r"\b(?:yang\s+)?(?:terdiri\s+(?:atas|dari)|bersumber\s+dari|yaitu|yakni|dengan\s+(?:rincian|hasil|komposisi)|rinciannya|meliputi)\b|"
    r"(?<=[^\W\d_]):(?=\s*\d)",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?:seluruhnya|keseluruhan(?:nya)?|totalnya|total|berjumlah|jumlahnya|jumlah\s+keseluruhan|jumlah\s+seluruhnya)\b"
    r"[^.;\d]{0,30}$",
    re.IGNORECASE,
)
_REST = re.compile(
    r"\b(?:sisanya|sisa|selebihnya|tersisa|menyisakan|masih kurang|selisihnya)\b[^.;\d]{0,30}$", re.IGNORECASE
)
_NOT = re.compile(r"\b(?:tidak|belum|non)\s+(?P<kata>[^\W\d_]{4,})\b[^.;,\d]{0,25}$", re.IGNORECASE)
_SOME = re.compile(
    r"di\s?antaranya|antara lain|termasuk|masing\W*masing|setiap|\bper\b|rata\W*rata|terutama|khususnya|"
    r"naik|turun|meningkat|menurun|dibanding|target",
    re.IGNORECASE,
)
_CHANGED = re.compile(r"naik|turun|meningkat|menurun|dibanding|masing|setiap|\bper\b", re.IGNORECASE)
_WORKED = re.compile(r"=|\d\s*[x×*÷]\s*\d|\)\s*[x×*]", re.IGNORECASE)
#: Things that stand inside one another are never added up.
_NESTED = frozenset(
    [
        "program",
        "kegiatan",
        "sub",
        "kecamatan",
        "desa",
        "kelurahan",
        "rw",
        "rt",
        "dusun",
        "bidang",
        "seksi",
        "bagian",
        "subbagian",
        "sekretariat",
        "uptd",
        "tujuan",
        "sasaran",
        "indikator",
        "misi",
        "kk",
        "keluarga",
        "jiwa",
        "kabupaten",
        "kota",
        "provinsi",
        "hari",
        "bulan",
        "tahun",
        "jam",
        "menit",
    ]
)
_HALVES = re.compile(
    r"laki\W*laki|perempuan|\bpria\b|\bwanita\b|\bnon\b|\basn\b|\bpns\b|\bpppk\b|negeri|swasta", re.IGNORECASE
)
_BOTH_MOST = Decimal("0.4")
_AND = re.compile(r"\b(?:dan|serta|maupun)\b", re.IGNORECASE)
_BREAK = re.compile(
    r"\b(?:dengan|sehingga|tersebar|dari|sedangkan|melebihi|melampaui|naik|turun|meningkat|menurun|dibanding\w*|atau)\b|[;:(]",
    re.IGNORECASE,
)
_MOST_PARTS, _CLOSE = 8, 40


@aturan_teks("TAB-43", Severity.KESALAHAN)
def jumlah_kalimat(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Jumlah yang dikatakan dalam satu kalimat

    Mengapa: Bagian dan jumlahnya bersebelahan, jadi pembaca menjumlahkannya sendiri.
    Contoh salah: Rawat jalan 60.377 dan rawat inap 12.345, seluruhnya 72.272 kunjungan.
    Contoh benar: Rawat jalan 60.377 dan rawat inap 12.345, seluruhnya 72.722 kunjungan.
    Dasar: Praktik: jumlah dalam naskah dihitung ulang.
    """
    above: tuple[Besaran, ...] = ()
    for sentence in telaah.kalimat:
        found = [
            q for q in besaran_in(sentence.teks) if q.jenis not in ("%", "poin") and not q.kira and not q.tiap
        ]
        if _WORKED.search(sentence.teks):
            found = []  # a calculation, which TAB-21 follows
        told = next(_wrong(sentence, found) if len(found) > 2 else _of_above(sentence, found, above), None)
        told = told or next(_rest_of_above(sentence, found, above), None)
        if told:
            yield told
        above = tuple(found)


def _rest_of_above(
    sentence: Kalimat, found: Sequence[Besaran], above: Sequence[Besaran]
) -> Iterator[TemuanTabel]:
    """As in "..., sisanya r" where the sentence before named the whole."""
    for i, rest in enumerate(found):
        before = [q for q in found[:i] if q.satuan == rest.satuan or not rest.satuan]
        if not before or not _REST.search(sentence.teks[found[i - 1].akhir : rest.mulai]):
            continue
        units = {q.satuan for q in (*before, rest) if q.satuan}
        wholes = [w for w in above if w.satuan in units and w.nilai > max(q.nilai for q in before)]
        taken = sum((q.nilai for q in before), Decimal(0))
        if len(wholes) != 1 or len(units) != 1 or taken >= wholes[0].nilai:
            continue
        right = wholes[0].nilai - taken
        slack = sum((q.ragu for q in (*before, wholes[0])), rest.ragu)
        if slack < abs(rest.nilai - right) <= max(right, rest.nilai) * _BOTH_MOST:
            why = f"{wholes[0].teks} dikurangi {format_angka(taken)} adalah {format_angka(right)}"
            yield _finding(sentence, rest.teks, right, why, _misprinted(rest.nilai, right))
            return


def _of_above(sentence: Kalimat, found: Sequence[Besaran], above: Sequence[Besaran]) -> Iterator[TemuanTabel]:
    """Parts of what the sentence before named: told where a slip of the pen in one explains the gap."""
    match = _OF.search(sentence.teks)
    parts = _run(
        sentence.teks, [q for q in found if match and q.mulai >= match.end()], match.end() if match else 0
    )
    made = sum((p.nilai for p in parts), Decimal(0))
    if len(parts) != 2 or len(parts) < len(found) or made in [w.nilai for w in above]:
        return
    for whole in above:
        gap = whole.nilai - made
        slips = [(p, p.nilai + gap) for p in parts if p.nilai > 999 and penjelasan(p.nilai, p.nilai + gap)]
        if whole.jenis == parts[0].jenis and slips:
            part, right = slips[0]
            why = f"bagian-bagiannya berjumlah {format_angka(made)}, bukan {whole.teks}"
            yield _finding(sentence, part.teks, right, f"{why}; cocok bila {format_angka(right)}", True)
            return


def _wrong(sentence: Kalimat, found: Sequence[Besaran]) -> Iterator[TemuanTabel]:
    yield from _listed(sentence, found)
    yield from _shared_out(sentence, found)
    yield from _totalled(sentence, found)
    yield from _left(sentence, found)
    yield from _halved(sentence, found)


def _listed(sentence: Kalimat, found: Sequence[Besaran]) -> Iterator[TemuanTabel]:
    """As in "N orang, terdiri atas a pria dan b wanita": a start of the parts must make a figure before."""
    for match in _OF.finditer(sentence.teks):
        before = [q for q in found if q.akhir <= match.start()]
        parts = _run(sentence.teks, [q for q in found if q.mulai >= match.end()], match.end())
        if not before or len(parts) < 2 or _SOME.search(sentence.teks[match.start() : parts[-1].akhir]):
            continue
        wholes = [w for q in before for w in q.bacaan]
        # In a PDF a sentence may be cut: only a list that is closed can be added up.
        ended = sentence.teks.rstrip().endswith((".", ";", ")"))
        if not ended and not _AND.search(sentence.teks[parts[-2].akhir : parts[-1].mulai]):
            continue
        starts = [parts[:n] for n in range(2, len(parts) + 1)]
        if any(s in wholes for some in starts for s in _sums(some)):
            continue
        kin = [q for q in before if q.satuan and q.satuan in {p.satuan for p in parts}]
        whole = (kin or before)[-1]
        nearest = min(starts, key=lambda some: min(abs(s - whole.nilai) for s in _sums(some)))
        listed = (
            match[0].strip().startswith((":", "ter", "yang ter", "deng"))
            and match.start() - whole.akhir < _CLOSE
        )
        yield from _judged(sentence, whole, nearest, listed)


def _shared_out(sentence: Kalimat, found: Sequence[Besaran]) -> Iterator[TemuanTabel]:
    """As in "Dari N unit, a unit ... dan b unit ...": parts of one unit that are more than the whole."""
    whole, parts = found[0], found[1:]
    if (
        not re.match(r"\W*dari(?:\s+\w+){0,2}\s*$", sentence.teks[: whole.mulai], re.IGNORECASE)
        or len(parts) < 2
    ):
        return
    if _SOME.search(sentence.teks) or not _one_unit((whole, *parts)) or not all(p.bulat for p in found):
        return
    if not re.search(r"\bdan\b", sentence.teks[parts[-2].akhir : parts[-1].mulai]):
        return
    made = sum((p.nilai for p in parts), Decimal(0))
    if made > whole.nilai and all(p.nilai < whole.nilai for p in parts) and not _subset(whole, parts):
        why = f"bagian-bagiannya berjumlah {format_angka(made)}"
        yield _finding(sentence, whole.teks, made, why, False)


def _totalled(sentence: Kalimat, found: Sequence[Besaran]) -> Iterator[TemuanTabel]:
    """As in "a dan b, seluruhnya N": an end of the figures in front must make it."""
    for i, whole in enumerate(found):
        before = found[:i]
        if len(before) < 2 or not _ALL.search(sentence.teks[before[-1].akhir : whole.mulai]):
            continue
        if _SOME.search(sentence.teks[before[0].mulai : whole.mulai]):
            continue
        after = found[i + 1 :]
        groups = [before[-n:] for n in range(2, len(before) + 1)] + [
            after[:n] for n in range(2, len(after) + 1)
        ]
        if any(s in whole.bacaan for g in groups for s in _sums(g)):
            continue
        yield from _judged(sentence, whole, _alike(before))


def _left(sentence: Kalimat, found: Sequence[Besaran]) -> Iterator[TemuanTabel]:
    """As in "dari N telah a, sisanya r": the whole less some of the figures between must leave r."""
    for i, rest in enumerate(found):
        before = found[:i]
        if len(before) < 2 or not _REST.search(sentence.teks[before[-1].akhir : rest.mulai]):
            continue
        if any(_differ(a, b, rest) for a in before for b in before if a is not b):
            continue
        low, high = sorted(before[-2:], key=lambda q: q.nilai)
        between = sentence.teks[before[0].akhir : before[-1].mulai]
        right = high.nilai - low.nilai
        counted = bool(rest.satuan) and rest.jenis != "rp" and low.satuan == high.satuan == rest.satuan
        near = counted or abs(right - rest.nilai) <= max(right, rest.nilai) / 2
        listed = re.search(r"antara lain|termasuk|di\s?antaranya", sentence.teks[: rest.mulai], re.IGNORECASE)
        if (
            len(before) == 2
            and near
            and not listed
            and not _CHANGED.search(between)
            and _one_unit((low, high))
        ):
            why = f"{high.teks} dikurangi {low.teks} adalah {format_angka(right)}"
            sure = _one_unit((low, high, rest)) or bool(penjelasan(rest.nilai, right))
            yield _finding(sentence, rest.teks, right, why, sure)


def _differ(a: Besaran, b: Besaran, rest: Besaran) -> bool:
    """Whether two figures leave the rest, each within half a unit of its own last digit."""
    slack = a.ragu + b.ragu + rest.ragu
    return any(abs(x - y - r) <= slack for x in a.bacaan for y in b.bacaan for r in rest.bacaan)


def _halved(sentence: Kalimat, found: Sequence[Besaran]) -> Iterator[TemuanTabel]:
    """As in "N, terkelola a dan tidak terkelola b": both halves together are the first figure."""
    whole = found[0]
    for i, other in enumerate(found[2:], 2):
        said = _NOT.search(sentence.teks[found[i - 1].akhir : other.mulai])
        if not said:
            continue
        word = said["kata"].lower()
        half = next(
            (
                q
                for q in found[1:i]
                if re.search(rf"(?<!tidak )(?<!belum )\b{word}\b", _ahead(sentence.teks, q), re.I)
            ),
            None,
        )
        if half is None or any(a + b in whole.bacaan for a in half.bacaan for b in other.bacaan):
            continue
        yield from _judged(sentence, whole, [half, other])


def _ahead(text: str, figure: Besaran) -> str:
    """The words in front of a figure, up to the figure before it."""
    return re.split(r"\d", text[: figure.mulai])[-1]


def _run(text: str, parts: Sequence[Besaran], start: int) -> list[Besaran]:
    """The parts of a list: figures of one sort, none of them in a new clause."""
    run: list[Besaran] = []
    for part in parts[:_MOST_PARTS]:
        between = text[run[-1].akhir if run else start : part.mulai]
        if run and _BREAK.search(between):
            break
        if run and part.jenis != run[0].jenis:
            break
        run.append(part)
    return run


def _alike(parts: Sequence[Besaran]) -> list[Besaran]:
    """The last figures that are of one sort."""
    return [p for p in parts if p.jenis == parts[-1].jenis]


def _sums(parts: Sequence[Besaran]) -> set[Decimal]:
    """The sums of figures, in all readings of those that have two."""
    plain = sum((p.nilai for p in parts), Decimal(0))
    other = sum((p.bacaan[-1] for p in parts), Decimal(0))
    return {plain, other}


def _judged(
    sentence: Kalimat, whole: Besaran, parts: Sequence[Besaran], listed: bool = False
) -> Iterator[TemuanTabel]:
    """A finding where the parts surely, or likely, are meant to make the whole; `listed` right behind it."""
    right = sum((p.nilai for p in parts), Decimal(0))
    gap = abs(right - whole.nilai)
    slack = sum((p.ragu for p in parts), whole.ragu)
    nested = {p.satuan for p in parts} & _NESTED and not _one_unit((whole, *parts))
    around = sentence.teks[max(0, parts[0].mulai - 20) : parts[-1].akhir + 25]
    halves = len(_HALVES.findall(around)) > 1
    if len(parts) < 2 or gap <= slack or (gap > _BOTH_MOST * whole.nilai and not halves) or nested:
        return
    if whole.jenis != parts[0].jenis and "rp" in (whole.jenis, parts[0].jenis):
        return
    if _subset(whole, parts):
        return
    slip = penjelasan(whole.nilai, right) if whole.nilai > 99 else ""
    parted = any(_misprinted(p.nilai, p.nilai + whole.nilai - right) for p in parts)
    closed = listed and all(p.bulat for p in (whole, *parts)) and len(parts) > 1
    if not (slip or parted or halves or closed or _one_unit((whole, *parts))):
        return
    added = " + ".join(p.teks for p in parts)
    sure = bool(slip or halves) or _one_unit((whole, *parts)) or parted
    yield _finding(
        sentence, whole.teks, right, f"{added} = {format_angka(right)}{f' ({slip})' if slip else ''}", sure
    )


def _misprinted(stated: Decimal, right: Decimal) -> bool:
    """Whether a slip of the pen made one figure of the other; of two digits only when they changed places."""
    slip = penjelasan(stated, right)
    return bool(slip) and (stated > 99 or "tertukar" in slip)


def _subset(whole: Besaran, parts: Sequence[Besaran]) -> bool:
    """Whether some of the parts make the whole, the others being parts of a part."""
    return any(
        sum((p.nilai for p in some), Decimal(0)) == whole.nilai
        for n in range(2, len(parts))
        for some in combinations(parts, n)
    )


def _one_unit(figures: Sequence[Besaran]) -> bool:
    """Whether all figures that have a unit have one and the same, two of them at least; or all are money."""
    units = [f.satuan for f in figures if f.satuan]
    return all(f.jenis == "rp" for f in figures) or (len(units) == len(figures) and len(set(units)) == 1)


def _finding(sentence: Kalimat, stated: str, right: Decimal, why: str, sure: bool) -> TemuanTabel:
    return TemuanTabel(
        "TAB-43",
        Severity.KESALAHAN if sure else Severity.PERINGATAN,
        sentence.tempat,
        f"Tertulis {stated}, sedangkan {why}.",
        stated,
        format_angka(right),
    )
