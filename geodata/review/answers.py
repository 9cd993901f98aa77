"""What the user says to a question, as corrections: it is right, it is something else, it is nothing of the kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from geodata.corrections.model import (
    ActorCorrection,
    Confirmed,
    Correction,
    EventsReplaced,
    PlaceCorrection,
    Scope,
    Thing,
)
from geodata.model import Actor, Event, EventPlace, EventType, PartialDate, Place
from geodata.review.doubts import DoubtKind
from geodata.review.questions import Meaning, Question

_CONFIRMED = {DoubtKind.PLACE: Thing.PLACE, DoubtKind.ACTOR: Thing.ACTOR, DoubtKind.EVENT: Thing.EVENT}


def accept(question: Question) -> Correction:
    """It is right as it was read; what was inferred is from now on what the user says."""
    doubt, event = question.doubt, question.event
    if doubt.kind in _CONFIRMED:
        return Confirmed(doubt.article_id, _CONFIRMED[doubt.kind], doubt.span, doubt.thing)
    if event is None or question.meaning is None:
        raise ValueError("what could not be placed cannot be found right")
    return _changed(question, event, question.meaning)


def choose(question: Question, meaning: Meaning) -> Correction:
    """It is this instead."""
    if question.event is not None:
        return _changed(question, question.event, meaning)
    doubt, words = question.doubt, question.surface
    if isinstance(meaning, Place):
        return PlaceCorrection(words, meaning, Scope.MENTION, doubt.article_id, doubt.span)
    if isinstance(meaning, Actor):
        return ActorCorrection(words, meaning, Scope.MENTION, doubt.article_id, doubt.span)
    raise TypeError(f"a name cannot mean {meaning!r}")


def reject(question: Question) -> Correction:
    """It is no place, no actor or no event; or what was inferred of an event is not known."""
    doubt, event, words = question.doubt, question.event, question.surface
    if doubt.kind is DoubtKind.ACTOR:
        return ActorCorrection(words, None, Scope.MENTION, doubt.article_id, doubt.span)
    if event is None:
        return PlaceCorrection(words, None, Scope.MENTION, doubt.article_id, doubt.span)
    left = {DoubtKind.EVENT_PLACE: replace(event, place=None), DoubtKind.EVENT_DATE: replace(event, date=None)}
    kept = (left[doubt.kind],) if doubt.kind in left else ()
    return EventsReplaced.of(doubt.article_id, (event,), kept)


def to_all(questions: Iterable[Question], answer: Callable[[Question], Correction]) -> tuple[Correction, ...]:
    """The same answer to questions that are alike."""
    return tuple(dict.fromkeys(map(answer, questions)))


def _changed(question: Question, event: Event, meaning: Meaning) -> Correction:
    return EventsReplaced.of(question.doubt.article_id, (event,), (_with(event, meaning),))


def _with(event: Event, meaning: Meaning) -> Event:
    """The event with its type, place or day as the user says, without anything inferred in that."""
    if isinstance(meaning, EventType):
        return replace(event, type=meaning, confidence=1.0)
    if isinstance(meaning, Place):
        return replace(event, place=EventPlace(meaning))
    if isinstance(meaning, PartialDate):
        return replace(event, date=replace(meaning, inferred=False, reason=""))
    raise TypeError(f"an event has no {meaning!r}")
