"""ANG: the money of the whole: stated totals, belanja against the tree, and what is called efisiensi."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from lkjip_desktop.domain.bagian import ANALISIS
from lkjip_desktop.domain.dokumen import Belanja, Narasi, ProgramKegiatan, Sasaran
from lkjip_desktop.domain.hasil import bulat
from lkjip_desktop.domain.pilihan import RumusEfisiensi
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.anggaran_pk import hint
from lkjip_desktop.rules.banding import Banding, banding, beda, salah_ketik
from lkjip_desktop.rules.naskah import diketik
from lkjip_desktop.rules.rincian import has_gaps
from lkjip_desktop.rules.rule import Found, at, rule
from lkjip_desktop.rules.saksi import ATAS, cocok, jumlah_atas, stated_of
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
        yield Found(ref, pesan, a, b, perbaikan=((ref, hitung),))


@rule(
    "ANG-05",
    Severity.KESALAHAN,
    reads=(
        "pengaturan.anggaran_tertulis", "pengaturan.realisasi_tertulis", "programkegiatan", *ATAS,
        "figures.total",
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
    for name, hitung in (("anggaran", view.total.pagu), ("realisasi", view.total.realisasi)):
        field = f"{name}_tertulis"
        if any(not beda(getattr(p, field) or Decimal(0), v) for v in jumlah_atas(view, name)):
            continue
        yield from _stated_total(view, at(p, field), getattr(p, field), hitung, label("pengaturan", field))


@rule(
    "ANG-11",
    Severity.KESALAHAN,
    reads=(
        "pengaturan.serapan_tertulis", "pengaturan.anggaran_tertulis", "pengaturan.realisasi_tertulis",
        "programkegiatan.tingkat", *ATAS, "figures.total", "figures.instansi",
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
    wrong = differing(tertulis, serapan, cara(total.serapan), _serapan_readings(view, serapan))
    if wrong and not cocok(tertulis, _stated(view, "realisasi"), _stated(view, "anggaran")):
        a, b = format_persen(tertulis, None), format_persen(serapan)
        ref = at(p, "serapan_tertulis")
        yield Found(ref, wrong[0], a, b, (), wrong[1], ((ref, bulat(serapan)),))


def _stated(view: View, name: str) -> list[Decimal]:
    """What is stated for a total, be it right or reported elsewhere."""
    typed: Decimal | None = getattr(view.pengaturan, f"{name}_tertulis")
    return jumlah_atas(view, name) + ([typed] if typed is not None else [])


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
    reads=(
        "pengaturan.efisiensi_tertulis", "pengaturan.rumus_efisiensi", "pengaturan.rata_tertulis",
        "pengaturan.serapan_tertulis", "figures.instansi", "figures.total",
    ),
)  # fmt: skip
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
    if wrong and not _follows_stated(view, tertulis):
        a, b = format_persen(tertulis, None), format_persen(hasil.nilai)
        ref = at(view.pengaturan, "efisiensi_tertulis")
        yield Found(ref, wrong[0], a, b, (), wrong[1], ((ref, bulat(hasil.nilai)),))


def _follows_stated(view: View, tertulis: Decimal) -> bool:
    """Whether it is right for the mean and the serapan as stated: then the mistake is reported there."""
    p = view.pengaturan
    if p.rumus_efisiensi is not RumusEfisiensi.SELISIH:
        return False
    means, shares = (
        (view.instansi.rata.nilai, p.rata_tertulis),
        (view.total.serapan.nilai, p.serapan_tertulis),
    )
    pairs = [(m, s) for m in means for s in shares if m is not None and s is not None]
    return any(abs(tertulis - (m - s)) <= _CENT for m, s in pairs)


_CENT = Decimal("0.01")


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
        own = view.get(Sasaran, Id(key.removeprefix(f"{ANALISIS}.")))
        return _best(view, own) if own else None
    found = [n for s in view.all(Sasaran) if (n := _best(view, s)) is not None]
    return max(found, default=None)


def _best(view: View, row: Sasaran) -> Decimal | None:
    """The better of the computed and the stated mean: where they differ, that is reported at its place."""
    rata = view.sasaran(row.id)
    known = [n for n in (rata.rata.nilai if rata else None, row.rata_tertulis) if n is not None]
    return max(known, default=None)


@rule("ANG-16", Severity.PERINGATAN, reads=("narasi.teks", "sasaran.rata_tertulis", "figures.sasaran"))
def mengaku_efisien(view: View) -> Iterator[Found]:
    """Disebut efisien padahal capaiannya di bawah 100 %.

    Mengapa: Belanja yang hemat tetapi tidak mencapai target bukan efisiensi.
    Contoh salah: Capaian 80 %, serapan 74 %, disebut efisien.
    Contoh benar: "Serapan 74 % sejalan dengan capaian 80 %; target belum tercapai."
    Dasar: Praktik: efisien hanya disebut bila target tercapai dengan biaya lebih rendah.
    """
    for row in view.all(Narasi):
        kata = _claims(diketik(row))
        capaian = _capaian_of(view, row.id) if kata else None
        if capaian is not None and capaian < 100:
            a = format_persen(capaian)
            pesan = f"Tertulis “{kata}”, sedangkan capaiannya {a}. Efisien bila target tercapai."
            yield Found(at(row, "teks"), pesan, kata, a)


@lru_cache(maxsize=4096)
def _claims(teks: str) -> str:
    """The words by which a text claims to be efficient; empty when it doesn't."""
    for satu in kalimat(teks) if "efisien" in teks.casefold() else ():
        match = _CLAIM.search(satu)
        if match and not _DENIED.search(satu[: match.start()]):
            return match[0]
    return ""


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
        for n in _efficiencies(diketik(row)):
            if any(banding(n, s) is not Banding.BEDA for s in sisa):
                a = format_persen(n, None)
                pesan = f"Efisiensi {a} adalah sisa anggaran (100 % − serapan). Sebut sisa anggaran."
                yield Found(at(row, "teks"), pesan, a)
                break


