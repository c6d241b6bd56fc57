"""compute: incremental results equal full ones, and what did not change stays the same object."""

from decimal import Inexact, localcontext

import pytest
from domain_rows import D, indikator, n, program, report, sasaran, variabel
from hypothesis import given, settings
from hypothesis import strategies as st
from support.documents import ANY_ROW, changes

from lkjip_desktop.domain.change import Change, Delete, Insert, apply, set_values
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.delta import delta
from lkjip_desktop.domain.dokumen import (
    AnggaranPK,
    Aset,
    Belanja,
    ButirPK,
    Identitas,
    Indikator,
    KelasSkala,
    Narasi,
    Pegawai,
    Pengaturan,
    ProgramKegiatan,
    Renstra,
    Sasaran,
    SkalaOrdinal,
    Tujuan,
    Variabel,
)
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.domain.nilai import KOSONG, TIDAK_BERLAKU, Angka, Predikat
from lkjip_desktop.domain.pilihan import (
    Arah,
    CaraRata,
    JenisPK,
    Kumulasi,
    RumusEfisiensi,
    RumusTurun,
    Tingkat,
)
from lkjip_desktop.domain.ref import Ref

# --- random reports and edits -----------------------------------------------------------------------------

pick = st.sampled_from
numbers = st.none() | st.integers(0, 9).map(D)
values = pick([KOSONG, TIDAK_BERLAKU, Angka(D(0)), Angka(D(3)), Angka(D(8)), Predikat("opini", "WDP")])
indikator_ids = pick(["i0", "i1", "i2", "i3"])
tree_ids = pick(["p0", "p1", "k0", "k1", "s0", "s1"])
order = st.integers(0, 2)


def series_of(keys, items):
    return st.dictionaries(pick(keys), items, max_size=2)


ROWS = st.one_of(
    st.builds(Identitas, id=st.just("identitas"), tahun=pick([2024, 2025]), nama=pick(["x", "y"])),
    st.builds(Renstra, id=st.just("renstra"), tahun_awal=pick([0, 2023]), tahun_akhir=pick([2025, 2026])),
    st.builds(
        Pengaturan, id=st.just("pengaturan"), pk_dipakai=pick(JenisPK), rumus_turun=pick(RumusTurun),
        batas=pick([None, D(100)]), cara_rata=pick(CaraRata), berbobot=st.booleans(),
        rumus_efisiensi=pick(RumusEfisiensi),
    ),
    st.builds(KelasSkala, id=pick(["kelas0", "kelas1"]), nama=pick(["a", "b"]), bawah=numbers),
    st.builds(SkalaOrdinal, id=st.just("ordinal"), nama=st.just("opini"), tingkat=pick(["WTP;WDP", "WDP"])),
    st.builds(Tujuan, id=pick(["t0", "t1"]), urutan=order),
    st.builds(
        Sasaran, id=pick(["a0", "a1", "a2"]), induk=pick([None, "t0", "t1"]), urutan=order, bobot=numbers,
    ),
    st.builds(
        Indikator, id=indikator_ids, urutan=order, induk=pick([None, "t0", "a0", "a1"]) | tree_ids,
        arah=pick(Arah), kumulasi=pick(Kumulasi), bobot=numbers, rumus=pick(["", "A", "A + B", "A +"]),
        target=series_of([2024, 2025], values), target_tahun=values, target_akhir=values, realisasi=values,
        realisasi_tw=series_of([1, 2, 3], values), realisasi_lalu=series_of([2023, 2024], values),
    ),
    st.builds(
        Variabel, id=pick(["v0", "v1", "v2", "v3"]), induk=indikator_ids, kode=pick(["A", "B"]),
        nilai=numbers, indikator=st.none() | indikator_ids,
    ),
    st.builds(
        ProgramKegiatan, id=tree_ids, urutan=order, tingkat=pick(Tingkat), induk=st.none() | tree_ids,
        sasaran=series_of(["a0", "a1"], pick([D(1), D("0.5")])), anggaran=numbers, realisasi=numbers,
        anggaran_murni=numbers, pagu=series_of([2024, 2025], st.just(D(7))),
        anggaran_lalu=series_of([2024], st.just(D(5))), realisasi_lalu=series_of([2024], st.just(D(5))),
    ),
    st.builds(Belanja, id=pick(["b0", "b1"]), induk=pick([None, "b0"]), anggaran=numbers, realisasi=numbers),
    st.builds(
        ButirPK, id=pick(["x0", "x1"]), induk=pick(["pk.murni", "pk.perubahan"]),
        indikator=st.none() | indikator_ids, target=values, urutan=order,
    ),
    st.builds(AnggaranPK, id=st.just("y0"), induk=pick(["pk.murni", "pk.perubahan"]), anggaran=numbers),
    st.builds(Pegawai, id=st.just("g0"), laki=numbers),
    st.builds(Aset, id=st.just("aset"), nilai=numbers),
    st.builds(Narasi, id=st.just("n0"), teks=pick(["x", "y"])),
)  # fmt: skip
EDITS = st.lists(st.lists(st.tuples(ROWS, st.booleans()), min_size=1, max_size=3), max_size=12)
# Where most edits begin: something of everything, so that links to rows that come and go matter.
FULL = [
    Tujuan(id="t0"),
    *(sasaran(i, "t0") for i in ("a0", "a1")),
    *(indikator(f"i{k}", "8", None, induk, rumus="A") for k, induk in enumerate(["a0", "a1", "k0", "s0"])),
    *(variabel(f"i{k}", "A", str(k)) for k in range(3)),
    Variabel(id="v0", induk="i3", kode="A", indikator="i0"),
    program("p0", sasaran={"a0": D(1)}),
    program("p1", anggaran="5", pakai="3", sasaran={"a1": D(1)}),
    program("k0", "p0"),
    program("k1", "p1", "9", "4", sasaran={"a0": D(1)}),
    program("s0", "k0", "7", "2"),
]


