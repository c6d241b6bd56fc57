"""TAB-28 and TAB-29: sentences about one indikator: its figures and its capaian."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from lkjip_desktop.domain.tabel import JenisTabel, Peran
from lkjip_desktop.rules.tabel.banding_angka import bulatkan, penjelasan
from lkjip_desktop.rules.tabel.fakta import Hal, Kunci
from lkjip_desktop.rules.tabel.ketentuan import makin_rendah
from lkjip_desktop.rules.tabel.kutipan import Kalimat, bacaan, bilangan
from lkjip_desktop.rules.tabel.lembar import TAHUN, Angka
from lkjip_desktop.rules.tabel.sebutan import Sebutan
from lkjip_desktop.rules.tabel.telaah import Telaah, aturan_teks
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity

_STATED = re.compile(
    r"\b(?P<apa>target|realisasi|terealisasi|capaian|mencapai|tercapai)(?:nya)?\b"
    r"(?P<sela>(?:\s+(?!(?:naik|turun|meningkat|menurun|bertambah|berkurang|tumbuh)\b(?!\s+(?:menjadi|ke)\b))(?!(?:di|dari|ke|lebih|kurang|paling|minimal|antara|hampir|sekitar|akhir|target|realisasi|capaian)\b)"
    r"[^\W\d_]+){0,4}?)[\s:=]+(?P<n>\d[\d.,]*\d|\d)(?!\d|/\d|\.\d|\s*[:)])\s*(?P<s>%|persen\b)?",
    re.IGNORECASE,
)
_NO_VALUE = re.compile(
    r"^\s*(?:indikator|sasaran|triwulan|tahun|bulan|program|kegiatan|sub|kali lipat|"
    r"dari\s+\d+\s+(?:indikator|sasaran))\b",
    re.IGNORECASE,
)
_OTHER_TIME = re.compile(
    r"triwulan|semester|akhir\s+periode|renstra|rpjmd|nasional|provinsi|kondisi awal|"
    r"tahun\s+(?:lalu|sebelumnya)|jangka menengah|\bpusat\b|anggaran|keuangan|\bRp",
    re.IGNORECASE,
)
_ROLES = {
    "target": (Peran.TARGET,),
    "realisasi": (Peran.REALISASI,),
    "capaian": (Peran.CAPAIAN, Peran.REALISASI, Peran.SERAPAN),
    "mencapai": (Peran.REALISASI, Peran.CAPAIAN, Peran.SERAPAN),
    "tercapai": (Peran.REALISASI, Peran.CAPAIAN, Peran.SERAPAN),
}


class Pernyataan(NamedTuple):
    """A figure in a sentence with the word that says what it is."""

    apa: str
    angka: Angka
    mulai: int
    akhir: int

    @property
    def bacaan(self) -> tuple[Angka, ...]:
        """The figure in all its readings."""
        return tuple(Angka(v, self.angka.teks) for v in bacaan(self.angka.teks.removesuffix(" %")))


def stated_in(text: str) -> list[Pernyataan]:
    """The targets, realisasi and capaian that a sentence states with a figure."""
    found = []
    for match in _STATED.finditer(text):
        value = bilangan(match["n"])
        if (
            value is None
            or _NO_VALUE.match(text[match.end() :])
            or re.search(r"tahun$", match["sela"].strip(), re.I)
        ):
            continue
        if TAHUN.fullmatch(match["n"]) and not match["s"]:
            continue
        if _is_number_of(text, match) or _TIMES.search(match["sela"]):
            continue
        shown = f"{match['n']}{' %' if match['s'] else ''}"
        what = match["apa"].lower().replace("terealisasi", "realisasi")
        found.append(Pernyataan(what, Angka(value, shown), match.start(), match.end()))
    return found


def _is_number_of(text: str, match: re.Match[str]) -> bool:
    """Whether a figure numbers an indikator: "realisasi indikator 2.2", "Target dan Realisasi 2.2 Nilai"."""
    if match["s"]:
        return False
    if re.search(r"(?:indikator|sasaran|iku)$", match["sela"].strip(), re.IGNORECASE):
        return True
    return bool(_NUMBER.fullmatch(match["n"]) and _NAME.match(text[match.end("n") :]))


#: "dibagi target dikali 100 %" is a formula.
_TIMES = re.compile(r"(?:\bdikali(?:kan)?|\bkali|\bx)\s*$", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,2}\.\d{1,2}")
_NAME = re.compile(r"\s+[A-Z][a-z]")


@aturan_teks("TAB-28", Severity.KESALAHAN)
def angka_indikator(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Target, realisasi atau capaian indikator dalam naskah yang berbeda dari tabel

    Mengapa: Kalimat yang menyebut nama indikator langsung dicocokkan pembaca dengan barisnya.
    Contoh salah: Naskah: indeks itu mencapai 70,07 %; tabel: 70,01.
    Contoh benar: Keduanya 70,01.
    Dasar: Praktik: naskah dan tabel memuat angka yang sama.
    """
    names = Sebutan(telaah)
    for sentence in telaah.kalimat:
        year = 0 if sentence.uang else _year(telaah, sentence)
        if not year:
            continue
        stated, named = stated_in(sentence.teks), _named(names, sentence)
        thing = names.hal(sentence) if stated else None
        # A name with its figure right behind it is sure, whatever else the sentence names.
        pairs = [*((p, thing) for p in stated), *named]
        for said, about in pairs:
            if about is not None and _measured(about) and not _elsewhere(sentence.teks, said):
                own = (telaah.dokumen.tahun or 0) if _compared(sentence.teks, said) else year
                yield from _against(sentence, said, about, own)


