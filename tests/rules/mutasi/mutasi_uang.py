"""Damages in the money: the budget tree, its sums, the contract, belanja, staff, codes and links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache, partial
from random import Random

from mutasi import Kerusakan, angka_di, at, ganti, keliru, perusak
from mutasi_dokumen import dokumen
from mutasi_kinerja import Places

from lkjip_desktop.domain import edits
from lkjip_desktop.domain.dokumen import (
    PK_ID,
    AnggaranPK,
    Belanja,
    Pegawai,
    PerjanjianKinerja,
    ProgramKegiatan,
)
from lkjip_desktop.domain.hasil import bulat
from lkjip_desktop.domain.pilihan import JenisPK, Tingkat
from lkjip_desktop.domain.ref import Ref


def _tree() -> Iterator[ProgramKegiatan]:
    return dokumen().all(ProgramKegiatan)


def _leaf(row: ProgramKegiatan) -> bool:
    return not dokumen().children(ProgramKegiatan, row.id)


def _cells(field: str, leaf: bool) -> Places:
    return [(at(r, field), ()) for r in _tree() if _leaf(r) is leaf and getattr(r, field)]


@cache
def _murni() -> Places:
    # The sum says that one of the rows is wrong, but no second figure of the row says which.
    return [
        (at(r, "anggaran_murni"), (Ref("programkegiatan", r.induk, "anggaran_murni"),))
        for r in _tree()
        if _leaf(r) and r.anggaran_murni and r.induk
    ]


def _uang_rincian(rng: Random, field: str) -> Kerusakan | None:
    """Budget or spending of a row at the bottom. The stated serapan, or the quarters, tell which row it is.

    A slip that does not move the serapan by a hundredth shows in the sum only: then the row above is as good.
    """
    row = rng.choice([r for r in _tree() if _leaf(r) and getattr(r, field)])
    new = keliru(rng, getattr(row, field))
    if new is None:
        return None
    after = replace(row, **{field: new})
    told = (field == "realisasi" and row.realisasi_tw) or _serapan(after) != row.serapan_tertulis
    above = Ref("programkegiatan", row.induk or row.id, field)
    return ganti(at(row, field), new, *(() if told else (above,)))


def _serapan(row: ProgramKegiatan) -> Decimal | None:
    return bulat((row.realisasi or Decimal(0)) / row.anggaran * 100, 2) if row.anggaran else None


perusak("anggaran rincian")(partial(_uang_rincian, field="anggaran"))
perusak("realisasi rincian")(partial(_uang_rincian, field="realisasi"))


@cache
def _pagu() -> Places:
    return [(at(r, f"pagu.{y}"), ()) for r in _tree() for y, v in r.pagu.items() if v]


@cache
def _triwulan() -> Places:
    return [
        (at(r, f"realisasi_tw.{q}"), (at(r, "realisasi_tw"),))
        for r in _tree()
        for q, v in r.realisasi_tw.items()
        if v
    ]


@cache
def _pegawai() -> Places:
    # Men, women and both together disagree: the row is known, the cell is not.
    found: Places = []
    for r in dokumen().all(Pegawai):
        found += [(at(r, f), (at(r, "jumlah"),)) for f in ("laki", "perempuan") if getattr(r, f)]
        found.append((at(r, "jumlah"), ()))
    return found


@cache
def _belanja() -> Places:
    # Below a kind the sum speaks; no second figure of a row says which of two is wrong.
    found: Places = []
    for r in dokumen().all(Belanja):
        for f in ("anggaran", "realisasi"):
            found.append((at(r, f), (Ref("belanja", r.induk, f),) if r.induk else ()))
    return found


@cache
def _pengaturan() -> Places:
    fields = ("anggaran_tertulis", "realisasi_tertulis", "serapan_tertulis", "efisiensi_tertulis")
    return [(at(dokumen().pengaturan, f), ()) for f in fields]


# Left out: the value of assets, last year's budget and spending, which nothing else states.
angka_di("anggaran murni rincian", _murni)
angka_di("jumlah anggaran induk", cache(lambda: _cells("anggaran", False) + _cells("anggaran_murni", False)))
angka_di("jumlah realisasi induk", cache(lambda: _cells("realisasi", leaf=False)))
angka_di("pagu Renstra", _pagu)
angka_di("pagu akhir", cache(lambda: _cells("pagu_akhir", True) + _cells("pagu_akhir", False)))
angka_di(
    "serapan tertulis", cache(lambda: _cells("serapan_tertulis", True) + _cells("serapan_tertulis", False))
)
angka_di("realisasi anggaran triwulan", _triwulan)
angka_di("anggaran PK", cache(lambda: [(at(r, "anggaran"), ()) for r in dokumen().all(AnggaranPK)]))
angka_di(
    "jumlah PK", cache(lambda: [(at(r, "jumlah_tertulis"), ()) for r in dokumen().all(PerjanjianKinerja)])
)
angka_di("belanja menurut jenis", _belanja)
angka_di("total tertulis", _pengaturan)
angka_di("pegawai", _pegawai)
angka_di("jumlah pegawai", cache(lambda: [(at(dokumen().identitas, "jumlah_pegawai"), ())]))


@perusak("realisasi melebihi pagu")
def melebihi_pagu(rng: Random) -> Kerusakan | None:
    """More spent than there was."""
    row = rng.choice([r for r in _tree() if _leaf(r) and r.realisasi])
    return ganti(at(row, "realisasi"), (row.anggaran or Decimal(0)) + rng.randrange(1_000, 900_000_000))


@perusak("jumlah induk salah hitung")
def salah_jumlah(rng: Random) -> Kerusakan | None:
    """A sum that leaves one of its rows out, or counts it twice."""
    row = rng.choice([r for r in _tree() if not _leaf(r)])
    field = rng.choice(("anggaran", "realisasi", "anggaran_murni"))
    child = rng.choice(dokumen().children(ProgramKegiatan, row.id))
    part = getattr(child, field)
    return ganti(at(row, field), getattr(row, field) + rng.choice((-1, 1)) * part) if part else None


@perusak("serapan dengan cara lain")
def serapan_lain(rng: Random) -> Kerusakan | None:
    """The rest of the money in place of the share spent; of sums the added or averaged shares."""
    row = rng.choice([r for r in _tree() if r.serapan_tertulis is not None])
    below = [c.serapan_tertulis for c in dokumen().children(ProgramKegiatan, row.id) if c.serapan_tertulis]
    options = [100 - (row.serapan_tertulis or Decimal(0))]
    if below:
        options += [sum(below, Decimal(0)), round(sum(below, Decimal(0)) / len(below), 2)]
    return ganti(at(row, "serapan_tertulis"), rng.choice(options))


@perusak("bagian sasaran salah")
def bagian_salah(rng: Random) -> Kerusakan | None:
    """The weights of a program's link do not add up to 1. (A link to the other sasaran can be right.)"""
    row = rng.choice([r for r in _tree() if r.sasaran])
    key = next(iter(row.sasaran))
    new = Decimal(rng.choice(("0.1", "0.5", "0.9", "0.99", "1.1", "2", "10", "100")))
    return ganti(at(row, f"sasaran.{key}"), new, at(row, "sasaran"))


