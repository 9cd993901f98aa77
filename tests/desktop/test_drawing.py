"""Regions drawn with the mouse on the real page: what is seen inside is what is counted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import shapely
from many_places import everywhere, many_places
from pyproj import Geod
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from small_world import WAIT

from desktop.draw_link import DrawLink
from desktop.map_view import MapView
from desktop.workspace import Workspace
from geodata.filters import Filter
from geodata.projections import ProjectionKind
from geodata.regions.shapes import Circle, PolygonShape, Rectangle, ViewShape

PLACES = many_places()
NEARLY = 3  # pixels from an edge within which the eye does not judge

Pixels = tuple[int, int]
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Hand:
    """The mouse and the keys, on the real page."""

    def __init__(self, qtbot: QtBot, view: MapView, ask_page: Callable[[str], Any]) -> None:
        self._qtbot, self._view, self.ask = qtbot, view, ask_page

    def drag(self, *way: Pixels) -> None:
        target = self._view.focusProxy()
        QTest.mousePress(target, LEFT, NONE, QPoint(*way[0]))
        for point in way[1:]:
            QTest.mouseMove(target, QPoint(*point))
            QTest.qWait(15)
        QTest.mouseRelease(target, LEFT, NONE, QPoint(*way[-1]))

    def click(self, at: Pixels) -> None:
        QTest.mouseClick(self._view.focusProxy(), LEFT, NONE, QPoint(*at))
        QTest.qWait(20)

    def double_click(self, at: Pixels) -> None:
        """Two clicks at once: QTest's own are told so far apart that the page takes them for single ones."""
        target, place = self._view.focusProxy(), QPointF(*at)
        for number, kind in enumerate((QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease) * 2):
            held = LEFT if kind is QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
            event = QMouseEvent(kind, place, target.mapToGlobal(place), LEFT, held, NONE)
            event.setTimestamp(10_000_000 + 20 * number)
            QApplication.sendEvent(target, event)
        QTest.qWait(20)

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self._view.focusProxy(), key)
        QTest.qWait(10)

    def wait_for(self, expression: str, value: object) -> None:
        self._qtbot.waitUntil(lambda: self.ask(expression) == value, timeout=WAIT)

    def pixels_of_places(self) -> np.ndarray:
        told = ",".join(f"[{place.lat}, {place.lon}]" for place in PLACES)
        found = self.ask(f"[{told}].map((at) => atlas_map.latLngToContainerPoint(at))")
        return np.array([[point["x"], point["y"]] for point in found])


@pytest.fixture
def hand(qtbot: QtBot, map_view: MapView, ask_page: Callable[[str], Any]) -> Hand:
    return Hand(qtbot, map_view, ask_page)


@pytest.fixture
def link(map_view: MapView, workspace: Workspace, settled: Callable[[], None]) -> DrawLink:
    workspace.add_articles([everywhere(PLACES)])
    map_view.set_view(40, 20, 2)
    link = DrawLink(map_view, workspace, workspace)
    settled()
    return link


def start(hand: Hand, draw: Callable[[], None], tool: str) -> None:
    draw()
    hand.wait_for("dateline.draw.tool()", tool)


def the_shape(qtbot: QtBot, workspace: Workspace) -> Any:
    qtbot.waitUntil(lambda: bool(workspace.filter.shapes), timeout=WAIT)
    (shape,) = workspace.filter.shapes
    return shape


def check_seen(hand: Hand, workspace: Workspace, seen: shapely.Polygon, nearly: float = NEARLY) -> None:
    """Exactly the places that lie in an outline of pixels are admitted, but for those on the line."""
    at = hand.pixels_of_places()
    points = shapely.points(at[:, 0], at[:, 1])
    sure = shapely.distance(seen.boundary, points) > nearly
    admitted = {passage.place.id for passage in workspace.index.passages(workspace.filter)}
    inside = shapely.contains(seen, points)
    assert inside[sure].any(), "nothing to compare"
    expected = {PLACES[n].id for n in np.flatnonzero(inside & sure)}
    assert expected == {PLACES[n].id for n in np.flatnonzero(sure)} & admitted


def test_a_rectangle_is_dragged(qtbot, hand, link, workspace):
    start(hand, link.draw_rectangle, "rectangle")
    hand.drag((250, 100), (400, 200), (620, 330))
    assert isinstance(the_shape(qtbot, workspace), Rectangle)
    check_seen(hand, workspace, shapely.box(250, 100, 620, 330))
    assert workspace.counts().events == len(workspace.index.passages(workspace.filter))


