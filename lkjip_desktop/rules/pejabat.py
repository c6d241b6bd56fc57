"""Officials: the form of a NIP, and which pangkat belongs to which golongan/ruang.

NIP PNS: Peraturan Kepala BKN 22/2007 (birth date, month of appointment, sex, order number). NI PPPK follows
the form in use: birth date, year of contract, 2 and the number of contracts, sex, order number.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from lkjip_desktop.domain.dokumen import Baris, PerjanjianKinerja
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.rules.rule import at
from lkjip_desktop.rules.view import View

_YOUNGEST, _OLDEST = 16, 46
_GOLONGAN = re.compile(r"\b(I{1,3}|IV)\s*[/.-]\s*([a-e])\b", re.IGNORECASE)
_TITLES = re.compile(r"\b(?:prof|dr|drs|dra|ir|h|hj|apt|ns|kh)\.?(?=\s)", re.IGNORECASE)

PANGKAT: Mapping[str, str] = {
    "I/a": "Juru Muda",
    "I/b": "Juru Muda Tingkat I",
    "I/c": "Juru",
    "I/d": "Juru Tingkat I",
    "II/a": "Pengatur Muda",
    "II/b": "Pengatur Muda Tingkat I",
    "II/c": "Pengatur",
    "II/d": "Pengatur Tingkat I",
    "III/a": "Penata Muda",
    "III/b": "Penata Muda Tingkat I",
    "III/c": "Penata",
    "III/d": "Penata Tingkat I",
    "IV/a": "Pembina",
    "IV/b": "Pembina Tingkat I",
    "IV/c": "Pembina Utama Muda",
    "IV/d": "Pembina Utama Madya",
    "IV/e": "Pembina Utama",
}
_BY_PANGKAT: Mapping[str, str] = {p.casefold(): g for g, p in PANGKAT.items()}

#: The reads of `pejabat_of`, for the rules that use it.
READS = (
    "identitas.kepala_nama",
    "identitas.kepala_nip",
    "perjanjiankinerja.pihak1_nama",
    "perjanjiankinerja.pihak1_nip",
    "perjanjiankinerja.pihak2_nama",
    "perjanjiankinerja.pihak2_nip",
    "identitas.kepala_pangkat",
    "perjanjiankinerja.pihak1_pangkat",
    "perjanjiankinerja.pihak2_pangkat",
)


class Pejabat(NamedTuple):
    """A name with its NIP and pangkat as typed in one place; `ref` is the NIP's cell."""

    nama: str
    nip: str
    pangkat: str
    ref: Ref
    ref_nama: Ref
    ref_pangkat: Ref


def pejabat_of(view: View) -> Iterator[Pejabat]:
    """Every official of the report: the kepala and both parties of each PK."""
    i = view.identitas
    yield _pejabat(i, "kepala")
    for pk in view.all(PerjanjianKinerja):
        yield _pejabat(pk, "pihak1")
        yield _pejabat(pk, "pihak2")


def _pejabat(row: Baris, siapa: str) -> Pejabat:
    nama, nip, pangkat = (f"{siapa}_{f}" for f in ("nama", "nip", "pangkat"))
    values = getattr(row, nama), digits(getattr(row, nip)), getattr(row, pangkat).strip()
    return Pejabat(*values, at(row, nip), at(row, nama), at(row, pangkat))


def sendirian(orang: Sequence[Pejabat], kata: Callable[[Pejabat], str]) -> list[tuple[Pejabat, Pejabat]]:
    """Which entries of one person say something else than most do (in doubt, than the first does), and beside
    each one that says what most say. Entries that say nothing are left out.
    """
    said = [(p, kata(p)) for p in orang if kata(p)]
    counted = Counter(k for _, k in said)
    if len(counted) < 2:
        return []
    usual = max(counted, key=lambda k: counted[k])
    right = next(p for p, k in said if k == usual)
    return [(p, right) for p, k in said if k != usual]


def digits(nip: str) -> str:
    """A NIP without the blanks and points it is printed with."""
    return re.sub(r"[\s.\-]", "", nip)


def nama_inti(nama: str) -> str:
    """A name without its titles, in small letters, for comparing."""
    plain = _TITLES.sub("", nama.partition(",")[0])
    return " ".join(plain.replace(".", " ").casefold().split())


def salah_nip(nip: str, tahun: int) -> str:
    """What is wrong with a NIP (digits only) in a report of `tahun`; empty when nothing is."""
    if not (nip.isascii() and nip.isdigit()) or len(nip) != 18:
        return f"berisi {len(nip)} tanda, seharusnya 18 angka"
    try:
        lahir = date(int(nip[:4]), int(nip[4:6]), int(nip[6:8]))
    except ValueError:
        return f"memuat tanggal lahir {nip[6:8]}-{nip[4:6]}-{nip[:4]} yang tidak ada"
    diangkat = int(nip[8:12])
    pppk = nip[12] == "2" and nip[13] != "0"
    if not pppk and not 1 <= int(nip[12:14]) <= 12:
        return f"memuat bulan pengangkatan {nip[12:14]}, seharusnya 01 sampai 12"
    if nip[14] not in "12":
        return f"memuat kode jenis kelamin {nip[14]}, seharusnya 1 atau 2"
    if nip[15:] == "000":
        return "memuat nomor urut 000"
    if tahun and diangkat > tahun + 1:
        return f"memuat tahun pengangkatan {diangkat}, sesudah tahun laporan"
    umur = diangkat - lahir.year
    if umur < _YOUNGEST or (umur > _OLDEST and not pppk):
        return f"berarti diangkat pada umur {umur} tahun"
    return ""


def golongan_of(teks: str) -> str:
    """The golongan/ruang inside a text, as "IV/c"; empty when there is none."""
    match = _GOLONGAN.search(teks)
    return f"{match[1].upper()}/{match[2].lower()}" if match else ""


def golongan_of_pangkat(teks: str) -> str:
    """The golongan/ruang that the pangkat named in `teks` belongs to; empty when it is not known."""
    plain = re.sub(r"[(,/].*|\bTk\b\.?", lambda m: "Tingkat" if m[0].startswith("T") else "", teks)
    words = " ".join(plain.split()).casefold()
    return _BY_PANGKAT.get(words.removesuffix(" golongan").strip(), "")
