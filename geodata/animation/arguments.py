"""What the `animation` command may be told; light, so that other commands start without what it needs."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import Any

from geodata.look_arguments import BOUNDARIES, LANGUAGES, PROJECTIONS, THEMES
from geodata.strides import STEPS

_DESCRIPTION = (
    "Run the map of a project, or of articles, through time: MP4 (H.264), WebM (VP9) or GIF by the ending of the "
    "file, with a running date. Needs no window, no display and no browser."
)
_PATHS = "a project, or articles to read; without any, the bundled briefs"
_SHADES = ("evidence", "events", "balance")
_WITHOUT = ("legend", "scale", "graticule", "attribution", "events", "areas", "labels")
SIZES = {"720p": (1280, 720), "1080p": (1920, 1080), "square": (1080, 1080)}
_MEASURED = re.compile(r"(\d{2,5})\s*[x×]\s*(\d{2,5})")


def add_to(commands: argparse._SubParsersAction[Any]) -> None:
    """Adds the command to a parser's commands."""
    from geodata import filter_arguments

    animation = commands.add_parser(
        "animation", help="run the map through time, as a video or GIF", description=_DESCRIPTION
    )
    animation.add_argument("paths", nargs="*", type=Path, metavar="PROJECT|PATH", help=_PATHS)
    animation.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE", help="ends in .mp4, .webm or .gif"
    )
    _add_time(animation)
    _add_look(animation)
    filter_arguments.add_to(animation)
    animation.set_defaults(run=_run)


def _add_time(animation: argparse.ArgumentParser) -> None:
    group = animation.add_argument_group("how time runs")
    group.add_argument("--step", choices=list(STEPS), default="week")
    group.add_argument("--window", type=int, default=1, metavar="N", help="steps in sight at once (default: 1)")
    group.add_argument("--growing", action="store_true", help="keep everything since the first day in sight")
    group.add_argument("--fade", type=int, default=2, metavar="N", help="steps through which marks fade (default: 2)")
    group.add_argument("--speed", type=float, default=4.0, metavar="N", help="steps a second (default: 4)")


def _add_look(animation: argparse.ArgumentParser) -> None:
    group = animation.add_argument_group("how it looks")
    known = ", ".join(SIZES)
    group.add_argument("--size", default="720p", metavar="SIZE", help=f"{known}, or such as 1600x900")
    group.add_argument("--theme", choices=THEMES, default=THEMES[0])
    group.add_argument("--lang", choices=LANGUAGES, default="en")
    group.add_argument("--title", default="", help="above the map, on every frame")
    group.add_argument("--subtitle", metavar="TEXT", help="below the title; without it, the filter in words")
    group.add_argument("--projection", choices=PROJECTIONS, default=PROJECTIONS[0])
    group.add_argument("--boundaries", choices=BOUNDARIES, default=BOUNDARIES[0], help="how to draw what is disputed")
    group.add_argument("--shade", choices=_SHADES, default=_SHADES[0], help="what the shades of areas count")
    group.add_argument(
        "--without", action="append", default=[], choices=_WITHOUT, help="leave something out; may come several times"
    )


def size_of(text: str) -> tuple[int, int]:
    """Width and height in pixels of a size as it is written; ValueError for what is none."""
    if text.lower() in SIZES:
        return SIZES[text.lower()]
    found = _MEASURED.fullmatch(text.lower().strip().removesuffix("px"))
    if found is None:
        raise ValueError(f"“{text}” is no size: there are {', '.join(SIZES)}, or write 1600x900")
    return int(found[1]), int(found[2])


def _run(options: argparse.Namespace) -> int:
    from geodata.animation.command import animation_command

    return animation_command(options)
