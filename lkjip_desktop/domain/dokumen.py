"""The rows a report is made of: frozen dataclasses, one class per kind.

The type hints are the single declaration of every field: `medan.py` reads them, and storage, grids and
importers follow. Decimal | None means "number or not filled in"; Nilai carries its own emptiness.
A mapping field is a series, addressed as "target.2025" (year), "realisasi_tw.1" (quarter) or
"sasaran.s1" (weight of a link).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from lkjip_desktop.domain.baris import Baris as Baris  # noqa: PLC0414 - offered again beside its kinds
from lkjip_desktop.domain.baris import Cacah, KeIndikator, Panjang, Persen, Rupiah, Tahun, series
from lkjip_desktop.domain.nilai import KOSONG, Nilai
from lkjip_desktop.domain.pemeriksaan import JawabanReviu as JawabanReviu  # noqa: PLC0414
from lkjip_desktop.domain.pemeriksaan import Penerimaan as Penerimaan  # noqa: PLC0414
from lkjip_desktop.domain.pemeriksaan import TandaImpor as TandaImpor  # noqa: PLC0414
from lkjip_desktop.domain.penyusunan import Gambar as Gambar  # noqa: PLC0414
from lkjip_desktop.domain.penyusunan import Inovasi as Inovasi  # noqa: PLC0414
from lkjip_desktop.domain.penyusunan import Keputusan as Keputusan  # noqa: PLC0414
from lkjip_desktop.domain.penyusunan import Penghargaan as Penghargaan  # noqa: PLC0414
from lkjip_desktop.domain.penyusunan import SusunanBagian as SusunanBagian  # noqa: PLC0414
from lkjip_desktop.domain.penyusunan import TataLetak as TataLetak  # noqa: PLC0414
from lkjip_desktop.domain.perjanjian import AnggaranPK as AnggaranPK  # noqa: PLC0414
from lkjip_desktop.domain.perjanjian import ButirPK as ButirPK  # noqa: PLC0414
from lkjip_desktop.domain.perjanjian import PerjanjianKinerja as PerjanjianKinerja  # noqa: PLC0414
from lkjip_desktop.domain.pilihan import (
    Arah,
    CaraRata,
    JenisPK,
    Kumulasi,
    RumusEfisiensi,
    RumusPredikat,
    RumusTurun,
    StatusPejabat,
    TabelPegawai,
    Tingkat,
    TolokUkur,
)
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.domain.renja import EvaluasiTriwulan as EvaluasiTriwulan  # noqa: PLC0414
from lkjip_desktop.domain.renja import Pejabat as Pejabat  # noqa: PLC0414
from lkjip_desktop.domain.renja import RancanganRKPD as RancanganRKPD  # noqa: PLC0414
from lkjip_desktop.domain.renja import TugasPejabat as TugasPejabat  # noqa: PLC0414

# --- Profil ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Identitas(Baris):
    """The instansi, its kepala and the official above it. One row, id "identitas"."""

    nama: str = ""
    singkatan: str = ""
    pemda: str = ""
    kode: str = ""
    tahun: Tahun = 0
    alamat: Panjang = ""
    telepon: str = ""
    email: str = ""
    laman: str = ""
    logo: bytes | None = None
    tempat: str = ""
    tanggal: date | None = None
    kepala_nama: str = ""
    kepala_jabatan: str = ""
    kepala_status: StatusPejabat = StatusPejabat.DEFINITIF
    kepala_pangkat: str = ""
    kepala_golongan: str = ""
    kepala_nip: str = ""
    atasan_nama: str = ""
    atasan_jabatan: str = ""
    gambaran: Panjang = ""
    tugas: Panjang = ""
    jumlah_pegawai: Cacah | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fungsi(Baris):
    """One function (fungsi) of the instansi."""

    uraian: Panjang = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitOrganisasi(Baris):
    """A box of the organisation chart; `induk` is the unit above."""

    nama: str = ""
    jabatan: str = ""
    tugas: Panjang = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IsuStrategis(Baris):
    """A strategic issue or main problem."""

    uraian: Panjang = ""
    penjelasan: Panjang = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DasarHukum(Baris):
    """A regulation the report rests on, as cited."""

    uraian: Panjang = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pegawai(Baris):
    """One line of a staff table: persons. `jumlah` is typed where the split by sex is not known."""

    tabel: TabelPegawai = TabelPegawai.GOLONGAN
    uraian: str = ""
    laki: Cacah | None = None
    perempuan: Cacah | None = None
    jumlah: Cacah | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Aset(Baris):
    """One line of the asset table; `nilai` in rupiah."""

    uraian: str = ""
    jumlah: Cacah | None = None
    satuan: str = ""
    nilai: Rupiah | None = None


# --- Renstra --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Renstra(Baris):
    """The five-year plan as a document. One row, id "renstra"."""

    nomor: str = ""
    tahun_awal: Tahun = 0
    tahun_akhir: Tahun = 0
    visi: Panjang = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Misi(Baris):
    """One misi."""

    uraian: Panjang = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tujuan(Baris):
    """A goal; `induk` is its misi, where known."""

    uraian: Panjang = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sasaran(Baris):
    """An objective; `induk` is its tujuan."""

    uraian: Panjang = ""
    bobot: Decimal | None = None
    rata_tertulis: Persen | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Strategi(Baris):
    """How a sasaran is to be reached; `induk` is the sasaran."""

    uraian: Panjang = ""
    kebijakan: Panjang = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indikator(Baris):
    """A measure; `induk` is a tujuan, a sasaran or a row of the budget tree.

    `target` is the Renstra's, per year; `target_tahun` the annual plan's (RKT or DPA) where it differs.
    `realisasi` is the year's value; left empty it is made from `realisasi_tw` as `kumulasi` says.
    `*_lalu` are earlier years; `realisasi_sd` is what was reached up to a year, typed where single years are
    not known; `proyeksi` what is expected of years to come. `tolok` matters below the budget tree only.
    `*_tertulis` are figures somebody printed, to be compared, never used.
    """

    nama: Panjang = ""
    satuan: str = ""
    arah: Arah = Arah.NAIK
    iku: bool = False
    kumulasi: Kumulasi = Kumulasi.POSISI_AKHIR
    definisi: Panjang = ""
    formula: Panjang = ""
    rumus: Panjang = ""
    sumber_data: str = ""
    penanggung_jawab: str = ""
    bobot: Decimal | None = None
    awal: Nilai = KOSONG
    target: Mapping[int, Nilai] = series()
    target_akhir: Nilai = KOSONG
    standar_nasional: Nilai = KOSONG
    standar_sumber: str = ""
    target_tahun: Nilai = KOSONG
    target_tw: Mapping[int, Nilai] = series()
    realisasi_tw: Mapping[int, Nilai] = series()
    realisasi: Nilai = KOSONG
    target_lalu: Mapping[int, Nilai] = series()
    realisasi_lalu: Mapping[int, Nilai] = series()
    capaian_lalu: Mapping[int, Persen] = series()
    penyebab: Panjang = ""
    hambatan: Panjang = ""
    solusi: Panjang = ""
    tindak_lanjut: Panjang = ""
    bukti: Panjang = ""
    keterangan: Panjang = ""
    capaian_tertulis: Persen | None = None
    predikat_tertulis: str = ""
    ikk: bool = False
    tolok: TolokUkur = TolokUkur.KELUARAN
    realisasi_sd: Mapping[int, Nilai] = series()
    proyeksi: Mapping[int, Nilai] = series()


@dataclass(frozen=True, slots=True, kw_only=True)
class Variabel(Baris):
    """A variable of an indikator's formula; `induk` is the indikator, `kode` its name in `rumus`.

    With `indikator` set, its value is that indikator's realisasi (a weighted index) and `nilai` is not read.
    """

    kode: str = ""
    uraian: str = ""
    nilai: Decimal | None = None
    indikator: KeIndikator | None = None
    sumber: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SkalaOrdinal(Baris):
    """An ordinal scale of the user's own; `tingkat` holds its levels, lowest first, split by ";"."""

    nama: str = ""
    tingkat: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramKegiatan(Baris):
    """A row of the budget tree (program > kegiatan > sub kegiatan); `induk` is the row above. Rupiah.

    `pagu` is the Renstra's, per year; `anggaran` the budget document's (DPA) for the report's year, after
    changes, `anggaran_murni` before them. On a row with children these are only compared with the
    children's sum. `sasaran` links it to sasaran by weights that sum to 1.
    `rkt` is the annual plan's money, `anggaran_tw` its split over the quarters, `prakiraan` the forward
    estimate (prakiraan maju) per year, `realisasi_sd` spending up to a year where single years are not known.
    """

    tingkat: Tingkat = Tingkat.PROGRAM
    kode: str = ""
    nama: Panjang = ""
    sasaran: Mapping[str, Decimal] = series()
    penanggung_jawab: str = ""
    sumber_dana: str = ""
    pagu: Mapping[int, Rupiah] = series()
    pagu_akhir: Rupiah | None = None
    anggaran_murni: Rupiah | None = None
    anggaran: Rupiah | None = None
    realisasi_tw: Mapping[int, Rupiah] = series()
    realisasi: Rupiah | None = None
    anggaran_lalu: Mapping[int, Rupiah] = series()
    realisasi_lalu: Mapping[int, Rupiah] = series()
    serapan_tertulis: Persen | None = None
    keterangan: Panjang = ""
    lokasi: str = ""
    prioritas: str = ""
    kelompok_sasaran: str = ""
    catatan: Panjang = ""
    prakiraan: Mapping[int, Rupiah] = series()
    rkt: Rupiah | None = None
    anggaran_tw: Mapping[int, Rupiah] = series()
    realisasi_sd: Mapping[int, Rupiah] = series()


