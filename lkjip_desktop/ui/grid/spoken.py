"""Words about a cell: what a screen reader says, and the tooltip. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from lkjip_desktop.domain.medan import Jenis
from lkjip_desktop.ui.grid.cells import State
from lkjip_desktop.ui.grid.sheet import Sheet

_LONGEST = 1200
_STATES = {
    State.COMPUTED: "dihitung",
    State.LAST_YEAR: "tahun lalu",
    State.IMPORTED: "diimpor, belum dilihat",
    State.DIFFERENT: "berbeda",
}


def cell(sheet: Sheet, row: int, column: int) -> str:
    """A cell as spoken: "Target 2025, baris 2, kosong, wajib diisi"."""
    spec, shown = sheet.columns[column], sheet.cell(row, column)
    medan = sheet.medan(row, column)
    text = shown.text
    if medan is not None and medan.jenis is Jenis.YA:
        text = "ya" if text else "tidak"
    parts = [spec.title.replace("\n", " "), f"baris {sheet.number(row) or row + 1}", text or "kosong"]
    if not text and sheet.rows[row].name in spec.required:
        parts.append("wajib diisi")
    parts.append(_STATES.get(shown.state, ""))
    parts += [
        f"{t.severity.value} {t.code}{'' if t.terbuka else ' diterima'}" for t in sheet.findings(row, column)
    ]
    return ", ".join(part for part in parts if part)


def as_tooltip(lines: Sequence[str]) -> str:
    """The lines as rich text that wraps; whatever they hold is printed literally."""
    if not lines:
        return ""
    shown = (escape(line[:_LONGEST] + ("…" if len(line) > _LONGEST else "")) for line in lines)
    return "<p>" + "</p><p>".join(line.replace("\n", "<br>") for line in shown) + "</p>"
