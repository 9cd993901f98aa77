"""Countries from near: fine outlines that meet, and the true lines between their divisions."""

from __future__ import annotations

from pathlib import Path

import pytest
from shapely.geometry import Point

from geodata.errors import MissingKnowledge
from geodata.knowledge.areas import areas
from geodata.knowledge.detail import Detail, detail, disputed_id
from geodata.knowledge.gazetteer import gazetteer


@pytest.fixture(autouse=True)
def _compiled(compiled_knowledge: Path) -> None:
    pass


def test_every_country_has_a_finer_outline_than_the_map_of_the_world() -> None:
    known = 0
    for country in gazetteer().countries():
        try:
            known += len(detail().outline(country.id).wkb) > 0
        except KeyError:  # an islet that Natural Earth leaves out
            continue
    assert known > 230
    assert detail().outline("iso:NO").geom_type == "MultiPolygon"


def test_neighbours_still_meet() -> None:
    poland, germany = detail().outline("iso:PL"), detail().outline("iso:DE")
    border = poland.intersection(germany)
    assert border.length > 3
    assert border.area < 1e-6


def test_disputed_areas_are_apart_from_countries() -> None:
    crimea = detail().outline(disputed_id("Crimea"))
    assert crimea.contains(Point(34.1, 44.95))
    for country in ("iso:UA", "iso:RU"):
        assert not detail().outline(country).contains(Point(34.1, 44.95))


def test_lines_run_between_divisions_and_not_elsewhere() -> None:
    lines = detail().divisions("iso:DE")
    assert lines is not None
    assert lines.distance(Point(12.37, 51.34)) < 0.5  # Leipzig, near Saxony-Anhalt
    assert detail().divisions("iso:VA") is None


def test_divisions_are_outlined_by_their_true_borders() -> None:
    outline = areas().geometry("admin1:UA-14")  # Donetsk
    assert outline.contains(Point(37.8, 48.0))
    assert not outline.contains(Point(39.3, 48.57))  # Luhansk
    assert not outline.contains(Point(35.05, 48.46))  # Dnipro


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        detail().outline("iso:ZZ")
    with pytest.raises(MissingKnowledge, match="detail of the basemap"):
        Detail.open(tmp_path / "none.sqlite")
