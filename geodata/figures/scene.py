"""What is to be seen on a figure: asked of the index once, before anything is drawn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace

from geodata.clustering import holds
from geodata.errors import GeodataError
from geodata.figures.request import FigureRequest
from geodata.figures.window import Window
from geodata.index import Index
from geodata.knowledge.gazetteer import gazetteer
from geodata.marks import Mark, SeatMark
from geodata.model import Place
from geodata.shading import Shading, area_evidence, shade


class NothingToDraw(GeodataError):
    """The filter admits nothing, so that there is no figure of it."""

    def __init__(self, filter_sentence: str) -> None:
        super().__init__(
            f"There is nothing to draw: no event or place of the project fits “{filter_sentence}”. Widen the filter."
        )


@dataclass(frozen=True, slots=True)
class Numbered:
    """A mark of the figure, with what stands on it instead of its count."""

    mark: Mark
    number: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """The marks of a window, the busiest last, and the areas and seats."""

    marks: tuple[Numbered, ...]
    shading: Shading
    seats: tuple[SeatMark, ...]


def scene_of(request: FigureRequest, index: Index, window: Window) -> Scene:
    """What the request's layers have to show in a window."""
    layers, view = request.layers, window.view
    marks = index.marks(request.filter, view) if layers.events else []
    shading = shading_of(request, index) if layers.areas else Shading()
    seats = [seat for seat in index.seats(request.filter) if _is_in(window, seat)] if layers.seats else []
    return Scene(_numbered(marks, request), shading, tuple(seats))


def shading_of(request: FigureRequest, index: Index) -> Shading:
    """The areas in their classes, counted as the request chooses."""
    choice = request.shading
    marks = index.ask(lambda table, mask: area_evidence(table, mask, choice, _place), request.filter)
    actor = index.names(choice.actor) if choice.actor else None
    return replace(shade(marks, choice), actor=actor)


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


def _is_in(window: Window, seat: SeatMark) -> bool:
    return holds(window.view, seat.place.lat, seat.place.lon)


def _numbered(marks: list[Mark], request: FigureRequest) -> tuple[Numbered, ...]:
    if request.numbered is None:
        return tuple(map(Numbered, marks))
    numbers: dict[str, list[int]] = defaultdict(list)
    for place_id, number in request.numbered:
        numbers[place_id].append(number)
    return tuple(Numbered(mark, _told(sorted(n for id_ in mark.places for n in numbers[id_]))) for mark in marks)


def _told(numbers: list[int]) -> str:
    """Numbers as they fit on a sign: "4", "4–7", "4…" where there are gaps."""
    if len(numbers) < 2:
        return "".join(map(str, numbers))
    is_run = numbers[-1] - numbers[0] == len(numbers) - 1
    return f"{numbers[0]}–{numbers[-1]}" if is_run else f"{numbers[0]}…"
