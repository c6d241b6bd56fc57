"""TAB-53: the highest and the lowest capaian or serapan that the text names, against the tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lkjip_desktop.domain.tabel import Peran, Ringkas
from lkjip_desktop.rules.tabel.banding_angka import penjelasan
from lkjip_desktop.rules.tabel.kutipan import Kalimat, Petikan
from lkjip_desktop.rules.tabel.lembar import TAHUN, Angka, Lembar
from lkjip_desktop.rules.tabel.telaah import Telaah, aturan_teks
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.wording.angka import format_angka

_PEAK = re.compile(r"\b(?:(?P<atas>tertinggi|terbesar)|terendah|terkecil)\b", re.IGNORECASE)
_WORK = re.compile(r"\bcapaian\b", re.IGNORECASE)
_SPENT = re.compile(r"serapan|penyerapan|realisasi (?:anggaran|keuangan)", re.IGNORECASE)
_OTHER = re.compile(
    r"triwulan|semester|nasional|provinsi|tahun\s+(?:lalu|sebelumnya)|sasaran|tujuan|unsur|"
    r"bidang|lima tahun|rata\W*rata",
    re.IGNORECASE,
)
_FAR = 110


@aturan_teks("TAB-53", Severity.KESALAHAN)
def puncak(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Capaian atau serapan tertinggi dan terendah dalam naskah

    Mengapa: Yang tertinggi dan terendah langsung dicari pembaca pada kolom tabelnya.
    Contoh salah: “Capaian tertinggi 121,50 %”, sedangkan pada tabel yang tertinggi 112,50.
    Contoh benar: “Capaian tertinggi 112,50 %”.
    Dasar: Praktik: naskah dan tabel memuat angka yang sama.
    """
    for sentence in telaah.kalimat:
        years = {int(y) for y in TAHUN.findall(sentence.teks)}
        if _OTHER.search(sentence.teks) or years - {telaah.dokumen.tahun}:
            continue
        for mark in _PEAK.finditer(sentence.teks):
            share = _said(sentence, mark)
            if share is not None:
                yield from _against(telaah, sentence, share, bool(mark["atas"]))


#: "X 109 % merupakan yang tertinggi, diikuti Y 103 %": the peak stands in front, what follows is another.
_IS_PEAK = re.compile(
    r"\b(?:merupakan|menjadi|sebagai|adalah)\s+(?:yang\s+|(?:capaian|serapan|nilai)\s+|paling\s+)*$",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"\b(?:diikuti|disusul|kemudian|lalu|sedangkan|sementara|kedua|ketiga|setelah\w*)\b", re.IGNORECASE
)


def _said(sentence: Kalimat, mark: re.Match[str]) -> Petikan | None:
    """The per cent that a sentence says is the highest or the lowest."""
    if _IS_PEAK.search(sentence.teks[: mark.start()]):
        before = [p for p in sentence.persen if 0 <= mark.start() - p.akhir < _FAR]
        if before:
            return before[-1]
    share = next((p for p in sentence.persen if 0 <= p.mulai - mark.end() < _FAR), None)
    between = sentence.teks[mark.end() : share.mulai] if share else ""
    return None if _PEAK.search(between) or _NEXT.search(between) else share


def _against(telaah: Telaah, sentence: Kalimat, share: Petikan, high: bool) -> Iterator[TemuanTabel]:
    before = sentence.teks[: share.mulai]
    role = Peran.SERAPAN if _SPENT.search(before) else Peran.CAPAIAN if _WORK.search(before) else None
    peaks = (
        [p for s in telaah.dokumen.lembar for k in s.tabel.cari(role) if (p := _peak(s, k, high))]
        if role
        else []
    )
    if not peaks or any(_fits(share.angka, a) for *_, a in peaks):
        return
    slips = [(p, why) for p in peaks if (why := penjelasan(share.nilai, p[3].nilai))]
    sheet, b, k, figure = slips[0][0] if slips else peaks[0]
    if len(peaks) > 1 and not slips:
        return  # of which table it is the peak cannot be known
    word = "tertinggi" if high else "terendah"
    yield TemuanTabel(
        "TAB-53",
        Severity.KESALAHAN if slips else Severity.PERINGATAN,
        sentence.tempat,
        f"Tertulis {word} {share.angka.teks}, sedangkan pada {sheet.nama} yang {word} "
        f"{format_angka(figure.nilai)}.",
        share.angka.teks,
        figure.teks,
        (sheet.at(b, k),),
    )


def _peak(sheet: Lembar, k: int, high: bool) -> tuple[Lembar, int, int, Angka] | None:
    """The highest or lowest figure of a column with its place."""
    figures = [
        (b, a) for b, r in enumerate(sheet.tabel.baris) if r.ringkas is Ringkas.BUKAN and (a := sheet[b, k])
    ]
    if len(figures) < 2:
        return None
    b, a = (max if high else min)(figures, key=lambda f: f[1].nilai)
    return sheet, b, k, a


def _fits(a: Angka, b: Angka) -> bool:
    return abs(a.nilai - b.nilai) <= max(a.setengah, b.setengah)
