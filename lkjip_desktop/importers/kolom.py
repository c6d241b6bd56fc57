"""What a column holds, judged by its header, its group, its unit and the figures themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lkjip_desktop.domain.tabel import ANGKA, Kolom, Peran
from lkjip_desktop.importers.ciri import Ciri, ciri_of
from lkjip_desktop.importers.kepala import nomor_kolom
from lkjip_desktop.importers.peran_bersama import MONEY, YEAR, settle

_FORMULA = re.compile(r"\(?\s*(\d{1,2})\s*(?:\)?\s*=|\()\s*([\d\s.,+\-–x×*/:()%]+?)\s*\)?\s*$", re.IGNORECASE)
_IN_TEXT = re.compile(r"\(?\b(\d{1,2})\s*=\s*(\d[\d\s.,+\-–x×*/:()%]*?)\)?\s*$", re.IGNORECASE)
_QUARTER = re.compile(r"\b(?:tw|tri\s?wulan(?:an)?)\W*(iv|iii|ii|i|[1-4])\b", re.IGNORECASE)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_BIG = re.compile(r"\d{1,3}(?:\.\d{3}){2,}|\d{7,}")

#: What a column looks like is judged by so many of its cells, taken evenly.
_SAMPLE = 400

_TEXT_ROLES = (
    (Peran.NOMOR, r"^no(?:mor)?(?:\W*urut)?\W*$"),
    (Peran.KODE, r"^kode|^no(?:mor)?\W*rek"),
    (Peran.SATUAN, r"^satuan"),
    (Peran.PENANGGUNG_JAWAB, r"penanggung|pelaksana|^pj\b|unit kerja|bidang penanggung"),
    (Peran.SUMBER_DATA, r"sumber data"),
    (
        Peran.KETERANGAN,
        r"^ket(?!etapan)|catatan|sumber (?:dana|anggaran|pembiayaan)|\blokasi|alasan|formula|rumus|cara",
    ),
    (Peran.HALAMAN, r"^hal"),
)
_SUBJECTS = (
    (Peran.INDIKATOR, r"indikator|\biku\b|ukuran|tolok ukur"),
    (Peran.SASARAN, r"sasaran"),
    (Peran.TUJUAN, r"tujuan"),
    (Peran.PROGRAM, r"program|progra\b|kegiatan"),
    (
        Peran.URAIAN,
        r"uraian|jenis|nama|jabatan|golongan|pendidikan|pangkat|eselon|aspek|komponen|umur|usia|rincian",
    ),
)
_GROUPED = (
    r"(?:kelompok )?(?:umur|usia)|golongan|pangkat|eselon|jabatan|(?:tingkat )?pendidikan|masa kerja|hal$"
)
_LABELS = "indikator|\\biku\\b|sasaran|tujuan|program|kegiatan|uraian"
_FIGURES = "target|realisasi|capaian|nilai|anggaran|pagu|\\brp\\b|%|jumlah|persen|kondisi|keluaran|hasil"
_PAIRED = re.compile(r"k|kinerja|fisik|(?P<rp>rp\.?|\(rp\)|anggaran|keuangan)")
_SHARED = re.compile(r"%|persen|tingkat (?:realisasi|capaian)")
_REST = re.compile(
    r"\bsisa\b|selisih|bertambah|berkurang|\bgap\b|lebih\W*(?:\(|/)?\W*kurang|silpa|^tunggakan|^piutang"
)
#: What a row is of a whole, or how heavily it counts: per cent, but neither capaian nor what was spent.
_PART = re.compile(
    r"proporsi|\bporsi\b|kontribusi|komposisi|^bobot|(?:%|persen\w*)\W*(?:thd\b|terhadap|dari)\W*(?:total|jumlah|seluruh)",
)
_GROWTH = re.compile(r"pertumbuhan|kenaikan|penurunan|peningkatan|growth|^perubahan")
_LEVEL = re.compile(r"^(?:rata\W*rata |angka |capaian )?(?:tingkat )?(?:nasional|provinsi)\b")
_FIGURED = re.compile(r"target|realisasi|capaian|anggaran|pagu|murni|perubahan|semula|menjadi")
_PERCENT = re.compile(
    r"%|persen|prosen|capaian|serapan|penyerapan|tingkat (?:realisasi|kemajuan)|kemajuan", re.IGNORECASE
)
_WORK = re.compile(
    r"kinerja|fisik|target|orang|output|keluaran|indikator|\bsdm\b|sumber ?daya", re.IGNORECASE
)


def understand(
    titles: Sequence[tuple[str, ...]],
    numbers: Sequence[str],
    cells: Sequence[Sequence[str]],
    title: str = "",
) -> tuple[Kolom, ...]:
    """The columns: `titles` without the number row, `numbers` that row (or blanks), `cells` by column.

    `title` is that of the table: it says what columns hold whose header is but a year.
    """
    features = [ciri_of(c[:: max(1, len(c) // _SAMPLE)], c[:_SAMPLE]) for c in cells]
    columns = [
        replace(_column(spoken, number, feature), judul=title)
        for title, spoken, number, feature in zip(titles, _spelled(titles), numbers, features, strict=True)
    ]
    return settle(columns, features, title)


def _spelled(titles: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The titles, "T" and "R" beside each other under one heading spelled out as target and realisasi."""
    leaves: dict[tuple[str, ...], set[str]] = {}
    for title in titles:
        leaves.setdefault(title[:-1], set()).update(title[-1:])
    return [
        (*title[:-1], _LETTERED[title[-1]])
        if title and title[-1] in _LETTERED and leaves[title[:-1]] >= set("TR")
        else title
        for title in titles
    ]


