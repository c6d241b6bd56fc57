"""TAB-46: the per cent of two figures that stand beside it in one sentence, or in one row of a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from lkjip_desktop.domain.tabel import PERSEN, Peran
from lkjip_desktop.rules.tabel.banding_angka import bulatkan, penjelasan
from lkjip_desktop.rules.tabel.besaran import Besaran, besaran_in
from lkjip_desktop.rules.tabel.kutipan import Kalimat
from lkjip_desktop.rules.tabel.lembar import Lembar
from lkjip_desktop.rules.tabel.sebutan import kata
from lkjip_desktop.rules.tabel.telaah import Telaah, aturan_teks
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.wording.angka import format_angka

_LINK = re.compile(
    r"[^\d.;]{0,60}?(?:\batau\b(?:\s+(?:setara|sebesar|sekitar|mencapai))?|\bsetara(?:\s+dengan)?|\()\s*$",
    re.I,
)
_OF = re.compile(r"\)?\s*dari\s+[^.;,()\d]{0,45}$", re.IGNORECASE)
_OUT_OF = re.compile(r"[^\d.;,]{0,60}?\bdari\b(?:\s+[^\W\d]+){0,4}\s*$", re.IGNORECASE)
_WHOLE = re.compile(r"\bdari\s+[^.;,()\d]{0,45}$", re.IGNORECASE)
_CHANGED = re.compile(
    r"naik|turun|meningkat|menurun|bertambah|berkurang|tumbuh|kenaikan|penurunan|peningkatan|lebih|selisih",
    re.I,
)
_TELLING = 100


@aturan_teks("TAB-46", Severity.KESALAHAN)
def persen_bilangan(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Persentase dari dua bilangan dalam kalimat

    Mengapa: Bagian, keseluruhan dan persennya bersebelahan, jadi pembaca menghitungnya sendiri.
    Contoh salah: Dari 400 rekomendasi selesai 357 rekomendasi atau 98,25 %.
    Contoh benar: Dari 400 rekomendasi selesai 357 rekomendasi atau 89,25 %.
    Dasar: Praktik: persentase dalam naskah dihitung ulang.
    """
    cells = _cells(telaah)
    above: Sequence[Besaran] = ()
    for sentence in telaah.kalimat:
        found = besaran_in(sentence.teks)
        yield from _rest(sentence, found)
        yield from _parted(sentence, found, above)
        for i, share in enumerate(found):
            if share.jenis != "%" or share.kira or not i:
                continue
            part = found[i - 1]
            between = sentence.teks[part.akhir : share.mulai]
            if part.jenis in ("%", "poin", "rp") or part.kira or not _LINK.fullmatch(between):
                continue
            if i > 1 and _out_of(sentence.teks, found[i - 2], part):
                yield from _check(sentence, share, found[i - 2], part, found)
                continue
            whole = _whole(sentence.teks, found, i)
            if whole is not None:
                yield from _check(sentence, share, part, whole, found)
            else:
                told = list(_in_row(sentence, share, part, cells))
                yield from told or _of_above(sentence, share, part, [*above, *found[:i]])
        above = found


def _out_of(text: str, part: Besaran, whole: Besaran) -> bool:
    """Whether two figures are said to be a part and its whole: "18 dari target 20 aplikasi (90 %)"."""
    plain = part.jenis == whole.jenis == ""
    return plain and not part.kira and bool(_OUT_OF.fullmatch(text[part.akhir : whole.mulai]))


