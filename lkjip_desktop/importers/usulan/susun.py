"""From a draft to the proposal: one value for each field, grouped by the parts of the window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from hashlib import blake2b
from typing import Any

from lkjip_desktop.domain.dokumen import BY_NAME, KINDS
from lkjip_desktop.domain.medan import Jenis, medan, medan_of
from lkjip_desktop.domain.nilai import KOSONG, Angka
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.importers.usulan.arah import arah_baru
from lkjip_desktop.importers.usulan.draf import Draf, Kandidat, medan_nama
from lkjip_desktop.importers.usulan.model import (
    BentukTanya,
    Jawaban,
    Status,
    Usulan,
    UsulanBagian,
    UsulanBaris,
    UsulanNilai,
)
from lkjip_desktop.importers.usulan.nama_baris import nama_baris
from lkjip_desktop.importers.usulan.rancangan import Rancangan
from lkjip_desktop.wording.label import label
from lkjip_desktop.wording.letak import Tab, bagian_medan
from lkjip_desktop.wording.masukan import tampil

_BELOW_PROGRAMS = {Tab.RENSTRA: "Program dan Kegiatan", Tab.REALISASI: "Keluaran"}


def susun(r: Rancangan, berkas: str, lengkap: frozenset[str] = frozenset()) -> Usulan:
    """The proposal that a draft amounts to. Of the kinds in `lengkap` the source names every row it has."""
    values = {ref: n for ref in r.nilai if (n := _value(r, ref)) is not None}
    values |= arah_baru(r, values)
    parts: dict[tuple[Tab, str], dict[tuple[str, Id], list[UsulanNilai]]] = {}
    for kind in (c.__name__.lower() for c in KINDS):
        for row in r.draf.get(kind, {}).values():
            if row.baru or (kind, row.id) in r.disebut:
                home = parts.setdefault(_part(r, Ref(kind, row.id)), {})
                home.setdefault((kind, row.id), []).extend(_names(row) if row.baru else ())
    for ref, n in values.items():
        part = parts.setdefault(_part(r, ref), {})
        part.setdefault((ref.kind, ref.id), []).append(n)
    gone = _gone(r, lengkap)
    for place in gone:
        parts.setdefault(place, {})
    bagian = tuple(
        UsulanBagian(
            f"{tab.value}/{name}", f"{tab.value} > {name}", (*_rows(r, rows), *gone.get((tab, name), ()))
        )
        for (tab, name), rows in sorted(parts.items(), key=lambda p: list(Tab).index(p[0][0]))
    )
    kept = tuple(b for b in bagian if b.baris)
    return Usulan(
        berkas,
        0,
        kept,
        tuple(r.pertanyaan.values()),
        tuple(r.tak_terbaca),
        tuple(r.catatan),
        dilewati=r.dilewati,
        dibaca=_read_cells(r),
    )


def _read_cells(r: Rancangan) -> frozenset[tuple[int, int, int]]:
    at = (k.sumber for told in r.nilai.values() for k in told)
    return frozenset((s.tabel, s.baris, s.kolom) for s in at if s.kolom >= 0)


def _part(r: Rancangan, ref: Ref) -> tuple[Tab, str]:
    tab, name = bagian_medan(ref.kind, ref.field)
    draf = r.get(ref.kind, ref.id)
    if draf is None:
        return tab, name
    if ref.kind == "indikator" and r.get("programkegiatan", draf.induk):
        return tab, _BELOW_PROGRAMS.get(tab, name)
    return tab, name


def _gone(r: Rancangan, lengkap: frozenset[str]) -> dict[tuple[Tab, str], list[UsulanBaris]]:
    """The report's rows that the source does not name, where it names others of their group."""
    found: dict[tuple[Tab, str], list[UsulanBaris]] = {}
    for kind, rows in list(r.draf.items()):  # naming a row may look up another kind
        named = {_group(r, rows[id]) for k, id in r.disebut if k == kind and id in rows}
        for row in rows.values():
            if (
                not row.baru
                and (kind, row.id) not in r.disebut
                and (kind in lengkap or _group(r, row) in named)
            ):
                gone = UsulanBaris(kind, row.id, r.sebutan(row), Status.HILANG, induk=row.induk)
                found.setdefault(_part(r, Ref(kind, row.id)), []).append(gone)
    return found


def _group(r: Rancangan, row: Draf) -> object:
    """What tables list together: a level of the tree, a staff table, the indikator of one kind of parent."""
    if row.kind == "pegawai":
        return row.dasar.get("tabel") or r.laporan.value(Ref("pegawai", row.id, "tabel"))
    if row.kind == "indikator":
        return r.get("programkegiatan", row.induk) is not None
    return row.tingkat if row.kind == "programkegiatan" else row.induk if row.kind in _BY_PARENT else row.kind


_BY_PARENT = frozenset({"butirpk", "anggaranpk"})


def _rows(r: Rancangan, rows: dict[tuple[str, Id], list[UsulanNilai]]) -> Iterator[UsulanBaris]:
    for (kind, id), values in rows.items():
        draf = r.semua(kind)[id]
        if not values and not draf.baru:
            continue
        changed = any(n.status is not Status.SAMA for n in values)
        status = Status.BARU if draf.baru else Status.BERUBAH if changed else Status.SAMA
        dasar = {k: v for k, v in draf.dasar.items() if not _shown(kind, k)}
        yield UsulanBaris(
            kind, id, nama_baris(r, draf), status, tuple(values), draf.induk, dasar, draf.sumber, draf.yakin
        )


