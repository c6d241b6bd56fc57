"""Tables that count: staff (persons), assets (rupiah), belanja by kind (rupiah)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from lkjip_desktop.domain.dokumen import Pegawai
from lkjip_desktop.domain.pilihan import TabelPegawai
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.domain.tabel import ANGKA, LABEL, BarisTabel, Kolom, Peran, TabelTertulis
from lkjip_desktop.importers.usulan.bertingkat import adds_up, induk_baris, jumlahan, sungguh_jumlah
from lkjip_desktop.importers.usulan.cocok import tanpa_nomor
from lkjip_desktop.importers.usulan.draf import Draf
from lkjip_desktop.importers.usulan.jumlah import baca_jumlah
from lkjip_desktop.importers.usulan.rancangan import Rancangan
from lkjip_desktop.importers.usulan.sel import isi_sel, sumber, titik_ribuan
from lkjip_desktop.importers.usulan.tahun import tahun_kolom
from lkjip_desktop.wording.konteks import Konteks

P = Peran
_STAFF: tuple[tuple[TabelPegawai, re.Pattern[str]], ...] = tuple(
    (t, re.compile(p, re.IGNORECASE))
    for t, p in (
        (TabelPegawai.GOLONGAN, r"golongan|pangkat"),
        (TabelPegawai.PENDIDIKAN, r"pendidikan|ijazah"),
        (TabelPegawai.UMUR, r"\bumur\b|\busia\b"),
        (TabelPegawai.JABATAN, r"jabatan|eselon"),
        (TabelPegawai.JENIS_KELAMIN, r"jenis kelamin|gender"),
    )
)
_MEN = re.compile(r"\b(?:laki\W*laki|pria|lk|l)\b", re.IGNORECASE)
_WOMEN = re.compile(r"\b(?:perempuan|wanita|pr|p)\b", re.IGNORECASE)
_RANK, _ROOM = (
    re.compile(r"(?:gol\w*\W*)?(I{1,3}|IV|V|VI{0,3}|IX|X)", re.IGNORECASE),
    re.compile(r"[a-e]", re.IGNORECASE),
)


def baca_pegawai(r: Rancangan, tabel: TabelTertulis, nomor: int, tahun: int) -> None:
    """Propose the lines of a staff table; a table of another year than the report's is left aside."""
    jenis = tabel_pegawai(tabel)
    if jenis is None:
        r.dilewati[nomor, -1] = "dasar pembagiannya tidak disebut"
        r.catat(f"Tabel pegawai “{tabel.judul}” tidak menyebut dasar pembagiannya, jadi tidak diimpor.")
        return
    if tahun != r.tahun:
        r.dilewati[nomor, -1] = f"keadaan tahun {tahun}"
        r.catat(f"Tabel pegawai menurut {jenis.value} adalah keadaan tahun {tahun}, jadi tidak diimpor.")
        return
    rooms = [k for k, kolom in enumerate(tabel.kolom) if _is_room(kolom)]
    split = jenis is TabelPegawai.GOLONGAN and len(rooms) > 1
    fields = {} if split else _staff_columns(tabel)
    _leave(r, tabel, nomor, rooms if split else fields)
    lines = list(_kinds(tabel, rooms if split else [*fields]))
    above = {} if split else induk_baris([(b, row) for b, row, _ in lines], ())
    for b, row, text in lines:
        if split:
            _by_room(r, tabel, nomor, b, row, text, rooms)
        elif any(_filled(row.sel[k]) for k in fields) and not _sums_up(tabel, b, above, [*fields]):
            line = _staff_line(r, jenis, tanpa_nomor(text), tabel, nomor, b)
            _fill(
                r, tabel, nomor, b, {k: Ref("pegawai", line.id, f) for k, f in fields.items()} if line else {}
            )


def tabel_pegawai(tabel: TabelTertulis) -> TabelPegawai | None:
    """Which of the staff tables it is: what its label column is called, else its title."""
    label = next(tabel.cari(*LABEL), None)
    texts = [tabel.kolom[label].teks] if label is not None else []
    for text in (*texts, tabel.judul, tabel.asal.lembar):
        found = next((t for t, pattern in _STAFF if pattern.search(text)), None)
        if found is not None:
            return found
    return None


