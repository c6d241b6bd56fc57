"""The contracts on paper: PK as signed, what the PK perubahan changed, and the contracts below the kepala."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lkjip_desktop.domain.dokumen import Pejabat, PerjanjianKinerja, ProgramKegiatan, TugasPejabat
from lkjip_desktop.domain.formulir.perubahan import PerubahanPK, perubahan_pk
from lkjip_desktop.domain.formulir.tugas import anggaran_of, nama_of, target_of
from lkjip_desktop.domain.pilihan import StatusPejabat
from lkjip_desktop.domain.pohon import descendants, roots
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.report.blocks import (
    Block,
    Grid,
    Heading,
    Letterhead,
    Numbering,
    Part,
    Prose,
    Row,
)
from lkjip_desktop.report.chapters import kolom, kop, pk_perubahan, surat, tanda_tangan
from lkjip_desktop.report.chapters import pk as bab_pk
from lkjip_desktop.report.chapters.bahan import Bahan
from lkjip_desktop.report.chapters.cetak import rupiah_cell
from lkjip_desktop.report.formulir.lembar import Pilihan, halaman, k
from lkjip_desktop.wording.label import pilihan as label


def blocks(bahan: Bahan, _: Pilihan) -> Iterator[Block]:
    """Every contract of the year, from the kepala's downwards."""
    contracts = bab_pk.contracts(bahan)
    for row in contracts:
        yield from _letter(surat.title(bahan, row), surat.blocks(bahan, row))
    changes = perubahan_pk(bahan.laporan, bahan.figures)
    if changes.butir or changes.anggaran:
        judul = f"Perbandingan Perjanjian Kinerja Murni dan Perubahan\nTahun {bahan.tahun_text}"
        yield from halaman(bahan, judul, perubahan(bahan, changes))
    table = bahan.laporan.table(Pejabat)
    for pejabat in (p for root in roots(table) for p in descendants(table, root)):
        title = f"PERJANJIAN KINERJA TAHUN {bahan.tahun_text}\n{(pejabat.jabatan or pejabat.nama).upper()}"
        yield from _letter(title, (*kop.blocks(bahan), *_pejabat(bahan, pejabat)))
    if not contracts and not len(table):
        yield from halaman(bahan, f"Perjanjian Kinerja\nTahun {bahan.tahun_text}", ())


def _letter(title: str, made: Iterable[Block]) -> Iterator[Block]:
    """A letter under its title, which stands below the letterhead where there is one."""
    yield Part(Numbering.ARABIC)
    first, *rest = made
    heading = Heading(1, title)
    yield from (first, heading) if isinstance(first, Letterhead) else (heading, first)
    yield from rest


def perubahan(bahan: Bahan, found: PerubahanPK) -> Iterator[Block]:
    """What changed in targets and money, line by line, with the reasons."""
    yield Prose(f"Kinerja dalam laporan diukur menurut {bahan.pk}.")
    if found.butir:
        yield pk_perubahan.targets(bahan, found.butir)
    if found.anggaran:
        yield pk_perubahan.money(found, found.anggaran)


# --- contracts below the kepala --------------------------------------------------------------------------


def _pejabat(bahan: Bahan, row: Pejabat) -> Iterator[Block]:
    """The statement on its own page, then what is promised."""
    contract = _contract(bahan, row)
    yield from surat.pernyataan(contract, StatusPejabat.DEFINITIF)
    yield Part(Numbering.ARABIC)
    yield Heading(2, f"LAMPIRAN PERJANJIAN KINERJA TAHUN {bahan.tahun_text}", listed=False)
    yield Prose(f"{row.jabatan or row.nama}, {label(row.tingkat)} pada {bahan.instansi}")
    tasks = bahan.laporan.children(TugasPejabat, row.id)
    measures = [t for t in tasks if t.indikator is not None or t.nama.strip()]
    money = [t for t in tasks if t.program is not None]
    if measures:
        yield _measures(bahan, measures)
    if money:
        yield _programs(bahan, money)
    yield tanda_tangan.pihak(contract, StatusPejabat.DEFINITIF)


def _contract(bahan: Bahan, row: Pejabat) -> PerjanjianKinerja:
    """A lower contract with its parties: the pejabat, and whoever stands above, at last the kepala."""
    own, chief = bahan.laporan.identitas, bahan.laporan.get(Pejabat, row.induk)
    above = (
        (
            own.kepala_nama,
            tanda_tangan.jabatan(own.kepala_status, own.kepala_jabatan),
            own.kepala_pangkat,
            own.kepala_nip,
        )
        if chief is None
        else (chief.nama, chief.jabatan, chief.pangkat, chief.nip)
    )
    return PerjanjianKinerja(
        id=row.id,
        tempat=bahan.laporan.pk.tempat or own.tempat,
        tanggal=row.tanggal,
        pihak1_nama=row.nama,
        pihak1_jabatan=row.jabatan,
        pihak1_pangkat=row.pangkat,
        pihak1_nip=row.nip,
        pihak2_nama=above[0],
        pihak2_jabatan=above[1],
        pihak2_pangkat=above[2],
        pihak2_nip=above[3],
    )


def _measures(bahan: Bahan, tasks: list[TugasPejabat]) -> Grid:
    rows = []
    for n, t in enumerate(tasks, 1):
        target = target_of(bahan.laporan, bahan.figures, t)
        cells = (str(n), t.sasaran, *nama_of(bahan.laporan, t), k(bahan, target))
        fields = ("sasaran", "nama", "satuan", "target")
        rows.append(Row(cells, refs=(None, *(Ref("tugaspejabat", t.id, f) for f in fields))))
    columns = (
        kolom.tengah("No."),
        kolom.teks("Sasaran", 3.4),
        kolom.teks("Indikator kinerja", 4),
        kolom.tengah("Satuan", 1.2),
        kolom.angka("Target", 1.3),
    )
    return Grid("", columns, tuple(rows), column_numbers=tuple(map(str, range(1, 6))))


def _programs(bahan: Bahan, tasks: list[TugasPejabat]) -> Grid:
    rows = []
    for n, t in enumerate(tasks, 1):
        linked = bahan.laporan.get(ProgramKegiatan, t.program)
        amount = anggaran_of(bahan.figures, t)
        name = f"{linked.kode} {linked.nama}".strip() if linked is not None else t.nama
        refs = (None, Ref("tugaspejabat", t.id, "program"), Ref("tugaspejabat", t.id, "anggaran"))
        rows.append(Row((str(n), name, rupiah_cell(amount)), refs=refs))
    columns = (
        kolom.tengah("No."), kolom.teks("Program/Kegiatan/Sub Kegiatan", 6), kolom.angka("Anggaran (Rp)", 2.2)
    )  # fmt: skip
    return Grid("", columns, tuple(rows), column_numbers=("1", "2", "3"))
