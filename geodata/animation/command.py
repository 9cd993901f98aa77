"""The `animation` command: a project or articles in, a video or GIF out."""

from __future__ import annotations

import argparse
import sys
from dataclasses import fields, replace

from geodata.animation.arguments import size_of
from geodata.animation.material import material_of
from geodata.animation.request import FRAME_PARTS, AnimationRequest, Pace
from geodata.animation.writing import allow, write
from geodata.errors import GeodataError
from geodata.export.command import opened
from geodata.export.terminal import progress_on
from geodata.figures.request import FigureRequest, Layers
from geodata.filter_arguments import filter_of
from geodata.filters import Filter
from geodata.maps.boundaries import Boundaries
from geodata.model import Language
from geodata.projections import ProjectionKind
from geodata.release import ALL_DONE, SOME_FAILED
from geodata.shading_choice import ShadeBy, ShadingChoice
from resources import BRIEFS


class BadAnimation(GeodataError):
    """No such animation can be made."""


def animation_command(options: argparse.Namespace) -> int:
    """Makes the animation and says where it is; 1 where some articles could not be read."""
    request_of(options, Filter())  # what is wrong with the options is told before anything is read
    allow(options.output)
    with opened(options.paths or [BRIEFS]) as (index, failed):
        request = request_of(options, filter_of(options, index))
        material = material_of(request, index)
        with progress_on(sys.stderr, options.output.name) as step:
            write(request, material, options.output, step)
    print(f"The animation of {len(material.steps)} steps is in {options.output.resolve()}")
    return SOME_FAILED if failed else ALL_DONE


def request_of(options: argparse.Namespace, chosen: Filter) -> AnimationRequest:
    """The animation that the options ask for; BadAnimation, with the reason, where there can be none."""
    try:
        return AnimationRequest(
            _figure(options, chosen),
            Pace(options.step, options.window, options.growing, options.fade, options.speed),
            size_of(options.size),
        )
    except ValueError as error:
        raise BadAnimation(f"This animation cannot be made: {error}.") from error


def _figure(options: argparse.Namespace, chosen: Filter) -> FigureRequest:
    left_out = set(options.without)
    parts = {each.name: False for each in fields(FRAME_PARTS) if each.name in left_out}
    layers = {each.name: False for each in fields(Layers) if each.name in left_out}
    return FigureRequest(
        filter=chosen,
        projection=ProjectionKind(options.projection),
        theme=options.theme,
        language=Language(options.lang),
        title=options.title,
        subtitle=options.subtitle,
        parts=replace(FRAME_PARTS, **parts),
        layers=replace(Layers(), **layers),
        boundaries=Boundaries(options.boundaries),
        shading=ShadingChoice(ShadeBy(options.shade)),
    )
