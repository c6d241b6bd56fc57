"""NAR: figures in the prose against the data: counts, percentages, amounts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from operator import ne

from lkjip_desktop.domain.dokumen import Indikator, Misi, ProgramKegiatan, Sasaran, Tujuan
from lkjip_desktop.domain.figures import Anggaran
from lkjip_desktop.domain.pilihan import Tingkat
from lkjip_desktop.rules.banding import Banding, banding, beda, salah_ketik, unit
from lkjip_desktop.rules.naskah import TEKS, amounts_in, misspelled, percents_in, texts_of
from lkjip_desktop.rules.perjanjian import lines_of
from lkjip_desktop.rules.rincian import has_gaps
from lkjip_desktop.rules.rule import Found, rule
from lkjip_desktop.rules.teks import kalimat
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.angka import format_persen, format_rupiah, parse_angka

_COUNT = re.compile(
    r"(?<![\d.,/])(?P<n>\d{1,3})\s*(?:\([^)]{1,60}\)\s*)?(?:buah\s+)?"
    r"(?P<apa>sub\s?kegiatan|program|kegiatan|sasaran|tujuan|misi|indikator\s+kinerja\s+utama|IKU|indikator)\b",
    re.IGNORECASE,
)
_TREE = frozenset({"program", "kegiatan", "sub kegiatan"})
_SIGNED = re.compile(
    r"\b(?:(?:telah\s+)?(?:ditetapkan|diperjanjikan|ditandatangani|dijanjikan)|memuat|terdiri|sebanyak)\b",
    re.IGNORECASE,
)
_PART = re.compile(r"\b(?:tercapai|mencapai|belum|tidak|melampaui|di\s?antaranya|hanya)\b", re.IGNORECASE)
_NUMBER = r"[^.;%\n]{0,60}?\b(?P<n>\d{1,3}(?:[.,]\d{1,4})?)\s*(?:%|persen\b)"
_MEAN = re.compile(
    rf"\b(?:rata\s*-?\s*rata\s+(?:capaian|kinerja)|capaian\s+(?:kinerja\s+)?rata\s*-?\s*rata)\b{_NUMBER}",
    re.IGNORECASE,
)
_ABSORBED = re.compile(
    r"\b(?:serapan|penyerapan|terserap)\b(?:[^;%\n]{0,60}?\b)(?P<n>\d{1,3}(?:[.,]\d{1,4})?)\s*(?:%|persen\b)",
    re.IGNORECASE,
)
_OF = re.compile(r"\bdari\b", re.IGNORECASE)


@rule("NAR-02", Severity.KESALAHAN, reads=TEKS)
def ejaan_bilangan(view: View) -> Iterator[Found]:
    """Angka dan hurufnya tidak sama.

    Mengapa: Angka yang dieja menegaskan bilangan; bila berbeda, tidak jelas mana yang benar.
    Contoh salah: 32 (Tiga Puluh Tiga) indikator.
    Contoh benar: 32 (Tiga Puluh Dua) indikator.
    Dasar: Praktik: bilangan penting ditulis dengan angka dan huruf yang sama.
    """
    for ref, teks in texts_of(view):
        for salah in misspelled(teks):
            pesan = f"“{salah.teks}”: {salah.angka} dieja {salah.benar}. Periksa mana yang benar."
            yield Found(ref, pesan, salah.teks, salah.benar)


def _counts(view: View) -> Mapping[str, int]:
    tingkat = [r.tingkat for r in view.all(ProgramKegiatan)]
    indikator = list(view.all(Indikator))
    return {
        "program": tingkat.count(Tingkat.PROGRAM),
        "kegiatan": tingkat.count(Tingkat.KEGIATAN),
        "sub kegiatan": tingkat.count(Tingkat.SUB_KEGIATAN),
        "sasaran": sum(1 for _ in view.all(Sasaran)),
        "tujuan": sum(1 for _ in view.all(Tujuan)),
        "misi": sum(1 for _ in view.all(Misi)),
        "iku": sum(1 for r in indikator if r.iku),
        "indikator": len(indikator),
        "pk": len(lines_of(view)),
    }


def _kind(apa: str) -> str:
    words = " ".join(apa.lower().split()).replace("subkegiatan", "sub kegiatan")
    return "iku" if words == "indikator kinerja utama" else words


@rule(
    "NAR-03",
    Severity.KESALAHAN,
    reads=(
        *TEKS, "programkegiatan.tingkat", "sasaran", "tujuan", "misi", "indikator.iku", "butirpk",
        "pengaturan.pk_dipakai",
    ),
)  # fmt: skip
def cacah_naskah(view: View) -> Iterator[Found]:
    """Banyaknya program, kegiatan, atau indikator dalam naskah tidak sesuai dengan data.

    Mengapa: Pembaca dapat menghitung sendiri baris tabelnya.
    Contoh salah: "32 indikator yang telah ditetapkan pada Perjanjian Kinerja", padahal 6.
    Contoh benar: "6 indikator yang telah ditetapkan pada Perjanjian Kinerja".
    Dasar: Praktik: naskah dan tabel memuat angka yang sama.
    """
    known: Mapping[str, int] | None = None
    for ref, teks in texts_of(view):
        for satu in kalimat(teks):
            found = [(m, _kind(m["apa"])) for m in _COUNT.finditer(satu)]
            if not found:
                continue
            known = known or _counts(view)
            listed = len({kind for _, kind in found} & _TREE) > 1 and not _PART.search(satu)
            for match, kind in found:
                n, benar = int(match["n"]), known[kind]
                signed = kind in {"indikator", "iku"} and "perjanjian kinerja" in satu[match.end() :].lower()
                if signed and _SIGNED.search(satu) and not _PART.search(satu):
                    kind, benar, exact = f"{kind} Perjanjian Kinerja", known["pk"], True
                else:
                    exact = listed and kind in _TREE
                if benar and (n > benar or (exact and n != benar)):
                    pesan = f"Tertulis “{match[0]}”, sedangkan menurut data {benar} {kind}."
                    yield Found(ref, pesan, str(n), str(benar))


def _money(view: View) -> list[Anggaran]:
    rata = (view.sasaran(s.id) for s in view.all(Sasaran))
    programs = (view.anggaran(p.id) for p in view.all(ProgramKegiatan) if p.tingkat is Tingkat.PROGRAM)
    return [view.total, *(r.anggaran for r in rata if r is not None), *(m for m in programs if m is not None)]


@rule("NAR-09", Severity.KESALAHAN, reads=TEKS)
def persen_jumlah(view: View) -> Iterator[Found]:
    """Persentase dua jumlah yang disebut dalam satu kalimat keliru.

    Mengapa: Kedua jumlah dan persentasenya bersebelahan, jadi kekeliruannya langsung terlihat.
    Contoh salah: "Sisa Rp1.063.998.526 atau 32,36 % dari Rp8.337.767.600."
    Contoh benar: "Sisa Rp1.063.998.526 atau 12,76 % dari Rp8.337.767.600."
    Dasar: Praktik: persentase dalam naskah dapat dihitung ulang.
    """
    for ref, teks in texts_of(view):
        for satu in kalimat(teks):
            uang, persen = amounts_in(satu), percents_in(satu)
            if (
                len(uang) != 2
                or len(persen) != 1
                or not _OF.search(satu)
                or 0 in (uang[0].nilai, uang[1].nilai)
            ):
                continue
            kecil, besar = sorted(u.nilai for u in uang)
            hitung = kecil / besar * 100
            options = (hitung, 100 - hitung, besar / kecil * 100)
            if not any(banding(persen[0].nilai, x) is not Banding.BEDA for x in options):
                a, b = format_persen(persen[0].nilai, None), format_persen(hitung)
                pesan = f"{format_rupiah(kecil)} dari {format_rupiah(besar)} adalah {b}, bukan {a}."
                yield Found(ref, pesan, a, b)


@rule(
    "NAR-10",
    Severity.KESALAHAN,
    reads=(
        *TEKS, "sasaran", "programkegiatan.tingkat", "figures.instansi", "figures.keluaran",
        "figures.sasaran", "figures.total", "figures.anggaran",
    ),
)  # fmt: skip
def persen_naskah(view: View) -> Iterator[Found]:
    """Rata-rata capaian atau serapan dalam naskah tidak ada di tabel mana pun.

    Mengapa: Ikhtisar dan simpulan sering memuat angka dari rancangan lama.
    Contoh salah: "Rata-rata capaian kinerja 87,39 %", sedangkan tabelnya 80,32 %.
    Contoh benar: "Rata-rata capaian kinerja 80,32 %".
    Dasar: Praktik: naskah dan tabel memuat angka yang sama.
    """
    known_of: dict[str, list[Decimal]] = {}
    for ref, teks in texts_of(view):
        for nama, n in _quoted(teks):
            if nama not in known_of:
                known_of[nama] = _means(view) if nama == _RATA else _absorptions(view)
            known = known_of[nama]
            low, high = n - unit(n), n + unit(n)
            if known and all(banding(n, k) is Banding.BEDA for k in known if low <= k <= high):
                a, b = format_persen(n, None), format_persen(known[0])
                yield Found(ref, f"{nama} {a} tidak ada di tabel. Untuk instansi seluruhnya {b}.", a, b)


_RATA, _SERAPAN = "Rata-rata capaian", "Serapan"


@lru_cache(maxsize=256)
def _quoted(teks: str) -> tuple[tuple[str, Decimal], ...]:
    """The means and absorptions of this year that a text states, as (what, per cent)."""
    found: list[tuple[str, Decimal]] = []
    for pattern, nama in ((_MEAN, _RATA), (_ABSORBED, _SERAPAN)):
        for match in pattern.finditer(teks):
            n = parse_angka(match["n"], ribuan=False)
            if isinstance(n, Decimal) and n not in _ROUND and "lalu" not in match[0].lower():
                found.append((nama, n))
    return tuple(found)


def _means(view: View) -> list[Decimal]:
    rata = [
        view.instansi,
        view.keluaran,
        *(r for s in view.all(Sasaran) if (r := view.sasaran(s.id)) is not None),
    ]
    return [n for r in rata for n in (r.rata.nilai, r.mentah.nilai) if n is not None]


def _absorptions(view: View) -> list[Decimal]:
    if has_gaps(view):
        return []
    return [m.serapan.nilai for m in _money(view) if m.serapan.nilai is not None]


_ROUND = frozenset({Decimal(0), Decimal(100)})


@rule(
    "NAR-11",
    Severity.KESALAHAN,
    reads=(
        *TEKS,
        "sasaran",
        "programkegiatan.tingkat",
        "figures.total",
        "figures.sasaran",
        "figures.anggaran",
    ),
)
def uang_naskah(view: View) -> Iterator[Found]:
    """Jumlah uang dalam naskah hampir sama dengan tabel, tetapi angkanya tertukar.

    Mengapa: Satu angka yang salah ketik membuat naskah dan tabel bertentangan.
    Contoh salah: Naskah Rp6.254.181.885, tabel Rp6.254.181.845.
    Contoh benar: Keduanya Rp6.254.181.845.
    Dasar: Praktik: naskah dan tabel memuat angka yang sama.
    """
    found = [(ref, u) for ref, teks in texts_of(view) for u in amounts_in(teks) if u.nilai >= _LARGE]
    if not found:
        return
    known = {v for m in _money(view) for v in (m.pagu, m.realisasi, m.sisa) if v is not None}
    by_length: dict[int, list[str]] = {}
    for nilai in sorted(known):
        digits = str(int(nilai))
        by_length.setdefault(len(digits), []).append(digits)
    for ref, uang in found:
        near = None if uang.nilai in known else _near(uang.nilai, by_length)
        if near is not None and all(beda(uang.nilai, k) for k in known):
            a, b = format_rupiah(uang.nilai), format_rupiah(near)
            yield Found(ref, f"Tertulis {a}, di tabel {b} ({salah_ketik(uang.nilai, near)}).", a, b)


_LARGE = 100_000


def _near(nilai: Decimal, by_length: Mapping[int, Sequence[str]]) -> Decimal | None:
    """A figure of the tables from which `nilai` differs by a slip of the hand; few are that near."""
    digits = str(int(nilai))
    for other in by_length.get(len(digits), ()):
        if sum(map(ne, digits, other)) <= 2 and "angka" in salah_ketik(nilai, Decimal(other)):
            return Decimal(other)
    return None
