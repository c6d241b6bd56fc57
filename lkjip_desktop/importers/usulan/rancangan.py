"""Rancangan: the proposal while it is being made: the report as it is, new rows, values, questions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from lkjip_desktop.domain.dokumen import BY_NAME, Baris, Indikator
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.medan import medan_of
from lkjip_desktop.domain.pilihan import Tingkat
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.importers.usulan.cocok import Calon, Derajat, Hasil, cari, kunci, nama
from lkjip_desktop.importers.usulan.keputusan import Keputusan
from lkjip_desktop.importers.usulan.model import (
    LEWATI,
    BentukTanya,
    Jawaban,
    Pertanyaan,
    Sumber,
    TakTerbaca,
)

BARU = Jawaban("baru", "Baris baru")


@dataclass(slots=True)
class Draf:
    """A row of the report or a new one, with what matching needs to know of it."""

    kind: str
    id: Id
    nama: str
    induk: Id | None
    baru: bool
    kode: str = ""
    tingkat: Tingkat | None = None
    satuan: str = ""
    dasar: dict[str, Any] = field(default_factory=dict)
    sumber: Sumber = field(default_factory=Sumber)
    yakin: bool = True


@dataclass(frozen=True, slots=True)
class Kandidat:
    """A value that some cell gives a field. Of two values the one from the stronger table (`kuat`) counts."""

    nilai: Any
    sumber: Sumber
    teks: str
    yakin: bool = True
    kuat: int = 0


class Rancangan:
    """Collects what the tables say. Asks where a row or a figure is doubtful, and then leaves it out."""

    def __init__(self, laporan: Laporan, tahun: int, keputusan: Keputusan) -> None:
        self.laporan = laporan
        self.tahun = tahun
        self.keputusan = keputusan
        self.draf: dict[str, dict[Id, Draf]] = {}
        self._nama: dict[tuple[str, str], list[Id]] = {}
        self._kata: dict[tuple[str, str], set[Id]] = {}
        self.nilai: dict[Ref, list[Kandidat]] = {}
        self.disebut: set[tuple[str, Id]] = set()
        self.pertanyaan: dict[str, Pertanyaan] = {}
        self.tak_terbaca: list[TakTerbaca] = []
        self.catatan: list[str] = []
        self.dilewati: dict[tuple[int, int], str] = {}
        #: Rows (kind, id) that a table (its place) names in other words than their own.
        self.kira: set[tuple[str, Id, int]] = set()
        self._terpakai: set[tuple[str, Id]] = set()
        self._dipesan: set[tuple[str, Id]] = set()

    # --- rows -------------------------------------------------------------------------------------------

    def semua(self, kind: str) -> Mapping[Id, Draf]:
        """The rows of a kind: those of the report and the new ones."""
        if kind not in self.draf:
            self.draf[kind] = {}
            for row in self.laporan.all(BY_NAME[kind]):
                self._taruh(_draf(kind, row))
        return self.draf[kind]

    def _taruh(self, row: Draf) -> None:
        self.draf[row.kind][row.id] = row
        for key in kunci(row.nama, row.kind == _TREE):
            self._nama.setdefault((row.kind, key), []).append(row.id)
        for word in nama(row.nama, row.kind == _TREE).himpunan:
            self._kata.setdefault((row.kind, word), set()).add(row.id)

    def _sekata(self, kind: str, text: str, *, tree: bool) -> set[Id] | None:
        """The rows that share so many words with `text` that they may be alike; None: any may be.

        Names alike in `cocok._ASKED` of their words have at least 3/7 of them in common, so at least one of
        the others and one more; the rarest of them are looked up.
        """
        words = nama(text, tree).himpunan
        if len(words) <= _FEW:
            return None
        places = sorted((self._kata.get((kind, w), _NO_ROWS) for w in words), key=len)
        return set().union(*places[: len(words) - (3 * len(words) + 6) // 7 + 1])

    def _senama(self, kind: str, text: str, *, tree: bool) -> list[Id]:
        """The rows of a kind whose names are the same words, in their order."""
        self.semua(kind)
        found = (id for key in kunci(text, tree) for id in self._nama.get((kind, key), ()))
        return list(dict.fromkeys(found))

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

    def kenali(
        self,
        kind: str,
        text: str,
        calon: Iterable[Draf],
        sumber: Sumber,
        *,
        lingkup: str = "",
        tree: bool = False,
        sebutan_lain: Callable[[], Mapping[Id, str]] | None = None,
    ) -> tuple[Draf | None, bool]:
        """The row that `text` names among `calon`, and whether a new one may be made where there is none.

        A doubtful one is asked about; without an answer it is neither known nor new (None, False). `lingkup`
        keeps equal names in different places apart; `sebutan_lain` makes other words for rows, to ask with.
        """
        rows = {c.id: c for c in calon}
        exact = [i for i in self._senama(kind, text, tree=tree) if i in rows]
        free = [i for i in exact if (kind, i) not in self._terpakai] or exact
        if len(free) == 1:
            row = rows[free[0]]
            if len(exact) > 1:
                self.kira.add((kind, row.id, sumber.tabel))
            return self._sebut(row, text), False
        taken = self._terpakai | self._dipesan
        near = self._sekata(kind, text, tree=tree)
        untaken = (
            Calon(i, d.nama)
            for i, d in rows.items()
            if (kind, i) not in taken and (near is None or i in near)
        )
        equal = tuple(Calon(i, rows[i].nama) for i in free[:4])
        found = Hasil(None, Derajat.RAGU, equal) if equal else cari(text, untaken, tree)
        if found.id is not None:
            self.kira.add((kind, found.id, sumber.tabel))
            return self._sebut(rows[found.id]), False
        if not found.ragu and sebutan_lain is not None:
            other = (Calon(i, t) for i, t in sebutan_lain().items() if i in rows and (kind, i) not in taken)
            again = cari(text, other, True)
            alike = again.ragu or ((Calon(again.id, rows[again.id].nama),) if again.id else ())
            found = Hasil(None, Derajat.RAGU, alike)
        if not found.ragu:
            return None, True
        at = sumber.baris if kind in _ONCE else ""  # a program's or sasaran's name stands in many rows
        place = f"{lingkup}|{sumber.tabel}|{at}" if free else lingkup
        answer = self._tanya_baris(kind, text, found, rows, sumber, place)
        if answer == BARU.kunci:
            return None, True
        chosen = rows.get(Id(answer))
        return (self._sebut(chosen) if chosen else None), False

    def mulai_tabel(self, kind_texts: Iterable[tuple[str, str]]) -> None:
        """Begin a table that names these rows (kind, text): what one of them means, no other one does."""
        self._terpakai = set()
        self._dipesan = set()
        texts: dict[str, set[tuple[str, ...]]] = {}
        for kind, text in kind_texts:
            texts.setdefault(kind, set()).add(nama(text, kind == _TREE).kata)
        for kind, wanted in texts.items():
            self._dipesan |= {
                (kind, d.id) for d in self.semua(kind).values()
                if nama(d.nama, kind == _TREE).kata in wanted
            }  # fmt: skip

    def _sebut(self, row: Draf, text: str = "") -> Draf:
        self.disebut.add((row.kind, row.id))
        self._terpakai.add((row.kind, row.id))
        if row.baru and row.nama.isupper() and text and not text.isupper():
            row.nama = text
        return row

    def sebut(self, kind: str, id: Id) -> None:
        """The source names this row, so it is not gone."""
        self.disebut.add((kind, id))
        self._terpakai.add((kind, id))

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
        self._taruh(row)
        return self._sebut(row)

    # --- values -----------------------------------------------------------------------------------------

    def isi(
        self, ref: Ref, nilai: object, sumber: Sumber, teks: str = "", *, yakin: bool = True, kuat: int = 0
    ) -> None:
        """A cell gives the field at `ref` this value."""
        self.nilai.setdefault(ref, []).append(Kandidat(nilai, sumber, teks, yakin, kuat))

    def isi_kosong(self, ref: Ref, nilai: object, sumber: Sumber) -> None:
        """As `isi`, for words that only fill what is empty: spelling differs from table to table."""
        row = self.laporan.row(ref)
        if nilai and ref not in self.nilai and not (row is not None and self.laporan.value(ref)):
            self.isi(ref, nilai, sumber, str(nilai))

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

    def _tanya_baris(
        self, kind: str, text: str, found: Hasil, rows: Mapping[Id, Draf], sumber: Sumber, lingkup: str
    ) -> str:
        mark = blake2b(f"{kind}|{lingkup}|{text.casefold()}".encode(), digest_size=6).hexdigest()
        choices = [Jawaban(c.id, self.sebutan(rows[c.id])) for c in found.ragu]
        pesan = f"“{text}” mirip dengan baris lain. Baris mana yang dimaksud?"
        return self.tanya(
            f"baris:{mark}", BentukTanya.BARIS, pesan, (*choices, BARU), sumber, choices[0].kunci
        )

    def sebutan(self, row: Draf) -> str:
        """A row's name with what it hangs on, so that rows of one name can be told apart."""
        parent = next((p for kind in _PARENTS.get(row.kind, ()) if (p := self.get(kind, row.induk))), None)
        name = f"{row.kode} {row.nama}".strip()
        return f"{name} ({parent.nama})" if parent else name

    def tolak(self, sumber: Sumber, teks: str, pesan: str) -> None:
        """A cell cannot be read."""
        self.tak_terbaca.append(TakTerbaca(sumber, teks, pesan))

    def catat(self, kalimat: str) -> None:
        """Say something about the import as a whole, once."""
        if kalimat not in self.catatan:
            self.catatan.append(kalimat)


_FEW, _NO_ROWS = 2, frozenset[Id]()
_TREE = "programkegiatan"
_ONCE = frozenset({"indikator", "aset", "belanja", "pegawai"})
_PARENTS: Mapping[str, tuple[str, ...]] = {
    "indikator": ("programkegiatan", "sasaran", "tujuan"),
    "sasaran": ("tujuan",),
    "programkegiatan": ("programkegiatan",),
}


def medan_nama(kind: str) -> str:
    """The field that names a row of this kind; empty where none does."""
    fields = medan_of(BY_NAME[kind])
    return next((f for f in ("nama", "uraian") if f in fields), "")


def _draf(kind: str, row: Baris) -> Draf:
    field = medan_nama(kind)
    return Draf(
        kind,
        row.id,
        str(getattr(row, field)) if field else "",
        row.induk,
        False,
        getattr(row, "kode", ""),
        getattr(row, "tingkat", None),
        row.satuan if isinstance(row, Indikator) else "",
    )
