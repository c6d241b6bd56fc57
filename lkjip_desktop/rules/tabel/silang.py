"""TAB-11 to TAB-15: the same fact in two tables, and rows that one table has and another lacks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from lkjip_desktop.domain.tabel import PERSEN, JenisTabel, Peran
from lkjip_desktop.rules.tabel.aturan import aturan_naskah
from lkjip_desktop.rules.tabel.banding_angka import bulatkan, penjelasan
from lkjip_desktop.rules.tabel.fakta import RENCANA, Dokumen, Fakta, Hal, Kunci, conflicts, kunci, setuju
from lkjip_desktop.rules.tabel.hitung import evaluate
from lkjip_desktop.rules.tabel.hubungan import Hubungan, relations
from lkjip_desktop.rules.tabel.kecocokan import follows
from lkjip_desktop.rules.tabel.lembar import Lembar
from lkjip_desktop.rules.tabel.padan import inti, mirip
from lkjip_desktop.rules.tabel.rentang_target import rentang
from lkjip_desktop.rules.tabel.tanda import trend_follows
from lkjip_desktop.rules.tabel.temuan_tabel import Tempat, TemuanTabel
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.wording.satuan import berpersen

_SPELLED, _COLUMN = 0.7, 4
_REVISED = re.compile(r"perubahan|revisi", re.IGNORECASE)
_PLANS = {*RENCANA, JenisTabel.PK_INDIKATOR}


@aturan_naskah("TAB-11", Severity.KESALAHAN)
def fakta_berbeda(document: Dokumen) -> Iterable[TemuanTabel]:
    """Satu fakta, dua angka

    Mengapa: Realisasi, capaian atau anggaran yang sama harus tertulis sama di setiap tabel.
    Contoh salah: Realisasi anggaran 5.950.000 pada Tabel 3.6 dan 5.590.000 pada Tabel 3.5.
    Contoh benar: 5.590.000 pada kedua tabel.
    Dasar: Praktik: keselarasan data antarbagian laporan.
    """
    found: list[tuple[Fakta, Fakta, TemuanTabel]] = []
    for _, key, facts in conflicts(document.hal):
        for group in _comparable(key, facts):
            right = _believed(group)
            found += [(f, right[0], _differs(f, right)) for f in group if right and not setuju(f, right[0])]
    yield from _by_column(document, found)


def _by_column(document: Dokumen, found: list[tuple[Fakta, Fakta, TemuanTabel]]) -> Iterator[TemuanTabel]:
    """The disagreements, those of most rows of two columns as one: the columns hold two different things."""
    pairs: dict[tuple[int, int, int, int], list[tuple[Fakta, Fakta, TemuanTabel]]] = {}
    for fact, other, finding in found:
        key = (fact.lembar.nomor, fact.kolom, other.lembar.nomor, other.kolom)
        pairs.setdefault(key, []).append((fact, other, finding))
    for group in pairs.values():
        fact, other, _ = group[0]
        shared = sum(
            t.row_of(fact.lembar) is not None and t.row_of(other.lembar) is not None for t in document.hal
        )
        if len(group) < _COLUMN or 2 * len(group) <= shared:
            yield from (finding for _, _, finding in group)
            continue
        head, place = fact.lembar.tabel.kolom[fact.kolom].teks, other.lembar.nama
        yield TemuanTabel(
            "TAB-11",
            Severity.PERINGATAN,
            fact.lembar.at(-1, fact.kolom),
            f"{len(group)} dari {shared} baris kolom {head} berbeda dari {place}. Barangkali kolom ini "
            "memuat hal lain, misalnya angka sebelum perubahan; sebutkan pada kepalanya.",
            kaitan=tuple(f.tempat for _, _, f in group),
        )


def _comparable(key: Kunci, facts: list[Fakta]) -> list[list[Fakta]]:
    """The figures that must agree: a plan's targets with those of the same plan only."""
    if key.peran is not Peran.TARGET:
        return [facts]
    groups: dict[tuple[str, bool], list[Fakta]] = {}
    for fact in facts:
        table = fact.lembar.tabel
        plan = "renstra" if table.jenis in RENCANA else "pk" if table.jenis in _PLANS else ""
        groups.setdefault((plan, bool(plan == "pk" and _REVISED.search(table.judul))), []).append(fact)
    return list(groups.values())