@dataclass(frozen=True, slots=True, kw_only=True)
class Belanja(Baris):
    """Budget and spending by kind of belanja; `induk` is the kind it is part of. Rupiah."""

    uraian: str = ""
    anggaran: Rupiah | None = None
    realisasi: Rupiah | None = None


# --- Laporan --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Pengaturan(Baris):
    """What the report declares in Bab III. One row, id "pengaturan".

    `batas` caps capaian inside means only (100, 110, 120, 150, 200; None = no cap). The `*_tertulis`
    figures are what an earlier draft or another document printed for the instansi as a whole.
    """

    pk_dipakai: JenisPK = JenisPK.MURNI
    rumus_turun: RumusTurun = RumusTurun.A
    rumus_predikat: RumusPredikat = RumusPredikat.PERINGKAT
    batas: Cacah | None = Decimal(100)
    cara_rata: CaraRata = CaraRata.SASARAN
    berbobot: bool = False
    skala_nama: str = "Permendagri 86/2017"
    rumus_efisiensi: RumusEfisiensi = RumusEfisiensi.SELISIH
    desimal: Cacah = Decimal(2)
    batas_waktu: date | None = None
    rata_tertulis: Persen | None = None
    predikat_tertulis: str = ""
    anggaran_tertulis: Rupiah | None = None
    realisasi_tertulis: Rupiah | None = None
    serapan_tertulis: Persen | None = None
    efisiensi_tertulis: Persen | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KelasSkala(Baris):
    """A class of the report's predikat scale: from `bawah` (per cent) up to the class above.

    `inklusif` says whether `bawah` itself belongs to it. The lowest class also takes all that lies below.
    """

    nama: str = ""
    bawah: Persen | None = None
    inklusif: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Narasi(Baris):
    """The text of one section; the id is the section's key (see `bagian.py`)."""

    teks: Panjang = ""
    dari_lalu: bool = False


