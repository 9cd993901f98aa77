"""What a window remembers of a project is written when it rests, and at the latest when the project is left."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.map_link import MapLink
from desktop.map_view import MapView
from desktop.project_memory import ProjectMemory, saved_filter
from desktop.settings import Settings
from desktop.workspace import Workspace
from geodata.filters import Filter


def test_a_filter_is_written_at_the_latest_when_its_project_is_left(
    map_view: MapView, two_articles: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[object] = []
    monkeypatch.setattr(map_view, "show_seats", drawn.append)
    link = MapLink(map_view, two_articles, Settings(tmp_path / "settings.ini"), map_view)
    ProjectMemory(two_articles, map_view, link, map_view)
    for words in ("b", "bu", "budapest"):
        two_articles.narrow(Filter(words=words))
    assert saved_filter(two_articles.store) == Filter()
    two_articles.leaving_project.emit()
    assert saved_filter(two_articles.store) == Filter(words="budapest")

    link.draw()
    assert not drawn  # seats wait until they are to be seen
    link.toggle_seats(True)
    assert len(drawn) == 1
    link.toggle_seats(False)
    link.draw()
    assert len(drawn) == 1
