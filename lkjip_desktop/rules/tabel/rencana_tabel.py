"""TAB-16 to TAB-20: tables of the report against the plan tables (Renstra, PK) of the same document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from lkjip_desktop.domain.tabel import JenisTabel, Peran, Ringkas
from lkjip_desktop.rules.tabel.aturan import aturan_naskah
from lkjip_desktop.rules.tabel.butir import Butir
from lkjip_desktop.rules.tabel.fakta import RENCANA, Dokumen, Fakta, Hal, revised, setuju
from lkjip_desktop.rules.tabel.lembar import Angka, Lembar
from lkjip_desktop.rules.tabel.padan import mirip, pair
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.wording.angka import format_angka

_NEAR = Decimal("0.15")
_Program = tuple[str, Decimal, int]
_MEASURING = {
    JenisTabel.CAPAIAN,
    JenisTabel.BANDING_TAHUN,
    JenisTabel.KINERJA_ANGGARAN,
    JenisTabel.BANDING_RENSTRA,
    JenisTabel.BANDING_NASIONAL,
}


@aturan_naskah("TAB-16", Severity.KESALAHAN)
def target_rencana(document: Dokumen) -> Iterable[TemuanTabel]:
    """Target yang berbeda dari Renstra atau Perjanjian Kinerja

    Mengapa: Capaian diukur terhadap target yang diperjanjikan; target yang berubah diam-diam mengubahnya.
    Contoh salah: Target 2019 pada Renstra 124 SPPD, pada tabel capaian 256.
    Contoh benar: Target yang sama, atau penjelasan kapan dan mengapa target direvisi.
    Dasar: Praktik: target yang diukur adalah target rencana atau Perjanjian Kinerja tahun itu.
    """
    for thing in document.hal:
        for key, facts in thing.facts.items():
            if key.peran is not Peran.TARGET:
                continue
            reported = [f for f in facts if f.lembar.tabel.jenis in _MEASURING]
            for kinds in (RENCANA, {JenisTabel.PK_INDIKATOR}):
                plans = [f for f in facts if f.lembar.tabel.jenis in kinds]
                # Of a contract and its revision the one that was measured counts.
                if plans and reported and not any(setuju(p, reported[0]) for p in plans):
                    yield _differs(plans[-1], reported[0], JenisTabel.PK_INDIKATOR in kinds)


def _differs(plan: Fakta, said: Fakta, at_plan: bool) -> TemuanTabel:
    here, there = (plan, said) if at_plan else (said, plan)
    other = _another_year(plan, said)
    return TemuanTabel(
        "TAB-16",
        _weight(at_plan or bool(other), said),
        here.lembar.at(here.baris, here.kolom),
        f"Target tertulis {here.angka.teks}, sedangkan {there.lembar.nama} menulis {there.angka.teks}"
        f"{f'; angka itu target tahun {other} pada Renstra' if other else ''}. "
        f"{'Samakan keduanya.' if at_plan or other else 'Jelaskan bila target itu memang direvisi.'}",
        here.angka.teks,
        there.angka.teks,
        (there.lembar.at(there.baris, there.kolom),),
    )


def _weight(sure: bool, said: Fakta) -> Severity:
    """A target may differ from the Renstra when it was revised: then it is only asked."""
    if sure:
        return Severity.KESALAHAN
    return Severity.SARAN if said.lembar.ketentuan.direvisi else Severity.PERINGATAN


def _another_year(plan: Fakta, said: Fakta) -> int | None:
    """The other year of the Renstra whose target is the stated one: shifted by a year."""
    sheet = plan.lembar
    for k in sheet.tabel.cari(Peran.TARGET):
        figure = sheet[plan.baris, k]
        if k != plan.kolom and figure and figure.nilai == said.angka.nilai:
            return sheet.tabel.kolom[k].tahun
    return None


@aturan_naskah("TAB-17", Severity.KESALAHAN)
def indikator_pk(document: Dokumen) -> Iterable[TemuanTabel]:
    """Indikator Perjanjian Kinerja yang tidak diukur, atau sebaliknya

    Mengapa: LKjIP mempertanggungjawabkan Perjanjian Kinerja: indikatornya harus itu juga, tidak kurang.
    Contoh salah: Indeks Kepuasan Masyarakat diperjanjikan, tetapi tidak ada pada tabel capaian.
    Contoh benar: Setiap indikator Perjanjian Kinerja ada pada tabel capaian dengan realisasinya.
    Dasar: PermenPANRB 53/2014: setiap pernyataan kinerja dianalisis dari target dan realisasi tahun ini.
    """
    things = document.hal
    contracts = [s for s in document.lembar if s.tabel.jenis is JenisTabel.PK_INDIKATOR]
    measured = [s for s in document.lembar if s.tabel.jenis is JenisTabel.CAPAIAN]
    if not contracts or not measured:
        return
    for thing in things:
        for sheet, b in thing.rows:
            if sheet in contracts and not any(s.tabel.jenis in _MEASURING for s, _ in thing.rows):
                yield TemuanTabel(
                    "TAB-17",
                    Severity.KESALAHAN,
                    sheet.at(b),
                    f"Indikator “{sheet.tabel.baris[b].label}” diperjanjikan, tetapi realisasinya tidak ada "
                    "pada tabel capaian mana pun.",
                    "(tidak ada)",
                )
    for sheet in measured:
        yield from _unpromised(sheet, contracts, things)


def _unpromised(sheet: Lembar, contracts: list[Lembar], things: list[Hal]) -> Iterator[TemuanTabel]:
    rows = [(b, t) for t in things if (b := t.row_of(sheet)) is not None and sheet.tabel.baris[b].label]
    strange = [b for b, t in rows if not any(s in contracts for s, _ in t.rows)]
    promised = [t for t in things if any(s in contracts for s, _ in t.rows)]
    kept = sum(any(s.tabel.jenis in _MEASURING for s, _ in t.rows) for t in promised)
    if strange and len(strange) > 0.5 * len(rows):
        if 2 * kept > len(promised):
            return  # the contract is measured elsewhere; this table is about something else
        yield TemuanTabel(
            "TAB-17",
            Severity.KESALAHAN,
            sheet.at(),
            f"{len(strange)} dari {len(rows)} indikator pada tabel ini tidak ada pada Perjanjian Kinerja. "
            "Ukur indikator yang diperjanjikan.",
            kaitan=tuple(c.at() for c in contracts),
        )
        return
    for b in strange if len(rows) - len(strange) > 2 else ():
        yield TemuanTabel(
            "TAB-17",
            Severity.PERINGATAN,
            sheet.at(b),
            f"Indikator “{sheet.tabel.baris[b].label}” diukur, tetapi tidak ada pada Perjanjian Kinerja.",
            kaitan=tuple(c.at() for c in contracts),
        )


@aturan_naskah("TAB-18", Severity.KESALAHAN)
def anggaran_pk(document: Dokumen) -> Iterable[TemuanTabel]:
    """Anggaran Perjanjian Kinerja yang berbeda dari tabel realisasi

    Mengapa: Anggaran yang diperjanjikan dan yang dilaporkan harus sama, kecuali diubah resmi.
    Contoh salah: Program A 370.800.000 pada Perjanjian Kinerja, 470.800.000 pada tabel realisasi.
    Contoh benar: Perjanjian Kinerja Perubahan memuat 470.800.000.
    Dasar: PermenPANRB 53/2014: perjanjian kinerja dapat direvisi bila alokasi anggaran berubah.
    """
    spent = [s for s in document.lembar if s.pertama(Peran.REALISASI_ANGGARAN) is not None]
    tables = [(s, k, found) for s in spent for k in _pagu(s, document) if (found := _programs(s, k))]
    contracts = [s for s in document.lembar if s.tabel.jenis is JenisTabel.PK_ANGGARAN]
    if not tables or not contracts:
        return
    tables.sort(key=lambda t: (-sum(bool(v) for _, v, _ in t[2]), t[0].nomor))
    for contract in contracts:
        yield from _budgets(contract, tables)


def _pagu(sheet: Lembar, document: Dokumen) -> Iterator[int]:
    """The columns of this year's pagu, before and after a change."""
    years = (None, document.tahun)
    return (k for k in sheet.tabel.cari(Peran.PAGU) if sheet.tabel.kolom[k].tahun in years)


def _programs(sheet: Lembar, pagu: int) -> list[_Program]:
    """(program, its pagu, its first row): of program rows where levels tell, else of runs of one program."""
    column = sheet.pertama(Peran.PROGRAM)
    if column is None:
        return []
    levels = {r.tingkat for _, r in sheet.tabel.isi}
    found: list[_Program] = []
    for b, row in sheet.tabel.isi:
        if len(levels) > 1 and row.tingkat > min(levels):
            continue
        name, figure = row.sel[column], sheet[b, pagu]
        if figure is None and sheet.teks(b, pagu).strip(" -–"):
            continue  # a figure that cannot be read says nothing
        value = figure.nilai if figure else Decimal(0)
        if not found or (name and mirip(name, found[-1][0]) < 0.9):
            found.append((name, value, b))
        else:
            found[-1] = (found[-1][0], found[-1][1] + value, found[-1][2])
    return found


def _budgets(contract: Lembar, tables: list[tuple[Lembar, int, list[_Program]]]) -> Iterator[TemuanTabel]:
    first = contract.pertama(Peran.PAGU)
    if first is None:
        return
    changed = revised(contract, first)
    pagu = first if changed is None else changed
    rows = [(b, a) for b, _ in contract.tabel.isi if (a := contract[b, pagu])]
    mine = [Butir((contract.tabel.baris[b].label,), "", {"pagu": a.nilai}) for b, a in rows]
    reported: dict[int, list[tuple[Lembar, int, Decimal]]] = {}
    for sheet, _, programs in tables:
        theirs = [Butir((name,), "", {"pagu": value}) for name, value, _ in programs]
        for i, j in pair(mine, theirs):
            reported.setdefault(i, []).append((sheet, programs[j][2], programs[j][1]))
    wrong = []
    for i, found in sorted(reported.items()):
        b, stated = rows[i]
        # Before or after a revision: what was spent may be measured against either.
        own = [a.nilai for k in (first, pagu) if (a := contract[b, k])]
        if all(abs(n - value) > stated.setengah for n in own for _, _, value in found):
            sheet, row, value = found[0]
            wrong.append(_budget(contract, b, pagu, stated, sheet, row, value))
    total = next((b for b, r in enumerate(contract.tabel.baris) if r.ringkas is Ringkas.JUMLAH), None)
    ends = (contract.at(total, pagu),) if total is not None else ()
    yield from (replace(finding, akibat=ends) for finding in wrong)


