"""Words of the forms of the year's plan: their names, the gaps of the cascade, the documents compared."""

from __future__ import annotations

from collections.abc import Mapping

from lkjip_desktop.domain.formulir.cascade import Celah
from lkjip_desktop.domain.formulir.perbedaan import Dokumen
from lkjip_desktop.domain.formulir.perubahan import Status

#: Every form by its key on the command line.
FORMULIR: Mapping[str, str] = {
    "rkt": "Rencana Kinerja Tahunan",
    "renaksi": "Rencana Aksi",
    "tc29": "Tabel T-C.29",
    "tc30": "Tabel T-C.30",
    "tc31": "Tabel T-C.31",
    "tc33": "Tabel T-C.33",
    "evaluasi-renja": "Evaluasi Renja",
    "pohon": "Pohon Kinerja",
    "pk": "Perjanjian Kinerja",
}
#: The same in few letters, as on the tab of a sheet.
SINGKAT: Mapping[str, str] = {
    "rkt": "RKT",
    "renaksi": "Rencana Aksi",
    "tc29": "T-C.29",
    "tc30": "T-C.30",
    "tc31": "T-C.31",
    "tc33": "T-C.33",
    "evaluasi-renja": "Evaluasi Renja",
    "pohon": "Pohon Kinerja",
    "pk": "PK",
}
CELAH: Mapping[Celah, str] = {
    Celah.TANPA_SASARAN: "belum mempunyai sasaran",
    Celah.TANPA_INDIKATOR: "belum mempunyai indikator",
    Celah.TANPA_PROGRAM: "belum ditunjang program",
    Celah.TANPA_PEJABAT: "belum ada yang memikul",
    Celah.TANPA_INDUK: "belum tersambung ke atas",
}
DOKUMEN: Mapping[Dokumen, str] = {
    Dokumen.PK_MURNI: "PK murni",
    Dokumen.PK_PERUBAHAN: "PK perubahan",
    Dokumen.RKT: "RKT",
    Dokumen.RENJA: "Renja",
    Dokumen.PK_PEJABAT: "PK pejabat",
}
STATUS: Mapping[Status, str] = {
    Status.TETAP: "tetap",
    Status.BERUBAH: "berubah",
    Status.BARU: "baru",
    Status.DIHAPUS: "dihapus",
}
