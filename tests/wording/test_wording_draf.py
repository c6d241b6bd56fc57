"""Drafts worked out by hand, and their grammar."""

from decimal import Decimal
from itertools import pairwise

import pytest

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.bagian import analisis_key, bagian_of
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import IDENTITAS, Identitas, Indikator, Narasi, ProgramKegiatan, Sasaran
from lkjip_desktop.domain.laporan import Laporan, laporan_of, rows_of
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.rules.engine import run
from lkjip_desktop.wording.draf import draf, kalimat_baris
from lkjip_desktop.wording.isian import terisi, tokens_in
from lkjip_desktop.wording.kalimat_kinerja import AKHIR, LALU, PEMBUKA, REALISASI, RINCI, SEBAB, TINDAK
from lkjip_desktop.wording.kutipan import resolve
from lkjip_desktop.wording.pola import Giliran, daftar, kecil, langkah, sambung, titik


def angka(text):
    return Angka(Decimal(text))


ROWS = (
    Identitas(id=IDENTITAS, nama="Badan Contoh", singkatan="BC", tahun=2025),
    Sasaran(id=Id("s1"), uraian="Sasaran"),
    Indikator(
        id=Id("i1"),
        induk=Id("s1"),
        nama="Jumlah dokumen",
        satuan="Dokumen",
        target={2025: angka("4")},
        realisasi=angka("3"),
        realisasi_lalu={2024: angka("2")},
        penyebab="Tenaga penyusun berkurang.",
        tindak_lanjut="Menambah tenaga penyusun.",
    ),
    ProgramKegiatan(id=Id("p1"), nama="Program A", anggaran=Decimal(200), realisasi=Decimal(150)),
)


def shown(laporan: Laporan, text: str) -> str:
    figures = compute(laporan)
    return terisi(text, lambda token: resolve(token, laporan, figures).teks)


def written(laporan: Laporan, key: str) -> str:
    return shown(laporan, draf(laporan, compute(laporan), Id(key)))


def test_the_analysis_of_a_sasaran():
    text = written(laporan_of(ROWS), analisis_key(Id("s1")))
    first, second = text.split("\n\n")
    # 3 / 4 x 100; Sedang from 66 up to 75, Permendagri 86/2017
    assert first in {
        "Sasaran ini diukur dengan 1 (satu) indikator, dengan rata-rata capaian 75,00 % dan predikat Sedang.",
        "Rata-rata capaian sasaran ini adalah 75,00 % dengan predikat Sedang, dihitung dari 1 "
        "(satu) indikator.",
    }
    assert "Jumlah dokumen" in second
    assert "3 dokumen" in second
    assert "4 dokumen" in second
    assert "75,00 %" in second
    assert "2 dokumen" in second
    assert "2024" in second
    assert "belum mencapai target karena tenaga penyusun berkurang." in second
    assert second.endswith("adalah menambah tenaga penyusun.")


def test_budget_and_conclusion():
    laporan = laporan_of(ROWS)
    assert written(laporan, "bab3.b.pengantar") == (
        "Anggaran BC Tahun 2025 sebesar Rp200, dengan realisasi Rp150 atau 75,00 %. "
        "Anggaran yang tidak terserap sebesar Rp50."
    )
    assert written(laporan, "bab4.langkah") == (
        "Langkah yang akan dilakukan untuk meningkatkan kinerja pada tahun 2026 adalah:\n\n"
        "1. menambah tenaga penyusun."
    )


@pytest.mark.parametrize(
    ("steps", "items"),
    [
        (("Menambah tenaga", "Rapat bulanan"), ["1. menambah tenaga; dan", "2. rapat bulanan."]),
        (("Menambah tenaga", "Rapat Kerja Daerah"), ["1. Menambah tenaga; dan", "2. Rapat Kerja Daerah."]),
    ],
)
def test_the_items_of_a_draft_begin_alike(steps, items):
    rows = [r for r in ROWS if not isinstance(r, Indikator)]
    rows += [Indikator(id=Id(f"x{n}"), induk=Id("s1"), tindak_lanjut=t) for n, t in enumerate(steps)]
    assert written(laporan_of(rows), "bab4.langkah").splitlines()[2:] == items


