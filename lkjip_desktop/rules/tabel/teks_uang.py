"""TAB-23 to TAB-25: amounts of money in the text: their per cents, the tables they come from, their sums."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from lkjip_desktop.domain.tabel import Peran
from lkjip_desktop.rules.tabel.banding_angka import bulatkan, penjelasan
from lkjip_desktop.rules.tabel.kutipan import Kalimat, Petikan
from lkjip_desktop.rules.tabel.lembar import Angka, Lembar
from lkjip_desktop.rules.tabel.sebutan import kata
from lkjip_desktop.rules.tabel.telaah import Telaah, aturan_teks, is_total
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.tabel.uang_skala import rounded_amounts, wrong_share
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.wording.angka import format_angka, format_rupiah

_LINK = re.compile(
    r"\b(?:dari|terealisasi|realisasi\w*|setara|atau|serap\w*|terserap|penyerapan|sisa|mencapai|sebesar|persentase)\b",
    re.IGNORECASE,
)
_NOT_OF = re.compile(
    r"\b(?:target|rata\W*rata|naik|turun|kenaikan|penurunan|meningkat|menurun|tahun lalu)\b[^.;%]*$", re.I
)
_OF = re.compile(r"\s*dari\s+(?P<apa>[^.;\d%]{4,120})", re.IGNORECASE)
_SHORT_GAP = 70
_DIGITS = 5


@aturan_teks("TAB-23", Severity.KESALAHAN)
def persen_jumlah(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Persentase jumlah uang dalam naskah

    Mengapa: Jumlah dan persentasenya bersebelahan, jadi kekeliruannya langsung terlihat oleh pembaca.
    Contoh salah: Sisa Rp1.063.998.526 atau 32,36 % dari pagu Rp8.338.210.740.
    Contoh benar: Sisa Rp1.063.998.526 atau 12,76 % dari pagu Rp8.338.210.740.
    Dasar: Praktik: persentase dalam naskah dihitung ulang.
    """
    paragraphs: dict[int, list[Decimal]] = {}
    for sentence in telaah.kalimat:
        paragraphs.setdefault(sentence.paragraf, []).extend(p.nilai for p in sentence.uang)
    for sentence in telaah.kalimat:
        start = 0
        for share in sentence.persen:
            near = [p for p in sentence.uang if start <= p.mulai < share.mulai]
            start = share.akhir
            if near and not _NOT_OF.search(sentence.teks[near[-1].akhir : share.mulai]):
                yield from _share(telaah, sentence, share, near, paragraphs[sentence.paragraf])
        yield from _rounded(sentence)


def _rounded(sentence: Kalimat) -> Iterator[TemuanTabel]:
    """The per cents of two amounts in words of millions: "Rp96,98 miliar dari Rp100,75 miliar (96,26 %)"."""
    amounts = list(rounded_amounts(sentence))
    if len(amounts) != 2 or sentence.uang or len(sentence.persen) != 1 or not _LINK.search(sentence.teks):
        return
    share = sentence.persen[0]
    between = sentence.teks[amounts[1].akhir : share.mulai]
    if not 0 <= share.mulai - amounts[1].akhir < _SHORT_GAP or _NOT_OF.search(between):
        return
    wrong = wrong_share(share, (amounts[0], amounts[1]))
    if wrong:
        low, high = wrong
        value = bulatkan((low.kurang + low.lebih) / (high.kurang + high.lebih) * 100, 2)
        yield TemuanTabel(
            "TAB-23",
            Severity.KESALAHAN,
            sentence.tempat,
            f"Tertulis {share.angka.teks}, sedangkan {low.teks} dari {high.teks} adalah {value} %.",
            share.angka.teks,
            f"{value} %",
        )


