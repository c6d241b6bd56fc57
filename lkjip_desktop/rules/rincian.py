"""RST and ANG: what a row states against the sum of the rows below it, level by level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from operator import ne
from typing import NamedTuple

from lkjip_desktop.domain.dokumen import Belanja, ProgramKegiatan
from lkjip_desktop.domain.laporan import read
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.rules.bahan import bahan
from lkjip_desktop.rules.banding import beda, salah_ketik
from lkjip_desktop.rules.rule import Found, at, rule
from lkjip_desktop.rules.saksi import (
    Uang,
    cocok,
    didukung,
    kind_of,
    left_for,
    made_of,
    quarters_of,
    stated_of,
)
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.angka import format_rupiah
from lkjip_desktop.wording.label import label
from lkjip_desktop.wording.pola import daftar

#: All that a sum of the tree is judged by: every column, for a missing row shows in several.
_TREE = (
    "programkegiatan.anggaran", "programkegiatan.anggaran_murni", "programkegiatan.realisasi",
    "programkegiatan.realisasi_tw", "programkegiatan.pagu", "programkegiatan.pagu_akhir",
    "programkegiatan.serapan_tertulis", "figures.anggaran", "bahan.diterima",
)  # fmt: skip

#: Where an empty row of the tree is a finding of its own.
_ASKED = frozenset({"anggaran", "realisasi"})


class Part(NamedTuple):
    """A child with what counts for it: what it states, or what is made of its own children."""

    row: Uang
    stated: Decimal | None
    made: Decimal | None


def parts_of(view: View, row: Uang, field: str) -> Sequence[Part]:
    """The children of a row with their money."""
    return [_part(view, c, field) for c in view.children(kind_of(row), row.id)]


def _part(view: View, row: Uang, field: str) -> Part:
    """A sum in which a row is still missing is no sum yet: that row is told to be empty (ANG-15)."""
    made = made_of(view, row, field)
    if field in _ASKED and read(row, field) is None and _lacks(view, row, field):
        return Part(row, None, made)
    return Part(row, stated_of(view, row, field), made)


def _lacks(view: View, row: Uang, field: str) -> bool:
    """Whether a row at the end of its branch has no figure. A ring of parents ends the walk, no more."""
    seen: set[Id] = set()
    waiting = [row]
    while waiting:
        one = waiting.pop()
        if one.id in seen:
            continue
        seen.add(one.id)
        below = view.children(kind_of(one), one.id)
        if not below and made_of(view, one, field) is None:
            return True
        waiting += below
    return False


def differs(tertulis: Decimal, parts: Sequence[Part]) -> Decimal | None:
    """The sum of the parts where `tertulis` is not it; while parts are missing, only where it is exceeded.

    A figure that fits the parts' own details is right; then the mistake is reported at the part.
    """
    known = [p.stated for p in parts if p.stated is not None]
    jumlah = sum(known, Decimal(0))
    deep = sum((p.made for p in parts if p.made is not None), Decimal(0))
    if not known or not beda(tertulis, jumlah) or not beda(tertulis, deep):
        return None
    return jumlah if len(known) == len(parts) or jumlah > tertulis else None


def check_sum(view: View, row: Uang, field: str, nama: str) -> Iterator[Found]:
    """What is wrong with `field` of a row that has children: at the row, or at the child that slipped."""
    tertulis: Decimal | None = read(row, field)
    parts = parts_of(view, row, field) if tertulis is not None else ()
    jumlah = differs(tertulis, parts) if tertulis is not None else None
    if tertulis is None or jumlah is None:
        return
    gap = tertulis - jumlah
    part = _slipped(view, row, field, parts, tertulis, gap)
    if part is None:
        yield _at_sum(view, row, field, nama, parts, tertulis, jumlah)
    elif field != "realisasi" or quarters_of(view, part.row) != (part.stated or 0) + gap:
        yield _at_part(row, field, nama, part, tertulis, gap)


def _slipped(
    view: View, row: Uang, field: str, parts: Sequence[Part], tertulis: Decimal, gap: Decimal
) -> Part | None:
    """The one child that the gap belongs to, by a second figure of its own row or as a slip of the hand."""
    likely = [p for p in parts if p.stated is not None and p.stated + gap > 0]
    told = [
        p
        for p in likely
        if isinstance(p.row, ProgramKegiatan) and didukung(view, p.row, field, (p.stated or 0) + gap)
    ]
    if len(told) == 1:
        return told[0]
    left = left_for(view, row, field)
    if left != tertulis and (salah_ketik(tertulis, tertulis - gap) or left == tertulis - gap):
        return None
    found = [p for p in likely if p.stated and _near(p.stated, p.stated + gap)]
    return (
        found[0]
        if len(found) == 1 and salah_ketik(found[0].stated or gap, (found[0].stated or 0) + gap)
        else None
    )


def _near(a: Decimal, b: Decimal) -> bool:
    """Whether a slip of the hand, however short the figure, can make one of the other."""
    x, y = f"{a:f}", f"{b:f}"
    return bool(salah_ketik(a, b)) or (len(x) == len(y) and sum(map(ne, x, y)) == 1)


def _at_part(row: Uang, field: str, nama: str, part: Part, tertulis: Decimal, gap: Decimal) -> Found:
    salah = part.stated or Decimal(0)
    ini, itu, slip = format_rupiah(salah), format_rupiah(salah + gap), salah_ketik(salah, salah + gap)
    kira = f" ({slip})" if slip else ""
    a, b = format_rupiah(tertulis), format_rupiah(tertulis - gap)
    pesan = f"{nama} {ini} mungkin seharusnya {itu}{kira}: rincian {b}, baris di atasnya {a}."
    return Found(at(part.row, field), pesan, ini, itu, (at(row, field),))


def _at_sum(
    view: View, row: Uang, field: str, nama: str, parts: Sequence[Part], tertulis: Decimal, jumlah: Decimal
) -> Found:
    a, b, own = format_rupiah(tertulis), format_rupiah(jumlah), salah_ketik(tertulis, jumlah)
    same = next((p.row for p in parts if p.stated and p.stated == abs(tertulis - jumlah)), None)
    pesan = f"{nama} {a}, rinciannya berjumlah {b}."
    pesan += f" Kemungkinan {own}." if own else ""
    pesan += f" Selisihnya sama dengan {_nama(same)}." if same is not None else ""
    ref = at(row, field)
    sure = same is None and all(p.stated is not None for p in parts) and not _confirmed(view, row, field)
    mend = ((ref, jumlah),) if sure else ()
    return Found(ref, pesan, a, b, (at(same, field),) if same is not None else (), None, mend)


def _confirmed(view: View, row: Uang, field: str) -> bool:
    """Whether a second figure states what stands in `field` too."""
    tertulis: Decimal = read(row, field)
    if left_for(view, row, field) == tertulis:
        return True
    if not isinstance(row, ProgramKegiatan):
        return False
    if field.startswith("pagu."):
        return row.pagu_akhir is not None and not beda(row.pagu_akhir, sum(row.pagu.values(), Decimal(0)))
    if field == "realisasi" and quarters_of(view, row) == tertulis:
        return True
    serapan = row.serapan_tertulis
    used, given = stated_of(view, row, "realisasi"), stated_of(view, row, "anggaran")
    return field in {"realisasi", "anggaran"} and serapan is not None and cocok(serapan, [used], [given])


def selisih_baris(view: View, row: ProgramKegiatan) -> dict[str, Decimal]:
    """What the rows below lack (or have too much) in every sum, where it looks as if one row were missing.

    At least two sums differ, all the same way, and none by a slip of a hand. Otherwise empty.
    """
    gaps: dict[str, Decimal] = {}
    if not view.children(ProgramKegiatan, row.id):
        return gaps
    for field in ("anggaran", "anggaran_murni", "realisasi", *(f"pagu.{y}" for y in sorted(row.pagu))):
        tertulis: Decimal | None = read(row, field)
        parts = parts_of(view, row, field) if tertulis is not None else ()
        jumlah = differs(tertulis, parts) if tertulis is not None else None
        if tertulis is not None and jumlah is not None:
            gaps[field] = tertulis - jumlah
            if _slipped(view, row, field, parts, tertulis, gaps[field]) is not None:
                return {}
            if salah_ketik(tertulis, jumlah):
                return {}
    return gaps if len(gaps) > 1 and len({g > 0 for g in gaps.values()}) == 1 else {}


def has_gaps(view: View) -> bool:
    """Whether some row at the bottom of the budget tree lacks pagu or realisasi, so that no total holds."""
    rows = list(view.all(ProgramKegiatan))
    parents = {r.induk for r in rows}
    money = (view.anggaran(r.id) for r in rows if r.id not in parents)
    return any(m is not None and (m.pagu is None or m.realisasi is None) for m in money)


@bahan(
    "baris_kurang",
    reads=("programkegiatan", "programkegiatan.anggaran", "programkegiatan.realisasi"),
)
def baris_kurang(view: View) -> bool:
    """Whether a row of the tree seems to be missing, so that counts and means of the rest are too low.

    Some row states more pagu and more realisasi than the rows below it make; ANG-21 says so at its place.
    """
    below: dict[str, list[Decimal]] = {}
    for row in view.all(ProgramKegiatan):
        sums = below.setdefault(str(row.induk), [Decimal(0), Decimal(0)])
        sums[0] += row.anggaran or 0
        sums[1] += row.realisasi or 0
    return any(
        row.anggaran is not None
        and row.realisasi is not None
        and row.anggaran > made[0] > 0
        and row.realisasi > made[1]
        for row in view.all(ProgramKegiatan)
        if (made := below.get(str(row.id)))
    )


def _nama(row: Uang) -> str:
    if isinstance(row, Belanja):
        return row.uraian.strip()
    return f"{row.kode.strip()} {row.nama.strip()}".strip()


@rule(
    "RST-12",
    Severity.KESALAHAN,
    reads=(*_TREE, "programkegiatan.kode", "programkegiatan.nama"),
    each=ProgramKegiatan,
)
def pagu_rincian(view: View, row: ProgramKegiatan) -> Iterator[Found]:
    """Pagu Renstra tidak sama dengan jumlah rinciannya.

    Mengapa: Pagu program adalah jumlah pagu kegiatannya untuk setiap tahun.
    Contoh salah: Program 2025 Rp400.000.000, kegiatannya berjumlah Rp300.000.000.
    Contoh benar: Keduanya Rp400.000.000.
    Dasar: Permendagri 90/2019: program, kegiatan, dan sub kegiatan tersusun berjenjang.
    """
    if view.children(ProgramKegiatan, row.id) and not selisih_baris(view, row):
        for year in sorted(row.pagu):
            yield from check_sum(view, row, f"pagu.{year}", f"Pagu {year}")


@rule(
    "ANG-03",
    Severity.KESALAHAN,
    reads=(*_TREE, "programkegiatan.kode", "programkegiatan.nama"),
    each=ProgramKegiatan,
)
def anggaran_rincian(view: View, row: ProgramKegiatan) -> Iterator[Found]:
    """Anggaran tidak sama dengan jumlah rinciannya.

    Mengapa: Anggaran program adalah jumlah kegiatannya, dan kegiatan jumlah sub kegiatannya.
    Contoh salah: Program Rp467.418.800, kegiatannya berjumlah Rp467.238.800.
    Contoh benar: Keduanya Rp467.418.800.
    Dasar: Permendagri 90/2019: program, kegiatan, dan sub kegiatan tersusun berjenjang.
    """
    if not selisih_baris(view, row):
        yield from check_sum(view, row, "anggaran", "Anggaran")
        yield from check_sum(view, row, "anggaran_murni", "Anggaran sebelum perubahan")


@rule(
    "ANG-04",
    Severity.KESALAHAN,
    reads=(*_TREE, "programkegiatan.kode", "programkegiatan.nama"),
    each=ProgramKegiatan,
)
def realisasi_rincian(view: View, row: ProgramKegiatan) -> Iterator[Found]:
    """Realisasi anggaran tidak sama dengan jumlah rinciannya.

    Mengapa: Realisasi induk adalah jumlah rinciannya; satu angka yang tertukar membuat dua tabel berbeda.
    Contoh salah: Rincian memuat 762.911.717, induknya menghitung 762.991.717.
    Contoh benar: Keduanya memakai 762.991.717.
    Dasar: PermenPANRB 53/2014, Bab III B: realisasi anggaran.
    """
    if not selisih_baris(view, row):
        yield from check_sum(view, row, "realisasi", "Realisasi")


@rule(
    "ANG-21",
    Severity.KESALAHAN,
    reads=_TREE,
    each=ProgramKegiatan,
)
def baris_hilang(view: View, row: ProgramKegiatan) -> Iterator[Found]:
    """Rincian program atau kegiatan tampak kurang atau lebih satu baris.

    Mengapa: Satu baris yang hilang mengurangi anggaran, realisasi, dan pagu sekaligus; sebabnya satu.
    Contoh salah: Rincian kurang Rp13.000.000 pada anggaran dan Rp12.000.000 pada realisasi.
    Contoh benar: Baris yang tertinggal diisi, sehingga semua jumlah cocok.
    Dasar: Permendagri 90/2019: program, kegiatan, dan sub kegiatan tersusun berjenjang.
    """
    gaps = selisih_baris(view, row)
    if gaps:
        first = next(iter(gaps))
        kata = "kurang" if gaps[first] > 0 else "lebih"
        isi = daftar([f"{format_rupiah(abs(g))} pada {_kolom(f)}" for f, g in gaps.items()])
        pesan = f"Rinciannya {kata} {isi}: mungkin satu baris {'hilang' if gaps[first] > 0 else 'ganda'}."
        a, tertulis = read(row, first), format_rupiah(read(row, first))
        related = tuple(at(row, f) for f in gaps if f != first)
        yield Found(at(row, first), pesan, tertulis, format_rupiah(a - gaps[first]), related)


def _kolom(field: str) -> str:
    name, _, year = field.partition(".")
    return f"{label('programkegiatan', name).lower()} {year}".strip()


@rule(
    "ANG-12",
    Severity.KESALAHAN,
    reads=("belanja.anggaran", "belanja.realisasi", "belanja.uraian", "figures.belanja"),
    each=Belanja,
)
def belanja_rincian(view: View, row: Belanja) -> Iterator[Found]:
    """Belanja tidak sama dengan jumlah rinciannya.

    Mengapa: Belanja operasi adalah jumlah belanja pegawai, barang dan jasa, dan seterusnya.
    Contoh salah: Belanja operasi Rp900.000.000, rinciannya berjumlah Rp890.000.000.
    Contoh benar: Keduanya Rp900.000.000.
    Dasar: Praktik: hitungan dalam tabel harus dapat diulang pembaca.
    """
    yield from check_sum(view, row, "anggaran", "Anggaran")
    yield from check_sum(view, row, "realisasi", "Realisasi")
