"""Prose for large reports: as many pages as wanted, with the years, counts and figures a real one quotes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle

from lkjip_desktop.domain.bagian import analisis_key
from lkjip_desktop.domain.dokumen import Narasi
from lkjip_desktop.domain.ref import Id

#: Characters of a printed page of prose.
PAGE = 2_800

_SENTENCES = (
    "Pencapaian sasaran ini didukung oleh koordinasi antarbidang dan kerja sama dengan perangkat daerah lain.",
    "Indikator {n} pada tahun 2025 mempunyai target {t} persen dan realisasi {r} persen.",
    "Dibandingkan dengan tahun 2024, realisasi meningkat dari {l} persen menjadi {r} persen.",
    "Kegiatan yang menunjang adalah pembinaan, pendampingan, dan pemantauan yang dilaksanakan setiap triwulan.",
    "Program {p} menyerap Rp22.500.000 dari pagu Rp25.000.000 atau 90,00 %.",
    "Hambatan yang dihadapi antara lain keterbatasan tenaga, perubahan aturan, dan jadwal yang berdekatan.",
    "Sasaran ini diukur dengan 10 (sepuluh) indikator yang ditetapkan dalam Perjanjian Kinerja Tahun 2025.",
    "Upaya perbaikan dilakukan melalui penyusunan pedoman, pelatihan petugas, dan pemutakhiran data.",
    "Data dikumpulkan oleh bidang teknis, diperiksa bersama, lalu dibahas dalam rapat evaluasi bulanan.",
    "Dasar pelaksanaannya adalah Peraturan Presiden Nomor 29 Tahun 2014 tentang sistem akuntabilitas kinerja.",
    "Capaian kinerja yang belum memenuhi harapan akan ditindaklanjuti dengan rencana aksi tahun berikutnya.",
    "Masyarakat menilai pelayanan makin mudah, cepat, dan terbuka, terutama sejak layanan daring dibuka.",
)  # fmt: skip


def narrative(pages: int) -> Iterator[Narasi]:
    """`pages` pages of analysis, one page a sasaran of `documents.large`; always the same."""
    return (Narasi(id=analisis_key(Id(f"s{n}")), teks=_page(n)) for n in range(pages))


def _page(n: int) -> str:
    paragraphs: list[str] = []
    words: list[str] = []
    size = 0
    for k, sentence in enumerate(cycle(_SENTENCES)):
        i = n * 10 + k % 10
        words.append(
            sentence.format(n=i, p=n % 20, t=60 + i % 40, r=f"{50 + i % 50},{i % 100:02}", l=55 + i % 40)
        )
        size += len(words[-1]) + 1
        if len(words) == 5 or size > PAGE:
            paragraphs.append(" ".join(words))
            words = []
        if size > PAGE:
            return "\n\n".join(paragraphs)
    raise AssertionError("the sentences never end")