_LETTERED = {"T": "Target", "R": "Realisasi", "C": "Capaian"}


def _column(title: tuple[str, ...], number: str, feature: Ciri) -> Kolom:
    place, formula = _stated(title, number)
    lines = tuple(_plain(t) for t in title)
    leaf, whole = (lines[-1] if lines else ""), " ".join(lines)
    role, sure = _role(leaf, whole, feature)
    years = next((y for t in reversed(lines) if (y := YEAR.findall(t))), [])
    quarter = _QUARTER.search(whole)
    return Kolom(
        title,
        role,
        int(years[-1]) if years and role in ANGKA | {Peran.TREN} else None,
        _ROMAN.get(quarter[1].lower()) or int(quarter[1]) if quarter else None,
        place,
        formula,
        sure,
    )


def _stated(title: tuple[str, ...], number: str) -> tuple[int | None, str]:
    """The printed column number and formula, from the number row or from the header itself."""
    match = _FORMULA.fullmatch(number.strip())
    if match:
        return int(match[1]), _tidy(match[2])
    inside = _IN_TEXT.search(title[-1]) if title else None
    if inside:
        return int(inside[1]), _tidy(inside[2])
    return nomor_kolom(number), ""


def _tidy(formula: str) -> str:
    plain = re.sub(r"\s+", "", formula).replace("–", "-").replace("×", "x").strip("=")
    plain = re.sub(r"\((\d{1,3})\)", r"\1", plain)  # "(5)/(4)x100"
    missing = plain.count("(") - plain.count(")")
    # "8=(7/6)" in brackets of its own lost one of them with the brackets around the whole.
    return plain + ")" * missing if missing > 0 else plain


def _plain(text: str) -> str:
    return " ".join(_IN_TEXT.sub("", text).split()).lower()


