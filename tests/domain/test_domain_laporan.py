"""The contracts of the domain: rows in tables, addresses, fields, values and what a Delta says."""

from dataclasses import replace

import pytest
from domain_rows import D, indikator, n, program, report, sasaran, series

from lkjip_desktop.domain.change import ChangeSet, Delete, Insert, Set, apply, set_values
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.delta import delta
from lkjip_desktop.domain.dokumen import (
    KINDS,
    Indikator,
    KelasSkala,
    PerjanjianKinerja,
    ProgramKegiatan,
    Sasaran,
    Variabel,
)
from lkjip_desktop.domain.laporan import Laporan, Tabel, laporan_of, rows_of
from lkjip_desktop.domain.medan import NUMERIC, Jenis, medan, medan_of
from lkjip_desktop.domain.nilai import KOSONG, TIDAK_BERLAKU, Rentang, angka, terisi
from lkjip_desktop.domain.pilihan import Arah, JenisPK
from lkjip_desktop.domain.ref import Ref


def table(*rows):
    return Tabel({row.id: row for row in rows})


def test_rows_come_in_their_order_and_by_parent():
    t = table(sasaran("b", "t", urutan=2), sasaran("a", "t", urutan=2), sasaran("c", urutan=1))
    assert [r.id for r in t] == ["c", "a", "b"]
    assert [r.id for r in t.children("t")] == ["a", "b"]
    assert [r.id for r in t.children(None)] == ["c"]
    assert t.children("gone") == ()
    assert (len(t), "a" in t, t.get("x"), t.get(None)) == (3, True, None, None)


def test_a_changed_place_is_seen_after_a_replacement():
    a, b = sasaran("a", "t", urutan=1), sasaran("b", "t", urutan=2)
    t = table(a, b)
    assert [r.id for r in t.children("t")] == ["a", "b"]
    assert [r.id for r in t.replace({"a": replace(a, uraian="x")}).children("t")] == ["a", "b"]
    assert [r.id for r in t.replace({"a": replace(a, urutan=3)}).children("t")] == ["b", "a"]
    assert [r.id for r in t.replace({"a": replace(a, induk="u")}).children("t")] == ["b"]
    assert [r.id for r in t.replace({}, ["b"])] == ["a"]


def test_changed_since():
    a, b, c = sasaran("a"), sasaran("b"), sasaran("c")
    old = table(a, b)
    new = old.replace({"b": replace(b, uraian="x"), "c": c}, ["a"])
    assert new.changed_since(old) == {"a", "b", "c"}
    assert old.changed_since(old) == set()
    assert old.replace({}).changed_since(old) == set()


def test_a_report_without_its_single_rows_reads_as_empty_ones():
    empty = Laporan({})
    assert (empty.tahun, empty.renstra.tahun_awal, empty.pengaturan.pk_dipakai) == (0, 0, JenisPK.MURNI)
    assert empty.pk == PerjanjianKinerja(id="pk.murni", jenis=JenisPK.MURNI)
    assert empty.row(Ref("sasaran", "a")) is None
    assert empty.value(Ref("sasaran", "a", "uraian")) is None


def test_values_are_read_by_their_address():
    row = indikator("i", "5", target=series(y2025="7"))
    laporan = report(row, program("p1", sasaran={"a": D(1)}))
    assert laporan.value(Ref("indikator", "i", "target.2025")) == n("7")
    assert laporan.value(Ref("indikator", "i", "target.2024")) == KOSONG
    assert laporan.value(Ref("programkegiatan", "p1", "sasaran.a")) == 1
    assert laporan.value(Ref("programkegiatan", "p1", "pagu.2024")) is None
    assert list(rows_of(laporan))[-1].id == "p1"
    assert laporan == laporan_of(rows_of(laporan))


def test_addresses():
    ref = Ref("indikator", "i", "target.2025")
    assert (ref.medan, ref.key, str(ref)) == ("target", "2025", "indikator/i/target.2025")
    assert str(Ref("indikator", "i")) == "indikator/i"
    assert Ref("indikator", "i", "nama").key == ""


def test_every_field_of_every_kind_is_described():
    for cls in KINDS:
        assert set(medan_of(cls)) == set(cls.__dataclass_fields__) - {"id"}
    assert medan("indikator", "target.2025").key is int
    assert medan("indikator", "target").jenis is Jenis.NILAI
    assert (medan("programkegiatan", "pagu").jenis, medan("programkegiatan", "sasaran").key) == (
        Jenis.RUPIAH,
        str,
    )
    assert (medan("indikator", "arah").jenis, medan("indikator", "arah").pilihan) == (Jenis.PILIHAN, Arah)
    assert medan("variabel", "indikator").jenis is Jenis.TAUTAN
    assert medan("kelasskala", "inklusif").jenis is Jenis.YA
    assert medan("sasaran", "bobot").optional
    assert Jenis.ANGKA in NUMERIC


def test_values():
    assert (angka(n("5")), angka(KOSONG)) == (5, None)
    assert [terisi(v) for v in (n("0"), KOSONG, TIDAK_BERLAKU)] == [True, False, True]
    with pytest.raises(ValueError, match="bawah"):
        Rentang(D(2), D(1))


def test_new_fields_have_defaults_that_change_nothing():
    assert KelasSkala(id="k").inklusif is True
    assert Variabel(id="v").indikator is None


def test_what_a_delta_says():
    before = report(sasaran("a"), indikator("i", "10", "5", "a"), program("p1", anggaran="5"))
    figures = compute(before)
    i, p1 = before.get(Indikator, "i"), before.get(ProgramKegiatan, "p1")
    changes = ChangeSet("x", (
        Set(Ref("indikator", "i", "realisasi"), i.realisasi, n("8")),
        Set(Ref("sasaran", "a", "urutan"), 0, 4),
        Delete(p1),
        Insert(sasaran("b")),
    ))  # fmt: skip
    after = apply(before, changes)
    said = delta(changes, figures, compute(after, (before, figures)))
    assert said.values == {Ref("indikator", "i", "realisasi"), Ref("sasaran", "a", "urutan")}
    assert said.shapes == {"sasaran", "programkegiatan"}
    assert said.rows == {("indikator", "i"), ("sasaran", "a"), ("sasaran", "b"), ("programkegiatan", "p1")}
    assert {
        ("kinerja", "i"),
        ("anggaran", "p1"),
        ("program", "p1"),
        ("sasaran", "b"),
        ("total", ""),
    } <= said.figures


def test_a_change_set_and_its_inverse():
    before = report(sasaran("a"))
    changes = set_values(
        before, "x", [(Ref("sasaran", "a", "bobot"), D("0.50")), (Ref("sasaran", "a", "uraian"), "")]
    )
    assert [c.ref.field for c in changes] == ["bobot"]  # what it held already is left out
    after = apply(before, changes)
    assert after.get(Sasaran, "a").bobot == D("0.5")
    assert apply(after, changes.inverse()) == before
