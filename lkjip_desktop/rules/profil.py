"""PRF: the profile: identity, officials, signature."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from difflib import SequenceMatcher

from lkjip_desktop.domain.dokumen import PerjanjianKinerja
from lkjip_desktop.domain.pilihan import StatusPejabat
from lkjip_desktop.rules.pejabat import (
    PANGKAT,
    READS,
    Pejabat,
    golongan_of,
    golongan_of_pangkat,
    nama_inti,
    pejabat_of,
    salah_nip,
    sendirian,
)
from lkjip_desktop.rules.rule import Found, at, rule
from lkjip_desktop.rules.temuan import Perbaikan, Severity
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.label import label
from lkjip_desktop.wording.tanggal import format_tanggal

_NEEDED = ("nama", "pemda", "tahun", "tempat", "tanggal", "kepala_nama", "kepala_jabatan", "kepala_nip")
_KODE = re.compile(r"\d\.\d{2}\.\d\.\d{2}\.\d\.\d{2}\.\d{2}\.\d{4}")
_STAND_IN = re.compile(r"\bpl([th])\b\.?", re.IGNORECASE)


@rule("PRF-01", Severity.KESALAHAN, reads=[f"identitas.{f}" for f in _NEEDED])
def identitas_kosong(view: View) -> Iterator[Found]:
    """Identitas untuk sampul dan tanda tangan belum lengkap.

    Mengapa: Nama instansi, tahun, tempat, tanggal, dan penanda tangan tercetak di sampul dan kata pengantar.
    Contoh salah: NIP kepala kosong.
    Contoh benar: Semua isian identitas yang tercetak sudah terisi.
    Dasar: Praktik: laporan yang tidak bertanggal atau tidak bertanda tangan dianggap belum resmi.
    """
    row = view.identitas
    for field in _NEEDED:
        if not getattr(row, field):
            yield Found(
                at(row, field), f"{label('identitas', field)} belum diisi. Isian ini tercetak di laporan."
            )


@rule("PRF-02", Severity.PERINGATAN, reads=(*READS, "identitas.tahun"))
def bentuk_nip(view: View) -> Iterator[Found]:
    """NIP tidak menurut bentuknya.

    Mengapa: NIP yang salah ketik membuat tanda tangan pejabat diragukan.
    Contoh salah: 19750230 200003 1 001 (30 Februari tidak ada).
    Contoh benar: 19750203 200003 1 001.
    Dasar: Peraturan Kepala BKN 22/2007 tentang NIP PNS; untuk PPPK menurut bentuk yang dipakai.
    """
    told: set[str] = {p.nip for p, _ in _nip_lain(view)}
    for p in pejabat_of(view):
        salah = salah_nip(p.nip, view.tahun) if p.nip else ""
        if salah and p.nip not in told:
            told.add(p.nip)
            yield Found(p.ref, f"NIP {p.nip} {salah}. Cocokkan dengan SK terakhir.", stated=p.nip)


@rule("PRF-03", Severity.KESALAHAN, reads=READS)
def nip_ganda(view: View) -> Iterator[Found]:
    """Satu NIP untuk dua nama, atau satu nama dengan dua NIP.

    Mengapa: NIP hanya dimiliki satu orang; salah satu tempat pasti keliru.
    Contoh salah: Kepala dan pihak pertama PK bernama sama tetapi NIP-nya berbeda.
    Contoh benar: Nama dan NIP orang yang sama ditulis sama di semua tempat.
    Dasar: Peraturan Kepala BKN 22/2007 tentang NIP PNS.
    """
    people = list(pejabat_of(view))
    for p, right in _nip_lain(view):
        yield Found(p.ref, f"{p.nama} mempunyai NIP {right.nip} dan {p.nip}.", p.nip, right.nip, (right.ref,))
    for nip in dict.fromkeys(p.nip for p in people if p.nip):
        same = [p for p in people if p.nip == nip]
        for p, right in sendirian(same, lambda p: nama_inti(p.nama)):
            ref = p.ref if _two_people(p, right) else p.ref_nama
            pesan = f"NIP {nip} dipakai untuk {right.nama} dan {p.nama}."
            yield Found(ref, pesan, nip if ref is p.ref else p.nama, "", (right.ref,))


def _nip_lain(view: View) -> list[tuple[Pejabat, Pejabat]]:
    """Entries whose NIP is not the one that the same name has elsewhere."""
    people = list(pejabat_of(view))
    names = dict.fromkeys(n for p in people if (n := nama_inti(p.nama)))
    groups = ([p for p in people if nama_inti(p.nama) == name] for name in names)
    return [pair for group in groups for pair in sendirian(group, lambda p: p.nip)]


def _two_people(p: Pejabat, q: Pejabat) -> bool:
    """Whether two names are of two people, not one name spelt in two ways."""
    return SequenceMatcher(None, nama_inti(p.nama), nama_inti(q.nama)).ratio() < _ALIKE


_ALIKE = 0.8


@rule("PRF-08", Severity.PERINGATAN, reads=(*READS, "identitas.kepala_golongan"))
def pangkat_antardokumen(view: View) -> Iterator[Found]:
    """Pangkat orang yang sama berbeda di dokumen lain.

    Mengapa: Pangkat tercetak di bawah tanda tangan; yang berbeda membuat salah satu dokumen diragukan.
    Contoh salah: Pembina Utama Muda pada laporan, Pembina Tingkat I pada Perjanjian Kinerja Perubahan.
    Contoh benar: Sama di semua dokumen, atau perbedaannya karena kenaikan pangkat sesudah penandatanganan.
    Dasar: Praktik: pangkat ditulis menurut keputusan terakhir saat dokumen ditandatangani.
    """
    for p, right in _pangkat_lain(view):
        if p.ref_pangkat.field != "kepala_golongan":  # that one is told by PRF-04
            beda = f"Tertulis {p.pangkat}, di dokumen lain {right.pangkat}."
            pesan = f"{beda} Samakan, kecuali karena kenaikan pangkat."
            yield Found(p.ref_pangkat, pesan, p.pangkat, right.pangkat, (right.ref_pangkat,))


def _pangkat_lain(view: View) -> list[tuple[Pejabat, Pejabat]]:
    """Entries whose rank is not the one that the same person has elsewhere, the golongan counting as one."""
    kepala, *others = pejabat_of(view)
    golongan = at(view.identitas, "kepala_golongan")
    pair = PANGKAT.get(golongan_of(view.identitas.kepala_golongan), "")
    people = [kepala, *others, kepala._replace(pangkat=pair, ref_pangkat=golongan)]
    groups = ([p for p in people if p.nip == nip] for nip in dict.fromkeys(p.nip for p in people if p.nip))
    return [odd for same in groups for odd in sendirian(same, lambda p: golongan_of_pangkat(p.pangkat))]


@rule(
    "PRF-04",
    Severity.PERINGATAN,
    reads=(*READS, "identitas.kepala_golongan"),
)
def pangkat_golongan(view: View) -> Iterator[Found]:
    """Pangkat dan golongan/ruang tidak sepasang.

    Mengapa: Setiap pangkat PNS mempunyai tepat satu golongan/ruang.
    Contoh salah: Pembina Utama Muda, IV/b.
    Contoh benar: Pembina Utama Muda, IV/c.
    Dasar: Praktik: daftar pangkat dan golongan/ruang PNS yang berlaku.
    """
    i = view.identitas
    alone = {p.ref_pangkat for p, _ in _pangkat_lain(view)}
    pairs = [(at(i, "kepala_golongan"), i.kepala_pangkat, i.kepala_golongan or i.kepala_pangkat)]
    if at(i, "kepala_pangkat") in alone and at(i, "kepala_golongan") not in alone:
        pairs = []  # the rank is wrong, not its pair: PRF-08
    for pk in view.all(PerjanjianKinerja):
        pairs += [(at(pk, f), v, v) for f in ("pihak1_pangkat", "pihak2_pangkat") if (v := getattr(pk, f))]
    for ref, pangkat, teks in pairs:
        expected, stated = golongan_of_pangkat(pangkat), golongan_of(teks)
        if expected and stated and expected != stated:
            nama = PANGKAT[expected]
            yield Found(
                ref,
                f"{nama} adalah golongan/ruang {expected}, bukan {stated}.",
                stated=stated,
                computed=expected,
            )


@rule("PRF-05", Severity.PERINGATAN, reads=("identitas.tanggal", "identitas.tahun", "pengaturan.batas_waktu"))
def tanggal_laporan(view: View) -> Iterator[Found]:
    """Tanggal penandatanganan sebelum tahun berakhir atau melewati batas waktu.

    Mengapa: Kinerja setahun baru dapat dilaporkan sesudah tahun itu selesai, dan ketepatan waktunya dinilai.
    Contoh salah: LKjIP 2024 ditandatangani 20 Desember 2024.
    Contoh benar: LKjIP 2024 ditandatangani 31 Januari 2025.
    Dasar: PermenPANRB 88/2021, kriteria pelaporan: laporan disampaikan tepat waktu.
    """
    tanggal, tahun, batas = view.identitas.tanggal, view.tahun, view.pengaturan.batas_waktu
    if tanggal is None or not 0 < tahun < 9999:
        return
    ref, tertulis = at(view.identitas, "tanggal"), format_tanggal(tanggal)
    if tanggal <= date(tahun, 12, 31):
        yield Found(
            ref, f"Laporan tahun {tahun} bertanggal {tertulis}, sebelum tahun itu berakhir.", tertulis
        )
    elif batas is not None and tanggal > batas:
        akhir = format_tanggal(batas)
        yield Found(ref, f"Tanggal {tertulis} melewati batas waktu {akhir}.", tertulis, akhir)


@rule(
    "PRF-06",
    Severity.SARAN,
    reads=("identitas.kepala_status", "identitas.kepala_jabatan", "identitas.kepala_nama"),
)
def status_kepala(view: View) -> Iterator[Found]:
    """Plt. atau Plh. diketik di nama atau jabatan, bukan dipilih pada status.

    Mengapa: Status yang dipilih ikut tercetak pada setiap tanda tangan; yang diketik mudah tertinggal.
    Contoh salah: Jabatan "Plt. Kepala Badan" dengan status definitif.
    Contoh benar: Jabatan "Kepala Badan" dengan status Plt.
    Dasar: Praktik: tanda tangan pejabat sementara selalu memuat Plt. atau Plh.
    """
    i = view.identitas
    for field in ("kepala_jabatan", "kepala_nama"):
        match = _STAND_IN.search(getattr(i, field))
        if match:
            kata = f"Pl{match[1].lower()}."
            akibat = (
                "agar ikut tercetak pada setiap tanda tangan"
                if i.kepala_status is StatusPejabat.DEFINITIF
                else "karena akan tercetak dua kali"
            )
            pesan = f"Hapus {kata} dari {label('identitas', field)} dan pilih pada Status kepala, {akibat}."
            yield Found(at(i, field), pesan, stated=kata, perbaikan=_chosen(view, field, match))


def _chosen(view: View, field: str, match: re.Match[str]) -> Perbaikan:
    """The word gone and the status chosen; nothing where another status is chosen already."""
    i, status = view.identitas, StatusPejabat(f"pl{match[1].lower()}")
    if i.kepala_status not in (StatusPejabat.DEFINITIF, status):
        return ()
    text = getattr(i, field)
    plain = " ".join((text[: match.start()] + text[match.end() :]).split())
    return (at(i, field), plain), (at(i, "kepala_status"), status)


@rule("PRF-07", Severity.PERINGATAN, reads=("identitas.kode",))
def kode_instansi(view: View) -> Iterator[Found]:
    """Kode perangkat daerah tidak menurut bentuknya.

    Mengapa: Kode yang salah menyulitkan pencocokan dengan data keuangan.
    Contoh salah: 5.03.5.04.01.
    Contoh benar: 5.03.5.04.0.00.01.0000, atau kode bidang urusan 5.03.
    Dasar: Praktik: bentuk kode perangkat daerah dalam dokumen anggaran.
    """
    kode = view.identitas.kode.strip()
    if kode and not _KODE.fullmatch(kode) and not re.fullmatch(r"\d\.\d{2}", kode):
        pesan = f"Kode {kode} bukan kode perangkat daerah. Bentuknya 5.03.5.04.0.00.01.0000."
        yield Found(at(view.identitas, "kode"), pesan, stated=kode)


@rule("PRF-09", Severity.PERINGATAN, reads=("identitas.kepala_golongan", "identitas.kepala_pangkat"))
def golongan_tidak_dikenal(view: View) -> Iterator[Found]:
    """Golongan/ruang atau pangkat kepala yang tidak dikenal.

    Mengapa: Keduanya tercetak di bawah tanda tangan kepala instansi.
    Contoh salah: Golongan "empat C", atau pangkat "123".
    Contoh benar: Golongan IV/c, pangkat Pembina Utama Muda.
    Dasar: Praktik: daftar pangkat dan golongan/ruang PNS yang berlaku; golongan PPPK berangka Romawi.
    """
    i = view.identitas
    golongan, pangkat = i.kepala_golongan.strip(), i.kepala_pangkat.strip()
    if golongan and not golongan_of(golongan) and golongan.upper() not in _PPPK:
        pesan = f"Golongan “{golongan}” tidak dikenal. Tulis seperti IV/c (PNS) atau IX (PPPK)."
        yield Found(at(i, "kepala_golongan"), pesan, golongan)
    if pangkat and not any(c.isalpha() for c in pangkat):
        pesan = f"Pangkat “{pangkat}” tidak dikenal. Tulis seperti Pembina Utama Muda, atau kosongkan."
        yield Found(at(i, "kepala_pangkat"), pesan, pangkat)


#: Golongan of PPPK.
_PPPK = frozenset(
    {
        "I",
        "II",
        "III",
        "IV",
        "V",
        "VI",
        "VII",
        "VIII",
        "IX",
        "X",
        "XI",
        "XII",
        "XIII",
        "XIV",
        "XV",
        "XVI",
        "XVII",
    }
)