def _of_above(
    sentence: Kalimat, share: Besaran, part: Besaran, others: Sequence[Besaran]
) -> Iterator[TemuanTabel]:
    """A share of a figure named before: told where only a slip of the pen parts it from the right one."""
    plain = [q for q in others if q.jenis == "" and q.nilai > part.nilai > 0 and not q.kira]
    if not plain or any(
        _fits(share, v) for q in (*others, part) for w in others if q is not w for v in _ways(q, w)
    ):
        return
    decimals = max(-int(share.nilai.as_tuple().exponent), 0)
    for whole in plain:
        right = round(part.nilai / whole.nilai * 100, decimals)
        slip = penjelasan(share.nilai, right) if decimals else ""
        meant = round(whole.nilai * share.nilai / 100)
        if not slip and not (part.nilai > _TELLING and penjelasan(part.nilai, Decimal(meant))):
            continue
        shown = bulatkan(right, decimals)
        yield TemuanTabel(
            "TAB-46",
            Severity.KESALAHAN if slip else Severity.PERINGATAN,
            sentence.tempat,
            f"Tertulis {share.teks}, sedangkan {part.teks} dari {whole.teks} adalah {shown} %.",
            share.teks,
            f"{shown} %",
        )
        return


_REST = re.compile(r"\b(?:sisanya|selebihnya)\b[^.;\d]{0,25}$", re.IGNORECASE)
_ALL = re.compile(r"\bdari\s+(?:total|seluruh|jumlah|keseluruhan)\b", re.IGNORECASE)
_BRACKET = re.compile(r"\s*(?:[^\W\d_]+\s*){0,3}\(\s*$")
_HUNDRED = Decimal(100)


def _rest(sentence: Kalimat, found: Sequence[Besaran]) -> Iterator[TemuanTabel]:
    """As in "70,08 % dari total anggaran, sisanya 29,92 %": both make 100."""
    shares = [q for q in found if q.jenis == "%"]
    if (
        len(shares) != 2
        or not _REST.search(sentence.teks[: shares[1].mulai])
        or not _ALL.search(sentence.teks)
    ):
        return
    right = _HUNDRED - shares[0].nilai
    if abs(right - shares[1].nilai) > shares[0].setengah + shares[1].setengah:
        yield _share_finding(sentence, shares[1], f"sisa dari {shares[0].teks}", right, True)


def _parted(sentence: Kalimat, found: Sequence[Besaran], above: Sequence[Besaran]) -> Iterator[TemuanTabel]:
    """As in "A 300 (60 %) dan B 200 (40 %)": of parts of one whole the share that does not fit."""
    pairs = [
        (part, share)
        for part, share in pairwise(found)
        if share.jenis == "%" and part.jenis in ("", "rp") and not part.kira
        if _BRACKET.fullmatch(sentence.teks[part.akhir : share.mulai])
    ]
    if len(pairs) < 2 or len({p.jenis for p, _ in pairs}) > 1:
        return
    made = sum((p.nilai for p, _ in pairs), Decimal(0))
    wholes = [made, *(q.nilai for q in (*found, *above) if q.jenis == pairs[0][0].jenis and q.nilai >= made)]
    if any(all(_fits(s, p.nilai / w * 100) for p, s in pairs) for w in wholes if w):
        return
    for whole in wholes:
        wrong = [(p, s) for p, s in pairs if whole and not _fits(s, p.nilai / whole * 100)]
        if len(wrong) == 1 and len(pairs) > len(wrong):
            part, share = wrong[0]
            yield _share_finding(
                sentence, share, f"{part.teks} dari {format_angka(whole)}", part.nilai / whole * 100, True
            )
            return


def _share_finding(sentence: Kalimat, share: Besaran, what: str, value: Decimal, sure: bool) -> TemuanTabel:
    shown = bulatkan(value, max(-int(share.nilai.as_tuple().exponent), 2))
    return TemuanTabel(
        "TAB-46",
        Severity.KESALAHAN if sure else Severity.PERINGATAN,
        sentence.tempat,
        f"Tertulis {share.teks}, sedangkan {what} adalah {shown} %.",
        share.teks,
        f"{shown} %",
    )


def _whole(text: str, found: Sequence[Besaran], i: int) -> Besaran | None:
    """The figure that a share is of: behind it ("... % dari 240"), else in front ("dari 240 ... 12")."""
    part, share = found[i - 1], found[i]
    after = found[i + 1] if i + 1 < len(found) else None
    if after and after.jenis not in ("%", "poin", "rp") and _OF.fullmatch(text[share.akhir : after.mulai]):
        return after
    before = found[i - 2] if i > 1 else None
    if before and before.jenis not in ("%", "poin", "rp") and _WHOLE.search(text[: before.mulai]):
        return before if before.nilai > part.nilai else None
    return None