def _budget(
    contract: Lembar, b: int, pagu: int, stated: Angka, sheet: Lembar, row: int, value: Decimal
) -> TemuanTabel:
    return TemuanTabel(
        "TAB-18",
        Severity.KESALAHAN,
        contract.at(b, pagu),
        f"Anggaran diperjanjikan {stated.teks}, sedangkan {sheet.nama} memuat {format_angka(value)} "
        f"(selisih {format_angka(abs(value - stated.nilai))}). "
        "Lampirkan Perjanjian Kinerja Perubahan bila ada.",
        stated.teks,
        format_angka(value),
        (sheet.at(row),),
    )


@aturan_naskah("TAB-19", Severity.KESALAHAN)
def target_akhir(document: Dokumen) -> Iterable[TemuanTabel]:
    """Target akhir Renstra yang keliru

    Mengapa: Perbandingan dengan target akhir Renstra memerlukan target tahun terakhir, bukan kondisi awalnya.
    Contoh salah: Kolom “Target akhir Renstra” berisi kondisi awal 2018.
    Contoh benar: Kolom “Target akhir Renstra” berisi target akhir 2023.
    Dasar: PermenPANRB 53/2014: realisasi sampai tahun ini dibandingkan dengan target jangka menengah.
    """
    things = document.hal
    for sheet in document.lembar:
        column = sheet.pertama(Peran.TARGET)
        if sheet.tabel.jenis is JenisTabel.BANDING_RENSTRA and column is not None:
            yield from _ends(sheet, column, things)


