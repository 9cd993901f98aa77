"""What the filter panel lists: regions with their countries, articles, event types by quad, actors; with counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from geodata.digest import Heading
from geodata.facets import busiest
from geodata.filters import Filter
from geodata.knowledge.areas import Region
from geodata.labels import QUAD_NAMES, TYPE_NAMES
from geodata.marks import Counts, Tally
from geodata.model import EventType, Language, Quad

NO_TALLY = Tally()
ACTORS_LISTED = 14  # the others are found by name
ARTICLES_LISTED = 400  # of more those of which the most is shown
_BUSIEST = 500  # of which those that are equally busy stand in the order of their names

NameOf = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a facet. `id` is what the filter takes; a row that only heads others has `is_heading`."""

    id: str
    text: str
    tally: Tally = NO_TALLY
    children: tuple[Row, ...] = ()
    is_heading: bool = False
    tip: str = ""


def region_rows(regions: Iterable[Region], counts: Counts, chosen: Filter, name_of: NameOf) -> tuple[Row, ...]:
    """Regions that hold something or are chosen, each with its countries below, and regions inside regions.

    Regions keep the order of `regions`, so that they stay where they are while counts change.
    """
    tallies = counts.by_region
    kept = [region for region in regions if region.place.id in tallies or region.place.id in chosen.regions]
    ids = {region.place.id for region in kept}
    inner: dict[str, list[Region]] = {}
    for region in kept:
        inner.setdefault(region.parent if region.parent in ids else "", []).append(region)

    def row(region: Region) -> Row:
        below = inner.get(region.place.id, [])
        told = {member for each in below for member in each.members}
        countries = [f"iso:{code}" for code in region.members if code not in told]
        return Row(
            region.place.id,
            name_of(region.place.id),
            tallies.get(region.place.id, NO_TALLY),
            (*map(row, below), *_countries(countries, tallies, chosen, name_of)),
        )

    return tuple(map(row, inner.get("", [])))


def _countries(ids: Iterable[str], tallies: Mapping[str, Tally], chosen: Filter, name_of: NameOf) -> tuple[Row, ...]:
    kept = [each for each in ids if each in tallies or each in chosen.regions]
    return _busiest_first(Row(each, name_of(each), tallies.get(each, NO_TALLY)) for each in kept)


def article_rows(articles: Iterable[Heading], counts: Counts) -> tuple[Row, ...]:
    """The articles, in the order of the project, also those of which nothing is shown."""
    return tuple(
        Row(
            article.id,
            article.title or article.id,
            counts.by_article.get(article.id, NO_TALLY),
            tip="\n".join(filter(None, (article.title, article.outlet, str(article.published or "")))),
        )
        for article in articles
    )


def type_rows(counts: Counts, language: Language) -> tuple[Row, ...]:
    """The event types that occur, under their quads."""
    return tuple(
        Row(f"quad:{quad}", QUAD_NAMES[quad].within(language), children=children, is_heading=True)
        for quad in Quad
        if (children := _types_of(quad, counts, language))
    )


def _types_of(quad: Quad, counts: Counts, language: Language) -> tuple[Row, ...]:
    types = (kind for kind in EventType if kind.quad is quad and kind in counts.by_type)
    return tuple(Row(kind.value, TYPE_NAMES[kind].within(language), counts.by_type[kind]) for kind in types)


def actor_rows(counts: Counts, chosen: Filter, name_of: NameOf, words: str = "") -> tuple[Row, ...]:
    """The busiest actors, those chosen always among them; `words` narrows the list to names that hold them."""
    wanted, tallies = words.strip().casefold(), counts.by_actor
    # Without words to look for, no others than the busiest come in question.
    asked = tallies if wanted else [*busiest(tallies, _BUSIEST), *chosen.actors]
    rows = _busiest_first(
        Row(actor, name_of(actor), tallies[actor])
        for actor in dict.fromkeys(asked)
        if actor in tallies and (tallies[actor].events or actor in chosen.actors)
    )
    kept = [row for row in rows if wanted in row.text.casefold()][:ACTORS_LISTED]
    listed = {row.id for row in kept}
    return (*kept, *(row for row in rows if row.id in chosen.actors and row.id not in listed))


def _busiest_first(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda row: (-row.tally.events, -row.tally.mentions, row.text)))
