"""The rows of a data set as articles, one after the other, without a project to keep them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

from geodata.datasets.broken import Tally
from geodata.datasets.coding import unpacked
from geodata.datasets.reading import DatasetReading
from geodata.datasets.recognition import Known
from geodata.datasets.telling import article
from geodata.model import Article


def stream(known: Known, tell: Callable[[Tally], object]) -> Iterator[Article]:
    """An article of one event for each row that is one; at the end `tell` learns what became of all rows."""
    reading = DatasetReading(known)
    coder = known.format.coder(known.header)
    numbers = count()
    for part in reading.parts():
        for group in part.packed:
            for fields in unpacked(group):
                yield article(known.dataset_id, next(numbers), coder, fields)
    tell(reading.tally())
