"""ANG: the money of the whole: stated totals, belanja against the tree, and what is called efisiensi."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lkjip_desktop.domain.bagian import ANALISIS
from lkjip_desktop.domain.dokumen import Belanja, Narasi, ProgramKegiatan, Sasaran
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.anggaran_pk import hint
from lkjip_desktop.rules.banding import Banding, banding, beda
from lkjip_desktop.rules.rincian import has_gaps
from lkjip_desktop.rules.rule import Found, at, rule
from lkjip_desktop.rules.teks import baris_jumlah, kalimat
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.tertulis import Calon, differing
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.angka import format_persen, format_rupiah, parse_angka
from lkjip_desktop.wording.cara import cara
from lkjip_desktop.wording.label import label

_CLAIM = re.compile(r"\befisien\b", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:tidak|belum|kurang|bukan|agar|supaya|lebih|untuk|akan|apabila|bila|jika|hanya|dihitung)\b",
    re.IGNORECASE,
)
_EFISIENSI = re.compile(r"\befisiensi\b[^.;\n]{0,60}?(?P<n>\d[\d.,]*\d|\d)\s*(?:%|persen)", re.IGNORECASE)


def _stated_total(
    view: View, ref: Ref, tertulis: Decimal | None, hitung: Decimal | None, nama: str
) -> Iterator[Found]:
    if tertulis is not None and hitung is not None and beda(tertulis, hitung) and not has_gaps(view):
        a, b = format_rupiah(tertulis), format_rupiah(hitung)
        pesan = f"{nama} {a}; jumlah semua program {b}.{hint(tertulis, hitung)}"
        yield Found(ref, pesan, a, b)


@rule(
    "ANG-05",
    Severity.KESALAHAN,
    reads=(
        "pengaturan.anggaran_tertulis", "pengaturan.realisasi_tertulis", "programkegiatan", "figures.total",
        "figures.anggaran",
    ),
)  # fmt: skip
def total_tertulis(view: View) -> Iterator[Found]:
    """Total anggaran atau realisasi yang tertulis tidak sama dengan jumlah programnya.

    Mengapa: Total yang dikutip dalam naskah harus sama dengan tabelnya.
    Contoh salah: Naskah Rp6.254.181.885, tabel Rp6.254.181.845.
    Contoh benar: Keduanya Rp6.254.181.845.
    Dasar: PermenPANRB 53/2014, Bab III B: anggaran dan realisasi anggaran.
    """
    p = view.pengaturan
    for field, hitung in (
        ("anggaran_tertulis", view.total.pagu),
        ("realisasi_tertulis", view.total.realisasi),
    ):
        yield from _stated_total(view, at(p, field), getattr(p, field), hitung, label("pengaturan", field))


@rule(
    "ANG-11",
    Severity.KESALAHAN,
    reads=(
        "pengaturan.serapan_tertulis", "pengaturan.anggaran_tertulis", "pengaturan.realisasi_tertulis",
        "programkegiatan.tingkat", "figures.total", "figures.anggaran",
        "figures.instansi",
    ),
)  # fmt: skip
def serapan_total(view: View) -> Iterator[Found]:
    """Serapan total yang tertulis tidak sama dengan hasil hitungnya.

    Mengapa: Serapan total dihitung dari total, bukan dari jumlah atau rata-rata serapan program.
    Contoh salah: Serapan 87,4 % dari Rp6.254.181.845 dan Rp8.373.867.000.
    Contoh benar: Serapan 74,69 %.
    Dasar: PermenPANRB 53/2014, Bab III B: realisasi anggaran.
    """
    p, total = view.pengaturan, view.total
    tertulis, serapan = p.serapan_tertulis, view.total.serapan.nilai
    if tertulis is None or serapan is None:
        return
    pagu = p.anggaran_tertulis if p.anggaran_tertulis is not None else total.pagu
    realisasi = p.realisasi_tertulis if p.realisasi_tertulis is not None else total.realisasi
    if pagu and realisasi is not None and banding(tertulis, realisasi / pagu * 100) is Banding.SAMA:
        return
    wrong = differing(tertulis, serapan, cara(total.serapan), _serapan_readings(view, serapan))
    if wrong:
        a, b = format_persen(tertulis, None), format_persen(serapan)
        yield Found(at(p, "serapan_tertulis"), wrong[0], a, b, severity=wrong[1])


def _serapan_readings(view: View, serapan: Decimal) -> Calon:
    yield "sisa anggaran yang ditulis", 100 - serapan
    programs = (view.anggaran(r.id) for r in view.all(ProgramKegiatan) if r.tingkat.value == "program")
    values = [m.serapan.nilai for m in programs if m is not None and m.serapan.nilai is not None]
    if values:
        yield "serapan program dirata-ratakan", sum(values, Decimal(0)) / len(values)
        yield "serapan program dijumlahkan", sum(values, Decimal(0))
    yield "capaian kinerja yang disalin", view.instansi.rata.nilai


@rule(
    "ANG-13",
    Severity.KESALAHAN,
    reads=("pengaturan.efisiensi_tertulis", "figures.instansi", "figures.total"),
)
def efisiensi_tertulis(view: View) -> Iterator[Found]:
    """Efisiensi tertulis tidak sama dengan hasil rumus yang dinyatakan.

    Mengapa: Sisa anggaran bukan efisiensi; efisiensi menimbang capaian dengan serapan.
    Contoh salah: Serapan 74 % "sehingga efisiensi 26 %", sedangkan keluarannya nol.
    Contoh benar: Capaian 80,32 % dikurangi serapan 74,69 % = 5,63.
    Dasar: PermenPANRB 53/2014: analisis atas efisiensi penggunaan sumber daya; rumusnya dinyatakan laporan.
    """
    tertulis, hasil = view.pengaturan.efisiensi_tertulis, view.instansi.efisiensi
    if tertulis is None or hasil.nilai is None:
        return
    wrong = differing(tertulis, hasil.nilai, cara(hasil), _efisiensi_readings(view))
    if wrong:
        a, b = format_persen(tertulis, None), format_persen(hasil.nilai)
        yield Found(at(view.pengaturan, "efisiensi_tertulis"), wrong[0], a, b, severity=wrong[1])


def _efisiensi_readings(view: View) -> Calon:
    serapan, rata = view.total.serapan.nilai, view.instansi
    if serapan is not None:
        yield "sisa anggaran (100 − serapan) disebut efisiensi", 100 - serapan
        mentah = rata.mentah.nilai
        yield "capaian tidak dibatasi", None if mentah is None else mentah - serapan
    yield "capaian kinerja yang disalin", rata.rata.nilai


def _capaian_of(view: View, key: Id) -> Decimal | None:
    """The best capaian that a section may speak of: its sasaran's, or the highest of all."""
    if key.startswith(f"{ANALISIS}."):
        rata = view.sasaran(Id(key.removeprefix(f"{ANALISIS}.")))
        return rata.rata.nilai if rata else None
    found = [
        r.rata.nilai for s in view.all(Sasaran) if (r := view.sasaran(s.id)) and r.rata.nilai is not None
    ]
    return max(found, default=None)


