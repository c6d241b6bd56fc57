"""The items of the lembar reviu.

The reviu checklist of PermenPANRB 53/2014 has 23 items: format 6, mekanisme penyusunan 7, substansi 10. The
program follows that structure in words of its own; they are a working list and quote nothing. The criteria
of component 3 (pelaporan kinerja) of PermenPANRB 88/2021 are shortened.
"""

from __future__ import annotations

from dataclasses import dataclass

from lkjip_desktop.rules import bukti_reviu as b

#: Stands for every kesalahan of the report; a family such as "ANG" for the kesalahan of that family.
SEMUA = "*"


@dataclass(frozen=True, slots=True)
class Butir:
    """One item. `kode` are findings that speak against it, `ada` the evidence that speaks for it.

    Without both, or as a `petunjuk` (hint), people answer it. `bila` names the items it explains: it is only
    asked when one of them is answered with tidak.
    """

    key: str
    pernyataan: str
    kode: tuple[str, ...] = ()
    ada: b.Ada | None = None
    petunjuk: bool = False
    bila: tuple[str, ...] = ()


Kelompok = tuple[str, tuple[Butir, ...]]

_SASARAN_PK = ("PK-02", "PK-15", "PK-16", "PK-17")
_SASARAN_RENSTRA = ("RST-01", "RST-02", "RST-19", "RST-20", "RST-23", "PK-05", "PK-16")

CHECKLIST: tuple[Kelompok, ...] = (
    (
        "I. Format",
        (
            Butir(
                "I.1",
                "Laporan menampilkan data penting instansi.",
                ("LAP-01", "PRF-01", "SDM-05"),
                b.data_penting,
            ),
            Butir("I.2", "Laporan menyajikan target kinerja.", ("RST-04", "PK-13", "PK-15"), b.target),
            Butir(
                "I.3",
                "Laporan menyajikan capaian kinerja secara memadai.",
                ("REA-01", "REA-12", "REA-18", "NAR-04"),
                b.capaian,
            ),
            Butir("I.4", "Lampiran mendukung informasi pada badan laporan.", (), b.lampiran),
            Butir("I.5", "Laporan menyajikan upaya perbaikan ke depan.", (), b.langkah),
            Butir("I.6", "Laporan menyajikan akuntabilitas keuangan.", ("LAP-02", "ANG"), b.keuangan),
        ),
    ),
    (
        "II. Mekanisme Penyusunan",
        (
            Butir("II.1", "Laporan disusun oleh unit kerja yang mempunyai tugas dan fungsi untuk itu."),
            Butir("II.2", "Informasi dalam laporan didukung data yang memadai.", ("REA-14",), b.sumber_data),
            Butir("II.3", "Ada mekanisme penyampaian data dari unit kerja ke unit penyusun laporan."),
            Butir(
                "II.4", "Ada penanggung jawab pengumpulan data di setiap unit kerja.", (), b.penanggung_jawab
            ),
            Butir("II.5", "Data kinerja yang disampaikan diyakini keandalannya.", (SEMUA,)),
            Butir("II.6", "Analisis dalam laporan diketahui oleh unit kerja terkait."),
            Butir("II.7", "Laporan merupakan gabungan partisipasi unit kerja di bawahnya."),
        ),
    ),
    (
        "III. Substansi",
        (
            Butir(
                "III.1",
                "Tujuan dan sasaran laporan sesuai dengan Perjanjian Kinerja.",
                _SASARAN_PK,
                b.terkait,
            ),
            Butir(
                "III.2",
                "Tujuan dan sasaran laporan selaras dengan rencana strategis.",
                _SASARAN_RENSTRA,
                b.sasaran_berindikator,
            ),
            Butir(
                "III.3", "Bila tidak (butir 1 atau 2), ada penjelasan yang memadai.", bila=("III.1", "III.2")
            ),
            Butir(
                "III.4",
                "Tujuan dan sasaran laporan sesuai dengan indikator kinerja.",
                ("RST-02", "RST-21", "PK-03", "REA-21"),
                b.sasaran_berindikator,
            ),
            Butir(
                "III.5",
                "Tujuan dan sasaran laporan sesuai dengan Indikator Kinerja Utama.",
                ("PK-01", "RST-22"),
                b.iku,
            ),
            Butir(
                "III.6", "Bila tidak (butir 4 atau 5), ada penjelasan yang memadai.", bila=("III.4", "III.5")
            ),
            Butir(
                "III.7",
                "Ada perbandingan dengan tahun lalu, standar nasional, dan sebagainya yang bermanfaat.",
                ("BND-01", "BND-02", "BND-03", "BND-07", "BND-10"),
                b.perbandingan,
            ),
            Butir(
                "III.8",
                "IKU dan indikator kinerja cukup mengukur tujuan dan sasaran.",
                ("RST-18",),
                petunjuk=True,
            ),
            Butir("III.9", "Bila tidak (butir 8), ada penjelasan yang memadai.", bila=("III.8",)),
            Butir(
                "III.10",
                "IKU dan indikator kinerja telah SMART.",
                ("RST-03", "RST-06", "RST-17"),
                b.smart,
                petunjuk=True,
            ),
        ),
    ),
)

