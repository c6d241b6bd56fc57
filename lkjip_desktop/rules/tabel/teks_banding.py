"""TAB-44: comparisons in words ("lebih cepat dari target 60 menit") against the figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from lkjip_desktop.domain.tabel import JenisTabel, Peran
from lkjip_desktop.rules.tabel.besaran import Besaran, besaran_in
from lkjip_desktop.rules.tabel.fakta import Fakta, Hal, Kunci
from lkjip_desktop.rules.tabel.ketentuan import makin_rendah
from lkjip_desktop.rules.tabel.kutipan import Kalimat
from lkjip_desktop.rules.tabel.lembar import TAHUN
from lkjip_desktop.rules.tabel.sebutan import Sebutan, kata
from lkjip_desktop.rules.tabel.telaah import Telaah, aturan_teks
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.wording.angka import format_angka
from lkjip_desktop.wording.satuan import berpersen, mencacah

_TIME = r"(?P<waktu>cepat|singkat|lambat|lama)"
_WORD = re.compile(
    rf"\b(?:lebih\s+(?:{_TIME}|(?P<atas>tinggi|besar|banyak)|(?P<bawah>rendah|kecil|sedikit))|"
    r"(?P<kurang>kurang|lebih)(?=\s+(?:Rp\.?\s*)?\d[\d.,]*\s*[^\W\d_%]*%?\s+dari\s+target)|"
    r"(?P<di>di\s?atas|di\s?bawah)(?=\s+target\b)|(?P<lampau>melampaui|melebihi)(?=\s+target\b)|"
    r"(?P<sama>sama\s+dengan|sesuai(?:\s+dengan)?)(?=\s+target\b))",
    re.IGNORECASE,
)
_THAN = re.compile(
    r"\b(?:dari(?:pada)?|dibanding(?:kan)?|terhadap|target|atas|bawah|dengan)\b", re.IGNORECASE
)
_PLAIN = re.compile(r"[^\d.;]*", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:tidak|belum|agar|supaya|diharapkan|harus|akan|jika|bila|apabila|untuk|hampir|dapat)\s+(?:\w+\s+)?$",
    re.I,
)
_OTHER = re.compile(
    r"triwulan|semester|nasional|provinsi|rata\W*rata|akhir\s+(?:periode|renstra|rpjmd)|jangka menengah|"
    r"renstra|rpjmd",
    re.IGNORECASE,
)
_END = re.compile(
    r"\btarget\s+(?P<tidak>belum\s+|tidak\s+|kurang\s+)?(?:dapat\s+|telah\s+|sudah\s+)?(?:tercapai|terpenuhi)\b",
    re.I,
)
#: "23 dari 25": a part, and not what is compared.
_PARTED = re.compile(r"\s*(?:[^\W\d_]+\s+)?(?:dari|:|/|x)\s*\d", re.IGNORECASE)
_OF_PART = re.compile(r"\d\s*(?:[^\W\d_]+\s+)?(?:dari|:|/)\s*$", re.IGNORECASE)
#: Behind "melampaui target": what stands behind these words is no target.
_NO_TARGET = re.compile(
    r"\btarget\b.*\b(?:dengan|rata\W*rata|capaian|realisasi|atau|mencapai)\b", re.IGNORECASE
)
#: "dari target dan 0,06 tahun dari ...": the figure behind is another step.
_NO_FIGURE = re.compile(r"\btarget(?:nya)?\s+(?:dan|serta|maupun|sekaligus)\b", re.IGNORECASE)
_CLAUSE = re.compile(
    r"[;]|\b(?:yaitu|karena|sehingga|menjadi|tetapi|sedangkan|naik|turun|meningkat|menurun|bertambah|berkurang)\b",
    re.IGNORECASE,
)
_SPANS = frozenset(["menit", "jam", "hari", "detik", "bulan", "minggu", "tahun", "pekan"])
_SHARE_MOST = 1000
_MEASURED = {JenisTabel.CAPAIAN, JenisTabel.BANDING_TAHUN, JenisTabel.KINERJA_ANGGARAN}


class Banding(NamedTuple):
    """A comparison: its word, what may be compared (the likeliest first), with what, and by how much."""

    kata: str
    naik: bool | None
    nilai: tuple[Besaran, ...]
    dengan: Besaran
    beda: Besaran | None
    tabel: tuple[Fakta, ...]


@aturan_teks("TAB-44", Severity.KESALAHAN)
def kata_banding(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Kata pembanding yang bertentangan dengan angkanya

    Mengapa: “Lebih cepat”, “di bawah target” dan sejenisnya dapat dicocokkan langsung dengan kedua angkanya.
    Contoh salah: Rata-rata waktu layanan 84 menit, lebih cepat dari target 60 menit.
    Contoh benar: Rata-rata waktu layanan 84 menit, lebih lambat dari target 60 menit.
    Dasar: Praktik: pernyataan dalam naskah dicocokkan dengan angka target dan realisasinya.
    """
    names = Sebutan(telaah)
    for sentence in telaah.kalimat:
        if not _WORD.search(sentence.teks):
            continue
        for found in _comparisons(telaah, names, sentence):
            told = _judged(sentence, found)
            if told:
                yield told
                break