def _share(
    telaah: Telaah, sentence: Kalimat, share: Petikan, near: list[Petikan], others: list[Decimal]
) -> Iterator[TemuanTabel]:
    right: tuple[Decimal, Decimal] | None = None
    if len(near) == 2 and _LINK.search(sentence.teks):
        low, high = sorted((near[0].nilai, near[1].nilai))
        right = (low, high) if low else None
    elif len(near) == 1:
        right = (
            _named(telaah, sentence, share, near[0])
            or _left(sentence, near[0])
            or _beside(telaah, sentence, share, near[0])
        )
    if right is None or not right[1] or _any_pair(share.angka, [*others, *right], right):
        return
    low, high = right
    value = bulatkan(low / high * 100, max(share.angka.desimal, 2))
    slip = penjelasan(share.nilai, Decimal(value.replace(".", "").replace(",", ".")))
    yield TemuanTabel(
        "TAB-23",
        Severity.KESALAHAN,
        sentence.tempat,
        f"Tertulis {share.angka.teks}, sedangkan {format_rupiah(low)} dari {format_rupiah(high)} adalah "
        f"{value} %{f' ({slip})' if slip else ''}.",
        share.angka.teks,
        f"{value} %",
    )


def _any_pair(share: Angka, amounts: list[Decimal], right: tuple[Decimal, Decimal]) -> bool:
    """Whether the per cent is that of any two of the amounts, or what is left of it, or a growth."""
    values = list(dict.fromkeys(a for a in amounts if a))
    pairs = [(a, b) for a in values for b in values if a != b] or [right]
    if right[0] == right[1]:
        pairs.append(right)
    return any(_fits(share, v) for a, b in pairs for v in (a / b * 100, 100 - a / b * 100, (a - b) / b * 100))


def _fits(stated: Angka, value: Decimal) -> bool:
    gap = abs(value) - abs(stated.nilai)
    return abs(gap) <= stated.setengah or 0 <= gap < 2 * stated.setengah


def _named(
    telaah: Telaah, sentence: Kalimat, share: Petikan, amount: Petikan
) -> tuple[Decimal, Decimal] | None:
    """The amount and what it is said to be a share of: "... % dari total pagu Belanja Langsung"."""
    match = _OF.match(sentence.teks, share.akhir)
    if not match:
        return None
    words = kata(match["apa"])
    found: list[tuple[int, Decimal]] = []
    for value, cells in telaah.uang.items():
        for sheet, b, k, _ in cells:
            name = kata(sheet.tabel.baris[b].label)
            if (
                sheet.tabel.kolom[k].peran is Peran.PAGU
                and len(name) > _DIGITS
                and words.find(name) in range(40)
            ):
                found.append((len(name), value))
    base = max(found)[1] if found else _all(telaah, words)
    return (amount.nilai, base) if base is not None and amount.nilai <= base else None


def _left(sentence: Kalimat, amount: Petikan) -> tuple[Decimal, Decimal] | None:
    """What is left ("sisa Rp...") and the largest amount of its sentence, where two others make it."""
    others = [p.nilai for p in sentence.uang if p.mulai < amount.mulai]
    made = len(others) > 1 and max(others) - min(others) == amount.nilai
    return (amount.nilai, max(others)) if made else None


def _all(telaah: Telaah, words: str) -> Decimal | None:
    """The whole pagu, where a share is said to be of "(total) pagu" or "anggaran" and no name follows."""
    if not re.match(
        r" (?:total |seluruh |jumlah )?(?:pagu|anggaran|alokasi)(?: anggaran| belanja)?(?: |$)", words
    ):
        return None
    totals = {
        value
        for value, cells in telaah.uang.items()
        for sheet, b, k, _ in cells
        if is_total(sheet, b) and sheet.tabel.kolom[k].peran is Peran.PAGU
        if (sheet.nomor, b, k) not in telaah.betul
    }
    return max(totals) if totals and max(totals) / min(totals) < 2 else None