@lru_cache(maxsize=4096)
def _efficiencies(teks: str) -> tuple[Decimal, ...]:
    """The per cents, other than 0, that a text calls efisiensi."""
    found = _EFISIENSI.finditer(teks) if "efisiensi" in teks.casefold() else ()
    numbers = [parse_angka(match["n"], ribuan=False) for match in found]
    return tuple(n for n in numbers if isinstance(n, Decimal) and n)


@rule(
    "ANG-19",
    Severity.KESALAHAN,
    reads=(
        "belanja.anggaran", "belanja.realisasi", "programkegiatan", *ATAS, "figures.belanja",
        "figures.belanja_total", "figures.total",
    ),
)  # fmt: skip
def belanja_total(view: View) -> Iterator[Found]:
    """Jumlah belanja menurut jenis tidak sama dengan jumlah program.

    Mengapa: Jenis belanja dan program membagi uang yang sama.
    Contoh salah: Belanja operasi dan modal Rp8.337.767.600, program Rp8.373.867.000.
    Contoh benar: Keduanya Rp8.373.867.000.
    Dasar: Praktik: hitungan dalam tabel harus dapat diulang pembaca.
    """
    rows = list(view.all(Belanja))
    for field, ini, itu in (
        ("anggaran", view.belanja_total.pagu, view.total.pagu),
        ("realisasi", view.belanja_total.realisasi, view.total.realisasi),
    ):
        if not rows or ini is None or itu is None or not beda(ini, itu) or has_gaps(view):
            continue
        parents = {r.induk for r in rows}
        top = [r for r in rows if r.induk not in {x.id for x in rows}]
        stated = sum((stated_of(view, r, field) or Decimal(0) for r in top), Decimal(0))
        if all(beda(x, y) for x in (ini, stated) for y in jumlah_atas(view, field)):
            a, b = format_rupiah(ini), format_rupiah(itu)
            pesan = f"{field.capitalize()} menurut jenis belanja {a}, menurut program {b}.{hint(ini, itu)}"
            unproved = [r for r in top if r.id not in parents]
            yield Found(at(_likely(view, unproved, field, itu - ini) or top[0], field), pesan, a, b)


def _likely(view: View, rows: Sequence[Belanja], field: str, gap: Decimal) -> Belanja | None:
    """Of the kinds without parts that confirm them, the one that the gap belongs to."""
    values = [(r, stated_of(view, r, field) or Decimal(0)) for r in rows]
    slipped = [r for r, v in values if v + gap > 0 and salah_ketik(v, v + gap)]
    found = slipped if len(slipped) == 1 else list(rows)
    return found[0] if len(found) == 1 else None


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
