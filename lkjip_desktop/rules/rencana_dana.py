"""RKT: the plan's money: quarters against the year, the plan against the Renstra, what it is measured by."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lkjip_desktop.domain.dokumen import Indikator, ProgramKegiatan
from lkjip_desktop.domain.jumlah import add
from lkjip_desktop.domain.kumulasi import TRIWULAN
from lkjip_desktop.domain.nilai import KOSONG, Nilai, terisi
from lkjip_desktop.domain.pilihan import TolokUkur
from lkjip_desktop.rules.banding import beda
from lkjip_desktop.rules.baris import of_tree, same, stated, tulis
from lkjip_desktop.rules.rule import Found, at, rule
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.angka import format_rupiah

_RUPIAH = frozenset({"rp", "rp.", "rupiah", "ribu rupiah", "juta rupiah"})


@rule(
    "RKT-06",
    Severity.KESALAHAN,
    reads=("programkegiatan.anggaran_tw", "figures.anggaran"),
    each=ProgramKegiatan,
)
def triwulan_anggaran(view: View, row: ProgramKegiatan) -> Iterator[Found]:
    """Anggaran triwulan tidak berjumlah anggaran setahun.

    Mengapa: Rencana aksi membagi anggaran setahun; keempat triwulannya harus kembali ke anggaran itu.
    Contoh salah: Rp20 juta setiap triwulan untuk anggaran Rp100 juta.
    Contoh benar: Rp25 juta setiap triwulan untuk anggaran Rp100 juta.
    Dasar: Praktik: rencana aksi adalah penjabaran Perjanjian Kinerja dan anggarannya.
    """
    money = view.anggaran(row.id)
    if not row.anggaran_tw or money is None or money.pagu is None:
        return
    total = sum((row.anggaran_tw[q] for q in TRIWULAN if q in row.anggaran_tw), Decimal(0))
    complete = all(q in row.anggaran_tw for q in TRIWULAN)
    if (complete and beda(total, money.pagu)) or total > money.pagu:
        a, b = format_rupiah(total), format_rupiah(money.pagu)
        field = f"anggaran_tw.{max(row.anggaran_tw)}"
        yield Found(at(row, field), f"Anggaran triwulan berjumlah {a}, anggaran setahun {b}.", a, b)


@rule(
    "RKT-07",
    Severity.PERINGATAN,
    reads=(
        "programkegiatan.rkt", "programkegiatan.pagu", "programkegiatan.keterangan",
        "programkegiatan.catatan", "identitas.tahun",
    ),
    each=ProgramKegiatan,
)  # fmt: skip
def dana_rkt(view: View, row: ProgramKegiatan) -> Iterator[Found]:
    """Dana RKT berbeda dengan pagu Renstra tahun itu.

    Mengapa: Rencana tahunan menjabarkan Renstra; perbedaannya perlu dijelaskan.
    Contoh salah: Pagu Renstra 2025 Rp100.000.000, dana RKT Rp90.000.000, tanpa catatan.
    Contoh benar: Keduanya sama, atau perbedaannya dijelaskan di kolom Catatan penting atau Keterangan.
    Dasar: Praktik: Renja dan RKT disusun dengan berpedoman pada Renstra.
    """
    pagu = row.pagu.get(view.tahun)
    if row.rkt is None or pagu is None or row.keterangan.strip() or row.catatan.strip():
        return
    if beda(row.rkt, pagu):
        a, b = format_rupiah(row.rkt), format_rupiah(pagu)
        yield Found(at(row, "rkt"), f"Dana RKT {a}, pagu Renstra {view.tahun} {b}.", a, b)


@rule("RKT-08", Severity.KESALAHAN, reads=("programkegiatan.rkt",), each=ProgramKegiatan)
def dana_rincian(view: View, row: ProgramKegiatan) -> Iterator[Found]:
    """Dana RKT suatu baris berbeda dengan jumlah rinciannya.

    Mengapa: Dana program adalah jumlah dana kegiatannya; dua angka berarti salah satunya keliru.
    Contoh salah: Program Rp500.000.000, kegiatannya berjumlah Rp480.000.000.
    Contoh benar: Program Rp480.000.000, atau dikosongkan agar dijumlahkan.
    Dasar: Praktik: anggaran berjenjang dari sub kegiatan ke kegiatan dan program.
    """
    below = add(child.rkt for child in view.children(ProgramKegiatan, row.id))
    if row.rkt is not None and below is not None and beda(row.rkt, below):
        a, b = format_rupiah(row.rkt), format_rupiah(below)
        yield Found(at(row, "rkt"), f"Dana RKT {a}, rinciannya berjumlah {b}.", a, b)


@rule(
    "RKT-09",
    Severity.PERINGATAN,
    reads=("indikator.satuan", "programkegiatan"),
    each=Indikator,
)
def keluaran_rupiah(view: View, row: Indikator) -> Iterator[Found]:
    """Keluaran atau hasil diukur dengan rupiah.

    Mengapa: Rupiah adalah masukan; keluaran adalah barang atau jasa yang dihasilkan dengan masukan itu.
    Contoh salah: Jumlah dana pelatihan yang diserap, satuan rupiah.
    Contoh benar: Jumlah aparatur yang dilatih, satuan orang; rupiahnya di kolom dana.
    Dasar: Perpres 29/2014, Pasal 1: kinerja adalah keluaran atau hasil sehubungan dengan penggunaan anggaran.
    """
    if row.satuan.strip().casefold() in _RUPIAH and of_tree(view, row):
        pesan = f"Satuan “{row.satuan.strip()}” adalah masukan. Ukur barang atau jasa yang dihasilkan."
        yield Found(at(row, "satuan"), pesan, row.satuan.strip())


@rule(
    "RKT-10",
    Severity.PERINGATAN,
    reads=(
        "indikator.nama", "indikator.satuan", "indikator.tolok", "indikator.target_tahun",
        "indikator.target", "programkegiatan", "identitas.tahun",
    ),
)  # fmt: skip
def hasil_ganda(view: View) -> Iterator[Found]:
    """Hasil yang sama dengan target berbeda pada dua baris.

    Mengapa: Satu hasil hanya mempunyai satu target dalam setahun, berapa pun kegiatan yang menunjangnya.
    Contoh salah: Persentase ASN kompeten, target 60 % pada satu kegiatan dan 65 % pada kegiatan lain.
    Contoh benar: Targetnya 60 % pada kedua kegiatan.
    Dasar: Praktik: rencana tahunan menyebut satu target untuk satu indikator.
    """
    first: dict[tuple[str, str], Indikator] = {}
    for row in view.all(Indikator):
        if row.tolok is not TolokUkur.HASIL or not stated(_target(view, row)) or not of_tree(view, row):
            continue
        name = " ".join(row.nama.casefold().split())
        other = first.setdefault((name, row.satuan.strip().casefold()), row)
        if name and other is not row and not same(_target(view, other), _target(view, row)):
            a, b = (tulis(_target(view, r), r.satuan) for r in (row, other))
            field = "target_tahun" if terisi(row.target_tahun) else f"target.{view.tahun}"
            pesan = f"Target hasil ini {a}, pada baris lain yang sama {b}."
            yield Found(at(row, field), pesan, a, b, (at(other, "nama"),))


def _target(view: View, row: Indikator) -> Nilai:
    """The RKT's target, else the Renstra's for the year."""
    return row.target_tahun if terisi(row.target_tahun) else row.target.get(view.tahun, KOSONG)


@rule(
    "RKT-11",
    Severity.SARAN,
    reads=("programkegiatan.prakiraan", "programkegiatan.pagu", "programkegiatan.catatan"),
    each=ProgramKegiatan,
)
def prakiraan_maju(_: View, row: ProgramKegiatan) -> Iterator[Found]:
    """Prakiraan maju berbeda dengan pagu Renstra tahun itu.

    Mengapa: Prakiraan maju memperbarui Renstra; pembaca perlu tahu sebabnya.
    Contoh salah: Prakiraan maju 2026 Rp200.000.000, pagu Renstra Rp150.000.000, tanpa catatan.
    Contoh benar: Perbedaannya dijelaskan di kolom Catatan penting.
    Dasar: Praktik: Renja disusun dengan berpedoman pada Renstra.
    """
    if row.catatan.strip():
        return
    for year, ahead in sorted(row.prakiraan.items()):
        pagu = row.pagu.get(year)
        if pagu is not None and beda(ahead, pagu):
            a, b = format_rupiah(ahead), format_rupiah(pagu)
            pesan = f"Prakiraan maju {year} {a}, pagu Renstra {year} {b}."
            yield Found(at(row, f"prakiraan.{year}"), pesan, a, b)
