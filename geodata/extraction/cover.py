"""Which stretches of a text are already spoken for."""

from __future__ import annotations

from collections.abc import Iterable

from geodata.model import Span


class Cover:
    """Marks stretches of a text as taken; asking costs no more than the stretch is long."""

    def __init__(self, length: int, spans: Iterable[Span] = ()) -> None:
        self._mask = bytearray(length)
        for span in spans:
            self.take(span)

    def take(self, span: Span) -> None:
        end = min(span.end, len(self._mask))
        self._mask[span.start : end] = b"\x01" * max(0, end - span.start)

    def touches(self, span: Span) -> bool:
        """Whether any character of `span` is taken."""
        return self._mask.find(1, span.start, span.end) >= 0
