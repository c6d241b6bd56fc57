"""RST and ANG: what a row states against the sum of the rows below it, level by level."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from lkjip_desktop.domain.dokumen import Belanja, ProgramKegiatan
from lkjip_desktop.domain.figures import Anggaran
from lkjip_desktop.domain.laporan import read
from lkjip_desktop.rules.banding import beda, salah_ketik
from lkjip_desktop.rules.rule import Found, at, rule
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.angka import format_rupiah

Uang = ProgramKegiatan | Belanja
Figure = Callable[[Anggaran], Decimal | None]


class Part(NamedTuple):
    """A child with what counts for it: what it states, or what is made of its own children."""

    row: Uang
    stated: Decimal | None
    made: Decimal | None


def parts_of(view: View, row: Uang, field: str, figure: Figure) -> Sequence[Part]:
    """The children of a row with their money."""
    found: list[Part] = []
    kind: type[Uang] = Belanja if isinstance(row, Belanja) else ProgramKegiatan
    for child in view.children(kind, row.id):
        money = view.anggaran(child.id) if isinstance(child, ProgramKegiatan) else view.belanja(child.id)
        made = figure(money) if money is not None else None
        typed = read(child, field)
        found.append(Part(child, made if typed is None else typed, made))
    return found


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


def check_sum(view: View, row: Uang, field: str, nama: str, figure: Figure) -> Iterator[Found]:
    """What is wrong with `field` of a row that has children: at the row, or at the child that slipped."""
    tertulis: Decimal | None = read(row, field)
    parts = parts_of(view, row, field, figure) if tertulis is not None else ()
    jumlah = differs(tertulis, parts) if tertulis is not None else None
    if tertulis is None or jumlah is None:
        return
    a, b, gap = format_rupiah(tertulis), format_rupiah(jumlah), tertulis - jumlah
    own = salah_ketik(tertulis, jumlah)
    slipped = [(p.row, v) for p in parts if (v := p.stated) and v + gap > 0 and salah_ketik(v, v + gap)]
    if len(slipped) == 1 and not own:
        child, salah = slipped[0]
        ini, itu, slip = format_rupiah(salah), format_rupiah(salah + gap), salah_ketik(salah, salah + gap)
        pesan = f"{nama} {ini} mungkin seharusnya {itu} ({slip}): rincian {b}, baris di atasnya {a}."
        yield Found(at(child, field), pesan, ini, itu, (at(row, field),))
        return
    same = next((p.row for p in parts if p.stated and p.stated == abs(gap)), None)
    pesan = f"{nama} {a}, rinciannya berjumlah {b}."
    pesan += f" Kemungkinan {own}." if own else ""
    pesan += f" Selisihnya sama dengan {_nama(same)}." if same is not None else ""
    yield Found(at(row, field), pesan, a, b, (at(same, field),) if same is not None else ())


def has_gaps(view: View) -> bool:
    """Whether some row at the bottom of the budget tree lacks pagu or realisasi, so that no total holds."""
    rows = list(view.all(ProgramKegiatan))
    parents = {r.induk for r in rows}
    money = (view.anggaran(r.id) for r in rows if r.id not in parents)
    return any(m is not None and (m.pagu is None or m.realisasi is None) for m in money)


def _nama(row: Uang) -> str:
    if isinstance(row, Belanja):
        return row.uraian.strip()
    return f"{row.kode.strip()} {row.nama.strip()}".strip()


@rule(
    "RST-12",
    Severity.KESALAHAN,
    reads=("programkegiatan.pagu", "programkegiatan.kode", "programkegiatan.nama", "figures.anggaran"),
    each=ProgramKegiatan,
)
def pagu_rincian(view: View, row: ProgramKegiatan) -> Iterator[Found]:
    """Pagu Renstra tidak sama dengan jumlah rinciannya.

    Mengapa: Pagu program adalah jumlah pagu kegiatannya untuk setiap tahun.
    Contoh salah: Program 2025 Rp400.000.000, kegiatannya berjumlah Rp300.000.000.
    Contoh benar: Keduanya Rp400.000.000.
    Dasar: Permendagri 90/2019: program, kegiatan, dan sub kegiatan tersusun berjenjang.
    """
    for year in sorted(row.pagu) if view.children(ProgramKegiatan, row.id) else ():

        def figure(money: Anggaran, year: int = year) -> Decimal | None:
            return money.pagu_renstra.get(year)

        yield from check_sum(view, row, f"pagu.{year}", f"Pagu {year}", figure)


@rule(
    "ANG-03",
    Severity.KESALAHAN,
    reads=(
        "programkegiatan.anggaran", "programkegiatan.anggaran_murni", "programkegiatan.nama",
        "programkegiatan.kode", "figures.anggaran",
    ),
    each=ProgramKegiatan,
)  # fmt: skip
def anggaran_rincian(view: View, row: ProgramKegiatan) -> Iterator[Found]:
    """Anggaran tidak sama dengan jumlah rinciannya.

    Mengapa: Anggaran program adalah jumlah kegiatannya, dan kegiatan jumlah sub kegiatannya.
    Contoh salah: Program Rp467.418.800, kegiatannya berjumlah Rp467.238.800.
    Contoh benar: Keduanya Rp467.418.800.
    Dasar: Permendagri 90/2019: program, kegiatan, dan sub kegiatan tersusun berjenjang.
    """
    yield from check_sum(view, row, "anggaran", "Anggaran", lambda m: m.pagu)
    yield from check_sum(view, row, "anggaran_murni", "Anggaran sebelum perubahan", lambda m: m.pagu_murni)


@rule(
    "ANG-04",
    Severity.KESALAHAN,
    reads=("programkegiatan.realisasi", "programkegiatan.nama", "programkegiatan.kode", "figures.anggaran"),
    each=ProgramKegiatan,
)
def realisasi_rincian(view: View, row: ProgramKegiatan) -> Iterator[Found]:
    """Realisasi anggaran tidak sama dengan jumlah rinciannya.

    Mengapa: Realisasi induk adalah jumlah rinciannya; satu angka yang tertukar membuat dua tabel berbeda.
    Contoh salah: Rincian memuat 762.911.717, induknya menghitung 762.991.717.
    Contoh benar: Keduanya memakai 762.991.717.
    Dasar: PermenPANRB 53/2014, Bab III B: realisasi anggaran.
    """
    yield from check_sum(view, row, "realisasi", "Realisasi", lambda m: m.realisasi)


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
    yield from check_sum(view, row, "anggaran", "Anggaran", lambda m: m.pagu)
    yield from check_sum(view, row, "realisasi", "Realisasi", lambda m: m.realisasi)
