"""The lembar reviu: what the program can judge it judges with evidence, the rest it asks."""

from datetime import date

import kasus
import pytest
from hypothesis import given, settings
from support.documents import LAPORANS

from lkjip_desktop.domain.change import apply, set_values
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import JawabanReviu
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.domain.mulai import laporan_baru
from lkjip_desktop.domain.pilihan import Jawaban
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.butir_reviu import CHECKLIST, KRITERIA, SEMUA
from lkjip_desktop.rules.catalogue import catalogue
from lkjip_desktop.rules.engine import run
from lkjip_desktop.rules.reviu import BUTIR, answering, checklist, mandiri
from lkjip_desktop.rules.terima import accepting

#: What only people know: II.1 who made it, II.3, II.6 and II.7 how, and the two judgements of substance.
ASKED = {"II.1", "II.3", "II.6", "II.7", "III.8", "III.9", "III.10"}


def answers(laporan):
    figures = compute(laporan)
    temuan = run(laporan, figures)
    groups = (*checklist(laporan, figures, temuan), *mandiri(laporan, figures, temuan))
    return {j.butir.key: j for g in groups for j in g.jawab}


def put(laporan, id, field, value):
    ref = kasus.ref(laporan, f"{id}/{field}")
    return apply(laporan, set_values(laporan, "", [(ref, value)]))


def test_the_structure_is_the_regulations():
    assert [len(items) for _, items in CHECKLIST] == [6, 7, 10]  # Format, Mekanisme, Substansi: 23
    assert [len(items) for _, items in KRITERIA] == [6, 9, 7]  # 3.a, 3.b, 3.c
    assert len(BUTIR) == 23 + 22


def test_items_name_findings_that_exist():
    codes = {e.code for e in catalogue()} | {e.family for e in catalogue()} | {SEMUA}
    for b in BUTIR.values():
        assert set(b.kode) <= codes, b.key
        assert set(b.bila) <= set(BUTIR), b.key


def test_a_clean_report_is_judged_and_what_is_not_known_is_asked():
    found = answers(kasus.base())
    judged = {key: j.jawaban for key, j in found.items() if j.oleh_program}
    assert set(judged.values()) == {Jawaban.YA}
    assert {key for key, j in found.items() if not j.oleh_program and key[0] == "I"} == ASKED
    assert all(j.jawaban is Jawaban.BELUM for j in found.values() if not j.oleh_program)
    assert all(j.bukti for j in found.values() if j.oleh_program)


def test_an_empty_report_has_nothing_to_show():
    found = answers(laporan_baru("Badan Contoh", 2024))
    judged = [j for j in found.values() if j.oleh_program and not j.butir.bila]
    assert {j.jawaban for j in judged} == {Jawaban.TIDAK}
    assert all(j.bukti for j in judged)


@pytest.mark.parametrize(
    ("id", "field", "value", "key", "evidence"),
    [
        ("i2", "realisasi_lalu", {}, "III.7", "2 dari 3 indikator mempunyai realisasi tahun sebelumnya."),
        ("b1", "sasaran", "Meningkatnya mutu", "III.1", "1 temuan terbuka: PK-16."),
        ("i1", "iku", False, "III.5", ""),
        ("i3", "penanggung_jawab", "", "II.4", "2 dari 3 indikator berpenanggung jawab."),
        ("bab4.langkah", "teks", "", "I.5", "Langkah perbaikan Bab IV kosong"),
        ("bab3.efisiensi", "teks", "", "3.b.8", "Analisis efisiensi kosong."),
        ("identitas", "tugas", "", "I.1", "Tugas kosong"),
    ],
)
def test_the_evidence_says_what_was_found(id, field, value, key, evidence):
    jawab = answers(put(kasus.base(), id, field, value))[key]
    if evidence:
        assert evidence in jawab.bukti
    if key == "III.5":  # two of three are still IKU
        assert (jawab.jawaban, jawab.bukti) == (Jawaban.YA, "2 indikator ditandai IKU.")
    elif key != "III.7":
        assert jawab.jawaban is Jawaban.TIDAK


def test_an_accepted_finding_speaks_against_nothing():
    laporan = put(kasus.base(), "b1", "sasaran", "Meningkatnya mutu")
    temuan = run(laporan, compute(laporan))
    one = next(t for t in temuan if t.code == "PK-16")
    accepted = apply(laporan, accepting(laporan, temuan, one, "Sesuai dokumen", Id("p"), date(2025, 1, 2)))
    jawab = answers(accepted)["III.1"]
    assert jawab.jawaban is Jawaban.YA
    assert jawab.bukti.endswith("1 temuan diterima dengan alasan.")


def test_an_explanation_is_asked_only_where_something_is_to_be_explained():
    wrong = put(kasus.base(), "b1", "sasaran", "Meningkatnya mutu")
    assert answers(kasus.base())["III.3"].oleh_program
    assert answers(wrong)["III.3"].jawaban is Jawaban.BELUM
    explained = apply(wrong, answering(wrong, "III.3", Jawaban.YA, "Bab II, subbab PK"))
    assert answers(explained)["III.3"].jawaban is Jawaban.YA


def test_people_answer_what_is_asked_and_may_add_to_the_rest():
    laporan = kasus.base()
    laporan = apply(laporan, answering(laporan, "II.1", Jawaban.YA, " SK tim penyusun "))
    laporan = apply(laporan, answering(laporan, "I.1", Jawaban.TIDAK, "Struktur baru belum ada"))
    found = answers(laporan)
    assert (found["II.1"].jawaban, found["II.1"].catatan) == (Jawaban.YA, "SK tim penyusun")
    assert (found["I.1"].jawaban, found["I.1"].oleh_program) == (Jawaban.YA, True)
    assert found["I.1"].catatan == "Struktur baru belum ada"
    again = apply(laporan, answering(laporan, "II.1", Jawaban.TIDAK, ""))
    assert [r.jawaban for r in again.all(JawabanReviu) if r.butir == "II.1"] == [Jawaban.TIDAK]
    assert answering(again, "II.1", Jawaban.TIDAK, "") == ()


def test_an_answer_finds_an_id_of_its_own():
    taken = laporan_of([JawabanReviu(id=Id("reviu.II.1"), butir="lain")])
    both = apply(taken, answering(taken, "II.1", Jawaban.YA, ""))
    assert len(both.table(JawabanReviu)) == 2


@pytest.mark.parametrize(
    ("batas", "jawaban", "judged"),
    [
        (None, Jawaban.BELUM, False),
        (date(2025, 3, 31), Jawaban.YA, True),
        (date(2025, 1, 2), Jawaban.TIDAK, True),
    ],
)
def test_in_time_only_when_both_dates_are_known(batas, jawaban, judged):
    laporan = put(kasus.base(), "pengaturan", "batas_waktu", batas)
    found = answers(laporan)["3.a.6"]
    assert laporan.value(Ref("identitas", Id("identitas"), "tanggal")) > date(2025, 1, 2)
    assert (found.jawaban, found.oleh_program) == (jawaban, judged)


@settings(max_examples=40, deadline=None)
@given(LAPORANS)
def test_any_report_can_be_reviewed(laporan):
    assert len(answers(laporan)) == len(BUTIR)
