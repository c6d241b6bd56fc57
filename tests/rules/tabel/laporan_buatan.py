"""Reports made at random, in the many shapes that offices write them, each clean or with one known error.

A report is a list of parts: paragraphs (str) and `Tabel`s of cells. The figures are made first and everything
printed follows from them, so that a clean report holds no error at all.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from lkjip_desktop.wording.terbilang import terbilang

INDIKATOR = (
    ("Persentase jalan kabupaten dalam kondisi mantap", "%", True),
    ("Indeks Kepuasan Masyarakat", "Indeks", True),
    ("Jumlah wisatawan yang berkunjung", "Orang", True),
    ("Angka kematian bayi per seribu kelahiran", "Angka", False),
    ("Cakupan kepemilikan akta kelahiran", "%", True),
    ("Nilai akuntabilitas kinerja dinas", "Nilai", True),
    ("Produksi padi sawah", "Ton", True),
    ("Jumlah koperasi yang aktif", "Unit", True),
    ("Persentase perangkat daerah yang menyusun laporan tepat waktu", "%", True),
    ("Prevalensi balita pendek", "%", False),
    ("Rasio ketersediaan tenaga penyuluh", "Rasio", True),
    ("Jumlah inovasi pelayanan yang diterapkan", "Inovasi", True),
)
PROGRAM = (
    "Program Penunjang Urusan Pemerintahan Daerah Kabupaten",
    "Program Penyelenggaraan Jalan",
    "Program Pemberdayaan Usaha Menengah",
    "Program Pencatatan Sipil",
    "Program Pengelolaan Informasi Publik",
)
KEGIATAN = (
    "Perencanaan, Penganggaran, dan Evaluasi Kinerja",
    "Administrasi Keuangan Perangkat Daerah",
    "Administrasi Umum Perangkat Daerah",
    "Penyelenggaraan Jalan Kabupaten",
    "Pembinaan Usaha Mikro",
    "Pelayanan Pencatatan Sipil",
    "Pengelolaan Layanan Informasi",
    "Pemeliharaan Barang Milik Daerah",
)
SUB = (
    "Penyusunan Dokumen Perencanaan",
    "Penyediaan Gaji dan Tunjangan",
    "Penyediaan Bahan Logistik Kantor",
    "Rehabilitasi Jalan",
    "Pendampingan Sertifikasi Produk",
    "Penerbitan Dokumen Kependudukan",
    "Diseminasi Informasi",
    "Pemeliharaan Gedung Kantor",
    "Pembangunan Jembatan",
    "Fasilitasi Pameran",
    "Penyediaan Jasa Surat Menyurat",
)
SASARAN = (
    "Meningkatnya kualitas layanan dasar masyarakat",
    "Terwujudnya tata kelola dinas yang akuntabel",
    "Bertumbuhnya ekonomi masyarakat perdesaan",
)


@dataclass
class Tabel:
    """A printed table: rows of cells (the first `kepala` are its header) and merges as (row, first, last)."""

    nama: str
    baris: list[list[str]]
    kepala: int = 1
    gabung: list[tuple[int, int, int]] = field(default_factory=list)


@dataclass
class Salah:
    """An error put in: its sort, the table's name ("" for the text), row label or words of the sentence."""

    apa: str
    tabel: str
    baris: str
    teks: str


@dataclass
class Laporan:
    bagian: list[str | Tabel]
    tahun: int
    salah: Salah | None = None

    def tabel(self, nama: str) -> Tabel | None:
        return next((b for b in self.bagian if isinstance(b, Tabel) and b.nama == nama), None)


