"""RKT: the plan of the year: quarters against the year, the annual plan against the Renstra."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from lkjip_desktop.domain.dokumen import ButirPK, Indikator, ProgramKegiatan
from lkjip_desktop.domain.figures import SumberTarget
from lkjip_desktop.domain.nilai import KOSONG, Angka, Nilai, terisi
from lkjip_desktop.domain.pilihan import Kumulasi, Tingkat
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.rules.banding import beda
from lkjip_desktop.rules.baris import same, stated, tulis
from lkjip_desktop.rules.rule import Found, at, rule
from lkjip_desktop.rules.saksi_kinerja import TARGET_READS, quarters_off, target_dibantah
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.angka import format_angka, format_rupiah

_CARA: Mapping[Kumulasi, str] = {
    Kumulasi.KUMULATIF: "dijumlahkan menjadi",
    Kumulasi.RATA_RATA: "berata-rata",
    Kumulasi.POSISI_AKHIR: "berakhir pada",
}


def _found(ref: Ref, made: Decimal, cara: Kumulasi, tahun: Nilai, satuan: str) -> Found:
    tertulis, benar = format_angka(made), tulis(tahun)
    pesan = f"Target triwulan {_CARA[cara]} {tertulis}, target setahun {tulis(tahun, satuan)}."
    return Found(ref, pesan, tertulis, benar)


@rule(
    "RKT-01",
    Severity.KESALAHAN,
    reads=(
        *TARGET_READS, "indikator.target_akhir", "indikator.satuan",
    ),
    each=Indikator,
)  # fmt: skip
def triwulan_indikator(view: View, row: Indikator) -> Iterator[Found]:
    """Target triwulan tidak menghasilkan target setahun.

    Mengapa: Rencana aksi membagi target setahun; jumlah atau posisi akhirnya harus kembali ke target itu.
    Contoh salah: Kumulatif 10 + 10 + 10 + 10 untuk target 45.
    Contoh benar: Kumulatif 10 + 10 + 10 + 15 untuk target 45.
    Dasar: Praktik: rencana aksi adalah penjabaran target Perjanjian Kinerja.
    """
    kinerja = view.kinerja(row.id)
    if kinerja is None or not row.target_tw:
        return
    made = quarters_off(row.target_tw, row.kumulasi, kinerja.target)
    if made is None:
        return
    field = f"target_tw.{max(row.target_tw)}"
    if target_dibantah(view, row, kinerja):
        if kinerja.sumber_target is SumberTarget.PK:
            return
        field = "target_tahun" if kinerja.sumber_target is SumberTarget.TAHUN else f"target.{view.tahun}"
    yield _found(at(row, field), made, row.kumulasi, kinerja.target, row.satuan)


@rule(
    "RKT-02",
    Severity.KESALAHAN,
    reads=(
        *TARGET_READS, "butirpk.target_tw", "butirpk.target", "butirpk.satuan", "butirpk.indikator",
        "pengaturan.pk_dipakai",
    ),
    each=ButirPK,
)  # fmt: skip
def triwulan_butir(view: View, row: ButirPK) -> Iterator[Found]:
    """Target triwulan di Perjanjian Kinerja tidak menghasilkan target setahun.

    Mengapa: Rencana aksi membagi target yang ditandatangani; hasilnya harus kembali ke target itu.
    Contoh salah: Posisi akhir triwulan IV 78 untuk target 80.
    Contoh benar: Posisi akhir triwulan IV 80 untuk target 80.
    Dasar: Praktik: rencana aksi adalah penjabaran target Perjanjian Kinerja.
    """
    if not row.target_tw:
        return
    linked = view.get(Indikator, row.indikator)
    made = quarters_off(row.target_tw, linked.kumulasi, row.target) if linked is not None else None
    if linked is None or made is None:
        return
    field, kinerja = f"target_tw.{max(row.target_tw)}", view.kinerja(linked.id)
    if same(linked.target.get(view.tahun, KOSONG), Angka(made)):
        if row.induk != view.pk.id:
            field = "target"
        elif kinerja is not None and target_dibantah(view, linked, kinerja):
            return
    yield _found(at(row, field), made, linked.kumulasi, row.target, row.satuan)


@rule(
    "RKT-12",
    Severity.PERINGATAN,
    reads=(
        "butirpk.target_tw", "butirpk.target", "butirpk.indikator", "butirpk.satuan", "indikator.target_tw",
        "indikator.kumulasi", "pengaturan.pk_dipakai", "perjanjiankinerja", "figures.kinerja",
    ),
    each=ButirPK,
)  # fmt: skip
def triwulan_berbeda(view: View, row: ButirPK) -> Iterator[Found]:
    """Target triwulan indikator berbeda dengan target triwulan Perjanjian Kinerja.

    Mengapa: Rencana aksi memakai target triwulan PK; angka lain pada indikatornya menyesatkan pembaca.
    Contoh salah: Triwulan II pada indikator 40, pada Perjanjian Kinerja 45.
    Contoh benar: Keduanya 45, atau kolom pada indikator dikosongkan.
    Dasar: Praktik: rencana aksi adalah penjabaran target Perjanjian Kinerja.
    """
    linked = view.get(Indikator, row.indikator)
    kinerja = view.kinerja(linked.id) if linked is not None else None
    if linked is None or kinerja is None or row.induk != view.pk.id:
        return
    for series, target in ((linked.target_tw, kinerja.target), (row.target_tw, row.target)):
        if quarters_off(series, linked.kumulasi, target) is not None:
            return
    for q, promised in sorted(row.target_tw.items()):
        own = linked.target_tw.get(q, KOSONG)
        if stated(own) and stated(promised) and not same(own, promised):
            a, b = tulis(own, row.satuan), tulis(promised, row.satuan)
            yield Found(at(linked, f"target_tw.{q}"), f"Target triwulan indikator {a}, dalam PK {b}.", a, b)


@rule(
    "RKT-03",
    Severity.PERINGATAN,
    reads=(
        "indikator.target_tahun", "indikator.target", "indikator.satuan", "indikator.keterangan",
        "identitas.tahun", "figures.kinerja",
    ),
    each=Indikator,
)  # fmt: skip
def rencana_tahunan(view: View, row: Indikator) -> Iterator[Found]:
    """Target rencana tahunan berbeda dengan Perjanjian Kinerja atau Renstra.

    Mengapa: Satu indikator dengan dua target dalam tahun yang sama membuat capaian dapat dipilih-pilih.
    Contoh salah: Rencana tahunan 75, Perjanjian Kinerja 80.
    Contoh benar: Keduanya 80, atau perbedaannya dijelaskan di kolom Keterangan.
    Dasar: Praktik: rencana tahunan dan Perjanjian Kinerja diturunkan dari Renstra.
    """
    kinerja = view.kinerja(row.id)
    if kinerja is None or not terisi(row.target_tahun) or row.keterangan.strip():
        return
    from_pk = kinerja.sumber_target is SumberTarget.PK
    other = kinerja.target if from_pk else row.target.get(view.tahun, KOSONG)
    if stated(other) and not same(other, row.target_tahun):
        a, b = tulis(row.target_tahun, row.satuan), tulis(other, row.satuan)
        sumber = "Perjanjian Kinerja" if from_pk else f"Renstra {view.tahun}"
        yield Found(at(row, "target_tahun"), f"Target rencana tahunan {a}, target {sumber} {b}.", a, b)


@rule(
    "RKT-04",
    Severity.PERINGATAN,
    reads=(
        "programkegiatan.tingkat", "programkegiatan.keterangan", "programkegiatan.anggaran",
        "programkegiatan.anggaran_murni", "programkegiatan.pagu", "identitas.tahun", "figures.anggaran",
    ),
    each=ProgramKegiatan,
)  # fmt: skip
def pagu_renstra(view: View, row: ProgramKegiatan) -> Iterator[Found]:
    """Anggaran program berbeda dengan pagu Renstra tahun itu.

    Mengapa: Perubahan besar terhadap rencana lima tahun perlu dijelaskan, sebab kinerjanya ikut berubah.
    Contoh salah: Pagu Renstra Rp966.146.200, anggaran Rp1.356.908.200, tanpa keterangan.
    Contoh benar: Perbedaannya dijelaskan di kolom Keterangan.
    Dasar: Praktik: perbedaan dengan Renstra dijelaskan.
    """
    money = view.anggaran(row.id)
    if row.tingkat is not Tingkat.PROGRAM or row.keterangan.strip() or money is None:
        return
    anggaran = money.pagu_murni if money.pagu_murni is not None else money.pagu
    pagu = money.pagu_renstra.get(view.tahun)
    typed = row.anggaran_murni if money.pagu_murni is not None else row.anggaran
    stated = row.pagu.get(view.tahun, pagu)
    if pagu is None or stated is None or (typed is not None and not beda(typed, pagu)):
        return
    if anggaran is not None and not beda(anggaran, stated):
        return
    if anggaran is not None and beda(anggaran, pagu):
        a, b = format_rupiah(anggaran), format_rupiah(pagu)
        pesan = f"Anggaran {a}, pagu Renstra {view.tahun} {b}. Jelaskan di kolom Keterangan."
        field = "anggaran_murni" if money.pagu_murni is not None else "anggaran"
        yield Found(at(row, field), pesan, a, b)


@rule(
    "RKT-05",
    Severity.PERINGATAN,
    reads=("programkegiatan", "indikator", "figures.anggaran"),
    each=ProgramKegiatan,
)
def tanpa_keluaran(view: View, row: ProgramKegiatan) -> Iterator[Found]:
    """Anggaran tanpa indikator keluaran.

    Mengapa: Setiap belanja harus menghasilkan sesuatu yang dapat dihitung.
    Contoh salah: Sub kegiatan Rp50.000.000 tanpa indikator.
    Contoh benar: Sub kegiatan itu berkeluaran 4 dokumen.
    Dasar: Perpres 29/2014, Pasal 1: kinerja adalah keluaran atau hasil sehubungan dengan penggunaan anggaran.
    """
    money = view.anggaran(row.id)
    leaf = not view.children(ProgramKegiatan, row.id)
    if leaf and money is not None and money.pagu and not view.children(Indikator, row.id):
        a = format_rupiah(money.pagu)
        yield Found(at(row, "nama"), f"Beranggaran {a}, tetapi belum mempunyai indikator keluaran.", a)
