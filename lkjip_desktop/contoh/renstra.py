"""The fictional agency's five-year plan 2025-2029 above its indikator."""

from __future__ import annotations

from lkjip_desktop.domain.dokumen import RENSTRA, Baris, Misi, Renstra, Sasaran, Strategi, Tujuan
from lkjip_desktop.domain.ref import Id

S1, S2 = Id("s1"), Id("s2")

RENSTRA_ROWS: tuple[Baris, ...] = (
    Renstra(
        id=RENSTRA,
        nomor="Peraturan Bupati Contoh Jaya Nomor 12 Tahun 2025",
        tahun_awal=2025,
        tahun_akhir=2029,
        visi="Contoh Jaya yang Maju, Tertib, dan Melayani Tahun 2029",
    ),
    Misi(
        id=Id("m1"),
        urutan=1,
        uraian="Mewujudkan tata kelola pemerintahan yang bersih, tertib, dan dekat dengan masyarakat.",
    ),
    Misi(
        id=Id("m2"),
        urutan=2,
        uraian="Mewujudkan aparatur daerah yang cakap, berintegritas, dan berdaya saing.",
    ),
    Tujuan(
        id=Id("t1"),
        urutan=1,
        induk=Id("m1"),
        uraian="Terwujudnya pelayanan kepegawaian yang prima bagi pegawai dan masyarakat",
    ),
    Tujuan(
        id=Id("t2"),
        urutan=2,
        induk=Id("m2"),
        uraian="Terwujudnya aparatur daerah yang berkualitas dan akuntabel",
    ),
    Sasaran(
        id=S1,
        urutan=1,
        induk=Id("t1"),
        uraian="Meningkatnya kepuasan pegawai dan masyarakat atas pelayanan kepegawaian",
    ),
    Sasaran(
        id=S2,
        urutan=2,
        induk=Id("t2"),
        uraian="Meningkatnya kualitas aparatur serta akuntabilitas kinerja",
    ),
    Strategi(
        id=Id("strategi1"),
        urutan=1,
        induk=S1,
        uraian="Menyederhanakan tata cara dan waktu layanan kepegawaian",
        kebijakan="Pemenuhan sarana layanan dan penataan berkas kepegawaian secara elektronik.",
    ),
    Strategi(
        id=Id("strategi2"),
        urutan=2,
        induk=S2,
        uraian="Memperluas kesempatan pendidikan dan pelatihan bagi pegawai",
        kebijakan="Pelatihan diarahkan menurut kebutuhan jabatan dan hasil penilaian kompetensi.",
    ),
    Strategi(
        id=Id("strategi3"),
        urutan=3,
        induk=S2,
        uraian="Mengisi jabatan menurut kompetensi dan menghargai pengabdian pegawai",
        kebijakan="Seleksi terbuka, penilaian kompetensi, dan penghargaan dilaksanakan tepat waktu.",
    ),
)
