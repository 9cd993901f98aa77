"""Organisations in English text by the words that make them: University, Ministry, Party, Inc."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from geodata.extraction.capitals import Run, capital_runs
from geodata.extraction.vocabulary import english
from geodata.model import Span

_LONGEST = 8
_OF = re.compile(r"\s(?:of|for)\s(?:the\s)?(?=[A-Z])")


@lru_cache(maxsize=2)
def find_organisations(text: str) -> tuple[Span, ...]:
    """Spans of organisations' names; "University of California" is one, "the Council" alone is none."""
    return tuple(_organisations(text))


def _organisations(text: str) -> Iterator[Span]:
    runs = capital_runs(text)
    reached = 0
    for at, run in enumerate(runs):
        if run.span.start < reached or len(run.words) > _LONGEST:
            continue
        span = _named_of(text, run, runs[at + 1 : at + 2]) or _with_its_word(run)
        if span is not None:
            reached = span.end
            yield span


def _named_of(text: str, run: Run, following: tuple[Run, ...]) -> Span | None:
    """ "Ministry of Defence": the run ends with such a word, and "of" joins the next run."""
    if run.words[-1].text not in english()["name_of"] or not following:
        return None
    joined = _OF.match(text, run.span.end)
    if joined is None or joined.end() != following[0].span.start:
        return None
    return Span(run.span.start, following[0].span.end)


def _with_its_word(run: Run) -> Span | None:
    kinds = [word.text in english()["organisation"] for word in run.words]
    if len(run.words) < 2 or not any(kinds[1:]):
        return None
    last = max(at for at, is_organisation in enumerate(kinds) if is_organisation)
    return Span(run.words[0].start, run.words[last].end)
