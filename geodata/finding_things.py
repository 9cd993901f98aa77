"""What of a project can be found by name: its places, actors and articles with their counts, and events by both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

import numpy as np

from geodata.columns import Ints, Mask
from geodata.digest import TYPES, Heading
from geodata.finding import Finder, Thing, ThingKind, plain_name
from geodata.labels import TYPE_NAMES
from geodata.model import Actor, Language, Names, Place
from geodata.passages import PassageKind
from geodata.records import record_event_id, record_id
from geodata.table import Table

Finders = Mapping[ThingKind, Finder]
_ALIKE = 40  # places or actors that one word of a search may mean
_SIDES = 2  # actors that the name of an event names


@dataclass(frozen=True, slots=True)
class ProjectNames:
    """What of a project has a name, with the number of rows of each thing as it was when it was asked.

    Made in no time where the project is: the names themselves are read only by `finders`, which may be asked
    elsewhere meanwhile.
    """

    places: Sequence[Place]
    place_counts: list[int]
    actors: Sequence[Actor]
    actor_counts: list[int]
    headings: Mapping[str, Heading]
    article_counts: Mapping[str, int]

    def finders(self) -> Finders:
        return {
            ThingKind.PLACE: Finder(self._places()),
            ThingKind.ACTOR: Finder(self._actors()),
            ThingKind.ARTICLE: Finder(self._articles()),
        }

    def _places(self) -> Iterator[Thing]:
        for number, count in enumerate(self.place_counts):
            if count:
                place = self.places[number]
                yield Thing(ThingKind.PLACE, place.id, place.names, count, place.country or "")

    def _actors(self) -> Iterator[Thing]:
        for number, count in enumerate(self.actor_counts):
            if count:
                actor = self.actors[number]
                yield Thing(ThingKind.ACTOR, actor.id, actor.names, count)

    def _articles(self) -> Iterator[Thing]:
        for id_, count in self.article_counts.items():
            heading = self.headings.get(id_)
            if heading is not None:
                yield Thing(ThingKind.ARTICLE, id_, Names(heading.title or id_), count, heading.outlet)


def project_names(table: Table, admitted: Mask) -> ProjectNames:
    """The places, actors and articles of a table, counted in the admitted rows; a question to ask an index."""
    columns = table.columns
    shown = admitted & (columns.kind != PassageKind.METONYM)
    articles = _counts(columns.article[shown], len(table.article_ids))
    return ProjectNames(
        table.places.values,
        _counts(columns.place[shown], len(table.places)),
        table.actors.values,
        _counts(columns.actor_numbers[admitted[columns.actor_rows]], len(table.actors)),
        table.headings,
        {id_: articles[table.article_ids.numbers[id_]] for id_ in table.headings},
    )


def find_events(words: str, finders: Finders, limit: int, table: Table, admitted: Mask) -> list[Thing]:
    """Events of which every word names the type, an actor or the place; the latest first, the undated last."""
    columns = table.columns
    rows = admitted & (columns.kind == PassageKind.EVENT)
    for word in plain_name(words).split():
        rows &= _meant(word, finders, table)
    found = np.flatnonzero(rows)
    latest = found[np.argsort(-columns.start[found], kind="stable")][:limit]
    return [thing for row in latest.tolist() if (thing := _event(table, row)) is not None]


def events_question(words: str, finders: Finders, limit: int) -> Callable[[Table, Mask], list[Thing]]:
    """`find_events`, to be asked of an index."""
    return partial(find_events, words, finders, limit)


def _meant(word: str, finders: Finders, table: Table) -> Mask:
    """The rows of which a word names the type, the place or an actor."""
    columns = table.columns
    types = [number for number, type_ in enumerate(TYPES) if _names_type(word, type_.value, TYPE_NAMES[type_])]
    places = table.places.known(_ids(finders, ThingKind.PLACE, word))
    actors = table.actors.known(_ids(finders, ThingKind.ACTOR, word))
    mask = _flags(types, len(TYPES))[columns.type] | _flags(places, len(table.places))[columns.place]
    mask[columns.actor_rows[_flags(actors, len(table.actors))[columns.actor_numbers]]] = True
    return mask


def _flags(numbers: Sequence[int], size: int) -> Mask:
    """Whether each number is among these; the last flag, for what has none, is down."""
    flags: Mask = np.zeros(size + 1, dtype=bool)
    flags[list(numbers)] = True
    return flags


def _ids(finders: Finders, kind: ThingKind, word: str) -> Iterable[str]:
    return (thing.id for thing in finders[kind].find(word, _ALIKE))


def _names_type(word: str, code: str, names: Names) -> bool:
    told = (code, names.en, names.zh_hans, names.zh_hant)
    return any(plain_name(each).startswith(word) for each in told)


def _event(table: Table, row: int) -> Thing | None:
    """An event in words: what, who, where and when; None for one that has no id of its own."""
    columns = table.columns
    found = _event_id(table, table.article_ids.ids[int(columns.article[row])], int(columns.number[row]))
    if found is None:
        return None
    article, event = found
    type_ = TYPE_NAMES[TYPES[int(columns.type[row])]]
    first, last = np.searchsorted(columns.actor_rows, [row, row + 1])
    actors = [table.actors.values[n].names for n in columns.actor_numbers[first:last][:_SIDES].tolist()]
    place = int(columns.place[row])
    where = [table.places.values[place].names] if place >= 0 else []
    names = _joined([type_, *actors, *where])
    return Thing(ThingKind.EVENT, event, names, detail=_day(table, row), within=article)


def _event_id(table: Table, heading: str, number: int) -> tuple[str, str] | None:
    """The article and the id of an event; a row of a data set is an article of its own."""
    if table.is_dataset(heading):
        return record_id(heading, number), record_event_id(number)
    ids = table.event_ids(heading)
    return (heading, ids[number]) if number < len(ids) else None


def _joined(names: Iterable[Names]) -> Names:
    told = list(names)
    spoken = (Language.ENGLISH, Language.SIMPLIFIED, Language.TRADITIONAL)
    return Names(*(" · ".join(each.within(language) for each in told) for language in spoken))


def _day(table: Table, row: int) -> str:
    """The days on which it may have happened."""
    start, end = int(table.columns.start[row]), int(table.columns.end[row])
    if start < 0:
        return ""
    first, last = date.fromordinal(start).isoformat(), date.fromordinal(end).isoformat()
    return first if first == last else f"{first} – {last}"


def _counts(numbers: Ints, size: int) -> list[int]:
    counted: list[int] = np.bincount(numbers[numbers >= 0], minlength=size).tolist()
    return counted
