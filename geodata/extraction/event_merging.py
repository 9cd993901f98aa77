"""The same event told twice in an article becomes one event with several evidences; gaps are filled from the twin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from geodata.model import Actor, Event, EventPlace, EventType, Place, Precision, Span

_SAME_DAY = (Precision.DAY, Precision.RANGE)
_Key = tuple[EventType, date | None, date | None]
# An article tells few events of one kind and day; the bound keeps hostile ones linear.
_LOOK_BACK = 60
_MUCH_THE_SAME = 0.7
_SPOKEN = frozenset(
    {
        EventType.ACCUSE,
        EventType.SUPPORT,
        EventType.REQUEST,
        EventType.REJECT,
        EventType.STATEMENT,
        EventType.THREATEN,
        EventType.CONCEDE,
    }
)


def merge_repeats(text: str, events: Sequence[Event], elsewhere: frozenset[Span] = frozenset()) -> list[Event]:
    """Events in order, repeats merged into the first telling, with places taken over from tellings that state one.

    `elsewhere` are the triggers of events at places that no gazetteer holds: they take over none.
    """
    merged: list[Event] = []
    alike: dict[_Key, list[int]] = defaultdict(list)
    for event in events:
        places = alike[_key(event)]
        known = next((i for i in places[-_LOOK_BACK:] if _is_repeat(text, merged[i], event)), None)
        if known is None:
            places.append(len(merged))
            merged.append(event)
        else:
            merged[known] = _merged(merged[known], event)
    return [
        event if event.trigger in elsewhere else _placed(event, [merged[i] for i in alike[_key(event)][:_LOOK_BACK]])
        for event in merged
    ]


def _key(event: Event) -> _Key:
    """What two tellings of one event must have in common."""
    return event.type, event.date.start if event.date else None, event.date.end if event.date else None


def merge_sentence(events: Sequence[Event]) -> list[Event]:
    """The events of one sentence, those of one type and source as one: 重申…，主张…，强调…."""
    merged: list[Event] = []
    for event in events:
        known = next((i for i, other in enumerate(merged) if _goes_on(other, event)), None)
        if known is None:
            merged.append(event)
        else:
            merged[known] = _merged(merged[known], event)
    return merged


def _goes_on(first: Event, second: Event) -> bool:
    shared = {actor.id for actor in first.sources} & {actor.id for actor in second.sources}
    if first.type is not second.type or not shared:
        return False
    return _ids(second.targets) <= _ids(_sides(first)) or not first.targets


def _is_repeat(text: str, first: Event, second: Event) -> bool:
    """The same type, day and sides. Words spoken on one day are one event only if they are much the same words."""
    if first.type is not second.type or not _same_date(first, second) or _places_differ(first, second):
        return False
    if _likeness(text, first.evidence, second.evidence) >= _MUCH_THE_SAME:
        return _ids(first.sources) == _ids(second.sources)
    if _ids(_sides(first)) != _ids(_sides(second)):
        return False
    if first.type in _SPOKEN:
        return _share_word(text, first.trigger, second.trigger) and len(_ids(_sides(first))) >= 2
    both_dated = all(event.date and not event.date.inferred for event in (first, second))
    return both_dated and (len(_ids(_sides(first))) >= 2 or _both_placed(first, second))


def _share_word(text: str, first: Span, second: Span) -> bool:
    return any(first.of(text)[i : i + 2] in second.of(text) for i in range(len(first) - 1))


def _likeness(text: str, first: Span, second: Span) -> float:
    """How much of the shorter telling stands in the other: the share of its pairs of characters."""
    pairs = [{piece[i : i + 2] for i in range(len(piece) - 1)} for piece in (first.of(text), second.of(text))]
    shorter = min(len(pairs[0]), len(pairs[1]))
    return len(pairs[0] & pairs[1]) / shorter if shorter else 0.0


def _same_date(first: Event, second: Event) -> bool:
    if first.date is None or second.date is None:
        return False
    return (first.date.start, first.date.end) == (second.date.start, second.date.end)


def _stated_places(first: Event, second: Event) -> list[Place]:
    return [event.place.place for event in (first, second) if event.place and not event.place.inferred]


def _places_differ(first: Event, second: Event) -> bool:
    stated = _stated_places(first, second)
    return len(stated) == 2 and stated[0].country != stated[1].country


def _both_placed(first: Event, second: Event) -> bool:
    return len(_stated_places(first, second)) == 2


def _sides(event: Event) -> Iterable[Actor]:
    return (*event.sources, *event.targets)


def _ids(actors: Iterable[Actor]) -> frozenset[str]:
    """Whom the sides speak for: a person's state where it is known, else the actor."""
    return frozenset(actor.country or actor.id for actor in actors)


def _merged(first: Event, second: Event) -> Event:
    place = first.place if first.place and not first.place.inferred else second.place or first.place
    if place and place.inferred and first.place:
        place = first.place
    date = first.date if first.date and not first.date.inferred else second.date
    also = first.also if second.evidence in (first.evidence, *first.also) else (*first.also, second.evidence)
    confidence = max(first.confidence, second.confidence)
    targets = first.targets or tuple(actor for actor in second.targets if actor not in first.sources)
    return replace(first, targets=targets, place=place, date=date, also=also, confidence=confidence)


def _placed(event: Event, others: Sequence[Event]) -> Event:
    """An event without a stated place takes that of another telling of the same dyad and day."""
    if event.place and not event.place.inferred:
        return event
    for other in others:
        if other is not event and other.place and not other.place.inferred and _same_meeting(event, other):
            reason = "another sentence places these actors there on that day"
            return replace(event, place=EventPlace(other.place.place, True, reason))
    return event


def _same_meeting(event: Event, other: Event) -> bool:
    if not _same_date(event, other) or event.date is None or event.date.precision not in _SAME_DAY:
        return False
    shared = {actor.id for actor in _sides(event)} & {actor.id for actor in _sides(other)}
    return bool(shared) and event.type is other.type
