"""REA: what was achieved: is it measured, proven and explained?"""

from __future__ import annotations

from collections.abc import Iterator

from lkjip_desktop.domain.diukur import butir_diukur
from lkjip_desktop.domain.dokumen import Indikator, Sasaran
from lkjip_desktop.domain.figures import Kinerja
from lkjip_desktop.domain.nilai import Kosong
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.baris import PLACED, of_plan, of_tree, stated
from lkjip_desktop.rules.rule import Found, at, rule
from lkjip_desktop.rules.saksi_kinerja import jelas
from lkjip_desktop.rules.teks import inti
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.angka import format_persen
from lkjip_desktop.wording.pola import daftar

_HIGH, _FULL = 120, 100
_FEW = 3


@rule(
    "REA-01",
    Severity.KESALAHAN,
    reads=("indikator.nama", "indikator.rumus", "figures.kinerja"),
    each=Indikator,
)
def tanpa_realisasi(view: View, row: Indikator) -> Iterator[Found]:
    """Realisasi belum diisi.

    Mengapa: Indikator yang bertarget harus dilaporkan realisasinya; kosong tidak sama dengan nol.
    Contoh salah: Target 4 dokumen, realisasi kosong.
    Contoh benar: Realisasi 2 dokumen, atau 0, atau n/a bila tidak berlaku.
    Dasar: PermenPANRB 53/2014: perbandingan target dan realisasi kinerja tahun ini.
    """
    kinerja = view.kinerja(row.id)
    if kinerja is None or row.rumus.strip() or not row.nama.strip():
        return
    if stated(kinerja.target) and isinstance(kinerja.realisasi, Kosong):
        yield Found(
            at(row, "realisasi"), "Realisasi belum diisi. Ketik 0 bila nihil, n/a bila tidak berlaku."
        )


def _capaian(kinerja: Kinerja) -> str:
    return format_persen(kinerja.capaian.nilai) if kinerja.capaian.nilai is not None else ""


@rule(
    "REA-10",
    Severity.PERINGATAN,
    reads=("indikator.penyebab", "indikator.keterangan", "indikator.capaian_tertulis", "figures.kinerja"),
    each=Indikator,
)
def capaian_tinggi(view: View, row: Indikator) -> Iterator[Found]:
    """Capaian di atas 120 % tanpa penjelasan.

    Mengapa: Capaian setinggi ini berarti targetnya terlalu rendah, atau salah satu angkanya keliru.
    Contoh salah: Target 20, realisasi 33, capaian 165 %, kolom Penyebab kosong.
    Contoh benar: Penyebab: ada tambahan peserta dari anggaran perubahan.
    Dasar: PermenPANRB 53/2014: analisis penyebab keberhasilan atau kegagalan.
    """
    kinerja = view.kinerja(row.id)
    explained = row.penyebab.strip() or row.keterangan.strip()
    if kinerja and not explained and jelas(row, kinerja, lambda n: n > _HIGH):
        a = _capaian(kinerja)
        pesan = f"Capaian {a}. Periksa target dan realisasinya, atau jelaskan di kolom Penyebab."
        yield Found(at(row, "penyebab"), pesan, a)


@rule(
    "REA-11",
    Severity.PERINGATAN,
    reads=("sasaran", "indikator.penyebab", "indikator.keterangan", "figures.kinerja"),
)
def semua_tinggi(view: View) -> Iterator[Found]:
    """Semua capaian di atas 100 % tanpa penjelasan.

    Mengapa: Bila semua target terlampaui, penilai menganggap targetnya terlalu mudah.
    Contoh salah: Enam indikator, semuanya di atas 100 %, tanpa penjelasan.
    Contoh benar: Penyebab setiap kelebihan dijelaskan.
    Dasar: PermenPANRB 88/2021, kriteria perencanaan: target menantang, realistis, dan dapat dicapai.
    """
    sasaran = {s.id for s in view.all(Sasaran)}
    count, silent = 0, False
    for row in view.all(Indikator):
        kinerja = view.kinerja(row.id) if row.induk in sasaran else None
        nilai = kinerja.capaian.nilai if kinerja else None
        if nilai is not None:
            if nilai <= _FULL:
                return
            count += 1
            silent = silent or not (row.penyebab.strip() or row.keterangan.strip())
    if count >= _FEW and silent:
        pesan = (
            f"Capaian {count} indikator sasaran semuanya di atas 100 %. Jelaskan apakah targetnya menantang."
        )
        yield Found(Ref("narasi", Id("bab3.a.pengantar"), "teks"), pesan)


