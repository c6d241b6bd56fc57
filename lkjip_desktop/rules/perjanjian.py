"""PK: what was signed: its lines against the Renstra, its parties and dates."""

from __future__ import annotations

from collections.abc import Iterator

from lkjip_desktop.domain.diukur import butir_diukur
from lkjip_desktop.domain.dokumen import PK_ID, ButirPK, Indikator, PerjanjianKinerja
from lkjip_desktop.domain.nilai import KOSONG, Nilai, terisi
from lkjip_desktop.domain.pilihan import JenisPK
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.baris import same, tulis
from lkjip_desktop.rules.bunyi import misled
from lkjip_desktop.rules.kelengkapan import NOWHERE
from lkjip_desktop.rules.rule import Found, at, rule
from lkjip_desktop.rules.teks import inti
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.label import label
from lkjip_desktop.wording.tanggal import format_tanggal

_PARTIES = ("pihak1_nama", "pihak1_jabatan", "pihak2_nama", "pihak2_jabatan", "tempat", "tanggal")


@rule(
    "PK-01",
    Severity.KESALAHAN,
    reads=("indikator.iku", "indikator.nama", "butirpk.indikator", "butirpk.nama", "pengaturan.pk_dipakai"),
)
def iku_di_luar_pk(view: View) -> Iterator[Found]:
    """IKU tidak ada di Perjanjian Kinerja.

    Mengapa: Kinerja utama yang tidak diperjanjikan tidak dapat dimintai pertanggungjawaban.
    Contoh salah: 6 IKU di Renstra, 5 di Perjanjian Kinerja.
    Contoh benar: Keenam IKU ada di Perjanjian Kinerja.
    Dasar: PermenPANRB 53/2014: Perjanjian Kinerja adalah penugasan disertai indikator kinerja.
    """
    lines = butir_diukur(view)
    promised, named = {b.indikator for b in lines}, {inti(b.nama) for b in lines}
    for row in view.all(Indikator):
        if lines and row.iku and row.id not in promised and inti(row.nama) not in named:
            pesan = "IKU ini tidak ada di Perjanjian Kinerja. Tambahkan butirnya, atau hapus tanda IKU."
            yield Found(at(row, "iku"), pesan)


@rule("PK-02", Severity.KESALAHAN, reads=("butirpk.indikator", "butirpk.nama", "indikator.nama"))
def butir_di_luar_renstra(view: View) -> Iterator[Found]:
    """Butir Perjanjian Kinerja tidak terkait dengan indikator Renstra.

    Mengapa: Butir tanpa indikator tidak diukur di Bab III.
    Contoh salah: Butir "Indeks Kepuasan Masyarakat" tanpa indikator Renstra.
    Contoh benar: Butir itu dikaitkan dengan indikator yang sama di Renstra.
    Dasar: PermenPANRB 53/2014: capaian dilaporkan untuk setiap pernyataan kinerja.
    """
    known = {i.id for i in view.all(Indikator)}
    for row in view.all(ButirPK):
        if row.indikator not in known:
            pesan = "Pilih indikator Renstra yang dijanjikan butir ini, agar capaiannya diukur."
            ref, meant = at(row, "indikator"), _meant(view, row)
            yield Found(ref, pesan, perbaikan=((ref, meant),) if meant else ())


def _meant(view: View, row: ButirPK) -> Id | None:
    """The one indikator of that wording, if no other line of the PK promises it."""
    promised = {b.indikator for b in view.children(ButirPK, row.induk)}
    same_words = [i.id for i in view.all(Indikator) if row.nama.strip() and inti(i.nama) == inti(row.nama)]
    return same_words[0] if len(same_words) == 1 and same_words[0] not in promised else None


