"""A small report full of gaps: every way a figure can be missing, and indikator of every kind."""

from __future__ import annotations

from decimal import Decimal

from lkjip_desktop.domain.dokumen import (
    IDENTITAS,
    PENGATURAN,
    PK_ID,
    RENSTRA,
    AnggaranPK,
    ButirPK,
    Identitas,
    Indikator,
    Misi,
    Narasi,
    Pegawai,
    Pengaturan,
    PerjanjianKinerja,
    ProgramKegiatan,
    Renstra,
    Sasaran,
    Tujuan,
    Variabel,
)
from lkjip_desktop.domain.laporan import Laporan, laporan_of
from lkjip_desktop.domain.nilai import KOSONG, TIDAK_BERLAKU, Angka, Nilai, Predikat, Rentang
from lkjip_desktop.domain.pilihan import Arah, JenisPK, RumusTurun, StatusPejabat, TabelPegawai, Tingkat
from lkjip_desktop.domain.ref import Id

WTP, WDP = Predikat("opini", "WTP"), Predikat("opini", "WDP")
MARKUP = "Naskah <b>tebal</b> & <img src='x'> {R} %s [tautan](x) =1+1\n\nParagraf kedua."


def _n(text: str) -> Nilai:
    return Angka(Decimal(text))


def _row(id: str, nama: str, arah: Arah, target: Nilai, realisasi: Nilai, **more: object) -> Indikator:
    return Indikator(
        id=Id(id),
        urutan=int(id[1:]),
        induk=Id("s1"),
        nama=nama,
        satuan="satuan",
        arah=arah,
        target={2024: target},
        realisasi=realisasi,
        **more,  # type: ignore[arg-type]
    )


INDIKATOR = (
    _row("i1", "Realisasi kosong", Arah.NAIK, _n("10"), KOSONG, iku=True),
    _row("i2", "Target nol naik", Arah.NAIK, _n("0"), _n("3"), realisasi_lalu={2023: _n("2")}),
    _row("i3", "Target nol turun tercapai", Arah.TURUN, _n("0"), _n("0")),
    _row("i4", "Tidak berlaku", Arah.NAIK, TIDAK_BERLAKU, TIDAK_BERLAKU),
    _row("i5", "Opini", Arah.PREDIKAT, WTP, WDP, realisasi_lalu={2023: WTP}),
    _row("i6", "Rentang pH", Arah.RENTANG, Rentang(Decimal("6.5"), Decimal("8.5")), _n("9")),
    _row("i7", "Turun melewati dua kali target", Arah.TURUN, _n("4"), _n("10")),
    _row("i8", "Turun", Arah.TURUN, _n("10"), _n("12"), penyebab="Kasus bertambah <dua>."),
    Indikator(
        id=Id("it"),
        induk=Id("t1"),
        nama="Indikator tujuan",
        arah=Arah.PREDIKAT,
        target={2024: WTP},
        realisasi=WTP,
    ),
    _row("i9", "Rumus tanpa variabel", Arah.NAIK, _n("5"), KOSONG, rumus="A / B x 100"),
)


def gaps(*extra: object) -> Laporan:
    """The report; `extra` rows come on top."""
    return laporan_of(
        (
            Identitas(
                id=IDENTITAS, nama="Dinas <Uji> & Coba", pemda="Kota Rekaan", tahun=2024,
                kepala_jabatan="Kepala Dinas", kepala_status=StatusPejabat.PLT, kepala_nama="Nama Rekaan",
            ),
            Pengaturan(id=PENGATURAN, rumus_turun=RumusTurun.A, batas=None),
            Renstra(id=RENSTRA, tahun_awal=2024, tahun_akhir=2026),
            Misi(id=Id("m1"), uraian="Misi *satu*"),
            Tujuan(id=Id("t1"), uraian="Tujuan tanpa misi"),
            Sasaran(id=Id("s1"), urutan=1, induk=Id("t1"), uraian="Sasaran *penuh* celah"),
            Sasaran(id=Id("s2"), urutan=2, uraian="Sasaran tanpa tujuan dan indikator"),
            *INDIKATOR,
            Variabel(id=Id("v1"), induk=Id("i9"), kode="A"),
            ProgramKegiatan(
                id=Id("p1"), kode="1.01.01", nama="Program tanpa anggaran", sasaran={"s1": Decimal("0.5")}
            ),
            ProgramKegiatan(
                id=Id("k1"), induk=Id("p1"), tingkat=Tingkat.KEGIATAN, kode="1.01.01.2.01", nama="Kegiatan",
                anggaran=Decimal(0), realisasi=Decimal(5),
            ),
            PerjanjianKinerja(
                id=PK_ID[JenisPK.MURNI], pihak1_nama="Nama Rekaan", pihak1_jabatan="Kepala Dinas"
            ),
            ButirPK(id=Id("b1"), induk=PK_ID[JenisPK.MURNI], indikator=Id("i1"), nama="Realisasi kosong"),
            AnggaranPK(id=Id("a1"), induk=PK_ID[JenisPK.MURNI], nama="Program tanpa anggaran"),
            Pegawai(id=Id("g1"), tabel=TabelPegawai.GOLONGAN, uraian="III/a", jumlah=Decimal(4)),
            Narasi(id=Id("bab4.langkah"), teks=MARKUP),
            *extra,  # type: ignore[arg-type]
        )
    )  # fmt: skip