_THAN_YEAR = re.compile(
    r"[^.;]*\b(?:naik|turun|meningkat|menurun|bertambah|berkurang|tumbuh|kenaikan|penurunan|peningkatan|lebih|"
    r"dibanding\w*|sedangkan|dari)\b[^.;]*\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)


def _compared(text: str, said: Pernyataan) -> bool:
    """Whether the year belongs to another figure behind: "6,74 %, naik dari 6,31 % tahun 2022"."""
    match = _THAN_YEAR.match(text, said.akhir)
    return bool(match and re.search(r"\d", match[0][:-4]) and not TAHUN.search(text[: said.mulai]))


def _measured(thing: Hal) -> bool:
    """Whether a thing is an indikator that a table of the report measures."""
    return any(s.tabel.jenis in _MEASURED and s.subjek(b) == "indikator" for s, b in thing.rows)


_IS = re.compile(
    r"\W*(?:(?:pada\s+)?tahun\s+\d{4}\s+)?(?:(?:sebesar|adalah|yaitu|sebanyak)\s+|(?P<kurung>\(\s*)(?=[\d.,]+\s*%\s*\)))"
    r"(?P<n>\d[\d.,]*\d|\d)\s*(?P<s>%|persen\b)?",
    re.IGNORECASE,
)


def _named(names: Sebutan, sentence: Kalimat) -> Iterator[tuple[Pernyataan, Hal]]:
    """The figure right behind the name of an indikator: "Cakupan Imunisasi sebesar 83,5 %"."""
    for label, thing in names.ejaan(sentence.teks):
        at = sentence.teks.casefold().find(label.casefold())
        match = _IS.match(sentence.teks, at + len(label)) if at >= 0 else None
        value = bilangan(match["n"]) if match else None
        if match and value is not None:
            shown = f"{match['n']}{' %' if match['s'] else ''}"
            yield Pernyataan("mencapai", Angka(value, shown), match.start("n"), match.end()), thing


def _elsewhere(text: str, said: Pernyataan) -> bool:
    """Whether a figure is said of another time, another level, money, or a mean."""
    near = text[max(0, said.mulai - 45) : said.akhir + 30]
    if said.apa in ("tercapai", "mencapai") and _PLAN_END.search(text[: said.mulai]):
        return True
    return bool(_OTHER_TIME.search(near)) or bool(_MEAN.search(text[: said.mulai]))


_PLAN_END = re.compile(
    r"\btarget\s+akhir\b|akhir\s+(?:periode|renstra|rpjmd)|jangka\s+menengah", re.IGNORECASE
)
_MEAN = re.compile(r"rata\W{0,3}rata", re.IGNORECASE)
_MEASURED = {JenisTabel.CAPAIAN, JenisTabel.BANDING_TAHUN, JenisTabel.KINERJA_ANGGARAN}


def _year(telaah: Telaah, sentence: Kalimat) -> int:
    """The one year a sentence is about: that which it names, else the report's; 0 when it names several."""
    years = {int(y) for y in TAHUN.findall(sentence.teks)}
    if len(years) > 1:
        return 0
    return years.pop() if years else telaah.dokumen.tahun or 0


def _against(sentence: Kalimat, said: Pernyataan, thing: Hal, year: int) -> Iterator[TemuanTabel]:
    roles = _ROLES[said.apa]
    facts = [f for role in roles for f in thing.facts.get(Kunci(role, year), [])]
    if not facts or not thing.facts.get(Kunci(roles[0], year)):
        return
    if _is_step(sentence.teks, said, thing, year):
        return
    if any(_same(a, f.angka) for a in said.bacaan for f in facts) or _equals_other(said, thing, year):
        return
    fact = facts[0]
    why = penjelasan(said.angka.nilai, fact.angka.nilai)
    yield TemuanTabel(
        "TAB-28",
        Severity.KESALAHAN,
        sentence.tempat,
        f"Tertulis {said.apa} {said.angka.teks}, sedangkan {fact.lembar.nama} menulis {fact.angka.teks} "
        f"untuk “{fact.lembar.tabel.baris[fact.baris].label}”{f' ({why})' if why else ''}.",
        said.angka.teks,
        fact.angka.teks,
        (fact.lembar.at(fact.baris, fact.kolom),),
    )


def _same(a: Angka, b: Angka) -> bool:
    whole = b.setengah if a.desimal or b.desimal else Decimal(0)
    return abs(a.nilai - b.nilai) <= max(a.setengah if a.desimal or b.desimal else Decimal(0), whole)


def _equals_other(said: Pernyataan, thing: Hal, year: int) -> bool:
    """Whether the figure is another of the thing's this year: a sentence's order may mislead."""
    if said.apa not in ("capaian", "mencapai", "tercapai"):
        return False
    return any(_same(said.angka, a) for a in _printed(thing, year))


def _is_step(text: str, said: Pernyataan, thing: Hal, year: int) -> bool:
    """Whether a figure says by how much: "5,00 % di atas target", "melampaui target sebesar 4,00 poin"."""
    if not _BY.search(text[max(0, said.mulai - _NEAR) : said.akhir + _NEAR]):
        return False
    target, gained, share = (
        {f.angka.nilai for f in thing.facts.get(Kunci(role, year), [])}
        for role in (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN)
    )
    gaps = {abs(a - b) for a in target for b in gained} | {abs(a - 100) for a in share}
    return any(abs(gap - said.angka.nilai) <= said.angka.setengah for gap in gaps)


_BY = re.compile(
    r"selisih|di\s?(?:atas|bawah)|melampaui|melebihi|\blebih\b|\bkurang\b|\bpoin\b|naik|turun|meningkat|menurun",
    re.IGNORECASE,
)
_NEAR = 30


def _printed(thing: Hal, year: int) -> Iterator[Angka]:
    """All figures of a thing that may be of a year, those of two columns of one kind among them."""
    for sheet, b in thing.rows:
        for k in sheet.kolom_angka:
            figure = sheet[b, k]
            column = sheet.tabel.kolom[k]
            if figure is not None and not column.triwulan and column.tahun in (None, sheet.tahun, year):
                yield figure
    yield from (f.angka for key, facts in thing.facts.items() if key.tahun == year for f in facts)


@aturan_teks("TAB-29", Severity.KESALAHAN)
def capaian_kalimat(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Capaian yang tidak sesuai dengan target dan realisasi dalam kalimatnya

    Mengapa: Ketiga angka berdampingan, jadi pembaca menghitungnya sendiri.
    Contoh salah: Target 1.450, realisasi 1.338, capaian 29 %.
    Contoh benar: Target 1.450, realisasi 1.338, capaian 92 %.
    Dasar: Praktik: capaian dalam naskah dihitung ulang.
    """
    for sentence in telaah.kalimat:
        parts = {
            apa: [p for p in stated_in(sentence.teks) if p.apa == apa]
            for apa in ("target", "realisasi", "capaian")
        }
        if any(len(p) != 1 for p in parts.values()):
            continue
        target, gained, share = (parts[a][0] for a in ("target", "realisasi", "capaian"))
        if "%" not in share.angka.teks or not target.angka.nilai:
            continue
        t, r = target.angka.nilai, gained.angka.nilai
        ways = [r / t * 100, (2 * t - r) / t * 100, *([t / r * 100] if r else [])]
        if any(
            _near(share.angka, w) or (w > share.angka.nilai in telaah.dokumen.ketentuan.batas)
            for w in ways[:3]
        ):
            continue
        right = bulatkan(ways[_falling(telaah, t, r)], max(share.angka.desimal, 2))
        yield TemuanTabel(
            "TAB-29",
            Severity.KESALAHAN,
            sentence.tempat,
            f"Tertulis capaian {share.angka.teks}, sedangkan realisasi {gained.angka.teks} dari target "
            f"{target.angka.teks} memberi {right} %.",
            share.angka.teks,
            f"{right} %",
        )


def _near(stated: Angka, value: Decimal) -> bool:
    gap = value - stated.nilai
    return abs(gap) <= stated.setengah or 0 <= gap < 2 * stated.setengah


def _falling(telaah: Telaah, target: Decimal, gained: Decimal) -> bool:
    """Whether the row of a table with this target and realisasi is about what should fall."""
    for sheet in telaah.dokumen.lembar:
        places = (sheet.pertama(Peran.TARGET), sheet.pertama(Peran.REALISASI))
        for b, row in sheet.tabel.isi if None not in places else ():
            figures = [a.nilai for k in places if k is not None and (a := sheet[b, k])]
            if figures == [target, gained]:
                return sheet.ketentuan.menyebut(row.label) or makin_rendah(row.label)
    return False
