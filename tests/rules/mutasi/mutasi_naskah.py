"""Damages in the prose: figures, counts, years, dates, names and words that the data contradict."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from random import Random

from mutasi import Kerusakan, at, ganti, keliru, perusak
from mutasi_dokumen import dokumen

from lkjip_desktop.domain.dokumen import Narasi
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.wording.angka import format_angka
from lkjip_desktop.wording.terbilang import terbilang

_UANG = re.compile(r"(?<=Rp)\d{1,3}(?:\.\d{3})+")
# Two decimals: "di atas 99 %" and "paling tinggi 100 %" are no figures of a table.
_PERSEN = re.compile(r"\d{1,3},\d\d(?= %)")
_DESIMAL = re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{3})*,\d{1,2}\b(?! %)")
_BULAT = re.compile(r"(?<=target )\d[\d.]*\b(?![,\d])|(?<=realisasi )\d[\d.]*\b(?![,\d])")
_EJAAN = re.compile(r"\b(?P<n>\d+) \((?P<w>[a-z ]+)\) (?=program|kegiatan|sub kegiatan|indikator)")
_CACAH = re.compile(
    r"\b(?P<w>satu|dua|tiga|lima|enam|sepuluh)(?= (?:sasaran strategis|indikator kinerja utama|isu strategis|"
    r"indikator\b(?! (?:mencapai|lainnya|yang))))"
)
_ORANG = re.compile(r"\b59(?= pegawai)")
_TAHUN = re.compile(r"(?<=[Tt]ahun )2025\b(?!-)")
_DOKUMEN = re.compile(r"(?<=Perjanjian Kinerja Tahun )2025\b|(?<=Jaya Tahun )2025\b")
_TANGGAL = re.compile(r"(?<=pada tanggal )(?P<d>\d+) (?P<m>Januari|Oktober) 2025\b")
_PREDIKAT = re.compile(r"(?<=predikat )Sangat Tinggi|(?<=berpredikat )Sangat Tinggi")
_PEMDA = re.compile(r"(?<=Kabupaten )Contoh Jaya")
_INSTANSI = re.compile(
    r"(?<=kinerja )BKPSDM|(?<=organisasi )BKPSDM|(?<=Anggaran )BKPSDM|(?<=tahun 2025 )BKPSDM"
)
_TREN = re.compile(r"\b(?:naik|turun)(?= dari \d)")
_PERATURAN = re.compile(r"Peraturan Presiden Nomor (?P<n>29) Tahun (?P<y>2014)")


@cache
def _found(pattern: re.Pattern[str], outside: str = "") -> list[tuple[Ref, re.Match[str]]]:
    return [
        (at(row, "teks"), match)
        for row in dokumen().all(Narasi)
        if not outside or not row.id.startswith(outside)
        for match in pattern.finditer(row.teks)
    ]


def _write(ref: Ref, match: re.Match[str], new: str) -> Kerusakan | None:
    teks: str = dokumen().value(ref)
    return ganti(ref, teks[: match.start()] + new + teks[match.end() :])


def _figure(rng: Random, pattern: re.Pattern[str]) -> Kerusakan | None:
    ref, match = rng.choice(_found(pattern))
    old = Decimal(match[0].replace(".", "").replace(",", "."))
    new = keliru(rng, old)
    return None if new is None or new == old else _write(ref, match, format_angka(new))


@perusak("uang dalam naskah")
def uang(rng: Random) -> Kerusakan | None:
    """An amount of rupiah."""
    return _figure(rng, _UANG)


@perusak("persen dalam naskah")
def persen(rng: Random) -> Kerusakan | None:
    """A per cent."""
    return _figure(rng, _PERSEN)


@perusak("angka dalam naskah")
def desimal(rng: Random) -> Kerusakan | None:
    """A target or realisasi that a sentence names. Other whole numbers count things the data do not know."""
    return _figure(rng, rng.choice((_DESIMAL, _BULAT)))


@perusak("cacah dengan huruf")
def ejaan(rng: Random) -> Kerusakan | None:
    """A count in figures and words: one of the two, or both, say another number."""
    ref, match = rng.choice(_found(_EJAAN))
    n = int(match["n"])
    other = rng.choice([x for x in range(max(1, n - 3), n + 10) if x != n])
    pair = rng.choice(((other, n), (n, other), (other, other)))
    return _write(ref, match, f"{pair[0]} ({terbilang(pair[1])}) ")


@perusak("cacah dalam kata")
def cacah(rng: Random) -> Kerusakan | None:
    """A count of sasaran, indikator or isu in words, or of staff."""
    ref, match = rng.choice([*_found(_CACAH), *_found(_ORANG)])
    if match[0].isdigit():
        return _write(ref, match, rng.choice(("95", "58", "57", "69", "60", "49")))
    others = [terbilang(n) for n in range(2, 11) if terbilang(n) != match[0]]
    return _write(ref, match, rng.choice(others))


@perusak("tahun lama dalam naskah")
def tahun(rng: Random) -> Kerusakan | None:
    """A year from an older report. Bab I may tell of any year, except of the report itself."""
    ref, match = rng.choice(_found(_TAHUN, "bab1."))
    return _write(ref, match, rng.choice(("2016", "2017", "2018", "2019", "2020", "2021")))


@perusak("tahun dokumen tertinggal")
def tahun_dokumen(rng: Random) -> Kerusakan | None:
    """The report, or the contract it measures, called by last year's year."""
    ref, match = rng.choice(_found(_DOKUMEN))
    return _write(ref, match, "2024")


@perusak("tanggal dalam naskah")
def tanggal(rng: Random) -> Kerusakan | None:
    """The date of a contract."""
    ref, match = rng.choice(_found(_TANGGAL))
    other = [f"{d} {match['m']} 2025" for d in range(2, 29) if d != int(match["d"])]
    return _write(ref, match, rng.choice([*other, f"{match['d']} {match['m']} 2024"]))


@perusak("predikat dalam naskah")
def predikat(rng: Random) -> Kerusakan | None:
    """The predikat of another class."""
    ref, match = rng.choice(_found(_PREDIKAT))
    return _write(
        ref, match, rng.choice(("Tinggi", "Sedang", "Rendah", "Sangat Rendah", "Memuaskan", "Sangat Baik"))
    )


@perusak("pemda lain")
def pemda(rng: Random) -> Kerusakan | None:
    """The name of another region."""
    ref, match = rng.choice(_found(_PEMDA))
    return _write(ref, match, rng.choice(("Lumbung Sari", "Tirta Makmur", "Karang Indah", "Bukit Raya")))


@perusak("instansi lain")
def instansi(rng: Random) -> Kerusakan | None:
    """The name of another agency where the report's own belongs."""
    ref, match = rng.choice(_found(_INSTANSI))
    return _write(
        ref, match, rng.choice(("Dinas Pendidikan", "Badan Kesatuan Bangsa dan Politik", "Dinas Kesehatan"))
    )


@perusak("kata naik atau turun")
def tren(rng: Random) -> Kerusakan | None:
    """The opposite word beside the two figures."""
    ref, match = rng.choice(_found(_TREN))
    return _write(ref, match, {"naik": "turun", "turun": "naik"}[match[0]])


@perusak("peraturan dalam naskah")
def peraturan(rng: Random) -> Kerusakan | None:
    """Number or year of a regulation named in the prose."""
    ref, match = rng.choice(_found(_PERATURAN))
    nomor, th = rng.choice((("92", "2014"), *(("29", str(y)) for y in (2004, 2010, 2013, 2015, 2016, 2024))))
    return _write(ref, match, f"Peraturan Presiden Nomor {nomor} Tahun {th}")