def test_two_clicks_make_a_rectangle_too(qtbot, hand, link, workspace):
    start(hand, link.draw_rectangle, "rectangle")
    hand.click((250, 100))
    hand.click((620, 330))
    the_shape(qtbot, workspace)
    check_seen(hand, workspace, shapely.box(250, 100, 620, 330))


def test_a_circle_is_dragged_from_its_centre_and_measured_on_the_ellipsoid(qtbot, hand, link, workspace):
    start(hand, link.draw_circle, "circle")
    hand.drag((400, 220), (450, 240), (520, 260))
    shape = the_shape(qtbot, workspace)
    assert isinstance(shape, Circle)
    centre, edge = (hand.ask(f"atlas_map.containerPointToLatLng([{x}, {y}])") for x, y in ((400, 220), (520, 260)))
    geod = Geod(ellps="WGS84")
    assert shape.km == pytest.approx(geod.inv(centre["lng"], centre["lat"], edge["lng"], edge["lat"])[2] / 1000, 1e-3)
    near = {p.id for p in PLACES if geod.inv(shape.lon, shape.lat, p.lon, p.lat)[2] <= shape.km * 1000}
    assert {passage.place.id for passage in workspace.index.passages(workspace.filter)} == near != set()


def test_a_polygon_is_clicked_and_a_double_click_closes_it(qtbot, hand, link, map_view, workspace):
    start(hand, link.draw_polygon, "polygon")
    corners = [(200, 80), (600, 120), (560, 400)]
    for corner in corners:
        hand.click(corner)
    hand.double_click((300, 380))
    hand.wait_for("dateline.draw.tool()", None)
    the_shape(qtbot, workspace)
    check_seen(hand, workspace, shapely.Polygon([*corners, (300, 380)]))


def test_keys_take_back_a_corner_close_a_polygon_and_give_up(qtbot, hand, link, workspace):
    start(hand, link.draw_polygon, "polygon")
    for corner in [(200, 80), (600, 120), (700, 470), (560, 400)]:
        hand.click(corner)
    hand.key(Qt.Key.Key_Backspace)
    hand.key(Qt.Key.Key_Enter)
    the_shape(qtbot, workspace)
    check_seen(hand, workspace, shapely.Polygon([(200, 80), (600, 120), (700, 470)]))
    start(hand, link.draw_circle, "circle")
    hand.key(Qt.Key.Key_Escape)
    hand.wait_for("dateline.draw.tool()", None)
    assert len(workspace.filter.shapes) == 1


def test_arrow_keys_and_space_draw_a_rectangle_without_a_mouse(qtbot, hand, link, workspace):
    start(hand, link.draw_rectangle, "rectangle")
    hand.key(Qt.Key.Key_Space)
    for _ in range(12):
        hand.key(Qt.Key.Key_Right)
        hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_Space)
    assert isinstance(the_shape(qtbot, workspace), Rectangle)
    check_seen(hand, workspace, shapely.box(400, 250, 592, 442))


def test_a_freehand_line_is_simplified_and_closed(qtbot, hand, link, workspace):
    start(hand, link.draw_freehand, "lasso")
    turns = np.linspace(0, 2 * np.pi, 60)
    way = [(round(400 + 180 * np.cos(turn)), round(240 + 150 * np.sin(turn))) for turn in turns]
    hand.drag(*way)
    shape = the_shape(qtbot, workspace)
    assert isinstance(shape, PolygonShape)
    assert len(shape.geometry.exterior.coords) < len(way)
    check_seen(hand, workspace, shapely.Polygon(way), nearly=9)  # a hand is told in frames


def test_a_polygon_in_the_arctic_has_edges_straight_on_that_map(qtbot, hand, link, map_view, settled, workspace):
    map_view.set_projection(ProjectionKind.ARCTIC)
    settled()
    qtbot.waitUntil(lambda: map_view.current_view().projection is ProjectionKind.ARCTIC, timeout=WAIT)
    start(hand, link.draw_polygon, "polygon")
    corners = [(300, 120), (520, 140), (540, 380), (280, 360)]  # round the pole
    for corner in corners:
        hand.click(corner)
    hand.key(Qt.Key.Key_Enter)
    shape = the_shape(qtbot, workspace)
    assert shape.plane == "arctic"
    assert shape.contains(np.array([90.0]), np.array([0.0]))[0]
    north = np.array([place.lat > 42 for place in PLACES])
    seen, at = shapely.Polygon(corners), hand.pixels_of_places()
    points = shapely.points(at[:, 0], at[:, 1])
    sure = north & (shapely.distance(seen.boundary, points) > NEARLY)
    admitted = {passage.place.id for passage in workspace.index.passages(workspace.filter)}
    assert {PLACES[n].id for n in np.flatnonzero(sure & shapely.contains(seen, points))} <= admitted
    assert not admitted & {PLACES[n].id for n in np.flatnonzero(sure & ~shapely.contains(seen, points))}
    assert not admitted & {place.id for place in PLACES if place.lat < 40}


