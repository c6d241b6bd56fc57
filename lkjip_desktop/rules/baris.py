"""Where an indikator hangs: on a tujuan or sasaran (plan), or on the budget tree (keluaran)."""

from __future__ import annotations

from lkjip_desktop.domain.dokumen import Indikator, ProgramKegiatan, Sasaran, Tujuan
from lkjip_desktop.domain.nilai import Angka, Kosong, Nilai, TidakBerlaku
from lkjip_desktop.rules.view import View
from lkjip_desktop.wording.cara import nilai_text

#: The reads of `of_plan` and `of_tree`.
PLACED = ("sasaran", "tujuan", "programkegiatan")
_UNSTATED = (Kosong, TidakBerlaku)


def of_plan(view: View, row: Indikator) -> bool:
    """Whether it measures a tujuan or a sasaran."""
    return view.get(Sasaran, row.induk) is not None or view.get(Tujuan, row.induk) is not None


def of_tree(view: View, row: Indikator) -> bool:
    """Whether it is a keluaran or hasil of a program, kegiatan or sub kegiatan."""
    return view.get(ProgramKegiatan, row.induk) is not None


def stated(nilai: Nilai) -> bool:
    """Whether there is a value: neither empty nor declared not applicable."""
    return not isinstance(nilai, _UNSTATED)


def same(a: Nilai, b: Nilai) -> bool:
    """Whether two values are equal, 5 and 5,00 being the same number."""
    return a == b or (isinstance(a, Angka) and isinstance(b, Angka) and a.nilai == b.nilai)


def tulis(nilai: Nilai, satuan: str = "") -> str:
    """A value as a sentence says it: "1.250 orang", "80 %", "kosong"."""
    return f"{nilai_text(nilai) or 'kosong'} {satuan.strip()}".strip() if satuan else nilai_text(nilai)
