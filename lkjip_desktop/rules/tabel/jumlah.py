"""TAB-04 to TAB-06: sums down (Jumlah rows), sums across (Jumlah columns) and sums of lower levels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from lkjip_desktop.domain.tabel import PERSEN, UANG, JenisTabel, Kolom, Peran, Ringkas
from lkjip_desktop.rules.tabel.aturan import aturan_tabel
from lkjip_desktop.rules.tabel.banding_angka import penjelasan
from lkjip_desktop.rules.tabel.beda import BEDA
from lkjip_desktop.rules.tabel.lembar import Angka, Lembar
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.wording.angka import format_angka

_ADDED = UANG | {Peran.BANYAK, Peran.JUMLAH, Peran.NILAI, Peran.SISA}
_RATIO = re.compile(r"\brasio\b|kepadatan|\brata\W*rata|per kapita|\bindeks\b", re.IGNORECASE)
_SEVERAL = 3
Baris = tuple[int, Decimal]


@aturan_tabel("TAB-04", Severity.KESALAHAN)
def baris_jumlah(sheet: Lembar) -> Iterable[TemuanTabel]:
    """Baris jumlah

    Mengapa: Jumlah yang tidak sama dengan rinciannya adalah hal pertama yang diperiksa inspektorat.
    Contoh salah: Rincian 10, 20 dan 30, Jumlah 50.
    Contoh benar: Rincian 10, 20 dan 30, Jumlah 60.
    Dasar: Praktik: jumlahkan ulang rincian setiap tabel.
    """
    start = 0
    for b, row in enumerate(sheet.tabel.baris):
        if row.ringkas is not Ringkas.JUMLAH:
            continue
        for k in sheet.kolom_angka:
            stated = sheet[b, k]
            if stated is not None and _adds(sheet, k):
                yield from _total(sheet, b, k, stated, start)
        if row.label or b == len(sheet.tabel.baris) - 1:
            start = b + 1


def _adds(sheet: Lembar, k: int) -> bool:
    """Whether a column's rows can be added: money and counts can, per cent, targets and ratios cannot."""
    header = sheet.tabel.kolom[k].teks
    changed = "%" in header and BEDA.search(header)
    return sheet.tabel.kolom[k].peran in _ADDED and not _RATIO.search(header) and not changed


def _total(sheet: Lembar, b: int, k: int, stated: Angka, start: int) -> Iterator[TemuanTabel]:
    readings = list(_readings(sheet, b, k, start))
    sums = [sum((v for _, v in rows), Decimal(0)) for rows in readings]
    # Shares in per cent were rounded one by one.
    header = sheet.tabel.kolom[k].teks.lower()
    share = "bobot" not in header and ("%" in header or "%" in stated.teks or "ersen" in header)
    slack = [stated.setengah * len(rows) if share else stated.ragu for rows in readings]
    if not readings or any(abs(s - stated.nilai) <= by for s, by in zip(sums, slack, strict=True)):
        return
    if (share and _of_totals(sheet, b, k, stated)) or _measured(readings[0], stated):
        return
    if abs(sums[0] - 2 * stated.nilai) <= 2 * slack[0] and len(readings[0]) > _SEVERAL and stated.nilai:
        return  # two levels were read as one
    if _of_rates(sheet, b, k, readings[0]):
        return
    if not sheet.tabel.baris[b].label and not _is_last(sheet, b):
        return  # a figure without a name amid the table: what it adds up cannot be known
    rows, right = readings[0], sums[0]
    why = _left_out(sheet, rows, stated.nilai - right) or penjelasan(stated.nilai, right)
    yield TemuanTabel(
        "TAB-04",
        Severity.KESALAHAN,
        sheet.at(b, k),
        f"Tertulis {stated.teks}, sedangkan rinciannya berjumlah {format_angka(right)} "
        f"(selisih {format_angka(abs(stated.nilai - right))}){f'; {why}' if why else ''}.",
        stated.teks,
        format_angka(right),
        tuple(sheet.at(i, k) for i, _ in rows),
    )


def _measured(rows: Sequence[Baris], stated: Angka) -> bool:
    """Whether a total is a measure of the whole ("3,57 hari"): with decimals, and among those of its rows."""
    values = [value for _, value in rows]
    among = len(values) >= _SEVERAL and min(values) <= stated.nilai <= max(values)
    return among and bool(stated.desimal) and all(int(v.as_tuple().exponent) < 0 for v in values)


def _of_totals(sheet: Lembar, b: int, k: int, stated: Angka) -> bool:
    """Whether a total's per cent is a ratio of two other totals of its row, and no sum."""
    totals = [a.nilai for p in sheet.kolom_angka if p != k and (a := sheet[b, p]) and a.nilai]
    return any(
        abs(x / y * 100 - stated.nilai) <= 2 * stated.setengah for x in totals for y in totals if x != y
    )


