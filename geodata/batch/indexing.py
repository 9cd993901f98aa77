"""The articles of files and folders as an index, for commands that need no project."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from geodata.batch import extract_all
from geodata.index import Index


def index_of_articles(paths: Sequence[Path]) -> tuple[Index, bool]:
    """An index of what `paths` hold, and whether something could not be read (said on standard error)."""
    index, failed = Index(), False
    with closing(extract_all(paths)) as outcomes:
        for outcome in outcomes:
            if outcome.error:
                failed = True
                print(outcome.error, file=sys.stderr)
            for article in outcome.articles:
                index.add(article)
    return index, failed
