"""Names that no gazetteer holds, and names that only look like a town's."""

from __future__ import annotations

import pytest
from name_reading import place_names, read

from geodata.extraction.names_japanese import japanese_names
from geodata.extraction.sites_en import find_sites


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A crash closed Hampton Avenue on Sunday.", "Hampton Avenue"),
        ("She taught at Cedar Hollow Elementary for years.", "Cedar Hollow Elementary"),
        ("Shots were heard near Eglinton Avenue West.", "Eglinton Avenue West"),
    ],
)
def test_a_street_or_school_is_seen_and_put_nowhere(text, name):
    found = read(text)
    assert [found.quote(span) for span in found.unplaced] == [name]
    assert not place_names(found)


@pytest.mark.parametrize("text", ["The School was closed.", "He walked down the Street.", "High School reopens."])
def test_the_word_alone_names_nothing(text):
    assert not find_sites(text)


def test_a_county_of_its_own_is_that_county():
    (mention,) = read("Voters in Orange County went to the polls.").places
    assert mention.place.names.en == "Orange County"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A fire burned in Washington state.", "admin1:US-WA"),
        ("Shells hit villages in Kharkiv region.", "admin1:UA-63"),
        ("Nurses marched in Salisbury.", "geonames:2638664"),
        ("Aid is late in Gaza. Gaza City is empty.", "region:gaza"),
        ("The king spent the holidays at Sandringham.", "landmark:sandringham"),
        ("他在爱达荷州工作。", "admin1:US-ID"),
    ],
)
def test_the_place_that_is_meant(text, place):
    assert read(text).places[0].place.id == place


@pytest.mark.parametrize("text", ["他目前效力于波尔多。", "奥斯曼帝国苏丹去世。", "这座罗马天主教教堂很旧。"])
def test_clubs_titles_and_creeds_are_no_places(text):
    assert not place_names(read(text))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("首相近卫宣布辞职。", ["近卫"]),
        ("东乡外相反对。", ["东乡"]),
        ("他与大津祐树签约。", ["大津祐树"]),
        ("山口县下雨。", []),
    ],
)
def test_japanese_persons_go_by_their_surnames(text, names):
    assert [span.of(text) for span, _ in japanese_names(text)] == names
