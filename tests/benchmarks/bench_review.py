"""Finding the worst doubt and counting those like it, among a million doubts, against among ten thousand.

Run by `make bench`, or `PYTHONPATH=tests python -m benchmarks.bench_review`.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from benchmarks.measuring import milliseconds, seconds, table

from geodata import store_file
from geodata.review.doubts import VERSION, DoubtKind
from geodata.store import Store
from geodata.store_doubts import Asked

EACH = 10  # doubts of an article
COLUMNS = "article_fid, kind, start_offset, end_offset, thing_id, alike, chance, events, rank, tie"
SIZES = (1_000, 100_000)


def _rows(articles: int) -> Iterator[tuple[Any, ...]]:
    chance, kinds = random.Random(1), list(DoubtKind)
    for number in range(articles * EACH):
        right, events = chance.choice((0.35, 0.5, 0.7, 0.88, 0.93)), chance.choice((0, 0, 1, 2, 5))
        word = f"w{int(chance.paretovariate(0.5)) % 50_000}"
        where = (number // EACH + 1, kinds[number % len(kinds)].value, number % EACH * 50, number % EACH * 50 + 5)
        yield *where, word, word, right, events, (1 - right) * (1 + events), number // EACH


def project(path: Path, articles: int) -> Path:
    """A project of so many articles, of which there is nothing but their doubts."""
    Store.create(path).close()
    with closing(store_file.connect(path, "rw")) as connection:
        connection.execute("BEGIN")
        connection.executemany(
            "INSERT INTO articles (article_id, language, record) VALUES (?, 'en', '{}')",
            ((f"a{number}",) for number in range(articles)),
        )
        connection.executemany(
            f"INSERT INTO doubts ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            _rows(articles),
        )
        connection.executemany(
            f"INSERT INTO doubted VALUES (?, {VERSION}, {EACH}, 0)", ((fid,) for fid in range(1, articles + 1))
        )
        connection.execute("COMMIT")
    return path


def durations(path: Path) -> dict[str, float]:
    with Store.open(path) as store:
        doubts = store.doubts
        worst = doubts.worst(Asked(), 1)[0]
        asked: dict[str, Callable[[], object]] = {
            "the worst": lambda: doubts.worst(Asked(), 8),
            "the worst actor": lambda: doubts.worst(Asked(DoubtKind.ACTOR), 8),
            "how many are like it": lambda: doubts.count_alike(worst),
            "progress": lambda: doubts.progress(Asked()),
        }
        return {name: seconds(work) for name, work in asked.items()}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        few, many = (durations(project(Path(folder) / f"{size}.gpkg", size)) for size in SIZES)
    head = ["", *(f"{size * EACH:,} doubts" for size in SIZES), "ratio"]
    rows = [
        [name, milliseconds(few[name]), milliseconds(many[name]), f"{many[name] / few[name]:.0f}"] for name in few
    ]
    print(table(head, rows))


if __name__ == "__main__":
    main()
