"""Bab III: what was reached (A) and what it cost (B), in the outline of PermenPANRB 53/2014."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lkjip_desktop.report.blocks import Heading, Prose
from lkjip_desktop.report.chapters import (
    anggaran,
    draf,
    efisiensi,
    grafik,
    keluaran,
    metode,
    prestasi,
    ringkasan,
    sasaran,
    tujuan,
)
from lkjip_desktop.report.chapters.bahan import GAMBAR, TABEL, Bahan, Blocks
from lkjip_desktop.report.chapters.susun import Maker, lettered


def blocks(bahan: Bahan) -> Blocks:
    """The chapter."""
    yield Heading(1, "BAB III\nAKUNTABILITAS KINERJA")
    makers: Mapping[str, Maker] = {
        "bab3.a": _capaian,
        "bab3.b": _anggaran,
        "bab3.penghargaan": prestasi.penghargaan,
        "bab3.inovasi": prestasi.inovasi,
        "bab3.sumber_daya": prestasi.sumber_daya,
    }
    yield from lettered(bahan, "bab3", makers)


def _capaian(bahan: Bahan) -> Blocks:
    """Section A: its parts are numbered 1, 2 ..., each sasaran for itself."""
    yield from bahan.pengantar("bab3.a.pengantar")
    number = 0
    for part in bahan.parts("bab3.a"):
        if part.key == "bab3.a.sasaran":
            for row in bahan.sasaran:
                number += 1
                yield from sasaran.blocks(bahan, row, str(number))
        elif part.key in _ANALYSES:
            number += 1
            yield from _ANALYSES[part.key](bahan, str(number))
        else:
            found = list(_SECTIONS[part.key](bahan))
            number += bool(found)
            yield from (Heading(3, f"{number}. {part.judul}"), *found) if found else ()


def _anggaran(bahan: Bahan) -> Blocks:
    yield from bahan.pengantar("bab3.b.pengantar")
    yield from anggaran.blocks(bahan)


def _ringkasan(bahan: Bahan) -> Blocks:
    rata = bahan.figures.instansi
    text = f"Rata-rata capaian setiap sasaran disajikan pada {TABEL}."
    if rata.rata.nilai is not None:
        text += f" Rata-rata capaian {bahan.instansi} adalah {draf.capaian(rata, bahan.desimal)}."
    yield Prose(text)
    yield ringkasan.per_sasaran(bahan)
    yield from metode.working(bahan, rata, "instansi")
    chart = grafik.capaian(bahan)
    if chart is not None:
        yield Prose(f"{GAMBAR} membandingkan capaian setiap indikator dengan target (100 %).")
        yield chart


_SECTIONS: Mapping[str, Maker] = {
    "bab3.a.metode": metode.blocks,
    "bab3.a.ringkasan": _ringkasan,
    "bab3.a.tujuan": tujuan.blocks,
}
_ANALYSES: Mapping[str, Callable[[Bahan, str], Blocks]] = {
    "bab3.program_penunjang": keluaran.blocks,
    "bab3.efisiensi": efisiensi.blocks,
}
