"""The table of IKU: marks the indikator and takes over who answers for it, its source and its formula."""

from __future__ import annotations

import re

from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.domain.tabel import Kolom, Peran, TabelTertulis
from lkjip_desktop.importers.usulan.model import Sumber
from lkjip_desktop.importers.usulan.rancangan import Rancangan
from lkjip_desktop.importers.usulan.telusur import Penelusur

_FORMULA = re.compile(r"formula|rumus|cara|penjelasan|perhitungan|keterangan", re.IGNORECASE)
_DEFINITION = re.compile(r"definisi|alasan", re.IGNORECASE)


def baca_iku(r: Rancangan, tabel: TabelTertulis, nomor: int, _: int) -> None:
    """Propose the words of every IKU; cells that go on below it belong to it too."""
    walk = Penelusur(r, tabel, nomor)
    last = None
    for pokok in walk.pokok():
        if pokok.indikator is not None and not pokok.lewati:
            last = pokok
            r.isi(Ref("indikator", pokok.indikator.id, "iku"), True, walk.at(pokok.nomor), "IKU")
            at = walk.at(pokok.nomor)
            r.isi_kosong(Ref("indikator", pokok.indikator.id, "satuan"), walk.satuan(pokok.baris), at)
        elif pokok.lewati:
            last = None
        if last is None or last.indikator is None:
            continue
        for k, kolom in enumerate(tabel.kolom):
            field, text = _field(kolom), pokok.baris.sel[k].strip()
            if field and text.strip(" -–"):
                _go_on(r, Ref("indikator", last.indikator.id, field), text, walk.at(last.nomor, k))


def _go_on(r: Rancangan, ref: Ref, text: str, at: Sumber) -> None:
    """Words that may already have begun in the row above."""
    before = next((k.nilai for k in r.nilai.pop(ref, []) if k.sumber == at), "")
    joined = f"{before} {text}".strip()
    r.isi(ref, joined, at, joined)


def _field(kolom: Kolom) -> str:
    match kolom.peran:
        case Peran.PENANGGUNG_JAWAB:
            return "penanggung_jawab"
        case Peran.SUMBER_DATA:
            return "sumber_data"
        case Peran.KETERANGAN | Peran.LAIN if _DEFINITION.search(kolom.teks):
            return "definisi"
        case Peran.KETERANGAN | Peran.LAIN if _FORMULA.search(kolom.teks):
            return "formula"
        case _:
            return ""