def _names(row: Draf) -> Iterator[UsulanNilai]:
    """The words of a new row: its name, and those given with it."""
    fields = {
        medan_nama(row.kind): row.nama,
        **{k: v for k, v in row.dasar.items() if _shown(row.kind, k)},
    }
    for name, value in fields.items():
        if name and value:
            ref = Ref(row.kind, row.id, name)
            yield UsulanNilai(ref, "", value, Status.BARU, row.sumber, str(value), row.yakin)


def _shown(kind: str, field: str) -> bool:
    """Whether a field of a new row is a value to look at, and no link or choice that makes the row."""
    return medan_of(BY_NAME[kind])[field].jenis in (Jenis.TEKS, Jenis.PANJANG)


# --- one value for each field ---------------------------------------------------------------------------


def _value(r: Rancangan, ref: Ref) -> UsulanNilai | None:
    told = _finest(r.nilai[ref])
    if len(told) > 1 and ref.field in _COMPUTED:
        _leave_out(r, ref, told)
        return None
    chosen = told[0] if len(told) == 1 else _asked(r, ref, told)
    draf = r.get(ref.kind, ref.id)
    if chosen is None or draf is None:
        return None
    old = None if draf.baru else r.laporan.value(ref)
    yakin = chosen.yakin and draf.yakin and (ref.kind, ref.id, chosen.sumber.tabel) not in r.kira
    return UsulanNilai(ref, old, chosen.nilai, _status(old, chosen.nilai), chosen.sumber, chosen.teks, yakin)


#: Per cents that a document printed. The program computes its own and only compares these, so that nothing
#: hangs on which of two is right.
_COMPUTED = frozenset({"capaian_tertulis", "serapan_tertulis", "rata_tertulis", "efisiensi_tertulis"})


def _leave_out(r: Rancangan, ref: Ref, told: Sequence[Kandidat]) -> None:
    """Say that a computed figure, printed in several ways, is not taken over."""
    spec = medan(ref.kind, ref.field)
    values = " dan ".join(str(tampil(spec, k.nilai)) for k in told)
    pesan = (
        f"{label(ref.kind, ref.field)} dicetak berbeda di beberapa tempat ({values}). "
        "Program menghitungnya sendiri, jadi tidak satu pun diambil."
    )
    for k in told:
        r.tolak(k.sumber, k.teks, pesan)


def _status(old: Any, new: Any) -> Status:  # noqa: ANN401
    if old == new:
        return Status.SAMA
    empty = old is None or old is False or old == KOSONG or old == "" or (type(old) is int and old == 0)
    if empty:
        return Status.BARU
    return Status.BERUBAH


def _finest(told: Sequence[Kandidat]) -> list[Kandidat]:
    """The different values, without those that are a coarser writing of another one (46 % of 46,26 %)."""
    different: list[Kandidat] = []
    best = max(k.kuat for k in told)
    for k in told:
        if k.kuat < best:
            continue
        same = next((n for n, d in enumerate(different) if d.nilai == k.nilai), None)
        if same is None:
            different.append(k)
        elif k.yakin and not different[same].yakin:
            different[same] = k
    return [k for k in different if not any(_finer(d, k) for d in different if d is not k)]


def _finer(d: Kandidat, k: Kandidat) -> bool:
    """Whether `k` is a coarser writing of `d`: with fewer decimals, or in thousands and more."""
    a, b = _number(d.nilai), _number(k.nilai)
    if k.kasar > max(d.kasar, Decimal(1)) and a is not None and b is not None:
        return abs(a - b) * 2 <= k.kasar
    return _rounds(d.nilai, k.nilai)


def _rounds(fine: Any, coarse: Any) -> bool:  # noqa: ANN401
    """Whether `coarse` is `fine` rounded to its own decimals."""
    a, b = _number(fine), _number(coarse)
    if a is None or b is None:
        return False
    x, y = int(a.as_tuple().exponent), int(b.as_tuple().exponent)
    return y > x and y <= 0 and abs(a - b) * 2 <= Decimal(1).scaleb(y)


def _number(value: Any) -> Decimal | None:  # noqa: ANN401
    return value.nilai if isinstance(value, Angka) else value if isinstance(value, Decimal) else None


def _asked(r: Rancangan, ref: Ref, told: Sequence[Kandidat]) -> Kandidat | None:
    spec = medan(ref.kind, ref.field)
    draf = r.get(ref.kind, ref.id)
    name = draf.nama if draf else ""
    choices = [Jawaban(str(n), f"{tampil(spec, k.nilai)} – {k.sumber}") for n, k in enumerate(told)]
    mark = blake2b(str(ref).encode(), digest_size=6).hexdigest()
    pesan = f"{label(ref.kind, ref.field)} “{name}” tertulis berbeda di {len(told)} tempat. Mana yang benar?"
    answer = r.tanya(f"beda:{mark}", BentukTanya.BEDA, pesan, choices, told[0].sumber)
    return told[int(answer)] if answer.isdigit() else None