def _of_rates(sheet: Lembar, b: int, k: int, rows: Sequence[Baris]) -> bool:
    """Whether a total and most rows are the difference of two per cents beside: rates are not added."""
    rates = list(sheet.tabel.cari(*PERSEN))
    for p in rates:
        for q in rates:
            fits = [_is_gap(sheet, i, k, p, q) for i, _ in rows]
            if p != q and _is_gap(sheet, b, k, p, q) and 2 * sum(fits) > len(fits):
                return True
    return False


def _is_gap(sheet: Lembar, b: int, k: int, p: int, q: int) -> bool:
    made, x, y = sheet[b, k], sheet[b, p], sheet[b, q]
    if made is None or x is None or y is None:
        return False
    return abs(abs(x.nilai - y.nilai) - abs(made.nilai)) <= made.setengah + x.setengah + y.setengah


def _is_last(sheet: Lembar, b: int) -> bool:
    return b == len(sheet.tabel.baris) - 1


def _readings(sheet: Lembar, b: int, k: int, start: int) -> Iterator[list[Baris]]:
    """The rows a total may add: all ordinary ones, those of the outermost level, those of the innermost."""
    rows = [
        (i, sheet.tabel.baris[i].tingkat, a.nilai)
        for i in range(start, b)
        if sheet.tabel.baris[i].ringkas is Ringkas.BUKAN and (a := sheet[i, k])
    ]
    levels = sorted({level for _, level, _ in rows})
    for chosen in ([*levels[:1]], [*levels[-1:]], levels):
        found = [(i, v) for i, level, v in rows if level in chosen]
        if found:
            yield found
    # A run just above it, as under a heading.
    for n in range(2, min(len(rows), 12)):
        yield [(i, v) for i, _, v in rows[-n:]]


def _left_out(sheet: Lembar, rows: Sequence[Baris], gap: Decimal) -> str:
    """Which single row, left out or counted twice, would explain the gap."""
    for i, value in rows:
        if value and abs(value) == abs(gap):
            how = "tidak ikut dijumlahkan" if value == -gap else "terhitung dua kali"
            return f"cocok bila baris “{sheet.tabel.baris[i].label}” ({format_angka(value)}) {how}"
    return ""


@aturan_tabel("TAB-05", Severity.KESALAHAN)
def jumlah_ke_samping(sheet: Lembar) -> Iterable[TemuanTabel]:
    """Jumlah ke samping

    Mengapa: Jumlah satu baris harus sama dengan isi kolom-kolomnya.
    Contoh salah: Golongan III: 17, 12, 11 dan 5, Jumlah 46.
    Contoh benar: Golongan III: 17, 12, 11 dan 5, Jumlah 45.
    Dasar: Praktik: jumlahkan ulang setiap baris tabel pegawai dan tabel rencana lima tahunan.
    """
    for total, parts, sure in _across(sheet):
        if not _adds_up(sheet, total, parts):
            continue
        for b, row in sheet.tabel.isi:
            stated = sheet[b, total]
            figures = [a.nilai for k in parts if (a := sheet[b, k])]
            if stated is None or len(figures) < (1 if sure else 2):
                continue
            right = sum(figures, Decimal(0))
            if right == stated.nilai or (not sure and stated.nilai in (figures[-1], max(figures))):
                continue
            why = penjelasan(stated.nilai, right)
            yield TemuanTabel(
                "TAB-05",
                Severity.KESALAHAN,
                sheet.at(b, total),
                f"Tertulis {stated.teks} pada baris “{row.label}”, sedangkan kolom-kolomnya berjumlah "
                f"{format_angka(right)}{f' ({why})' if why else ''}.",
                stated.teks,
                format_angka(right),
                tuple(sheet.at(b, k) for k in parts if sheet[b, k]),
            )


def _adds_up(sheet: Lembar, total: int, parts: list[int]) -> bool:
    """Whether at least one row of several is the sum of its parts; else the columns are no parts of it."""
    rows = [
        (a.nilai, sum((p.nilai for k in parts if (p := sheet[b, k])), Decimal(0)))
        for b, row in enumerate(sheet.tabel.baris)
        if row.ringkas in (Ringkas.BUKAN, Ringkas.JUMLAH) and (a := sheet[b, total])
    ]
    return len(rows) < 2 or any(stated == made for stated, made in rows)


def _across(sheet: Lembar) -> Iterator[tuple[int, list[int], bool]]:
    """(total column, its parts, whether it can be nothing but their sum)."""
    columns = sheet.tabel.kolom
    for total in sheet.tabel.cari(Peran.JUMLAH):
        parts = [k for k in sheet.tabel.cari(Peran.BANYAK) if k < total]
        after = [k for k in sheet.tabel.cari(Peran.BANYAK) if k > total]
        if len(parts) > 1:
            yield total, parts, True
        elif not parts and len(after) > 1 and _mostly(sheet, total, after):
            yield total, after, False
    yield from _quarters(sheet)
    if sheet.tabel.jenis is not JenisTabel.RENSTRA:
        return
    for role in (Peran.PAGU, Peran.TARGET):
        ends = [
            k
            for k in sheet.tabel.cari(role)
            if columns[k].tahun is None and "akhir" in columns[k].teks.lower()
        ]
        parts = [k for k in sheet.tabel.cari(role) if columns[k].tahun is not None]
        if len(ends) == 1 and len(parts) > 1:
            yield ends[0], parts, role is Peran.PAGU


