"""All passages in memory: one filter in; marks for a view, areas, seats, counts and excerpts out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Protocol, TypeVar

import numpy as np

from geodata.actor_profile import rows_of_all
from geodata.columns import Ints, Mask
from geodata.digest import Digest, Heading, digest, haystacks
from geodata.excerpts import Excerpt, Excerpts, Highlight, HighlightKind
from geodata.facets import count
from geodata.filters import DateRange, Filter
from geodata.inside import tallies_inside
from geodata.marks import WORLD, AreaMark, Counts, Mark, SeatActor, SeatMark, Tally, View
from geodata.merging import Merge
from geodata.model import Actor, Article, Names, Place
from geodata.passages import Passage, PassageKind, passages
from geodata.quoting import Quoting
from geodata.regions.shapes import Shape
from geodata.reports import Report, Reports
from geodata.seats import rows_of_seat, seat_marks
from geodata.table import Table
from geodata.tallies import area_marks, clustered_marks, tally
from geodata.timeline import EventColumns, Timeline, timeline

__all__ = [
    "WORLD",
    "AreaMark",
    "Counts",
    "DateRange",
    "Digest",
    "Excerpt",
    "Excerpts",
    "Filter",
    "Heading",
    "Highlight",
    "HighlightKind",
    "Index",
    "KnowsRegions",
    "Mark",
    "Merge",
    "Report",
    "SeatActor",
    "SeatMark",
    "Source",
    "Tally",
    "View",
]


_Answer = TypeVar("_Answer")


class KnowsRegions(Protocol):
    """Whoever can say in which regions and country a place lies."""

    def regions_of(self, place: Place) -> frozenset[str]: ...


class Source(Protocol):
    """Where an article is read from when it is needed: a project's store."""

    def get(self, article_id: str) -> Article: ...
    def haystacks(self, article_id: str) -> Sequence[str]: ...


@dataclass(frozen=True)
class _Opened:
    """An article that somebody looked into, with its passages."""

    article: Article
    passages: Sequence[Passage]

    @cached_property
    def quoting(self) -> Quoting:
        return Quoting(self.article)


