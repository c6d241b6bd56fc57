"""What an import proposes: parts, rows and values with their place in the source, and open questions.

A proposal is a value. It is made anew (`usulkan`) after every answer or changed role, and changes nothing
until `terapkan` turns it into one ChangeSet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from lkjip_desktop.domain.ref import Id, Ref

_TITLE = 60


class Status(StrEnum):
    """What accepting would do. HILANG: the report has a row that the source does not name; it stays."""

    SAMA = "sama"
    BERUBAH = "berubah"
    BARU = "baru"
    HILANG = "hilang"


class BentukTanya(StrEnum):
    """ANGKA: a figure readable in two ways. BARIS: is this row that one? BEDA: the source says two things.

    SATUAN: is money printed in rupiah or in thousands of them? TAHUN: which year is the document about?
    """

    ANGKA = "angka"
    BARIS = "baris"
    BEDA = "beda"
    SATUAN = "satuan"
    TAHUN = "tahun"


@dataclass(frozen=True, slots=True)
class Sumber:
    """A place in the source: `tabel` counts among the document's tables, -1 for a paragraph or a whole file.

    `baris` and `kolom` count from 0 inside the table, -1 for all of them; `halaman` from 1, 0 for none.
    """

    berkas: str = ""
    tabel: int = -1
    judul: str = ""
    halaman: int = 0
    lembar: str = ""
    baris: int = -1
    label: str = ""
    kolom: int = -1
    judul_kolom: str = ""

    def __str__(self) -> str:
        page = f"Halaman {self.halaman}" if self.halaman else ""
        title = self.judul or (f"Tabel ke-{self.tabel + 1}" if self.tabel >= 0 else "")
        title = f"{title[:_TITLE].rstrip()}…" if len(title) > _TITLE else title
        parts = (page, self.lembar, title, self.label, self.judul_kolom)
        return " > ".join(p for p in dict.fromkeys(parts) if p)


@dataclass(frozen=True, slots=True)
class UsulanNilai:
    """One field of a row: what it holds and what it would hold. `teks` is the figure as printed.

    `yakin` is False where the role, the row or the reading rests on likeness only.
    """

    ref: Ref
    lama: Any
    baru: Any
    status: Status
    sumber: Sumber = Sumber()
    teks: str = ""
    yakin: bool = True

    @property
    def kunci(self) -> str:
        """The name by which it is left out."""
        return str(self.ref)


@dataclass(frozen=True, slots=True)
class UsulanBaris:
    """A row of the report with the values that belong to one part. A row may stand in several parts.

    `induk` and `dasar` (field: value) are what a new row needs besides its values.
    """

    kind: str
    id: Id
    judul: str
    status: Status
    nilai: tuple[UsulanNilai, ...] = ()
    induk: Id | None = None
    dasar: Mapping[str, Any] = field(default_factory=dict)
    sumber: Sumber = Sumber()
    yakin: bool = True

    @property
    def kunci(self) -> str:
        """The name by which it is left out, with all its values in every part."""
        return f"{self.kind}/{self.id}"


@dataclass(frozen=True, slots=True)
class UsulanBagian:
    """A part of the report, such as "Realisasi > Kinerja", that can be left out as a whole."""

    kunci: str
    judul: str
    baris: tuple[UsulanBaris, ...]

    @property
    def nilai(self) -> Iterator[UsulanNilai]:
        """The values of all its rows."""
        return (n for b in self.baris for n in b.nilai)

    def hitung(self) -> Mapping[Status, int]:
        """How many values are the same, changed and new, and how many rows are gone."""
        found = dict.fromkeys(Status, 0)
        for nilai in self.nilai:
            found[nilai.status] += 1
        found[Status.HILANG] = sum(b.status is Status.HILANG for b in self.baris)
        return found


@dataclass(frozen=True, slots=True)
class Jawaban:
    """One possible answer; `kunci` is what `Keputusan.jawaban` remembers."""

    kunci: str
    teks: str


LEWATI = Jawaban("lewati", "Jangan diimpor")


@dataclass(frozen=True, slots=True)
class Pertanyaan:
    """What only the officer can decide. Until then what it is about is left out of the proposal.

    `saran` is the key of the likeliest answer, `jawab` that of the given one; both may be empty.
    """

    kunci: str
    bentuk: BentukTanya
    pesan: str
    pilihan: tuple[Jawaban, ...]
    sumber: Sumber
    saran: str = ""
    jawab: str = ""


@dataclass(frozen=True, slots=True)
class TakTerbaca:
    """A cell that was left out, with the reason for the officer."""

    sumber: Sumber
    teks: str
    pesan: str


@dataclass(frozen=True, slots=True)
class Usulan:
    """The whole proposal. `tahun` is the year the document is about, 0 where it does not say.

    `catatan` are sentences about what was assumed or left aside. `awal_tanpa` are the keys that are better
    left out unless the officer chooses otherwise. `dilewati` says by (table, column), column -1 for a whole
    table, why it fills nothing; `dibaca` are the cells (table, row, column) that say a proposed value, also
    those that say it once more.
    """

    berkas: str
    tahun: int
    bagian: tuple[UsulanBagian, ...]
    pertanyaan: tuple[Pertanyaan, ...] = ()
    tak_terbaca: tuple[TakTerbaca, ...] = ()
    catatan: tuple[str, ...] = ()
    awal_tanpa: frozenset[str] = frozenset()
    dilewati: Mapping[tuple[int, int], str] = field(default_factory=dict)
    dibaca: frozenset[tuple[int, int, int]] = frozenset()

    @property
    def nilai(self) -> Iterator[UsulanNilai]:
        """Every value of every part."""
        return (n for b in self.bagian for n in b.nilai)

    @property
    def terbuka(self) -> tuple[Pertanyaan, ...]:
        """The questions without an answer."""
        return tuple(p for p in self.pertanyaan if not p.jawab)

    def hitung(self) -> Mapping[Status, int]:
        """The counts of all parts together."""
        counts = [b.hitung() for b in self.bagian]
        return {s: sum(c[s] for c in counts) for s in Status}

    def menurut_sel(self) -> Mapping[tuple[int, int, int], tuple[UsulanNilai, ...]]:
        """The values by their place in the source: (table, row, column)."""
        found: dict[tuple[int, int, int], tuple[UsulanNilai, ...]] = {}
        for n in self.nilai:
            at = (n.sumber.tabel, n.sumber.baris, n.sumber.kolom)
            found[at] = (*found.get(at, ()), n)
        return found