@rule("ANG-16", Severity.PERINGATAN, reads=("narasi.teks", "sasaran", "figures.sasaran"))
def mengaku_efisien(view: View) -> Iterator[Found]:
    """Disebut efisien padahal capaiannya di bawah 100 %.

    Mengapa: Belanja yang hemat tetapi tidak mencapai target bukan efisiensi.
    Contoh salah: Capaian 80 %, serapan 74 %, disebut efisien.
    Contoh benar: "Serapan 74 % sejalan dengan capaian 80 %; target belum tercapai."
    Dasar: Praktik: efisien hanya disebut bila target tercapai dengan biaya lebih rendah.
    """
    for row in view.all(Narasi):
        for satu in kalimat(row.teks) if "efisien" in row.teks.casefold() else ():
            match = _CLAIM.search(satu)
            if not match or _DENIED.search(satu[: match.start()]):
                continue
            capaian = _capaian_of(view, row.id)
            if capaian is not None and capaian < 100:
                a = format_persen(capaian)
                pesan = f"Tertulis “{match[0]}”, sedangkan capaiannya {a}. Efisien bila target tercapai."
                yield Found(at(row, "teks"), pesan, match[0], a)
                break


@rule("ANG-18", Severity.PERINGATAN, reads=("narasi.teks", "figures.total", "sasaran", "figures.sasaran"))
def sisa_disebut_efisiensi(view: View) -> Iterator[Found]:
    """Sisa anggaran disebut efisiensi.

    Mengapa: 100 % dikurangi serapan adalah anggaran yang tidak dipakai, belum tentu penghematan.
    Contoh salah: "Serapan 74,69 % sehingga efisiensi 25,31 %."
    Contoh benar: "Sisa anggaran 25,31 %."
    Dasar: PermenPANRB 53/2014: analisis atas efisiensi penggunaan sumber daya.
    """
    groups = [view.total, *(r.anggaran for s in view.all(Sasaran) if (r := view.sasaran(s.id)))]
    sisa = [100 - m.serapan.nilai for m in groups if m.serapan.nilai is not None]
    for row in view.all(Narasi):
        for match in _EFISIENSI.finditer(row.teks) if "efisiensi" in row.teks.casefold() else ():
            n = parse_angka(match["n"], ribuan=False)
            if isinstance(n, Decimal) and n and any(banding(n, s) is not Banding.BEDA for s in sisa):
                a = format_persen(n, None)
                pesan = f"Efisiensi {a} adalah sisa anggaran (100 % − serapan). Sebut sisa anggaran."
                yield Found(at(row, "teks"), pesan, a)
                break


