"""Blocks: the rows of a whole data set, or of many articles, as columns that open without a loop over them.

**How a data set enters.** A data set (GDELT, ACLED, UCDP GED …) is *one heading* (`Heading.id` is the data set's id;
its title is what the lists of articles show) with rows numbered 0…n−1, one event each. Build its block so::

    block = dataset_block(
        id="gdelt-2025",                      # of the block; unique in the project
        heading=Heading("gdelt-2025", "GDELT 2.0, 1 January to 31 March 2025", "GDELT"),
        places=places,                        # Sequence[Place]: each once; rows name it by its number here
        actors=actors,                        # Sequence[Actor], likewise; `seat` puts it on the map of seats
        events=EventRows(place, type, start, end, inferred, presumed),
        pairs=Pairs(rows, actors, sides),     # rows ascending
    )
    # block.to_bytes() is what the project keeps; Block.from_bytes(told) opens it again
    # Index.add_block(block) shows it; Index.remove("gdelt-2025") takes it away by its heading

Numbers: `place` −1 where none is known; `type` is a number into `geodata.digest.TYPES`; `start` and `end` are
`date.toordinal()` of the first and last day, −1 where undated; `inferred` says that the place, `presumed` that the
days are inferred. In `pairs`, `sides` is SOURCE, TARGET or their sum (`geodata.digest`), one pair an actor of a row.

No row has an id of its own in memory. The article of row 41 is `record_id("gdelt-2025", 41)` = "gdelt-2025#41" (see
`geodata.records`), its one event `record_event_id(41)`; `Source.record("gdelt-2025", 41) -> Article` makes it when it
is looked at (a card comes into sight, the reader opens it). That article must say what the row says: `published` may
be anything, but `passages(article)` must give exactly one passage: one event with the row's place, actors, type and
days, its evidence the row's source text, one sentence, and no place mentions but of the event's own place, in that
sentence (or none). `Filter.articles` and the facet of articles know the heading only, never the rows.

**Words.** What a search looks through is, for each row, `title + "\\n" + text` of that article, and the names of the
row's place and actors, which the block adds by itself. Hand the former to `geodata.store_words.add(connection,
block.id, texts)` in the order of the rows, in as many calls as you like, in the transaction that writes the block;
`geodata.store_words.erase(connection, block.id)` takes them away. A text is folded there.

**Large data sets** may be several blocks under one heading: `first` is the number of a block's first row.

Blocks of articles are made by `geodata.consolidation` from digests: many headings, rows of all kinds of passages.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from geodata.digest import NONE, ROWS, TYPES, Heading
from geodata.errors import BadProject
from geodata.filters import folded
from geodata.model import Actor, Names, Place
from geodata.packing import pack, unpack, version_of
from geodata.passages import PassageKind
from geodata.positions import KINDS, Positions
from geodata.things import Texts, Things

VERSION = 3  # goes up when the layout changes: older blocks are then made anew from what they were made of
DTYPES: dict[str, Any] = {
    "article": np.int32,  # number into the block's headings
    "number": np.int32,  # of the passage in its article; of the row in its data set
    **dict.fromkeys(ROWS, np.int32),
    **dict.fromkeys(("kind", "type", "inferred", "presumed"), np.int8),
}
Ints = NDArray[np.int64]
Column = NDArray[Any]


@dataclass(frozen=True, slots=True)
class EventRows:
    """The events of a data set, a row each; see the module for the numbers. Any integer dtypes are taken."""

    place: Column
    type: Column
    start: Column
    end: Column
    inferred: Column
    presumed: Column

    def __len__(self) -> int:
        return len(self.place)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Rows with numbers of their actors and the sides that these take, side by side; `rows` never goes down."""

    rows: Column
    actors: Column
    sides: Column


