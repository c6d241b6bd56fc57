"""A date: typed as offices write it, or picked from a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QVBoxLayout

from lkjip_desktop.session.document import DocumentSession
from lkjip_desktop.ui.form.fields import LineRow
from lkjip_desktop.ui.form.spec import Field, FormSpec
from lkjip_desktop.ui.icons import icon


class DateRow(LineRow):
    """A line with a calendar behind the button at its end."""

    def __init__(self, session: DocumentSession, form: FormSpec, field: Field) -> None:
        super().__init__(session, form, field)
        self.line.setPlaceholderText(field.placeholder or "31 Januari 2026")
        place = QLineEdit.ActionPosition.TrailingPosition
        self.calendar_action = self.line.addAction(icon("calendar"), place)
        self.calendar_action.setToolTip("Pilih dari kalender")
        self.calendar_action.setEnabled(not session.read_only)
        self.calendar_action.triggered.connect(self.open_calendar)

    def open_calendar(self) -> Calendar:
        """Show the calendar under the line, at the date that is kept."""
        calendar = Calendar(self.line)
        kept = None if self.ref is None else self.session.laporan.value(self.ref)
        calendar.open_at(kept if isinstance(kept, date) else None)
        calendar.days.clicked.connect(lambda day: self._pick(day, calendar))
        calendar.days.activated.connect(lambda day: self._pick(day, calendar))
        return calendar

    def _pick(self, day: QDate, calendar: Calendar) -> None:
        calendar.close()
        self.take(date(day.year(), day.month(), day.day()))
        self.line.setFocus()


class Calendar(QFrame):
    """A month that closes itself when it loses the focus."""

    def __init__(self, under: QLineEdit) -> None:
        super().__init__(under, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._under = under
        self.days = QCalendarWidget()
        self.days.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.days.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.days)

    def open_at(self, day: date | None) -> None:
        """Show the month of `day`, or the present one."""
        if day is not None:
            self.days.setSelectedDate(QDate(day.year, day.month, day.day))
        self.move(self._under.mapToGlobal(QPoint(0, self._under.height())))
        self.show()
        self.days.setFocus()
