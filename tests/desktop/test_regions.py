"""Regions in the filter panel, saved in the project, measured out and imported, each change with its way back."""

from __future__ import annotations

import json
from pathlib import Path

import geopandas
import pytest
import shapely
from made_articles import VIENNA, article
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from desktop.distance_dialog import DistanceDialog
from desktop.draw_link import DrawLink
from desktop.filter_panel import FilterPanel
from desktop.map_view import MapView
from desktop.project_memory import saved_filter
from desktop.region_file_dialog import RegionFileDialog
from desktop.region_files import RegionFiles
from desktop.regions import Regions
from desktop.settings import Settings
from desktop.workspace import Workspace
from geodata import filters
from geodata.filters import Filter
from geodata.marks import WORLD
from geodata.model import Language
from geodata.regions.gis_files import Layer, layers
from geodata.regions.shapes import Circle, Rectangle

NEAR_RIYADH = Circle(24.69, 46.72, 500, "geonames:108410")
EUROPE = Rectangle(-10, 40, 30, 60)
BOXES = geopandas.GeoDataFrame(
    {"name": ["Gulf", "Alps"]}, geometry=[shapely.box(44, 22, 52, 28), shapely.box(6, 45, 17, 49)], crs="EPSG:4326"
)


@pytest.fixture
def talks(workspace: Workspace) -> Workspace:
    """One event in Riyadh and one in Vienna."""
    workspace.add_articles([article("a"), article("b", VIENNA)])
    return workspace


@pytest.fixture
def panel(talks: Workspace, qtbot: QtBot) -> FilterPanel:
    panel = FilterPanel(talks)
    qtbot.addWidget(panel)
    panel.resize(280, 900)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


@pytest.fixture
def draw_link(map_view: MapView, talks: Workspace) -> DrawLink:
    return DrawLink(map_view, talks, talks)


@pytest.fixture
def regions(draw_link: DrawLink, map_view: MapView, talks: Workspace) -> Regions:
    return Regions(talks, draw_link, map_view)


def shown(workspace: Workspace) -> set[str]:
    """The articles of what every view shows, which must agree on it."""
    index, chosen = workspace.index, workspace.filter
    marks = {place for mark in workspace.marks(WORLD) for place in mark.places}
    excerpts = workspace.excerpts()
    found = {excerpt.article_id for excerpt in excerpts}
    assert marks == {passage.place.id for passage in index.passages(chosen)}
    assert workspace.counts().events == len(found) == workspace.timeline().dated
    return found


def test_any_all_and_outside_hold_for_every_view(talks):
    steps = [
        (Filter(shapes=(NEAR_RIYADH,)), {"a"}),
        (Filter(shapes=(NEAR_RIYADH, EUROPE)), {"a", "b"}),
        (Filter(shapes=(NEAR_RIYADH, EUROPE), combination="all"), set()),
        (Filter(shapes=(NEAR_RIYADH,), is_inverted=True), {"b"}),
        (Filter(frozenset({"region:middle-east"}), shapes=(NEAR_RIYADH,), combination="all"), {"a"}),
    ]
    for chosen, expected in steps:
        talks.narrow(chosen)
        assert shown(talks) == expected


def test_a_region_country_or_province_is_found_by_its_name_in_any_script(panel, talks, qtbot):
    panel.where.search.setText("奥地利")
    assert "iso:AT" in panel.regions.ids()
    panel.where.search.setText("calif")
    assert panel.regions.ids()[0] == "admin1:US-CA"
    with qtbot.waitSignal(talks.filter_changed):
        panel.regions.tick("admin1:US-CA")
    assert shown(talks) == set()
    panel.where.search.setText("")
    assert "admin1:US-CA" in panel.regions.ids(), "what is chosen stays in sight"


def test_drawn_regions_are_listed_counted_and_combined(panel, talks, qtbot):
    assert not panel.where.own.isVisible()
    talks.narrow(Filter(shapes=(NEAR_RIYADH, EUROPE)))
    assert panel.where.own.ids() == ["shape:0", "shape:1"]
    panel.where.combination.activated.emit(1)
    assert talks.filter.combination == "all"
    panel.where.outside.click()
    assert talks.filter.is_inverted
    assert shown(talks) == {"a", "b"}
    with qtbot.waitSignal(talks.filter_changed):
        panel.where.own.tick("shape:0", on=False)
    assert talks.filter.shapes == (EUROPE,)
    assert [action.text() for action in panel.where.menu_of("shape:0").actions() if action.text()] == [
        "Zoom to it",
        "Change it on the map",
        "Save…",
        "Remove",
    ]


