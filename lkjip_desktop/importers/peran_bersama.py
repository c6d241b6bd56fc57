"""Roles that only the other columns of a table, or its title, decide."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lkjip_desktop.domain.tabel import UANG, Kolom, Peran
from lkjip_desktop.importers.ciri import Ciri

MONEY = re.compile(r"anggaran|keuangan|pagu|\brp\b|rupiah|dana\b|biaya|belanja", re.IGNORECASE)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SHARE = re.compile(r"\(?%\)?|persen(?:tase)?(?: \(%\))?|prosentase", re.IGNORECASE)
_TITLED = re.compile(r"\b(?:target|realisasi)\b", re.IGNORECASE)
_GROWN = re.compile(r"perkembangan|perbandingan|\btren\b", re.IGNORECASE)
_TARGETED = re.compile(r"(?P<apa>target|realisasi)(?:\s+(?:19|20)\d\d)?\s*\(?(?:%|persen)\)?")
_INVESTMENT = re.compile(r"\binvestasi\b|penanaman modal", re.IGNORECASE)


def settle(columns: list[Kolom], features: Sequence[Ciri], title: str) -> tuple[Kolom, ...]:
    """The columns with the roles that they have beside each other, below `title`."""
    settled = _spent(_of_years(_settle(columns, features), features, title), title)
    return tuple(_quartered(_invested(settled, title)))


def _invested(columns: list[Kolom], title: str) -> list[Kolom]:
    """Below "Realisasi Investasi" amounts are no pagu, and their per cents no serapan."""
    if not _INVESTMENT.search(title) or any(k.peran is Peran.REALISASI_ANGGARAN for k in columns):
        return columns
    return [replace(k, peran=Peran.NILAI) if k.peran in (Peran.PAGU, Peran.SERAPAN) else k for k in columns]


def _quartered(columns: list[Kolom]) -> list[Kolom]:
    """Quarters below like headers hold the same: one of money tells what the small figures beside it are."""
    quarters = [k for k in columns if k.triwulan and all(_UNSAID.fullmatch(t) for t in k.judul)]
    money = {k.peran for k in quarters} & UANG
    if len(money) != 1 or {k.peran for k in quarters} - money - {Peran.BANYAK, Peran.NILAI}:
        return columns
    role = money.pop()
    return [replace(k, peran=role) if k in quarters else k for k in columns]


def _of_years(columns: list[Kolom], features: Sequence[Ciri], title: str) -> list[Kolom]:
    """Columns headed by years alone hold what the title of the table names."""
    bare = [k for k in columns if k.peran is Peran.BANYAK and k.tahun and YEAR.fullmatch(k.teks.strip())]
    named = _TITLED.search(title)
    grown = _GROWN.search(title) and any(k.peran is Peran.INDIKATOR for k in columns)
    if len(bare) < 2 or (named is None and not grown):
        return columns
    plain = Peran.TARGET if named and named[0].lower() == "target" else Peran.REALISASI
    money = {Peran.TARGET: Peran.PAGU, Peran.REALISASI: Peran.REALISASI_ANGGARAN}[plain]
    return [
        replace(k, peran=money if f.uang > 0.4 else plain) if k in bare else k
        for k, f in zip(columns, features, strict=True)
    ]


def _spent(columns: list[Kolom], title: str) -> list[Kolom]:
    """Money under a bare "Triwulan I" or "Rp" was spent, where the title only says "Realisasi"."""
    if not _ONLY_SPENT.search(title) or any(k.peran is Peran.REALISASI_ANGGARAN for k in columns):
        return columns
    return [
        replace(k, peran=Peran.REALISASI_ANGGARAN)
        if k.peran is Peran.PAGU and k.judul and all(_UNSAID.fullmatch(t) for t in k.judul)
        else k
        for k in columns
    ]


_ONLY_SPENT = re.compile(
    r"^(?!.*\b(?:target|rencana|anggaran dan|pagu)\b).*\brealisasi\b", re.IGNORECASE | re.DOTALL
)
_UNSAID = re.compile(
    r"\W*(?:(?:tw|tri\s?wulan|semester|bulan)\W*(?:[ivx]+|\d+)|total|jumlah|rp\.?|keuangan)\W*", re.IGNORECASE
)


def _quantity(column: Kolom) -> Peran:
    """Beside a column of units, large figures under "Target" or "Realisasi" are quantities and no budget."""
    if MONEY.search(column.teks):
        return column.peran
    instead = {Peran.PAGU: "target", Peran.REALISASI_ANGGARAN: "realisasi"}
    word = instead.get(column.peran, "")
    return Peran(word) if word and word in column.teks.casefold() else column.peran


def _settle(columns: list[Kolom], features: Sequence[Ciri]) -> list[Kolom]:
    """Roles that only the other columns decide."""
    roles = {k.peran for k in columns}
    if Peran.PAGU in roles and not roles & _WORKED:
        # Beside a budget and no indikator, small figures are money in thousands.
        columns = [
            replace(k, peran=Peran.REALISASI_ANGGARAN) if k.peran is Peran.REALISASI else k for k in columns
        ]
        roles = {k.peran for k in columns}
    counted = roles & {Peran.TARGET, Peran.REALISASI, Peran.STANDAR}
    settled: list[Kolom] = []
    for column, feature in zip(columns, features, strict=True):
        role = _quantity(column) if Peran.SATUAN in roles else column.peran
        if role is Peran.CAPAIAN and not counted and roles & UANG and Peran.SERAPAN not in roles:
            role = Peran.SERAPAN
        elif role is Peran.CAPAIAN and not counted and column.teks and roles & {Peran.BANYAK, Peran.JUMLAH}:
            role = Peran.NILAI if _SHARE.fullmatch(column.judul[-1].strip()) else role
        elif role is Peran.JUMLAH and not roles & {Peran.BANYAK, Peran.TARGET}:
            role = Peran.BANYAK
        elif role is Peran.LAIN and not column.judul and feature.terisi:
            role = Peran.PROGRAM if Peran.PROGRAM not in roles and feature.angka < 0.3 else role
        if (
            role is Peran.CAPAIAN
            and settled
            and _bare(column)
            and settled[-1].peran is Peran.REALISASI_ANGGARAN
        ):
            role = Peran.SERAPAN
        settled.append(
            Kolom(column.judul, role, column.tahun, column.triwulan, column.nomor, column.rumus, column.yakin)
        )
    return _measured(settled)


def _measured(columns: list[Kolom]) -> list[Kolom]:
    """A "Target (%)" beside "Capaian (%)" is a target, and the other per cent its realisasi: "APM (%)"."""
    shares = [k for k in columns if k.peran in (Peran.CAPAIAN, Peran.SERAPAN)]
    named = {
        id(k): m["apa"] for k in shares if k.judul and (m := _TARGETED.fullmatch(k.judul[-1].strip().lower()))
    }
    rest = [k for k in shares if id(k) not in named]
    result = [k for k in rest if re.search(r"capaian|tingkat", k.teks, re.IGNORECASE)]
    if "target" not in named.values() or len(result) != 1 or any(k.peran is Peran.TARGET for k in columns):
        return columns
    others = [k for k in rest if k is not result[0]]
    roles = {i: Peran.TARGET if said == "target" else Peran.REALISASI for i, said in named.items()}
    if "realisasi" not in named.values() and len(others) == 1:
        roles[id(others[0])] = Peran.REALISASI
    return [replace(k, peran=roles.get(id(k), k.peran)) for k in columns]


def _bare(column: Kolom) -> bool:
    """Whether a header says no more than "%": then it is about the column before it."""
    return not _LETTERS.search(_PER_CENT.sub("", column.teks))


_LETTERS, _PER_CENT = re.compile(r"[^\W\d_]"), re.compile(r"persen|prosen", re.IGNORECASE)


_WORKED = frozenset(
    {Peran.INDIKATOR, Peran.TARGET, Peran.SATUAN, Peran.STANDAR, Peran.KONDISI_AWAL, Peran.REALISASI_ANGGARAN}
)
