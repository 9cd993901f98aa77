"""A row of a data set as an article: its text, and the one event that it tells, with real evidence."""

from __future__ import annotations

import re

from geodata.datasets.rows import Coder, Fields, Row, Telling
from geodata.model import Actor, ActorMention, Article, DateMention, Event, Language, PlaceMention, Role, Span
from geodata.records import record_event_id, record_id

LONGEST_QUOTE = 400  # characters of evidence: what a card shows whole
_SENTENCE_END = re.compile(r"[.!?][\"')\]]*(?=\s)")


def first_sentences(text: str) -> str:
    """The beginning of a text, as many whole sentences as make a quotation; all of it where none ends in time."""
    if len(text) <= LONGEST_QUOTE:
        return text
    ends = [found.end() for found in _SENTENCE_END.finditer(text, 0, LONGEST_QUOTE)]
    return text[: ends[-1]] if ends else text


def words(told: Telling) -> str:
    """What a search looks through: what a passage of the row has, title and evidence."""
    return f"{told.title}\n{told.text[: told.quoted]}"


def article(dataset_id: str, number: int, coder: Coder, fields: Fields) -> Article:
    """The article of row `number`. Raises BadRow where the row is none, which no row of a project is."""
    row = coder.row(fields)
    told, about = coder.telling(fields, row), coder.about(fields)
    evidence = Span(0, told.quoted)
    place = _found(told.place, told)
    date = _found(told.date, told)
    return Article(
        id=record_id(dataset_id, number),
        text=told.text,
        title=told.title,
        outlet=about.outlet,
        published=about.published,
        language=Language.ENGLISH,
        sentences=(evidence, *_lines_after(told)),
        dates=(DateMention(date, row.date),) if date else (),
        places=(PlaceMention(place, row.place.place, Role.SITE),) if place and row.place else (),
        actors=tuple(_mentions(told, row)),
        events=(
            Event(
                id=record_event_id(number),
                type=row.type,
                evidence=evidence,
                trigger=_trigger(told),
                date=row.date,
                place=row.place,
                sources=_tuple(row.source),
                targets=_tuple(row.target),
                reported_by=about.outlet,
                confidence=row.confidence,
            ),
        ),
    )


def _tuple(actor: Actor | None) -> tuple[Actor, ...]:
    return (actor,) if actor else ()


def _found(name: str, told: Telling) -> Span | None:
    """Where the evidence has that name, if it has it."""
    at = told.text.find(name, 0, told.quoted) if name else -1
    return Span(at, at + len(name)) if at >= 0 else None


def _trigger(told: Telling) -> Span:
    """The name of what happened, in the evidence or after it."""
    at = told.text.find(told.trigger)
    return Span(at, at + len(told.trigger))


def _mentions(told: Telling, row: Row) -> list[ActorMention]:
    named = ((_found(told.source, told), row.source), (_found(told.target, told), row.target))
    return [ActorMention(span, actor) for span, actor in named if span and actor]


def _lines_after(told: Telling) -> list[Span]:
    """The lines behind the evidence, each a sentence."""
    spans, start = [], told.quoted
    for line in told.text[told.quoted :].split("\n"):
        if line.strip():
            spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans
