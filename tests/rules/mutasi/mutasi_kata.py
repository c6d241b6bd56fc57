"""Damages in words, names, dates, links and rows: the contract's wording, officials, what is left empty."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

from mutasi import Kerusakan, at, ganti, perusak
from mutasi_dokumen import dokumen
from mutasi_kinerja import figures

from lkjip_desktop.domain import edits
from lkjip_desktop.domain.bagian import bagian_of
from lkjip_desktop.domain.change import Insert, Set
from lkjip_desktop.domain.dokumen import (
    PK_ID,
    AnggaranPK,
    ButirPK,
    DasarHukum,
    Indikator,
    Misi,
    Narasi,
    PerjanjianKinerja,
    ProgramKegiatan,
    Sasaran,
    Tujuan,
)
from lkjip_desktop.domain.nilai import KOSONG
from lkjip_desktop.domain.pilihan import JenisPK
from lkjip_desktop.domain.ref import Id, Ref

_PANGKAT = ("Pembina", "Pembina Tingkat I", "Pembina Utama Muda", "Pembina Utama Madya", "Pembina Utama")
_GOLONGAN = ("IV/a", "IV/b", "IV/c", "IV/d", "IV/e")


def _butir() -> list[ButirPK]:
    return list(dokumen().all(ButirPK))


def _other_word(rng: Random, teks: str) -> str:
    """One word left out, doubled, or exchanged for another."""
    words = teks.split()
    n = rng.randrange(1, len(words))
    new = rng.choice(((), (words[n], words[n]), ("daerah",), ("pembangunan",)))
    return " ".join((*words[:n], *new, *words[n + 1 :]))


@perusak("bunyi indikator")
def bunyi_indikator(rng: Random) -> Kerusakan | None:
    """A word of an indikator in a contract, or in the Renstra; three documents state it, one differs."""
    butir = rng.choice(_butir())
    row = dokumen().get(Indikator, butir.indikator)
    assert row is not None
    return ganti(at(rng.choice((butir, row)), "nama"), _other_word(rng, row.nama))


@perusak("bunyi sasaran")
def bunyi_sasaran(rng: Random) -> Kerusakan | None:
    """A word of a sasaran in a contract, or in the Renstra, where every line of the contracts differs."""
    sasaran = rng.choice(list(dokumen().all(Sasaran)))
    ids = {i.id for i in dokumen().children(Indikator, sasaran.id)}
    butir = rng.choice([b for b in _butir() if b.indikator in ids])
    new = _other_word(rng, sasaran.uraian)
    return ganti(rng.choice((at(butir, "sasaran"), at(sasaran, "uraian"))), new)


@perusak("bunyi program PK")
def bunyi_program(rng: Random) -> Kerusakan | None:
    """A word of a program's name in a contract, or in the tree."""
    line = rng.choice(list(dokumen().all(AnggaranPK)))
    program = dokumen().get(ProgramKegiatan, line.program)
    assert program is not None
    return ganti(at(rng.choice((line, program)), "nama"), _other_word(rng, line.nama))


@perusak("butir PK hilang")
def butir_hilang(rng: Random) -> Kerusakan | None:
    """An indikator is missing in the contract that is measured."""
    row = rng.choice(dokumen().children(ButirPK, PK_ID[JenisPK.PERUBAHAN]))
    assert row.indikator is not None
    return Kerusakan(edits.delete(dokumen(), [(ButirPK, row.id)]), Ref("indikator", row.indikator, "iku"))


@perusak("butir PK ganda")
def butir_ganda(rng: Random) -> Kerusakan | None:
    """A line of a contract twice."""
    row = rng.choice(_butir())
    twin = replace(row, id=Id(f"{row.id}.lagi"), urutan=row.urutan + 100)
    return Kerusakan((Insert(twin),), at(twin, "indikator"), (at(row, "indikator"),))


@perusak("butir PK salah tautan")
def butir_tautan(rng: Random) -> Kerusakan | None:
    """A line of a contract is linked to the indikator of another line, or to none."""
    row = rng.choice(_butir())
    others = [b for b in dokumen().children(ButirPK, row.induk) if b is not row]
    other = rng.choice(others) if rng.random() < 0.7 else None
    mitra = (at(other, "indikator"),) if other else ()
    return ganti(at(row, "indikator"), other.indikator if other else None, *mitra)