@dataclass(frozen=True, slots=True)
class Block:
    """Columns of many articles, or of a data set, with their own numbers for headings, places and actors.

    `rows` has the columns of DTYPES. `published` are the first days on which the articles may have come out, as
    ordinals, NONE where that is not known. `seats` says of each actor which of `seat_places` is its seat (or NONE),
    and `assumed` whether it is a government that no article names but by its seat, about which anyone else knows
    better. `event_ids` are those of all events, article by article, and `event_ends` says of each heading where its
    own end; a data set has none. `place_words` and `actor_words` are their names as a search compares them.
    """

    id: str
    headings: Things[Heading]
    published: Column
    places: Things[Place]
    actors: Things[Actor]
    rows: dict[str, Column]
    pairs: Pairs
    positions: Positions
    seats: Column
    seat_places: Things[Place]
    assumed: NDArray[np.bool_]
    place_words: Texts
    actor_words: Texts
    event_ids: Texts
    event_ends: Column
    is_dataset: bool = False

    def __post_init__(self) -> None:
        self._check_sizes()
        _check("article", self.rows["article"], 0, len(self.headings))
        _check("place", self.rows["place"], NONE, len(self.places))
        _check("type", self.rows["type"], NONE, len(TYPES))
        _check("kind", self.rows["kind"], 0, len(PassageKind))
        _check("row", self.pairs.rows, 0, len(self))
        _check("actor", self.pairs.actors, 0, len(self.actors))
        _check("kind of place", self.positions.kinds, 0, len(KINDS))
        _check("end of events", self.event_ends, 0, len(self.event_ids) + 1)
        _check("seat", self.seats, NONE, len(self.seat_places))
        if len(self.pairs.rows) and bool((np.diff(self.pairs.rows) < 0).any()):
            raise BadProject(f"block {self.id}: the rows of its actors go down")

    def __len__(self) -> int:
        return len(self.rows["kind"])

    def without_rows(self) -> Block:
        """The block's things without its rows, which are held elsewhere, and without the bytes that it came in."""
        none = np.empty(0, np.int32)
        return replace(
            self,
            headings=self.headings.apart(),
            published=self.published.copy(),
            places=self.places.apart(),
            actors=self.actors.apart(),
            rows={name: np.empty(0, dtype) for name, dtype in DTYPES.items()},
            pairs=Pairs(none, none, none),
            positions=Positions(*(getattr(self.positions, name).copy() for name in Positions.__slots__)),
            seats=self.seats.copy(),
            seat_places=self.seat_places.apart(),
            assumed=self.assumed.copy(),
            place_words=self.place_words.apart(),
            actor_words=self.actor_words.apart(),
            event_ids=self.event_ids.apart(),
            event_ends=self.event_ends.copy(),
        )

    def event_ids_of(self, heading: int) -> Sequence[str]:
        """The ids of the events of an article, by the number of its heading."""
        first = int(self.event_ends[heading - 1]) if heading else 0
        return self.event_ids[first : int(self.event_ends[heading])]

    def to_bytes(self) -> bytes:
        """The block as a project keeps it."""
        arrays: dict[str, Column] = {f"row:{name}": column for name, column in self.rows.items()}
        arrays |= {"pair:rows": self.pairs.rows, "pair:actors": self.pairs.actors, "pair:sides": self.pairs.sides}
        arrays |= {"lats": self.positions.lats, "lons": self.positions.lons}
        arrays |= {"place_kinds": self.positions.kinds, "countries": self.positions.countries}
        arrays |= {"event_ends": self.event_ends}
        arrays |= {"seats": self.seats, "assumed": self.assumed, "published": self.published}
        for name, texts in self._texts().items():
            arrays |= {f"{name}:run": texts.run, f"{name}:ends": texts.ends}
        return pack(VERSION, {"id": self.id, "is_dataset": self.is_dataset}, arrays)

    @classmethod
    def from_bytes(cls, told: bytes) -> Block:
        """The block that `to_bytes` wrote, its columns views into `told`; BadProject on damage."""
        values, arrays = unpack(VERSION, told)
        try:
            texts = {name: Texts(arrays[f"{name}:run"], arrays[f"{name}:ends"]) for name in _TEXTS}
            return cls(
                id=str(values["id"]),
                headings=Things(Heading, texts["heading_ids"].all(), texts["headings"]),
                published=arrays["published"],
                places=Things(Place, texts["place_ids"].all(), texts["places"]),
                actors=Things(Actor, texts["actor_ids"].all(), texts["actors"]),
                rows={name: arrays[f"row:{name}"] for name in DTYPES},
                pairs=Pairs(arrays["pair:rows"], arrays["pair:actors"], arrays["pair:sides"]),
                positions=Positions(arrays["lats"], arrays["lons"], arrays["place_kinds"], arrays["countries"]),
                seats=arrays["seats"],
                seat_places=Things(Place, texts["seat_ids"].all(), texts["seat_places"]),
                assumed=arrays["assumed"],
                place_words=texts["place_words"],
                actor_words=texts["actor_words"],
                event_ids=texts["event_ids"],
                event_ends=arrays["event_ends"],
                is_dataset=bool(values["is_dataset"]),
            )
        except (KeyError, UnicodeDecodeError) as error:
            raise BadProject(f"a block of the project is damaged: {error}") from error

    def _texts(self) -> dict[str, Texts]:
        return {
            "heading_ids": Texts.of(self.headings.ids),
            "headings": self.headings.records,
            "place_ids": Texts.of(self.places.ids),
            "places": self.places.records,
            "actor_ids": Texts.of(self.actors.ids),
            "actors": self.actors.records,
            "seat_ids": Texts.of(self.seat_places.ids),
            "seat_places": self.seat_places.records,
            "place_words": self.place_words,
            "actor_words": self.actor_words,
            "event_ids": self.event_ids,
        }

    def _check_sizes(self) -> None:
        sizes = {len(self.rows[name]) for name in DTYPES}
        pairs = {len(self.pairs.rows), len(self.pairs.actors), len(self.pairs.sides)}
        places = {len(self.places), *(len(getattr(self.positions, name)) for name in Positions.__slots__)}
        actors = {len(self.actors), len(self.seats), len(self.assumed)}
        headings = {len(self.headings), len(self.published), len(self.event_ends)}
        if any(len(each) > 1 for each in (sizes, pairs, places, actors, headings)):
            raise BadProject(f"block {self.id}: its columns differ in length")


