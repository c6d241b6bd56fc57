"""TAB-28 to TAB-31: sentences about one indikator: its figures, its capaian, its success, its change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from lkjip_desktop.domain.tabel import JenisTabel, Peran
from lkjip_desktop.rules.arah import wrong_changes
from lkjip_desktop.rules.tabel.banding_angka import bulatkan, penjelasan
from lkjip_desktop.rules.tabel.fakta import Fakta, Hal, Kunci
from lkjip_desktop.rules.tabel.ketentuan import makin_rendah
from lkjip_desktop.rules.tabel.kutipan import Kalimat, bacaan, bilangan
from lkjip_desktop.rules.tabel.lembar import TAHUN, Angka
from lkjip_desktop.rules.tabel.sebutan import Sebutan
from lkjip_desktop.rules.tabel.telaah import Telaah, aturan_teks
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.wording.angka import format_angka

_STATED = re.compile(
    r"\b(?P<apa>target|realisasi|terealisasi|capaian|mencapai|tercapai)(?:nya)?\b"
    r"(?P<sela>(?:\s+(?!(?:di|dari|ke|lebih|kurang|paling|minimal|antara|hampir|sekitar|akhir|target|realisasi|capaian)\b)"
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
        if _is_number_of(text, match):
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
                yield from _against(sentence, said, about, year)


def _measured(thing: Hal) -> bool:
    """Whether a thing is an indikator that a table of the report measures."""
    return any(s.tabel.jenis in _MEASURED and s.subjek(b) == "indikator" for s, b in thing.rows)


_IS = re.compile(
    r"\W*(?:(?:pada\s+)?tahun\s+\d{4}\s+)?(?:sebesar|adalah|yaitu|sebanyak)\s+(?P<n>\d[\d.,]*\d|\d)\s*(?P<s>%|persen\b)?",
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
    return bool(_OTHER_TIME.search(near)) or bool(_MEAN.search(text[: said.mulai]))


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
    if any(_same(a, f) for a in said.bacaan for f in facts) or _equals_other(said, thing, year):
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


def _same(a: Angka, fact: Fakta) -> bool:
    b = fact.angka
    whole = b.setengah if a.desimal or b.desimal else Decimal(0)
    return abs(a.nilai - b.nilai) <= max(a.setengah if a.desimal or b.desimal else Decimal(0), whole)


def _equals_other(said: Pernyataan, thing: Hal, year: int) -> bool:
    """Whether the figure is another of the thing's this year: a sentence's order may mislead."""
    return said.apa in ("capaian", "mencapai", "tercapai") and any(
        _same(said.angka, f) for key, facts in thing.facts.items() if key.tahun == year for f in facts
    )


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
            _near(share.angka, w) or (w > share.angka.nilai in telaah.dokumen.lembar[0].ketentuan.batas)
            for w in ways[:3]
        ):
            continue
        right = bulatkan(ways[0], max(share.angka.desimal, 2))
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


_REACHED = re.compile(
    r"\b(?:(?:telah|sudah)\s+(?:\w+\s+)?(?:sesuai|memenuhi|mencapai|tercapai)|sesuai\s+(?:dengan\s+)?target|memenuhi\s+target|"
    r"mencapai\s+target|target\s+(?:\w+\s+)?tercapai|melampaui|melebihi)\b",
    re.IGNORECASE,
)
_ABOVE = re.compile(r"melampaui|melebihi|di\s?atas\s+target", re.IGNORECASE)
_MISSED = re.compile(
    r"\b(?:(?:belum|tidak|kurang)\s+(?:\w+\s+)?(?:sesuai|memenuhi|mencapai|tercapai)|(?:masih\s+)?di\s?bawah\s+target)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:belum|tidak|kurang|agar|supaya|untuk|guna|diharapkan|akan|hampir|upaya|jika|bila|apabila)\b", re.I
)
_FALLS = re.compile(
    r"(?:ma|sema)kin\s+(?:kecil|rendah|sedikit)\b.{0,60}(?:berhasil|baik)|negatif", re.IGNORECASE
)


@aturan_teks("TAB-30", Severity.KESALAHAN)
def pernyataan_target(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Pernyataan tercapai atau tidak yang bertentangan dengan angkanya

    Mengapa: Kata yang bertentangan dengan angkanya membalik kesimpulan pembaca.
    Contoh salah: Sudah sesuai target: target 1,30, realisasi 1,32, padahal makin kecil makin baik.
    Contoh benar: Belum mencapai target: target 1,30, realisasi 1,32.
    Dasar: Praktik: keberhasilan dinyatakan menurut angka target dan realisasinya.
    """
    names = Sebutan(telaah)
    for sentence in telaah.kalimat:
        parts = {
            apa: [p for p in stated_in(sentence.teks) if p.apa == apa] for apa in ("target", "realisasi")
        }
        if any(len(p) != 1 for p in parts.values()):
            continue
        target, gained = parts["target"][0].angka, parts["realisasi"][0].angka
        claim = _claim(sentence.teks)
        thing = names.hal(sentence)
        label = thing.rows[0][0].tabel.baris[thing.rows[0][1]].label if thing else ""
        falls = bool(_FALLS.search(sentence.teks)) or makin_rendah(label or sentence.teks)
        verdict = _verdict(claim, target.nilai, gained.nilai, falls)
        if verdict:
            yield TemuanTabel(
                "TAB-30",
                Severity.KESALAHAN,
                sentence.tempat,
                f"Tertulis “{claim}”, padahal target {target.teks} dan realisasi {gained.teks}"
                f"{' (makin kecil makin baik)' if falls else ''}: {verdict}.",
                claim,
                verdict,
            )


