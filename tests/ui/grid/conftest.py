"""A session that saves nowhere, and grids over it."""

from datetime import datetime
from decimal import Decimal

import pytest
from support.memory import MemorySettings, MemoryStore

from lkjip_desktop.domain.dokumen import (
    IDENTITAS,
    RENSTRA,
    Aset,
    Identitas,
    Indikator,
    ProgramKegiatan,
    Renstra,
    Sasaran,
    Tujuan,
)
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.domain.nilai import Angka
from lkjip_desktop.domain.pilihan import Tingkat
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.rules.temuan import Severity, Temuan
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.grid.cells import CellText, RowKey, State
from lkjip_desktop.ui.grid.spec import Column, GridSpec, Insert
from lkjip_desktop.ui.grid.view import GridView
from lkjip_desktop.ui.message_line import MessageLine
from lkjip_desktop.wording.cara import cara, hasil_text

NOW = datetime(2026, 1, 15, 10, 42)


@pytest.fixture
def rows():
    """Two sasaran below one tujuan, three indikator, a small budget tree and an asset."""
    return [
        Identitas(id=IDENTITAS, nama="Badan Contoh", tahun=2025),
        Renstra(id=RENSTRA, tahun_awal=2024, tahun_akhir=2025),
        Tujuan(id=Id("t1"), urutan=1024, uraian="Tujuan satu"),
        Sasaran(id=Id("s1"), induk=Id("t1"), urutan=1024, uraian="Sasaran satu"),
        Sasaran(id=Id("s2"), induk=Id("t1"), urutan=2048, uraian="Sasaran dua"),
        indikator("i1", "s1", 1024, target=4, realisasi=2),
        indikator("i2", "s1", 2048, target=10, realisasi=9),
        indikator("i3", "s2", 1024, target=8),
        ProgramKegiatan(id=Id("p1"), urutan=1024, kode="5.03.02", nama="Program"),
        ProgramKegiatan(
            id=Id("k1"), induk=Id("p1"), urutan=1024, tingkat=Tingkat.KEGIATAN, kode="5.03.02.2.01",
            nama="Satu",
            anggaran=Decimal(100), realisasi=Decimal(40),
        ),
        ProgramKegiatan(
            id=Id("k2"), induk=Id("p1"), urutan=2048, tingkat=Tingkat.KEGIATAN, kode="5.03.02.2.02",
            nama="Dua",
            anggaran=Decimal(300), realisasi=Decimal(160),
        ),
        Aset(id=Id("a1"), urutan=1024, uraian="Meja", jumlah=Decimal(3), satuan="unit", nilai=Decimal(1000)),
    ]  # fmt: skip


def indikator(id, induk, urutan, target, realisasi=None):
    more = {} if realisasi is None else {"realisasi": Angka(Decimal(realisasi))}
    return Indikator(
        id=Id(id), induk=Id(induk), urutan=urutan, nama=f"Indikator {id}", satuan="dokumen",
        target={2025: Angka(Decimal(target))}, **more,
    )  # fmt: skip


@pytest.fixture
def store(rows):
    return MemoryStore(laporan_of(rows))


@pytest.fixture
def session(store, qapp):
    return DocumentSession(store, lambda: NOW)


@pytest.fixture
def one_rule(session, monkeypatch):
    """The only rule: an indikator needs a satuan."""

    class Engine:
        def update(self, laporan, figures, delta):
            return tuple(
                Temuan(
                    "UJI-01",
                    Severity.KESALAHAN,
                    Ref("indikator", i.id, "satuan"),
                    "Satuan <belum> diisi.",
                )
                for i in laporan.all(Indikator)
                if not i.satuan
            )

    monkeypatch.setattr(session, "_engine", Engine())


def _tree(laporan):
    for t in laporan.all(Tujuan):
        yield RowKey("tujuan", t.id)
        for s in laporan.children(Sasaran, t.id):
            yield RowKey("sasaran", s.id, 1)
            yield from (RowKey("indikator", i.id, 2) for i in laporan.children(Indikator, s.id))


