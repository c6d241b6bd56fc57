"""The officer's texts on paper: fields filled in, parts set apart, hostile words printed as they stand."""

import re
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from report_text import lines

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import IDENTITAS, Gambar, Identitas, Indikator, Narasi, Sasaran
from lkjip_desktop.domain.laporan import laporan_of, rows_of
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.report.blocks import Align, Grid, Heading, Picture, Prose, Row
from lkjip_desktop.report.build import build
from lkjip_desktop.report.kunci import titles
from lkjip_desktop.report.markup import PAKSA, Paragraph, spans
from lkjip_desktop.report.naskah import HILANG, Naskah
from lkjip_desktop.report.susunan import GambarTeks, Judul, TabelTeks, parts_of, pieces, text_of

SOURCE = Ref("narasi", Id("bab4.simpulan"), "teks")


def laporan(text="", nama="Jumlah dokumen"):
    return laporan_of(
        [
            Identitas(id=IDENTITAS, nama="Badan", tahun=2025),
            Sasaran(id=Id("s1")),
            Indikator(
                id=Id("i1"),
                induk=Id("s1"),
                nama=nama,
                target={2025: Angka(Decimal(4))},
                realisasi=Angka(Decimal(2)),
            ),
            Gambar(id=Id("g1"), berkas=b"png", keterangan="Loket", sumber="Dokumentasi"),
            Narasi(id=SOURCE.id, teks=text),
        ]
    )


def blocks(text, nama="Jumlah dokumen"):
    of = laporan(text, nama)
    return list(Naskah(of, compute(of)).expand([Prose(text, SOURCE)]))


def said(text, nama="Jumlah dokumen"):
    (block,) = blocks(text, nama)
    return block.text


def test_a_text_without_anything_special_stays_as_it_was_typed():
    text = "Satu **dua**\n\n\n- butir\n  lanjutan\n\n1) angka"
    assert blocks(text) == [Prose(text, SOURCE)]


def test_other_texts_are_not_touched():
    plain = Prose("⟦tahun:ini⟧", Ref("isustrategis", Id("x"), "penjelasan"))
    of = laporan()
    assert list(Naskah(of, compute(of)).expand([plain])) == [plain]


def test_fields_are_filled_in_paragraphs_items_and_marks():
    assert said("Capaian **⟦capaian:indikator/i1⟧** pada ⟦tahun:ini⟧") == "Capaian **50,00 %** pada 2025"
    assert (
        said("- capaian ⟦capaian:indikator/i1⟧\n  lanjut ⟦tahun:ini⟧") == "- capaian 50,00 %\n  lanjut 2025"
    )
    assert said("⟦capaian:indikator/x⟧") == "[isian dihapus]"


def test_a_value_is_never_read_as_a_mark():
    printed = said("Nama: ⟦nama:indikator/i1⟧ baik", "*a* dan **b** | ## c")
    assert "".join(s.text for s in spans(printed)) == "Nama: *a* dan **b** | ## c baik"
    assert not any(s.bold or s.italic for s in spans(printed))
    first = said("⟦nama:indikator/i1⟧", "- bukan butir")
    assert first == f"{PAKSA}- bukan butir"


def test_headings_tables_and_pictures():
    text = (
        "Pembuka\n\n## Rincian ⟦tahun:ini⟧\n\n|= Capaian\n| Uraian | Nilai |\n|---|---:|\n"
        "| ⟦nama:indikator/i1⟧ | ⟦capaian:indikator/i1⟧ |\n\n⟦gambar:gambar/g1⟧\n\n⟦gambar:gambar/g2⟧"
    )
    opening, heading, grid, picture, gone = blocks(text)
    assert opening == Prose("Pembuka", SOURCE)
    assert heading == Heading(4, "Rincian 2025", listed=False)
    assert isinstance(grid, Grid)
    assert (grid.caption, grid.key) == ("Capaian", "teks.Capaian")
    assert [c.header for c in grid.columns] == [("Uraian",), ("Nilai",)]
    assert [c.align for c in grid.columns] == [Align.LEFT, Align.RIGHT]
    assert grid.rows == (Row(("Jumlah dokumen", "50,00 %"), refs=(SOURCE, SOURCE)),)
    assert picture == Picture("Loket", b"png", note="Sumber: Dokumentasi", source=SOURCE, key="g1")
    assert gone == Prose(HILANG, SOURCE)


