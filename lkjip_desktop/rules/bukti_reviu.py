"""What the report holds, as evidence for the items of the lembar reviu: is it there, and how much of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from lkjip_desktop.domain.diukur import butir_diukur
from lkjip_desktop.domain.dokumen import (
    ButirPK,
    Fungsi,
    Indikator,
    IsuStrategis,
    Narasi,
    Pegawai,
    Sasaran,
    Tujuan,
    UnitOrganisasi,
)
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.nilai import TidakBerlaku, terisi
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.wording.angka import format_persen, format_rupiah
from lkjip_desktop.wording.tanggal import format_tanggal


@dataclass(frozen=True, slots=True)
class Isi:
    """One snapshot with its figures."""

    laporan: Laporan
    figures: Figures

    @property
    def indikator(self) -> tuple[Indikator, ...]:
        """The indikator of the tujuan and sasaran, in order."""
        plan = (self.laporan.table(Tujuan), self.laporan.table(Sasaran))
        return tuple(i for i in self.laporan.all(Indikator) if any(i.induk in table for table in plan))

    @property
    def butir(self) -> tuple[ButirPK, ...]:
        """The lines of the PK that is measured."""
        return butir_diukur(self.laporan)


#: Whether it is there (None: the program can't tell), and the sentence that says so.
Bukti = tuple[bool | None, str]
Ada = Callable[[Isi], Bukti]


def data_penting(isi: Isi) -> Bukti:
    """Tugas, fungsi, structure, issues and staff of Bab I."""
    words = (
        (Fungsi, "fungsi"),
        (UnitOrganisasi, "unit organisasi"),
        (IsuStrategis, "isu strategis"),
        (Pegawai, "baris data pegawai"),
    )
    counts = [(len(isi.laporan.table(cls)), kata) for cls, kata in words]
    tugas = bool(isi.laporan.identitas.tugas.strip())
    text = ", ".join(["tugas " + ("terisi" if tugas else "kosong"), *(f"{n} {kata}" for n, kata in counts)])
    return tugas and all(n for n, _ in counts), f"{text[0].upper()}{text[1:]}."


def target(isi: Isi) -> Bukti:
    """The lines of the PK with a target."""
    return _all(
        sum(terisi(b.target) for b in isi.butir), len(isi.butir), "butir Perjanjian Kinerja bertarget"
    )


def capaian(isi: Isi) -> Bukti:
    """The indikator whose capaian can be computed."""
    found = [isi.figures.kinerja.get(i.id) for i in isi.indikator]
    n = sum(1 for k in found if k is not None and k.capaian.nilai is not None)
    return _all(n, len(found), "indikator mempunyai capaian")


def lampiran(isi: Isi) -> Bukti:
    """What the program prints behind the chapters."""
    ada = bool(isi.butir and isi.indikator)
    return (
        ada,
        "Perjanjian Kinerja dan tabel pengukuran tercetak sebagai lampiran." if ada else "Belum ada isi.",
    )


def langkah(isi: Isi) -> Bukti:
    """What is to be done better: the section of Bab IV, and the tindak lanjut of indikator."""
    n = sum(1 for i in isi.indikator if i.tindak_lanjut.strip())
    ada = _written(isi, "bab4.langkah")
    return ada, f"Langkah perbaikan Bab IV {'terisi' if ada else 'kosong'}; {n} indikator bertindak lanjut."


def keuangan(isi: Isi) -> Bukti:
    """The money of the whole."""
    total = isi.figures.total
    if total.pagu is None or total.realisasi is None:
        return False, "Anggaran atau realisasinya belum terisi."
    serapan = f", serapan {format_persen(total.serapan.nilai)}" if total.serapan.nilai is not None else ""
    return True, f"Anggaran {format_rupiah(total.pagu)}, realisasi {format_rupiah(total.realisasi)}{serapan}."


def sumber_data(isi: Isi) -> Bukti:
    """The indikator with a source of their data."""
    return _filled(isi, "sumber_data", "indikator bersumber data")


def penanggung_jawab(isi: Isi) -> Bukti:
    """The indikator with somebody answerable."""
    return _filled(isi, "penanggung_jawab", "indikator berpenanggung jawab")


def terkait(isi: Isi) -> Bukti:
    """The lines of the PK that belong to an indikator of the Renstra."""
    table = isi.laporan.table(Indikator)
    n = sum(1 for b in isi.butir if b.indikator in table)
    return _all(n, len(isi.butir), "butir Perjanjian Kinerja terkait dengan Renstra")


def sasaran_berindikator(isi: Isi) -> Bukti:
    """The sasaran that have an indikator."""
    owners = {i.induk for i in isi.indikator}
    rows = list(isi.laporan.all(Sasaran))
    return _all(sum(1 for s in rows if s.id in owners), len(rows), "sasaran berindikator")


def iku(isi: Isi) -> Bukti:
    """The indikator marked as IKU."""
    n = sum(1 for i in isi.indikator if i.iku)
    return n > 0, f"{n} indikator ditandai IKU."


def tahun_lalu(isi: Isi) -> Bukti:
    """The indikator with a figure of an earlier year; unknown where all are declared to have none."""
    stated = [list(i.realisasi_lalu.values()) for i in isi.indikator if i.realisasi_lalu]
    n = sum(1 for values in stated if not all(isinstance(v, TidakBerlaku) for v in values))
    if stated and not n:
        return None, "Perbandingan dengan tahun sebelumnya dinyatakan tidak berlaku (n/a)."
    return _some(isi, n, "realisasi tahun sebelumnya")


def jangka_menengah(isi: Isi) -> Bukti:
    """The indikator with a target at the end of the Renstra, stated or that of its last year."""
    found = [isi.figures.kinerja.get(i.id) for i in isi.indikator]
    return _some(isi, sum(1 for k in found if k and terisi(k.target_akhir)), "target akhir Renstra")


def nasional(isi: Isi) -> Bukti:
    """The indikator with a national figure, and those declared to have none."""
    stated = [i.standar_nasional for i in isi.indikator if terisi(i.standar_nasional)]
    none = sum(isinstance(v, TidakBerlaku) for v in stated)
    _, text = _some(isi, len(stated) - none, "pembanding nasional")
    return bool(stated), f"{text[:-1]}; {none} dinyatakan tidak berlaku (n/a)." if none else text


def perbandingan(isi: Isi) -> Bukti:
    """All comparisons together."""
    found = [f(isi) for f in (tahun_lalu, jangka_menengah, nasional)]
    return all(ada is not False for ada, _ in found[:2]), " ".join(text for _, text in found)


def dijelaskan(isi: Isi) -> Bukti:
    """The indikator with causes or obstacles."""
    n = sum(1 for i in isi.indikator if i.penyebab.strip() or i.hambatan.strip())
    return _some(isi, n, "penyebab atau hambatan")


def efisiensi(isi: Isi) -> Bukti:
    """The section on efisiensi."""
    ada = _written(isi, "bab3.efisiensi")
    return ada, f"Analisis efisiensi {'terisi' if ada else 'kosong'}."


def smart(isi: Isi) -> Bukti:
    """A hint only: what can be counted of SMART."""
    parts = ("satuan", "formula", "sumber_data")
    n = sum(1 for i in isi.indikator if all(getattr(i, f).strip() for f in parts) and terisi(i.awal))
    return (
        None,
        f"{n} dari {len(isi.indikator)} indikator bersatuan, berformula, bersumber, dan berkondisi awal.",
    )


def tepat_waktu(isi: Isi) -> Bukti:
    """The date of signing against the declared deadline; unknown while one of them is not filled in."""
    tanggal, batas = isi.laporan.identitas.tanggal, isi.laporan.pengaturan.batas_waktu
    if tanggal is None or batas is None:
        return None, "Tanggal penandatanganan atau batas waktu belum diisi."
    return tanggal <= batas, f"Bertanggal {format_tanggal(tanggal)}, batas waktu {format_tanggal(batas)}."


def _written(isi: Isi, key: str) -> bool:
    row = isi.laporan.get(Narasi, Id(key))
    return row is not None and bool(row.teks.strip())


def _filled(isi: Isi, field: str, words: str) -> Bukti:
    values: list[Any] = [getattr(i, field) for i in isi.indikator]
    return _all(sum(1 for v in values if v.strip()), len(values), words)


def _all(n: int, of: int, words: str) -> Bukti:
    return n == of > 0, f"{n} dari {of} {words}."


def _some(isi: Isi, n: int, words: str) -> Bukti:
    return n > 0, f"{n} dari {len(isi.indikator)} indikator mempunyai {words}."
