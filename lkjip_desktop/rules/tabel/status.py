"""TAB-52: "Tercapai" and "Tidak Tercapai" in a column of a table, against the capaian beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from lkjip_desktop.domain.tabel import PERSEN, Peran
from lkjip_desktop.rules.tabel.aturan import aturan_tabel
from lkjip_desktop.rules.tabel.lembar import Lembar
from lkjip_desktop.rules.tabel.status_banding import against_standard, efficient
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity

_STATUS = re.compile(
    r"(?:(?P<tidak>tidak|belum|kurang)\s+)?(?:(?:telah|sudah)\s+)?(?:memenuhi|mencapai|tercapai|terpenuhi|melampaui|"
    r"terlampaui|melebihi)(?P<target>\s+target)?|(?P<bawah>di\s?bawah\s+target)|di\s?atas\s+target|sesuai\s+target|on\s?track",
    re.IGNORECASE,
)
_ABOVE = re.compile(r"melampaui|terlampaui|melebihi|di\s?atas", re.IGNORECASE)
_FULL, _MOST = Decimal(100), 0.6


@aturan_tabel("TAB-52", Severity.KESALAHAN)
def status(sheet: Lembar) -> Iterable[TemuanTabel]:
    """Status tercapai atau tidak tercapai

    Mengapa: Status dibaca lebih dahulu daripada angkanya; yang keliru membalik penilaian.
    Contoh salah: Capaian 90,00 %, status Tercapai.
    Contoh benar: Capaian 90,00 %, status Tidak Tercapai.
    Dasar: Praktik: target tercapai bila capaiannya 100 % atau lebih.
    """
    yield from _ranks(sheet)
    for k, _ in enumerate(sheet.tabel.kolom):
        cells = [(b, m) for b, _ in sheet.tabel.isi if (m := _STATUS.fullmatch(sheet.teks(b, k).strip(" .")))]
        filled = sum(bool(sheet.teks(b, k)) for b, _ in sheet.tabel.isi)
        share = sheet.pertama(Peran.CAPAIAN, sebelum=k)
        if len(cells) < 2 or len(cells) < filled or share is None or sheet.tabel.kolom[k].peran in PERSEN:
            continue
        wrong = [(b, m) for b, m in cells if (a := sheet[b, share]) and not _right(m, a.nilai)]
        if len(wrong) <= (1 - _MOST) * len(cells):
            yield from _told(sheet, k, share, wrong)
    yield from against_standard(sheet)
    yield from efficient(sheet)


_LEVELS = (("TMP", "TW", "WDP", "WTP"), ("D", "C", "CC", "B", "BB", "A", "AA"))


def _ranks(sheet: Lembar) -> Iterator[TemuanTabel]:
    """Opini and AKIP words: a realisasi below its target with a capaian of 100 or more, or a range missed."""
    target, gained, share = (sheet.pertama(r) for r in (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN))
    if target is None or gained is None or share is None or not target < gained < share:
        return
    for b, _ in sheet.tabel.isi:
        said, meant, value = sheet.teks(b, gained).strip(), sheet.teks(b, target).strip(), sheet[b, share]
        scale = next((s for s in _LEVELS if said.upper() in s and meant.upper() in s), None)
        low = scale is not None and scale.index(said.upper()) < scale.index(meant.upper())
        if value is not None and value.nilai >= _FULL and low:
            yield TemuanTabel(
                "TAB-52",
                Severity.KESALAHAN,
                sheet.at(b, share),
                f"Tertulis {sheet.teks(b, share)}, sedangkan realisasi {said} di bawah target {meant}.",
                sheet.teks(b, share),
                "di bawah 100",
                (sheet.at(b, gained), sheet.at(b, target)),
            )


def _right(said: re.Match[str], value: Decimal) -> bool:
    if said["tidak"] or said["bawah"]:
        return value < _FULL
    return value > _FULL if _ABOVE.search(said[0]) else value >= _FULL


def _told(sheet: Lembar, k: int, share: int, wrong: list[tuple[int, re.Match[str]]]) -> Iterator[TemuanTabel]:
    for b, said in wrong:
        figure = sheet.teks(b, share)
        right = "belum tercapai" if not (said["tidak"] or said["bawah"]) else "tercapai"
        yield TemuanTabel(
            "TAB-52",
            Severity.KESALAHAN,
            sheet.at(b, k),
            f"Tertulis {sheet.teks(b, k)}, sedangkan capaiannya {figure}.",
            sheet.teks(b, k),
            right,
            (sheet.at(b, share),),
        )
