"""What the index must know of an article to draw it, as numbers that open in no time.

The project file keeps one digest beside each article, so that opening a project reads no article at all; an article
is decoded when somebody reads it or one of its excerpts comes into sight.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from geodata.dataclass_json import Decoder, Encoder
from geodata.errors import BadProject
from geodata.model import Actor, Article, EventType, PartialDate, Place
from geodata.passages import Passage, PassageKind
from geodata.store_text import json_text

VERSION = 4  # goes up when passages come to be cut otherwise: older digests are then made anew
TYPES = tuple(EventType)
NONE = -1
SOURCE, TARGET = 1, 2
ROWS = ("kind", "place", "type", "inferred", "start", "end", "presumed", "sentence", "haystack")

_Thing = TypeVar("_Thing", Place, Actor)


@dataclass(frozen=True, slots=True)
class Heading:
    """What a list of articles shows."""

    id: str
    title: str = ""
    outlet: str = ""
    published: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Digest:
    """The passages of an article as rows of numbers.

    `rows` has one line for each name of ROWS: numbers into `places`, `TYPES` and the haystacks, days as ordinals and
    whether they are inferred, the offset of the sentence. `pairs` are rows with numbers of their actors and the sides
    that these take (SOURCE, TARGET, both or none): first those of `actors`, then those of `seated`, ids of
    governments that no article names but by the place of that number. `events` are the ids of the first rows, which
    are events.
    """

    heading: Heading
    places: tuple[Place, ...]
    actors: tuple[Actor, ...]
    seated: tuple[tuple[str, int], ...]
    rows: NDArray[np.int64]
    pairs: NDArray[np.int64]
    events: tuple[str, ...] = ()


def digest(article: Article, passages: Sequence[Passage]) -> Digest:
    """The digest of an article that was cut into these passages."""
    places, actors = _Pool[Place](), _Pool[Actor]()
    for passage in passages:
        if passage.place:
            places.add(passage.place)
    for actor in _actors(article):
        actors.add(actor)
    seated = _seated(passages, places, actors)
    numbers = actors.numbers | {id_: len(actors.numbers) + n for n, id_ in enumerate(seated)}
    texts = {text: number for number, text in enumerate(haystacks(passages))}
    rows = [_row(passage, places, texts) for passage in passages]
    pairs = [(row, numbers[id_], _side(p, id_)) for row, p in enumerate(passages) for id_ in sorted(p.actor_ids)]
    return Digest(
        heading=Heading(article.id, article.heading, article.outlet, article.published),
        places=tuple(places.values),
        actors=tuple(actors.values),
        seated=tuple(seated.items()),
        rows=_table(rows, len(ROWS)),
        pairs=_table(pairs, 3),
        events=tuple(passage.event.id for passage in passages if passage.event),
    )


def haystacks(passages: Iterable[Passage]) -> list[str]:
    """What a search for words looks through: one text for all passages that share it."""
    return list(dict.fromkeys(passage.haystack for passage in passages))


def to_text(told: Digest) -> str:
    """The digest as the project file holds it; places and actors are texts, each read once for all articles."""
    heading = Encoder().encode(told.heading)
    things = (list(map(_told, pool)) for pool in (told.places, told.actors))
    lines = (told.rows.ravel().tolist(), told.pairs.ravel().tolist())
    return json_text([heading, *things, told.seated, *lines, told.events])


def from_text(text: str) -> Digest:
    """The digest that `to_text` wrote; BadProject on anything else."""
    try:
        heading, places, actors, seated, rows, pairs, events = json.loads(text)
        return Digest(
            heading=_reader().decode(Heading, heading),
            places=tuple(_thing(Place, each) for each in places),
            actors=tuple(_thing(Actor, each) for each in actors),
            seated=tuple((str(id_), int(place)) for id_, place in seated),
            rows=np.array(rows, dtype=np.int64).reshape(len(ROWS), -1),
            pairs=np.array(pairs, dtype=np.int64).reshape(3, -1),
            events=tuple(map(str, events)),
        )
    except (ValueError, TypeError, OverflowError) as error:
        raise BadProject(f"an article of the project is damaged: {error}") from error


@lru_cache(maxsize=50_000)
def _told(thing: Place | Actor) -> str:
    """Most articles name what others named before."""
    return _plain(Encoder().encode(thing))


def _plain(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class _Pool(Generic[_Thing]):
    """Places or actors by id; of one told twice the last holds, as in the whole project."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.values: list[_Thing] = []

    def add(self, thing: _Thing) -> None:
        number = self.numbers.setdefault(thing.id, len(self.values))
        self.values[number : number + 1] = [thing]


def _actors(article: Article) -> Iterable[Actor]:
    yield from (mention.actor for mention in article.actors)
    for event in article.events:
        yield from event.sources
        yield from event.targets


def _seated(passages: Iterable[Passage], places: _Pool[Place], actors: _Pool[Actor]) -> dict[str, int]:
    return {
        actor_id: places.numbers[passage.place.id]
        for passage in passages
        if passage.kind is PassageKind.METONYM and passage.place
        for actor_id in passage.actor_ids - actors.numbers.keys()
    }


def _side(passage: Passage, actor_id: str) -> int:
    if passage.event is None:
        return 0
    sides = ((SOURCE, passage.event.sources), (TARGET, passage.event.targets))
    return sum(side for side, actors in sides if any(actor.id == actor_id for actor in actors))


def _row(passage: Passage, places: _Pool[Place], texts: dict[str, int]) -> tuple[int, ...]:
    when = passage.date
    return (
        int(passage.kind),
        places.numbers[passage.place.id] if passage.place else NONE,
        TYPES.index(passage.type) if passage.type else NONE,
        int(passage.is_place_inferred),
        when.start.toordinal() if when else NONE,
        when.end.toordinal() if when else NONE,
        int(when is not None and when.inferred),
        passage.sentence.start,
        texts[passage.haystack],
    )


def _table(lines: Sequence[Sequence[int]], width: int) -> NDArray[np.int64]:
    return np.array(lines, dtype=np.int64).reshape(-1, width).T


@lru_cache(maxsize=1)
def _reader() -> Decoder:
    return Decoder({})


@lru_cache(maxsize=200_000)
def _thing(kind: type, text: str) -> Any:
    return _reader().decode(kind, json.loads(text))