def _believed(facts: list[Fakta]) -> list[Fakta]:
    """The figures to go by: those that fit their own row and that most tables print."""
    groups: list[list[Fakta]] = []
    for fact in facts:
        group = next((g for g in groups if setuju(g[0], fact)), None)
        if group is None:
            groups.append([fact])
        else:
            group.append(fact)
    return max(groups, key=_weight, default=[])


def _weight(group: list[Fakta]) -> tuple[float, int]:
    """More tables, a plan among them, and percentages that follow weigh; then the figure with more digits."""
    plan = any(f.lembar.tabel.jenis in RENCANA for f in group)
    exact = max(len(str(f.angka.nilai.normalize().as_tuple().digits)) for f in group)
    return max(map(_fit, group)) + len(group) + plan, exact


def _fit(fact: Fakta) -> float:
    """Whether the percentages beside a figure follow from it (+), contradict it (-), or say nothing (0)."""
    verdicts = [ok for _, ok in _verdicts(fact)]
    return 1.5 if verdicts and all(verdicts) else -1.5 if verdicts else 0.0


def _verdicts(fact: Fakta) -> Iterator[tuple[Hubungan, bool]]:
    sheet, b = fact.lembar, fact.baris
    for link in relations(sheet):
        stated = sheet[b, link.hasil]
        operands = {k: a for k in link.dari if (a := sheet[b, k])}
        if stated is None or len(operands) < len(link.dari) or fact.kolom not in (*link.dari, link.hasil):
            continue
        if evaluate(link.hitung, operands) is not None:
            yield link, follows(sheet, link, b, operands, stated)


def _differs(fact: Fakta, right: list[Fakta]) -> TemuanTabel:
    other = right[0]
    why = penjelasan(fact.nilai, other.nilai)
    names = " dan ".join(dict.fromkeys(f.lembar.nama for f in right[:3]))
    return TemuanTabel(
        "TAB-11",
        Severity.KESALAHAN,
        fact.lembar.at(fact.baris, fact.kolom),
        f"Tertulis {fact.angka.teks}, sedangkan {names} menulis {other.angka.teks} untuk hal yang sama"
        f"{f' ({why})' if why else ''}. Periksa mana yang benar.",
        fact.angka.teks,
        other.angka.teks,
        tuple(f.lembar.at(f.baris, f.kolom) for f in right),
        tuple(_follows(fact, other)),
    )


def _follows(fact: Fakta, other: Fakta) -> Iterator[Tempat]:
    """The percentages in the row that are wrong with this figure and right with the other."""
    sheet, b = fact.lembar, fact.baris
    yield from (sheet.at(b, k) for k in trend_follows(sheet, b, fact.kolom, other.angka.nilai))
    for link, ok in _verdicts(fact):
        stated = sheet[b, link.hasil]
        if ok or stated is None or fact.kolom == link.hasil:
            continue
        operands = {k: (other.angka if k == fact.kolom else a) for k in link.dari if (a := sheet[b, k])}
        if follows(sheet, link, b, operands, stated):
            yield sheet.at(b, link.hasil)


@aturan_naskah("TAB-12", Severity.KESALAHAN)
def capaian_dari_tabel_lain(document: Dokumen) -> Iterable[TemuanTabel]:
    """Capaian yang targetnya ada di tabel lain

    Mengapa: Tabel perbandingan sering mengulang capaian tanpa targetnya, sehingga salah hitung tidak tampak.
    Contoh salah: Realisasi 2, capaian 100, sedangkan targetnya pada Tabel 3.1 adalah 4.
    Contoh benar: Realisasi 2, capaian 50.
    Dasar: Praktik: keselarasan data antarbagian laporan.
    """
    for thing in document.hal:
        for key, facts in list(thing.facts.items()):
            if key.peran is Peran.CAPAIAN:
                for fact in facts:
                    yield from _against_target(thing, key, fact)


