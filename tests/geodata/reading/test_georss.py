"""The point that a feed gives for an entry: read in its spellings, and used only where the text names no site."""

from __future__ import annotations

from pathlib import Path

import pytest

from geodata.corrections.rereading import read_again
from geodata.extraction.standard import extract
from geodata.model import Article, Role
from geodata.reading import read
from geodata.store import Store

HEAD = (
    '<rss xmlns:georss="http://www.georss.org/georss" xmlns:gml="http://www.opengis.net/gml"'
    ' xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#"><channel><title>Wire</title>'
)
VAGUE = "Rebels attacked a convoy on 3 May 2024 and killed four soldiers, officials said."
EXACT = "Rebels attacked a convoy in Vienna on 3 May 2024 and killed four soldiers."


def feed(tmp_path: Path, where: str, text: str = VAGUE) -> Article:
    item = f"<item><title>Convoy ambushed</title><description>{text}</description>{where}</item>"
    path = tmp_path / "wire.rss"
    path.write_text(f"{HEAD}{item}</channel></rss>", encoding="utf-8")
    return read(path)[0]


@pytest.mark.parametrize(
    "where",
    [
        "<georss:point>12.5 -7.25</georss:point>",
        "<georss:point>12.5, -7.25</georss:point><georss:radius>500</georss:radius>",
        "<georss:where><gml:Point><gml:pos>12.5 -7.25</gml:pos></gml:Point></georss:where>",
        "<geo:lat>12.5</geo:lat><geo:long>-7.25</geo:long>",
        "<geo:Point><geo:lat>12.5</geo:lat><geo:long>-7.25</geo:long></geo:Point>",
    ],
)
def test_a_point_is_read_in_every_spelling(tmp_path: Path, where: str) -> None:
    (given,) = feed(tmp_path, where).places
    assert (given.place.lat, given.place.lon) == (12.5, -7.25)
    assert given.place.names.en == "12.50, -7.25"


@pytest.mark.parametrize(
    "where",
    [
        "",
        "<georss:point>far away</georss:point>",
        "<georss:point>95 10</georss:point>",
        "<georss:point>0 0</georss:point>",
        "<georss:point>1 1</georss:point><georss:point>2 2</georss:point>",
        "<georss:point>1 1</georss:point><georss:radius>90000</georss:radius>",
        "<georss:line>1 1 2 2</georss:line>",
        "<georss:polygon>1 1 2 2 3 1 1 1</georss:polygon>",
        "<georss:box>1 1 2 2</georss:box>",
        '<georss:where><gml:Point srsName="EPSG:3857"><gml:pos>1 1</gml:pos></gml:Point></georss:where>',
        "<georss:where><gml:LineString><gml:pos>1 1</gml:pos></gml:LineString></georss:where>",
    ],
)
def test_what_is_no_single_point_claims_none(tmp_path: Path, where: str) -> None:
    assert feed(tmp_path, where).places == ()


def test_events_without_a_place_are_put_there_as_inferred(tmp_path: Path) -> None:
    where = "<georss:point>12.5 -7.25</georss:point><georss:featurename>Old Ford</georss:featurename>"
    article = extract(feed(tmp_path, where))
    (mention,) = [each for each in article.places if each.place.id.startswith("feed:")]
    assert (article.quote(mention.span), mention.role, mention.confidence < 1) == ("Convoy ambushed", Role.SITE, True)
    assert article.events
    for event in article.events:
        assert event.place
        assert (event.place.place.names.en, event.place.inferred) == ("Old Ford", True)
        assert "feed" in event.place.reason
    assert read_again(article).places == article.places
    with Store.create(tmp_path / "project.gpkg") as store:
        store.put(article)
        assert store.get(article.id) == article


def test_the_text_knows_better(tmp_path: Path) -> None:
    article = extract(feed(tmp_path, "<georss:point>12.5 -7.25</georss:point>", EXACT))
    assert not [each for each in article.places if each.place.id.startswith("feed:")]
    assert {event.place.place.names.en for event in article.events if event.place} == {"Vienna"}
