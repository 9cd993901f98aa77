"""A field for a date as exactly as it is known: a day, a month, a year, a stretch of days, or none."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.marking import QT_TRANSLATE_NOOP
from geodata.model import PartialDate, Precision

_PRECISIONS = {
    None: QT_TRANSLATE_NOOP("DateField", "Undated"),
    Precision.DAY: QT_TRANSLATE_NOOP("DateField", "Day"),
    Precision.MONTH: QT_TRANSLATE_NOOP("DateField", "Month"),
    Precision.YEAR: QT_TRANSLATE_NOOP("DateField", "Year"),
    Precision.RANGE: QT_TRANSLATE_NOOP("DateField", "From – to"),
}
_FORMATS = {
    Precision.DAY: "yyyy-MM-dd",
    Precision.MONTH: "yyyy-MM",
    Precision.YEAR: "yyyy",
    Precision.RANGE: "yyyy-MM-dd",
}
_FIRST, _LAST = QDate(1, 1, 1), QDate(9999, 12, 31)


class DateField(QWidget):
    """`when` is what it says. `may_be_inferred` adds a box for dates that the text does not give itself."""

    changed = Signal()

    def __init__(self, shown: PartialDate | None, *, may_be_inferred: bool = True) -> None:
        super().__init__()
        self._shown = shown
        self.precision, self.first, self.last = QComboBox(), QDateEdit(), QDateEdit()
        self.inferred, self._dash = QCheckBox(self.tr("Inferred, not written in the text")), QLabel("–")
        self._may_be_inferred = may_be_inferred
        for each, text in _PRECISIONS.items():
            self.precision.addItem(self.tr(text), each)
        for edit in (self.first, self.last):
            edit.setDateRange(_FIRST, _LAST)
            edit.setDate(QDate.currentDate())
            edit.setCalendarPopup(True)
            edit.setMinimumWidth(130)
        self._lay_out()
        self._name_parts()
        self._begin(shown)
        self.precision.currentIndexChanged.connect(lambda _: self._follow())
        for signal in (self.precision.currentIndexChanged, self.first.dateChanged, self.last.dateChanged):
            signal.connect(lambda _: self.changed.emit())
        self.inferred.toggled.connect(lambda _: self.changed.emit())

    @property
    def when(self) -> PartialDate | None:
        """What the field says; untouched, exactly what it began with, its reason too."""
        precision = self.precision.currentData()
        if precision is None:
            return None
        start, end = self._days(Precision(precision))
        inferred = self._may_be_inferred and self.inferred.isChecked()
        shown = self._shown
        same = shown and (shown.start, shown.end, shown.precision, shown.inferred) == (
            start,
            end,
            precision,
            inferred if self._may_be_inferred else shown.inferred,
        )
        return shown if same else PartialDate(start, end, Precision(precision), inferred)

    def _days(self, precision: Precision) -> tuple[date, date]:
        first, last = _day(self.first), _day(self.last)
        if precision is Precision.MONTH:
            return first.replace(day=1), first.replace(day=monthrange(first.year, first.month)[1])
        if precision is Precision.YEAR:
            return date(first.year, 1, 1), date(first.year, 12, 31)
        if precision is Precision.RANGE:
            return min(first, last), max(first, last)
        return first, first

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        for part in (self.precision, self.first, self._dash, self.last):
            line.addWidget(part)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(line)
        layout.addWidget(self.inferred)

    def _name_parts(self) -> None:
        self.precision.setAccessibleName(self.tr("How exactly the date is known"))
        self.first.setAccessibleName(self.tr("Date, or its first day"))
        self.last.setAccessibleName(self.tr("Last day"))

    def _begin(self, shown: PartialDate | None) -> None:
        self.precision.setCurrentIndex(self.precision.findData(shown.precision if shown else None))
        if shown is not None:
            self.first.setDate(QDate(shown.start.year, shown.start.month, shown.start.day))
            self.last.setDate(QDate(shown.end.year, shown.end.month, shown.end.day))
            self.inferred.setChecked(shown.inferred)
        self._follow()

    def _follow(self) -> None:
        """Only what the exactness needs is there."""
        precision = self.precision.currentData()
        is_range = precision is not None and Precision(precision) is Precision.RANGE
        self.first.setVisible(precision is not None)
        self._dash.setVisible(is_range)
        self.last.setVisible(is_range)
        self.inferred.setVisible(self._may_be_inferred and precision is not None)
        if precision is not None:
            for edit in (self.first, self.last):
                edit.setDisplayFormat(_FORMATS[Precision(precision)])


def _day(edit: QDateEdit) -> date:
    shown = edit.date()
    return date(shown.year(), shown.month(), shown.day())
