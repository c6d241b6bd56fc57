"""TAB-26 and TAB-27: means of capaian that the text quotes, and means that cannot all be right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from lkjip_desktop.domain.tabel import JenisTabel, Peran, Ringkas
from lkjip_desktop.rules.tabel.banding_angka import penjelasan
from lkjip_desktop.rules.tabel.kutipan import Kalimat, Petikan, bilangan
from lkjip_desktop.rules.tabel.lembar import Angka, Lembar
from lkjip_desktop.rules.tabel.padan import mirip
from lkjip_desktop.rules.tabel.rata_kata import OTHER_TIME, is_mean, of_another, this_year, weight
from lkjip_desktop.rules.tabel.telaah import Telaah, aturan_teks
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.wording.angka import format_angka

_PART = re.compile(
    r"\b(?:sasaran|tujuan|program|kegiatan|bidang|keluaran|output|misi|urusan|seksi)\b", re.IGNORECASE
)
_SASARAN = re.compile(r"\b[Ss]asaran(?:\s+[Ss]trategis)?\W+(?:\d+\W+|ke\W?\w+\W+)?(?=([A-Z].{9,}))")
_CAPS = tuple(Decimal(n) for n in (100, 110, 120, 150, 200))
_CLEAR = 0.15
_LIKE, _SURE = 0.45, 0.85


class Rerata(NamedTuple):
    """A mean that a table prints, and what it should be when a finding says so."""

    lembar: Lembar
    baris: int
    kolom: int
    angka: Angka
    betul: Decimal | None


def means_of(telaah: Telaah) -> Iterator[Rerata]:
    """The means of capaian in the tables: Rata-rata rows, totals of a capaian column, tables of means."""
    for sheet in telaah.dokumen.lembar:
        table = sheet.tabel.jenis is JenisTabel.RATA_SASARAN
        for b, row in enumerate(sheet.tabel.baris):
            if not table and row.ringkas not in (Ringkas.RATA, Ringkas.JUMLAH):
                continue
            for k in sheet.tabel.cari(Peran.CAPAIAN):
                figure = sheet[b, k]
                if figure is not None and (table or _averages(telaah, sheet, b, k)):
                    yield Rerata(sheet, b, k, figure, telaah.seharusnya(sheet, b, k))


def _averages(telaah: Telaah, sheet: Lembar, b: int, k: int) -> bool:
    """Whether a row is one of means; a total's per cent is mostly that of the totals beside it."""
    if sheet.tabel.baris[b].ringkas is Ringkas.RATA or telaah.seharusnya(sheet, b, k) is not None:
        return True
    figure = sheet[b, k]
    return figure is not None and any(abs(m - figure.nilai) <= 2 * figure.setengah for m in _made(sheet, k))


def _made(sheet: Lembar, k: int) -> Iterator[Decimal]:
    """The means of a column's rows, as they are and under each cap."""
    values = [a.nilai for b, _ in sheet.tabel.isi if (a := sheet[b, k])]
    for cap in (None, *_CAPS) if values else ():
        yield sum((v if cap is None else min(v, cap) for v in values), Decimal(0)) / len(values)


