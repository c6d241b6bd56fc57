"""TAB-32 and TAB-33: counts in the text: spelled in words, and against the rows of the tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from lkjip_desktop.domain.tabel import JenisTabel, Peran, Ringkas
from lkjip_desktop.rules.naskah import misspelled
from lkjip_desktop.rules.tabel.banding_angka import bulatkan
from lkjip_desktop.rules.tabel.kutipan import Kalimat
from lkjip_desktop.rules.tabel.lembar import Angka, Lembar
from lkjip_desktop.rules.tabel.rencana_tabel import kolom_jumlah
from lkjip_desktop.rules.tabel.telaah import Telaah, aturan_teks
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.wording.terbilang import terbilang

_WORDS = {terbilang(n): n for n in range(1, 100)}
_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
_COUNT = re.compile(
    rf"(?<![\d.,/])\b(?:(?P<n>\d{{1,3}})|(?P<w>{_WORD}))\s+(?:\([^)]{{1,60}}\)\s*)?(?:buah\s+)?"
    r"(?P<apa>sub\s?kegiatan|program|kegiatan|sasaran(?:\s+strategis)?|indikator(?:\s+kinerja)?(?:\s+utama)?|IKU)\b"
    r"(?=(?P<lalu>[^.;]{0,90}))",
    re.IGNORECASE,
)
_PROMISED = re.compile(r"perjanjian\s+kinerja|\bPK\b", re.IGNORECASE)
_PLANNED = re.compile(
    r"(?:ditetapkan|diperjanjikan|dijanjikan|tertuang|tercantum|termuat|dimuat|ada|terdapat)\W+(?:\w+\W+){0,3}?(?:perjanjian\s+kinerja|PK\b)",
    re.IGNORECASE,
)
_HAS = re.compile(
    r"perjanjian\s+kinerja\b[^.;]{0,70}\b(?:memuat|terdiri|mencakup|berisi|meliputi)\b[^.;]{0,20}$",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?:melaksanakan|terdiri\s+(?:atas|dari)|meliputi|memuat|mencakup)\s+(?:sebanyak\s+)?(?:\d+\s+\w+\s+(?:dan|,)\s+)?$",
    re.I,
)
_STAFF = re.compile(
    r"\b(?:jumlah|sebanyak|memiliki|didukung(?:\s+oleh)?)\b[^.;\d]{0,120}?\b(?P<n>\d{1,4})\s*(?:\([^)]{1,60}\)\s*)?"
    r"(?:orang|pegawai|ASN|PNS)\b",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"\b(?:per|pada|sampai(?: dengan)?)?\s*(?:tanggal\s+)?(?:\d{1,2}\s+[^\W\d_]+|tahun)\s+\d{4}\b", re.I
)
_STAFFED = re.compile(
    r"pegawai|sumber daya manusia|aparatur|\bASN\b|\bPNS\b|personil|personalia", re.IGNORECASE
)
_OWN = re.compile(
    r"per\s+(?:\d{1,2}\s+)?(?:desember|akhir)|seluruh|keseluruhan|sumber daya manusia|jumlah pegawai",
    re.IGNORECASE,
)


class Cacah(NamedTuple):
    """A count in a sentence: of what, how many, as written, what follows, where it begins."""

    apa: str
    n: int
    teks: str
    lalu: str
    mulai: int


def counts_in(text: str) -> Iterator[Cacah]:
    """The counts of program, kegiatan, sasaran and indikator in a sentence."""
    for match in _COUNT.finditer(text):
        number = int(match["n"]) if match["n"] else _WORDS[match["w"].lower()]
        what = re.sub(r"\s+", " ", match["apa"].lower())
        said = text[match.start() : match.end("apa")]
        yield Cacah(what, number, said, match["lalu"], match.start())


@aturan_teks("TAB-32", Severity.KESALAHAN)
def ejaan(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Bilangan dan ejaannya

    Mengapa: Angka yang dieja menegaskan bilangan; bila berbeda, tidak jelas mana yang benar.
    Contoh salah: 32 (tiga puluh tiga) indikator.
    Contoh benar: 32 (tiga puluh dua) indikator.
    Dasar: Praktik: bilangan penting ditulis dengan angka dan huruf yang sama.
    """
    for sentence in telaah.kalimat:
        for wrong in misspelled(sentence.teks):
            yield TemuanTabel(
                "TAB-32",
                Severity.KESALAHAN,
                sentence.tempat,
                f"“{wrong.teks}”: {wrong.angka} dieja {wrong.benar}. Periksa mana yang benar.",
                wrong.teks,
                wrong.benar,
            )


