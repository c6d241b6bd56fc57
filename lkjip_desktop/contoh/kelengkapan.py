"""What rounds the sample report off: its paper, the decree, an award, innovations, pictures as evidence."""

from __future__ import annotations

from datetime import date
from io import BytesIO

from PIL import Image, ImageDraw

from lkjip_desktop.domain.dokumen import (
    KEPUTUSAN,
    TATA_LETAK,
    Baris,
    Gambar,
    Inovasi,
    Keputusan,
    Penghargaan,
    TataLetak,
)
from lkjip_desktop.domain.ref import Id

_WALL, _DESK, _GLASS, _BOARD, _PERSON = "#e8eef2", "#9c6b3f", "#b9d6e8", "#1d4f7c", "#4a5b66"


def _loket() -> bytes:
    """A service counter with three windows, drawn: no photograph of anybody."""
    image = Image.new("RGB", (640, 360), _WALL)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 640, 54), fill=_BOARD)
    draw.rectangle((210, 16, 430, 38), fill="white")
    for left in (40, 240, 440):
        draw.rectangle((left, 90, left + 160, 230), fill=_GLASS, outline=_BOARD, width=4)
        draw.ellipse((left + 60, 116, left + 100, 156), fill=_PERSON)
        draw.rounded_rectangle((left + 45, 160, left + 115, 230), 18, fill=_PERSON)
    draw.rectangle((0, 230, 640, 300), fill=_DESK)
    draw.rectangle((0, 300, 640, 360), fill="#d3d8da")
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _papan() -> bytes:
    """A notice board with rising columns."""
    image = Image.new("RGB", (640, 320), "#f4f1e8")
    draw = ImageDraw.Draw(image)
    draw.rectangle((40, 30, 600, 290), fill="white", outline=_DESK, width=10)
    for n, height in enumerate((70, 95, 120, 150, 185)):
        left = 110 + n * 90
        draw.rectangle((left, 260 - height, left + 50, 260), fill=_BOARD if n % 2 else _GLASS, outline=_BOARD)
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


KELENGKAPAN: tuple[Baris, ...] = (
    TataLetak(id=TATA_LETAK),
    Keputusan(
        id=KEPUTUSAN,
        nomor="800/027/BKPSDM/2026",
        tentang=(
            "Laporan Kinerja Instansi Pemerintah Badan Kepegawaian dan Pengembangan Sumber Daya Manusia "
            "Tahun 2025"
        ),
        tempat="Sukamaju",
        tanggal=date(2026, 1, 30),
    ),
    Penghargaan(
        id=Id("penghargaan1"),
        urutan=1,
        nama="Perangkat Daerah dengan Pelayanan Kepegawaian Terbaik",
        pemberi="Bupati Contoh Jaya",
        tingkat="Kabupaten",
        tahun=2025,
    ),
    Inovasi(
        id=Id("inovasi1"),
        urutan=1,
        nama="Loket Berkas Sekali Datang",
        uraian=(
            "Persyaratan setiap layanan diumumkan di laman badan, dan berkas diperiksa di loket pada hari "
            "yang sama sebelum diterima."
        ),
        manfaat="Pegawai tidak perlu kembali karena berkas yang kurang diketahui sejak awal.",
    ),
    Inovasi(
        id=Id("inovasi2"),
        urutan=2,
        nama="Papan Capaian Triwulan",
        uraian="Capaian rencana aksi setiap bidang ditampilkan setiap triwulan di ruang rapat.",
        manfaat="Bidang yang tertinggal segera diketahui dan ditindaklanjuti dalam rapat pimpinan.",
    ),
    Gambar(
        id=Id("gambar1"),
        urutan=1,
        induk=Id("iku.ikm"),
        berkas=_loket(),
        keterangan="Loket layanan kepegawaian yang dibuka setiap hari kerja",
        sumber="Ilustrasi untuk laporan contoh",
    ),
    Gambar(
        id=Id("gambar2"),
        urutan=2,
        induk=Id("iku.sakip"),
        berkas=_papan(),
        keterangan="Papan capaian triwulan di ruang rapat",
        sumber="Ilustrasi untuk laporan contoh",
    ),
)
