"""The real page over the compiled world, in all three projections: a click selects what is drawn at its pixel."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from small_world import WAIT, a_mark

from desktop.map_view import LayerSet, MapView
from geodata.clustering import inside, shift_into
from geodata.maps.style import theme
from geodata.marks import AreaMark, SeatMark, View
from geodata.model import Names, Place, PlaceKind
from geodata.projections import ProjectionKind, projection

KINDS = list(ProjectionKind)
RUSSIA = Place("iso:RU", Names("Russia", "俄罗斯", "俄羅斯"), PlaceKind.COUNTRY, 61, 96, country="RU")
FIJI = Place("iso:FJ", Names("Fiji", "斐济", "斐濟"), PlaceKind.COUNTRY, -18, 178, country="FJ")
ANTARCTICA = Place("iso:AQ", Names("Antarctica", "南极洲", "南極洲"), PlaceKind.COUNTRY, -80, 20, country="AQ")
# Two sides of the date line in Chukotka, and in Fiji.
CHUKOTKA = [(67.5, 177.0), (66.6, -176.0)]
VANUA_LEVU = (-16.6, 179.2)


class Page:
    """The map view with what a test does to it."""

    def __init__(self, qtbot: QtBot, view: MapView) -> None:
        self._qtbot = qtbot
        self.view = view

    def settle(self) -> None:
        with self._qtbot.waitSignal(self.view.drawn, timeout=WAIT):
            self.view.ask_when_drawn("test")

    def ask(self, expression: str) -> Any:
        answers: list[str] = []
        self.view.page().runJavaScript(f"JSON.stringify({expression})", answers.append)
        self._qtbot.waitUntil(lambda: bool(answers), timeout=WAIT)
        return json.loads(answers[0])

    def look_at(self, kind: ProjectionKind, lat: float, lon: float, zoom: float) -> None:
        self.view.set_projection(kind)
        self.view.set_view(lat, lon, zoom)
        self.settle()

    def pixel(self, lat: float, lon: float) -> QPoint:
        at = self.ask(f"atlas_map.latLngToContainerPoint([{lat}, {lon}])")
        return QPoint(round(at["x"]), round(at["y"]))

    def clicked(self, signal: Any, lat: float, lon: float) -> Any:
        at = self.pixel(lat, lon)
        with self._qtbot.waitSignal(signal, timeout=WAIT) as told:
            QTest.mouseClick(self.view.focusProxy(), Qt.MouseButton.LeftButton, pos=at)
        return told.args[0] if told.args else None

    def coordinates_at(self, x: int, y: int) -> str:
        """What the foot of the map says of the pointer there."""
        event = f"{{latlng: atlas_map.containerPointToLatLng([{x}, {y}]), containerPoint: L.point({x}, {y}),"
        self.ask(f"(atlas_map.fire('mousemove', {event} originalEvent: {{target: null}}}}), 0)")
        return str(self.ask("document.querySelector('.coordinates').textContent"))

    def colour(self, at: QPoint) -> QColor:
        image = self.view.grab().toImage()
        return image.pixelColor(at * image.devicePixelRatio())


@pytest.fixture(scope="module")
def shared_view(qapp: object) -> Iterator[MapView]:
    view = MapView()
    view.resize(800, 500)
    view.show()
    yield view
    view.deleteLater()
    QCoreApplication.sendPostedEvents(view, QEvent.Type.DeferredDelete)


@pytest.fixture
def page(qtbot: QtBot, shared_view: MapView) -> Page:
    if not shared_view.is_ready:
        with qtbot.waitSignal(shared_view.ready, timeout=WAIT):
            pass
    shared_view.show_marks([])
    shared_view.show_areas([])
    shared_view.select("none")
    return Page(qtbot, shared_view)


@pytest.mark.parametrize("kind", KINDS)
def test_page_and_domain_do_the_same_sums(page, kind):
    lats, lons = (each.ravel() for each in np.meshgrid(np.linspace(41, 84, 9), np.linspace(-179, 179, 13)))
    script = (
        "((points, {project, unproject}) => points.map((point) => [project(point), unproject(project(point))]))"
        f"({json.dumps(np.column_stack([lons, lats]).tolist())}, dateline.projections.all['{kind}'])"
    )
    answered = np.array(page.ask(script))
    x, y = projection(kind).forward(lats, lons)
    assert answered[:, 0] == pytest.approx(np.column_stack([x, y]), abs=1e-9)
    assert answered[:, 1] == pytest.approx(np.column_stack([lons, lats]), abs=1e-6)


@pytest.mark.parametrize("kind", KINDS)
def test_a_click_where_a_mark_is_drawn_selects_it(page, kind):
    page.look_at(kind, 66, 40, 4)
    page.view.show_marks([a_mark("m", 68.97, 33.08, places=("geonames:murmansk",)), a_mark("a", 64.5, 40.5)])
    page.settle()
    assert page.clicked(page.view.mark_clicked, 68.97, 33.08) == ["geonames:murmansk"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("lat", "lon"), CHUKOTKA)
def test_chukotka_is_russia_on_both_sides_of_the_date_line(page, kind, lat, lon):
    page.view.show_areas([AreaMark(RUSSIA, 3, 1)])
    page.look_at(kind, lat, lon, 5)
    assert page.clicked(page.view.area_clicked, lat, lon) == "iso:RU"


def test_no_line_is_drawn_along_the_date_line_in_the_polar_view(page):
    page.look_at(ProjectionKind.ARCTIC, 67.2, 180, 6)
    page.view.show_layers(LayerSet(labels=False))
    page.settle()
    land = QColor(theme("light").land)
    along = [page.colour(page.pixel(lat, 179.97)) for lat in (66.6, 67.0, 67.4)]
    across = [page.colour(page.pixel(67.2, lon)) for lon in (179.9, 179.99, -179.95)]
    page.view.show_layers(LayerSet())
    # A border would be far darker than land: the canvas may round a colour by a step or two.
    assert max(abs(each.lightness() - land.lightness()) for each in along + across) < 12


@pytest.mark.parametrize("kind", [ProjectionKind.MERCATOR, ProjectionKind.EQUAL_EARTH])
def test_fiji_is_whole_enough_to_be_clicked(page, kind):
    page.view.show_areas([AreaMark(FIJI, 1, 0)])
    page.look_at(kind, -17, 178, 6)
    assert page.clicked(page.view.area_clicked, *VANUA_LEVU) == "iso:FJ"


def test_antarctica_ends_at_the_edge_of_the_map(page):
    page.view.show_areas([AreaMark(ANTARCTICA, 1, 0)])
    page.look_at(ProjectionKind.EQUAL_EARTH, -70, 20, 3)
    assert page.clicked(page.view.area_clicked, -85, 20) == "iso:AQ"
    with page._qtbot.waitSignal(page.view.background_clicked, timeout=WAIT):
        below = page.pixel(-90, 20) + QPoint(0, 12)
        QTest.mouseClick(page.view.focusProxy(), Qt.MouseButton.LeftButton, pos=below)


@pytest.mark.parametrize("kind", [ProjectionKind.EQUAL_EARTH, ProjectionKind.ARCTIC])
def test_the_map_ends_at_its_outline(page, kind):
    page.view.set_projection(kind)
    page.settle()
    page.ask("(atlas_map.setZoom(atlas_map.getMinZoom(), {animate: false}), 0)")
    page.settle()
    beyond = theme("light").beyond
    assert page.colour(QPoint(795, 3)).name() == beyond
    assert page.colour(page.pixel(72, 3)).name() != beyond  # the Norwegian Sea
    assert page.coordinates_at(795, 3) == ""
    assert page.coordinates_at(400, 250) != ""


@pytest.mark.parametrize("kind", KINDS)
def test_marks_and_selection_outlive_a_change_of_projection(page, kind):
    page.look_at(ProjectionKind.MERCATOR, 66, 40, 4)
    page.view.show_marks([a_mark("m", 68.97, 33.08), a_mark("a", 64.5, 40.5)])
    page.view.select("mark", ["geonames:m"])
    page.view.set_projection(kind)
    page.settle()
    assert page.ask("[...document.querySelectorAll('.sign')].length") == 2
    assert page.ask("[...document.querySelectorAll('.sign.selected')].length") == 1
    centre = page.ask("atlas_map.getCenter()")
    assert (centre["lat"], centre["lng"]) == pytest.approx((66, 40), abs=0.5)


@pytest.mark.parametrize("kind", KINDS)
def test_page_and_index_agree_on_what_a_view_holds(page, kind):
    page.look_at(kind, 70, 170, 4.5)
    view: View = page.view.current_view()
    assert view.projection is kind
    lats, lons = np.array([68.0, 71.0, 66.0, 45.0, 60.0]), np.array([165.0, -179.0, -170.0, 170.0, 30.0])
    points = json.dumps(np.column_stack([lats, shift_into(view, lons)]).tolist())
    seen = page.ask(f"{points}.map(([lat, lng]) => dateline.views.sees({{lat, lng}}))")
    assert inside(view, lats, shift_into(view, lons)).tolist() == seen


@pytest.mark.parametrize("kind", [ProjectionKind.EQUAL_EARTH, ProjectionKind.ARCTIC])
def test_a_wide_view_becomes_the_usual_one_of_the_new_projection(page, kind):
    page.look_at(ProjectionKind.MERCATOR, 10, 20, 2.5)
    page.view.set_projection(kind)
    page.settle()
    left, top, right, bottom = page.ask("dateline.views.box()")
    x, y = projection(kind).forward([89.0], [0.0])
    assert left < x[0] < right
    assert top < y[0] < bottom


@pytest.mark.parametrize(("kind", "pieces"), [(KINDS[0], 2), (KINDS[1], 2), (KINDS[2], 1)])
def test_a_line_across_the_date_line_is_broken_only_where_the_map_ends(page, kind, pieces):
    page.view.set_projection(kind)
    found = page.ask("dateline.shapes.pieces([[170, 60], [179, 62], [-175, 64], [-170, 65]])")
    assert len(found) == pieces
    assert max(abs(a[0] - b[0]) for piece in found for a, b in itertools.pairwise(piece)) < 20


def test_a_line_from_the_south_is_drawn_from_the_edge_of_the_polar_map_on(page):
    page.view.set_projection(ProjectionKind.ARCTIC)
    (piece,) = page.ask("dateline.shapes.pieces([[10, 0], [10, 20], [10, 50], [10, 70]])")
    assert len(piece) == 2


def test_no_seat_is_drawn_beyond_the_edge_of_the_polar_map(page):
    seats = [
        SeatMark(Place(f"geonames:{lat}", Names("Seat"), PlaceKind.CITY, lat, 30), (), 1, 0) for lat in (20.0, 60.0)
    ]
    page.view.show_layers(LayerSet(seats=True))
    page.view.show_seats(seats)
    page.look_at(ProjectionKind.ARCTIC, 80, 30, 3)
    assert page.ask("dateline.seats.all().length") == 1
    page.look_at(ProjectionKind.MERCATOR, 40, 30, 3)
    assert page.ask("dateline.seats.all().length") == 2
    page.view.show_seats([])
    page.view.show_layers(LayerSet())
