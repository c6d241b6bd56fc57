"""TemuanTabel: what is wrong in a printed table, at its page, table, row and column."""

from __future__ import annotations

from dataclasses import dataclass

from lkjip_desktop.rules.temuan import Severity


@dataclass(frozen=True, slots=True)
class Tempat:
    """A place in a document: the table (from 0 among its tables), the row and column or -1 for all.

    In the running text `tabel` is -1 and `paragraf` counts the paragraphs from 0; `judul` then is the heading
    it stands under, `label` the sentence.
    """

    tabel: int
    judul: str
    halaman: int
    baris: int = -1
    label: str = ""
    kolom: int = -1
    judul_kolom: str = ""
    paragraf: int = -1


@dataclass(frozen=True, slots=True)
class TemuanTabel:
    """One finding. `stated` is as printed, `computed` what it should be, `kaitan` other places it is about.

    `akibat` are places that are wrong only because this one is; they get no finding of their own.
    `ulangan`: it only repeats a figure that is wrong at the first of `kaitan`, and is told there.
    """

    code: str
    severity: Severity
    tempat: Tempat
    message: str
    stated: str = ""
    computed: str = ""
    kaitan: tuple[Tempat, ...] = ()
    akibat: tuple[Tempat, ...] = ()
    ulangan: bool = False
