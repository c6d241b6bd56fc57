"""TAB-54 and TAB-55: counts in the text that are a slip of a table's, and means worked out in a sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from lkjip_desktop.domain.tabel import JenisTabel
from lkjip_desktop.rules.tabel.banding_angka import bulatkan, penjelasan
from lkjip_desktop.rules.tabel.besaran import Besaran, besaran_in
from lkjip_desktop.rules.tabel.kutipan import Kalimat
from lkjip_desktop.rules.tabel.lembar import Lembar
from lkjip_desktop.rules.tabel.sebutan import kata
from lkjip_desktop.rules.tabel.telaah import Telaah, aturan_teks
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity

_DIGITS = 4
_SKIPPED = {JenisTabel.DAFTAR, JenisTabel.ASET}
_MEAN = re.compile(r"\brata\W*rata\b[^.;\d]{0,40}$", re.IGNORECASE)
_PER = re.compile(r"\s*[^\W\d_]*\s*(?:per|setiap|/)\s*(?P<apa>bulan|hari|triwulan|minggu)\b", re.IGNORECASE)
_TIMES = {"bulan": (12,), "hari": (365, 366), "triwulan": (4,), "minggu": (52,)}
Sel = tuple[Lembar, int, int]


@aturan_teks("TAB-54", Severity.PERINGATAN)
def angka_mirip(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Angka dalam naskah yang dua digitnya tertukar terhadap tabel

    Mengapa: Angka yang disalin dari tabel sering tertukar dua digitnya.
    Contoh salah: “pasien rawat inap 13.747 orang”, sedangkan tabel memuat 13.774 untuk rawat inap.
    Contoh benar: “pasien rawat inap 13.774 orang”.
    Dasar: Praktik: naskah dan tabel memuat angka yang sama.
    """
    cells = _cells(telaah)
    said = Counter(q.nilai for s in telaah.kalimat for q in besaran_in(s.teks))
    by_digits: dict[str, list[Decimal]] = {}
    for value in cells:
        by_digits.setdefault(_sorted(value), []).append(value)
    for sentence in telaah.kalimat:
        for q in besaran_in(sentence.teks):
            if q.jenis in ("rp", "poin") or len(_plain(q.nilai)) < _DIGITS or q.kira or said[q.nilai] > 1:
                continue
            if any(v in cells for v in q.bacaan):
                continue
            yield from _swapped(sentence, q, [(v, cells[v]) for v in by_digits.get(_sorted(q.nilai), [])])


def _plain(value: Decimal) -> str:
    return "".join(map(str, value.as_tuple().digits))


def _sorted(value: Decimal) -> str:
    return f"{value.as_tuple().exponent}:{''.join(sorted(_plain(value)))}"


def _cells(telaah: Telaah) -> dict[Decimal, list[Sel]]:
    """The figures of all tables with their cells."""
    found: dict[Decimal, list[Sel]] = {}
    for sheet in telaah.dokumen.lembar:
        for k in sheet.kolom_angka if sheet.tabel.jenis not in _SKIPPED else ():
            for b in range(len(sheet.tabel.baris)):
                figure = sheet[b, k]
                if figure is not None:
                    found.setdefault(figure.nilai, []).append((sheet, b, k))
    return found


def _swapped(
    sentence: Kalimat, q: Besaran, near: Sequence[tuple[Decimal, list[Sel]]]
) -> Iterator[TemuanTabel]:
    words = kata(f"{sentence.judul} {sentence.teks}")
    for value, places in near:
        if "tertukar" not in penjelasan(q.nilai, value):
            continue
        for sheet, b, k in places:
            own = [w for w in kata(sheet.tabel.baris[b].label).split() if len(w) > 3]
            if not own or sum(f" {w} " in words for w in own) < min(2, len(own)):
                continue
            figure = sheet.teks(b, k)
            yield TemuanTabel(
                "TAB-54",
                Severity.PERINGATAN,
                sentence.tempat,
                f"Tertulis {q.teks}, sedangkan {sheet.nama} menulis {figure} untuk "
                f"“{sheet.tabel.baris[b].label}” ({penjelasan(q.nilai, value)}).",
                q.teks,
                figure,
                (sheet.at(b, k),),
            )
            return


@aturan_teks("TAB-55", Severity.KESALAHAN)
def rata_kalimat(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Rata-rata per bulan atau per hari dalam kalimat

    Mengapa: Jumlah setahun dan rata-ratanya bersebelahan, jadi pembaca membaginya sendiri.
    Contoh salah: 125 kejadian setahun atau rata-rata 30,42 kejadian per bulan.
    Contoh benar: 125 kejadian setahun atau rata-rata 10,42 kejadian per bulan.
    Dasar: Praktik: rata-rata dalam naskah dihitung ulang.
    """
    for sentence in telaah.kalimat:
        found = besaran_in(sentence.teks)
        for i, mean in enumerate(found):
            per = _PER.match(sentence.teks, mean.akhir)
            if not i or not per or mean.kira or not _MEAN.search(sentence.teks[: mean.mulai]):
                continue
            yield from _mean(sentence, found[:i], mean, _TIMES[per["apa"].lower()])


def _mean(
    sentence: Kalimat, before: Sequence[Besaran], mean: Besaran, times: tuple[int, ...]
) -> Iterator[TemuanTabel]:
    whole = [q for q in before if q.jenis == mean.jenis and q.satuan == mean.satuan]
    ways = [w / n for q in whole for w in q.bacaan for n in times]
    if not ways or any(abs(w - m) <= 2 * mean.setengah for w in ways for m in mean.bacaan):
        return
    decimals = max(-int(mean.nilai.as_tuple().exponent), 0)
    slips = [w for w in ways if penjelasan(mean.nilai, round(w, decimals))]
    if len(whole) == 1:
        right = bulatkan(ways[0], decimals)
        yield TemuanTabel(
            "TAB-55",
            Severity.KESALAHAN if slips else Severity.PERINGATAN,
            sentence.tempat,
            f"Tertulis rata-rata {mean.teks}, sedangkan {whole[0].teks} dibagi {times[0]} adalah {right}.",
            mean.teks,
            right,
        )
