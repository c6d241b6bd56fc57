"""RKT, rencana aksi, the changes of the PK, differences with the Renstra, the cascade."""

import pytest
from domain.domain_rows import D, indikator, money, n, program, report, sasaran, series

from lkjip_desktop.domain.change import apply
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import AnggaranPK, ButirPK, Pejabat, TugasPejabat, Tujuan
from lkjip_desktop.domain.formulir.cascade import Celah, cascade, gaps
from lkjip_desktop.domain.formulir.perbedaan import Dokumen, ikuti, perbedaan
from lkjip_desktop.domain.formulir.perubahan import Status, perubahan_pk
from lkjip_desktop.domain.formulir.renaksi import latest, posisi, renaksi
from lkjip_desktop.domain.formulir.rkt import rkt
from lkjip_desktop.domain.hasil import Alasan, bulat
from lkjip_desktop.domain.nilai import KOSONG
from lkjip_desktop.domain.pilihan import CaraRata, Kumulasi, TolokUkur


def test_rkt_counts_each_row_once():
    laporan = report(
        Tujuan(id="t"), sasaran("a", "t"), indikator("i", 80, None, "a"),
        program("p1", sasaran={"a": D(1)}),
        program("k1", "p1", rkt=D(300), anggaran="320", pakai="240"),
        program("k2", "p1", pagu=money(y2025="200")),
        indikator("o1", 10, 9, "k1"), indikator("o2", 5, None, "k1"),
        indikator("h1", 90, None, "k1", tolok=TolokUkur.HASIL),
    )  # fmt: skip
    plan = rkt(laporan, compute(laporan))
    assert [(x.tujuan, x.sasaran, x.indikator, x.target) for x in plan.target] == [("t", "a", "i", n(80))]
    lines = [(x.program, x.tingkat, x.dana, x.keluaran, x.hasil) for x in plan.baris]
    # k2 has no money of the RKT, so the Renstra's counts; p1 is their sum.
    assert lines == [
        ("p1", 0, 500, None, None), ("k1", 1, 300, "o1", "h1"), ("k1", 1, None, "o2", None),
        ("k2", 1, 200, None, None),
    ]  # fmt: skip
    assert plan.dana == 500
    # Capaian 9/10 = 90, serapan 240/320 = 75: 90 - 75.
    assert plan.baris[1].efisiensi.nilai == 15
    assert plan.baris[2].efisiensi is None


def aksi():
    return report(
        sasaran("a"),
        indikator("i", 40, None, "a", kumulasi=Kumulasi.KUMULATIF,
                  target_tw=series(q1=10, q2=10, q3=10, q4=10),
                  realisasi_tw=series(q1=8, q2=11)),
        indikator("j", 80, None, "a", target_tw=series(q1=60, q2=70), realisasi_tw=series(q1=63)),
        program("p1"),
        program("k1", "p1", "100", anggaran_tw=money(q1="20", q2="30", q3="30", q4="20"),
                realisasi_tw=money(q1="15", q2="35")),
        program("k2", "p1", "60", anggaran_tw=money(q2="60"), realisasi_tw=money(q2="30")),
        program("k3", "p1", "40", "25"),
    )  # fmt: skip


def test_rencana_aksi_up_to_each_quarter():
    laporan = aksi()
    plan = renaksi(laporan, compute(laporan))
    i, j = plan.indikator
    # Cumulative: 19 of 20 by the second quarter; else the position: nothing yet in the second one.
    assert [i.triwulan[q].target_sd for q in (1, 2, 3)] == [n(10), n(20), n(30)]
    assert (i.triwulan[2].realisasi_sd, i.triwulan[2].capaian.nilai) == (n(19), 95)
    assert (j.triwulan[1].capaian.nilai, j.triwulan[2].realisasi_sd) == (105, KOSONG)
    assert j.triwulan[2].capaian.alasan is Alasan.REALISASI_KOSONG
    program = plan.program[0].uang
    assert program.rencana == {1: 20, 2: 90, 3: 30, 4: 20}
    assert program.rencana_sd == {1: 20, 2: 110, 3: 140, 4: 160}
    assert program.realisasi_sd == {1: 15, 2: 80, 3: 80, 4: 80}
    # 80 of 100 + 60 + 40.
    assert plan.total.serapan[2].nilai == 40