def _against_target(thing: Hal, key: Kunci, fact: Fakta) -> Iterator[TemuanTabel]:
    sheet, b = fact.lembar, fact.baris
    if any(link.hasil == fact.kolom for link in relations(sheet)):
        return
    gained = next(
        (f for f in thing.facts.get(Kunci(Peran.REALISASI, key.tahun), []) if f.lembar is sheet), None
    )
    targets = [
        f for f in thing.facts.get(Kunci(Peran.TARGET, key.tahun), []) if f.lembar.tabel.jenis not in _PLANS
    ]
    if gained is None or not targets or not targets[0].angka.nilai or rentang(targets[0].angka.teks):
        return
    target = targets[0]
    beside = [f for f in thing.facts[Kunci(Peran.REALISASI, key.tahun)] if f.lembar is target.lembar]
    if beside and not setuju(beside[0], gained):
        return  # the realisasi itself is in question, and that is said at its own place
    figures = {0: gained.angka, 1: target.angka}
    result = evaluate(lambda v: v[0] / v[1] * 100, figures)
    if result is None or result.memuat(fact.angka) or result.terpotong(fact.angka):
        return
    # Of what should fall: (2T-R)/T, or T/R.
    turned = [lambda v: (2 - v[0] / v[1]) * 100, lambda v: v[1] / v[0] * 100]
    if any((way := evaluate(run, figures)) and way.memuat(fact.angka) for run in turned):
        return
    right = bulatkan(result.nilai, fact.angka.desimal)
    yield TemuanTabel(
        "TAB-12",
        Severity.KESALAHAN,
        sheet.at(b, fact.kolom),
        f"Tertulis {fact.angka.teks}, sedangkan realisasi {gained.angka.teks} dari target "
        f"{target.angka.teks} ({target.lembar.nama}) memberi {right}.",
        fact.angka.teks,
        right,
        (target.lembar.at(target.baris, target.kolom),),
    )


@aturan_naskah("TAB-13", Severity.PERINGATAN)
def satuan_berbeda(document: Dokumen) -> Iterable[TemuanTabel]:
    """Satuan yang berbeda antartabel

    Mengapa: Indikator yang sama dengan satuan lain tidak dapat dibandingkan.
    Contoh salah: Satuan Orang pada Tabel 3.1 dan Jenis pada Tabel 3.2.
    Contoh benar: Satuan Orang pada kedua tabel.
    Dasar: Praktik: indikator ditulis sama di seluruh laporan.
    """
    for thing in document.hal:
        units = [
            (s, b, k) for s, b in thing.rows if (k := s.pertama(Peran.SATUAN)) is not None and s.teks(b, k)
        ]
        for sheet, b, k in units[1:]:
            first, row, column = units[0]
            said, meant = sheet.teks(b, k), first.teks(row, column)
            if not _same_unit(said, meant):
                yield TemuanTabel(
                    "TAB-13",
                    Severity.PERINGATAN,
                    sheet.at(b, k),
                    f"Satuan tertulis {said}, sedangkan {first.nama} menulis {meant} untuk indikator ini.",
                    said,
                    meant,
                    (first.at(row, column),),
                )


def _same_unit(a: str, b: str) -> bool:
    if inti(a) == inti(b) or (berpersen(a) and berpersen(b)):
        return True
    words = [{w for w in _words(t) if len(w) > 1} for t in (a, b)]
    return any(
        x.startswith(y) or y.startswith(x) or SequenceMatcher(None, x, y).ratio() > _SPELLED
        for x in words[0]
        for y in words[1]
    )


def _words(text: str) -> list[str]:
    return "".join(c if c.isalpha() else " " for c in text.casefold()).split()


