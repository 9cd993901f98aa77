"""What the `atlas` command may be told; light, so that other commands start without what it needs."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from geodata.look_arguments import BOUNDARIES, LANGUAGES, PROJECTIONS, THEMES, day

_DESCRIPTION = (
    "Make an atlas of a project, or of articles: a map for each saved view, region, country, actor, month or "
    "article. One PDF with contents and page numbers, slides (PPTX), one HTML page, or a folder of PNG pictures; by "
    "the ending of the output. A project remembers what its pages showed: made again on a later day, each page says "
    "what changed since."
)
_PATHS = "a project, or articles to read; without any, the bundled briefs"
_BY = ("view", "region", "country", "actor", "month", "article")
_PAPERS = ("a4", "a3", "letter", "16:9")
_OUTPUT = "ends in .pdf, .pptx or .html; without an ending it is a folder"


def add_to(commands: argparse._SubParsersAction[Any]) -> None:
    """Adds the command to a parser's commands."""
    from geodata import filter_arguments

    atlas = commands.add_parser("atlas", help="make a map for each region, actor, month …", description=_DESCRIPTION)
    atlas.add_argument("paths", nargs="*", type=Path, metavar="PROJECT|PATH", help=_PATHS)
    atlas.add_argument("-o", "--output", type=Path, required=True, metavar="FILE|FOLDER", help=_OUTPUT)
    atlas.add_argument("--by", choices=_BY, default="region", help="what each page shows one of (default: region)")
    atlas.add_argument("--most", type=int, default=12, metavar="N", help="at most so many pages (default: 12)")
    _add_look(atlas)
    atlas.add_argument("--date", type=day, metavar="YYYY-MM-DD", help="printed on the pages (default: today)")
    forget = "neither tell what changed since the last time, nor note in the project what the pages show now"
    atlas.add_argument("--without-memory", action="store_true", help=forget)
    filter_arguments.add_to(atlas)
    atlas.set_defaults(run=_run)


def _add_look(atlas: argparse.ArgumentParser) -> None:
    atlas.add_argument("--title", default="", help="of the atlas (default: the name of the project or file)")
    atlas.add_argument("--lang", choices=LANGUAGES, default="en")
    atlas.add_argument("--theme", choices=THEMES, help="colours (default: those of each view, or light)")
    atlas.add_argument("--paper", choices=_PAPERS, default="a4", help="of a PDF or of pictures (default: a4)")
    atlas.add_argument("--dpi", type=int, default=150, metavar="N", help="of pictures and slides (default: 150)")
    atlas.add_argument("--projection", choices=PROJECTIONS, help="(default: what suits each page)")
    atlas.add_argument("--boundaries", choices=BOUNDARIES, help="how to draw what is disputed")


def _run(options: argparse.Namespace) -> int:
    from geodata.atlas.command import atlas_command

    return atlas_command(options)
