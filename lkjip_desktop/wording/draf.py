"""Drafts: what the program would write in a section, from the data, as text with live fields.

A draft is printed where the officer has written nothing, so it follows the data; once accepted it is the
officer's text, in which the fields still do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from lkjip_desktop.domain.bagian import ANALISIS
from lkjip_desktop.domain.cacah import PENUH, met
from lkjip_desktop.domain.dokumen import Indikator, IsuStrategis, ProgramKegiatan, Sasaran
from lkjip_desktop.domain.efisiensi import is_efficient
from lkjip_desktop.domain.figures import Anggaran, Figures, Rata
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.pilihan import Tingkat
from lkjip_desktop.domain.pohon import roots
from lkjip_desktop.domain.rata_lalu import instansi_lalu
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.wording.cacahan import Cacahan, cacahan
from lkjip_desktop.wording.draf_keputusan import memutuskan, mengingat, menimbang, pk
from lkjip_desktop.wording.instansi import bersama_pemda
from lkjip_desktop.wording.isian import Cara, Isian
from lkjip_desktop.wording.kalimat_kinerja import TAHUN, Penulis
from lkjip_desktop.wording.kutipan import ROWS, WHOLE
from lkjip_desktop.wording.nomor import sasaran_of, tujuan_of
from lkjip_desktop.wording.pola import Giliran, isi_pola, kecil, titik
from lkjip_desktop.wording.sumber_lain import JUMLAH, SENDIRI

Paragraf = Iterator[str]

PROGRAM = (
    "{nama} dengan anggaran {pagu} terealisasi {realisasi} atau {serapan}.",
    "Anggaran {nama} sebesar {pagu}, dengan realisasi {realisasi} atau {serapan}.",
    "Dari anggaran {pagu}, {nama} merealisasikan {realisasi} atau {serapan}.",
)
KELUARAN = (
    "Rata-rata capaian keluarannya {capaian}.",
    "Keluaran program ini rata-rata tercapai {capaian}.",
    "Pada tingkat keluaran, rata-rata capaiannya {capaian}.",
)
UKURAN = {
    Cacahan.KEDUANYA: "Sebanyak {n_tercapai} indikator mencapai atau melampaui target, sedangkan {n_belum} "
    "indikator belum mencapai target.",
    Cacahan.SEMUA: "Semua indikator mencapai atau melampaui target.",
    Cacahan.NIHIL: "Semua indikator belum mencapai target.",
    Cacahan.TERCAPAI: "Sebanyak {n_tercapai} indikator mencapai atau melampaui target.",
    Cacahan.BELUM: "Sebanyak {n_belum} indikator belum mencapai target.",
}
SIMPULAN = {
    Cacahan.KEDUANYA: "Dari {n_indikator} indikator, {n_tercapai} telah mencapai target dan {n_belum} belum "
    "mencapai target.",
    Cacahan.SEMUA: "Semua indikator, yang berjumlah {n_indikator}, telah mencapai target.",
    Cacahan.NIHIL: "Semua indikator, yang berjumlah {n_indikator}, belum mencapai target.",
    Cacahan.TERCAPAI: "Dari {n_indikator} indikator, {n_tercapai} telah mencapai target.",
    Cacahan.BELUM: "Dari {n_indikator} indikator, {n_belum} belum mencapai target.",
}
PROGRAM_LALU = (
    "Pada tahun {lalu} serapannya {serapan_lalu}.",
    "Sebagai pembanding, serapan tahun {lalu} adalah {serapan_lalu}.",
)


def draf(laporan: Laporan, figures: Figures, key: Id) -> str:
    """The draft of a section; empty where the data say nothing."""
    if key.startswith(f"{ANALISIS}."):
        row = laporan.get(Sasaran, Id(key.removeprefix(f"{ANALISIS}.")))
        return "\n\n".join(Penulis(laporan, figures).sasaran(row)) if row is not None else ""
    make = _SECTIONS.get(key)
    return "\n\n".join(make(laporan, figures)) if make is not None else ""


def kalimat_baris(laporan: Laporan, figures: Figures, kind: str, id: Id) -> str:
    """The sentences about one indikator, sasaran or program, to be put into any text."""
    match kind:
        case "indikator" if (row := laporan.get(Indikator, id)) is not None:
            return Penulis(laporan, figures).indikator(row)
        case "sasaran" if (group := laporan.get(Sasaran, id)) is not None:
            return next(Penulis(laporan, figures).sasaran(group), "")
        case "programkegiatan" if (program := laporan.get(ProgramKegiatan, id)) is not None:
            return _program(laporan, figures, program, Giliran())
    return ""


def _isi(pattern: str) -> str:
    """A pattern about the report as a whole."""
    tokens = {f"instansi_{apa}": Isian(apa, "instansi").token for apa in WHOLE["instansi"]}
    tokens |= {f"total_{apa}": Isian(apa, "total").token for apa in WHOLE["total"]}
    tokens |= {f"n_{name}": Isian("jumlah", name, cara=Cara.HURUF).token for name in JUMLAH}
    tokens |= {f"nama_{name}": Isian("nama", name).token for name in SENDIRI["nama"]}
    tokens |= {f"tanggal_{name}": Isian("tanggal", name).token for name in SENDIRI["tanggal"]}
    return isi_pola(pattern, tokens | TAHUN)


# --- sections -------------------------------------------------------------------------------------------


def _pengantar(laporan: Laporan, _: Figures) -> Paragraf:
    own = laporan.identitas
    if own.nama and laporan.tahun:
        whole = bersama_pemda(own.nama, own.pemda) == own.nama
        yield _isi(
            "Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa karena Laporan Kinerja Instansi "
            f"Pemerintah (LKjIP) {{nama_instansi}}{'' if whole else ' {nama_pemda}'} Tahun {{ini}} dapat "
            "diselesaikan."
        )
        yield (
            f"Laporan ini mempertanggungjawabkan {pk(laporan)}: target dan realisasi setiap indikator, "
            "perbandingannya dengan tahun sebelumnya dan dengan target akhir Renstra, serta anggaran yang "
            "digunakan."
        )
        yield (
            "Kami berharap laporan ini bermanfaat bagi perbaikan perencanaan dan pelaksanaan kinerja pada "
            "tahun berikutnya. Terima kasih kami sampaikan kepada semua pihak yang telah membantu."
        )


def _ikhtisar(laporan: Laporan, figures: Figures) -> Paragraf:
    if (words := _ukuran(laporan, figures)) or figures.instansi.rata.nilai is not None:
        yield " ".join(part for part in (words, *_rata(laporan, figures)) if part)
    yield from _anggaran(laporan, figures)
    if causes := list(_hambatan(laporan, figures)):
        yield "Indikator yang belum mencapai target dapat dijelaskan sebagai berikut."
        yield "\n".join(f"- {cause}" for cause in causes)


def _ukuran(laporan: Laporan, figures: Figures) -> str:
    known = [met(figures, row.id) for row in _utama(laporan)]
    how = cacahan(known)
    if how is None:
        return ""
    rest = " Indikator lainnya belum dapat diukur." if None in known else ""
    return (
        _isi(
            "Pada tahun {ini}, {nama_pendek} melaksanakan {n_sasaran} sasaran yang diukur dengan "
            f"{{n_indikator}} indikator. {UKURAN[how]}"
        )
        + rest
    )


def _rata(laporan: Laporan, figures: Figures) -> Paragraf:
    rata = figures.instansi
    if rata.rata.nilai is None:
        return
    yield _isi("Rata-rata capaian kinerja adalah {instansi_capaian} dengan predikat {instansi_predikat}.")
    if rata.mentah.nilai is not None and rata.mentah.nilai != rata.rata.nilai:
        yield _isi("Tanpa pembatasan capaian, rata-ratanya {instansi_capaian_bebas}.")
    if instansi_lalu(laporan, figures).nilai is not None:
        yield _isi("Pada tahun {lalu}, dengan cara hitung yang sama, rata-ratanya {instansi_capaian_lalu}.")


def _anggaran(laporan: Laporan, figures: Figures) -> Paragraf:
    total = figures.total
    if total.pagu is None:
        return
    found = [_isi("Anggaran {nama_pendek} Tahun {ini} sebesar {total_pagu}")]
    if total.pagu_murni is not None and total.pagu_murni != total.pagu:
        found[0] = _isi(
            "Anggaran {nama_pendek} Tahun {ini} semula {total_murni} dan setelah perubahan {total_pagu}"
        )
    if total.realisasi is None:
        yield f"{found[0]}."
        return
    share = " atau {total_serapan}" if total.serapan.nilai is not None else ""
    found[0] += _isi(f", dengan realisasi {{total_realisasi}}{share}.")
    if total.sisa is not None and total.sisa > 0:
        found.append(_isi("Anggaran yang tidak terserap sebesar {total_sisa}."))
    if _serapan_lalu(laporan, total):
        found.append(_isi("Serapan tahun {lalu} adalah {total_serapan_lalu}."))
    yield " ".join(found)


def _serapan_lalu(laporan: Laporan, money: Anggaran) -> bool:
    """Whether the share spent in the year before is known."""
    last = money.serapan_lalu.get(laporan.tahun - 1)
    return last is not None and last.nilai is not None


def _hambatan(laporan: Laporan, figures: Figures) -> Paragraf:
    for row in _utama(laporan):
        if met(figures, row.id) is False and row.penyebab.strip():
            nama = Isian("nama", "indikator", row.id).token
            yield f"{nama}: {titik(' '.join(row.penyebab.split()))}"


def _utama(laporan: Laporan) -> Iterator[Indikator]:
    """The indikator of tujuan and sasaran in the order of print."""
    groups = (*tujuan_of(laporan), *sasaran_of(laporan))
    return (row for group in groups for row in laporan.children(Indikator, group.id))


def _isu(laporan: Laporan, _: Figures) -> Paragraf:
    if len(laporan.table(IsuStrategis)):
        yield _isi("Terdapat {n_isu} isu strategis yang memengaruhi kinerja {nama_pendek}.")


def _perencanaan(laporan: Laporan, _: Figures) -> Paragraf:
    if not laporan.renstra.tahun_awal:
        return
    yield _isi(
        "Perencanaan kinerja {nama_pendek} berpedoman pada Rencana Strategis {nama_renstra}, yang setiap "
        "tahun dijabarkan ke dalam Rencana Kerja dan ditetapkan dalam Perjanjian Kinerja."
    )
    if laporan.pk.tanggal is not None:
        yield pk(laporan) + _isi(" ditandatangani pada tanggal {tanggal_pk} dan menjadi dasar laporan ini.")


def _pengukuran(laporan: Laporan, _: Figures) -> Paragraf:
    if laporan.tahun:
        words = "Kinerja diukur dengan membandingkan realisasi setiap indikator dengan target dalam"
        yield f"{words} {pk(laporan)}."


def _efisiensi(laporan: Laporan, figures: Figures) -> Paragraf:
    """Efisien is said only of a sasaran whose target is fully reached."""
    for row in sasaran_of(laporan):
        rata = figures.sasaran[row.id]
        if rata.rata.nilai is None or rata.anggaran.serapan.nilai is None:
            continue
        tokens = {apa: Isian(apa, "sasaran", row.id).token for apa in ROWS["sasaran"]}
        text = isi_pola(
            "Capaian sasaran “{nama}” adalah {capaian} dengan serapan anggaran {serapan}.", tokens
        )
        yield text + isi_pola(_penggunaan(rata), tokens)


def _penggunaan(rata: Rata) -> str:
    """What capaian and spending of a sasaran, both known, say together."""
    money = rata.anggaran
    if is_efficient(rata.rata, rata.efisiensi):
        if money.serapan.nilai is not None and money.serapan.nilai < 100:
            return " Targetnya tercapai dengan anggaran yang lebih kecil, jadi penggunaannya efisien."
        return " Capaiannya lebih tinggi daripada serapan anggarannya, jadi penggunaannya efisien."
    if rata.rata.nilai is None or rata.rata.nilai >= PENUH:
        return ""
    if money.sisa is None or money.sisa <= 0:
        return " Targetnya belum tercapai penuh."
    return (
        " Targetnya belum tercapai penuh, sehingga anggaran yang tersisa sebesar {sisa} adalah sisa "
        "anggaran dan tidak dihitung sebagai penghematan."
    )


def _penunjang(laporan: Laporan, figures: Figures) -> Paragraf:
    giliran = Giliran()
    programs = [p for p in roots(laporan.table(ProgramKegiatan)) if figures.anggaran[p.id].pagu is not None]
    if programs:
        some = any(p.tingkat is Tingkat.SUB_KEGIATAN for p in laporan.all(ProgramKegiatan))
        subs = " dan {n_subkegiatan} sub kegiatan." if some else "."
        yield _isi(
            "Sasaran {nama_pendek} ditunjang oleh {n_program} program dengan {n_kegiatan} kegiatan" + subs
        )
    yield from filter(None, (_program(laporan, figures, program, giliran) for program in programs))


def _program(laporan: Laporan, figures: Figures, row: ProgramKegiatan, giliran: Giliran) -> str:
    tokens = {apa: Isian(apa, "programkegiatan", row.id).token for apa in ROWS["programkegiatan"]} | TAHUN
    money, rata = figures.anggaran[row.id], figures.program.get(row.id)
    found = []
    if money.serapan.nilai is not None:
        found.append(giliran.pilih(PROGRAM, row.id))
    if rata is not None and rata.rata.nilai is not None:
        found.append(giliran.pilih(KELUARAN, row.id))
    if _serapan_lalu(laporan, money):
        found.append(giliran.pilih(PROGRAM_LALU, row.id))
    return isi_pola(" ".join(found), tokens)


def _simpulan(laporan: Laporan, figures: Figures) -> Paragraf:
    if figures.instansi.rata.nilai is not None:
        text = _isi(
            "Secara umum kinerja {nama_pendek} Tahun {ini} berpredikat {instansi_predikat} dengan rata-rata "
            "capaian {instansi_capaian}."
        )
        how = cacahan(met(figures, row.id) for row in _utama(laporan))
        if how is not None:
            text += " " + _isi(SIMPULAN[how])
        yield text
    if figures.total.serapan.nilai is not None:
        yield _isi(
            "Kinerja tersebut dicapai dengan anggaran {total_pagu} yang terealisasi {total_realisasi} atau "
            "{total_serapan}."
        )


def _langkah(laporan: Laporan, _: Figures) -> Paragraf:
    typed = dict.fromkeys(
        " ".join(row.tindak_lanjut.split()) for row in _utama(laporan) if row.tindak_lanjut.strip()
    )
    if not typed:
        return
    yield _isi("Langkah yang akan dilakukan untuk meningkatkan kinerja pada tahun {depan} adalah:")
    steps = _alike([kecil(step).rstrip(".;,") for step in typed])
    lines = [f"{n}. {step};" for n, step in enumerate(steps, 1)]
    if len(lines) > 1:
        lines[-2] += " dan"
    lines[-1] = titik(lines[-1].rstrip(";"))
    yield "\n".join(lines)


def _alike(items: list[str]) -> list[str]:
    """Items of a list that begin alike: all with a capital as soon as a name or an acronym needs one."""
    if not any(item[:1].isupper() for item in items):
        return items
    return [item[:1].upper() + item[1:] for item in items]


_SECTIONS: Mapping[str, Callable[[Laporan, Figures], Paragraf]] = MappingProxyType(
    {
        "keputusan.menimbang": menimbang,
        "keputusan.mengingat": mengingat,
        "keputusan.memutuskan": memutuskan,
        "kata_pengantar": _pengantar,
        "ikhtisar": _ikhtisar,
        "bab1.isu": _isu,
        "bab2.pendahuluan": _perencanaan,
        "bab3.a.pengantar": _pengukuran,
        "bab3.efisiensi": _efisiensi,
        "bab3.program_penunjang": _penunjang,
        "bab3.b.pengantar": _anggaran,
        "bab4.simpulan": _simpulan,
        "bab4.langkah": _langkah,
    }
)
