"""The grids of Realisasi about money: budget tree, kinds of belanja, earlier years. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lkjip_desktop.domain.dokumen import Belanja, ProgramKegiatan
from lkjip_desktop.domain.figures import Anggaran, Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.pohon import descendants, roots
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.ui.grid.cells import ABSENT, RowKey, State
from lkjip_desktop.ui.grid.spec import Column, GridSpec, Insert
from lkjip_desktop.ui.pages import columns as c
from lkjip_desktop.ui.pages import trees
from lkjip_desktop.wording.angka import format_rupiah

_FIELDS = trees.LEVELS
SUM_OF_BELANJA = "jumlah belanja"


def _money(figures: Figures, key: RowKey) -> Anggaran | None:
    if not key.kind:
        return figures.belanja_total if key.name == SUM_OF_BELANJA else figures.total
    return (figures.belanja if key.kind == "belanja" else figures.anggaran).get(key.id)


def _of(get: Callable[[Anggaran], Any]) -> c.FigureOf:
    def of(_: Laporan, figures: Figures, key: RowKey) -> Any:  # noqa: ANN401 - whatever `get` gives
        money = _money(figures, key)
        return ABSENT if money is None else get(money)

    return of


def _sum(get: Callable[[Anggaran], Any]) -> dict[str, Any]:
    """What a money column shows where nothing is typed, and what its tooltip says about sums."""

    def explain(_: Laporan, figures: Figures, key: RowKey) -> str:
        money = _money(figures, key)
        amount = None if money is None else get(money)
        if money is None or amount is None or (key.kind and not money.dari_anak):
            return ""
        return f"Jumlah baris di bawahnya: {format_rupiah(amount)}." if key.kind else "Jumlah semua baris."

    return {"compute": c.rupiah(_of(get)), "explain": explain}


def _field(name: str, **more: Any) -> Column:  # noqa: ANN401 - any attribute of Column
    return c.shared(dict.fromkeys(_FIELDS, name), "programkegiatan", field=name, **more)


def _serapan(**more: Any) -> Column:  # noqa: ANN401 - any attribute of Column
    of = _of(lambda m: m.serapan)
    return c.computed(
        "serapan", "Serapan\n(%)", c.hasil(of), explain=c.working(of), width=9,
        tip="Realisasi / anggaran x 100, dihitung ulang pada setiap tingkat.", **more,
    )  # fmt: skip


def _left(width: int) -> Column:
    tip = "Anggaran − realisasi, dalam rupiah."
    return c.computed("sisa", "Sisa", c.rupiah(_of(lambda m: m.sisa)), width=width, tip=tip)


def _columns(laporan: Laporan) -> tuple[Column, ...]:
    return (
        _field("kode", width=19),
        _field("nama", title="Program, kegiatan, sub kegiatan", width=38, compute=c.field_text({}, "Jumlah")),
        _field("anggaran_murni", title="Anggaran\nmurni", **_sum(lambda m: m.pagu_murni)),
        _field("anggaran", title=f"Anggaran\n{laporan.tahun or ''}".strip(),
               **_sum(lambda m: m.pagu)),
        _field("realisasi", title=f"Realisasi\n{laporan.tahun or ''}".strip(),
               **_sum(lambda m: m.realisasi)),
        _serapan(),
        _left(15),
        *(_field(f"realisasi_tw.{q}", title=f"Realisasi\nTW {c.ROMAN[q]}", width=14) for q in c.TRIWULAN),
        _field("serapan_tertulis", title="Serapan\ntertulis", width=10),
        _field("sumber_dana", width=12, suggest=c.known_words("programkegiatan", "sumber_dana")),
        _field("keterangan", width=30),
    )  # fmt: skip


BUDGET = GridSpec(
    "realisasi.anggaran",
    "Anggaran",
    rows=lambda laporan: list(trees.budget(laporan)),
    columns=_columns,
    shapes=frozenset({"programkegiatan"}),
    settings=frozenset({"identitas"}),
    inserts=trees.inserts(),
    totals=(c.SUM,),
    strong=frozenset({"program", "jumlah"}),
    frozen=2,
    label=1,
    levels=True,
    prompt="Ketik nama program…",
    help="Isi anggaran dan realisasi pada baris terbawah; program dan kegiatan dijumlahkan. Angka yang "
    "diketik pada baris yang mempunyai rincian dibandingkan dengan jumlah rinciannya.",
)


def _belanja_rows(laporan: Laporan) -> list[RowKey]:
    table = laporan.table(Belanja)
    depth: dict[Id | None, int] = {}
    rows = []
    for row in (r for root in roots(table) for r in descendants(table, root)):
        depth[row.id] = depth.get(row.induk, -1) + 1
        rows.append(RowKey("belanja", row.id, depth[row.id]))
    return rows


BELANJA = GridSpec(
    "realisasi.belanja",
    "Belanja",
    rows=_belanja_rows,
    columns=lambda _: (
        c.typed("belanja", "uraian", width=44, wrap=True, compute=c.field_text({}, "Jumlah"),
                required=frozenset({"belanja"})),
        c.typed("belanja", "anggaran", width=18, **_sum(lambda m: m.pagu)),
        c.typed("belanja", "realisasi", width=18, **_sum(lambda m: m.realisasi)),
        _serapan(),
        _left(18),
    ),
    shapes=frozenset({"belanja"}),
    inserts=(Insert("belanja", Belanja, "jenis belanja"),),
    totals=(RowKey("", c.SUM.id, 0, SUM_OF_BELANJA),),
    strong=frozenset({SUM_OF_BELANJA}),
    levels=True,
    prompt="Ketik jenis belanja…",
    help="Alt+panah kanan memasukkan jenis belanja ke bawah jenis di atasnya.",
)  # fmt: skip


# --- earlier years --------------------------------------------------------------------------------------


def _earlier(laporan: Laporan) -> list[int]:
    known = {y for row in laporan.all(ProgramKegiatan) for y in (*row.anggaran_lalu, *row.realisasi_lalu)}
    last = {laporan.tahun - 1} if laporan.tahun else set()
    return sorted(y for y in known | last if not laporan.tahun or y < laporan.tahun)


def _of_year(year: int) -> tuple[Column, Column, Column]:
    serapan = _of(lambda m: m.serapan_lalu.get(year))
    return (
        _field(f"anggaran_lalu.{year}", state=State.LAST_YEAR,
               compute=c.rupiah(_of(lambda m: m.pagu_lalu.get(year)))),
        _field(f"realisasi_lalu.{year}", title=f"Realisasi\n{year}", state=State.LAST_YEAR,
               compute=c.rupiah(_of(lambda m: m.realisasi_lalu.get(year)))),
        c.computed(f"serapan.{year}", f"Serapan\n{year} (%)", c.hasil(serapan), explain=c.working(serapan),
                   width=10),
    )  # fmt: skip


EARLIER = GridSpec(
    "realisasi.anggaran_lalu",
    "Anggaran Tahun Sebelumnya",
    rows=lambda laporan: list(trees.budget(laporan)),
    columns=lambda laporan: (
        c.computed("kode", "Kode", c.field_text(dict.fromkeys(_FIELDS, "kode")), right=False, width=19),
        c.computed("nama", "Program, kegiatan, sub kegiatan", c.field_text(dict.fromkeys(_FIELDS, "nama"),
                   "Jumlah"),
                   right=False, width=40, wrap=True),
        *(column for y in _earlier(laporan) for column in _of_year(y)),
    ),
    shapes=frozenset({"programkegiatan"}),
    settings=frozenset({"identitas"}),
    totals=(c.SUM,),
    strong=frozenset({"program", "jumlah"}),
    frozen=2,
    label=1,
)  # fmt: skip
