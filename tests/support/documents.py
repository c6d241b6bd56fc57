"""Reports for tests: random ones that forget no field, and large ones for benchmarks.

The strategies are made from `medan_of`, so a new field is covered the day it is declared.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from lkjip_desktop.domain.change import Change, Delete, Insert, Set, apply, kind_of
from lkjip_desktop.domain.dokumen import (
    IDENTITAS,
    KINDS,
    PENGATURAN,
    PK_ID,
    RENSTRA,
    AnggaranPK,
    Baris,
    ButirPK,
    Identitas,
    Indikator,
    Misi,
    Pengaturan,
    PerjanjianKinerja,
    ProgramKegiatan,
    Renstra,
    Sasaran,
    Tujuan,
)
from lkjip_desktop.domain.laporan import Laporan, laporan_of, read, rows_of
from lkjip_desktop.domain.medan import NUMERIC, Jenis, Medan, medan_of
from lkjip_desktop.domain.nilai import KOSONG, TIDAK_BERLAKU, Angka, Predikat, Rentang
from lkjip_desktop.domain.pilihan import JenisPK, Tingkat
from lkjip_desktop.domain.ref import Id, Ref

GAP = 1024

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
IDS = st.one_of(st.sampled_from([Id(f"r{n}") for n in range(6)]), TEXTS.map(Id))
NUMBERS = st.one_of(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15),
    st.sampled_from(
        [Decimal(t) for t in ("85.50", "-0", "0.00", "1E+5", "0.000001", "12345678901234567890.1")]
    ),
)
RANGES = st.tuples(NUMBERS, NUMBERS).map(lambda pair: Rentang(min(pair), max(pair)))
NILAI = st.one_of(
    st.just(KOSONG), st.just(TIDAK_BERLAKU), NUMBERS.map(Angka), RANGES, st.builds(Predikat, TEXTS, TEXTS)
)
_BY_JENIS: dict[Jenis, st.SearchStrategy[Any]] = {
    Jenis.TEKS: TEXTS,
    Jenis.PANJANG: TEXTS,
    Jenis.NILAI: NILAI,
    Jenis.TAHUN: st.integers(0, 9999),
    Jenis.BULAT: st.integers(-(2**63), 2**63 - 1),
    Jenis.YA: st.booleans(),
    Jenis.TANGGAL: st.dates(),
    Jenis.BERKAS: st.binary(max_size=40),
    Jenis.TAUTAN: IDS,
    **dict.fromkeys(NUMERIC, NUMBERS),
}


def single(medan: Medan) -> st.SearchStrategy[Any]:
    """Values of a field, or of one entry of a series."""
    plain = st.sampled_from(list(medan.pilihan)) if medan.pilihan else _BY_JENIS[medan.jenis]
    return st.none() | plain if medan.optional else plain


def values(medan: Medan) -> st.SearchStrategy[Any]:
    """Values of a whole field."""
    if medan.key is None:
        return single(medan)
    keys = st.integers(-1, 3000) if medan.key is int else IDS
    return st.dictionaries(keys, single(medan), max_size=4)


def rows(cls: type[Baris]) -> st.SearchStrategy[Any]:
    """Rows of a kind with every field drawn."""
    return st.builds(cls, id=IDS, **{name: values(m) for name, m in medan_of(cls).items()})


ANY_ROW = st.sampled_from(KINDS).flatmap(rows)
LAPORANS = st.lists(ANY_ROW, max_size=6).map(laporan_of)


@st.composite
def changes(draw: st.DrawFn, laporan: Laporan) -> tuple[Change, ...]:
    """Changes that fit `laporan`, one after the other."""
    done: list[Change] = []
    for _ in range(draw(st.integers(1, 5))):
        change = draw(_change(laporan))
        laporan = apply(laporan, [change])
        done.append(change)
    return tuple(done)


@st.composite
def _change(draw: st.DrawFn, laporan: Laporan) -> Change:
    there = list(rows_of(laporan))
    new = draw(ANY_ROW)
    if not there or draw(st.integers(0, 3)) == 0:
        old = laporan.get(type(new), new.id)
        return Insert(new) if old is None else Delete(old)
    row = draw(st.sampled_from(there))
    if draw(st.integers(0, 5)) == 0:
        return Delete(row)
    name, medan = draw(st.sampled_from(sorted(medan_of(type(row)).items(), key=lambda item: item[0])))
    if medan.key is None:
        return Set(Ref(kind_of(row), row.id, name), getattr(row, name), draw(single(medan)))
    known = sorted(getattr(row, name), key=str)
    key = draw(
        st.sampled_from(known) if known else st.sampled_from([2025] if medan.key is int else [Id("r1")])
    )
    ref = Ref(kind_of(row), row.id, f"{name}.{key}")
    return Set(ref, read(row, ref.field), draw(st.none() | single(medan)))


def same(a: Laporan, b: Laporan) -> bool:
    """Equal to the last digit and type: 85.50 is not 85.5, and True is not 1."""
    return a == b and _exact(a) == _exact(b)


def _exact(laporan: Laporan) -> list[str]:
    return sorted(repr(_tidy(row)) for row in rows_of(laporan))


def _tidy(row: Baris) -> Baris:
    series = [name for name, m in medan_of(type(row)).items() if m.key is not None]
    return replace(row, **{name: dict(sorted(getattr(row, name).items())) for name in series})


def full() -> Laporan:
    """Two rows of every kind, every field filled with a value of its own; always the same."""
    return laporan_of(_full(cls, n) for cls in KINDS for n in (1, 2))


def _full(cls: type[Baris], n: int) -> Baris:
    made = {}
    for place, (name, medan) in enumerate(medan_of(cls).items(), 1):
        if medan.key is None:
            made[name] = _sample(medan, n * 100 + place)
        else:
            keys = (2024, 2025) if medan.key is int else (Id("s1"), Id("s2"))
            made[name] = {k: _sample(medan, n * 100 + place + at) for at, k in enumerate(keys)}
    return cls(id=Id(f"{cls.__name__.lower()}{n}"), **made)


def _sample(medan: Medan, number: int) -> Any:
    if medan.pilihan:
        return list(medan.pilihan)[number % len(medan.pilihan)]
    nilai = (
        Angka(Decimal(number) / 4), Predikat("opini", "WTP"),
        Rentang(Decimal(number), Decimal(f"{number}.50")),
        TIDAK_BERLAKU, KOSONG,
    )  # fmt: skip
    by_jenis: dict[Jenis, Any] = {
        Jenis.NILAI: nilai[number % len(nilai)],
        Jenis.TAHUN: 2000 + number % 50,
        Jenis.BULAT: number,
        Jenis.YA: number % 2 == 0,
        Jenis.TANGGAL: date(2025, 1 + number % 12, 1 + number % 28),
        Jenis.BERKAS: bytes([number % 256]) * 20,
        Jenis.TAUTAN: Id(f"r{number}"),
        **dict.fromkeys(NUMERIC, Decimal(f"{number}.50")),
    }
    return by_jenis.get(medan.jenis, f"{medan.name} – <{number}>")


def large(indikator: int = 1000, tahun: range = range(2021, 2026), sub_kegiatan: int = 500) -> Laporan:
    """A report of that many indikator and sub kegiatan, filled in for every year without contradictions;
    always the same.

    The last year of `tahun` is the report's. Ten indikator a sasaran, five sasaran a tujuan; five sub
    kegiatan a kegiatan, five kegiatan a program.
    """
    return laporan_of([*_single(tahun), *_plan(indikator, tahun), *_budget(sub_kegiatan, indikator, tahun)])


def _single(tahun: range) -> Iterator[Baris]:
    yield Identitas(id=IDENTITAS, nama="Badan Contoh", tahun=tahun[-1], tanggal=date(tahun[-1] + 1, 1, 15))
    yield Pengaturan(id=PENGATURAN)
    yield Renstra(id=RENSTRA, nomor="1", tahun_awal=tahun[0], tahun_akhir=tahun[-1], visi="Visi")
    yield Misi(id=Id("m1"), uraian="Misi")
    yield from (PerjanjianKinerja(id=id, jenis=jenis) for jenis, id in PK_ID.items())


def _plan(count: int, tahun: range) -> Iterator[Baris]:
    for n in range(count):
        s, t = n // 10, n // 50
        if n % 50 == 0:
            yield Tujuan(id=Id(f"t{t}"), induk=Id("m1"), urutan=t * GAP, uraian=f"Tujuan {t}")
        if n % 10 == 0:
            yield Sasaran(id=Id(f"s{s}"), induk=Id(f"t{t}"), urutan=s * GAP, uraian=f"Sasaran {s}")
        yield _indikator(n, tahun)
        yield ButirPK(
            id=Id(f"b{n}"), induk=PK_ID[JenisPK.MURNI], urutan=n * GAP, indikator=Id(f"i{n}"),
            sasaran=f"Sasaran {s}", nama=f"Indikator {n}", satuan="persen",
            target=Angka(Decimal(60 + n % 40)),
        )  # fmt: skip


def _indikator(n: int, tahun: range) -> Indikator:
    earlier, target, realisasi = tahun[:-1], Decimal(60 + n % 40), Decimal(5000 + n % 5000) / 100
    return Indikator(
        id=Id(f"i{n}"), induk=Id(f"s{n // 10}"), urutan=n * GAP, nama=f"Indikator {n}", satuan="persen",
        iku=n % 10 == 0, formula="Yang dilayani dibagi yang meminta, kali 100", sumber_data="Bidang",
        penanggung_jawab="Kepala Bidang", awal=Angka(Decimal(50)),
        target={y: Angka(target) for y in tahun},
        target_akhir=Angka(target),
        target_tw={q: Angka(target * q / 4) for q in range(1, 5)},
        realisasi_tw={q: Angka(realisasi * q / 4) for q in range(1, 5)},
        realisasi=Angka(realisasi),
        target_lalu={y: Angka(Decimal(60 + n % 40)) for y in earlier},
        realisasi_lalu={y: Angka(Decimal(55 + n % 40)) for y in earlier},
        penyebab="Dukungan anggaran dan tenaga.", tindak_lanjut="Menambah petugas layanan.",
        bukti="Laporan bidang",
    )  # fmt: skip


def _budget(count: int, indikator: int, tahun: range) -> Iterator[Baris]:
    for n in range(count):
        k, p = n // 5, n // 25
        if n % 25 == 0:
            kode, weights = f"5.01.{p + 1:02}", {Id(f"s{p % max(1, indikator // 10)}"): Decimal(1)}
            yield ProgramKegiatan(
                id=Id(f"p{p}"), urutan=p * GAP, kode=kode, nama=f"Program {p}", sasaran=weights
            )
            yield AnggaranPK(
                id=Id(f"a{p}"), induk=PK_ID[JenisPK.MURNI], urutan=p * GAP, program=Id(f"p{p}"),
                nama=f"Program {p}", anggaran=Decimal(25_000_000), sumber_dana="APBD",
            )  # fmt: skip
        if n % 5 == 0:
            yield ProgramKegiatan(
                id=Id(f"k{k}"), induk=Id(f"p{p}"), urutan=k * GAP, tingkat=Tingkat.KEGIATAN,
                kode=f"5.01.{p + 1:02}.2.{k % 5 + 1:02}", nama=f"Kegiatan {k}",
            )  # fmt: skip
        yield ProgramKegiatan(
            id=Id(f"u{n}"), induk=Id(f"k{k}"), urutan=n * GAP, tingkat=Tingkat.SUB_KEGIATAN,
            kode=f"5.01.{p + 1:02}.2.{k % 5 + 1:02}.{n % 5 + 1:04}", nama=f"Sub Kegiatan {n}",
            pagu={y: Decimal(1_000_000) for y in tahun}, anggaran=Decimal(1_000_000),
            realisasi=Decimal(900_000 + n), realisasi_tw={4: Decimal(900_000 + n)},
        )  # fmt: skip
