"""What one view of the map costs: marks from the index, against Folium with one marker an event.

Run by `make bench`.
"""

from __future__ import annotations

import json
import random
from datetime import date

import folium
from benchmarks.measuring import milliseconds, seconds, table

from geodata.filters import Filter
from geodata.index import Index
from geodata.marks import WORLD
from geodata.model import Article, Event, EventPlace, EventType, Names, PartialDate, Place, PlaceKind, Span

SIZES = (1_000, 5_000)
PER_ARTICLE = 50


class Nowhere:
    """Regions play no part in this measurement."""

    def regions_of(self, place: Place) -> frozenset[str]:
        return frozenset({"region:x"} if place.lon > 0 else ())


def articles(events: int) -> list[Article]:
    """Random events, `PER_ARTICLE` in each article."""
    dice = random.Random(1)
    return [_article(number, dice) for number in range(events // PER_ARTICLE)]


def _article(number: int, dice: random.Random) -> Article:
    text = "Somebody met somebody somewhere. " * PER_ARTICLE
    sentences = tuple(Span(i * 33, i * 33 + 32) for i in range(PER_ARTICLE))
    events = tuple(_event(number, nth, span, dice) for nth, span in enumerate(sentences))
    return Article(id=f"a{number}", text=text, sentences=sentences, events=events)


def _event(number: int, nth: int, span: Span, dice: random.Random) -> Event:
    lat, lon = dice.uniform(-60, 75), dice.uniform(-179, 179)
    place = Place(f"p:{number}:{nth}", Names(f"P{number}-{nth}"), PlaceKind.CITY, lat, lon)
    kind = dice.choice(list(EventType))
    day = PartialDate.day(date.fromordinal(738_000 + dice.randrange(900)))
    return Event(f"{number}:{nth}", kind, span, Span(span.start, span.start + 8), day, EventPlace(place))


def naive(given: list[Article]) -> str:
    page = folium.Map()
    for event in (event for article in given for event in article.events):
        folium.CircleMarker((event.place.place.lat, event.place.place.lon), radius=4).add_to(page)
    return page.get_root().render()


def main() -> None:
    rows = []
    for size in SIZES:
        given = articles(size)
        index = Index(Nowhere())
        for article in given:
            index.add(article)
        index.marks(Filter(), WORLD)
        narrow = [Filter().with_types([kind]) for kind in EventType]
        ours = seconds(lambda index=index, narrow=narrow: [index.marks(one, WORLD) for one in narrow]) / len(narrow)
        page = seconds(lambda given=given: naive(given), repeats=1)
        drawn = len(json.dumps([mark.id for mark in index.marks(Filter(), WORLD)]))
        rows.append([f"{size:,}", milliseconds(ours), milliseconds(page), f"{page / ours:,.0f}", f"{drawn:,}"])
    print(
        table(["events", "a filter changed, to marks", "Folium, a marker each", "ratio", "bytes of mark ids"], rows)
    )


if __name__ == "__main__":
    main()
