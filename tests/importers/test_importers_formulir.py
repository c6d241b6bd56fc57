"""Planning forms and tables of other offices: their kinds and the roles of their columns, set by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from berkas_buatan import cell, docx, row, table

from lkjip_desktop.domain.tabel import JenisTabel, Peran, Ringkas
from lkjip_desktop.importers.baca import read_naskah
from lkjip_desktop.rules.tabel.audit import audit_naskah

J, P = JenisTabel, Peran


def grid(*rows: str) -> str:
    """A table from lines of cells: "|" parts them, "<" goes on from the left, "^" from above."""
    lines = [r.split("|") for r in rows]
    made = []
    for r, cells in enumerate(lines):
        parts, c = [], 0
        below = lines[r + 1] if r + 1 < len(lines) else []
        while c < len(cells):
            span = 1
            while c + span < len(cells) and cells[c + span] == "<":
                span += 1
            if cells[c] == "^":
                parts.append(cell("", span, "continue"))
            else:
                starts = "restart" if c < len(below) and below[c] == "^" else ""
                parts.append(cell(cells[c], span, starts))
            c += span
        made.append(row(*parts))
    return table(*made)


BENTUK: dict[str, tuple[JenisTabel, str, list[Peran], tuple[str, ...]]] = {
    "tc29": (
        J.TC29,
        "Tabel T-C.29. Rekapitulasi Evaluasi Hasil Pelaksanaan Renja Perangkat Daerah dan Pencapaian Renstra s/d Tahun 2022",
        [
            P.KODE,
            P.PROGRAM,
            P.INDIKATOR,
            P.TARGET,
            P.REALISASI,
            P.TARGET,
            P.REALISASI,
            P.CAPAIAN,
            P.TARGET,
            P.REALISASI,
            P.CAPAIAN,
        ],
        (
            "Kode|Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan|Indikator Kinerja Program (outcome)/Kegiatan (output)|Target Kinerja Capaian Program Renstra Tahun 2023|Realisasi Target Kinerja Hasil Program dan Keluaran Kegiatan s/d Tahun 2020|Target dan Realisasi Kinerja Program dan Kegiatan Tahun 2021|<|<|Target Program dan Kegiatan Renja Tahun 2022|Perkiraan Realisasi Capaian Target Renstra s/d Tahun 2022|<",
            "^|^|^|^|^|Target Renja 2021|Realisasi Renja 2021|Tingkat Realisasi (%)|^|Realisasi Capaian s/d 2022|Tingkat Capaian (%)",
            "1|2|3|4|5|6|7|8=(7/6)|9|10=(5+7+9)|11=(10/4)",
            "1.03.10|Program Penyelenggaraan Jalan|Panjang jalan mantap|500 km|200 km|80 km|72 km|90,00|90 km|362 km|72,40",
            "1.03.10.2.01|Penyelenggaraan Jalan Kabupaten|Panjang jalan dibangun|100 km|40 km|20 km|18 km|90,00|20 km|78 km|78,00",
            "1.03.10.2.01.05|Pembangunan Jalan|Jumlah ruas|50 ruas|20 ruas|10 ruas|10 ruas|100,00|10 ruas|40 ruas|80,00",
        ),
    ),
    "tc29kr": (
        J.TC29,
        "Tabel T-C.29 Rekapitulasi Evaluasi Hasil Pelaksanaan Renja",
        [
            P.NOMOR,
            P.PROGRAM,
            P.INDIKATOR,
            P.TARGET,
            P.PAGU,
            P.REALISASI,
            P.REALISASI_ANGGARAN,
            P.TARGET,
            P.PAGU,
            P.REALISASI,
            P.REALISASI_ANGGARAN,
            P.CAPAIAN,
            P.SERAPAN,
            P.TARGET,
            P.PAGU,
        ],
        (
            "No|Program/Kegiatan|Indikator|Target Renstra 2023|<|Realisasi s.d. 2020|<|Target Renja 2021|<|Realisasi Renja 2021|<|Tingkat Realisasi (%)|<|Rencana 2022|<",
            "^|^|^|K|Rp|K|Rp|K|Rp|K|Rp|K|Rp|K|Rp",
            "1|Program Pengelolaan Perpustakaan|Nilai literasi|70|5.000.000.000|55|2.000.000.000|60|1.000.000.000|57|900.000.000|95,00|90,00|62|1.100.000.000",
            "2|Program Arsip|Indeks arsip|80|1.000.000.000|60|400.000.000|65|200.000.000|65|150.000.000|100,00|75,00|70|250.000.000",
        ),
    ),
    "tc30": (
        J.TC30,
        "Tabel T-C.30 Pencapaian Kinerja Pelayanan Perangkat Daerah",
        [
            P.NOMOR,
            P.INDIKATOR,
            P.STANDAR,
            P.BANYAK,
            P.TARGET,
            P.TARGET,
            P.TARGET,
            P.REALISASI,
            P.REALISASI,
            P.TARGET,
            P.TARGET,
            P.KETERANGAN,
        ],
        (
            "No|Indikator|SPM/Standar Nasional|IKK|Target Renstra|<|<|Realisasi Capaian|<|Proyeksi|<|Catatan Analisis",
            "^|^|^|^|2021|2022|2023|2020|2021|2022|2023|^",
            "1|Cakupan akta|100|-|90|95|100|85|88|92|96|baik",
            "2|Indeks layanan|80|-|80|82|84|79|81|83|85|-",
        ),
    ),
    "tc31": (
        J.TC31,
        "Tabel T-C.31 Reviu terhadap Rancangan Awal RKPD Tahun 2022",
        [P.NOMOR, *(2 * [P.PROGRAM, P.KETERANGAN, P.INDIKATOR, P.TARGET, P.PAGU]), P.KETERANGAN],
        (
            "No|Rancangan Awal RKPD|<|<|<|<|Hasil Analisis Kebutuhan|<|<|<|<|Catatan Penting",
            "^|Program/Kegiatan|Lokasi|Indikator kinerja|Target capaian|Pagu indikatif (Rp.000)|Program/Kegiatan|Lokasi|Indikator kinerja|Target capaian|Kebutuhan Dana (Rp.000)|^",
            "1|Program A|Kab. Contoh|Indeks A|80|1.500.000|Program A|Kab. Contoh|Indeks A|82|1.700.000|-",
            "2|Program B|Kab. Contoh|Jumlah B|12|500.000|Program B|Kab. Contoh|Jumlah B|12|600.000|-",
        ),
    ),
    "tc33": (
        J.TC33,
        "Tabel T-C.33. Rumusan Rencana Program dan Kegiatan Perangkat Daerah Tahun 2022 dan Prakiraan Maju Tahun 2023",
        [
            P.KODE,
            P.PROGRAM,
            P.INDIKATOR,
            P.KETERANGAN,
            P.TARGET,
            P.PAGU,
            P.KETERANGAN,
            P.KETERANGAN,
            P.TARGET,
            P.PAGU,
        ],
        (
            "Kode|Urusan/Bidang Urusan dan Program/Kegiatan/Sub Kegiatan|Indikator Kinerja Program/Kegiatan|Rencana Tahun 2022|<|<|<|Catatan Penting|Prakiraan Maju Rencana Tahun 2023|<",
            "^|^|^|Lokasi|Target Capaian Kinerja|Kebutuhan Dana/Pagu Indikatif|Sumber Dana|^|Target Capaian Kinerja|Kebutuhan Dana/Pagu Indikatif",
            "5.01.01|PROGRAM PENUNJANG URUSAN|Nilai SAKIP|Kab. Contoh|78|2.500.000.000|APBD||80|2.750.000.000",
            "5.01.01.2.01|Perencanaan Perangkat Daerah|Persentase dokumen tepat waktu|Kab. Contoh|100 %|1.000.000.000|APBD||100 %|1.100.000.000",
            "5.01.01.2.01.0001|Penyusunan Dokumen Perencanaan|Jumlah dokumen|Kab. Contoh|6 Dokumen|1.000.000.000|APBD||6 Dokumen|1.100.000.000",
            "5.01.01.2.02|Administrasi Keuangan|Persentase gaji terbayar|Kab. Contoh|100 %|1.500.000.000|APBD||100 %|1.650.000.000",
            "5.01.01.2.02.0001|Penyediaan Gaji|Jumlah orang|Kab. Contoh|45 Orang|1.500.000.000|APBD||45 Orang|1.650.000.000",
            "Jumlah|<|<|||2.500.000.000||||2.750.000.000",
        ),
    ),
    "rkt": (
        J.RKT,
        "Rencana Kinerja Tahunan (RKT) Tahun 2023",
        [P.PROGRAM, P.PROGRAM, P.INDIKATOR, P.INDIKATOR, P.INDIKATOR, P.SATUAN, P.TARGET],
        (
            "Program|Kegiatan|Indikator Kinerja|<|<|Satuan|Rencana Tingkat Capaian (Target)",
            "^|^|Masukan|Keluaran|Hasil|^|^",
            "Program A|Kegiatan A1|Dana|||Rp|250.000.000",
            "|||Jumlah dokumen||Dokumen|4",
            "||||Tersedianya dokumen|%|100",
        ),
    ),
    "rkt2": (
        J.RKT,
        "RENCANA KINERJA TAHUNAN 2021",
        [P.NOMOR, P.SASARAN, P.INDIKATOR, P.TARGET, P.PROGRAM, P.INDIKATOR, P.URAIAN, P.SATUAN, P.TARGET],
        (
            "No|Sasaran Strategis|Indikator Kinerja|Target|Program/Kegiatan|Indikator Kegiatan|Uraian|Satuan|Target",
            "1|Meningkatnya layanan|IKM|82|Program A/Kegiatan A1|Masukan|Dana|Rp|150.000.000",
            "|||||Keluaran|Jumlah laporan|Laporan|12",
            "|||||Hasil|Persentase laporan tepat waktu|%|100",
        ),
    ),
    "iku": (
        J.IKU,
        "INDIKATOR KINERJA UTAMA",
        [P.NOMOR, P.SASARAN, P.INDIKATOR, P.KETERANGAN, P.SUMBER_DATA, P.PENANGGUNG_JAWAB],
        (
            "No|Sasaran|Indikator Kinerja Utama|Formulasi Penghitungan|Sumber Data|Penanggung Jawab",
            "1|Meningkatnya layanan|IKM|Jumlah nilai / jumlah responden|Survei|Sekretariat",
            "2|Meningkatnya akuntabilitas|Nilai SAKIP|Hasil evaluasi|LHE|Bidang A",
        ),
    ),
    "iku2": (
        J.IKU,
        "Indikator Kinerja Utama Tahun 2021-2026",
        [P.NOMOR, P.INDIKATOR, P.SATUAN, P.KETERANGAN, *(5 * [P.TARGET])],
        (
            "No|Indikator Kinerja Utama|Satuan|Penjelasan/Formulasi|Target|<|<|<|<",
            "^|^|^|^|2022|2023|2024|2025|2026",
            "1|IKM|Indeks|survei|80|81|82|83|84",
            "2|Nilai SAKIP|Nilai|LHE|70|72|74|76|78",
        ),
    ),
    "renstra": (
        J.RENSTRA,
        "Tabel 6.1 Rencana Program, Kegiatan, Indikator Kinerja, Kelompok Sasaran, dan Pendanaan Indikatif",
        [
            P.TUJUAN,
            P.SASARAN,
            P.KODE,
            P.PROGRAM,
            P.INDIKATOR,
            P.KONDISI_AWAL,
            *(4 * [P.TARGET, P.PAGU]),
            P.PENANGGUNG_JAWAB,
        ],
        (
            "Tujuan|Sasaran|Kode|Program dan Kegiatan|Indikator Kinerja|Data Capaian pada Tahun Awal|Target Kinerja dan Kerangka Pendanaan|<|<|<|<|<|Kondisi Kinerja pada akhir periode Renstra|<|Unit Kerja Penanggung Jawab",
            "^|^|^|^|^|^|Tahun 2021|<|Tahun 2022|<|Tahun 2023|<|^|^|^",
            "^|^|^|^|^|^|target|Rp|target|Rp|target|Rp|target|Rp|^",
            "T1|S1|1.02.01|Program A|IKM|70|75|100.000.000|76|110.000.000|77|120.000.000|77|330.000.000|Sekretariat",
            "||1.02.01.2.01|Kegiatan A1|Jumlah dokumen|2 Dok|3 Dok|60.000.000|3 Dok|70.000.000|3 Dok|70.000.000|9 Dok|200.000.000|Sekretariat",
            "||1.02.01.2.02|Kegiatan A2|Jumlah laporan|1|1|40.000.000|1|40.000.000|1|50.000.000|3|130.000.000|Sekretariat",
        ),
    ),
    "lra": (
        J.ANGGARAN,
        "LAPORAN REALISASI ANGGARAN",
        [P.KODE, P.URAIAN, P.PAGU, P.REALISASI_ANGGARAN, P.SISA, P.LAIN],
        (
            "Kode Rekening|Uraian|Jumlah (Rp)|<|Bertambah/(Berkurang)|<",
            "^|^|Anggaran Setelah Perubahan|Realisasi|(Rp)|%",
            "5|BELANJA DAERAH|1.000.000.000|900.000.000|(100.000.000)|90,00",
            "5.1|BELANJA OPERASI|700.000.000|650.000.000|(50.000.000)|92,86",
            "5.1.01|Belanja Pegawai|500.000.000|480.000.000|(20.000.000)|96,00",
            "5.1.02|Belanja Barang dan Jasa|200.000.000|170.000.000|(30.000.000)|85,00",
            "5.2|BELANJA MODAL|300.000.000|250.000.000|(50.000.000)|83,33",
        ),
    ),
    "sumber": (
        J.CAPAIAN,
        "Realisasi Kinerja Triwulan",
        [P.NOMOR, P.INDIKATOR, *(5 * [P.TARGET]), *(4 * [P.REALISASI]), P.CAPAIAN],
        (
            "No|Indikator Kinerja|Target|<|<|<|Target Tahun 2023|Realisasi|<|<|<|Capaian (%)",
            "^|^|TW I|TW II|TW III|TW IV|^|TW I|TW II|TW III|TW IV|^",
            "1|Jumlah layanan|10|10|10|10|40|9|10|11|8|95,00",
            "2|Jumlah sosialisasi|1|2|1|1|5|1|1|1|2|100,00",
            "3|Jumlah laporan|3|3|3|3|12|3|3|3|3|100,00",
        ),
    ),
    "capaian_kata": (
        J.CAPAIAN,
        "Capaian Kinerja Sasaran 1",
        [P.NOMOR, P.INDIKATOR, P.SATUAN, P.TARGET, P.REALISASI, P.CAPAIAN, P.LAIN, P.PENANGGUNG_JAWAB],
        (
            "No|Indikator Kinerja|Satuan|Kinerja|<|<|Kategori|Penanggung Jawab",
            "^|^|^|Target|Realisasi|Capaian|^|^",
            "1|Opini BPK|Opini|WTP|WTP|100%|Sangat Baik|Bidang A",
            "2|Nilai SAKIP|Predikat|BB (72,00)|B (68,50)|95,14%|Sangat Baik|Bidang B",
            "3|Indeks SPBE|Indeks|3,20|3,45|107,81%|Sangat Baik|Bidang C",
        ),
    ),
    "realfisik": (
        J.KINERJA_ANGGARAN,
        "Realisasi Fisik dan Keuangan",
        [P.NOMOR, P.PROGRAM, P.PAGU, P.REALISASI_ANGGARAN, P.SERAPAN, P.CAPAIAN, P.SISA],
        (
            "No|Sub Kegiatan|Pagu Anggaran|Realisasi|<|<|Sisa Pagu",
            "^|^|^|Keuangan (Rp)|Keuangan (%)|Fisik (%)|^",
            "1|Penyusunan Renstra|50.000.000|45.000.000|90,00|100|5.000.000",
            "2|Penyediaan ATK|25.000.000|20.000.000|80,00|95|5.000.000",
            "Total|<|75.000.000|65.000.000|86,67|97,50|10.000.000",
        ),
    ),
    "efisiensi": (
        J.RATA_SASARAN,
        "Efisiensi Penggunaan Sumber Daya",
        [P.NOMOR, P.SASARAN, P.CAPAIAN, P.SERAPAN, P.EFISIENSI],
        (
            "No|Sasaran|% Capaian Kinerja|% Penyerapan Anggaran|Tingkat Efisiensi",
            "1|Meningkatnya A|102,50|91,20|11,30",
            "2|Meningkatnya B|95,00|97,00|-2,00",
        ),
    ),
    "spm": (
        J.BANDING_NASIONAL,
        "Perbandingan dengan Standar Nasional",
        [P.INDIKATOR, P.REALISASI, P.STANDAR, P.STANDAR, P.KETERANGAN],
        (
            "Indikator Kinerja|Realisasi 2023|Realisasi Nasional|Realisasi Provinsi|Keterangan",
            "Angka harapan hidup|71,20|72,13|70,90|di bawah nasional",
            "IPM|70,11|72,91|70,50|di bawah nasional",
        ),
    ),
    "aset": (
        J.ASET,
        "Data Sarana dan Prasarana",
        [P.NOMOR, P.URAIAN, P.JUMLAH, P.SATUAN, P.BANYAK, P.BANYAK],
        (
            "No|Nama Barang|Jumlah|Satuan|Kondisi|<",
            "^|^|^|^|Baik|Rusak",
            "1|Laptop|20|Unit|18|2",
            "2|Mobil|4|Unit|3|1",
            "3|Meja|35|Buah|30|5",
        ),
    ),
}


@pytest.mark.parametrize("name", BENTUK)
def test_kind_and_roles(name: str, tmp_path: Path) -> None:
    kind, title, roles, rows = BENTUK[name]
    naskah = read_naskah(docx(tmp_path / "a.docx", "Dinas Contoh Tahun 2021", title, grid(*rows)))
    (found,) = naskah.tabel
    assert found.jenis is kind
    assert [k.peran for k in found.kolom] == roles


@pytest.mark.parametrize("name", BENTUK)
def test_right_forms_are_silent(name: str, tmp_path: Path) -> None:
    _, title, _, rows = BENTUK[name]
    naskah = read_naskah(docx(tmp_path / "a.docx", "Dinas Contoh Tahun 2021", title, grid(*rows)))
    assert [f.message for f in audit_naskah(naskah)] == []


def test_levels_totals_and_formulas_of_the_forms(tmp_path: Path) -> None:
    _, title, _, rows = BENTUK["tc33"]
    (plan,) = read_naskah(docx(tmp_path / "a.docx", title, grid(*rows))).tabel
    assert [r.tingkat for r in plan.baris[:5]] == [0, 1, 2, 1, 2]
    assert [r.ringkas for r in plan.baris[-1:]] == [Ringkas.JUMLAH]
    _, title, _, rows = BENTUK["tc29"]
    (done,) = read_naskah(docx(tmp_path / "b.docx", title, grid(*rows))).tabel
    assert [k.rumus for k in done.kolom if k.rumus] == ["(7/6)", "(5+7+9)", "(10/4)"]


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        ("tc29", "72,40", "27,40", "TAB-01"),  # 362 / 500 x 100 = 72,40
        ("tc29", "78 km", "87 km", "TAB-01"),  # 40 + 18 + 20 = 78
        ("tc29kr", "75,00", "57,00", "TAB-01"),  # 150.000.000 / 200.000.000
        ("tc33", "2.500.000.000|APBD||80", "2.050.000.000|APBD||80", "TAB-06"),
        ("renstra", "9 Dok|200.000.000", "9 Dok|210.000.000", "TAB-05"),  # 60 + 70 + 70
        ("lra", "650.000.000|(50.000.000)", "560.000.000|(50.000.000)", "TAB-06"),
        ("sumber", "10|10|10|10|40", "10|10|10|10|45", "TAB-05"),
        ("realfisik", "86,67", "68,67", "TAB-01"),
        ("capaian_kata", "107,81%", "170,81%", "TAB-01"),
    ],
)
def test_an_error_in_a_form_is_found(name: str, old: str, new: str, code: str, tmp_path: Path) -> None:
    _, title, _, rows = BENTUK[name]
    spoiled = [r.replace(old, new) for r in rows]
    assert spoiled != list(rows)
    found = audit_naskah(
        read_naskah(docx(tmp_path / "a.docx", "Dinas Contoh Tahun 2021", title, grid(*spoiled)))
    )
    assert code in [f.code for f in found]
    assert len(found) <= 2