def edited(laporan, puts):
    """`laporan` with each row put in or, where the flag says so, dropped."""
    for row, drop in puts:
        old = laporan.get(type(row), row.id)
        changes: list[Change] = [Delete(old)] if old is not None else []
        if not drop:
            changes.append(Insert(row))
        laporan = apply(laporan, changes)
    return laporan


@settings(max_examples=200, deadline=None)
@given(st.just(FULL) | st.lists(ROWS, max_size=25), EDITS)
def test_incremental_equals_full(rows, edits):
    laporan = edited(report(), [(row, False) for row in rows])
    figures = compute(laporan)
    for puts in edits:
        before, laporan = (laporan, figures), edited(laporan, puts)
        figures = compute(laporan, before)
        full = compute(laporan)
        assert figures == full
        for group in ("kinerja", "sasaran", "tujuan", "program", "anggaran", "belanja"):
            assert list(getattr(figures, group)) == list(getattr(full, group))


@settings(max_examples=100, deadline=None)
@given(st.data(), st.lists(ANY_ROW, max_size=8).map(laporan_of))
def test_whatever_a_file_holds_there_are_figures(data, laporan):
    """Rows of every kind, every field drawn: odd years, ids that lead nowhere, any size of number."""
    figures = compute(laporan)
    after = apply(laporan, data.draw(changes(laporan)))
    assert compute(after, (laporan, figures)) == compute(after)


# --- identity -----------------------------------------------------------------------------------------------

LAPORAN = report(
    Tujuan(id="t0"),
    sasaran("a0", "t0"),
    sasaran("a1", "t0"),
    indikator("i0", "10", "5", "a0"),
    indikator("i1", "10", "6", "a1"),
    indikator("i2", "10", "7", "k0", rumus="A"),
    indikator("i3", "10", None, "a1", rumus="A"),
    variabel("i3", "A", indikator="i0"),
    program("p0", sasaran={"a0": D(1)}),
    program("k0", "p0"),
    program("s0", "k0", "100", "50"),
    program("s1", "k0", "100", "60"),
    program("p1", anggaran="30", pakai="3", sasaran={"a1": D(1)}),
    Belanja(id="b0", anggaran=D(5)),
    Narasi(id="n0", teks="x"),
)
START = compute(LAPORAN)


def step(kind, id, field, value):
    """The figures after one edit, and every (group, id) that is another object than before."""
    changes = set_values(LAPORAN, "x", [(Ref(kind, id, field), value)])
    after = apply(LAPORAN, changes)
    figures = compute(after, (LAPORAN, START))
    assert figures == compute(after)
    return figures, set(_fresh(figures)), delta(changes, START, figures)


def _fresh(figures: Figures):
    for group in Figures.__dataclass_fields__:
        old, new = getattr(START, group), getattr(figures, group)
        if isinstance(new, dict):
            yield from ((group, str(k)) for k, v in new.items() if old[k] is not v)
        elif old is not new:
            yield group, ""


def test_an_edited_realisasi_refreshes_its_branch_only():
    figures, fresh, change = step("indikator", "i0", "realisasi", n("8"))
    expected = {
        ("kinerja", "i0"), ("kinerja", "i3"), ("sasaran", "a0"), ("sasaran", "a1"), ("tujuan", "t0"),
        ("instansi", ""),
    }  # fmt: skip
    assert fresh == expected
    assert change.figures == expected
    assert figures.kinerja["i3"].realisasi == n("8")  # read through the formula
    assert figures.anggaran is START.anggaran


