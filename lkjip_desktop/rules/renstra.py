"""RST: the five-year plan: is the tree complete, are its measures usable?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lkjip_desktop.domain.dokumen import Baris, Indikator, Misi, ProgramKegiatan, Sasaran, Tujuan
from lkjip_desktop.domain.nilai import terisi
from lkjip_desktop.domain.pilihan import Arah
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.baris import PLACED, of_plan
from lkjip_desktop.rules.rule import Found, at, rule
from lkjip_desktop.rules.teks import inti
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.label import judul, label
from lkjip_desktop.wording.pola import daftar
from lkjip_desktop.wording.satuan import berpersen

_OUTPUT = re.compile(
    r"\bjumlah\s+(?:dokumen|laporan|berkas|kegiatan|rapat|paket|bulan|layanan\s+administrasi|sppd|surat)\b"
    r"|\b(?:terlaksananya|tersedianya|terselenggaranya|tersusunnya|terpenuhinya\s+kebutuhan)\b",
    re.IGNORECASE,
)


@rule("RST-01", Severity.KESALAHAN, reads=("tujuan", "sasaran"), each=Tujuan)
def tujuan_tanpa_sasaran(view: View, row: Tujuan) -> Iterator[Found]:
    """Tujuan tanpa sasaran.

    Mengapa: Tujuan dicapai lewat sasaran; tanpa sasaran tidak ada yang dijanjikan dan diukur.
    Contoh salah: Tujuan 2 tidak mempunyai sasaran.
    Contoh benar: Setiap tujuan mempunyai sedikitnya satu sasaran.
    Dasar: PermenPANRB 53/2014: kinerja dilaporkan untuk setiap sasaran strategis.
    """
    if not view.children(Sasaran, row.id):
        yield Found(at(row), "Tujuan ini belum mempunyai sasaran. Tambahkan sasarannya.")


@rule("RST-02", Severity.KESALAHAN, reads=("sasaran", "indikator"), each=Sasaran)
def sasaran_tanpa_indikator(view: View, row: Sasaran) -> Iterator[Found]:
    """Sasaran tanpa indikator.

    Mengapa: Tanpa indikator, capaian sasaran tidak dapat dihitung.
    Contoh salah: Sasaran "Meningkatnya kualitas pelayanan" tanpa indikator.
    Contoh benar: Sasaran itu diukur dengan Indeks Kepuasan Masyarakat.
    Dasar: PermenPANRB 53/2014: target dan realisasi dilaporkan untuk setiap sasaran strategis.
    """
    if not view.children(Indikator, row.id):
        yield Found(at(row), "Sasaran ini belum mempunyai indikator. Tambahkan indikatornya.")


@rule(
    "RST-03",
    Severity.KESALAHAN,
    reads=("indikator.nama", "indikator.satuan", "indikator.arah"),
    each=Indikator,
)
def tanpa_satuan(view: View, row: Indikator) -> Iterator[Found]:
    """Indikator tanpa satuan.

    Mengapa: Angka tanpa satuan tidak dapat dibaca: 5 orang, 5 dokumen, atau 5 persen?
    Contoh salah: Target 80, satuan kosong.
    Contoh benar: Target 80, satuan %.
    Dasar: PermenPANRB 88/2021, kriteria perencanaan: indikator memenuhi SMART.
    """
    if row.nama.strip() and not row.satuan.strip() and row.arah is not Arah.PREDIKAT:
        yield Found(at(row, "satuan"), "Satuan belum diisi, misalnya %, orang, atau indeks.")


@rule(
    "RST-06",
    Severity.PERINGATAN,
    reads=(
        *PLACED, "indikator.nama", "indikator.formula", "indikator.definisi", "indikator.rumus",
        "indikator.sumber_data", "indikator.penanggung_jawab", "indikator.awal",
    ),
    each=Indikator,
)  # fmt: skip
def tanpa_keterangan(view: View, row: Indikator) -> Iterator[Found]:
    """Indikator tujuan atau sasaran tanpa cara ukur, sumber data, penanggung jawab, atau kondisi awal.

    Mengapa: Tanpa keterangan ini, realisasi tidak dapat diulang dan diperiksa orang lain.
    Contoh salah: Indikator dengan target lima tahun, tetapi cara mengukurnya tidak tertulis.
    Contoh benar: Formulasi, sumber data, penanggung jawab, dan kondisi awal terisi.
    Dasar: PermenPANRB 88/2021, kriteria pengukuran: ada definisi operasional dan cara mengukur yang jelas.
    """
    if not row.nama.strip() or not of_plan(view, row):
        return
    has_formula = row.formula.strip() or row.definisi.strip() or row.rumus.strip()
    missing = [] if has_formula else ["formula"]
    missing += [f for f in ("sumber_data", "penanggung_jawab") if not getattr(row, f).strip()]
    missing += [] if terisi(row.awal) else ["awal"]
    if missing:
        words = daftar([label("indikator", f).lower() for f in missing])
        yield Found(at(row, missing[0]), f"Lengkapi {words}.", related=tuple(at(row, f) for f in missing[1:]))


@rule("RST-07", Severity.PERINGATAN, reads=(*PLACED, "indikator.nama"))
def indikator_ganda(view: View) -> Iterator[Found]:
    """Indikator yang sama dua kali.

    Mengapa: Indikator ganda terhitung dua kali dalam rata-rata capaian.
    Contoh salah: "Nilai SAKIP" pada sasaran 1 dan sasaran 2.
    Contoh benar: Setiap indikator hanya pada satu sasaran.
    Dasar: Praktik: satu ukuran dipakai untuk satu pernyataan kinerja.
    """
    seen: dict[tuple[str, Id | None], Indikator] = {}
    tree = {r.id for r in view.all(ProgramKegiatan)}
    for row in view.all(Indikator):
        nama = inti(row.nama)
        key = (nama, row.induk if row.induk in tree else None)
        if nama and key in seen:
            related = (at(seen[key], "nama"),)
            yield Found(at(row, "nama"), "Indikator ini sudah ada. Hapus salah satunya.", related=related)
        elif nama:
            seen[key] = row


@rule(
    "RST-27",
    Severity.PERINGATAN,
    reads=("indikator.nama", "indikator.satuan"),
    each=Indikator,
)
def satuan_nama(view: View, row: Indikator) -> Iterator[Found]:
    """Satuan tidak sesuai dengan nama indikator.

    Mengapa: Nama "Persentase" menjanjikan persen, nama "Jumlah" menjanjikan hitungan; salah satunya keliru.
    Contoh salah: "Jumlah dokumen yang disusun" dengan satuan %.
    Contoh benar: "Jumlah dokumen yang disusun" dengan satuan Dokumen.
    Dasar: Praktik: satuan menyatakan apa yang dihitung.
    """
    first, satuan = (inti(row.nama).split() or [""])[0], row.satuan.strip()
    if not satuan or first not in _PERCENT | _COUNT:
        return
    percent = berpersen(satuan)
    if percent is not (first in _PERCENT):
        pesan = f"Indikator berbunyi “{row.nama.split()[0]}”, satuannya {satuan}. Periksa satuannya."
        yield Found(at(row, "satuan"), pesan, satuan)


_PERCENT = frozenset({"persentase", "prosentase", "presentase"})
_COUNT = frozenset({"jumlah", "banyaknya", "banyak", "cacah"})


@rule("RST-18", Severity.SARAN, reads=("sasaran", "indikator.nama"), each=Indikator)
def kata_keluaran(view: View, row: Indikator) -> Iterator[Found]:
    """Indikator sasaran berbunyi keluaran.

    Mengapa: Indikator sasaran mengukur hasil yang dirasakan, bukan banyaknya dokumen atau kegiatan.
    Contoh salah: Jumlah dokumen perencanaan yang disusun.
    Contoh benar: Nilai SAKIP.
    Dasar: Perpres 29/2014, Pasal 1: keluaran dan hasil adalah dua hal yang berbeda.
    """
    match = _OUTPUT.search(row.nama)
    if match and view.get(Sasaran, row.induk) is not None:
        kata = match[0].lower()
        yield Found(
            at(row, "nama"), f"“{kata}” menunjukkan keluaran. Pilih ukuran hasil untuk sasaran.", kata
        )


@rule(
    "RST-19",
    Severity.KESALAHAN,
    reads=("renstra.tahun_awal", "renstra.tahun_akhir", "identitas.tahun"),
)
def periode_renstra(view: View) -> Iterator[Found]:
    """Periode Renstra kosong atau tidak memuat tahun laporan.

    Mengapa: Target tahun ini dan target akhir diambil dari Renstra yang sedang berlaku.
    Contoh salah: Laporan 2024 memakai Renstra 2018-2023.
    Contoh benar: Laporan 2024 memakai Renstra 2021-2026.
    Dasar: Perpres 29/2014: capaian sampai tahun berjalan dibandingkan dengan target lima tahunan Renstra.
    """
    renstra, tahun = view.renstra, view.tahun
    awal, akhir = renstra.tahun_awal, renstra.tahun_akhir
    if not awal or not akhir:
        field = "tahun_akhir" if awal else "tahun_awal"
        yield Found(at(renstra, field), f"{label('renstra', field)} Renstra belum diisi.")
    elif awal > akhir:
        yield Found(at(renstra, "tahun_akhir"), f"Renstra berakhir ({akhir}) sebelum dimulai ({awal}).")
    elif tahun and not awal <= tahun <= akhir:
        periode = f"{awal}-{akhir}"
        yield Found(
            at(renstra, "tahun_akhir"),
            f"Renstra {periode} tidak memuat tahun laporan {tahun}.",
            periode,
            str(tahun),
        )


def _nameless(row: Baris, field: str) -> Iterator[Found]:
    if not getattr(row, field).strip():
        kind = at(row).kind
        yield Found(
            at(row, field), f"{judul(kind).capitalize()} ini belum diberi {label(kind, field).lower()}."
        )


@rule(
    "RST-20",
    Severity.KESALAHAN,
    reads=("misi.uraian", "tujuan.uraian", "sasaran.uraian", "programkegiatan.nama"),
)
def tanpa_uraian(view: View) -> Iterator[Found]:
    """Misi, tujuan, sasaran, atau program tanpa uraian.

    Mengapa: Baris kosong ikut tercetak sebagai baris tanpa isi.
    Contoh salah: Sasaran ketiga kosong.
    Contoh benar: Setiap baris diberi uraian, atau dihapus.
    Dasar: Praktik: tabel laporan tidak memuat baris kosong.
    """
    for cls in (Misi, Tujuan, Sasaran):
        for row in view.all(cls):
            yield from _nameless(row, "uraian")
    for program in view.all(ProgramKegiatan):
        yield from _nameless(program, "nama")


@rule("RST-21", Severity.KESALAHAN, reads=("indikator.nama",), each=Indikator)
def indikator_tanpa_nama(view: View, row: Indikator) -> Iterator[Found]:
    """Indikator tanpa nama.

    Mengapa: Baris tanpa nama tetap dihitung dan tercetak.
    Contoh salah: Target 80 % tanpa nama indikator.
    Contoh benar: Setiap indikator diberi nama, atau dihapus.
    Dasar: Praktik: tabel laporan tidak memuat baris kosong.
    """
    if not row.nama.strip():
        yield Found(at(row, "nama"), "Indikator ini belum diberi nama. Isi atau hapus barisnya.")


@rule("RST-22", Severity.PERINGATAN, reads=("indikator.iku",))
def tanpa_iku(view: View) -> Iterator[Found]:
    """Tidak ada indikator yang ditandai IKU.

    Mengapa: Perjanjian Kinerja memuat Indikator Kinerja Utama; tanpa tanda, kesesuaiannya tidak terperiksa.
    Contoh salah: Tidak satu pun indikator sasaran bertanda IKU.
    Contoh benar: Indikator yang ditetapkan sebagai IKU ditandai.
    Dasar: PermenPANRB 88/2021, kriteria perencanaan: IKU ditetapkan dan dipakai selama masa Renstra.
    """
    rows = list(view.all(Indikator))
    if rows and not any(r.iku for r in rows):
        yield Found(at(rows[0], "iku"), "Tandai indikator yang ditetapkan sebagai Indikator Kinerja Utama.")


@rule("RST-23", Severity.KESALAHAN, reads=("tujuan", "sasaran"))
def tanpa_tujuan(view: View) -> Iterator[Found]:
    """Renstra tanpa tujuan, atau sasaran yang tidak berada di bawah tujuan.

    Mengapa: Rangkaian tujuan, sasaran, dan indikator menjadi kerangka seluruh laporan.
    Contoh salah: Sasaran berdiri sendiri tanpa tujuan.
    Contoh benar: Setiap sasaran berada di bawah satu tujuan.
    Dasar: Perpres 29/2014: laporan memuat pencapaian tujuan dan sasaran organisasi.
    """
    tujuan = {t.id for t in view.all(Tujuan)}
    if not tujuan:
        yield Found(
            Ref("tujuan", Id(""), "uraian"), "Belum ada tujuan. Isi tujuan, sasaran, dan indikatornya."
        )
        return
    for row in view.all(Sasaran):
        if row.induk not in tujuan:
            yield Found(at(row), "Sasaran ini belum berada di bawah suatu tujuan.")
