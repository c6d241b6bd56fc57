"""Efisiensi: capaian weighed against serapan, by the formula the report declares.

SELISIH is local practice (capaian - serapan). PMK22 is the formula of PMK 214/2017 and PMK 22/2021, which
bind ministries, not pemda: sum(PAK x CK - RAK) / sum(PAK x CK) x 100, with PAK the pagu, CK the capaian and
RAK the spending of each part. 100 - serapan is the unspent budget (sisa anggaran), never efisiensi.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from lkjip_desktop.domain.hasil import Alasan, Hasil, Working, mapan, rapi, tanpa


class Butir(NamedTuple):
    """A part with its pagu and realisasi (rupiah) and capaian (per cent)."""

    pagu: Decimal | None
    capaian: Decimal | None
    realisasi: Decimal | None


def compute_selisih(capaian: Hasil, serapan: Hasil) -> Hasil:
    """Capaian less serapan, in percentage points."""
    if capaian.nilai is None:
        return tanpa(capaian.alasan or Alasan.TANPA_DATA)
    if serapan.nilai is None:
        return tanpa(serapan.alasan or Alasan.TANPA_DATA)
    operands = {"capaian": rapi(capaian.nilai), "serapan": rapi(serapan.nilai)}
    return Hasil(
        mapan(capaian.nilai) - mapan(serapan.nilai), working=Working("{capaian} - {serapan}", operands)
    )


def compute_pmk22(butir: Iterable[Butir]) -> Hasil:
    """The PMK formula in per cent, over the parts that have all three figures."""
    keluaran, realisasi, found = Decimal(0), Decimal(0), False
    for b in butir:
        if b.pagu is not None and b.capaian is not None and b.realisasi is not None:
            keluaran += b.pagu * b.capaian / 100
            realisasi += b.realisasi
            found = True
    if not found:
        return tanpa(Alasan.TANPA_DATA)
    if keluaran == 0:
        return tanpa(Alasan.CAPAIAN_NOL)
    keluaran = mapan(keluaran)
    template = "({keluaran} - {realisasi}) / {keluaran} x 100"
    operands = {"keluaran": rapi(keluaran), "realisasi": rapi(realisasi)}
    return Hasil((keluaran - realisasi) / keluaran * 100, working=Working(template, operands))


def is_efficient(capaian: Hasil, efisiensi: Hasil) -> bool | None:
    """Whether "efisien" may be said: only where the target was reached (capaian at least 100 %).

    None when capaian or efisiensi is unknown.
    """
    if capaian.nilai is None or efisiensi.nilai is None:
        return None
    return capaian.nilai >= 100 and efisiensi.nilai > 0
