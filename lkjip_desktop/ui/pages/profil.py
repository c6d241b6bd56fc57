"""Tab Profil: identity, tasks, organisation, issues, legal basis, staff and assets."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from lkjip_desktop.domain.dokumen import (
    IDENTITAS,
    Aset,
    Baris,
    DasarHukum,
    Fungsi,
    IsuStrategis,
    Pegawai,
    UnitOrganisasi,
)
from lkjip_desktop.domain.figures import Figures
from lkjip_desktop.domain.laporan import Laporan
from lkjip_desktop.domain.pegawai import row_total
from lkjip_desktop.domain.pilihan import TabelPegawai
from lkjip_desktop.domain.pohon import descendants, roots
from lkjip_desktop.domain.ref import Id
from lkjip_desktop.rules.pejabat import PANGKAT
from lkjip_desktop.ui.form.spec import Field, FormSpec, Group
from lkjip_desktop.ui.grid.cells import ABSENT, TOTAL, CellText, RowKey
from lkjip_desktop.ui.grid.spec import Column, GridSpec, Insert
from lkjip_desktop.ui.pages import columns as c
from lkjip_desktop.ui.pages.section import Section
from lkjip_desktop.wording.label import judul, pilihan

IDENTITY = FormSpec(
    "profil.identitas",
    "Identitas",
    "identitas",
    (
        Group(
            "Instansi",
            (
                Field("nama", 70, required=True),
                Field("singkatan", 20),
                Field("pemda", 50, required=True, placeholder="Kabupaten …"),
                Field("kode", 30),
                Field("tahun", 8, required=True),
                Field("alamat", 70, lines=2, required=True),
                Field("telepon", 25),
                Field("email", 40),
                Field("laman", 40),
                Field("logo"),
            ),
        ),
        Group(
            "Penandatanganan laporan",
            (Field("tempat", 30, required=True), Field("tanggal", 24, required=True)),
        ),
        Group(
            "Kepala instansi",
            (
                Field("kepala_nama", 50, required=True),
                Field("kepala_jabatan", 70, required=True),
                Field("kepala_status", 14),
                Field("kepala_pangkat", 30, suggest=lambda _: PANGKAT.values()),
                Field("kepala_golongan", 10, suggest=lambda _: PANGKAT),
                Field("kepala_nip", 24, required=True),
            ),
        ),
        Group("Atasan", (Field("atasan_nama", 50), Field("atasan_jabatan", 70))),
        Group("Uraian", (Field("gambaran", 90, lines=8),)),
    ),
    IDENTITAS,
    help="Identitas instansi untuk sampul, kata pengantar, dan setiap tanda tangan.",
)
TASK = FormSpec(
    "profil.tugas",
    "Tugas",
    "identitas",
    (Group("", (Field("tugas", 90, lines=4, required=True),)),),
    IDENTITAS,
)
HEADCOUNT = FormSpec(
    "profil.jumlah",
    "Jumlah Pegawai",
    "identitas",
    (Group("", (Field("jumlah_pegawai", 10, unit="orang"),)),),
    IDENTITAS,
)


def _list(cls: type[Baris], name: str, title: str, *fields: Column, prompt: str) -> GridSpec:
    """A plain list of rows of one kind."""
    kind = cls.__name__.lower()
    return GridSpec(
        name,
        title,
        rows=lambda laporan: [RowKey(kind, row.id) for row in laporan.all(cls)],
        columns=lambda _: fields,
        shapes=frozenset({kind}),
        inserts=(Insert(kind, cls, judul(kind)),),
        prompt=prompt,
        frozen=0,
    )


FUNCTIONS = _list(
    Fungsi, "profil.fungsi", "Fungsi", c.typed("fungsi", "uraian", required=frozenset({"fungsi"})),
    prompt="Ketik fungsi…",
)  # fmt: skip
ISSUES = _list(
    IsuStrategis, "profil.isu", "Isu Strategis",
    c.typed("isustrategis", "uraian", width=45, required=frozenset({"isustrategis"})),
    c.typed("isustrategis", "penjelasan", width=60, lines=8),
    prompt="Ketik isu strategis…",
)  # fmt: skip
LAWS = _list(
    DasarHukum, "profil.dasar", "Dasar Hukum",
    c.typed("dasarhukum", "uraian", required=frozenset({"dasarhukum"})),
    prompt="Ketik dasar hukum…",
)  # fmt: skip


def _units(laporan: Laporan) -> list[RowKey]:
    table = laporan.table(UnitOrganisasi)
    depth: dict[Id | None, int] = {}
    for root in roots(table):
        for row in descendants(table, root):
            depth[row.id] = depth.get(row.induk, -1) + 1
    return [RowKey("unitorganisasi", id, level) for id, level in depth.items() if id is not None]


UNITS = GridSpec(
    "profil.unit",
    "Struktur Organisasi",
    rows=_units,
    columns=lambda _: (
        c.typed("unitorganisasi", "nama", width=40, wrap=True, required=frozenset({"unitorganisasi"})),
        c.typed("unitorganisasi", "jabatan", width=34, wrap=True),
        c.typed("unitorganisasi", "tugas", width=50, lines=6),
    ),
    shapes=frozenset({"unitorganisasi"}),
    inserts=(Insert("unitorganisasi", UnitOrganisasi, "unit organisasi"),),
    levels=True,
    prompt="Ketik unit organisasi…",
    help="Alt+panah kanan memasukkan unit ke bawah unit di atasnya.",
)


# --- pegawai --------------------------------------------------------------------------------------------


def _staff_rows(tabel: TabelPegawai, laporan: Laporan) -> list[RowKey]:
    return [RowKey("pegawai", p.id) for p in laporan.all(Pegawai) if p.tabel is tabel]


def _staff_sum(tabel: TabelPegawai, field: str) -> c.FigureOf:
    return c.only(("jumlah",), lambda _, figures, __: getattr(figures.pegawai[tabel], field))


def _staff_row(tabel: TabelPegawai, laporan: Laporan, figures: Figures, key: RowKey) -> Decimal | None:
    if not key.kind:
        return figures.pegawai[tabel].jumlah
    row = laporan.get(Pegawai, key.id)
    return None if row is None else row_total(row)


def _staff_columns(tabel: TabelPegawai, _: Laporan) -> tuple[Column, ...]:
    return (
        c.typed(
            "pegawai", "uraian", title=pilihan(tabel), width=40, wrap=True, compute=c.field_text({},
                                                                                                 "Jumlah"),
            required=frozenset({"pegawai"}),
        ),
        c.typed("pegawai", "laki", width=12, compute=c.cacah(_staff_sum(tabel, "laki"))),
        c.typed("pegawai", "perempuan", width=12, compute=c.cacah(_staff_sum(tabel, "perempuan"))),
        c.typed("pegawai", "jumlah", width=12, compute=c.cacah(partial(_staff_row, tabel))),
    )  # fmt: skip


def staff(tabel: TabelPegawai) -> GridSpec:
    """One staff table with its sums."""
    return GridSpec(
        f"profil.pegawai.{tabel.name.lower()}",
        f"Pegawai menurut {pilihan(tabel)}",
        rows=partial(_staff_rows, tabel),
        columns=partial(_staff_columns, tabel),
        shapes=frozenset({"pegawai"}),
        inserts=(Insert("pegawai", Pegawai, "baris", fields={"tabel": tabel}),),
        totals=(c.SUM,),
        strong=frozenset({"jumlah"}),
        prompt="Ketik baris…",
        help="Jumlah dihitung dari laki-laki dan perempuan; ketik hanya bila rinciannya tidak ada.",
    )


def _of_table(field: str) -> c.FigureOf:
    return lambda _, figures, key: getattr(figures.pegawai[TabelPegawai(key.name)], field)


def _difference(laporan: Laporan, figures: Figures, key: RowKey) -> CellText | None:
    made, stated = figures.pegawai[TabelPegawai(key.name)].jumlah, laporan.identitas.jumlah_pegawai
    text = c.cacah(lambda *_: made)(laporan, figures, key)
    return None if text is None else c.compared(stated, text.text, made == stated)


OVERVIEW = GridSpec(
    "profil.ringkasan",
    "Jumlah menurut tabel",
    rows=lambda _: (),
    columns=lambda _: (
        c.computed(
            "tabel",
            "Tabel",
            c.words(lambda _, __, key: pilihan(TabelPegawai(key.name))),
            right=False,
            width=30,
        ),
        c.computed("laki", "Laki-laki", c.cacah(_of_table("laki")), width=12),
        c.computed("perempuan", "Perempuan", c.cacah(_of_table("perempuan")), width=12),
        c.computed(
            "jumlah",
            "Jumlah",
            _difference,
            width=12,
            tip="Ditandai ≠ bila berbeda dengan jumlah pegawai di atas.",
        ),
    ),
    shapes=frozenset(),
    settings=frozenset({"identitas"}),
    totals=tuple(RowKey(TOTAL, Id(t.value), 0, t.value) for t in TabelPegawai),
)


# --- aset -----------------------------------------------------------------------------------------------

ASSETS = GridSpec(
    "profil.aset",
    "Aset",
    rows=lambda laporan: [RowKey("aset", a.id) for a in laporan.all(Aset)],
    columns=lambda _: (
        c.typed("aset", "uraian", width=45, wrap=True, compute=c.field_text({}, "Jumlah"),
                required=frozenset({"aset"})),
        c.typed("aset", "jumlah"),
        c.typed("aset", "satuan", suggest=c.known_words("aset", "satuan")),
        c.typed("aset", "nilai", width=18,
                compute=c.rupiah(lambda _, figures, key: ABSENT if key.kind else figures.aset)),
    ),
    shapes=frozenset({"aset"}),
    inserts=(Insert("aset", Aset, "aset"),),
    totals=(c.SUM,),
    strong=frozenset({"jumlah"}),
    prompt="Ketik nama aset…",
)  # fmt: skip

_CHARTS = {TabelPegawai.GOLONGAN: "golongan", TabelPegawai.PENDIDIKAN: "pendidikan"}
"""The staff tables that the report draws, and the names of those charts."""

SECTIONS = (
    Section("Identitas", (IDENTITY,)),
    Section("Tugas dan Fungsi", (TASK, FUNCTIONS)),
    Section("Struktur Organisasi", (UNITS,)),
    Section("Isu Strategis", (ISSUES,)),
    Section("Dasar Hukum", (LAWS,)),
    Section("Aset", (ASSETS,), optional=True),
    Section(
        "Jumlah Pegawai", (HEADCOUNT, OVERVIEW), "Pegawai", optional=True, charts=tuple(_CHARTS.values())
    ),
    *(
        Section(
            pilihan(t), (staff(t),), "Pegawai", optional=True, charts=(_CHARTS[t],) if t in _CHARTS else ()
        )
        for t in TabelPegawai
    ),
)
