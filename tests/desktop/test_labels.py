"""Names on the real basemap: none over another or over a sign, at any zoom, in any language and projection."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from small_world import WAIT, a_mark

from desktop.map_view import MapView
from geodata.model import Language, Quad
from geodata.projections import ProjectionKind

MERCATOR, EQUAL_EARTH, ARCTIC = ProjectionKind
# Latitude, longitude, zoom: the world, Europe, the Middle East, a crowded corner of Europe, a city, the north.
VIEWS = [
    (MERCATOR, 25, 20, 2.5),
    (MERCATOR, 50, 15, 4.25),
    (MERCATOR, 31, 44, 5),
    (MERCATOR, 50.5, 5, 6.75),
    (MERCATOR, 31.8, 35.2, 10),
    (EQUAL_EARTH, 20, 20, 2.5),
    (ARCTIC, 78, 20, 3.5),
    (ARCTIC, 66, 30, 6),
]
MARKS = [
    a_mark("kyiv", 50.45, 30.52, "Kyiv", quads={Quad.VERBAL_CONFLICT: 30}),
    a_mark("riyadh", 24.7, 46.7, "Riyadh", quads={Quad.VERBAL_COOPERATION: 3}),
    a_mark("brussels", 50.85, 4.35, "Brussels", quads=dict.fromkeys(Quad, 4)),
    a_mark("jerusalem", 31.78, 35.22, "Jerusalem"),
    a_mark("murmansk", 68.97, 33.07, "Murmansk"),
]

SPOKEN = [Language.ENGLISH, Language.SIMPLIFIED, Language.TRADITIONAL]
Ask = Callable[[str], Any]


@pytest.fixture(scope="module")
def world() -> Iterator[MapView]:
    """The real page over the real basemap."""
    view = MapView()
    view.resize(1000, 650)
    view.show_marks(MARKS)
    view.show()
    yield view
    view.deleteLater()
    QCoreApplication.sendPostedEvents(view, QEvent.Type.DeferredDelete)


@pytest.fixture
def ask(qtbot, world) -> Ask:
    """Evaluates an expression once all is drawn."""

    def evaluate(expression: str) -> Any:
        with qtbot.waitSignal(world.drawn, timeout=WAIT * 3):
            world.ask_when_drawn("labels")
        answers: list[str] = []
        world.page().runJavaScript(f"JSON.stringify({expression})", answers.append)
        qtbot.waitUntil(lambda: bool(answers), timeout=WAIT)
        return json.loads(answers[0])

    return evaluate


def meet(a: list[float], b: list[float]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


@pytest.mark.parametrize("language", SPOKEN)
def test_no_name_lies_on_another_or_on_a_sign(world, ask, language):
    world.set_language(language)
    drawn = 0
    for kind, lat, lon, zoom in VIEWS:
        world.set_projection(kind)
        world.set_view(lat, lon, zoom)
        labels, signs = ask("[dateline.labels.drawn(), dateline.labels.signs()]")
        drawn += len(labels)
        for one, other in combinations(labels, 2):
            assert not meet(one["box"], other["box"]), (kind, zoom, one, other)
        for label in labels:
            assert not any(meet(label["box"], sign) for sign in signs), (kind, zoom, label)
    world.set_projection(MERCATOR)
    assert drawn > 20 * len(VIEWS)


def names(labels: list[dict[str, Any]], *kinds: str) -> set[str]:
    return {label["text"] for label in labels if label["kind"] in kinds}


def test_near_views_name_more_and_in_the_language_chosen(world, ask):
    world.set_language(Language.ENGLISH)
    world.set_view(50, 15, 4)
    far = ask("dateline.labels.drawn()")
    world.set_view(50, 15, 6)
    near = ask("dateline.labels.drawn()")
    assert {"Germany", "Poland"} <= names(far, "country")
    assert "Berlin" in names(near, "capital")
    assert len(names(near, "city", "capital")) > len(names(far, "city", "capital"))
    assert not names(far, "division")
    assert names(near, "division")
    world.set_language(Language.SIMPLIFIED)
    assert "德国" in names(ask("dateline.labels.drawn()"), "country")
    world.set_language(Language.ENGLISH)


def test_a_mark_is_named_before_what_lies_around_it(world, ask):
    world.set_view(50.6, 4.5, 6)
    labels = ask("dateline.labels.drawn()")
    assert "Brussels" in names(labels, "mark")
    assert "Brussels" not in names(labels, "city", "capital")  # not a second time


def test_long_names_stand_on_two_lines(world, ask):
    context = "document.createElement('canvas').getContext('2d')"
    lines = f"(text, most) => dateline.labelText.set({context}, {{text, kind: 'country', most}}).lines"
    assert ask(f"({lines})('United Arab Emirates', 60)") == ["UNITED ARAB", "EMIRATES"]
    assert ask(f"({lines})('Fiji', 5)") == ["FIJI"]
    world.set_language(Language.SIMPLIFIED)
    assert ask(f"({lines})('刚果民主共和国', 40)") == ["刚果民主", "共和国"]
    world.set_language(Language.ENGLISH)


def test_from_near_coasts_are_finer_and_divisions_are_drawn(world, ask):
    world.set_view(50, 10, 3)
    item = "dateline.basemap.byId.get('iso:DE')"
    assert ask(f"{item}.path === {item}.coarse")
    world.set_view(50, 10, 6.5)
    assert ask(f"{item}.path !== {item}.coarse && Boolean({item}.divisions)")
    world.set_view(50, 10, 3)
    assert ask(f"{item}.path === {item}.coarse")


CRIMEA = "L.latLng(45.2, 34.3)"
HOLDERS = {"disputed": [], "de-facto": ["iso:RU"], "none": []}


@pytest.mark.parametrize("kind", [MERCATOR, EQUAL_EARTH])
def test_each_viewpoint_gives_crimea_to_whom_it_says(world, ask, kind):
    world.set_projection(kind)
    world.set_view(46, 34, 6)
    known = "[...dateline.basemap.byId.values()].filter(({id}) => id.startsWith('iso:'))"
    countries = f"{known}.filter((item) => dateline.shapes.contains(item, {CRIMEA})).map(({{id}}) => id)"
    for viewpoint, holders in HOLDERS.items():
        world.call("atlas.setBoundaries", viewpoint)
        assert ask(countries) == holders, viewpoint
        assert ask("dateline.basemap.showsDisputed(atlas_map)") is (viewpoint == "disputed")
    world.call("atlas.setBoundaries", "disputed")
    world.set_projection(MERCATOR)


def test_the_page_says_from_which_viewpoint_it_is_drawn(world, ask):
    told = set()
    for viewpoint in HOLDERS:
        world.call("atlas.setBoundaries", viewpoint)
        told.add(ask("document.querySelector('.attribution').textContent"))
    world.call("atlas.setBoundaries", "disputed")
    assert len(told) == len(HOLDERS)