def _quarters(sheet: Lembar) -> Iterator[tuple[int, list[int], bool]]:
    """The year's column beside four quarters: of money always their sum, else where most rows show it."""
    columns = sheet.tabel.kolom
    for role in (
        Peran.PAGU,
        Peran.REALISASI_ANGGARAN,
        Peran.TARGET,
        Peran.REALISASI,
        Peran.NILAI,
        Peran.BANYAK,
    ):
        parts = [k for k in sheet.tabel.cari(role) if columns[k].triwulan]
        if len({columns[k].triwulan for k in parts}) != 4 or len(parts) != 4:
            continue
        places = range(parts[0] - 2, parts[-1] + 3)
        kin = {role, Peran.JUMLAH}
        years = [
            k
            for k in sheet.tabel.cari(*kin)
            if k in places and not columns[k].triwulan and _whole(columns[k])
        ]
        if len(years) == 1 and (role in UANG or _mostly(sheet, years[0], parts)):
            yield years[0], parts, role in UANG


def _whole(column: Kolom) -> bool:
    return bool(re.search(r"jumlah|total|setahun|tahun|jml|akhir", column.teks, re.IGNORECASE))


def _mostly(sheet: Lembar, total: int, parts: list[int]) -> bool:
    """Whether most rows print the sum of their parts."""
    rows = [
        (a.nilai, [p.nilai for k in parts if (p := sheet[b, k])])
        for b, _ in sheet.tabel.isi
        if (a := sheet[b, total])
    ]
    fits = sum(value == sum(figures, Decimal(0)) for value, figures in rows if figures)
    return len(rows) > 2 and fits > 0.6 * len(rows)


@aturan_tabel("TAB-06", Severity.KESALAHAN)
def jumlah_bertingkat(sheet: Lembar) -> Iterable[TemuanTabel]:
    """Jumlah bertingkat

    Mengapa: Anggaran program adalah jumlah kegiatannya, dan kegiatan jumlah sub kegiatannya.
    Contoh salah: Program 100, kegiatannya 60 dan 30.
    Contoh benar: Program 90, kegiatannya 60 dan 30.
    Dasar: Praktik: jumlah setiap tingkat anggaran dihitung ulang dari rincian di bawahnya.
    """
    money = [k for k in sheet.kolom_angka if sheet.tabel.kolom[k].peran in UANG]
    for group, children in _families(sheet):
        for k in money:
            yield from _family(sheet, k, group, children)


def _families(sheet: Lembar) -> Iterator[tuple[list[int], list[int]]]:
    """(rows of one parent, rows of its children one level below), where levels follow each other."""
    rows = [(b, r) for b, r in enumerate(sheet.tabel.baris) if r.ringkas is not Ringkas.JUDUL]
    i = 0
    while i < len(rows):
        level = rows[i][1].tingkat
        group = [rows[i][0]]
        j = i + 1
        while j < len(rows) and rows[j][1].tingkat == level and not _named(sheet, rows[j][0]):
            group.append(rows[j][0])
            j += 1
        inner = []
        while j < len(rows) and rows[j][1].tingkat > level and rows[j][1].ringkas is Ringkas.BUKAN:
            inner.append(rows[j])
            j += 1
        if inner:
            below = min(r.tingkat for _, r in inner)
            yield group, [b for b, r in inner if r.tingkat == below]
        i += len(group)


def _named(sheet: Lembar, b: int) -> bool:
    """Whether a row begins something of its own: it has a number, a code or a program."""
    places = sheet.tabel.cari(Peran.NOMOR, Peran.KODE, Peran.PROGRAM)
    return any(sheet.teks(b, k) for k in places)


def _family(sheet: Lembar, k: int, group: list[int], children: list[int]) -> Iterator[TemuanTabel]:
    parts = [a.nilai for b in children if (a := sheet[b, k])]
    own = [(b, a) for b in group if (a := sheet[b, k])]
    if not parts or not own:
        return
    right = sum(parts, Decimal(0))
    plain = sum((a.nilai for b, a in own if sheet.tabel.baris[b].ringkas is Ringkas.BUKAN), Decimal(0))
    if right in {plain, *(a.nilai for _, a in own)}:
        return
    b, stated = own[0]
    if stated.nilai and right / stated.nilai in (2, 3):
        return  # two levels were read as one
    why = penjelasan(stated.nilai, right)
    yield TemuanTabel(
        "TAB-06",
        Severity.KESALAHAN,
        sheet.at(b, k),
        f"Tertulis {stated.teks} pada “{sheet.tabel.baris[b].label}”, sedangkan {len(parts)} rincian "
        f"di bawahnya berjumlah {format_angka(right)}{f' ({why})' if why else ''}.",
        stated.teks,
        format_angka(right),
        tuple(sheet.at(c, k) for c in children),
    )
