"""View: what a rule may look at, and a note of whose rows it looked at.

A rule that is asked row by row may also look at other rows (its parent, its children, what it links to).
The view writes those down, so that the engine asks again when one of them changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from decimal import Decimal
from typing import Protocol, TypeVar

from lkjip_desktop.domain.aturan import CaraCapaian
from lkjip_desktop.domain.bagian import Bagian, bagian_of
from lkjip_desktop.domain.dokumen import (
    BY_NAME,
    Baris,
    Identitas,
    KelasSkala,
    Pengaturan,
    PerjanjianKinerja,
    Renstra,
    SkalaOrdinal,
)
from lkjip_desktop.domain.figures import Anggaran, Figures, JumlahPegawai, Kinerja, Rata
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.pilihan import JenisPK, TabelPegawai
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.domain.skala import SkalaPredikat, ordinal_of, skala_of
from lkjip_desktop.rules.bahan import Bahan, Kumpulan
from lkjip_desktop.wording.tabel_laporan import tidak_dicetak

B = TypeVar("B", bound=Baris)
T = TypeVar("T")
#: What an answer was made from: (kind, id), (kind + ">", parent) for the children, (kind.field + ">", id)
#: for the rows that link to it, ("figures.group", id), ("bahan.name", number),
#: ("bahan.name~", number) for the numbers near it.
Key = tuple[str, str | int]


class Supply(Protocol):
    """Where a view has its bahan from; `persediaan.Persediaan` is one."""

    def value(self, bahan: Bahan[T]) -> T:
        """The value of a bahan."""

    def numbers(self, kumpulan: Kumpulan) -> AbstractSet[int]:
        """The numbers of a kumpulan."""

    def mirip(self, kumpulan: Kumpulan, n: int) -> Iterable[int]:
        """The numbers of a kumpulan that a slip may have turned into `n`, the likeliest first."""


KIND: Mapping[type[Baris], str] = {cls: kind for kind, cls in BY_NAME.items()}
_BELOW: Mapping[type[Baris], str] = {cls: f"{kind}>" for kind, cls in BY_NAME.items()}
#: Few rows that many rules look at: when one changes, every row of a rule that reads it is asked again.
SHARED: frozenset[type[Baris]] = frozenset(
    {Identitas, Pengaturan, Renstra, KelasSkala, SkalaOrdinal, PerjanjianKinerja}
)


class View:
    """One snapshot and its figures, and where bahan come from.

    `own` is the row being asked about, `seen` the other rows looked at. `identitas`, `renstra` and
    `pengaturan` are the single rows that nearly every rule looks at.
    """

    __slots__ = (
        "_cara", "_figures", "_laporan", "_ordinal", "_pk", "_skala", "_supply", "identitas", "own",
        "pengaturan", "renstra", "seen",
    )  # fmt: skip

    def __init__(self, laporan: Laporan, figures: Figures, supply: Supply | None = None) -> None:
        self._laporan = laporan
        self._figures = figures
        self.identitas: Identitas = laporan.identitas
        self.renstra: Renstra = laporan.renstra
        self.pengaturan: Pengaturan = laporan.pengaturan
        self._skala: SkalaPredikat | None = None
        self._ordinal: Mapping[str, tuple[str, ...]] | None = None
        self._cara: CaraCapaian | None = None
        self._pk: PerjanjianKinerja | None = None
        self.own: Id | None = None
        self.seen: set[Key] = set()
        self._supply = supply

    # --- rows -------------------------------------------------------------------------------------------

    def all(self, cls: type[B]) -> Iterable[B]:
        """Every row of a class, in order. Row by row only for the classes in SHARED."""
        if self.own is not None and cls not in SHARED:
            raise TypeError(f"{cls.__name__}: a rule asked row by row may not read a whole table")
        return self._laporan.all(cls)

    def get(self, cls: type[B], id: Id | None) -> B | None:
        """The row with this id, or None."""
        if id is None:
            return None
        if self.own is not None and id != self.own:
            self.seen.add((KIND[cls], id))
        return self._laporan.table(cls).get(id)

    def children(self, cls: type[B], induk: Id | None) -> tuple[B, ...]:
        """The rows of a class below `induk`, in order."""
        if self.own is not None:
            self.seen.add((_BELOW[cls], induk or ""))
        return self._laporan.table(cls).children(induk)

    def linking(self, cls: type[B], field: str, id: Id | None) -> tuple[B, ...]:
        """The rows of a class whose link `field` names `id`, in order."""
        if self.own is not None:
            self.seen.add((f"{KIND[cls]}.{field}>", id or ""))
        return self._laporan.table(cls).linking(field, id)

    # --- bahan ------------------------------------------------------------------------------------------

    def bahan(self, bahan: Bahan[T]) -> T:
        """What was worked out of the whole report; reads "bahan." with its name."""
        if self.own is not None:
            self.seen.add((bahan.read, ""))
        return self._asked.value(bahan)

    def ada(self, kumpulan: Kumpulan, n: int) -> bool:
        """Whether a number is in a kumpulan; reads "bahan." with its name."""
        if self.own is not None:
            self.seen.add((kumpulan.read, n))
            self.seen.add((kumpulan.read, ""))  # should it become impossible to make
        return n in self._asked.numbers(kumpulan)

    def mirip(self, kumpulan: Kumpulan, n: int) -> Iterable[int]:
        """The numbers of a kumpulan that a slip of the hand may have turned into `n`, the likeliest first."""
        if self.own is not None:
            self.seen.add((kumpulan.near, n))
            self.seen.add((kumpulan.read, ""))
        return self._asked.mirip(kumpulan, n)

    @property
    def _asked(self) -> Supply:
        if self._supply is None:
            raise TypeError("a bahan may not be made of another one")
        return self._supply

    @property
    def pk(self) -> PerjanjianKinerja:
        """The contract that the report measures; reads pengaturan.pk_dipakai."""
        if self._pk is None:
            self._pk = self._laporan.pk
        return self._pk

    @property
    def tahun(self) -> int:
        """The year reported on; 0 while it is not filled in; reads identitas.tahun."""
        return self.identitas.tahun

    @property
    def skala(self) -> SkalaPredikat:
        """The scale of capaian; reads pengaturan.skala_nama and kelasskala."""
        if self._skala is None:
            self._skala = skala_of(self._laporan)
        return self._skala

    @property
    def ordinal(self) -> Mapping[str, tuple[str, ...]]:
        """The ordinal scales by name in small letters, levels lowest first; reads skalaordinal."""
        if self._ordinal is None:
            self._ordinal = ordinal_of(self._laporan)
        return self._ordinal

    @property
    def cara_capaian(self) -> CaraCapaian:
        """How capaian is computed; reads pengaturan.rumus_turun, .rumus_predikat and skalaordinal."""
        if self._cara is None:
            p = self.pengaturan
            self._cara = CaraCapaian(p.rumus_turun, p.rumus_predikat, self.ordinal)
        return self._cara

    @property
    def bagian(self) -> tuple[Bagian, ...]:
        """The sections written by hand, one per sasaran too; reads sasaran.uraian, susunanbagian.tampil."""
        return bagian_of(self._laporan)

    def tidak_dicetak(self, key: str) -> bool:
        """Whether the report surely has no table of this key; reads `tabel_laporan.READS`."""
        return tidak_dicetak(self._laporan, key)

    # --- figures ----------------------------------------------------------------------------------------

    def kinerja(self, id: Id) -> Kinerja | None:
        """The figures of an indikator."""
        if self.own is not None and id != self.own:
            self.seen.add(("figures.kinerja", id))
        return self._figures.kinerja.get(id)

    def anggaran(self, id: Id) -> Anggaran | None:
        """The money of a row of the budget tree."""
        if self.own is not None and id != self.own:
            self.seen.add(("figures.anggaran", id))
        return self._figures.anggaran.get(id)

    def belanja(self, id: Id) -> Anggaran | None:
        """The money of a kind of belanja."""
        self._note("figures.belanja", id)
        return self._figures.belanja.get(id)

    def sasaran(self, id: Id) -> Rata | None:
        """The mean of a sasaran."""
        self._note("figures.sasaran", id)
        return self._figures.sasaran.get(id)

    def tujuan(self, id: Id) -> Rata | None:
        """The mean of a tujuan."""
        self._note("figures.tujuan", id)
        return self._figures.tujuan.get(id)

    def program(self, id: Id) -> Rata | None:
        """The mean of a program's keluaran."""
        self._note("figures.program", id)
        return self._figures.program.get(id)

    @property
    def instansi(self) -> Rata:
        """The mean of the instansi."""
        return self._figures.instansi

    @property
    def keluaran(self) -> Rata:
        """The mean of all keluaran."""
        return self._figures.keluaran

    @property
    def total(self) -> Anggaran:
        """All money of the budget tree."""
        return self._figures.total

    @property
    def belanja_total(self) -> Anggaran:
        """All money by kind of belanja."""
        return self._figures.belanja_total

    @property
    def pegawai(self) -> Mapping[TabelPegawai, JumlahPegawai]:
        """The column sums of the staff tables."""
        return self._figures.pegawai

    @property
    def pk_total(self) -> Mapping[JenisPK, Decimal | None]:
        """The sum of each PK's budget lines, rupiah; reads figures.pk."""
        return self._figures.pk

    def _note(self, what: str, id: Id) -> None:
        if self.own is not None and id != self.own:
            self.seen.add((what, id))
