"""Documents made for the tests of proposals: paragraphs and rows, read by the program's own recognition."""

from __future__ import annotations

from typing import Any

from lkjip_desktop.domain.change import apply
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.mulai import laporan_baru
from lkjip_desktop.domain.tabel import Asal, Naskah, Paragraf
from lkjip_desktop.importers.mentah import Bacaan, TabelMentah, grid
from lkjip_desktop.importers.pahami import naskah
from lkjip_desktop.importers.usulan import Keputusan, Usulan, terapkan, usulkan

TAHUN = 2024


def dokumen(*parts: str | list[list[str]], berkas: str = "lama.docx") -> Naskah:
    """A document of paragraphs (str) and tables (rows)."""
    found: list[Paragraf | TabelMentah] = [
        Paragraf(p, Asal(berkas)) if isinstance(p, str) else TabelMentah(grid(p)) for p in parts
    ]
    return naskah(Bacaan(found, cetakan=False), berkas)


def kosong(tahun: int = TAHUN) -> Laporan:
    return laporan_baru("Dinas Contoh", tahun)


def impor(
    naskah: Naskah, laporan: Laporan | None = None, keputusan: Keputusan | None = None
) -> tuple[Usulan, Laporan]:
    """The proposal, and the report after accepting all of it."""
    before = kosong() if laporan is None else laporan
    usulan = usulkan(naskah, before, keputusan or Keputusan())
    return usulan, apply(before, terapkan(usulan, before))


def satu(laporan: Laporan, cls: type[Any], **fields: object) -> Any:
    """The one row of a kind with these values."""
    rows = [r for r in laporan.all(cls) if all(getattr(r, f) == v for f, v in fields.items())]
    assert len(rows) == 1, [getattr(r, "nama", r) for r in laporan.all(cls)]
    return rows[0]


PK = [
    ["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"],
    ["1", "Meningkatnya derajat kesehatan", "Angka Kematian Ibu", "per 100.000 KH", "95"],
    ["", "", "Prevalensi Stunting", "%", "14,5"],
    ["2", "Meningkatnya akuntabilitas kinerja", "Nilai SAKIP", "Predikat", "BB"],
]
CAPAIAN = [
    ["No", "Indikator Kinerja", "Satuan", "Target 2024", "Realisasi 2024", "Capaian (%)"],
    ["1", "Angka Kematian Ibu", "per 100.000 KH", "95", "102", "92,63"],
    ["2", "Prevalensi Stunting", "%", "14,5", "14,1", "102,76"],
    ["3", "Nilai SAKIP", "Predikat", "BB", "A", "-"],
]
ANGGARAN = [
    ["Kode", "Program/Kegiatan/Sub Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "%"],
    ["1.02.02", "Program Pemenuhan Upaya Kesehatan", "3.000.000.000", "2.700.000.000", "90,00"],
    ["1.02.02.2.01", "Penyediaan Fasilitas Pelayanan", "3.000.000.000", "2.700.000.000", "90,00"],
    ["1.02.02.2.01.0006", "Pengembangan Puskesmas", "1.800.000.000", "1.700.000.000", "94,44"],
    ["1.02.02.2.01.0014", "Pengadaan Alat Kesehatan", "1.200.000.000", "1.000.000.000", "83,33"],
    ["", "JUMLAH", "3.000.000.000", "2.700.000.000", "90,00"],
]
