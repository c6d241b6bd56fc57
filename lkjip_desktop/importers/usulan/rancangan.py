"""Rancangan: the proposal while it is being made, and which row of it a name in a table means."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from hashlib import blake2b

from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.importers.usulan.cocok import Calon, Derajat, Hasil, cari
from lkjip_desktop.importers.usulan.draf import POHON, Draf
from lkjip_desktop.importers.usulan.keputusan import Keputusan
from lkjip_desktop.importers.usulan.model import BentukTanya, Jawaban, Sumber
from lkjip_desktop.importers.usulan.simpanan import Simpanan

BARU = Jawaban("baru", "Baris baru")
_MOST = 4
_ONCE = frozenset({"indikator", "aset", "belanja", "pegawai"})


class Rancangan(Simpanan):
    """Recognises rows. Asks where one is doubtful, and then leaves it out."""

    def __init__(self, laporan: Laporan, tahun: int, keputusan: Keputusan) -> None:
        super().__init__(laporan, tahun, keputusan)
        #: Rows that the table being read names with their very words: no other name of it means them.
        self._dipesan: set[tuple[str, Id]] = set()

    def mulai_tabel(self, kind_texts: Iterable[tuple[str, str]]) -> None:
        """Begin a table that names these rows (kind, text): what one of them means, no other one does."""
        self.terpakai = set()
        self._dipesan = set()
        for kind, text in kind_texts:
            self.semua(kind)
            self._dipesan |= {(kind, i) for i in self.indeks.senama(kind, text, tree=kind == POHON)}

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
        angka: Iterable[Decimal] = (),
    ) -> tuple[Draf | None, bool]:
        """The row that `text` names among `calon`, and whether a new one may be made where there is none.

        A doubtful one is asked about; without an answer it is neither known nor new (None, False). `lingkup`
        keeps equal names in different places apart; `sebutan_lain` makes other words for rows, to ask with.
        `angka` are the row's figures: a candidate that is known with the same ones is suggested.
        """
        rows = {c.id: c for c in calon}
        exact = [i for i in self.indeks.senama(kind, text, tree=tree) if i in rows]
        free = [i for i in exact if (kind, i) not in self.terpakai] or exact
        if len(free) == 1:
            row = rows[free[0]]
            if len(exact) > 1:
                self.kira.add((kind, row.id, sumber.tabel))
            return self._sebut(row, text), False
        taken = self.terpakai | self._dipesan
        near = self.indeks.sekata(kind, text, tree=tree)
        untaken = (
            Calon(i, d.nama)
            for i, d in rows.items()
            if (kind, i) not in taken and (near is None or i in near)
        )
        equal = tuple(Calon(i, rows[i].nama) for i in free[:_MOST])
        found = Hasil(None, Derajat.RAGU, equal) if equal else cari(text, untaken, tree)
        if found.id is not None:
            self.kira.add((kind, found.id, sumber.tabel))
            return self._sebut(rows[found.id]), False
        if not free and not found.unggul and sebutan_lain is not None:
            found = self._dengan_sebutan(kind, text, found, rows, sebutan_lain())
        if not found.ragu:
            return None, True
        found = self._menurut_angka(found, angka)
        at = sumber.baris if kind in _ONCE else ""  # a program's or sasaran's name stands in many rows
        place = f"{lingkup}|{sumber.tabel}|{at}" if free else lingkup
        answer = self._tanya_baris(kind, text, found, rows, sumber, place)
        if answer == BARU.kunci:
            return None, True
        chosen = rows.get(Id(answer))
        return (self._sebut(chosen) if chosen else None), False

    def _dengan_sebutan(
        self, kind: str, text: str, found: Hasil, rows: Mapping[Id, Draf], names: Mapping[Id, str]
    ) -> Hasil:
        """The candidates with those first that `text` calls by their other names; still only asked about."""
        taken = self.terpakai | self._dipesan
        other = (Calon(i, t) for i, t in names.items() if i in rows and (kind, i) not in taken)
        again = cari(text, other, True)
        ids = [again.id] if again.id is not None else [c.id for c in again.ragu]
        first = tuple(Calon(i, rows[i].nama) for i in ids)
        rest = tuple(c for c in found.ragu if c.id not in ids)
        return Hasil(None, Derajat.RAGU, (first + rest)[:_MOST], again.unggul or again.id is not None)

    def _menurut_angka(self, found: Hasil, angka: Iterable[Decimal]) -> Hasil:
        """The candidates with the one first whose figures are those of the row, if there is just one."""
        best = self.indeks.seangka((c.id for c in found.ragu), angka)
        if best is None:
            return found
        first = next(c for c in found.ragu if c.id == best)
        rest = tuple(c for c in found.ragu if c is not first)
        return Hasil(None, Derajat.RAGU, (first, *rest), True)

    def _tanya_baris(
        self, kind: str, text: str, found: Hasil, rows: Mapping[Id, Draf], sumber: Sumber, lingkup: str
    ) -> str:
        mark = blake2b(f"{kind}|{lingkup}|{text.casefold()}".encode(), digest_size=6).hexdigest()
        choices = [Jawaban(c.id, self.sebutan(rows[c.id])) for c in found.ragu]
        saran = choices[0].kunci if found.unggul else ""
        pesan = f"“{text}” mirip dengan baris lain. Baris mana yang dimaksud?"
        return self.tanya(f"baris:{mark}", BentukTanya.BARIS, pesan, (*choices, BARU), sumber, saran)

    def _sebut(self, row: Draf, text: str = "") -> Draf:
        self.sebut(row.kind, row.id)
        if row.baru and row.nama.isupper() and text and not text.isupper():
            row.nama = text
        return row
