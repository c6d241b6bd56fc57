"""How the report measures: every declared formula, cap, mean and scale, with what it rests on.

No regulation is named as the source of a formula that only practice gives.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lkjip_desktop.domain.dokumen import Indikator, Sasaran
from lkjip_desktop.domain.figures import Rata
from lkjip_desktop.domain.hasil import bulat
from lkjip_desktop.domain.pilihan import Arah, CaraRata, RumusEfisiensi, RumusPredikat, RumusTurun
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.domain.skala import Kelas, SkalaPredikat, skala_of
from lkjip_desktop.report.blocks import Grid, Prose, Row
from lkjip_desktop.report.chapters import kolom
from lkjip_desktop.report.chapters.bahan import TABEL, Bahan, Blocks
from lkjip_desktop.report.chapters.cetak import angka_cell
from lkjip_desktop.wording.angka import format_angka
from lkjip_desktop.wording.cara import cara, enough, hasil_text
from lkjip_desktop.wording.nomor import nomor

DITETAPKAN = "Ditetapkan dalam laporan ini menurut praktik yang lazim"
_PERMENPANRB = "Peraturan Menteri PANRB Nomor 53 Tahun 2014"
_LAIN = "yang tidak diperjanjikan memakai target rencana tahunan, atau target Renstra tahun itu"
_TURUN = {
    RumusTurun.A: "(2 x target - realisasi) / target x 100; hasil negatif ditulis 0",
    RumusTurun.B: "target / realisasi x 100",
}
_PREDIKAT = {
    RumusPredikat.PERINGKAT: "sama atau lebih baik dari target bernilai 100; di bawah target, peringkat "
    "realisasi / peringkat target x 100",
    RumusPredikat.TIDAK_TERCAPAI: "sama atau lebih baik dari target bernilai 100; di bawah target bernilai 0",
}
_EFISIENSI = {
    RumusEfisiensi.SELISIH: (
        "rata-rata capaian - serapan anggaran, dalam poin persen; dinyatakan efisien hanya apabila capaian "
        "paling sedikit 100 %",
        DITETAPKAN,
    ),
    RumusEfisiensi.PMK22: (
        "jumlah (anggaran x capaian - realisasi) / jumlah (anggaran x capaian) x 100; dinyatakan efisien "
        "hanya apabila capaian paling sedikit 100 %",
        "Peraturan Menteri Keuangan Nomor 22/PMK.02/2021, yang berlaku bagi kementerian/lembaga dan "
        "dipakai di sini sebagai rujukan",
    ),
}


_CHOSEN = ("rumus_turun", "rumus_predikat", "batas", "berbobot", "cara_rata", "desimal", "rumus_efisiensi")


def blocks(bahan: Bahan) -> Blocks:
    """The table of what is declared, and the scale."""
    yield Prose(f"Rumus dan ketentuan yang dipakai dalam seluruh laporan ini disajikan pada {TABEL}.")
    columns = (kolom.teks("Hal", 2), kolom.teks("Ketentuan", 4.4), kolom.teks("Dasar", 3))
    yield Grid("Ketentuan Pengukuran Kinerja", columns, tuple(_rows(bahan)))
    skala = skala_of(bahan.laporan)
    yield Prose(f"Capaian dinyatakan dengan predikat menurut skala pada {TABEL}.")
    yield _skala(skala)


def _rows(bahan: Bahan) -> Iterator[Row]:
    for hal, ketentuan, dasar, field in _declared(bahan):
        ref = Ref("pengaturan", bahan.laporan.pengaturan.id, field) if field else None
        yield Row((hal, ketentuan, dasar), refs=(None, ref))


def _declared(bahan: Bahan) -> Iterator[tuple[str, str, str, str]]:
    """What is declared: matter, provision, basis, and the field it is chosen by."""
    p = bahan.laporan.pengaturan
    used = {row.arah for row in bahan.laporan.all(Indikator)}
    yield "Target", f"target dalam {bahan.pk}; {_LAIN}", _PERMENPANRB, "pk_dipakai"
    yield "Capaian indikator yang makin tinggi makin baik", "realisasi / target x 100", DITETAPKAN, ""
    yield "Capaian indikator yang makin rendah makin baik", _TURUN[p.rumus_turun], DITETAPKAN, "rumus_turun"
    if Arah.RENTANG in used:
        rentang = (
            "di dalam rentang bernilai 100; di bawahnya realisasi / batas bawah x 100; di atasnya batas "
            "atas / realisasi x 100"
        )
        yield "Capaian indikator dengan target rentang", rentang, DITETAPKAN, ""
    if Arah.PREDIKAT in used:
        predikat = f"{_PREDIKAT[p.rumus_predikat]}; peringkat menunjukkan urutan, bukan jarak"
        yield "Capaian indikator dengan target predikat", predikat, DITETAPKAN, "rumus_predikat"
    yield "Batas capaian", _batas(bahan), DITETAPKAN, "batas"
    yield "Rata-rata sasaran", _rata("capaian indikator pada sasaran itu", p.berbobot), DITETAPKAN, "berbobot"
    yield "Rata-rata instansi", _instansi(p.cara_rata, p.berbobot), DITETAPKAN, "cara_rata"
    bulat = (
        f"{angka_cell(p.desimal)} angka di belakang koma, setengah ke atas; perhitungan memakai angka yang "
        "belum dibulatkan"
    )
    if bahan.figures.keluaran.anggota:
        yield "Rata-rata keluaran", _rata("capaian semua keluaran", berbobot=False), DITETAPKAN, ""
    yield "Pembulatan", bulat, DITETAPKAN, "desimal"
    serapan = "realisasi anggaran / anggaran x 100, dihitung ulang pada setiap tingkat"
    yield "Serapan anggaran", serapan, DITETAPKAN, ""
    yield "Efisiensi", *_EFISIENSI[p.rumus_efisiensi], "rumus_efisiensi"


def declared(bahan: Bahan) -> Iterator[tuple[str, str, str]]:
    """What the officer chose among several ways: matter, provision, field."""
    yield from ((hal, words, field) for hal, words, _, field in _declared(bahan) if field in _CHOSEN)


def _batas(bahan: Bahan) -> str:
    batas = bahan.laporan.pengaturan.batas
    if batas is None:
        return "capaian tidak dibatasi"
    return (
        f"di dalam rata-rata, capaian dihitung paling tinggi {angka_cell(batas)} %; capaian tanpa batas "
        "tetap ditampilkan"
    )


def _rata(of: str, berbobot: bool) -> str:
    return f"rata-rata {of}{', berbobot' if berbobot else ''}; yang tidak dapat dihitung tidak diikutkan"


def _instansi(cara_rata: CaraRata, berbobot: bool) -> str:
    of = "capaian semua sasaran" if cara_rata is CaraRata.SASARAN else "capaian semua indikator sasaran"
    return _rata(of, berbobot)


def _skala(skala: SkalaPredikat) -> Grid:
    rows = tuple(
        Row((k.nama, _range(k, above))) for k, above in zip(skala.kelas, (None, *skala.kelas), strict=False)
    )
    last = skala.kelas[-1].nama
    note = " ".join(f"{part.rstrip('.')}." for part in (skala.dasar or DITETAPKAN, skala.catatan) if part)
    rows = (*rows[:-1], Row((last, _below(skala.kelas[-2] if len(skala.kelas) > 1 else None))))
    columns = (kolom.teks("Predikat", 3), kolom.teks("Capaian (%)", 4))
    return Grid(f"Skala Predikat: {skala.nama}", columns, rows, note=note)


def _range(kelas: Kelas, above: Kelas | None) -> str:
    low = f"{format_angka(kelas.bawah)}" if kelas.inklusif else f"lebih dari {format_angka(kelas.bawah)}"
    return f"{low} {_upper(above)}" if above else f"{low} ke atas" if kelas.inklusif else low


def _upper(above: Kelas) -> str:
    words = "sampai kurang dari" if above.inklusif else "sampai dengan"
    return f"{words} {format_angka(above.bawah)}"


def _below(above: Kelas | None) -> str:
    if above is None:
        return "semua nilai"
    return f"{'kurang dari' if above.inklusif else 'sampai dengan'} {format_angka(above.bawah)}"


def working(bahan: Bahan, rata: Rata, of: str) -> Blocks:
    """How a mean was made, member by member, and who was left out."""
    if rata.rata.nilai is not None:
        yield Prose(f"Perhitungan rata-rata {of}: {_made(bahan, rata)}.")
    if rata.tanpa_nilai:
        names = "; ".join(_named(bahan, id) for id in rata.tanpa_nilai)
        yield Prose(f"Tidak diikutkan karena tidak mempunyai capaian: {names}.")


def _made(bahan: Bahan, rata: Rata) -> str:
    d, nilai = bahan.desimal, rata.rata.nilai or Decimal(0)
    members = [_member(bahan, id) for id in rata.anggota]
    if len(members) == 1:
        capped = ", setelah pembatasan" if rata.mentah.nilai != nilai else ""
        return f"{format_angka(nilai, d)}, yaitu satu-satunya capaian yang dihitung{capped}"
    if bahan.laporan.pengaturan.berbobot and rata.rata.note is None:
        return cara(rata.rata, d)
    known = [m for m in members if m is not None]
    digits = enough(lambda n: sum((bulat(m, n) for m in known), Decimal(0)) / len(members), nilai, d)
    words = ("–" if m is None else _at_least(m, digits, d) for m in members)
    return f"({' + '.join(words)}) / {len(members)} = {hasil_text(rata.rata, d)}"


def _at_least(nilai: Decimal, digits: int, desimal: int) -> str:
    """`nilai` rounded to `digits`, without zeros behind the `desimal` that all figures have."""
    text = format_angka(nilai, digits)
    return (
        text
        if digits == desimal or bulat(nilai, digits) != bulat(nilai, desimal)
        else format_angka(nilai, desimal)
    )


def _member(bahan: Bahan, id: Id) -> Decimal | None:
    k = bahan.figures.kinerja.get(id)
    return k.capaian_rata if k is not None else bahan.figures.sasaran[id].rata.nilai


def _named(bahan: Bahan, id: Id) -> str:
    row = bahan.laporan.get(Indikator, id)
    if row is not None:
        return f"{nomor(bahan.laporan, 'indikator', id)} {row.nama}".strip()
    above = bahan.laporan.get(Sasaran, id)
    return f"{nomor(bahan.laporan, 'sasaran', id)} {above.uraian if above else ''}".strip()
