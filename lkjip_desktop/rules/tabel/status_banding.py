"""Words beside figures of two kinds: better than the national figure, and efficient."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lkjip_desktop.domain.tabel import Peran
from lkjip_desktop.rules.tabel.ketentuan import makin_rendah
from lkjip_desktop.rules.tabel.lembar import Lembar
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity

_BETTER = re.compile(
    r"(?:lebih baik|melampaui|(?:sudah |telah )?mencapai|melebihi|unggul)(?:\s+.{0,30})?", re.IGNORECASE
)
_WORSE = re.compile(
    r"(?:lebih buruk|kurang baik|(?:belum|tidak) (?:mencapai|melampaui|melebihi)|tertinggal)(?:\s+.{0,30})?",
    re.IGNORECASE,
)
_ABOVE = re.compile(r"(?:lebih tinggi|di\s?atas|lebih besar)(?:\s+.{0,30})?", re.IGNORECASE)
_BELOW = re.compile(r"(?:lebih rendah|di\s?bawah|lebih kecil)(?:\s+.{0,30})?", re.IGNORECASE)
_EFFICIENT = re.compile(r"(?P<tidak>(?:tidak|kurang|belum)\s+)?efisien", re.IGNORECASE)
_MOST, _FEWEST = 0.75, 3


def against_standard(sheet: Lembar) -> Iterator[TemuanTabel]:
    """Words such as "lebih baik" against the realisasi and the standard; most rows must agree."""
    for k, column in enumerate(sheet.tabel.kolom):
        pair = [sheet.pertama(role, sebelum=k) for role in (Peran.REALISASI, Peran.STANDAR)]
        gained, standard = pair
        if gained is None or standard is None or column.peran not in (Peran.KETERANGAN, Peran.LAIN):
            continue
        judged = [
            (b, r) for b, _ in sheet.tabel.isi if (r := _judged(sheet, b, k, gained, standard)) is not None
        ]
        wrong = [b for b, right in judged if not right]
        if len(judged) >= _FEWEST and len(judged) - len(wrong) >= _MOST * len(judged):
            yield from (_told(sheet, b, k, (gained, standard)) for b in wrong)


def _judged(sheet: Lembar, b: int, k: int, gained: int, standard: int) -> bool | None:
    """Whether the word of a row is right; None where it says nothing of the two figures."""
    ours, theirs = sheet[b, gained], sheet[b, standard]
    if ours is None or theirs is None:
        return None
    a, s = ours.nilai, theirs.nilai
    label = sheet.tabel.baris[b].label
    falls = sheet.ketentuan.menyebut(label) or makin_rendah(label)
    better = a < s if falls else a > s
    said: tuple[tuple[re.Pattern[str], bool], ...] = (
        (_WORSE, not better and a != s),
        (_BETTER, better or a == s),
        (_ABOVE, a > s),
        (_BELOW, a < s),
    )
    return next((right for word, right in said if word.fullmatch(sheet.teks(b, k).strip(" ."))), None)


def efficient(sheet: Lembar) -> Iterator[TemuanTabel]:
    """A row's "Efisien" or "Tidak Efisien" against the sign of the efficiency left of it; half must agree."""
    for k, _ in enumerate(sheet.tabel.kolom):
        cells = [
            (b, m) for b, _ in sheet.tabel.isi if (m := _EFFICIENT.fullmatch(sheet.teks(b, k).strip(" .")))
        ]
        place = _efficiency(sheet, k) if len(cells) > 1 else None
        if place is None:
            continue
        wrong = [
            b for b, m in cells if (a := sheet[b, place]) and a.nilai and (a.nilai > 0) is bool(m["tidak"])
        ]
        if 2 * len(wrong) <= len(cells):
            yield from (_told(sheet, b, k, (place,)) for b in wrong)


def _efficiency(sheet: Lembar, k: int) -> int | None:
    """The nearest column of efficiency left of `k`, or one of differences right beside it."""
    found = sheet.pertama(Peran.EFISIENSI, sebelum=k)
    beside = (
        k - 1 if k - 1 in sheet.kolom_beda and "selisih" in sheet.tabel.kolom[k - 1].teks.lower() else None
    )
    return found if found is not None else beside


def _told(sheet: Lembar, b: int, k: int, others: tuple[int, ...]) -> TemuanTabel:
    figures = " dan ".join(f"{sheet.tabel.kolom[p].teks} {sheet.teks(b, p)}" for p in others)
    return TemuanTabel(
        "TAB-52",
        Severity.KESALAHAN,
        sheet.at(b, k),
        f"Tertulis {sheet.teks(b, k)}, sedangkan {figures} menunjukkan sebaliknya.",
        sheet.teks(b, k),
        "",
        tuple(sheet.at(b, p) for p in others),
    )
