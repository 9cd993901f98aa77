"""What is done beside the window changes no answer, and what it finds changed in between it leaves alone."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from made_articles import RIYADH, VIENNA, article

from geodata import store_blocks, upkeep
from geodata.filters import Filter
from geodata.opening import index_of
from geodata.store import Store


def project(folder, articles=5):
    with Store.create(folder / "project.gpkg") as store:
        for number in range(articles):
            store.put(article(f"a{number}", VIENNA if number % 2 else RIYADH))
        return store.path


def outdated(path):
    """As if an older version had made all digests."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE digests SET version = version - 1")


def shown(path):
    with Store.open(path) as store:
        index = index_of(store)
        return index.counts(Filter()), index.counts(Filter(words="vienna")), store.upkeep_due()


def test_many_old_digests_are_left_to_the_upkeep(tmp_path, monkeypatch):
    path = project(tmp_path)
    before = shown(path)
    outdated(path)
    monkeypatch.setattr(upkeep, "SOME", 3)
    monkeypatch.setattr(store_blocks, "MANY", 2)
    counts, _, is_due = shown(path)
    assert (counts.articles_total, is_due) == (0, True)
    told = []
    upkeep.tidy(path, told.append)
    assert [(step.done, step.total) for step in told] == [(2, 5), (4, 5), (5, 5)]
    assert shown(path) == before


def test_a_block_does_not_speak_for_what_was_written_meanwhile(tmp_path, monkeypatch):
    monkeypatch.setattr(store_blocks, "MANY", 2)
    path = project(tmp_path)
    with Store.open(path) as store:
        made = store_blocks.made(store_blocks.gather(store._connection))
        store.put(article("a0", VIENNA))
        store.discard("a1")
        with store.transaction():
            assert store_blocks.place(store._connection, made)
            assert not store_blocks.place(store._connection, made)
    counts, _, _ = shown(path)
    assert (counts.articles_total, len(counts.by_article)) == (4, 4)
