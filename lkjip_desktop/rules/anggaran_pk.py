"""PK: the money in the contract: its sum, and each program against the budget tree."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lkjip_desktop.domain.dokumen import PK_ID, AnggaranPK, ButirPK, PerjanjianKinerja, ProgramKegiatan
from lkjip_desktop.domain.figures import Anggaran
from lkjip_desktop.domain.pilihan import JenisPK, Tingkat
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.rules.banding import beda, salah_ketik
from lkjip_desktop.rules.rule import Found, at, rule
from lkjip_desktop.rules.teks import inti
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.angka import format_rupiah


def hint(tertulis: Decimal, benar: Decimal) -> str:
    """A sentence such as "Kemungkinan dua angka tertukar." with its blank; empty when no slip is seen."""
    slip = salah_ketik(tertulis, benar)
    return f" Kemungkinan {slip}." if slip else ""


@rule(
    "PK-06",
    Severity.KESALAHAN,
    reads=(
        "perjanjiankinerja.jumlah_tertulis", "perjanjiankinerja.jenis", "anggaranpk.anggaran",
        "anggaranpk.program", "programkegiatan.tingkat", "pengaturan.pk_dipakai", "figures.pk",
        "figures.anggaran",
    ),
)  # fmt: skip
def jumlah_pk(view: View) -> Iterator[Found]:
    """JUMLAH pada Perjanjian Kinerja tidak sama dengan jumlah anggaran programnya.

    Mengapa: Jumlah yang ditandatangani harus dapat diulang dari rinciannya.
    Contoh salah: JUMLAH Rp7.252.313.800, rinciannya Rp8.373.867.000.
    Contoh benar: JUMLAH dan rincian sama-sama Rp8.373.867.000.
    Dasar: Praktik: lampiran Perjanjian Kinerja memuat program, anggaran, dan jumlahnya.
    """
    for pk in view.all(PerjanjianKinerja):
        tertulis, hitung = pk.jumlah_tertulis, view.pk_total.get(pk.jenis)
        if tertulis is not None and hitung is not None and beda(tertulis, hitung):
            if not beda(tertulis, _of_tree(view, pk)):
                continue
            a, b = format_rupiah(tertulis), format_rupiah(hitung)
            pesan = f"JUMLAH tertulis {a}, rinciannya berjumlah {b}.{hint(tertulis, hitung)}"
            ref = at(pk, "jumlah_tertulis")
            yield Found(ref, pesan, a, b, perbaikan=((ref, hitung),))


def _of_tree(view: View, pk: PerjanjianKinerja) -> Decimal:
    """What the programs of the tree come to. A JUMLAH that fits them is right; a line is wrong or missing.

    A missing line is reported for the PK that is measured (PK-17), so only there it may explain a JUMLAH.
    """
    murni = pk.jenis is JenisPK.MURNI
    lines: dict[Id, Decimal] = {}
    for r in view.children(AnggaranPK, pk.id):
        if r.program is not None:
            lines[r.program] = lines.get(r.program, Decimal(0)) + (r.anggaran or 0)
    total = Decimal(0)
    for program in view.all(ProgramKegiatan):
        if program.tingkat is Tingkat.PROGRAM and (program.id in lines or pk.id == view.pk.id):
            money = view.anggaran(program.id)
            dpa = money and (money.pagu_murni if murni and money.pagu_murni is not None else money.pagu)
            total += (dpa if dpa is not None else lines.get(program.id)) or Decimal(0)
    return total


@rule(
    "PK-07",
    Severity.KESALAHAN,
    reads=(
        "anggaranpk.anggaran", "anggaranpk.program", "perjanjiankinerja.jenis", "pengaturan.pk_dipakai",
        "programkegiatan.anggaran", "programkegiatan.anggaran_murni", "figures.anggaran",
    ),
    each=AnggaranPK,
)  # fmt: skip
def anggaran_program(view: View, row: AnggaranPK) -> Iterator[Found]:
    """Anggaran program di Perjanjian Kinerja berbeda dengan dokumen anggaran.

    Mengapa: Anggaran yang diperjanjikan adalah anggaran DPA; perbedaan berarti salah satu belum diperbarui.
    Contoh salah: Program 1 di PK Rp966.146.200, di DPA Rp1.356.908.200.
    Contoh benar: Keduanya Rp1.356.908.200, atau DPA murni diisi dan PK Perubahan dibuat.
    Dasar: PermenPANRB 53/2014: anggaran dilaporkan sesuai dokumen Perjanjian Kinerja.
    """
    pk = view.get(PerjanjianKinerja, row.induk)
    money = view.anggaran(row.program) if row.program else None
    lines = [r for r in view.children(AnggaranPK, row.induk) if r.program == row.program]
    amounts = [r.anggaran for r in lines if r.anggaran is not None]
    if pk is None or money is None or row is not lines[0] or len(amounts) < len(lines):
        return
    promised, dpa = sum(amounts, Decimal(0)), _dpa(view, pk, money)
    program = view.get(ProgramKegiatan, row.program)
    typed = (program.anggaran_murni if pk.jenis is JenisPK.MURNI else program.anggaran) if program else None
    if typed is not None and not beda(promised, typed):
        return
    if dpa is not None and beda(promised, dpa[0]):
        a, b = format_rupiah(promised), format_rupiah(dpa[0])
        several = f" pada {len(lines)} baris berjumlah" if len(lines) > 1 else ""
        pesan = f"Anggaran{several} {a}, menurut {dpa[1]} {b}.{hint(promised, dpa[0])}"
        yield Found(at(row, "anggaran"), pesan, a, b, tuple(at(r, "anggaran") for r in lines[1:]))


def _dpa(view: View, pk: PerjanjianKinerja, money: Anggaran) -> tuple[Decimal, str] | None:
    """The DPA's money that the lines of a program are held against, and its name; None: not comparable."""
    murni = pk.jenis is JenisPK.MURNI
    if murni and money.pagu_murni is None and view.pk.jenis is JenisPK.PERUBAHAN:
        return None
    if murni and money.pagu_murni is not None:
        return money.pagu_murni, "DPA murni"
    return (money.pagu, "DPA") if money.pagu is not None else None


