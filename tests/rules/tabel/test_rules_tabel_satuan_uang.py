"""The same money in two tables of different units is one; another amount is an error in any unit."""

from __future__ import annotations

from lkjip_desktop.domain.tabel import Asal, Paragraf
from lkjip_desktop.importers.mentah import Bacaan, TabelMentah, grid
from lkjip_desktop.importers.pahami import naskah
from lkjip_desktop.rules.tabel.audit import audit_naskah

PROGRAM = ("Program Pengelolaan Pasar", "Program Metrologi Legal", "Program Promosi Dagang")
RIBU = ("812.450", "1.300.275", "96.800")
RUPIAH = ("812.450.300", "1.300.274.600", "96.800.000")
#: The sums, rounded in the last digit of their unit: 2.209.525 thousand and 2.209.524.900 rupiah.
TOTAL = ("2.209.525", "2.209.524.900")


def _told(second: tuple[str, ...], total: str) -> list[str]:
    def table(figures: tuple[str, ...], total: str) -> list[list[str]]:
        rows = [[str(n), p, f] for n, (p, f) in enumerate(zip(PROGRAM, figures, strict=True), 1)]
        return [["No", "Program", "Realisasi Anggaran"], *rows, ["", "Jumlah", total]]

    parts: list[str | list[list[str]]] = [
        "Tabel 3.1 Realisasi Anggaran Tahun 2024 (dalam ribuan rupiah)", table(RIBU, TOTAL[0]),
        "Tabel 3.2 Realisasi Anggaran per Program Tahun 2024 (Rp)", table(second, total),
    ]  # fmt: skip
    bagian = [Paragraf(p, Asal("lap.docx")) if isinstance(p, str) else TabelMentah(grid(p)) for p in parts]
    found = audit_naskah(naskah(Bacaan(bagian, cetakan=False), "lap.docx"))
    return [f"{f.code} {f.tempat.label}" for f in found]


def test_thousands_and_rupiah_of_one_amount_agree() -> None:
    assert not _told(RUPIAH, TOTAL[1])


def test_another_amount_is_told() -> None:
    wrong = (RUPIAH[0], "1.300.724.600", RUPIAH[2])
    # 812.450.300 + 1.300.724.600 + 96.800.000
    assert any(t.startswith("TAB-11 Program Metrologi Legal") for t in _told(wrong, "2.209.974.900"))
