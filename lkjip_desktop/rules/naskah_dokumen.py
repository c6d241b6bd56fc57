"""NAR: what the prose says of the report itself: its year, its contract, its predikat, its agency."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lkjip_desktop.domain.dokumen import Baris, PerjanjianKinerja, Sasaran
from lkjip_desktop.domain.skala import PRESETS, predikat
from lkjip_desktop.rules.bahan import bahan
from lkjip_desktop.rules.naskah import BERTEKS, TEKS, percents_in, teks_of
from lkjip_desktop.rules.rule import Found, rule
from lkjip_desktop.rules.target import PERIODE
from lkjip_desktop.rules.teks import inti, kalimat, kalimat_berangka
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.tertulis import SKALA
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.tanggal import bulan, format_tanggal

_DOCUMENT = re.compile(
    r"\b(?P<apa>Perjanjian\s+Kinerja(?:\s+Perubahan)?|LKj\w*|LAKIP|Laporan\s+Kinerja|[Kk]inerja|Anggaran)"
    r"(?P<siapa>(?:\s+(?:\([^)]{1,20}\)|dan\b|[A-Z][\w/.-]*))*)\s+Tahun\s+(?P<y>20\d\d)\b(?!\s*[-–]\s*\d)"
)
_COMPARING = re.compile(
    r"\b(?:lalu|sebelumnya|berikutnya|mendatang|dibandingkan|dibanding|akan|sejak|pada\s+tahun)\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\b(?:ditandatangani|ditetapkan|bertanggal|tertanggal)\b", re.IGNORECASE)
_DATE = re.compile(r"\b(?P<d>\d{1,2})\s+(?P<m>[A-Z][a-z]+)\s+(?P<y>(?:19|20)\d\d)\b")
_CALLED = re.compile(r"(?:predikat|kategori|kriteria)\s+", re.IGNORECASE)
_AGENCY = re.compile(r"\s(?:Dinas|Badan|Kantor|Inspektorat|Satuan|Kecamatan)\s")
_OWN = re.compile(
    r"\b(?:[Kk]inerja|[Oo]rganisasi|[Aa]nggaran|[Rr]enstra|[Rr]encana\s+[Ss]trategis|LKj\w*|LAKIP|"
    r"Perjanjian\s+Kinerja|[Tt]ugas|[Ff]ungsi|[Vv]isi|[Pp]rogram\s+pada|[Tt]ahun\s+\d{4})\s+"
    r"(?P<nama>(?:Dinas|Badan|Kantor|Inspektorat|Satuan|Kecamatan)"
    r"(?:\s+(?:dan|serta)\s+[A-Z][\w-]+|,?\s+[A-Z][\w-]+)+)"
)


@rule(
    "NAR-14",
    Severity.PERINGATAN,
    reads=(*TEKS, "identitas.tahun", *PERIODE),
    each=BERTEKS,
)
def tahun_dokumen(view: View, row: Baris) -> Iterator[Found]:
    """Laporan atau Perjanjian Kinerja disebut dengan tahun lain.

    Mengapa: Tahun lama pada nama dokumennya sendiri adalah tanda naskah disalin tanpa dibaca.
    Contoh salah: "Perjanjian Kinerja Tahun 2023" dalam laporan 2024.
    Contoh benar: "Perjanjian Kinerja Tahun 2024".
    Dasar: Praktik: laporan mempertanggungjawabkan Perjanjian Kinerja tahun yang sama.
    """
    tahun, awal, akhir = view.tahun, view.renstra.tahun_awal, view.renstra.tahun_akhir
    near = {tahun - 1, tahun + 1, *range(awal, min(akhir, awal + 20) + 1)}
    ref, teks = teks_of(row)
    for kata, year in _documents_in(teks) if tahun else ():
        if year != tahun and year in near:  # a year out of the Renstra is told by NAR-01
            pesan = f"Tertulis “{kata}” dalam laporan {tahun}. Periksa tahunnya."
            yield Found(ref, pesan, str(year), str(tahun))


@lru_cache(maxsize=4096)
def _documents_in(teks: str) -> tuple[tuple[str, int], ...]:
    """The documents that a text names with their year, as written and the year; comparisons left out."""
    return tuple(
        (match[0], int(match["y"]))
        for satu in kalimat_berangka(teks)
        for match in (_DOCUMENT.finditer(satu) if "ahun" in satu else ())
        if not _COMPARING.search(satu[max(0, match.start() - 40) : match.start()])
    )


@rule(
    "NAR-15",
    Severity.PERINGATAN,
    reads=(*TEKS, "perjanjiankinerja.tanggal", "identitas.tahun"),
    each=BERTEKS,
)
def tanggal_naskah(view: View, row: Baris) -> Iterator[Found]:
    """Tanggal Perjanjian Kinerja dalam naskah berbeda dengan dokumennya.

    Mengapa: Tanggal penandatanganan dapat dicocokkan dengan lampiran.
    Contoh salah: "Perjanjian Kinerja ditandatangani 12 Januari 2024", dokumennya 10 Januari 2024.
    Contoh benar: "Perjanjian Kinerja ditandatangani 10 Januari 2024".
    Dasar: Praktik: naskah dan dokumen memuat tanggal yang sama.
    """
    known = [pk.tanggal for pk in view.all(PerjanjianKinerja) if pk.tanggal is not None]
    in_time = all(t.year == view.tahun for t in known) and known == sorted(known)
    ref, teks = teks_of(row)
    for satu in kalimat_berangka(teks) if known and in_time else ():  # else PK-10 tells the date itself
        if "perjanjian kinerja" not in satu.lower() or not _SIGNED.search(satu):
            continue
        for match in _DATE.finditer(satu):
            date = (int(match["y"]), bulan(match["m"]), int(match["d"]))
            if date[1] and date not in {(t.year, t.month, t.day) for t in known}:
                benar = " atau ".join(format_tanggal(t) for t in known)
                pesan = f"Tertulis {match[0]}; Perjanjian Kinerja bertanggal {benar}."
                yield Found(ref, pesan, match[0], benar)


@bahan("predikat", reads=("sasaran", "figures.instansi", "figures.sasaran"))
def predikat_laporan(view: View) -> tuple[str, frozenset[str]]:
    """The predikat of the instansi, and of every sasaran."""
    groups = (view.sasaran(s.id) for s in view.all(Sasaran))
    return view.instansi.predikat, frozenset(g.predikat for g in groups if g is not None)


@rule(
    "NAR-16",
    Severity.KESALAHAN,
    reads=(*TEKS, *SKALA, predikat_laporan.read),
    each=BERTEKS,
)
def predikat_naskah(view: View, row: Baris) -> Iterator[Found]:
    """Predikat dalam naskah bukan kelas dari capaian yang disebut.

    Mengapa: Predikat dan angkanya bersebelahan, jadi kekeliruannya langsung terlihat.
    Contoh salah: "Rata-rata capaian 99,83 % dengan predikat Tinggi".
    Contoh benar: "Rata-rata capaian 99,83 % dengan predikat Sangat Tinggi".
    Dasar: Praktik: satu skala predikat dipakai di seluruh laporan.
    """
    ref, teks = teks_of(row)
    for satu in _calling(teks):
        for match in _called(tuple(k.nama for k in view.skala.kelas)).finditer(satu):
            right = _right(view, satu)
            if right and match["p"].casefold() not in {r.casefold() for r in right}:
                benar = sorted(right)[0]
                pesan = f"Tertulis “{match['p']}”, sedangkan menurut angkanya {benar}."
                yield Found(ref, pesan, match["p"], benar)


@lru_cache(maxsize=4096)
def _calling(teks: str) -> tuple[str, ...]:
    """The sentences of a text that name a predikat."""
    kata = teks.lower()
    if not any(word in kata for word in ("predikat", "kategori", "kriteria")):
        return ()
    return tuple(satu for satu in kalimat(teks) if _CALLED.search(satu))


@lru_cache(maxsize=16)
def _called(own: tuple[str, ...]) -> re.Pattern[str]:
    """A predikat in a text: words of the report's scale (`own`) and of the scales it is mixed up with."""
    names = {*own, *(k.nama for s in PRESETS.values() for k in s.kelas if len(k.nama) > 3)}
    words = "|".join(re.escape(n) for n in sorted(names, key=lambda n: (-len(n), n)))
    return re.compile(rf"\b(?:ber)?{_CALLED.pattern}[“\"']?(?P<p>{words})\b", re.IGNORECASE)


