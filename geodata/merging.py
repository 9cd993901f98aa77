"""Proposals that events of several articles are one happening. Nothing is merged: every telling stays as it is.

Tellings of one type are laid out by day, and only neighbours are compared; those that are alike in everything that is
compared count as one. So a day's news costs what it holds, however large the project is, and the answer does not
depend on the order in which the articles came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from geodata.likeness import COMPARABLE, LONGEST, Likeness, Telling, likeness, telling
from geodata.model import Article, EventType
from geodata.passages import RegionsOf, passages

Ints = NDArray[np.int64]
Key = tuple[str, str]
"""An event's article and id."""

TYPES = tuple(EventType)
# A day of one type holds few tellings that differ; the bound keeps hostile projects linear.
_LIVE = 300
_FAR = 10_000_000  # more than any ordinal of a day


@dataclass(frozen=True, slots=True)
class Merge:
    """Events of different articles that seem to be one. `score` is that of the two that are least alike."""

    id: str
    events: tuple[Key, ...]
    score: float
    reason: str

    def __post_init__(self) -> None:
        if len({article for article, _ in self.events}) < max(2, len(self.events)):
            raise ValueError(f"{self.id}: a merge is of two articles or more, with one event of each")


class Tellings(Protocol):
    """Events in rows: numbers into TYPES, and ordinals of days, negative where undated."""

    types: Ints
    starts: Ints
    ends: Ints

    def key(self, row: int) -> Key: ...
    def telling(self, row: int) -> Telling: ...


def propose(articles: Iterable[Article], regions_of: RegionsOf) -> tuple[Merge, ...]:
    """The merges among the events of these articles, by the days of the events."""
    return Merging(_Listed(articles, regions_of)).all()


class Merging:
    """Answers which events are one with a given one; what was found out is kept."""

    def __init__(self, tellings: Tellings) -> None:
        self._tellings = tellings
        self._is_comparable = _comparable(tellings)
        rows = np.flatnonzero(self._is_comparable)
        at = tellings.types[rows] * _FAR + tellings.starts[rows]
        order = np.argsort(at, kind="stable")
        self._rows, self._at = rows[order], at[order]
        self._days: dict[tuple[EventType, int], dict[Telling, list[int]]] = {}
        self._by_voice: dict[tuple[EventType, int], dict[str, list[Telling]]] = {}
        self._found: dict[int, Merge | None] = {}

    def of(self, row: int) -> Merge | None:
        """The merge that this event is part of, if any."""
        if row not in self._found:
            self._settle(row)
        return self._found[row]

    def all(self) -> tuple[Merge, ...]:
        found = {merge.id: merge for row in self._rows.tolist() if (merge := self.of(row))}
        return tuple(found[id_] for id_ in sorted(found))

    def _settle(self, row: int) -> None:
        """Find the merge of this event, and of all that anything links to it."""
        self._found[row] = None
        told = self._tellings.telling(row) if self._is_comparable[row] else None
        if told is None or not self._is_live(told):
            return
        linked = self._linked(told)
        rows = {each: told for told in linked for each in self._day(told.type, told.start)[told]}
        self._found.update(dict.fromkeys(rows))
        for group in _grouped([(self._tellings.key(each), each, told) for each, told in rows.items()]):
            self._found.update(dict.fromkeys(group.rows, group.merge()))

    def _linked(self, first: Telling) -> set[Telling]:
        """All tellings that one comes to from the first by going from like to like."""
        linked, waiting = {first}, [first]
        while waiting:
            new = [each for each in self._near(waiting.pop()) if each not in linked]
            linked.update(new)
            waiting += new
        return linked

    def _near(self, told: Telling) -> set[Telling]:
        days = [self._voiced(told.type, day) for day in range(told.start - 1, told.end + 2)]
        near = {each for day in days for voice in told.voices for each in day.get(voice, ())}
        return {each for each in near if self._is_live(each) and _likeness(told, each)}

    def _voiced(self, type_: EventType, day: int) -> dict[str, list[Telling]]:
        """What is told of a day, by those who take part."""
        if (type_, day) not in self._by_voice:
            found = self._by_voice[type_, day] = defaultdict(list)
            for told in self._day(type_, day):
                for voice in told.voices:
                    found[voice].append(told)
        return self._by_voice[type_, day]

    def _is_live(self, told: Telling) -> bool:
        return told in self._day(told.type, told.start)

    def _day(self, type_: EventType, day: int) -> dict[Telling, list[int]]:
        """What is told of a day, with the rows that tell it."""
        if (type_, day) not in self._days:
            found: dict[Telling, list[int]] = defaultdict(list)
            for row in self._rows_of(TYPES.index(type_), day):
                found[self._tellings.telling(row)].append(row)
            kept = sorted(found, key=_order)[:_LIVE] if len(found) > _LIVE else found
            self._days[type_, day] = {told: found[told] for told in kept}
        return self._days[type_, day]

    def _rows_of(self, type_: int, day: int) -> Iterator[int]:
        at = type_ * _FAR + day
        first, last = np.searchsorted(self._at, [at - LONGEST + 1, at + 1]).tolist()
        rows = self._rows[first:last]
        return iter(rows[self._tellings.ends[rows] >= day].tolist())


