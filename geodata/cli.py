"""The command line that needs no window and no Qt: `extract`, `evaluate`, `export`, `figure` and others."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from geodata.animation import arguments as animation_arguments
from geodata.atlas import arguments as atlas_arguments
from geodata.errors import GeodataError, UnreadableArticle
from geodata.evaluation import arguments as evaluation_arguments
from geodata.export import arguments as export_arguments
from geodata.export.files import text_output
from geodata.export.geojson import write_geojson
from geodata.export.jsonl import write_jsonl
from geodata.figures import arguments as figure_arguments
from geodata.model import Article, Language
from geodata.reading.outcome import Outcome
from geodata.release import ALL_DONE, INTERRUPTED, SOME_FAILED, USAGE
from geodata.sheets import arguments as sheet_arguments
from geodata.webmap import arguments as html_arguments

if TYPE_CHECKING:  # data sets are read only where there are some
    from geodata.datasets.broken import Tally
    from geodata.datasets.recognition import Known

_DUPLICATES = ("keep", "skip-same", "skip-near")
WRITERS: dict[str, Callable[[Iterable[Article], TextIO], None]] = {
    "jsonl": write_jsonl,
    "geojson": write_geojson,
}


def extract_command(options: argparse.Namespace) -> int:
    """Reads every path, writes what it finds, names on standard error what could not be read."""
    from geodata.batch import extract_all
    from geodata.datasets.recognition import dataset_in
    from geodata.reading import find_files

    failures: list[str] = []
    files = find_files(options.paths)
    datasets = {path: known for path in files if (known := dataset_in(path))}
    others = [path for path in files if path not in datasets]

    def articles(outcomes: Iterable[Outcome]) -> Iterator[Article]:
        for outcome in outcomes:
            if outcome.error:
                failures.append(outcome.error)
                print(outcome.error, file=sys.stderr)
            yield from outcome.articles

    # The outcomes are closed first whatever happens: that ends the processes that find them.
    with text_output(options.output) as out, closing(extract_all(others, options.jobs)) as outcomes:
        rows = (row for known in datasets.values() for row in _rows(known, failures))
        WRITERS[options.format](chain(rows, _once(articles(outcomes), options.duplicates)), out)
    return SOME_FAILED if failures else ALL_DONE


def _once(articles: Iterable[Article], duplicates: str) -> Iterator[Article]:
    """The articles without those that repeat an earlier one, as far as these are to be skipped."""
    if duplicates == "keep":
        yield from articles
        return
    from geodata.duplicates.finding import Sieve
    from geodata.duplicates.likeness import Kind

    sieve = Sieve()
    for article in articles:
        found = sieve.twin_of(article)
        if found is None or (duplicates == "skip-same" and found[1].kind is not Kind.IDENTICAL):
            yield article
        else:
            share = f"{100 * found[1].likeness:.0f}%"
            print(f"{article.origin or article.id}: skipped, {share} the same as “{found[0]}”", file=sys.stderr)


def _rows(known: Known, failures: list[str]) -> Iterator[Article]:
    """The events of a data set, each as an article; standard error has what became of its rows."""
    from geodata.datasets.streaming import stream
    from geodata.datasets.wording import tally_in_words

    def tell(tally: Tally) -> None:
        print(f"{known.path.name}: {tally_in_words(tally, Language.ENGLISH)}", file=sys.stderr)

    try:
        yield from stream(known, tell)
    except UnreadableArticle as error:
        failures.append(str(error))
        print(error, file=sys.stderr)


def parser() -> argparse.ArgumentParser:
    """The whole grammar of this command line."""
    top = argparse.ArgumentParser(prog="dateline", description="Find places, actors and events in articles.")
    commands = top.add_subparsers(dest="command", required=True)
    extract = commands.add_parser(
        "extract",
        help="print what is found in articles",
        description="Read articles (text, Markdown, web pages, PDF, Word, e-mail, e-books, feeds, tables"
        " with a column of texts, .jsonl corpora; ZIP archives and folders of them) and print what is found."
        " Event data sets (GDELT 2.0 exports, ACLED and UCDP GED tables, also zipped) are read row by row.",
    )
    extract.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    extract.add_argument("--format", choices=sorted(WRITERS), default="jsonl")
    extract.add_argument("-o", "--output", type=Path, metavar="FILE", help="write here, not to standard output")
    extract.add_argument(
        "--jobs", type=_count, metavar="N", help="processes to use for large batches (default: as many as cores)"
    )
    extract.add_argument(
        "--duplicates",
        choices=_DUPLICATES,
        default="keep",
        help="articles that repeat one read before: keep them all (the default), skip those with the same text,"
        " or also those with nearly the same; what is skipped is named on standard error",
    )
    extract.set_defaults(run=extract_command)
    evaluation_arguments.add_to(commands)
    export_arguments.add_to(commands)
    figure_arguments.add_to(commands)
    html_arguments.add_to(commands)
    sheet_arguments.add_to(commands)
    atlas_arguments.add_to(commands)
    animation_arguments.add_to(commands)
    return top


def _count(text: str) -> int:
    """A number of things, at least one."""
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 up")
    return int(text)


COMMANDS = ("extract", "evaluate", "export", "figure", "html", "animation", "atlas", "sheet")


def main(arguments: list[str]) -> int:
    """Runs one command; 0 all done, 1 some files failed, 2 wrong usage, 130 interrupted."""
    try:
        options = parser().parse_args(arguments)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else USAGE
    try:
        code: int = options.run(options)
    except GeodataError as error:
        print(error, file=sys.stderr)
        return SOME_FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever reads our output has had enough (`… | head`); what is still buffered must not fail at the exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return SOME_FAILED
    return code
