"""What a query asks, once its names are known: met by one passage or not, and by which rows of a table.

Both answers are the same: a law of the tests says so.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from geodata.model import EventType, PartialDate, Place
from geodata.query.spelling import Pattern, Token, tokens

Mask = NDArray[np.bool_]
PART = "\x1e"  # between the parts of a haystack, across which nothing is found


class Passage(Protocol):
    """What a condition looks at in one passage."""

    @property
    def article_id(self) -> str: ...
    @property
    def place(self) -> Place | None: ...
    @property
    def regions(self) -> Collection[str]: ...
    @property
    def type(self) -> EventType | None: ...
    @property
    def actor_ids(self) -> Collection[str]: ...
    @property
    def date(self) -> PartialDate | None: ...
    @property
    def haystack(self) -> str: ...


class Rows(Protocol):
    """What a condition asks of a table: a mask over all of its rows each time."""

    def rows_saying(self, patterns: Sequence[Pattern]) -> Mask: ...
    def rows_with_any(self, actors: Collection[str]) -> Mask: ...
    def rows_at(self, places: Collection[str]) -> Mask: ...
    def rows_in(self, areas: Collection[str]) -> Mask: ...
    def rows_of(self, articles: Collection[str]) -> Mask: ...
    def rows_of_types(self, types: Collection[EventType]) -> Mask: ...
    def rows_between(self, first: date, last: date) -> Mask: ...


class Condition(Protocol):
    def admits(self, passage: Passage) -> bool: ...
    def mask(self, rows: Rows) -> Mask: ...

    @property
    def patterns(self) -> Sequence[Pattern]:
        """What of a text made it meet the condition, if it says so: to be shown there."""
        ...

    @property
    def ids(self) -> frozenset[str]:
        """The actors and places that are to be shown there, too."""
        ...


@dataclass(frozen=True, slots=True)
class Said:
    """One of these stands in the passage, or it has one of these actors or places, by whatever name."""

    patterns: tuple[Pattern, ...]
    actors: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()

    @property
    def ids(self) -> frozenset[str]:
        return self.actors | self.places

    def admits(self, passage: Passage) -> bool:
        if not self.actors.isdisjoint(passage.actor_ids) or (passage.place and passage.place.id in self.places):
            return True
        told = _parts(passage.haystack)
        return any(each.is_in(part) for each in self.patterns for part in told)

    def mask(self, rows: Rows) -> Mask:
        found = rows.rows_saying(self.patterns)
        if self.actors:
            found = found | rows.rows_with_any(self.actors)
        return found | rows.rows_at(self.places) if self.places else found


@dataclass(frozen=True, slots=True)
class Asked:
    """No words, but what was found in a passage: its actors, place, type or article."""

    actors: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()  # the passage is at one of these
    areas: frozenset[str] = frozenset()  # or within one of these
    types: frozenset[EventType] = frozenset()
    articles: frozenset[str] = frozenset()
    patterns: tuple[Pattern, ...] = ()  # names of what is asked for, to be shown in texts

    @property
    def ids(self) -> frozenset[str]:
        return self.actors | self.places

    def admits(self, passage: Passage) -> bool:
        return (
            not self.actors.isdisjoint(passage.actor_ids)
            or (passage.place is not None and passage.place.id in self.places)
            or (passage.place is not None and not self.areas.isdisjoint(passage.regions))
            or passage.type in self.types
            or passage.article_id in self.articles
        )

    def mask(self, rows: Rows) -> Mask:
        asked: tuple[tuple[frozenset[Any], Any], ...] = (
            (self.actors, rows.rows_with_any),
            (self.places, rows.rows_at),
            (self.areas, rows.rows_in),
            (self.types, rows.rows_of_types),
            (self.articles, rows.rows_of),
        )
        found = [answer(values) for values, answer in asked if values]
        return found[0] if len(found) == 1 else _reduced(np.logical_or, found or [rows.rows_of(())])


@dataclass(frozen=True, slots=True)
class Dated:
    """Some day that the date may mean lies between these two, both inclusive."""

    first: date
    last: date

    @property
    def patterns(self) -> Sequence[Pattern]:
        return ()

    @property
    def ids(self) -> frozenset[str]:
        return frozenset()

    def admits(self, passage: Passage) -> bool:
        when = passage.date
        return when is not None and when.end >= self.first and when.start <= self.last

    def mask(self, rows: Rows) -> Mask:
        return rows.rows_between(self.first, self.last)


@dataclass(frozen=True, slots=True)
class Denied:
    part: Condition

    @property
    def patterns(self) -> Sequence[Pattern]:
        return ()

    @property
    def ids(self) -> frozenset[str]:
        return frozenset()

    def admits(self, passage: Passage) -> bool:
        return not self.part.admits(passage)

    def mask(self, rows: Rows) -> Mask:
        denied: Mask = ~self.part.mask(rows)
        return denied


@dataclass(frozen=True, slots=True)
class _Joined:
    """Conditions of which all or one must be met."""

    parts: tuple[Condition, ...]

    @property
    def patterns(self) -> Sequence[Pattern]:
        return tuple(dict.fromkeys(pattern for part in self.parts for pattern in part.patterns))

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(id_ for part in self.parts for id_ in part.ids)


@dataclass(frozen=True, slots=True)
class All(_Joined):
    def admits(self, passage: Passage) -> bool:
        return all(part.admits(passage) for part in self.parts)

    def mask(self, rows: Rows) -> Mask:
        return _reduced(np.logical_and, [part.mask(rows) for part in self.parts])


@dataclass(frozen=True, slots=True)
class Either(_Joined):
    def admits(self, passage: Passage) -> bool:
        return any(part.admits(passage) for part in self.parts)

    def mask(self, rows: Rows) -> Mask:
        return _reduced(np.logical_or, [part.mask(rows) for part in self.parts])


def searches(condition: Condition) -> bool:
    """Whether it looks for words, so that sentences which are nothing but text may meet it."""
    if isinstance(condition, _Joined):
        return any(map(searches, condition.parts))
    return isinstance(condition, Said)


def _reduced(how: np.ufunc, masks: Sequence[Mask]) -> Mask:
    found: Mask = how.reduce(masks)
    return found


@lru_cache(maxsize=1024)
def _parts(haystack: str) -> Sequence[Sequence[Token]]:
    found: Iterator[Sequence[Token]] = (list(tokens(part)) for part in haystack.split(PART))
    return list(found)