def named_before(names: Sebutan, sentence: Kalimat, place: int) -> Hal | None:
    """The measured thing whose name stands nearest in front of a place, else what the sentence refers to."""
    best: tuple[int, Hal] | None = None
    for label, thing in names.ejaan(sentence.teks):
        at = sentence.teks.casefold().rfind(label.casefold(), 0, place)
        if at >= 0 and (best is None or at > best[0]) and measured(thing):
            best = at, thing
    if best:
        return best[1]
    other = names.pokok(sentence)
    return other if other and measured(other) else None


def measured(thing: Hal) -> bool:
    """Whether a thing is an indikator that a table of the report measures."""
    return any(s.tabel.jenis in _MEASURED and s.subjek(b) == "indikator" for s, b in thing.rows)


def as_besaran(fact: Fakta) -> Besaran:
    """A figure of a table as a sentence would print it."""
    a, sheet = fact.angka, fact.lembar
    values = (a.nilai,) if a.lain is None else (a.nilai, a.lain)
    place = sheet.pertama(Peran.SATUAN)
    unit = sheet.teks(fact.baris, place) if place is not None else re.sub(r"[\d.,\s]", "", a.teks)
    share = berpersen(unit) or "%" in a.teks
    word = "" if share else (unit.lower().split() or [""])[0]
    word = word if mencacah(word) or word in _SPANS else ""
    return Besaran(a.teks, values, word, "%" if share else "", a.setengah, False, False, -1, -1)


def _comparisons(telaah: Telaah, names: Sebutan, sentence: Kalimat) -> Iterator[Banding]:
    text, found = sentence.teks, besaran_in(sentence.teks)
    used: set[int] = set()
    last: Besaran | None = None
    for mark in _WORD.finditer(text):
        if _DENIED.search(text[: mark.start()]):
            continue
        step, other = _behind(text, found, mark)
        before = step is not None and step.akhir <= mark.start()
        other = last if other is None and before else other
        used |= {q.mulai for q in (step, other) if q}
        last = other
        thing = named_before(names, sentence, mark.start())
        facts: list[Fakta] = []
        behind = text[step.akhir if step and step.mulai > mark.start() else mark.end() :]
        target = bool(re.match(r"[^.;,\d]{0,25}\btarget\b", behind, re.IGNORECASE))
        near = text[mark.start() : other.akhir + 20 if other else len(text)]
        this = {int(y) for y in TAHUN.findall(near)} <= {telaah.dokumen.tahun or 0}
        known = thing if this and not _OTHER.search(near) else None
        if other is None and target and known:
            facts = known.facts.get(Kunci(Peran.TARGET, telaah.dokumen.tahun or 0), [])[:1]
            other = as_besaran(facts[0]) if facts else None
        values = _values(text, found, mark, used, other)
        if not values and known and target:
            gained = known.facts.get(Kunci(Peran.REALISASI, telaah.dokumen.tahun or 0), [])[:1]
            values, facts = [as_besaran(g) for g in gained], [*facts, *gained]
        values = [v for v in values if not v.kira]
        if not values or other is None or other.kira:
            continue
        label = thing.rows[0][0].tabel.baris[thing.rows[0][1]].label if thing else ""
        up = _upward(mark, values[0], other, makin_rendah(label or text))
        if up is not None or mark["sama"] or mark["lampau"] or mark["di"]:
            yield Banding(mark[0], up, tuple(values), other, step, tuple(facts))


