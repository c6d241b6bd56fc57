"""Damages in the measuring: targets, results, quarters, stated capaian, means, predikat, arah, satuan."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from random import Random

from mutasi import Kerusakan, angka_di, at, ganti, perusak, pilih
from mutasi_dokumen import dokumen

from lkjip_desktop.domain.aturan import aturan_of
from lkjip_desktop.domain.capaian import compute_capaian
from lkjip_desktop.domain.change import Set
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import PK_ID, ButirPK, Indikator, Sasaran, Variabel
from lkjip_desktop.domain.figures import Figures, Rata
from lkjip_desktop.domain.hasil import bulat
from lkjip_desktop.domain.kumulasi import TRIWULAN
from lkjip_desktop.domain.nilai import KOSONG, Angka
from lkjip_desktop.domain.pilihan import Arah, JenisPK, Kumulasi
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.domain.skala import PRESETS, skala_of

Places = list[tuple[Ref, tuple[Ref, ...]]]


@cache
def figures() -> Figures:
    """The figures of the clean document."""
    return compute(dokumen())


def _rows() -> Iterator[Indikator]:
    return dokumen().all(Indikator)


def _numbers(row: Indikator, field: str) -> Iterator[Ref]:
    for key, value in getattr(row, field).items():
        if isinstance(value, Angka | Decimal) and getattr(value, "nilai", value):
            yield at(row, f"{field}.{key}")


@cache
def _capaian() -> Places:
    return [(at(r, "capaian_tertulis"), ()) for r in _rows() if r.capaian_tertulis]


@cache
def _realisasi() -> Places:
    # Without quarters only the stated capaian speaks against it, so either place is as good. A capaian of 0
    # from a target is left as it is: 0 has no digits to mistype.
    return [
        (at(r, "realisasi"), () if _quarterly(r) else (at(r, "capaian_tertulis"),))
        for r in _rows()
        if isinstance(r.realisasi, Angka) and r.realisasi.nilai and r.capaian_tertulis is not None
    ]


def _quarterly(row: Indikator) -> bool:
    return isinstance(row.realisasi_tw.get(4), Angka)


def _counting(row: Indikator) -> tuple[int, ...]:
    """The quarters that make the year; of a position only the last, the others say nothing about the year."""
    return TRIWULAN if row.kumulasi is Kumulasi.KUMULATIF else TRIWULAN[-1:]


def _quarters(field: str, with_pk: bool) -> Places:
    found: Places = []
    for r in _rows():
        if r.iku and not with_pk:
            continue
        wanted = {f"{field}.{q}" for q in _counting(r)}
        found += [(ref, (Ref(ref.kind, ref.id, field),)) for ref in _numbers(r, field) if ref.field in wanted]
    return found


@cache
def _realisasi_tw() -> Places:
    return _quarters("realisasi_tw", with_pk=True)


@cache
def _target_tw() -> Places:
    return _quarters("target_tw", with_pk=True)


@cache
def _target() -> Places:
    """Targets of the report's year where no PK stands above them; the PK's have mutators of their own."""
    year = dokumen().tahun
    return [
        (at(r, "target_tahun" if isinstance(r.target_tahun, Angka) else f"target.{year}"), ())
        for r in _rows()
        if not r.iku and isinstance(r.target.get(year), Angka) and r.capaian_tertulis is not None
    ]


@cache
def _target_lain() -> Places:
    # Only what the end of the Renstra follows from: every year of a sum, the last year of a position. The
    # years between may take any value that does not move against the arah.
    found: Places = []
    for r in _rows():
        years = sorted(r.target)
        chosen = years[1:] if r.kumulasi is Kumulasi.KUMULATIF else years[-1:]
        if all(isinstance(v, Angka) for v in r.target.values()):
            found += [(at(r, f"target.{y}"), (at(r, "target_akhir"),)) for y in chosen]
    return found


@cache
def _target_akhir() -> Places:
    # A sum over years of which one is n/a can not be repeated.
    return [
        (at(r, "target_akhir"), ()) for r in _rows() if all(isinstance(v, Angka) for v in r.target.values())
    ]


@cache
def _lalu() -> Places:
    found: Places = []
    for r in _rows():
        for year in r.capaian_lalu:
            stated = at(r, f"capaian_lalu.{year}")
            found.append((stated, ()))
            found += [(at(r, f"{f}.{year}"), (stated,)) for f in ("target_lalu", "realisasi_lalu")]
    return found


@cache
def _variabel() -> Places:
    return [
        (at(v, "nilai"), (Ref("indikator", v.induk, "realisasi"),))
        for v in dokumen().all(Variabel)
        if v.induk and v.nilai
    ]


def _butir(field: str) -> Places:
    found: Places = []
    for b in dokumen().all(ButirPK):
        if not field:
            found.append((at(b, "target"), ()))
        else:
            row = dokumen().get(Indikator, b.indikator)
            assert row is not None
            wanted = [f"target_tw.{q}" for q in _counting(row) if isinstance(b.target_tw.get(q), Angka)]
            found += [(at(b, f), (at(b, "target_tw"),)) for f in wanted]
    return found


angka_di("capaian tertulis", _capaian)
angka_di("realisasi indikator", _realisasi)
angka_di("realisasi triwulan", _realisasi_tw)
angka_di("target keluaran", _target)
angka_di("target triwulan", _target_tw)
angka_di("target tahun lain", _target_lain)
angka_di("target akhir", _target_akhir)
angka_di("tahun lalu", _lalu)
angka_di("variabel rumus", _variabel)
angka_di("target PK", cache(lambda: _butir("")))
angka_di("target triwulan PK", cache(lambda: _butir("tw")))
angka_di("rata-rata sasaran", cache(lambda: [(at(s, "rata_tertulis"), ()) for s in dokumen().all(Sasaran)]))
angka_di("rata-rata instansi", cache(lambda: [(at(dokumen().pengaturan, "rata_tertulis"), ())]))


@perusak("target tergeser setahun")
def target_geser(rng: Random) -> Kerusakan | None:
    """The target of the next year stands in this year's column, in the Renstra or in the PK."""
    row = rng.choice([r for r in _rows() if r.iku])
    year = dokumen().tahun
    new = row.target[year + rng.choice((1, 2, 3, 4))]
    butir = next(b for b in dokumen().children(ButirPK, PK_ID[JenisPK.PERUBAHAN]) if b.indikator == row.id)
    if rng.random() < 0.5:
        return ganti(at(butir, "target"), new)
    # Renstra and PK disagree; the sum of the years, where there is one, is the third witness.
    return ganti(at(row, f"target.{year}"), new, at(butir, "target"))


