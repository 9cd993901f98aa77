"""The `export` command: a project or articles in, one file of data out."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from geodata.batch.passing_project import index_of_files
from geodata.export.formats import format_named, format_of
from geodata.export.project import Order, opened_project, write
from geodata.export.tables import Layer
from geodata.export.terminal import progress_on
from geodata.filter_arguments import filter_of
from geodata.index import Index
from geodata.model import Language
from geodata.release import ALL_DONE, SOME_FAILED
from geodata.store import SUFFIX


def export_command(options: argparse.Namespace) -> int:
    """Writes the file and says what is in it; 1 where some articles could not be read."""
    form = format_named(options.format) if options.format else format_of(options.output)
    with opened(options.paths) as (index, failed):
        order = Order(
            output=options.output,
            form=form,
            chosen=filter_of(options, index),
            layers=tuple(map(Layer, options.layers)),
            language=Language(options.lang),
            title=options.paths[0].stem if len(options.paths) == 1 else "Dateline Atlas",
        )
        with progress_on(sys.stderr, options.output.name) as step:
            export = write(index, order, step)
    told = ", ".join(f"{len(table.rows)} {layer}" for layer, table in export.tables.items())
    print(f"{options.output}: {told} ({export.shown})")
    return SOME_FAILED if failed else ALL_DONE


@contextmanager
def opened(paths: Sequence[Path]) -> Iterator[tuple[Index, bool]]:
    """An index of the project, or of the articles and data sets, and whether something could not be read."""
    if len(paths) == 1 and paths[0].suffix.lower() == SUFFIX:
        with opened_project(paths[0]) as index:
            yield index, False
        return
    with index_of_files(paths) as found:
        yield found