def test_the_view_becomes_a_region(qtbot, hand, link, map_view, workspace):
    map_view.page().runJavaScript("document.querySelector('[data-tool=view]').click()")
    shape = the_shape(qtbot, workspace)
    assert isinstance(shape, ViewShape)
    check_seen(hand, workspace, shapely.box(0, 0, 800, 500))


def test_dragging_a_corner_changes_the_filter_and_its_handles_stay(qtbot, hand, link, workspace, settled):
    start(hand, link.draw_rectangle, "rectangle")
    hand.drag((250, 100), (400, 200), (620, 330))
    before = the_shape(qtbot, workspace)
    hand.wait_for("dateline.drawEdit.editing()", "0")
    hand.drag((620, 330), (640, 350), (700, 400))
    qtbot.waitUntil(lambda: workspace.filter.shapes != (before,), timeout=WAIT)
    settled()
    check_seen(hand, workspace, shapely.box(250, 100, 700, 400))
    hand.drag((475, 250), (500, 260), (515, 270))  # the middle one moves the whole
    qtbot.waitUntil(lambda: workspace.filter.shapes[0].west > before.west + 1, timeout=WAIT)
    check_seen(hand, workspace, shapely.box(290, 120, 740, 420))


def test_a_corner_is_inserted_and_removed(qtbot, hand, link, workspace, settled):
    start(hand, link.draw_polygon, "polygon")
    for corner in [(200, 100), (600, 100), (400, 400)]:
        hand.click(corner)
    hand.key(Qt.Key.Key_Enter)
    the_shape(qtbot, workspace)
    hand.wait_for("dateline.drawEdit.editing()", "0")
    hand.drag((400, 100), (400, 70), (400, 40))  # the middle of the upper edge
    qtbot.waitUntil(lambda: len(workspace.filter.shapes[0].geometry.exterior.coords) == 5, timeout=WAIT)
    settled()
    check_seen(hand, workspace, shapely.Polygon([(200, 100), (400, 40), (600, 100), (400, 400)]))
    hand.ask("document.querySelector('[data-key=corner1]').focus() || 1")
    hand.key(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(workspace.filter.shapes[0].geometry.exterior.coords) == 4, timeout=WAIT)
    hand.key(Qt.Key.Key_Escape)
    hand.wait_for("dateline.drawEdit.editing()", None)
    assert len(workspace.filter.shapes) == 1


def test_the_page_says_while_dragging_how_much_lies_inside(qtbot, hand, link, map_view, workspace):
    start(hand, link.draw_rectangle, "rectangle")
    target = map_view.focusProxy()
    QTest.mousePress(target, LEFT, NONE, QPoint(0, 0))
    QTest.mouseMove(target, QPoint(300, 200))
    QTest.mouseMove(target, QPoint(799, 499))
    qtbot.waitUntil(lambda: "event" in hand.ask("document.querySelector('.draw-count').textContent"), timeout=WAIT)
    assert workspace.filter == Filter()
    QTest.mouseRelease(target, LEFT, NONE, QPoint(799, 499))
    the_shape(qtbot, workspace)


def test_outlines_follow_the_projection(qtbot, link, map_view, workspace, ask_page, settled):
    link.add(Circle(80, 100, 1500))
    expression = "dateline.drawSheet.shown().map(({ box }) => box.map(Math.round))"
    for kind in ProjectionKind:
        map_view.set_projection(kind)
        settled()
        qtbot.waitUntil(lambda: len(ask_page(expression)) == 1, timeout=WAIT)
        qtbot.waitUntil(lambda k=kind: map_view.current_view().projection is k, timeout=WAIT)
    assert ask_page(expression) != []


def test_nonsense_from_the_page_draws_nothing(link, workspace):
    for told in (None, {}, {"tool": "circle", "projection": "moon", "points": []}):
        link._hear("draw:done", told)
        link._hear("draw:edited", told)
    assert workspace.filter == Filter()
