"""The rows of all articles and data sets with the vocabularies that number their articles, places and actors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np

from geodata.blocks import Block
from geodata.cells import Counted, cells_of, counted
from geodata.columns import Chunk, Columns, Ints, Mask, chunk, chunk_of_block
from geodata.digest import NONE, Digest
from geodata.filters import Filter
from geodata.headings import Headings, publication
from geodata.ledger import Ledger, PerRow
from geodata.masks import Masking, Masks
from geodata.model import Actor, ActorKind, Place
from geodata.place_columns import PlaceColumns, Regions, RegionsOfAll, Where
from geodata.query.conditions import Condition
from geodata.query.name_lists import names_as_searched
from geodata.query.naming import warm_names
from geodata.query.project_names import ProjectNames
from geodata.query.spelling import Pattern
from geodata.query.table_rows import TableRows
from geodata.query.understanding import Understood, understood
from geodata.regions.placing import Placing
from geodata.vocabulary import LOOSE, Vocabulary
from geodata.word_search import Stretch, WordSearch, WordsOf

_KIND_OF = {"person": ActorKind.PERSON, "state": ActorKind.STATE, "group": ActorKind.GROUP}


class Knows(RegionsOfAll, WordsOf, Protocol):
    """What a table asks others: regions of places, and the words of articles and blocks."""


@dataclass(slots=True)
class _Kept:
    """What was worked out from the rows as they are."""

    is_of_dataset: Mask | None = None
    seats: tuple[Vocabulary[Place], Ints] | None = None
    actor_words: list[str] | None = None
    place_words: list[str] | None = None
    naming: ProjectNames | None = None
    understood: dict[str, Understood] = field(default_factory=dict)


class Table:
    """The digests of articles and whole blocks as columns; joined at the first question after a change."""

    def __init__(self, knows: Knows) -> None:
        self.headings = Headings()
        self.article_ids: Vocabulary[str] = Vocabulary()
        self.places: Vocabulary[Place] = Vocabulary()
        self.actors: Vocabulary[Actor] = Vocabulary()
        self.assumed: set[int] = set()  # actors that are known only by the place that stands for them
        self._events: dict[str, tuple[str, ...]] = {}  # of each article, in the order of its first rows
        self._knows = knows
        self._place_columns = PlaceColumns(self.places, knows)
        self._words = WordSearch(knows)
        self._ledger = Ledger()
        self._blocks: dict[str, Block] = {}
        self._articles_of: dict[str, Ints] = {}  # of each block
        self._actor_pools: list[tuple[int, Block]] = []
        self._place_pools: list[tuple[int, Block]] = []
        self._kept = _Kept()
        self.version = 0  # another after each change
        self._article_ranks: Ints | None = None
        self._counted: Counted | None = None  # of all rows; kept in step with them once it was asked for
        self._cells = PerRow(self._ledger, NONE, lambda rows, _: cells_of(rows))
        self._masking = Masking(self)

    def add(self, told: Digest) -> None:
        """Add an article, or replace what was known of it; its heading stays where it was among the others."""
        id_ = told.heading.id
        self._forget(id_)
        places = [self.places.number(place.id, place) for place in told.places]
        actors = [self.actors.number(actor.id, actor) for actor in told.actors]
        self.assumed.difference_update(actors)
        for actor_id, place in told.seated:
            if actor_id not in self.actors.numbers:
                seated = actor_seated_at(told.places[place], actor_id)
                self.assumed.add(self.actors.number(actor_id, seated))
            actors.append(self.actors.numbers[actor_id])
        self._place_columns.touch(places)
        if id_ not in self.headings or self.headings.published(id_) != publication(told.heading):
            self._article_ranks = None
        self.headings.put(told.heading)
        self._events[id_] = told.events
        rows = chunk(told, self.article_ids.number(id_, id_), places, actors)
        self._ledger.add(id_, rows)
        if self._counted:
            self._counted = self._counted.with_rows(rows, len(self.places))
        self._changed()

    def add_block(self, block: Block, live: Mask | None = None) -> None:
        """Add a data set or many articles; of the latter only those that are `live`, if not all are."""
        rows = block
        if not block.is_dataset:  # whose rows are not asked for but in the columns of all
            block = block.without_rows()
            for id_ in block.headings.ids:
                self.remove(id_)
        pool, places = self.places.join(block.places.ids, block.places)
        self._place_columns.join(pool, block.positions)
        self._place_pools.append((pool, block))
        actor_pool, actors = self.actors.join(block.actors.ids, block.actors, block.assumed)
        self._actor_pools.append((actor_pool, block))
        here, there = self.actors.values.places_of(actor_pool)
        self.assumed.difference_update(here.tolist())
        self.assumed.update(here[block.assumed[there]].tolist())
        _, articles = self.article_ids.join(block.headings.ids, block.headings.ids)
        self._article_ranks = None
        self.headings.put_all(block.headings.ids, block.headings, block.published.tolist())
        self._blocks[block.id] = block
        self._articles_of[block.id] = articles
        self._ledger.add(block.id, chunk_of_block(rows, articles, places, actors))
        for at in np.flatnonzero(~live).tolist() if live is not None else ():
            self.remove(block.headings.ids[at])
        self._counted = None
        self._changed()

    def remove(self, article_id: str) -> None:
        """Forget an article or a data set; one that is not there is no news."""
        self._forget(article_id)
        self.headings.pop(article_id)

    def _forget(self, article_id: str) -> None:
        if article_id not in self.headings:
            return
        if self._events.pop(article_id, None) is not None:
            self._count_out(self._ledger.remove(article_id))
        else:
            self._remove_from_blocks(self.article_ids.numbers[article_id])
        self._words.forget(article_id)
        self._changed()

    def _changed(self) -> None:
        self.version += 1
        self._kept = _Kept()

    def _remove_from_blocks(self, article: int) -> None:
        """Take an article's rows out of the blocks that hold some; a data set takes its blocks with it."""
        for block_id in [id_ for id_, articles in self._articles_of.items() if article in articles]:
            if self._blocks[block_id].is_dataset:
                del self._blocks[block_id], self._articles_of[block_id]
                self._count_out(self._ledger.remove(block_id))
                self._words.forget(block_id)
            else:
                self._count_out(self._ledger.remove_article(block_id, article))

    def _count_out(self, rows: Chunk | None) -> None:
        if self._counted and rows is not None:
            self._counted = self._counted.without_rows(rows, len(self.places))

    def is_dataset(self, article_id: str) -> bool:
        """Whether this heading is that of a data set, each row of which is an article of its own."""
        number = self.article_ids.numbers.get(article_id)
        blocks = (self._blocks[id_] for id_, articles in self._articles_of.items() if number in articles)
        return article_id in self.headings and any(block.is_dataset for block in blocks)

    def dataset_ids(self) -> list[str]:
        """The ids of the data sets, each once, in the order in which they came."""
        found = (id_ for block in self._blocks.values() if block.is_dataset for id_ in block.headings.ids)
        return list(dict.fromkeys(found))

    @property
    def columns(self) -> Columns:
        return self._ledger.columns

    @property
    def ledger(self) -> Ledger:
        """The rows as they come and go."""
        return self._ledger

    def masks(self, chosen: Filter) -> Masks:
        """The masks of a filter; those of its parts are kept until they change."""
        return self._masking(chosen)

    @property
    def where(self) -> Where:
        """The positions of the places, as columns."""
        return self._place_columns.where

    @property
    def regions(self) -> Regions:
        """Of each place, the areas that hold it and itself if it is one."""
        return self._place_columns.regions

    @property
    def placing(self) -> Placing:
        """The places, ready to be asked which of them lie in a shape."""
        return self._place_columns.placing

    @property
    def place_columns(self) -> PlaceColumns:
        return self._place_columns

    @property
    def cells(self) -> Ints:
        """For each row a number of its place and of its type of event, or of being but a mention; −1 for all else."""
        return self._cells()

    @property
    def counted(self) -> Counted:
        """What all rows count at the places."""
        if self._counted is None:
            self._counted = counted(self.columns, self.cells, len(self.places))
        self._counted = self._counted.sized(len(self.places))
        return self._counted

    @property
    def is_of_dataset(self) -> Mask:
        """Which rows belong to a data set."""
        if self._kept.is_of_dataset is None:
            of_dataset: Mask = np.zeros(len(self.columns), dtype=bool)
            for each in self.stretches():
                is_one = each.block is not None and each.block.is_dataset
                of_dataset[each.first : each.first + len(each.rows)] = is_one
            self._kept.is_of_dataset = of_dataset
        return self._kept.is_of_dataset

    @property
    def seats(self) -> tuple[Vocabulary[Place], Ints]:
        """The places where actors have their seat, and for each actor the number of its seat there, or NONE."""
        if self._kept.seats is None:
            self._kept.seats = self._found_seats()
        return self._kept.seats

    @property
    def actor_words(self) -> list[str]:
        """The names of each actor as a search compares them: folded, one under the other."""
        if self._kept.actor_words is None:
            told = [(pool, block.actor_words) for pool, block in self._actor_pools]
            self._kept.actor_words = names_as_searched(self.actors, told, lambda actor: actor.names)
        return self._kept.actor_words

    @property
    def place_words(self) -> list[str]:
        """The names of each place as a search compares them."""
        if self._kept.place_words is None:
            told = [(pool, block.place_words) for pool, block in self._place_pools]
            self._kept.place_words = names_as_searched(self.places, told, lambda place: place.names)
        return self._kept.place_words

    @property
    def actor_ids(self) -> Sequence[str]:
        return self.actors.ids

    @property
    def place_ids(self) -> Sequence[str]:
        return self.places.ids

    @property
    def article_ranks(self) -> Ints:
        """For each number of an article its place among all: by day of publication, then by id."""
        if self._article_ranks is None or len(self._article_ranks) != len(self.article_ids):
            numbers = [self.article_ids.numbers[id_] for id_ in self.headings.by_publication()]
            self._article_ranks = np.zeros(len(self.article_ids), dtype=np.int64)
            self._article_ranks[numbers] = np.arange(len(numbers))
        return self._article_ranks

    # What masks ask for.

    def articles_numbered(self, chosen: Filter) -> list[int]:
        return self.article_ids.known(chosen.articles)

    def actors_numbered(self, chosen: Filter) -> list[int]:
        return self.actors.known(chosen.actors)

    def admitted_places(self, chosen: Filter) -> Mask:
        """Which places lie where the filter looks; all of them if it does not ask where."""
        regions = self.regions
        return self.placing.admitted(chosen, [regions.within((each,)) for each in chosen.regions])

    def understood(self, query: str) -> Understood:
        """What a query means here, where the project's own names are known."""
        if query not in self._kept.understood:
            self._kept.understood[query] = understood(query, self.naming)
        return self._kept.understood[query]

    @property
    def naming(self) -> ProjectNames:
        """What names mean here."""
        if self._kept.naming is None:
            self._kept.naming = ProjectNames(self)
        return self._kept.naming

    def rows_asked(self, condition: Condition | None, since: int = 0) -> Mask:
        """The rows, from one on that begins a stretch, that a query admits; all of them where it asks for nothing."""
        if condition is None:
            return np.ones(len(self.columns) - since, dtype=bool)
        return condition.mask(TableRows(self, since))

    def rows_saying(self, patterns: Sequence[Pattern], since: int = 0) -> Mask:
        """The rows, from one on that begins a stretch, in one part of whose haystack one of these is found."""
        size = len(self.columns) - since
        return self._words.rows_saying(patterns, list(self.stretches(since)), size)

    def rows_within(self, region: str) -> Mask:
        """The rows whose place lies in the region."""
        within: Mask = np.append(self.regions.within((region,)), False)[self.columns.place]
        return within

    def event_ids(self, article_id: str) -> Sequence[str]:
        """The ids of an article's events, in the order of its first rows; none for what is no article here."""
        if article_id in self._events or article_id not in self.headings:
            return self._events.get(article_id, ())
        number = self.article_ids.numbers[article_id]
        home = next(id_ for id_, articles in reversed(self._articles_of.items()) if number in articles)
        (at,) = np.flatnonzero(self._articles_of[home] == number).tolist()
        return self._blocks[home].event_ids_of(at)

    def first_row(self, article_id: str) -> int:
        """The first row of an article that has one."""
        return int(np.argmax(self.columns.article == self.article_ids.numbers[article_id]))

    def warm(self) -> Iterator[None]:
        """What the first questions would wait for, in small steps."""
        yield from warm_names()
        for block in list(self._blocks.values()):
            yield from self._words.warm(block)
        if not self.naming.is_warm:
            self.naming.warm()
            yield

    @property
    def is_warm(self) -> bool:
        """Whether a search for words need not wait."""
        return all(map(self._words.is_warm, self._blocks.values()))

    def stretches(self, since: int = 0) -> Iterator[Stretch]:
        """The rows of each article and block, as they lie in the columns from a row on that begins one."""
        for id_, first, end in self._ledger.stretches(since):
            yield Stretch(first - since, self._ledger.between(first, end), id_, self._blocks.get(id_))

    def _found_seats(self) -> tuple[Vocabulary[Place], Ints]:
        seats: Vocabulary[Place] = Vocabulary()
        numbers = np.full(len(self.actors), NONE, dtype=np.int64)
        for pool, block in self._actor_pools:
            _, known = seats.join(block.seat_places.ids, block.seat_places)
            here, at = self.actors.values.places_of(pool)
            numbers[here] = np.append(known, NONE)[block.seats[at]]
        for number in self.actors.values.places_of(LOOSE)[0].tolist():
            seat = self.actors.values[number].seat
            numbers[number] = seats.number(seat.id, seat) if seat else NONE
        return seats, numbers


def actor_seated_at(place: Place, actor_id: str) -> Actor:
    """A government that no article names but by its seat: the place gives it name and position."""
    kind = _KIND_OF.get(actor_id.partition(":")[0], ActorKind.ORGANISATION)
    return Actor(actor_id, place.names, kind, place.country, None if place.kind.is_area else place)
