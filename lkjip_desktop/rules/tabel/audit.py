"""The audit of printed tables: all TAB rules over a table or a document, one finding for one cause."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from lkjip_desktop.domain.tabel import Naskah, TabelTertulis
from lkjip_desktop.rules.tabel import (
    jumlah,
    kode_tabel,
    rata,
    rencana_tabel,
    rumus,
    silang,
    status,
    tanda,
    teks_banding,
    teks_cacah,
    teks_hitungan,
    teks_indikator,
    teks_jumlah,
    teks_mirip,
    teks_pernyataan,
    teks_persen,
    teks_predikat,
    teks_puncak,
    teks_rata,
    teks_rujukan,
    teks_skala,
    teks_tanggal,
    teks_tercapai,
    teks_uang,
    triwulan,
)
from lkjip_desktop.rules.tabel.aturan import AturanNaskah, AturanTabel
from lkjip_desktop.rules.tabel.fakta import prepare
from lkjip_desktop.rules.tabel.imbang import settled_by_totals, with_other_tables
from lkjip_desktop.rules.tabel.jalan import run_rule, start_of
from lkjip_desktop.rules.tabel.lembar import Lembar
from lkjip_desktop.rules.tabel.sebab import by_cause
from lkjip_desktop.rules.tabel.telaah import AturanTeks, Telaah
from lkjip_desktop.rules.tabel.temuan_tabel import Tempat, TemuanTabel

ATURAN_TABEL: tuple[AturanTabel, ...] = (
    rumus.kolom_rumus,
    rumus.bagi_nol,
    rumus.rumus_terbalik,
    jumlah.baris_jumlah,
    jumlah.jumlah_ke_samping,
    jumlah.jumlah_bertingkat,
    rata.rata_rata,
    tanda.tanda_baca,
    tanda.baris_bergeser,
    tanda.kata_tren,
    triwulan.triwulan,
    kode_tabel.kode,
    status.status,
)
ATURAN_NASKAH: tuple[AturanNaskah, ...] = (
    silang.fakta_berbeda,
    silang.capaian_dari_tabel_lain,
    silang.satuan_berbeda,
    silang.baris_hilang,
    silang.label_tertukar,
    rencana_tabel.target_rencana,
    rencana_tabel.indikator_pk,
    rencana_tabel.anggaran_pk,
    rencana_tabel.target_akhir,
    rencana_tabel.jumlah_pegawai,
)

ATURAN_TEKS: tuple[AturanTeks, ...] = (
    teks_hitungan.hitungan,
    teks_hitungan.hasil_hitungan,
    teks_uang.persen_jumlah,
    teks_uang.uang_naskah,
    teks_uang.jumlah_naskah,
    teks_rata.rata_naskah,
    teks_rata.rata_keseluruhan,
    teks_rata.serapan_naskah,
    teks_indikator.angka_indikator,
    teks_indikator.capaian_kalimat,
    teks_pernyataan.pernyataan_target,
    teks_pernyataan.perubahan,
    teks_cacah.ejaan,
    teks_cacah.cacah,
    teks_cacah.pengantar,
    teks_skala.dua_skala,
    teks_skala.cacah_predikat,
    teks_rujukan.rujukan,
    teks_rujukan.tahun,
    teks_rujukan.pembanding,
    teks_rujukan.nip,
    teks_tercapai.indikator_tercapai,
    teks_jumlah.jumlah_kalimat,
    teks_banding.kata_banding,
    teks_persen.persen_bilangan,
    teks_predikat.predikat,
    teks_tanggal.tahun_judul,
    teks_tanggal.hari,
    teks_puncak.puncak,
    teks_mirip.angka_mirip,
    teks_mirip.rata_kalimat,
)


def audit_tabel(tabel: TabelTertulis) -> list[TemuanTabel]:
    """The findings of one table as it stands."""
    return _one_cause(_in_table(Lembar(tabel)))


def audit_naskah(naskah: Naskah) -> list[TemuanTabel]:
    """The findings of all tables of a document, each as it stands and against the others, by place."""
    document = prepare(naskah)
    found = [with_other_tables(document, f) for sheet in document.lembar for f in _in_table(sheet)]
    place = start_of(document)
    found += [f for rule in ATURAN_NASKAH for f in run_rule(rule, document, place)]
    found = _one_cause(settled_by_totals(found))
    telaah = Telaah(naskah, document, found)
    found = _one_cause(
        _told_once([*found, *(f for rule in ATURAN_TEKS for f in run_rule(rule, telaah, place))])
    )
    found = _folded(found)
    order = _order(naskah)
    return sorted(found, key=lambda f: (order(f.tempat), f.tempat.baris, f.tempat.kolom))


def _told_once(found: list[TemuanTabel]) -> list[TemuanTabel]:
    """Without what another finding says already, at the table or in the same sentence."""
    cells = {(f.tempat, digits(f.computed)) for f in found if f.tempat.tabel >= 0}
    rows = {(place.tabel, place.baris, right) for place, right in cells}

    def known(f: TemuanTabel) -> bool:
        if f.code == "TAB-18" and f.kaitan:  # the table's own sums show that its figure is the wrong one
            return (f.kaitan[0].tabel, f.kaitan[0].baris, digits(f.stated)) in rows
        # Text and table differ, which is said at the table.
        return f.code == "TAB-28" and (f.kaitan[0], digits(f.stated)) in cells

    kept = _once([f for f in found if not known(f)])
    said = {(f.code, f.tempat) for f in kept if not f.ulangan}
    more = {
        f.tempat for f in kept if f.code != "TAB-54"
    }  # a likeness says nothing that another finding does not
    kept = [f for f in kept if f.code != "TAB-54" or f.tempat not in more]
    return [f for f in kept if not any((c, f.tempat) in said for c in _CAUSES.get(f.code, ()))]


def _once(found: list[TemuanTabel]) -> list[TemuanTabel]:
    """One finding of a rule for a figure of a sentence: that which explains most."""
    best: dict[tuple[object, ...], TemuanTabel] = {}
    for i, finding in enumerate(found):
        text = finding.tempat.tabel < 0 and not finding.ulangan
        key = (finding.code, finding.tempat, finding.stated, finding.computed) if text else (i,)
        if key not in best or len(finding.message) > len(best[key].message):
            best[key] = finding
    return list(best.values())


#: In one sentence: what a wrong figure there brings about, by the rule that names the figure.
_CAUSES = {
    "TAB-23": ("TAB-24",),
    "TAB-30": ("TAB-28",),
    "TAB-31": ("TAB-28",),
    "TAB-41": ("TAB-53",),
    "TAB-43": ("TAB-24", "TAB-33"),
    "TAB-44": ("TAB-28", "TAB-30"),
    "TAB-46": ("TAB-23", "TAB-28", "TAB-29"),
}


def digits(text: str) -> str:
    """The digits of a printed figure."""
    return "".join(c for c in text if c.isdigit())


def _folded(found: list[TemuanTabel]) -> list[TemuanTabel]:
    """The findings, those that only repeat another's figure told there: every place that must be mended."""
    again: dict[Tempat, list[Tempat]] = {}
    for finding in found:
        if finding.ulangan:
            places = again.setdefault(finding.kaitan[0], [])
            places += [] if finding.tempat in places else [finding.tempat]
    kept = []
    for finding in found:
        places = again.get(finding.tempat, [])
        if finding.ulangan:
            continue
        if places:
            spoken = "; ".join(_spoken(p) for p in places[:_SHOWN])
            message = f"{finding.message} Angka ini juga ditulis dalam naskah: {spoken}."
            finding = replace(finding, message=message, kaitan=(*finding.kaitan, *places))
        kept.append(finding)
    return kept


