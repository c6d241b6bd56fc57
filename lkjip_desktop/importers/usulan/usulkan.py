"""usulkan: the whole way from a document that was read to a proposal. A pure function."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from lkjip_desktop.domain.dokumen import RENSTRA
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.domain.tabel import ANGKA, JenisTabel, Naskah, TabelTertulis
from lkjip_desktop.importers.usulan.belah import belah
from lkjip_desktop.importers.usulan.daftar import baca_aset, baca_belanja, baca_pegawai, tentang_belanja
from lkjip_desktop.importers.usulan.iku import baca_iku
from lkjip_desktop.importers.usulan.jumlah import tentang_pendapatan
from lkjip_desktop.importers.usulan.keputusan import Keputusan, diputuskan
from lkjip_desktop.importers.usulan.kinerja import baca_kinerja
from lkjip_desktop.importers.usulan.model import BentukTanya, Jawaban, Sumber, Usulan
from lkjip_desktop.importers.usulan.narasi import baca_narasi
from lkjip_desktop.importers.usulan.rancangan import Rancangan
from lkjip_desktop.importers.usulan.sel import nama_tabel, titik_dokumen
from lkjip_desktop.importers.usulan.skala import baca_skala
from lkjip_desktop.importers.usulan.susun import susun
from lkjip_desktop.importers.usulan.tahun import TahunNaskah, tahun_naskah
from lkjip_desktop.importers.usulan.tempat import TANPA_TEMPAT

J = JenisTabel
Pembaca = Callable[[Rancangan, TabelTertulis, int, int], None]

MAX_BARIS = 5_000

#: What is read, structure first: rows made by the Renstra are then found by the tables of results.
URUTAN: Mapping[JenisTabel, Pembaca] = {
    J.RENSTRA: baca_kinerja,
    J.TC30: baca_kinerja,
    J.RATA_SASARAN: baca_kinerja,
    J.PK_INDIKATOR: baca_kinerja,
    J.PK_ANGGARAN: baca_kinerja,
    J.IKU: baca_iku,
    J.RKT: baca_kinerja,
    J.TC29: baca_kinerja,
    J.TC31: baca_kinerja,
    J.TC33: baca_kinerja,
    J.RENCANA_ANGGARAN: baca_kinerja,
    J.ANGGARAN: baca_kinerja,
    J.CAPAIAN: baca_kinerja,
    J.KINERJA_ANGGARAN: baca_kinerja,
    J.BANDING_TAHUN: baca_kinerja,
    J.BANDING_RENSTRA: baca_kinerja,
    J.BANDING_NASIONAL: baca_kinerja,
    J.PEGAWAI: baca_pegawai,
    J.ASET: baca_aset,
}


def usulkan(naskah: Naskah, laporan: Laporan, keputusan: Keputusan = Keputusan()) -> Usulan:  # noqa: B008
    """What the tables of `naskah` would put into `laporan`, as the officer's `keputusan` let them be read.

    Nothing is changed. Call it again after every answer or chosen role.
    """
    naskah = diputuskan(naskah, keputusan)
    guess = TahunNaskah(keputusan.tahun) if keputusan.tahun else tahun_naskah(naskah)
    r = Rancangan(laporan, laporan.tahun or guess.tahun, keputusan)
    found = _settled_year(r, naskah, guess)
    if found is None:
        return replace(susun(r, naskah.berkas), tahun=0)
    tahun = found or r.tahun
    _tell_year(r, naskah, found)
    _read_all(r, naskah, tahun)
    return replace(susun(r, naskah.berkas), tahun=found)


def _settled_year(r: Rancangan, naskah: Naskah, guess: TahunNaskah) -> int | None:
    """The document's year, 0 for one that says none; None while it is asked, and all waits for it."""
    if not guess.calon:
        return guess.tahun
    years = sorted(set(guess.calon))
    saran = str(r.tahun) if r.tahun in years else ""
    answer = r.tanya(
        "tahun",
        BentukTanya.TAHUN,
        f"Dokumen ini menyebut tahun {' dan '.join(map(str, years))}. "
        "Tahun berapa yang dilaporkan atau direncanakannya?",
        [Jawaban(str(year), str(year)) for year in years],
        Sumber(berkas=naskah.berkas),
        saran,
    )
    if not answer.isdigit():
        r.catat(
            "Tahun dokumen belum pasti. Jawab dahulu pertanyaannya; isi dokumen baru terbaca sesudah itu."
        )
        return None
    return int(answer)