KRITERIA: tuple[Kelompok, ...] = (
    (
        "3.a Keberadaan (bobot 3,00)",
        (
            Butir("3.a.1", "Laporan kinerja disusun.", ("LAP-01", "LAP-02", "NAR-04", "PK-15"), b.capaian),
            Butir("3.a.2", "Laporan kinerja disusun berkala."),
            Butir("3.a.3", "Laporan kinerja diformalkan."),
            Butir("3.a.4", "Laporan kinerja direviu."),
            Butir("3.a.5", "Laporan kinerja dipublikasikan."),
            Butir("3.a.6", "Laporan kinerja disampaikan tepat waktu.", ("PRF-05",), b.tepat_waktu),
        ),
    ),
    (
        "3.b Kualitas (bobot 4,50)",
        (
            Butir("3.b.1", "Disusun berkualitas sesuai standar.", (SEMUA,)),
            Butir(
                "3.b.2",
                "Mengungkap seluruh informasi pencapaian kinerja.",
                ("REA-01", "REA-21", "REA-12"),
                b.capaian,
            ),
            Butir(
                "3.b.3",
                "Membandingkan realisasi dengan target tahunan.",
                ("RST-04", "REA-01"),
                b.capaian,
            ),
            Butir(
                "3.b.4",
                "Membandingkan realisasi dengan target jangka menengah.",
                ("BND-03",),
                b.jangka_menengah,
            ),
            Butir(
                "3.b.5",
                "Membandingkan realisasi dengan realisasi tahun sebelumnya.",
                ("BND-01", "BND-02"),
                b.tahun_lalu,
            ),
            Butir(
                "3.b.6",
                "Membandingkan realisasi dengan realisasi nasional atau internasional.",
                ("BND-04", "BND-09"),
                b.nasional,
            ),
            Butir(
                "3.b.7",
                "Menjelaskan kualitas capaian beserta upaya dan hambatannya.",
                ("REA-10", "REA-12", "NAR-04"),
                b.dijelaskan,
            ),
            Butir(
                "3.b.8",
                "Menjelaskan efisiensi penggunaan sumber daya.",
                ("ANG-13", "ANG-16", "ANG-18"),
                b.efisiensi,
            ),
            Butir("3.b.9", "Menjelaskan upaya perbaikan ke depan (rekomendasi).", (), b.langkah),
        ),
    ),
    (
        "3.c Pemanfaatan (bobot 7,50)",
        (
            Butir("3.c.1", "Informasi laporan menjadi perhatian utama pimpinan."),
            Butir("3.c.2", "Informasi laporan menjadi kepedulian seluruh pegawai."),
            Butir("3.c.3", "Informasi laporan dipakai menyesuaikan aktivitas."),
            Butir("3.c.4", "Informasi laporan dipakai menyesuaikan anggaran."),
            Butir("3.c.5", "Informasi laporan dipakai mengevaluasi keberhasilan."),
            Butir("3.c.6", "Informasi laporan dipakai menyesuaikan perencanaan berikutnya."),
            Butir("3.c.7", "Informasi laporan mempengaruhi budaya kinerja."),
        ),
    ),
)
