"""Events as the user has them: changed, taken out, added, merged, split; each found again by its anchor."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace

from geodata.corrections.model import Correction, EventAnchor, EventsReplaced
from geodata.model import Article, Event

_VALUES = tuple(field.name for field in fields(Event) if field.name != "id")


@dataclass(frozen=True, slots=True)
class Draft:
    """An event, and which of its fields the user has set: those follow no other correction."""

    event: Event
    by_hand: frozenset[str] = frozenset()


def replaced(article: Article, made: Sequence[Correction]) -> tuple[list[Draft], list[Correction]]:
    """The events after all that were replaced, and the corrections of which no event was found."""
    drafts = [Draft(event) for event in article.events]
    lost: list[Correction] = []
    for each in made:
        if isinstance(each, EventsReplaced):
            if _fits(article, each):
                drafts, is_lost = _replaced_by(drafts, each)
            else:
                is_lost = True
            if is_lost:
                lost.append(each)
    return drafts, lost


def _fits(article: Article, correction: EventsReplaced) -> bool:
    """Whether the spans of the new events lie in the text; another text may be shorter."""
    spans = [span for event in correction.events for span in (event.evidence, event.trigger, *event.also)]
    return all(span.end <= len(article.text) for span in spans)


def _replaced_by(drafts: list[Draft], correction: EventsReplaced) -> tuple[list[Draft], bool]:
    """The drafts with one correction applied; and whether nothing was found that it could replace."""
    found = [found_again(anchor, [draft.event for draft in drafts]) for anchor in correction.anchors]
    mine = {event.id for event in correction.events}
    if correction.anchors and not any(found):
        # An event that is not read any more need not be taken out; one that was put there once may still be there.
        done = not correction.events or mine <= {draft.event.id for draft in drafts}
        return drafts, not done
    gone = {event.id for event in found if event}
    current = {anchor.event_id: event for anchor, event in zip(correction.anchors, found, strict=True) if event}
    others = [draft for draft in drafts if draft.event.id not in gone]
    taken = {draft.event.id for draft in others} - mine
    new = [_drafted(event, current, correction, drafts) for event in correction.events]
    return _put(drafts, gone, _with_own_ids(new, taken)), False


def found_again(anchor: EventAnchor, events: Iterable[Event]) -> Event | None:
    """The event of that id and trigger; else, after another reading, one of that type by an overlapping trigger."""
    candidates = list(events)
    same = (each for each in candidates if (each.id, each.trigger) == (anchor.event_id, anchor.trigger))
    alike = (each for each in candidates if each.type is anchor.type and each.trigger.overlaps(anchor.trigger))
    return next(same, None) or next(alike, None)


def _drafted(event: Event, current: dict[str, Event], correction: EventsReplaced, drafts: Sequence[Draft]) -> Draft:
    """A new event; if it goes on from one that was replaced, only what the user changed in that."""
    was = next((each for each in correction.was if each.id == event.id), None)
    now = current.get(event.id)
    if was is None or now is None:
        return Draft(replace(event, id=now.id) if now else event, _by_hand(event, correction.was))
    changed = {name for name in _VALUES if getattr(event, name) != getattr(was, name)}
    earlier = next((draft.by_hand for draft in drafts if draft.event.id == now.id), frozenset())
    return Draft(replace(now, **{name: getattr(event, name) for name in changed}), earlier | changed)


def _by_hand(event: Event, was: Sequence[Event]) -> frozenset[str]:
    """What the user set in an event that was not there before: all that none of the replaced ones had."""
    return frozenset(name for name in _VALUES if all(getattr(each, name) != getattr(event, name) for each in was))


def _with_own_ids(new: Sequence[Draft], taken: set[str]) -> list[Draft]:
    """The drafts under ids that no other event has: another reading may have given one of them away."""
    found: list[Draft] = []
    for draft in new:
        id_ = draft.event.id
        while id_ in taken:
            id_ += "+"
        taken.add(id_)
        found.append(draft if id_ == draft.event.id else replace(draft, event=replace(draft.event, id=id_)))
    return found


def _put(drafts: Sequence[Draft], gone: set[str], new: Sequence[Draft]) -> list[Draft]:
    """The new drafts where the first of those that they replace was, else at the end."""
    out = gone | {draft.event.id for draft in new}
    place = next((number for number, draft in enumerate(drafts) if draft.event.id in out), len(drafts))
    before = [draft for draft in drafts[:place] if draft.event.id not in out]
    return [*before, *new, *(draft for draft in drafts[place:] if draft.event.id not in out)]
