"""The `figure` command: a project or articles in, a figure out."""

from __future__ import annotations

import argparse
from datetime import date

from geodata.errors import GeodataError
from geodata.export.command import opened
from geodata.figures.arguments import size_of, switched_off
from geodata.figures.drawing import draw, write
from geodata.figures.request import FigureRequest, Layers, Parts
from geodata.figures.writing import allow
from geodata.filter_arguments import filter_of
from geodata.filters import Filter
from geodata.maps.boundaries import Boundaries
from geodata.model import Language
from geodata.projections import ProjectionKind
from geodata.release import ALL_DONE, SOME_FAILED
from geodata.shading_choice import ShadeBy, ShadingChoice
from resources import BRIEFS


class BadFigure(GeodataError):
    """No such figure can be drawn."""


def figure_command(options: argparse.Namespace) -> int:
    """Draws the figure and says where it is; 1 where some articles could not be read."""
    request = request_of(options, Filter())  # what is wrong with the options is told before anything is read
    allow(request, options.output)
    with opened(options.paths or [BRIEFS]) as (index, failed):
        write(draw(request_of(options, filter_of(options, index)), index), options.output)
    print(f"The figure is in {options.output.resolve()}")
    return SOME_FAILED if failed else ALL_DONE


def request_of(options: argparse.Namespace, chosen: Filter) -> FigureRequest:
    """The figure that the options ask for; BadFigure, with the reason, where there can be none."""
    try:
        return FigureRequest(
            filter=chosen,
            projection=ProjectionKind(options.projection),
            size=size_of(options.size, options.dpi, is_portrait=options.portrait),
            dpi=options.dpi,
            theme=options.theme,
            language=Language(options.lang),
            title=options.title,
            subtitle=options.subtitle,
            parts=Parts(**switched_off(options, Parts)),
            layers=Layers(**{"seats": options.seats, **switched_off(options, Layers)}),
            boundaries=Boundaries(options.boundaries),
            shading=ShadingChoice(ShadeBy(options.shade), options.inside),
            made=options.date or date.today(),
            lettering=options.lettering,
        )
    except ValueError as error:
        raise BadFigure(f"This figure cannot be drawn: {error}.") from error
