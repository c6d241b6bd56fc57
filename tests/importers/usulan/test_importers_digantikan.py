"""Of two pagu and three realisasi of one table the final ones count; what is unclear is still asked."""

from __future__ import annotations

from lkjip_desktop.domain.tabel import Peran
from lkjip_desktop.importers.baca import read_text
from lkjip_desktop.importers.usulan.digantikan import digantikan

ROWS = ("6.01.01|PROGRAM A|9.500.000|9.000.000|7.000.000|1.400.000|8.400.000", "|JUMLAH" + "|9.500.000" * 5)


def _left_out(*headers: str) -> list[str]:
    head = "|".join(("Kode Rekening", "Uraian", *headers))
    table = read_text("\n".join((head, *ROWS)).replace("|", "\t")).tabel[0]
    assert [k.peran for k in table.kolom[2:4]] == [Peran.PAGU, Peran.PAGU]
    return [table.kolom[k].teks for k in digantikan(table)]


def test_the_changed_pagu_and_the_total_count() -> None:
    headers = ("Anggaran Sebelum Perubahan", "Anggaran Setelah Perubahan")
    spent = ("Realisasi s.d. Bulan Lalu", "Realisasi Bulan Ini", "Realisasi s.d. Bulan Ini")
    assert _left_out(*headers, *spent) == [headers[0], *spent[:2]]


def test_columns_that_do_not_say_which_counts_are_kept() -> None:
    assert _left_out("Anggaran A", "Anggaran B", "Realisasi A", "Realisasi B", "Realisasi C") == []
