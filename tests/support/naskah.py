"""Prose for large reports: as many pages as wanted, with the years, counts and figures a real one quotes."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import cycle

from lkjip_desktop.domain.bagian import analisis_key
from lkjip_desktop.domain.dokumen import Narasi
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.wording.angka import format_angka

#: Characters of a printed page of prose.
PAGE = 2_800

_SENTENCES = (
    "Pencapaian sasaran ini didukung oleh koordinasi antarbidang dan kerja sama antarperangkat daerah.",
    "Indikator {n} pada tahun 2025 mempunyai target {target} persen dan realisasi {kini} persen.",
    "Dibandingkan dengan tahun 2024, realisasi {kata} dari {lalu} persen menjadi {kini} persen.",
    "Kegiatan yang menunjang adalah pembinaan, pendampingan, dan pemantauan setiap triwulan.",
    "Program {p} menyerap Rp{serap} dari pagu Rp25.000.000 atau {persen} %.",
    "Hambatan yang dihadapi antara lain keterbatasan tenaga, perubahan aturan, dan jadwal yang berdekatan.",
    "Sasaran ini diukur dengan 10 (sepuluh) indikator, dan semuanya dijanjikan pada awal tahun 2025.",
    "Upaya perbaikan dilakukan melalui penyusunan pedoman, pelatihan petugas, dan pemutakhiran data.",
    "Data dikumpulkan oleh bidang teknis, diperiksa bersama, lalu dibahas dalam rapat evaluasi bulanan.",
    "Dasarnya adalah Peraturan Presiden Nomor 29 Tahun 2014 tentang sistem akuntabilitas kinerja.",
    "Capaian kinerja yang belum memenuhi harapan akan ditindaklanjuti dengan rencana aksi berikutnya.",
    "Masyarakat menilai pelayanan makin mudah, cepat, dan terbuka, terutama sejak layanan daring dibuka.",
)


def narrative(pages: int) -> Iterator[Narasi]:
    """`pages` pages of analysis of `documents.large`, one a sasaran; its figures are right."""
    return (Narasi(id=analisis_key(Id(f"s{n}")), teks=_page(n)) for n in range(pages))


def _page(n: int) -> str:
    paragraphs: list[str] = []
    words: list[str] = []
    size = 0
    for k, sentence in enumerate(cycle(_SENTENCES)):
        words.append(sentence.format(**_facts(n * 10 + k % 10, n % 20)))
        size += len(words[-1]) + 1
        if len(words) == 5 or size > PAGE:
            paragraphs.append(" ".join(words))
            words = []
        if size > PAGE:
            return "\n\n".join(paragraphs)
    raise AssertionError("the sentences never end")


def _facts(i: int, p: int) -> dict[str, object]:
    """What `documents.large` says of indikator `i` and program `p`."""
    kini, lalu = Decimal(5000 + i % 5000) / 100, Decimal(55 + i % 40)
    serap = Decimal(sum(900_000 + n for n in range(25 * p, 25 * p + 25)))
    return {
        "n": i, "p": p, "target": 60 + i % 40, "kini": format_angka(kini, 2), "lalu": lalu,
        "kata": "meningkat" if kini > lalu else "menurun", "serap": format_angka(serap, 0),
        "persen": format_angka(serap / 250_000, 2),
    }  # fmt: skip