def _is_room(kolom: Kolom) -> bool:
    return bool(kolom.judul) and bool(_ROOM.fullmatch(kolom.judul[-1].strip(" .")))


def _staff_columns(tabel: TabelTertulis) -> Mapping[int, str]:
    """Columns by place with the field they fill. Without a split by sex the last count is the total."""
    counted = list(tabel.cari(P.BANYAK, P.JUMLAH))
    men = next((k for k in counted if _MEN.search(tabel.kolom[k].teks)), None)
    women = next((k for k in counted if _WOMEN.search(tabel.kolom[k].teks)), None)
    found = {k: f for k, f in ((men, "laki"), (women, "perempuan")) if k is not None}
    total = next((k for k in counted if tabel.kolom[k].peran is P.JUMLAH and k not in found), None)
    rest = [k for k in counted if k not in found]
    if total is None and len(rest) == 1:
        total = rest[0]
    if total is not None and len(found) < 2:
        found[total] = "jumlah"
    return found


def _by_room(
    r: Rancangan, tabel: TabelTertulis, nomor: int, b: int, row: BarisTabel, text: str, rooms: list[int]
) -> None:
    """A golongan with its rooms side by side becomes one line for each: II a, II b ..."""
    rank = _RANK.fullmatch(text.strip(" .")) or _RANK.fullmatch(tanpa_nomor(text).strip(" ."))
    for k in rooms:
        if not _filled(row.sel[k]):
            continue
        room = tabel.kolom[k].judul[-1].strip(" .").lower()
        name = f"{rank[1].upper()}/{room}" if rank else f"{text} {room}"
        line = _staff_line(r, TabelPegawai.GOLONGAN, name, tabel, nomor, b)
        _fill(r, tabel, nomor, b, {k: Ref("pegawai", line.id, "jumlah")} if line else {})


def _staff_line(
    r: Rancangan, jenis: TabelPegawai, name: str, tabel: TabelTertulis, nomor: int, b: int
) -> Draf | None:
    at = sumber(tabel, nomor, b)
    same = {row.id for row in r.laporan.all(Pegawai) if row.tabel is jenis}
    calon = [d for d in r.semua("pegawai").values() if d.id in same or d.dasar.get("tabel") is jenis]
    exact = [d for d in calon if d.nama.replace(" ", "").casefold() == name.replace(" ", "").casefold()]
    if exact:
        r.sebut("pegawai", exact[0].id)
        return exact[0]
    if len(name) <= _SHORT_NAME:
        return r.tambah("pegawai", name, at, tabel=jenis)
    line, fresh = r.kenali("pegawai", name, calon, at, lingkup=jenis.value)
    return r.tambah("pegawai", name, at, tabel=jenis) if fresh and line is None else line


_SHORT_NAME = 6
_MONEY = ("nilai", "anggaran", "realisasi")


def baca_aset(r: Rancangan, tabel: TabelTertulis, nomor: int, tahun: int) -> None:
    """Propose the lines of the asset table."""
    if tahun != r.tahun:
        r.dilewati[nomor, -1] = f"keadaan tahun {tahun}"
        r.catat(f"Tabel aset adalah keadaan tahun {tahun}, jadi tidak diimpor.")
        return
    fields = _first_of(
        tabel, {P.BANYAK: "jumlah", P.JUMLAH: "jumlah", P.SATUAN: "satuan", P.NILAI: "nilai", P.PAGU: "nilai"}
    )
    _rows(r, tabel, nomor, "aset", fields)


def baca_belanja(r: Rancangan, tabel: TabelTertulis, nomor: int, tahun: int) -> None:
    """Propose budget and spending by kind of belanja."""
    fields = {
        k: f for k, f in _first_of(tabel, {P.PAGU: "anggaran", P.REALISASI_ANGGARAN: "realisasi"}).items()
        if tahun_kolom(tabel, tabel.kolom[k], tahun) == r.tahun
    }  # fmt: skip
    _rows(r, tabel, nomor, "belanja", fields)
    years = {k: tahun_kolom(tabel, kolom, tahun) for k, kolom in enumerate(tabel.kolom)}
    baca_jumlah(r, tabel, nomor, years)


