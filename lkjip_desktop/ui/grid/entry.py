"""Between a cell and the wording room: what a value looks like, and what a typed text means there. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lkjip_desktop.domain.dokumen import Baris
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.medan import NUMERIC, Jenis, medan, medan_of
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.ui.grid.exact import Exact
from lkjip_desktop.ui.grid.spec import Column
from lkjip_desktop.wording.bacaan import Masalah, kutip
from lkjip_desktop.wording.konteks import KONTEKS, konteks_of
from lkjip_desktop.wording.letak import baris
from lkjip_desktop.wording.masukan import parse, sunting, tampil, terima

TICK = "✓"
_FIGURES = NUMERIC | {Jenis.NILAI}


def shown(laporan: Laporan, ref: Ref, column: Column) -> str:
    """The value at `ref` as the cell shows it: a tick for yes, a choice without its explanation."""
    value = laporan.value(ref)
    spec = medan(ref.kind, ref.field)
    if column.choices is not None:  # of these, nothing chosen may have its words too
        words = (text for choice, text in column.choices(laporan) if choice == value)
        return next(words, "" if value is None else str(value))
    if value is None:
        return ""
    if spec.jenis is Jenis.YA:
        return TICK if value else ""
    if spec.tujuan:
        return baris(laporan, Ref(spec.tujuan, value))
    text = tampil(spec, value, KONTEKS)
    return text.partition(" (")[0] if spec.jenis is Jenis.PILIHAN else text


def editing(laporan: Laporan, ref: Ref, column: Column) -> str:
    """The value at `ref` as an editor and the clipboard hold it, which `read` reads as the same value."""
    spec = medan(ref.kind, ref.field)
    if spec.tujuan or column.choices is not None:
        return shown(laporan, ref, column)
    konteks = konteks_of(laporan, ref) if spec.jenis in (Jenis.NILAI, Jenis.ANGKA) else KONTEKS
    return sunting(spec, laporan.value(ref), konteks)


def read(laporan: Laporan, ref: Ref, column: Column, text: str, row: Baris | None = None) -> Any:  # noqa: ANN401 - as wide as the fields
    """The value that `text` means at `ref`, or Masalah, or Ambigu; `row` as `konteks_of` wants it.

    Of a cell copied in this program (`Exact`) the number itself is taken where one is wanted.
    """
    if column.choices is None:
        spec, konteks = medan(ref.kind, ref.field), konteks_of(laporan, ref, row)
        if isinstance(text, Exact) and spec.jenis in _FIGURES:
            return terima(spec, text.angka, konteks)
        return parse(spec, text, konteks)
    wanted = " ".join(text.casefold().split())
    for value, words in column.choices(laporan):
        if wanted == " ".join(words.casefold().split()):
            return value
    return Masalah(f"{kutip(text)} tidak ada dalam pilihan. Pilih dari daftar yang tersedia.")


def reading_text(laporan: Laporan, ref: Ref, value: Any) -> str:  # noqa: ANN401 - as wide as the fields
    """One of the readings of an Ambigu, as the words on its button."""
    spec = medan(ref.kind, ref.field)
    text = tampil(spec, value, konteks_of(laporan, ref) if spec.jenis is Jenis.TAUTAN else KONTEKS)
    scale = getattr(value, "skala", "")
    return f"{text} ({scale})" if scale else text


def empty(ref: Ref) -> Any:  # noqa: ANN401 - as wide as the fields
    """The empty value of the field at `ref`, or Masalah where it must have one."""
    spec = medan(ref.kind, ref.field)
    return Masalah("Isian ini tidak boleh kosong.") if spec.jenis is Jenis.YA else parse(spec, "", KONTEKS)


def as_fields(values: Mapping[str, Any], cls: type[Baris]) -> dict[str, Any]:
    """Values by field as a row's constructor wants them: the keys of one series come together."""
    fields: dict[str, Any] = {}
    for field, value in values.items():
        name, _, key = field.partition(".")
        if not key:
            fields[name] = value
            continue
        typed = int(key) if medan_of(cls)[name].key is int else key
        fields.setdefault(name, {})[typed] = value
    return fields
