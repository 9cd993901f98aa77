"""A pin on the real page: where one clicks is where the place lies, in every projection and by keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sample_articles import visit
from small_world import WAIT

from desktop.correcting.desk import Desk
from desktop.correcting.named import named_at
from desktop.correcting.pin_dialog import PinDialog
from desktop.correcting.pin_link import PinLink
from desktop.correcting.place_desk import PlaceDesk
from desktop.draw_link import DrawLink
from desktop.map_view import MapView
from desktop.workspace import Workspace
from geodata.model import Place, PlaceKind
from geodata.projections import ProjectionKind, projection

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def pins(map_view: MapView) -> PinLink:
    return PinLink(map_view, map_view)


def wait_for_tool(qtbot: QtBot, ask_page: Callable[[str], Any], tool: str | None) -> None:
    qtbot.waitUntil(lambda: ask_page("dateline.draw.tool()") == tool, timeout=WAIT)


@pytest.mark.parametrize("kind", list(ProjectionKind))
def test_a_click_gives_the_point_that_the_projection_draws_there(
    qtbot, map_view, pins, ask_page, settled, kind: ProjectionKind
) -> None:
    map_view.set_projection(kind)
    settled()
    dropped: list[tuple[float, float]] = []
    pins.ask("“Somewhere”", lambda lat, lon: dropped.append((lat, lon)))
    wait_for_tool(qtbot, ask_page, "pin")
    assert "“Somewhere”" in ask_page("document.querySelector('.draw-hint').textContent")
    x, y = 430, 210
    world = ask_page(f"dateline.draw.world({{x: {x}, y: {y}}})")
    QTest.mouseClick(map_view.focusProxy(), LEFT, NONE, QPoint(x, y))
    qtbot.waitUntil(lambda: bool(dropped), timeout=WAIT)
    lats, lons = projection(kind).inverse([world[0]], [world[1]])
    assert np.allclose(dropped[0], (lats[0], lons[0]), atol=0.02)
    assert ask_page("dateline.pin.shown()")
    assert ask_page("dateline.draw.tool()") is None
    pins.clear()
    qtbot.waitUntil(lambda: not ask_page("dateline.pin.shown()"), timeout=WAIT)


def test_keys_drop_a_pin_and_escape_gives_up(qtbot, map_view, pins, workspace, ask_page) -> None:
    drawing = DrawLink(map_view, workspace, map_view)
    dropped: list[tuple[float, float]] = []
    pins.ask("“Here”", lambda lat, lon: dropped.append((lat, lon)))
    wait_for_tool(qtbot, ask_page, "pin")
    with qtbot.waitSignal(pins.given_up, timeout=WAIT):
        drawing.escape()
    assert not pins.is_asking
    pins.ask("“Here”", lambda lat, lon: dropped.append((lat, lon)))
    wait_for_tool(qtbot, ask_page, "pin")
    QTest.keyClick(map_view.focusProxy(), Qt.Key.Key_Right)
    QTest.keyClick(map_view.focusProxy(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(dropped), timeout=WAIT)


def test_what_the_pin_marks_becomes_the_place_of_the_name(qtbot, map_view, pins, two_articles, ask_page) -> None:
    workspace: Workspace = two_articles
    places = PlaceDesk(Desk(workspace, map_view), pins)
    places.drop_pin(named_at(visit(), visit().text.index("Budapest"))[0])
    wait_for_tool(qtbot, ask_page, "pin")
    marked: list[Place] = []

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, PinDialog):
            QTimer.singleShot(20, fill)
            return
        dialog.name.setText("The bridge")
        dialog.kind.setCurrentIndex(dialog.kind.findData(PlaceKind.LANDMARK))
        assert dialog.place is not None
        marked.append(dialog.place)
        dialog.accept()

    QTimer.singleShot(20, fill)
    QTest.mouseClick(map_view.focusProxy(), LEFT, NONE, QPoint(300, 200))
    qtbot.waitUntil(lambda: workspace.corrections() != (), timeout=WAIT)
    (place,) = marked
    event = workspace.index.article("visit").events[0]
    assert event.place.place == place
    assert (place.kind, place.id.split(":")[0]) == (PlaceKind.LANDMARK, "user")
    assert workspace.place(place.id) == place
    assert any(place.id in mark.places for mark in workspace.marks(map_view.current_view()))
