"""Two dates, each of which may be open: from and to."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QGridLayout, QWidget

from geodata.filters import DateRange


class DateRangeEdit(QWidget):
    """`edited` carries a DateRange, or None when both sides are open."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._from, self._to = QCheckBox(), QCheckBox()
        self._start, self._end = _edit(), _edit()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(5)
        layout.setColumnStretch(1, 1)
        for row, (box, edit) in enumerate(((self._from, self._start), (self._to, self._end))):
            layout.addWidget(box, row, 0)
            layout.addWidget(edit, row, 1)
            box.toggled.connect(edit.setEnabled)
            box.toggled.connect(self._tell)
            edit.dateChanged.connect(self._tell)
            edit.setEnabled(False)
        self.retranslate()

    def retranslate(self) -> None:
        self._from.setText(self.tr("From"))
        self._to.setText(self.tr("To"))

    def show_range(self, dates: DateRange | None) -> None:
        """Shows a range without telling anybody."""
        pairs = (
            (self._from, self._start, dates.start if dates else None),
            (self._to, self._end, dates.end if dates else None),
        )
        for box, edit, day in pairs:
            blocked = (box.blockSignals(True), edit.blockSignals(True))
            box.setChecked(day is not None)
            edit.setEnabled(day is not None)
            if day is not None:
                edit.setDate(_qt_date(day))
            box.blockSignals(blocked[0])
            edit.blockSignals(blocked[1])

    def offer(self, first: date | None, last: date | None) -> None:
        """The days that an unticked side proposes: those of the articles at hand."""
        for box, edit, day in ((self._from, self._start, first), (self._to, self._end, last)):
            if day is not None and not box.isChecked():
                blocked = edit.blockSignals(True)
                edit.setDate(_qt_date(day))
                edit.blockSignals(blocked)

    def _tell(self) -> None:
        start = _day(self._start.date()) if self._from.isChecked() else None
        end = _day(self._end.date()) if self._to.isChecked() else None
        if start and end and end < start:
            start, end = end, start
        self.edited.emit(DateRange(start, end) if start or end else None)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _qt_date(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _day(when: QDate) -> date:
    return date(when.year(), when.month(), when.day())


def _edit() -> QDateEdit:
    edit = QDateEdit()
    edit.setCalendarPopup(True)
    edit.setDisplayFormat("yyyy-MM-dd")
    edit.setKeyboardTracking(False)
    return edit