def test_a_region_is_saved_renamed_and_deleted_and_each_step_is_undone(regions, talks, panel, monkeypatch):
    talks.narrow(Filter(shapes=(EUROPE,)))
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: (" Old  world ", True))
    regions.save_drawn()
    (saved,) = regions.saved
    assert talks.filter.shapes == (saved.shape,)
    assert talks.filter_sentence() == "Old world"
    assert panel.where.own.ids() == [saved.id]
    regions.rename(saved, "Europe")
    assert talks.filter_sentence() == "Europe"
    talks.undo_stack.undo()
    assert talks.filter_sentence() == "Old world"
    regions.discard(regions.saved[0])
    assert talks.store.saved_regions() == regions.saved == ()
    assert talks.filter.shapes == (saved.shape,), "what is looked at does not change under the eyes"
    talks.undo_stack.undo()
    assert regions.saved == (saved,)
    assert shown(talks) == {"b"}


def test_a_saved_region_changed_on_the_map_is_saved_as_it_is_now(regions, draw_link, talks):
    regions.save(EUROPE, "Europe")
    talks.narrow(Filter(shapes=(regions.saved[0].shape,)))
    told = {"id": "0", "tool": "rectangle", "projection": "mercator", "points": [[130, 80], [170, 120]]}
    draw_link._hear("draw:edited", told)
    assert regions.saved[0].shape == talks.filter.shapes[0] != EUROPE
    assert regions.saved[0].name == "Europe"
    talks.undo_stack.undo()
    assert talks.filter.shapes == (regions.saved[0].shape,)
    assert regions.saved[0].shape.west == -10


def test_the_filter_with_its_shapes_is_remembered_with_the_project(talks):
    chosen = Filter(shapes=(NEAR_RIYADH, EUROPE), is_inverted=True, combination="all")
    talks.store.set_setting("view/filter", json.dumps(filters.to_json(chosen)))
    assert saved_filter(talks.store) == chosen


def test_a_distance_is_asked_from_a_town_found_in_any_script(qtbot):
    dialog = DistanceDialog(Language.SIMPLIFIED)
    qtbot.addWidget(dialog)
    assert dialog.circle is None
    assert not dialog._agree.isEnabled()
    dialog.search.setText("利雅得")
    dialog.km.setValue(750)
    assert dialog.circle == Circle(dialog.circle.lat, dialog.circle.lon, 750, "geonames:108410")
    dialog.search.setText("France")
    assert dialog.circle is None or dialog.circle.around != "iso:FR", "a country has no point to measure from"


@pytest.fixture
def boxes(tmp_path: Path) -> Path:
    path = tmp_path / "boxes.geojson"
    BOXES.to_file(path, driver="GeoJSON", engine="pyogrio")
    return path


def test_features_are_ticked_in_a_dialog_and_name_the_region(boxes, qtbot):
    dialog = RegionFileDialog(boxes, layers(boxes))
    qtbot.addWidget(dialog)
    assert not dialog._agree.isEnabled()
    dialog.tick(1)
    assert (dialog.numbers, dialog.name) == ((1,), "Alps")
    dialog.tick(0)
    assert (dialog.numbers, dialog.name) == ((0, 1), "boxes")
    several = RegionFileDialog(boxes, [Layer("one", ("a",)), Layer("two", ("b", "c"))])
    qtbot.addWidget(several)
    assert several.numbers == (0,)
    several.layer_box.setCurrentIndex(1)
    assert several.numbers == ()


def test_a_file_becomes_a_saved_region_and_a_bad_one_a_sentence(
    boxes, talks, regions, draw_link, map_view, tmp_path, qtbot
):
    BOXES.iloc[:1].to_file(tmp_path / "gulf.geojson", driver="GeoJSON", engine="pyogrio")
    files = RegionFiles(talks, draw_link, regions, Settings(tmp_path / "s.ini"), map_view)
    with qtbot.waitSignal(files.told) as told:
        files.open(tmp_path / "gulf.geojson")
    assert told.args == ["Region “Gulf” imported."]
    assert [region.name for region in regions.saved] == ["Gulf"]
    assert shown(talks) == {"a"}
    (tmp_path / "bad.geojson").write_text("{")
    with qtbot.waitSignal(files.told) as told:
        files.open(tmp_path / "bad.geojson")
    assert "bad.geojson" in told.args[0]
    assert len(regions.saved) == 1
