"""The basemap: every layer is there, light, and drawn from true geometry."""

from __future__ import annotations

from pathlib import Path

import pytest
from shapely.geometry import Point, shape

from geodata.knowledge import basemap
from geodata.knowledge.gazetteer import gazetteer

NAMES = ("name_en", "name_zh_hans", "name_zh_hant")


@pytest.fixture(autouse=True)
def _compiled(compiled_knowledge: Path) -> None:
    pass


def features(name: str) -> list[dict]:
    return basemap.layer(name)["features"]


@pytest.mark.parametrize("name", ["countries-110m", "countries-50m"])
def test_every_country_is_drawn_once_with_its_names_and_label(name: str) -> None:
    drawn = [feature["properties"] for feature in features(name)]
    assert sorted(item["id"] for item in drawn) == [country.id for country in gazetteer().countries()]
    assert all(all(item[key] for key in NAMES) and item["rank"] >= 0 for item in drawn)
    assert all(abs(item["label_lat"]) <= 90 and abs(item["label_lon"]) <= 180 for item in drawn)


def test_crimea_is_hatched_and_in_no_country() -> None:
    simferopol = Point(34.1, 44.95)
    assert not any(shape(f["geometry"]).contains(simferopol) for f in features("countries-50m"))
    hatched = [f for f in features("disputed") if f["properties"]["kind"] == "area"]
    assert any(shape(f["geometry"]).contains(simferopol) for f in hatched)
    assert any(f["properties"]["kind"] == "line" for f in features("disputed"))


def test_what_is_disputed_is_in_no_country_and_says_who_holds_it() -> None:
    areas = {f["properties"]["name"]: f for f in features("disputed") if f["properties"]["kind"] == "area"}
    assert areas["Crimea"]["properties"]["holder"] == "iso:RU"
    assert areas["Northern Cyprus"]["properties"]["holder"] is None
    countries = [shape(f["geometry"]) for f in features("countries-50m")]
    for area in areas.values():
        point = shape(area["geometry"]).representative_point()
        assert not any(country.contains(point) for country in countries), area["properties"]["name"]


def test_nothing_is_drawn_off_the_world_or_across_it() -> None:
    for name in ("countries-110m", "countries-50m", "regions", "waters", "lakes"):
        for feature in features(name):
            west, south, east, north = shape(feature["geometry"]).bounds
            assert -180 <= west <= east <= 180, feature["properties"]
            assert -90 <= south <= north <= 90, feature["properties"]


def test_labels_name_the_cities_of_the_news_in_three_scripts() -> None:
    places = [feature["properties"] for feature in features("places")]
    assert 700 <= len(places) <= 1000
    assert {item["rank"] for item in places} == {1, 2, 3, 4, 5}
    assert all(all(item[key] for key in NAMES) for item in places)
    names = {item["name_en"] for item in places}
    assert {"Kyiv", "Riyadh", "Astana", "Dushanbe", "Ashgabat", "Bishkek", "Budapest", "Munich"} <= names
    assert next(item for item in places if item["name_en"] == "Moscow")["capital"]


def test_layers_stay_light() -> None:
    assert basemap.layer_path("countries-50m").stat().st_size < 3_000_000
    with pytest.raises(KeyError):
        basemap.layer_path("../gazetteer.sqlite")
