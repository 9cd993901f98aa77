"""What the `sheet` command may be told; light, so that other commands start without what it needs."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from geodata.look_arguments import BOUNDARIES, LANGUAGES, PROJECTIONS, day

_DESCRIPTION = (
    "Write the evidence of a project, or of articles: the map with numbers, and for each number the quotations with "
    "event, date, actors and article. PDF or HTML by the ending of the file. Needs no window and no display."
)
_PATHS = "a project, or articles and data sets to read; without any, the bundled briefs"
_GROUPINGS = ("place", "actor", "date")
_THEMES = ("light", "print", "colour-blind")
_PAPERS = ("a4", "letter")


def add_to(commands: argparse._SubParsersAction[Any]) -> None:
    """Adds the command to a parser's commands."""
    from geodata import filter_arguments

    sheet = commands.add_parser(
        "sheet", help="write map and quotations as an evidence sheet, PDF or HTML", description=_DESCRIPTION
    )
    sheet.add_argument("paths", nargs="*", type=Path, metavar="PROJECT|PATH", help=_PATHS)
    sheet.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="ends in .pdf or .html")
    sheet.add_argument("--title", default="", help="of the sheet (default: the name of the project or file)")
    sheet.add_argument("--subtitle", metavar="TEXT", help="below the title (default: what is shown, in words)")
    sheet.add_argument("--by", choices=_GROUPINGS, default="place", help="how the quotations are grouped")
    sheet.add_argument("--mentions", action="store_true", help="quote also what only names a place")
    sheet.add_argument("--no-map", action="store_true", help="leave out the map")
    sheet.add_argument("--lang", choices=LANGUAGES, default="en", help="of the sheet")
    sheet.add_argument("--paper", choices=_PAPERS, default="a4")
    sheet.add_argument("--theme", choices=_THEMES, default="light", help="of the signs and the map")
    sheet.add_argument("--projection", choices=PROJECTIONS, default="mercator")
    sheet.add_argument("--boundaries", choices=BOUNDARIES, default="disputed", help="how to draw what is disputed")
    sheet.add_argument("--date", type=day, metavar="YYYY-MM-DD", help="printed on the sheet (default: today)")
    filter_arguments.add_to(sheet)
    sheet.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from geodata.sheets.command import sheet_command

    return sheet_command(options)
