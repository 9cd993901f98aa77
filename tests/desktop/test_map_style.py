"""Map colours and boundaries: chosen in the menu, remembered by the project, told on every picture."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage
from small_world import a_mark

from desktop.actions import ACTIONS
from desktop.map_actions import MAP_ACTIONS
from desktop.map_style import AS_WINDOW, PRINT, MapStyle
from desktop.snapshot import render_to_file
from desktop.snapshot_request import SnapshotRequest
from desktop.snapshot_sheet import boundaries_line, licences_line
from geodata.maps.boundaries import Boundaries
from geodata.maps.serving import Server
from geodata.maps.strings import word
from geodata.marks import View
from geodata.model import Language
from geodata.tiles.layer import TileLayer

REQUEST = SnapshotRequest(
    marks=(a_mark("a", 45, 20),), view=View(0, 30, 60, 60, 4), size=(640, 480), scale=1, title="One town"
)


@pytest.fixture
def style(map_view, workspace) -> MapStyle:
    return MapStyle(map_view, workspace, map_view)


def test_each_choice_reaches_the_map(style, map_view, ask_page, settled):
    style.show_de_facto()
    style.go_print()
    settled()
    assert map_view.boundaries is Boundaries.DE_FACTO
    assert ask_page("dateline.boundaries.viewpoint()") == "de-facto"
    assert ask_page("document.documentElement.dataset.theme") == "print"


def test_print_stays_print_and_else_the_map_is_as_the_window(style, map_view, workspace):
    workspace.dress("dark")
    assert map_view.theme == "dark"
    style.go_print()
    workspace.dress("light")
    assert map_view.theme == "print"
    style.follow_window()
    assert map_view.theme == "light"


def test_the_project_remembers_them(style, map_view, workspace):
    style.leave_unmarked()
    style.go_print()
    again = MapStyle(map_view, workspace, map_view)
    assert (again.boundaries, again.colours) == (Boundaries.UNMARKED, PRINT)
    workspace.store.set_setting("map/boundaries", "of another version")
    workspace.store.set_setting("map/theme", "pink")
    again.begin()
    assert (again.boundaries, again.colours) == (Boundaries.DISPUTED, AS_WINDOW)


def test_the_menu_has_every_choice():
    assert set(MAP_ACTIONS) <= set(ACTIONS)
    assert {f"boundaries_{each.value.replace('-', '_')}" for each in Boundaries} <= {each.id for each in MAP_ACTIONS}


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.SIMPLIFIED, Language.TRADITIONAL])
def test_every_picture_says_its_viewpoint_and_whose_background_it_has(language):
    plain = {boundaries_line(replace(REQUEST, boundaries=each, language=language)) for each in Boundaries}
    tiled = replace(REQUEST, language=language, tiles=TileLayer("1", "Old map", "© Somebody", 0, 5))
    assert len(plain | {boundaries_line(tiled)}) == len(Boundaries) + 1
    assert "© Somebody" in licences_line(tiled)
    assert licences_line(REQUEST) == word("data_licences", Language.ENGLISH)


def test_a_picture_for_print_is_white_and_grey_but_for_its_marks(qapp, small_world, tmp_path):
    path = tmp_path / "print.png"
    render_to_file(replace(REQUEST, theme="print", marks=()), path, Server(small_world))
    image = QImage(str(path))
    colours = [image.pixelColor(x, y) for x in range(0, 640, 5) for y in range(0, 480, 5)]
    assert image.pixelColor(5, 5).name() == "#ffffff"
    assert max(colour.saturation() for colour in colours if colour.value() > 60) < 40
