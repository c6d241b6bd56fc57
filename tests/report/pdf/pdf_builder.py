"""A report of a fictional agency with every kind of block, for the tests of the PDF."""

from __future__ import annotations

import random
from decimal import Decimal
from io import BytesIO

from PIL import Image, ImageDraw

from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.report.blocks import (
    Align,
    Chart,
    ChartKind,
    Column,
    Contents,
    Cover,
    Document,
    Grid,
    Heading,
    Numbering,
    Part,
    Prose,
    Row,
    Signature,
)
from lkjip_desktop.wording.angka import format_angka

SENTENCES = (
    "Capaian kinerja tahun berjalan menunjukkan perbaikan dibandingkan dengan tahun sebelumnya, terutama "
    "pada indikator yang berkaitan langsung dengan pelayanan publik. Keberhasilan tersebut didukung oleh "
    "koordinasi antarunit kerja, penyederhanaan prosedur, serta pemantauan rencana aksi setiap triwulan.",
    "Beberapa hambatan masih ditemui, antara lain keterbatasan sumber daya manusia, keterlambatan proses "
    "pengadaan, dan perubahan kebijakan anggaran. Sebagai tindak lanjut, **evaluasi internal** diperkuat "
    "dan pelaksanaan kegiatan dipercepat pada awal tahun berikutnya, sesuai dengan prinsip "
    "*value for money*.",
    "Pagu anggaran sebesar Rp 12.345.678.900,00 terserap 97,35 % sampai dengan akhir tahun. Nilai tersebut "
    "naik 4,2 % dibandingkan dengan tahun sebelumnya.",
)
LONG_HEADING = (
    "1.2 Tugas dan Fungsi yang Uraiannya Sangat Panjang Sehingga Judul Ini Tidak Muat dalam Satu Baris Saja"
)
LISTS = (
    "Langkah yang ditempuh:\n- memperkuat koordinasi;\n- mempercepat pengadaan barang dan jasa sejak "
    "triwulan I agar penyerapan anggaran lebih merata;\n  - rapat bulanan;\n  - evaluasi triwulan."
    "\n\n1. Pertama.\n2. Kedua, dengan uraian yang cukup panjang sehingga harus dilanjutkan pada baris "
    "berikutnya di bawah awal teksnya.\n10. Kesepuluh."
)
SASARAN = (
    "Meningkatnya kualitas layanan publik yang cepat, tepat, dan akuntabel",
    "Terwujudnya tata kelola pemerintahan yang bersih dan efektif",
    "Meningkatnya daya saing sumber daya manusia aparatur",
)
INDIKATOR = (
    "Persentase pemenuhan standar pelayanan minimal",
    "Indeks kepuasan masyarakat terhadap layanan perizinan terpadu",
    "Nilai akuntabilitas kinerja instansi pemerintah",
    "Jumlah aparatur yang mengikuti pelatihan teknis bersertifikat",
    "Persentase temuan pemeriksaan yang ditindaklanjuti tepat waktu",
    "Rasio serapan anggaran terhadap pagu",
)
KETERANGAN = ("Tercapai", "Melampaui target", "Belum tercapai karena pengadaan tertunda pada triwulan III")


