"""Totals that a document printed: kept beside the computed ones, to be compared and never used."""

from __future__ import annotations

from collections.abc import Container, Mapping

from lkjip_desktop.domain.dokumen import PENGATURAN, PK_ID
from lkjip_desktop.domain.pilihan import JenisPK
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.domain.tabel import JenisTabel, Peran, Ringkas, TabelTertulis
from lkjip_desktop.importers.usulan.rancangan import Rancangan
from lkjip_desktop.importers.usulan.sel import isi_sel
from lkjip_desktop.importers.usulan.telusur import Penelusur
from lkjip_desktop.wording.konteks import Konteks

J, P = JenisTabel, Peran
_TOTALS: Mapping[Peran, str] = {
    P.PAGU: "anggaran_tertulis",
    P.REALISASI_ANGGARAN: "realisasi_tertulis",
    P.SERAPAN: "serapan_tertulis",
}


def pk_dari(tabel: TabelTertulis) -> Id:
    """The contract a table belongs to: the changed one where its title says so."""
    changed = "perubahan" in f"{tabel.judul} {tabel.asal.lembar}".casefold()
    return PK_ID[JenisPK.PERUBAHAN if changed else JenisPK.MURNI]


def baca_jumlah(
    r: Rancangan,
    walk: Penelusur,
    dots: Mapping[int, bool | None],
    years: Mapping[int, int],
    replaced: Container[int] = (),
) -> None:
    """Propose the last total of the PK's budget or of the budget's realisation, for the report's year."""
    tabel = walk.tabel
    last = len(tabel.baris) - 1
    if tabel.jenis not in (J.PK_ANGGARAN, J.ANGGARAN) or last < 0:
        return
    row = tabel.baris[last]
    if row.ringkas is not Ringkas.JUMLAH:
        return
    done: set[Ref] = set()
    for k, kolom in enumerate(tabel.kolom):
        if k in replaced:
            continue
        ref = _place(tabel, kolom.peran)
        if ref is not None and ref not in done and years[k] == r.tahun and kolom.triwulan is None:
            done.add(ref)
            isi_sel(r, ref, row.sel[k], walk.at(last, k), Konteks(), dots[k], yakin=kolom.yakin)


def _place(tabel: TabelTertulis, peran: Peran) -> Ref | None:
    if tabel.jenis is J.PK_ANGGARAN:
        return Ref("perjanjiankinerja", pk_dari(tabel), "jumlah_tertulis") if peran is P.PAGU else None
    field = _TOTALS.get(peran)
    return Ref("pengaturan", PENGATURAN, field) if field else None