def _beside(
    telaah: Telaah, sentence: Kalimat, share: Petikan, amount: Petikan
) -> tuple[Decimal, Decimal] | None:
    """The amount and the pagu of its row in a table, where the text gives the amount and its serapan."""
    between = sentence.teks[amount.akhir : share.mulai]
    spoken = re.search(r"capaian|serap|atau|setara|persentase|mencapai", between, re.I)
    if len(between) > _SHORT_GAP or not (spoken or between.strip(" ,-") == "("):
        return None
    rows = []
    for sheet, b, k, figure in telaah.uang.get(amount.nilai, ()):
        pagu = _pagu(sheet, k)
        total = sheet[b, pagu] if pagu is not None else None
        if sheet.tabel.kolom[k].peran in (Peran.REALISASI_ANGGARAN, Peran.SISA) and total and total.nilai:
            rows.append((figure.nilai, total.nilai))
        whole = _total(sheet, b, k) if sheet.tabel.kolom[k].peran is Peran.PAGU else None
        if whole and whole.nilai > figure.nilai:
            right = round(figure.nilai / whole.nilai * 100, share.angka.desimal)
            if penjelasan(share.nilai, right) or _fits(share.angka, right):
                rows.append((figure.nilai, whole.nilai))
    if not rows or any(_fits(share.angka, a / b * 100) for a, b in rows):
        return None
    return max(rows, key=rows.count)


def _total(sheet: Lembar, b: int, k: int) -> Angka | None:
    """The total below a row in its column."""
    rows = (i for i in range(b + 1, len(sheet.tabel.baris)) if is_total(sheet, i))
    return next((a for i in rows if (a := sheet[i, k])), None)


def _pagu(sheet: Lembar, k: int) -> int | None:
    """The pagu column that a column of spending is measured against."""
    year = sheet.tabel.kolom[k].tahun
    places = [p for p in sheet.tabel.cari(Peran.PAGU) if p < k and sheet.tabel.kolom[p].tahun in (None, year)]
    return places[-1] if places else None