def _ends(sheet: Lembar, column: int, things: list[Hal]) -> Iterator[TemuanTabel]:
    pairs = []
    for thing in things:
        b = thing.row_of(sheet)
        plan = next(((s, r) for s, r in thing.rows if s.tabel.jenis in RENCANA), None)
        if b is None or plan is None:
            continue
        stated, first, last = sheet[b, column], _first(*plan), _last(*plan)
        if stated and last:
            pairs.append((b, stated, first, last, plan))
    wrong = [p for p in pairs if p[1].nilai != p[3].nilai]
    early = [p for p in wrong if p[2] and p[1].nilai == p[2].nilai]
    if len(early) > 0.6 * len(pairs) and len(early) > 2:
        yield TemuanTabel(
            "TAB-19",
            Severity.KESALAHAN,
            sheet.at(-1, column),
            f"Kolom ini memuat kondisi awal Renstra, bukan target akhirnya: {len(early)} dari {len(pairs)} "
            f"baris sama dengan kondisi awal pada {early[0][4][0].nama}. Isi dengan target akhir Renstra.",
            kaitan=tuple(sheet.at(p[0], column) for p in wrong),
        )
        return
    for b, stated, _, last, (plan_sheet, row) in wrong:
        yield TemuanTabel(
            "TAB-19",
            Severity.KESALAHAN,
            sheet.at(b, column),
            f"Target akhir tertulis {stated.teks}, sedangkan {plan_sheet.nama} menulis {last.teks}.",
            stated.teks,
            last.teks,
            (plan_sheet.at(row),),
        )


def _first(sheet: Lembar, b: int) -> Angka | None:
    k = sheet.pertama(Peran.KONDISI_AWAL)
    return sheet[b, k] if k is not None else None


def _last(sheet: Lembar, b: int) -> Angka | None:
    """The target at the end of the plan: of the column that says so, else of the last year."""
    columns = sheet.tabel.kolom
    places = list(sheet.tabel.cari(Peran.TARGET))
    ends = [k for k in places if "akhir" in columns[k].teks.lower() and columns[k].tahun is None]
    place = ends[-1] if ends else max(places, key=lambda k: columns[k].tahun or 0, default=None)
    return sheet[b, place] if place is not None else None


def kolom_jumlah(sheet: Lembar) -> int:
    """The column of totals of a table of staff: the last one of figures that are no per cent."""
    plain = [
        k
        for k in sheet.kolom_angka
        if not re.search(r"%|persen|prosen", sheet.tabel.kolom[k].teks, re.IGNORECASE)
    ]
    return (plain or sheet.kolom_angka)[-1]


@aturan_naskah("TAB-20", Severity.KESALAHAN)
def jumlah_pegawai(document: Dokumen) -> Iterable[TemuanTabel]:
    """Jumlah pegawai yang berbeda antartabel

    Mengapa: Pegawai yang sama dirinci menurut golongan, jabatan dan pendidikan; jumlahnya harus satu.
    Contoh salah: 59 pegawai menurut golongan, 58 menurut pendidikan.
    Contoh benar: 59 pegawai pada semua tabel.
    Dasar: Praktik: keselarasan data kepegawaian.
    """
    totals = []
    for sheet in document.lembar:
        if sheet.tabel.jenis is JenisTabel.PEGAWAI and sheet.kolom_angka:
            k = kolom_jumlah(sheet)
            rows = [b for b, r in enumerate(sheet.tabel.baris) if r.ringkas is Ringkas.JUMLAH]
            totals += [(sheet, b, k, a) for b in rows[-1:] if (a := sheet[b, k])]
    values = [a.nilai for *_, a in totals]
    common = max(values, key=values.count, default=None)
    for sheet, b, k, figure in totals:
        # A table of officials only, or of a whole region's staff, has another total by right.
        near = common is not None and abs(figure.nilai - common) <= common * _NEAR
        if common is not None and values.count(common) > 1 and figure.nilai != common and near:
            yield TemuanTabel(
                "TAB-20",
                Severity.KESALAHAN,
                sheet.at(b, k),
                f"Jumlah pegawai tertulis {figure.teks}, sedangkan tabel lain {format_angka(common)}.",
                figure.teks,
                format_angka(common),
            )