def test_efisien_is_said_only_where_the_target_is_reached():
    rows = [r for r in ROWS if not isinstance(r, ProgramKegiatan)]
    program = ProgramKegiatan(
        id=Id("p1"), anggaran=Decimal(200), realisasi=Decimal(150), sasaran={"s1": Decimal(1)}
    )
    missed = written(laporan_of([*rows, program]), "bab3.efisiensi")
    assert "sisa anggaran" in missed
    assert "efisien" not in missed.replace("efisiensi", "")
    reached = [r if r.id != "i1" else Indikator(id=Id("i1"), induk=Id("s1"), target={2025: angka("3")},
                                                realisasi=angka("3")) for r in rows]  # fmt: skip
    assert "efisien" in written(laporan_of([*reached, program]), "bab3.efisiensi")


@pytest.mark.parametrize(
    ("spent", "said"),
    [
        (150, "Targetnya belum tercapai penuh, sehingga anggaran yang tersisa sebesar Rp50 adalah sisa"),
        (200, "serapan anggaran 100,00 %. Targetnya belum tercapai penuh."),
        (240, "serapan anggaran 120,00 %. Targetnya belum tercapai penuh."),
    ],
)
def test_what_is_left_is_spoken_of_only_where_something_is(spent, said):
    # s1: capaian 3 / 4 = 75 %
    rows = [r for r in ROWS if not isinstance(r, ProgramKegiatan)]
    program = ProgramKegiatan(
        id=Id("p1"), anggaran=Decimal(200), realisasi=Decimal(spent), sasaran={"s1": Decimal(1)}
    )
    text = written(laporan_of([*rows, program]), "bab3.efisiensi")
    assert said in text
    assert "-Rp" not in text


def test_last_years_serapan_is_spoken_of_only_where_it_is_known():
    rows = [r for r in ROWS if not isinstance(r, ProgramKegiatan)]
    for year, said in ((2023, False), (2024, True)):
        old = {"anggaran_lalu": {year: Decimal(100)}, "realisasi_lalu": {year: Decimal(50)}}
        program = ProgramKegiatan(
            id=Id("p1"), nama="Program A", anggaran=Decimal(200), realisasi=Decimal(150), **old
        )
        text = written(laporan_of([*rows, program]), "bab3.program_penunjang")
        assert ("50,00 %" in text) is said, year
        assert "belum dapat dihitung" not in text


@pytest.mark.parametrize(
    ("realisasi", "ikhtisar", "simpulan"),
    [
        ("45", "Semua indikator mencapai atau melampaui target.",
         "Semua indikator, yang berjumlah 2 (dua), telah"),
        ("33", "Semua indikator belum mencapai target.", "Semua indikator, yang berjumlah 2 (dua), belum"),
        ("35",
         "Sebanyak 1 (satu) indikator mencapai atau melampaui target, sedangkan 1 (satu) indikator belum",
         "Dari 2 (dua) indikator, 1 (satu) telah mencapai target dan 1 (satu) belum"),
        ("4-",
         "Sebanyak 1 (satu) indikator mencapai atau melampaui target. Indikator lainnya belum dapat diukur.",
         "Dari 2 (dua) indikator, 1 (satu) telah mencapai target."),
        ("3-", "Sebanyak 1 (satu) indikator belum mencapai target. Indikator lainnya belum dapat diukur.",
         "Dari 2 (dua) indikator, 1 (satu) belum mencapai target."),
    ],
)  # fmt: skip
def test_no_sentence_counts_what_is_not_there(realisasi, ikhtisar, simpulan):
    """Two indikator with a target of 4 and these realisasi; "-" stands for none."""
    rows = [r for r in ROWS if not isinstance(r, Indikator)]
    for n, one in enumerate(realisasi):
        more = {} if one == "-" else {"realisasi": angka(one)}
        rows.append(Indikator(id=Id(f"i{n}"), induk=Id("s1"), target={2025: angka("4")}, **more))
    laporan = laporan_of(rows)
    assert ikhtisar in written(laporan, "ikhtisar")
    assert simpulan in written(laporan, "bab4.simpulan")
    analysis = written(laporan, analisis_key(Id("s1")))
    for text in (written(laporan, "ikhtisar"), written(laporan, "bab4.simpulan"), analysis):
        assert "(nol)" not in text


