"""What the page is handed: GeoJSON that a reader of GeoJSON understands, with names in the language asked for."""

from __future__ import annotations

import json

from geodata.maps.features import marks_collection, seats_collection
from geodata.maps.shading_features import range_in_words, shading_record
from geodata.maps.strings import WORDS, page_strings
from geodata.marks import AreaMark, Mark, SeatActor, SeatMark
from geodata.model import Actor, ActorKind, Language, Names, Place, PlaceKind, Quad
from geodata.shading import shade

NAMES = Names("Kyiv", "基辅", "基輔")
PLACE = Place("iso:UA", NAMES, PlaceKind.COUNTRY, 49, 32)
MARK = Mark(
    "m", 50.45, 30.52, ("geonames:1", "geonames:2"), NAMES, 3, 2, {Quad.VERBAL_CONFLICT: 3, Quad.MATERIAL_CONFLICT: 0}
)


def test_marks_are_points_with_longitude_first():
    collection = json.loads(json.dumps(marks_collection([MARK], Language.TRADITIONAL)))
    (feature,) = collection["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [30.52, 50.45]}
    assert feature["properties"]["name"] == "基輔"
    assert feature["properties"]["quads"] == {"verbal-conflict": 3}
    assert feature["properties"]["cluster"] is True


def test_areas_and_seats_carry_names_and_counts():
    actor = Actor("person:a", Names("A", "甲", "甲"), ActorKind.PERSON)
    shading = shade([AreaMark(PLACE, 4, 1)])
    record = json.loads(json.dumps(shading_record(shading, Language.ENGLISH)))
    (area,) = record["areas"]
    assert area["name"] == "Kyiv"
    assert (area["mentions"], area["events"], area["value"]) == (4, 1, 5)
    assert record["classes"] == [{"low": 5, "high": 5, "tone": 0.5}]
    assert range_in_words(shading, 0) == "5"
    (seat,) = seats_collection([SeatMark(PLACE, (SeatActor(actor, 2, 1),), 2, 1)], Language.SIMPLIFIED)["features"]
    assert seat["properties"]["actors"] == [{"name": "甲", "events": 2, "mentions": 1}]


def test_every_word_is_there_in_every_language_with_the_same_blanks():
    for language in (Language.ENGLISH, Language.SIMPLIFIED, Language.TRADITIONAL):
        strings = page_strings(language)
        assert strings.keys() == WORDS.keys()
        assert all(strings.values())
        for key, text in strings.items():
            assert ("{n}" in text) == ("{n}" in WORDS[key].en)
            assert ("{lat}" in text) == ("{lat}" in WORDS[key].en)
            assert all((blank in text) == (blank in WORDS[key].en) for blank in ("{name}", "{title}", "{range}"))
    assert all(names.zh_hans and names.zh_hant for names in WORDS.values())