def _behind(
    text: str, found: Sequence[Besaran], mark: re.Match[str]
) -> tuple[Besaran | None, Besaran | None]:
    """(by how much, with what) behind the word of a comparison."""
    after = [q for q in found if q.mulai >= mark.end()]
    step: Besaran | None = None
    if after and not mark["di"] and not mark["lampau"] and not mark["sama"]:
        between = text[mark.end() : after[0].mulai]
        if re.fullmatch(r"\s*(?:sebesar|sebanyak|sekitar)?\s*", between):
            step, after = after[0], after[1:]
        elif mark["waktu"] or mark["atas"] or mark["bawah"]:
            before = [q for q in found if q.akhir <= mark.start()]
            unit = text[before[-1].akhir : mark.start()] if before else "."
            step = (
                before[-1]
                if re.fullmatch(r"\s*[^\W\d_]+\s*", unit) or (before[-1:] and unit == " ")
                else None
            )
    start = step.akhir if step and step.mulai > mark.start() else mark.end()
    if not after:
        return step, None
    between = text[start : after[0].mulai]
    between = re.sub(r"\btahun\s+(?:20\d\d|lalu|sebelumnya)\s*,?\s*yaitu\b", "tahun", between)
    named = bool(_THAN.search(between) or mark["di"] or mark["lampau"] or mark["sama"])
    close = len(between) < 70 and not _CLAUSE.search(between)
    if _NO_FIGURE.search(between):
        return step, None
    if (mark["di"] or mark["lampau"] or mark["sama"]) and _NO_TARGET.search(between):
        return step, None
    bound = (
        re.search(r"\btarget\b[^,]*,", between) if not re.search(r"\b(?:sebesar|yaitu)\b", between) else None
    )
    return step, after[0] if named and close and not bound and "," not in between.strip(" ,") else None


def _values(
    text: str, found: Sequence[Besaran], mark: re.Match[str], used: set[int], other: Besaran | None
) -> list[Besaran]:
    """What may be compared: the figures in front that fit and are no target; else the one right after."""
    before = [
        q
        for q in found
        if q.akhir <= mark.start()
        and q.mulai not in used
        and not re.search(r"\btarget\b[^,;]{0,40}$", text[: q.mulai], re.IGNORECASE)
        and not _PARTED.match(text[q.akhir :])
        and not _OF_PART.search(text[: q.mulai])
        and (other is None or _alike(q, other))
    ]
    kin = [q for q in before if other is None or q.jenis == other.jenis] or before
    same = [q for q in kin if other is not None and q.satuan and q.satuan == other.satuan]
    if before:
        return [*same[::-1], *(q for q in kin[::-1] if q not in same)]
    end = max([mark.end(), *([other.akhir] if other and other.akhir > 0 else [])])
    match = re.match(r"[^.;\d]{0,12}\b(?:yaitu|yakni|sebesar|dengan realisasi)\b[^.;\d]{0,15}", text[end:])
    after = next((q for q in found if match and q.mulai == end + match.end()), None)
    return [after] if after and (other is None or _alike(after, other)) else []


def _alike(a: Besaran, b: Besaran) -> bool:
    """Whether two figures can be of one thing: of one sort, and of one unit where both have one."""
    if "rp" in (a.jenis, b.jenis) or "poin" in (a.jenis, b.jenis):
        return a.jenis == b.jenis
    if "%" in (a.jenis, b.jenis) and (a.satuan or b.satuan):
        return False
    if a.jenis != b.jenis and max(a.nilai, b.nilai) > _SHARE_MOST:
        return False
    return not (a.satuan and b.satuan) or a.satuan == b.satuan or not {a.satuan, b.satuan} & _SPANS