@aturan_teks("TAB-26", Severity.KESALAHAN)
def rata_naskah(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Rata-rata capaian yang dikutip naskah

    Mengapa: Rata-rata capaian dikutip di ikhtisar, analisis dan penutup; semuanya harus angka yang sama.
    Contoh salah: Rata-rata capaian sasaran 76 % dalam naskah, 75 % pada tabel.
    Contoh benar: 75 % di kedua tempat.
    Dasar: Praktik: naskah dan tabel memuat angka yang sama.
    """
    means = list(means_of(telaah))
    wrong: dict[str, TemuanTabel] = {}
    for finding in telaah.temuan:
        if finding.code == "TAB-07":
            wrong.setdefault(_shown(finding.stated), finding)
    for sentence in telaah.kalimat:
        for share in sentence.persen:
            known = wrong.get(_shown(share.angka.teks))
            if known is not None and share.angka.desimal:
                yield _again(sentence, share, known)
            elif is_mean(sentence, share) and this_year(telaah.dokumen.tahun, sentence, share):
                yield from _against(telaah, sentence, share, means)


def _shown(text: str) -> str:
    return re.sub(r"[\s%]|persen", "", text)


def _again(sentence: Kalimat, share: Petikan, known: TemuanTabel) -> TemuanTabel:
    return TemuanTabel(
        "TAB-26",
        Severity.KESALAHAN,
        sentence.tempat,
        f"Mengutip {share.angka.teks} dari {known.tempat.judul}, padahal rata-ratanya {known.computed}.",
        share.angka.teks,
        known.computed,
        (known.tempat,),
        ulangan=True,
    )


def _of_rows(telaah: Telaah, stated: Angka) -> bool:
    """Whether a figure is the mean of a column of capaian that prints no mean."""
    return any(
        abs(m - stated.nilai) <= 2 * stated.setengah
        for sheet in telaah.dokumen.lembar
        for k in sheet.tabel.cari(Peran.CAPAIAN)
        for m in _made(sheet, k)
    )


def _against(telaah: Telaah, sentence: Kalimat, share: Petikan, means: list[Rerata]) -> Iterator[TemuanTabel]:
    about, alike = _of_sasaran(sentence, means)
    if about is None and not _of_rows(telaah, share.angka):
        yield from _unknown(sentence, share, means)
    if about is None or _fits(share.angka, about.angka):
        return
    # The mean of another sasaran is only wrong here where the name leaves no doubt.
    if alike < _SURE and any(_fits(share.angka, m.angka) for m in means):
        return
    yield TemuanTabel(
        "TAB-26",
        Severity.KESALAHAN,
        sentence.tempat,
        f"Tertulis rata-rata {share.angka.teks}, sedangkan {about.lembar.nama} menulis {about.angka.teks} "
        f"untuk “{about.lembar.tabel.baris[about.baris].label}”.",
        share.angka.teks,
        about.angka.teks,
        (about.lembar.at(about.baris, about.kolom),),
    )


def _unknown(sentence: Kalimat, share: Petikan, means: list[Rerata]) -> Iterator[TemuanTabel]:
    """An overall mean that no table prints, where one table of capaian prints the overall mean."""
    whole = [m for m in means if m.lembar.tabel.jenis is JenisTabel.CAPAIAN and m.betul is None]
    values = {m.angka.nilai for m in whole}
    if len(values) != 1 or _PART.search(sentence.teks) or of_another(sentence, share):
        return
    if any(_fits(share.angka, m.angka) for m in means):
        return
    mean = whole[0]
    if any(_fits(p.angka, mean.angka) for p in sentence.persen):
        return  # the mean is told beside it, so this is another
    why = penjelasan(share.nilai, mean.angka.nilai)
    yield TemuanTabel(
        "TAB-26",
        weight(sentence, share),
        sentence.tempat,
        f"Tertulis rata-rata {share.angka.teks}, sedangkan {mean.lembar.nama} menulis {mean.angka.teks}"
        f"{f' ({why})' if why else ''}.",
        share.angka.teks,
        mean.angka.teks,
        (mean.lembar.at(mean.baris, mean.kolom),),
    )


def _of_sasaran(sentence: Kalimat, means: list[Rerata]) -> tuple[Rerata | None, float]:
    """The mean of the sasaran that a sentence or its heading names, and how alike the names are."""
    rows = [m for m in means if m.lembar.tabel.jenis is JenisTabel.RATA_SASARAN]
    own = [m[1] for m in _SASARAN.finditer(sentence.teks)]
    # A heading only tells where the sentence names no sasaran of its own.
    best: tuple[Rerata | None, float] = (None, 0.0)
    for text in own or [sentence.judul]:
        name = re.split(r"\b(?:adalah|sebesar|mencapai|dengan)\b|rata\W{0,3}rata", text, flags=re.IGNORECASE)[
            0
        ]
        alike = sorted(
            ((mirip(m.lembar.tabel.baris[m.baris].label, name), i) for i, m in enumerate(rows)), reverse=True
        )
        clear = alike and (len(alike) == 1 or alike[0][0] > alike[1][0] + _CLEAR)
        if clear and alike[0][0] >= max(_LIKE, best[1]):
            best = (rows[alike[0][1]], alike[0][0])
    return best


def _fits(a: Angka, b: Angka) -> bool:
    return abs(a.nilai - b.nilai) <= max(a.setengah, b.setengah)


_MEAN_OF = re.compile(r"rata\W{0,3}rata(?:nya)?\s+(?:tingkat\s+|persentase\s+)?$", re.IGNORECASE)
_SPENT = re.compile(r"\b(?:serapan|penyerapan|terserap)(?:nya)?\b[^.;%]{0,60}$", re.IGNORECASE)


@aturan_teks("TAB-41", Severity.PERINGATAN)
def serapan_naskah(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Serapan yang dikutip naskah tetapi tidak ada di tabel

    Mengapa: Serapan anggaran dikutip di ikhtisar, analisis dan penutup; semuanya harus angka dari tabel.
    Contoh salah: “serapan anggaran 87,41 %”, sedangkan tabel memuat 84,41.
    Contoh benar: “serapan anggaran 84,41 %”.
    Dasar: Praktik: naskah dan tabel memuat angka yang sama.
    """
    known = [
        figure
        for sheet in telaah.dokumen.lembar
        for k in sheet.tabel.cari(Peran.SERAPAN)
        for b in range(len(sheet.tabel.baris))
        if (figure := sheet[b, k])
    ]
    for sentence in telaah.kalimat:
        for share in sentence.persen if known else ():
            before = sentence.teks[: share.mulai]
            match = _SPENT.search(before)
            if match and re.search(r"tenaga kerja|orang|pekerja", before[-80:], re.IGNORECASE):
                continue
            if match and _MEAN_OF.search(before[: match.start()]):
                continue
            if not match or not share.angka.desimal or OTHER_TIME.search(match[0]) or sentence.uang:
                continue
            slip = next((w for f in known if (w := penjelasan(share.nilai, f.nilai))), "")
            if slip and not any(_fits(share.angka, f) for f in known):
                yield TemuanTabel(
                    "TAB-41",
                    Severity.PERINGATAN,
                    sentence.tempat,
                    f"Serapan {share.angka.teks} tidak ada di tabel mana pun. Periksa angkanya.",
                    share.angka.teks,
                )


@aturan_teks("TAB-27", Severity.KESALAHAN)
def rata_keseluruhan(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Rata-rata keseluruhan di luar rata-rata bagian-bagiannya

    Mengapa: Rata-rata seluruh indikator tidak mungkin lebih besar daripada rata-rata setiap sasarannya.
    Contoh salah: Rata-rata sasaran 74 % dan 75 %, rata-rata keseluruhan 87,39 %.
    Contoh benar: Rata-rata sasaran 74 % dan 75 %, rata-rata keseluruhan 74,5 %.
    Dasar: Praktik: rata-rata berada di antara nilai terkecil dan terbesar yang dirata-ratakan.
    """
    means = list(means_of(telaah))
    parts = [
        m
        for m in means
        if m.lembar.tabel.jenis is JenisTabel.RATA_SASARAN and not m.lembar.tabel.baris[m.baris].total
    ]
    whole = [m for m in means if m.lembar.tabel.jenis is not JenisTabel.RATA_SASARAN and m.angka.nilai]
    whole += _in_words(telaah)
    if len(parts) < 2 or len({m.kolom for m in parts}) > 1:
        return
    low = min(m.angka.nilai - m.angka.setengah for m in parts)
    high = max(m.angka.nilai + m.angka.setengah for m in parts)
    strange = [m for m in whole if not low <= m.angka.nilai <= high]
    if not strange or len(strange) < len(whole):
        return
    first = strange[0]
    said = " dan ".join(m.angka.teks for m in parts[:5])
    yield TemuanTabel(
        "TAB-27",
        Severity.KESALAHAN,
        parts[0].lembar.at(-1, parts[0].kolom),
        f"Rata-rata sasaran di sini {said}, sedangkan {first.lembar.nama} menulis rata-rata keseluruhan "
        f"{first.angka.teks}; keduanya tidak mungkin benar bersama.",
        said,
        f"antara {format_angka(low)} dan {format_angka(high)}",
        tuple(m.lembar.at(m.baris, m.kolom) for m in strange),
    )


def _in_words(telaah: Telaah) -> Iterator[Rerata]:
    """Means that a row states in words ("Rata-rata capaian = 87,39 %"), known from what was found wrong."""
    for finding in telaah.temuan:
        place = finding.tempat
        if finding.code == "TAB-07" and place.kolom >= 0:
            sheet = telaah.dokumen.lembar[place.tabel]
            if sheet[place.baris, place.kolom] is None:
                value = bilangan(_shown(finding.stated))
                if value is not None:
                    yield Rerata(sheet, place.baris, place.kolom, Angka(value, finding.stated), None)