@rule(
    "PK-08",
    Severity.KESALAHAN,
    reads=("anggaranpk.program", "anggaranpk.nama", "programkegiatan.nama", "programkegiatan.tingkat"),
)
def program_lepas(view: View) -> Iterator[Found]:
    """Program di Perjanjian Kinerja tidak terkait dengan program Renstra dan DPA.

    Mengapa: Anggaran yang tidak terkait tidak dapat dicocokkan dengan realisasinya.
    Contoh salah: Program tertulis tanpa dipilih programnya.
    Contoh benar: Program dipilih dari daftar program.
    Dasar: PermenPANRB 53/2014: anggaran dilaporkan sesuai dokumen Perjanjian Kinerja.
    """
    for row in view.all(AnggaranPK):
        if view.get(ProgramKegiatan, row.program) is None:
            ref, meant = at(row, "program"), _meant(view, row)
            pesan = "Pilih program di Renstra dan DPA yang dimaksud baris ini."
            yield Found(ref, pesan, perbaikan=((ref, meant),) if meant else ())


def _meant(view: View, row: AnggaranPK) -> Id | None:
    """The one program of that name, if no other line of the PK has it."""
    taken = {line.program for line in view.children(AnggaranPK, row.induk)}
    programs = [p for p in view.all(ProgramKegiatan) if p.tingkat is Tingkat.PROGRAM]
    same_name = [p.id for p in programs if row.nama.strip() and inti(p.nama) == inti(row.nama)]
    return same_name[0] if len(same_name) == 1 and same_name[0] not in taken else None


@rule(
    "PK-11",
    Severity.PERINGATAN,
    reads=(
        "programkegiatan.anggaran", "programkegiatan.anggaran_murni", "butirpk", "pengaturan.pk_dipakai",
    ),
)  # fmt: skip
def tanpa_pk_perubahan(view: View) -> Iterator[Found]:
    """Anggaran berubah tetapi tidak ada PK Perubahan.

    Mengapa: Perubahan anggaran biasanya mengubah target; keduanya diperjanjikan kembali.
    Contoh salah: DPA murni Rp7.252.313.800 menjadi Rp8.373.867.000, PK tetap PK murni.
    Contoh benar: Dibuat PK Perubahan dengan anggaran Rp8.373.867.000.
    Dasar: PermenPANRB 53/2014: Perjanjian Kinerja dapat direvisi bila alokasi anggaran berubah.
    """
    both = [r for r in view.all(ProgramKegiatan) if r.anggaran is not None and r.anggaran_murni is not None]
    parents = {r.induk for r in both}
    pairs = [(r.anggaran_murni, r.anggaran) for r in both if r.id not in parents]
    if all(murni == baru for murni, baru in pairs) or view.children(ButirPK, PK_ID[JenisPK.PERUBAHAN]):
        return
    a = format_rupiah(sum((murni for murni, _ in pairs if murni is not None), Decimal(0)))
    b = format_rupiah(sum((baru for _, baru in pairs if baru is not None), Decimal(0)))
    pesan = f"Anggaran berubah dari {a} menjadi {b}. Isi PK Perubahan, atau jelaskan di Bab II."
    yield Found(at(view.pk), pesan, a, b)


@rule(
    "PK-17",
    Severity.KESALAHAN,
    reads=(
        "anggaranpk.program", "anggaranpk.nama", "programkegiatan.tingkat", "programkegiatan.nama",
        "pengaturan.pk_dipakai", "butirpk", "figures.anggaran",
    ),
)  # fmt: skip
def program_di_luar_pk(view: View) -> Iterator[Found]:
    """Program yang beranggaran tidak ada di Perjanjian Kinerja.

    Mengapa: Jumlah anggaran di Perjanjian Kinerja harus sama dengan anggaran yang dilaporkan di Bab III B.
    Contoh salah: DPA memuat 6 program, Perjanjian Kinerja 5 program.
    Contoh benar: Keenam program ada di Perjanjian Kinerja.
    Dasar: Praktik: lampiran Perjanjian Kinerja memuat program, anggaran, dan jumlahnya.
    """
    pk = view.pk
    if not view.children(ButirPK, pk.id):
        return
    lines = view.children(AnggaranPK, pk.id)
    promised, named = {row.program for row in lines}, {inti(row.nama) for row in lines if not row.program}
    for program in view.all(ProgramKegiatan):
        if program.tingkat is not Tingkat.PROGRAM or program.id in promised or inti(program.nama) in named:
            continue
        money = view.anggaran(program.id)
        if money is not None and money.pagu:
            a = format_rupiah(money.pagu)
            pesan = f"Program ini beranggaran {a}, tetapi tidak ada di Perjanjian Kinerja."
            yield Found(at(program, "nama"), pesan, "", a, (at(pk),))