def _readings(rata: Rata) -> Iterator[Decimal]:
    members = [figures().kinerja[i].capaian.nilai for i in rata.anggota if i in figures().kinerja]
    known = [m for m in members if m is not None]
    yield from (x for x in (rata.mentah.nilai, rata.anggaran.serapan.nilai) if x is not None)
    for batas in (110, 120, 150):
        if known:
            yield sum((min(m, Decimal(batas)) for m in known), Decimal(0)) / len(known)


@perusak("rata-rata dengan cara lain")
def rata_lain(rng: Random) -> Kerusakan | None:
    """A mean counted another way: uncapped, with another cap, or the serapan in its place."""
    f = figures()
    places = [(at(s, "rata_tertulis"), f.sasaran[s.id]) for s in dokumen().all(Sasaran)]
    ref, rata = rng.choice([*places, (at(dokumen().pengaturan, "rata_tertulis"), f.instansi)])
    other = [bulat(v, 2) for v in _readings(rata)]
    return ganti(ref, pilih(rng, {*other, bulat(f.keluaran.rata.nilai or Decimal(0), 2)}))


@perusak("serapan disalin sebagai capaian")
def serapan_sebagai_capaian(rng: Random) -> Kerusakan | None:
    """The per cent of money stands where that of the result belongs."""
    row = rng.choice([r for r in _rows() if r.capaian_tertulis is not None and r.induk in figures().anggaran])
    serapan = figures().anggaran[row.induk].serapan.nilai if row.induk else None
    return ganti(at(row, "capaian_tertulis"), bulat(serapan or Decimal(0), 2))


@perusak("predikat kelas lain")
def predikat_lain(rng: Random) -> Kerusakan | None:
    """The predikat of the class above or below, or of another scale."""
    names = [k.nama for k in skala_of(dokumen()).kelas]
    refs = [at(r, "predikat_tertulis") for r in _rows() if r.predikat_tertulis]
    ref = rng.choice([*refs, at(dokumen().pengaturan, "predikat_tertulis")])
    n = names.index(dokumen().value(ref))
    near = [names[m] for m in (n - 1, n + 1) if 0 <= m < len(names)]
    strange = [k.nama for s in PRESETS.values() for k in s.kelas if k.nama not in names]
    return ganti(ref, rng.choice(near) if rng.random() < 0.7 else rng.choice(strange))


@perusak("arah terbalik")
def arah_salah(rng: Random) -> Kerusakan | None:
    """naik and turun exchanged. Where target and result are equal both give 100: those rows are left out.

    Where the targets do not rise, they say nothing against the new arah: the stated capaian may be wrong.
    """
    row = rng.choice(list(_rows()))
    kinerja, aturan = figures().kinerja[row.id], aturan_of(dokumen())
    other = compute_capaian(Arah.TURUN, kinerja.target, kinerja.realisasi, aturan).nilai
    if other is None or other == kinerja.capaian.nilai:
        return None
    numbers = [v.nilai for v in row.target.values() if isinstance(v, Angka)]
    rising = numbers == sorted(numbers) and numbers[0] < numbers[-1]
    return ganti(at(row, "arah"), Arah.TURUN, *(() if rising else (at(row, "capaian_tertulis"),)))


@perusak("satuan salah")
def satuan_salah(rng: Random) -> Kerusakan | None:
    """Another unit. Of keluaran only "Jumlah ..." in per cent: any other unit of a count is as likely."""
    row = rng.choice(list(_rows()))
    if not row.iku:
        return ganti(at(row, "satuan"), rng.choice(("%", "persen")))
    butir = rng.choice([b for b in dokumen().all(ButirPK) if b.indikator == row.id])
    new = rng.choice([s for s in ("%", "Orang", "Indeks", "Nilai", "Dokumen") if s != row.satuan])
    # Both PK state it, so the odd one out of three is the wrong one.
    return ganti(at(rng.choice((row, butir)), "satuan"), new)


@perusak("realisasi hilang")
def realisasi_hilang(rng: Random) -> Kerusakan | None:
    """The result of a row is gone. With quarters it would be made anew from them: nothing would be lost."""
    row = rng.choice([r for r in _rows() if not r.rumus and not isinstance(r.realisasi, type(KOSONG))])
    changes = [Set(at(row, "realisasi"), row.realisasi, KOSONG)]
    changes += [Set(at(row, f"realisasi_tw.{q}"), v, KOSONG) for q, v in row.realisasi_tw.items()]
    return Kerusakan(tuple(changes), at(row, "realisasi"))