def test_where_the_year_stands():
    laporan = aksi()
    figures = compute(laporan)
    now = posisi(laporan, figures)
    assert latest(laporan) == now.triwulan == 2
    assert now.capaian["i"].nilai == now.rata.nilai == 95
    assert now.belum == ("j",)
    assert now.tanpa_triwulan == 25
    # By the first quarter: (8/10 x 100 + the cap's 100) / 2.
    assert posisi(laporan, figures, 1).rata.nilai == 90


@pytest.mark.parametrize(
    ("cara", "berbobot", "mean"),
    [
        # Sasaran a: (80 + 100) / 2 = 90; b: 50; the indikator of the tujuan (10) counts in neither.
        (CaraRata.SASARAN, False, "70"),
        (CaraRata.INDIKATOR, False, "76.67"),  # (80 + 100 + 50) / 3
        (CaraRata.SASARAN, True, "60"),  # (90 x 1 + 50 x 3) / 4
    ],
)
def test_the_year_so_far_has_the_mean_that_the_report_declares(cara, berbobot, mean):
    def reached(id, value, induk, bobot=None):
        return indikator(
            id, 100, None, induk, bobot=bobot, target_tw=series(q1=100), realisasi_tw=series(q1=value)
        )

    one, three = D("1"), D("3")
    laporan = report(
        Tujuan(id="t"), sasaran("a", "t", bobot=one), sasaran("b", "t", bobot=three),
        reached("i", 80, "a", one), reached("j", 100, "a", one),
        reached("k", 50, "b", one), reached("l", 10, "t"),
        cara_rata=cara, berbobot=berbobot,
    )  # fmt: skip
    assert bulat(posisi(laporan, compute(laporan)).rata.nilai) == D(mean)


def test_nothing_recorded_yet():
    laporan = report(sasaran("a"), indikator("i", 40, None, "a"))
    now = posisi(laporan, compute(laporan))
    assert (now.triwulan, now.capaian, now.rata.alasan) == (0, {}, Alasan.TANPA_DATA)


def test_the_pks_quarters_come_first():
    laporan = report(
        sasaran("a"), indikator("i", 40, None, "a", target_tw=series(q1=1)),
        ButirPK(id="b", induk="pk.murni", indikator="i", target=n(41), target_tw=series(q1=5)),
    )  # fmt: skip
    (line,) = renaksi(laporan, compute(laporan)).indikator
    assert (line.butir, line.target, line.triwulan[1].target) == ("b", n(41), n(5))


def pk():
    return report(
        ButirPK(id="m1", induk="pk.murni", urutan=1, indikator="i", nama="Indeks", target=n(70)),
        ButirPK(id="m2", induk="pk.murni", urutan=2, nama="Nilai  SAKIP", target=n(60)),
        ButirPK(id="m3", induk="pk.murni", urutan=3, nama="Lama", target=n(5)),
        ButirPK(id="u1", induk="pk.perubahan", urutan=1, indikator="i", nama="Indeks baru", target=n(72),
                alasan="Dipercepat"),
        ButirPK(id="u2", induk="pk.perubahan", urutan=2, nama="nilai sakip", target=n(60)),
        ButirPK(id="u3", induk="pk.perubahan", urutan=3, nama="Baru", target=n(9)),
        AnggaranPK(id="a1", induk="pk.murni", urutan=1, program="p1", anggaran=D(100)),
        AnggaranPK(id="a2", induk="pk.murni", urutan=2, program="p2", anggaran=D(50)),
        AnggaranPK(id="c1", induk="pk.perubahan", urutan=1, program="p1", anggaran=D(130), alasan="APBD-P"),
        AnggaranPK(id="c3", induk="pk.perubahan", urutan=3, program="p3", anggaran=D(20)),
    )  # fmt: skip


