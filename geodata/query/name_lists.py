"""The names of all things of a project, as a search compares them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np

from geodata.blocks import name_words
from geodata.model import Actor, Names, Place
from geodata.things import Texts
from geodata.vocabulary import LOOSE, Vocabulary

_Thing = TypeVar("_Thing", Place, Actor)


def names_as_searched(
    known: Vocabulary[_Thing], told: Sequence[tuple[int, Texts]], names: Callable[[_Thing], Names]
) -> list[str]:
    """The names of all things, folded: those of a block as it has them, those of single ones made here."""
    words = np.empty(len(known), dtype=object)
    for pool, texts in told:
        here, at = known.values.places_of(pool)
        words[here] = np.array(texts.all(), dtype=object)[at]
    loose = known.values.places_of(LOOSE)[0]
    words[loose] = name_words(names(known.values[number]) for number in loose.tolist()).all()
    found: list[str] = words.tolist()
    return found
