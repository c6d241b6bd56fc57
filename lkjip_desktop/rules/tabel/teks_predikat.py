"""TAB-47: predikat against the declared scale, and against each other where none is declared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from lkjip_desktop.domain.tabel import JenisTabel, Peran
from lkjip_desktop.rules.tabel.fakta import Kunci
from lkjip_desktop.rules.tabel.kutipan import Kalimat
from lkjip_desktop.rules.tabel.lembar import TAHUN, Angka, Lembar
from lkjip_desktop.rules.tabel.sebutan import Sebutan
from lkjip_desktop.rules.tabel.skala_naskah import NAMA, Skala, plain, scales_of
from lkjip_desktop.rules.tabel.telaah import Telaah, aturan_teks
from lkjip_desktop.rules.tabel.temuan_tabel import TemuanTabel
from lkjip_desktop.rules.temuan import Severity

_MOST, _FEWEST, _GRADED = Decimal("0.6"), 2, 0.75
_SAID = re.compile(
    rf"\b(?:ber)?(?:predikat|kategori|kriteria|kualifikasi|tergolong|termasuk|peringkat)\b[^.;\d]{{0,25}}?\b(?P<nama>{NAMA})\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"\b(?:secara\s+umum|dinilai|dinyatakan|adalah|termasuk|kinerja)\s+(?P<nama>(?:sangat|cukup|kurang|tidak)\s+[^\W\d_]+)\b"
    r"(?=[^.;]*capaian)",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"kepuasan|\bikm\b|s?akip|akuntabilitas|opini|reformasi|\bspbe\b|indeks|nilai|level", re.IGNORECASE
)
_ELSE = re.compile(
    r"\d\s*(?:-|–|s\W?d\W?)\s*\d|permen|peraturan|triwulan|semester|nasional|provinsi", re.IGNORECASE
)
_RANKS = {"memuaskan": 3, "tinggi": 3, "baik": 3, "berhasil": 3, "efektif": 3, "efisien": 3, "istimewa": 5}
_RANKS |= {"sedang": 2, "cukup": 2, "rendah": 1, "kurang": 1, "buruk": 1, "jelek": 1, "gagal": 0}
_FIRST = {"cukup": 2, "kurang": 1, "tidak": 0}
Baris = tuple[int, Angka, str]


@aturan_teks("TAB-47", Severity.KESALAHAN)
def predikat(telaah: Telaah) -> Iterable[TemuanTabel]:
    """Predikat yang tidak sesuai dengan skalanya

    Mengapa: Predikat dibaca lebih dahulu daripada angkanya; predikat yang keliru membalik penilaian.
    Contoh salah: Skala: 76-90 Tinggi, 91 ke atas Sangat Tinggi; capaian 80,00 berpredikat Sangat Tinggi.
    Contoh benar: Capaian 80,00 berpredikat Tinggi.
    Dasar: Praktik: predikat ditentukan dari skala yang dinyatakan laporan.
    """
    scales = scales_of(telaah)
    used: set[Skala] = set()
    for sheet in telaah.dokumen.lembar:
        for k, share in _columns(sheet):
            rows = [
                (b, a, plain(sheet.teks(b, k)))
                for b, _ in enumerate(sheet.tabel.baris)
                if (a := sheet[b, share])
            ]
            rows = [r for r in rows if re.fullmatch(NAMA, r[2]) or any(r[2] in s.nama for s in scales)]
            scale = _scale_for(scales, rows)
            used |= {scale} if scale else set()
            yield from _by_scale(telaah, sheet, k, share, scale, rows) if scale else _by_order(sheet, k, rows)
    chosen = list(used) or scales
    if len(chosen) == 1:
        yield from _in_text(telaah, chosen[0])


def _columns(sheet: Lembar) -> Iterator[tuple[int, int]]:
    """(column of predikat, the capaian it grades)."""
    for k, column in enumerate(sheet.tabel.kolom):
        cells = [c for b, _ in sheet.tabel.isi if (c := plain(sheet.teks(b, k)))]
        graded = [c for c in cells if re.fullmatch(NAMA, c)]
        share = sheet.pertama(Peran.CAPAIAN, Peran.SERAPAN, sebelum=k)
        enough = len(graded) >= _FEWEST and len(graded) >= _GRADED * len(cells)
        # "Efisien" grades what stands right beside it: the efficiency, and not the serapan before that.
        other = share != k - 1 and any("efisien" in c for c in cells)
        if share is not None and enough and not other and column.peran is not Peran.TREN:
            yield k, share


def _scale_for(scales: list[Skala], rows: list[Baris]) -> Skala | None:
    """The scale that a column of predikat keeps to in most of its rows."""
    for scale in scales:
        if all(name in scale.nama for _, _, name in rows):
            fits = sum(name in scale.of(a.nilai) for _, a, name in rows)
            if fits and fits >= _MOST * len(rows):
                return scale
    return None


def _by_scale(
    telaah: Telaah, sheet: Lembar, k: int, share: int, scale: Skala, rows: list[Baris]
) -> Iterator[TemuanTabel]:
    for b, figure, name in rows:
        better = telaah.seharusnya(sheet, b, share)
        right = scale.of(figure.nilai)
        if name in right or not right or (better is not None and name in scale.of(better)):
            continue
        said = " atau ".join(sorted(n.title() for n in right))
        yield TemuanTabel(
            "TAB-47",
            Severity.KESALAHAN,
            sheet.at(b, k),
            f"Tertulis {sheet.teks(b, k)}, sedangkan {figure.teks} menurut {scale.tempat} adalah {said}.",
            sheet.teks(b, k),
            said,
            (sheet.at(b, share),),
        )


def _by_order(sheet: Lembar, k: int, rows: list[Baris]) -> Iterator[TemuanTabel]:
    """Without a scale: a row whose predikat is better than that of a higher capaian."""
    ranked = [(b, a, r) for b, a, name in rows if (r := _rank(name)) is not None]

    def crossed(x: tuple[int, Angka, int], y: tuple[int, Angka, int]) -> bool:
        return (x[1].nilai - y[1].nilai) * (x[2] - y[2]) < 0

    against = {x[0]: [y for y in ranked if crossed(x, y)] for x in ranked}
    worst = max(against, key=lambda b: len(against[b]), default=None)
    if worst is None or not against[worst]:
        return
    alone = sum(len(v) for v in against.values()) == 2 * len(against[worst]) > 2
    other = against[worst][0]
    figure = next(a for b, a, _ in ranked if b == worst)
    yield TemuanTabel(
        "TAB-47",
        Severity.KESALAHAN if alone else Severity.PERINGATAN,
        sheet.at(worst, k),
        f"Tertulis {sheet.teks(worst, k)} untuk {figure.teks}, sedangkan {other[1].teks} pada "
        f"“{sheet.tabel.baris[other[0]].label}” berpredikat {sheet.teks(other[0], k)}; "
        "keduanya bertentangan.",
        sheet.teks(worst, k),
        "",
        tuple(sheet.at(y[0], k) for y in against[worst]),
    )


def _rank(name: str) -> int | None:
    words = name.split()
    if not words:
        return None
    if words[0] in ("sangat", "amat") or words[-1] == "sekali":
        grade = _RANKS.get(words[1] if words[-1] != "sekali" else words[0])
        return None if grade is None else 4 if grade > 1 else 0
    if len(words) > 1 and words[0] in _FIRST:
        return _FIRST[words[0]]
    return _RANKS.get(words[0])


def _in_text(telaah: Telaah, scale: Skala) -> Iterator[TemuanTabel]:
    names = Sebutan(telaah)
    for sentence in telaah.kalimat:
        said = list(_SAID.finditer(sentence.teks)) or list(_BARE.finditer(sentence.teks))
        years = {int(y) for y in TAHUN.findall(sentence.teks)}
        if len(said) != 1 or _ELSE.search(sentence.teks) or years - {telaah.dokumen.tahun}:
            continue
        name = plain(said[0]["nama"])
        if name in scale.nama:
            yield from _sentence(telaah, names, scale, sentence, name)


def _sentence(
    telaah: Telaah, names: Sebutan, scale: Skala, sentence: Kalimat, name: str
) -> Iterator[TemuanTabel]:
    shares = [
        p for p in sentence.persen if re.search(r"capaian|kinerja", sentence.teks[: p.mulai], re.IGNORECASE)
    ]
    if re.search(r"\bindikator\b", sentence.teks, re.IGNORECASE) and re.search(
        r"\b\d+\s+indikator", sentence.teks
    ):
        return
    own = bool(_OWN.search(sentence.teks))
    if (
        len(sentence.persen) == 1
        and shares
        and not re.search(r"serap|anggaran|keuangan", sentence.teks, re.IGNORECASE)
    ):
        value, shown, sure = shares[0].nilai, shares[0].angka.teks, not own
    else:
        thing = names.hal(sentence)
        facts = thing.facts.get(Kunci(Peran.CAPAIAN, telaah.dokumen.tahun or 0), []) if thing else []
        if not facts or any(f.lembar.tabel.jenis is JenisTabel.BANDING_RENSTRA for f in facts):
            return
        if any(name in scale.of(f.angka.nilai) for f in facts):
            return
        value, shown, sure = facts[0].angka.nilai, facts[0].angka.teks, not own
    right = scale.of(value)
    if name in right or not right:
        return
    said = " atau ".join(sorted(right))
    yield TemuanTabel(
        "TAB-47",
        Severity.KESALAHAN if sure else Severity.PERINGATAN,
        sentence.tempat,
        f"Tertulis “{name}”, sedangkan capaian {shown} menurut {scale.tempat} adalah {said}.",
        name,
        said,
    )
