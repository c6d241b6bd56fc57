"""Columns as the pages declare them: titles, tips and units come from the wording room. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from lkjip_desktop.domain.aturan import desimal_of
from lkjip_desktop.domain.dokumen import BY_NAME, ProgramKegiatan
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.hasil import Hasil
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.medan import Jenis, medan
from lkjip_desktop.domain.nilai import Angka, Nilai
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.ui.grid.cells import ABSENT, TOTAL, CellText, RowKey, State
from lkjip_desktop.ui.grid.spec import Column, Compute, Explain
from lkjip_desktop.ui.pages.trees import NAMES
from lkjip_desktop.wording.angka import MAX_DECIMALS, format_angka, format_rupiah
from lkjip_desktop.wording.cara import cara, hasil_text, nilai_text
from lkjip_desktop.wording.label import label, petunjuk

TRIWULAN = (1, 2, 3, 4)
ROMAN = {1: "I", 2: "II", 3: "III", 4: "IV"}
#: Rows that findings and report call by a number.
NUMBERED = frozenset({"tujuan", "sasaran", "indikator", "strategi", "variabel"})
#: A value with more decimals than anybody types comes from a formula, and is shown rounded as in print.
_TYPED = MAX_DECIMALS
#: The row of sums at the end of a table.
SUM = RowKey(TOTAL, Id("jumlah"), 0, "jumlah")
_WIDTHS: Mapping[Jenis, int] = {
    Jenis.RUPIAH: 15, Jenis.PERSEN: 9, Jenis.CACAH: 9, Jenis.ANGKA: 9, Jenis.NILAI: 10, Jenis.YA: 5,
    Jenis.PANJANG: 32, Jenis.TEKS: 16, Jenis.PILIHAN: 15, Jenis.TAUTAN: 30,
}  # fmt: skip

FigureOf = Callable[[Laporan, Figures, RowKey], Any]


def typed(kind: str, field: str, **more: Any) -> Column:  # noqa: ANN401 - any attribute of Column
    """A column for one field of one kind; `more` overrides what follows from the field."""
    return shared({kind: field}, kind, **more)


def shared(fields: Mapping[str, str], kind: str, **more: Any) -> Column:  # noqa: ANN401 - as above
    """A column for fields of several roles; words and width follow from the one of `kind`."""
    field = more.pop("field", None) or fields[kind]
    jenis = medan(kind, field).jenis
    given: dict[str, Any] = {
        "key": field,
        "title": title(kind, field),
        "tip": petunjuk(kind, field),
        "width": _WIDTHS.get(jenis, 12),
        "wrap": jenis in (Jenis.PANJANG, Jenis.TAUTAN),
        "right": jenis in (Jenis.RUPIAH, Jenis.PERSEN, Jenis.CACAH, Jenis.ANGKA, Jenis.NILAI),
    }
    return Column(fields=fields, **{**given, **more})


def title(kind: str, field: str) -> str:
    """The label in two lines where it has a series key: "Target" over "2025", "Realisasi" over "TW I"."""
    words, key = label(kind, field), field.partition(".")[2]
    if not key.isdigit():
        return words
    return words.replace(" TW ", "\nTW ") if " TW " in words else "\n".join(words.rsplit(" ", 1))


def computed(key: str, heading: str, of: Compute, **more: Any) -> Column:  # noqa: ANN401 - as above
    """A column of figures; they stand right unless said otherwise."""
    return Column(key, heading, compute=of, **{"right": True, **more})


# --- what stands in computed cells ----------------------------------------------------------------------


def hasil(of: FigureOf) -> Compute:
    """The text of the Hasil that `of` finds; no meaning where it finds none."""

    def compute(laporan: Laporan, figures: Figures, key: RowKey) -> CellText | None:
        found = of(laporan, figures, key)
        return CellText(hasil_text(found, desimal_of(laporan))) if isinstance(found, Hasil) else None

    return compute


def working(of: FigureOf) -> Explain:
    """How the Hasil that `of` finds was made."""

    def explain(laporan: Laporan, figures: Figures, key: RowKey) -> str:
        found = of(laporan, figures, key)
        return cara(found, desimal_of(laporan)) if isinstance(found, Hasil) else ""

    return explain


def rupiah(of: FigureOf) -> Compute:
    """The rupiah that `of` finds, empty for None."""
    return _text(of, lambda value: format_rupiah(value, simbol=False))


def cacah(of: FigureOf) -> Compute:
    """The count that `of` finds, empty for None."""
    return _text(of, format_angka)


def nilai(of: FigureOf) -> Compute:
    """The Nilai that `of` finds."""

    def compute(laporan: Laporan, figures: Figures, key: RowKey) -> CellText | None:
        found = of(laporan, figures, key)
        return None if found is ABSENT else CellText("" if found is None else value_text(laporan, found))

    return compute


def value_text(laporan: Laporan, value: Nilai) -> str:
    """A value as shown; one made by a formula with the report's decimals."""
    return figure_text(value.nilai, desimal_of(laporan)) if isinstance(value, Angka) else nilai_text(value)


def figure_text(figure: Decimal, decimals: int) -> str:
    """A figure as typed; one with more decimals than people type was made by a formula and is rounded."""
    made = -int(figure.as_tuple().exponent) > _TYPED
    return format_angka(figure, decimals if made else None)


def words(of: FigureOf, state: State = State.COMPUTED) -> Compute:
    """The text that `of` finds."""
    return _text(of, str, state)


def _text(of: FigureOf, write: Callable[[Any], str], state: State = State.COMPUTED) -> Compute:
    def compute(laporan: Laporan, figures: Figures, key: RowKey) -> CellText | None:
        found = of(laporan, figures, key)
        return None if found is ABSENT else CellText("" if found is None else write(found), state)

    return compute


def only(roles: Iterable[str], of: FigureOf) -> FigureOf:
    """`of` for rows of these roles; the column has no meaning elsewhere."""
    wanted = frozenset(roles)
    return lambda laporan, figures, key: of(laporan, figures, key) if key.name in wanted else ABSENT


def row_name(total: str = "") -> Compute:
    """The name of a row, behind its code where it has one; `total` is what stands in the row of sums."""
    plain = field_text(NAMES, total)

    def compute(laporan: Laporan, figures: Figures, key: RowKey) -> CellText | None:
        found = plain(laporan, figures, key)
        row = laporan.get(ProgramKegiatan, key.id) if key.kind == "programkegiatan" else None
        return (
            found
            if found is None or row is None
            else CellText(f"{row.kode} {found.text}".strip(), found.state)
        )

    return compute


def field_text(fields: Mapping[str, str], total: str = "") -> Compute:
    """A field shown but not typed here, by role; `total` is what stands in the row of sums."""

    def compute(laporan: Laporan, _: Figures, key: RowKey) -> CellText | None:
        if not key.kind:
            return CellText(total, State.LABEL) if total else None
        name = fields.get(key.name)
        row = laporan.get(BY_NAME[key.kind], key.id)
        return None if name is None or row is None else CellText(str(getattr(row, name)), State.LABEL)

    return compute


def compared(stated: Decimal | Nilai | None, other: str, same: bool) -> CellText:
    """A figure from elsewhere beside the one typed here, marked where the two differ."""
    if stated is None or not other or same:
        return CellText(other)
    return CellText(f"≠ {other}", State.DIFFERENT)


def known_words(kind: str, field: str) -> Callable[[Laporan], Sequence[str]]:
    """The words already typed in this field elsewhere, to be offered again."""
    return lambda laporan: [getattr(row, field) for row in laporan.all(BY_NAME[kind])]
