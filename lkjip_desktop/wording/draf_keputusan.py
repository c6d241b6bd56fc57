"""Drafts of the kepala's decree (SK): menimbang, mengingat, memutuskan.

They name no regulation but those on the list of Bab I and, without one, those every LKjIP rests on.
"""

from __future__ import annotations

from collections.abc import Iterator

from lkjip_desktop.domain.dokumen import DasarHukum
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.pilihan import JenisPK
from lkjip_desktop.wording.instansi import bersama_pemda
from lkjip_desktop.wording.isian import Isian

_TAHUN = Isian("tahun", "ini").token
_DASAR = (
    "Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah;",
    "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;",
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 tentang "
    "Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi "
    "Pemerintah;",
)


def pk(laporan: Laporan) -> str:
    """The contract measured, with its year as a live field."""
    jenis = " Perubahan" if laporan.pengaturan.pk_dipakai is JenisPK.PERUBAHAN else ""
    return f"Perjanjian Kinerja{jenis} Tahun {_TAHUN}"


def menimbang(laporan: Laporan, _: Figures) -> Iterator[str]:
    """Why the decree is made."""
    row = laporan.identitas
    jabatan = bersama_pemda(row.kepala_jabatan or f"Kepala {row.nama or '…'}", row.pemda)
    tentang = laporan.keputusan.tentang or (
        f"Laporan Kinerja Instansi Pemerintah {row.nama or '…'} Tahun {_TAHUN}"
    )
    yield (
        "a. bahwa untuk mempertanggungjawabkan pencapaian kinerja dan penggunaan anggaran Tahun "
        f"{_TAHUN}, perlu disusun laporan kinerja;\n"
        f"b. bahwa laporan kinerja tersebut disusun berdasarkan {pk(laporan)};\n"
        "c. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan "
        f"Keputusan {jabatan} tentang {tentang};"
    )


def mengingat(laporan: Laporan, _: Figures) -> Iterator[str]:
    """What it rests on."""
    cited = [" ".join(r.uraian.split()) for r in laporan.all(DasarHukum) if r.uraian.strip()]
    yield "\n".join(f"{n}. {text}" for n, text in enumerate(cited or _DASAR, 1))


def memutuskan(_: Laporan, __: Figures) -> Iterator[str]:
    """What it decides."""
    yield (
        f"KESATU: Menetapkan Laporan Kinerja Instansi Pemerintah Tahun {_TAHUN} sebagaimana tercantum dalam "
        "Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini."
    )
    yield (
        "KEDUA: Laporan sebagaimana dimaksud dalam Diktum KESATU menjadi bahan evaluasi dan dasar perbaikan "
        "perencanaan dan pelaksanaan kinerja tahun berikutnya."
    )
    yield "KETIGA: Keputusan ini mulai berlaku pada tanggal ditetapkan."
