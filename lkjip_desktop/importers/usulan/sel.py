"""Cells of a printed table as values: a figure readable in two ways is decided by its column, or asked.

A column decides only by proof: a cell that can be read in one way only ("3.331.610.000", "82,5", "70.01")
shows what a dot means there. Without proof, or with proof of both, the officer is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from lkjip_desktop.domain.medan import Jenis, medan
from lkjip_desktop.domain.nilai import KOSONG, Angka
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.domain.tabel import ANGKA, KUANTITAS, UANG, BarisTabel, Naskah, TabelTertulis
from lkjip_desktop.importers.usulan.model import BentukTanya, Jawaban, Sumber
from lkjip_desktop.importers.usulan.rancangan import Rancangan
from lkjip_desktop.wording.angka import format_angka, parse_angka
from lkjip_desktop.wording.bacaan import Ambigu, Masalah
from lkjip_desktop.wording.cara import nilai_text
from lkjip_desktop.wording.konteks import Konteks
from lkjip_desktop.wording.masukan import parse
from lkjip_desktop.wording.potongan import Potongan, bersih, potong

_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,\d+)?|[1-9]\d{0,2}(?:\.\d{3})+,\d+|\d+,\d{1,2}")
_COMMAS = re.compile(r"\d[\d.]*,\d{1,2}")
_THOUSAND = Decimal(1000)
#: Of a table so many rows show how the document writes figures.
_SEEN = 300
_DECIMALS = re.compile(r"\d+\.\d{1,2}|0\.\d+|\d{4,}\.\d+")


def sumber(tabel: TabelTertulis, nomor: int, baris: int = -1, kolom: int = -1) -> Sumber:
    """The place of a cell, of a row (`kolom` -1) or of the whole table."""
    row = tabel.baris[baris] if baris >= 0 else None
    return Sumber(
        tabel.asal.berkas,
        nomor,
        tabel.judul,
        (row.halaman if row else 0) or tabel.asal.halaman,
        tabel.asal.lembar,
        baris,
        row.label if row else "",
        kolom,
        tabel.kolom[kolom].teks if kolom >= 0 else "",
    )


def nama_tabel(tabel: TabelTertulis) -> str:
    """What to call a table in a sentence."""
    name = tabel.judul or tabel.asal.lembar or "tanpa judul"
    return f"“{name}”" if name.casefold().startswith("tabel") else f"Tabel “{name}”"


def satuan_dari(text: str) -> str:
    """The unit that stands behind a figure: "1543 Materai" has "Materai", "68,75 %" has "%"."""
    pieces = potong(text)
    if not isinstance(pieces, Potongan):
        return ""
    return "%" if pieces.persen else pieces.satuan


def angka_baris(tabel: TabelTertulis, row: BarisTabel) -> Iterator[Decimal]:
    """The figures of a row that can be read in one way only."""
    for k in tabel.cari(*KUANTITAS, *UANG):
        found = parse_angka(row.sel[k])
        if isinstance(found, Decimal):
            yield found


def titik_ribuan(cells: Iterable[str]) -> bool | None:
    """What a dot before three digits means in a column: thousands, decimals (False), or None: no proof."""
    cores = [p.inti for t in cells if isinstance(p := potong(t), Potongan)]
    thousands = any(_THOUSANDS.fullmatch(c) for c in cores)
    decimals = any(_DECIMALS.fullmatch(c) for c in cores)
    return None if thousands == decimals else thousands


def titik_baris(cells: Sequence[str], kolom: bool | None, dokumen: bool | None) -> bool | None:
    """What a dot before three digits means in a row: as its column proves, else as its own figures do.

    Rows of a table measure different things. Where all figures of a row have three digits behind the dot and
    its column writes decimals, neither proves anything; where nothing else does, the document may.
    """
    if kolom:
        return True
    found = [parse_angka(t) for t in cells]
    sure = [abs(f) for f in found if isinstance(f, Decimal) and f]
    large = bool(sure) and min(sure) >= _THOUSAND
    if kolom is False:
        alike = not sure and sum(isinstance(f, Ambigu) for f in found) > 1
        return None if large or alike else False
    own = titik_ribuan(cells)
    if large or own is not None:
        return large or own
    # "1.250" beside a plain 12: what the document does elsewhere proves nothing here.
    return dokumen if not sure else None


def titik_dokumen(naskah: Naskah) -> bool | None:
    """Whether a document writes decimals with commas, and nowhere with dots; None where it is not clear."""
    rows = ((tabel, row) for tabel in naskah.tabel for row in tabel.baris[:_SEEN])
    cells = (t for tabel, row in rows for k in tabel.cari(*ANGKA) if (t := row.sel[k]))
    cores = [p.inti for t in cells if isinstance(p := potong(t), Potongan)]
    commas = any(_COMMAS.fullmatch(c) for c in cores)
    return True if commas and not any(_DECIMALS.fullmatch(c) for c in cores) else None


def isi_sel(
    r: Rancangan,
    ref: Ref,
    teks: str,
    at: Sumber,
    konteks: Konteks,
    titik: bool | None,
    *,
    yakin: bool = True,
    kuat: int = 0,
    skala: int | None = None,
) -> Any:  # noqa: ANN401 - as wide as the fields
    """Read a cell for the field at `ref` and propose it; the value, or None for nothing or not readable.

    `skala` is the power of ten of money in this cell, where its row says it and not its column.
    """
    text = bersih(teks)
    if not text.strip("-–. "):
        return None
    spec = medan(ref.kind, ref.field)
    value = parse(spec, text, konteks)
    power = (r.pangkat(at) if skala is None else skala) if spec.jenis is Jenis.RUPIAH else 0
    if power is None:
        return None
    if isinstance(value, Ambigu):
        value, proven = _pilih(r, ref, value, at, titik)
        yakin = yakin and proven
    if isinstance(value, Masalah):
        r.tolak(at, teks, value.pesan)
        return None
    if value is None or value == KOSONG:
        return None
    value, kasar = _rupiah(value, power) if power else (value, Decimal(0))
    r.isi(ref, value, at, teks, yakin=yakin, kuat=kuat, kasar=kasar)
    return value


def _rupiah(value: Decimal, power: int) -> tuple[Decimal, Decimal]:
    """Money printed in thousands and more as rupiah, and the unit of its last printed digit."""
    least = Decimal(1).scaleb(int(value.as_tuple().exponent) + power)
    whole = value.scaleb(power)
    return (whole.quantize(Decimal(1)) if whole == whole.to_integral_value() else whole), least


def _pilih(r: Rancangan, ref: Ref, ambigu: Ambigu, at: Sumber, titik: bool | None) -> tuple[Any, bool]:
    """The reading that the column proves, else the officer's; None while there is neither."""
    numbers = [v.nilai if isinstance(v, Angka) else v for v in ambigu.pilihan]
    if titik is not None and all(isinstance(n, Decimal) for n in numbers):
        wanted = max(numbers) if titik else min(numbers)
        return ambigu.pilihan[numbers.index(wanted)], False
    choices = [Jawaban(str(n), _words(v)) for n, v in enumerate(ambigu.pilihan)]
    if len(numbers) == 2 and all(isinstance(n, Decimal) for n in numbers):
        # What a dot means is settled once for a document.
        pesan = f"{ambigu.pesan} Jawaban ini berlaku untuk semua angka seperti ini dalam dokumen."
        key, choices = "angka:titik", sorted(choices, key=lambda c: -numbers[int(c.kunci)])
        choices = [replace(c, kunci=k) for c, k in zip(choices, ("ribuan", "desimal"), strict=True)]
        answer = r.tanya(key, BentukTanya.ANGKA, pesan, choices, at)
        wanted = {"ribuan": max, "desimal": min}.get(answer)
        return (ambigu.pilihan[numbers.index(wanted(numbers))], True) if wanted else (None, True)
    key = f"angka:{at.tabel}:{at.baris}:{at.kolom}:{ref.medan}"
    answer = r.tanya(key, BentukTanya.ANGKA, ambigu.pesan, choices, at)
    return (ambigu.pilihan[int(answer)], True) if answer.isdigit() else (None, True)


def _words(value: Any) -> str:  # noqa: ANN401
    return format_angka(value) if isinstance(value, Decimal) else nilai_text(value)
