"""What is selected has its arcs on the map; a click on one goes on to the actor, the dyad or the place."""

from __future__ import annotations

import pytest
from sample_articles import BUDAPEST, ERDOGAN, ORBAN
from small_world import WAIT

from desktop.actor_desk import ActorDesk
from desktop.arcs_link import ArcsLink
from desktop.area_shading import AreaShading
from desktop.selection import Selection, SelectionKind
from desktop.settings import Settings
from geodata.marks import AreaMark
from geodata.model import Names, Place, PlaceKind
from geodata.shading_choice import ShadeBy, ShadingChoice


@pytest.fixture
def link(map_view, two_articles):
    return ArcsLink(map_view, ActorDesk(two_articles, two_articles), two_articles)


def ends(arc):
    return arc.start.ids[0], arc.end.ids[0]


def told(qtbot, link, map_view, arc):
    with qtbot.waitSignal(link.picked, timeout=WAIT):
        map_view.page().runJavaScript(f"dateline.tell('arc:clicked', {{id: '{arc.id}'}})")


def test_the_card_of_an_event_draws_its_arcs_and_another_selection_takes_them_away(link, map_view, two_articles):
    (excerpt,) = [each for each in two_articles.excerpts() if each.event and each.event.id == "visit:e1"]
    two_articles.select_excerpt(excerpt.key)
    (arc,) = map_view.arcs.arcs
    assert ends(arc) == (BUDAPEST.id, ERDOGAN.id)
    two_articles.clear_selection()
    assert not map_view.arcs.arcs


def test_a_mark_of_one_event_draws_its_arcs(link, map_view, two_articles):
    two_articles.select_place(BUDAPEST.id)
    assert [ends(arc) for arc in map_view.arcs.arcs] == [(BUDAPEST.id, ERDOGAN.id)]


def test_an_actor_has_arcs_to_others_or_to_places(link, map_view, two_articles, ask_page, settled):
    two_articles.select_actor(ERDOGAN.id)
    assert [ends(arc) for arc in map_view.arcs.arcs] == [(ERDOGAN.id, ORBAN.id)]
    link.lead_to_places(True)
    assert [ends(arc) for arc in map_view.arcs.arcs] == [(ERDOGAN.id, BUDAPEST.id)]
    settled()
    assert ask_page("document.querySelector('.focus') !== null")
    two_articles.clear_selection()
    map_view.select("none")
    settled()
    assert ask_page("document.querySelector('.focus') === null")


def test_a_click_on_an_arc_goes_on(qtbot, link, map_view, two_articles):
    two_articles.select_place(BUDAPEST.id)
    told(qtbot, link, map_view, map_view.arcs.arcs[0])
    assert two_articles.selection == Selection(SelectionKind.ACTOR, (ERDOGAN.id,))
    told(qtbot, link, map_view, map_view.arcs.arcs[0])
    assert two_articles.selection == Selection(SelectionKind.ACTOR, (ERDOGAN.id, ORBAN.id))
    two_articles.select_actor(ERDOGAN.id)
    link.lead_to_places(True)
    told(qtbot, link, map_view, map_view.arcs.arcs[0])
    assert two_articles.selection == Selection(SelectionKind.PLACES, (BUDAPEST.id,), actors=(ERDOGAN.id,))


def test_shades_follow_the_choice_and_the_actor_chosen(map_view, two_articles, tmp_path):
    shading = AreaShading(map_view, two_articles, Settings(tmp_path / "s.ini"), two_articles)
    shading.by_actor()  # nobody was chosen yet
    assert two_articles.shading == ShadingChoice()
    two_articles.select_actor(ERDOGAN.id)
    shading.by_actor()
    shading.toggle_inside(True)
    assert map_view.shading.actor == ERDOGAN.names
    values = {area.mark.place.id: area.value for area in map_view.shading.areas}
    assert values["iso:HU"] == 1
    two_articles.select_shaded("iso:HU")
    assert len(two_articles.excerpts()) == values["iso:HU"]
    two_articles.select_actor(ORBAN.id)
    assert two_articles.shading == ShadingChoice(ShadeBy.ACTOR, True, ORBAN.id)
    shading.close()
    assert Settings(tmp_path / "s.ini").shading == ShadingChoice(ShadeBy.EVIDENCE, True)


def test_classes_are_even_until_the_breaks_can_be_found(qtbot, map_view, two_articles, tmp_path, monkeypatch):
    """What finds breaks takes seconds to load: the areas are there before it, and drawn again with it."""
    places = [Place(f"iso:{n}", Names(str(n)), PlaceKind.COUNTRY, 0, 0) for n in range(7)]
    counts = (1, 2, 3, 4, 100, 110, 120)
    marks = [AreaMark(place, count, 0) for place, count in zip(places, counts, strict=True)]
    loaded: list[bool] = []
    monkeypatch.setattr(two_articles, "areas", lambda: marks)
    monkeypatch.setattr("desktop.area_shading.is_loaded", lambda: bool(loaded))
    monkeypatch.setattr("desktop.area_shading.load", lambda: loaded.append(True))
    shading = AreaShading(map_view, two_articles, Settings(tmp_path / "s.ini"), two_articles)
    shading.draw()
    even = [(each.low, each.high) for each in map_view.shading.classes]
    qtbot.waitUntil(lambda: [(each.low, each.high) for each in map_view.shading.classes] != even, timeout=WAIT)
    assert map_view.shading.classes[-1].low == 100
    shading.close()
