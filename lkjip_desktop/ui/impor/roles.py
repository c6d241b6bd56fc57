"""The menu with which the officer says what a column holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from lkjip_desktop.domain.tabel import KUANTITAS, PERSEN, UANG, Kolom, Peran
from lkjip_desktop.importers.usulan import KolomDipilih
from lkjip_desktop.ui.sumber.words import role_words

#: Roles for which the year, and those for which the quarter, tells columns apart.
_YEARLY = KUANTITAS | PERSEN | UANG
_QUARTERLY = frozenset({Peran.TARGET, Peran.REALISASI, Peran.PAGU, Peran.REALISASI_ANGGARAN})
_QUARTERS = {None: "Setahun", 1: "TW I", 2: "TW II", 3: "TW III", 4: "TW IV"}
#: Years before and behind the document's own that can be chosen.
_REACH = 6


@dataclass(frozen=True, slots=True)
class _Choice:
    words: str
    ticked: bool
    what: KolomDipilih


def role_menu(kolom: Kolom, tahun: int, chosen: Callable[[KolomDipilih], None], parent: QWidget) -> QMenu:
    """Every role, the one the column has ticked; years around `tahun` and quarters where they matter."""
    menu = QMenu(parent)
    _fill(menu, [_role(kolom, peran) for peran in Peran], chosen)
    if kolom.peran in _YEARLY:
        years = range(tahun - _REACH, tahun + _REACH + 1)
        _fill(menu.addMenu("Tahun"), [_year(kolom, year) for year in years], chosen)
    if kolom.peran in _QUARTERLY:
        _fill(menu.addMenu("Triwulan"), [_quarter(kolom, q) for q in _QUARTERS], chosen)
    return menu


def _role(kolom: Kolom, peran: Peran) -> _Choice:
    year = kolom.tahun if peran in _YEARLY else None
    quarter = kolom.triwulan if peran in _QUARTERLY else None
    words = role_words(Kolom(kolom.judul, peran))
    return _Choice(words, peran is kolom.peran, KolomDipilih(peran, year, quarter))


def _year(kolom: Kolom, year: int) -> _Choice:
    return _Choice(str(year), year == kolom.tahun, KolomDipilih(kolom.peran, year, kolom.triwulan))


def _quarter(kolom: Kolom, quarter: int | None) -> _Choice:
    what = KolomDipilih(kolom.peran, kolom.tahun, quarter)
    return _Choice(_QUARTERS[quarter], quarter == kolom.triwulan, what)


def _fill(menu: QMenu, choices: list[_Choice], chosen: Callable[[KolomDipilih], None]) -> None:
    for choice in choices:
        action = QAction(choice.words, menu)
        action.setCheckable(True)
        action.setChecked(choice.ticked)
        action.setData(choice.what)
        menu.addAction(action)
    menu.triggered.connect(lambda action: chosen(action.data()) if action in menu.actions() else None)
