"""NAR: the prose of the report: sections, years, names, regulations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from lkjip_desktop.domain.bagian import ANALISIS, Bagian
from lkjip_desktop.domain.dokumen import Baris, DasarHukum, Indikator, Narasi
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.arah import wrong_changes
from lkjip_desktop.rules.bahan import Kumpulan
from lkjip_desktop.rules.naskah import BERTEKS, TEKS, diketik, teks_of
from lkjip_desktop.rules.rule import Found, at, rule
from lkjip_desktop.rules.target import PERIODE, years_of
from lkjip_desktop.rules.teks import inti, kalimat_berangka
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.angka import format_angka

_YEAR = re.compile(r"(?:19|20)\d\d\b")
_OF_YEAR = re.compile(
    r"\b(?:tahun(?:\s+anggaran)?|T\.?A\.?|LKj\w*|LAKIP|Renja|RKT|DPA|Perjanjian\s+Kinerja)\s+$",
    re.IGNORECASE,
)
_NEAR = 30
_CITED = re.compile(
    r"\b(?:nomor|no\.|undang-undang|uu|peraturan|permen\w*|perpres|perda|perbup|perwal\w*|pp|keputusan|kepmen\w*|"
    r"instruksi|inpres|surat\s+edaran|sejak|dibentuk|didirikan|berdiri|sensus|lembaran)\b",
    re.IGNORECASE,
)
#: The report called by its name, also where a decree cites it.
_REPORT = re.compile(r"\b(?:Laporan\s+Kinerja|LKj\w*|LAKIP)(?:\s+(?:\([^)]{1,20}\)|[A-Z][\w/.-]*))*\s+$")
_PEMDA = re.compile(r"\b(?P<jenis>Kabupaten|Kota)\s+(?P<nama>[A-Z][a-z]{2,}(?:\s[A-Z][a-z]{2,})*)")
_NO_PLACE = frozenset(
    [
        "layak",
        "sehat",
        "inovatif",
        "lain",
        "lainnya",
        "induk",
        "tangguh",
        "cerdas",
        "kreatif",
        "bersih",
        "terbuka",
    ]
)
_REGULATION = re.compile(
    r"(?P<jenis>permen\s*pan[\w\s-]*?|peraturan\s+menteri\s+(?:negara\s+)?pendayagunaan[^.;\n]{0,70}?|permendagri|"
    r"peraturan\s+menteri\s+dalam\s+negeri|perpres|peraturan\s+presiden|peraturan\s+pemerintah)"
    r"(?:\s+(?:republik\s+indonesia|RI))?\s+(?:nomor|no\.?)?\s*(?P<no>\d{1,3})\s*(?:/|tahun\s+)\s*(?P<th>\d{4})",
    re.IGNORECASE,
)
#: Regulations that every LKjIP cites, as (maker, number, year, words of its title).
_KNOWN: tuple[tuple[str, int, int, str], ...] = (
    ("PermenPANRB", 53, 2014, "perjanjian kinerja pelaporan kinerja"),
    ("PermenPANRB", 88, 2021, "evaluasi akuntabilitas kinerja"),
    ("PermenPANRB", 89, 2021, "penjenjangan kinerja"),
    ("Permendagri", 86, 2017, "tata cara perencanaan pengendalian dan evaluasi pembangunan"),
    ("Permendagri", 90, 2019, "klasifikasi kodefikasi dan nomenklatur"),
    ("Perpres", 29, 2014, "sistem akuntabilitas kinerja instansi pemerintah"),
    ("PP", 8, 2006, "pelaporan keuangan dan kinerja instansi pemerintah"),
    ("PP", 8, 2008, "tahapan tata cara penyusunan"),
)
#: The digits as they lie on the keyboard.
_KEYS = "1234567890"
_MAKERS: Mapping[str, str] = {
    "permenpan": "PermenPANRB",
    "peraturan menteri pendayagunaan": "PermenPANRB",
    "peraturan menteri negara": "PermenPANRB",
    "permendagri": "Permendagri",
    "peraturan menteri dalam": "Permendagri",
    "perpres": "Perpres",
    "peraturan presiden": "Perpres",
    "peraturan pemerintah": "PP",
}


#: The earlier years of which the report has a realisasi.
TAHUN = Kumpulan("tahun_lalu")


@TAHUN.dari(reads=("indikator.realisasi_lalu",), each=Indikator)
def _years_before(_: View, row: Indikator) -> Iterator[int]:
    yield from row.realisasi_lalu


@rule(
    "NAR-01",
    Severity.KESALAHAN,
    reads=("narasi.teks", "identitas.tahun", *PERIODE, TAHUN.read),
    each=Narasi,
)
def tahun_asing(view: View, row: Narasi) -> Iterator[Found]:
    """Tahun dalam naskah di luar tahun laporan, tahun pembanding, dan masa Renstra.

    Mengapa: Tahun yang tertinggal dari laporan lama adalah tanda naskah disalin tanpa dibaca.
    Contoh salah: "Capaian kinerja tahun 2016" dalam laporan 2024.
    Contoh benar: "Capaian kinerja tahun 2024".
    Dasar: Praktik: naskah menyebut tahun laporan dan tahun pembandingnya saja.
    """
    tahun = view.tahun
    if not tahun or row.id.startswith("bab1."):
        return
    allowed = {tahun - 1, tahun, tahun + 1, *years_of(view)}
    for teks, year in _years_in(diketik(row)):
        if year not in allowed and not view.ada(TAHUN, year):
            allowed.add(year)  # told once
            pesan = f"Tertulis “{teks}” dalam laporan {tahun}. Periksa apakah tahunnya masih sesuai."
            yield Found(at(row, "teks"), pesan, str(year), str(tahun))


@lru_cache(maxsize=4096)
def _years_in(teks: str) -> tuple[tuple[str, int], ...]:
    """The years that a text speaks of, as written and as numbers; those of regulations left out."""
    found: list[tuple[str, int]] = []
    for satu in kalimat_berangka(teks):
        for match in _YEAR.finditer(satu):
            of = _OF_YEAR.search(satu, max(0, match.start() - _NEAR), match.start())
            before = satu[max(0, of.start() - 100) : of.start()] if of else ""
            if of and (not _CITED.search(before) or _REPORT.search(before)):
                found.append((of[0] + match[0], int(match[0])))
    return tuple(found)


@rule(
    "NAR-04",
    Severity.KESALAHAN,
    reads=("narasi.teks", "sasaran.uraian", "indikator.penyebab", "susunanbagian.tampil"),
)
def bagian_kosong(view: View) -> Iterator[Found]:
    """Bagian laporan yang wajib masih kosong.

    Mengapa: Bagian yang kosong tercetak sebagai judul tanpa isi.
    Contoh salah: Simpulan pada Bab IV kosong.
    Contoh benar: Simpulan memuat ringkasan capaian dan langkah perbaikan.
    Dasar: PermenPANRB 53/2014: sistematika laporan kinerja, Bab I sampai Bab IV.
    """
    filled = {row.id for row in view.all(Narasi) if row.teks.strip()}
    explained = _explained(view)
    for bagian in view.bagian:
        if bagian.required and bagian.key not in filled and bagian.key not in explained:
            yield Found(Ref("narasi", bagian.key, "teks"), _empty(bagian))


def _empty(bagian: Bagian) -> str:
    if bagian.key.startswith(ANALISIS):
        return "Analisis sasaran ini belum ditulis: penyebab, pembanding, dan upaya perbaikannya."
    return f"Bagian {bagian.title} belum ditulis."


def _explained(view: View) -> set[str]:
    """The analyses that need no text of their own: every indikator of the sasaran has its penyebab."""
    silent: set[Id | None] = set()
    groups: set[Id | None] = set()
    for row in view.all(Indikator):
        groups.add(row.induk)
        if not row.penyebab.strip():
            silent.add(row.induk)
    return {f"{ANALISIS}.{g}" for g in groups - silent}


@rule("NAR-05", Severity.KESALAHAN, reads=TEKS, each=BERTEKS)
def kata_tren_naskah(_: View, row: Baris) -> Iterator[Found]:
    """Kata naik atau turun dalam naskah tidak sesuai dengan angka yang disebut.

    Mengapa: Pembaca melihat angka dan kata dalam satu kalimat.
    Contoh salah: "Nilai meningkat dari 80,2 menjadi 78,5."
    Contoh benar: "Nilai menurun dari 80,2 menjadi 78,5."
    Dasar: PermenPANRB 53/2014: realisasi dan capaian tahun ini dibandingkan dengan tahun lalu.
    """
    ref, teks = teks_of(row)
    for p in wrong_changes(teks):
        angka = f"{format_angka(p.dari)} menjadi {format_angka(p.menjadi)}"
        pesan = f"Tertulis “{p.kata}”, sedangkan dari {angka} berarti {p.benar}."
        yield Found(ref, pesan, p.kata, p.benar)


@rule("NAR-06", Severity.PERINGATAN, reads=("narasi.teks", "narasi.dari_lalu"), each=Narasi)
def dari_tahun_lalu(view: View, row: Narasi) -> Iterator[Found]:
    """Naskah terbawa dari laporan tahun lalu dan belum disesuaikan.

    Mengapa: Naskah yang disalin utuh memuat angka, tahun, dan nama lama.
    Contoh salah: Simpulan sama persis dengan laporan tahun lalu.
    Contoh benar: Simpulan ditulis ulang dari capaian tahun ini.
    Dasar: Praktik: analisis menjelaskan kinerja tahun yang dilaporkan.
    """
    if row.dari_lalu and row.teks.strip():
        pesan = "Naskah ini dibawa dari laporan tahun lalu. Sesuaikan, lalu hapus tandanya."
        yield Found(at(row, "teks"), pesan)


@rule("NAR-07", Severity.PERINGATAN, reads=(*TEKS, "identitas.pemda"), each=BERTEKS)
def pemda_lain(view: View, row: Baris) -> Iterator[Found]:
    """Nama kabupaten atau kota lain di dalam naskah.

    Mengapa: Naskah yang disalin dari daerah lain sering meninggalkan nama daerahnya.
    Contoh salah: "Bupati Kabupaten Lain" dalam laporan Kabupaten Contoh.
    Contoh benar: Nama daerah sendiri, kecuali memang membandingkan.
    Dasar: Praktik: naskah diperiksa dari nama yang tertinggal.
    """
    own = inti(view.identitas.pemda)
    if not own.startswith(("kabupaten ", "kota ")):
        return
    ref, teks = teks_of(row)
    for match in _PEMDA.finditer(teks):
        nama = inti(match[0])
        if own in nama or nama in own or nama.split()[1] in _NO_PLACE or nama.split()[1] in own.split():
            continue
        yield Found(ref, f"Tertulis “{match[0]}”, bukan {view.identitas.pemda}. Periksa namanya.", match[0])
        return


@rule("NAR-08", Severity.PERINGATAN, reads=(*TEKS, "dasarhukum.uraian"), each=(*BERTEKS, DasarHukum))
def peraturan_salah(_: View, row: Baris) -> Iterator[Found]:
    """Nomor atau tahun peraturan yang dirujuk tampak keliru, atau peraturannya sudah dicabut.

    Mengapa: Dasar hukum yang salah nomor membuat seluruh rujukan diragukan.
    Contoh salah: Peraturan Menteri PANRB Nomor 53 Tahun 2015.
    Contoh benar: Peraturan Menteri PANRB Nomor 53 Tahun 2014.
    Dasar: PermenPANRB 53/2014, yang mencabut PermenPANRB 29/2010.
    """
    ref, teks = teks_of(row)
    for tertulis, benar in _wrong_regulations(teks):
        if not benar:
            yield Found(ref, f"{tertulis} sudah dicabut oleh PermenPANRB 53/2014.", tertulis)
        else:
            yield Found(ref, f"Tertulis {tertulis}; mungkin yang dimaksud {benar}.", tertulis, benar)


@lru_cache(maxsize=4096)
def _wrong_regulations(teks: str) -> tuple[tuple[str, str], ...]:
    """The regulations that a text cites wrongly, each with the one meant; without where it is repealed."""
    found: list[tuple[str, str]] = []
    for match in _REGULATION.finditer(teks):
        jenis = inti(match["jenis"]).replace("permen pan", "permenpan")
        maker = next((m for start, m in _MAKERS.items() if jenis.startswith(start)), "")
        nomor, tahun = int(match["no"]), int(match["th"])
        tertulis = f"{maker} {nomor}/{tahun}"
        if (maker, nomor, tahun) == ("PermenPANRB", 29, 2010):
            found.append((tertulis, ""))
            continue
        meant = _meant(maker, nomor, tahun, inti(teks[match.end() : match.end() + 200]))
        if meant is not None and meant != (nomor, tahun):
            found.append((tertulis, f"{maker} {meant[0]}/{meant[1]}"))
    return tuple(found)


def _meant(maker: str, nomor: int, tahun: int, judul: str) -> tuple[int, int] | None:
    """The known regulation that the title names, else one of which this number and year look like a slip.

    Without a title, another year alone says nothing: every year has a regulation of that number.
    """
    known = [(n, y, t) for m, n, y, t in _KNOWN if m == maker]
    if judul.startswith("tentang "):
        return next(((n, y) for n, y, t in known if t in judul[:120]), None)
    if any((n, y) == (nomor, tahun) for n, y, _ in known):
        return nomor, tahun
    slips = [(n, y) for n, y, _ in known if n == nomor and _slip(str(tahun), str(y))]
    swapped = [(n, y) for n, y, _ in known if y == tahun and n > 9 and str(n)[::-1] == str(nomor)]
    return next(iter([*slips, *swapped]), None)


def _slip(typed: str, meant: str) -> bool:
    """Whether two years differ by one key beside the right one, or by two neighbouring digits swapped."""
    differ = [i for i, (a, b) in enumerate(zip(typed, meant, strict=True)) if a != b]
    if len(differ) == 1:
        keys = [_KEYS.index(year[differ[0]]) for year in (typed, meant)]
        return abs(keys[0] - keys[1]) == 1
    first, *rest = differ
    return rest == [first + 1] and typed[first : first + 2] == meant[first : first + 2][::-1]
