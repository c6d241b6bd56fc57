"""Which field of the report a column of a printed table fills, by kind, role and year.

`tahun` is the report's year: what is earlier becomes a comparison year, the Renstra's own years stay. A share
against a standard or the end of the Renstra, and a result "up to" a year, are computed here, not taken over.
"""

from __future__ import annotations

import re

from lkjip_desktop.domain.tabel import ANGKA, PERSEN, JenisTabel, Kolom, Peran, TabelTertulis

J, P = JenisTabel, Peran
_END = re.compile(r"\bakhir\b", re.IGNORECASE)
_UP_TO = re.compile(r"\bs\W?d\W?\s|sampai|hingga", re.IGNORECASE)
_STAFF = re.compile(r"sumber ?daya manusia|\bsdm\b", re.IGNORECASE)
_FIRST = re.compile(r"\bmurni\b|\bsebelum\b|\binduk\b", re.IGNORECASE)
_CHANGED = re.compile(r"\bperubahan\b|\bsetelah\b|\bsesudah\b", re.IGNORECASE)
_FORWARD = re.compile(r"prakiraan|\bmaju\b|proyeksi", re.IGNORECASE)
_DRAFT = re.compile(r"rancangan\s+awal", re.IGNORECASE)
_DIFFERENCE = re.compile(r"selisih|\bsisa\b|bertambah|berkurang|lebih|kurang", re.IGNORECASE)
_FUND = re.compile(r"sumber\s+(?:dana|anggaran|pembiayaan)", re.IGNORECASE)
_FUNDS = re.compile(r"(?:APB[DN]P?|DAK|DAU|DBH|PAD|BLUD|DBHCHT|BOK|BOS|hibah|bankeu)\b.*", re.IGNORECASE)
TANPA_TEMPAT = "tidak mempunyai tempat dalam laporan"
_KETERANGAN = (
    ("sumber_dana", _FUND),
    ("lokasi", re.compile(r"lokasi", re.IGNORECASE)),
    ("kelompok_sasaran", re.compile(r"kelompok sasaran", re.IGNORECASE)),
    ("prioritas", re.compile(r"prioritas", re.IGNORECASE)),
    ("catatan", re.compile(r"catatan", re.IGNORECASE)),
)
_PLANS = frozenset({J.RENSTRA, J.TC29, J.TC30})
_OTHER_RATIO = frozenset({J.BANDING_RENSTRA, J.BANDING_NASIONAL, J.TC29, J.TC30})
_COMPARISONS = frozenset({J.BANDING_TAHUN})
_OTHER = re.compile(r"kemajuan|\bakhir\b|nasional|standar|provinsi|efisien", re.IGNORECASE)
_END_OF_PLAN = re.compile(r"akhir\s+(?:tahun\s+|periode\s+)?(?:renstra|rpjmd|rencana|periode)", re.IGNORECASE)
_YEARLY_PLAN = re.compile(r"\brenja\b|\brkpd\b|\brkt\b", re.IGNORECASE)
_BEFORE_BUDGET = frozenset({J.RENCANA_ANGGARAN, J.RKT, J.TC31, J.TC33})


def medan_indikator(tabel: TabelTertulis, kolom: Kolom, tahun_kolom: int, tahun: int) -> str:
    """The field of an indikator, or an empty text for none. The PK's target has its own row (ButirPK)."""
    if _STAFF.search(kolom.teks):
        return ""
    match kolom.peran:
        case P.KONDISI_AWAL:
            return "awal"
        case P.STANDAR:
            return "standar_nasional"
        case P.TARGET:
            return _target(tabel, kolom, tahun_kolom, tahun)
        case P.REALISASI:
            return _realisasi(tabel, kolom, tahun_kolom, tahun)
        case P.CAPAIAN if _of_the_year(tabel, kolom):
            return _by_year("capaian_tertulis", "capaian_lalu", tahun_kolom, tahun)
        case _:
            return ""


def _of_the_year(tabel: TabelTertulis, kolom: Kolom) -> bool:
    """Whether a column of per cents is the capaian of one year, and no share of something else."""
    if tabel.jenis in _OTHER_RATIO or kolom.triwulan is not None or _OTHER.search(kolom.teks):
        return False
    return kolom.tahun is not None or tabel.jenis not in _COMPARISONS


def _target(tabel: TabelTertulis, kolom: Kolom, tahun_kolom: int, tahun: int) -> str:
    plan = tabel.jenis in _PLANS
    if (
        tabel.jenis is J.BANDING_RENSTRA
        or (plan and _END.search(kolom.teks))
        or _END_OF_PLAN.search(kolom.teks)
    ):
        return "target_akhir"
    if _FORWARD.search(kolom.teks):
        return f"proyeksi.{kolom.tahun}" if kolom.tahun else ""
    if kolom.triwulan is not None:
        return f"target_tw.{kolom.triwulan}" if tahun_kolom == tahun else ""
    if (plan and not _YEARLY_PLAN.search(kolom.teks)) or tahun_kolom > tahun:
        return f"target.{kolom.tahun}" if kolom.tahun else ""
    return _by_year("target_tahun", "target_lalu", tahun_kolom, tahun)


