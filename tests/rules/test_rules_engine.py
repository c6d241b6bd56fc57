"""The engine: the same findings by every road, in order, and a crashing rule stops nobody."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import kasus
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.documents import changes, single

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.change import Change, Delete, Insert, Set, apply, kind_of, set_values
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.delta import delta
from lkjip_desktop.domain.dokumen import BY_NAME, Indikator, ProgramKegiatan, Sasaran
from lkjip_desktop.domain.laporan import Laporan, laporan_of, read, rows_of
from lkjip_desktop.domain.medan import medan_of
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.engine import CRASH, Engine, run
from lkjip_desktop.rules.place import Places
from lkjip_desktop.rules.rule import Found, at, rule
from lkjip_desktop.rules.semua import RULES
from lkjip_desktop.rules.temuan import Severity

KEYS = {int: [1, 2, 3, 4, 2022, 2023, 2024, 2025], str: [Id("s1"), Id("s2")]}
SMALL = [Decimal(n) for n in ("0", "1", "12", "99.5", "100", "1000000000", "-1")]


@st.composite
def edit(draw: st.DrawFn, laporan: Laporan) -> tuple[Change, ...]:
    """A change that an officer makes: a value, a row copied, moved or gone (also without those below it)."""
    row = draw(st.sampled_from(list(rows_of(laporan))))
    others = [r.id for r in rows_of(laporan)]
    match draw(st.integers(0, 9)):
        case 0:
            return (Delete(row),)
        case 1:
            induk = draw(st.sampled_from([row.induk, *others]))
            twin = replace(
                row, id=Id(f"x{draw(st.integers(0, 9))}"), induk=induk, urutan=draw(st.integers(0, 99999))
            )
            return (Insert(twin),) if laporan.get(type(twin), twin.id) is None else ()
        case 2:
            return _set(row, "induk", draw(st.sampled_from([None, *others])))
        case 3:
            return _set(row, "urutan", draw(st.integers(0, 99999)))
        case _:
            return draw(_value(laporan, row))


@st.composite
def _value(draw: st.DrawFn, laporan: Laporan, row: Any) -> tuple[Change, ...]:
    name, spec = draw(
        st.sampled_from([(n, m) for n, m in medan_of(type(row)).items() if n not in {"induk", "urutan"}])
    )
    key = f".{draw(st.sampled_from(KEYS[spec.key]))}" if spec.key else ""
    lent = [read(r, name + key) for r in laporan.all(type(row))]
    pool = st.sampled_from(lent) | single(spec)
    return _set(row, name + key, draw(pool))


def _set(row: Any, field: str, new: Any) -> tuple[Change, ...]:
    return (Set(Ref(kind_of(row), row.id, field), read(row, field), new),)


@settings(max_examples=120, deadline=None)
@given(data=st.data(), start=st.sampled_from(["base", "contoh"]))
def test_step_by_step_equals_all_at_once(data, start):
    laporan = kasus.base() if start == "base" else contoh()
    figures, engine = compute(laporan), Engine()
    engine.update(laporan, figures, None)
    for _ in range(data.draw(st.integers(1, 6))):
        step = data.draw(edit(laporan))
        after = apply(laporan, step)
        made = compute(after, (laporan, figures))
        found = engine.update(after, made, delta(step, figures, made))
        assert found == run(after, made)
        assert [t.message for t in found if t.code == CRASH] == []
        laporan, figures = after, made


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_rows_of_any_content_crash_no_rule(data):
    laporan = kasus.base()
    figures, engine = compute(laporan), Engine()
    engine.update(laporan, figures, None)
    steps = data.draw(changes(laporan))
    after = apply(laporan, steps)
    made = compute(after)
    found = engine.update(after, made, delta(steps, figures, made))
    assert found == run(after, made)
    assert [t.message for t in found if t.code == CRASH] == []


def test_findings_stand_in_the_order_of_their_places():
    laporan = contoh()
    laporan = apply(
        laporan,
        [
            Delete(r)
            for r in rows_of(laporan)
            if kind_of(r) in {"narasi", "butirpk", "pegawai", "programkegiatan"}
        ],
    )
    found = run(laporan, compute(laporan))
    places = Places(laporan)
    assert len(found) > 20
    assert [places.of(t.ref) for t in found] == sorted(places.of(t.ref) for t in found)


def test_rows_stand_in_tree_order_whatever_their_ids():
    laporan = kasus.base()
    places = Places(laporan)
    order = [
        Ref("identitas", Id("identitas"), "nama"),
        Ref("tujuan", Id("t1")),
        Ref("sasaran", Id("s1")),
        Ref("indikator", Id("i1"), "nama"),
        Ref("indikator", Id("i1"), "target.2024"),
        Ref("indikator", Id("i1"), "target.2025"),
        Ref("indikator", Id("i2"), "nama"),
        Ref("sasaran", Id("s2")),
        Ref("indikator", Id("i3"), "nama"),
        Ref("programkegiatan", Id("p1"), "kode"),
        Ref("programkegiatan", Id("u1"), "kode"),
        Ref("indikator", Id("r1"), "nama"),
        Ref("programkegiatan", Id("p2"), "kode"),
        Ref("butirpk", Id("b1"), "target"),
        Ref("indikator", Id("i1"), "realisasi"),
        Ref("programkegiatan", Id("u3"), "realisasi"),
        Ref("pengaturan", Id("pengaturan"), "batas"),
        Ref("narasi", Id("ikhtisar"), "teks"),
        Ref("narasi", Id("bab4.simpulan"), "teks"),
    ]
    assert [places.of(r) for r in order] == sorted(places.of(r) for r in order)


def _papers(check: Any) -> Any:
    check.__doc__ = "Uji.\n\n    Mengapa: a\n    Contoh salah: b\n    Contoh benar: c\n    Dasar: Praktik: d"
    return check


@rule("SYS-91", Severity.KESALAHAN, reads=("indikator.nama",), each=Indikator)
@_papers
def meledak_pada_baris(view, row):
    if row.nama.startswith("x"):
        raise ZeroDivisionError
    yield Found(at(row, "nama"), "ada")


@rule("SYS-92", Severity.SARAN, reads=("sasaran.uraian",))
@_papers
def meledak(view):
    for row in view.all(Sasaran):
        if not row.uraian:
            raise KeyError("uraian")
        yield Found(at(row, "uraian"), "ada")


@rule("SYS-93", Severity.SARAN, reads=("sasaran",), each=Sasaran)
@_papers
def membaca_semua(view, row):
    yield from (Found(at(i), "") for i in view.all(Indikator))


def _step(engine, laporan, figures, ref, value):
    changes = set_values(laporan, "", [(ref, value)])
    after = apply(laporan, changes)
    made = compute(after)
    return after, made, engine.update(after, made, delta(changes, figures, made))


def test_a_crashing_rule_is_one_finding_and_the_others_go_on():
    laporan = kasus.base()
    figures, engine = compute(laporan), Engine((meledak_pada_baris, meledak))
    assert len(engine.update(laporan, figures, None)) == 6 + 2
    for id in ("i1", "i2"):
        laporan, figures, found = _step(engine, laporan, figures, Ref("indikator", Id(id), "nama"), "x")
    crash = [t for t in found if t.code == CRASH]
    assert [(t.ref, t.severity) for t in crash] == [(Ref("indikator", Id("i1")), Severity.PERINGATAN)]
    assert "SYS-91" in crash[0].message
    assert "ZeroDivisionError" in crash[0].message
    assert sum(t.code == "SYS-91" for t in found) == 4
    laporan, figures, found = _step(engine, laporan, figures, Ref("sasaran", Id("s1"), "uraian"), "")
    assert sum(t.code == CRASH for t in found) == 2
    assert not [t for t in found if t.code == "SYS-92"]
    laporan, figures, found = _step(engine, laporan, figures, Ref("indikator", Id("i1"), "nama"), "baik")
    laporan, figures, found = _step(engine, laporan, figures, Ref("indikator", Id("i2"), "nama"), "baik")
    laporan, figures, found = _step(engine, laporan, figures, Ref("sasaran", Id("s1"), "uraian"), "baik")
    assert not [t for t in found if t.code == CRASH]
    assert len(found) == 6 + 2


def test_a_rule_asked_row_by_row_may_not_read_a_whole_table():
    laporan = kasus.base()
    found = Engine((membaca_semua,)).update(laporan, compute(laporan), None)
    assert [t.code for t in found] == [CRASH]


def test_a_crash_goes_with_its_row():
    laporan = kasus.base()
    figures, engine = compute(laporan), Engine((meledak_pada_baris,))
    engine.update(laporan, figures, None)
    laporan, figures, found = _step(engine, laporan, figures, Ref("indikator", Id("r1"), "nama"), "x")
    assert CRASH in {t.code for t in found}
    gone = (Delete(laporan.get(Indikator, Id("r1"))),)
    after = apply(laporan, gone)
    made = compute(after)
    assert CRASH not in {t.code for t in engine.update(after, made, delta(gone, figures, made))}


def test_an_edit_that_no_rule_reads_asks_nobody(monkeypatch):
    laporan = kasus.base()
    figures, engine = compute(laporan), Engine()
    before = engine.update(laporan, figures, None)
    asked = []
    monkeypatch.setattr("lkjip_desktop.rules.engine._Run.ask_again", lambda run, *_: asked.append(run))
    _, _, found = _step(engine, laporan, figures, Ref("identitas", Id("identitas"), "telepon"), "123")
    assert found == before
    assert asked == []


@pytest.mark.parametrize("field", ["penyebab", "realisasi", "nama"])
def test_an_edit_of_one_row_asks_only_about_that_row(field, monkeypatch):
    laporan = kasus.base()
    figures, engine = compute(laporan), Engine()
    engine.update(laporan, figures, None)
    asked: set[str] = set()
    original = engine._runs[0].__class__.ask_rows

    def spy(self, rows, view):
        listed = list(rows)
        asked.update(r.id for r in listed if kind_of(r) == "indikator")
        original(self, listed, view)

    monkeypatch.setattr("lkjip_desktop.rules.engine._Run.ask_rows", spy)
    value = "Baru" if field != "realisasi" else kasus.value(medan_of(BY_NAME["indikator"])["realisasi"], "13")
    _step(engine, laporan, figures, Ref("indikator", Id("r1"), field), value)
    assert asked == {"r1"}


def test_every_rule_is_run():
    assert len(Engine()._rules) == len(RULES)


def test_a_text_is_asked_again_when_an_amount_comes_or_goes_near_the_one_it_names():
    laporan = kasus.base()
    figures, engine = compute(laporan), Engine()
    engine.update(laporan, figures, None)
    text, spent = Ref("narasi", Id("bab4.simpulan"), "teks"), Ref("programkegiatan", Id("u2"), "realisasi")
    told = []
    for ref, value in (
        (text, "Belanja pengaduan Rp387.654.321."),
        (spent, Decimal(387_645_321)),  # 54 typed as 45
        (spent, Decimal(387_654_321)),
        (spent, Decimal(387_654_821)),  # one digit
        (spent, Decimal(380_000_000)),
    ):
        laporan, figures, found = _step(engine, laporan, figures, ref, value)
        told.append([t.computed for t in found if t.code == "NAR-11"])
    assert told == [[], ["Rp387.645.321"], [], ["Rp387.654.821"], []]


def test_a_ring_of_parents_crashes_no_rule():
    """Only a damaged file has one; its money is stated where the sums below would be asked for."""
    ring = [
        ProgramKegiatan(id=Id(id), induk=Id(induk), nama=id, anggaran=money, realisasi=money)
        for id, induk, money in (("ra", "rc", Decimal(10)), ("rb", "ra", None), ("rc", "rb", None))
    ]
    laporan = laporan_of([*rows_of(kasus.base()), *ring])
    assert [t.message for t in run(laporan, compute(laporan)) if t.code == CRASH] == []
