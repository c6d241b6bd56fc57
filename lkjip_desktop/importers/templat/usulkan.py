"""From a template that was read back to a proposal. Nothing is guessed: the file says what each cell is."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from lkjip_desktop.domain.dokumen import BY_NAME, Indikator
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.medan import NUMERIC, Jenis, medan, medan_of
from lkjip_desktop.domain.mulai import OF_THE_YEAR
from lkjip_desktop.domain.nilai import KOSONG
from lkjip_desktop.domain.pilihan import Tingkat
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.domain.skala import ordinal_of
from lkjip_desktop.importers.templat.baca import BarisTemplat, LembarTerbaca, SelTemplat, Templat
from lkjip_desktop.importers.templat.bentuk import kunci_dikenal
from lkjip_desktop.importers.usulan.cocok import Calon, sama
from lkjip_desktop.importers.usulan.draf import Draf, medan_nama
from lkjip_desktop.importers.usulan.keputusan import Keputusan
from lkjip_desktop.importers.usulan.model import BentukTanya, Jawaban, Sumber, Usulan
from lkjip_desktop.importers.usulan.pohon import KIND, LEVELS, bagian_kode, kode_rapi, sama_kode
from lkjip_desktop.importers.usulan.rancangan import Rancangan
from lkjip_desktop.importers.usulan.susun import susun
from lkjip_desktop.wording.bacaan import Ambigu, Masalah
from lkjip_desktop.wording.konteks import Konteks
from lkjip_desktop.wording.masukan import parse, tampil, terima

_KINDS = dict(kunci_dikenal())
_FIGURES = NUMERIC | {Jenis.NILAI}


def usulkan_templat(
    templat: Templat,
    laporan: Laporan,
    keputusan: Keputusan = Keputusan(),  # noqa: B008
) -> Usulan:
    """What the filled cells of `templat` would put into `laporan`. Empty cells change nothing."""
    r = Rancangan(laporan, laporan.tahun, keputusan)
    for n, sheet in enumerate(templat.lembar):
        if laporan.tahun and sheet.tahun != laporan.tahun:
            r.catat(
                f"Templat ini dibuat untuk tahun {sheet.tahun}, laporannya tahun {laporan.tahun}: isian yang "
                "berlaku satu tahun saja tidak diimpor."
            )
        r.mulai_tabel(())
        reader = _Lembar(r, templat, n, sheet)
        for row in sheet.baris:
            reader.baris(row)
    return susun(r, templat.berkas)


class _Lembar:
    """One sheet. Rows are known by their id, else by code and name; a name not yet known is a new row."""

    def __init__(self, r: Rancangan, templat: Templat, nomor: int, sheet: LembarTerbaca) -> None:
        self.r, self.sheet, self.kind = r, sheet, _KINDS[sheet.kunci]
        self._berkas, self._nomor = templat.berkas, nomor
        self._cabang: dict[Tingkat, Draf] = {}
        other = bool(r.tahun) and sheet.tahun != r.tahun
        self._left_out = frozenset(OF_THE_YEAR.get(BY_NAME[self.kind], ())) if other else frozenset()

    def baris(self, row: BarisTemplat) -> None:
        """Propose every filled cell of a row."""
        draf = self._draf(row)
        if draf is None:
            return
        if draf.kind == KIND and draf.tingkat:
            self._cabang = {
                t: d for t, d in self._cabang.items() if LEVELS.index(t) < LEVELS.index(draf.tingkat)
            }
            self._cabang[draf.tingkat] = draf
        satuan = row.teks("satuan") or draf.satuan
        draf.satuan = satuan
        for cell in row.sel:
            self._cell(draf, cell, satuan)

    def _cell(self, draf: Draf, cell: SelTemplat, satuan: str) -> None:
        name = cell.medan.partition(".")[0]
        if cell.medan.startswith("@") or name not in medan_of(BY_NAME[self.kind]) or name in self._left_out:
            return
        if draf.baru and name in (medan_nama(self.kind), *draf.dasar):
            return
        ref = Ref(self.kind, draf.id, cell.medan)
        at = self._at(cell)
        value = self._value(ref, cell, satuan, at)
        if isinstance(value, Masalah):
            self.r.tolak(at, str(cell.isi), value.pesan)
        elif value is not None and value != KOSONG:
            self.r.isi(ref, value, at, str(cell.isi))

    def _value(self, ref: Ref, cell: SelTemplat, satuan: str, at: Sumber) -> Any:  # noqa: ANN401
        spec = medan(ref.kind, ref.field)
        row = self.r.laporan.get(Indikator, ref.id)
        konteks = Konteks(satuan, row.arah if row else None, skala=ordinal_of(self.r.laporan))
        if isinstance(cell.isi, Decimal) and spec.jenis in _FIGURES:
            found = terima(spec, cell.isi, konteks)
        else:
            found = parse(spec, str(cell.isi), konteks)
        if not isinstance(found, Ambigu):
            return found
        choices = [Jawaban(str(n), tampil(spec, v)) for n, v in enumerate(found.pilihan)]
        answer = self.r.tanya(f"angka:{ref}", BentukTanya.ANGKA, found.pesan, choices, at)
        return found.pilihan[int(answer)] if answer.isdigit() else None

    def _at(self, cell: SelTemplat) -> Sumber:
        sheet, line = self.sheet.judul, f"baris {cell.baris + 1}"
        return Sumber(self._berkas, self._nomor, sheet, 0, sheet, cell.baris, line, cell.kolom, cell.judul)

    # --- which row --------------------------------------------------------------------------------------

    def _draf(self, row: BarisTemplat) -> Draf | None:
        rows = self.r.semua(self.kind)
        if row.id and Id(row.id) in rows:
            self.r.sebut(self.kind, Id(row.id))
            return rows[Id(row.id)]
        at = self._at(row.sel[0])
        match self.sheet.kunci:
            case "indikator":
                return self._indikator(row, at, self._sasaran(row, at))
            case "keluaran":
                return self._indikator(row, at, self._program(row.teks("@induk")))
            case "realisasi":
                return self._named("indikator", row.teks("@indikator"), at)
            case "program" | "anggaran":
                return self._tree(row, at)
            case "pk":
                return self._promise(row, at)
            case "pk_anggaran":
                return self._money(row, at)
            case _:
                return self._plain(row, at)

    def _named(self, kind: str, name: str, at: Sumber) -> Draf | None:
        """The one row with this name; said to be missing where there is none."""
        rows = self.r.semua(kind)
        found = sama(name, (Calon(d.id, d.nama) for d in rows.values()))
        if len(found) == 1:
            self.r.sebut(kind, found[0].id)
            return rows[found[0].id]
        if name:
            why = "tidak ada di laporan maupun templat" if not found else "ada lebih dari satu"
            self.r.tolak(at, name, f"Indikator “{name}” {why}. Samakan namanya dengan lembar Indikator.")
        return None

    def _once(self, kind: str, name: str, at: Sumber, induk: Id | None, **dasar: Any) -> Draf | None:  # noqa: ANN401
        """The row with this name below `induk`, made where there is none; None without a name."""
        if not name:
            return None
        rows = [d for d in self.r.semua(kind).values() if d.induk == induk and self._same_table(d, dasar)]
        found = sama(name, (Calon(d.id, d.nama) for d in rows), kind == KIND)
        if found:
            self.r.sebut(kind, found[0].id)
            return self.r.semua(kind)[found[0].id]
        return self.r.tambah(kind, name, at, induk, **dasar)

    def _same_table(self, draf: Draf, dasar: dict[str, Any]) -> bool:
        if "tabel" not in dasar:
            return True
        own = draf.dasar.get("tabel") or self.r.laporan.value(Ref(draf.kind, draf.id, "tabel"))
        return bool(own == dasar["tabel"])

    def _sasaran(self, row: BarisTemplat, at: Sumber) -> Draf | None:
        tujuan = self._once("tujuan", row.teks("@tujuan"), at, None) if row.teks("@tujuan") else None
        if not row.teks("@sasaran"):
            return tujuan
        known = sama(row.teks("@sasaran"), (Calon(d.id, d.nama) for d in self.r.semua("sasaran").values()))
        if len(known) == 1:
            self.r.sebut("sasaran", known[0].id)
            return self.r.semua("sasaran")[known[0].id]
        return self._once("sasaran", row.teks("@sasaran"), at, tujuan.id if tujuan else None)

    def _indikator(self, row: BarisTemplat, at: Sumber, induk: Draf | None) -> Draf | None:
        return self._once("indikator", row.teks("nama"), at, induk.id if induk else None)

    def _program(self, text: str) -> Draf | None:
        rows = self.r.semua(KIND)
        by_code = [d for d in rows.values() if sama_kode(bagian_kode(text), bagian_kode(d.kode))]
        if len(by_code) == 1:
            return by_code[0]
        found = sama(text, (Calon(d.id, d.nama) for d in rows.values()), True)
        return rows[found[0].id] if len(found) == 1 else None

    def _tree(self, row: BarisTemplat, at: Sumber) -> Draf | None:
        kode, name = row.teks("kode"), row.teks("nama")
        by_code = [
            d for d in self.r.semua(KIND).values() if sama_kode(bagian_kode(kode), bagian_kode(d.kode))
        ]
        if len(by_code) == 1:
            self.r.sebut(KIND, by_code[0].id)
            return by_code[0]
        level = parse(medan(KIND, "tingkat"), row.teks("tingkat"))
        if not isinstance(level, Tingkat):
            self.r.tolak(at, name, "Tingkatnya belum diisi. Pilih Program, Kegiatan, atau Sub Kegiatan.")
            return None
        above = [self._cabang[t] for t in LEVELS[: LEVELS.index(level)] if t in self._cabang]
        return self._once(
            KIND, name, at, above[-1].id if above else None, kode=kode_rapi(kode), tingkat=level
        )

    def _promise(self, row: BarisTemplat, at: Sumber) -> Draf | None:
        indikator = self._named("indikator", row.teks("@indikator"), at)
        if indikator is None:
            return None
        pk = self.r.laporan.pk.id
        link = ("butirpk", "indikator")
        return self._linked(link, indikator, pk) or self.r.tambah(
            "butirpk", indikator.nama, at, pk, indikator=indikator.id, sasaran=row.teks("@sasaran"),
            satuan=row.teks("satuan") or indikator.satuan,
        )  # fmt: skip

    def _money(self, row: BarisTemplat, at: Sumber) -> Draf | None:
        program = self._program(row.teks("@induk"))
        if program is None:
            self.r.tolak(at, row.teks("@induk"), "Program ini tidak ada pada lembar Program dan Kegiatan.")
            return None
        pk = self.r.laporan.pk.id
        return self._linked(("anggaranpk", "program"), program, pk) or self.r.tambah(
            "anggaranpk", program.nama, at, pk, program=program.id
        )

    def _linked(self, link: tuple[str, str], to: Draf, induk: Id) -> Draf | None:
        kind, field = link
        rows = (d for d in self.r.semua(kind).values() if d.induk == induk)
        return next((d for d in rows if self._target(d, field) == to.id), None)

    def _target(self, draf: Draf, field: str) -> object:
        return draf.dasar.get(field) if draf.baru else self.r.laporan.value(Ref(draf.kind, draf.id, field))

    def _plain(self, row: BarisTemplat, at: Sumber) -> Draf | None:
        choices = dict(self._choices(row, at))
        if None in choices.values():
            return None
        return self._once(self.kind, row.teks(medan_nama(self.kind)), at, None, **choices)

    def _choices(self, row: BarisTemplat, at: Sumber) -> Iterator[tuple[str, Any]]:
        """What a new row must have before it has a name: the staff table it belongs to."""
        for cell in row.sel:
            if cell.medan == "tabel":
                value = parse(medan(self.kind, "tabel"), str(cell.isi))
                if isinstance(value, Masalah):
                    self.r.tolak(at, str(cell.isi), value.pesan)
                yield "tabel", None if isinstance(value, Masalah) else value