@rule(
    "PK-05",
    Severity.KESALAHAN,
    reads=(
        "butirpk.target", "butirpk.indikator", "butirpk.nama", "indikator.nama", "indikator.target",
        "indikator.satuan", "identitas.tahun",
        "pengaturan.pk_dipakai", "perjanjiankinerja.jenis", "perjanjiankinerja.alasan",
    ),
    each=ButirPK,
)  # fmt: skip
def target_butir(view: View, row: ButirPK) -> Iterator[Found]:
    """Target Perjanjian Kinerja berbeda dengan target Renstra tahun itu.

    Mengapa: Target yang diperjanjikan diturunkan dari Renstra; perbedaannya harus lewat perubahan resmi.
    Contoh salah: Renstra 2024: 200 orang; Perjanjian Kinerja: 1.443 orang.
    Contoh benar: Keduanya 200 orang, atau PK Perubahan dengan alasan (menjadi peringatan).
    Dasar: PermenPANRB 53/2014: Perjanjian Kinerja dalam rangka mencapai target jangka menengah.
    """
    linked, pk = view.get(Indikator, row.indikator), view.pk
    if linked is None or row.induk != pk.id or not terisi(row.target) or misled(view, row):
        return
    renstra = linked.target.get(view.tahun, KOSONG)
    if not terisi(renstra) or same(row.target, renstra):
        return
    a, b = tulis(row.target, linked.satuan), tulis(renstra, linked.satuan)
    pesan = f"Target {a}, target Renstra {view.tahun} {b}.{_other_year(linked, row.target, view.tahun)}"
    revised = pk.jenis is JenisPK.PERUBAHAN and pk.alasan.strip()
    weight = Severity.PERINGATAN if revised else None
    yield Found(at(row, "target"), pesan, a, b, (at(linked, f"target.{view.tahun}"),), weight)


def _other_year(linked: Indikator, target: Nilai, tahun: int) -> str:
    for year in sorted(linked.target, key=lambda y: (abs(y - tahun), y)):
        if year != tahun and same(linked.target[year], target):
            return f" Angka ini adalah target Renstra {year}; mungkin tertukar tahun."
    return ""


@rule(
    "PK-09",
    Severity.KESALAHAN,
    reads=("butirpk", "pengaturan.pk_dipakai", *(f"perjanjiankinerja.{f}" for f in _PARTIES)),
)
def pihak_kosong(view: View) -> Iterator[Found]:
    """Pihak, tempat, atau tanggal Perjanjian Kinerja belum lengkap.

    Mengapa: Perjanjian tanpa pihak dan tanggal bukan perjanjian.
    Contoh salah: Jabatan pihak kedua kosong.
    Contoh benar: Nama dan jabatan kedua pihak, tempat, dan tanggal terisi.
    Dasar: PermenPANRB 53/2014, Lampiran I: pernyataan Perjanjian Kinerja.
    """
    pk = view.pk
    for field in _PARTIES if view.children(ButirPK, pk.id) else ():
        if not getattr(pk, field):
            yield Found(at(pk, field), f"{label('perjanjiankinerja', field)} belum diisi.")


@rule(
    "PK-10",
    Severity.PERINGATAN,
    reads=("perjanjiankinerja.tanggal", "identitas.tahun"),
)
def tanggal_pk(view: View) -> Iterator[Found]:
    """Tanggal Perjanjian Kinerja di luar tahunnya, atau PK Perubahan mendahului PK murni.

    Mengapa: Perjanjian Kinerja dibuat pada awal tahun, sesudah dokumen anggaran disahkan.
    Contoh salah: PK 2024 bertanggal 10 Januari 2025.
    Contoh benar: PK 2024 bertanggal 10 Januari 2024.
    Dasar: PermenPANRB 53/2014: disusun paling lambat satu bulan setelah dokumen anggaran disahkan.
    """
    murni = view.get(PerjanjianKinerja, PK_ID[JenisPK.MURNI])
    for pk in view.all(PerjanjianKinerja):
        if pk.tanggal is None or not view.tahun:
            continue
        tertulis = format_tanggal(pk.tanggal)
        early = pk.tanggal.year == view.tahun - 1 and pk.tanggal.month == 12
        if pk.tanggal.year != view.tahun and not early:
            yield Found(at(pk, "tanggal"), f"Tanggal {tertulis} di luar tahun {view.tahun}.", tertulis)
        elif pk is murni or murni is None or murni.tanggal is None or murni.tanggal.year > view.tahun:
            continue
        elif pk.tanggal < murni.tanggal:
            awal = format_tanggal(murni.tanggal)
            pesan = f"PK Perubahan bertanggal {tertulis}, mendahului PK murni {awal}."
            yield Found(at(pk, "tanggal"), pesan, tertulis, awal)