class Index:
    """The articles of a project, ready to be asked. Every answer is made under a filter.

    Of an article that is added by its digest no more is known until it is read from `source`.
    """

    def __init__(self, areas: KnowsRegions | None = None, source: Source | None = None) -> None:
        self._areas = areas
        self._source = source
        self._table = Table(self._regions_of, self._haystacks)
        self._opened: dict[str, _Opened] = {}
        self._regions: dict[Place, frozenset[str]] = {}
        # Of the articles as they are now: asked for by several views after each change, worked out once.
        self._reports: Reports | None = None
        self._counted: tuple[Filter, Counts] | None = None

    def add(self, article: Article) -> None:
        """Add an article, or replace what was known of it."""
        found = passages(article, self._regions_of)
        self._forget_answers()
        self._table.add(digest(article, found))
        self._opened[article.id] = _Opened(article, found)

    def add_digest(self, told: Digest) -> None:
        """Add an article of the source by its digest, or replace what was known of it."""
        self._opened.pop(told.heading.id, None)
        self._forget_answers()
        self._table.add(told)

    def remove(self, article_id: str) -> None:
        """Forget an article; one that is not there is no news."""
        self._opened.pop(article_id, None)
        self._forget_answers()
        self._table.remove(article_id)

    def _forget_answers(self) -> None:
        self._reports = self._counted = None

    def headings(self) -> tuple[Heading, ...]:
        """What a list of the articles shows, in the order in which they came."""
        return tuple(self._table.headings.values())

    def articles(self) -> tuple[Article, ...]:
        """The articles, whole, in the order in which they came."""
        return tuple(map(self.article, self._table.headings))

    def article(self, article_id: str) -> Article:
        """The article of that id; KeyError if there is none."""
        return self._open(article_id).article

    def __len__(self) -> int:
        return len(self._table.headings)

    def __contains__(self, article_id: object) -> bool:
        return article_id in self._table.headings

    def days(self) -> tuple[date, date] | None:
        """The first and the last day that an event may have happened; None where no date is known."""
        columns = self._table.columns
        dated = (columns.kind == PassageKind.EVENT) & (columns.start >= 0)
        if not dated.any():
            return None
        first, last = int(columns.start[dated].min()), int(columns.end[dated].max())
        return date.fromordinal(first), date.fromordinal(last)

    def names(self, thing_id: str) -> Names | None:
        """The names of a place or actor of the articles, or an article's title; None if none of them has this id."""
        for vocabulary in (self._table.places, self._table.actors):
            if thing_id in vocabulary.numbers:
                return vocabulary.values[vocabulary.numbers[thing_id]].names
        heading = self._table.headings.get(thing_id)
        return Names(heading.title or heading.id) if heading else None

    def actors(self) -> tuple[Actor, ...]:
        """Every actor that an article of the project names or seats, in the order of their arrival."""
        return tuple(self._table.actors.values)

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
        if self._counted is None or self._counted[0] != chosen:
            self._counted = chosen, count(self._table, chosen)
        return self._counted[1]

    def event_columns(self, chosen: Filter, but: str | None = None) -> EventColumns:
        """When the events happened that the filter admits, and of what type; leaving out the facet `but`."""
        columns = self._table.columns
        rows = self._table.masks(chosen).all(but) & (columns.kind == PassageKind.EVENT)
        return EventColumns(*(each[rows] for each in (columns.start, columns.end, columns.type, columns.presumed)))

    def timeline(self, chosen: Filter) -> Timeline:
        """The events by day that the filter admits but for its dates, so that what lies beside those is seen too."""
        return timeline(self.event_columns(chosen, but="date"))

    def passages(self, chosen: Filter) -> list[Passage]:
        """The events and named places that the filter admits, in the order of their dates."""
        return list(map(self._passage, self._rows(chosen).tolist()))

    def excerpts(
        self,
        chosen: Filter,
        place_ids: Collection[str] | None = None,
        region: str | None = None,
        seat: str | None = None,
        actors: Collection[str] = (),
    ) -> Excerpts:
        """The quotations at these places, in this region, or of actors seated at this place; by date, undated last.

        Without any of them, all that the filter admits. With `actors` only events in which all of these take part.
        """
        rows, columns = self._rows(chosen, place_ids, region, seat, actors), self._table.columns
        is_event = columns.kind[rows] == PassageKind.EVENT
        return Excerpts(rows, columns.article[rows], is_event, self._table.article_ids.ids, self._excerpt)

    def ask(self, question: Callable[[Table, Mask], _Answer], chosen: Filter) -> _Answer:
        """What a view of its own works out from the rows that the filter admits."""
        return question(self._table, self._table.masks(chosen).all())

    def inside(self, chosen: Filter, shapes: Sequence[Shape]) -> tuple[Tally, ...]:
        """What lies in each of some shapes, wherever else the filter looks."""
        return tallies_inside(self._table, chosen, shapes)

    def merges(self) -> tuple[Merge, ...]:
        """All proposals that events of several articles are one."""
        return self._reporting().merges()

    def reports(self, article_id: str, event_id: str) -> tuple[Report, ...]:
        """The other articles that seem to tell this event, as they came out; only its neighbours are compared."""
        found = self._reporting().of(article_id, event_id)
        return tuple(sorted(found, key=lambda report: self._order(report.heading.id)))

    def excerpt(self, article_id: str, event_id: str) -> Excerpt | None:
        """The card of an event, if there is such a one."""
        row = self._reporting().row_of(article_id, event_id)
        return None if row is None else self._excerpt(row)

    def _reporting(self) -> Reports:
        if self._reports is None:
            self._reports = Reports(self._table)
        return self._reports

    def _rows(
        self,
        chosen: Filter,
        place_ids: Collection[str] | None = None,
        region: str | None = None,
        seat: str | None = None,
        actors: Collection[str] = (),
    ) -> Ints:
        table, columns = self._table, self._table.columns
        mask = table.masks(chosen).all()
        mask &= columns.kind != PassageKind.METONYM if seat is None else rows_of_seat(table, seat)
        if place_ids is not None:
            mask &= np.isin(columns.place, table.places.known(place_ids))
        if region is not None:
            mask &= table.rows_within(region)
        if actors:
            mask &= rows_of_all(table, actors)
        return self._by_date(np.flatnonzero(mask))

    def _by_date(self, rows: Ints) -> Ints:
        """Rows by first and last day, then as their articles came out, then as they stand in them."""
        columns, ids = self._table.columns, self._table.article_ids.ids
        here = sorted((self._order(ids[number]), number) for number in np.unique(columns.article[rows]).tolist())
        ranks = np.zeros(len(ids), dtype=np.int64)
        ranks[[number for _, number in here]] = np.arange(len(here))
        days = (_undated_last(each[rows]) for each in (columns.end, columns.start))
        found: Ints = rows[np.lexsort((columns.sentence[rows], ranks[columns.article[rows]], *days))]
        return found

    def _order(self, article_id: str) -> tuple[date, str]:
        published = self._table.headings[article_id].published
        return (published.start if published else date.max), article_id

    def _passage(self, row: int) -> Passage:
        columns = self._table.columns
        opened = self._open(self._table.article_ids.ids[int(columns.article[row])])
        return opened.passages[int(columns.number[row])]

    def _excerpt(self, row: int) -> Excerpt:
        passage = self._passage(row)
        return self._open(passage.article_id).quoting.excerpt(passage)

    def _open(self, article_id: str) -> _Opened:
        if article_id not in self._opened:
            if self._source is None or article_id not in self._table.headings:
                raise KeyError(article_id)
            article = self._source.get(article_id)
            self._opened[article_id] = _Opened(article, passages(article, self._regions_of))
        return self._opened[article_id]

    def _haystacks(self, article_id: str) -> Sequence[str]:
        if self._source is None or article_id in self._opened:
            return haystacks(self._open(article_id).passages)
        return self._source.haystacks(article_id)

    def _regions_of(self, place: Place) -> frozenset[str]:
        if place not in self._regions:
            self._regions[place] = self._knowing().regions_of(place)
        return self._regions[place]

    def _knowing(self) -> KnowsRegions:
        if self._areas is None:
            from geodata.knowledge.areas import areas  # loads a file: only when a place is to be looked up

            self._areas = areas()
        return self._areas


def _undated_last(days: Ints) -> Ints:
    return np.where(days < 0, date.max.toordinal() + 1, days)
