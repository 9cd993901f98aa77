"""One actor: how often, when, with whom and where it acted. Every row goes on to what it names."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from desktop.actors_page import ActorsPage
from desktop.actors_rows import partner_rows, place_rows
from desktop.icons import icon
from desktop.sparkline import Sparkline
from geodata.actor_profile import ActorProfile
from geodata.labels import ACTOR_KIND_NAMES
from geodata.model import Language


class ActorPage(ActorsPage):
    """Shows a profile; `places_wanted` says whether its arcs should lead to places, or to the seats of others."""

    partner_chosen = Signal(str)
    place_chosen = Signal(str)
    dates_chosen = Signal(object)  # DateRange
    filter_wanted = Signal()
    shade_wanted = Signal()
    places_wanted = Signal(bool)
    menu_wanted = Signal(QPoint)  # at a point of the screen

    def __init__(self, theme: str, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.sparkline = Sparkline(theme, language)
        self.undated = QLabel()
        self.undated.setProperty("role", "muted")
        self._only, self._shade, self._correct = QPushButton(), QPushButton(), QToolButton()
        self._to_partners, self._to_places = QToolButton(), QToolButton()
        self._arcs = QLabel()
        self._correct.setIcon(icon("pencil", theme))
        self.add(self.sparkline)
        self.add(self.undated)
        self.add(self._line(self._only, self._shade, self._correct))
        self.add(self._arc_choice())
        self._partners_heading, self.partners = self.add_section()
        self._places_heading, self.places = self.add_section()
        self.close_column()
        self._connect()

    def _line(self, *widgets: QWidget) -> QWidget:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 4, 0, 0)
        for widget in widgets:
            layout.addWidget(widget)
        layout.addStretch(1)
        return line

    def _arc_choice(self) -> QWidget:
        self._arcs.setProperty("role", "muted")
        group = QButtonGroup(self)
        for button in (self._to_partners, self._to_places):
            button.setCheckable(True)
            button.setProperty("role", "chip")
            group.addButton(button)
        self._to_partners.setChecked(True)
        return self._line(self._arcs, self._to_partners, self._to_places)

    def _connect(self) -> None:
        self.sparkline.chosen.connect(self.dates_chosen)
        self.partners.chosen.connect(self.partner_chosen)
        self.places.chosen.connect(self.place_chosen)
        self._only.clicked.connect(self.filter_wanted)
        self._shade.clicked.connect(self.shade_wanted)
        self._to_places.toggled.connect(self.places_wanted)
        self._correct.clicked.connect(
            lambda _: self.menu_wanted.emit(self._correct.mapToGlobal(self._correct.rect().bottomLeft()))
        )

    def show_profile(self, told: ActorProfile, language: Language) -> None:
        self.title.setText(told.actor.names.within(language))
        self.about.setText(self._described(told, language))
        self.sparkline.show_timeline(told.timeline)
        undated = QCoreApplication.translate("Actors", "%n without a date", "", told.timeline.undated)
        self.undated.setText(undated if told.timeline.undated else "")
        self.undated.setVisible(bool(told.timeline.undated))
        self.partners.rows.show_rows(partner_rows(told.partners, language))
        self.places.rows.show_rows(place_rows(told.places, language))
        self._partners_heading.setText(_heading(self.tr("With whom"), len(told.partners), told.partners_total))
        self._places_heading.setText(_heading(self.tr("Where"), len(told.places), told.places_total))
        for button in (self._only, self._shade):
            button.setEnabled(told.events > 0)
        self.hide_empty()
        self.retranslate()

    def _described(self, told: ActorProfile, language: Language) -> str:
        kind = ACTOR_KIND_NAMES[told.actor.kind].within(language)
        seat = told.actor.seat.names.within(language) if told.actor.seat else self.tr("no seat known, so no arcs")
        events = QCoreApplication.translate("Actors", "%n event(s)", "", told.events)
        sides = self.tr("{source} as source, {target} as target")
        return f"{kind} · {seat}\n{events}: {sides.format(source=told.as_source, target=told.as_target)}"

    def wear_dress(self, theme: str, language: Language) -> None:
        self.wear(theme)
        self.sparkline.wear(theme, language)
        self._correct.setIcon(icon("pencil", theme))

    def retranslate(self) -> None:
        self.back.setText("‹ " + self.tr("All actors"))
        self._only.setText(self.tr("Only these events"))
        self._only.setToolTip(self.tr("Filter everything by this actor"))
        self._shade.setText(self.tr("Shade areas"))
        self._shade.setToolTip(self.tr("Shade the areas of the map by the events with this actor"))
        for say in (self._correct.setToolTip, self._correct.setAccessibleName):
            say(self.tr("Merge, rename or change this actor"))
        self._arcs.setText(self.tr("Arcs to"))
        self._to_partners.setText(self.tr("others"))
        self._to_places.setText(self.tr("places"))


def _heading(text: str, shown: int, total: int) -> str:
    return text if shown == total else f"{text} · {shown} / {total:,}"