@aturan_teks("TAB-24", Severity.KESALAHAN)
def uang_naskah(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Jumlah uang dalam naskah yang berbeda dari tabel

    Mengapa: Satu angka yang salah ketik membuat naskah dan tabel bertentangan.
    Contoh salah: Naskah Rp1.912.428.338, tabel Rp1.912.428.388.
    Contoh benar: Keduanya Rp1.912.428.388.
    Dasar: Praktik: naskah dan tabel memuat angka yang sama.
    """
    totals = [v for v, cells in telaah.uang.items() if any(is_total(s, b) for s, b, _, _ in cells)]
    for sentence in telaah.kalimat:
        known = {p.nilai for p in sentence.uang}
        for amount in sentence.uang:
            if amount.nilai in telaah.uang:
                yield from _repeated(telaah, sentence, amount)
            elif _particular(amount, sentence, totals) and not _derived(amount.nilai, known, totals):
                yield from _slip(telaah, sentence, amount)


def _particular(amount: Petikan, sentence: Kalimat, totals: list[Decimal]) -> bool:
    """Whether an amount has so many digits that a likeness is no chance; for a swap of a total three do."""
    digits = len(str(int(amount.nilai)).rstrip("0"))
    if digits >= _DIGITS:
        return True
    near = sentence.teks[max(0, amount.mulai - 40) : amount.mulai]
    swapped = any("tertukar" in penjelasan(amount.nilai, t) for t in totals)
    return digits > 2 and swapped and bool(re.search(r"pagu|anggaran|belanja", near, re.IGNORECASE))


def _derived(value: Decimal, known: set[Decimal], totals: list[Decimal]) -> bool:
    """Whether an amount is the sum or difference of two that are printed."""
    values = [*known - {value}, *totals]
    return any(abs(a - b) == value or a + b == value for i, a in enumerate(values) for b in values[i + 1 :])


def _repeated(telaah: Telaah, sentence: Kalimat, amount: Petikan) -> Iterator[TemuanTabel]:
    """An amount that the tables only print where it was found to be wrong."""
    cells = telaah.uang[amount.nilai]
    right = [telaah.seharusnya(s, b, k) for s, b, k, _ in cells]
    if any(r is None or r == amount.nilai for r in right):
        return
    sheet, b, k, _ = cells[0]
    better = format_angka(right[0]) if right[0] is not None else ""
    yield TemuanTabel(
        "TAB-24",
        Severity.KESALAHAN,
        sentence.tempat,
        f"Tertulis {amount.angka.teks}, angka yang juga keliru pada {sheet.nama}; seharusnya {better}.",
        amount.angka.teks,
        better,
        (sheet.at(b, k),),
        ulangan=True,
    )


def _slip(telaah: Telaah, sentence: Kalimat, amount: Petikan) -> Iterator[TemuanTabel]:
    words = kata(f"{sentence.judul} {sentence.teks}")
    for value, cells in telaah.uang.items():
        why = penjelasan(amount.nilai, value)
        if not why or why.startswith("bergeser"):
            continue
        for sheet, b, k, figure in cells:
            if is_total(sheet, b) or _shares_words(words, sheet.tabel.baris[b].label):
                yield TemuanTabel(
                    "TAB-24",
                    Severity.KESALAHAN,
                    sentence.tempat,
                    f"Tertulis {amount.angka.teks}, sedangkan {sheet.nama} menulis {figure.teks} ({why}).",
                    amount.angka.teks,
                    figure.teks,
                    (sheet.at(b, k),),
                )
                return


def _shares_words(words: str, label: str) -> bool:
    own = [w for w in kata(label).split() if len(w) > 4]
    hit = sum(f" {w} " in words for w in own)
    return hit >= 2 or (hit == 1 and len(own) == 1)


@aturan_teks("TAB-25", Severity.KESALAHAN)
def jumlah_naskah(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Jumlah bagian-bagian dalam naskah yang tidak sama dengan totalnya

    Mengapa: Anggaran setiap sasaran yang disebut satu per satu harus berjumlah anggaran seluruhnya.
    Contoh salah: Sasaran 1 Rp600.000.000 dan sasaran 2 Rp390.000.000, total pada tabel Rp1.000.000.000.
    Contoh benar: Sasaran 1 Rp600.000.000 dan sasaran 2 Rp400.000.000.
    Dasar: Praktik: naskah dan tabel memuat angka yang sama.
    """
    for group in _parallel(telaah):
        for which, role in ((0, Peran.REALISASI_ANGGARAN), (1, Peran.PAGU)):
            yield from _parts(telaah, group, which, role)


_Bagian = tuple[Kalimat, Petikan, Petikan]


def _parallel(telaah: Telaah) -> Iterator[list[_Bagian]]:
    """Runs of sentences of one pattern, each with a spending and its pagu."""
    run: list[_Bagian] = []
    for sentence in telaah.kalimat:
        if len(sentence.uang) != 2 or not re.search(r"realisasi|terealisasi", sentence.teks, re.I):
            continue
        low, high = sorted(sentence.uang, key=lambda p: p.nilai)
        if run and not (
            _pattern(run[-1][0]) == _pattern(sentence) and sentence.paragraf - run[-1][0].paragraf < 40
        ):
            if len(run) > 1:
                yield run
            run = []
        run.append((sentence, low, high))
    if len(run) > 1:
        yield run


def _pattern(sentence: Kalimat) -> str:
    return " ".join(re.findall(r"[^\W\d_]+", sentence.teks.casefold())[:3])


def _parts(telaah: Telaah, group: list[_Bagian], which: int, role: Peran) -> Iterator[TemuanTabel]:
    figures = [(sentence, (low, high)[which]) for sentence, low, high in group]
    right = sum((p.nilai for _, p in figures), Decimal(0))
    totals = [
        (value, sheet, b, k)
        for value, cells in telaah.uang.items()
        for sheet, b, k, _ in cells
        if is_total(sheet, b) and sheet.tabel.kolom[k].peran is role
    ]
    near = [t for t in totals if abs(t[0] - right) <= right / 100]
    if not near or any(t[0] == right for t in totals):
        return
    total, sheet, b, k = near[0]
    slips = [(s, p, total - right + p.nilai) for s, p in figures]
    sentence, figure, better = next((x for x in reversed(slips) if penjelasan(x[1].nilai, x[2])), slips[-1])
    rest = tuple(s.tempat for s, _ in figures if s is not sentence)
    yield TemuanTabel(
        "TAB-25",
        Severity.KESALAHAN,
        sentence.tempat,
        f"Bagian-bagian yang disebut naskah berjumlah {format_angka(right)}, sedangkan {sheet.nama} menulis "
        f"total {format_angka(total)} (selisih {format_angka(abs(total - right))}). Cocok bila "
        f"{figure.angka.teks} menjadi {format_angka(better)}.",
        figure.angka.teks,
        format_angka(better),
        (*rest, sheet.at(b, k)),
    )
