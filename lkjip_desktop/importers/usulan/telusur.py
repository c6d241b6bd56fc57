"""Walks a printed table and says of each row which tujuan, sasaran, program and indikator it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lkjip_desktop.domain.pilihan import Tingkat
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.domain.tabel import LABEL, UANG, BarisTabel, Peran, Ringkas, TabelTertulis
from lkjip_desktop.importers.usulan.cocok import tanpa_nomor
from lkjip_desktop.importers.usulan.draf import Draf
from lkjip_desktop.importers.usulan.model import Sumber
from lkjip_desktop.importers.usulan.pohon import (
    KIND,
    LEVELS,
    bagian_kode,
    kenali_pohon,
    tingkat_kata,
    tingkat_kode,
)
from lkjip_desktop.importers.usulan.rancangan import Rancangan
from lkjip_desktop.importers.usulan.sel import angka_baris, sumber
from lkjip_desktop.importers.usulan.simpanan import BELUM_ADA
from lkjip_desktop.importers.usulan.tempat import rancangan_awal
from lkjip_desktop.wording.satuan import pisah_satuan

_NOTHING = re.compile(r"[\s\-–—.]*")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_HEADERS = (
    (Tingkat.PROGRAM, r"\bprogram\b"),
    (Tingkat.KEGIATAN, r"(?<!sub )(?<!sub-)\bkegiatan\b"),
    (Tingkat.SUB_KEGIATAN, r"\bsub\W?kegiatan\b"),
)
_TUJUAN = re.compile(r"\W*tujuan\b\W*\d*\W*", re.IGNORECASE)
_SASARAN = re.compile(r"\W*sasaran(?:\s+strategis)?\b\W*\d*\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pokok:
    """What one row is about. `pohon` is the row of the budget tree it stands under, `langsung` that its money
    belongs to that row itself; `lewati` that a question about its indikator or program is open; `asing` that
    its code is none of the tree: an urusan, or an account of belanja.
    """

    nomor: int
    baris: BarisTabel
    sasaran: Draf | None
    pohon: Draf | None
    indikator: Draf | None
    langsung: bool
    lewati: bool = False
    asing: bool = False


class Penelusur:
    """The walk through one table; `nomor` is the table's place in its document."""

    def __init__(self, r: Rancangan, tabel: TabelTertulis, nomor: int) -> None:
        self.r, self.tabel, self.nomor = r, tabel, nomor
        self.kolom = {p: next(tabel.cari(p), None) for p in Peran}
        #: Where the draft RKPD names its indikator: words of a row of its own, no indikator of the report.
        self.rancangan = self._indikator_rancangan()
        self.tujuan: Draf | None = None
        self.sasaran: Draf | None = None
        self.cabang: dict[Tingkat, Draf] = {}
        self.pohon: Draf | None = None
        self._tertunda = False
        self._kode: dict[int, str] = {}
        self._tempat_program = self._program_columns()
        self._kelompok = _groups(tabel, next(reversed(self._tempat_program), None))
        r.mulai_tabel(self._named())

    @property
    def berpohon(self) -> bool:
        """Whether rows of the table can be of the budget tree, or hang on it."""
        return bool(self._tempat_program or self.cabang) or self.kolom[Peran.INDIKATOR] is not None

    def _indikator_rancangan(self) -> int | None:
        place = self.kolom[Peran.INDIKATOR]
        if place is None or not rancangan_awal(self.tabel, self.tabel.kolom[place]):
            return None
        self.kolom[Peran.INDIKATOR] = None
        return place

    def _named(self) -> Iterator[tuple[str, str]]:
        kinds = {Peran.INDIKATOR: "indikator", Peran.SASARAN: "sasaran", Peran.TUJUAN: "tujuan"}
        columns = [(kinds[p], c) for p in kinds if (c := self.kolom[p]) is not None]
        columns += [(KIND, c) for c in self._tempat_program]
        return ((kind, _name(kind, b.sel[c])) for kind, c in columns for _, b in self.tabel.isi if b.sel[c])

    def pokok(self) -> Iterator[Pokok]:
        """The rows that say something, in order."""
        for b, row in enumerate(self.tabel.baris):
            if row.ringkas is Ringkas.JUDUL:
                self._judul(b, row)
            elif row.ringkas is Ringkas.BUKAN and any(row.sel):
                found = self._satu(b, row)
                if found is not None:
                    yield found

    def at(self, b: int, kolom: int = -1) -> Sumber:
        """The place of a row or a cell of this table."""
        return sumber(self.tabel, self.nomor, b, kolom)

    def teks(self, row: BarisTabel, peran: Peran) -> str:
        """The words of a row's first column with this role; a lone dash is nothing."""
        place = self.kolom[peran]
        text = row.sel[place] if place is not None else ""
        return "" if _NOTHING.fullmatch(text) else text

    def satuan(self, row: BarisTabel) -> str:
        """The unit of a row's indikator: that of its column, else the one in brackets behind its name."""
        return self.teks(row, Peran.SATUAN) or pisah_satuan(tanpa_nomor(self.teks(row, Peran.INDIKATOR)))[1]

    # --- what stands above a row ------------------------------------------------------------------------

    def _judul(self, b: int, row: BarisTabel) -> None:
        text = next(t for t in row.sel if t)
        level = tingkat_kata(text)
        if level is not None:
            self._program(b, text, "", level)
        elif _TUJUAN.match(text):
            self.tujuan = self._kenali("tujuan", _TUJUAN.sub("", text), b, None)
            self.sasaran = None
        elif self.kolom[Peran.INDIKATOR] is not None and self.kolom[Peran.SASARAN] is None:
            self.sasaran = self._kenali("sasaran", _SASARAN.sub("", text), b, self.tujuan)

    def _kenali(self, kind: str, text: str, b: int, induk: Draf | None) -> Draf | None:
        name = tanpa_nomor(text)
        if not _LETTERS.search(name):  # a share or a column number is no name
            return None
        row, fresh = self.r.kenali(kind, name, self.r.semua(kind).values(), self.at(b))
        if row is None and fresh:
            row = self.r.tambah(kind, name, self.at(b), induk.id if induk else None)
        if row is not None and row.baru and row.induk is None and induk is not None:
            row.induk = induk.id
        return row

    def _atas(self, b: int, row: BarisTabel) -> None:
        """Takes up the tujuan and the sasaran that a row names; blank cells go on with the row above."""
        tujuan, sasaran = self.teks(row, Peran.TUJUAN), self.teks(row, Peran.SASARAN)
        if tujuan:
            self.tujuan = self._kenali("tujuan", tujuan, b, None)
            self.sasaran = None
        if sasaran and sasaran != self.teks(row, Peran.INDIKATOR):
            self.sasaran = self._kenali("sasaran", sasaran, b, self.tujuan)
            self.pohon = self.pohon if self._tempat_program else None

    # --- one row ----------------------------------------------------------------------------------------

    def _satu(self, b: int, row: BarisTabel) -> Pokok | None:
        self._atas(b, row)
        kode = self._kode_baris(row)
        named = self._program_texts(row, kode)
        for place, text in named:
            own = kode if place == self._tempat_program[-1] else ""
            self.pohon = self._program(b, text, own, self._tingkat(row, text, own, place))
            self._tertunda = self.pohon is None
        text = named[-1][1] if named else ""
        if text and self.sasaran is not None and Tingkat.PROGRAM in self.cabang:
            self.r.kaitkan(self.cabang[Tingkat.PROGRAM].id, self.sasaran.id, self.at(b))
        indikator = self.teks(row, Peran.INDIKATOR)
        indikator = indikator if _LETTERS.search(indikator) else ""
        found = self._indikator(b, row, indikator) if indikator else None
        lost = found is None if indikator else bool(text) and self.pohon is None
        direct = bool(text) and not self._kelompok.get(b, False)
        return Pokok(b, row, self.sasaran, self.pohon, found, direct, lost, self._asing(kode))

    def _kode_baris(self, row: BarisTabel) -> str:
        """The code of a row. Columns beside each other hold it in parts, or each level's in one of its own.

        A part left blank is that of the row above: "1.05.01", then "2.01" and "0001" below it.
        """
        places = list(self.tabel.cari(Peran.KODE))
        filled = [c for c in places if not _NOTHING.fullmatch(row.sel[c])]
        if len(places) < 2 or not filled:
            return row.sel[filled[0]] if filled else ""
        self._kode = {c: text for c, text in self._kode.items() if c < filled[0]}
        self._kode |= {c: row.sel[c].strip(" .") for c in filled}
        whole = ""
        for _, part in sorted(self._kode.items()):
            whole = part if tingkat_kode(part) or not whole else f"{whole}.{part}"
        return whole

    def _program_columns(self) -> list[int]:
        """The columns of the budget tree, one for all levels or one for each."""
        places = list(self.tabel.cari(Peran.PROGRAM))
        if places:
            return places
        uraian = self.kolom[Peran.URAIAN]
        named = uraian is not None and any(tingkat_kata(b.sel[uraian]) for b in self.tabel.baris)
        return [uraian] if uraian is not None and (named or self.kolom[Peran.KODE] is not None) else []

    def _program_texts(self, row: BarisTabel, kode: str) -> list[tuple[int, str]]:
        """The names of the row's program and kegiatan by column; a row of a belanja account has none."""
        if self._asing(kode):
            return []
        found = ((c, row.sel[c]) for c in self._tempat_program)
        return [(c, text) for c, text in found if not _NOTHING.fullmatch(text)]

    @staticmethod
    def _asing(kode: str) -> bool:
        return bool(bagian_kode(kode)) and "." in kode and tingkat_kode(kode) is None

    def _tingkat(self, row: BarisTabel, text: str, kode: str, place: int) -> Tingkat | None:
        found = tingkat_kode(kode) or tingkat_kata(text)
        if found is not None:
            return found
        depths = {b.tingkat for b in self.tabel.baris}
        if len(self._tempat_program) == 1 and len(depths) > 1 and row.tingkat < len(LEVELS):
            return LEVELS[row.tingkat]
        return self._by_header(place)

    def _by_header(self, place: int) -> Tingkat | None:
        header = self.tabel.kolom[place].judul[-1:] if self.tabel.kolom[place].judul else ()
        words = " ".join(header).casefold()
        named = [t for t, word in _HEADERS if re.search(word, words)]
        return named[0] if len(named) == 1 else None

    def _program(self, b: int, text: str, kode: str, level: Tingkat | None) -> Draf | None:
        above = self._di_atas(level)
        row = kenali_pohon(self.r, text, kode, level, above.id if above else None, self.at(b))
        if row is not None and row.tingkat is not None:
            self.cabang = {
                t: d for t, d in self.cabang.items() if LEVELS.index(t) < LEVELS.index(row.tingkat)
            }
            self.cabang[row.tingkat] = row
        return row

    def _di_atas(self, level: Tingkat | None) -> Draf | None:
        if level is None:
            return None
        higher = [self.cabang[t] for t in LEVELS[: LEVELS.index(level)] if t in self.cabang]
        return higher[-1] if higher else None

    def _indikator(self, b: int, row: BarisTabel, text: str) -> Draf | None:
        pohon = self.pohon if (self._tempat_program or self.cabang) and not self._program_behind else None
        name, at = _name("indikator", text), self.at(b)
        near = list(self._lingkup(pohon))
        scope = str(pohon.id if pohon else "")
        found, fresh = self.r.kenali(
            "indikator",
            name,
            near,
            at,
            lingkup=scope,
            sebutan_lain=lambda: self._menurut_kegiatan(near),
            angka=angka_baris(self.tabel, row),
        )
        if found is not None or not fresh or self._tertunda:
            return found
        known = pohon or self.sasaran or self.tujuan
        waiting = self._tanpa_induk(name) if known is not None else None
        if known is not None and waiting is not None:
            waiting.induk, waiting.yakin = known.id, True
            self.r.sebut("indikator", waiting.id)
            return waiting
        parent = known or self._tanpa_sasaran(at)
        return self.r.tambah("indikator", name, at, parent.id, yakin=known is not None)

    @property
    def _program_behind(self) -> bool:
        """Whether the table leads from a sasaran to its indikator and then to the program that serves it."""
        sasaran, indikator = self.kolom[Peran.SASARAN], self.kolom[Peran.INDIKATOR]
        places = self._tempat_program
        return (
            bool(places) and sasaran is not None and indikator is not None and sasaran < indikator < places[0]
        )

    def _tanpa_induk(self, name: str) -> Draf | None:
        """An indikator of this name that an earlier table named without saying what it belongs to."""
        rows = self.r.semua("indikator")
        found = (rows[i] for i in self.r.indeks.senama("indikator", name, tree=False) if i in rows)
        return next((d for d in found if d.baru and self.r.tak_berinduk(d)), None)

    def _tanpa_sasaran(self, at: Sumber) -> Draf:
        """Where indikator stand whose sasaran the document does not say: nothing else would show them."""
        found = self.r.belum_ada()
        return found or self.r.tambah("sasaran", BELUM_ADA, at, yakin=False)

    def _menurut_kegiatan(self, near: Iterable[Draf]) -> dict[Id, str]:
        """An only child may be called after its kegiatan: "Jumlah jasa surat menyurat"."""
        children: dict[Id, list[Id]] = {}
        for row in near:
            if row.induk is not None:
                children.setdefault(row.induk, []).append(row.id)
        rows = self.r.semua(KIND)
        return {ids[0]: rows[i].nama for i, ids in children.items() if len(ids) == 1 and i in rows}

    def _lingkup(self, pohon: Draf | None) -> Iterator[Draf]:
        """The indikator that may be meant: below the program's branch, or all where no program is named."""
        for row in self.r.semua("indikator").values():
            if pohon is None or any(d.id == pohon.id for d in self.r.jejak(KIND, row.induk)):
                yield row