@rule(
    "REA-12",
    Severity.KESALAHAN,
    reads=(
        *PLACED, "indikator.penyebab", "indikator.hambatan", "indikator.solusi", "indikator.tindak_lanjut",
        "indikator.capaian_tertulis", "figures.kinerja",
    ),
    each=Indikator,
)  # fmt: skip
def tak_tercapai(view: View, row: Indikator) -> Iterator[Found]:
    """Indikator kinerja di bawah target tanpa penyebab dan tindak lanjut.

    Mengapa: Kegagalan yang tidak dijelaskan berulang tahun depan, dan inilah yang pertama dicari penilai.
    Contoh salah: Capaian 50 %, Penyebab dan Tindak lanjut kosong.
    Contoh benar: Penyebab: dua dokumen menunggu reviu. Tindak lanjut: reviu dijadwalkan pada triwulan II.
    Dasar: PermenPANRB 53/2014: analisis penyebab kegagalan serta alternatif solusi yang telah dilakukan.
    """
    kinerja = view.kinerja(row.id)
    if kinerja is None or not jelas(row, kinerja, lambda n: n < _FULL) or not of_plan(view, row):
        return
    missing = [] if row.penyebab.strip() or row.hambatan.strip() else ["penyebab"]
    missing += [] if row.tindak_lanjut.strip() or row.solusi.strip() else ["tindak_lanjut"]
    if missing:
        kata = daftar([m.replace("_", " ") for m in missing])
        a = _capaian(kinerja)
        pesan = f"Capaian {a}, di bawah target. Isi {kata}."
        related = tuple(at(row, m) for m in missing[1:])
        yield Found(at(row, missing[0]), pesan, a, related=related)


@rule(
    "REA-13",
    Severity.PERINGATAN,
    reads=(
        *PLACED, "indikator.penyebab", "indikator.hambatan", "indikator.tindak_lanjut",
        "indikator.keterangan", "indikator.capaian_tertulis", "figures.kinerja",
    ),
    each=Indikator,
)  # fmt: skip
def keluaran_kurang(view: View, row: Indikator) -> Iterator[Found]:
    """Keluaran di bawah target tanpa penjelasan.

    Mengapa: Keluaran yang kurang menjadi alasan sasaran tidak tercapai atau anggaran tersisa.
    Contoh salah: Target 1.543 meterai, realisasi 800, tanpa penjelasan.
    Contoh benar: Penyebab: sebagian surat beralih ke tanda tangan elektronik.
    Dasar: PermenPANRB 53/2014: analisis program dan kegiatan yang menunjang keberhasilan ataupun kegagalan.
    """
    kinerja = view.kinerja(row.id)
    if kinerja is None or not jelas(row, kinerja, lambda n: n < _FULL):
        return
    teks = (row.penyebab, row.hambatan, row.tindak_lanjut, row.keterangan)
    if of_tree(view, row) and not any(t.strip() for t in teks):
        pesan = f"Keluaran {_capaian(kinerja)} dari target. Isi kolom Penyebab."
        yield Found(at(row, "penyebab"), pesan, _capaian(kinerja))


@rule(
    "REA-14",
    Severity.PERINGATAN,
    reads=(*PLACED, "indikator.bukti", "indikator.sumber_data", "figures.kinerja"),
    each=Indikator,
)
def tanpa_bukti(view: View, row: Indikator) -> Iterator[Found]:
    """Realisasi tanpa bukti dukung atau sumber data.

    Mengapa: Angka yang tidak dapat ditelusuri tidak dipercaya pereviu.
    Contoh salah: Realisasi 82,5 tanpa bukti.
    Contoh benar: Bukti: laporan survei kepuasan semester II.
    Dasar: Praktik: pereviu meminta sumber setiap angka realisasi.
    """
    kinerja = view.kinerja(row.id)
    if kinerja is None or not stated(kinerja.realisasi) or row.bukti.strip():
        return
    if of_plan(view, row):
        yield Found(
            at(row, "bukti"), "Sebutkan bukti dukung realisasi ini, misalnya laporan atau hasil survei."
        )
    elif not row.sumber_data.strip():
        yield Found(at(row, "bukti"), "Sebutkan bukti dukung atau sumber data keluaran ini.")


@rule(
    "REA-21",
    Severity.KESALAHAN,
    reads=(
        "sasaran", "indikator.iku", "indikator.nama", "butirpk.indikator", "butirpk.nama",
        "pengaturan.pk_dipakai", "figures.kinerja",
    ),
)  # fmt: skip
def di_luar_pk(view: View) -> Iterator[Found]:
    """Indikator sasaran diukur tetapi tidak ada di Perjanjian Kinerja.

    Mengapa: Bab III mengukur yang diperjanjikan; ukuran tambahan menaikkan atau menurunkan rata-rata.
    Contoh salah: Perjanjian Kinerja 6 indikator, Bab III mengukur 32 indikator.
    Contoh benar: Keduanya 6 indikator; ukuran lain ditempatkan sebagai keluaran program.
    Dasar: PermenPANRB 53/2014: capaian dilaporkan untuk setiap pernyataan kinerja dalam perjanjian.
    """
    lines = butir_diukur(view)
    promised, named = {b.indikator for b in lines}, {inti(b.nama) for b in lines if b.indikator is None}
    sasaran = {s.id for s in view.all(Sasaran)} if lines else set()
    for row in view.all(Indikator) if lines else ():
        if row.iku or row.induk not in sasaran or row.id in promised or inti(row.nama) in named:
            continue
        kinerja = view.kinerja(row.id)
        if kinerja and stated(kinerja.realisasi):
            yield Found(at(row, "realisasi"), "Indikator ini diukur, tetapi tidak ada di Perjanjian Kinerja.")
