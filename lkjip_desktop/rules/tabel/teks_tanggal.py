"""TAB-50 and TAB-51: years in the titles of tables, and weekdays of dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from lkjip_desktop.domain.tabel import JenisTabel, Peran
from lkjip_desktop.rules.tabel.kutipan import Kalimat
from lkjip_desktop.rules.tabel.lembar import TAHUN, Lembar
from lkjip_desktop.rules.tabel.telaah import Telaah, aturan_teks
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.wording.tanggal import BULAN

_DAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
_DATED = re.compile(
    rf"\b(?P<hari>senin|selasa|rabu|kamis|jum'?at|sabtu|minggu)\b\s*,?\s*(?:tanggal\s+)?(?P<d>\d{{1,2}})\s+"
    rf"(?P<m>{'|'.join(BULAN)})\s+(?P<y>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_OF_THE_YEAR = {
    JenisTabel.CAPAIAN,
    JenisTabel.ANGGARAN,
    JenisTabel.KINERJA_ANGGARAN,
    JenisTabel.PK_INDIKATOR,
    JenisTabel.PK_ANGGARAN,
}
_PLAN = re.compile(
    r"renstra|rpjm|rencana strategis|periode|jangka menengah|rencana pembangunan", re.IGNORECASE
)
_COMPARED = re.compile(r"realisasi|perbandingan|perkembangan|capaian", re.IGNORECASE)
_SPAN = re.compile(
    r"\b(20\d\d)\s*(?:-|–|s\W?d\W?|sampai(?:\s+dengan)?|dan|,|dengan)\s*(?:tahun\s+)?(20\d\d)\b",
    re.IGNORECASE,
)


@aturan_teks("TAB-50", Severity.PERINGATAN)
def tahun_judul(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Tahun pada judul tabel

    Mengapa: Judul yang tertinggal dari laporan lama membuat pembaca ragu tahun mana yang disajikan.
    Contoh salah: “Tabel 3.4 Realisasi Anggaran Tahun 2022” dalam laporan tahun 2023, tanpa tabel tahun 2023.
    Contoh benar: “Tabel 3.4 Realisasi Anggaran Tahun 2023”.
    Dasar: Praktik: tahun pada judul disesuaikan dengan tahun laporan dan kepala kolomnya.
    """
    report = _report_year(telaah)
    yield from _period(telaah)
    for sheet in telaah.dokumen.lembar:
        yield from _stale(telaah, sheet, report) if report else ()
        yield from _span(sheet)


_OF_PLAN = re.compile(
    r"\b(?:renstra|rpjmd|rencana strategis|rpd)\b[^.;\d]{0,40}?(?P<a>20\d\d)\s*"
    r"(?:-|–|s\W?d\W?)\s*(?P<b>20\d\d)",
    re.IGNORECASE,
)
_OLD = re.compile(
    r"sebelumnya|\blalu\b|berakhir|evaluasi|periode\s+\d|mengacu|nomor|transisi|dibanding", re.IGNORECASE
)


def _period(telaah: Telaah) -> Iterator[TemuanTabel]:
    """A plan's period that leaves the report's year out, where the other mentions of it do not."""
    year = telaah.dokumen.tahun
    said = [(s, m, (int(m["a"]), int(m["b"]))) for s in telaah.kalimat for m in _OF_PLAN.finditer(s.teks)]
    right = {span for *_, span in said if year and span[0] <= year <= span[1] + 1}
    if len(right) != 1:
        return
    good = next(iter(right))
    for sentence, match, span in said:
        if span[1] < (year or 0) and not _OLD.search(sentence.teks):
            yield TemuanTabel(
                "TAB-50",
                Severity.PERINGATAN,
                sentence.tempat,
                f"Tertulis “{match[0]}”, sedangkan di tempat lain {good[0]}-{good[1]}. Periksa periodenya.",
                match[0],
                f"{good[0]}-{good[1]}",
            )


