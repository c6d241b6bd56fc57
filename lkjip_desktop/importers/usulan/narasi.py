"""Paragraphs under a known heading become the text of that section, marked as not yet revised.

Only where the report has no text yet: what somebody wrote this year is never replaced by an older text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lkjip_desktop.domain.bagian import ANALISIS, SECTIONS, analisis_key
from lkjip_desktop.domain.dokumen import Narasi
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.domain.tabel import Naskah
from lkjip_desktop.importers.usulan.cocok import nama
from lkjip_desktop.importers.usulan.model import Sumber
from lkjip_desktop.importers.usulan.rancangan import Rancangan

_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "ikhtisar": ("ringkasan eksekutif", "executive summary", "ikhtisar"),
    "bab1.gambaran_umum": ("gambaran umum", "data umum organisasi", "gambaran umum perangkat daerah"),
    "bab1.isu": ("isu strategis", "isu isu strategis", "permasalahan utama", "aspek strategis organisasi"),
    "bab2.pendahuluan": ("perencanaan kinerja", "perencanaan dan perjanjian kinerja"),
    "bab3.a.pengantar": ("capaian kinerja", "capaian kinerja organisasi", "pengukuran kinerja"),
    "bab3.b.pengantar": ("realisasi anggaran", "akuntabilitas keuangan"),
    "bab3.efisiensi": ("analisis efisiensi", "analisis atas efisiensi penggunaan sumber daya",
                       "efisiensi penggunaan sumber daya"),
    "bab3.program_penunjang": ("analisis program", "analisis program kegiatan penunjang"),
    "bab4.simpulan": ("kesimpulan", "simpulan", "tinjauan umum"),
    "bab4.langkah": ("saran", "langkah perbaikan", "langkah langkah perbaikan", "rekomendasi"),
}  # fmt: skip
_NUMBER = re.compile(
    r"^\W*(?:bab\s+)?(?:[ivx]{1,5}|\d{1,2}(?:\.\d{1,2})*|[a-z])[.)]?\s+(?=\S)", re.IGNORECASE
)
_CHAPTER = re.compile(r"^\W*bab\s+[ivx\d]+\b", re.IGNORECASE)
_CAPTION = re.compile(r"^\W*(?:tabel|gambar|grafik|sumber)\b", re.IGNORECASE)
_DOTS = re.compile(r"\.{4,}|…|\s\d{1,3}$")
_LONGEST_HEADING, _SHORTEST_TEXT, _LONGEST_TEXT = 90, 80, 20_000


def baca_narasi(r: Rancangan, naskah: Naskah, tahun: int) -> None:
    """Propose the text under each heading that is one of this report's sections. `tahun`: the document's."""
    known = dict(_known(r))
    texts: dict[str, tuple[Sumber, list[str]]] = {}
    current: str | None = None
    for part in naskah.paragraf:
        heading = _heading(part.teks)
        if heading is not None:
            current = known.get(heading)
        elif _CHAPTER.match(part.teks) and len(part.teks) <= _LONGEST_HEADING:
            current = None
        elif current is not None and not _CAPTION.match(part.teks):
            at = Sumber(part.asal.berkas, halaman=part.asal.halaman, lembar=part.asal.lembar)
            texts.setdefault(current, (at, []))[1].append(part.teks)
    for key, (at, paragraphs) in texts.items():
        if not _CHAPTER.match(paragraphs[0]):  # the list of what each chapter holds has the same headings
            _propose(r, Id(key), "\n\n".join(paragraphs), at, old=tahun != r.tahun)


def _propose(r: Rancangan, key: Id, text: str, at: Sumber, *, old: bool) -> None:
    row = r.laporan.get(Narasi, key)
    if len(text) < _SHORTEST_TEXT or len(text) > _LONGEST_TEXT or (row is not None and row.teks.strip()):
        return
    if row is None:
        r.tambah("narasi", "", at, id=key)
    r.isi(Ref("narasi", key, "teks"), text, at, text[:_LONGEST_HEADING])
    if old:
        r.isi(Ref("narasi", key, "dari_lalu"), True, at)


def _known(r: Rancangan) -> Iterator[tuple[tuple[str, ...], str]]:
    """The words of every heading with the key of its section."""
    for section in SECTIONS:
        if section.key != ANALISIS:
            yield nama(section.title).kata, section.key
            for other in _HEADINGS.get(section.key, ()):
                yield nama(other).kata, section.key
    for row in r.semua("sasaran").values():
        yield nama(row.nama).kata, analisis_key(row.id)


def _heading(text: str) -> tuple[str, ...] | None:
    """The words of a paragraph that looks like a heading; None for running text and lines of a contents."""
    plain = " ".join(text.split())
    if len(plain) > _LONGEST_HEADING or _DOTS.search(plain) or plain.endswith((".", ",", ";", ":")):
        return None
    numbered = _NUMBER.sub("", plain)
    words = [w for w in numbered.split() if w[0].isalpha()]
    titled = words and sum(w[0].isupper() for w in words) >= 0.6 * len(words)
    return nama(numbered).kata if titled else None
