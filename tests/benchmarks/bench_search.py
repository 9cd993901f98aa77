"""Words in a project of 100,000 articles with ten passages each: our index against LIKE and a scan of all texts.

Run by `PYTHONPATH=tests python -m benchmarks.bench_search [PROJECT.gpkg]`. All in one run, as ratios to ours.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.measuring import milliseconds, table

EVENTS = 1_000_000
QUERIES = (
    *("grain", "gra*", "grain met OR harbour", "-grain", '"the grain in town"', "zelensky"),
    *("粮食", "粮", "停火 OR 关税", "type:protest grain", "date:2024-02 pipeline", "region:europe summit"),
)
PLAIN = ("grain", "粮食", "停火", "harbour", "league 12")  # what a scan can look for as well


def main(arguments: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(arguments[0]) if arguments else Path(folder) / "project.gpkg"
        if not path.exists():
            from made_projects import articles_project

            articles_project(path, EVENTS)
        print(report(path))


def report(path: Path) -> str:
    from geodata.filters import Filter
    from geodata.opening import index_of
    from geodata.store import Store

    index = index_of(Store.open(path))
    index.marks(Filter())
    memory, begun = _megabytes(), time.perf_counter()
    slowest = max(_paced(index.warm()), default=0.0)
    ready = time.perf_counter() - begun
    rows = [[query, *(milliseconds(each) for each in _asked(index, query))] for query in QUERIES]
    shown = table(["query", "first asked, marks", "again, counts"], rows)
    about = (
        f"{index.passages_total:,} passages, ready after {ready:.1f} s beside the window (longest step"
        f" {milliseconds(slowest)}), {_megabytes() - memory:,.0f} MB more, of which most are pages of a file"
    )
    return f"{about}\n\n{shown}\n\n{_against(index, path)}"


def _asked(index, query: str) -> tuple[float, float]:
    from geodata.filters import Filter

    chosen = Filter(words=query)
    return _seconds(lambda: index.marks(chosen)), _seconds(lambda: index.counts(chosen))


def _against(index, path: Path) -> str:
    """One search each for plain words: ours, `in` over all folded texts in memory, and LIKE over the sentences."""
    from geodata.filters import Filter, folded

    texts = [folded(article_text) for article_text in _texts(path)]
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE said (text TEXT)")
    connection.executemany("INSERT INTO said VALUES (?)", ((text,) for text in texts))
    rows = []
    for word in PLAIN:
        ours = _seconds(lambda word=word: index.marks(Filter(words=f'"{word}" ')))
        scan = _seconds(lambda word=word: [word in text for text in texts])
        like = _seconds(
            lambda word=word: connection.execute(
                "SELECT count(*) FROM said WHERE text LIKE ?", (f"%{word}%",)
            ).fetchall()
        )
        rows.append([word, milliseconds(ours), f"{scan / ours:.1f} ×", f"{like / ours:.1f} ×"])
    return table(["word", "ours, to the marks", "scan in Python", "LIKE in SQLite"], rows)


def _texts(path: Path):
    """A sentence a passage, as many as the project has."""
    from made_projects import made_articles

    made = [article.quote(event.evidence) for article in made_articles(1_000) for event in article.events]
    for _ in range(EVENTS // len(made)):
        yield from made


def _paced(steps):
    """How long each step took, with a pause after it, as the window makes one."""
    while True:
        begun = time.perf_counter()
        if next(steps, _DONE) is _DONE:
            return
        yield time.perf_counter() - begun
        time.sleep(0.01)


_DONE = object()
_LIKE = "SELECT count(*) FROM said WHERE text LIKE ?"


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _megabytes() -> float:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return float("nan")


if __name__ == "__main__":
    main(sys.argv[1:])
