"""Whatever is edited, the model shows what one made anew would show, cell for cell."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtTest import QAbstractItemModelTester
from support.memory import MemoryStore

from lkjip_desktop.domain.dokumen import Aset, Indikator, Sasaran, Tujuan
from lkjip_desktop.domain.laporan import laporan_of
from lkjip_desktop.domain.nilai import KOSONG, Angka
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.grid.model import GridModel

KINDS = (Tujuan, Sasaran, Indikator, Aset)
EDITS = st.lists(
    st.tuples(
        st.sampled_from(["insert", "delete", "up", "down", "text", "figure", "undo", "redo", "hop"]),
        st.sampled_from(KINDS),
        st.integers(0, 9),
        st.integers(0, 20),
    ),
    max_size=12,
)


def shown(model):
    rows = range(model.rowCount())
    cells = [[model.cell(r, c) for c in range(model.columnCount())] for r in rows]
    return [(key.place, key.level, key.name) for key in model.sheet.rows], cells


def pick(session, cls, n):
    rows = list(session.laporan.all(cls))
    return rows[n % len(rows)] if rows else None


def edit(session, act, cls, n, value):
    row = pick(session, cls, n)
    if act == "undo":
        session.undo()
    elif act == "redo":
        session.redo()
    elif act == "insert":
        parents = {Sasaran: Tujuan, Indikator: Sasaran}
        parent = pick(session, parents[cls], value) if cls in parents else None
        if cls not in parents or parent is not None:
            session.insert(cls, parent.id if parent else None)
    elif row is None:
        return
    elif act == "delete":
        session.delete([(cls, row.id)])
    elif act in ("up", "down"):
        session.move(cls, row.id, -1 if act == "up" else 1)
    elif act == "text":
        session.set_value(
            Ref(cls.__name__.lower(), row.id, "nama" if cls is Indikator else "uraian"), f"T{value}"
        )
    elif act == "hop" and cls is Indikator:
        session.set_value(Ref("indikator", row.id, "induk"), pick(session, Sasaran, value).id)
    elif act == "figure" and cls is Indikator:
        figure = KOSONG if value == 0 else Angka(Decimal(value))
        session.set_value(Ref("indikator", row.id, "realisasi"), figure)
    elif act == "figure" and cls is Aset:
        session.set_value(Ref("aset", row.id, "nilai"), Decimal(value))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=EDITS, paused=st.booleans())
@pytest.mark.parametrize("which", ["tree", "flat"])
def test_step_by_step_equals_anew(rows, tree_spec, flat_spec, qapp, which, edits, paused):
    session = DocumentSession(MemoryStore(laporan_of(rows)))
    spec = tree_spec if which == "tree" else flat_spec
    model = GridModel(session, spec)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    shown(model)
    for act, cls, n, value in edits:
        if act == "hop" and pick(session, Sasaran, value) is None:
            continue
        if paused:
            model.pause()
        edit(session, act, cls, n, value)
        model.resume()
        assert shown(model) == shown(GridModel(session, spec))
    assert tester.model() is model
