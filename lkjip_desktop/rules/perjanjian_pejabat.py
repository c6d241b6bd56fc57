"""PK: reasons of the PK perubahan line by line, contracts below the kepala, and who carries what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lkjip_desktop.domain.dokumen import (
    PK_ID,
    AnggaranPK,
    ButirPK,
    Indikator,
    Pejabat,
    ProgramKegiatan,
    Sasaran,
    TugasPejabat,
)
from lkjip_desktop.domain.formulir.perubahan import pairs_of_money
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.pilihan import Arah, JenisPK
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.rules.banding import beda
from lkjip_desktop.rules.baris import same, stated, tulis
from lkjip_desktop.rules.rule import Found, at, rule
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.angka import format_rupiah


@rule(
    "PK-20",
    Severity.SARAN,
    reads=(
        "butirpk.target", "butirpk.indikator", "butirpk.alasan", "butirpk.satuan", "anggaranpk.anggaran",
        "anggaranpk.program", "anggaranpk.alasan", "anggaranpk.sumber_dana",
    ),
)  # fmt: skip
def alasan_baris(view: View) -> Iterator[Found]:
    """Baris PK Perubahan berbeda dengan PK murni tanpa alasan, padahal baris lain dijelaskan.

    Mengapa: Target atau anggaran yang diubah tanpa alasan menimbulkan tanya.
    Contoh salah: Alasan diisi pada satu baris; target 80 menjadi 75 pada baris lain tanpa alasan.
    Contoh benar: Alasan: survei tahun ini hanya mencakup separuh layanan.
    Dasar: PermenPANRB 53/2014: revisi karena mutasi pejabat, perubahan strategi, atau perubahan prioritas.
    """
    old, new = (PK_ID[jenis] for jenis in JenisPK)
    reasons = [b.alasan for b in view.children(ButirPK, new)]
    reasons += [a.alasan for a in view.children(AnggaranPK, new)]
    if any(reason.strip() for reason in reasons):
        yield from _targets(view, old, new)
        yield from _money(view, old, new)


def _targets(view: View, old: Id, new: Id) -> Iterator[Found]:
    murni = {b.indikator: b for b in view.children(ButirPK, old)}
    for row in view.children(ButirPK, new):
        before = murni.get(row.indikator)
        if row.indikator is None or before is None or row.alasan.strip():
            continue
        if stated(row.target) and stated(before.target) and not same(before.target, row.target):
            a, b = tulis(row.target, row.satuan), tulis(before.target, before.satuan)
            yield Found(at(row, "alasan"), f"Target {b} menjadi {a} tanpa alasan pada baris ini.", a, b)


def _money(view: View, old: Id, new: Id) -> Iterator[Found]:
    linked = ([a for a in view.children(AnggaranPK, pk) if a.program is not None] for pk in (old, new))
    for before, row in pairs_of_money(*linked):
        if row is None or before is None or row.alasan.strip():
            continue
        if row.anggaran is not None and before.anggaran is not None and beda(row.anggaran, before.anggaran):
            a, b = format_rupiah(row.anggaran), format_rupiah(before.anggaran)
            yield Found(at(row, "alasan"), f"Anggaran {b} menjadi {a} tanpa alasan pada baris ini.", a, b)


@rule(
    "PK-21",
    Severity.PERINGATAN,
    reads=(
        "tugaspejabat.target", "tugaspejabat.nama", "tugaspejabat.satuan", "tugaspejabat.indikator",
        "indikator.satuan", "indikator.arah", "figures.kinerja",
    ),
    each=TugasPejabat,
)  # fmt: skip
def target_pejabat(view: View, row: TugasPejabat) -> Iterator[Found]:
    """Target PK pejabat berbeda dengan target kepala untuk indikator yang sama.

    Mengapa: Pejabat memikul indikator kepala; targetnya tidak boleh lain untuk indikator yang sama.
    Contoh salah: Target kepala 80, target kepala bidang untuk indikator yang sama 85.
    Contoh benar: Keduanya 80, atau kepala bidang mempunyai indikator sendiri yang menunjangnya.
    Dasar: PermenPANRB 53/2014: Perjanjian Kinerja adalah penugasan dari pimpinan kepada yang di bawahnya.
    """
    linked = view.get(Indikator, row.indikator)
    kinerja = view.kinerja(linked.id) if linked is not None else None
    if linked is None or kinerja is None or row.nama.strip():
        return
    if not stated(row.target) or not stated(kinerja.target) or same(row.target, kinerja.target):
        return
    a, b = tulis(row.target, row.satuan or linked.satuan), tulis(kinerja.target, linked.satuan)
    over = ""
    if isinstance(row.target, Angka) and isinstance(kinerja.target, Angka) and linked.arah is Arah.NAIK:
        over = " (lebih tinggi)" if row.target.nilai > kinerja.target.nilai else " (lebih rendah)"
    yield Found(at(row, "target"), f"Target pejabat {a}, target kepala {b}{over}.", a, b)


@rule(
    "PK-22",
    Severity.PERINGATAN,
    reads=("tugaspejabat.indikator", "tugaspejabat.program"),
    each=TugasPejabat,
)
def tugas_lepas(_: View, row: TugasPejabat) -> Iterator[Found]:
    """Baris PK pejabat tidak tertaut.

    Mengapa: Tanpa tautan tidak tampak kinerja mana yang ditunjang baris itu.
    Contoh salah: Jumlah berkas yang diperiksa, tanpa indikator atau program yang ditunjang.
    Contoh benar: Jumlah berkas yang diperiksa, menunjang indikator jumlah keputusan kenaikan pangkat.
    Dasar: Praktik: kinerja dijenjangkan (cascading) dari sasaran sampai ke individu.
    """
    if row.indikator is None and row.program is None:
        yield Found(
            at(row, "indikator"), "Pilih indikator atau program yang dipikul atau ditunjang baris ini."
        )


@rule("PK-23", Severity.PERINGATAN, reads=("pejabat", "tugaspejabat"), each=Pejabat)
def pejabat_tanpa_tugas(view: View, row: Pejabat) -> Iterator[Found]:
    """Pejabat tanpa baris Perjanjian Kinerja.

    Mengapa: Perjanjian Kinerja tanpa isi tidak dapat diukur.
    Contoh salah: Kepala bidang tanpa indikator dan tanpa program.
    Contoh benar: Kepala bidang memikul satu program dan dua indikator.
    Dasar: PermenPANRB 53/2014: penugasan dalam Perjanjian Kinerja disertai indikator kinerja.
    """
    if not view.children(TugasPejabat, row.id):
        yield Found(
            at(row, "jabatan"), "Tambahkan indikator, program, atau kegiatan yang dipikul pejabat ini."
        )


@rule(
    "PK-24",
    Severity.PERINGATAN,
    reads=(
        "pejabat", "tugaspejabat.indikator", "tugaspejabat.program", "sasaran", "indikator",
        "programkegiatan.sasaran",
    ),
)  # fmt: skip
def sasaran_tanpa_pejabat(view: View) -> Iterator[Found]:
    """Sasaran tidak dipikul siapa pun.

    Mengapa: Kinerja kepala dicapai melalui pejabat di bawahnya; sasaran tanpa pemikul mudah terlupakan.
    Contoh salah: Tidak ada pejabat yang memikul indikator atau program sasaran itu.
    Contoh benar: Kepala bidang memikul programnya.
    Dasar: Praktik: kinerja dijenjangkan (cascading) dari sasaran sampai ke individu.
    """
    if not any(True for _ in view.all(Pejabat)):
        return
    carried = {id for t in view.all(TugasPejabat) for id in (t.indikator, t.program) if id is not None}
    programs = list(view.all(ProgramKegiatan))
    for row in view.all(Sasaran):
        linked = [p for p in programs if p.sasaran.get(row.id)]
        own = {i.id for i in view.children(Indikator, row.id)}
        if (own or linked) and not own & carried and not _carried(view, linked, carried):
            yield Found(
                at(row, "uraian"), "Belum ada pejabat yang memikul indikator atau program sasaran ini."
            )


def _carried(view: View, rows: Iterable[ProgramKegiatan], carried: set[Id]) -> bool:
    waiting, seen = list(rows), set[Id]()
    while waiting:
        row = waiting.pop()
        if row.id in seen:
            continue
        seen.add(row.id)
        if row.id in carried or any(i.id in carried for i in view.children(Indikator, row.id)):
            return True
        waiting.extend(view.children(ProgramKegiatan, row.id))
    return False


@rule(
    "PK-25",
    Severity.PERINGATAN,
    reads=("tugaspejabat.anggaran", "tugaspejabat.program", "figures.anggaran"),
    each=TugasPejabat,
)
def anggaran_pejabat(view: View, row: TugasPejabat) -> Iterator[Found]:
    """Anggaran PK pejabat berbeda dengan anggaran yang dipikulnya.

    Mengapa: Anggaran dalam PK pejabat adalah bagian dari anggaran kepala; keduanya harus sama.
    Contoh salah: Anggaran kegiatan Rp50.000.000, dalam PK pejabat Rp60.000.000.
    Contoh benar: Keduanya Rp50.000.000, atau dikosongkan agar mengikuti anggaran kegiatan.
    Dasar: Praktik: lampiran Perjanjian Kinerja menyebut anggaran program atau kegiatannya.
    """
    money = view.anggaran(row.program) if row.program is not None else None
    if row.anggaran is None or money is None or money.pagu is None or not beda(row.anggaran, money.pagu):
        return
    a, b = format_rupiah(row.anggaran), format_rupiah(money.pagu)
    yield Found(at(row, "anggaran"), f"Anggaran dalam PK pejabat {a}, anggarannya {b}.", a, b)