def _role(leaf: str, whole: str, feature: Ciri) -> tuple[Peran, bool]:
    if whole.startswith("kode ") and whole != leaf and (feature.angka > 0.5 or not re.search(_LABELS, leaf)):
        return Peran.KODE, True  # the parts of a code in columns of their own, below one heading
    for role, pattern in _TEXT_ROLES:
        if re.search(pattern, leaf) and (role is not Peran.HALAMAN or feature.angka > 0.5):
            trend = role is Peran.KETERANGAN and feature.tren > 0.5
            return (Peran.TREN if trend else role), True
    if feature.nomor > 0.9 and feature.terisi > 2 and re.search(_LABELS, leaf):
        return Peran.NOMOR, False
    if re.match(r"rata\W*rata\b", leaf) and re.search(_LABELS, leaf) and feature.angka > 0.5:
        return Peran.NILAI, False  # the mean of each sasaran, beside its indikator
    if re.search(_LABELS, leaf) and not re.search(_FIGURES, leaf):
        return _subject(leaf, whole)
    if re.match(_GROUPED, leaf) and not re.search(_FIGURES, leaf):
        return Peran.URAIAN, True
    if feature.rp > 0.5:
        return Peran.MATA_UANG, True
    if feature.tren > 0.5:
        return Peran.TREN, True
    if feature.terisi and feature.angka < 0.5 and not (_BIG.search(leaf)):
        return _subject(leaf, whole)
    return _number(leaf, whole, feature)


def _subject(leaf: str, whole: str) -> tuple[Peran, bool]:
    """The role of a column of words: the first subject that its header names."""
    for text in (leaf, whole):
        found = [(m.start(), role) for role, p in _SUBJECTS if (m := re.search(p, text))]
        # "Uraian program/kegiatan" is about programs: uraian only counts alone.
        found = [f for f in found if f[1] is not Peran.URAIAN] or found
        if found:
            return min(found, key=lambda f: f[0])[1], True
    number = _number(leaf, whole, Ciri(0, 0, 0, 0, 0, 0)) if leaf else (Peran.LAIN, False)
    return (
        number
        if number[0] in (Peran.TARGET, Peran.REALISASI, Peran.KONDISI_AWAL)
        else (Peran.LAIN, bool(leaf))
    )


def _number(leaf: str, whole: str, feature: Ciri) -> tuple[Peran, bool]:
    """The role of a column of figures."""
    money = _is_money(leaf, whole, feature)
    pair = _PAIRED.fullmatch(leaf)
    if pair and _SHARED.search(whole) and feature.uang == 0:
        return (Peran.SERAPAN if pair["rp"] else Peran.CAPAIAN), True
    # "Target Capaian Kinerja" is a target, "Realisasi Target Kinerja" and "Tingkat Capaian Target" are none.
    if (
        re.search(r"^target|\btarget (?:capaian|kinerja)\b", leaf)
        and not re.search(r"realisasi|^perkiraan|tingkat|%", leaf)
        and not money
    ):
        return Peran.TARGET, True
    if re.search("efisien", whole):
        saved = feature.uang > 0.4 or re.search(r"\brp\b|rupiah", leaf)
        return (Peran.SISA if saved and "%" not in leaf else Peran.EFISIENSI), True
    if _REST.search(leaf) or (_REST.search(whole) and not _FIGURED.search(leaf)):
        return _difference(leaf, whole, feature)
    if re.search("standar", whole) and not (re.search("capaian|tingkat", leaf) or "%" in leaf):
        return Peran.STANDAR, True
    if re.search(r"kondisi (?:awal|kinerja awal)|baseline|(?:data|capaian|tahun) awal", whole) and not money:
        return Peran.KONDISI_AWAL, True
    plain = _of_a_kind(leaf, whole, money, feature)
    plain = plain or _plain_role(whole if YEAR.fullmatch(leaf) else leaf, money)
    if plain is not None:
        return plain, True
    if _is_share(leaf, whole, money, feature):
        return (Peran.SERAPAN if _about_money(leaf, whole) else Peran.CAPAIAN), True
    if re.search(r"^jumlah$|^total$|^jml", leaf) and not money:
        return Peran.JUMLAH, True
    if re.search("realisasi", whole):
        return (Peran.REALISASI_ANGGARAN if money else Peran.REALISASI), True
    if money:
        return Peran.PAGU, True
    if re.search("target|rencana|kondisi akhir|kondisi kinerja|proyeksi|prakiraan|perkiraan", whole):
        return Peran.TARGET, True
    if re.search("nilai|harga", whole) or feature.uang > 0.5:
        return Peran.NILAI, bool(leaf)
    return (Peran.CAPAIAN, False) if feature.persen > 0.5 else (Peran.BANYAK, False)


