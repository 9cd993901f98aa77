"""Many articles, told by digests or by earlier blocks, as one block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from geodata.blocks import Block, Pairs, name_words
from geodata.columns import Columns, Ints, Mask
from geodata.digest import NONE, ROWS, Digest, Heading
from geodata.headings import LAST
from geodata.model import Actor, Place
from geodata.positions import Positions
from geodata.table import Table
from geodata.things import Texts, Things, encoded
from geodata.vocabulary import Vocabulary
from geodata.words import Growing

_Thing = TypeVar("_Thing", Place, Actor)
_HAYSTACK = ROWS.index("haystack")


@dataclass(frozen=True, slots=True)
class Piece:
    """An earlier block: which of its headings are still live, and how many texts it has to be searched."""

    block: Block
    live: Mask
    texts: int


def consolidated(block_id: str, pieces: Sequence[Piece], digests: Sequence[Digest]) -> Block:
    """One block of what is live in the pieces and of the digests; the texts to be searched follow in that order."""
    table, sizes = Table(_Nobody()), []
    for piece in pieces:
        table.add_block(piece.block, piece.live)
        sizes.append(piece.texts)
    for told in digests:
        table.add(told)
        sizes.append(texts_of(told))
    return _block(block_id, table, sizes)


def texts_of(told: Digest) -> int:
    """How many texts a search looks through in an article."""
    return int(told.rows[_HAYSTACK].max(initial=NONE)) + 1


def _block(block_id: str, table: Table, texts: Sequence[int]) -> Block:
    columns = table.columns
    ids = table.headings.by_publication()
    numbers = np.full(len(table.article_ids) + 1, NONE, dtype=np.int32)
    numbers[[table.article_ids.numbers[id_] for id_ in ids]] = np.arange(len(ids), dtype=np.int32)
    events = list(map(table.event_ids, ids))
    seats, seat_numbers = table.seats
    assumed = np.zeros(len(table.actors), dtype=bool)
    assumed[list(table.assumed)] = True
    days = np.array(list(map(table.headings.published, ids)), dtype=np.int32)
    return Block(
        id=block_id,
        headings=Things(Heading, ids, Texts.of(encoded(table.headings[id_]) for id_ in ids)),
        published=np.where(days == LAST, np.int32(NONE), days),
        places=_things(Place, table.places),
        actors=_things(Actor, table.actors),
        rows=_rows(columns) | {"article": numbers[columns.article], "haystack": _haystacks(table, texts)},
        pairs=Pairs(columns.actor_rows, columns.actor_numbers, columns.actor_sides),
        positions=table.place_columns.positions,
        seats=seat_numbers.astype(np.int32),
        seat_places=_things(Place, seats),
        assumed=assumed,
        place_words=name_words(place.names for place in table.places.values),
        actor_words=name_words(actor.names for actor in table.actors.values),
        event_ids=Texts.of(id_ for each in events for id_ in each),
        event_ends=np.cumsum(list(map(len, events)), dtype=np.int32) if events else np.empty(0, np.int32),
    )


def _rows(columns: Columns) -> dict[str, Ints]:
    return {name: getattr(columns, name) for name in (*ROWS, "number")}


def _haystacks(table: Table, texts: Sequence[int]) -> Ints:
    """The numbers of the texts, counted through all the chunks."""
    found = table.columns.haystack.copy()
    starts = np.cumsum([0, *texts[:-1]])
    for stretch, start in zip(table.stretches(), starts.tolist(), strict=True):
        found[stretch.first : stretch.first + len(stretch.rows)] += start
    return found


def _things(kind: type[_Thing], known: Vocabulary[_Thing]) -> Things[_Thing]:
    return Things(kind, list(known.ids), Texts.of(map(encoded, known.values)))


class _Nobody:
    """Nothing is asked about what is only put together."""

    def regions_of_all(self, places: Sequence[Place], _positions: Positions) -> Sequence[frozenset[str]]:
        return [frozenset()] * len(places)

    def haystacks(self, article_id: str) -> Sequence[str]:
        raise KeyError(article_id)

    def block_words(self, block_id: str) -> Growing:
        raise KeyError(block_id)
