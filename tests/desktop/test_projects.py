"""Which project is open at the start, and what becomes of the others."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_articles import article

from desktop.projects import opening_store, untitled_path, welcome_path
from desktop.settings import Settings
from geodata.store import Store


@pytest.fixture
def settings(home: Path) -> Settings:
    return Settings(home / "settings.ini")


def test_the_first_start_opens_the_welcome(settings: Settings) -> None:
    store, problem = opening_store(settings)
    assert store.path == welcome_path()
    assert not problem
    store.close()


def test_a_later_start_opens_the_last_project(settings: Settings, home: Path) -> None:
    with Store.create(home / "mine.gpkg") as mine:
        mine.put(article("a"))
    settings.remember(home / "mine.gpkg")
    store, problem = opening_store(settings)
    assert [each.id for each in store.articles()] == ["a"]
    assert not problem
    store.close()


@pytest.mark.parametrize("content", [None, b"", b"SQLite format 3\0 but no more"])
def test_a_project_that_is_gone_or_broken_is_named_and_the_welcome_opened(
    settings: Settings, home: Path, content: bytes | None
) -> None:
    lost = home / "lost.gpkg"
    if content is not None:
        lost.write_bytes(content)
    settings.remember(lost)
    store, problem = opening_store(settings)
    assert store.path == welcome_path()
    assert "lost.gpkg" in problem
    assert lost not in settings.recent
    store.close()


def test_untitled_projects_never_overwrite_each_other(home: Path) -> None:
    paths = []
    for _ in range(3):
        paths.append(untitled_path())
        Store.create(paths[-1]).close()
    assert [path.name for path in paths] == ["untitled.gpkg", "untitled-2.gpkg", "untitled-3.gpkg"]