def test_an_edited_output_refreshes_its_program():
    _, fresh, _ = step("indikator", "i2", "realisasi", n("8"))
    assert fresh == {("kinerja", "i2"), ("program", "p0"), ("keluaran", "")}


def test_edited_money_refreshes_the_rows_above_and_the_sasaran():
    figures, fresh, _ = step("programkegiatan", "s0", "realisasi", D(70))
    assert fresh == {
        ("anggaran", "s0"), ("anggaran", "k0"), ("anggaran", "p0"), ("total", ""), ("program", "p0"),
        ("sasaran", "a0"), ("tujuan", "t0"), ("instansi", ""), ("keluaran", ""),
    }  # fmt: skip
    assert figures.sasaran["a0"].anggaran.realisasi == 130
    assert figures.kinerja is START.kinerja


@pytest.mark.parametrize(
    ("kind", "id", "field", "value"),
    [("narasi", "n0", "teks", "y"), ("identitas", "identitas", "nama", "y")],
)
def test_text_refreshes_nothing(kind, id, field, value):
    _, fresh, change = step(kind, id, field, value)
    assert fresh == set()
    assert change.figures == set()


def test_a_declaration_refreshes_everything():
    _, fresh, change = step("pengaturan", "pengaturan", "desimal", D(3))
    assert ("kinerja", "i0") in fresh
    assert ("sasaran", "a0") not in change.figures  # equal though made anew: nothing to repaint


def test_a_cap_refreshes_the_shares_above_it_and_their_means():
    figures, fresh, _ = step("pengaturan", "pengaturan", "batas", D(60))
    above = {("kinerja", i) for i, k in START.kinerja.items() if (k.capaian.nilai or 0) > 60}
    assert above
    assert {f for f in fresh if f[0] == "kinerja"} == above
    assert all(figures.kinerja[i].capaian_rata == 60 for _, i in above)
    assert all(figures.kinerja[i].capaian is START.kinerja[i].capaian for _, i in above)
    assert figures.anggaran is START.anggaran


def test_belanja_stays_apart():
    _, fresh, _ = step("belanja", "b0", "anggaran", D(6))
    assert fresh == {("belanja", "b0"), ("belanja_total", "")}


def test_a_deleted_row_takes_its_figures_with_it():
    row = LAPORAN.get(Indikator, "i1")
    after = apply(LAPORAN, [Delete(row)])
    figures = compute(after, (LAPORAN, START))
    assert "i1" not in figures.kinerja
    assert figures == compute(after)
    assert figures.kinerja["i0"] is START.kinerja["i0"]


def test_a_new_sasaran_finds_the_rows_already_linked_to_it():
    linked = report(program("p0", anggaran="9", sasaran={"a0": D(1)}))
    after = apply(linked, [Insert(sasaran("a0"))])
    assert compute(after, (linked, compute(linked))).sasaran["a0"].anggaran.pagu == 9


def test_a_switch_of_pk_measures_the_other_lines():
    murni = ButirPK(id="x0", induk="pk.murni", indikator="i0", target=n("20"))
    laporan = apply(LAPORAN, [Insert(murni)])
    before = compute(laporan, (LAPORAN, START))
    assert before.kinerja["i0"].target == n("20")
    switch = [(Ref("pengaturan", "pengaturan", "pk_dipakai"), JenisPK.PERUBAHAN)]
    later = apply(laporan, set_values(laporan, "x", switch))
    figures = compute(later, (laporan, before))
    assert figures.kinerja["i0"].target == n("20")  # no line of the perubahan yet: read as murni
    perubahan = ButirPK(id="x1", induk="pk.perubahan", indikator="i1", target=n("30"))
    last = apply(later, [Insert(perubahan)])
    figures = compute(last, (later, figures))
    assert [figures.kinerja[i].target for i in ("i0", "i1")] == [n("10"), n("30")]
    assert figures == compute(last)


def test_the_threads_decimal_context_does_not_matter():
    laporan = report(indikator("i", "3", "1"))
    with localcontext() as context:
        context.prec = 4
        context.traps[Inexact] = True
        figures = compute(laporan)
    assert figures == compute(laporan)


def test_figures_are_exact_far_beyond_money():
    rows = [program(f"p{k}", anggaran="123456789012345.67", urutan=k) for k in range(9)]
    assert compute(report(*rows)).total.pagu == D("1111111101111111.03")
