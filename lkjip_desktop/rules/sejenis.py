"""REA: a realisasi of another kind than its target, which no capaian can be made of."""

from __future__ import annotations

from collections.abc import Iterator

from lkjip_desktop.domain.dokumen import Indikator
from lkjip_desktop.domain.figures import Kinerja
from lkjip_desktop.domain.hasil import Alasan
from lkjip_desktop.domain.nilai import Nilai, Predikat
from lkjip_desktop.rules.baris import stated, tulis
from lkjip_desktop.rules.rule import Found, at, rule
from lkjip_desktop.rules.target import JENIS_READS, salah_jenis
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.view import View

_UNLIKE = frozenset({Alasan.JENIS_BERBEDA, Alasan.SKALA_TIDAK_DIKENAL})


@rule(
    "REA-27",
    Severity.KESALAHAN,
    reads=(*JENIS_READS, "indikator.realisasi_tw", "indikator.rumus", "figures.kinerja"),
    each=Indikator,
)
def tak_sejenis(view: View, row: Indikator) -> Iterator[Found]:
    """Realisasi tidak sejenis dengan targetnya, sehingga capaiannya tidak dapat dihitung.

    Mengapa: Indikator tanpa capaian tidak ikut dalam rata-rata, jadi rata-ratanya tampak lebih baik.
    Contoh salah: Target nilai SAKIP BB, realisasi WTP (opini).
    Contoh benar: Target nilai SAKIP BB, realisasi B pada skala yang sama.
    Dasar: Praktik: target dan realisasi dinyatakan dalam satuan atau skala yang sama.
    """
    kinerja = view.kinerja(row.id)
    if kinerja is None or kinerja.capaian.alasan not in _UNLIKE or salah_jenis(view, row) is not None:
        return
    a, b = tulis(kinerja.realisasi), tulis(kinerja.target)
    pesan = (
        f"Realisasi {_named(kinerja.realisasi)} tidak sejenis dengan target {_named(kinerja.target)}: "
        "capaian tidak dapat dihitung dan indikator ini tidak ikut dalam rata-rata. "
        f"{_wanted(kinerja.target)}"
    )
    yield Found(at(row, _field(row, kinerja)), pesan, a, b)


def _named(nilai: Nilai) -> str:
    return f"{nilai.tingkat} ({nilai.skala})" if isinstance(nilai, Predikat) else tulis(nilai)


def _wanted(target: Nilai) -> str:
    if isinstance(target, Predikat):
        return f"Isi realisasinya menurut skala {target.skala}."
    return "Isi realisasinya dengan satu angka."


def _field(row: Indikator, kinerja: Kinerja) -> str:
    """Where the realisasi that counts comes from."""
    if stated(row.realisasi):
        return "realisasi"
    if row.rumus.strip() and kinerja.dari_rumus is not None and kinerja.dari_rumus.nilai is not None:
        return "rumus"
    filled = [q for q, nilai in row.realisasi_tw.items() if stated(nilai)]
    return f"realisasi_tw.{max(filled)}" if filled else "realisasi"
