"""Shaded areas on the real page: a click selects the smallest one there, then the next; the legend is true."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from small_world import WAIT

from geodata.area_classes import even_classes
from geodata.marks import AreaMark
from geodata.model import Language, Names, Place, PlaceKind, Quad
from geodata.projections import ProjectionKind
from geodata.shading import shade
from geodata.shading_choice import ShadeBy, ShadingChoice

ALAND = Place("iso:AA", Names("Aland", "甲国", "甲國"), PlaceKind.COUNTRY, 45, 15, country="AA")
BELAND = Place("iso:BB", Names("Beland", "乙国", "乙國"), PlaceKind.COUNTRY, 45, 45, country="BB")
BOTH = Place("region:both", Names("Both", "两国", "兩國"), PlaceKind.REGION, 45, 30)
TALKS, STRIKE = Quad.VERBAL_COOPERATION, Quad.MATERIAL_CONFLICT
MARKS = [
    AreaMark(ALAND, 3, 8, {TALKS: 8}),
    AreaMark(BELAND, 0, 2, {STRIKE: 2}),
    AreaMark(BOTH, 1, 4, {TALKS: 2, STRIKE: 2}),
]


def click(view, ask_page, lat, lon):
    point = ask_page(f"atlas_map.latLngToContainerPoint([{lat}, {lon}])")
    at = QPoint(round(point["x"]), round(point["y"]))
    QTest.mouseClick(view.focusProxy(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def legend(ask_page):
    ask_page("document.querySelector('.legend.folded .legend-title')?.click() ?? null")
    return ask_page(
        "({title: document.querySelector('.legend-heading')?.textContent ?? '',"
        " ranges: [...document.querySelectorAll('.class-step')].map((step) => step.textContent),"
        " notes: document.querySelector('.legend-note')?.textContent ?? ''})"
    )


def shown(map_view, by, language=Language.ENGLISH):
    map_view.set_view(45, 30, 3.5)
    map_view.set_language(language)
    map_view.show_areas(shade(MARKS, ShadingChoice(by), even_classes))


@pytest.mark.parametrize("kind", list(ProjectionKind))
def test_a_click_selects_the_smallest_area_and_the_next_click_there_the_one_around_it(
    qtbot, map_view, settled, ask_page, kind
):
    map_view.set_projection(kind)
    map_view.set_view(52, 25, 4)
    map_view.show_areas(MARKS)
    settled()
    for expected in ("iso:AA", "region:both", "iso:AA"):
        with qtbot.waitSignal(map_view.area_clicked, timeout=WAIT) as told:
            click(map_view, ask_page, 52, 20)
        assert told.args == [expected]
        map_view.select("area", told.args)
        settled()


@pytest.mark.parametrize("kind", list(ProjectionKind))
def test_the_smallest_area_is_the_smallest_on_the_globe_in_every_projection(map_view, settled, ask_page, kind):
    """Degrees in the far north are drawn larger in Mercator than those further south, but are smaller."""
    map_view.set_projection(kind)
    settled()
    north, south = (
        ask_page(
            "dateline.shapes.fromGeometry({type: 'Polygon', coordinates: "
            f"[[[0, {low}], [20, {low}], [20, {low + 10}], [0, {low + 10}], [0, {low}]]]}}).size"
        )
        for low in (70, 46)
    )
    assert north < south


def test_a_click_elsewhere_begins_with_the_smallest_again(qtbot, map_view, settled, ask_page):
    shown(map_view, ShadeBy.EVIDENCE)
    settled()
    for lat, lon, expected in ((50, 20, "iso:AA"), (50, 45, "iso:BB"), (50, 20, "iso:AA")):
        with qtbot.waitSignal(map_view.area_clicked, timeout=WAIT) as told:
            click(map_view, ask_page, lat, lon)
        map_view.select("area", told.args)
        settled()
        assert told.args == [expected]


def test_the_legend_shows_the_classes_in_use_with_their_true_ranges(map_view, settled, ask_page):
    shown(map_view, ShadeBy.EVIDENCE)
    settled()
    told = legend(ask_page)
    assert told["title"] == "Areas by events and mentions"
    assert told["ranges"] == ["2", "5", "11"]
    assert "soft edge" in told["notes"]


def test_the_balance_runs_from_conflict_to_cooperation_and_few_events_are_pale(map_view, settled, ask_page):
    shown(map_view, ShadeBy.BALANCE, Language.SIMPLIFIED)
    settled()
    told = legend(ask_page)
    assert told["title"] == "区域：合作事件占比"
    assert told["ranges"] == ["0%", "50%", "100%"]
    assert "不足 5 个事件" in told["notes"]
    tints = ask_page(
        "dateline.areas.shading().areas.map((area) => dateline.areaPaint.tint(dateline.areas.shading(),"
        " dateline.areas.shading().classes[area.class].tone, area.sure))"
    )
    sure, few, mixed = tints
    assert sure["alpha"] > few["alpha"] == mixed["alpha"]
    assert len({tint["colour"] for tint in tints}) == 3


def test_a_vague_area_fades_at_its_edge_and_an_exact_one_ends_there(map_view, settled, ask_page):
    map_view.set_view(45, 30, 3.5)
    map_view.page().runJavaScript(
        "window.soft = []; const fill = dateline.soft.fill;"
        " dateline.soft.fill = (view, shape, ...more) => {"
        " window.soft.push(shape.id); return fill(view, shape, ...more); };"
    )
    map_view.show_areas(MARKS)
    settled()
    assert set(ask_page("window.soft")) == {"region:both"}


def test_areas_that_are_switched_off_have_no_legend(map_view, settled, ask_page):
    shown(map_view, ShadeBy.EVENTS)
    settled()
    map_view.page().runJavaScript("dateline.look.setLayers({areas: false})")
    settled()
    assert legend(ask_page)["ranges"] == []


def test_the_card_of_an_area_tells_counts_class_and_what_else_lies_there(map_view, settled, ask_page):
    map_view.set_view(45, 30, 3.5)
    map_view.show_areas(MARKS)
    settled()
    map_view.page().runJavaScript(
        "atlas_map.fire('mousemove', {latlng: L.latLng(50, 20), originalEvent: {target: document.body},"
        " containerPoint: atlas_map.latLngToContainerPoint([50, 20])})"
    )
    lines = ask_page("[...document.querySelectorAll('.tooltip > div')].map((line) => line.textContent)")
    assert lines == ["Aland", "8 events · 3 mentions", "class 11", "click again for Both"]
