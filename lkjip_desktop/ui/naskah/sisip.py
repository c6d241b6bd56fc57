"""Asking which live field, or which sentence from the data, is to be put into a text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from lkjip_desktop.domain.bagian import ANALISIS
from lkjip_desktop.domain.dokumen import Indikator
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.naskah.nilai import FieldValues
from lkjip_desktop.ui.naskah.pilih import Entri, PilihDialog
from lkjip_desktop.wording.daftar_isian import pilihan_isian
from lkjip_desktop.wording.draf import kalimat_baris
from lkjip_desktop.wording.isian import Cara, isian_of
from lkjip_desktop.wording.letak import baris
from lkjip_desktop.wording.nomor import program_of, sasaran_of

WAYS = (
    (Cara.BIASA.value, "angka saja"),
    (Cara.HURUF.value, "dengan huruf (terbilang)"),
    (Cara.SATUAN.value, "dengan satuan"),
)


def ask_field(parent: QWidget, session: DocumentSession, values: FieldValues, section: Id | None) -> str:
    """The token of the chosen field; empty when none is chosen."""
    entries = list(_fields(session.laporan, values, section))
    dialog = PilihDialog(
        parent.window(),
        "Sisipkan Isian Hidup",
        entries,
        lambda token, way: values.field(written(token, way)).teks,
        WAYS,
    )
    return written(dialog.chosen, dialog.way) if dialog.exec() else ""


def written(token: str, way: str) -> str:
    """`token` with the way in which its value is to be written."""
    isian = isian_of(token)
    return token if isian is None else replace(isian, cara=Cara(way)).token


def ask_sentence(parent: QWidget, session: DocumentSession, values: FieldValues) -> str:
    """The sentences about a chosen row, as marked text; empty when none is chosen."""
    laporan, figures = session.laporan, session.figures
    texts = {f"{kind}/{id}": kalimat_baris(laporan, figures, kind, id) for kind, id in _rows(laporan)}
    entries = [
        Entri(_KINDS[key.partition("/")[0]], baris(laporan, _ref(key)), key)
        for key, text in texts.items()
        if text
    ]
    dialog = PilihDialog(
        parent.window(),
        "Sisipkan Kalimat dari Data",
        entries,
        lambda key, _: values.filled(texts[key]),
        heads=("Jenis", "Baris", "Kalimat"),
    )
    return texts.get(dialog.chosen, "") if dialog.exec() else ""


_KINDS = {"sasaran": "Sasaran", "indikator": "Indikator", "programkegiatan": "Program atau kegiatan"}


def _ref(key: str) -> Ref:
    kind, _, id = key.partition("/")
    return Ref(kind, Id(id))


def _rows(laporan: Laporan) -> Iterator[tuple[str, Id]]:
    for sasaran in sasaran_of(laporan):
        yield "sasaran", sasaran.id
        for row in laporan.children(Indikator, sasaran.id):
            yield "indikator", row.id
    for program in program_of(laporan):
        yield "programkegiatan", program.id


def _fields(laporan: Laporan, values: FieldValues, section: Id | None) -> Iterator[Entri]:
    """The fields of the section's own sasaran first, then all others."""
    every = [(p.kelompok, p.nama, p.isian) for p in pilihan_isian(laporan, values.titles)]
    near = _near(laporan, section)
    ordered = [e for e in every if e[2].id in near] + [e for e in every if e[2].id not in near]
    return (Entri(kelompok, name, isian.token) for kelompok, name, isian in ordered)


def _near(laporan: Laporan, section: Id | None) -> frozenset[Id]:
    if section is None or not section.startswith(f"{ANALISIS}."):
        return frozenset()
    sasaran = Id(section.removeprefix(f"{ANALISIS}."))
    return frozenset({sasaran, *(row.id for row in laporan.children(Indikator, sasaran))})
