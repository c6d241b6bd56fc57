"""Rows of the budget tree in a printed table: their level by code or word, and their row in the report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from lkjip_desktop.domain.pilihan import Tingkat
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.importers.usulan.cocok import Derajat, derajat, nama, serupa, tanpa_nomor
from lkjip_desktop.importers.usulan.draf import Draf
from lkjip_desktop.importers.usulan.model import Sumber
from lkjip_desktop.importers.usulan.rancangan import Rancangan

KIND = "programkegiatan"
LEVELS = tuple(Tingkat)
_WORDS = (
    (Tingkat.SUB_KEGIATAN, re.compile(r"\W*sub\W?\s?kegiatan\b", re.IGNORECASE)),
    (Tingkat.KEGIATAN, re.compile(r"\W*kegiatan\b", re.IGNORECASE)),
    (Tingkat.PROGRAM, re.compile(r"\W*program\b", re.IGNORECASE)),
)
_ENOUGH = 0.5


def bagian_kode(kode: str) -> tuple[int | None, ...]:
    """A code's parts as numbers, so that .06 and .0006 are one; None for X and XX. Empty for no code."""
    parts = re.sub(r"\s+", "", kode).strip(".").split(".") if "." in kode else kode.split()
    if not parts or not all(re.fullmatch(r"\d{1,4}|X{1,2}", p, re.IGNORECASE) for p in parts):
        return ()
    return tuple(int(p) if p.isdigit() else None for p in parts)


def kode_rapi(kode: str) -> str:
    """A code without blanks and with dots between its parts."""
    parts = re.sub(r"\s+", "", kode).strip(".") if "." in kode else ".".join(kode.split())
    return parts.upper()


def sama_kode(a: Sequence[int | None], b: Sequence[int | None]) -> bool:
    """Whether two codes are one, X fitting any bidang."""
    return (
        bool(a)
        and len(a) == len(b)
        and all(x == y or x is None or y is None for x, y in zip(a, b, strict=True))
    )


def tingkat_kode(kode: str) -> Tingkat | None:
    """The level a code stands for, by Permendagri 90/2019 and, before it, Permendagri 13/2006.

    None for what is no row of the tree: an urusan, a bidang, or an account of belanja (5.1.02.01).
    """
    parts = [p for p in kode_rapi(kode).split(".") if p]
    if len(bagian_kode(kode)) < 3 or len(parts[0]) > 1 or len(parts[1]) < 2:
        return None
    old = len(parts) >= 6 and len(parts[2]) == 1 and len(parts[3]) == 2 and parts[:2] == parts[2:4]
    by_length = {6: Tingkat.PROGRAM, 7: Tingkat.KEGIATAN} if old else {
        3: Tingkat.PROGRAM, 5: Tingkat.KEGIATAN, 6: Tingkat.SUB_KEGIATAN,
    }  # fmt: skip
    return by_length.get(len(parts))


def tingkat_kata(text: str) -> Tingkat | None:
    """The level that a name begins with: "Sub Kegiatan Penyusunan ..."."""
    plain = tanpa_nomor(text)
    return next((level for level, pattern in _WORDS if pattern.match(plain)), None)


def kenali_pohon(
    r: Rancangan, text: str, kode: str, tingkat: Tingkat | None, induk: Id | None, at: Sumber,
    *, yakin: bool = True,
) -> Draf | None:  # fmt: skip
    """The row of the tree that a name and a code mean, a new one below `induk` where there is none.

    `tingkat` None: any level, and a new row becomes a program. None while a question is open.
    """
    rows = r.semua(KIND)
    by_code = _by_code(rows.values(), kode)
    if by_code is not None and (not text or serupa(nama(text, True), nama(by_code.nama, True)) >= _ENOUGH):
        r.sebut(KIND, by_code.id)
        return by_code
    calon = list(_candidates(r, tingkat, induk, kode))
    row, fresh = r.kenali(KIND, tanpa_nomor(text), calon, at, lingkup=f"{induk}|{kode}", tree=True)
    if row is not None:
        _learn_code(row, kode)
    if row is not None or not fresh or not text:
        return row
    level = tingkat or Tingkat.PROGRAM
    return r.tambah(
        KIND,
        tanpa_nomor(text),
        at,
        induk,
        yakin=yakin and tingkat is not None,
        kode=kode_rapi(kode),
        tingkat=level,
    )


def _learn_code(row: Draf, kode: str) -> None:
    """A new row that another table named without its code."""
    if row.baru and not row.kode and tingkat_kode(kode) is row.tingkat:
        row.kode = row.dasar["kode"] = kode_rapi(kode)


def _by_code(rows: Iterable[Draf], kode: str) -> Draf | None:
    wanted = bagian_kode(kode)
    found = [d for d in rows if sama_kode(wanted, bagian_kode(d.kode))]
    return found[0] if len(found) == 1 else None


def _candidates(r: Rancangan, tingkat: Tingkat | None, induk: Id | None, kode: str) -> Iterator[Draf]:
    """Rows of the level, first those below the same parent; a row with another full code is another row."""
    wanted = bagian_kode(kode)
    for row in r.semua(KIND).values():
        if tingkat is not None and row.tingkat is not tingkat:
            continue
        if induk is not None and row.induk not in (induk, None):
            continue
        other = bagian_kode(row.kode)
        if wanted and len(wanted) == len(other) and not sama_kode(wanted, other):
            continue
        yield row


def sama_nama(a: str, b: str) -> bool:
    """Whether two names of the tree are one beyond doubt."""
    return derajat(nama(a, True), nama(b, True)) is Derajat.SAMA
