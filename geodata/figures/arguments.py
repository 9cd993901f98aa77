"""What the `figure` command may be told; light, so that other commands start without what it needs."""

from __future__ import annotations

import argparse
import re
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geodata.look_arguments import BOUNDARIES, LANGUAGES, PROJECTIONS, THEMES, day

if TYPE_CHECKING:
    from geodata.figures.request import Size

_DESCRIPTION = (
    "Draw the map of a project, or of articles, as a figure: PNG, SVG or PDF by the ending of the file, on a sheet "
    "with title, legend, scale and sources. Needs no window, no display and no browser."
)
_PATHS = "a project, or articles to read; without any, the bundled briefs"
_SHADES = ("evidence", "events", "balance")
_PARTS = ("legend", "scale", "north", "graticule", "locator", "attribution")
_LAYERS = ("events", "areas", "labels")
_MEASURED = re.compile(r"(\d+(?:\.\d+)?)\s*[x×]\s*(\d+(?:\.\d+)?)\s*(mm|px)")


def add_to(commands: argparse._SubParsersAction[Any]) -> None:
    """Adds the command to a parser's commands."""
    from geodata import filter_arguments

    figure = commands.add_parser(
        "figure", help="draw the map as PNG, SVG or PDF, fit to print", description=_DESCRIPTION
    )
    figure.add_argument("paths", nargs="*", type=Path, metavar="PROJECT|PATH", help=_PATHS)
    figure.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="ends in .png, .svg or .pdf")
    _add_content(figure)
    _add_sheet(figure)
    filter_arguments.add_to(figure)
    figure.set_defaults(run=_run)


def _add_content(figure: argparse.ArgumentParser) -> None:
    group = figure.add_argument_group("what it shows")
    group.add_argument("--title", default="", help="printed above the map, on two lines at most")
    group.add_argument("--subtitle", metavar="TEXT", help="below the title; without it, the filter in words")
    group.add_argument("--lang", choices=LANGUAGES, default="en")
    group.add_argument("--projection", choices=PROJECTIONS, default=PROJECTIONS[0])
    group.add_argument("--boundaries", choices=BOUNDARIES, default=BOUNDARIES[0], help="how to draw what is disputed")
    group.add_argument("--shade", choices=_SHADES, default=_SHADES[0], help="what the shades of areas count")
    group.add_argument("--inside", action="store_true", help="count for a country also what happens inside it")
    group.add_argument("--seats", action="store_true", help="mark the seats of actors too")
    group.add_argument(
        "--without",
        action="append",
        default=[],
        choices=(*_PARTS, *_LAYERS),
        help="leave something out; may come several times",
    )


def _add_sheet(figure: argparse.ArgumentParser) -> None:
    group = figure.add_argument_group("the sheet")
    group.add_argument(
        "--size",
        default="a4",
        metavar="SIZE",
        help="a4, a3, letter, 16:9, square, or such as 180x120mm or 1920x1080px",
    )
    group.add_argument("--portrait", action="store_true", help="a named size upright")
    group.add_argument(
        "--dpi", type=int, default=300, help="dots per inch of a PNG, and of sizes in px (default: 300)"
    )
    group.add_argument("--theme", choices=THEMES, default=THEMES[0])
    group.add_argument(
        "--lettering", type=float, default=1.0, metavar="N", help="so many times larger signs and text"
    )
    group.add_argument("--date", type=day, metavar="YYYY-MM-DD", help="printed on the sheet (default: today)")


def size_of(text: str, dpi: int, *, is_portrait: bool) -> Size:
    """Width and height in mm of a size as it is written; ValueError for what is none."""
    from geodata.figures.request import PAPERS, sheet, sheet_of_pixels

    if text.lower() in PAPERS:
        return sheet(text.lower(), is_portrait=is_portrait)
    found = _MEASURED.fullmatch(text.lower().strip())
    if found is None:
        known = ", ".join(PAPERS)
        raise ValueError(f"“{text}” is no size: there are {known}, or write 180x120mm or 1920x1080px")
    wide, high = float(found[1]), float(found[2])
    return (wide, high) if found[3] == "mm" else sheet_of_pixels(round(wide), round(high), dpi)


def switched_off(options: argparse.Namespace, kind: type[Any]) -> dict[str, bool]:
    """The fields of a set of switches that the options leave out."""
    return {field.name: False for field in fields(kind) if field.name in options.without}


def _run(options: argparse.Namespace) -> int:
    from geodata.figures.command import figure_command

    return figure_command(options)