@aturan_teks("TAB-33", Severity.KESALAHAN)
def cacah(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Banyaknya indikator, program, kegiatan atau pegawai dalam naskah

    Mengapa: Pembaca menghitung baris tabel dan membandingkannya dengan kalimat di atasnya.
    Contoh salah: 32 indikator dalam Perjanjian Kinerja yang memuat 6 indikator.
    Contoh benar: 6 indikator dalam Perjanjian Kinerja.
    Dasar: Praktik: naskah dan tabel memuat angka yang sama.
    """
    for sentence in telaah.kalimat:
        for count in counts_in(sentence.teks):
            yield from _promised(telaah, sentence, count)
            yield from _listed(telaah, sentence, count)
        yield from _tree(telaah, sentence)
        yield from _staff(telaah, sentence)
        yield from _shares(sentence)


_SHARE = re.compile(
    r"\b(?P<n>\d{1,3})\s+(?:\([^)]{1,40}\)\s*)?indikator(?:\s+kinerja)?\s*\(\s*(?P<p>\d{1,3}(?:[.,]\d{1,2})?)\s*%\s*\)",
    re.I,
)
_OUT_OF = re.compile(r"\bdari\s+(?P<n>\d{1,3})\s+(?:\([^)]{1,40}\)\s*)?indikator\b", re.IGNORECASE)


def _shares(sentence: Kalimat) -> Iterator[TemuanTabel]:
    """The per cents in "Dari 5 indikator, 3 indikator (60%) ..." worked out."""
    whole = _OUT_OF.search(sentence.teks)
    count = int(whole["n"]) if whole else 0
    for match in _SHARE.finditer(sentence.teks) if count else ():
        said = Angka(Decimal(match["p"].replace(",", ".")), match["p"])
        right = Decimal(int(match["n"])) / count * 100
        if abs(said.nilai - right) > said.setengah:
            shown = bulatkan(right, max(said.desimal, 2))
            yield TemuanTabel(
                "TAB-33",
                Severity.KESALAHAN,
                sentence.tempat,
                f"Tertulis {match['n']} indikator ({match['p']}%), sedangkan {match['n']} dari {count} "
                f"adalah {shown} %.",
                f"{match['p']}%",
                f"{shown} %",
            )


def _promised(telaah: Telaah, sentence: Kalimat, count: Cacah) -> Iterator[TemuanTabel]:
    """Indikator said to be those of the Perjanjian Kinerja, against its table."""
    if not (_PLANNED.search(count.lalu) or _HAS.search(sentence.teks[: count.mulai])):
        return
    program = count.apa == "program"
    if not program and not count.apa.startswith("indikator"):
        return
    kind = JenisTabel.PK_ANGGARAN if program else JenisTabel.PK_INDIKATOR
    tables = [s for s in telaah.dokumen.lembar if s.tabel.jenis is kind]
    sizes = {sum(bool(r.label) for _, r in s.tabel.isi) for s in tables}
    if tables and count.n not in sizes:
        yield _differs(sentence, count, tables[-1], max(sizes))


def _listed(telaah: Telaah, sentence: Kalimat, count: Cacah) -> Iterator[TemuanTabel]:
    """What a sentence says is listed in the table below it: "7 program dan 20 kegiatan, terdiri atas:"."""
    if not _ALL.search(sentence.teks[: count.mulai]) or count.apa not in _LEVEL:
        return
    table = next((t for t, p in telaah.paragraf_sebelum.items() if p == sentence.paragraf), None)
    if table is None:
        return
    sheet = telaah.dokumen.lembar[table]
    sizes = _sizes(sheet)
    if len(sizes) <= _LEVEL[count.apa] or count.n == sizes[_LEVEL[count.apa]]:
        return
    yield _differs(sentence, count, sheet, sizes[_LEVEL[count.apa]])


def _tree(telaah: Telaah, sentence: Kalimat) -> Iterator[TemuanTabel]:
    """As in "2 program, 4 kegiatan dan 6 sub kegiatan" against the tables that list such a tree."""
    counts = [c for c in counts_in(sentence.teks) if c.apa in _LEVEL]
    levels = [_LEVEL[c.apa] for c in counts]
    if len(counts) < 2 or levels != sorted(set(levels)) or _OTHER_TREE.search(sentence.teks):
        return
    trees = [(s, z) for s in telaah.dokumen.lembar if len(z := _sizes(s)) > max(levels)]
    if any(_lists(z, counts, levels) for _, z in trees):
        return
    hits = [sum(z[lv] == c.n for c, lv in zip(counts, levels, strict=True)) for _, z in trees]
    best = max(hits, default=0)
    if not best or best == len(counts) or 2 * best < len(counts):
        return
    sheet, sizes = trees[hits.index(best)]
    wrong = next((c, lv) for c, lv in zip(counts, levels, strict=True) if sizes[lv] != c.n)
    if not any(_listed(telaah, sentence, wrong[0])):
        yield replace(_differs(sentence, wrong[0], sheet, sizes[wrong[1]]), severity=Severity.PERINGATAN)


def _lists(sizes: Sequence[int], counts: Sequence[Cacah], levels: Sequence[int]) -> bool:
    """Whether a table lists so many, its first levels perhaps being those of the urusan or the agency."""
    starts = range(len(sizes) - max(levels))
    return any(all(sizes[n + lv] == c.n for c, lv in zip(counts, levels, strict=True)) for n in starts)


_OTHER_TREE = re.compile(
    r"sasaran|bidang|tahun\s+(?:lalu|sebelumnya)|triwulan|prioritas|diantaranya|di antaranya", re.IGNORECASE
)
_LEVEL = {"program": 0, "kegiatan": 1, "sub kegiatan": 2, "subkegiatan": 2}


def _sizes(sheet: Lembar) -> list[int]:
    """How many things of each level a table of programs lists; nothing where its levels cannot be trusted."""
    column = sheet.pertama(Peran.PROGRAM)
    levels = {r.tingkat for _, r in sheet.tabel.isi}
    if column is None or len(levels) < 2 or sheet.pertama(Peran.KODE, Peran.NOMOR) is None:
        return []
    return [
        sum(r.tingkat == n and bool(r.sel[column]) for _, r in sheet.tabel.isi)
        for n in range(max(levels) + 1)
    ]


def _staff(telaah: Telaah, sentence: Kalimat) -> Iterator[TemuanTabel]:
    match = _STAFF.search(_DATED.sub("", sentence.teks))
    if (
        not match
        or re.search(r"\byang\b", match[0], re.IGNORECASE)
        or not _STAFFED.search(sentence.teks)
        or not _OWN.search(sentence.teks)
    ):
        return
    totals = []
    for sheet in telaah.dokumen.lembar:
        if sheet.tabel.jenis is JenisTabel.PEGAWAI and sheet.kolom_angka:
            rows = [b for b, r in enumerate(sheet.tabel.baris) if r.ringkas is Ringkas.JUMLAH]
            k = kolom_jumlah(sheet)
            totals += [(sheet, b, k, a) for b in rows[-1:] if (a := sheet[b, k])]
    values = {a.nilai for *_, a in totals}
    if not values or len(values) > 1 or int(match["n"]) in values or _in_a_row(telaah, int(match["n"])):
        return
    sheet, b, k, figure = totals[0]
    yield TemuanTabel(
        "TAB-33",
        Severity.KESALAHAN,
        sentence.tempat,
        f"Tertulis {match['n']} pegawai, sedangkan {sheet.nama} berjumlah {figure.teks}.",
        match["n"],
        figure.teks,
        (sheet.at(b, k),),
    )


def _in_a_row(telaah: Telaah, number: int) -> bool:
    """Whether a table of staff prints a count for some of them."""
    sheets = [s for s in telaah.dokumen.lembar if s.tabel.jenis is JenisTabel.PEGAWAI]
    return any(
        (a := s[b, k]) and a.nilai == number for s in sheets for b, _ in s.tabel.isi for k in s.kolom_angka
    )


_PROMISE = re.compile(r"indikator\s+kinerja\s+utama|\bIKU\b|perjanjian\s+kinerja", re.IGNORECASE)


@aturan_teks("TAB-40", Severity.PERINGATAN)
def pengantar(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Pengantar tabel yang menjanjikan indikator yang tidak ada di dalamnya

    Mengapa: Pembaca mencari indikator kinerja utama pada tabel yang disebut memuatnya.
    Contoh salah: “Pencapaian Indikator Kinerja Utama pada tabel berikut”, tabelnya memuat keluaran kegiatan.
    Contoh benar: Pengantar menyebut keluaran kegiatan, atau tabelnya memuat indikator kinerja utama.
    Dasar: Praktik: pengantar tabel dicocokkan dengan isi tabelnya.
    """
    for finding in telaah.temuan:
        if finding.code != "TAB-17" or finding.tempat.baris >= 0:
            continue
        last = telaah.paragraf_sebelum.get(finding.tempat.tabel, -1)
        before = [s for s in telaah.kalimat if last - 3 < s.paragraf <= last and _PROMISE.search(s.teks)]
        for sentence in before[-1:]:
            yield TemuanTabel(
                "TAB-40",
                Severity.PERINGATAN,
                sentence.tempat,
                f"Kalimat ini mengantar {finding.tempat.judul} sebagai tabel indikator kinerja utama, tetapi "
                "sebagian besar indikatornya bukan indikator yang diperjanjikan.",
                sentence.teks,
                kaitan=(finding.tempat,),
            )


def _differs(sentence: Kalimat, count: Cacah, sheet: Lembar, right: int) -> TemuanTabel:
    return TemuanTabel(
        "TAB-33",
        Severity.KESALAHAN,
        sentence.tempat,
        f"Tertulis “{count.teks}”, sedangkan {sheet.nama} memuat {right} {count.apa}.",
        count.teks,
        f"{right} {count.apa}",
        (sheet.at(),),
    )