def _right(view: View, satu: str) -> set[str]:
    """The predikat of the per cents of a sentence and of the report's means."""
    if "kinerja" not in satu.lower() and "capaian" not in satu.lower():
        return set()
    percents = {predikat(view.skala, p.nilai) for p in percents_in(satu)}
    instansi, groups = view.bahan(predikat_laporan)
    return {instansi, *(percents if percents else groups)} - {""}


@rule(
    "NAR-17",
    Severity.PERINGATAN,
    reads=(*TEKS, "identitas.nama"),
    each=BERTEKS,
)
def instansi_lain(view: View, row: Baris) -> Iterator[Found]:
    """Nama instansi lain di tempat nama instansi sendiri.

    Mengapa: Naskah yang disalin dari laporan instansi lain sering meninggalkan namanya.
    Contoh salah: "Kinerja Dinas Lain tahun 2024" dalam laporan Badan Contoh Daerah.
    Contoh benar: "Kinerja Badan Contoh Daerah tahun 2024".
    Dasar: Praktik: naskah diperiksa dari nama yang tertinggal.
    """
    own, (ref, teks) = inti(view.identitas.nama), teks_of(row)
    for tertulis in _agencies_in(teks) if own else ():
        nama = inti(tertulis)
        if not nama.startswith(own[: len(nama)]) and not own.startswith(nama):
            pesan = f"Tertulis “{tertulis}”, bukan {view.identitas.nama.strip()}. Periksa namanya."
            yield Found(ref, pesan, tertulis)
            return


@lru_cache(maxsize=4096)
def _agencies_in(teks: str) -> tuple[str, ...]:
    """The agencies that a text names as the one it is about."""
    return tuple(match["nama"] for match in _OWN.finditer(teks)) if _AGENCY.search(teks) else ()
