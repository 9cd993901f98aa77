"""The projection is chosen by hand or by the region, kept by the project, and printed by the snapshot."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from small_world import a_mark

from desktop.project_memory import saved_projection
from desktop.projection_link import ProjectionLink
from desktop.settings import Settings
from desktop.snapshot import render_to_file
from desktop.snapshot_request import SnapshotRequest
from desktop.snapshot_sheet import map_box
from geodata.filters import Filter
from geodata.maps.fitting import home_of, view_of_box
from geodata.maps.style import theme
from geodata.projections import ProjectionKind, projection
from geodata.store import Store

ARCTIC = Filter().with_region("region:arctic")


class Fitted:
    """What of a map view the link uses."""

    def __init__(self) -> None:
        self.boxes: list[tuple[float, float, float, float]] = []

    def fit_box(self, box: tuple[float, float, float, float]) -> None:
        self.boxes.append(box)


@pytest.fixture
def link(workspace, tmp_path) -> ProjectionLink:
    return ProjectionLink(Fitted(), workspace, Settings(tmp_path / "settings.ini"), workspace)


def test_the_region_chooses_only_when_it_may(link, workspace):
    workspace.narrow(ARCTIC)
    assert workspace.projection is ProjectionKind.MERCATOR
    link.toggle_following(True)
    assert workspace.projection is ProjectionKind.ARCTIC
    (box,) = link._view.boxes
    assert box == pytest.approx((101, 101, 155, 155), abs=4)  # the pole in the middle, the Arctic Circle around


def test_without_a_region_the_map_is_as_it_was_before(link, workspace):
    link.toggle_following(True)
    link.go_equal_earth()
    workspace.narrow(ARCTIC)
    assert workspace.projection is ProjectionKind.ARCTIC
    workspace.narrow(Filter().with_region("region:central-asia"))
    assert workspace.projection is ProjectionKind.MERCATOR
    workspace.narrow(Filter())
    assert workspace.projection is ProjectionKind.EQUAL_EARTH


def test_a_project_without_a_known_projection_opens_in_mercator(tmp_path: Path):
    store = Store.create(tmp_path / "project.gpkg")
    store.set_setting("view/projection", "peters")
    assert saved_projection(store) is ProjectionKind.MERCATOR
    store.set_setting("view/projection", "arctic")
    assert saved_projection(store) is ProjectionKind.ARCTIC
    store.close()


@pytest.mark.parametrize("kind", list(ProjectionKind))
def test_a_snapshot_shows_a_mark_where_the_projection_puts_it(qapp, small_world, tmp_path, kind):
    from geodata.maps.serving import Server

    blank = SnapshotRequest(marks=(), view=view_of_box(kind, home_of(kind), 700, 500), size=(800, 640), scale=1)
    room = map_box(blank)
    x, y = (float(each[0]) for each in projection(kind).forward([57.0], [10.0]))
    view = view_of_box(kind, (x - 12, y - 8, x + 12, y + 8), room.width(), room.height())
    request = SnapshotRequest(marks=(a_mark("m", 57.0, 10.0),), view=view, size=(800, 640), scale=1)
    render_to_file(request, tmp_path / "map.png", Server(small_world))
    image = QImage(str(tmp_path / "map.png"))
    middle = image.pixelColor(round(room.center().x()), round(room.center().y()))
    assert middle.lightness() < QColor(theme("light").land).lightness() - 40


def test_a_snapshot_of_the_whole_world_has_the_page_around_it(qapp, small_world, tmp_path):
    from geodata.maps.serving import Server

    kind = ProjectionKind.EQUAL_EARTH
    room = map_box(SnapshotRequest(marks=(), view=view_of_box(kind, home_of(kind), 9, 9), size=(800, 640), scale=1))
    view = view_of_box(kind, home_of(kind), room.width(), room.height())
    render_to_file(SnapshotRequest((), view, size=(800, 640), scale=1), tmp_path / "map.png", Server(small_world))
    image = QImage(str(tmp_path / "map.png"))
    assert image.pixelColor(round(room.left()) + 4, round(room.top()) + 4).name() == theme("light").beyond
    assert image.pixelColor(round(room.left()) + 60, round(room.center().y()) + 6).name() == theme("light").sea
