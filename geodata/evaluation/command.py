"""The `evaluate` command: a gold file in, figures out."""

from __future__ import annotations

import argparse

from geodata.evaluation.gold import extract_predictions, read_gold, read_predictions
from geodata.evaluation.misses import tell_misses
from geodata.evaluation.reliability import as_json, as_table, reliability
from geodata.evaluation.report import evaluate, pair_documents


def evaluate_command(options: argparse.Namespace) -> int:
    """Prints how well the gold file's texts are read, or how good the given predictions are."""
    gold = read_gold(options.gold)
    if options.predictions:
        predictions = read_predictions(options.predictions, gold)
    else:
        predictions = extract_predictions(options.gold)
    if options.reliability:
        found = reliability(pair_documents(gold, predictions))
        print(as_json(found) if options.json else as_table(found))
        return 0
    skip_kinds = frozenset(filter(None, options.skip_kinds.split(",")))
    if options.misses and not options.json:
        print(*tell_misses(pair_documents(gold, predictions), skip_kinds), sep="\n")
    report = evaluate(gold, predictions, skip_kinds)
    print(report.as_json() if options.json else report)
    return 0
