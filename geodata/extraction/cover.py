"""Which stretches of a text are already spoken for, and by what."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Generic, Protocol, TypeVar

from geodata.model import Span

# Sort keys: tuples of numbers compare in C, spans in Python.
BY_PLACE = attrgetter("start", "end")
BY_SPAN = attrgetter("span.start", "span.end")


class Spanned(Protocol):
    """Anything that stands at a place in the text: a mention, a name."""

    @property
    def span(self) -> Span: ...


T = TypeVar("T", bound=Spanned)


_TAKEN = b"\x01" * 64


class Cover:
    """Marks stretches of a text as taken; asking costs no more than the stretch is long."""

    def __init__(self, length: int, spans: Iterable[Span] = ()) -> None:
        self._mask = bytearray(length)
        for span in spans:
            self.take(span)

    def take(self, span: Span) -> None:
        start, mask = span.start, self._mask
        # A slice is cut at the end of the text; its filling must be cut likewise, or the mask would grow.
        end = min(span.end, len(mask))
        if start < end:
            mask[start:end] = _TAKEN[: end - start] if end - start <= len(_TAKEN) else b"\x01" * (end - start)

    def takes(self, at: int) -> bool:
        """Whether the character at this place is taken."""
        return at < len(self._mask) and self._mask[at] == 1

    def touches(self, span: Span) -> bool:
        """Whether any character of `span` is taken."""
        return self._mask.find(1, span.start, span.end) >= 0


class Neighbourhood(Generic[T]):
    """Things in a text by where they stand: those that overlap a span are found without asking all."""

    def __init__(self, things: Iterable[T]) -> None:
        self._things = sorted(things, key=BY_SPAN)
        self._starts = [thing.span.start for thing in self._things]
        self._longest = max([thing.span.end - thing.span.start for thing in self._things], default=0)

    def overlapping(self, span: Span) -> list[T]:
        """What shares a character with `span`, in order."""
        start, end = span.start, span.end
        return [thing for thing in self._between(start - self._longest, end) if start < thing.span.end]

    def ending_within(self, start: int, end: int) -> list[T]:
        """What ends from `start` on and not after `end`, in order."""
        return [thing for thing in self._between(start - self._longest, end) if start <= thing.span.end <= end]

    def _between(self, start: int, end: int) -> Sequence[T]:
        last = bisect_left(self._starts, end)
        return self._things[bisect_left(self._starts, start, 0, last) : last] if last else ()