def test_what_the_pk_perubahan_changed():
    laporan = pk()
    found = perubahan_pk(laporan, compute(laporan))
    assert [(x.status, x.alasan) for x in found.butir] == [
        (Status.BERUBAH, "Dipercepat"), (Status.TETAP, ""), (Status.DIHAPUS, ""), (Status.BARU, "")
    ]  # fmt: skip
    assert [(x.status, x.selisih) for x in found.anggaran] == [
        (Status.BERUBAH, 30), (Status.DIHAPUS, -50), (Status.BARU, 20)
    ]  # fmt: skip
    assert (found.murni, found.perubahan, found.selisih) == (150, 150, 0)


def test_one_contract_alone_changes_nothing():
    laporan = report(ButirPK(id="m1", induk="pk.murni"))
    assert perubahan_pk(laporan, compute(laporan)).butir == ()


def test_each_difference_can_follow_the_renstra_alone():
    laporan = report(
        sasaran("a", uraian="Sasaran"),
        indikator("i", 75, None, "a", nama="Indeks", satuan="Indeks", target=series(y2025=80)),
        indikator("same", None, None, "a", nama="Lain", target=series(y2025=3)),
        program("p1", rkt=D(90), pagu=money(y2025="100", y2026="110"), prakiraan=money(y2026="110")),
        ButirPK(id="b", induk="pk.murni", indikator="i", sasaran="Sasaran", nama="Indeks", satuan="Poin",
                target=n(78)),
        ButirPK(id="c", induk="pk.murni", indikator="same", nama=" Lain ", target=n(3)),
        Pejabat(id="w"), TugasPejabat(id="x", induk="w", indikator="i", target=n(70)),
        TugasPejabat(id="y", induk="w", indikator="i", nama="Bagian sendiri", target=n(5)),
    )  # fmt: skip
    found = perbedaan(laporan, compute(laporan))
    assert [(d.dokumen, str(d.ref), d.tertulis, d.renstra) for d in found] == [
        (Dokumen.PK_MURNI, "butirpk/b/target", n(78), n(80)),
        (Dokumen.PK_MURNI, "butirpk/b/satuan", "Poin", "Indeks"),
        (Dokumen.RKT, "indikator/i/target_tahun", n(75), n(80)),
        (Dokumen.RKT, "programkegiatan/p1/rkt", 90, 100),
        (Dokumen.PK_PEJABAT, "tugaspejabat/x/target", n(70), n(80)),
    ]
    after = apply(laporan, ikuti(laporan, found[:1], "Ikuti Renstra"))
    assert after.get(ButirPK, "b").target == n(80)
    assert [str(d.ref) for d in perbedaan(after, compute(after))] == [str(d.ref) for d in found[1:]]


def tree(*rows):
    laporan = report(*rows)
    return cascade(laporan, compute(laporan))


def test_the_cascade_reaches_from_tujuan_to_people():
    (goal,) = tree(
        Tujuan(id="t"), sasaran("a", "t"), indikator("i", 1, None, "a"),
        program("p1", sasaran={"a": D(1)}), program("k1", "p1"), indikator("o", 1, None, "k1"),
        Pejabat(id="kabid"), TugasPejabat(id="x", induk="kabid", program="p1"),
        Pejabat(id="staf", induk="kabid"), TugasPejabat(id="y", induk="staf", indikator="o", nama="Dokumen"),
    )  # fmt: skip
    (aim,) = goal.anak
    (top,) = aim.anak
    (below,) = top.anak
    (person,) = below.anak
    assert [node.ref.id for node in (goal, aim, top, below, person)] == ["t", "a", "p1", "k1", "y"]
    assert (top.pejabat, below.pejabat, person.pejabat) == (("kabid",), ("staf",), ("staf",))
    assert list(gaps((goal,))) == []