def _parts(row: ProgramKegiatan) -> list[str]:
    return row.kode.split(".")


@perusak("kode induk lain")
def kode_lain(rng: Random) -> Kerusakan | None:
    """The part of a code that names the row above belongs to another one; or a program's own number."""
    row = rng.choice([r for r in _tree() if r.tingkat is not Tingkat.PROGRAM or not _leaf(r)])
    parts = _parts(row)
    n = {Tingkat.PROGRAM: 2, Tingkat.KEGIATAN: 2, Tingkat.SUB_KEGIATAN: rng.choice((2, 4))}[row.tingkat]
    parts[n] = f"{rng.choice([x for x in range(7, 30) if x != int(parts[n])]):02}"
    # Of a program and its only row below either may be wrong.
    below = dokumen().children(ProgramKegiatan, row.id)
    alone = row.tingkat is Tingkat.PROGRAM and len(below) == 1
    return ganti(at(row, "kode"), ".".join(parts), *((at(below[0], "kode"),) if alone else ()))


@perusak("kode ganda")
def kode_ganda(rng: Random) -> Kerusakan | None:
    """The code of a neighbour: which of the two is wrong only their order suggests."""
    row = rng.choice([r for r in _tree() if _leaf(r)])
    other = rng.choice([c for c in dokumen().children(ProgramKegiatan, row.induk) if _leaf(c)])
    return ganti(at(row, "kode"), other.kode, at(other, "kode"))


@perusak("bentuk kode")
def bentuk_kode(rng: Random) -> Kerusakan | None:
    """A digit, a point or a level of a code is missing."""
    row = rng.choice(list(_tree()))
    cut = rng.choice(
        (row.kode[:-1], row.kode.rpartition(".")[0], row.kode[:1] + row.kode[2:], f"{row.kode}.")
    )
    return ganti(at(row, "kode"), cut)


@perusak("baris anggaran PK hilang")
def anggaran_pk_hilang(rng: Random) -> Kerusakan | None:
    """A program is missing in a contract; its JUMLAH shows it, and the tree has a program more."""
    row = rng.choice(list(dokumen().all(AnggaranPK)))
    assert row.program is not None
    pk = Ref("perjanjiankinerja", row.induk or PK_ID[JenisPK.MURNI], "jumlah_tertulis")
    changes = edits.delete(dokumen(), [(AnggaranPK, row.id)])
    return Kerusakan(changes, Ref("programkegiatan", row.program, "nama"), (pk,))


@perusak("baris pegawai hilang")
def pegawai_hilang(rng: Random) -> Kerusakan | None:
    """A line of a staff table is missing: the table is known, shown at its first line that is left."""
    row = rng.choice(list(dokumen().all(Pegawai)))
    left = [r for r in dokumen().all(Pegawai) if r.tabel is row.tabel and r is not row]
    if not left or not row.jumlah:
        return None
    return Kerusakan(edits.delete(dokumen(), [(Pegawai, row.id)]), at(left[0], "jumlah"))


@perusak("baris rincian hilang")
def rincian_hilang(rng: Random) -> Kerusakan | None:
    """A row of the tree is missing with its keluaran: the sums above are too large for what is left."""
    row = rng.choice([r for r in _tree() if _leaf(r) and r.induk])
    if len(dokumen().children(ProgramKegiatan, row.induk)) == 1:
        return None
    above = Ref("programkegiatan", row.induk or row.id, "anggaran")
    also = tuple(Ref(above.kind, above.id, f) for f in ("nama", "realisasi", "anggaran_murni", "pagu", ""))
    return Kerusakan(edits.delete(dokumen(), [(ProgramKegiatan, row.id)]), above, also)
