"""Areas: which country, region or water a point lies in."""

from __future__ import annotations

from pathlib import Path

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from geodata.errors import MissingKnowledge
from geodata.knowledge.areas import Areas, areas
from geodata.knowledge.gazetteer import gazetteer


@pytest.fixture(scope="module")
def atlas(compiled_knowledge: Path) -> Areas:
    return areas()


def regions_of(name: str) -> frozenset[str]:
    return areas().regions_of(gazetteer().find(name)[0])


def test_kyiv_lies_in_eastern_europe(atlas: Areas) -> None:
    assert atlas.contains("region:eastern-europe", 50.45, 30.52)
    assert not atlas.contains("region:western-europe", 50.45, 30.52)
    assert {"iso:UA", "region:eastern-europe", "region:europe"} <= regions_of("基辅")


def test_turkiye_lies_in_two_regions(atlas: Areas) -> None:
    assert {"region:middle-east", "region:southern-europe", "iso:TR"} <= regions_of("Türkiye")
    assert {"region:middle-east", "region:southern-europe", "iso:TR"} <= regions_of("伊斯坦布尔")


def test_central_asia_is_its_five_states(atlas: Areas) -> None:
    central_asia = next(region for region in atlas.regions() if region.place.id == "region:central-asia")
    assert set(central_asia.members) == {"KZ", "KG", "TJ", "TM", "UZ"}
    for capital in ("Astana", "Tashkent", "Bishkek", "Dushanbe", "Ashgabat"):
        assert "region:central-asia" in regions_of(capital)


@given(st.floats(67, 90), st.floats(-180, 180))
def test_the_arctic_reaches_across_the_date_line(lat: float, lon: float) -> None:
    assert areas().contains("region:arctic", lat, lon)


@given(st.floats(-90, 66), st.floats(-180, 180))
def test_the_arctic_ends_at_the_polar_circle(lat: float, lon: float) -> None:
    assert not areas().contains("region:arctic", lat, lon)


def test_crimea_belongs_to_no_country_outline(atlas: Areas) -> None:
    here = atlas.members_at(45.3, 34.3)
    assert "region:crimea" in here
    assert not {"iso:UA", "iso:RU"} & here
    assert {"region:crimea", "region:eastern-europe"} <= regions_of("Simferopol")


def test_places_lie_in_the_regions_drawn_around_them(atlas: Areas) -> None:
    assert {"region:donbas", "region:eastern-ukraine"} <= regions_of("Donetsk")
    assert "region:donbas" not in regions_of("Kyiv")
    assert "region:arctic" in regions_of("Murmansk")
    assert "region:middle-east" in regions_of("Gaza")
    assert "water:black-sea" in regions_of("黑海")


def test_divisions_hold_their_own_towns(atlas: Areas) -> None:
    for division, inside, outside in (
        ("admin1:UA-63", "Kharkiv", "Poltava"),
        ("admin1:US-IL", "Chicago", "Milwaukee"),
        ("admin1:CN-XJ", "Urumqi", "Lanzhou"),
        ("admin1:ID-JW", "Jakarta", "Medan"),
        ("admin1:GB-SCT", "Edinburgh", "Belfast"),
    ):
        here, there = gazetteer().find(inside)[0], gazetteer().find(outside)[0]
        assert atlas.contains(division, here.lat, here.lon), inside
        assert not atlas.contains(division, there.lat, there.lon), outside


def test_every_country_and_region_has_a_valid_outline(atlas: Areas) -> None:
    ids = [place.id for place in gazetteer().countries()] + [region.place.id for region in atlas.regions()]
    for area in ids:
        outline = atlas.geometry(area)
        assert outline.is_valid, area
        assert not outline.is_empty, area
        west, south, east, north = outline.bounds
        assert -180 <= west < east <= 180, area
        assert -90 <= south < north <= 90, area


def test_label_points_lie_in_or_near_their_areas(atlas: Areas) -> None:
    regions = [region.place for region in atlas.regions()]
    waters = list(map(gazetteer().get, WATERS))
    for place in [*gazetteer().countries(), *regions, *waters]:
        outline = atlas.geometry(place.id)
        reach = max(2.0, (outline.bounds[2] - outline.bounds[0]) / 6)
        assert shapely.distance(outline, shapely.Point(place.lon, place.lat)) < reach, place.id


WATERS = ("water:black-sea", "water:south-china-sea", "water:hormuz", "water:bering-strait", "water:suez-canal")


def test_unknown_areas_and_missing_files_are_refused(atlas: Areas, tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        atlas.geometry("geonames:703448")
    with pytest.raises(MissingKnowledge, match="not compiled"):
        Areas.open(tmp_path / "none.sqlite")