def _of_a_kind(leaf: str, whole: str, money: bool, feature: Ciri) -> Peran | None:
    """Columns that their own words set apart: shares of a whole, another level's figure, growth, a value."""
    percent = "%" in leaf or "persen" in leaf
    if _PART.search(leaf) and (not money or "%" in leaf or feature.uang == 0):
        return Peran.NILAI
    if _LEVEL.search(leaf) and not money and "%" not in leaf:
        return Peran.STANDAR
    if _GROWTH.search(leaf) and percent:
        return Peran.LAIN
    worth = leaf.startswith("nilai") and money
    return Peran.NILAI if worth and not re.search("anggaran|pagu|kontrak|belanja", whole) else None


def _is_share(leaf: str, whole: str, money: bool, feature: Ciri) -> bool:
    """Whether a column of figures is one of per cents."""
    if "%" in leaf or _PERCENT.search(leaf):
        return True
    return (
        "capaian" in whole
        and not feature.uang > 0.5
        and not money
        and not re.search("realisasi|target", leaf)
    )


def _plain_role(leaf: str, money: bool) -> Peran | None:
    """What a header says of itself, whatever its group is called: "Target Capaian", "Realisasi 2021"."""
    if "%" in leaf or (
        re.search("persen|tingkat (?:realisasi|capaian|kemajuan)|serapan", leaf) and "rencana" not in leaf
    ):
        return None
    if re.search(r"realisasi", leaf) and re.search(r"nasional|provinsi|\bpusat\b", leaf) and not money:
        return Peran.STANDAR
    if re.search(r"^(?:perkiraan |proyeksi )?realisasi", leaf) and not re.search("target", leaf):
        return Peran.REALISASI_ANGGARAN if money else Peran.REALISASI
    if re.search(r"^(?:rencana )?target|^rencana|\(target\)", leaf) and "realisasi" not in leaf:
        return Peran.PAGU if money else Peran.TARGET
    return None


def _difference(leaf: str, whole: str, feature: Ciri) -> tuple[Peran, bool]:
    """The role of a column of differences: what is left of the money, else a figure of its own kind."""
    if "%" in leaf or feature.persen > 0.5 or "persen" in leaf:
        return Peran.LAIN, True
    left = re.search(r"sisa|selisih|lebih|kurang|tunggakan|piutang", whole)
    return (Peran.SISA if left and (feature.uang > 0 or MONEY.search(whole)) else Peran.NILAI), True


def _is_money(leaf: str, whole: str, feature: Ciri) -> bool:
    if feature.persen > 0.5 or re.search("kinerja$|fisik|orang", leaf):
        return False
    return (
        bool(MONEY.search(leaf))
        or (feature.uang > 0.4 and not re.search("nilai|harga", leaf))
        or (bool(MONEY.search(whole)) and not _WORK.search(leaf) and "%" not in leaf and feature.uang > 0)
    )


def _about_money(leaf: str, whole: str) -> bool:
    """Whether a per cent column is about money: the last of the words that decide."""
    for text in (leaf, whole):
        money = [m.start() for m in re.finditer(f"{MONEY.pattern}|(?:s|ny)erapan", text)]
        work = [m.start() for m in _WORK.finditer(text)]
        if money or work:
            return max(money, default=-1) > max(work, default=-1)
    return False
