"""Why a figure is missing, or what was done to it, as a sentence for the officer."""

from __future__ import annotations

from collections.abc import Mapping

from lkjip_desktop.domain.hasil import Alasan, Hasil
from lkjip_desktop.wording.bacaan import kutip

SENTENCE: Mapping[Alasan, str] = {
    Alasan.TARGET_KOSONG: "Target belum diisi.",
    Alasan.REALISASI_KOSONG: "Realisasi belum diisi.",
    Alasan.TIDAK_BERLAKU: "Dinyatakan tidak berlaku.",
    Alasan.TARGET_NOL: "Tidak dapat dihitung karena targetnya 0; jelaskan di kolom Keterangan.",
    Alasan.TARGET_NEGATIF: "Tidak dapat dihitung karena targetnya negatif.",
    Alasan.JENIS_BERBEDA: "Tidak dapat dihitung karena target dan realisasi tidak sejenis, misalnya angka "
    "dan predikat, atau tidak sesuai dengan arah indikator.",
    Alasan.SKALA_TIDAK_DIKENAL: "Tidak dapat dihitung karena predikatnya tidak ada pada skala yang dikenal.",
    Alasan.TANPA_DATA: "Belum ada angka yang dapat dihitung.",
    Alasan.PAGU_KOSONG: "Anggaran belum diisi.",
    Alasan.PAGU_NOL: "Tidak dapat dihitung karena anggarannya 0.",
    Alasan.RUMUS_SALAH: "Rumus tidak dapat dibaca pada {bagian}. Periksa tanda hitung dan kurungnya.",
    Alasan.RUMUS_BERPUTAR: "Rumus berputar: realisasi ini memerlukan hasilnya sendiri.",
    Alasan.NAMA_TIDAK_DIKENAL: "Rumus memakai nama {bagian} yang tidak ada dalam daftar variabel.",
    Alasan.ANGKA_RANCU: "Angka {bagian} dalam rumus dapat dibaca dua cara. Tulis ribuan tanpa titik (1250) "
    "atau desimal dengan koma (1,25).",
    Alasan.BAGI_NOL: "Tidak dapat dihitung karena rumus membagi dengan 0.",
    Alasan.TERLALU_BESAR: "Hasil rumus terlalu besar. Periksa rumus dan variabelnya.",
    Alasan.VARIABEL_KOSONG: "Variabel {bagian} belum diisi.",
    Alasan.BOBOT_TIDAK_LENGKAP: "Ada bobot yang belum diisi, jadi rata-rata dihitung tanpa bobot.",
    Alasan.CAPAIAN_NOL: "Tidak dapat dihitung karena capaiannya 0.",
    Alasan.TAHUN_TIDAK_LENGKAP: "Belum semua tahun diisi, jadi angka ini baru sebagian.",
    Alasan.NEGATIF_DIJADIKAN_NOL: "Hasil rumus negatif, ditulis 0.",
    Alasan.TIDAK_DAPAT_DIBANDINGKAN: "Tidak dapat dibandingkan.",
}

#: Reasons that only say that something has not been typed yet; such a figure is shown empty.
BELUM_DIISI = frozenset(
    {
        Alasan.TARGET_KOSONG,
        Alasan.REALISASI_KOSONG,
        Alasan.PAGU_KOSONG,
        Alasan.VARIABEL_KOSONG,
        Alasan.TANPA_DATA,
    }
)


def kalimat(alasan: Alasan, bagian: str = "") -> str:
    """The sentence of a reason; `bagian` is the piece at fault, where the reason is about one."""
    return SENTENCE[alasan].replace("{bagian}", kutip(bagian) if bagian else "ini")


def alasan_text(hasil: Hasil) -> str:
    """Why `hasil` has no figure, or what is to be remarked about it; empty when neither."""
    alasan = hasil.alasan or hasil.note
    bagian = hasil.working.operands.get("bagian", "") if hasil.working else ""
    return kalimat(alasan, str(bagian)) if alasan else ""
