"""All that menus, pickers and editors of corrections need; made when the first of them is wanted."""

from __future__ import annotations

from desktop.correcting.actors_desk import ActorsDesk
from desktop.correcting.articles_desk import ArticlesDesk
from desktop.correcting.corrections_link import CorrectionsLink
from desktop.correcting.desk import Desk
from desktop.correcting.events_desk import EventsDesk, Selected
from desktop.correcting.menus import Menus
from desktop.correcting.pin_link import PinLink
from desktop.correcting.place_desk import PlaceDesk


class Workshop:
    """The desks, each with what it corrects, and the menus that lead to them."""

    def __init__(self, desk: Desk, pins: PinLink, selected: Selected) -> None:
        self.places = PlaceDesk(desk, pins)
        self.actors = ActorsDesk(desk, self.places)
        self.events = EventsDesk(desk, self.places, self.actors, selected)
        self.articles = ArticlesDesk(desk)
        self.menus = Menus(desk, self.places, self.actors, self.events, self.articles)
        self.corrections = CorrectionsLink(desk)
