"""The `html` command: a project or articles in, one HTML file out."""

from __future__ import annotations

import argparse

from geodata.export.command import opened
from geodata.filter_arguments import filter_of
from geodata.index import Index
from geodata.maps.boundaries import Boundaries
from geodata.model import Language
from geodata.projections import ProjectionKind
from geodata.release import ALL_DONE, SOME_FAILED
from geodata.webmap.request import WebMapRequest
from geodata.webmap.writing import write_webmap
from resources import BRIEFS


def html_command(options: argparse.Namespace) -> int:
    """Writes the file and says what is in it; 1 where some articles could not be read."""
    with opened(options.paths or [BRIEFS]) as (index, failed):
        written = write_webmap(index, _request(options, index), options.output)
    print(f"{options.output}: {written.shown}, {written.size / 1e6:.1f} MB")
    return SOME_FAILED if failed else ALL_DONE


def _request(options: argparse.Namespace, index: Index) -> WebMapRequest:
    name = options.paths[0].stem if len(options.paths) == 1 else ""
    return WebMapRequest(
        chosen=filter_of(options, index),
        language=Language(options.lang),
        theme=options.theme,
        title=options.title or name,
        subtitle=options.subtitle,
        projection=ProjectionKind(options.projection),
        boundaries=Boundaries(options.boundaries),
    )