def _capaian(laporan, figures, key):
    kinerja = figures.kinerja.get(key.id)
    return None if kinerja is None else CellText(hasil_text(kinerja.capaian))


def _explain(laporan, figures, key):
    return cara(figures.kinerja[key.id].capaian) if key.id in figures.kinerja else ""


@pytest.fixture
def tree_spec():
    """Tujuan > sasaran > indikator with a typed target, a typed realisasi and a computed capaian."""
    return GridSpec(
        name="uji.pohon",
        title="Tujuan dan Sasaran",
        rows=lambda laporan: list(_tree(laporan)),
        columns=lambda laporan: (
            Column(
                "uraian", "Uraian", {"tujuan": "uraian", "sasaran": "uraian", "indikator": "nama"},
                wrap=True, width=30,
            ),
            Column("satuan", "Satuan", {"indikator": "satuan"}, required=frozenset({"indikator"})),
            Column("arah", "Arah", {"indikator": "arah"}, width=20),
            Column("iku", "IKU", {"indikator": "iku"}, width=5),
            *(
                Column(f"target.{y}", f"Target\n{y}", {"indikator": f"target.{y}"}, tip="Target Renstra.")
                for y in (laporan.renstra.tahun_awal, laporan.renstra.tahun_akhir)
            ),
            Column("realisasi", "Realisasi", {"indikator": "realisasi"}),
            Column("capaian", "Capaian", compute=_capaian, explain=_explain, right=True),
        ),
        shapes=frozenset({"tujuan", "sasaran", "indikator"}),
        settings=frozenset({"renstra"}),
        inserts=(
            Insert("tujuan", Tujuan, "tujuan"),
            Insert("sasaran", Sasaran, "sasaran", frozenset({"tujuan"})),
            Insert("indikator", Indikator, "indikator", frozenset({"sasaran"})),
        ),
        strong=frozenset({"tujuan"}),
        prompt="Ketik tujuan baru",
        numbered=frozenset({"tujuan", "sasaran", "indikator"}),
    )  # fmt: skip


def _sum(laporan, figures, key):
    return (
        CellText("" if figures.aset is None else str(figures.aset), State.COMPUTED) if not key.kind else None
    )


@pytest.fixture
def flat_spec():
    """The asset table with its sum."""
    return GridSpec(
        name="uji.aset",
        title="Aset",
        rows=lambda laporan: [RowKey("aset", a.id) for a in laporan.all(Aset)],
        columns=lambda laporan: (
            Column(
                "uraian", "Nama aset", {"aset": "uraian"},
                lambda *_: CellText("Jumlah", State.LABEL) if not _[2].kind else None, width=30,
            ),
            Column("jumlah", "Jumlah", {"aset": "jumlah"}),
            Column("satuan", "Satuan", {"aset": "satuan"}, suggest=lambda laporan: ["unit", "buah"]),
            Column("nilai", "Nilai", {"aset": "nilai"}, _sum),
        ),
        shapes=frozenset({"aset"}),
        inserts=(Insert("aset", Aset, "aset"),),
        totals=(RowKey("", Id("jumlah"), 0, "jumlah"),),
        prompt="Ketik aset baru",
    )  # fmt: skip


@pytest.fixture
def message(qtbot):
    line = MessageLine()
    qtbot.addWidget(line)
    return line


@pytest.fixture
def settings():
    return MemorySettings()


@pytest.fixture
def open_grid(session, settings, message, qtbot):
    """Shows a grid and gives it the focus."""

    def show(spec, width=900, height=500):
        view = GridView(session, spec, settings, message)
        qtbot.addWidget(view)
        view.resize(width, height)
        with qtbot.waitActive(view):
            view.show()
            view.activateWindow()
        view.setFocus()
        view.setCurrentIndex(view.grid.index(0, 0))
        return view

    return show


@pytest.fixture
def tree(open_grid, tree_spec):
    return open_grid(tree_spec)


@pytest.fixture
def flat(open_grid, flat_spec):
    return open_grid(flat_spec)