def _check(
    sentence: Kalimat, share: Besaran, part: Besaran, whole: Besaran, found: Sequence[Besaran]
) -> Iterator[TemuanTabel]:
    others = [q for q in found if q.jenis not in ("%", "poin") and q.nilai]
    pairs = [(a, b) for a in (part, *others) for b in (whole, *others) if a is not b]
    if whole.kira or not whole.nilai or any(_fits(share, v) for a, b in pairs for v in _ways(a, b)):
        return
    right = part.nilai / whole.nilai * 100
    shown = bulatkan(right, max(-int(share.nilai.as_tuple().exponent), 2))
    slip = penjelasan(share.nilai, round(right, max(-int(share.nilai.as_tuple().exponent), 0)))
    words = sentence.teks[max(0, part.mulai - 30) : share.mulai]
    sure = not _CHANGED.search(words) and (part.nilai < whole.nilai or bool(slip))
    yield TemuanTabel(
        "TAB-46",
        Severity.KESALAHAN if sure else Severity.PERINGATAN,
        sentence.tempat,
        f"Tertulis {share.teks}, sedangkan {part.teks} dari {whole.teks} adalah {shown} %"
        f"{f' ({slip})' if slip else ''}.",
        share.teks,
        f"{shown} %",
    )


def _ways(a: Besaran, b: Besaran) -> Iterator[Decimal]:
    """The per cents that two figures may make: a share, what is left of it, a growth, in each reading."""
    for x in a.bacaan:
        for y in b.bacaan:
            if y:
                yield from (x / y * 100, 100 - x / y * 100, (x - y) / y * 100)


def _fits(share: Besaran, value: Decimal) -> bool:
    gap = abs(value) - abs(share.nilai)
    return abs(gap) <= share.setengah or 0 <= gap < 2 * share.setengah


def _cells(telaah: Telaah) -> dict[Decimal, list[tuple[Lembar, int, int]]]:
    """The telling counts of tables that also print shares, with their cells."""
    found: dict[Decimal, list[tuple[Lembar, int, int]]] = {}
    for sheet in telaah.dokumen.lembar:
        if not any(_is_share(sheet, k) for k in sheet.kolom_angka):
            continue
        for k in sheet.kolom_angka:
            for b, _ in sheet.tabel.isi:
                figure = sheet[b, k]
                if figure is not None and figure.nilai >= _TELLING and not _is_share(sheet, k):
                    found.setdefault(figure.nilai, []).append((sheet, b, k))
    return found


def _is_share(sheet: Lembar, k: int) -> bool:
    column = sheet.tabel.kolom[k]
    return column.peran in PERSEN or (
        column.peran is Peran.NILAI and ("%" in column.teks or "ersen" in column.teks)
    )


def _in_row(
    sentence: Kalimat, share: Besaran, part: Besaran, cells: dict[Decimal, list[tuple[Lembar, int, int]]]
) -> Iterator[TemuanTabel]:
    """The per cent behind a figure that a row named in the sentence prints beside another per cent."""
    words = kata(sentence.teks)
    for sheet, b, _ in cells.get(part.nilai, ()):
        shares = [a for k in sheet.kolom_angka if _is_share(sheet, k) and (a := sheet[b, k])]
        named = kata(sheet.tabel.baris[b].label)
        if len(shares) != 1 or len(named) < 5 or named not in words:
            continue
        figure = shares[0]
        if abs(figure.nilai - share.nilai) > max(figure.setengah, share.setengah):
            why = penjelasan(share.nilai, figure.nilai)
            yield TemuanTabel(
                "TAB-46",
                Severity.KESALAHAN if why else Severity.PERINGATAN,
                sentence.tempat,
                f"Tertulis {share.teks} untuk {part.teks}, sedangkan {sheet.nama} menulis {figure.teks}"
                f"{f' ({why})' if why else ''}.",
                share.teks,
                figure.teks,
                (sheet.at(b),),
            )
            return
