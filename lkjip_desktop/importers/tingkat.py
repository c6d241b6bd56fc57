"""Which rows sum up, which only head a group, and how deep each row stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lkjip_desktop.domain.tabel import LABEL, UANG, Kolom, Peran, Ringkas
from lkjip_desktop.importers.geser import sort_of

_TOTAL = re.compile(
    r"\W*(?:grand\s*|sub\s*)?(?:jumlah|total|jml)\b(?:\W+(?:anggaran|belanja|dana|biaya|seluruh\w*|keseluruhan|total|jumlah|umum|"
    r"pegawai|asn|pns|aset|pagu|realisasi|program|kegiatan|sasaran|skpd|opd|dinas|badan|langsung|rp|[ivx]+|[a-d]|\d{1,2}))*\W*",
    re.IGNORECASE,
)
#: "Jumlah PAD (A + B + C)": the sum of the groups it names.
_SUMMED = re.compile(
    r"\W*(?:sub\s*)?(?:jumlah|total|jml)\b[^()]{0,60}\(\s*(?:[A-Z]|[IVX]+|\d{1,2})"
    r"(?:\s*(?:\+|,|dan|s\W?d\W?)\s*(?:[A-Z]|[IVX]+|\d{1,2}))+\s*\)\W*",
    re.IGNORECASE,
)
_ENDS, _SEVERAL = re.compile(r"\W*(?:jumlah|total|jml)\b", re.IGNORECASE), 3
_MEAN = re.compile(r"\W*rata\W*rata\b.{0,80}", re.IGNORECASE | re.DOTALL)
_FEW, _RUPIAH = 2, ("Rp", "RP", "rp")
_OF_INDIKATOR = {Peran.NOMOR, Peran.KODE, Peran.SATUAN, Peran.TARGET, Peran.KONDISI_AWAL}
_OF_MEANS = re.compile(
    r"rata|capaian|kinerja|realisasi|nilai|persentase|sasaran|strategis|program|kegiatan|keluaran|instansi|indikator|"
    r"keseluruhan|seluruh\w*|semua|total|tingkat|serapan|anggaran|tanpa|pembatasan|dinas|badan|kantor|opd|skpd|iku|"
    r"berbobot|tertimbang",
    re.IGNORECASE,
)
_LEADING = re.compile(r"[\dX]{1,2}(?:\.[\dX]{1,4})+(?=\s)")
#: A kode rekening ("5.1.02.01.01.0024"): its second part has one digit, that of an urusan two ("5.01").
_ACCOUNT, _BELOW = re.compile(r"[4-6]\.\d(?:\.\d{1,5})*\.?"), 100
_INPUT = re.compile(r"\b(?:masukan|input|keluaran|output|hasil|outcome)\b", re.IGNORECASE)
_DASHED = re.compile(r"[-–•*]\s*(?=[^\W\d_])")
_NAMED = re.compile(r"[^\W\d_]{3,}")
_WORDS = ("program", "kegiatan", "sub kegiatan")
_SHAPES = (
    ("rumawi", re.compile(r"[IVX]+\.?")),
    ("huruf besar", re.compile(r"[A-Z]\.?")),
    ("angka", re.compile(r"\d{1,3}\.?")),
    ("angka.angka", re.compile(r"\d{1,3}\.\d{1,3}\.?")),
    ("angka.angka.angka", re.compile(r"\d{1,3}(?:\.\d{1,3}){2}\.?")),
    ("rumawi.angka", re.compile(r"[IVX]+\.\d{1,3}\.?")),
    ("rumawi.angka.angka", re.compile(r"[IVX]+(?:\.\d{1,3}){2}\.?")),
    ("huruf.angka", re.compile(r"[A-Za-z]\.?\d{1,3}\.?")),
    ("huruf.angka.angka", re.compile(r"[A-Za-z]\.?\d{1,3}\.(?:\d{1,3}|[a-z])\.?")),
    ("huruf", re.compile(r"[a-z][.)]?")),
    ("angka)", re.compile(r"\(?\d{1,3}\)")),
)


def summary_of(row: Sequence[str], columns: Sequence[Kolom]) -> Ringkas:
    """Whether a row is a sum, a mean, a heading, or an ordinary row."""
    filled = [t for t in row if t]
    if len([t for t in filled if t[0].isalpha() and t[:2] not in _RUPIAH]) > _FEW:
        return Ringkas.BUKAN
    sorts = [sort_of(t) for t in filled]
    words = [
        t
        for t, s in zip(filled, sorts, strict=True)
        if s == "kata" and t.strip(" .").lower() not in ("rp", "apbd")
    ]
    if len(words) <= 2 and any(_is_mean(t, row, columns) for t in words):
        return Ringkas.RATA
    if (
        any(_TOTAL.fullmatch(t) or _SUMMED.fullmatch(t) for t in words)
        and len(words) <= 2
        and len(filled) > len(words)
    ):
        return Ringkas.JUMLAH
    if len(filled) == 1 and len(row) > 2 and (words or len(_NAMED.findall(filled[0])) > 2):
        place = next(c for c, t in enumerate(row) if t)
        leads = place == 0 and columns[0].peran in (Peran.NOMOR, *LABEL, Peran.KODE)
        return Ringkas.JUDUL if leads else Ringkas.BUKAN
    if not words and sorts.count("uang") and "kode" not in sorts:
        labels = any(
            t for t, k in zip(row, columns, strict=True) if k.peran in (Peran.NOMOR, Peran.KODE, *LABEL)
        )
        return Ringkas.BUKAN if labels else Ringkas.JUMLAH
    return Ringkas.BUKAN


def closed(
    rows: Sequence[Sequence[str]], columns: Sequence[Kolom], kinds: Sequence[Ringkas]
) -> list[Ringkas]:
    """The kinds, the last row of a numbered table being its sum where it is named so and has no number."""
    found = list(kinds)
    number = next((c for c, k in enumerate(columns) if k.peran in (Peran.NOMOR, Peran.KODE)), None)
    name = next((c for c, k in enumerate(columns) if k.peran in (Peran.PROGRAM, Peran.URAIAN)), None)
    if number is None or name is None or len(rows) < _SEVERAL or found[-1] is not Ringkas.BUKAN:
        return found
    *others, last = rows
    plain = all(row[number] for row, kind in zip(others, kinds[:-1], strict=True) if kind is Ringkas.BUKAN)
    if plain and not last[number] and _ENDS.match(last[name]) and any(k.peran in UANG for k in columns):
        found[-1] = Ringkas.JUMLAH
    return found


def _is_mean(text: str, row: Sequence[str], columns: Sequence[Kolom]) -> bool:
    """Whether a label is that of a mean row, not of an indikator ("Rata-rata Lama Sekolah")."""
    if not _MEAN.fullmatch(text):
        return False
    own = [t for t, k in zip(row, columns, strict=True) if t and k.peran in _OF_INDIKATOR]
    return not own or all(_OF_MEANS.fullmatch(w) for w in _NAMED.findall(text))


def labels(rows: Sequence[Sequence[str]], columns: Sequence[Kolom]) -> list[str]:
    """What each row is about: its indikator, else its program, else whatever words it has."""
    order = [c for role in LABEL for c, k in enumerate(columns) if k.peran is role]
    if any(k.peran is Peran.PROGRAM for k in columns):
        # Behind a program the indikator of its masukan and keluaran only describe it.
        order.sort(key=lambda c: bool(_INPUT.search(columns[c].teks)))
    rest = [c for c, k in enumerate(columns) if k.peran in (Peran.LAIN, Peran.NOMOR, Peran.KODE)]
    found = []
    for row in rows:
        texts = (row[c] for c in (*order, *rest, *range(len(row))))
        found.append(next((t for t in texts if t and sort_of(t) == "kata"), ""))
    return found


def levels(rows: Sequence[Sequence[str]], columns: Sequence[Kolom], kinds: Sequence[Ringkas]) -> list[int]:
    """The depth of each row from 0: by code, else by its numbering, the word or the dash it begins with."""
    for by in (_by_code, _by_columns, _by_leading_code, _by_number, _by_word, _by_dash):
        found = by(rows, columns, kinds)
        if found:
            return found
    return [0] * len(rows)


def _ranked(keys: list[str | int | None], order: list[str | int]) -> list[int]:
    """Each key's place in `order`; a row without a key stands as deep as the one before it."""
    found, last = [], 0
    for key in keys:
        last = last if key is None else order.index(key)
        found.append(last)
    return found


