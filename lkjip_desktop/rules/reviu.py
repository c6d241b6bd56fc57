"""The lembar reviu: every item answered by the program with its evidence, or by people, or not yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lkjip_desktop.domain.change import Change, Delete, Insert
from lkjip_desktop.domain.dokumen import JawabanReviu
from lkjip_desktop.domain.edits import GAP
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.pilihan import Jawaban
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.rules.bukti_reviu import Isi
from lkjip_desktop.rules.butir_reviu import CHECKLIST, KRITERIA, SEMUA, Butir, Kelompok
from lkjip_desktop.rules.temuan import Severity, Temuan

#: A code, and whether these findings of it are kesalahan.
Group = tuple[str, bool]
#: Every item by its key.
BUTIR: Mapping[str, Butir] = {b.key: b for _, items in (*CHECKLIST, *KRITERIA) for b in items}


@dataclass(frozen=True, slots=True)
class Jawab:
    """An item with its answer. `bukti` says what the program found, `catatan` is what people wrote."""

    butir: Butir
    jawaban: Jawaban
    oleh_program: bool
    bukti: str = ""
    catatan: str = ""
    temuan: tuple[Temuan, ...] = ()


@dataclass(frozen=True, slots=True)
class BagianReviu:
    """A group of items under its heading."""

    judul: str
    jawab: tuple[Jawab, ...]

    @property
    def terpenuhi(self) -> int:
        """How many are answered with ya."""
        return sum(j.jawaban is Jawaban.YA for j in self.jawab)


def checklist(laporan: Laporan, figures: Figures, temuan: Sequence[Temuan]) -> tuple[BagianReviu, ...]:
    """The 23 items in the structure of the checklist of PermenPANRB 53/2014, answered."""
    return _answered(CHECKLIST, laporan, figures, temuan)


def mandiri(laporan: Laporan, figures: Figures, temuan: Sequence[Temuan]) -> tuple[BagianReviu, ...]:
    """The pelaporan criteria 3.a, 3.b and 3.c of PermenPANRB 88/2021 as a self-assessment, answered."""
    return _answered(KRITERIA, laporan, figures, temuan)


def answering(laporan: Laporan, key: str, jawaban: Jawaban, catatan: str) -> tuple[Change, ...]:
    """The changes that answer an item of `BUTIR`, in place of an earlier answer."""
    old = [r for r in laporan.all(JawabanReviu) if r.butir == key]
    new = JawabanReviu(
        id=old[0].id if old else _free(laporan, key),
        urutan=(list(BUTIR).index(key) + 1) * GAP,
        butir=key,
        jawaban=jawaban,
        catatan=catatan.strip(),
    )
    return () if old == [new] else (*(Delete(r) for r in old), Insert(new))


def _free(laporan: Laporan, key: str) -> Id:
    id = f"reviu.{key}"
    while Id(id) in laporan.table(JawabanReviu):
        id += "'"
    return Id(id)


def _answered(
    groups: Iterable[Kelompok], laporan: Laporan, figures: Figures, temuan: Sequence[Temuan]
) -> tuple[BagianReviu, ...]:
    isi, said = Isi(laporan, figures), {r.butir: r for r in laporan.all(JawabanReviu)}
    by_code: dict[Group, list[Temuan]] = {}
    for t in temuan:
        by_code.setdefault((t.code, t.severity is Severity.KESALAHAN), []).append(t)
    done: dict[str, Jawab] = {}
    for _, items in groups:
        for butir in items:
            found = [t for group, some in by_code.items() if _against(butir.kode, *group) for t in some]
            done[butir.key] = _answer(butir, isi, found, said.get(butir.key), done)
    return tuple(BagianReviu(judul, tuple(done[b.key] for b in items)) for judul, items in groups)


def _answer(
    butir: Butir, isi: Isi, found: Sequence[Temuan], said: JawabanReviu | None, done: Mapping[str, Jawab]
) -> Jawab:
    catatan = said.catatan.strip() if said else ""
    people = said.jawaban if said else Jawaban.BELUM
    if butir.bila:
        answers = {done[key].jawaban for key in butir.bila}
        if answers == {Jawaban.YA}:
            return Jawab(butir, Jawaban.YA, True, "Tidak diperlukan: butir itu terpenuhi.", catatan)
        return Jawab(butir, people, False, "", catatan)
    against = tuple(t for t in found if t.terbuka)
    ada, text = butir.ada(isi) if butir.ada else (True if butir.kode else None, "")
    bukti = " ".join(part for part in (text, _told(butir, found, against)) if part)
    if against and not butir.petunjuk:
        return Jawab(butir, Jawaban.TIDAK, True, bukti, catatan, against)
    if ada is None or butir.petunjuk:
        return Jawab(butir, people, False, bukti, catatan, against)
    return Jawab(butir, Jawaban.YA if ada else Jawaban.TIDAK, True, bukti, catatan)


def _against(kode: Sequence[str], code: str, kesalahan: bool) -> bool:
    if code in kode:
        return True
    return kesalahan and (SEMUA in kode or code.partition("-")[0] in kode)


def _told(butir: Butir, found: Sequence[Temuan], against: Sequence[Temuan]) -> str:
    """What the findings say; with nothing else to show, that there are none is the evidence."""
    if butir.kode and butir.ada is None and not found:
        return "Tidak ada temuan."
    parts = []
    if against:
        counts = sorted(Counter(t.code for t in against).items())
        listed = ", ".join(code if n == 1 else f"{code} ({n})" for code, n in counts)
        parts.append(f"{len(against)} temuan terbuka: {listed}.")
    if len(found) > len(against):
        parts.append(f"{len(found) - len(against)} temuan diterima dengan alasan.")
    return " ".join(parts)
