"""What the `evaluate` command may be told; light, so that other commands start without what it needs."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

_DESCRIPTION = (
    "Read the texts of a gold file, or take PREDICTIONS for them, and print precision, recall and F1 of places, "
    "actors and events, and how far off the places are put."
)


def add_to(commands: argparse._SubParsersAction[Any]) -> None:
    """Adds the command to a parser's commands."""
    evaluate = commands.add_parser("evaluate", help="measure how well texts are read", description=_DESCRIPTION)
    evaluate.add_argument("gold", type=Path, metavar="GOLD.jsonl")
    evaluate.add_argument("--predictions", type=Path, metavar="FILE", help="judge these, as `extract` prints them")
    evaluate.add_argument("--skip-kinds", default="", metavar="A,B", help="gold place kinds to set aside")
    evaluate.add_argument("--json", action="store_true", help="print the figures as JSON")
    evaluate.add_argument("--misses", action="store_true", help="tell every miss before the figures")
    evaluate.add_argument("--reliability", action="store_true", help="print whether stated confidence holds")
    evaluate.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from geodata.evaluation.command import evaluate_command

    return evaluate_command(options)
