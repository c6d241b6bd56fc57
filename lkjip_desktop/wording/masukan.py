"""The one door between text and field values, for grids, forms, the clipboard and importers."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from lkjip_desktop.domain.hasil import rapi
from lkjip_desktop.domain.medan import Jenis, Medan
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.wording.angka import (
    MAX_DECIMALS,
    format_angka,
    format_rupiah,
    parse_angka,
    unambiguous,
)
from lkjip_desktop.wording.baca_nilai import parse_nilai, sunting_nilai
from lkjip_desktop.wording.bacaan import Ambigu, Masalah, kutip
from lkjip_desktop.wording.cara import nilai_text
from lkjip_desktop.wording.konteks import KONTEKS, Konteks
from lkjip_desktop.wording.label import pilihan_of
from lkjip_desktop.wording.potongan import Potongan, bersih, potong
from lkjip_desktop.wording.tanggal import (
    TAHUN_MAX,
    TAHUN_MIN,
    format_tanggal,
    parse_tanggal,
)

_YES = frozenset({"ya", "y", "✓", "✔", "√", "v", "1", "true", "benar"})
_NO = frozenset({"", "-", "tidak", "t", "bukan", "0", "false", "salah"})
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_SEN = Decimal("0.01")
_MOST_DECIMALS = 6
_COMPUTED = 6
"""Decimals kept of a quotient, as in tables imported from Excel."""
_BIG = frozenset({Jenis.RUPIAH, Jenis.CACAH, Jenis.BULAT})
"""What is read with a dot for thousands."""


def parse(medan: Medan, text: str, konteks: Konteks = KONTEKS) -> Any:  # noqa: ANN401 - as wide as the fields
    """The value of the field's type that `text` says, or Masalah, or Ambigu with such values to pick from.

    An empty text is the field's empty value; a field that must have a value answers with Masalah.
    """
    found = _READ[medan.jenis](medan, text, konteks)
    if found is None and not medan.optional and medan.key is None:
        return Masalah("Isian ini tidak boleh kosong.")
    return found


def terima(medan: Medan, angka: Decimal, konteks: Konteks = KONTEKS) -> Any:  # noqa: ANN401
    """The value of a figure that is a number already (a cell of a workbook), under the rules of typed ones.

    What a division leaves behind the decimals that can be typed is rounded away. Answers as `parse` does.
    """
    if -int(angka.as_tuple().exponent) > MAX_DECIMALS:
        angka = rapi(round(angka, _COMPUTED))
    if medan.jenis is Jenis.NILAI:
        return parse(medan, sunting_nilai(Angka(angka), konteks), konteks)
    return parse(medan, unambiguous(angka, True if medan.jenis in _BIG else None), konteks)


def tampil(medan: Medan, value: Any, konteks: Konteks = KONTEKS) -> str:  # noqa: ANN401
    """`value` as shown in a cell or on a form."""
    return "" if value is None else _SHOW[medan.jenis](medan, value, konteks)


def sunting(medan: Medan, value: Any, konteks: Konteks = KONTEKS) -> str:  # noqa: ANN401
    """`value` as put into an editor or on the clipboard: the text that `parse` reads as the same value."""
    return "" if value is None else _EDIT.get(medan.jenis, _SHOW[medan.jenis])(medan, value, konteks)


# --- text, choices, links -------------------------------------------------------------------------------


def _panjang(_: Medan, text: str, __: Konteks) -> str:
    found = _UNPRINTABLE.sub("", _LINE_ENDS.sub("\n", text))
    return found if found.strip() else ""


def _teks(medan: Medan, text: str, konteks: Konteks) -> str:
    return " ".join(_panjang(medan, text, konteks).split())


def _ya(_: Medan, text: str, __: Konteks) -> bool | Masalah:
    word = bersih(text).casefold()
    if word in _YES or word in _NO:
        return word in _YES
    return Masalah(f"{kutip(text)} tidak dikenali. Tulis ya atau tidak.")


def _pilihan(medan: Medan, text: str, _: Konteks) -> Any:  # noqa: ANN401 - a member of the field's own enum
    assert medan.pilihan is not None
    word = _plain(text)
    if not word:
        return None
    labels = pilihan_of(medan.pilihan)
    for member, words in labels.items():
        if word in {_plain(words), _plain(words.partition(" (")[0]), member.value}:
            return member
    return Masalah(f"{kutip(text)} tidak ada dalam pilihan: {'; '.join(labels.values())}.")


def _plain(text: str) -> str:
    return " ".join(bersih(text).casefold().rstrip(".").split())


def _tautan(_: Medan, text: str, konteks: Konteks) -> Any:  # noqa: ANN401
    word = " ".join(text.casefold().split())
    if not word:
        return None
    names = {id: " ".join(words.casefold().split()) for id, words in konteks.tautan.items()}
    found = [id for id, name in names.items() if word in {name, id}]
    found = found or [id for id, name in names.items() if word in name.split(" ", 1)]
    if not found:
        return Masalah(f"{kutip(text)} tidak ada dalam daftar. Pilih dari daftar yang tersedia.")
    return (
        found[0] if len(found) == 1 else Ambigu(f"{kutip(text)} cocok dengan beberapa baris.", tuple(found))
    )


def _berkas(_: Medan, text: str, __: Konteks) -> Masalah | None:
    return Masalah("Berkas tidak dapat diketik. Pilih lewat tombol Pilih Berkas.") if text.strip() else None


# --- figures --------------------------------------------------------------------------------------------


def _rupiah(_: Medan, text: str, __: Konteks) -> Any:  # noqa: ANN401
    found = parse_angka(text, ribuan=True)
    if isinstance(found, Ambigu):
        fitting = tuple(_whole_sen(d) for d in found.pilihan)
        return Ambigu(found.pesan, fitting) if all(d is not None for d in fitting) else _too_fine(text)
    if not isinstance(found, Decimal):
        return found
    return _whole_sen(found) if _whole_sen(found) is not None else _too_fine(text)


def _whole_sen(d: Decimal) -> Decimal | None:
    """`d` without decimals or with two; None when it has more than sen."""
    if d == d.to_integral_value():
        return d.to_integral_value()
    return d.quantize(_SEN) if d == d.quantize(_SEN) else None


def _too_fine(text: str) -> Masalah:
    return Masalah(
        f"{kutip(text)}: rupiah paling banyak dua desimal, dan ribuan ditulis dengan titik (1.250.000)."
    )


def _cacah(medan: Medan, text: str, _: Konteks) -> Any:  # noqa: ANN401
    found = parse_angka(text, ribuan=True)
    if isinstance(found, Decimal) and found < 0:
        return Masalah(f"{kutip(text)}: jumlah tidak boleh negatif.")
    if isinstance(found, Decimal) and medan.name == "desimal" and (found % 1 or found > _MOST_DECIMALS):
        return Masalah(f"Jumlah desimal adalah bilangan bulat dari 0 sampai {_MOST_DECIMALS}.")
    return found


def _persen(_: Medan, text: str, __: Konteks) -> Any:  # noqa: ANN401
    pieces = potong(text)
    if isinstance(pieces, Potongan) and pieces.rupiah:
        return Masalah(f"{kutip(text)} adalah rupiah, sedangkan kolom ini berisi persen.")
    return parse_angka(text)


def _angka(_: Medan, text: str, konteks: Konteks) -> Any:  # noqa: ANN401
    return parse_angka(text, konteks.ribuan or None)


def _bulat(_: Medan, text: str, __: Konteks) -> Any:  # noqa: ANN401
    found = parse_angka(text, ribuan=True)
    if isinstance(found, Decimal):
        return Masalah(f"{kutip(text)} bukan bilangan bulat.") if found % 1 else int(found)
    return found


def _tahun(_: Medan, text: str, __: Konteks) -> int | Masalah:
    clean = bersih(text)
    if clean in {"", "-"}:
        return 0
    if re.fullmatch("[0-9]{4}", clean) and TAHUN_MIN <= int(clean) <= TAHUN_MAX:
        return int(clean)
    return Masalah(f"{kutip(text)} bukan tahun. Tulis empat angka antara {TAHUN_MIN} dan {TAHUN_MAX}.")


def _size(data: bytes) -> str:
    return f"{format_angka(Decimal(len(data)) / 1024, 0)} kB" if len(data) >= 1024 else f"{len(data)} bita"


_Reader = Callable[[Medan, str, Konteks], Any]
_Writer = Callable[[Medan, Any, Konteks], str]
_READ: Mapping[Jenis, _Reader] = {
    Jenis.TEKS: _teks,
    Jenis.PANJANG: _panjang,
    Jenis.NILAI: lambda _, text, konteks: parse_nilai(text, konteks),
    Jenis.ANGKA: _angka,
    Jenis.RUPIAH: _rupiah,
    Jenis.PERSEN: _persen,
    Jenis.CACAH: _cacah,
    Jenis.TAHUN: _tahun,
    Jenis.BULAT: _bulat,
    Jenis.YA: _ya,
    Jenis.TANGGAL: lambda _, text, __: parse_tanggal(text),
    Jenis.PILIHAN: _pilihan,
    Jenis.BERKAS: _berkas,
    Jenis.TAUTAN: _tautan,
}
_SHOW: Mapping[Jenis, _Writer] = {
    Jenis.TEKS: lambda _, value, __: str(value),
    Jenis.PANJANG: lambda _, value, __: str(value),
    Jenis.NILAI: lambda _, value, __: nilai_text(value),
    Jenis.ANGKA: lambda _, value, __: format_angka(value),
    Jenis.RUPIAH: lambda _, value, __: format_rupiah(value, simbol=False),
    Jenis.PERSEN: lambda _, value, __: format_angka(value),
    Jenis.CACAH: lambda _, value, __: format_angka(value),
    Jenis.TAHUN: lambda _, value, __: str(value) if value else "",
    Jenis.BULAT: lambda _, value, __: str(value),
    Jenis.YA: lambda _, value, __: "Ya" if value else "Tidak",
    Jenis.TANGGAL: lambda _, value, __: format_tanggal(value),
    Jenis.PILIHAN: lambda _, value, __: pilihan_of(type(value))[value],
    Jenis.BERKAS: lambda _, value, __: _size(value),
    Jenis.TAUTAN: lambda _, value, konteks: konteks.tautan.get(value, str(value)),
}
#: Where the editor's text differs from what is shown, so that it can be read in one way only.
_EDIT: Mapping[Jenis, _Writer] = {
    Jenis.NILAI: lambda _, value, konteks: sunting_nilai(value, konteks),
    Jenis.ANGKA: lambda _, value, konteks: unambiguous(value, konteks.ribuan or None),
    Jenis.PERSEN: lambda _, value, __: unambiguous(value, None),
    Jenis.CACAH: lambda _, value, __: unambiguous(value, True),
}
