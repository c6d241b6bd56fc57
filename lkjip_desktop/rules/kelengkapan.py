"""LAP: does the report as a whole hold what its outline asks for, and declare how it counts?"""

from __future__ import annotations

from collections.abc import Iterator

from lkjip_desktop.domain.dokumen import DasarHukum, Fungsi, IsuStrategis, ProgramKegiatan, UnitOrganisasi
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.rule import Found, at, rule
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.view import KIND, View
from lkjip_desktop.wording.angka import format_angka

_MOST_DECIMALS = 4
#: The id of a row that is not there yet: the finding points at the section.
NOWHERE = Id("")


@rule(
    "LAP-01",
    Severity.PERINGATAN,
    reads=("identitas.tugas", "fungsi", "unitorganisasi", "isustrategis", "dasarhukum"),
)
def data_bab1(view: View) -> Iterator[Found]:
    """Data penting Bab I belum diisi.

    Mengapa: Bab I menjelaskan organisasi, aspek strategis, dan permasalahan utamanya.
    Contoh salah: Isu strategis kosong.
    Contoh benar: Tugas, fungsi, struktur organisasi, isu strategis, dan dasar hukum terisi.
    Dasar: PermenPANRB 53/2014, Bab I: penjelasan umum organisasi dan permasalahan utama.
    """
    if not view.identitas.tugas.strip():
        yield Found(at(view.identitas, "tugas"), "Tugas instansi belum diisi.")
    for cls, kata in (
        (Fungsi, "Fungsi instansi"),
        (UnitOrganisasi, "Struktur organisasi"),
        (IsuStrategis, "Isu strategis"),
        (DasarHukum, "Dasar hukum"),
    ):
        if not any(True for _ in view.all(cls)):
            ref = Ref(KIND[cls], NOWHERE)
            yield Found(ref, f"{kata} belum diisi.")


@rule("LAP-02", Severity.KESALAHAN, reads=("programkegiatan", "identitas.tahun", "figures.total"))
def tanpa_anggaran(view: View) -> Iterator[Found]:
    """Program dan anggarannya belum diisi.

    Mengapa: Tanpa anggaran, Bab III B dan analisis efisiensi tidak dapat disusun.
    Contoh salah: Daftar program kosong.
    Contoh benar: Program, kegiatan, dan sub kegiatan terisi dengan anggaran dan realisasinya.
    Dasar: PermenPANRB 53/2014, Bab III B: realisasi anggaran.
    """
    rows = list(view.all(ProgramKegiatan))
    if not rows:
        yield Found(Ref("programkegiatan", NOWHERE), "Belum ada program. Isi program dan anggarannya.")
    elif view.total.pagu is None and not _asked_for(view):
        below = {row.induk for row in rows}
        first = next((row for row in rows if row.id not in below), rows[0])  # where money is typed
        yield Found(at(first, "anggaran"), "Belum ada anggaran tahun laporan pada program mana pun.")


def _asked_for(view: View) -> bool:
    """Whether some row is asked for its budget already: it spends, or the Renstra has its pagu (ANG-15)."""
    total = view.total
    return total.realisasi is not None or bool(total.pagu_renstra.get(view.tahun))


@rule("LAP-03", Severity.PERINGATAN, reads=("pengaturan.batas", "pengaturan.desimal"))
def pengaturan_aneh(view: View) -> Iterator[Found]:
    """Batas capaian atau jumlah desimal tidak lazim.

    Mengapa: Pilihan ini tercetak di Bab III dan menentukan semua rata-rata.
    Contoh salah: Batas capaian 10, atau 8 angka di belakang koma.
    Contoh benar: Batas capaian 100 dan 2 angka di belakang koma.
    Dasar: Praktik: capaian dibatasi 100 sampai 200 dalam rata-rata, dengan dua desimal.
    """
    p = view.pengaturan
    if p.batas is not None and not 100 <= p.batas <= 200:
        a = format_angka(p.batas)
        yield Found(
            at(p, "batas"), f"Batas capaian {a} tidak lazim. Pilih antara 100 dan 200, atau kosongkan.", a
        )
    if not 0 <= p.desimal <= _MOST_DECIMALS or p.desimal != p.desimal.to_integral_value():
        a = format_angka(p.desimal)
        yield Found(at(p, "desimal"), f"Jumlah desimal {a} tidak lazim. Gunakan 0 sampai 4.", a)
