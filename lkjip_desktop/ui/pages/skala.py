"""The scale of predikat: the report's own classes, or those of a preset, chosen in one step."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from lkjip_desktop.domain.change import Change, ChangeSet, Delete, Insert, set_values
from lkjip_desktop.domain.dokumen import PENGATURAN, KelasSkala
from lkjip_desktop.domain.edits import GAP
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.domain.skala import PRESETS, Kelas, SkalaPredikat, skala_of
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.form.spec import Field, FormSpec, Group
from lkjip_desktop.ui.grid.cells import ABSENT, TOTAL, RowKey
from lkjip_desktop.ui.grid.entry import TICK
from lkjip_desktop.ui.grid.spec import GridSpec
from lkjip_desktop.ui.grid.spec import Insert as NewRow
from lkjip_desktop.ui.message_line import MessageLine
from lkjip_desktop.ui.pages import columns as c
from lkjip_desktop.ui.pages.section import Action
from lkjip_desktop.wording.angka import format_angka

SCALE_NAME = FormSpec(
    "laporan.skala.nama", "Skala", "pengaturan", (Group("", (Field("skala_nama", 40),)),), PENGATURAN
)


def _classes(laporan: Laporan) -> list[RowKey]:
    """The report's own classes, else those of the preset it names, which can't be typed in."""
    own = [RowKey("kelasskala", k.id) for k in laporan.all(KelasSkala)]
    return own or [RowKey(TOTAL, Id(str(n)), 0, "bawaan") for n in range(len(skala_of(laporan).kelas))]


def _of_preset(get: Callable[[Kelas], str]) -> c.FigureOf:
    def of(laporan: Laporan, _: Figures, key: RowKey) -> object:
        return ABSENT if key.kind != TOTAL else get(skala_of(laporan).kelas[int(key.id)])

    return of


SCALE = GridSpec(
    "laporan.skala",
    "Skala Predikat",
    rows=_classes,
    columns=lambda _: (
        c.typed("kelasskala", "nama", width=34, wrap=True, required=frozenset({"kelasskala"}),
                compute=c.words(_of_preset(lambda k: k.nama))),
        c.typed("kelasskala", "bawah", title="Batas bawah\n(%)", width=14, required=frozenset({"kelasskala"}),
                compute=c.words(_of_preset(lambda k: format_angka(k.bawah)))),
        c.typed("kelasskala", "inklusif", title="Batas\ntermasuk", width=10,
                compute=c.words(_of_preset(lambda k: TICK if k.inklusif else ""))),
    ),
    shapes=frozenset({"kelasskala", "pengaturan.skala_nama"}),
    inserts=(NewRow("kelasskala", KelasSkala, "kelas"),),
    prompt="Ketik kelas predikat…",
    help="Kelas miring berasal dari skala bawaan; ketik kelas sendiri bila skalanya lain.",
)  # fmt: skip


def scale_changes(laporan: Laporan, skala: SkalaPredikat) -> ChangeSet:
    """The classes of a preset in place of those in the table."""
    name = set_values(laporan, "", [(Ref("pengaturan", PENGATURAN, "skala_nama"), skala.nama)])
    old: list[Change] = [Delete(row) for row in laporan.all(KelasSkala)]
    taken = {row.id for row in laporan.all(KelasSkala)}
    new = [
        Insert(
            KelasSkala(
                id=_free(f"kelas.{n}", taken), urutan=n * GAP, nama=k.nama, bawah=k.bawah, inklusif=k.inklusif
            )
        )
        for n, k in enumerate(skala.kelas, 1)
    ]
    return ChangeSet(f"Pakai skala {skala.nama}", (*name, *old, *new))


def _free(wanted: str, taken: set[Id]) -> Id:
    while wanted in taken:
        wanted += "'"
    return Id(wanted)


def _use(skala: SkalaPredikat, session: DocumentSession, message: MessageLine) -> None:
    if session.apply(scale_changes(session.laporan, skala)):
        message.say_done(f"Skala {skala.nama} dipakai. {skala.catatan}".strip(), session)


def _about(skala: SkalaPredikat) -> str:
    classes = "; ".join(f"{k.nama} mulai {format_angka(k.bawah)}" for k in skala.kelas)
    return f"Pakai skala ini: {classes}"


ACTIONS = tuple(
    Action(skala.nama, "clipboard-check", _about(skala), partial(_use, skala)) for skala in PRESETS.values()
)
