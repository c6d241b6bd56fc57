"""Bad and large input through the whole report: it comes out, it says what is missing, nothing is lost."""

from __future__ import annotations

import errno
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.dokumen import (
    Baris,
    Gambar,
    Indikator,
    Pegawai,
    Pengaturan,
    Sasaran,
    SusunanBagian,
    UnitOrganisasi,
)
from lkjip_desktop.domain.laporan import Laporan, laporan_of, rows_of
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.pilihan import TabelPegawai
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.domain.susunan import SUSUNAN
from lkjip_desktop.report.blocks import Document, Grid, Heading, Picture
from lkjip_desktop.report.build import build
from lkjip_desktop.report.ekspor import export_pdf
from lkjip_desktop.report.pdf import ReportProblem, render_pdf

TODAY = date(2026, 1, 30)


def of(laporan: Laporan) -> Document:
    return build(laporan, compute(laporan), (), TODAY)


def text(document: Document) -> str:
    return " ".join(
        " ".join(page.extract_text() for page in PdfReader(BytesIO(render_pdf(document).pdf)).pages).split()
    )


def with_rows(*rows: Baris, without: Callable[[Baris], bool] = lambda _: False) -> Laporan:
    return laporan_of([*(r for r in rows_of(contoh()) if not without(r)), *rows])


def test_three_hundred_lines_of_staff() -> None:
    rows = [
        Pegawai(
            id=Id(f"g{n}"), urutan=n, tabel=TabelPegawai.GOLONGAN, uraian=f"Golongan ke-{n}", laki=Decimal(n)
        )
        for n in range(300)
    ]
    laporan = with_rows(*rows, without=lambda r: isinstance(r, Pegawai))
    document = of(laporan)
    grid = next(b for b in document.blocks if isinstance(b, Grid) and b.caption.startswith("Pegawai menurut"))
    assert len(grid.rows) == 301
    assert grid.rows[-1].cells[-1] == "44.850"  # 299 x 300 / 2
    shown = text(document)
    assert all(f"Golongan ke-{n}" in shown for n in (0, 150, 299))


def test_two_hundred_indikator() -> None:
    rows = [
        Indikator(
            id=Id(f"x{n}"), urutan=n, induk=Id("s1"), nama=f"Indikator tambahan ke-{n}", iku=True,
            target={2025: Angka(Decimal(100))}, realisasi=Angka(Decimal(n)),
            realisasi_lalu={2024: Angka(Decimal(n))},
        )
        for n in range(200)
    ]  # fmt: skip
    document = of(with_rows(*rows))
    assert len(PdfReader(BytesIO(render_pdf(document).pdf)).pages) < 220
    assert "Indikator tambahan ke-199" in text(document)


def test_a_cell_of_five_thousand_letters() -> None:
    words = [f"sebab{n}" for n in range(700)]
    assert len(" ".join(words)) > 5000
    rows = [replace(r, penyebab=" ".join(words)) if r.id == "iku.sakip" else r for r in rows_of(contoh())]  # type: ignore[call-arg]
    shown = text(of(laporan_of(rows)))
    assert [word for word in shown.split() if word.startswith("sebab")] == words


def test_missing_and_broken_pictures_are_named() -> None:
    rows = (
        Gambar(id=Id("ga"), induk=Id("iku.ikm"), keterangan="Belum dipilih"),
        Gambar(id=Id("gb"), induk=Id("iku.ikm"), keterangan="Rusak", berkas=b"\x89PNG bukan gambar"),
        Gambar(id=Id("gc"), induk=Id("sudah.dihapus"), keterangan="Yatim", berkas=b"x"),
    )
    document = of(with_rows(*rows))
    assert [b.caption for b in document.blocks if isinstance(b, Picture)][:3] == [
        "Belum dipilih", "Rusak", "Loket layanan kepegawaian yang dibuka setiap hari kerja",
    ]  # fmt: skip
    shown = text(document)
    assert "Gambar belum dipilih" in shown
    assert "Gambar tidak terbaca" in shown


def test_empty_chapters_are_named() -> None:
    rows = [SusunanBagian(id=b.key, tampil=False) for b in SUSUNAN if b.induk is not None]
    document = of(with_rows(*rows))
    heads = [b.text for b in document.blocks if isinstance(b, Heading) and b.level == 1]
    assert heads[-7:] == [
        "IKHTISAR EKSEKUTIF",
        "BAB I\nPENDAHULUAN",
        "BAB II\nPERENCANAAN KINERJA",
        "BAB III\nAKUNTABILITAS KINERJA",
        "BAB IV\nPENUTUP",
        "LAMPIRAN",
        "KETERANGAN CETAKAN",
    ]
    assert text(document).count("Bagian ini belum diisi.") == 5  # every bab and the lampiran


def test_nothing_at_all_is_printed_of_what_is_put_away() -> None:
    rows = [SusunanBagian(id=Id(key), tampil=False) for key in ("ikhtisar", "bab3.b", "lampiran.reviu")]
    heads = [b.text for b in of(with_rows(*rows)).blocks if isinstance(b, Heading)]
    assert not any("IKHTISAR" in h or "Realisasi Anggaran" in h or "LEMBAR REVIU" in h for h in heads)
    assert "B. Penghargaan" in heads