def _claim(text: str) -> str:
    """The words of a sentence that say whether a target was reached."""
    missed = _MISSED.search(text)
    if missed:
        return missed[0]
    for match in _REACHED.finditer(text):
        if not _DENIED.search(text[max(0, match.start() - 20) : match.start()]):
            return match[0]
    return ""


def _verdict(claim: str, target: Decimal, gained: Decimal, falls: bool) -> str:
    """What the figures say where the claim says otherwise; "" where they agree."""
    if not claim:
        return ""
    better = gained < target if falls else gained > target
    reached = better or gained == target
    if _MISSED.fullmatch(claim):
        return "target tercapai" if reached else ""
    if _ABOVE.search(claim) and not better:
        return "target tercapai, tidak terlampaui" if reached else "target belum tercapai"
    return "" if reached else "target belum tercapai"


_COMPARED = re.compile(
    r"(?P<kata>lebih\s+(?:besar|tinggi|baik|kecil|rendah)|meningkat|naik|menurun|turun)\s*\(\s*(?P<a>\d[\d.,]*)\s*%?\s*\)"
    r"[^.;]{0,120}?\(\s*(?P<b>\d[\d.,]*)\s*%?\s*\)",
    re.IGNORECASE,
)
_BY = re.compile(
    r"(?P<b>\d[\d.,]*\d)\s*%?[^.;\d]{0,60}?\b(?P<kata>kenaikan|peningkatan|penurunan|naik|meningkat|turun|menurun)\s+(?:sebesar\s+)?"
    r"(?P<n>\d[\d.,]*\d)\s*%?[^.;\d]{0,50}?(?:dari|dibanding\w*)[^.;\d]{0,40}\(?\s*(?P<a>\d[\d.,]*\d)",
    re.IGNORECASE,
)


@aturan_teks("TAB-31", Severity.KESALAHAN)
def perubahan(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Kata naik, turun dan besarnya dalam naskah

    Mengapa: Kata dan selisihnya dapat dihitung dari angka dalam kalimat yang sama.
    Contoh salah: Meningkat dari 80,2 menjadi 78,5; naik 0,89 dari 69,12 menjadi 70,07.
    Contoh benar: Menurun dari 80,2 menjadi 78,5; naik 0,95 dari 69,12 menjadi 70,07.
    Dasar: PermenPANRB 53/2014: realisasi dan capaian tahun ini dibandingkan dengan tahun lalu.
    """
    for sentence in telaah.kalimat:
        for change in wrong_changes(sentence.teks):
            said = f"{format_angka(change.dari)} menjadi {format_angka(change.menjadi)}"
            yield _word(sentence, change.kata, f"dari {said} berarti {change.benar}", change.benar)
        for match in _COMPARED.finditer(sentence.teks):
            a, b = bilangan(match["a"].rstrip(".,")), bilangan(match["b"].rstrip(".,"))
            up = re.search(r"besar|tinggi|baik|meningkat|naik", match["kata"], re.I)
            if a is None or b is None or (a > b if up else a < b):
                continue
            right = "sama" if a == b else "lebih kecil" if up else "lebih besar"
            yield _word(
                sentence, match["kata"], f"{format_angka(a)} terhadap {format_angka(b)}: {right}", right
            )


def _word(sentence: Kalimat, word: str, why: str, right: str) -> TemuanTabel:
    message = f"Tertulis “{word}”, sedangkan {why}."
    return TemuanTabel("TAB-31", Severity.KESALAHAN, sentence.tempat, message, word, right)
