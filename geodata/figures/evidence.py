"""What a figure needs of an index, gathered at once: afterwards it can be drawn on any thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from geodata.counts_in_words import shown_in_words
from geodata.datasets.credits import credits_of
from geodata.errors import GeodataError
from geodata.figures.request import FigureRequest
from geodata.index import Index
from geodata.knowledge.gazetteer import gazetteer
from geodata.marks import AreaMark, Mark, SeatMark, View
from geodata.model import Names, Place
from geodata.shading import Shading, area_evidence, shade
from geodata.shading_choice import ShadingChoice
from geodata.tallies import Tallies, clustered_marks, tally


class NothingToDraw(GeodataError):
    """The filter admits nothing, so that there is no figure of it."""

    def __init__(self, filter_sentence: str) -> None:
        super().__init__(
            f"There is nothing to draw: no event or place of the project fits “{filter_sentence}”. Widen the filter."
        )


@dataclass(frozen=True, slots=True)
class Evidence:
    """Under one filter: what there is at each place, area and seat, and the filter in the figure's words.

    `classified` are the areas where their classes were found before, such as for all steps of an animation.
    """

    tallies: Tallies
    areas: tuple[AreaMark, ...]
    choice: ShadingChoice
    actor: Names | None
    seats: tuple[SeatMark, ...]
    told: str
    credits: tuple[str, ...]
    classified: Shading | None = None

    def marks(self, view: View) -> list[Mark]:
        """The points of a view, near ones gathered, the busiest last; as the map is told them."""
        return clustered_marks(self.tallies, view)

    def shading(self) -> Shading:
        """The areas in their classes."""
        if self.classified is not None:
            return self.classified
        return replace(shade(self.areas, self.choice), actor=self.actor)


def evidence_of(request: FigureRequest, index: Index) -> Evidence:
    """What an index has for a request; raises NothingToDraw where that is nothing."""
    name_of = names_of(request, index)
    counts, choice = index.counts(request.filter), request.shading
    if not (counts.events or counts.mentions):
        raise NothingToDraw(request.filter.sentence(request.language, name_of))
    return Evidence(
        tallies=index.ask(tally, request.filter),
        areas=tuple(index.ask(lambda table, mask: area_evidence(table, mask, choice, _place), request.filter)),
        choice=choice,
        actor=index.names(choice.actor) if choice.actor else None,
        seats=tuple(index.seats(request.filter)) if request.layers.seats else (),
        told=shown_in_words(counts, request.filter, request.language, name_of),
        credits=credits_of(index.datasets()),
    )


def names_of(request: FigureRequest, index: Index) -> Callable[[str], str]:
    """What places, actors and articles are called in the figure's language."""

    def name_of(thing_id: str) -> str:
        names = index.names(thing_id)
        if names is None and (place := _place(thing_id)):  # such as a region that no article names
            names = place.names
        return names.within(request.language) if names else thing_id

    return name_of


def _place(place_id: str) -> Place | None:
    try:
        return gazetteer().get(place_id)
    except KeyError:
        return None