def _name(kind: str, text: str) -> str:
    """A row's name without its number, that of an indikator also without its unit in brackets."""
    name = tanpa_nomor(text)
    return pisah_satuan(name)[0] if kind == "indikator" else name


def _groups(tabel: TabelTertulis, program: int | None) -> dict[int, bool]:
    """For rows that name a program: whether its money cells are of the kegiatan below it, not its own.

    So it is where several rows with money share one name, written once or again in each of them.
    """
    if program is None:
        return {}
    money, words = list(tabel.cari(*UANG)), list(tabel.cari(*LABEL))
    heads: list[tuple[str, list[int]]] = []
    for b, row in tabel.isi:
        name = row.sel[program].strip(" -–")
        if name and (not heads or heads[-1][0] != name):
            heads.append((name, [b]))
        elif heads and any(row.sel[c].strip(" -–") for c in words):  # a row without words is a sum
            heads[-1][1].append(b)
    shared = {}
    for _, places in heads:
        paid = [b for b in places if any(tabel.baris[b].sel[c].strip(" -–") for c in money)]
        shared.update({b: len(paid) > 1 for b in places})
    return shared


def induk_pohon(r: Rancangan, indikator: Draf | None) -> Draf | None:
    """The row of the budget tree that an indikator hangs on."""
    return r.get(KIND, indikator.induk) if indikator else None
