"""Accepted findings: they hold while the finding says the same, and nobody forgets them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import kasus
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_rules_engine import edit

from lkjip_desktop.domain.change import Delete, Insert, apply, set_values
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.delta import delta
from lkjip_desktop.domain.dokumen import IDENTITAS, Identitas, Indikator, Penerimaan, ProgramKegiatan
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.pilihan import Tingkat
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.engine import CRASH, Engine, run
from lkjip_desktop.rules.temuan import Severity, open_findings
from lkjip_desktop.rules.terima import LAPSED, NOTES, UNUSED, accepting, ref_of, sidik, withdrawing

CAPAIAN = Ref("indikator", Id("i2"), "capaian_tertulis")
REALISASI = Ref("indikator", Id("i2"), "realisasi")
TODAY = date(2025, 1, 31)


def check(laporan):
    return run(laporan, compute(laporan))


def put(laporan, ref, value):
    return apply(laporan, set_values(laporan, "", [(ref, value)]))


def accept(laporan, temuan, alasan="Sesuai berita acara", id="x1"):
    return apply(laporan, accepting(laporan, check(laporan), temuan, alasan, Id(id), TODAY))


@pytest.fixture
def wrong():
    """The clean report with a stated capaian of 90 where 88,2 / 90 x 100 = 98."""
    return put(kasus.base(), CAPAIAN, Decimal(90))


@pytest.fixture
def accepted(wrong):
    return accept(wrong, check(wrong)[0])


def test_an_accepted_finding_stays_and_asks_for_nothing(wrong, accepted):
    (before,) = check(wrong)
    assert (before.code, before.severity, before.terbuka) == ("REA-03", Severity.KESALAHAN, True)
    (after,) = check(accepted)
    assert after == replace(before, diterima="Sesuai berita acara")
    assert open_findings([after]) == ()
    row = accepted.get(Penerimaan, Id("x1"))
    assert (row.kode, row.tempat, row.tanggal) == ("REA-03", str(CAPAIAN), TODAY)
    assert row.pesan == before.message


def test_it_wakes_when_its_figures_change(accepted):
    changed = put(accepted, REALISASI, Angka(Decimal("87.3")))  # 87,3 / 90 x 100 = 97
    found = {t.code: t for t in check(changed)}
    assert found["REA-03"].terbuka
    note = found[LAPSED]
    assert (note.ref, note.severity) == (CAPAIAN, Severity.SARAN)
    assert accepted.get(Penerimaan, Id("x1")).pesan in note.message
    assert found["REA-03"].message in note.message
    again = accept(changed, found["REA-03"], "Dihitung ulang", "x2")
    assert [(t.code, t.diterima) for t in check(again)] == [("REA-03", "Dihitung ulang")]
    assert [r.id for r in again.all(Penerimaan)] == ["x2"]


def test_it_holds_again_when_the_figures_return(accepted):
    changed = put(put(accepted, REALISASI, Angka(Decimal("87.3"))), REALISASI, Angka(Decimal("88.2")))
    assert check(changed) == check(accepted)


def test_an_acceptance_without_its_finding_is_told_and_can_be_withdrawn(accepted):
    mended = put(accepted, CAPAIAN, Decimal(98))
    (note,) = check(mended)
    assert (note.code, note.ref, note.related) == (UNUSED, CAPAIAN, (Ref("penerimaan", Id("x1")),))
    assert "Sesuai berita acara" in note.message
    assert check(apply(mended, withdrawing(mended, note))) == ()


def test_of_a_row_that_is_gone_it_stands_at_itself(accepted):
    gone = apply(accepted, [Delete(accepted.get(Indikator, Id("i2")))])
    assert [t.ref for t in check(gone) if t.code == UNUSED] == [Ref("penerimaan", Id("x1"))]


def test_withdrawn_it_is_open_again(wrong, accepted):
    assert check(apply(accepted, withdrawing(accepted, check(accepted)[0]))) == check(wrong)


def test_without_a_reason_it_does_not_count(accepted):
    blank = put(accepted, Ref("penerimaan", Id("x1"), "alasan"), "  ")
    assert [t.code for t in check(blank) if t.code not in NOTES and t.terbuka] == ["REA-03"]
    assert [t.code for t in check(blank) if t.code in NOTES] == [LAPSED]


def test_each_of_two_findings_at_one_place_is_accepted_by_itself():
    teks = Ref("narasi", Id("bab4.langkah"), "teks")
    laporan = put(kasus.base(), teks, "Ada 3 (tiga belas) indikator. Ada 2 (dua puluh) program.")
    found = check(laporan)
    assert len(found) == 2
    assert len({(t.code, t.ref) for t in found}) == 1
    one = accept(laporan, found[0])
    assert sorted(t.terbuka for t in check(one)) == [False, True]
    assert not any(t.code in NOTES for t in check(one))
    both = accept(one, next(t for t in check(one) if t.terbuka), id="x2")
    assert open_findings(check(both)) == ()


def test_the_fingerprint_is_of_what_is_said(wrong):
    (t,) = check(wrong)
    assert sidik(t) == sidik(replace(t, diterima="x", severity=Severity.SARAN))
    assert len({sidik(t), *(sidik(replace(t, **{f: "x"})) for f in ("stated", "computed", "message"))}) == 4


NOWHERE = ["", "x", "x/y", "indikator", "indikator/", "indikator/i2/tidak_ada", "indikator/i2/target.x",
           "indikator/i2/nama.2025", "indikator/zz/nama"]  # fmt: skip


@pytest.mark.parametrize("text", NOWHERE)
def test_a_text_that_names_no_value_has_no_ref(text):
    assert ref_of(kasus.base(), text) is None


@pytest.mark.parametrize("field", ["capaian_tertulis", "", "target.2024"])
def test_a_ref_is_read_back(field):
    ref = Ref("indikator", Id("i2"), field)
    assert ref_of(kasus.base(), str(ref)) == ref


PLACES = [
    str(CAPAIAN),
    "indikator/i1/capaian_tertulis",
    "indikator/r1/realisasi",
    "narasi/ikhtisar/teks",
    "?",
]


@st.composite
def acceptance(draw, laporan, temuan):
    """A finding accepted, an acceptance withdrawn, or one that never fitted anything."""
    rows, n = list(laporan.all(Penerimaan)), draw(st.integers(0, 99))
    match draw(st.integers(0, 3)):
        case 0 if rows:
            return (Delete(draw(st.sampled_from(rows))),)
        case 1 if laporan.get(Penerimaan, Id(f"a{n}")) is None:
            kode, tempat = draw(st.sampled_from(["REA-03", "SYS-02"])), draw(st.sampled_from(PLACES))
            return (Insert(Penerimaan(id=Id(f"a{n}"), kode=kode, tempat=tempat, alasan="?", sidik="?")),)
        case _ if temuan and laporan.get(Penerimaan, Id(f"b{n}")) is None:
            return accepting(laporan, temuan, draw(st.sampled_from(temuan)), "Alasan", Id(f"b{n}"), TODAY)
    return ()


@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_step_by_step_equals_all_at_once_and_objects_stay(data):
    laporan = put(kasus.base(), CAPAIAN, Decimal(90))
    figures, engine = compute(laporan), Engine()
    found = engine.update(laporan, figures, None)
    for _ in range(data.draw(st.integers(1, 6))):
        step = data.draw(st.one_of(acceptance(laporan, found), edit(laporan)))
        laporan = apply(laporan, step)
        made = compute(laporan, None)
        before, found = found, engine.update(laporan, made, delta(step, figures, made))
        assert found == run(laporan, made)
        assert [t.message for t in found if t.code == CRASH] == []
        kept = {id(t) for t in before if any(t is o for o in found)}
        assert {id(t) for t in before if t in found and t.code not in NOTES} <= kept or _asked_again(step)
        figures = made


def _asked_again(step):
    """An edit may make a rule say the same anew; accepting may not."""
    return any(not (isinstance(c, Insert | Delete) and isinstance(c.row, Penerimaan)) for c in step)


def test_an_accepted_finding_hides_no_other():
    """A sub kegiatan spends more than its pagu, against its quarters and the rows above, and only the first
    is told; once that is accepted, the figure stands, and what it contradicts comes out.
    """
    row = Ref("programkegiatan", Id("u1"))
    laporan = laporan_of(
        [
            Identitas(id=IDENTITAS, nama="Badan Contoh", tahun=2025),
            ProgramKegiatan(id=Id("k1"), tingkat=Tingkat.KEGIATAN, kode="5.01.01.2.01", nama="Kegiatan",
                            anggaran=Decimal(40_000_000), realisasi=Decimal(33_410_000)),
            ProgramKegiatan(id=Id("u1"), induk=Id("k1"), urutan=1, tingkat=Tingkat.SUB_KEGIATAN,
                            kode="5.01.01.2.01.0001", nama="Sub kegiatan satu",
                            anggaran=Decimal(25_000_000), realisasi=Decimal(26_000_000),
                            realisasi_tw={q: Decimal(5_602_500) for q in range(1, 5)}),
            ProgramKegiatan(id=Id("u2"), induk=Id("k1"), urutan=2, tingkat=Tingkat.SUB_KEGIATAN,
                            kode="5.01.01.2.01.0002", nama="Sub kegiatan dua",
                            anggaran=Decimal(15_000_000), realisasi=Decimal(11_000_000)),
        ]
    )  # fmt: skip

    def money(findings):
        return {(t.code, t.ref.id) for t in findings if t.code.startswith("ANG-0") and t.terbuka} - {
            ("ANG-08", "u1")
        }

    found = check(laporan)
    assert money(found) == {("ANG-06", "u1")}
    (told,) = (t for t in found if t.code == "ANG-06")
    assert told.ref == Ref(row.kind, row.id, "realisasi")
    after = check(accept(laporan, told))
    assert money(after) == {("ANG-02", "u1"), ("ANG-04", "k1")}
    assert [t.diterima for t in after if t.code == "ANG-06"] == ["Sesuai berita acara"]
