"""By how much something rose or fell, against the figures of the sentence or of two years in the tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lkjip_desktop.domain.tabel import Peran
from lkjip_desktop.rules.tabel.banding_angka import penjelasan
from lkjip_desktop.rules.tabel.besaran import Besaran, besaran_in
from lkjip_desktop.rules.tabel.fakta import Fakta, Kunci
from lkjip_desktop.rules.tabel.kutipan import Kalimat
from lkjip_desktop.rules.tabel.sebutan import Sebutan
from lkjip_desktop.rules.tabel.teks_banding import as_besaran, named_before
from lkjip_desktop.rules.tabel.telaah import Telaah
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.wording.angka import format_angka

_WORD = re.compile(
    r"\b(?P<kata>(?:me)?naik|meningkat|bertambah|tumbuh|kenaikan|peningkatan|pertumbuhan|(?:me)?turun|menurun|berkurang|"
    r"penurunan|melonjak|melesat|merosot|menyusut|anjlok|dipotong|hemat|ditambah|"
    r"lebih\s+(?:tinggi|besar|banyak|rendah|kecil|sedikit|cepat|lambat))\b",
    re.IGNORECASE,
)
_UP = frozenset(
    [
        "melonjak",
        "melesat",
        "ditambah",
        "tinggi",
        "besar",
        "banyak",
        "lambat",
        "naik",
        "meningkat",
        "bertambah",
        "tumbuh",
        "kenaikan",
        "peningkatan",
        "pertumbuhan",
    ]
)
_BY = re.compile(
    r"\s*(?:(?:yaitu|yakni)\s+)?(?:sebesar|sebanyak|mencapai|sejumlah|signifikan|dari\s+sisi)?\s*",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:dari(?:pada)?|dibanding(?:kan)?|terhadap)\b", re.IGNORECASE)
_TO = re.compile(r"\bmenjadi\b", re.IGNORECASE)
_YEAR = re.compile(
    r"^[^.;,\d]{0,30}\b(?:dari(?:pada)?|dibanding(?:kan)?|terhadap)\b[^.;,\d]{0,40}?(?:(?P<lalu>tahun\s+(?:lalu|sebelumnya))|"
    r"(?:tahun\s+)?(?P<y>20\d\d)\b)",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"triwulan|semester|nasional|provinsi|\bbulan\b|rata\W*rata|anggaran|serapan|\bpagu\b", re.IGNORECASE
)
_DENIED = re.compile(
    r"\b(?:tidak|belum|agar|diharapkan|akan|untuk|jika)\b[^,;]{0,20}$|target(?:kan)?\s+(?:(?!dan\b)\w+\s+)?$",
    re.IGNORECASE,
)
_BACK = re.compile(r"\bdibanding\w*[^.;]*$", re.IGNORECASE)
_THAN = frozenset(["tinggi", "besar", "banyak", "rendah", "kecil", "sedikit", "cepat", "lambat"])
_TARGET = re.compile(r"\btarget\b[^,;]{0,40}$", re.IGNORECASE)
_FAR, _DIGITS = 60, 4


class Ubah(NamedTuple):
    """A change: its word, by how much, from what to what; `yakin`: both figures are surely meant."""

    kata: str
    beda: Besaran | None
    dari: Besaran
    menjadi: Besaran
    yakin: bool
    tabel: tuple[Fakta, ...] = ()


def changes(telaah: Telaah, names: Sebutan, sentence: Kalimat) -> Iterator[TemuanTabel]:
    """The changes of a sentence that its figures, or those of the tables, do not bear out."""
    found = besaran_in(sentence.teks)
    above = _above(telaah, names, sentence)
    for mark in _WORD.finditer(sentence.teks):
        if _DENIED.search(sentence.teks[: mark.start()]):
            continue
        change = None if _word(mark) in _THAN else _in_sentence(sentence.teks, found, mark)
        change = change or _in_tables(telaah, names, sentence, found, mark)
        told = _judged(sentence, change) if change else _of_above(sentence, found, mark, above)
        told = told or (_again(sentence, found, change) if change else None)
        if told:
            yield told
            return


def _above(telaah: Telaah, names: Sebutan, sentence: Kalimat) -> tuple[Besaran, ...]:
    """The figures of the sentence before, where both stand in one paragraph or right below each other."""
    before = names.sebelum(sentence)
    near = before is not None and sentence.paragraf - before.paragraf <= 1
    return besaran_in(before.teks) if before is not None and near else ()


def _of_above(
    sentence: Kalimat, found: Sequence[Besaran], mark: re.Match[str], above: Sequence[Besaran]
) -> TemuanTabel | None:
    """As in "Dibandingkan ... 93,40 %, naik 5,25 poin" below 95,95 %: only a slip of the pen is told."""
    step = _step(sentence.teks, found, mark)
    compared = [q for q in found if q.akhir <= mark.start() and _BACK.search(sentence.teks[: q.mulai])]
    if step is None or len(compared) != 1 or any(q.mulai > step.akhir for q in found):
        return None
    late = [q for q in above if _alike(compared[0], q) and q.jenis == compared[0].jenis and not q.kira]
    if not late or any(_fits(step, compared[0], q) for q in late):
        return None
    slipped = [q for q in late if penjelasan(step.nilai, abs(q.nilai - compared[0].nilai))]
    if len(slipped) != 1 or len(step.teks.split()[0]) < _DIGITS:
        return None
    return _judged(sentence, Ubah(_word(mark), step, compared[0], slipped[0], False))


def _again(sentence: Kalimat, found: Sequence[Besaran], change: Ubah) -> TemuanTabel | None:
    """The growth in per cent said behind a right difference: "0,48 poin atau 3,35 %"."""
    step = change.beda
    share = next((q for q in found if step and q.mulai >= step.akhir), None)
    if step is None or share is None or share.jenis != "%" or step.jenis == "%" or share.kira:
        return None
    if sentence.teks[step.akhir : share.mulai].strip(" ,") not in (
        "(",
        "atau",
        "atau sebesar",
        "atau setara",
        "/",
    ):
        return None
    values = [v for q in (change.dari, change.menjadi) for v in q.bacaan if v]
    room = step.ragu + change.dari.ragu + change.menjadi.ragu
    if any(
        abs(n / v * 100 - share.nilai) <= 2 * share.setengah + room / v * 100
        for n in step.bacaan
        for v in values
    ):
        return None
    if any(abs(n - share.nilai) <= share.setengah for n in step.bacaan) or not change.dari.nilai:
        return None
    right = format_angka(round(step.nilai / change.dari.nilai * 100, 2))
    sure = bool(penjelasan(share.nilai, round(step.nilai / change.dari.nilai * 100, 2)))
    return TemuanTabel(
        "TAB-31",
        Severity.KESALAHAN if sure else Severity.PERINGATAN,
        sentence.tempat,
        f"Tertulis {share.teks}, sedangkan {step.teks} dari {change.dari.teks} adalah {right} %.",
        share.teks,
        f"{right} %",
    )


def _word(mark: re.Match[str]) -> str:
    """The word of a change, without "lebih" or a prefix."""
    return mark["kata"].lower().split()[-1]


def _two_before(text: str, found: Sequence[Besaran], mark: re.Match[str], step: Besaran) -> Ubah | None:
    """As in "61,75, di atas tahun 2020 (60,10) atau naik 1,65": only a slip of the pen is told."""
    before = [q for q in found if q.akhir <= mark.start() and q.jenis == step.jenis.replace("poin", "")]
    years = [int(y) for y in re.findall(r"\b20\d\d\b", text[: mark.start()])]
    told = re.search(r"\b(?:sehingga|maka)\b[^.;,\d]{0,30}$", text[: mark.start()], re.IGNORECASE)
    plainly = told and not re.search(r"dibanding|dari\b|sebelumnya|lalu", text[: mark.start()], re.IGNORECASE)
    if (
        len(before) == 2
        and plainly
        and years in ([], sorted(years))
        and _alike(*before)
        and _fits(step, *before)
    ):
        return Ubah(_word(mark), step, before[0], before[1], True)
    pairs = [(a, b) for i, b in enumerate(before) for a in before[i + 1 :] if _alike(a, b)]
    if not pairs or any(_fits(step, a, b) for a, b in pairs):
        return None
    slipped = [(a, b) for a, b in pairs if penjelasan(step.nilai, abs(b.nilai - a.nilai))]
    if len(slipped) != 1 or len(step.teks.split()[0]) < _DIGITS:
        return None
    low, high = sorted(slipped[0], key=lambda q: q.nilai)
    return Ubah(_word(mark), step, *((low, high) if _word(mark) in _UP else (high, low)), False)


def _step(text: str, found: Sequence[Besaran], mark: re.Match[str]) -> Besaran | None:
    """By how much: the figure right behind the word."""
    first = next((q for q in found if q.mulai >= mark.end()), None)
    return first if first and _BY.fullmatch(text[mark.end() : first.mulai]) else None


def _in_sentence(text: str, found: Sequence[Besaran], mark: re.Match[str]) -> Ubah | None:
    """As in "naik 2 dari 5 menjadi 7", "7, naik 2 dari 5"."""
    step = _step(text, found, mark)
    if step is None:
        return None
    after = [q for q in found if q.mulai >= step.akhir]
    # "1,65 poin (2,75%)": the same once more.
    again = bool(after) and text[step.akhir : after[0].mulai].strip() in ("(", "atau", "/")
    after = after[1:] if again else after
    if not after or not _FROM.search(text[step.akhir : after[0].mulai]):
        return _two_before(text, found, mark, step) if not _FROM.search(text[step.akhir :]) else None
    between = text[step.akhir : after[0].mulai]
    if not _FROM.search(between) or len(between) > _FAR + 20 or re.search(r"[;]|\bmenjadi\b", between):
        return None
    early = after[0]
    late = after[1] if len(after) > 1 and _TO.search(text[early.akhir : after[1].mulai]) else None
    if late is not None and len(text[early.akhir : late.mulai]) < _FAR and _alike(early, late):
        return Ubah(_word(mark), step, early, late, True)
    before = [
        q
        for q in found
        if q.akhir <= mark.start() and _alike(q, early) and not _TARGET.search(text[: q.mulai])
    ]
    borne = next((q for q in before if _borne(mark, step, early, q)), None)
    if borne is not None:
        return Ubah(_word(mark), step, early, borne, True)
    near = text[before[-1].akhir : mark.start()] if before else ""
    if not before or len(near) > _FAR or re.search(r"[;]|\bsedangkan\b", near):
        return None
    return Ubah(_word(mark), step, early, before[-1], False)


def _alike(a: Besaran, b: Besaran) -> bool:
    """Whether two figures can be the same thing of two times."""
    kinds = {a.jenis, b.jenis}
    if "poin" in kinds or ("rp" in kinds and len(kinds) > 1):
        return False
    return not (a.satuan and b.satuan and a.satuan != b.satuan) and len(kinds - {""}) < 2


def _in_tables(
    telaah: Telaah, names: Sebutan, sentence: Kalimat, found: Sequence[Besaran], mark: re.Match[str]
) -> Ubah | None:
    """As in "naik 1,44 poin dibandingkan tahun 2022", "turun 0,25 poin dari 62,00 % pada tahun 2024"."""
    report = telaah.dokumen.tahun or 0
    step = _step(sentence.teks, found, mark)
    rest = sentence.teks[step.akhir if step else mark.end() :]
    year = _YEAR.match(rest)
    thing = named_before(names, sentence, mark.start()) if not _OTHER.search(sentence.teks) else None
    if _word(mark) in _THAN and not year:
        return None
    if thing is None or any(
        not _BACK.search(sentence.teks[: q.mulai])
        and q.akhir <= mark.start()
        and q.mulai > _after_name(sentence, mark)
        for q in found
    ):
        return None
    before = (int(year["y"]) if year["y"] else report - 1) if year else 0
    late = thing.facts.get(Kunci(Peran.REALISASI, report), [])[:1]
    early = thing.facts.get(Kunci(Peran.REALISASI, before), [])[:1]
    compared = [q for q in found if q.akhir <= mark.start() and _BACK.search(sentence.teks[: q.mulai])]
    if len(compared) == 1 and step and late and not year and _alike(compared[0], as_besaran(late[0])):
        return Ubah(_word(mark), step, compared[0], as_besaran(late[0]), False, tuple(late))
    printed = [q for q in found if step and q.mulai >= step.akhir][:1]
    between = sentence.teks[step.akhir : printed[0].mulai] if step and printed else ""
    if printed and _FROM.search(between) and not re.search(r"[,;]|\bdan\b|\bsedangkan\b", between) and late:
        alike = _alike(printed[0], as_besaran(late[0])) and len(between) < _FAR
        if alike and not _TO.search(sentence.teks[printed[0].akhir :]):
            return Ubah(_word(mark), step, printed[0], as_besaran(late[0]), False, tuple(late))
        return None
    if not late or not early or before >= report:
        return None
    if any(_borne(mark, step, a, b) for a, b in _pairs(thing.facts, before, report)):
        return None
    return Ubah(_word(mark), step, as_besaran(early[0]), as_besaran(late[0]), True, (*early, *late))


def _after_name(sentence: Kalimat, mark: re.Match[str]) -> int:
    """Where the clause of a change begins: figures in it are what it is about."""
    before = sentence.teks[: mark.start()]
    return max(before.rfind(c) for c in (",", ";", " dan ", " sedangkan ")) if before else 0


def _pairs(facts: dict[Kunci, list[Fakta]], before: int, report: int) -> Iterator[tuple[Besaran, Besaran]]:
    """The figures of both years, of realisasi and of capaian."""
    for role in (Peran.REALISASI, Peran.CAPAIAN):
        for a in facts.get(Kunci(role, before), []):
            for b in facts.get(Kunci(role, report), []):
                yield as_besaran(a), as_besaran(b)


def _borne(mark: re.Match[str], step: Besaran | None, a: Besaran, b: Besaran) -> bool:
    """Whether two figures bear out a change."""
    return _judgement(Ubah(_word(mark), step, a, b, True)) is None


def _judged(sentence: Kalimat, change: Ubah) -> TemuanTabel | None:
    wrong = _judgement(change)
    if wrong is None:
        return None
    stated, right = wrong
    slip = bool(change.beda and penjelasan(change.beda.nilai, abs(change.menjadi.nilai - change.dari.nilai)))
    sure = change.yakin or slip or stated == change.kata
    why = f"dari {change.dari.teks} menjadi {change.menjadi.teks}: {right}"
    return TemuanTabel(
        "TAB-31",
        Severity.KESALAHAN if sure else Severity.PERINGATAN,
        sentence.tempat,
        f"Tertulis “{stated}”, sedangkan {why}.",
        stated,
        right,
        tuple(f.lembar.at(f.baris, f.kolom) for f in change.tabel),
    )


def _judgement(change: Ubah) -> tuple[str, str] | None:
    """(what is stated, what is right) where a change is not borne out."""
    a, b = change.dari, change.menjadi
    fits = change.beda is None or change.beda.kira or _fits(change.beda, a, b)
    up = change.kata in _UP
    pairs = [(x, y) for x in a.bacaan for y in b.bacaan]
    if not any(y > x if up else y < x for x, y in pairs):
        if not change.yakin and not fits:
            return None
        x, y = pairs[0]
        return change.kata, "tetap" if x == y else "naik" if y > x else "turun"
    if fits or change.beda is None:
        return None
    gap = abs(b.nilai - a.nilai)
    share = f" atau {format_angka(round(gap / a.nilai * 100, 2))} %" if a.nilai else ""
    return change.beda.teks, f"{format_angka(gap)}{share}"


def _fits(step: Besaran, a: Besaran, b: Besaran) -> bool:
    """Whether a step is the difference of two figures, or their growth where it is in per cent."""
    for x in a.bacaan:
        for y in b.bacaan:
            gap = abs(y - x)
            slack = step.ragu + a.ragu + b.ragu
            plain = step.jenis != "%" or "%" in (a.jenis, b.jenis) or not (a.jenis or b.jenis)
            if plain and any(abs(gap - n) <= slack for n in step.bacaan):
                return True
            if step.jenis == "%" and x:
                growth = gap / x * 100 - step.nilai
                room = (a.ragu + b.ragu) / x * 100
                if -step.setengah - room <= growth <= 2 * step.setengah + room:
                    return True
    return False