def _spoken(place: Tempat) -> str:
    page = f"halaman {place.halaman}, " if place.halaman else ""
    return f"{page}{place.judul}"


_SHOWN = 5


def _order(naskah: Naskah) -> Callable[[Tempat], int]:
    """Where in the document a place stands."""
    tables = [i for i, part in enumerate(naskah.bagian) if isinstance(part, TabelTertulis)]
    texts = [i for i, part in enumerate(naskah.bagian) if not isinstance(part, TabelTertulis)]
    return lambda place: tables[place.tabel] if place.tabel >= 0 else texts[place.paragraf]


def _in_table(sheet: Lembar) -> list[TemuanTabel]:
    return by_cause(sheet, [f for rule in ATURAN_TABEL for f in run_rule(rule, sheet, sheet.at())])


def _one_cause(found: list[TemuanTabel]) -> list[TemuanTabel]:
    """Without what follows from another finding, and with one finding a cell (the first rule's)."""
    followers = {place for f in found for place in f.akibat}
    seen: set[Tempat] = set()
    kept = []
    for finding in found:
        cell = finding.tempat.baris >= 0 and finding.tempat.kolom >= 0 and finding.tempat.tabel >= 0
        if finding.tempat in followers or (cell and finding.tempat in seen):
            continue
        kept.append(finding)
        seen.add(finding.tempat)
    return kept
