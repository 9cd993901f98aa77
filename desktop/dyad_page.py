"""Two actors: what the one did to the other and back, of which types, where, and how the balance changed in time."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop.actors_page import ActorsPage
from desktop.actors_rows import direction_rows, place_rows, type_rows
from desktop.sparkline import Sparkline
from geodata.dyads import Dyad
from geodata.model import Language


class DyadPage(ActorsPage):
    """Shows a dyad."""

    place_chosen = Signal(str)
    type_chosen = Signal(str)
    dates_chosen = Signal(object)  # DateRange
    filter_wanted = Signal()

    def __init__(self, theme: str, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.sparkline = Sparkline(theme, language)
        self._only = QPushButton()
        self._directions_heading, self.directions = self.add_section()
        self._time_heading = QLabel()
        self._time_heading.setProperty("role", "section")
        self.add(self._time_heading)
        self.add(self.sparkline)
        self._types_heading, self.types = self.add_section()
        self._places_heading, self.places = self.add_section()
        self.add(self._only)
        self.close_column()
        self.sparkline.chosen.connect(self.dates_chosen)
        self.types.chosen.connect(self.type_chosen)
        self.places.chosen.connect(self.place_chosen)
        self._only.clicked.connect(self.filter_wanted)

    def show_dyad(self, told: Dyad, language: Language) -> None:
        self.back.setText("‹ " + told.one.names.within(language))
        self.title.setText(f"{told.one.names.within(language)} ⇄ {told.other.names.within(language)}")
        self.about.setText(QCoreApplication.translate("Actors", "%n event(s)", "", told.ties.total))
        self.directions.rows.show_rows(direction_rows(told, language))
        self.types.rows.show_rows(type_rows(told, language))
        self.places.rows.show_rows(place_rows(told.places, language))
        self.sparkline.show_timeline(told.timeline)
        self._only.setEnabled(told.ties.total > 0)
        self.retranslate()
        self.hide_empty()
        self._time_heading.setVisible(bool(told.timeline.dated))

    def wear_dress(self, theme: str, language: Language) -> None:
        self.wear(theme)
        self.sparkline.wear(theme, language)

    def retranslate(self) -> None:
        self._directions_heading.setText(self.tr("Who to whom"))
        self._time_heading.setText(self.tr("Cooperation above, conflict below"))
        self._types_heading.setText(self.tr("What"))
        self._places_heading.setText(self.tr("Where"))
        self._only.setText(self.tr("Only the events of both"))
        self._only.setToolTip(self.tr("Filter everything by events in which both take part"))