def _upward(mark: re.Match[str], value: Besaran, other: Besaran, falls: bool) -> bool | None:
    """Whether the word says that the figure is greater; None where the word is open here."""
    if mark["waktu"]:
        timed = {value.satuan, other.satuan} & _SPANS
        return mark["waktu"].lower() in ("lambat", "lama") if timed else None
    if mark["atas"]:
        return True
    if mark["bawah"]:
        return False
    if mark["kurang"]:
        return mark["kurang"].lower() == "lebih"
    if falls or mark["sama"]:
        return None
    return bool(mark["lampau"]) or "atas" in (mark["di"] or "").lower()


def _judged(sentence: Kalimat, said: Banding) -> TemuanTabel | None:
    pairs = [(a, b) for v in said.nilai for a in v.bacaan for b in said.dengan.bacaan]
    slack = said.nilai[0].ragu + said.dengan.ragu
    if said.naik is None and not said.kata.lower().startswith("sa"):
        return _conclusion(sentence, said)
    if said.naik is None:
        same = any(abs(a - b) <= slack for a, b in pairs)
        return None if same else _finding(sentence, said)
    if not any((a > b) if said.naik else (a < b) for a, b in pairs):
        return _finding(sentence, said)
    if said.beda is None or said.beda.kira or _by(said.beda, pairs, slack):
        return _conclusion(sentence, said)
    if said.beda.jenis == "%" and "%" not in (said.nilai[0].jenis, said.dengan.jenis) and len(said.nilai) > 1:
        return None
    right = format_angka(abs(pairs[0][0] - pairs[0][1]))
    why = f"selisih {said.nilai[0].teks} dan {said.dengan.teks} adalah {right}"
    return _found(sentence, said, said.beda.teks, why, right)


def _by(step: Besaran, pairs: Sequence[tuple[Decimal, Decimal]], slack: Decimal) -> bool:
    """Whether a step is the difference of two of the figures, or that difference in per cent."""
    room = slack + step.ragu
    if any(abs(abs(a - b) - n) <= room for a, b in pairs for n in step.bacaan):
        return True
    shares = [abs(a - b) / b * 100 for a, b in pairs if b]
    return step.jenis == "%" and any(abs(s - step.nilai) <= 2 * step.setengah for s in shares)


def _conclusion(sentence: Kalimat, said: Banding) -> TemuanTabel | None:
    """Whether "target tercapai" at the end of a right comparison with the target is right too."""
    end = _END.search(sentence.teks)
    value, other = said.nilai[0], said.dengan
    if end is None or len(_END.findall(sentence.teks)) > 1 or value.nilai == other.nilai:
        return None
    better = value.nilai < other.nilai if makin_rendah(sentence.teks) else value.nilai > other.nilai
    if (not end["tidak"]) == better:
        return None
    right = "target tercapai" if better else "target belum tercapai"
    return _found(sentence, said, end[0], f"realisasi {value.teks} dan target {other.teks}: {right}", right)


def _finding(sentence: Kalimat, said: Banding) -> TemuanTabel:
    value, other = said.nilai[0], said.dengan
    right = (
        "sama"
        if value.nilai == other.nilai
        else "lebih kecil"
        if value.nilai < other.nilai
        else "lebih besar"
    )
    why = f"{value.teks} {right} {'dengan' if right == 'sama' else 'daripada'} {other.teks}"
    return _found(sentence, said, said.kata, why, right)


def _found(sentence: Kalimat, said: Banding, stated: str, why: str, right: str) -> TemuanTabel:
    sure = not said.tabel or all(
        kata(f.lembar.tabel.baris[f.baris].label) in kata(sentence.teks) for f in said.tabel
    )
    return TemuanTabel(
        "TAB-44",
        Severity.KESALAHAN if sure else Severity.PERINGATAN,
        sentence.tempat,
        f"Tertulis “{stated}”, sedangkan {why}.",
        stated,
        right,
        tuple(f.lembar.at(f.baris, f.kolom) for f in said.tabel),
    )