@perusak("indikator ganda")
def indikator_ganda(rng: Random) -> Kerusakan | None:
    """An indikator twice in the same place."""
    row = rng.choice(list(dokumen().all(Indikator)))
    twin = replace(row, id=Id(f"{row.id}.lagi"), urutan=row.urutan + 100)
    return Kerusakan((Insert(twin),), at(twin, "nama"), (at(row, "nama"),))


@perusak("NIP salah angka")
def nip_salah(rng: Random) -> Kerusakan | None:
    """A digit of the NIP of the kepala, which three documents state, is wrong."""
    places = [at(dokumen().identitas, "kepala_nip")]
    places += [at(pk, "pihak1_nip") for pk in dokumen().all(PerjanjianKinerja)]
    ref = rng.choice(places)
    old: str = dokumen().value(ref)
    n = rng.choice([n for n, c in enumerate(old) if c.isdigit()])
    if rng.random() < 0.1:
        return ganti(ref, old[:n] + old[n + 1 :])
    return ganti(ref, old[:n] + rng.choice([c for c in "0123456789" if c != old[n]]) + old[n + 1 :])


@perusak("nama pejabat")
def nama_pejabat(rng: Random) -> Kerusakan | None:
    """A letter of the name of the kepala differs in one of three documents."""
    places = [at(dokumen().identitas, "kepala_nama")]
    places += [at(pk, "pihak1_nama") for pk in dokumen().all(PerjanjianKinerja)]
    ref = rng.choice(places)
    old: str = dokumen().value(ref)
    n = rng.choice([n for n, c in enumerate(old.partition(",")[0]) if c.islower() and n > 4])
    return ganti(ref, old[:n] + rng.choice([c for c in "aeiourstn" if c != old[n]]) + old[n + 1 :])


@perusak("pangkat dan golongan")
def pangkat(rng: Random) -> Kerusakan | None:
    """Another rank in one of three documents, or another golongan than the rank's."""
    i = dokumen().identitas
    places = [(at(i, "kepala_pangkat"), _PANGKAT), (at(i, "kepala_golongan"), _GOLONGAN)]
    places += [(at(pk, "pihak1_pangkat"), _PANGKAT) for pk in dokumen().all(PerjanjianKinerja)]
    ref, options = rng.choice(places)
    # The golongan is the pair of the rank: of the two either may be wrong, the contracts speak for the rank.
    return ganti(ref, rng.choice(options))


@perusak("tanggal tanda tangan")
def tanggal(rng: Random) -> Kerusakan | None:
    """A signing date outside its time: the report too early or too late, a contract of another year."""
    i, (murni, perubahan) = dokumen().identitas, dokumen().all(PerjanjianKinerja)
    assert i.tanggal
    assert murni.tanggal
    assert perubahan.tanggal
    options: list[tuple[Ref, date]] = [
        (at(i, "tanggal"), i.tanggal.replace(year=i.tahun)),
        (at(i, "tanggal"), date(i.tahun, 12, rng.randrange(1, 31))),
        (at(i, "tanggal"), date(i.tahun + 1, 3, 1) + timedelta(days=rng.randrange(300))),
        (at(murni, "tanggal"), murni.tanggal.replace(year=i.tahun + rng.choice((-1, 1)))),
        (at(perubahan, "tanggal"), perubahan.tanggal.replace(year=i.tahun + rng.choice((-1, 1)))),
        (at(perubahan, "tanggal"), murni.tanggal - timedelta(days=rng.randrange(1, 15))),
    ]
    return ganti(*rng.choice(options))


