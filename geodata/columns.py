"""The passages of all articles as columns of numbers, in the smallest types that hold them.

Each article, and each block of many, is a chunk of rows in the numbers of the whole project; `ledger` lays them side
by side and lets them go.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from geodata.blocks import DTYPES, Block
from geodata.digest import NONE, ROWS, Digest
from geodata.vocabulary import Vocabulary

__all__ = [
    "NAMES",
    "PAIRS",
    "TYPES_OF",
    "Chunk",
    "Columns",
    "Floats",
    "Ints",
    "Mask",
    "Vocabulary",
    "chunk",
    "chunk_of_block",
    "without",
]

Ints = NDArray[Any]
Mask = NDArray[np.bool_]
Floats = NDArray[np.float64]
PAIRS = {"actor_rows": np.int32, "actor_numbers": np.int32, "actor_sides": np.int8}


@dataclass(frozen=True, slots=True)
class Columns:
    """Rows of passages. `actor_rows` and `actor_numbers` run side by side: this row has that actor, on that side.

    `actor_rows` never goes down. The types are those of `blocks.DTYPES`: widen before multiplying.
    """

    kind: Ints
    article: Ints
    place: Ints
    type: Ints
    inferred: Ints
    start: Ints
    end: Ints
    presumed: Ints  # whether the days are inferred
    sentence: Ints
    haystack: Ints
    number: Ints  # of the passage among those of its article, of a row in its data set
    actor_rows: Ints
    actor_numbers: Ints
    actor_sides: Ints

    def __len__(self) -> int:
        return len(self.kind)

    def rows_with(self, actors: Collection[int]) -> Mask:
        """The rows that have one of these actors."""
        most = max([int(self.actor_numbers.max(initial=NONE)), *actors])
        wanted: Mask = np.zeros(most + 2, dtype=bool)  # with one more for "none", which is -1
        wanted[list(actors)] = True
        mask: Mask = np.zeros(len(self), dtype=bool)
        mask[self.actor_rows[wanted[self.actor_numbers]]] = True
        return mask

    def rows_with_all(self, actors: Collection[int], are_known: bool = True) -> Mask:
        """The rows that have every one of these actors; none where some of those asked for are not known."""
        mask: Mask = np.full(len(self), are_known)
        for actor in actors:
            mask &= self.rows_with((actor,))
        return mask


Chunk = Columns
"""The rows of one article or block, in the numbers of the whole project; `actor_rows` count from its own first."""

NAMES = tuple(field.name for field in fields(Columns))
TYPES_OF: dict[str, Any] = DTYPES | PAIRS


def chunk(told: Digest, article: int, places: Sequence[int], actors: Sequence[int]) -> Chunk:
    """The rows of a digest; `places` and `actors` are the project's numbers of those that it names."""
    rows = dict(zip(ROWS, told.rows, strict=True))
    size = told.rows.shape[1]
    found = rows | {
        "place": np.array([*places, NONE])[rows["place"]],
        "article": np.full(size, article),
        "number": np.arange(size),
        "actor_rows": told.pairs[0],
        "actor_numbers": np.array([*actors, NONE])[told.pairs[1]],
        "actor_sides": told.pairs[2],
    }
    return Columns(**{name: found[name].astype(TYPES_OF[name]) for name in NAMES})


def chunk_of_block(block: Block, articles: Ints, places: Ints, actors: Ints) -> Chunk:
    """The rows of a block, given the project's numbers of its headings, places and actors."""
    found = dict(block.rows) | {
        "article": _renumbered(block.rows["article"], articles),
        "place": _renumbered(block.rows["place"], places),
        "actor_rows": block.pairs.rows,
        "actor_numbers": _renumbered(block.pairs.actors, actors),
        "actor_sides": block.pairs.sides,
    }
    return Columns(**{name: found[name] for name in NAMES})


def without(rows: Chunk, articles: Collection[int]) -> Chunk:
    """A chunk without the rows of these articles."""
    kept = ~np.isin(rows.article, list(articles))
    if kept.all():
        return rows
    pairs = kept[rows.actor_rows]
    numbers = np.cumsum(kept, dtype=np.int32) - np.int32(1)
    found = {name: getattr(rows, name)[pairs if name in PAIRS else kept] for name in NAMES}
    return Columns(**found | {"actor_rows": numbers[found["actor_rows"]]})


def _renumbered(numbers: Ints, known: Ints) -> Ints:
    """Numbers of a block in those of the project; they stay as they are where both agree."""
    if np.array_equal(known, np.arange(len(known))):
        return numbers
    found: Ints = np.append(known, NONE).astype(np.int32)[numbers]
    return found
