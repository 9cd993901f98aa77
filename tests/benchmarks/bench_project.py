"""A project of 100,000 articles and a million events: opened, edited, added to, and its size.

Run by `make bench`, or `PYTHONPATH=tests python -m benchmarks.bench_project [PROJECT]`; without a project of that
size one of a hundredth is made. Told as ratios to reading one article's record.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.measuring import milliseconds, seconds, table
from made_large import large_project

from geodata import codec
from geodata.corrections.model import PlaceCorrection, Scope
from geodata.filters import Filter
from geodata.index import Index
from geodata.model import Article, EventType
from geodata.opening import index_of
from geodata.store import Store

SMALL = 1_000


def edited(store: Store, index: Index, article: Article) -> None:
    """What the window does for one changed article, up to the marks on the map."""
    with store.transaction():
        store.put(article)
    index.remove(article.id)
    index.add_digest(store.digest(article.id))
    index.marks(Filter())


def unread(store: Store, article_id: str) -> Article:
    """An article, as one that nobody has before the eyes."""
    codec.from_text.cache_clear()
    return store.get(article_id)


def counted(store: Store, index: Index, article: Article, chosen: Filter) -> None:
    """The same under a filter, up to the counts of its panel."""
    edited(store, index, article)
    index.marks(chosen)
    index.counts(chosen)


def corrected(store: Store, index: Index, article: Article) -> None:
    """One mention is no place, and then one again."""
    mention = article.places[0]
    wrong = PlaceCorrection(article.quote(mention.span), None, Scope.MENTION, article.id, mention.span)
    numbers, _ = store.corrections.add([wrong])
    index.add_digest(store.digest(article.id))
    index.marks(Filter())
    store.corrections.take_out(numbers)


def rows(path: Path) -> Iterator[tuple[str, str, str]]:
    with Store.open(path) as store:
        count = len(store)
        index = index_of(store)
        id_ = index.headings()[count // 2].id
        article = store.get(id_)
        unit = seconds(lambda: unread(store, id_))

        def told(name: str, duration: float) -> tuple[str, str, str]:
            return name, milliseconds(duration), f"{duration / unit:,.1f}"

        index.marks(Filter())
        titles = iter(f"Title {number}" for number in range(1_000))
        yield told("read one article's record", unit)
        yield told(
            "edit one article, with the marks",
            seconds(lambda: edited(store, index, replace(article, title=next(titles)))),
        )
        some = Filter(types=frozenset([EventType.CONSULT]))
        index.marks(some), index.counts(some)
        yield told(
            "the same under a filter, with the counts",
            seconds(lambda: counted(store, index, replace(article, title=next(titles)), some)),
        )
        name = "correct one mention, with the marks, and take it back"
        yield told(name, seconds(lambda: corrected(store, index, article)))
        fresh = iter(replace(article, id=f"bench-{number}") for number in range(1_000))
        yield told("add one article, with the marks", seconds(lambda: edited(store, index, next(fresh))))
        for number in range(1_000):
            if f"bench-{number}" not in store:
                break
            store.discard(f"bench-{number}")
        store.put(article)
    yield told("open the project", seconds(lambda: opened(path), 3))
    yield f"size of the file, {count:,} articles", f"{path.stat().st_size / count / 1000:,.0f} kB an article", ""


def opened(path: Path) -> None:
    with Store.open(path) as store:
        index_of(store)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        given = [Path(each) for each in sys.argv[1:]]
        path = given[0] if given else large_project(Path(folder) / "project.gpkg", SMALL)
        print(table(("what", "time", "times reading a record"), list(rows(path))))


if __name__ == "__main__":
    main()