def _comparable(tellings: Tellings) -> NDArray[np.bool_]:
    is_brief = tellings.ends - tellings.starts < LONGEST
    types = [TYPES.index(type_) for type_ in COMPARABLE]
    comparable: NDArray[np.bool_] = (tellings.starts >= 0) & is_brief & np.isin(tellings.types, types)
    return comparable


@dataclass(slots=True)
class _Group:
    """Events of different articles, each like every other."""

    keys: list[Key] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    tellings: list[Telling] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)

    def fit(self, key: Key, told: Telling) -> float:
        """How well an event fits: as well as with the member it is least like; 0 if not at all."""
        if key[0] in self.articles:
            return 0.0
        found = [_likeness(told, each) for each in self.tellings]
        return min((each.score if each else 0.0 for each in found), default=0.0)

    def add(self, key: Key, row: int, told: Telling) -> None:
        self.keys.append(key)
        self.rows.append(row)
        self.articles.add(key[0])
        if told not in self.tellings:
            self.tellings.append(told)

    def merge(self) -> Merge | None:
        if len(self.keys) < 2:
            return None
        events = tuple(sorted(self.keys))
        weakest = min(self._likenesses(), key=lambda each: (each.score, each.reason))
        return Merge("merge:" + "#".join(events[0]), events, weakest.score, weakest.reason)

    def _likenesses(self) -> Iterator[Likeness]:
        """Of every two that differ; of one with itself where none do."""
        for number, one in enumerate(self.tellings):
            for other in self.tellings[number + 1 :] or ([one] if number == 0 else []):
                if found := _likeness(one, other):
                    yield found


def _grouped(events: Iterable[tuple[Key, int, Telling]]) -> list[_Group]:
    """Each event in the group that it fits best, the most exactly dated first."""
    groups: list[_Group] = []
    seen: set[tuple[str, Telling]] = set()
    for key, row, told in sorted(events, key=lambda event: (_order(event[2]), event[0])):
        if (key[0], told) in seen:
            continue  # its article tells it apart from another that is alike in all that is compared
        seen.add((key[0], told))
        best = max(groups, key=lambda group: group.fit(key, told), default=None)
        if best is None or not best.fit(key, told):
            best = _Group()
            groups.append(best)
        best.add(key, row, told)
    return groups


def _order(told: Telling) -> tuple[object, ...]:
    """The most exactly dated first, whoever tells it."""
    where = (told.spot.place.id, told.spot.is_inferred, repr(told.spot.place)) if told.spot else ()
    dated = (told.end - told.start, told.is_date_inferred, told.start, told.type)
    return (*dated, sorted(told.sources), sorted(told.targets), where)


@lru_cache(maxsize=50_000)
def _likeness(one: Telling, other: Telling) -> Likeness | None:
    return likeness(one, other)


class _Listed:
    """The events of articles at hand, in rows."""

    def __init__(self, articles: Iterable[Article], regions_of: RegionsOf) -> None:
        found = [(each, each.event) for article in articles for each in passages(article, regions_of)]
        events = [(passage, event) for passage, event in found if event]
        self._keys = [(passage.article_id, event.id) for passage, event in events]
        self._told: Sequence[Telling | None] = [telling(event, passage.regions) for passage, event in events]
        days = [(told.start, told.end) if told else (-1, -1) for told in self._told]
        self.types: Ints = np.array([TYPES.index(event.type) for _, event in events], dtype=np.int64)
        self.starts, self.ends = np.array(days, dtype=np.int64).reshape(-1, 2).T

    def key(self, row: int) -> Key:
        return self._keys[row]

    def telling(self, row: int) -> Telling:
        told = self._told[row]
        if told is None:
            raise KeyError(row)
        return told
