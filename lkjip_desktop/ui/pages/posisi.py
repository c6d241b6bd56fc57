"""Where the year stands: one bar per indikator, money planned and spent over the quarters."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from lkjip_desktop.domain.aturan import desimal_of
from lkjip_desktop.domain.dokumen import Indikator
from lkjip_desktop.domain.formulir.renaksi import Posisi, posisi
from lkjip_desktop.domain.hasil import Hasil, bulat
from lkjip_desktop.domain.ref import Ref
from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.grid.cells import State
from lkjip_desktop.ui.grid.colours import colours
from lkjip_desktop.ui.pages.chart import TrendChart
from lkjip_desktop.ui.pages.columns import ROMAN, TRIWULAN
from lkjip_desktop.wording.angka import format_rupiah
from lkjip_desktop.wording.cara import cara, hasil_text
from lkjip_desktop.wording.nomor import nomor

_JUTA = Decimal(1_000_000)
_MOST = 150
"""A bar this long (per cent) fills the chart."""


class PosisiView(QWidget):
    """Follows the report while it is on the screen."""

    def __init__(self, session: DocumentSession) -> None:
        super().__init__()
        self._session = session
        self._quarter = QComboBox()
        self._quarter.addItem("triwulan terakhir yang dicatat", 0)
        for q in TRIWULAN:
            self._quarter.addItem(f"triwulan {ROMAN[q]}", q)
        self._quarter.setAccessibleName("Sampai triwulan")
        self._quarter.currentIndexChanged.connect(self._fill)
        self._summary = QLabel()
        self._summary.setWordWrap(True)
        self._summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self._bars = CapaianBars()
        self._money = TrendChart()
        self._money.setAccessibleName("Grafik anggaran triwulan")
        self._arrange()
        session.changed.connect(lambda _: self._fill() if self.isVisible() else None)
        self._fill()

    def go_to(self, ref: Ref) -> bool:
        """Nothing is typed here."""
        return False

    def finish(self) -> bool:
        """Nothing is typed here."""
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        self._fill()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        label = QLabel("Sa&mpai:")
        label.setBuddy(self._quarter)
        head.addWidget(label)
        head.addWidget(self._quarter)
        head.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(self._bars)
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName("Capaian indikator")
        title = QLabel("Anggaran kumulatif setiap triwulan (juta rupiah): rencana dan realisasi")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.addLayout(head)
        column.addWidget(self._summary)
        column.addWidget(scroll, 3)
        column.addWidget(title)
        column.addWidget(self._money, 2)

    def _fill(self) -> None:
        laporan, figures = self._session.laporan, self._session.figures
        now = posisi(laporan, figures, self._quarter.currentData())
        desimal = desimal_of(laporan)
        self._summary.setText(self._words(now, desimal))
        names = []
        for id, hasil in now.capaian.items():
            row = laporan.get(Indikator, id)
            names.append((f"{nomor(laporan, 'indikator', id)} {row.nama if row else ''}", hasil))
        self._bars.show_bars(names, desimal)
        shown = now.triwulan or 4
        self._money.show_series(
            {q: bulat(v / _JUTA, 0) for q in TRIWULAN if (v := now.uang.rencana_sd[q]) is not None},
            {
                q: bulat(v / _JUTA, 0)
                for q in TRIWULAN
                if q <= shown and (v := now.uang.realisasi_sd[q]) is not None
            },
            0,
        )

    def _words(self, now: Posisi, desimal: int) -> str:
        if not now.triwulan:
            return "Belum ada realisasi triwulan yang dicatat. Isi pada bagian Rencana Aksi."
        q, money = now.triwulan, now.uang
        text = f"S.d. triwulan {ROMAN[q]}: "
        if now.rata.nilai is None:
            text += "belum ada indikator yang dapat dihitung."
        else:
            text += f"rata-rata capaian instansi {hasil_text(now.rata, desimal)} % ({now.predikat})."
        if now.belum:
            text += f" {len(now.belum)} indikator belum mempunyai realisasi triwulan ini."
        spent, planned = money.realisasi_sd[q], money.rencana_sd[q]
        if spent is not None:
            text += f" Belanja {format_rupiah(spent)}"
            text += f" dari rencana {format_rupiah(planned)}" if planned is not None else ""
            text += f"; serapan pagu setahun {hasil_text(money.serapan[q], desimal)} %."
        if now.tanpa_triwulan:
            text += f" Belanja {format_rupiah(now.tanpa_triwulan)} dicatat setahun tanpa triwulan."
        return text


class CapaianBars(QWidget):
    """One bar a row with its per cent written beside it, and a line at 100."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: Sequence[tuple[str, Hasil]] = ()
        self._desimal = 2
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.setAccessibleName("Grafik capaian indikator")

    def show_bars(self, bars: Sequence[tuple[str, Hasil]], desimal: int) -> None:
        """Draw these; a capaian that can't be computed has no bar but says why."""
        self._bars, self._desimal = bars, desimal
        self.setAccessibleDescription("; ".join(f"{name}: {self._said(hasil)}" for name, hasil in bars))
        self.updateGeometry()
        self.setMinimumHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:
        """A line for each bar."""
        line = self.fontMetrics().height()
        return QSize(line * 40, int(line * (1.7 * max(len(self._bars), 1) + 1)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw names, bars, figures and the line at 100."""
        painter = QPainter(self)
        line = self.fontMetrics().height()
        if not self._bars:
            words = "Belum ada target triwulan. Isi pada bagian Rencana Aksi."
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)
            return
        names, figures = self.width() * 0.45, line * 6.0
        room = self.width() - names - figures
        for n, (name, hasil) in enumerate(self._bars):
            top = line * (0.5 + 1.7 * n)
            self._draw(painter, name, hasil, QRectF(0, top, self.width(), line * 1.3), names, room)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 1, Qt.PenStyle.DashLine))
        x = names + room * 100 / _MOST
        painter.drawLine(int(x), 0, int(x), int(line * 1.7 * len(self._bars) + line * 0.6))

    def _draw(
        self, painter: QPainter, name: str, hasil: Hasil, row: QRectF, names: float, room: float
    ) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        words = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(names - 12))
        painter.drawText(row.adjusted(4, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), words)
        length = 0.0
        if hasil.nilai is not None:
            length = room * min(float(hasil.nilai), _MOST) / _MOST
            state = State.COMPUTED if hasil.nilai >= 100 else State.DIFFERENT
            painter.fillRect(
                QRectF(names, row.top(), length, row.height()), colours(self.palette()).text[state]
            )
        after = row.adjusted(names + length + 6, 0, 0, 0)
        painter.drawText(after, int(Qt.AlignmentFlag.AlignVCenter), self._said(hasil))

    def _said(self, hasil: Hasil) -> str:
        if hasil.nilai is None:
            return cara(hasil, self._desimal)
        return f"{hasil_text(hasil, self._desimal)} %"