def _tell_year(r: Rancangan, naskah: Naskah, found: int) -> None:
    figures = [k for t in naskah.tabel if t.jenis in URUTAN for k in t.kolom if k.peran in ANGKA]
    if not found and not all(k.tahun for k in figures):
        r.catat(f"Dokumen tidak menyebut tahun; angkanya dianggap milik tahun {r.tahun or 'laporan'}.")
    elif found > r.tahun:
        r.catat(f"Dokumen ini tentang tahun {found}, sesudah tahun laporan: hanya rencananya yang diimpor.")
    elif 0 < found < r.tahun:
        r.catat(f"Dokumen ini tentang tahun {found}; angkanya masuk sebagai tahun pembanding.")


def _read_all(r: Rancangan, naskah: Naskah, tahun: int) -> None:
    r.titik = titik_dokumen(naskah)
    for nomor, tabel in enumerate(naskah.tabel):
        if tabel.jenis in URUTAN:
            r.skala |= baca_skala(r, tabel, nomor)
    for jenis, read in URUTAN.items():
        for nomor, tabel in enumerate(naskah.tabel):
            if tabel.jenis is jenis and _fits(r, tabel, nomor) and _is_spent(r, tabel, nomor):
                for part in belah(tabel):
                    _reader(tabel, read)(r, part, nomor, tahun)
    for nomor, tabel in enumerate(naskah.tabel):
        if tabel.jenis not in URUTAN:
            r.dilewati[nomor, -1] = "jenis tabel ini tidak diimpor"
    _tell_columns(r, naskah)
    _read_period(r, naskah)
    baca_narasi(r, naskah, tahun)
    r.tutup()


def _read_period(r: Rancangan, naskah: Naskah) -> None:
    """The years of the Renstra, as titles of its tables name them: "Target Renstra 2025-2029"."""
    for nomor, tabel in enumerate(naskah.tabel):
        match = _PERIOD.search(tabel.judul)
        if match and int(match[1]) < int(match[2]) <= int(match[1]) + _LONGEST:
            at = Sumber(tabel.asal.berkas, nomor, tabel.judul, tabel.asal.halaman, tabel.asal.lembar)
            r.isi_kosong(Ref("renstra", RENSTRA, "tahun_awal"), int(match[1]), at)
            r.isi_kosong(Ref("renstra", RENSTRA, "tahun_akhir"), int(match[2]), at)
            return


_PERIOD = re.compile(r"\b(?:renstra|rencana strategis)\D{0,60}?\b(20\d\d)\s*[-–]\s*(20\d\d)\b", re.IGNORECASE)
_LONGEST = 6


def _tell_columns(r: Rancangan, naskah: Naskah) -> None:
    """Say which columns of figures fill nothing though nothing else stands for them."""
    for nomor, tabel in enumerate(naskah.tabel):
        lost = [k for k, kolom in enumerate(tabel.kolom) if r.dilewati.get((nomor, k)) == TANPA_TEMPAT]
        names = ", ".join(f"“{tabel.kolom[k].teks}”" for k in lost if any(row.sel[k] for row in tabel.baris))
        if names:
            r.catat(f"{nama_tabel(tabel)}: kolom {names} tidak diimpor, {TANPA_TEMPAT}.")


def _fits(r: Rancangan, tabel: TabelTertulis, nomor: int) -> bool:
    """Whether a table is short enough to be matched row by row; no report has one that is not."""
    if len(tabel.baris) <= MAX_BARIS:
        return True
    why = f"lebih dari {MAX_BARIS} baris; pisahkan bagian yang perlu"
    r.dilewati[nomor, -1] = why
    r.catat(f"{nama_tabel(tabel)} tidak diimpor: {why}.")
    return False


def _is_spent(r: Rancangan, tabel: TabelTertulis, nomor: int) -> bool:
    """Whether a table of money is about the agency's budget, and not about what it earned."""
    if tabel.jenis not in _BUDGETS or not tentang_pendapatan(tabel):
        return True
    why = "tentang pendapatan, bukan tentang anggaran belanja"
    r.dilewati[nomor, -1] = why
    r.catat(f"{nama_tabel(tabel)} tidak diimpor: {why}.")
    return False


_BUDGETS = (J.ANGGARAN, J.RENCANA_ANGGARAN, J.KINERJA_ANGGARAN)


def _reader(tabel: TabelTertulis, read: Pembaca) -> Pembaca:
    money = tabel.jenis in (J.ANGGARAN, J.RENCANA_ANGGARAN)
    return baca_belanja if money and tentang_belanja(tabel) else read