@rule(
    "PK-12",
    Severity.KESALAHAN,
    reads=(
        "pengaturan.pk_dipakai",
        "butirpk",
        "perjanjiankinerja.jenis",
    ),
)
def murni_padahal_perubahan(view: View) -> Iterator[Found]:
    """Laporan mengukur PK murni padahal ada PK Perubahan.

    Mengapa: Sesudah diubah, yang dipertanggungjawabkan adalah perjanjian yang terakhir.
    Contoh salah: PK Perubahan ditandatangani 15 Oktober, laporan memakai target PK murni.
    Contoh benar: Laporan memakai target PK Perubahan.
    Dasar: PermenPANRB 53/2014: Perjanjian Kinerja dapat direvisi bila strategi atau anggaran berubah.
    """
    if view.pk.jenis is JenisPK.MURNI and view.children(ButirPK, PK_ID[JenisPK.PERUBAHAN]):
        pesan = "Ada PK Perubahan, tetapi laporan mengukur PK murni. Pilih PK Perubahan."
        yield Found(at(view.pengaturan, "pk_dipakai"), pesan, "murni", "perubahan")


@rule("PK-13", Severity.KESALAHAN, reads=("butirpk.target",), each=ButirPK)
def butir_tanpa_target(view: View, row: ButirPK) -> Iterator[Found]:
    """Butir Perjanjian Kinerja tanpa target.

    Mengapa: Janji tanpa target tidak dapat ditagih.
    Contoh salah: Indeks Kepuasan Masyarakat tanpa angka target.
    Contoh benar: Indeks Kepuasan Masyarakat 81.
    Dasar: PermenPANRB 53/2014: Perjanjian Kinerja adalah penugasan disertai indikator kinerja.
    """
    if not terisi(row.target):
        yield Found(at(row, "target"), "Target yang diperjanjikan belum diisi.")


@rule(
    "PK-14",
    Severity.KESALAHAN,
    reads=("butirpk.indikator", "butirpk.nama", "indikator.nama"),
    each=ButirPK,
)
def butir_ganda(view: View, row: ButirPK) -> Iterator[Found]:
    """Satu indikator dua kali dalam satu Perjanjian Kinerja.

    Mengapa: Dua target untuk satu indikator tidak dapat diukur bersamaan.
    Contoh salah: Nilai SAKIP tertulis pada butir 2 dan butir 5.
    Contoh benar: Nilai SAKIP satu kali.
    Dasar: Praktik: setiap indikator diperjanjikan satu kali.
    """
    lines = [b for b in view.linking(ButirPK, "indikator", row.indikator) if b.induk == row.induk]
    if len(lines) < 2:
        return
    first = next((b for b in lines if not misled(view, b)), lines[0])
    if first is not row:
        pesan = "Indikator ini sudah ada pada butir lain. "
        pesan += "Pilih indikator yang bunyinya sama." if misled(view, row) else "Hapus salah satunya."
        yield Found(at(row, "indikator"), pesan, related=(at(first, "indikator"),))


@rule("PK-15", Severity.KESALAHAN, reads=("butirpk", "pengaturan.pk_dipakai"))
def pk_kosong(view: View) -> Iterator[Found]:
    """Perjanjian Kinerja belum berisi.

    Mengapa: Bab II memuat ringkasan Perjanjian Kinerja, dan capaian diukur terhadapnya.
    Contoh salah: Tab Perjanjian Kinerja kosong.
    Contoh benar: Semua IKU dan targetnya diambil dari Renstra.
    Dasar: PermenPANRB 53/2014, Bab II: ikhtisar Perjanjian Kinerja tahun yang bersangkutan.
    """
    if not butir_diukur(view):
        first = Ref("butirpk", NOWHERE)  # where the first line of the murni would stand
        ref = first if view.pk.id == PK_ID[JenisPK.MURNI] else at(view.pk)
        yield Found(ref, "Perjanjian Kinerja belum berisi indikator. Ambil dari Renstra.")


@rule(
    "PK-18",
    Severity.PERINGATAN,
    reads=("perjanjiankinerja.alasan", "butirpk"),
)
def perubahan_tanpa_alasan(view: View) -> Iterator[Found]:
    """PK Perubahan tanpa alasan.

    Mengapa: Pembaca perlu tahu mengapa target atau anggaran diubah di tengah tahun.
    Contoh salah: PK Perubahan tanpa penjelasan.
    Contoh benar: Alasan: perubahan APBD dan pergantian kepala.
    Dasar: PermenPANRB 53/2014: revisi karena mutasi pejabat, perubahan strategi, atau perubahan prioritas.
    """
    pk = view.get(PerjanjianKinerja, PK_ID[JenisPK.PERUBAHAN])
    if pk is not None and not pk.alasan.strip() and view.children(ButirPK, pk.id):
        yield Found(at(pk, "alasan"), "Tulis alasan Perjanjian Kinerja diubah.")
