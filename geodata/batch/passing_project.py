"""Data sets, and articles beside them, as a project that is gone afterwards: for commands that need none."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from geodata.batch import extract_all
from geodata.batch.indexing import index_of_articles
from geodata.datasets.recognition import Known, dataset_in
from geodata.datasets.taking import take_in
from geodata.datasets.wording import tally_in_words
from geodata.errors import GeodataError
from geodata.index import Index
from geodata.model import Language
from geodata.opening import index_of
from geodata.reading import find_files
from geodata.store import SUFFIX, Store


@contextmanager
def index_of_files(paths: Sequence[Path]) -> Iterator[tuple[Index, bool]]:
    """An index of the articles and data sets that `paths` hold, and whether something could not be read.

    That, and what became of the rows of each data set, is said on standard error.
    """
    files = find_files(paths)
    datasets = {path: known for path in files if (known := dataset_in(path))}
    if not datasets:
        yield index_of_articles(paths)
        return
    with (
        tempfile.TemporaryDirectory(prefix="dateline-") as folder,
        closing(Store.create(Path(folder) / f"passing{SUFFIX}")) as store,
    ):
        are_whole = [_take_dataset(store, known) for known in datasets.values()]
        are_read = _take_articles(store, [path for path in files if path not in datasets])
        yield index_of(store), not (all(are_whole) and are_read)


def _take_dataset(store: Store, known: Known) -> bool:
    try:
        tally = take_in(store, known)
    except GeodataError as error:
        print(error, file=sys.stderr)
        return False
    print(f"{known.path.name}: {tally_in_words(tally, Language.ENGLISH)}", file=sys.stderr)
    return True


def _take_articles(store: Store, paths: Iterable[Path]) -> bool:
    is_good = True
    with closing(extract_all(tuple(paths))) as outcomes, store.transaction():
        for outcome in outcomes:
            if outcome.error:
                is_good = False
                print(outcome.error, file=sys.stderr)
            for article in outcome.articles:
                store.put(article)
            store.consolidate()
    return is_good
