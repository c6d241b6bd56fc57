"""Results with the chosen row explained below: how its capaian was made, its trend, and the words to it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSplitter, QVBoxLayout, QWidget

from lkjip_desktop.domain.aturan import desimal_of
from lkjip_desktop.domain.delta import Delta
from lkjip_desktop.domain.deret import deret
from lkjip_desktop.domain.dokumen import Indikator
from lkjip_desktop.domain.ref import Id, Ref
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.form.spec import FormSpec
from lkjip_desktop.ui.form.view import FormView
from lkjip_desktop.ui.grid.cells import RowKey
from lkjip_desktop.ui.grid.spec import GridSpec
from lkjip_desktop.ui.grid.view import GridView
from lkjip_desktop.ui.grid.widths import Remembers
from lkjip_desktop.ui.message_line import MessageLine
from lkjip_desktop.ui.pages.chart import TrendChart
from lkjip_desktop.ui.pages.kinerja import capaian_of, explain_capaian, explain_tren
from lkjip_desktop.ui.pages.sizes import RememberedSizes
from lkjip_desktop.wording.cara import hasil_text

CHOOSE = "Pilih satu indikator pada tabel di atas."


class ResultsWithDetail(QSplitter):
    """The grid, and below it the detail of its current row."""

    def __init__(
        self,
        session: DocumentSession,
        spec: GridSpec,
        form: FormSpec,
        settings: Remembers,
        message: MessageLine,
    ) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.view = GridView(session, spec, settings, message)
        self.detail = Detail(session, form)
        self.addWidget(self.view)
        self.addWidget(self.detail)
        self.setStretchFactor(0, 1)
        self.setCollapsible(0, False)
        # On a small screen the table keeps its titles and some rows.
        self.view.setMinimumHeight(self.fontMetrics().height() * 8)
        RememberedSizes(self, settings, "rincian", (10_000, self.fontMetrics().height() * 14))
        self.view.row_chosen.connect(self._show)
        self.view.grid.modelReset.connect(lambda: self._show(-1))
        self.setFocusProxy(self.view)
        self._start()

    def go_to(self, ref: Ref) -> bool:
        """A field of the grid, or one of the detail of its row."""
        row = self.view.grid.sheet.row_of(ref.kind, ref.id)
        if row is None:
            return False
        if (
            ref.field
            and not self.view.has_column(ref)
            and any(r.field.name == ref.medan for r in self.detail.form.rows)
        ):
            self.view.setCurrentIndex(self.view.grid.index(row, 0))
            return self.detail.form.go_to(ref)
        return self.view.go_to(ref)

    def finish(self) -> bool:
        """Save what is being typed in either; where a row was left unsaved, go back to it."""
        if not self.view.finish():
            return False
        if self.detail.form.finish():
            return True
        left = self.detail.form.left_behind()
        row = self.view.grid.sheet.row_of("indikator", left) if left is not None else None
        if row is not None:
            self.view.setCurrentIndex(self.view.grid.index(row, 0))
        return False

    def _start(self) -> None:
        """Begin at the first indikator, so that there is a detail to see."""
        rows = self.view.grid.sheet.rows
        first = next((n for n, key in enumerate(rows) if key.kind == "indikator"), None)
        if first is not None:
            self.view.setCurrentIndex(self.view.grid.index(first, 0))

    def _show(self, row: int) -> None:
        keys = self.view.grid.sheet.rows
        key = keys[row] if 0 <= row < len(keys) else None
        self.detail.show_key(key)


class Detail(QWidget):
    """Working and chart on the left, the explanation on the right."""

    def __init__(self, session: DocumentSession, form: FormSpec) -> None:
        super().__init__()
        self._session = session
        self._key: RowKey | None = None
        self.working = QLabel(CHOOSE)
        self.working.setWordWrap(True)
        self.working.setTextFormat(Qt.TextFormat.PlainText)
        self.working.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.chart = TrendChart()
        self.form = FormView(session, form)
        left = QVBoxLayout()
        left.addWidget(self.working)
        left.addWidget(self.chart, 1)
        scroll = QScrollArea()
        scroll.setWidget(self.form)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 0, 0)
        row.addLayout(left, 2)
        row.addWidget(scroll, 5)
        session.changed.connect(self._follow)
        self.show_key(None)

    def show_key(self, key: RowKey | None) -> None:
        """Show the row `key`; only an indikator has words of its own."""
        self._key = key
        id = key.id if key is not None and key.kind == "indikator" else None
        self.form.show_row(id)
        self._refresh()

    def _follow(self, delta: Delta) -> None:
        if self._key is None or not self.isVisible():
            return
        ids = {id for _, id in delta.rows} | {id for _, id in delta.figures}
        if self._key.id in ids or not self._key.kind:
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        self._refresh()

    def _refresh(self) -> None:
        laporan, figures, key = self._session.laporan, self._session.figures, self._key
        row = laporan.get(Indikator, key.id) if key is not None else None
        self.working.setText(self._words() or CHOOSE)
        self.chart.setVisible(row is not None)
        if row is not None:
            series = deret(row, figures.kinerja.get(Id(row.id)), laporan.tahun)
            self.chart.show_series(*series, desimal_of(laporan))

    def _words(self) -> str:
        laporan, figures, key = self._session.laporan, self._session.figures, self._key
        if key is None:
            return ""
        found = capaian_of(laporan, figures, key)
        if found is None:
            return ""
        what = "Capaian" if key.kind == "indikator" else "Rata-rata capaian"
        text = hasil_text(found, desimal_of(laporan))
        lines = [f"{what}: {text} %" if found.nilai is not None else what]
        lines.append(explain_capaian(laporan, figures, key))
        lines.append(explain_tren(laporan, figures, key))
        return "\n".join(line for line in lines if line)
