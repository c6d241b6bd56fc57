"""Where the header of a table ends, and what stands in it for each column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from lkjip_desktop.importers.mentah import BarisMentah, TabelMentah

_FIGURE = re.compile(r"\W*(?:rp\W*)?-?\(?\d", re.IGNORECASE)
_LISTED = re.compile(
    r"\(?\d{1,2}(?:\.\d{1,2})*[.)]\s*[^\W\d_]{2}|\d{1,2}(?:\.\d{1,4})*\s+[^\W\d_]{3,}(?:\s+[^\W\d_]\S*){2}"
)
_YEAR = re.compile(r"\D{0,20}(?:19|20)\d\d\D{0,12}")
#: "2024 terhadap 2023", "2022-2023": several years, and no figure.
_YEARS = re.compile(r"(?:\D{0,20}\b(?:19|20)\d\d\b){2,3}\D{0,20}")
_LEADING_YEAR = re.compile(r"(?:19|20)\d\d\b")
_NUMBERED = re.compile(r"\(?\s*(\d{1,2})\s*(?:-\s*\d{1,2}\s*)?\)?\s*(?:[=:(].*)?\)?")
_WORD = re.compile(
    r"no\b|nomor|uraian|indikator|target|realisasi|capaian|program|kegiatan|anggaran|satuan|sasaran|tujuan|"
    r"jumlah|total|ket|%|\(%\)|tahun|kode|jabatan|golongan|pendidikan|nilai|rp\b|kinerja|pagu|hasil|manfaat|iku|"
    r"sumber|penanggung|kondisi|standar|rencana|keuangan|misi|visi|unit|nama|jenis|triwulan|tw|persentase|efisiensi|"
    r"strategi|arah|kebijakan|tugas|hal\b|penyebab|hambatan|solusi|tindak|masalah|permasalahan|isu|rekomendasi|saran|"
    r"prosentase|serapan|tingkat|rata|selisih|sisa|bobot|predikat|kriteria|interval|kategori|laki|perempuan|pria|wanita|"
    r"eselon|pangkat|umur|usia|status|alokasi|belanja|dana|lokasi|prakiraan|outcome|output|masukan|keluaran|manfaat|"
    r"fisik|formula|rumus|definisi|alasan|prioritas|perangkat|opd|skpd|murni|semula|menjadi|perubahan|bertambah|"
    r"rasio|skor|aset|barang|volume|merk|uraian|rincian|aksi|evaluasi|k\b",
    re.IGNORECASE,
)
_LOOK, _NAME = 8, 50


def berangka(text: str) -> bool:
    """Whether a cell holds a figure; a year in a header is none, nor is the number of a list item."""
    years = _YEAR.fullmatch(text) or _YEARS.fullmatch(text)
    return bool(_FIGURE.match(text)) and not years and not _LISTED.match(text)


def _data(text: str) -> bool:
    """Whether a cell holds a figure, not a header such as "2019 (Pusat) Target" or "% (5=4/3x100)"."""
    named = _LEADING_YEAR.match(text) and _WORD.search(text)
    return berangka(text) and not named and "=" not in text


def nomor_kolom(text: str) -> int | None:
    """The column number in "(6)", "6=5/4x100", "8(7/6x100)"."""
    match = _NUMBERED.fullmatch(text.strip())
    return int(match[1]) if match else None


def is_number_row(texts: Sequence[str]) -> bool:
    """Whether a row numbers the columns: rising numbers and nothing else."""
    filled = [t for t in texts if t]
    numbers = [n for t in filled if (n := nomor_kolom(t)) is not None]
    if len(numbers) != len(filled) or len(numbers) < max(3, len(texts) // 2) or numbers[0] > 2:
        return False
    steps = [b - a for a, b in pairwise(numbers)]
    return min(steps) > 0 and sum(s == 1 for s in steps) >= 0.6 * len(steps)


def _is_pairs(texts: Sequence[str]) -> bool:
    """Whether a row only tells apart kinerja and rupiah."""
    filled = [t.strip(" .()").lower() for t in texts if t]
    return len(filled) > 1 and set(filled) <= {"k", "rp"}


def number_row(rows: Sequence[BarisMentah]) -> int | None:
    """The place of the row that numbers the columns among the rows of a header."""
    return next((r for r, row in enumerate(rows) if is_number_row(row.teks)), None)


def header_rows(table: TabelMentah) -> int:
    """How many rows at the top are header, the number row included; 0 for one that begins with data."""
    rows = table.baris
    for r in range(min(_LOOK, len(rows))):
        if is_number_row(rows[r].teks) and not any(_filled(row.teks) for row in rows[1:r]):
            # In the forms of Permendagri 86/2017 the pairs "K" and "Rp" may stand below the numbers.
            return r + 2 if r + 1 < len(rows) and _is_pairs(rows[r + 1].teks) else r + 1
    if not rows or not _first_is_header(table):
        return 0
    n = 1
    while n < len(rows) - 1 and _goes_on(rows, n):
        n += 1
    return n


def _filled(texts: Sequence[str]) -> bool:
    """Whether a row above the numbers of columns holds figures: then these are repeated, and it is data."""
    return sum(map(_data, texts)) > 1


def _first_is_header(table: TabelMentah) -> bool:
    row = table.baris[0]
    texts = [t for t in row.teks if t]
    covered = sum(bool(t) or c in row.sisi for c, t in enumerate(row.teks))
    if any(_data(t) for t in texts) or covered < 0.6 * len(row.teks) or len(texts) < 2:
        return False
    if sum(bool(_WORD.match(t)) for t in texts) >= 0.5 * len(texts):
        return True
    if len(row.teks) < 3:
        return False
    below = [t for r in table.baris[1:4] for t in r.teks if berangka(t)]
    return bool(below) and all(len(t) < 40 for t in texts)


def _goes_on(rows: Sequence[BarisMentah], n: int) -> bool:
    """Whether row `n` still belongs to the header that the rows above it began."""
    row, above = rows[n], rows[n - 1]
    if any(_data(t) for t in row.teks) or not any(row.teks):
        return False
    grouped = "kiri" in above.sisi.values()
    if grouped and _under_groups(row, above):
        return True
    hanging = "atas" in row.sisi.values()
    words = [t for t in row.teks if t]
    known = sum(bool(_WORD.match(t)) or bool(_YEAR.fullmatch(t)) for t in words) >= 0.5 * len(words)
    return (grouped or hanging or any(_YEAR.fullmatch(t) for t in words)) and known


def _under_groups(row: BarisMentah, above: BarisMentah) -> bool:
    """Whether a row only names the parts of the groups above it ("I", "II", "Murni", "Setelah Perubahan")."""
    spans = {c for c, side in above.sisi.items() if side == "kiri"}
    group = spans | {c - 1 for c in spans if above.teks[c - 1]}
    filled = {c for c, t in enumerate(row.teks) if t}
    return len(filled) > 1 and filled <= group and all(len(row.teks[c]) < _NAME for c in filled)


def column_titles(rows: Sequence[BarisMentah]) -> list[tuple[str, ...]]:
    """For each column its header lines from the outermost inwards (the number row must be left out)."""
    if not rows:
        return []
    width = len(rows[0].teks)
    resolved = [_spread(rows, r) for r in range(len(rows))]
    titles = []
    for c in range(width):
        lines: list[str] = []
        for r in range(len(rows)):
            text = resolved[r][c]
            if text and (not lines or lines[-1] != text):
                lines.append(text)
        titles.append(tuple(lines))
    return titles


def _spread(rows: Sequence[BarisMentah], r: int) -> list[str]:
    """Row `r` with the text of a group head also over the columns it covers."""
    texts: list[str] = []
    for c, cell in enumerate(rows[r].sel):
        left = texts[c - 1] if c else ""
        below = any(low.teks[c] for low in rows[r + 1 :])
        beside = c > 0 and any(low.teks[c - 1] for low in rows[r + 1 :])
        inherits = cell.sambungan == "kiri" or (not cell.teks and not cell.sambungan and below and beside)
        texts.append(left if inherits else cell.teks)
    return texts
