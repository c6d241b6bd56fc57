"""The report says what the engine computed, names what is missing, and prints texts as typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from report_gaps import MARKUP, gaps
from report_text import as_text

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.bagian import bagian_of
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.deret import deret
from lkjip_desktop.domain.dokumen import (
    IDENTITAS,
    PENGATURAN,
    Identitas,
    Indikator,
    KelasSkala,
    Narasi,
    Pegawai,
    Pengaturan,
    ProgramKegiatan,
    Sasaran,
)
from lkjip_desktop.domain.figures import Anggaran
from lkjip_desktop.domain.laporan import Laporan, laporan_of, rows_of
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.pilihan import CaraRata, JenisPK, RumusEfisiensi, RumusTurun, StatusPejabat
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.report.blocks import (
    Block,
    Chart,
    Document,
    Grid,
    Heading,
    Node,
    Part,
    Picture,
    Prose,
    Row,
    Signature,
    Tree,
)
from lkjip_desktop.report.build import build
from lkjip_desktop.rules.temuan import Severity, Temuan
from lkjip_desktop.wording.angka import format_angka, format_rupiah
from lkjip_desktop.wording.isian import terisi
from lkjip_desktop.wording.kutipan import resolve

TODAY = date(2026, 1, 30)
SAMPLE = contoh()
FIGURES = compute(SAMPLE)
DOCUMENT = build(SAMPLE, FIGURES, (), TODAY)


def of(laporan: Laporan) -> Document:
    return build(laporan, compute(laporan), (), TODAY)


def grids(document: Document) -> Iterator[Grid]:
    return (b for b in document.blocks if isinstance(b, Grid))


def grid(document: Document, caption: str) -> Grid:
    return next(g for g in grids(document) if g.caption.startswith(caption))


def column(g: Grid, *header: str) -> int:
    return next(n for n, c in enumerate(g.columns) if c.header == header)


def headed(g: Grid) -> dict[tuple[str, ...], int]:
    return {c.header: n for n, c in enumerate(g.columns)}


def prose(document: Document) -> str:
    return "\n".join(b.text for b in document.blocks if isinstance(b, Prose))


def persen(nilai: Decimal | None) -> str:
    return "" if nilai is None else format_angka(nilai, 2)


def rupiah(nilai: Decimal | None) -> str:
    return "" if nilai is None else format_rupiah(nilai, simbol=False)


def row_id(row: Row, kind: str) -> Id | None:
    return next((r.id for r in row.refs if r is not None and r.kind == kind), None)


# --- figures --------------------------------------------------------------------------------------------


def test_every_capaian_in_a_table_is_the_engines() -> None:
    seen = 0
    for g in grids(DOCUMENT):
        at = headed(g).get(("Capaian (%)",), headed(g).get(("Capaian (%)", "2025")))
        for row in g.rows if at is not None else ():
            id = row_id(row, "indikator")
            if id is not None:
                seen += 1
                assert row.cells[at] == persen(FIGURES.kinerja[id].capaian.nilai)
    assert seen == 2 * (6 + 32)  # Bab III and the comparisons, IKU and keluaran


def test_every_row_of_money_is_the_engines() -> None:
    wanted = {
        ("Anggaran (Rp)",): lambda m: rupiah(m.pagu),
        ("Anggaran (Rp)", "Murni"): lambda m: rupiah(m.pagu_murni),
        ("Anggaran (Rp)", "Setelah Perubahan"): lambda m: rupiah(m.pagu),
        ("Realisasi (Rp)",): lambda m: rupiah(m.realisasi),
        ("Sisa (Rp)",): lambda m: rupiah(m.sisa),
        ("Serapan (%)",): lambda m: persen(m.serapan.nilai),
    }
    seen = 0
    for g in grids(DOCUMENT):
        for row in g.rows:
            money = _money(row)
            for header, n in headed(g).items() if money is not None else ():
                if header in wanted:
                    seen += 1
                    assert row.cells[n] == wanted[header](money)
    assert seen > 150


def _money(row: Row) -> Anggaran | None:
    id = row_id(row, "programkegiatan")
    return FIGURES.anggaran[id] if id is not None else None


@pytest.mark.parametrize(
    ("caption", "last"),
    [
        ("Anggaran dan Realisasi per Kegiatan", ("8.373.867.000", "6.254.181.845", "74,69")),
        ("Anggaran dan Realisasi per Program", ("7.252.313.800", "8.373.867.000", "6.254.181.845", "74,69")),
        ("Anggaran dan Realisasi per Sasaran", ("8.373.867.000", "6.254.181.845", "2.119.685.155", "74,69")),
        (
            "Anggaran dan Realisasi menurut Jenis",
            ("8.373.867.000", "6.254.181.845", "2.119.685.155", "74,69"),
        ),
        ("Pagu Indikatif", ("7.252.313.800", "9.898.531.400", "10.597.229.400")),
    ],
)
def test_totals_by_hand(caption: str, last: tuple[str, ...]) -> None:
    total = grid(DOCUMENT, caption).rows[-1]
    assert total.total
    cells = [c for c in total.cells if c and c != "Jumlah" and not c.startswith("Jumlah")]
    assert tuple(cells[: len(last)]) == last


def test_means_by_hand() -> None:
    keluaran = grid(DOCUMENT, "Capaian Keluaran")
    assert [r.cells[5] for r in keluaran.rows[-2:]] == ["85,44", "80,32"]
    assert len([r for r in keluaran.rows if row_id(r, "indikator")]) == 32
    row = next(r for r in keluaran.rows if r.cells[0] == "18")
    assert row.cells[3:6] == ("4", "2", "50,00")
    assert "(100,00 + 99,42 + 99,71 + 99,20 + 100,00) / 5 = 99,67." in prose(DOCUMENT)


def test_the_formula_of_an_iku_is_shown_with_its_operands() -> None:
    assert "Realisasi 2.3: A / B x 100 = 692 / 1.382 x 100 = 50,07, dengan A = " in prose(DOCUMENT)
    assert "Capaian 2.3: (692 / 1.382 x 100) / 50,22 x 100 = 99,71 %." in prose(DOCUMENT)


def test_pk_in_bab_ii_and_in_the_lampiran() -> None:
    found = [g for g in grids(DOCUMENT) if g.caption.startswith("Perjanjian Kinerja")]
    assert [len(g.rows) for g in found] == [6, 6, 6]
    sums = [g.rows[-1].cells[2] for g in grids(DOCUMENT) if g.caption.startswith("Anggaran per Program")]
    assert sums == ["8.373.867.000", "7.252.313.800", "8.373.867.000"]


def test_charts_draw_figures_of_the_engine() -> None:
    charts = [b for b in DOCUMENT.blocks if isinstance(b, Chart)]
    assert (
        len(charts) == 12
    )  # capaian, keluaran, efisiensi, anggaran; six IKU over the years; two of the staff
    known = {k.capaian.nilai for k in FIGURES.kinerja.values()}
    known |= {r.rata.nilai for r in (*FIGURES.sasaran.values(), *FIGURES.program.values())}
    known |= {a.serapan.nilai for a in FIGURES.anggaran.values()}
    known |= {v for a in FIGURES.anggaran.values() for v in (a.pagu, a.realisasi)}
    known |= {r.anggaran.serapan.nilai for r in FIGURES.sasaran.values()}
    for row in SAMPLE.all(Indikator):
        known |= {v for series in deret(row, FIGURES.kinerja[row.id], 2025) for v in series.values()} | {None}
    known |= {v for p in SAMPLE.all(Pegawai) for v in (p.laki, p.perempuan)}
    for chart in charts:
        assert {v for values in chart.series.values() for v in values} <= known
        assert all(len(values) == len(chart.labels) for values in chart.series.values())


# --- outline --------------------------------------------------------------------------------------------


def test_outline_of_permenpanrb_53() -> None:
    text = as_text(DOCUMENT)
    parts = ("BAB I / PENDAHULUAN", "BAB II / PERENCANAAN", "BAB III / AKUNTABILITAS", "BAB IV / PENUTUP")
    places = [text.index(f"# {part}") for part in (*parts, "LAMPIRAN 1")]
    assert places == sorted(places)
    for sasaran in ("3. Sasaran 1", "4. Sasaran 2"):
        section = text[text.index(f"### {sasaran}") :]
        heads = re.findall(r"^#### (\w)\. ", section, re.MULTILINE)[:7]
        assert heads == list("abcdefg")


def test_captions_are_numbered_without_gaps_and_announced_rightly() -> None:
    for label, kind in (("Tabel", Grid), ("Gambar", Chart | Picture | Tree)):
        numbers = [b.number for b in DOCUMENT.blocks if isinstance(b, kind) and b.number]
        for prefix in dict.fromkeys(n.partition(".")[0] for n in numbers):
            own = [n for n in numbers if n.partition(".")[0] == prefix]
            assert own == [f"{prefix}.{n}" for n in range(1, len(own) + 1)]
        for before, after in zip(DOCUMENT.blocks, DOCUMENT.blocks[1:], strict=False):
            if (
                isinstance(before, Prose)
                and before.source is None
                and isinstance(after, kind)
                and after.number
            ):
                said = re.findall(rf"{label} (\w\.\d+)", before.text)
                assert set(said) <= {after.number}


def test_captions_are_not_repeated_in_bab_iii() -> None:
    captions = [g.caption for g in grids(DOCUMENT) if g.number.startswith("3.")]
    assert len(captions) == len(set(captions))


def test_every_written_section_is_printed_and_finds_its_text() -> None:
    printed = {b.source: b.text for b in DOCUMENT.blocks if isinstance(b, Prose) and b.source}
    for bagian in bagian_of(SAMPLE):
        row = SAMPLE.get(Narasi, bagian.key)
        assert row is not None
        if bagian.key.startswith("keputusan."):
            continue
        text = terisi(row.teks, lambda token: resolve(token, SAMPLE, compute(SAMPLE)).teks)
        assert printed[Ref("narasi", bagian.key, "teks")] == text


def test_the_decree_prints_its_texts_in_their_places() -> None:
    rows = [
        r
        for g in grids(DOCUMENT)
        for r in g.rows
        if Ref("narasi", Id("keputusan.menimbang"), "teks") in r.refs
    ]
    assert [r.cells[:3] for r in rows] == [("Menimbang", ":", "a."), ("", "", "b."), ("", "", "c.")]
    wanted = Ref("narasi", Id("keputusan.memutuskan"), "teks")
    rows = [r for g in grids(DOCUMENT) for r in g.rows if wanted in r.refs]
    assert [r.cells[0] for r in rows] == ["KESATU", "KEDUA", "KETIGA"]
    assert rows[2].cells[3] == "Keputusan ini mulai berlaku pada tanggal ditetapkan."


def test_refs_lead_to_rows_that_exist() -> None:
    for block in DOCUMENT.blocks:
        for ref in _refs(block):
            assert SAMPLE.row(ref) is not None
            if ref.field:
                SAMPLE.value(ref)


def _refs(block: Block) -> Iterator[Ref]:
    if isinstance(block, Prose) and block.source:
        yield block.source
    if isinstance(block, Grid):
        for row in block.rows:
            assert len(row.refs) <= len(block.columns)
            yield from (r for r in row.refs if r is not None)
    if isinstance(block, Picture) and block.source:
        yield block.source
    if isinstance(block, Chart):
        yield from (r for r in block.refs if r is not None)
    if isinstance(block, Tree):
        yield from (n.source for root in block.roots for n in _nodes(root) if n.source is not None)


def _nodes(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        yield from _nodes(child)


def test_wide_tables_stand_on_landscape_pages() -> None:
    landscape = False
    for block in DOCUMENT.blocks:
        if isinstance(block, Part):
            landscape = block.landscape
        if isinstance(block, Grid) and block.caption.startswith(("Pagu Indikatif", "Pengukuran Kinerja")):
            assert landscape


def test_page_numbers_roman_then_arabic() -> None:
    parts = [b.numbering.value for b in DOCUMENT.blocks if isinstance(b, Part)]
    assert parts[:4] == [
        "none",
        "none",
        "roman",
        "arabic",
    ]  # cover and decree, what stands before Bab I, the rest
    assert set(parts[3:]) == {"arabic"}


# --- drafts, signatures, declarations --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("severity", "draft"), [(Severity.KESALAHAN, "DRAF"), (Severity.PERINGATAN, ""), (Severity.SARAN, "")]
)
def test_draft_only_while_an_error_stands(severity: Severity, draft: str) -> None:
    found = Temuan("REA-01", severity, Ref("indikator", Id("o18"), "realisasi"), "…")
    document = build(SAMPLE, FIGURES, (found,), TODAY)
    assert document.draft == draft
    assert ("draf, 1 kesalahan terbuka, dicetak 30 Januari 2026" in document.footer) is bool(draft)
    assert "dicetak 30 Januari 2026" in document.footer


def test_an_accepted_error_makes_no_draft() -> None:
    found = Temuan("REA-01", Severity.KESALAHAN, Ref("indikator", Id("o18"), "realisasi"), "…", diterima="a")
    document = build(SAMPLE, FIGURES, (found,), TODAY)
    assert document.draft == ""


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (StatusPejabat.DEFINITIF, "Kepala "),
        (StatusPejabat.PLT, "Plt. Kepala "),
        (StatusPejabat.PLH, "Plh. Kepala "),
    ],
)
def test_stand_ins_sign_as_such_everywhere(status: StatusPejabat, words: str) -> None:
    document = of(_with(Identitas, IDENTITAS, kepala_status=status))
    found = [above for b in document.blocks if isinstance(b, Signature) for above, _ in b.blocks[-1:]]
    found = [above for above in found if above[-1] != "Inspektur,"]
    assert len(found) == 7  # decree, kata pengantar, two contracts on two pages each, rencana aksi
    assert all(above[-1].startswith(words) for above in found)


def test_pihak_kedua_signs_on_the_left_without_nip() -> None:
    pk = [b for b in DOCUMENT.blocks if isinstance(b, Signature) and len(b.blocks) == 2]
    for signature in pk:
        (left, left_name), (right, right_name) = signature.blocks
        assert left == ("Pihak Kedua,", "Bupati Contoh Jaya")
        assert left_name == ("Raka Bumi Lestari, S.I.P., M.Si.",)
        assert right[1] == "Pihak Pertama,"
        assert right_name[-1] == "NIP 19700412 199503 2 004"


def _with(cls: type, id: Id, **values: object) -> Laporan:
    from dataclasses import replace

    return laporan_of(
        replace(r, **values) if isinstance(r, cls) and r.id == id else r for r in rows_of(SAMPLE)
    )


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"rumus_turun": RumusTurun.A}, "(2 x target - realisasi) / target x 100"),
        ({"rumus_turun": RumusTurun.B}, "target / realisasi x 100"),
        ({"batas": None}, "capaian tidak dibatasi"),
        ({"batas": Decimal(120)}, "paling tinggi 120 %"),
        ({"cara_rata": CaraRata.INDIKATOR}, "capaian semua indikator sasaran"),
        ({"berbobot": True}, "berbobot"),
        ({"rumus_efisiensi": RumusEfisiensi.PMK22}, "Nomor 22/PMK.02/2021"),
        ({"pk_dipakai": JenisPK.MURNI}, "target dalam Perjanjian Kinerja Tahun 2025"),
        ({"desimal": Decimal(1)}, "1 angka di belakang koma"),
    ],
)
def test_what_is_declared_is_printed(values: dict[str, object], words: str) -> None:
    declared = grid(of(_with(Pengaturan, PENGATURAN, **values)), "Ketentuan Pengukuran")
    assert any(words in cell for row in declared.rows for cell in row.cells)


def test_keluaran_are_declared_as_they_are_averaged() -> None:
    """Weights belong to sasaran: the mean of keluaran is a plain one whatever is declared for those."""
    rows = {r.cells[0]: r.cells[1] for r in grid(_weighted(), "Ketentuan").rows}
    assert "berbobot" in rows["Rata-rata sasaran"]
    assert "berbobot" not in rows["Rata-rata keluaran"]


def test_a_mean_that_is_not_of_the_rows_above_it_says_so() -> None:
    plain = grid(DOCUMENT, "Capaian Kinerja per Sasaran").rows[-1].cells[1]
    every = of(_with(Pengaturan, PENGATURAN, cara_rata=CaraRata.INDIKATOR))
    assert plain == "Rata-rata instansi"
    assert grid(every, "Capaian Kinerja per Sasaran").rows[-1].cells[1] == "Rata-rata semua indikator"
    weighted = _weighted()
    assert grid(weighted, "Capaian Kinerja per Sasaran").rows[-1].cells[1] == "Rata-rata berbobot instansi"
    ends = {r.cells[1] for g in grids(weighted) for r in g.rows if r.total and "sasaran" in r.cells[1]}
    assert "Rata-rata berbobot capaian sasaran" in ends
    unweighted = of(_with(Pengaturan, PENGATURAN, berbobot=True))  # nobody typed a weight: a plain mean
    assert grid(unweighted, "Capaian Kinerja per Sasaran").rows[-1].cells[1] == "Rata-rata instansi"


def _weighted() -> Document:
    laporan = _with(Pengaturan, PENGATURAN, berbobot=True)
    rows = (
        replace(r, bobot=Decimal(2)) if isinstance(r, Sasaran | Indikator) else r for r in rows_of(laporan)
    )
    return of(laporan_of(rows))


def test_a_program_of_two_sasaran_is_told_to_count_once() -> None:
    """Both sasaran show the whole program, so the rows add up to more than the total: a note says why."""
    first = next(r for r in SAMPLE.all(ProgramKegiatan) if r.sasaran)
    halves = {s.id: Decimal("0.5") for s in list(SAMPLE.all(Sasaran))[:2]}
    shared = grid(of(_with(ProgramKegiatan, first.id, sasaran=halves)), "Pengukuran Kinerja")
    assert "satu kali dalam jumlah" in shared.note
    assert "satu kali" not in grid(DOCUMENT, "Pengukuran Kinerja").note


def test_a_typed_value_is_printed_as_typed_however_small() -> None:
    """0,0000001 is not 0,00: what can be typed is never rounded away."""
    iku = next(r for r in SAMPLE.all(Indikator) if r.iku)
    small = _with(Indikator, iku.id, realisasi=Angka(Decimal("0.0000001")))
    assert any("0,0000001" in r.cells for g in grids(of(small)) for r in g.rows)


def test_without_a_cap_there_is_one_mean() -> None:
    document = of(_with(Pengaturan, PENGATURAN, batas=None))
    assert not any("tanpa pembatasan" in cell for g in grids(document) for r in g.rows for cell in r.cells)
    assert grid(document, "Capaian Keluaran").rows[-1].cells[5] == "85,44"


def test_decimals_as_declared() -> None:
    document = of(_with(Pengaturan, PENGATURAN, desimal=Decimal(1)))
    assert grid(document, "Capaian Keluaran").rows[-1].cells[5] == "80,3"


def test_own_scale_with_exclusive_bounds() -> None:
    own = (("Puncak", 85, False), ("Tengah", 50, True), ("Dasar", 0, True))
    kelas = (
        KelasSkala(id=Id(f"k{n}"), nama=nama, bawah=Decimal(bawah), inklusif=inklusif)
        for n, (nama, bawah, inklusif) in enumerate(own)
    )
    document = of(laporan_of((*rows_of(SAMPLE), *kelas)))
    rows = [r.cells for r in grid(document, "Skala Predikat").rows]
    assert rows == [
        ("Puncak", "lebih dari 85"),
        ("Tengah", "50 sampai dengan 85"),
        ("Dasar", "kurang dari 50"),
    ]


# --- gaps and hostile texts -------------------------------------------------------------------------------


def test_texts_are_not_touched() -> None:
    document = of(gaps())
    assert any(isinstance(b, Prose) and b.text == MARKUP for b in document.blocks)
    assert "Sasaran *penuh* celah" in as_text(document)
    assert "Kasus bertambah <dua>." in as_text(document)


def test_marks_of_numbers_in_a_users_text_do_no_harm() -> None:
    teks = "Lihat {TABEL} dan {0} dan %d."
    document = of(gaps(Narasi(id=Id("bab4.simpulan"), teks=teks)))
    assert any(isinstance(b, Prose) and b.text == teks for b in document.blocks)


def test_empty_sections_are_named() -> None:
    document = of(gaps())
    source = Ref("narasi", Id("bab1.latar_belakang"), "teks")
    found = [b.text for b in document.blocks if isinstance(b, Prose) and b.source == source]
    assert found == ["Bagian ini belum diisi."]


def test_drafts_fill_what_figures_can_say() -> None:
    document = of(gaps())
    source = Ref("narasi", Id("bab4.simpulan"), "teks")
    text = next(b.text for b in document.blocks if isinstance(b, Prose) and b.source == source)
    # (100 + 75 + 8,5/9 x 100 + 0 + 80) / 5
    assert "berpredikat Sedang dengan rata-rata capaian 69,89 %" in text


def test_an_empty_report_has_its_outline() -> None:
    document = of(Laporan({}))
    heads = [b.text for b in document.blocks if isinstance(b, Heading) and b.level == 1]
    assert [h.partition("\n")[0] for h in heads][4:8] == ["BAB I", "BAB II", "BAB III", "BAB IV"]
    assert "None" not in as_text(document)


@settings(max_examples=40, deadline=None)
@given(st.sets(st.integers(0, len(list(rows_of(SAMPLE))) - 1), max_size=60), st.booleans())
def test_any_rows_may_be_missing(gone: set[int], most: bool) -> None:
    rows = list(rows_of(SAMPLE))
    kept = laporan_of(r for n, r in enumerate(rows) if (n in gone) is most)
    document = of(kept)
    assert document.blocks
    for block in document.blocks:
        if isinstance(block, Grid):
            assert all(len(row.cells) == len(block.columns) or row.group for row in block.rows)