def test_an_empty_report_drafts_nothing_but_the_decree():
    laporan = Laporan({})
    drafted = [b.key for b in bagian_of(laporan) if draf(laporan, compute(laporan), b.key)]
    assert drafted == ["keputusan.menimbang", "keputusan.mengingat", "keputusan.memutuskan"]


def test_drafts_of_the_sample_bring_no_finding():
    laporan = contoh()
    figures = compute(laporan)
    rows = [r for r in rows_of(laporan) if not isinstance(r, Narasi)]
    keys = [b.key for b in bagian_of(laporan)]
    texts = {key: draf(laporan, figures, key) for key in keys}
    for key in keys:
        old = laporan.get(Narasi, key)
        rows.append(Narasi(id=key, teks=texts[key] or (old.teks if old else "")))
    accepted = laporan_of(rows)
    assert [t.message for t in run(accepted, compute(accepted))] == []
    assert sum(1 for text in texts.values() if text) >= 10


def test_figures_of_a_draft_are_fields():
    laporan = contoh()
    text = kalimat_baris(laporan, compute(laporan), "indikator", Id("iku.ikm"))
    assert len(list(tokens_in(text))) >= 8
    assert kalimat_baris(laporan, compute(laporan), "indikator", Id("tiada")) == ""
    assert "⟦serapan:programkegiatan/" in kalimat_baris(
        laporan, compute(laporan), "programkegiatan", next(iter(laporan.all(ProgramKegiatan))).id
    )


def test_neighbours_never_get_the_same_pattern_and_ids_decide():
    patterns = ("a", "b", "c")
    ids = [f"i{n}" for n in range(30)]
    first, second = Giliran(), Giliran()
    chosen = [first.pilih(patterns, id) for id in ids]
    assert chosen == [second.pilih(patterns, id) for id in ids]
    assert all(a != b for a, b in pairwise(chosen))
    assert set(chosen) == set(patterns)


@pytest.mark.parametrize("patterns", [REALISASI, LALU, AKHIR, PEMBUKA, SEBAB, TINDAK, *RINCI.values()])
def test_there_are_several_ways_to_say_a_thing(patterns):
    assert len(set(patterns)) == len(patterns) >= 2


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Jadwalnya bergeser", "Target belum tercapai karena jadwalnya bergeser."),
        ("karena jadwalnya bergeser.", "Target belum tercapai karena jadwalnya bergeser."),
        ("Akibat jadwal yang bergeser.", "Target belum tercapai akibat jadwal yang bergeser."),
        ("Jabatan kosong karena pensiun.", "Jabatan kosong karena pensiun."),
        ("ASN berkurang. Seleksi ditunda", "Target belum tercapai karena ASN berkurang. Seleksi ditunda."),
        ("Badan Keuangan terlambat", "Target belum tercapai karena Badan Keuangan terlambat."),
    ],
)
def test_a_cause_is_joined_as_it_was_typed(text, sentence):
    assert sambung("Target belum tercapai", text) == sentence


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("Menyusun jadwal", "adalah menyusun jadwal."),
        ("Rapat bulanan", "adalah sebagai berikut: Rapat bulanan."),
        ("Memantau. Lalu melapor", "adalah memantau. Lalu melapor."),
    ],
)
def test_a_follow_up_is_joined_as_it_was_typed(text, behind):
    assert langkah(text) == behind


def test_small_words():
    assert [kecil(t) for t in ("Satu dua", "ASN baru", "Dinas Sosial", "Rapat-rapat")] == [
        "satu dua", "ASN baru", "Dinas Sosial", "rapat-rapat",
    ]  # fmt: skip
    assert [titik(t) for t in ("a", "a.", "a;", "a?")] == ["a.", "a.", "a.", "a?"]
    assert [daftar(t) for t in (["a"], ["a", "b"], ["a", "b", "c"])] == ["a", "a dan b", "a, b, dan c"]
