"""Children that work on a project and are killed at random moments: `killing.py KIND ROUNDS FOLDER SEED`.

A child does a list of steps that its parent knows, too, and reports each one that was committed. Afterwards the
project must be as it was after the last step reported, or after the one on which the child was killed.
"""

from __future__ import annotations

import lzma
import os
import random
import signal
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from made_articles import article

from geodata import store_blocks
from geodata.filters import Filter
from geodata.opening import index_of
from geodata.regions.saved import SavedRegion
from geodata.regions.shapes import Rectangle
from geodata.store import Store

State = dict[str, str]
Step = tuple[str, str, str]
OLD = sorted((Path(__file__).parent / "geodata" / "projects").glob("*.gpkg.xz"))
STEPS = 40
LONGEST = 0.08  # seconds that a child has


def imports(chance: random.Random) -> Iterator[Step]:
    """Articles one after the other."""
    return (("put", f"a{chance.randrange(10**9)}", "read") for _ in range(STEPS))


def edits(chance: random.Random) -> Iterator[Step]:
    """Articles put, replaced and taken out, regions and settings."""
    kinds = ("put", "put", "put", "discard", "region", "setting")
    return ((chance.choice(kinds), f"a{chance.randrange(8)}", str(chance.random())) for _ in range(STEPS))


def do(store: Store, step: Step) -> None:
    kind, name, told = step
    if kind == "put":
        store.put(replace(article(name), title=told))
        store.consolidate()
    elif kind == "discard":
        store.discard(name)
    elif kind == "region":
        store.put_region(SavedRegion(name, Rectangle(0, 0, 2, 2, name=told)))
    else:
        store.set_setting(name, told)


def after(state: State, step: Step) -> State:
    kind, name, told = step
    key = f"{'put' if kind == 'discard' else kind} {name}"
    return {k: v for k, v in state.items() if k != key} if kind == "discard" else state | {key: told}


def state_of(store: Store) -> State:
    """What a project holds, as far as the steps change it."""
    found = {f"put {each.id}": each.title for each in store.articles()}
    found |= {f"region {each.id}": each.name for each in store.saved_regions()}
    return found | {f"setting a{n}": store.setting(f"a{n}") for n in range(8) if store.setting(f"a{n}")}


def check_sound(path: Path, store: Store) -> None:
    """The file is whole, and everything in it goes together."""
    with closing(sqlite3.connect(path)) as connection:
        ask = connection.execute
        assert ask("PRAGMA integrity_check").fetchone() == ("ok",)
        assert ask("PRAGMA foreign_key_check").fetchall() == []
        for layer in ("events", "places", "actors"):
            solid = ask(f"SELECT fid FROM {layer} WHERE geom NOTNULL ORDER BY fid").fetchall()
            assert ask(f"SELECT id FROM rtree_{layer}_geom ORDER BY id").fetchall() == solid
        named = "SELECT thing_id, count(*) FROM mentions WHERE kind = 'place' GROUP BY 1 ORDER BY 1"
        counted = "SELECT place_id, mentions FROM places WHERE mentions > 0 ORDER BY 1"
        assert ask(named).fetchall() == ask(counted).fetchall()
    articles = list(store.articles())
    index = index_of(store)
    held = {heading.id for heading in index.headings()} - {heading.id for heading in index.datasets()}
    assert held == {each.id for each in articles}
    only = Filter(articles=frozenset(held))
    assert not held or index.counts(only).events == sum(len(each.events) for each in articles)


def killed(work: Callable[[], None], chance: random.Random) -> list[str]:
    """What a child reported after its first word and before it was killed, at a random moment."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        os.dup2(writing, 1)
        try:
            work()
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        told.readline()
        time.sleep(chance.random() * LONGEST)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return told.read().split()


def report(told: object) -> None:
    os.write(1, f"{told}\n".encode())


def one_round(path: Path, start: State, steps: list[Step], chance: random.Random, is_old: bool) -> State:
    def work() -> None:
        if is_old:
            report("about to migrate")
        with Store.open(path) as store:
            if not is_old:
                report("open")
            for number, step in enumerate(steps):
                do(store, step)
                report(number)

    done = len(killed(work, chance))
    least = start
    for step in steps[:done]:
        least = after(least, step)
    most = after(least, steps[done]) if done < len(steps) else least
    with Store.open(path) as store:
        assert store.read_only is None, "the lock outlived its process"
        found = state_of(store)
        assert found in (least, most), (done, found, least)
        check_sound(path, store)
    return found


def main(kind: str, rounds: int, folder: Path, seed: int) -> None:
    store_blocks.MANY = 5  # so that blocks are made, joined and left behind within a round
    chance = random.Random(seed)
    path = folder / "project.gpkg"
    state: State = {}
    if kind != "migration":
        Store.create(path).close()
    for number in range(rounds):
        if kind == "migration":
            path.write_bytes(lzma.decompress(OLD[number % len(OLD)].read_bytes()))
            with Store.open(path, writing=False) as old:
                state = state_of(old)
        state = one_round(
            path, state, list({"import": imports}.get(kind, edits)(chance)), chance, kind == "migration"
        )
    left = {each.name for each in folder.iterdir()}
    assert left <= {path.name, f"{path.name}-journal"}, left  # a journal that was begun only


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
