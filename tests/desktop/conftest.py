"""A Qt application without a screen, with our scheme registered before it exists."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sample_articles import quarrel, visit
from small_world import WAIT, write_small_world

# Chromium's sandbox does not start as root, which test machines often are; the program itself never turns it off.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu")

from desktop.map_view import MapView
from desktop.scheme import register_scheme
from desktop.workspace import Workspace
from geodata.maps.serving import Server
from geodata.store import Store

register_scheme()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, so that no test meets the user's projects and settings."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    return tmp_path


@pytest.fixture
def workspace(qapp: QApplication, tmp_path: Path) -> Iterator[Workspace]:
    """A workspace on a new, empty project."""
    workspace = Workspace(Store.create(tmp_path / "project.gpkg"))
    yield workspace
    workspace.close()


@pytest.fixture
def two_articles(workspace: Workspace) -> Workspace:
    """The workspace with the two sample articles in it."""
    workspace.add_articles([visit(), quarrel()])
    return workspace


@pytest.fixture(scope="session")
def small_world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a basemap of two square countries and a region over both."""
    return write_small_world(tmp_path_factory.mktemp("basemap"))


@pytest.fixture
def map_view(qtbot: QtBot, small_world: Path) -> Iterator[MapView]:
    """The real page over the small world, ready, 800 by 500."""
    view = MapView(server=Server(small_world))
    view.resize(800, 500)
    with qtbot.waitSignal(view.ready, timeout=WAIT):
        view.show()
    yield view
    # Gone for good, page and profile, before the next test or the end.
    view.deleteLater()
    QCoreApplication.sendPostedEvents(view, QEvent.Type.DeferredDelete)


@pytest.fixture
def settled(qtbot: QtBot, map_view: MapView) -> Callable[[], None]:
    """Waits until everything said to the map is on the page."""

    def wait() -> None:
        with qtbot.waitSignal(map_view.drawn, timeout=WAIT):
            map_view.ask_when_drawn("test")

    return wait


@pytest.fixture
def ask_page(qtbot: QtBot, map_view: MapView) -> Callable[[str], Any]:
    """Evaluates an expression on the page; it travels as JSON."""

    def ask(expression: str) -> Any:
        answers: list[str] = []
        map_view.page().runJavaScript(f"JSON.stringify({expression})", answers.append)
        qtbot.waitUntil(lambda: bool(answers), timeout=WAIT)
        return json.loads(answers[0])

    return ask