def logo(size: tuple[int, int] = (220, 260), kind: str = "PNG") -> bytes:
    """A shield, as agencies' logos are."""
    image = Image.new("RGBA" if kind == "PNG" else "RGB", size, (0, 0, 0, 0) if kind == "PNG" else "white")
    draw = ImageDraw.Draw(image)
    w, h = size
    draw.polygon(
        [(0, 0), (w, 0), (w, h * 2 // 3), (w // 2, h - 1), (0, h * 2 // 3)], fill="#1d4f7c", outline="#c9a227"
    )
    draw.ellipse((w // 4, h // 5, w * 3 // 4, h * 3 // 5), fill="#c9a227")
    out = BytesIO()
    image.save(out, kind)
    return out.getvalue()


def indikator_grid(number: str, rows: int = 12, seed: int = 1) -> Grid:
    """The usual table of capaian: two header rows, numbers, levels, total."""
    rng = random.Random(seed)
    body = []
    for i in range(rows):
        if i % 5 == 0:
            body.append(Row((SASARAN[i % 3], "", "", "", "", ""), group=True))
        target = Decimal(rng.randrange(5000, 10000)) / 100
        realisasi = target * Decimal(rng.randrange(70, 115)) / 100
        body.append(
            Row(
                (
                    str(i + 1),
                    INDIKATOR[i % 6],
                    "persen",
                    format_angka(target, 2),
                    format_angka(realisasi, 2),
                    format_angka(realisasi / target * 100, 2),
                ),
                refs=(
                    None,
                    None,
                    None,
                    Ref("indikator", Id(f"i{i}"), "target.2025"),
                    Ref("realisasi", Id(f"i{i}"), "nilai"),
                    None,
                ),
            )
        )
    body.append(Row(("", "Rata-rata capaian", "", "", "", "93,17"), total=True))
    return Grid(
        "Capaian indikator kinerja utama tahun 2025 dibandingkan dengan target Perjanjian Kinerja",
        (
            Column(("No",), 5, Align.CENTER),
            Column(("Indikator Kinerja",), 42),
            Column(("Satuan",), 12, Align.CENTER),
            Column(("Tahun 2025", "Target"), 13, Align.RIGHT),
            Column(("Tahun 2025", "Realisasi"), 13, Align.RIGHT),
            Column(("Capaian (%)",), 13, Align.RIGHT),
        ),
        tuple(body),
        number=number,
        note="Sumber: data kinerja Badan Contoh Daerah, diolah, 2026.",
        column_numbers=("(1)", "(2)", "(3)", "(4)", "(5)", "(6=5/4)"),
    )


def anggaran_grid(number: str) -> Grid:
    """A budget tree with codes, rupiah and levels."""
    rng = random.Random(4)
    rows = []
    for p in range(1, 4):
        rows.append(_anggaran(rng, f"5.03.0{p}", f"Program penunjang urusan pemerintahan daerah ke-{p}", 0))
        for k in range(1, 4):
            rows.append(_anggaran(rng, f"5.03.0{p}.2.0{k}", "Administrasi umum perangkat daerah", 1))
            for s in range(1, 4):
                name = "Penyediaan jasa surat-menyurat, komunikasi, sumber daya air, dan listrik"
                rows.append(_anggaran(rng, f"5.03.0{p}.2.0{k}.000{s}", name, 2))
    rows.append(Row(("", "Jumlah", "96.345.678.900", "90.123.456.789", "93,54"), total=True))
    return Grid(
        "Pagu dan realisasi anggaran menurut program, kegiatan, dan sub kegiatan",
        (
            Column(("Kode",), 14),
            Column(("Program / Kegiatan / Sub Kegiatan",), 40),
            Column(("Anggaran (Rp)", "Pagu"), 18, Align.RIGHT),
            Column(("Anggaran (Rp)", "Realisasi"), 18, Align.RIGHT),
            Column(("Serapan (%)",), 10, Align.RIGHT),
        ),
        tuple(rows),
        number=number,
    )


def _anggaran(rng: random.Random, kode: str, nama: str, level: int) -> Row:
    pagu = Decimal(rng.randrange(10**8, 5 * 10**9))
    realisasi = pagu * rng.randrange(80, 100) // 100
    cells = (kode, nama, format_angka(pagu), format_angka(realisasi), format_angka(realisasi / pagu * 100, 2))
    return Row(cells, level=level, group=level == 0)


def matrix_grid(number: str, rows: int = 60) -> Grid:
    """The wide matrix of the appendix, 12 columns."""
    rng = random.Random(7)
    years = ("2021", "2022", "2023", "2024")
    columns = (
        Column(("No",), 3.5, Align.CENTER),
        Column(("Sasaran Strategis",), 15),
        Column(("Indikator Kinerja",), 15.5),
        Column(("Satuan",), 6, Align.CENTER),
        *(Column(("Realisasi", year), 6, Align.RIGHT) for year in years),
        Column(("Tahun 2025", "Target"), 6, Align.RIGHT),
        Column(("Tahun 2025", "Realisasi"), 6, Align.RIGHT),
        Column(("Tahun 2025", "Pagu (Rp)"), 10, Align.RIGHT),
        Column(("Keterangan",), 12),
    )
    body = tuple(
        Row(
            (
                str(i + 1),
                SASARAN[i % 3],
                INDIKATOR[i % 6],
                "persen",
                *(format_angka(Decimal(rng.randrange(5000, 11000)) / 100, 2) for _ in range(6)),
                format_angka(Decimal(rng.randrange(10**7, 5 * 10**9))),
                KETERANGAN[i % 3],
            )
        )
        for i in range(rows)
    )
    return Grid("Matriks capaian seluruh indikator", columns, body, number=number)


def bars(number: str) -> Chart:
    """Upright bars in two series."""
    return Chart(
        "Target dan realisasi indikator kinerja utama",
        ChartKind.BARS,
        ("IKU 1", "IKU 2", "IKU 3", "IKU 4", "IKU 5"),
        {
            "Target": (Decimal(90), Decimal("78.5"), Decimal(85), Decimal(100), Decimal(60)),
            "Realisasi": (Decimal("88.25"), Decimal("80.1"), None, Decimal("104.5"), Decimal(0)),
        },
        number=number,
        guide=Decimal(100),
    )


def hbars(number: str, count: int = 6) -> Chart:
    """Bars to the right with long names."""
    rng = random.Random(3)
    labels = tuple(f"{INDIKATOR[i % 6]} ({i + 1})" if count > 6 else INDIKATOR[i] for i in range(count))
    values = tuple(Decimal(rng.randrange(4000, 12000)) / 100 for _ in labels)
    return Chart(
        "Capaian per indikator",
        ChartKind.HBARS,
        labels,
        {"Capaian": values},
        number=number,
        guide=Decimal(100),
    )


def lines(number: str) -> Chart:
    """Lines over the years with a gap."""
    return Chart(
        "Perkembangan pagu dan realisasi anggaran",
        ChartKind.LINES,
        ("2021", "2022", "2023", "2024", "2025"),
        {
            "Pagu": tuple(Decimal(v) * 10**6 for v in (8200, 9100, 9900, 11200, 12345)),
            "Realisasi": (
                Decimal(7900 * 10**6),
                None,
                Decimal(9500 * 10**6),
                Decimal(10100 * 10**6),
                Decimal(12000 * 10**6),
            ),
        },
        number=number,
        unit="Rp",
    )


PANJANG = " ".join(f"kalimat {i} menerangkan penyebab keberhasilan dan kegagalan." for i in range(1, 100))


def full_document(draft: str = "DRAF") -> Document:
    """Every kind of block once or more."""
    long_cell = Grid(
        "Analisis penyebab keberhasilan dan kegagalan",
        (
            Column(("No",), 5, Align.CENTER),
            Column(("Uraian",), 35),
            Column(("Penyebab",), 60),
        ),
        (
            Row(("1", "Singkat", "Cukup satu baris.")),
            Row(("2", "Panjang sekali", PANJANG)),
            Row(("3", "Singkat", "Cukup satu baris lagi.")),
        ),
        number="3.4",
    )
    prose = Prose("\n\n".join(SENTENCES), Ref("narasi", Id("n1"), "teks"))
    daftar = Prose(LISTS)
    blocks = (
        Part(Numbering.NONE),
        Cover(
            ("PEMERINTAH KABUPATEN CONTOH", "BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA"),
            ("LAPORAN KINERJA INSTANSI PEMERINTAH", "(LKjIP)", "TAHUN 2025"),
            ("KOTA CONTOH", "2026"),
            logo(),
        ),
        Part(Numbering.ROMAN, restart=True),
        Heading(1, "KATA PENGANTAR"),
        prose,
        Signature(
            (
                (
                    ("Kota Contoh, 31 Januari 2026", "Kepala Badan Kepegawaian dan Pengembangan SDM"),
                    ("Nama Kepala Badan, S.E., M.Si.", "Pembina Utama Muda", "NIP 00000000 000000 0 000"),
                ),
            )
        ),
        Contents("isi", "DAFTAR ISI"),
        Contents("tabel", "DAFTAR TABEL"),
        Contents("gambar", "DAFTAR GAMBAR"),
        Part(Numbering.ARABIC, restart=True),
        Heading(1, "BAB I\nPENDAHULUAN"),
        Heading(2, "1.1 Latar Belakang"),
        prose,
        daftar,
        Heading(2, LONG_HEADING),
        prose,
        Heading(1, "BAB III\nAKUNTABILITAS KINERJA"),
        Heading(2, "3.1 Capaian Kinerja"),
        prose,
        indikator_grid("3.1"),
        prose,
        bars("3.1"),
        prose,
        lines("3.2"),
        Heading(3, "3.1.1 Capaian per sasaran"),
        hbars("3.3"),
        prose,
        anggaran_grid("3.2"),
        long_cell,
        Heading(2, "3.2 Efisiensi"),
        indikator_grid("3.3", rows=30, seed=3),
        Heading(1, "BAB IV\nPENUTUP"),
        prose,
        Signature(
            (
                (("Pihak Kedua,", "Bupati Contoh"), ("Nama Bupati",)),
                (
                    ("Kota Contoh, 2 Januari 2025", "Pihak Pertama,", "Kepala Badan"),
                    ("Nama Kepala Badan, S.E., M.Si.", "NIP 00000000 000000 0 000"),
                ),
            )
        ),
        Part(Numbering.ARABIC, landscape=True),
        Heading(1, "LAMPIRAN"),
        matrix_grid("L.1"),
        hbars("L.1", 60),
    )
    return Document(
        "Laporan Kinerja Badan Contoh Tahun 2025",
        "Badan Contoh Kabupaten Contoh",
        "LKjIP 2025",
        blocks,
        header="Laporan Kinerja Instansi Pemerintah Tahun 2025",
        footer="Badan Contoh Kabupaten Contoh",
        draft=draft,
        keywords=("LKjIP", "2025"),
    )
