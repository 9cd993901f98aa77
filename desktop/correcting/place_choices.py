"""Places to choose from: what was read, what else it may be, what the gazetteer has."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.correcting.choices import Choice
from desktop.correcting.places_in_words import parents_in_words, place_in_words
from geodata.labels import PLACE_KIND_NAMES
from geodata.model import Language, Place


@dataclass(frozen=True, slots=True)
class PlaceChoice:
    """A place, the share of belief that it is meant (where it was considered), and why, in words."""

    place: Place
    share: float | None = None
    reason: str = ""
    heading: str = ""

    def row(self, language: Language) -> Choice:
        """As it stands in a list."""
        lines = tuple(filter(None, (place_in_words(self.place, language), self.reason)))
        share = "" if self.share is None else f"{self.share:.0%}"
        return Choice(self.place, self.place.names.within(language), lines, share, self.heading)


def reading_in_words(choice: PlaceChoice, language: Language) -> str:
    """ "Springfield, Illinois, United States (25%)"; of an area also what it is."""
    place = choice.place
    where = language.comma.join((place.names.within(language), *parents_in_words(place, language)))
    kind = f" · {PLACE_KIND_NAMES[place.kind].within(language)}" if place.kind.is_area else ""
    return f"{where}{kind}" if choice.share is None else f"{where}{kind} ({choice.share:.0%})"
