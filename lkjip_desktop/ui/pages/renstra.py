"""Tab Renstra: vision and mission, the tree of goals, strategies, formulas, and the budget tree."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten
from typing import Any

from lkjip_desktop.domain.aturan import tahun_renstra
from lkjip_desktop.domain.dokumen import (
    RENSTRA,
    Indikator,
    Misi,
    Sasaran,
    SkalaOrdinal,
    Strategi,
    Tujuan,
)
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.ui.form.spec import Field, FormSpec, Group
from lkjip_desktop.ui.grid.cells import RowKey
from lkjip_desktop.ui.grid.spec import Column, GridSpec, Insert
from lkjip_desktop.ui.pages import columns as c
from lkjip_desktop.ui.pages import renja, trees
from lkjip_desktop.ui.pages.section import Section
from lkjip_desktop.ui.pages.variables import FORMULAS
from lkjip_desktop.wording.nomor import nomor, sasaran_of

#: A period longer than this is a slip of the keyboard, not a Renstra.

PLAN = FormSpec(
    "renstra.dokumen",
    "Renstra",
    "renstra",
    (
        Group(
            "",
            (
                Field("nomor", 70),
                Field("tahun_awal", 8, required=True),
                Field("tahun_akhir", 8, required=True),
                Field("visi", 90, lines=3, required=True),
            ),
        ),
    ),
    RENSTRA,
)

MISSIONS = GridSpec(
    "renstra.misi",
    "Misi",
    rows=lambda laporan: [RowKey("misi", m.id) for m in laporan.all(Misi)],
    columns=lambda _: (c.typed("misi", "uraian", required=frozenset({"misi"})),),
    shapes=frozenset({"misi"}),
    inserts=(Insert("misi", Misi, "misi"),),
    prompt="Ketik misi…",
    frozen=0,
)


def years(laporan: Laporan) -> range:
    """The years of the Renstra; empty while the period is not filled in or makes no sense."""
    return tahun_renstra(laporan.renstra)


def _no_years(laporan: Laporan) -> tuple[Column, ...]:
    """What stands in place of the yearly columns while nobody knows the years."""
    tip = "Isi tahun awal dan akhir Renstra pada bagian Visi dan Misi; lalu kolom target per tahun tampil."
    hint = c.computed("tahun", "Target per tahun:\nisi periode Renstra", lambda *_: None, width=20, tip=tip)
    return () if years(laporan) else (hint,)


# --- tujuan, sasaran, indikator -------------------------------------------------------------------------


def _missions(laporan: Laporan) -> Sequence[tuple[Any, str]]:
    found = [(m.id, f"{nomor(laporan, 'misi', m.id)}. {m.uraian}") for m in laporan.all(Misi)]
    return [(None, ""), *found]


def _goal_columns(laporan: Laporan) -> tuple[Column, ...]:
    one = {"indikator"}
    return (
        c.shared(
            {"tujuan": "uraian", "sasaran": "uraian", "indikator": "nama"}, "indikator", key="uraian",
            title="Tujuan, sasaran, indikator", width=44, tip="Teks seperti dalam dokumen Renstra.",
            required=frozenset({"tujuan", "sasaran", "indikator"}),
        ),
        c.typed("indikator", "iku"),
        c.typed("indikator", "satuan", width=12, required=frozenset(one),
                suggest=c.known_words("indikator", "satuan")),
        c.typed("indikator", "arah", width=14),
        c.typed("indikator", "kumulasi", width=14),
        c.typed("indikator", "awal", title="Kondisi\nawal"),
        *(c.typed("indikator", f"target.{y}", required=frozenset(one)) for y in years(laporan)),
        *_no_years(laporan),
        c.typed("indikator", "target_akhir", title="Target\nakhir"),
        c.shared({"indikator": "bobot", "sasaran": "bobot"}, "indikator"),
        c.typed("indikator", "definisi", lines=2),
        c.typed("indikator", "formula", lines=2),
        c.typed("indikator", "sumber_data", width=24, wrap=True, lines=2),
        c.typed("indikator", "penanggung_jawab", width=24, wrap=True, lines=2,
                suggest=c.known_words("indikator", "penanggung_jawab")),
        c.typed("indikator", "standar_nasional", title="Standar\nnasional"),
        c.typed("indikator", "standar_sumber", title="Sumber standar nasional", width=24, wrap=True, lines=2),
        c.typed("tujuan", "induk", title="Misi", tip="Misi yang didukung tujuan ini.", choices=_missions,
                lines=1, width=30),
    )  # fmt: skip


GOALS = GridSpec(
    "renstra.tujuan",
    "Tujuan dan Sasaran",
    rows=lambda laporan: list(trees.plan(laporan)),
    columns=_goal_columns,
    shapes=frozenset({"tujuan", "sasaran", "indikator", "misi"}),
    settings=frozenset({"renstra"}),
    inserts=(
        Insert("tujuan", Tujuan, "tujuan"),
        Insert("sasaran", Sasaran, "sasaran", frozenset({"tujuan"})),
        Insert("indikator", Indikator, "indikator", frozenset({"sasaran", "tujuan"})),
    ),
    strong=frozenset({"tujuan"}),
    numbered=c.NUMBERED,
    prompt="Ketik tujuan…",
    help="Ctrl+Enter menambah sasaran di dalam tujuan dan indikator di dalam sasaran; Ctrl++ menambah baris "
    "sejenis.",
)

STRATEGIES = GridSpec(
    "renstra.strategi",
    "Strategi",
    rows=lambda laporan: [
        key
        for s in sasaran_of(laporan)
        for key in (
            RowKey("sasaran", s.id),
            *(RowKey("strategi", x.id, 1) for x in laporan.children(Strategi, s.id)),
        )
    ],
    columns=lambda _: (
        c.shared(
            {"strategi": "uraian"}, "strategi", title="Sasaran, strategi", width=50,
            compute=c.field_text({"sasaran": "uraian"}), required=frozenset({"strategi"}),
        ),
        c.typed("strategi", "kebijakan", width=60, lines=6),
    ),
    shapes=frozenset({"tujuan", "sasaran", "strategi"}),
    inserts=(Insert("strategi", Strategi, "strategi", frozenset({"sasaran"})),),
    strong=frozenset({"sasaran"}),
    numbered=c.NUMBERED,
    empty="Isi dahulu sasaran pada bagian Tujuan dan Sasaran.",
)  # fmt: skip


# --- program, kegiatan, sub kegiatan --------------------------------------------------------------------


def _pagu(year: int) -> c.FigureOf:
    def of(_: Laporan, figures: Figures, key: RowKey) -> Any:  # noqa: ANN401 - Decimal or nothing
        money = figures.total if not key.kind else figures.anggaran.get(key.id)
        return None if money is None else money.pagu_renstra.get(year)

    return of


def _pagu_total(_: Laporan, figures: Figures, key: RowKey) -> Any:  # noqa: ANN401 - Decimal or nothing
    money = figures.total if not key.kind else figures.anggaran.get(key.id)
    return None if money is None else money.pagu_renstra_total


BUDGET = (*trees.LEVELS, "jumlah")


def _program_columns(laporan: Laporan) -> tuple[Column, ...]:
    everywhere = dict.fromkeys(trees.LEVELS, "kode")
    return (
        c.shared(everywhere, "programkegiatan", field="kode", width=20, required=frozenset(trees.LEVELS)),
        c.shared(
            dict.fromkeys(trees.LEVELS, "nama") | {"indikator": "nama"}, "programkegiatan", field="nama",
            title="Program, kegiatan, sub kegiatan, indikator", width=40, compute=c.field_text({}, "Jumlah"),
            required=frozenset({*trees.LEVELS, "indikator"}),
        ),
        c.typed("indikator", "satuan", width=11, suggest=c.known_words("indikator", "satuan"),
                required=frozenset({"indikator"})),
        *(_year_column(y) for y in years(laporan)),
        *_no_years(laporan),
        c.shared(
            dict.fromkeys(trees.LEVELS, "pagu_akhir") | {"indikator": "target_akhir"}, "programkegiatan",
            field="pagu_akhir", title="Akhir Renstra\ntarget / pagu (Rp)",
            compute=c.rupiah(c.only(BUDGET, _pagu_total)),
        ),
        c.typed("indikator", "arah", width=14),
        c.typed("indikator", "kumulasi", width=14),
        c.shared(
            dict.fromkeys(trees.LEVELS, "penanggung_jawab") | {"indikator": "penanggung_jawab"},
            "programkegiatan", field="penanggung_jawab", width=24, wrap=True,
            suggest=c.known_words("programkegiatan", "penanggung_jawab"),
        ),
        c.shared(dict.fromkeys(trees.LEVELS, "sumber_dana"), "programkegiatan", field="sumber_dana", width=14,
                 suggest=c.known_words("programkegiatan", "sumber_dana")),
    )  # fmt: skip


def _year_column(year: int) -> Column:
    fields = dict.fromkeys(trees.LEVELS, f"pagu.{year}") | {"indikator": f"target.{year}"}
    return c.shared(
        fields, "programkegiatan", field=f"pagu.{year}", title=f"{year}\ntarget / pagu (Rp)",
        compute=c.rupiah(c.only(BUDGET, _pagu(year))),
        tip="Pada indikator: target Renstra. Pada program, kegiatan, sub kegiatan: pagu Renstra dalam "
        "rupiah; bila kosong, jumlah dari baris di bawahnya.",
    )  # fmt: skip


PROGRAMS = GridSpec(
    "renstra.program",
    "Program dan Kegiatan",
    rows=lambda laporan: list(trees.budget(laporan, indikator=True)),
    columns=_program_columns,
    shapes=frozenset({"programkegiatan", "indikator"}),
    settings=frozenset({"renstra"}),
    inserts=(
        *trees.inserts(),
        Insert("indikator", Indikator, "indikator", frozenset({"sub kegiatan", "kegiatan", "program"})),
    ),
    totals=(c.SUM,),
    strong=frozenset({"program", "jumlah"}),
    frozen=2,
    label=1,
    levels=True,
    many_years=True,
    prompt="Ketik nama program…",
    help="Ctrl+Enter menambah kegiatan di dalam program, dan seterusnya. Pagu dijumlahkan dari baris di "
    "bawahnya; yang diketik di atasnya dibandingkan.",
)


# --- sasaran and programs -------------------------------------------------------------------------------


def _short(uraian: str) -> str:
    """Enough of a sasaran to tell it from the others."""
    return shorten(uraian, 44, placeholder="…")


def _support_columns(laporan: Laporan) -> tuple[Column, ...]:
    return (
        c.computed("kode", "Kode", c.field_text({"program": "kode"}), right=False, width=14),
        c.computed("nama", "Program", c.field_text({"program": "nama"}), right=False, width=44, wrap=True),
        *(
            c.shared(
                {"program": f"sasaran.{s.id}"}, "programkegiatan", field=f"sasaran.{s.id}", width=22,
                title=f"Sasaran {nomor(laporan, 'sasaran', s.id)}\n{_short(s.uraian)}", right=True,
                tip=f"{s.uraian}\nBagian anggaran untuk sasaran ini, 0 sampai 1; jumlah semuanya 1.",
            )
            for s in sasaran_of(laporan)
        ),
    )  # fmt: skip


SUPPORT = GridSpec(
    "renstra.dukungan",
    "Dukungan Program",
    rows=lambda laporan: [RowKey("programkegiatan", p.id, 0, trees.PROGRAM) for p in trees.top(laporan)],
    columns=_support_columns,
    shapes=frozenset({"programkegiatan"}),
    settings=frozenset({"sasaran", "tujuan"}),
    frozen=2,
    help="Program mana menunjang sasaran mana. Satu sasaran: isi 1. Beberapa: bagi, misalnya 0,6 dan 0,4.",
    empty="Isi dahulu program pada bagian Program dan Kegiatan.",
)

ORDINALS = GridSpec(
    "renstra.skala",
    "Skala Ordinal",
    rows=lambda laporan: [RowKey("skalaordinal", s.id) for s in laporan.all(SkalaOrdinal)],
    columns=lambda _: (
        c.typed("skalaordinal", "nama", width=24, required=frozenset({"skalaordinal"})),
        c.typed("skalaordinal", "tingkat", width=60, wrap=True, required=frozenset({"skalaordinal"})),
    ),
    shapes=frozenset({"skalaordinal"}),
    inserts=(Insert("skalaordinal", SkalaOrdinal, "skala"),),
    prompt="Ketik nama skala…",
    help="Skala opini BPK, SAKIP, dan sistem merit sudah tersedia; tambahkan di sini hanya skala lain.",
)

SECTIONS = (
    Section("Visi dan Misi", (PLAN, MISSIONS)),
    Section("Tujuan dan Sasaran", (GOALS,)),
    Section("Strategi", (STRATEGIES,), optional=True),
    Section("Program dan Kegiatan", (PROGRAMS,)),
    Section("Dukungan Program", (SUPPORT,), optional=True),
    Section("Rumus", (FORMULAS,), optional=True),
    Section("Skala Ordinal", (ORDINALS,), optional=True),
    *renja.SECTIONS,
)
