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


def misled(view: View, row: ButirPK) -> bool:
    """Whether a line is linked to the indikator of another line that bears its name: PK-14 tells those."""
    linked = view.get(Indikator, row.indikator)
    if linked is None or row.nama == linked.nama or inti(row.nama) == inti(linked.nama):
        return False
    others = view.linking(ButirPK, "indikator", row.indikator)
    return any(b.induk == row.induk and inti(b.nama) == inti(linked.nama) for b in others)


def _promising(view: View, row: Indikator) -> list[ButirPK]:
    """The lines of all contracts that promise an indikator, those linked by mistake left out."""
    lines = view.linking(ButirPK, "indikator", row.id)
    return [b for b in lines if b.nama == row.nama or not misled(view, b)]


@rule(
    "PK-03",
    Severity.PERINGATAN,
    reads=("butirpk.nama", "butirpk.indikator", "indikator.nama"),
    each=Indikator,
)
def bunyi_indikator(view: View, row: Indikator) -> Iterator[Found]:
    """Bunyi indikator di Perjanjian Kinerja berbeda dengan Renstra.

    Mengapa: Bunyi yang berbeda dapat berarti ukuran yang berbeda.
    Contoh salah: Renstra "Indeks Kepuasan Masyarakat", Perjanjian Kinerja "Indeks Pelayanan Publik".
    Contoh benar: Keduanya "Indeks Kepuasan Masyarakat".
    Dasar: PermenPANRB 53/2014: laporan memuat kinerja sesuai yang diperjanjikan.
    """
    nama = row.nama.strip()
    lines = _promising(view, row) if nama else []
    if all(b.nama == row.nama for b in lines):
        return
    kata = [Kata(b, "nama", b.nama) for b in lines]
    yield from _founds(Kata(row, "nama", row.nama), kata, inti, "indikator")
    for line in lines:
        if not line.nama.strip():
            ref, pesan = at(line, "nama"), f"Bunyi indikator belum diisi. Di Renstra: “{nama}”."
            yield Found(ref, pesan, "", nama, (at(row, "nama"),), None, ((ref, nama),))


@rule(
    "PK-04",
    Severity.PERINGATAN,
    reads=("butirpk.satuan", "butirpk.indikator", "butirpk.nama", "indikator.nama", "indikator.satuan"),
    each=Indikator,
)
def satuan_butir(view: View, row: Indikator) -> Iterator[Found]:
    """Satuan di Perjanjian Kinerja berbeda dengan Renstra.

    Mengapa: Target 72,37 % dan nilai 72,37 adalah dua hal yang berbeda.
    Contoh salah: Renstra "Nilai", Perjanjian Kinerja "%".
    Contoh benar: Keduanya "Nilai".
    Dasar: PermenPANRB 53/2014: laporan memuat kinerja sesuai yang diperjanjikan.
    """
    own, lines = Kata(row, "satuan", row.satuan), _promising(view, row)
    if all(b.satuan == row.satuan for b in lines):
        return
    for b in odd_ones(own, [Kata(b, "satuan", b.satuan) for b in lines], str.casefold):
        where = "Perjanjian Kinerja" if b.ref == own.ref else "Renstra"
        pesan = f"Satuan “{b.tertulis}”, di {where} “{b.benar}”. Samakan satuannya."
        yield Found(b.ref, pesan, b.tertulis, b.benar, b.lain, None, ((b.ref, b.benar),))


@rule(
    "PK-16",
    Severity.PERINGATAN,
    reads=("butirpk.sasaran", "butirpk.indikator", "butirpk.nama", "indikator.nama", "sasaran.uraian"),
    each=Sasaran,
)
def bunyi_sasaran(view: View, row: Sasaran) -> Iterator[Found]:
    """Bunyi sasaran di Perjanjian Kinerja berbeda dengan Renstra.

    Mengapa: Sasaran yang sama harus berbunyi sama di semua dokumen.
    Contoh salah: "Meningkatkan Pelayanan Prima" dan "Meningkatnya Pelayanan Prima bagi Masyarakat".
    Contoh benar: Keduanya "Meningkatnya Pelayanan Prima bagi Masyarakat".
    Dasar: Praktik: sasaran berbunyi sama di Renstra, Perjanjian Kinerja, dan laporan.
    """
    lines = [b for i in view.children(Indikator, row.id) for b in _promising(view, i)]
    if any(b.sasaran != row.uraian for b in lines):
        kata = [Kata(b, "sasaran", b.sasaran) for b in lines]
        yield from _founds(Kata(row, "uraian", row.uraian), kata, inti, "sasaran")


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
