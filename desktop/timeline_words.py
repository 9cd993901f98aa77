"""What the timeline says: tips, what lies beside the view, and its description for who cannot see it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.timeline_window import DayWindow
from geodata.dates_in_words import days_in_words
from geodata.labels import QUAD_NAMES
from geodata.model import Language
from geodata.strides import FIRST_DAY, LAST_DAY
from geodata.timeline import Timeline


class TimelineWords:
    """Everything in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def name(self) -> str:
        return QCoreApplication.translate("Timeline", "Timeline")

    def nothing(self, told: Timeline | None) -> str:
        """Why there are no bars."""
        if told is not None and told.undated:
            return QCoreApplication.translate("Timeline", "None of the events shown has a date")
        return QCoreApplication.translate("Timeline", "No events to show in time")

    def days(self, start: int, end: int) -> str:
        """The days from `start` until before `end`."""
        first, last = (date.fromordinal(max(FIRST_DAY, min(LAST_DAY, day))) for day in (start, end - 1))
        return days_in_words(first, last, self.language)

    def count(self, events: float) -> str:
        """How many events; a part of one where some may have happened on other days, too."""
        number, is_whole = round(events), abs(events - round(events)) < 0.05
        if is_whole:
            return QCoreApplication.translate("Timeline", "%n event(s)", "", number)
        return QCoreApplication.translate("Timeline", "about {number} events").format(number=f"{events:.1f}")

    def tip(self, told: Timeline, start: int, end: int) -> str:
        """A bar in words: its days, its events, and how many of them are of each quad."""
        lines = [self.days(start, end), self.count(told.between(start, end))]
        for quad, count in told.by_quad(start, end).items():
            lines.append(f"{QUAD_NAMES[quad].within(self.language)}: {_number(count)}")
        inferred = float(told.bin(start, end)[:, 1].sum())
        if inferred >= 0.05:
            lines.append(QCoreApplication.translate("Timeline", "date inferred: {n}").format(n=_number(inferred)))
        return "\n".join(lines)

    def beyond(self, told: Timeline, first: float, last: float) -> tuple[str, str]:
        """How many events lie before and after what is shown."""
        before, after = told.between(FIRST_DAY, int(first)), told.between(int(last) + 1, LAST_DAY + 1)
        earlier = QCoreApplication.translate("Timeline", "‹ {n} earlier").format(n=_number(before))
        later = QCoreApplication.translate("Timeline", "{n} later ›").format(n=_number(after))
        return earlier if before >= 0.05 else "", later if after >= 0.05 else ""

    def description(self, told: Timeline | None, window: DayWindow | None) -> str:
        """The timeline in a sentence or two."""
        if told is None or not told.dated:
            return self.nothing(told)
        whole = f"{self.days(told.first, told.last + 1)}: {self.count(told.dated)}"
        if window is None:
            return whole
        chosen = QCoreApplication.translate("Timeline", "Chosen: {days}, {events}")
        told_chosen = chosen.format(
            days=self.days(window.start, window.end), events=self.count(told.between(window.start, window.end))
        )
        return f"{whole}\n{told_chosen}"


def _number(count: float) -> str:
    return f"{count:,.0f}" if abs(count - round(count)) < 0.05 else f"{count:,.1f}"