def bulat(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def ribuan(value: int | Decimal) -> str:
    return f"{int(value):,}".replace(",", ".")


@dataclass
class Gaya:
    """The manners of one office: how it writes figures, headers, numbers and totals."""

    rng: random.Random

    def __post_init__(self) -> None:
        pick = self.rng.choice
        self.koma = pick([",", ",", "."])
        self.desimal = pick([2, 2, 1])
        self.persen = pick(["", "%", " %"])
        self.jumlah = pick(["JUMLAH", "Jumlah", "Total", "TOTAL", "Grand Total", "Jumlah Total"])
        self.nomor = pick(["{}", "{}.", "{})"])
        self.capaian = pick(
            [
                "Capaian (%)",
                "Tingkat Capaian (%)",
                "Persentase",
                "% Capaian",
                "Capaian Kinerja (%)",
                "Capaian",
            ]
        )
        self.serapan = pick(
            ["%", "Persentase", "Serapan (%)", "% Realisasi", "Capaian (%)", "Tingkat Penyerapan (%)"]
        )
        self.pagu = pick(["Anggaran (Rp)", "Pagu (Rp)", "Pagu Anggaran", "Anggaran", "Alokasi Anggaran (Rp)"])
        self.realisasi = pick(
            ["Realisasi (Rp)", "Realisasi Anggaran", "Realisasi Anggaran (Rp)", "Realisasi Keuangan (Rp)"]
        )
        self.rp = pick(["", "", "Rp", "Rp. "])
        self.rumus = pick([True, False])
        self.dua_baris = pick([True, False])
        self.satuan_di_sel = pick([True, False])
        self.judul = pick(["Tabel {}. ", "Tabel {} ", "TABEL {} "])

    def angka(self, value: Decimal, unit: str = "") -> str:
        whole = value == value.to_integral_value()
        text = ribuan(value) if whole else f"{value:f}".replace(".", self.koma)
        return (
            f"{text} {unit}".strip()
            if self.satuan_di_sel and unit not in ("", "Nilai", "Indeks", "Rasio", "Angka")
            else text
        )

    def bagi(self, value: Decimal) -> str:
        return f"{bulat(value, self.desimal):f}".replace(".", self.koma) + self.persen

    def uang(self, value: int) -> str:
        return f"{self.rp}{ribuan(value)}"


@dataclass
class Data:
    """One agency: indikator as (sasaran, name, unit, rising, target, last year, this year, end), budget."""

    tahun: int
    indikator: list[tuple[int, str, str, bool, Decimal, Decimal, Decimal, Decimal]]
    pohon: list[tuple[int, str, str, int, int]]


def buat_data(rng: random.Random) -> Data:
    tahun = rng.randint(2019, 2025)
    rows = []
    chosen = rng.sample(INDIKATOR, rng.randint(4, 8))
    groups = sorted(rng.randrange(2) for _ in chosen)
    groups[0], groups[-1] = 0, 1
    for group, (name, unit, rises) in zip(groups, chosen, strict=True):
        count = unit in ("Orang", "Ton", "Unit", "Inovasi")
        target = Decimal(rng.randint(20, 9000)) if count else bulat(Decimal(rng.randint(2000, 9000)) / 100, 2)
        factor = Decimal(rng.randint(70, 118)) / 100
        gained = bulat(target * factor, 0 if count else 2)
        before = bulat(target * Decimal(rng.randint(60, 110)) / 100, 0 if count else 2)
        end = bulat(target * Decimal(rng.randint(130, 170)) / 100, 0 if count else 2)
        rows.append((group, name, unit, rises, target, before, gained, end))
    return Data(tahun, rows, buat_pohon(rng))


def buat_pohon(rng: random.Random) -> list[tuple[int, str, str, int, int]]:
    """(level, code, name, pagu, spent) of programs, kegiatan and sub kegiatan."""
    four = rng.choice([True, False])
    names, subs = iter(rng.sample(KEGIATAN, len(KEGIATAN))), iter(rng.sample(SUB, len(SUB)))
    tree: list[tuple[int, str, str, int, int]] = []
    for p, program in enumerate(rng.sample(PROGRAM, rng.randint(2, 3)), 1):
        code = f"2.{rng.randint(10, 24)}.{p:02}"
        inner: list[tuple[int, str, str, int, int]] = []
        sums = [0, 0]
        for k in range(1, rng.randint(2, 3)):
            own, rows = [0, 0], []
            for s in range(1, rng.randint(2, 3)):
                pagu = rng.randint(20_000, 900_000) * 1000 + rng.choice([0, 250, 500])
                spent = int(pagu * rng.uniform(0.6, 0.995))
                number = f"{s:04}" if four else f"{s:02}"
                rows.append(
                    (2, f"{code}.2.{k:02}.{number}", next(subs, f"Sub kegiatan lain {p}{k}{s}"), pagu, spent)
                )
                own = [own[0] + pagu, own[1] + spent]
            inner += [(1, f"{code}.2.{k:02}", next(names, f"Kegiatan lain {p}{k}"), *own), *rows]
            sums = [sums[0] + own[0], sums[1] + own[1]]
        tree += [(0, code, program, *sums), *inner]
    return tree


def capaian(target: Decimal, gained: Decimal, rises: bool) -> Decimal:
    return gained / target * 100 if rises else (2 * target - gained) / target * 100


def buat(seed: int) -> Laporan:
    rng = random.Random(seed)
    data, gaya = buat_data(rng), Gaya(rng)
    parts: list[str | Tabel] = [
        "BAB I PENDAHULUAN",
        f"Laporan Kinerja Dinas Percontohan Kabupaten Contoh Tahun {data.tahun} disusun menurut Peraturan "
        "Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah.",
        *pegawai(rng, gaya),
        "BAB II PERENCANAAN KINERJA",
        f"Rencana Strategis Tahun {data.tahun - 2}-{data.tahun + 2} menjadi pedoman dinas.",
        *pk(rng, gaya, data),
        "BAB III AKUNTABILITAS KINERJA",
        "Untuk indikator yang makin rendah makin baik dipakai rumus (2 x target - realisasi) / target x 100.",
        *tabel_capaian(rng, gaya, data),
        *penilaian(random.Random(seed + 1), gaya, data),
        *antartahun(rng, gaya, data),
        *akhir(rng, gaya, data),
        *anggaran(rng, gaya, data),
        *pergeseran(random.Random(seed + 2), gaya, data),
        *triwulan(rng, gaya, data),
        "BAB IV PENUTUP",
        "Demikian laporan ini disusun sebagai bahan perbaikan kinerja pada tahun berikutnya.",
    ]
    return Laporan(parts, data.tahun)


def pegawai(rng: random.Random, gaya: Gaya) -> list[str | Tabel]:
    kind = rng.choice(["Golongan", "Pendidikan", "Jabatan"])
    names = {
        "Golongan": ["IV", "III", "II", "I"],
        "Pendidikan": ["S2", "S1", "D3", "SLTA"],
        "Jabatan": ["Struktural", "Fungsional Tertentu", "Fungsional Umum"],
    }[kind]
    rows = [
        [gaya.nomor.format(i), n, str(rng.randint(1, 30)), str(rng.randint(1, 30))]
        for i, n in enumerate(names, 1)
    ]
    rows = [[*r, str(int(r[2]) + int(r[3]))] for r in rows]
    sums = [str(sum(int(r[c]) for r in rows)) for c in (2, 3, 4)]
    head = ["No", kind, "Laki-laki", "Perempuan", "Jumlah"]
    table = Tabel("pegawai", [head, *rows, ["", gaya.jumlah, *sums]])
    total = int(sums[2])
    text = f"Jumlah pegawai Dinas Percontohan per 31 Desember adalah {total} ({terbilang(total)}) orang."
    return [text, f"{gaya.judul.format('1.1')}Jumlah Pegawai menurut {kind}", table]


def pk(rng: random.Random, gaya: Gaya, data: Data) -> list[str | Tabel]:
    unit = rng.choice([True, False])
    head = ["No", "Sasaran Strategis", "Indikator Kinerja", *(["Satuan"] if unit else []), "Target"]
    rows, last = [head], -1
    for i, (group, name, satuan, _, target, *_rest) in enumerate(data.indikator, 1):
        sasaran = SASARAN[group] if group != last else ""
        last = group
        shown = gaya.angka(target, "" if unit else satuan)
        rows.append([gaya.nomor.format(i), sasaran, name, *([satuan] if unit else []), shown])
    money = [["No", "Program", rng.choice(["Anggaran", "Anggaran (Rp)"]), "Keterangan"]]
    programs = [t for t in data.pohon if t[0] == 0]
    money += [[gaya.nomor.format(i), t[2], gaya.uang(t[3]), "APBD"] for i, t in enumerate(programs, 1)]
    money.append(["", gaya.jumlah, gaya.uang(sum(t[3] for t in programs)), ""])
    count = len(data.indikator)
    return [
        f"Dinas menetapkan {count} ({terbilang(count)}) indikator yang ditetapkan dalam Perjanjian Kinerja.",
        f"{gaya.judul.format('2.1')}Perjanjian Kinerja Tahun {data.tahun}",
        Tabel("pk", rows),
        f"{gaya.judul.format('2.2')}Anggaran Program dalam Perjanjian Kinerja Tahun {data.tahun}",
        Tabel("pk anggaran", money),
    ]


def tabel_capaian(rng: random.Random, gaya: Gaya, data: Data) -> list[str | Tabel]:
    shares = [bulat(capaian(r[4], r[6], r[3]), gaya.desimal) for r in data.indikator]
    mean = sum(shares, Decimal(0)) / len(shares)
    head = ["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", "Realisasi", gaya.capaian]
    rows, merges = [head], []
    if gaya.dua_baris:
        share = rng.choice(["%", "Capaian", "Capaian (%)"])
        rows = [
            [*head[:4], f"Kinerja Tahun {data.tahun}", "", ""],
            ["", "", "", "", "Target", "Realisasi", share],
        ]
        merges = [(0, 4, 6)]
    falls = any(not r[3] for r in data.indikator)
    if gaya.rumus and not falls:
        rows.append(
            ["1", "2", "3", "4", "5", "6", rng.choice(["7=6/5x100", "7 = (6/5)*100%", "(7=6/5x100)"])]
        )
    kepala, last = len(rows), -1
    for i, ((group, name, unit, _, target, _b, gained, _e), share) in enumerate(
        zip(data.indikator, shares, strict=True), 1
    ):
        sasaran = SASARAN[group] if group != last else ""
        last = group
        rows.append(
            [
                gaya.nomor.format(i),
                sasaran,
                name,
                unit,
                gaya.angka(target),
                gaya.angka(gained),
                gaya.bagi(share),
            ]
        )
    label = rng.choice(["Rata-rata Capaian", "Rata-rata", "RATA-RATA CAPAIAN KINERJA"])
    rows.append(["", label, "", "", "", "", gaya.bagi(mean)])
    shown = f"{bulat(mean, gaya.desimal):f}".replace(".", ",")
    text = [f"Rata-rata capaian kinerja Dinas Percontohan tahun {data.tahun} adalah {shown} %."]
    for _, name, _u, rises, target, _b, gained, _e in rng.sample(data.indikator, 2):
        good = gained >= target if rises else gained <= target
        claim = "telah mencapai target" if good else "belum mencapai target"
        t, g = (
            f"{v:f}".replace(".", ",") if v != v.to_integral_value() else ribuan(v) for v in (target, gained)
        )
        text.append(f"{name} {claim}, dengan target {t} dan realisasi {g}.")
    return [
        f"{gaya.judul.format('3.1')}Capaian Kinerja Tahun {data.tahun}",
        Tabel("capaian", rows, kepala, merges),
        *text,
    ]


SKALA = ((91, "Sangat Tinggi"), (76, "Tinggi"), (66, "Sedang"), (51, "Rendah"), (0, "Sangat Rendah"))


def predikat(share: Decimal) -> str:
    return next(word for low, word in SKALA if share >= low)


def penilaian(rng: random.Random, gaya: Gaya, data: Data) -> list[str | Tabel]:
    """The scale, the predikat and states of all indikator, and sentences that count, compare and add up."""
    shares = [bulat(capaian(r[4], r[6], r[3]), 2) for r in data.indikator]
    whole = [v.quantize(Decimal(1)) for v in shares]
    shares = [
        Decimal(w) if v % 1 and w in (90, 75, 65, 50) else v for v, w in zip(shares, whole, strict=True)
    ]
    scale = [["No", "Interval Nilai", "Kriteria"]]
    tops = [None, 90, 75, 65, 50]
    for i, ((low, word), top) in enumerate(zip(SKALA, tops, strict=True), 1):
        span = f"≥ {low}" if top is None else f"≤ {top}" if low == 0 else f"{low} - {top}"
        scale.append([str(i), span, word])
    rows = [["No", "Indikator Kinerja", "Capaian (%)", "Kriteria", "Status"]]
    for i, (r, v) in enumerate(zip(data.indikator, shares, strict=True), 1):
        status = "Tercapai" if v >= 100 else "Tidak Tercapai"
        rows.append([gaya.nomor.format(i), r[1], f"{v:f}".replace(".", ","), predikat(v), status])
    reached, total = sum(v >= 100 for v in shares), len(shares)
    a, b, c = rng.randint(120, 900), rng.randint(120, 900), rng.randint(11, 99)
    done = rng.randint(a // 2, a - 1)
    old = rng.randint(2000, 9000)
    new = old + rng.randint(100, 900)
    growth = f"{bulat(Decimal(new - old) / old * 100, 2):f}".replace(".", ",")
    share = f"{bulat(Decimal(done) / a * 100, 2):f}".replace(".", ",")
    return [
        f"{gaya.judul.format('3.6')}Skala Penilaian",
        Tabel("skala", scale),
        f"{gaya.judul.format('3.7')}Kriteria Capaian",
        Tabel("kriteria", rows),
        f"Dari {total} indikator, {reached} indikator mencapai target dan {total - reached} indikator belum "
        "mencapai target.",
        f"Pelatihan diikuti {a + b} orang, terdiri atas {a} orang laki-laki dan {b} orang perempuan.",
        f"Dari {a} usulan warga telah dijawab {done} usulan atau {share}%, sisanya {a - done} usulan.",
        f"Kunjungan perpustakaan naik {growth}% dari {ribuan(old)} orang menjadi {ribuan(new)} orang.",
        f"Waktu proses surat {c} menit, lebih {'lambat' if c > 60 else 'cepat'} dari target 60 menit."
        if c != 60
        else "Waktu proses surat tepat 60 menit.",
    ]


def pergeseran(rng: random.Random, gaya: Gaya, data: Data) -> list[str | Tabel]:
    """The budget before and after a change, with the difference and its per cent."""
    rows = [["Kode", "Program", "Pagu Sebelum (Rp)", "Pagu Sesudah (Rp)", "Bertambah/(Berkurang)", "%"]]
    for _, code, name, pagu, _spent in (t for t in data.pohon if t[0] == 0):
        before = int(pagu * rng.uniform(0.7, 1.3)) // 1000 * 1000 + 1000
        gap = pagu - before
        share = f"{bulat(Decimal(abs(gap)) / before * 100, 2):f}".replace(".", ",")
        form = "({})" if gap < 0 else "{}"
        changed = [form.format(ribuan(abs(gap))), form.format(share)]
        rows.append([code, name, ribuan(before), ribuan(pagu), *changed])
    return [f"{gaya.judul.format('3.8')}Pergeseran Pagu Program", Tabel("pergeseran", rows)]


def antartahun(rng: random.Random, gaya: Gaya, data: Data) -> list[str | Tabel]:
    y = data.tahun
    word = rng.choice([("Naik", "Turun", "Tetap"), ("Meningkat", "Menurun", "Tetap")])
    if gaya.dua_baris:
        rows = [
            ["No", "Indikator Kinerja", "Satuan", "Realisasi", "", "Keterangan"],
            ["", "", "", str(y - 1), str(y), ""],
        ]
        merges = [(0, 3, 4)]
    else:
        rows, merges = (
            [["No", "Indikator Kinerja", "Satuan", f"Realisasi {y - 1}", f"Realisasi {y}", "Ket."]],
            [],
        )
    kepala = len(rows)
    for i, (_, name, unit, _r, _t, before, gained, _e) in enumerate(data.indikator, 1):
        said = word[0] if gained > before else word[1] if gained < before else word[2]
        rows.append([gaya.nomor.format(i), name, unit, gaya.angka(before), gaya.angka(gained), said])
    return [
        f"{gaya.judul.format('3.2')}Perbandingan Realisasi Kinerja Tahun {y - 1} dan {y}",
        Tabel("antartahun", rows, kepala, merges),
    ]


def akhir(rng: random.Random, gaya: Gaya, data: Data) -> list[str | Tabel]:
    end = rng.choice(
        ["Target Akhir Renstra", f"Target Akhir Renstra ({data.tahun + 2})", "Target Jangka Menengah"]
    )
    rows = [
        [
            "No",
            "Indikator Kinerja",
            end,
            f"Realisasi s.d. {data.tahun}",
            rng.choice(["Tingkat Kemajuan (%)", "Capaian (%)"]),
        ]
    ]
    for i, (_, name, _u, rises, _t, _b, gained, goal) in enumerate(data.indikator, 1):
        rows.append(
            [
                gaya.nomor.format(i),
                name,
                gaya.angka(goal),
                gaya.angka(gained),
                gaya.bagi(capaian(goal, gained, rises)),
            ]
        )
    return [f"{gaya.judul.format('3.3')}Realisasi terhadap Target Akhir Renstra", Tabel("akhir", rows)]


def anggaran(rng: random.Random, gaya: Gaya, data: Data) -> list[str | Tabel]:
    rest = rng.choice([True, False])
    head = [
        "Kode",
        rng.choice(["Program/Kegiatan/Sub Kegiatan", "Uraian Program, Kegiatan, dan Sub Kegiatan"]),
        gaya.pagu,
        gaya.realisasi,
        gaya.serapan,
    ]
    rows = [[*head, *(["Sisa Anggaran (Rp)"] if rest else [])]]
    for _, code, name, pagu, spent in data.pohon:
        share = gaya.bagi(Decimal(spent) / pagu * 100)
        rows.append(
            [
                code,
                name,
                gaya.uang(pagu),
                gaya.uang(spent),
                share,
                *([gaya.uang(pagu - spent)] if rest else []),
            ]
        )
    programs = [t for t in data.pohon if t[0] == 0]
    pagu, spent = sum(t[3] for t in programs), sum(t[4] for t in programs)
    share = Decimal(spent) / pagu * 100
    rows.append(
        [
            "",
            gaya.jumlah,
            gaya.uang(pagu),
            gaya.uang(spent),
            gaya.bagi(share),
            *([gaya.uang(pagu - spent)] if rest else []),
        ]
    )
    said = f"{bulat(share, 2):f}".replace(".", ",")
    left = f"{bulat(Decimal(pagu - spent) / pagu * 100, 2):f}".replace(".", ",")
    text = [
        f"Anggaran Dinas Percontohan sebesar Rp{ribuan(pagu)} terealisasi Rp{ribuan(spent)} atau {said} %.",
        f"Sisa anggaran sebesar Rp{ribuan(pagu - spent)} atau {left} % dari pagu.",
    ]
    return [
        f"{gaya.judul.format('3.4')}Anggaran dan Realisasi Tahun {data.tahun}",
        Tabel("anggaran", rows),
        *text,
    ]


def triwulan(rng: random.Random, gaya: Gaya, data: Data) -> list[str | Tabel]:
    rows = [["No", "Program", "Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV", "Jumlah"]]
    for i, (_, _c, name, pagu, _s) in enumerate((t for t in data.pohon if t[0] == 0), 1):
        cuts = sorted(rng.randint(1, pagu // 1000 - 1) * 1000 for _ in range(3))
        parts = [cuts[0], cuts[1] - cuts[0], cuts[2] - cuts[1], pagu - cuts[2]]
        rows.append([gaya.nomor.format(i), name, *(ribuan(p) for p in parts), ribuan(pagu)])
    return [
        f"{gaya.judul.format('3.5')}Rencana Penarikan Dana Tahun {data.tahun} (Rp)",
        Tabel("triwulan", rows),
    ]


# --- errors -----------------------------------------------------------------------------------------------

Perusak = Callable[[random.Random, Laporan], Salah | None]


def geser(rng: random.Random, text: str) -> str:
    """One digit of a figure changed, or two neighbours swapped; never last decimals or a zero in front."""
    places = [i for i, c in enumerate(text) if c.isdigit()]
    head = places[: max(2, len(places) - 2)] if len(places) > 3 else places
    for _ in range(50):
        chars = list(text)
        i = rng.choice(head)
        if rng.random() < 0.4 and len(head) > 2:
            j = head[(head.index(i) + 1) % len(head)]
            chars[i], chars[j] = chars[j], chars[i]
        else:
            chars[i] = rng.choice("123456789")
        made = "".join(chars)
        if made != text and made.lstrip("Rp. ")[0] != "0":
            return made
    return text


def sel(
    nama: str, apa: str, kolom: Callable[[list[str]], int], pilih: Callable[[list[str]], bool]
) -> Perusak:
    """An error in one cell of a table: in the column that `kolom` names of the rows that `pilih` takes."""

    def spoil(rng: random.Random, laporan: Laporan) -> Salah | None:
        table = laporan.tabel(nama)
        if table is None:
            return None
        rows = [r for r in table.baris[table.kepala :] if pilih(r)]
        if not rows:
            return None
        row = rng.choice(rows)
        place = kolom(table.baris[0])
        row[place] = geser(rng, row[place])
        return Salah(apa, nama, next(c for c in (row[1] or row[2], row[0]) if c), row[place])

    return spoil


def kata(rng: random.Random, laporan: Laporan) -> Salah | None:
    table = laporan.tabel("antartahun")
    if table is None:
        return None
    row = rng.choice(table.baris[table.kepala :])
    pairs = {
        "Naik": "Turun",
        "Turun": "Naik",
        "Meningkat": "Menurun",
        "Menurun": "Meningkat",
        "Tetap": "Naik",
    }
    row[-1] = pairs[row[-1]]
    return Salah("kata tren", "antartahun", row[1], row[-1])


def lain(nama: str, apa: str, kolom: int, pilihan: tuple[str, ...]) -> Perusak:
    """Another word in a cell."""

    def spoil(rng: random.Random, laporan: Laporan) -> Salah | None:
        table = laporan.tabel(nama)
        if table is None:
            return None
        row = rng.choice(table.baris[table.kepala :])
        row[kolom] = rng.choice([p for p in pilihan if p != row[kolom]])
        return Salah(apa, nama, row[1], row[kolom])

    return spoil


def _angka_lain(awal: str) -> Callable[[random.Random, str], str]:
    """Another count of one digit right behind `awal`."""

    def change(rng: random.Random, text: str) -> str:
        place = text.index(awal) + len(awal)
        made = rng.choice([c for c in "0123456789" if c != text[place]])
        return text[:place] + made + text[place + 1 :]

    return change


def _tukar(a: str, b: str) -> Callable[[random.Random, str], str]:
    return lambda _, text: text.replace(a, b) if a in text else text.replace(b, a)


def kalimat(apa: str, awal: str, ganti: Callable[[random.Random, str], str]) -> Perusak:
    """An error in the first sentence that holds `awal`."""

    def spoil(rng: random.Random, laporan: Laporan) -> Salah | None:
        for i, part in enumerate(laporan.bagian):
            if isinstance(part, str) and awal in part:
                made = ganti(rng, part)
                if made == part:
                    return None
                laporan.bagian[i] = made
                return Salah(apa, "", made[:40], made)
        return None

    return spoil


def _ejaan(rng: random.Random, text: str) -> str:
    before, _, rest = text.partition("(")
    return f"{before}({terbilang(rng.randint(50, 99))}) {rest.partition(')')[2].strip()}"


def _angka_ke(nth: int) -> Callable[[random.Random, str], str]:
    def change(rng: random.Random, text: str) -> str:
        words = text.split(" ")
        figures = [i for i, w in enumerate(words) if any(c.isdigit() for c in w) and len(w.strip(".,")) > 2]
        if len(figures) <= nth:
            return text
        i = figures[nth]
        words[i] = geser(rng, words[i])
        return " ".join(words)

    return change


def _balik(_: random.Random, text: str) -> str:
    a, b = "telah mencapai target", "belum mencapai target"
    return text.replace(a, b) if a in text else text.replace(b, a)


def _kolom(*nama: str) -> Callable[[list[str]], int]:
    return lambda head: next(i for i, h in enumerate(head) if any(n in h for n in nama))


def _rinci(row: list[str]) -> bool:
    return bool(row[0])


def _total(row: list[str]) -> bool:
    return not row[0]


PERUSAK: dict[str, Perusak] = {
    "capaian": sel("capaian", "capaian", lambda h: 6, _rinci),
    "rata-rata": sel("capaian", "rata-rata", lambda h: 6, _total),
    "realisasi": sel("antartahun", "realisasi", lambda h: 4, _rinci),
    "kemajuan": sel("akhir", "kemajuan", lambda h: 4, _rinci),
    "serapan": sel("anggaran", "serapan", lambda h: 4, _rinci),
    "pagu": sel("anggaran", "pagu", lambda h: 2, _rinci),
    "realisasi anggaran": sel("anggaran", "realisasi anggaran", lambda h: 3, _rinci),
    "total": sel("anggaran", "total", lambda h: 2, _total),
    "pegawai": sel("pegawai", "pegawai", lambda h: 4, _rinci),
    "jumlah pegawai": sel("pegawai", "jumlah pegawai", lambda h: 3, _total),
    "target pk": sel("pk", "target pk", lambda h: len(h) - 1, _rinci),
    "anggaran pk": sel("pk anggaran", "anggaran pk", lambda h: 2, _rinci),
    "jumlah pk": sel("pk anggaran", "jumlah pk", lambda h: 2, _total),
    "triwulan": sel("triwulan", "triwulan", lambda h: 3, _rinci),
    "kata tren": kata,
    "ejaan": kalimat("ejaan", "indikator yang ditetapkan", _ejaan),
    "rata naskah": kalimat("rata naskah", "Rata-rata capaian kinerja", _angka_ke(1)),
    "serapan naskah": kalimat("serapan naskah", "terealisasi", _angka_ke(2)),
    "uang naskah": kalimat("uang naskah", "terealisasi", _angka_ke(1)),
    "sisa naskah": kalimat("sisa naskah", "Sisa anggaran sebesar", _angka_ke(1)),
    "pernyataan": kalimat("pernyataan", "mencapai target, dengan", _balik),
    "kriteria": lain("kriteria", "kriteria", 3, tuple(w for _, w in SKALA)),
    "status": lain("kriteria", "status", 4, ("Tercapai", "Tidak Tercapai")),
    "selisih": sel("pergeseran", "selisih", lambda h: 4, _rinci),
    "cacah tercapai": kalimat("cacah tercapai", "indikator mencapai target dan", _angka_lain("indikator, ")),
    "jumlah kalimat": kalimat("jumlah kalimat", "terdiri atas", _angka_ke(1)),
    "persen bilangan": kalimat("persen bilangan", "usulan warga", _angka_ke(2)),
    "sisanya": kalimat("sisanya", "usulan warga", _angka_lain("sisanya ")),
    "pertumbuhan": kalimat("pertumbuhan", "Kunjungan perpustakaan", _angka_ke(0)),
    "banding": kalimat("banding", "Waktu proses surat", _tukar("lambat", "cepat")),
    "realisasi naskah": kalimat("realisasi naskah", "mencapai target, dengan", _angka_ke(1)),
}


def rusak(seed: int, apa: str) -> Laporan | None:
    """The report of `seed` with one error of a sort; None where it has no place for it."""
    laporan = buat(seed)
    salah = PERUSAK[apa](random.Random(seed * 31 + 7), laporan)
    if salah is None:
        return None
    laporan.salah = salah
    return laporan


def simpan(laporan: Laporan, path: Path) -> Path:
    """The report as a Word file."""
    from importers.berkas_buatan import cell, docx, row, table

    blocks = []
    for part in laporan.bagian:
        if isinstance(part, str):
            blocks.append(part)
            continue
        rows = []
        for r, cells in enumerate(part.baris):
            made, c = [], 0
            while c < len(cells):
                span = next((last - first + 1 for i, first, last in part.gabung if i == r and first == c), 1)
                made.append(cell(cells[c], span=span))
                c += span
            rows.append(row(*made))
        blocks.append(table(*rows))
    return docx(path, *blocks)
