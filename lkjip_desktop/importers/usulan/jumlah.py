"""Totals that a document printed: kept beside the computed ones, to be compared and never used."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping

from lkjip_desktop.domain.dokumen import PENGATURAN, PK_ID
from lkjip_desktop.domain.pilihan import JenisPK
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.domain.tabel import JenisTabel, Peran, Ringkas, TabelTertulis
from lkjip_desktop.importers.usulan.rancangan import Rancangan
from lkjip_desktop.importers.usulan.sel import isi_sel, sumber, titik_ribuan
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
    r: Rancangan, tabel: TabelTertulis, nomor: int, years: Mapping[int, int], replaced: Container[int] = ()
) -> None:
    """Propose the last total of the PK's budget or of the budget's realisation, for the report's year.

    Where several tables have one, that of programs or of belanja counts.
    """
    last = len(tabel.baris) - 1
    if tabel.jenis not in (J.PK_ANGGARAN, J.ANGGARAN) or last < 0:
        return
    row = tabel.baris[last]
    of_budget = tentang_anggaran(tabel)
    if row.ringkas is not Ringkas.JUMLAH or not (of_budget or _BUDGET.search(_words(tabel))):
        return
    done: set[Ref] = set()
    for k, kolom in enumerate(tabel.kolom):
        if k in replaced:
            continue
        ref = _place(tabel, kolom.peran)
        if ref is not None and ref not in done and years[k] == r.tahun and kolom.triwulan is None:
            done.add(ref)
            dots = titik_ribuan(b.sel[k] for b in tabel.baris)
            sure, at = kolom.yakin and of_budget, sumber(tabel, nomor, last, k)
            isi_sel(r, ref, row.sel[k], at, Konteks(), dots, yakin=sure, kuat=int(of_budget))


def tentang_anggaran(tabel: TabelTertulis) -> bool:
    """Whether the rows are of the budget itself: programs, or kinds of belanja."""
    if tabel.jenis is J.PK_ANGGARAN or any(tabel.cari(P.PROGRAM, P.KODE)):
        return True
    labels = [b.label for _, b in tabel.isi if b.label]
    return 2 * sum(bool(_SPENT.search(t)) for t in labels) >= len(labels) > 0


def tentang_pendapatan(tabel: TabelTertulis) -> bool:
    """Whether the rows are of what came in, so that their money is no budget: "Retribusi", "Klaim BPJS"."""
    if any(tabel.cari(P.KODE)) or _SPENT.search(_words(tabel)):
        return False
    labels = [b.label for _, b in tabel.isi if b.label]
    earned = sum(bool(_EARNED.search(t)) for t in labels)
    return bool(_EARNED.search(_words(tabel))) or 2 * earned > len(labels) > 0


def _words(tabel: TabelTertulis) -> str:
    return f"{tabel.judul} {tabel.asal.lembar} {' '.join(k.teks for k in tabel.kolom)}"


_EARNED = re.compile(r"pendapatan|penerimaan|retribusi|\bpajak\b|\bpad\b|klaim", re.IGNORECASE)
_SPENT = re.compile(r"belanja|\bprogram\b|kegiatan", re.IGNORECASE)
_BUDGET = re.compile(r"anggaran|belanja|pagu|\bdana\b|keuangan", re.IGNORECASE)


def _place(tabel: TabelTertulis, peran: Peran) -> Ref | None:
    if tabel.jenis is J.PK_ANGGARAN:
        return Ref("perjanjiankinerja", pk_dari(tabel), "jumlah_tertulis") if peran is P.PAGU else None
    field = _TOTALS.get(peran)
    return Ref("pengaturan", PENGATURAN, field) if field else None
