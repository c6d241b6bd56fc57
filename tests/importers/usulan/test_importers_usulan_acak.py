"""Random tables: whatever they hold, the proposal can be made, accepted and taken back."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from naskah_buatan import dokumen

from lkjip_desktop.contoh import contoh
from lkjip_desktop.domain.change import apply
from lkjip_desktop.domain.compute import compute
from lkjip_desktop.domain.mulai import laporan_baru
from lkjip_desktop.domain.tabel import JenisTabel, Peran
from lkjip_desktop.importers.usulan import Keputusan, KolomDipilih, sidik, terapkan, usulkan

SAMPLE = contoh()
HEADS = (
    "No", "Kode", "Tujuan", "Sasaran Strategis", "Indikator Kinerja", "Program", "Kegiatan",
    "Program/Kegiatan", "Uraian", "Satuan", "Kondisi Awal", "Target", "Target 2025", "Target 2026",
    "Target Akhir Renstra", "Realisasi", "Realisasi 2024", "Realisasi TW II", "Capaian (%)",
    "Anggaran (Rp)", "Realisasi Anggaran (Rp)", "% Serapan", "Keterangan", "Sumber Dana",
    "Penanggung Jawab", "Jumlah", "Laki-laki", "Perempuan", "Golongan", "Nilai", "", "Standar Nasional",
)  # fmt: skip
CELLS = (
    "", "-", "1", "2.", "a.", "100", "1.250", "1.250.000", "82,5", "70.01", "85 %", "12 orang",
    "Rp5.000.000,-", "BB", "WTP", "30-45", "n/a", "5.03.02", "5.03.02.2.01", "5.03.02.2.01.0006",
    "5.1.02.01", "X.XX.01", "JUMLAH", "Rata-rata", "Program Pendidikan Kedinasan", "Kegiatan Rapat",
    "Sub Kegiatan Rapat", "III/a", "IV", "Meningkatnya kualitas aparatur", "Jumlah dokumen",
    "Jumlah dokumen RKA", "APBD", "Persentase ASN", "=1+1", "\u00a0", "Indeks (internal)",
    "Indeks (eksternal)", "9" * 30,
)  # fmt: skip
TITLES = (
    "Perjanjian Kinerja Tahun 2025", "Perjanjian Kinerja Perubahan 2025", "Capaian Kinerja 2024",
    "Tabel T-C.29", "Tabel T-C.33 Tahun 2025", "Rencana Kinerja Tahunan", "Indikator Kinerja Utama",
    "Pegawai menurut golongan", "Aset Tetap", "Realisasi Anggaran Tahun 2025", "BAB I", "Latar Belakang",
    "x" * 200,
)  # fmt: skip


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    heads = draw(st.lists(st.sampled_from(HEADS), min_size=1, max_size=9))
    row = st.lists(st.sampled_from(CELLS), min_size=len(heads), max_size=len(heads))
    return [heads, *draw(st.lists(row, min_size=1, max_size=8))]


DOCUMENTS = st.lists(st.one_of(st.sampled_from(TITLES), tables()), min_size=1, max_size=6).map(
    lambda parts: dokumen(*parts)
)


@settings(max_examples=120, deadline=None)
@given(DOCUMENTS, st.booleans(), st.data())
def test_any_document_can_be_accepted_and_taken_back(naskah, filled, data) -> None:
    before = SAMPLE if filled else laporan_baru("X", 2025)
    keputusan = Keputusan()
    for table in naskah.tabel:
        if data.draw(st.booleans()):
            keputusan = keputusan.dengan_jenis(sidik(table), data.draw(st.sampled_from(JenisTabel)))
            place = data.draw(st.integers(0, len(table.kolom) - 1))
            role = KolomDipilih(
                data.draw(st.sampled_from(Peran)), data.draw(st.sampled_from((None, 2024, 2025)))
            )
            keputusan = keputusan.dengan_kolom(sidik(table), place, role)
    for _ in range(3):
        usulan = usulkan(naskah, before, keputusan)
        keys = [n.kunci for n in usulan.nilai]
        assert len(keys) == len(set(keys))
        out = (
            data.draw(st.sets(st.sampled_from([b.kunci for b in usulan.bagian]))) if usulan.bagian else set()
        )
        changes = terapkan(usulan, before, out)
        after = apply(before, changes)
        compute(after)
        assert apply(after, changes.inverse()) == before
        open_ = usulan.terbuka
        if not open_:
            break
        for p in open_:
            keputusan = keputusan.dengan_jawaban(p.kunci, data.draw(st.sampled_from(p.pilihan)).kunci)


@settings(max_examples=40, deadline=None)
@given(DOCUMENTS)
def test_accepting_twice_is_accepting_once(naskah) -> None:
    before = laporan_baru("X", 2025)
    after = apply(before, terapkan(usulkan(naskah, before), before))
    again = usulkan(naskah, after)
    # What was new is now known. A question, now about other rows, may hold back what it did not before.
    if not again.pertanyaan:
        assert apply(after, terapkan(again, after)) == after