def tentang_belanja(tabel: TabelTertulis) -> bool:
    """Whether the rows are kinds of belanja and no programs."""
    labels = [b.label.casefold() for _, b in tabel.isi if b.label]
    about = sum("belanja" in t for t in labels)
    return bool(labels) and 2 * about >= len(labels) and not any("program" in t for t in labels)


def _first_of(tabel: TabelTertulis, roles: Mapping[Peran, str]) -> Mapping[int, str]:
    found: dict[int, str] = {}
    for k, kolom in enumerate(tabel.kolom):
        field = roles.get(kolom.peran)
        if field and field not in found.values():
            found[k] = field
    return found


def _rows(r: Rancangan, tabel: TabelTertulis, nomor: int, kind: str, fields: Mapping[int, str]) -> None:
    """The rows of a table by kind. Belanja nests; an asset that only sums up those below it is left out."""
    _leave(r, tabel, nomor, fields)
    lines = list(_kinds(tabel, [*fields], always=kind == "belanja"))
    r.mulai_tabel((kind, tanpa_nomor(text)) for _, _, text in lines)
    money = [k for k, field in fields.items() if field in _MONEY]
    above = induk_baris([(b, row) for b, row, _ in lines], money)
    if kind == "aset":
        lines, above = [line for line in lines if not _sums_up(tabel, line[0], above, money)], {}
    made: dict[int, Id] = {}
    for b, row, text in lines:
        if not any(_filled(row.sel[k]) for k in fields) and b not in above.values():
            continue
        at = sumber(tabel, nomor, b)
        line, fresh = r.kenali(kind, tanpa_nomor(text), r.semua(kind).values(), at)
        if line is None and fresh:
            line = r.tambah(kind, tanpa_nomor(text), at, made.get(above.get(b, -1)))
        if line is not None:
            made[b] = line.id
            _fill(r, tabel, nomor, b, {k: Ref(kind, line.id, f) for k, f in fields.items()})


def _sums_up(tabel: TabelTertulis, b: int, above: Mapping[int, int], columns: Sequence[int]) -> bool:
    """Whether a row is the sum of the rows that stand directly below it in the tree `above`."""
    below = [tabel.baris[child] for child, parent in above.items() if parent == b]
    return bool(below) and adds_up(tabel.baris[b], below, columns)


def _leave(r: Rancangan, tabel: TabelTertulis, nomor: int, used: Collection[int]) -> None:
    """Sums and per cents are computed here, so their columns fill nothing."""
    for k, kolom in enumerate(tabel.kolom):
        if kolom.peran in ANGKA and k not in used:
            r.dilewati[nomor, k] = "dihitung sendiri oleh program"


def _kinds(
    tabel: TabelTertulis, columns: Sequence[int], *, always: bool = False
) -> Iterator[tuple[int, BarisTabel, str]]:
    """The rows without those called a sum that are one; `always` for tables where the name alone tells."""
    lines = list(_lines(tabel))
    rows = [row for _, row, _ in lines]
    for place, (b, row, text) in enumerate(lines):
        if not (jumlahan(text) and (always or sungguh_jumlah(rows, place, columns))):
            yield b, row, text


def _lines(tabel: TabelTertulis) -> Iterator[tuple[int, BarisTabel, str]]:
    places = list(tabel.cari(*LABEL))
    for b, row in tabel.isi:
        text = (next((row.sel[k] for k in places if row.sel[k]), "") or row.label).lstrip("-–•* ")
        if text:
            yield b, row, text


def _filled(text: str) -> bool:
    return bool(text.strip(" -–."))


def _fill(r: Rancangan, tabel: TabelTertulis, nomor: int, b: int, refs: Mapping[int, Ref]) -> None:
    for k, ref in refs.items():
        dots = titik_ribuan(row.sel[k] for row in tabel.baris)
        isi_sel(r, ref, tabel.baris[b].sel[k], sumber(tabel, nomor, b, k), Konteks(), dots)
