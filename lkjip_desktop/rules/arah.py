"""REA: words against figures: a direction that looks wrong, a trend or a success that is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from lkjip_desktop.domain.dokumen import Indikator
from lkjip_desktop.domain.figures import Kinerja, Tren
from lkjip_desktop.domain.pilihan import Arah
from lkjip_desktop.rules.rule import Found, at, rule
from lkjip_desktop.rules.saksi_kinerja import ARAH_READS, arah_dibantah, jelas
from lkjip_desktop.rules.teks import kalimat, kalimat_berangka
from lkjip_desktop.rules.temuan import Severity
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.angka import format_angka, format_persen, parse_angka
from lkjip_desktop.wording.bacaan import Ambigu

TEKS = ("penyebab", "hambatan", "solusi", "tindak_lanjut", "keterangan")

_BAD = re.compile(
    r"\b(?:hukuman\s+disiplin|pelanggaran|kasus|keluhan|pengaduan|aduan|komplain|waktu\s+tunggu|keterlambatan|"
    r"kemiskinan|pengangguran|stunting|kematian|kesakitan|kecelakaan|kebocoran|kerusakan|kriminalitas|"
    r"putus\s+sekolah|tunggakan|gugatan|sengketa|pencemaran|mangkir)\b",
    re.IGNORECASE,
)
_TURNED = re.compile(
    r"\b(?:ditindaklanjuti|tindak\s*lanjut|diselesaikan|terselesaikan|selesai|penyelesaian|tertangani|ditangani|"
    r"penanganan|terjawab|dijawab|penurunan|pengurangan|berkurang|pencegahan|tanpa|bebas|tidak|tuntas|turun|"
    r"dilayani|terlayani|dikelola|diproses|pengelolaan|layanan|pelayanan)\b",
    re.IGNORECASE,
)
_GOOD = re.compile(
    r"\b(?:kepuasan|cakupan|akuntabilitas|kelulusan|partisipasi|kesejahteraan|kepatuhan|ketepatan|opini|"
    r"pembangunan\s+manusia|sakip|reformasi\s+birokrasi|merit|profesionalitas)\b",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?P<kata>naik|meningkat|bertambah|turun|menurun|berkurang)\b[^.;\n]{0,60}?\bdari\s+(?:semula\s+)?"
    r"(?P<a>\d[\d.,]*\d|\d)\s*(?P<s>%|persen)?[^.;\n]{0,60}?\b(?:menjadi|ke)\s+(?P<b>\d[\d.,]*\d|\d)",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(?:realisasi|capaian|nilai|indeks)\b[^.;\n\d]{0,40}?\b(?P<b>\d[\d.,]*\d|\d)\s*(?:%|persen)?"
    r"[^.;\n]{0,60}?\b(?P<kata>naik|meningkat|bertambah|turun|menurun|berkurang)\s+dari\s+(?:semula\s+)?"
    r"(?P<a>\d[\d.,]*\d|\d)(?![^.;\n]{0,80}\b(?:menjadi|ke)\s+\d)",
    re.IGNORECASE,
)
_POINT = re.compile(r"\d\.\d{1,2}(?!\d)")
_UP = frozenset({"naik", "meningkat", "bertambah"})
_SINCE = re.compile(
    r"\b(?:realisasi|capaian|kinerja)\b[^.;\n]{0,40}?\b(?P<kata>naik|meningkat|turun|menurun|tetap)\b"
    r"[^.;\n]{0,60}?\b(?:tahun\s+(?:lalu|sebelumnya|(?P<tahun>\d{4})))\b",
    re.IGNORECASE,
)
_REACHED = re.compile(
    r"\b(?:sesuai(?:\s+dengan)?\s+target|(?:telah\s+|sudah\s+|dapat\s+|berhasil\s+)?(?:mencapai|melampaui|melebihi|"
    r"memenuhi)\s+target|target\s+(?:ini\s+)?(?:telah\s+|sudah\s+)?(?:tercapai|terlampaui|terpenuhi))\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:tidak|belum|kurang|tanpa|agar|supaya|untuk|dalam\s+rangka|guna|diharapkan|akan|hampir|upaya|jika|bila)\b",
    re.IGNORECASE,
)


@rule(
    "REA-09",
    Severity.PERINGATAN,
    reads=(*ARAH_READS, "indikator.nama"),
    each=Indikator,
)  # fmt: skip
def arah_terbalik(view: View, row: Indikator) -> Iterator[Found]:
    """Arah indikator tampak terbalik.

    Mengapa: Arah yang terbalik membuat keadaan yang memburuk tampak sebagai keberhasilan.
    Contoh salah: "Persentase ASN yang mendapat hukuman disiplin" dengan arah naik.
    Contoh benar: Indikator itu berarah turun.
    Dasar: Praktik: rumus capaian mengikuti arah yang dinyatakan untuk setiap indikator.
    """
    kinerja = view.kinerja(row.id)
    meant = arah_dibantah(view, row, kinerja) if kinerja is not None else None
    if meant is not None:
        pesan = f"Arah {row.arah.value}, tetapi target dan capaian tertulisnya mengikuti arah {meant.value}."
        yield Found(at(row, "arah"), pesan, row.arah.value, meant.value)
        return
    if row.arah is Arah.NAIK:
        match, other = _BAD.search(row.nama), Arah.TURUN
    elif row.arah is Arah.TURUN:
        match, other = _GOOD.search(row.nama), Arah.NAIK
    else:
        return
    if match and not _TURNED.search(row.nama):
        pesan = (
            f"Indikator tentang {match[0].lower()} berarah {row.arah.value}. Periksa, mungkin {other.value}."
        )
        yield Found(at(row, "arah"), pesan, row.arah.value, other.value)


class Perubahan(NamedTuple):
    """A sentence that says from where to where something went, against its own word."""

    kata: str
    dari: Decimal
    menjadi: Decimal
    benar: str


@lru_cache(maxsize=4096)
def wrong_changes(teks: str) -> tuple[Perubahan, ...]:
    """Every "meningkat dari 80 menjadi 75" in a text whose word and figures disagree."""
    return tuple(p for satu in kalimat_berangka(teks) if "dari" in satu.lower() for p in _wrong_in(satu))


def _read(teks: str, ribuan: bool) -> Decimal | None:
    """A quoted figure; one dot before three digits parts thousands if `ribuan`, else decimals."""
    found = parse_angka(teks, None)
    if isinstance(found, Ambigu):
        found = found.pilihan[0 if ribuan else 1]
    return found if isinstance(found, Decimal) else None


def _wrong_in(teks: str) -> Iterator[Perubahan]:
    for match in (*_CHANGE.finditer(teks), *_BACK.finditer(teks)):
        # "1.250" is 1250 as everywhere, unless the other figure shows that this writer's point is a comma.
        ribuan = not any(_POINT.search(match[part]) for part in "ab")
        a, b = (_read(match[part], ribuan) for part in "ab")
        if a is None or b is None:
            continue
        kata = match["kata"].lower()
        benar = "tetap" if a == b else "naik" if b > a else "turun"
        if benar != ("naik" if kata in _UP else "turun"):
            yield Perubahan(kata, a, b, benar)


@rule(
    "REA-08",
    Severity.KESALAHAN,
    reads=(*(f"indikator.{f}" for f in TEKS), "identitas.tahun", "figures.kinerja"),
    each=Indikator,
)
def kata_tren(view: View, row: Indikator) -> Iterator[Found]:
    """Kata naik, turun, atau tetap tidak sesuai dengan angkanya.

    Mengapa: Pembaca melihat angka dan kalimat bersebelahan; yang bertentangan merusak kepercayaan.
    Contoh salah: "Realisasi menurun dibandingkan tahun lalu", padahal dari 0 menjadi 800.
    Contoh benar: "Realisasi meningkat dibandingkan tahun lalu".
    Dasar: PermenPANRB 53/2014: realisasi dan capaian tahun ini dibandingkan dengan tahun lalu.
    """
    for field in TEKS:
        teks = getattr(row, field)
        if not teks:
            continue
        for p in wrong_changes(teks):
            angka = f"{format_angka(p.dari)} menjadi {format_angka(p.menjadi)}"
            yield Found(
                at(row, field),
                f"Tertulis “{p.kata}”, sedangkan dari {angka} berarti {p.benar}.",
                p.kata,
                p.benar,
            )
        yield from _since_last_year(view, row, field, teks)


def _since_last_year(view: View, row: Indikator, field: str, teks: str) -> Iterator[Found]:
    kinerja = view.kinerja(row.id)
    for match in _SINCE.finditer(teks) if kinerja else ():
        if match["tahun"] and int(match["tahun"]) != view.tahun - 1:
            continue
        kata = match["kata"].lower()
        said = Tren.TETAP if kata == "tetap" else Tren.NAIK if kata in _UP else Tren.TURUN
        facts = _facts(kinerja)
        if facts and said not in facts and not _DENIED.search(match[0]):
            benar = facts[0].value
            pesan = f"Tertulis “{kata}”, sedangkan dibandingkan tahun lalu angkanya {benar}."
            yield Found(at(row, field), pesan, kata, benar)


def _facts(kinerja: Kinerja | None) -> list[Tren]:
    both = [kinerja.tren, kinerja.tren_capaian] if kinerja else []
    return [t for t in both if t is not Tren.TIDAK_ADA]


def says_reached(teks: str) -> str:
    """The words by which a text claims that the target was reached; empty when it doesn't."""
    for satu in kalimat(teks):
        match = _REACHED.search(satu)
        if match and not _DENIED.search(satu[: match.end()]):
            return match[0]
    return ""


@rule(
    "REA-22",
    Severity.KESALAHAN,
    reads=("indikator.penyebab", "indikator.keterangan", "indikator.capaian_tertulis", "figures.kinerja"),
    each=Indikator,
)
def mengaku_tercapai(view: View, row: Indikator) -> Iterator[Found]:
    """Disebut sesuai target padahal tidak tercapai.

    Mengapa: Pernyataan yang bertentangan dengan angkanya adalah kekeliruan yang paling mudah dilihat pereviu.
    Contoh salah: Arah turun, target 1,30, realisasi 1,32, ditulis "sesuai target".
    Contoh benar: "Belum mencapai target, selisih 0,02."
    Dasar: PermenPANRB 53/2014: analisis penyebab keberhasilan atau kegagalan.
    """
    kinerja = view.kinerja(row.id)
    nilai = kinerja.capaian.nilai if kinerja else None
    if kinerja is None or nilai is None or not jelas(row, kinerja, lambda n: n < 100):
        return
    for field in ("penyebab", "keterangan"):
        kata = says_reached(getattr(row, field))
        if kata:
            a = format_persen(nilai)
            yield Found(at(row, field), f"Tertulis “{kata}”, sedangkan capaiannya {a}.", kata, a)
            return
