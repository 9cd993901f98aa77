"""What there could be a page of: the regions, countries, actors, months or articles that a filter shows events of."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from geodata.atlas.order import AtlasOrder, BadAtlas, By
from geodata.atlas.seen import seen
from geodata.atlas.words import word
from geodata.columns import Ints, Mask
from geodata.dates_in_words import month_in_words
from geodata.figures.evidence import names_of
from geodata.figures.request import FigureRequest
from geodata.filters import DateRange, Filter
from geodata.index import Index
from geodata.knowledge.areas import areas
from geodata.passages import PassageKind
from geodata.projections import ProjectionKind
from geodata.table import Table

_EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Candidate:
    """One page as it could be, with how many events it shows."""

    title: str
    filter: Filter
    events: int
    area: str = ""


def candidates(order: AtlasOrder, index: Index) -> list[Candidate]:
    """All pages with events, in the order of the atlas: months and articles by date, the rest by their events."""
    return list(_FINDERS[order.by](order, index))


def _events(index: Index, chosen: Filter) -> int:
    return index.ask(_count_events, chosen)


def _count_events(table: Table, admitted: Mask) -> int:
    return int((admitted & (table.columns.kind == PassageKind.EVENT)).sum())


def _named(order: AtlasOrder, index: Index) -> Callable[[str], str]:
    return names_of(FigureRequest(language=order.language), index)


def _tried(index: Index, found: Iterable[tuple[str, Filter]]) -> Iterator[Candidate]:
    for title, chosen in found:
        if events := _events(index, chosen):
            yield Candidate(title, chosen, events)


def _busiest_first(found: Iterable[Candidate]) -> list[Candidate]:
    return sorted(found, key=lambda each: (-each.events, each.title))


# Regions and countries.


def _regions(order: AtlasOrder, index: Index) -> list[Candidate]:
    """Of regions that show exactly the same events the smallest alone."""
    members = {region.place.id: len(region.members) for region in areas().regions()}
    found = sorted((id_ for id_ in _areas_shown(order, index) if id_ in members), key=lambda id_: (members[id_], id_))
    told: dict[bytes, Candidate] = {}
    for each in _of_areas(order, index, found):
        if each.events:
            told.setdefault(seen(index, each.filter, order.made).events, each)
    return _busiest_first(told.values())


def _countries(order: AtlasOrder, index: Index) -> list[Candidate]:
    found = [id_ for id_ in _areas_shown(order, index) if id_.startswith("iso:")]
    return _busiest_first(each for each in _of_areas(order, index, found) if each.events)


def _areas_shown(order: AtlasOrder, index: Index) -> list[str]:
    """The areas in which there are events under the other conditions of the filter."""
    by_region = index.counts(order.filter).by_region
    own = order.filter.regions
    are_alternatives = len(own) > 1 and order.filter.combination == "any"
    if are_alternatives and order.by is By.REGION:
        return sorted(own)
    if order.filter.is_inverted or (order.filter.combination == "any" and len(own) + len(order.filter.shapes) > 1):
        raise BadAtlas(word("many_regions", order.language))
    return [id_ for id_, tally in by_region.items() if tally.events]


def _of_areas(order: AtlasOrder, index: Index, ids: Iterable[str]) -> Iterator[Candidate]:
    name_of, chosen = _named(order, index), order.filter
    for id_ in ids:
        if id_ in chosen.regions:
            within = chosen.with_regions((id_,)) if chosen.combination == "any" else chosen
        else:
            within = chosen.with_region(id_)
            within = within.combined("all") if chosen.is_somewhere else within
        yield Candidate(name_of(id_), within, _events(index, within), id_)


def projection_of(id_: str) -> ProjectionKind | None:
    """The projection that suits an area; None where its outline is not known."""
    from geodata.maps.choosing import projection_for  # with shapely behind it

    try:
        return projection_for([areas().geometry(id_)])
    except KeyError:
        return None


# Actors.


def _actors(order: AtlasOrder, index: Index) -> list[Candidate]:
    """Each actor; of the events of one actor all with whom it takes part in them; of several these alone."""
    chosen, name_of = order.filter, _named(order, index)
    own = sorted(chosen.actors)
    if len(own) == 1 or chosen.together:
        found = [(id_, chosen.with_all_of((*own, id_))) for id_ in index.ask(_actors_in, chosen) if id_ not in own]
        with_whom = f"{name_of(own[0])} – " if len(own) == 1 else ""
        return _busiest_first(_tried(index, ((with_whom + name_of(id_), each) for id_, each in found)))
    tallies = index.counts(chosen).by_actor
    ids = own or [id_ for id_ in tallies if tallies[id_].events]
    return _busiest_first(
        Candidate(name_of(id_), chosen.with_actors((id_,)), tallies[id_].events) for id_ in ids if id_ in tallies
    )


def _actors_in(table: Table, admitted: Mask) -> list[str]:
    """Who takes part in the events."""
    columns = table.columns
    rows = admitted & (columns.kind == PassageKind.EVENT)
    return [
        table.actors.ids[number] for number in np.unique(columns.actor_numbers[rows[columns.actor_rows]]).tolist()
    ]


# Months and articles.


def _months(order: AtlasOrder, index: Index) -> list[Candidate]:
    """The months within which there are events; what has only a year or a longer stretch makes none of its own."""
    told = index.event_columns(order.filter)
    dated = told.start >= 0
    starts, ends = _months_of(told.start[dated]), _months_of(told.end[dated])
    months = [(each.year, each.month) for each in np.unique(starts[starts == ends]).tolist()]
    found = (_month(order, year, month) for year, month in months)
    return list(_tried(index, ((title, each) for title, each in found if each is not None)))


def _months_of(days: Ints) -> NDArray[np.datetime64]:
    """Months of ordinals of days."""
    return (days.astype(np.int64) - _EPOCH).astype("datetime64[D]").astype("datetime64[M]")


def _month(order: AtlasOrder, year: int, month: int) -> tuple[str, Filter | None]:
    first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
    dates = order.filter.dates
    start = max(first, dates.start) if dates and dates.start else first
    end = min(last, dates.end) if dates and dates.end else last
    within = replace(order.filter, dates=DateRange(start, end), undated=False) if start <= end else None
    return month_in_words(first, order.language), within


def _articles(order: AtlasOrder, index: Index) -> list[Candidate]:
    """By the dates on which they came out."""
    tallies, name_of = index.counts(order.filter).by_article, _named(order, index)
    own, chosen = order.filter.articles, order.filter
    return [
        Candidate(name_of(heading.id), chosen.with_articles((heading.id,)), tallies[heading.id].events)
        for heading in index.headings()
        if heading.id in tallies and tallies[heading.id].events and (not own or heading.id in own)
    ]


_FINDERS: Mapping[By, Callable[[AtlasOrder, Index], list[Candidate]]] = {
    By.REGION: _regions,
    By.COUNTRY: _countries,
    By.ACTOR: _actors,
    By.MONTH: _months,
    By.ARTICLE: _articles,
}
