"""Snapshots from the real page: the right size, not blank, dense where asked for, and one sentence on failure."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage
from small_world import WAIT, a_mark

from desktop import snapshot
from desktop.snapshot import SnapshotRequest, render_snapshot, render_to_file
from geodata.errors import ExportFailed
from geodata.maps.serving import Server
from geodata.maps.style import LIGHT, QUADS
from geodata.marks import View
from geodata.model import Language, Quad
from geodata.regions.shapes import Circle

REQUEST = SnapshotRequest(
    marks=(a_mark("a", 45, 20), a_mark("b", 50, 40)),
    view=View(0, 30, 60, 60, 4),
    size=(640, 480),
    scale=1,
    title="Two towns",
    filter_line="2 events at 2 places",
    date="1 May 2026",
)


def colours(image: QImage, step: int = 7) -> set[int]:
    return {image.pixel(x, y) for x in range(0, image.width(), step) for y in range(0, image.height(), step)}


@pytest.mark.parametrize("scale", [1, 2])
def test_a_snapshot_has_its_size_and_is_not_blank(qapp, small_world, tmp_path, scale):
    path = tmp_path / "map.png"
    render_to_file(replace(REQUEST, scale=scale, language=Language.TRADITIONAL), path, Server(small_world))
    image = QImage(str(path))
    assert (image.width(), image.height()) == (640 * scale, 480 * scale)
    assert len(colours(image)) > 6


def test_a_mark_is_drawn_where_it_is_at_every_scale(qapp, small_world, tmp_path):
    found = {}
    for scale in (1, 2):
        path = tmp_path / f"{scale}.png"
        render_to_file(replace(REQUEST, scale=scale), path, Server(small_world))
        image = QImage(str(path))
        blue = [
            (x / scale, y / scale)
            for x in range(0, image.width(), scale)
            for y in range(100, image.height() - 130 * scale, scale)
            if image.pixelColor(x, y).name() == QUADS[Quad.VERBAL_COOPERATION].light
        ]
        found[scale] = (min(x for x, _ in blue), max(x for x, _ in blue))
    assert found[1] == pytest.approx(found[2], abs=2)


def test_a_snapshot_beside_the_running_window(qtbot, map_view, small_world):
    images = []
    making = render_snapshot(REQUEST, images.append, pytest.fail, map_view, Server(small_world))
    qtbot.waitUntil(lambda: bool(images), timeout=WAIT * 2)
    assert images[0].width() == 640
    making.deleteLater()


def test_a_map_that_cannot_be_drawn_is_said_in_one_sentence(qapp, tmp_path):
    empty = tmp_path / "no-basemap"
    empty.mkdir()
    with pytest.raises(ExportFailed, match=r"^map\.png: The map could not be drawn"):
        render_to_file(REQUEST, tmp_path / "map.png", Server(empty))


def test_a_file_that_cannot_be_written_is_said_in_one_sentence(tmp_path):
    with pytest.raises(ExportFailed, match="could not be written"):
        snapshot.save(QImage(4, 4, QImage.Format.Format_RGB32), tmp_path / "missing" / "map.png")


@pytest.mark.parametrize(
    "wrong", [{"scale": 9}, {"size": (10, 10)}, {"theme": "pink"}, {"size": (9000, 900), "scale": 4}]
)
def test_a_request_refuses_nonsense(wrong):
    with pytest.raises(ValueError, match=r"."):
        replace(REQUEST, **wrong)


def test_drawn_regions_are_outlined(qapp, small_world, tmp_path):
    path, wanted = tmp_path / "map.png", QColor(LIGHT.region)
    for shapes, expected in (((), False), ((Circle(45, 30, 800),), True)):
        render_to_file(replace(REQUEST, marks=(), shapes=shapes), path, Server(small_world))
        image = QImage(str(path))
        found = (image.pixelColor(x, y) for x in range(200, 440) for y in range(100, 320, 2))
        assert any(_difference(colour, wanted) < 30 for colour in found) is expected


def _difference(one: QColor, other: QColor) -> int:
    return max(abs(a - b) for a, b in zip(one.getRgb(), other.getRgb(), strict=True))