def test_references_are_numbered_where_the_table_is():
    text = (
        "Lihat ⟦rujuk:tabel/teks.Capaian⟧, ⟦rujuk:tabel/teks.Lain⟧, dan ⟦rujuk:bagian/bab3⟧.\n\n"
        "|= Capaian\n| A |\n|---|\n| b |"
    )
    of = laporan(text)
    document = build(of, compute(of), (), date(2026, 1, 30))
    printed = next(b.text for b in document.blocks if isinstance(b, Prose) and b.source == SOURCE)
    assert printed == "Lihat Tabel 4.1, [rujukan dihapus], dan Bab III."


def test_considerations_of_the_decree_are_filled_too():
    of = laporan()
    row = Row(("Menimbang", "⟦tahun:ini⟧"), refs=(None, Ref("narasi", Id("keputusan.menimbang"), "teks")))
    (grid,) = Naskah(of, compute(of)).expand([Grid("", (), (row, Row(("⟦tahun:ini⟧",))))])
    assert [r.cells for r in grid.rows] == [("Menimbang", "2025"), ("⟦tahun:ini⟧",)]


def test_what_is_no_table_is_text():
    for text in ("| a | b |", "|= judul saja", "| a |\nbukan garis", "|\n|---|"):
        assert not any(isinstance(p, TabelTeks) for p in parts_of(text)), text
    assert parts_of("a | b") == (Paragraph("a | b"),)


def test_cells_hold_bars_and_rows_are_filled_up():
    (table,) = parts_of(f"| A | B |\n|---|:---:|\n| a{PAKSA}|b |\n| 1 | 2 | 3 |")
    assert table == TabelTeks((("A", "B"), ("a|b", ""), ("1", "2")), (Align.LEFT, Align.CENTER))
    assert parts_of(text_of([table])) == (table,)


def test_two_tables_below_each_other_are_two():
    text = "| A |\n|---|\n| 1 |\n| B |\n|---|\n| 2 |"
    assert [len(p.rows) for p in parts_of(text)] == [2, 2]


def test_parts_stand_apart():
    assert list(pieces("a\n## b\nc\n⟦gambar:gambar/g1⟧\nd")) == [
        "a", Judul("b"), "c", GambarTeks(Id("g1")), "d",
    ]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="Qa*|#-=:. 1\n⟦⟧\u2062<&", max_size=80))
def test_no_text_breaks_it_and_nothing_but_marks_is_lost(text):
    found = blocks(text)
    words = "".join("".join(lines(b)) for b in found)
    assert words.count("Q") == text.count("Q")


def test_references_are_filled_in_wherever_a_text_may_stand():
    """Headings, captions, column heads and cells of a text's own table, and no mark of ours is left."""
    sample = contoh()
    key, title = next(iter(titles(build(sample, compute(sample), (), date(2026, 1, 1)).blocks).items()))
    number = " ".join(title.split()[:2])  # "Tabel 1.1"
    token = f"⟦rujuk:tabel/{key}⟧"
    text = (
        f"Lihat {token}.\n\n## Judul {token}\n\n|=Judul tabel {token}\n"
        f"|Nama|Pada {token}|\n|---|---|\n|a|{token}|\n|b|⟦rujuk:tabel/hilang⟧|\n"
    )
    at = Id("bab1.gambaran_umum")
    rows = [r for r in rows_of(sample) if not (isinstance(r, Narasi) and r.id == at)]
    of = laporan_of([*rows, Narasi(id=at, teks=text)])
    document = build(of, compute(of), (), date(2026, 1, 1))
    assert f"Judul {number}" in [b.text for b in document.blocks if isinstance(b, Heading)]
    (own,) = [b for b in document.blocks if isinstance(b, Grid) and b.caption.startswith("Judul tabel")]
    assert own.caption == f"Judul tabel {number}"
    assert [c.header for c in own.columns] == [("Nama",), (f"Pada {number}",)]
    assert [r.cells for r in own.rows] == [("a", number), ("b", "[rujukan dihapus]")]
    assert not re.search(r"[\ue000-\ue003]|\\ue00[0-3]", repr(document.blocks))