def _realisasi(tabel: TabelTertulis, kolom: Kolom, tahun_kolom: int, tahun: int) -> str:
    if tabel.jenis is J.BANDING_RENSTRA:
        return ""
    if kolom.triwulan is not None:
        return f"realisasi_tw.{kolom.triwulan}" if tahun_kolom == tahun else ""
    if _UP_TO.search(kolom.teks):
        return f"realisasi_sd.{kolom.tahun}" if kolom.tahun and kolom.tahun < tahun else ""
    return _by_year("realisasi", "realisasi_lalu", tahun_kolom, tahun)


def sampai_triwulan(kolom: Kolom) -> bool:
    """Whether a column holds what was reached up to a quarter: "s.d. Triwulan II"."""
    return kolom.triwulan is not None and bool(_UP_TO.search(kolom.teks))


def rancangan_awal(tabel: TabelTertulis, kolom: Kolom) -> bool:
    """Whether a column is of the draft RKPD, the left half of T-C.31."""
    return tabel.jenis is J.TC31 and bool(_DRAFT.search(kolom.teks))


def kuat(tabel: TabelTertulis, field: str) -> int:
    """How much a table is the home of what it says: the Renstra's own tables know its targets best."""
    return int(field == "target_akhir" and tabel.jenis in _PLANS)


def _by_year(now: str, before: str, tahun_kolom: int, tahun: int) -> str:
    if tahun_kolom == tahun:
        return now
    return f"{before}.{tahun_kolom}" if 0 < tahun_kolom < tahun else ""


def medan_program(tabel: TabelTertulis, kolom: Kolom, tahun_kolom: int, tahun: int) -> str:
    """The field of a row of the budget tree, or nothing. The PK's money has its own row (AnggaranPK)."""
    if _DIFFERENCE.search(kolom.teks):
        return ""
    match kolom.peran:
        case P.PAGU if kolom.triwulan is not None:
            return f"anggaran_tw.{kolom.triwulan}" if tahun_kolom == tahun else ""
        case P.PAGU:
            return _pagu(tabel, kolom, tahun_kolom, tahun)
        case P.REALISASI_ANGGARAN if sampai_triwulan(kolom):
            return ""  # money of the quarters adds up, so that what was spent until then has no place
        case P.REALISASI_ANGGARAN:
            if _UP_TO.search(kolom.teks):
                return f"realisasi_sd.{kolom.tahun}" if kolom.tahun and kolom.tahun < tahun else ""
            if kolom.triwulan is not None:
                return f"realisasi_tw.{kolom.triwulan}" if tahun_kolom == tahun else ""
            return _by_year("realisasi", "realisasi_lalu", tahun_kolom, tahun)
        case P.SERAPAN if kolom.triwulan is None and tahun_kolom == tahun:
            return "serapan_tertulis"
        case _:
            return ""


def _pagu(tabel: TabelTertulis, kolom: Kolom, tahun_kolom: int, tahun: int) -> str:
    if tabel.jenis in _PLANS:
        if _END.search(kolom.teks):
            return "pagu_akhir"
        return f"pagu.{kolom.tahun}" if kolom.tahun else ""
    if _FORWARD.search(kolom.teks):
        return f"prakiraan.{kolom.tahun}" if kolom.tahun else ""
    if tabel.jenis in _BEFORE_BUDGET:
        return "rkt" if tahun_kolom == tahun else ""
    if _FIRST.search(kolom.teks) and not _CHANGED.search(kolom.teks):
        return "anggaran_murni" if tahun_kolom == tahun else ""
    return _by_year("anggaran", "anggaran_lalu", tahun_kolom, tahun)


def medan_keterangan(kolom: Kolom) -> str:
    """The field of a row of the budget tree that a column of words fills, or an empty text."""
    return next((field for field, pattern in _KETERANGAN if pattern.search(kolom.teks)), "")


def sumber_dana(kolom: Kolom, text: str) -> bool:
    """Whether a cell names where money comes from, by its header or because it can be nothing else."""
    return bool(text) and bool(_FUND.search(kolom.teks) or _FUNDS.fullmatch(text))


def alasan_lewat(tabel: TabelTertulis, kolom: Kolom, tahun_kolom: int, tahun: int) -> str:
    """Why a column of figures fills nothing; empty for one that does, and for one without figures."""
    if kolom.peran not in ANGKA or tabel.jenis is J.RATA_SASARAN:
        return ""
    if medan_indikator(tabel, kolom, tahun_kolom, tahun) or medan_program(tabel, kolom, tahun_kolom, tahun):
        return ""
    if _STAFF.search(kolom.teks):
        return "tentang sumber daya manusia, bukan tentang indikatornya"
    if tahun_kolom > tahun > 0:
        return f"tentang tahun {tahun_kolom}, sesudah tahun laporan"
    if kolom.peran in PERSEN or _DIFFERENCE.search(kolom.teks) or tabel.jenis is J.BANDING_RENSTRA:
        return "dihitung sendiri oleh program"
    return TANPA_TEMPAT
