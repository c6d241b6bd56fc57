"""What a table is about, from its roles, its title and the text before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lkjip_desktop.domain.tabel import UANG, JenisTabel, Kolom, Peran

_FORM = re.compile(r"T\W?C\W?\s?(29|30|31|33)\b", re.IGNORECASE)
_FORMS = {"29": JenisTabel.TC29, "30": JenisTabel.TC30, "31": JenisTabel.TC31, "33": JenisTabel.TC33}
_STAFF = r"golongan|pendidikan|eselon|jenis kelamin|jabatan|pegawai|pangkat|\bumur\b|\busia\b"
#: People who are no staff: "Penduduk menurut Jenis Kelamin".
_PEOPLE = re.compile(r"penduduk|kepala keluarga|\bsiswa|murid|pasien|\bjiwa\b|peserta didik|pencari kerja")
_RESULTS = {Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN, Peran.STANDAR}
_EARNED = re.compile(r"pendapatan|penerimaan|retribusi|pajak|\bpbb\b|\bpad\b|investasi", re.IGNORECASE)
_SPENT = re.compile(r"belanja|anggaran|program|kegiatan|pagu", re.IGNORECASE)
_CONTENTS = re.compile(r"daftar\s+(?:isi|tabel|gambar|lampiran|grafik)", re.IGNORECASE)


def kind_of(
    columns: Sequence[Kolom], title: str, before: str, labels: Sequence[str], pages: bool
) -> JenisTabel:
    """The kind. `before` is the text in front of it, `pages` that its last column holds page numbers."""
    form = _FORM.search(title)
    if form:
        return _FORMS[form[1]]
    if pages and (_CONTENTS.search(f"{title} {before[-60:]}") or not any(k.judul for k in columns)):
        return JenisTabel.DAFTAR
    roles = {k.peran for k in columns}
    about = f"{title} {' '.join(k.teks for k in columns)}".lower()
    money = bool(roles & UANG)
    if money and _EARNED.search(title) and not _SPENT.search(title):
        return JenisTabel.LAIN  # what came in is no budget of the agency
    done = roles & {Peran.REALISASI, Peran.CAPAIAN, Peran.STANDAR}
    if not money and not done and re.search(r"\biku\b|indikator kinerja utama", title.lower()):
        return JenisTabel.IKU
    if len({k.tahun for k in columns if k.peran in {Peran.TARGET, *UANG} and k.tahun}) >= 3:
        return JenisTabel.RENSTRA
    if not money and not done and Peran.PENANGGUNG_JAWAB in roles and re.search(r"\biku\b|indikator", about):
        return JenisTabel.IKU
    if not roles & (_RESULTS | {Peran.SASARAN}) and not money:
        return _counts(roles, about, labels)
    return _money(roles, about, before) if money else _work(columns, roles, about, before)


def _counts(roles: set[Peran], about: str, labels: Sequence[str]) -> JenisTabel:
    things = " ".join(labels).lower()
    if re.search(r"\baset|sarana|inventaris|barang milik", about) or re.search(
        r"\btanah\b(?!\s+(?:longsor|bergerak))|gedung dan bangunan", things
    ):
        return JenisTabel.ASET
    if roles & {Peran.BANYAK, Peran.JUMLAH} and re.search(_STAFF, about) and not _PEOPLE.search(about):
        return JenisTabel.PEGAWAI
    return JenisTabel.LAIN


def _money(roles: set[Peran], about: str, before: str) -> JenisTabel:
    if roles & {Peran.REALISASI_ANGGARAN, Peran.SERAPAN}:
        work = roles & {Peran.TARGET, Peran.REALISASI} or {Peran.CAPAIAN, Peran.SERAPAN} <= roles
        return JenisTabel.KINERJA_ANGGARAN if work else JenisTabel.ANGGARAN
    if Peran.TARGET in roles:
        return JenisTabel.RKT
    if re.search(r"perjanjian kinerja|\bpk\b", about):
        return JenisTabel.PK_ANGGARAN
    if Peran.KETERANGAN in roles and "perjanjian" in before:
        return JenisTabel.PK_ANGGARAN
    return JenisTabel.RENCANA_ANGGARAN


def _work(columns: Sequence[Kolom], roles: set[Peran], about: str, before: str) -> JenisTabel:
    years = {k.tahun for k in columns if k.peran in (Peran.REALISASI, Peran.CAPAIAN) and k.tahun}
    if Peran.STANDAR in roles:
        return JenisTabel.BANDING_NASIONAL
    if Peran.CAPAIAN not in roles and _ahead(columns):
        return _targets(about, before)
    if len(years) > 1 or Peran.TREN in roles:
        return JenisTabel.BANDING_TAHUN
    if {Peran.TARGET, Peran.REALISASI} <= roles or {Peran.REALISASI, Peran.CAPAIAN} <= roles:
        late = re.search(r"akhir (?:renstra|rpjmd|periode)|s\W?d\W? ?(?:tahun|20)|sampai dengan", about)
        return JenisTabel.BANDING_RENSTRA if late else JenisTabel.CAPAIAN
    if Peran.CAPAIAN in roles and Peran.SASARAN in roles:
        return JenisTabel.RATA_SASARAN
    if {Peran.CAPAIAN, Peran.SERAPAN} <= roles:
        return JenisTabel.KINERJA_ANGGARAN
    if Peran.TARGET in roles:
        return _targets(about, before)
    return JenisTabel.LAIN


def _ahead(columns: Sequence[Kolom]) -> bool:
    """Whether every target is of a year after those that were realised: a plan, and no measurement."""
    targets = [k.tahun for k in columns if k.peran is Peran.TARGET]
    gained = [k.tahun for k in columns if k.peran is Peran.REALISASI]
    known = [y for y in (*targets, *gained) if y]
    return bool(targets and gained and len(known) == len(targets) + len(gained)) and min(
        y for y in targets if y
    ) > max(y for y in gained if y)


def _targets(about: str, before: str) -> JenisTabel:
    """A table of targets: the contract or the year's plan, whichever was named last."""
    if re.search(r"rencana aksi|tri\s?wulan|\btw\b", about):
        return JenisTabel.RKT
    if re.search(r"perjanjian kinerja|\bpk\b", about):
        return JenisTabel.PK_INDIKATOR
    if re.search(r"\brkt\b|rencana k(?:iner|er)ja", about):
        return JenisTabel.RKT
    contract, plan = (
        before.rfind("perjanjian kinerja"),
        max(before.rfind(w) for w in ("rencana kerja", "rencana kinerja", "rkt", "rencana strategis")),
    )
    if contract < 0 and plan < 0:
        return JenisTabel.PK_INDIKATOR
    return JenisTabel.PK_INDIKATOR if contract > plan else JenisTabel.RKT
