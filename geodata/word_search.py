"""Which rows of a table say one of some patterns: exactly those whose passages would be found to.

The parts of what is searched (title, sentence, each name) are looked through apart, each once, however many rows it
is of. The texts of blocks are sorted by their tokens ahead of the first search, beside the thread that asks; those of
single articles at the first search after they came.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from geodata.blocks import Block
from geodata.columns import Chunk, Mask
from geodata.query.conditions import PART
from geodata.query.spelling import Pattern
from geodata.query.token_index import TokenIndex
from geodata.things import Texts
from geodata.words import Growing, LinkedWords, Searched, part_of, words_of

_KEPT = 24  # answers to single questions: a byte of memory for each text of a block
_MOST_GROUPS = 6  # of single articles; then they are sorted anew, as one

Patterns = tuple[Pattern, ...]


class WordsOf(Protocol):
    """Who has the texts that are searched."""

    def haystacks(self, article_id: str) -> Sequence[str]: ...
    def block_words(self, block_id: str) -> Growing: ...


@dataclass(frozen=True, slots=True)
class Stretch:
    """The rows of a chunk within the columns: its article, or its block."""

    first: int
    rows: Chunk
    article_id: str
    block: Block | None = None


@dataclass(frozen=True, slots=True)
class _Group:
    """Single articles whose texts were sorted together: the number of the first text of each."""

    firsts: dict[str, int]
    words: Searched


class WordSearch:
    """Keeps the texts once they were read, and the latest answers."""

    def __init__(self, source: WordsOf) -> None:
        self._source = source
        self._haystacks: dict[str, Sequence[str]] = {}
        self._groups: list[_Group] = []
        self._words: dict[str, Growing] = {}
        self._names: dict[tuple[str, str], TokenIndex] = {}
        self._found: OrderedDict[tuple[str, Patterns], Mask] = OrderedDict()

    def rows_saying(self, patterns: Sequence[Pattern], stretches: Sequence[Stretch], size: int) -> Mask:
        mask: Mask = np.zeros(size, dtype=bool)
        asked = tuple(patterns)
        for each in stretches:
            if each.block is not None:
                mask[each.first : each.first + len(each.rows)] = self._in_block(asked, each.block, each.rows)
        single = [each for each in stretches if each.block is None]
        if single:
            self._gather(single)
            self._in_articles(asked, single, mask)
        return mask

    def forget(self, owner: str) -> None:
        """What was known of an article or a block no longer holds."""
        self._haystacks.pop(owner, None)
        for group in self._groups:
            group.firsts.pop(owner, None)
        if owner in self._words:
            self._words.pop(owner).close()
        for key in [key for key in self._names if key[0] == owner]:
            del self._names[key]
        for found in [key for key in self._found if key[0] == owner]:
            del self._found[found]

    def warm(self, block: Block) -> Iterator[None]:
        """Make the texts of a block ready, step by step; each takes little time here."""
        words = self._unsorted(block)
        while not words.is_ready:
            words.step()
            yield
        self._words_of(block)
        if block.is_dataset:
            for what, names in (("places", block.place_words), ("actors", block.actor_words)):
                if (block.id, what) not in self._names:
                    self._names_of(block.id, what, names)
                    yield

    def is_warm(self, block: Block) -> bool:
        """Whether a search in this block need not wait."""
        return block.id in self._words and self._words[block.id].is_ready

    def _gather(self, stretches: Sequence[Stretch]) -> None:
        """Sort the texts of the articles that came since the last search."""
        known = {id_ for group in self._groups for id_ in group.firsts}
        new = [each.article_id for each in stretches if each.article_id not in known]
        if new and len(self._groups) >= _MOST_GROUPS:
            self._groups.clear()
            new = [each.article_id for each in stretches]
        if new:
            self._groups.append(self._grouped(new))

    def _grouped(self, article_ids: Sequence[str]) -> _Group:
        parts: dict[str, int] = {}
        links: list[int] = []
        starts: list[int] = []
        firsts: dict[str, int] = {}
        for id_ in article_ids:
            if id_ not in self._haystacks:
                self._haystacks[id_] = self._source.haystacks(id_)
            firsts[id_] = len(starts)
            for text in self._haystacks[id_]:
                starts.append(len(links))
                links += [parts.setdefault(part.replace("\n", " "), len(parts)) for part in text.split(PART)]
        words = words_of([part_of(parts)])
        return _Group(firsts, LinkedWords(words, np.array(starts, np.int32), np.array(links, np.int32)))

    def _in_articles(self, patterns: Patterns, stretches: Sequence[Stretch], mask: Mask) -> None:
        answers = [(group.firsts, group.words.holding(patterns)) for group in self._groups]
        for each in stretches:
            for firsts, found in answers:
                first = firsts.get(each.article_id)
                if first is not None:
                    mask[each.first : each.first + len(each.rows)] = found[each.rows.haystack + first]

    def _in_block(self, patterns: Patterns, block: Block, rows: Chunk) -> Mask:
        key = block.id, patterns
        if key not in self._found:
            while len(self._found) >= _KEPT:
                self._found.popitem(last=False)
            self._found[key] = self._words_of(block).holding(patterns)
        found: Mask = self._found[key][rows.haystack]
        return found | self._named(patterns, block, rows) if block.is_dataset else found

    def _unsorted(self, block: Block) -> Growing:
        if block.id not in self._words:
            self._words[block.id] = self._source.block_words(block.id)
        return self._words[block.id]

    def _words_of(self, block: Block) -> Searched:
        return self._unsorted(block).result()

    def _named(self, patterns: Patterns, block: Block, rows: Chunk) -> Mask:
        """The rows of a data set whose place or actors have such a name."""
        places = self._names_of(block.id, "places", block.place_words).holding(patterns)
        actors = self._names_of(block.id, "actors", block.actor_words).holding(patterns)
        mask: Mask = np.append(places, False)[block.rows["place"]]
        if actors.any():
            mask[rows.actor_rows[actors[block.pairs.actors]]] = True
        return mask

    def _names_of(self, block_id: str, what: str, names: Texts) -> TokenIndex:
        key = block_id, what
        if key not in self._names:
            self._names[key] = words_of([part_of(name.replace("\n", " ") for name in names.all())])
        return self._names[key]
