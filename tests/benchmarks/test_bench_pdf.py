"""The PDF of a report of 60 pages and more, against the usual way with reportlab, on the same blocks.

Run with `pytest tests/benchmarks/test_bench_pdf.py --benchmark-enable -s`; skipped otherwise.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from naive_pdf import naive

from lkjip_desktop.report.blocks import (
    Align,
    Block,
    Chart,
    ChartKind,
    Column,
    Contents,
    Document,
    Grid,
    Heading,
    Numbering,
    Part,
    Prose,
    Row,
)
from lkjip_desktop.report.pdf import render_pdf
from lkjip_desktop.report.pdf.finish import finish
from lkjip_desktop.wording.angka import format_angka

HERE = Path(__file__)
ROOT = HERE.parents[2]
BAB = ("PENDAHULUAN", "PERENCANAAN KINERJA", "AKUNTABILITAS KINERJA", "REALISASI ANGGARAN", "PENUTUP")
SASARAN = (
    "Meningkatnya kualitas layanan publik yang cepat, tepat, dan akuntabel",
    "Terwujudnya tata kelola pemerintahan yang bersih dan efektif",
    "Meningkatnya daya saing sumber daya manusia aparatur",
    "Optimalnya pengelolaan keuangan dan barang milik negara",
    "Meningkatnya ketahanan pangan daerah secara berkelanjutan",
)
INDIKATOR = (
    "Persentase pemenuhan standar pelayanan minimal",
    "Indeks kepuasan masyarakat terhadap layanan perizinan terpadu",
    "Nilai akuntabilitas kinerja instansi pemerintah",
    "Jumlah aparatur yang mengikuti pelatihan teknis bersertifikat",
    "Persentase temuan pemeriksaan yang ditindaklanjuti tepat waktu",
    "Rasio serapan anggaran terhadap pagu",
)
KETERANGAN = ("Tercapai", "Melampaui target", "Belum tercapai karena pengadaan tertunda", "Terkendala revisi")
URAIAN = (
    "Capaian kinerja tahun berjalan menunjukkan perbaikan dibandingkan dengan tahun sebelumnya, terutama "
    "pada indikator yang berkaitan langsung dengan pelayanan publik. Keberhasilan tersebut didukung oleh "
    "penguatan koordinasi antarunit kerja, penyederhanaan prosedur, serta pemanfaatan sistem informasi. "
    "Beberapa hambatan masih ditemui, antara lain keterbatasan sumber daya manusia, keterlambatan proses "
    "pengadaan, dan perubahan kebijakan anggaran di tengah tahun. "
)


def report(rows: int = 1000) -> Document:
    """Five chapters with 19 tables and 4 charts, and a matrix of `rows` x 12 on landscape pages."""
    rng = random.Random(7)
    blocks: list[Block] = [Part(Numbering.ROMAN, restart=True), Contents("isi", "DAFTAR ISI")]
    blocks.append(Part(Numbering.ARABIC, restart=True))
    for b, name in enumerate(BAB, start=1):
        blocks.append(Heading(1, f"BAB {b} {name}"))
        for s in range(1, 5):
            blocks.append(Heading(2, f"{b}.{s} Uraian sasaran strategis bagian {s}"))
            blocks += [Prose(URAIAN), Prose(URAIAN)]
            if (b, s) != (5, 4):
                blocks.append(_small(rng, f"{b}.{s}"))
            if b == 3:
                blocks.append(_chart(rng, f"3.{s}"))
    blocks += [Part(Numbering.ARABIC, landscape=True), Heading(1, "LAMPIRAN"), _matrix(rng, rows)]
    return Document("Laporan Kinerja 2025", "Instansi", "LKjIP", tuple(blocks), draft="DRAF")


def _figure(rng: random.Random, low: int, high: int) -> str:
    return format_angka(Decimal(rng.randrange(low * 100, high * 100)) / 100, 2)


def _small(rng: random.Random, number: str) -> Grid:
    columns = (
        Column(("No",), 6, Align.CENTER),
        Column(("Indikator Kinerja",), 44),
        Column(("Satuan",), 12),
        Column(("Target",), 12, Align.RIGHT),
        Column(("Realisasi",), 13, Align.RIGHT),
        Column(("Capaian (%)",), 13, Align.RIGHT),
    )
    rows = tuple(
        Row((str(i + 1), INDIKATOR[i % 6], "persen", *(_figure(rng, 50, 110) for _ in range(3))))
        for i in range(12)
    )
    return Grid("Capaian indikator kinerja utama", columns, rows, number=number)


def _matrix(rng: random.Random, rows: int) -> Grid:
    names = (
        "No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)",
        "Capaian 2024", "Target Akhir Renstra", "Pagu (Rp)", "Realisasi Anggaran (Rp)", "Keterangan",
    )  # fmt: skip
    widths = (3.5, 15, 15.5, 6, 5.5, 6, 6, 6, 6.5, 10, 10, 10)
    columns = tuple(
        Column((name,), wide, Align.RIGHT if 3 < i < 11 else Align.LEFT)
        for i, (name, wide) in enumerate(zip(names, widths, strict=True))
    )
    body = tuple(
        Row(
            (
                str(i + 1),
                SASARAN[i % 5],
                INDIKATOR[i % 6],
                rng.choice(("persen", "indeks", "nilai", "orang", "dokumen")),
                *(_figure(rng, 50, 110) for _ in range(5)),
                format_angka(Decimal(rng.randrange(10**7, 5 * 10**9))),
                format_angka(Decimal(rng.randrange(10**7, 5 * 10**9))),
                rng.choice(KETERANGAN),
            )
        )
        for i in range(rows)
    )
    return Grid("Matriks capaian seluruh indikator", columns, body, number="L.1")


def _chart(rng: random.Random, number: str) -> Chart:
    years = tuple(str(year) for year in range(2021, 2026))
    values = tuple(Decimal(rng.randrange(6000, 11000)) / 100 for _ in years)
    return Chart("Capaian per tahun", ChartKind.BARS, years, {"Capaian": values}, number=number)


def seconds(work: Callable[[], object], times: int) -> float:
    """The best of some runs, in processor time: others work on the same machine."""
    best = float("inf")
    for _ in range(times):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def archived(document: Document) -> bytes:
    """What an export writes."""
    made = render_pdf(document, tagged=True)
    return finish(made.pdf, document.attachments, made.structure, invariant=False)


@pytest.fixture
def enabled(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--benchmark-disable") and not request.config.getoption("--benchmark-enable"):
        pytest.skip("benchmarks are switched off")


@pytest.mark.usefixtures("enabled")
def test_bench_pdf_of_a_long_report(benchmark) -> None:
    document = report()
    pdf = benchmark(lambda: render_pdf(document)).pdf
    assert pdf.startswith(b"%PDF")


@pytest.mark.usefixtures("enabled")
def test_eight_times_as_fast_as_plain_tables() -> None:
    from pypdf import PdfReader

    document = report()
    render_pdf(document)
    ours = seconds(lambda: render_pdf(document), 5)
    pages = len(PdfReader(BytesIO(render_pdf(document).pdf)).pages)
    theirs = seconds(lambda: naive(document), 2)
    whole = seconds(lambda: archived(document), 5)
    print(
        f"\n{pages} pages in {ours:.3f} s, with tags and as PDF/A {whole:.3f} s, plain {naive(document)[1]} "
        f"in {theirs:.2f} s, {theirs / ours:.1f} and {theirs / whole:.1f} times as long"
    )
    assert pages >= 60
    assert theirs >= 8 * ours
    assert theirs >= 8 * whole


@pytest.mark.usefixtures("enabled")
def test_time_grows_no_faster_than_pages() -> None:
    from pypdf import PdfReader

    def per_page(rows: int) -> float:
        document = report(rows)
        pages = len(PdfReader(BytesIO(render_pdf(document).pdf)).pages)
        return seconds(lambda: render_pdf(document), 3) / pages

    short, long = per_page(1000), per_page(8000)
    print(f"\n{short * 1000:.2f} ms a page with 1.000 rows, {long * 1000:.2f} ms with 8.000")
    assert long <= 1.2 * short


CHILD = """
import sys
from dataclasses import replace
from pathlib import Path
sys.path[:0] = [{here!r}, {root!r}]
from test_bench_pdf import report
from lkjip_desktop.report.pdf import Attachment, write_pdf
attachments = (Attachment("laporan.lkjip", bytes(600_000), "Data laporan"),) if {attach} else ()
write_pdf(replace(report(), attachments=attachments), Path({target!r}))
status = Path("/proc/self/status").read_text()
print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))
"""


@pytest.mark.usefixtures("enabled")
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs /proc")
@pytest.mark.parametrize("attach", [False, True])
def test_export_stays_below_80_megabytes(tmp_path: Path, attach: bool) -> None:
    code = CHILD.format(
        here=str(HERE.parent), root=str(ROOT), attach=attach, target=str(tmp_path / "laporan.pdf")
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    peak = int(done.stdout) / 1024
    print(f"\npeak memory of the export {peak:.0f} MB{' with the data file attached' if attach else ''}")
    assert peak < 80
