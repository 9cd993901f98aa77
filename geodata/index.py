"""All passages in memory: one filter in; marks for a view, areas, seats, counts and excerpts out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from typing import TypeVar

import numpy as np

from geodata.blocks import Block
from geodata.columns import Ints, Mask
from geodata.digest import Digest, Heading, digest
from geodata.excerpts import Excerpt, Excerpts, Highlight, HighlightKind, Picked
from geodata.facets import busiest, count
from geodata.filters import DateRange, Filter
from geodata.headings import publication
from geodata.inside import tallies_inside
from geodata.marks import WORLD, AreaMark, Counts, Mark, SeatActor, SeatMark, Tally, View
from geodata.merging import Merge
from geodata.model import Actor, Article, Names, Place
from geodata.opened import KnowsRegions, Library, Opened, Source
from geodata.passages import Passage, PassageKind
from geodata.query.naming import Naming
from geodata.query.understanding import Understood
from geodata.records import record_id, split_record_id
from geodata.regions.shapes import Shape
from geodata.reports import Report, Reports
from geodata.row_order import RowOrder, rows_of_key
from geodata.seats import rows_of_seat, seat_marks
from geodata.sums import PlaceSums, Sums
from geodata.table import Table
from geodata.tallies import Tallies, area_marks, clustered_marks, tally_kept, tally_of_all
from geodata.ties import rows_of_all
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


class Index:
    """The articles of a project, ready to be asked. Every answer is made under a filter.

    Of an article that is added by its digest no more is known until it is read from `source`.
    """

    def __init__(self, areas: KnowsRegions | None = None, source: Source | None = None) -> None:
        self._library = Library(areas, source)
        self._table = Table(self._library)
        self._order = RowOrder(self._table)
        self._sums: Sums | None = None
        self._place_sums: PlaceSums | None = None
        self._forget_answers()

    def add(self, article: Article) -> None:
        """Add an article, or replace what was known of it."""
        opened = self._library.give(article)
        self._table.add(digest(article, opened.passages))
        self._forget_answers()

    def add_digest(self, told: Digest) -> None:
        """Add an article of the source by its digest, or replace what was known of it."""
        self._library.forget(told.heading.id)
        self._table.add(told)
        self._forget_answers()

    def add_block(self, block: Block, live: Mask | None = None) -> None:
        """Add a data set, or many articles of the source: of these only those that are `live`, if not all are."""
        self._table.add_block(block, live)
        self._forget_answers()

    def remove(self, article_id: str) -> None:
        """Forget an article or a data set; one that is not there is no news."""
        self._library.forget(article_id)
        self._table.remove(article_id)
        self._forget_answers()

    def in_order(self) -> None:
        """Put the headings in the order in which their articles came out, whatever came first."""
        self._table.headings.sort()

    def _forget_answers(self) -> None:
        """What is asked for by several views after each change is worked out once."""
        self._reports: Reports | None = None
        self._counted: tuple[Filter, Counts] | None = None
        self._tallied: tuple[Filter, Tallies] | None = None

    def headings(self) -> tuple[Heading, ...]:
        """What a list of the articles and data sets shows, in the order in which they came."""
        return tuple(self._table.headings.values())

    def datasets(self) -> tuple[Heading, ...]:
        """The headings of the data sets, without looking at those of the articles."""
        return tuple(self._table.headings[id_] for id_ in self._table.dataset_ids())

    def listed(self, chosen: Filter, most: int) -> tuple[Heading, ...]:
        """All headings if they are not more; else those of which the most is shown, and those that are chosen."""
        headings = self._table.headings
        if len(headings) <= most:
            return self.headings()
        kept = {*busiest(self.counts(chosen).by_article, most), *(id_ for id_ in chosen.articles if id_ in headings)}
        return tuple(headings[id_] for id_ in headings if id_ in kept)

    def articles(self) -> tuple[Article, ...]:
        """The articles, whole, in the order in which they came; the rows of data sets are not among them."""
        return tuple(self.article(id_) for id_ in self._table.headings if not self._table.is_dataset(id_))

    def article(self, article_id: str) -> Article:
        """The article of that id, which may be a row of a data set (`geodata.records`); KeyError if there is none."""
        return self._open(article_id).article

    def corrected_events(self, article_id: str) -> frozenset[str]:
        """The ids of an article's events that the user's corrections made or changed."""
        return self._library.corrected_events(article_id)

    def __len__(self) -> int:
        return len(self._table.headings)

    def __contains__(self, article_id: object) -> bool:
        return article_id in self._table.headings

    @property
    def passages_total(self) -> int:
        """How many passages there are, whatever the filter."""
        return len(self._table.columns)

    def warm(self) -> Iterator[None]:
        """Step by step what the first search for words would wait for; to be gone through when nothing else waits."""
        return self._table.warm()

    @property
    def is_warm(self) -> bool:
        """Whether a search for words need not wait."""
        return self._table.is_warm

    @property
    def naming(self) -> Naming:
        """What names mean in this project."""
        return self._table.naming

    def understood(self, query: str) -> Understood:
        """What a query means in this project, and what is wrong with it."""
        return self._table.understood(query)

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

    def place(self, place_id: str) -> Place | None:
        """A place that an article names, such as one that the user put on the map; None if none does."""
        number = self._table.places.numbers.get(place_id)
        return None if number is None else self._table.places.values[number]

    def actors(self) -> tuple[Actor, ...]:
        """Every actor that an article of the project names or seats, in the order of their arrival."""
        return tuple(self._table.actors.values)

    def marks(self, chosen: Filter, view: View = WORLD) -> list[Mark]:
        """The points of the view with evidence, near ones gathered; at most a thousand, the busiest last."""
        return clustered_marks(self._tally(chosen), view)

    def areas(self, chosen: Filter) -> list[AreaMark]:
        """Countries, provinces, regions and waters with evidence of their own, the busiest first."""
        return area_marks(self._tally(chosen))

    def seats(self, chosen: Filter) -> list[SeatMark]:
        """The actors of the shown events, and governments called by their seat, where they have it."""
        return seat_marks(self._table, self._table.masks(chosen).all())

    def counts(self, chosen: Filter) -> Counts:
        """How much is shown, and what each value of each facet holds under the other conditions."""
        if self._counted is None or self._counted[0] != chosen:
            masks = self._table.masks(chosen)
            if self._sums is None or not self._sums.holds(masks):
                self._sums = Sums(self._table, masks)
            self._sums.follow()
            self._counted = chosen, count(self._table, chosen, self._sums)
        return self._counted[1]

    def event_columns(self, chosen: Filter, but: str | None = None) -> EventColumns:
        """When the events happened that the filter admits, and of what type; leaving out the facet `but`."""
        columns = self._table.columns
        rows = self._table.masks(chosen).all(but) & (columns.kind == PassageKind.EVENT)
        return EventColumns(*(each[rows] for each in (columns.start, columns.end, columns.type, columns.presumed)))

    def timeline(self, chosen: Filter) -> Timeline:
        """The events by day that the filter admits but for its dates, so that what lies beside those is seen too."""
        return timeline(self.event_columns(chosen, but="date"))

    def passages(self, chosen: Filter) -> Sequence[Passage]:
        """The events and named places that the filter admits, by date, each made when it is asked for."""
        return Picked(self._rows(chosen), self._passage)

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
        return Excerpts(self._rows(chosen, place_ids, region, seat, actors), self)

    # What excerpts ask of their rows.

    def excerpt_at(self, row: int) -> Excerpt:
        """The card of a row."""
        passage = self._passage(row)
        return self._open(passage.article_id).quoting.excerpt(passage)

    def are_events(self, rows: Ints) -> Mask:
        events: Mask = self._table.columns.kind[rows] == PassageKind.EVENT
        return events

    def are_first(self, rows: Ints) -> Mask:
        """Which of some rows are events, or the first of several that quote one sentence."""
        columns, events = self._table.columns, self.are_events(rows)
        told = (columns.article[rows].astype(np.int64) << 32) | columns.sentence[rows]
        others = np.flatnonzero(~events & ~np.isin(told, told[events]))
        first: Mask = events.copy()
        first[others[np.unique(told[others], return_index=True)[1]]] = True
        return first

    def articles_at(self, rows: Ints) -> frozenset[str]:
        """The ids of the articles and data sets that these rows belong to."""
        has = np.bincount(self._table.columns.article[rows], minlength=len(self._table.article_ids))
        return frozenset(self._table.article_ids.ids[number] for number in np.flatnonzero(has).tolist())

    def rows_of_key(self, key: str) -> Mask:
        """The rows among which is the one whose excerpt has this key: those of its article."""
        return rows_of_key(self._table, key)

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
        return tuple(sorted(found, key=lambda report: (publication(report.heading), report.heading.id)))

    def excerpt(self, article_id: str, event_id: str) -> Excerpt | None:
        """The card of an event, if there is such a one."""
        row = self._reporting().row_of(article_id, event_id)
        return None if row is None else self.excerpt_at(row)

    def _tally(self, chosen: Filter) -> Tallies:
        if self._tallied is None or self._tallied[0] != chosen:
            table = self._table
            self._tallied = (
                chosen,
                tally_of_all(table) if chosen.is_empty else tally_kept(table, self._at_places(chosen)),
            )
        return self._tallied[1]

    def _at_places(self, chosen: Filter) -> PlaceSums:
        masks = self._table.masks(chosen)
        if self._place_sums is None or not self._place_sums.holds(masks):
            self._place_sums = PlaceSums(self._table, masks)
        return self._place_sums

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
        mask = table.masks(chosen).all().copy()
        mask &= columns.kind != PassageKind.METONYM if seat is None else rows_of_seat(table, seat)
        if place_ids is not None:
            mask &= np.isin(columns.place, table.places.known(place_ids))
        if region is not None:
            mask &= table.rows_within(region)
        if actors:
            mask &= rows_of_all(table, actors)
        return self._order.sorted(mask)

    def _passage(self, row: int) -> Passage:
        columns = self._table.columns
        id_, number = self._table.article_ids.ids[int(columns.article[row])], int(columns.number[row])
        if self._table.is_dataset(id_):
            return self._library.record(record_id(id_, number)).passages[0]
        return self._library.open(id_).passages[number]

    def _open(self, article_id: str) -> Opened:
        """An article of the table, or a row of one of its data sets; KeyError where there is none."""
        parts = split_record_id(article_id)
        if parts and self._table.is_dataset(parts[0]):
            return self._library.record(article_id)
        if article_id not in self._table.headings:
            raise KeyError(article_id)
        return self._library.open(article_id)