def _report_year(telaah: Telaah) -> int:
    """The year on the cover, where the tables do not contradict it; 0 when it cannot be known."""
    for part in telaah.naskah.paragraf[:12]:
        years = set(TAHUN.findall(part.teks))
        if re.search(r"\btahun\b", part.teks, re.IGNORECASE) and len(years) == 1 and len(part.teks) < 120:
            return int(years.pop())
    return 0


def _stale(telaah: Telaah, sheet: Lembar, report: int) -> Iterator[TemuanTabel]:
    """A title that names an earlier year, where no other table of its kind is of this year."""
    said = sheet.tahun
    kind = sheet.tabel.jenis
    if (
        said is None
        or kind not in _OF_THE_YEAR
        or not report - 3 < said < report
        or _PLAN.search(sheet.tabel.judul)
    ):
        return
    columns = {k.tahun for k in sheet.tabel.kolom if k.tahun}
    kin = [s for s in telaah.dokumen.lembar if s.tabel.jenis is kind and s is not sheet]
    if said in columns or any(s.tahun in (None, report) for s in kin):
        return
    if not re.search(r"\btahun\b", sheet.tabel.judul, re.IGNORECASE):
        return
    yield TemuanTabel(
        "TAB-50",
        Severity.PERINGATAN,
        sheet.at(),
        f"Judul tabel menyebut tahun {said}, sedangkan laporan ini tahun {report} dan tidak ada tabel "
        "sejenis untuk tahun itu. Periksa tahunnya.",
        str(said),
        str(report),
    )


def _span(sheet: Lembar) -> Iterator[TemuanTabel]:
    """As in "Tahun 2021 dan 2023" over columns of 2022 and 2023."""
    match = _SPAN.search(sheet.tabel.judul) if _COMPARED.search(sheet.tabel.judul) else None
    columns = sorted({k.tahun for k in sheet.tabel.kolom if k.tahun and k.peran is not Peran.KONDISI_AWAL})
    if (
        not match
        or _PLAN.search(sheet.tabel.judul)
        or len(columns) < 2
        or len(TAHUN.findall(sheet.tabel.judul)) != 2
    ):
        return
    said = sorted((int(match[1]), int(match[2])))
    if said[0] in columns and said[1] in columns:
        return
    if sheet.tabel.jenis in (JenisTabel.IKU, JenisTabel.RENSTRA) and said[0] <= columns[0]:
        return  # the period of a plan, whose first year has no target of its own
    if abs(said[0] - columns[0]) + abs(said[1] - columns[-1]) > 2 or (said[0], said[1]) == (
        columns[0],
        columns[-1],
    ):
        return
    yield TemuanTabel(
        "TAB-50",
        Severity.PERINGATAN,
        sheet.at(),
        f"Judul tabel menyebut {match[0]}, sedangkan kepala kolomnya {columns[0]} sampai {columns[-1]}.",
        match[0],
        f"{columns[0]}, {columns[-1]}",
    )


@aturan_teks("TAB-51", Severity.KESALAHAN)
def hari(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Hari yang tidak cocok dengan tanggalnya

    Mengapa: Hari dan tanggal yang bertentangan membuat waktu kejadian atau penandatanganan diragukan.
    Contoh salah: Selasa, 28 Januari 2026.
    Contoh benar: Rabu, 28 Januari 2026.
    Dasar: Praktik: hari dihitung dari penanggalan.
    """
    for sentence in telaah.kalimat:
        for match in _DATED.finditer(sentence.teks):
            month = [m.lower() for m in BULAN].index(match["m"].lower()) + 1
            try:
                right = _DAYS[date(int(match["y"]), month, int(match["d"])).weekday()]
            except ValueError:
                yield _day(sentence, match[0], "tanggal itu tidak ada", "")
                continue
            if match["hari"].lower().replace("'", "") != right:
                yield _day(sentence, match[0], f"tanggal itu hari {right.title()}", right.title())


def _day(sentence: Kalimat, said: str, why: str, right: str) -> TemuanTabel:
    return TemuanTabel(
        "TAB-51", Severity.KESALAHAN, sentence.tempat, f"Tertulis “{said}”, sedangkan {why}.", said, right
    )
