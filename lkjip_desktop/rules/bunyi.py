"""PK: the words of the contract against the Renstra's: indikator, sasaran, satuan, program.

Renstra, PK murni and PK perubahan state the same thing three times. Where all lines of the contracts agree
and only the Renstra differs, the Renstra's cell is told, once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from lkjip_desktop.domain.dokumen import AnggaranPK, Baris, ButirPK, Indikator, ProgramKegiatan, Sasaran
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.rule import Found, at, rule
from lkjip_desktop.rules.teks import inti
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.view import View

_Form = Callable[[str], str]


class Kata(NamedTuple):
    """Words in a cell."""

    row: Baris
    field: str
    teks: str

    @property
    def ref(self) -> Ref:
        """The cell."""
        return at(self.row, self.field)


class Beda(NamedTuple):
    """A cell whose words differ: what it says, what the others say, and where."""

    ref: Ref
    tertulis: str
    benar: str
    lain: tuple[Ref, ...]


def odd_ones(own: Kata, lines: Sequence[Kata], form: _Form) -> Iterator[Beda]:
    """The cells that differ: lines from their own row, or the row where several lines agree against it."""
    mine = form(own.teks.strip())
    said = [line for line in lines if line.teks.strip()]
    differing = [line for line in said if form(line.teks.strip()) != mine]
    if not mine or not differing:
        return
    if len(differing) == len(said) > 1 and len({form(line.teks.strip()) for line in said}) == 1:
        yield Beda(own.ref, own.teks.strip(), said[0].teks.strip(), tuple(line.ref for line in said))
    else:
        yield from (Beda(d.ref, d.teks.strip(), own.teks.strip(), (own.ref,)) for d in differing)


def _founds(own: Kata, lines: Sequence[Kata], form: _Form, apa: str) -> Iterator[Found]:
    for b in odd_ones(own, lines, form):
        where = "Di Perjanjian Kinerja" if b.ref == own.ref else "Di Renstra"
        pesan = f"{where} {apa} ini berbunyi “{b.benar}”. Samakan bunyinya."
        yield Found(b.ref, pesan, b.tertulis, b.benar, b.lain, None, ((b.ref, b.benar),))


def misled(view: View) -> set[Id]:
    """Lines linked to the indikator of another line that bears its name: PK-14 tells those."""
    by_link: dict[tuple[Id | None, Id], list[ButirPK]] = {}
    for row in view.all(ButirPK):
        if row.indikator is not None:
            by_link.setdefault((row.induk, row.indikator), []).append(row)
    found: set[Id] = set()
    for (_, indikator), rows in by_link.items():
        linked = view.get(Indikator, indikator) if len(rows) > 1 else None
        named = {r.id for r in rows if linked is not None and inti(r.nama) == inti(linked.nama)}
        if named:
            found.update(r.id for r in rows if r.id not in named)
    return found


def _promised(view: View) -> dict[Id, list[ButirPK]]:
    """The lines of all contracts by the indikator they promise, those linked by mistake left out."""
    wrong, found = misled(view), dict[Id, list[ButirPK]]()
    for row in view.all(ButirPK):
        if row.indikator is not None and row.id not in wrong:
            found.setdefault(row.indikator, []).append(row)
    return found


@rule("PK-03", Severity.PERINGATAN, reads=("butirpk.nama", "butirpk.indikator", "indikator.nama"))
def bunyi_indikator(view: View) -> Iterator[Found]:
    """Bunyi indikator di Perjanjian Kinerja berbeda dengan Renstra.

    Mengapa: Bunyi yang berbeda dapat berarti ukuran yang berbeda.
    Contoh salah: Renstra "Indeks Kepuasan Masyarakat", Perjanjian Kinerja "Indeks Pelayanan Publik".
    Contoh benar: Keduanya "Indeks Kepuasan Masyarakat".
    Dasar: PermenPANRB 53/2014: laporan memuat kinerja sesuai yang diperjanjikan.
    """
    for id, rows in _promised(view).items():
        linked = view.get(Indikator, id)
        if linked is None or not linked.nama.strip() or all(r.nama == linked.nama for r in rows):
            continue
        lines = [Kata(r, "nama", r.nama) for r in rows]
        yield from _founds(Kata(linked, "nama", linked.nama), lines, inti, "indikator")
        for row in rows:
            if not row.nama.strip():
                nama = linked.nama.strip()
                pesan = f"Bunyi indikator belum diisi. Di Renstra: “{nama}”."
                ref = at(row, "nama")
                yield Found(ref, pesan, "", nama, (at(linked, "nama"),), None, ((ref, nama),))


@rule(
    "PK-04",
    Severity.PERINGATAN,
    reads=("butirpk.satuan", "butirpk.indikator", "butirpk.nama", "indikator.nama", "indikator.satuan"),
)
def satuan_butir(view: View) -> Iterator[Found]:
    """Satuan di Perjanjian Kinerja berbeda dengan Renstra.

    Mengapa: Target 72,37 % dan nilai 72,37 adalah dua hal yang berbeda.
    Contoh salah: Renstra "Nilai", Perjanjian Kinerja "%".
    Contoh benar: Keduanya "Nilai".
    Dasar: PermenPANRB 53/2014: laporan memuat kinerja sesuai yang diperjanjikan.
    """
    for id, rows in _promised(view).items():
        linked = view.get(Indikator, id)
        if linked is None or all(r.satuan == linked.satuan for r in rows):
            continue
        own = Kata(linked, "satuan", linked.satuan)
        for b in odd_ones(own, [Kata(r, "satuan", r.satuan) for r in rows], str.casefold):
            where = "Perjanjian Kinerja" if b.ref == own.ref else "Renstra"
            pesan = f"Satuan “{b.tertulis}”, di {where} “{b.benar}”. Samakan satuannya."
            yield Found(b.ref, pesan, b.tertulis, b.benar, b.lain, None, ((b.ref, b.benar),))


@rule(
    "PK-16",
    Severity.PERINGATAN,
    reads=("butirpk.sasaran", "butirpk.indikator", "butirpk.nama", "indikator.nama", "sasaran.uraian"),
)
def bunyi_sasaran(view: View) -> Iterator[Found]:
    """Bunyi sasaran di Perjanjian Kinerja berbeda dengan Renstra.

    Mengapa: Sasaran yang sama harus berbunyi sama di semua dokumen.
    Contoh salah: "Meningkatkan Pelayanan Prima" dan "Meningkatnya Pelayanan Prima bagi Masyarakat".
    Contoh benar: Keduanya "Meningkatnya Pelayanan Prima bagi Masyarakat".
    Dasar: Praktik: sasaran berbunyi sama di Renstra, Perjanjian Kinerja, dan laporan.
    """
    groups: dict[Id, list[ButirPK]] = {}
    for id, rows in _promised(view).items():
        linked = view.get(Indikator, id)
        if linked is not None and linked.induk is not None:
            groups.setdefault(linked.induk, []).extend(rows)
    for id, rows in groups.items():
        sasaran = view.get(Sasaran, id)
        if sasaran is not None and any(r.sasaran != sasaran.uraian for r in rows):
            lines = [Kata(r, "sasaran", r.sasaran) for r in rows]
            yield from _founds(Kata(sasaran, "uraian", sasaran.uraian), lines, inti, "sasaran")


@rule(
    "PK-19",
    Severity.PERINGATAN,
    reads=("anggaranpk.nama", "anggaranpk.program", "programkegiatan.nama"),
)
def bunyi_program(view: View) -> Iterator[Found]:
    """Nama program di Perjanjian Kinerja berbeda dengan Renstra dan DPA.

    Mengapa: Nama yang berbeda menyulitkan pencocokan anggaran yang diperjanjikan dengan realisasinya.
    Contoh salah: Renstra "Program Kepegawaian Daerah", Perjanjian Kinerja "Program Kepegawaian".
    Contoh benar: Keduanya "Program Kepegawaian Daerah".
    Dasar: Praktik: nama program mengikuti nomenklatur dokumen anggaran di semua dokumen.
    """
    groups: dict[Id, list[Kata]] = {}
    for row in view.all(AnggaranPK):
        if row.program is not None:
            groups.setdefault(row.program, []).append(Kata(row, "nama", row.nama))
    for id, lines in groups.items():
        program = view.get(ProgramKegiatan, id)
        if program is not None:
            yield from _founds(Kata(program, "nama", program.nama), lines, inti, "program")