@aturan_naskah("TAB-14", Severity.PERINGATAN)
def baris_hilang(document: Dokumen) -> Iterable[TemuanTabel]:
    """Baris kosong atau tidak ada

    Mengapa: Baris yang terisi di tabel lain tetapi kosong di sini membuat jumlahnya tidak dapat ditelusuri.
    Contoh salah: Kegiatan ke-21 kosong pada Tabel 3.6, padahal Tabel 3.5 memuat pagu dan realisasinya.
    Contoh benar: Kegiatan ke-21 terisi sama pada kedua tabel.
    Dasar: Praktik: kelengkapan data antarbagian laporan.
    """
    things = [t for t in document.hal if len({s.nomor for s, _ in t.rows}) > 1]
    report = document.tahun or 0
    for sheet in document.lembar:
        mine = [t for t in things if t.row_of(sheet) is not None]
        columns = {
            key: k for k in sheet.kolom_angka if (key := kunci(sheet, k, report)) and _well_filled(sheet, k)
        }
        if len(mine) < 5 or sheet.tabel.jenis in RENCANA or not columns:
            continue
        for thing in mine:
            yield from _blank(sheet, thing, columns)
        wide = [t for t in things if len({s.nomor for s, _ in t.rows}) > 3]
        missing = [t for t in wide if t.row_of(sheet) is None]
        if len(missing) <= 0.1 * len(mine):
            yield from (_absent(sheet, t) for t in missing)


def _well_filled(sheet: Lembar, k: int) -> bool:
    """Whether a column has a figure in most rows; else its blanks say "tidak berlaku"."""
    rows = [b for b, _ in sheet.tabel.isi]
    return 2 * sum(sheet[b, k] is not None for b in rows) > len(rows)


def _blank(sheet: Lembar, thing: Hal, columns: dict[Kunci, int]) -> Iterator[TemuanTabel]:
    b = thing.row_of(sheet)
    if b is None:
        return
    known = {key: facts for key, facts in thing.facts.items() if key in columns and facts}
    empty = [key for key in known if not sheet.teks(b, columns[key])]
    if not any(key.peran not in PERSEN for key in empty):
        return  # a percentage alone may be left out of a row on purpose
    all_blank = len(empty) == len(columns) and len(columns) > 1
    facts = [known[key][0] for key in empty]
    said = ", ".join(
        f"{f.lembar.tabel.kolom[f.kolom].teks} {f.angka.teks} ({f.lembar.nama})" for f in facts[:4]
    )
    places = tuple(sheet.at(b, columns[key]) for key in empty)
    yield TemuanTabel(
        "TAB-14",
        Severity.PERINGATAN,
        sheet.at(b) if all_blank else places[0],
        f"Kosong di sini, padahal tabel lain memuat {said}.",
        "(kosong)",
        facts[0].angka.teks,
        (*places, *(f.lembar.at(f.baris, f.kolom) for f in facts)),
    )


def _absent(sheet: Lembar, thing: Hal) -> TemuanTabel:
    other, b = thing.rows[0]
    label = other.tabel.baris[b].label
    return TemuanTabel(
        "TAB-14",
        Severity.PERINGATAN,
        sheet.at(),
        f"Baris “{label}” tidak ada pada tabel ini, padahal ada pada {other.nama} dan tabel lain.",
        "(tidak ada)",
        label,
        (other.at(b),),
    )


@aturan_naskah("TAB-15", Severity.PERINGATAN)
def label_tertukar(document: Dokumen) -> Iterable[TemuanTabel]:
    """Nama baris yang tertulis dua kali

    Mengapa: Nama baris sebelah yang tersalin membuat angka terbaca sebagai milik kegiatan lain.
    Contoh salah: Dua baris berturut-turut bernama “Jumlah komputer yang dibeli”.
    Contoh benar: Baris pertama “Jumlah jasa tenaga non PNS”, baris kedua “Jumlah komputer yang dibeli”.
    Dasar: Praktik: nama baris dicocokkan dengan tabel lain.
    """
    for thing in document.hal:
        for sheet, b in thing.rows:
            rest = [s.tabel.baris[r].label for s, r in thing.rows if s is not sheet]
            own = sheet.tabel.baris[b].label
            near = [sheet.tabel.baris[i].label for i in (b - 1, b + 1) if 0 <= i < len(sheet.tabel.baris)]
            copied = any(mirip(own, n) > 0.85 for n in near)
            if len(rest) > 1 and copied and all(mirip(own, r) < 0.4 for r in rest):
                yield TemuanTabel(
                    "TAB-15",
                    Severity.PERINGATAN,
                    sheet.at(b),
                    f"Nama “{own}” sama dengan baris di sebelahnya, sedangkan angkanya milik “{rest[0]}”.",
                    own,
                    rest[0],
                )
