"""The `export` command: a project or articles in, one file of data out."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from geodata.cli import ALL_DONE, SOME_FAILED, version
from geodata.export.formats import format_named, format_of
from geodata.export.tables import Layer, Request, gather
from geodata.filter_arguments import filter_of
from geodata.index import Index
from geodata.knowledge.basemap import ATTRIBUTION
from geodata.knowledge.gazetteer import gazetteer
from geodata.model import Language
from geodata.store import SUFFIX, Store


def export_command(options: argparse.Namespace) -> int:
    """Writes the file and says what is in it; 1 where some articles could not be read."""
    form = format_named(options.format) if options.format else format_of(options.output)
    language = Language(options.lang)
    with _opened(options.paths) as (index, failed):
        request = Request(
            index=index,
            chosen=filter_of(options, index),
            name_of=_names(index, language),
            title=_title(options.paths),
            made_by=f"Dateline Atlas {version()}",
            attribution=ATTRIBUTION,
            language=language,
            layers=form.layers(tuple(map(Layer, options.layers))),
        )
        export = gather(request)
    form.write(export, options.output)
    told = ", ".join(f"{len(table.rows)} {layer}" for layer, table in export.tables.items())
    print(f"{options.output}: {told} ({export.shown})")
    return SOME_FAILED if failed else ALL_DONE


@contextmanager
def _opened(paths: Sequence[Path]) -> Iterator[tuple[Index, bool]]:
    """An index of the project, or of the articles, and whether something could not be read."""
    if len(paths) == 1 and paths[0].suffix.lower() == SUFFIX:
        with closing(Store.open(paths[0])) as store:
            index = Index(source=store)
            for told in store.digests():
                index.add_digest(told)
            yield index, False
        return
    index = Index()
    yield index, _read_into(index, paths)


def _read_into(index: Index, paths: Sequence[Path]) -> bool:
    from geodata.batch import extract_all

    failed = False
    with closing(extract_all(paths)) as outcomes:
        for outcome in outcomes:
            if outcome.error:
                failed = True
                print(outcome.error, file=sys.stderr)
            for article in outcome.articles:
                index.add(article)
    return failed


def _names(index: Index, language: Language) -> Callable[[str], str]:
    def name_of(id_: str) -> str:
        names = index.names(id_)
        return (names or gazetteer().get(id_).names).within(language)

    return name_of


def _title(paths: Sequence[Path]) -> str:
    return paths[0].stem if len(paths) == 1 else "Dateline Atlas"
