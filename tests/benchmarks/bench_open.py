"""Opening a project of a thousand articles, against parsing the same articles as JSON; adding one; starting up.

Run by `make bench`, or `PYTHONPATH=tests python -m benchmarks.bench_open`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from benchmarks.measuring import milliseconds, seconds, table

from geodata.codec import to_json
from geodata.extraction.standard import extract
from geodata.filters import Filter
from geodata.index import Index
from geodata.model import Article
from geodata.opening import index_of
from geodata.reading import read_all
from geodata.store import Store
from resources import BRIEFS

SIZE = 1_000
# In a process of its own and off the screen; the second start finds the map page kept by the first.
START = """
import time; begun = time.perf_counter()
import os
from desktop.app import make_application, make_window, register_scheme
register_scheme(); app = make_application(); window = make_window(app); window.begin()
shown = time.perf_counter() - begun
def told(_token):
    print(shown, time.perf_counter() - begun, flush=True)
    os._exit(0)
window.map_view.drawn.connect(told)
window.map_view.ready.connect(lambda: window.map_view.ask_when_drawn("start"))
app.exec()
"""


def articles() -> list[Article]:
    """The bundled briefs, read once and repeated under other ids."""
    found = [extract(article) for outcome in read_all([BRIEFS]) for article in outcome.articles]
    return [replace(found[number % len(found)], id=f"a{number}") for number in range(SIZE)]


def opened(path: Path) -> Index:
    store = Store.open(path)
    index = index_of(store)
    index.counts(Filter())
    return index


def starts(home: str) -> list[tuple[float, float]]:
    """Seconds to the window and to a drawn map, three times from the same home."""
    names = dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"), home)
    flags = {"QT_QPA_PLATFORM": "offscreen", "QTWEBENGINE_DISABLE_SANDBOX": "1"}
    found = []
    for _ in range(3):
        run = subprocess.run(
            [sys.executable, "-c", START], capture_output=True, text=True, env=os.environ | names | flags, timeout=120
        )
        shown, drawn = map(float, run.stdout.split())
        found.append((shown, drawn))
    return found


def main() -> None:
    given = articles()
    records = [json.dumps(to_json(article)) for article in given]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "thousand.gpkg"
        with Store.create(path) as store, store.transaction():
            for article in given:
                store.put(article)
        parsing = seconds(lambda: [json.loads(record) for record in records], repeats=3)
        opening = seconds(lambda: opened(path), repeats=3)
        index = opened(path)
        adding = seconds(lambda: index.add(given[0]))
        times = starts(folder)
    rows = [
        [f"{SIZE:,} articles parsed as JSON", milliseconds(parsing), "1"],
        [f"{SIZE:,} articles opened and counted", milliseconds(opening), f"{opening / parsing:.2f}"],
        ["one article added", milliseconds(adding), f"{adding / parsing:.4f}"],
    ]
    print(table(["", "time", "yardsticks"], rows))
    lines = [[str(nth), *map(milliseconds, times[nth - 1])] for nth in range(1, len(times) + 1)]
    print(table(["start", "window shown", "map drawn"], lines))


if __name__ == "__main__":
    main()
