"""What the figures say of one indikator or sasaran, in sentences with live fields in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lkjip_desktop.domain.cacah import met
from lkjip_desktop.domain.dokumen import Indikator, Sasaran
from lkjip_desktop.domain.figures import Figures, Kinerja, Tren
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.nilai import terisi
from lkjip_desktop.domain.pilihan import Arah
from lkjip_desktop.wording.cacahan import Cacahan, cacahan
from lkjip_desktop.wording.isian import Cara, Isian
from lkjip_desktop.wording.kutipan import ROWS
from lkjip_desktop.wording.pola import Giliran, isi_pola, langkah, sambung

REALISASI = (
    "Indikator {nama} terealisasi sebesar {realisasi} dari target {target}, sehingga capaiannya {capaian} "
    "dengan predikat {predikat}.",
    "Realisasi indikator {nama} pada tahun {ini} adalah {realisasi}, sedangkan target yang diperjanjikan "
    "{target}. Dengan demikian capaiannya {capaian}, berpredikat {predikat}.",
    "Dengan target {target}, indikator {nama} terealisasi {realisasi}. Capaiannya {capaian} dan termasuk "
    "predikat {predikat}.",
    "Capaian indikator {nama} sebesar {capaian} dengan predikat {predikat}, diperoleh dari realisasi "
    "{realisasi} terhadap target {target}.",
)
LALU = (
    "Realisasi tersebut {banding} {realisasi_lalu} pada tahun {lalu}.",
    "Dibandingkan dengan tahun {lalu}, realisasi ini {banding} {realisasi_lalu}.",
    "Pada tahun {lalu} realisasinya {realisasi_lalu}, jadi realisasi tahun ini {tren}.",
)
ARTI = (
    "Realisasi tersebut {banding} {realisasi_lalu} pada tahun {lalu}; karena makin kecil makin baik, "
    "keadaannya {arti}.",
    "Dibandingkan dengan tahun {lalu}, realisasi ini {banding} {realisasi_lalu}, yang berarti {arti}.",
)
AKHIR = (
    "Terhadap target akhir Renstra tahun {akhir} sebesar {target_akhir}, capaiannya {kemajuan}.",
    "Target akhir Renstra pada tahun {akhir} adalah {target_akhir}; sampai dengan tahun {ini} capaiannya "
    "{kemajuan}.",
    "Bila diukur terhadap target tahun {akhir} sebesar {target_akhir}, capaian sampai dengan tahun ini "
    "{kemajuan}.",
)
SEBAB = (
    "Realisasi tersebut {hasil} target",
    "Indikator ini {hasil} target",
    "Dengan hasil itu, indikator ini {hasil} target",
)
TINDAK = (
    "Tindak lanjut yang akan dilakukan",
    "Langkah yang direncanakan untuk tahun {depan}",
    "Untuk tahun {depan}, upaya yang disiapkan",
)
PEMBUKA = (
    "Sasaran ini diukur dengan {indikator} indikator, dengan rata-rata capaian {capaian} dan predikat "
    "{predikat}.",
    "Rata-rata capaian sasaran ini adalah {capaian} dengan predikat {predikat}, dihitung dari {indikator} "
    "indikator.",
)
RINCI: Mapping[Cacahan, tuple[str, ...]] = {
    Cacahan.KEDUANYA: (
        "Dari jumlah tersebut, {tercapai} indikator mencapai atau melampaui target dan {belum} indikator "
        "belum mencapai target.",
        "Indikator yang mencapai atau melampaui target berjumlah {tercapai}, sedangkan yang belum mencapai "
        "target {belum}.",
    ),
    Cacahan.SEMUA: (
        "Semua indikatornya mencapai atau melampaui target.",
        "Target setiap indikatornya tercapai atau terlampaui.",
    ),
    Cacahan.NIHIL: (
        "Semua indikatornya belum mencapai target.",
        "Target setiap indikatornya belum tercapai.",
    ),
    Cacahan.TERCAPAI: (
        "Dari jumlah tersebut, {tercapai} indikator mencapai atau melampaui target.",
        "Indikator yang mencapai atau melampaui target berjumlah {tercapai}.",
    ),
    Cacahan.BELUM: (
        "Dari jumlah tersebut, {belum} indikator belum mencapai target.",
        "Indikator yang belum mencapai target berjumlah {belum}.",
    ),
}
UANG = (
    "Untuk mewujudkan sasaran ini digunakan anggaran {pagu} dengan realisasi {realisasi} atau {serapan}.",
    "Anggaran yang mendukung sasaran ini sebesar {pagu}, terealisasi {realisasi} atau {serapan}.",
)
#: How some fields are written wherever a pattern names them.
_WRITTEN = (
    *((apa, Cara.HURUF) for apa in ("indikator", "tercapai", "belum")),
    *((apa, Cara.SATUAN) for apa in ("realisasi", "target", "realisasi_lalu", "target_akhir")),
)
#: The years that patterns name.
TAHUN = {name: Isian("tahun", name).token for name in ("ini", "lalu", "depan", "akhir")}


@dataclass(slots=True)
class Penulis:
    """Writes the sentences of one section; neighbours never get the same pattern."""

    laporan: Laporan
    figures: Figures
    giliran: Giliran = field(default_factory=Giliran)

    def tulis(self, patterns: tuple[str, ...], row: Indikator | Sasaran) -> str:
        """A sentence about `row`."""
        kind = type(row).__name__.lower()
        tokens = {apa: Isian(apa, kind, row.id).token for apa in ROWS[kind]}
        for apa, cara in _WRITTEN:
            if apa in tokens and (cara is Cara.HURUF or kind == "indikator"):
                tokens[apa] = Isian(apa, kind, row.id, cara).token
        return isi_pola(self.giliran.pilih(patterns, row.id), tokens | TAHUN)

    def indikator(self, row: Indikator) -> str:
        """Everything the figures and the officer's fields say of an indikator; empty without a capaian."""
        k = self.figures.kinerja[row.id]
        if k.capaian.nilai is None:
            return ""
        return " ".join(self._indikator(row, k))

    def _indikator(self, row: Indikator, k: Kinerja) -> Iterator[str]:
        yield self.tulis(REALISASI, row)
        if k.tren is not Tren.TIDAK_ADA:
            turning = row.arah is Arah.TURUN and k.membaik is not None
            yield self.tulis(ARTI if turning else LALU, row)
        if terisi(k.target_akhir) and k.kemajuan.nilai is not None:
            yield self.tulis(AKHIR, row)
        yield from self.sebab(row)

    def sebab(self, row: Indikator) -> Iterator[str]:
        """Cause and follow-up, as typed."""
        if row.penyebab.strip():
            yield sambung(self.tulis(SEBAB, row), row.penyebab)
        if row.tindak_lanjut.strip():
            yield f"{self.tulis(TINDAK, row)} {langkah(row.tindak_lanjut)}"

    def sasaran(self, row: Sasaran) -> Iterator[str]:
        """The paragraph on a sasaran as a whole, then one for each of its indikator."""
        if self.figures.sasaran[row.id].rata.nilai is not None:
            yield " ".join(self._sasaran(row))
        for indikator in self.laporan.children(Indikator, row.id):
            if text := self.indikator(indikator):
                yield text

    def _sasaran(self, row: Sasaran) -> Iterator[str]:
        yield self.tulis(PEMBUKA, row)
        rows = self.laporan.children(Indikator, row.id)
        how = cacahan(met(self.figures, r.id) for r in rows)
        if len(rows) > 1 and how is not None:
            yield self.tulis(RINCI[how], row)
            if self.figures.sasaran[row.id].tanpa_nilai:
                yield "Indikator lainnya belum dapat diukur."
        if self.figures.sasaran[row.id].anggaran.serapan.nilai is not None:
            yield self.tulis(UANG, row)
