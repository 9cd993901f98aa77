"""The `atlas` command: a project or articles in, a map for each of something out."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from geodata.atlas.order import AtlasOrder, BadAtlas, By
from geodata.atlas.writing import Memory, WrittenAtlas, allow, memory_of, write_atlas
from geodata.export.command import opened
from geodata.export.terminal import progress_on
from geodata.filter_arguments import filter_of
from geodata.filters import Filter
from geodata.index import Index
from geodata.maps.boundaries import Boundaries
from geodata.model import Language
from geodata.opening import index_of
from geodata.projections import ProjectionKind
from geodata.release import ALL_DONE, SOME_FAILED
from geodata.store import SUFFIX, Store
from resources import BRIEFS


def atlas_command(options: argparse.Namespace) -> int:
    """Writes the atlas and says where it is; 1 where some articles could not be read."""
    _order(options, Filter())  # what is wrong with the options is told before anything is read
    allow(options.output)
    paths = options.paths or [BRIEFS]
    made = options.date or date.today()
    with _opened(paths, made) as (index, memory, failed):
        order = _order(options, filter_of(options, index))
        kept = Memory(memory.views) if options.without_memory else memory
        name = paths[0].stem if len(options.paths) == 1 else ""
        with progress_on(sys.stderr, options.output.name) as step:
            written = write_atlas(order, index, kept, options.output, project=name, step=step)
    if _is_project(paths) and not options.without_memory:
        remember(paths[0], written)
    changed = f", {written.changed} with changes" if written.changed else ""
    print(f"{options.output.resolve()}: {written.pages} {'page' if written.pages == 1 else 'pages'}{changed}")
    return SOME_FAILED if failed else ALL_DONE


def remember(project: Path, written: WrittenAtlas) -> None:
    """Note in a project what the pages showed; where it cannot be written to, say so."""
    with closing(Store.open(project)) as store:
        if store.read_only:
            print(f"{project}: {store.read_only}; what the pages showed is not noted in it", file=sys.stderr)
        else:
            store.views.remember_pages(written.seen)


def _is_project(paths: list[Path]) -> bool:
    return len(paths) == 1 and paths[0].suffix.lower() == SUFFIX


@contextmanager
def _opened(paths: list[Path], made: date) -> Iterator[tuple[Index, Memory, bool]]:
    if _is_project(paths):
        with closing(Store.open(paths[0], writing=False)) as store:
            yield index_of(store), memory_of(store, made), False
        return
    with opened(paths) as (index, failed):
        yield index, Memory(), failed


def _order(options: argparse.Namespace, chosen: Filter) -> AtlasOrder:
    """The atlas that the options ask for; BadAtlas, with the reason, where there can be none."""
    try:
        return AtlasOrder(
            by=By(options.by),
            made=options.date or date.today(),
            filter=chosen,
            most=options.most,
            title=options.title,
            language=Language(options.lang),
            paper=options.paper,
            theme=options.theme,
            projection=ProjectionKind(options.projection) if options.projection else None,
            boundaries=Boundaries(options.boundaries) if options.boundaries else None,
            dpi=options.dpi,
        )
    except ValueError as error:
        raise BadAtlas(f"This atlas cannot be made: {error}.") from error
