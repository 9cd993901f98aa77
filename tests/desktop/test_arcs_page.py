"""Arcs on the real page: drawn in every projection, never across the map, and told when they are clicked."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from small_world import WAIT

from geodata.arc_marks import event_arcs
from geodata.model import Actor, ActorKind, Event, EventPlace, EventType, Language, Names, Place, PlaceKind, Span
from geodata.projections import ProjectionKind

OSLO = Place("geonames:1", Names("Oslo", "奥斯陆", "奧斯陸"), PlaceKind.CITY, 59.9, 10.7)
NOME = Place("geonames:2", Names("Nome", "诺姆", "諾姆"), PlaceKind.CITY, 64.5, -165.4)
TOKYO = Place("geonames:3", Names("Tokyo", "东京", "東京"), PlaceKind.CITY, 60.0, 140.0)
ANNA = Actor("person:anna", Names("Anna", "安娜", "安娜"), ActorKind.PERSON, seat=OSLO)
BEN = Actor("person:ben", Names("Ben", "本", "本"), ActorKind.PERSON, seat=NOME)
SPAN = Span(0, 5)


def event(place, sources, targets):
    return Event("e", EventType.CONSULT, SPAN, SPAN, None, EventPlace(place) if place else None, sources, targets)


TALKS = event_arcs(event(TOKYO, (ANNA,), (BEN,)))


def stretches(ask_page):
    return ask_page("dateline.arcs.all().map((arc) => arc.stretches)")


@pytest.mark.parametrize("kind", list(ProjectionKind))
def test_no_arc_jumps_across_the_map(map_view, settled, ask_page, kind):
    map_view.set_projection(kind)
    map_view.show_arcs(TALKS)
    settled()
    found = stretches(ask_page)
    assert len(found) == 2
    assert all(found)
    steps = [abs(one[0] - other[0]) for arc in found for line in arc for one, other in pairwise(line)]
    assert max(steps) < 40  # of the 256 units of the world: near the pole a step is wide in degrees


@pytest.mark.parametrize("kind", list(ProjectionKind))
def test_a_click_on_an_arc_tells_it_in_every_projection(qtbot, map_view, settled, ask_page, kind):
    map_view.set_projection(kind)
    map_view.set_view(66, 60, 3)
    map_view.show_arcs(TALKS)
    settled()
    point = ask_page(
        "(() => { const [arc] = dateline.arcs.all().filter(({start}) => start.name === 'Anna');"
        " const line = arc.stretches[0]; const [x, y] = line[Math.floor(line.length / 2)];"
        " const scale = 2 ** atlas_map.getZoom(); const size = atlas_map.getSize();"
        " atlas_map.setView(atlas_map.unproject([x * scale, y * scale]), atlas_map.getZoom(), {animate: false});"
        " const at = atlas_map.latLngToContainerPoint(atlas_map.unproject([x * scale, y * scale]));"
        " return {x: at.x, y: at.y, size}; })()"
    )
    settled()
    with qtbot.waitSignal(
        map_view.told, timeout=WAIT, check_params_cb=lambda name, _: name == "arc:clicked"
    ) as heard:
        at = QPoint(round(point["x"]), round(point["y"]))
        QTest.mouseClick(map_view.focusProxy(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert heard.args == ["arc:clicked", {"id": "person:anna>geonames:3"}]


def test_ends_say_who_is_there_in_which_role_in_the_language_of_the_page(map_view, settled, ask_page):
    map_view.show_arcs(TALKS)
    map_view.set_language(Language.TRADITIONAL)
    settled()
    ends = ask_page("dateline.arcs.ends().map(({name, said}) => [name, said])")
    assert ends == [["安娜", "發起方"], ["本", "對象"], ["東京", ""]]


def test_direction_is_from_source_to_place_to_target(map_view, settled, ask_page):
    map_view.show_arcs(TALKS)
    settled()
    told = {tuple(each) for each in ask_page("dateline.arcs.all().map(({start, end}) => [start.name, end.name])")}
    assert told == {("Anna", "Tokyo"), ("Tokyo", "Ben")}
    assert ask_page("dateline.arcs.all().every(({forth, back}) => forth === 1 && back === 0)")


def test_without_arcs_nothing_is_left(map_view, settled, ask_page):
    map_view.show_arcs(TALKS)
    map_view.show_arcs(event_arcs(event(OSLO, (ANNA,), ())))
    settled()
    assert json.loads(json.dumps(stretches(ask_page))) == []
    assert "arcs" not in ask_page("dateline.legend.classes()")