@perusak("peraturan salah")
def peraturan(rng: Random) -> Kerusakan | None:
    """The number or the year of a well-known regulation; those of a region nobody outside it knows."""
    rows = [d for d in dokumen().all(DasarHukum) if "Bupati" not in d.uraian]
    row = rng.choice(rows)
    head, _, rest = row.uraian.partition("Nomor ")
    nomor, _, more = rest.partition(" Tahun ")
    tahun, _, tail = more.partition(" ")
    if rng.random() < 0.5:
        tahun = str(int(tahun) + rng.choice((-3, -2, -1, 1, 2, 3)))
    else:
        nomor = (
            nomor[::-1]
            if len(nomor) == 2 and rng.random() < 0.5
            else str(int(nomor) + rng.choice((-2, -1, 1, 2)))
        )
    return ganti(at(row, "uraian"), f"{head}Nomor {nomor} Tahun {tahun} {tail}")


def _empties() -> Iterator[tuple[Ref, Any]]:
    """What has to be filled in, one field at a time."""
    i, pk = dokumen().identitas, dokumen().pk
    for f in ("nama", "pemda", "tempat", "kepala_nama", "kepala_jabatan", "kepala_nip"):
        yield at(i, f), ""
    yield at(i, "tanggal"), None
    yield from (
        (at(pk, f), "")
        for f in ("pihak1_nama", "pihak1_jabatan", "pihak2_nama", "pihak2_jabatan", "tempat", "alasan")
    )
    yield at(pk, "tanggal"), None
    for cls in (Misi, Tujuan, Sasaran):
        yield from ((at(r, "uraian"), "") for r in dokumen().all(cls))
    for b in dokumen().children(ButirPK, pk.id):
        yield at(b, "target"), KOSONG
        yield at(b, "nama"), ""
    for p in dokumen().all(ProgramKegiatan):
        yield from ((at(p, f), "") for f in ("kode", "nama"))
        # Without a budget after changes the one before them counts, so only rows without one lack it.
        if not dokumen().children(ProgramKegiatan, p.id) and not p.anggaran_murni:
            yield at(p, "anggaran"), None
    for r in dokumen().all(Indikator):
        yield from ((at(r, f), "") for f in ("satuan", "nama"))
        if r.iku:
            yield from ((at(r, f), "") for f in ("sumber_data", "penanggung_jawab", "bukti"))
            yield at(r, "awal"), KOSONG


@perusak("isian wajib kosong")
def kosong(rng: Random) -> Kerusakan | None:
    """A field that the report can not do without is empty."""
    return ganti(*rng.choice(list(_empties())))


@perusak("bagian wajib kosong")
def bagian_kosong(rng: Random) -> Kerusakan | None:
    """A required section has no text; an analysis can also be made from the causes of every indikator."""
    keys = [b.key for b in bagian_of(dokumen()) if b.required and not b.key.startswith("bab3.a.analisis")]
    return ganti(Ref("narasi", rng.choice(keys), "teks"), rng.choice(("", " \n")))


@perusak("penyebab tidak diisi")
def tanpa_penyebab(rng: Random) -> Kerusakan | None:
    """A missed target without a cause or without a follow-up (in either of the two columns for it)."""
    rows = [r for r in dokumen().all(Indikator) if _missed(r)]
    row = rng.choice(rows)
    if not row.iku:
        fields: tuple[str, ...] = ("penyebab", "hambatan", "solusi", "tindak_lanjut", "keterangan")
    else:
        fields = rng.choice((("penyebab", "hambatan"), ("tindak_lanjut", "solusi")))
    changes = tuple(Set(at(row, f), getattr(row, f), "") for f in fields if getattr(row, f))
    return Kerusakan(changes, at(row, fields[0]))


def _missed(row: Indikator) -> bool:
    capaian = figures().kinerja[row.id].capaian.nilai
    return capaian is not None and capaian < 100


@perusak("PK murni dipakai")
def murni(rng: Random) -> Kerusakan | None:
    """The report measures the contract before its change."""
    return ganti(at(dokumen().pengaturan, "pk_dipakai"), JenisPK.MURNI)


@perusak("naskah dari tahun lalu")
def dari_lalu(rng: Random) -> Kerusakan | None:
    """A section is carried over from last year's report."""
    row = rng.choice(list(dokumen().all(Narasi)))
    return ganti(at(row, "dari_lalu"), True, at(row, "teks"))