def _by_code(rows: Sequence[Sequence[str]], columns: Sequence[Kolom], kinds: Sequence[Ringkas]) -> list[int]:
    places = [c for c, k in enumerate(columns) if k.peran is Peran.KODE]
    if not places:
        return []
    if len(places) > 1 and (stepped := _by_steps(rows, places, kinds)):
        return stepped
    codes = [row[places[0]] if kind is Ringkas.BUKAN else "" for row, kind in zip(rows, kinds, strict=True)]
    accounts = [bool(_ACCOUNT.fullmatch(re.sub(r"\s+", "", code))) for code in codes]
    # Among codes of programs an account stands below them all, however few parts it has.
    below = _BELOW if any(c and not a for c, a in zip(codes, accounts, strict=True)) else 0
    depth: list[str | int | None] = [
        (_depth(code) or None) and _depth(code) + below * account
        for code, account in zip(codes, accounts, strict=True)
    ]
    known = sorted({d for d in depth if isinstance(d, int)})
    return _ranked(depth, [*known]) if len(known) > 1 else []


def _by_steps(rows: Sequence[Sequence[str]], places: Sequence[int], kinds: Sequence[Ringkas]) -> list[int]:
    """By the last filled of several code columns: "Prog", "Keg" and "Sub Keg" beside each other."""
    steps: list[str | int | None] = [
        max((i for i, c in enumerate(places) if row[c]), default=None) if kind is Ringkas.BUKAN else None
        for row, kind in zip(rows, kinds, strict=True)
    ]
    known = sorted({s for s in steps if isinstance(s, int)})
    return _ranked(steps, [*known]) if len(known) > 1 else []