def test_gaps_of_the_cascade():
    found = tree(
        Tujuan(id="t1"), Tujuan(id="t2"), sasaran("a", "t2"), sasaran("b", "gone"),
        indikator("i", 1, None, "b"), indikator("stray", 1, None, "gone"),
        program("p1", sasaran={"b": D(1)}), program("p2"), indikator("o", 1, None, "p2"),
        Pejabat(id="w"), TugasPejabat(id="x", induk="w", nama="Lepas"),
    )  # fmt: skip
    assert [(node.ref.id, celah) for node, celah in gaps(found)] == [
        ("t1", Celah.TANPA_SASARAN),
        ("a", Celah.TANPA_INDIKATOR), ("a", Celah.TANPA_PROGRAM), ("a", Celah.TANPA_PEJABAT),
        ("b", Celah.TANPA_INDUK), ("b", Celah.TANPA_PEJABAT),
        ("p1", Celah.TANPA_INDIKATOR), ("p1", Celah.TANPA_PEJABAT),
        ("p2", Celah.TANPA_INDUK), ("p2", Celah.TANPA_PEJABAT),
        ("x", Celah.TANPA_INDUK), ("stray", Celah.TANPA_INDUK),
    ]  # fmt: skip


def test_the_gaps_of_a_shared_program_count_once():
    found = tree(
        Tujuan(id="t"), sasaran("a", "t"), sasaran("b", "t"),
        indikator("i", 1, None, "a"), indikator("j", 1, None, "b"),
        program("p1", sasaran={"a": D("0.5"), "b": D("0.5")}), program("k1", "p1"),
        Pejabat(id="w"), TugasPejabat(id="x", induk="w", program="p1"),
    )  # fmt: skip
    assert [s.anak[0].ref.id for s in found[0].anak] == ["p1", "p1"]
    assert [(node.ref.id, celah) for node, celah in gaps(found)] == [("k1", Celah.TANPA_INDIKATOR)]


def test_a_written_penanggung_jawab_counts_while_nobody_is_named():
    rows = (
        Tujuan(id="t"), sasaran("a", "t"), indikator("i", 1, None, "a", penanggung_jawab="Bidang Mutasi"),
        program("p1", sasaran={"a": D(1)}, penanggung_jawab="Bidang Mutasi"), indikator("o", 1, None, "p1"),
    )  # fmt: skip
    assert list(gaps(tree(*rows))) == []
    named = list(gaps(tree(*rows, Pejabat(id="w"))))
    assert [(node.ref.id, celah) for node, celah in named] == [
        ("a", Celah.TANPA_PEJABAT), ("p1", Celah.TANPA_PEJABAT)
    ]  # fmt: skip


def test_lines_of_one_program_are_paired_by_their_source_of_money():
    def line(id, pk, dana, rp):
        return AnggaranPK(
            id=id, induk=f"pk.{pk}", urutan=int(id[-1]), program="p", sumber_dana=dana, anggaran=D(rp)
        )

    laporan = report(
        ButirPK(id="b1", induk="pk.murni", nama="IKM"), ButirPK(id="b2", induk="pk.perubahan", nama="IKM"),
        line("a1", "murni", "DAU", 10), line("a2", "murni", "DAK", 20), line("a3", "murni", "BLUD", 5),
        line("n4", "perubahan", "dak", 25), line("n5", "perubahan", "DAU", 10),
        line("n6", "perubahan", "PAD", 7), line("n7", "perubahan", "Hibah", 1),
    )  # fmt: skip
    found = perubahan_pk(laporan, compute(laporan)).anggaran
    pairs = [(x.murni and x.murni.id, x.perubahan and x.perubahan.id, x.selisih, x.status) for x in found]
    assert pairs == [
        ("a1", "n5", 0, Status.TETAP), ("a2", "n4", 5, Status.BERUBAH), ("a3", "n6", 2, Status.BERUBAH),
        (None, "n7", 1, Status.BARU),
    ]  # fmt: skip
