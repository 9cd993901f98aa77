"""What the `html` command may be told; light, so that other commands start without what it needs."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from geodata.look_arguments import BOUNDARIES, LANGUAGES, PROJECTIONS, THEMES

_DESCRIPTION = (
    "Write the map of a project, or of articles, as one HTML file with everything in it: marks, areas, quotations, "
    "timeline, search, filters and tables. It opens in any browser by a double click, without a network."
)
_PATHS = "a project, or articles to read; without any, the bundled briefs"
_THEMES = ("auto", *THEMES)


def add_to(commands: argparse._SubParsersAction[Any]) -> None:
    """Adds the command to a parser's commands."""
    from geodata import filter_arguments

    html = commands.add_parser("html", help="write an interactive map as one HTML file", description=_DESCRIPTION)
    html.add_argument("paths", nargs="*", type=Path, metavar="PROJECT|PATH", help=_PATHS)
    html.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    html.add_argument("--title", default="", help="of the page (default: the name of the project or file)")
    html.add_argument("--subtitle", metavar="TEXT", help="below the title (default: what is shown, in words)")
    html.add_argument("--lang", choices=LANGUAGES, default="en", help="of the page")
    html.add_argument("--theme", choices=_THEMES, default="auto", help="auto follows the reader's system")
    html.add_argument("--projection", choices=PROJECTIONS, default="mercator", help="in which the page opens")
    html.add_argument("--boundaries", choices=BOUNDARIES, default="disputed", help="how to draw what is disputed")
    filter_arguments.add_to(html)
    html.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from geodata.webmap.command import html_command

    return html_command(options)