@rule(
    "ANG-19",
    Severity.KESALAHAN,
    reads=("belanja", "programkegiatan", "figures.belanja_total", "figures.total", "figures.anggaran"),
)
def belanja_total(view: View) -> Iterator[Found]:
    """Jumlah belanja menurut jenis tidak sama dengan jumlah program.

    Mengapa: Jenis belanja dan program membagi uang yang sama.
    Contoh salah: Belanja operasi dan modal Rp8.337.767.600, program Rp8.373.867.000.
    Contoh benar: Keduanya Rp8.373.867.000.
    Dasar: Praktik: hitungan dalam tabel harus dapat diulang pembaca.
    """
    first = next(iter(view.all(Belanja)), None)
    if first is None:
        return
    for field, ini, itu in (
        ("anggaran", view.belanja_total.pagu, view.total.pagu),
        ("realisasi", view.belanja_total.realisasi, view.total.realisasi),
    ):
        if ini is not None and itu is not None and beda(ini, itu) and not has_gaps(view):
            a, b = format_rupiah(ini), format_rupiah(itu)
            pesan = f"{field.capitalize()} menurut jenis belanja {a}, menurut program {b}.{hint(ini, itu)}"
            yield Found(at(first, field), pesan, a, b)


@rule("ANG-20", Severity.PERINGATAN, reads=("programkegiatan.nama", "belanja.uraian"))
def baris_jumlah_uang(view: View) -> Iterator[Found]:
    """Baris "Jumlah" diketik di tabel program atau belanja.

    Mengapa: Program menjumlah sendiri; baris jumlah yang diketik menggandakan anggaran.
    Contoh salah: Baris terakhir "JUMLAH" berisi Rp8.373.867.000.
    Contoh benar: Hanya baris rincian; jumlahnya dihitung program.
    Dasar: Praktik: jumlah dihitung, bukan diketik.
    """
    rows = [(at(r, "nama"), r.nama) for r in view.all(ProgramKegiatan)]
    rows += [(at(r, "uraian"), r.uraian) for r in view.all(Belanja)]
    for ref, nama in rows:
        if baris_jumlah(nama):
            yield Found(ref, f"Hapus baris “{nama.strip()}”; jumlahnya dihitung program.")
