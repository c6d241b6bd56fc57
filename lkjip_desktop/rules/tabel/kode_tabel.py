"""TAB-49: codes of programs and accounts: twice for two things, or out of the run of the others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from lkjip_desktop.domain.tabel import Peran
from lkjip_desktop.rules.tabel.aturan import aturan_tabel
from lkjip_desktop.rules.tabel.lembar import Lembar
from lkjip_desktop.rules.tabel.padan import inti
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity

_CODE = re.compile(r"\d{1,2}(?:\.(?:\d{1,4}|[Xx]{1,2}))*")
_FEWEST, _MOST = 4, 0.15
Kode = tuple[int, ...]


@aturan_tabel("TAB-49", Severity.KESALAHAN)
def kode(sheet: Lembar) -> Iterable[TemuanTabel]:
    """Kode yang dipakai dua kali atau tidak pada urutannya

    Mengapa: Kode menunjuk satu program, kegiatan, sub kegiatan atau rekening; yang keliru menunjuk hal lain.
    Contoh salah: 5.1.02.02 sesudah 5.1.02.02 dengan uraian yang berbeda.
    Contoh benar: 5.1.02.02, lalu 5.1.02.03.
    Dasar: Permendagri 90/2019: kode dan nama program, kegiatan dan sub kegiatan.
    """
    place = sheet.pertama(Peran.KODE)
    if place is None:
        return
    rows = [(b, c) for b, r in sheet.tabel.isi if r.label and (c := _code(sheet.teks(b, place)))]
    if len(rows) < 2 or not any(len(c) > 1 for _, c in rows):
        return
    doubled = set()
    for found in _twice(sheet, place, rows):
        doubled.add(found.tempat.baris)
        yield found
    yield from _strange(sheet, place, [r for r in rows if r[0] not in doubled])


def _code(text: str) -> Kode:
    plain = text.strip(" .").replace(" ", "")
    if not _CODE.fullmatch(plain):
        return ()
    return tuple(int(p) if p.isdigit() else -1 for p in plain.split("."))


def _twice(sheet: Lembar, place: int, rows: list[tuple[int, Kode]]) -> Iterator[TemuanTabel]:
    first: dict[Kode, int] = {}
    repeats = len(rows) - len({c for _, c in rows})
    if repeats > max(1, _MOST * len(rows)):
        return  # the codes of this table do not tell its rows apart
    for b, code in rows:
        other = first.setdefault(code, b)
        names = [sheet.tabel.baris[i].label for i in (other, b)]
        if other != b and len(code) > 1 and inti(names[0]) != inti(names[1]):
            yield TemuanTabel(
                "TAB-49",
                Severity.KESALAHAN,
                sheet.at(b, place),
                f"Kode {sheet.teks(b, place)} juga dipakai untuk “{names[0]}”.",
                sheet.teks(b, place),
                "",
                (sheet.at(other, place),),
            )


def _strange(sheet: Lembar, place: int, rows: list[tuple[int, Kode]]) -> Iterator[TemuanTabel]:
    """The one or two codes that break an otherwise rising run, or whose parent stands elsewhere."""
    codes = [c for _, c in rows]
    if len(rows) < _FEWEST or any(-1 in c for c in codes):
        return
    broken = [
        (b, c)
        for i, (b, c) in enumerate(rows)
        if i > 0 and c < codes[i - 1] and (i + 1 == len(codes) or codes[i + 1] > codes[i - 1])
        # A branch may stand elsewhere than its code says.
        if len(c) >= len(codes[i - 1]) and not any(len(d) > len(c) and d[: len(c)] == c for d in codes)
    ]
    falls = sum(b < a for a, b in pairwise(codes))
    if not broken or falls != len(broken) or falls > max(1, _MOST * len(rows)):
        return
    for b, _ in broken:
        before = max(i for i, _ in rows if i < b)
        yield TemuanTabel(
            "TAB-49",
            Severity.PERINGATAN,
            sheet.at(b, place),
            f"Kode {sheet.teks(b, place)} lebih kecil daripada kode di atasnya "
            f"({sheet.teks(before, place)}), sedangkan kode lain berurutan. Periksa kodenya.",
            sheet.teks(b, place),
            "",
            (sheet.at(before, place),),
        )
