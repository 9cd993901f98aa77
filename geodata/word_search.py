"""Which rows of a table hold all the words of a filter: exactly those whose passages `Filter.admits`.

Words hold no white space, and the parts of what is searched (title, sentence, each name) are parted by some; so a
word is in the whole if it is in one of the parts, and each part is looked through once, however many rows it is of.
Articles without a block are looked through one by one.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from geodata.blocks import Block
from geodata.columns import Chunk, Mask
from geodata.things import Texts
from geodata.words import Searched, Words, part_of

_KEPT = 12  # answers to single words: a byte of memory for each text of a block


class WordsOf(Protocol):
    """Who has the texts that are searched."""

    def haystacks(self, article_id: str) -> Sequence[str]: ...
    def block_words(self, block_id: str) -> Searched: ...


@dataclass(frozen=True, slots=True)
class Stretch:
    """The rows of a chunk within the columns: its article, or its block."""

    first: int
    rows: Chunk
    article_id: str
    block: Block | None = None


class WordSearch:
    """Keeps the texts once they were read, and the latest answers."""

    def __init__(self, source: WordsOf) -> None:
        self._source = source
        self._haystacks: dict[str, Sequence[str]] = {}
        self._words: dict[str, Searched] = {}
        self._names: dict[tuple[str, str], Words] = {}
        self._found: OrderedDict[tuple[str, str], Mask] = OrderedDict()

    def rows_saying(self, needles: Sequence[str], stretches: Sequence[Stretch], size: int) -> Mask:
        mask: Mask = np.ones(size, dtype=bool)
        for each in stretches:
            part = mask[each.first : each.first + len(each.rows)]
            if each.block is None:
                part &= self._in_article(needles, each)
            else:
                for needle in needles:
                    part &= self._in_block(needle, each.block, each.rows)
        return mask

    def forget(self, owner: str) -> None:
        """What was known of an article or a block no longer holds."""
        self._haystacks.pop(owner, None)
        self._words.pop(owner, None)
        for key in [key for key in self._names if key[0] == owner]:
            del self._names[key]
        for key in [key for key in self._found if key[0] == owner]:
            del self._found[key]

    def warm(self, block: Block) -> bool:
        """Read the texts of a block ahead of the first search; whether that was still to be done."""
        is_cold = block.id not in self._words
        self._words_of(block)
        if block.is_dataset:
            self._names_of(block.id, "places", block.place_words)
            self._names_of(block.id, "actors", block.actor_words)
        return is_cold

    def _in_article(self, needles: Sequence[str], told: Stretch) -> Mask:
        texts = self._haystacks.get(told.article_id)
        if texts is None:
            texts = self._haystacks[told.article_id] = self._source.haystacks(told.article_id)
        found = [all(needle in text for needle in needles) for text in texts]
        return np.array(found, dtype=bool)[told.rows.haystack]

    def _in_block(self, needle: str, block: Block, rows: Chunk) -> Mask:
        key = block.id, needle
        if key not in self._found:
            while len(self._found) >= _KEPT:
                self._found.popitem(last=False)
            self._found[key] = self._words_of(block).holding(needle)
        found: Mask = self._found[key][rows.haystack]
        return found | self._named(needle, block, rows) if block.is_dataset else found

    def _words_of(self, block: Block) -> Searched:
        if block.id not in self._words:
            self._words[block.id] = self._source.block_words(block.id)
        return self._words[block.id]

    def _named(self, needle: str, block: Block, rows: Chunk) -> Mask:
        """The rows of a data set whose place or actors have the word in a name."""
        places = self._names_of(block.id, "places", block.place_words).holding(needle)
        actors = self._names_of(block.id, "actors", block.actor_words).holding(needle)
        mask: Mask = np.append(places, False)[block.rows["place"]]
        if actors.any():
            mask[rows.actor_rows[actors[block.pairs.actors]]] = True
        return mask

    def _names_of(self, block_id: str, what: str, names: Texts) -> Words:
        key = block_id, what
        if key not in self._names:
            self._names[key] = Words([part_of(names.all())])
        return self._names[key]
