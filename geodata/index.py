"""All passages in memory: one filter in; marks for a view, areas, seats, counts and excerpts out."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Protocol

import numpy as np

from geodata.excerpts import Excerpt, Highlight, HighlightKind
from geodata.facets import count
from geodata.filters import DateRange, Filter
from geodata.marks import WORLD, AreaMark, Counts, Mark, SeatActor, SeatMark, Tally, View
from geodata.model import Article, Names, PartialDate, Place
from geodata.passages import Passage, PassageKind
from geodata.quoting import Quoting
from geodata.seats import rows_of_seat, seat_marks
from geodata.table import Table
from geodata.tallies import area_marks, clustered_marks, tally

__all__ = [
    "WORLD",
    "AreaMark",
    "Counts",
    "DateRange",
    "Excerpt",
    "Filter",
    "Highlight",
    "HighlightKind",
    "Index",
    "KnowsRegions",
    "Mark",
    "SeatActor",
    "SeatMark",
    "Tally",
    "View",
]


class KnowsRegions(Protocol):
    """Whoever can say in which regions and country a place lies."""

    def regions_of(self, place: Place) -> frozenset[str]: ...


class Index:
    """The articles of a project, ready to be asked. Every answer is made under a filter."""

    def __init__(self, areas: KnowsRegions | None = None) -> None:
        self._areas = areas
        self._table = Table(self._regions_of)
        self._regions: dict[Place, frozenset[str]] = {}

    def add(self, article: Article) -> None:
        """Add an article, or replace what was known of it."""
        self._table.add(article)

    def remove(self, article_id: str) -> None:
        """Forget an article; one that is not there is no news."""
        self._table.remove(article_id)

    def articles(self) -> tuple[Article, ...]:
        """The articles, in the order in which they came."""
        return tuple(self._table.articles.values())

    def article(self, article_id: str) -> Article:
        """The article of that id; KeyError if there is none."""
        return self._table.articles[article_id]

    def __len__(self) -> int:
        return len(self._table.articles)

    def __contains__(self, article_id: object) -> bool:
        return article_id in self._table.articles

    def names(self, thing_id: str) -> Names | None:
        """The names of a place or actor of the articles, or an article's title; None if none of them has this id."""
        for vocabulary in (self._table.places, self._table.actors):
            if thing_id in vocabulary.numbers:
                return vocabulary.values[vocabulary.numbers[thing_id]].names
        article = self._table.articles.get(thing_id)
        return Names(article.title or article.id) if article else None

    def marks(self, chosen: Filter, view: View = WORLD) -> list[Mark]:
        """The points of the view with evidence, near ones gathered; at most a thousand, the busiest last."""
        return clustered_marks(tally(self._table, self._table.masks(chosen).all()), view)

    def areas(self, chosen: Filter) -> list[AreaMark]:
        """Countries, provinces, regions and waters with evidence of their own, the busiest first."""
        return area_marks(tally(self._table, self._table.masks(chosen).all()))

    def seats(self, chosen: Filter) -> list[SeatMark]:
        """The actors of the shown events, and governments called by their seat, where they have it."""
        return seat_marks(self._table, self._table.masks(chosen).all())

    def counts(self, chosen: Filter) -> Counts:
        """How much is shown, and what each value of each facet holds under the other conditions."""
        return count(self._table, chosen)

    def passages(self, chosen: Filter) -> list[Passage]:
        """The events and named places that the filter admits, in the order of their dates."""
        return self._passages(chosen)

    def excerpts(
        self,
        chosen: Filter,
        place_ids: Collection[str] | None = None,
        region: str | None = None,
        seat: str | None = None,
    ) -> list[Excerpt]:
        """The quotations at these places, in this region, or of actors seated at this place; by date, undated last.

        Without any of them, all that the filter admits.
        """
        found = self._passages(chosen, place_ids, region, seat)
        quoted = {id_: Quoting(self._table.articles[id_]) for id_ in {passage.article_id for passage in found}}
        return [quoted[passage.article_id].excerpt(passage) for passage in found]

    def _passages(
        self,
        chosen: Filter,
        place_ids: Collection[str] | None = None,
        region: str | None = None,
        seat: str | None = None,
    ) -> list[Passage]:
        table, columns = self._table, self._table.columns
        mask = table.masks(chosen).all()
        mask &= columns.kind != PassageKind.METONYM if seat is None else rows_of_seat(table, seat)
        if place_ids is not None:
            mask &= np.isin(columns.place, table.places.known(place_ids))
        if region is not None:
            mask &= table.rows_within(region)
        return sorted((columns.passages[row] for row in np.flatnonzero(mask).tolist()), key=self._by_date)

    def _by_date(self, passage: Passage) -> tuple[date, date, date, str, int]:
        published = self._table.articles[passage.article_id].published
        start, end = _days(passage.date)
        return start, end, _days(published)[0], passage.article_id, passage.sentence.start

    def _regions_of(self, place: Place) -> frozenset[str]:
        if place not in self._regions:
            self._regions[place] = self._knowing().regions_of(place)
        return self._regions[place]

    def _knowing(self) -> KnowsRegions:
        if self._areas is None:
            from geodata.knowledge.areas import areas  # loads a file: only when a place is to be looked up

            self._areas = areas()
        return self._areas


def _days(when: PartialDate | None) -> tuple[date, date]:
    """First and last day, the unknown after all others."""
    return (when.start, when.end) if when else (date.max, date.max)
