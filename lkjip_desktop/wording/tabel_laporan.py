"""Which of the report's own tables and charts a reference can still name, as far as the data tell.

References name them by keys that `report.kunci` makes of their captions. What is drawn depends on the parts
that are printed and on there being rows; a test holds this to the report itself. A key that is not known
here is not judged.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from lkjip_desktop.domain.dokumen import (
    Aset,
    Belanja,
    Indikator,
    Inovasi,
    Pegawai,
    Penghargaan,
    ProgramKegiatan,
    Sasaran,
    UnitOrganisasi,
)
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.domain.susunan import tampil
from lkjip_desktop.wording.label import pilihan
from lkjip_desktop.wording.nomor import nomor

Ada = Callable[[Laporan, re.Match[str]], bool]


def _rows(kelas: type) -> Ada:
    return lambda laporan, _: len(laporan.table(kelas)) > 0


def _always(_: Laporan, __: re.Match[str]) -> bool:
    return True


def _tasks(laporan: Laporan, _: re.Match[str]) -> bool:
    return any(row.tugas.strip() for row in laporan.all(UnitOrganisasi))


def _staff(laporan: Laporan, key: re.Match[str]) -> bool:
    return any(key["tabel"].startswith(_words(pilihan(row.tabel).lower())) for row in laporan.all(Pegawai))


def _words(text: str) -> str:
    return re.sub(r"[^\w./-]+", "_", text).strip("_")


def _sasaran(laporan: Laporan, key: re.Match[str]) -> bool:
    return any(nomor(laporan, "sasaran", row.id) == key["nomor"] for row in laporan.all(Sasaran))


def _indikator(laporan: Laporan, key: re.Match[str]) -> bool:
    return any(nomor(laporan, "indikator", row.id) == key["nomor"] for row in laporan.all(Indikator))


#: Keys, the part that makes such a table, and whether there are rows for it; the first that fits counts.
_MADE: tuple[tuple[re.Pattern[str], str, Ada], ...] = tuple(
    (re.compile(key), part, there)
    for key, part, there in (
        (r"struktur$", "bab1.struktur", _rows(UnitOrganisasi)),
        (r"bab1\.Tugas_Unit_Organisasi", "bab1.struktur", _tasks),
        (r"bab1\.Pegawai_menurut_(?P<tabel>.*)", "bab1.sdm", _staff),
        (r"bab1\.Aset", "bab1.sdm", _rows(Aset)),
        (r"bab2\.(Tujuan_|Strategi_)", "bab2.renstra", _always),
        (r"bab2\.(Indikator_Kinerja_Utama|Target_Indikator)", "bab2.iku", _always),
        (r"bab2\.Rencana_Kinerja_Tahunan", "bab2.rkt", _always),
        (r"bab2\.(Perjanjian_|Anggaran_|Perubahan_|Rencana_Aksi)", "bab2.pk", _always),
        (r"bab3\.(Ketentuan_|Skala_)", "bab3.a.metode", _always),
        (r"bab3\.(Capaian_Kinerja_per_Sasaran|Capaian_Indikator)", "bab3.a.ringkasan", _always),
        (r"bab3\.(Target_dan_Realisasi|Penyebab_dan_Tindak_Lanjut)_Tujuan", "bab3.a.tujuan", _always),
        (r"bab3\..*Sasaran_(?P<nomor>\d+)(?:_|$)", "bab3.a.sasaran", _sasaran),
        (r"bab3\.Target_dan_Realisasi_(?P<nomor>\d+\.\d+)(?:_|$)", "bab3.a.sasaran", _indikator),
        (r"bab3\.(Capaian_Keluaran|Penyebab_Keluaran)", "bab3.program_penunjang", _always),
        (r"bab3\.(Efisiensi|Capaian_dan_Serapan)", "bab3.efisiensi", _rows(Sasaran)),
        (r"bab3\.Anggaran_dan_Realisasi_menurut_Jenis_Belanja", "bab3.b", _rows(Belanja)),
        (r"bab3\.Anggaran_", "bab3.b", _rows(ProgramKegiatan)),
        (r"bab3\.Penghargaan_", "bab3.penghargaan", _rows(Penghargaan)),
        (r"bab3\.Inovasi", "bab3.inovasi", _rows(Inovasi)),
        (r"lampiran\.(Perjanjian_Kinerja|Anggaran_per_Program)", "lampiran.pk", _always),
        (r"lampiran\.(Tujuan_|Target_Keluaran_|Pagu_)", "lampiran.renstra", _always),
        (r"lampiran\.Indikator_Kinerja_Utama", "lampiran.iku", _always),
        (r"lampiran\.Rencana_Kinerja_Tahunan", "lampiran.rkt", _always),
        (r"lampiran\.Rencana_Aksi", "lampiran.aksi", _always),
        (r"lampiran\.Pengukuran_", "lampiran.pengukuran", _always),
        (r"lampiran\.Realisasi_Program", "lampiran.realisasi", _always),
        (r"lampiran\.(Perbandingan_Keluaran|Keluaran_)", "lampiran.keluaran", _always),
        (r"lampiran\.Realisasi_per_Triwulan", "lampiran.triwulan", _always),
        (r"lampiran\.Daftar_Bukti", "lampiran.bukti", _always),
    )
)
#: What the answer depends on, for the rule that asks.
READS = (
    "susunanbagian.tampil", "unitorganisasi.tugas", "pegawai.tabel", "programkegiatan.kode", "aset", "tujuan",
    "sasaran", "indikator", "belanja", "penghargaan", "inovasi",
)  # fmt: skip


def tidak_dicetak(laporan: Laporan, key: str) -> bool:
    """Whether the report surely has no table or chart of this key."""
    for pattern, part, there in _MADE:
        found = pattern.match(key)
        if found:
            return not tampil(laporan, Id(part)) or not there(laporan, found)
    return False
