"""ANG: the money of each row of the budget tree: against itself, its quarters and its output."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lkjip_desktop.domain.dokumen import Indikator, ProgramKegiatan
from lkjip_desktop.domain.figures import Anggaran
from lkjip_desktop.domain.hasil import bulat
from lkjip_desktop.domain.kumulasi import TRIWULAN, rupiah_of_quarters
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.rules.anggaran_pk import hint
from lkjip_desktop.rules.banding import beda, salah_ketik
from lkjip_desktop.rules.rata_tertulis import mean
from lkjip_desktop.rules.rule import Found, at, rule
from lkjip_desktop.rules.saksi import ANGGARAN_READS, cocok, left_for, nilai_lain, sum_of_quarters
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.tertulis import Calon, differing
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.angka import format_persen, format_rupiah
from lkjip_desktop.wording.cara import cara

MONEY = ("anggaran", "anggaran_murni", "realisasi")
_MONEY_READS = tuple(f"programkegiatan.{f}" for f in MONEY)


@rule(
    "ANG-01",
    Severity.KESALAHAN,
    reads=(
        "programkegiatan.serapan_tertulis", *ANGGARAN_READS, "indikator", "figures.anggaran",
        "figures.kinerja",
    ),
    each=ProgramKegiatan,
)  # fmt: skip
def serapan_tertulis(view: View, row: ProgramKegiatan) -> Iterator[Found]:
    """Serapan tertulis tidak sama dengan realisasi dibagi anggaran.

    Mengapa: Serapan dihitung ulang dari dua angka di baris yang sama; serapan induk dari jumlahnya.
    Contoh salah: Realisasi Rp56.400.000 dari Rp57.600.000 ditulis 98,97 %.
    Contoh benar: Ditulis 97,92 %.
    Dasar: PermenPANRB 53/2014, Bab III B: realisasi anggaran.
    """
    tertulis = row.serapan_tertulis
    money = view.anggaran(row.id) if tertulis is not None else None
    if tertulis is None or money is None or money.serapan.nilai is None:
        return
    wrong = differing(tertulis, money.serapan.nilai, cara(money.serapan), _readings(view, row, money))
    if wrong and not cocok(tertulis, nilai_lain(view, row, "realisasi"), nilai_lain(view, row, "anggaran")):
        a, b = format_persen(tertulis, None), format_persen(money.serapan.nilai)
        ref = at(row, "serapan_tertulis")
        yield Found(ref, wrong[0], a, b, (), wrong[1], ((ref, bulat(money.serapan.nilai)),))


def _readings(view: View, row: ProgramKegiatan, money: Anggaran) -> Calon:
    """Other ways in which somebody may have come to a serapan."""
    serapan = money.serapan.nilai
    yield "sisa anggaran yang ditulis", None if serapan is None else 100 - serapan
    below = [view.anggaran(c.id) for c in view.children(ProgramKegiatan, row.id)]
    values = [a.serapan.nilai for a in below if a is not None and a.serapan.nilai is not None]
    if len(values) > 1:
        yield "serapan rinciannya dijumlahkan", sum(values, Decimal(0))
        yield "serapan rinciannya dirata-ratakan", mean(values)
    for indikator in view.children(Indikator, row.id):
        kinerja = view.kinerja(indikator.id)
        yield "capaian kinerja yang disalin", kinerja.capaian.nilai if kinerja else None
    if money.pagu_murni and money.realisasi is not None:
        yield "dibagi anggaran sebelum perubahan", money.realisasi / money.pagu_murni * 100


@rule(
    "ANG-02",
    Severity.KESALAHAN,
    reads=("programkegiatan.keterangan", *ANGGARAN_READS, "figures.anggaran"),
    each=ProgramKegiatan,
)
def melebihi_pagu(view: View, row: ProgramKegiatan) -> Iterator[Found]:
    """Realisasi lebih besar dari pagu.

    Mengapa: Belanja tidak boleh melampaui anggaran yang tersedia; biasanya salah satu angkanya salah ketik.
    Contoh salah: Realisasi Rp12.000.000, pagu Rp11.025.000.
    Contoh benar: Realisasi Rp5.100.044, pagu Rp11.025.000.
    Dasar: Praktik: anggaran adalah batas tertinggi belanja.
    """
    money = view.anggaran(row.id)
    if money is None or not _over(money) or row.keterangan.strip():
        return
    below = (view.anggaran(c.id) for c in view.children(ProgramKegiatan, row.id))
    if any(m is not None and (m.pagu is None or _over(m)) for m in below):
        return
    if min(nilai_lain(view, row, "realisasi")) <= max(nilai_lain(view, row, "anggaran")):
        return
    a, b = format_rupiah(money.realisasi or Decimal(0)), format_rupiah(money.pagu or Decimal(0))
    pesan = f"Realisasi {a} lebih besar dari pagu {b}. Periksa angkanya atau jelaskan di kolom Keterangan."
    yield Found(at(row, "realisasi"), pesan, a, b)


def _over(money: Anggaran) -> bool:
    return money.sisa is not None and money.sisa < 0


@rule(
    "ANG-06",
    Severity.KESALAHAN,
    reads=(*ANGGARAN_READS, "programkegiatan.serapan_tertulis", "figures.anggaran"),
    each=ProgramKegiatan,
)
def realisasi_triwulan(view: View, row: ProgramKegiatan) -> Iterator[Found]:
    """Realisasi anggaran setahun tidak sama dengan jumlah triwulannya.

    Mengapa: Belanja setahun adalah jumlah belanja empat triwulan.
    Contoh salah: Triwulan berjumlah Rp5.590.000, setahun Rp5.950.000.
    Contoh benar: Keduanya Rp5.590.000.
    Dasar: Praktik: realisasi setahun sama dengan jumlah laporan triwulan.
    """
    made = rupiah_of_quarters(row.realisasi_tw) if row.realisasi_tw else None
    if made is None or row.realisasi is None or not beda(made, row.realisasi):
        return
    if made > row.realisasi or all(q in row.realisasi_tw for q in TRIWULAN):
        a, b = format_rupiah(row.realisasi), format_rupiah(made)
        if _confirmed(view, row, row.realisasi):
            pesan = f"Triwulannya berjumlah {b}, realisasi setahun {a}.{hint(made, row.realisasi)}"
            yield Found(at(row, f"realisasi_tw.{_quarter(row, row.realisasi - made)}"), pesan, b, a)
        else:
            pesan = f"Realisasi setahun {a}, triwulannya berjumlah {b}.{hint(row.realisasi, made)}"
            yield Found(at(row, "realisasi"), pesan, a, b)


def _confirmed(view: View, row: ProgramKegiatan, nilai: Decimal) -> bool:
    """Whether the row above or the stated serapan speaks for the year: then a quarter is wrong."""
    if left_for(view, row, "realisasi") == nilai:
        return True
    serapan, pagu = row.serapan_tertulis, list(nilai_lain(view, row, "anggaran"))
    if serapan is None or cocok(serapan, [sum_of_quarters(row)], pagu):
        return False
    return cocok(serapan, [nilai], pagu)


def _quarter(row: ProgramKegiatan, gap: Decimal) -> int:
    """The quarter that a slip of the hand explains, else the last."""
    found = [q for q, v in row.realisasi_tw.items() if v + gap > 0 and salah_ketik(v, v + gap)]
    return found[0] if len(found) == 1 else max(row.realisasi_tw)


def _spent_nothing(money: Anggaran) -> bool:
    return money.realisasi is not None and money.realisasi == 0


@rule(
    "ANG-07",
    Severity.PERINGATAN,
    reads=(
        "indikator.penyebab",
        "indikator.keterangan",
        "programkegiatan.keterangan",
        "figures.anggaran",
        "figures.kinerja",
    ),
    each=ProgramKegiatan,
)
def belanja_tanpa_keluaran(view: View, row: ProgramKegiatan) -> Iterator[Found]:
    """Ada belanja tetapi keluarannya nol.

    Mengapa: Uang keluar tanpa hasil adalah pertanyaan pertama pemeriksa.
    Contoh salah: Realisasi Rp112.690.349, peserta seleksi 0 orang.
    Contoh benar: Keterangan: biaya persiapan; seleksi diundur ke tahun berikutnya.
    Dasar: Perpres 29/2014, Pasal 1: kinerja adalah keluaran atau hasil sehubungan dengan penggunaan anggaran.
    """
    money, rows = view.anggaran(row.id), view.children(Indikator, row.id)
    if money is None or not money.realisasi or money.realisasi <= 0 or not rows or row.keterangan.strip():
        return
    found = [k.realisasi for i in rows if (k := view.kinerja(i.id)) is not None]
    explained = any(i.penyebab.strip() or i.keterangan.strip() for i in rows)
    if not explained and all(isinstance(r, Angka) and r.nilai == 0 for r in found):
        a = format_rupiah(money.realisasi)
        pesan = f"Dibelanjakan {a}, tetapi keluarannya nol. Jelaskan di kolom Keterangan."
        yield Found(at(row, "realisasi"), pesan, a, "0")


@rule(
    "ANG-08",
    Severity.PERINGATAN,
    reads=("indikator", "programkegiatan.keterangan", "figures.anggaran", "figures.kinerja"),
    each=ProgramKegiatan,
)
def keluaran_tanpa_belanja(view: View, row: ProgramKegiatan) -> Iterator[Found]:
    """Ada keluaran tetapi tidak ada belanja.

    Mengapa: Keluaran tanpa biaya berarti realisasi anggarannya belum diisi, atau dibiayai dari tempat lain.
    Contoh salah: Pagu Rp50.000.000, realisasi Rp0, keluaran 4 dokumen.
    Contoh benar: Keterangan: dikerjakan sendiri tanpa belanja.
    Dasar: Perpres 29/2014, Pasal 1: kinerja adalah keluaran atau hasil sehubungan dengan penggunaan anggaran.
    """
    money = view.anggaran(row.id)
    if money is None or not money.pagu or not _spent_nothing(money) or row.keterangan.strip():
        return
    for i in view.children(Indikator, row.id):
        kinerja = view.kinerja(i.id)
        if kinerja and isinstance(kinerja.realisasi, Angka) and kinerja.realisasi.nilai > 0:
            pesan = "Keluarannya ada, tetapi realisasi anggarannya nol. Jelaskan di kolom Keterangan."
            yield Found(at(row, "realisasi"), pesan, format_rupiah(Decimal(0)), related=(at(i, "realisasi"),))
            return


@rule(
    "ANG-15",
    Severity.KESALAHAN,
    reads=("programkegiatan.nama", "identitas.tahun", "figures.anggaran"),
    each=ProgramKegiatan,
)
def uang_kosong(view: View, row: ProgramKegiatan) -> Iterator[Found]:
    """Anggaran atau realisasi anggaran belum diisi.

    Mengapa: Serapan dihitung dari keduanya; kosong tidak sama dengan nol.
    Contoh salah: Anggaran Rp57.600.000, realisasi kosong.
    Contoh benar: Realisasi Rp56.400.000, atau 0 bila tidak ada belanja.
    Dasar: PermenPANRB 53/2014, Bab III B: anggaran dan realisasi anggaran.
    """
    money = view.anggaran(row.id)
    if money is None or view.children(ProgramKegiatan, row.id) or not row.nama.strip():
        return
    if money.pagu is None and (money.realisasi is not None or money.pagu_renstra.get(view.tahun)):
        yield Found(at(row, "anggaran"), "Anggaran belum diisi. Ketik 0 bila tidak dianggarkan.")
    elif money.pagu and money.realisasi is None:
        yield Found(at(row, "realisasi"), "Realisasi anggaran belum diisi. Ketik 0 bila tidak ada belanja.")


@rule("ANG-17", Severity.KESALAHAN, reads=(*_MONEY_READS, "programkegiatan.pagu"), each=ProgramKegiatan)
def uang_negatif(view: View, row: ProgramKegiatan) -> Iterator[Found]:
    """Anggaran atau realisasi yang negatif.

    Mengapa: Uang yang dianggarkan dan dibelanjakan tidak negatif; tanda minus biasanya terbawa dari Excel.
    Contoh salah: Realisasi -Rp5.100.044.
    Contoh benar: Realisasi Rp5.100.044.
    Dasar: Praktik: pengembalian belanja mengurangi realisasi, tidak ditulis negatif.
    """
    cells = [(f, getattr(row, f)) for f in MONEY] + [(f"pagu.{y}", v) for y, v in sorted(row.pagu.items())]
    for field, nilai in cells:
        if nilai is not None and nilai < 0:
            a = format_rupiah(nilai)
            yield Found(at(row, field), f"{a} negatif. Periksa tanda minusnya.", a)
            return
