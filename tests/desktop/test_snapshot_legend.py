"""The legend of a snapshot names what is on its map, and the classes of its areas with their true ranges."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.snapshot_legend import entries, tint
from desktop.snapshot_request import SnapshotRequest
from geodata.maps.style import THEMES, theme
from geodata.marks import WORLD, AreaMark
from geodata.model import Language, Names, Place, PlaceKind, Quad
from geodata.shading import shade
from geodata.shading_choice import ShadeBy, ShadingChoice

TALKS, STRIKE = Quad.VERBAL_COOPERATION, Quad.MATERIAL_CONFLICT


def area(id_, quads, mentions=0):
    return AreaMark(Place(id_, Names(id_), PlaceKind.COUNTRY, 0, 0), mentions, sum(quads.values()), quads)


MARKS = (area("iso:AA", {TALKS: 9}), area("iso:BB", {STRIKE: 2}), area("iso:CC", {}, 4))


def request(by, language=Language.ENGLISH):
    return SnapshotRequest(marks=(), view=WORLD, areas=shade(MARKS, ShadingChoice(by)), language=language)


def texts(keys, wanted):
    return [entry.text for entry in entries(keys, wanted)]


def test_classes_stand_with_their_ranges_between_the_other_signs(qapp):
    told = texts(["arcs", "areas", "disputed"], request(ShadeBy.EVIDENCE))
    ranges = ["2", "4", "9"]
    assert told == ["From source to target", "Areas by events and mentions:", *ranges, "Disputed area or line"]


def test_few_events_are_said_to_be_pale(qapp):
    told = texts(["areas"], request(ShadeBy.BALANCE, Language.SIMPLIFIED))
    assert told == ["区域：合作事件占比:", "0%", "100%", "(浅色：不足 5 个事件)"]


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("by", [ShadeBy.EVENTS, ShadeBy.BALANCE])
def test_every_class_has_a_shade_of_its_own(qapp, name, by):
    told = shade(MARKS, ShadingChoice(by))
    assert len({tint(theme(name), told, each.tone).name(QColor.NameFormat.HexArgb) for each in told.classes}) == 2


def test_every_sign_draws_something(qapp):
    for entry in entries(["arcs", "areas"], request(ShadeBy.EVENTS)):
        if entry.draw:
            image = QImage(40, 40, QImage.Format.Format_ARGB32)
            image.fill(0)
            painter = QPainter(image)
            painter.translate(20, 20)
            entry.draw(painter)
            painter.end()
            assert any(image.pixelColor(x, 20).alpha() for x in range(40))
