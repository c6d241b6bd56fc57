"""NAR: figures in the prose against the data: counts, percentages, amounts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from lkjip_desktop.domain.dokumen import Baris, ProgramKegiatan, Sasaran
from lkjip_desktop.domain.figures import Anggaran
from lkjip_desktop.domain.pilihan import Tingkat
from lkjip_desktop.rules.angka_laporan import UANG, rata_tertulis, serapan_tertulis
from lkjip_desktop.rules.bahan import bahan
from lkjip_desktop.rules.banding import Banding, banding, salah_ketik, unit
from lkjip_desktop.rules.naskah import BERTEKS, TEKS, amounts_in, misspelled, percents_in, teks_of
from lkjip_desktop.rules.rincian import baris_kurang, has_gaps
from lkjip_desktop.rules.rule import Found, rule
from lkjip_desktop.rules.teks import kalimat_berangka
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.angka import format_persen, format_rupiah, parse_angka

_NUMBER = r"[^.;%\n]{0,60}?\b(?P<n>\d{1,3}(?:[.,]\d{1,4})?)\s*(?:%|persen\b)"
_MEAN = re.compile(
    rf"\b(?:rata\s*-?\s*rata\s+(?:capaian|kinerja)|capaian\s+(?:kinerja\s+)?rata\s*-?\s*rata)\b{_NUMBER}",
    re.IGNORECASE,
)
_ABSORBED = re.compile(
    r"\b(?:serapan|penyerapan|terserap)\b(?:[^;%\n]{0,60}?\b)(?P<n>\d{1,3}(?:[.,]\d{1,4})?)\s*(?:%|persen\b)",
    re.IGNORECASE,
)
_OF = re.compile(r"\b(?:dari|terealisasi|realisasi\w*|terserap|serapan|digunakan)\b", re.IGNORECASE)


@rule("NAR-02", Severity.KESALAHAN, reads=TEKS, each=BERTEKS)
def ejaan_bilangan(_: View, row: Baris) -> Iterator[Found]:
    """Angka dan hurufnya tidak sama.

    Mengapa: Angka yang dieja menegaskan bilangan; bila berbeda, tidak jelas mana yang benar.
    Contoh salah: 32 (Tiga Puluh Tiga) indikator.
    Contoh benar: 32 (Tiga Puluh Dua) indikator.
    Dasar: Praktik: bilangan penting ditulis dengan angka dan huruf yang sama.
    """
    ref, teks = teks_of(row)
    for salah in misspelled(teks):
        pesan = f"“{salah.teks}”: {salah.angka} dieja {salah.benar}. Periksa mana yang benar."
        yield Found(ref, pesan, salah.teks, salah.benar)


@rule("NAR-09", Severity.KESALAHAN, reads=(*TEKS, UANG.read), each=BERTEKS)
def persen_jumlah(view: View, row: Baris) -> Iterator[Found]:
    """Persentase dua jumlah yang disebut dalam satu kalimat keliru.

    Mengapa: Kedua jumlah dan persentasenya bersebelahan, jadi kekeliruannya langsung terlihat.
    Contoh salah: "Sisa Rp1.063.998.526 atau 32,36 % dari Rp8.337.767.600."
    Contoh benar: "Sisa Rp1.063.998.526 atau 12,76 % dari Rp8.337.767.600."
    Dasar: Praktik: persentase dalam naskah dapat dihitung ulang.
    """
    ref, teks = teks_of(row)
    for kecil, besar, persen in _wrong_shares(teks):
        if any(_slipped(view, _whole(n)) is not None for n in (kecil, besar)):
            continue  # in the amount: NAR-11
        hitung = kecil / besar * 100
        a, b = format_persen(persen, None), format_persen(hitung)
        pesan = f"{format_rupiah(kecil)} dari {format_rupiah(besar)} adalah {b}, bukan {a}."
        yield Found(ref, pesan, a, b)


@lru_cache(maxsize=4096)
def _wrong_shares(teks: str) -> tuple[tuple[Decimal, Decimal, Decimal], ...]:
    """The sentences with two amounts and a per cent that is not theirs, as (smaller, larger, per cent)."""
    found: list[tuple[Decimal, Decimal, Decimal]] = []
    for satu in kalimat_berangka(teks):
        share = share_in(satu)
        if share is not None:
            kecil, besar, persen = share
            hitung = kecil / besar * 100
            options = (hitung, 100 - hitung, besar / kecil * 100)
            if all(banding(persen, x) is Banding.BEDA for x in options):
                found.append(share)
    return tuple(found)


def share_in(satu: str) -> tuple[Decimal, Decimal, Decimal] | None:
    """The two amounts of a sentence, smaller first, and the per cent that one is of the other."""
    if satu.count("Rp") < 2:
        return None
    uang, persen = amounts_in(satu), percents_in(satu)
    if len(uang) != 2 or len(persen) != 1 or not _OF.search(satu):
        return None
    kecil, besar = sorted(u.nilai for u in uang)
    return (kecil, besar, persen[0].nilai) if kecil else None


@bahan("rata", reads=("figures.instansi", "figures.keluaran", "sasaran", "figures.sasaran"))
def rata(view: View) -> tuple[Decimal, ...]:
    """The means of the report, that of the instansi first."""
    groups = (view.sasaran(s.id) for s in view.all(Sasaran))
    found = [view.instansi, view.keluaran, *(r for r in groups if r is not None)]
    return tuple(n for r in found for n in (r.rata.nilai, r.mentah.nilai) if n is not None)


@bahan(
    "serapan",
    reads=("programkegiatan.tingkat", "figures.anggaran", "figures.total", "sasaran", "figures.sasaran"),
)
def serapan(view: View) -> tuple[Decimal, ...]:
    """The absorptions of the report, that of the whole first; none while an amount is missing."""
    if has_gaps(view):
        return ()
    groups = (view.sasaran(s.id) for s in view.all(Sasaran))
    programs = (view.anggaran(p.id) for p in view.all(ProgramKegiatan) if p.tingkat is Tingkat.PROGRAM)
    money: list[Anggaran | None] = [view.total, *(r.anggaran for r in groups if r is not None), *programs]
    return tuple(m.serapan.nilai for m in money if m is not None and m.serapan.nilai is not None)


@rule(
    "NAR-10",
    Severity.KESALAHAN,
    reads=(*TEKS, rata.read, serapan.read, rata_tertulis.read, serapan_tertulis.read, baris_kurang.read),
    each=BERTEKS,
)
def persen_naskah(view: View, row: Baris) -> Iterator[Found]:
    """Rata-rata capaian atau serapan dalam naskah tidak ada di tabel mana pun.

    Mengapa: Ikhtisar dan simpulan sering memuat angka dari rancangan lama.
    Contoh salah: "Rata-rata capaian kinerja 87,39 %", sedangkan tabelnya 80,32 %.
    Contoh benar: "Rata-rata capaian kinerja 80,32 %".
    Dasar: Praktik: naskah dan tabel memuat angka yang sama.
    """
    ref, teks = teks_of(row)
    shares = {share[2] for share in _wrong_shares(teks)}
    for nama, n, _ in quoted(teks):
        made, stated = (rata, rata_tertulis) if nama == _RATA else (serapan, serapan_tertulis)
        known = view.bahan(made)
        if known and n not in shares and not _among(n, known) and not _among(n, view.bahan(stated)):
            if nama == _RATA and view.bahan(baris_kurang):
                continue  # the mean of what is left is not that of all: ANG-21
            a, b = format_persen(n, None), format_persen(known[0])
            yield Found(ref, f"{nama} {a} tidak ada di tabel. Untuk instansi seluruhnya {b}.", a, b)


_RATA, _SERAPAN = "Rata-rata capaian", "Serapan"


def _among(n: Decimal, known: Iterable[Decimal]) -> bool:
    low, high = n - unit(n), n + unit(n)
    return any(banding(n, k) is not Banding.BEDA for k in known if low <= k <= high)


@lru_cache(maxsize=4096)
def quoted(teks: str) -> tuple[tuple[str, Decimal, int], ...]:
    """The means and absorptions of this year that a text states, as (what, per cent, where it begins)."""
    found: list[tuple[str, Decimal, int]] = []
    kata = teks.lower()
    for words, pattern, nama in ((("rata",), _MEAN, _RATA), (("serapan", "terserap"), _ABSORBED, _SERAPAN)):
        for match in pattern.finditer(teks) if any(word in kata for word in words) else ():
            n = parse_angka(match["n"], ribuan=False)
            if isinstance(n, Decimal) and n not in _ROUND and "lalu" not in match[0].lower():
                found.append((nama, n, match.start("n")))
    return tuple(found)


_ROUND = frozenset({Decimal(0), Decimal(100)})


@rule("NAR-11", Severity.KESALAHAN, reads=(*TEKS, UANG.read), each=BERTEKS)
def uang_naskah(view: View, row: Baris) -> Iterator[Found]:
    """Jumlah uang dalam naskah hampir sama dengan tabel, tetapi angkanya tertukar.

    Mengapa: Satu angka yang salah ketik membuat naskah dan tabel bertentangan.
    Contoh salah: Naskah Rp6.254.181.885, tabel Rp6.254.181.845.
    Contoh benar: Keduanya Rp6.254.181.845.
    Dasar: Praktik: naskah dan tabel memuat angka yang sama.
    """
    ref, teks = teks_of(row)
    for uang in amounts_in(teks):
        n = _whole(uang.nilai)
        near = _slipped(view, n) if uang.nilai >= _LARGE else None
        if near is not None:
            a, b = format_rupiah(uang.nilai), format_rupiah(Decimal(near))
            slip = salah_ketik(Decimal(n), Decimal(near))
            yield Found(ref, f"Tertulis {a}, di tabel {b} ({slip}).", a, b)


_LARGE = 100_000
_ROUNDISH = 4


def _whole(nilai: Decimal) -> int:
    return int(nilai.quantize(Decimal(1), ROUND_HALF_UP))


def _slipped(view: View, n: int) -> int | None:
    """The amount of a table that a slip of the hand turns into `n`, which stands in none."""
    if view.ada(UANG, n):
        return None
    return next((near for near in view.mirip(UANG, n) if _is_slip(n, near)), None)


@lru_cache(maxsize=4096)
def _is_slip(n: int, near: int) -> bool:
    long = len(str(n).rstrip("0")) >= _ROUNDISH or len(str(n)) == len(str(near))
    return long and bool(salah_ketik(Decimal(n), Decimal(near)))
