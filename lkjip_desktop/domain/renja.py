"""What the year's plan holds beyond the Renstra: RKPD drafts, quarterly evaluation, lower contracts.

The forms are those of Permendagri 86/2017; the lower contracts follow PermenPANRB 53/2014, Lampiran I.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lkjip_desktop.domain.baris import Baris, KeIndikator, KeProgram, Panjang, Rupiah
from lkjip_desktop.domain.nilai import KOSONG, Nilai
from lkjip_desktop.domain.pilihan import TingkatPejabat


@dataclass(frozen=True, slots=True, kw_only=True)
class RancanganRKPD(Baris):
    """What the draft RKPD says of a row of the budget tree (`induk`): the left half of T-C.31. Rupiah."""

    nama: Panjang = ""
    lokasi: str = ""
    indikator: Panjang = ""
    satuan: str = ""
    target: Nilai = KOSONG
    pagu: Rupiah | None = None
    catatan: Panjang = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluasiTriwulan(Baris):
    """What helped and hindered in a quarter (1 to 4) and what follows.

    `induk` is an indikator or a row of the budget tree; None: the instansi as a whole.
    """

    triwulan: int = 1
    pendorong: Panjang = ""
    penghambat: Panjang = ""
    tindak_lanjut: Panjang = ""
    tindak_lanjut_renja: Panjang = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pejabat(Baris):
    """Somebody below the kepala with an own contract; `induk` is the pejabat above, None the kepala."""

    tingkat: TingkatPejabat = TingkatPejabat.ADMINISTRATOR
    nama: str = ""
    jabatan: str = ""
    pangkat: str = ""
    nip: str = ""
    tanggal: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TugasPejabat(Baris):
    """A line of a lower contract; `induk` is the pejabat. Rupiah.

    `indikator` is the indikator carried, or that this one serves where `nama` says another; `program` the
    row of the budget tree carried.
    """

    indikator: KeIndikator | None = None
    program: KeProgram | None = None
    sasaran: Panjang = ""
    nama: Panjang = ""
    satuan: str = ""
    target: Nilai = KOSONG
    anggaran: Rupiah | None = None
