"""The command line that needs no window and no Qt: `extract`, `evaluate` and `export`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from importlib import metadata
from pathlib import Path
from typing import TextIO

from geodata.errors import GeodataError
from geodata.evaluation import arguments as evaluation_arguments
from geodata.export import arguments as export_arguments
from geodata.export.files import text_output
from geodata.export.geojson import write_geojson
from geodata.export.jsonl import write_jsonl
from geodata.model import Article
from geodata.reading.outcome import Outcome

ALL_DONE, SOME_FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130

WRITERS: dict[str, Callable[[Iterable[Article], TextIO], None]] = {
    "jsonl": write_jsonl,
    "geojson": write_geojson,
}


def extract_command(options: argparse.Namespace) -> int:
    """Reads every path, writes what it finds, names on standard error what could not be read."""
    from geodata.batch import extract_all

    failures: list[str] = []

    def articles(outcomes: Iterable[Outcome]) -> Iterator[Article]:
        for outcome in outcomes:
            if outcome.error:
                failures.append(outcome.error)
                print(outcome.error, file=sys.stderr)
            yield from outcome.articles

    # The outcomes are closed first whatever happens: that ends the processes that find them.
    with text_output(options.output) as out, closing(extract_all(options.paths, options.jobs)) as outcomes:
        WRITERS[options.format](articles(outcomes), out)
    return SOME_FAILED if failures else ALL_DONE


def parser() -> argparse.ArgumentParser:
    """The whole grammar of this command line."""
    top = argparse.ArgumentParser(prog="dateline", description="Find places, actors and events in articles.")
    commands = top.add_subparsers(dest="command", required=True)
    extract = commands.add_parser(
        "extract",
        help="print what is found in articles",
        description="Read articles (.txt .md .html, .jsonl corpora, folders of them) and print what is found.",
    )
    extract.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    extract.add_argument("--format", choices=sorted(WRITERS), default="jsonl")
    extract.add_argument("-o", "--output", type=Path, metavar="FILE", help="write here, not to standard output")
    extract.add_argument(
        "--jobs", type=_count, metavar="N", help="processes to use for large batches (default: as many as cores)"
    )
    extract.set_defaults(run=extract_command)
    evaluation_arguments.add_to(commands)
    export_arguments.add_to(commands)
    return top


def _count(text: str) -> int:
    """A number of things, at least one."""
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 up")
    return int(text)


COMMANDS = ("extract", "evaluate", "export")


def version() -> str:
    """The installed version, or that of a checkout."""
    try:
        return metadata.version("dateline-atlas")
    except metadata.PackageNotFoundError:
        return "(checkout)"


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
