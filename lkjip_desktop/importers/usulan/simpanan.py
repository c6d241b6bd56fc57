"""Simpanan: everything a proposal is made of: the report as it is, new rows, values, questions, remarks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from hashlib import blake2b
from typing import Any

from lkjip_desktop.domain.dokumen import BY_NAME, ProgramKegiatan
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.importers.usulan.draf import POHON, Draf, Kandidat, draf_of
from lkjip_desktop.importers.usulan.indeks import Indeks
from lkjip_desktop.importers.usulan.keputusan import Keputusan
from lkjip_desktop.importers.usulan.model import (
    LEWATI,
    BentukTanya,
    Jawaban,
    Pertanyaan,
    Sumber,
    TakTerbaca,
)

BELUM_ADA = "Sasaran belum ditentukan"


class Simpanan:
    """Collects what the tables say; nothing in it is taken back."""

    def __init__(self, laporan: Laporan, tahun: int, keputusan: Keputusan) -> None:
        self.laporan = laporan
        self.tahun = tahun
        self.keputusan = keputusan
        self.indeks = Indeks()
        self.draf: dict[str, dict[Id, Draf]] = {}
        self._kaitan: dict[Id, dict[Id, Sumber]] = {}
        self.nilai: dict[Ref, list[Kandidat]] = {}
        self.disebut: set[tuple[str, Id]] = set()
        self.pertanyaan: dict[str, Pertanyaan] = {}
        self.tak_terbaca: list[TakTerbaca] = []
        self.catatan: list[str] = []
        self.dilewati: dict[tuple[int, int], str] = {}
        #: What a dot before three digits means throughout the document, None where it is not proven.
        self.titik: bool | None = None
        #: How to find the power of ten of the money in a column (table, column) that is not in plain rupiah.
        self.skala: dict[tuple[int, int], Callable[[], int | None]] = {}
        #: Rows (kind, id) that a table (its place) names in other words than their own.
        self.kira: set[tuple[str, Id, int]] = set()
        #: Rows that the table being read has named so far.
        self.terpakai: set[tuple[str, Id]] = set()

    # --- rows -------------------------------------------------------------------------------------------

    def semua(self, kind: str) -> Mapping[Id, Draf]:
        """The rows of a kind: those of the report and the new ones."""
        if kind not in self.draf:
            self.draf[kind] = {}
            for row in self.laporan.all(BY_NAME[kind]):
                self._taruh(draf_of(kind, row))
                self.indeks.taruh_isi(row)
        return self.draf[kind]

    def _taruh(self, row: Draf) -> Draf:
        self.draf[row.kind][row.id] = row
        self.indeks.taruh(row)
        return row

    def get(self, kind: str, id: Id | None) -> Draf | None:
        """The row with this id, or None."""
        return self.semua(kind).get(id) if id is not None else None

    def jejak(self, kind: str, id: Id | None) -> Iterator[Draf]:
        """The row and those of its own kind above it."""
        seen: set[Id] = set()
        while id is not None and id not in seen and (row := self.get(kind, id)):
            yield row
            seen.add(row.id)
            id = row.induk

    def sebut(self, kind: str, id: Id) -> None:
        """The source names this row, so it is not gone."""
        self.disebut.add((kind, id))
        self.terpakai.add((kind, id))

    def tambah(
        self,
        kind: str,
        judul: str,
        sumber: Sumber,
        induk: Id | None = None,
        *,
        yakin: bool = True,
        id: Id | None = None,
        **dasar: Any,  # noqa: ANN401 - as wide as the fields
    ) -> Draf:
        """A new row below `induk`. Its id is made from its name, so that it stays the same next time."""
        rows = self.semua(kind)
        stem = blake2b(f"{kind}|{induk}|{judul.casefold()}".encode(), digest_size=5).hexdigest()
        id, n = id or Id(f"impor.{stem}"), 1
        while id in rows:
            id, n = Id(f"impor.{stem}.{n}"), n + 1
        row = Draf(
            kind, id, judul, induk, True, dasar.get("kode", ""), dasar.get("tingkat"),
            dasar.get("satuan", ""), dasar, sumber, yakin,
        )  # fmt: skip
        self.sebut(kind, id)
        return self._taruh(row)

    # --- values -----------------------------------------------------------------------------------------

    def isi(
        self,
        ref: Ref,
        nilai: object,
        sumber: Sumber,
        teks: str = "",
        *,
        yakin: bool = True,
        kuat: int = 0,
        kasar: Decimal = Decimal(0),
    ) -> None:
        """A cell gives the field at `ref` this value."""
        self.nilai.setdefault(ref, []).append(Kandidat(nilai, sumber, teks, yakin, kuat, kasar))
        self.indeks.taruh_angka(ref.id, nilai)

    def isi_kosong(self, ref: Ref, nilai: object, sumber: Sumber) -> None:
        """As `isi`, for words that only fill what is empty: spelling differs from table to table."""
        row = self.laporan.row(ref)
        if nilai and ref not in self.nilai and not (row is not None and self.laporan.value(ref)):
            self.isi(ref, nilai, sumber, str(nilai))

    def pangkat(self, at: Sumber) -> int | None:
        """The power of ten of the money printed in a cell, None while that is asked about."""
        find = self.skala.get((at.tabel, at.kolom))
        return find() if find else 0

    # --- questions --------------------------------------------------------------------------------------

    def tanya(
        self, kunci: str, bentuk: BentukTanya, pesan: str, pilihan: Iterable[Jawaban], sumber: Sumber,
        saran: str = "",
    ) -> str:  # fmt: skip
        """The answer to a question, or an empty text while there is none."""
        choices = (*pilihan, LEWATI)
        given = self.keputusan.jawaban.get(kunci, "")
        jawab = given if given in {c.kunci for c in choices} else ""
        self.pertanyaan.setdefault(kunci, Pertanyaan(kunci, bentuk, pesan, choices, sumber, saran, jawab))
        return jawab

    def sebutan(self, row: Draf) -> str:
        """A row's name with what it hangs on, so that rows of one name can be told apart."""
        parent = next((p for kind in _PARENTS.get(row.kind, ()) if (p := self.get(kind, row.induk))), None)
        name = f"{row.kode} {row.nama}".strip()
        return f"{name} ({parent.nama})" if parent else name

    def kaitkan(self, program: Id, sasaran: Id, at: Sumber) -> None:
        """A table puts a program under a sasaran."""
        self._kaitan.setdefault(program, {}).setdefault(sasaran, at)

    def belum_ada(self) -> Draf | None:
        """The sasaran that holds indikator of which no table has said yet what they belong to."""
        return next((d for d in self.semua("sasaran").values() if d.nama == BELUM_ADA), None)

    def tak_berinduk(self, indikator: Draf) -> bool:
        """Whether an indikator waits for a table that says what it belongs to."""
        waiting = self.belum_ada()
        return waiting is not None and indikator.induk == waiting.id

    def tutup(self) -> None:
        """What only the whole document tells: a program under one sasaran alone serves it wholly.

        How a program shared by several is to be weighed no document says, so those stay as they are. A new
        sasaran for what belongs to none goes away when nothing is left in it.
        """
        waiting = self.belum_ada()
        if (
            waiting is not None
            and waiting.baru
            and not any(map(self.tak_berinduk, self.semua("indikator").values()))
        ):
            del self.draf["sasaran"][waiting.id]
        for program, found in self._kaitan.items():
            row = self.laporan.get(ProgramKegiatan, program)
            if len(found) == 1 and (row is None or not row.sasaran):
                ((sasaran, at),) = found.items()
                self.isi(Ref(POHON, program, f"sasaran.{sasaran}"), Decimal(1), at, yakin=False)

    def tolak(self, sumber: Sumber, teks: str, pesan: str) -> None:
        """A cell cannot be read."""
        self.tak_terbaca.append(TakTerbaca(sumber, teks, pesan))

    def catat(self, kalimat: str) -> None:
        """Say something about the import as a whole, once."""
        if kalimat not in self.catatan:
            self.catatan.append(kalimat)


_PARENTS: Mapping[str, tuple[str, ...]] = {
    "indikator": (POHON, "sasaran", "tujuan"),
    "sasaran": ("tujuan",),
    POHON: (POHON,),
}
