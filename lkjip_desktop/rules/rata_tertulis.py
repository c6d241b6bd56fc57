"""REA: stated means of a sasaran and of the instansi, the stated predikat, and the scale itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from lkjip_desktop.domain.capaian import cap
from lkjip_desktop.domain.dokumen import Indikator, KelasSkala, Sasaran
from lkjip_desktop.domain.figures import Kinerja, Rata
from lkjip_desktop.domain.hasil import bulat
from lkjip_desktop.domain.pilihan import CaraRata
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.domain.skala import PRESETS
from lkjip_desktop.rules.banding import Banding, banding, unit
from lkjip_desktop.rules.rule import Found, at, rule
from lkjip_desktop.rules.teks import inti
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.tertulis import SKALA, Calon, differing, predikat_salah
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.angka import format_persen
from lkjip_desktop.wording.cara import cara

_CAPS = (100, 110, 120, 150, 200)


def mean(values: Iterable[Decimal | None]) -> Decimal | None:
    """The plain mean of what is there."""
    known = [v for v in values if v is not None]
    return sum(known, Decimal(0)) / len(known) if known else None


def _readings(nilai: Sequence[Decimal | None], rata: Rata) -> Calon:
    """Other ways to average these capaian (uncapped, None where there is none)."""
    known = [v for v in nilai if v is not None]
    yield "capaian tidak dibatasi", rata.mentah.nilai
    for batas in _CAPS:
        yield f"capaian dibatasi {batas}", mean(min(v, Decimal(batas)) for v in known)
    for capped, words in ((known, "tanpa batas"), ([min(v, Decimal(100)) for v in known], "dibatasi 100")):
        yield f"capaian 0 tidak ikut dihitung, {words}", mean(v for v in capped if v)
        yield f"capaian dibulatkan dahulu, {words}", mean(bulat(v, 0) for v in capped)
    if len(known) < len(nilai):
        yield "capaian yang kosong dihitung 0", mean(v or Decimal(0) for v in nilai)
    yield "serapan anggaran yang disalin", rata.anggaran.serapan.nilai


def _found(ref: Ref, tertulis: Decimal, rata: Rata, calon: Calon) -> Iterator[Found]:
    if rata.rata.nilai is None:
        return
    wrong = differing(tertulis, rata.rata.nilai, cara(rata.rata), calon)
    if wrong:
        a, b = format_persen(tertulis, None), format_persen(rata.rata.nilai)
        yield Found(ref, wrong[0], a, b, (), wrong[1], ((ref, bulat(rata.rata.nilai)),))


def _off(tertulis: Decimal | None, rata: Rata | None) -> bool:
    return (
        tertulis is not None
        and rata is not None
        and rata.rata.nilai is not None
        and banding(tertulis, rata.rata.nilai) is not Banding.SAMA
    )


def _follows(view: View, tertulis: Decimal, stated: Sequence[Decimal | None]) -> bool:
    """Whether a stated mean is right for the stated members: then the mistake lies with them."""
    # Members are stated rounded, so their mean may be off by half a unit, and is rounded once more.
    return any(abs(tertulis - m) <= unit(tertulis) for m in stated_means(view, stated)[:1])


def _slipped(view: View, rows: Sequence[Indikator]) -> bool:
    """Whether a stated capaian is not the computed one, or a row stands twice: both are reported there."""
    if len({(inti(r.nama), r.induk) for r in rows}) < len(rows):
        return True
    return any(_stated_off(r.capaian_tertulis, view.kinerja(r.id)) for r in rows)


def _stated_off(tertulis: Decimal | None, kinerja: Kinerja | None) -> bool:
    nilai = kinerja.capaian.nilai if kinerja else None
    return tertulis is not None and (nilai is None or banding(tertulis, nilai) is Banding.BEDA)


def stated_means(view: View, stated: Sequence[Decimal | None]) -> list[Decimal]:
    """The means of stated capaian, first capped as declared, then uncapped; none while one is not stated."""
    if None in stated:
        return []
    capped = mean(cap(v, view.pengaturan.batas) for v in stated)
    return [m for m in (capped, mean(stated)) if m is not None]


def stated_of(rows: Iterable[Indikator]) -> list[Decimal | None]:
    """The capaian that rows with a computable one state; the same indikator twice counts once."""
    once = {(inti(r.nama), r.induk): r.capaian_tertulis for r in reversed(list(rows))}
    return list(once.values())


@rule(
    "REA-05",
    Severity.KESALAHAN,
    reads=(
        "sasaran.rata_tertulis",
        "indikator.capaian_tertulis",
        "indikator.nama",
        "pengaturan.batas",
        "figures.sasaran",
        "figures.kinerja",
    ),
    each=Sasaran,
)
def rata_sasaran(view: View, row: Sasaran) -> Iterator[Found]:
    """Rata-rata capaian sasaran yang tertulis tidak sama dengan hasil hitungnya.

    Mengapa: Rata-rata sasaran menentukan predikat, dan pembaca dapat menghitungnya sendiri.
    Contoh salah: Rata-rata tertulis 74 %, yaitu serapan anggarannya; rata-rata capaian 80,60 %.
    Contoh benar: Rata-rata tertulis 80,60 %.
    Dasar: Praktik: cara merata-ratakan dinyatakan di Bab III dan dipakai seluruhnya.
    """
    rata = view.sasaran(row.id)
    tertulis = row.rata_tertulis
    if tertulis is None or rata is None or not _off(tertulis, rata):
        return
    rows = view.children(Indikator, row.id)
    if _slipped(view, rows) and _follows(view, tertulis, stated_of(rows)):
        return
    yield from _found(at(row, "rata_tertulis"), tertulis, rata, _readings(_uncapped(view, rows), rata))


def _uncapped(view: View, rows: Iterable[Indikator]) -> list[Decimal | None]:
    found = (view.kinerja(r.id) for r in rows)
    return [k.capaian.nilai for k in found if k is not None]


@rule(
    "REA-06",
    Severity.KESALAHAN,
    reads=(
        "pengaturan.rata_tertulis", "pengaturan.batas", "pengaturan.cara_rata", "sasaran.rata_tertulis",
        "indikator.capaian_tertulis",
        "indikator.nama", "figures.instansi", "figures.keluaran", "figures.sasaran", "figures.kinerja",
    ),
)  # fmt: skip
def rata_instansi(view: View) -> Iterator[Found]:
    """Rata-rata capaian instansi yang tertulis tidak sama dengan hasil hitungnya.

    Mengapa: Angka ini dikutip di ikhtisar dan simpulan, dan menentukan predikat instansi.
    Contoh salah: Tertulis 87,39 %; rata-rata 32 indikator 85,44 % tanpa batas, 80,32 % dibatasi 100.
    Contoh benar: Tertulis 80,32 % sesuai dengan cara yang dinyatakan.
    Dasar: Praktik: cara merata-ratakan dinyatakan di Bab III dan dipakai seluruhnya.
    """
    tertulis, rata = view.pengaturan.rata_tertulis, view.instansi
    if tertulis is None or not _off(tertulis, rata):
        return
    sasaran = list(view.all(Sasaran))
    ids = {s.id for s in sasaran}
    rows = [r for r in view.all(Indikator) if r.induk in ids]
    by_sasaran = view.pengaturan.cara_rata is CaraRata.SASARAN
    stated = [s.rata_tertulis for s in sasaran] if by_sasaran else stated_of(rows)
    slipped = _slipped(view, rows) or any(_off(s.rata_tertulis, view.sasaran(s.id)) for s in sasaran)
    if slipped and _follows(view, tertulis, stated):
        return
    ref = at(view.pengaturan, "rata_tertulis")
    yield from _found(ref, tertulis, rata, _instansi_readings(view, sasaran, _uncapped(view, rows)))


def _instansi_readings(view: View, sasaran: Sequence[Sasaran], nilai: Sequence[Decimal | None]) -> Calon:
    groups = [r for s in sasaran if (r := view.sasaran(s.id)) is not None]
    yield "dirata-ratakan dari sasaran", mean(r.rata.nilai for r in groups)
    yield "dirata-ratakan dari sasaran tanpa batas", mean(r.mentah.nilai for r in groups)
    yield from (("dirata-ratakan dari indikator, " + nama, v) for nama, v in _readings(nilai, view.instansi))
    yield "dipakai rata-rata keluaran", view.keluaran.rata.nilai
    yield "dipakai rata-rata keluaran tanpa batas", view.keluaran.mentah.nilai


@rule(
    "REA-20",
    Severity.KESALAHAN,
    reads=(*SKALA, "pengaturan.predikat_tertulis", "pengaturan.rata_tertulis", "figures.instansi"),
)
def predikat_instansi(view: View) -> Iterator[Found]:
    """Predikat instansi yang tertulis tidak sesuai dengan rata-ratanya.

    Mengapa: Predikat dibaca lebih dahulu daripada angkanya.
    Contoh salah: Disebut memuaskan (di atas 85), sedangkan rata-ratanya 80,32 %.
    Contoh benar: Disebut sangat baik (di atas 75 sampai 85).
    Dasar: Praktik: skala predikat dinyatakan di Bab III dan dipakai di seluruh laporan.
    """
    p = view.pengaturan
    wrong = predikat_salah(view, p.predikat_tertulis, view.instansi.rata.nilai, p.rata_tertulis)
    if wrong:
        ref = at(p, "predikat_tertulis")
        mend = ((ref, wrong[1]),)
        yield Found(ref, wrong[0], p.predikat_tertulis.strip(), wrong[1], perbaikan=mend)


@rule("REA-07", Severity.KESALAHAN, reads=SKALA)
def skala_rusak(view: View) -> Iterator[Found]:
    """Skala predikat belum lengkap atau bertentangan.

    Mengapa: Setiap capaian harus masuk tepat satu kelas.
    Contoh salah: Dua kelas dengan batas bawah 65, atau kelas tanpa batas bawah.
    Contoh benar: Batas bawah 91, 76, 66, 51, dan 0.
    Dasar: Permendagri 86/2017: skala nilai peringkat kinerja; skala lain adalah pilihan instansi.
    """
    rows = list(view.all(KelasSkala))
    if not rows and view.pengaturan.skala_nama not in PRESETS:
        nama = view.pengaturan.skala_nama or "tanpa nama"
        pesan = f"Skala {nama} tidak dikenal. Isi kelasnya, atau pilih skala lain."
        yield Found(at(view.pengaturan, "skala_nama"), pesan)
    names: set[str] = set()
    bounds: dict[tuple[Decimal, bool], Id] = {}
    for row in rows:
        nama = row.nama.strip().casefold()
        if not nama:
            yield Found(at(row, "nama"), "Kelas ini belum diberi predikat.")
        elif row.bawah is None:
            yield Found(at(row, "bawah"), f"Batas bawah {row.nama.strip()} belum diisi.")
        elif nama in names:
            yield Found(at(row, "nama"), f"Predikat {row.nama.strip()} sudah dipakai kelas lain.")
        elif (row.bawah, row.inklusif) in bounds:
            a = format_persen(row.bawah, None)
            yield Found(at(row, "bawah"), f"Batas bawah {a} sudah dipakai kelas lain.", a)
        names.add(nama)
        if row.bawah is not None:
            bounds.setdefault((row.bawah, row.inklusif), row.id)