_TEXTS = (
    *("heading_ids", "headings", "place_ids", "places", "actor_ids", "actors"),
    *("seat_ids", "seat_places", "place_words", "actor_words", "event_ids"),
)


def dataset_block(
    *,
    id: str,
    heading: Heading,
    places: Sequence[Place],
    actors: Sequence[Actor],
    events: EventRows,
    pairs: Pairs,
    first: int = 0,
) -> Block:
    """The block of a data set, or of the stretch of it that begins with row `first`."""
    size = len(events)
    numbers = np.arange(size, dtype=np.int32)
    rows = {name: np.zeros(size, dtype=dtype) for name, dtype in DTYPES.items()}
    rows |= {name: _column(name, getattr(events, name)) for name in EventRows.__slots__}
    rows |= {"kind": np.full(size, PassageKind.EVENT, np.int8), "haystack": numbers, "number": numbers + first}
    return block_of(id, [heading], places, actors, rows, pairs, is_dataset=True)


def block_of(
    id: str,
    headings: Sequence[Heading],
    places: Sequence[Place],
    actors: Sequence[Actor],
    rows: dict[str, Column],
    pairs: Pairs,
    assumed: NDArray[np.bool_] | None = None,
    is_dataset: bool = False,
) -> Block:
    """A block, with all that can be worked out of its places and actors."""
    seats, seat_places = _seats(actors)
    return Block(
        id=id,
        headings=Things.of(Heading, headings),
        published=_published(headings),
        places=Things.of(Place, places),
        actors=Things.of(Actor, actors),
        rows={name: _column(name, rows[name]) for name in DTYPES},
        pairs=Pairs(pairs.rows.astype(np.int32), pairs.actors.astype(np.int32), pairs.sides.astype(np.int8)),
        positions=Positions.of(places),
        seats=seats,
        seat_places=Things.of(Place, seat_places),
        assumed=np.zeros(len(actors), np.bool_) if assumed is None else assumed,
        place_words=name_words(place.names for place in places),
        actor_words=name_words(actor.names for actor in actors),
        event_ids=Texts.of(()),
        event_ends=np.zeros(len(headings), np.int32),
        is_dataset=is_dataset,
    )


def name_words(names: Iterable[Names]) -> Texts:
    """Names as a search compares them: folded, one under the other."""
    return Texts.of(folded("\n".join((each.en, each.zh_hans, each.zh_hant))) for each in names)


def is_current(told: bytes) -> bool:
    """Whether these bytes were written by this version."""
    return version_of(told) == VERSION


def _published(headings: Sequence[Heading]) -> Column:
    """The first days on which articles may have come out; NONE where that is not known."""
    days = [each.published.start.toordinal() if each.published else NONE for each in headings]
    return np.array(days, dtype=np.int32)


def _seats(actors: Sequence[Actor]) -> tuple[Column, list[Place]]:
    """For each actor the number of its seat, and the seats."""
    seats: dict[str, int] = {}
    places: list[Place] = []
    for actor in actors:
        if actor.seat and actor.seat.id not in seats:
            seats[actor.seat.id] = len(places)
            places.append(actor.seat)
    return np.array([seats[actor.seat.id] if actor.seat else NONE for actor in actors], np.int32), places


def _column(name: str, column: Column) -> Column:
    """In its compact type; what does not fit is refused rather than cut."""
    dtype = DTYPES[name]
    limits = np.iinfo(dtype)
    _check(name, column, int(limits.min), int(limits.max) + 1)
    return np.ascontiguousarray(column, dtype)


def _check(what: str, column: Column, low: int, end: int) -> None:
    if len(column) and (int(column.min()) < low or int(column.max()) >= end):
        raise BadProject(f"a block of the project is damaged: {what} outside {low}..{end - 1}")
