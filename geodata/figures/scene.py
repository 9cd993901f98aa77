"""What is to be seen on a figure, in the window of its map."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from geodata.clustering import holds
from geodata.figures.evidence import Evidence
from geodata.figures.request import FigureRequest
from geodata.figures.window import Window
from geodata.marks import Mark, SeatMark
from geodata.model import Language
from geodata.shading import Shading

_MOST_NUMBERS = 6


@dataclass(frozen=True, slots=True)
class Numbered:
    """A mark of the figure, with what stands on it instead of its count."""

    mark: Mark
    number: str = ""
    all_numbers: tuple[int, ...] = ()

    def name(self, language: Language) -> str:
        """What it is labelled: with its numbers where the sign has not all of them."""
        name = self.mark.names.within(language)
        if not self.number.endswith("+"):
            return name
        told = ", ".join(map(str, self.all_numbers[:_MOST_NUMBERS]))
        return f"{name} ({told}{', …' if len(self.all_numbers) > _MOST_NUMBERS else ''})"


@dataclass(frozen=True, slots=True)
class Scene:
    """The marks of a window, the busiest last, and the areas and seats; `numbers` are those of places, areas too."""

    marks: tuple[Numbered, ...]
    shading: Shading
    seats: tuple[SeatMark, ...]
    numbers: Mapping[str, int] = field(default_factory=dict)

    def with_number(self, place_id: str, name: str) -> str:
        """A name with its number behind it, where the place has one."""
        number = self.numbers.get(place_id)
        return name if number is None else f"{name} ({number})"


def scene_of(request: FigureRequest, evidence: Evidence, window: Window) -> Scene:
    """What the request's layers have to show in a window."""
    layers, view = request.layers, window.view
    marks = evidence.marks(view) if layers.events else []
    shading = evidence.shading() if layers.areas else Shading()
    seats = [seat for seat in evidence.seats if _is_in(window, seat)] if layers.seats else []
    return Scene(_numbered(marks, request), shading, tuple(seats), dict(request.numbered or ()))


def _is_in(window: Window, seat: SeatMark) -> bool:
    return holds(window.view, seat.place.lat, seat.place.lon)


def _numbered(marks: list[Mark], request: FigureRequest) -> tuple[Numbered, ...]:
    if request.numbered is None:
        return tuple(map(Numbered, marks))
    numbers: dict[str, list[int]] = defaultdict(list)
    for place_id, number in request.numbered:
        numbers[place_id].append(number)
    told = [tuple(sorted(n for id_ in mark.places for n in numbers[id_])) for mark in marks]
    return tuple(Numbered(mark, _told(each), each) for mark, each in zip(marks, told, strict=True))


def _told(numbers: tuple[int, ...]) -> str:
    """Numbers as they fit on a sign: "4", "4–7", "4+" where there are gaps."""
    if len(numbers) < 2:
        return "".join(map(str, numbers))
    is_run = numbers[-1] - numbers[0] == len(numbers) - 1
    return f"{numbers[0]}–{numbers[-1]}" if is_run else f"{numbers[0]}+"