def _by_columns(
    rows: Sequence[Sequence[str]], columns: Sequence[Kolom], kinds: Sequence[Ringkas]
) -> list[int]:
    """By the one filled of several columns: "Program", "Kegiatan", "Sub Kegiatan", each with its own rows."""
    places = [c for c, k in enumerate(columns) if k.peran is Peran.PROGRAM]
    if len(places) < 2:
        return []
    filled = [
        sum(bool(row[c]) for c in places) for row, k in zip(rows, kinds, strict=True) if k is Ringkas.BUKAN
    ]
    alone = all(n == 1 for n in filled) and len(filled) > 2
    return _by_steps(rows, places, kinds) if alone else []


def _by_leading_code(
    rows: Sequence[Sequence[str]], columns: Sequence[Kolom], kinds: Sequence[Ringkas]
) -> list[int]:
    """By the code in front of a name: "5.03.01 Program ...", "5.03.01.2.01 Kegiatan ..."."""
    place = next((c for c, k in enumerate(columns) if k.peran in (Peran.PROGRAM, Peran.URAIAN)), None)
    if place is None:
        return []
    depth: list[str | int | None] = [
        _depth(match[0])
        if kind is Ringkas.BUKAN and (match := _LEADING.match(next(filter(None, row[: place + 1]), "")))
        else None
        for row, kind in zip(rows, kinds, strict=True)
    ]
    known = sorted({d for d in depth if isinstance(d, int)})
    coded = sum(d is not None for d in depth)
    return _ranked(depth, [*known]) if len(known) > 1 and 3 * coded > len(rows) else []


def _depth(code: str) -> int:
    """The number of parts of a code; blanks part it only where no dots do."""
    parts = re.sub(r"\s+", "", code).split(".") if "." in code else code.split()
    return sum(map(bool, parts))


def _by_number(
    rows: Sequence[Sequence[str]], columns: Sequence[Kolom], kinds: Sequence[Ringkas]
) -> list[int]:
    place = next((c for c, k in enumerate(columns) if k.peran is Peran.NOMOR), None)
    if place is None:
        return []
    shapes: list[str | int | None] = []
    order: list[str | int] = []
    for row, kind in zip(rows, kinds, strict=True):
        shape = None if kind is not Ringkas.BUKAN else _shape(row[place].strip(), order)
        shapes.append(shape)
        if shape is not None and shape not in order:
            order.append(shape)
    return _ranked(shapes, order) if len(order) > 1 else []


def _shape(text: str, seen: list[str | int]) -> str | None:
    """The way of numbering; a letter that could be a Roman figure is what the rows before it are."""
    fits = [name for name, pattern in _SHAPES if pattern.fullmatch(text)]
    return next((f for f in fits if f in seen), fits[0] if fits else None)


def _by_word(rows: Sequence[Sequence[str]], columns: Sequence[Kolom], kinds: Sequence[Ringkas]) -> list[int]:
    place = next((c for c, k in enumerate(columns) if k.peran in (Peran.PROGRAM, Peran.URAIAN)), None)
    if place is None:
        return []
    firsts: list[str | int | None] = []
    for row, kind in zip(rows, kinds, strict=True):
        text = row[place].lower()
        begins = next((w for w in reversed(_WORDS) if text.startswith(w)), "kegiatan" if text else None)
        firsts.append(None if kind is not Ringkas.BUKAN else begins)
    order: list[str | int] = [w for w in _WORDS if w in firsts]
    return _ranked(firsts, order) if len(order) > 1 and "program" in order else []


def _by_dash(rows: Sequence[Sequence[str]], columns: Sequence[Kolom], kinds: Sequence[Ringkas]) -> list[int]:
    """By the dash in front of what belongs to the row above: "Belanja Operasi", "- Belanja Pegawai"."""
    place = next((c for c, k in enumerate(columns) if k.peran in (Peran.PROGRAM, Peran.URAIAN)), None)
    if place is None:
        return []
    dashed = [
        bool(_DASHED.match(row[place])) if kind is Ringkas.BUKAN and row[place] else None
        for row, kind in zip(rows, kinds, strict=True)
    ]
    known = [d for d in dashed if d is not None]
    return (
        _ranked([None if d is None else int(d) for d in dashed], [0, 1])
        if known[:1] == [False] and any(known)
        else []
    )
