"""Time of a frame of an animation, against drawing each of its steps as a figure of its own. Run by `make bench`.

The ground is drawn once for a film, so that a frame costs only its marks; what laying out a film costs is told too.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from benchmarks.measuring import seconds, table
from many_places import everywhere, many_places

from geodata.animation.material import material_of
from geodata.animation.request import FRAME_PARTS, AnimationRequest, Pace
from geodata.animation.stage import Stage
from geodata.figures.drawing import draw, rendered
from geodata.figures.request import FigureRequest
from geodata.filters import Filter
from geodata.index import Index
from geodata.model import PartialDate
from geodata.projections import ProjectionKind

SIZES = (50, 500, 5_000)
STEPS = 12
FIRST = date(2025, 1, 6)


def index_of(size: int) -> Index:
    """One event at each place, spread over as many weeks as there are steps."""
    article = everywhere(many_places(size))
    events = tuple(
        replace(event, date=PartialDate.day(FIRST + timedelta(weeks=number % STEPS)))
        for number, event in enumerate(article.events)
    )
    index = Index()
    index.add(replace(article, events=events))
    return index


def row_of(size: int) -> list[str]:
    index = index_of(size)
    figure = FigureRequest(projection=ProjectionKind.EQUAL_EARTH, title="Events", parts=FRAME_PARTS)
    request = AnimationRequest(figure, Pace("week"))
    material = material_of(request, index)
    stage = Stage(request, material)  # what is read once is read
    laid_out = seconds(lambda: Stage(request, material), repeats=2)
    frames = seconds(lambda: [stage.frame(number) for number in range(STEPS)], repeats=2) / STEPS
    view, sheet = stage.window.view, request.sheet

    def alone(number: int) -> bytes:
        dates = Filter(dates=stage.film.steps[number].step.dates)
        return rendered(draw(replace(sheet, filter=dates, view=view), index), ".png")

    each = seconds(lambda: [alone(number) for number in range(3)], repeats=2) / 3
    return [f"{size:,}", f"{laid_out:.2f} s", f"{frames:.3f} s", f"{each:.2f} s", f"{frames / each:.2f}"]


def main() -> None:
    head = ["events", "laid out, once", "a frame", "a figure", "frame / figure"]
    print(table(head, [row_of(size) for size in SIZES]))


if __name__ == "__main__":
    main()
