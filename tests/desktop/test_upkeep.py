"""The upkeep of a project: a process of its own, while the window shows what there is."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from pytestqt.qtbot import QtBot

from desktop.upkeep import Upkeep
from desktop.workspace import Workspace
from geodata import upkeep
from geodata.store import Store


def test_articles_of_an_older_version_come_while_the_window_is_open(
    two_articles: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = two_articles.counts()
    with closing(sqlite3.connect(two_articles.path)) as connection, connection:
        connection.execute("UPDATE digests SET version = version - 1")
    monkeypatch.setattr(upkeep, "SOME", 1)
    two_articles.store.close()
    two_articles.open_store(Store.open(two_articles.path))
    assert two_articles.counts().articles_total == 0
    desk = Upkeep(two_articles)
    told: list[str] = []
    desk.told.connect(told.append)
    with qtbot.waitSignal(desk.ended, timeout=20_000):
        desk.look()
    assert two_articles.counts() == counts
    assert len(told) == 1
    desk.look()
    assert not desk.is_busy