def test_the_order_is_the_officers() -> None:
    rows = [SusunanBagian(id=Id("bab1.isu"), urutan=1), SusunanBagian(id=Id("lampiran.bukti"), urutan=1)]
    document = of(with_rows(*rows))
    heads = [b.text for b in document.blocks if isinstance(b, Heading)]
    assert heads.index("A. Isu Strategis") < heads.index("B. Latar Belakang")
    assert "LAMPIRAN 1\nDAFTAR BUKTI DUKUNG" in heads
    sistematika = next(b.text for b in document.blocks if "berpedoman pada" in getattr(b, "text", ""))
    assert "Bab I Pendahuluan, berisi isu strategis, latar belakang, " in sistematika


def test_an_office_of_four_hundred_units() -> None:
    rows = [UnitOrganisasi(id=Id("u"), nama="Badan", jabatan="Kepala")]
    rows += [
        UnitOrganisasi(id=Id(f"u{n}"), induk=Id("u" if n < 20 else f"u{n % 20}"), nama=f"Unit ke-{n}")
        for n in range(400)
    ]
    shown = text(of(with_rows(*rows, without=lambda r: isinstance(r, UnitOrganisasi))))
    assert all(f"Unit ke-{n}" in shown for n in (0, 19, 20, 399))


def test_a_unit_below_itself_does_not_hang_the_report() -> None:
    rows = (
        UnitOrganisasi(id=Id("a"), induk=Id("b"), nama="A"),
        UnitOrganisasi(id=Id("b"), induk=Id("a"), nama="B"),
    )
    assert render_pdf(of(with_rows(*rows))).pdf


#: Links and what is read as a formula or a code.
KEPT = ("id", "induk", "rumus", "kode", "indikator", "program")
MARKUP = ["<b>x</b>", "=1+1", "{R} %s", "| a | b |", "# judul", "\ue000\ue001\ue002x\ue003", "\x00\u202e"]


@pytest.mark.parametrize("words", MARKUP)
def test_markup_in_any_text(words: str) -> None:
    rows: list[Baris] = []
    for row in rows_of(contoh()):
        names = (field.name for field in fields(row))
        plain = (name for name in names if type(getattr(row, name)) is str and name not in KEPT)
        texts: dict[str, Any] = dict.fromkeys(plain, words)
        rows.append(replace(row, **texts))
    assert render_pdf(of(laporan_of(rows))).pdf


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "laporan.pdf"
    target.write_bytes(b"lama")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("lkjip_desktop.report.placing.os.fsync", full)
    laporan = contoh()
    with pytest.raises(ReportProblem, match="penuh"):
        export_pdf(laporan, compute(laporan), (), target, TODAY, "ab" * 16, data=b"data")
    assert target.read_bytes() == b"lama"
    assert list(tmp_path.iterdir()) == [target]


def test_the_final_copy_says_what_it_rests_on(tmp_path: Path) -> None:
    laporan = contoh()
    target = tmp_path / "laporan.pdf"
    export_pdf(laporan, compute(laporan), (), target, TODAY, "0123456789abcdef" * 2, data=b"data laporan")
    reader = PdfReader(target)
    last = " ".join(reader.pages[-1].extract_text().split())
    for words in (
        "KETERANGAN CETAKAN",
        "Tanggal cetak 30 Januari 2026",
        "Sidik data 0123456789abcdef",
        "tanpa kesalahan terbuka",
        "Perjanjian Kinerja Perubahan Tahun 2025",
        "Permendagri 86/2017",
        "(2 x target - realisasi) / target x 100",
        "paling tinggi 100 %",
    ):
        assert words in last
    assert "sidik data 0123456789abcdef" in " ".join(reader.pages[20].extract_text().split())
    assert reader.attachments["laporan.lkjip"] == [b"data laporan"]


def test_sasaran_without_tujuan_stand_in_the_matrix() -> None:
    rows = (
        Sasaran(id=Id("s9"), urutan=9, uraian="Sasaran yatim"),
        Indikator(id=Id("i9"), induk=Id("s9"), nama="Yatim"),
    )
    matrix = next(
        b
        for b in of(with_rows(*rows)).blocks
        if isinstance(b, Grid) and b.caption.startswith("Tujuan, Sasaran, Indikator, dan")
    )
    assert matrix.rows[-1].cells[1] == "Sasaran yatim"


def test_decimals_that_no_one_can_type_are_cut_to_those_that_can() -> None:
    """A damaged or forged file may hold any number; six is the most that the program lets anybody type."""
    rows = [replace(r, desimal=Decimal(80)) if isinstance(r, Pengaturan) else r for r in rows_of(contoh())]
    laporan = laporan_of(rows)
    document = build(laporan, compute(laporan), (), TODAY)
    # 71,20 of 68,75 is 103,563636...
    assert any(
        "103,563636" in c for b in document.blocks if isinstance(b, Grid) for r in b.rows for c in r.cells
    )
