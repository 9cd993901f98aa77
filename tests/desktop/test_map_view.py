"""The map view with the real page: what is clicked is told, what is said is shown."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from small_world import WAIT, a_mark

from desktop.map_view import LayerSet, MapView
from geodata.marks import AreaMark, SeatActor, SeatMark
from geodata.model import Actor, ActorKind, Language, Names, Place, PlaceKind, Quad

ALAND = Place("iso:AA", Names("Aland", "甲国", "甲國"), PlaceKind.COUNTRY, 45, 15, country="AA")
TOWN = Place("geonames:9", Names("Seatown", "座城", "座城"), PlaceKind.CITY, 50, 20)


def click(view: MapView, x: float, y: float, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mouseClick(view.focusProxy(), Qt.MouseButton.LeftButton, modifier, QPoint(round(x), round(y)))


def pixel(ask_page, lat: float, lon: float) -> tuple[float, float]:
    point = ask_page(f"atlas_map.latLngToContainerPoint([{lat}, {lon}])")
    return point["x"], point["y"]


def test_a_click_on_a_mark_tells_its_places(qtbot, map_view, settled, ask_page):
    map_view.set_view(45, 30, 4)
    map_view.show_marks([a_mark("a", 45, 20, places=("geonames:1", "geonames:2")), a_mark("b", 45, 40)])
    settled()
    with qtbot.waitSignal(map_view.mark_clicked, timeout=WAIT) as told:
        click(map_view, *pixel(ask_page, 45, 20))
    assert told.args == [["geonames:1", "geonames:2"]]


def test_a_click_on_a_shaded_area_tells_it_and_elsewhere_is_background(qtbot, map_view, settled, ask_page):
    map_view.set_view(45, 30, 4)
    map_view.show_areas([AreaMark(ALAND, 3, 1)])
    settled()
    with qtbot.waitSignal(map_view.area_clicked, timeout=WAIT) as told:
        click(map_view, *pixel(ask_page, 50, 22))
    assert told.args == ["iso:AA"]
    with qtbot.waitSignal(map_view.background_clicked, timeout=WAIT):
        click(map_view, *pixel(ask_page, 50, 40))


def test_a_shift_click_picks_the_smallest_area_as_region(qtbot, map_view, settled, ask_page):
    map_view.set_view(45, 30, 4)
    settled()
    with qtbot.waitSignal(map_view.region_picked, timeout=WAIT) as told:
        click(map_view, *pixel(ask_page, 50, 40), Qt.KeyboardModifier.ShiftModifier)
    assert told.args == ["iso:BB"]


def test_a_click_on_a_seat_tells_its_place(qtbot, map_view, settled, ask_page):
    actor = Actor("person:a", Names("A. Person"), ActorKind.PERSON)
    map_view.set_view(45, 30, 4)
    map_view.show_layers(LayerSet(seats=True))
    map_view.show_seats([SeatMark(TOWN, (SeatActor(actor, 2, 1),), 2, 1)])
    settled()
    box = ask_page("document.querySelector('.sign rect').getBoundingClientRect()")
    with qtbot.waitSignal(map_view.seat_clicked, timeout=WAIT) as told:
        click(map_view, box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert told.args == ["geonames:9"]


def test_every_quad_has_its_shape_and_mixed_marks_a_ring(map_view, settled, ask_page):
    quads = list(Quad)
    marks = [a_mark(quad.value, 40 + 3 * i, 20, quads={quad: 1}) for i, quad in enumerate(quads)]
    map_view.show_marks(
        [*marks, a_mark("mixed", 35, 35, quads=dict.fromkeys(quads, 1)), a_mark("m", 33, 10, quads={})]
    )
    settled()
    shapes = ask_page(
        "dateline.look.QUADS.map((quad) => dateline.glyphs.mark({events: 1, quads: {[quad]: 1}}).lastChild.outerHTML)"
    )
    assert len({shape.split(" ")[0] + shape.split('"')[1] for shape in shapes}) == len(quads)
    assert ask_page("document.querySelectorAll('.sign').length") == 6
    assert ask_page("dateline.legend.classes()") == [*(quad.value for quad in quads), "mixed", "mention", "disputed"]


def test_the_language_changes_names_and_words(map_view, settled, ask_page):
    map_view.show_areas([AreaMark(ALAND, 1, 0)])
    map_view.set_language(Language.SIMPLIFIED)
    settled()
    assert ask_page("document.documentElement.lang") == "zh-Hans"
    assert ask_page("document.querySelector('.legend-title').textContent") == "图例"
    assert ask_page("dateline.areas.visible()[0].name") == "甲国"


def test_the_theme_changes_colours(map_view, settled, ask_page):
    sea = "getComputedStyle(document.getElementById('atlas_map')).backgroundColor"
    light = ask_page(sea)
    map_view.set_theme("dark")
    settled()
    assert ask_page(sea) != light


def test_what_is_said_before_the_page_is_ready_arrives(qtbot, small_world):
    from geodata.maps.serving import Server

    view = MapView(server=Server(small_world))
    qtbot.addWidget(view)
    view.show_marks([a_mark("a", 45, 20)])
    view.select("mark", ["geonames:a"])
    view.show()
    with qtbot.waitSignal(view.drawn, timeout=WAIT):
        view.ask_when_drawn("test")
    found: list[int] = []
    view.page().runJavaScript("document.querySelectorAll('.sign.selected').length", found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=WAIT)
    assert found == [1]


def test_the_view_never_leaves_the_world(qtbot, map_view, settled):
    map_view.set_view(0, 179, 0)
    settled()
    view = map_view.current_view()
    assert view.west >= -180.5
    assert view.east <= 180.5


def test_switching_a_layer_on_the_page_is_told(qtbot, map_view, settled):
    with qtbot.waitSignal(map_view.layers_changed, timeout=WAIT):
        map_view.page().runJavaScript("document.querySelectorAll('.switch input')[3].click()")
    assert map_view.layers == LayerSet(seats=True)


def test_the_keyboard_zooms(qtbot, map_view, settled, ask_page):
    map_view.set_view(45, 30, 4)
    settled()
    map_view.activateWindow()
    map_view.setFocus()
    map_view.page().runJavaScript("atlas_map.getContainer().focus()")
    qtbot.waitUntil(lambda: ask_page("document.activeElement.id") == "atlas_map", timeout=WAIT)
    with qtbot.waitSignal(map_view.view_changed, timeout=WAIT):
        QTest.keyClick(map_view.focusProxy(), Qt.Key.Key_Plus)
    assert map_view.current_view().zoom > 4


def test_the_page_tells_by_name_whatever_a_feature_has_to_say(qtbot, map_view):
    with qtbot.waitSignal(map_view.told, timeout=WAIT) as heard:
        map_view.page().runJavaScript("dateline.tell('draw:done', {points: [[1, 2.5]], name: '基辅'});")
    assert heard.args == ["draw:done", {"points": [[1, 2.5]], "name": "基辅"}]


def test_a_feature_exposes_functions_of_its_own(qtbot, map_view):
    map_view.page().runJavaScript("dateline.expose({echo: (value) => dateline.tell('echo', value)});")
    with qtbot.waitSignal(map_view.told, timeout=WAIT) as heard:
        map_view.call("atlas.echo", 7)
    assert heard.args == ["echo", 7]