KINDS: tuple[type[Baris], ...] = (
    Identitas,
    Pengaturan,
    KelasSkala,
    Fungsi,
    UnitOrganisasi,
    IsuStrategis,
    DasarHukum,
    Pegawai,
    Aset,
    Renstra,
    Misi,
    Tujuan,
    Sasaran,
    Strategi,
    Indikator,
    Variabel,
    SkalaOrdinal,
    ProgramKegiatan,
    Belanja,
    PerjanjianKinerja,
    ButirPK,
    AnggaranPK,
    Narasi,
    Penerimaan,
    JawabanReviu,
    TandaImpor,
    TataLetak,
    SusunanBagian,
    Gambar,
    Keputusan,
    Penghargaan,
    Inovasi,
    RancanganRKPD,
    EvaluasiTriwulan,
    Pejabat,
    TugasPejabat,
)

BY_NAME: Mapping[str, type[Baris]] = MappingProxyType({cls.__name__.lower(): cls for cls in KINDS})
IDENTITAS, PENGATURAN, RENSTRA = Id("identitas"), Id("pengaturan"), Id("renstra")
TATA_LETAK, KEPUTUSAN = Id("tataletak"), Id("keputusan")
PK_ID: Mapping[JenisPK, Id] = MappingProxyType({j: Id(f"pk.{j.value}") for j in JenisPK})
