"""Telaah: what the rules of the running text look at; AturanTeks: one such rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from lkjip_desktop.domain.tabel import Naskah, Peran, Ringkas, TabelTertulis
from lkjip_desktop.rules.tabel.aturan import Papan, papers_of
from lkjip_desktop.rules.tabel.fakta import Dokumen
from lkjip_desktop.rules.tabel.kutipan import Kalimat, sentences
from lkjip_desktop.rules.tabel.lembar import Angka, Lembar
from lkjip_desktop.rules.tabel.rantai import Langkah, chains
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.wording.angka import parse_angka


@dataclass(frozen=True)
class Telaah:
    """A document with its sentences and what was already found in its tables."""

    naskah: Naskah
    dokumen: Dokumen
    temuan: Sequence[TemuanTabel]

    @cached_property
    def kalimat(self) -> tuple[Kalimat, ...]:
        """All sentences, in order."""
        return tuple(sentences(self.naskah))

    @cached_property
    def rantai(self) -> tuple[list[Langkah], ...]:
        """The calculations written out in the text."""
        return tuple(chains(self.naskah))

    @cached_property
    def betul(self) -> dict[tuple[int, int, int], TemuanTabel]:
        """The finding at a cell (table, row, column)."""
        return {
            (f.tempat.tabel, f.tempat.baris, f.tempat.kolom): f for f in self.temuan if f.tempat.tabel >= 0
        }

    def seharusnya(self, sheet: Lembar, b: int, k: int) -> Decimal | None:
        """What a cell should hold when a finding says so."""
        finding = self.betul.get((sheet.nomor, b, k))
        value = parse_angka(finding.computed, sheet.tabel.kolom[k].peran not in _SHARES) if finding else None
        return value if isinstance(value, Decimal) else None

    @cached_property
    def uang(self) -> dict[Decimal, list[tuple[Lembar, int, int, Angka]]]:
        """Every amount of money in the tables, with the cells that print it."""
        found: dict[Decimal, list[tuple[Lembar, int, int, Angka]]] = {}
        for sheet in self.dokumen.lembar:
            for k in sheet.kolom_angka:
                if sheet.tabel.kolom[k].peran not in _MONEY:
                    continue
                for b in range(len(sheet.tabel.baris)):
                    figure = sheet[b, k]
                    if figure is not None and figure.nilai >= _LARGE:
                        found.setdefault(figure.nilai, []).append((sheet, b, k, figure))
        return found

    @cached_property
    def paragraf_sebelum(self) -> dict[int, int]:
        """By table, the number of the last paragraph in front of it (-1 where there is none)."""
        found: dict[int, int] = {}
        paragraph, table = -1, 0
        for part in self.naskah.bagian:
            if isinstance(part, TabelTertulis):
                found[table] = paragraph
                table += 1
            else:
                paragraph += 1
        return found


_SHARES = {Peran.CAPAIAN, Peran.SERAPAN, Peran.EFISIENSI}
_MONEY = {Peran.PAGU, Peran.REALISASI_ANGGARAN, Peran.NILAI, Peran.SISA, Peran.JUMLAH}
_LARGE = 100_000

PeriksaTeks = Callable[[Telaah], Iterable[TemuanTabel]]


@dataclass(frozen=True, slots=True)
class AturanTeks:
    """A rule over the running text, against the tables of its document."""

    papan: Papan
    check: PeriksaTeks


def aturan_teks(code: str, severity: Severity) -> Callable[[PeriksaTeks], AturanTeks]:
    """Declare the decorated generator as a rule over the text. Raises RuleError when wrongly declared."""

    def declare(check: PeriksaTeks) -> AturanTeks:
        return AturanTeks(papers_of(code, severity, check.__doc__), check)

    return declare


def is_total(sheet: Lembar, b: int) -> bool:
    """Whether a row of a table is its sum."""
    return sheet.tabel.baris[b].ringkas is Ringkas.JUMLAH
