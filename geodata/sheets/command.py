"""The `sheet` command: a project or articles in, an evidence sheet out."""

from __future__ import annotations

import argparse
import sys
from datetime import date

from geodata.export.command import opened
from geodata.export.terminal import progress_on
from geodata.filter_arguments import filter_of
from geodata.index import Index
from geodata.maps.boundaries import Boundaries
from geodata.model import Language
from geodata.projections import ProjectionKind
from geodata.release import ALL_DONE, SOME_FAILED
from geodata.sheets.phrases import counted
from geodata.sheets.request import Grouping, SheetRequest
from geodata.sheets.writing import form_of, write_sheet
from resources import BRIEFS


def sheet_command(options: argparse.Namespace) -> int:
    """Writes the file and says what is in it; 1 where some articles could not be read."""
    form_of(options.output)  # a wrong ending is told before anything is read
    with opened(options.paths or [BRIEFS]) as (index, failed):
        request = _request(options, index)
        with progress_on(sys.stderr, options.output.name) as step:
            written = write_sheet(index, request, options.output, step)
    pages = f", {written.pages} pages" if written.pages else ""
    told = counted(written.quotations, Language.ENGLISH)
    print(f"{options.output}: {told}{pages}, {written.size / 1e6:.1f} MB")
    return SOME_FAILED if failed else ALL_DONE


def _request(options: argparse.Namespace, index: Index) -> SheetRequest:
    name = options.paths[0].stem if len(options.paths) == 1 else ""
    return SheetRequest(
        chosen=filter_of(options, index),
        language=Language(options.lang),
        title=options.title or name,
        subtitle=options.subtitle,
        grouping=Grouping(options.by),
        mentions=options.mentions,
        map=not options.no_map,
        paper=options.paper,
        theme=options.theme,
        projection=ProjectionKind(options.projection),
        boundaries=Boundaries(options.boundaries),
        made=options.date or date.today(),
    )
