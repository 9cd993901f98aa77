"""Events follow the corrections of the names that they were told with: their places, sources and targets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from geodata.corrections.actors import Named
from geodata.corrections.events import Draft
from geodata.corrections.identities import Identities
from geodata.corrections.places import Placed
from geodata.model import Actor, Event, EventPlace, Place, PlaceMention, Role, Span
from geodata.passages import metonym_actor

_SEAT = "the seat of {}"


class _Giver(NamedTuple):
    """A mention, the id of the actor that it was read as, and whom it means now, if that is another."""

    span: Span
    actor_id: str
    now: Actor | None
    is_changed: bool
    is_site: bool = False  # where something happens: it names an actor only where nothing else does


class _Site(NamedTuple):
    """A place mention that was read, and what it says now of where something happens."""

    span: Span
    place_id: str
    now: Place | None
    is_changed: bool


def followed(drafts: Sequence[Draft], placed: Placed, named: Named, same: Identities) -> list[Draft]:
    """The events after the corrections of names, merges and changes of actors."""
    sites = [_site(before, now) for before, now in placed.outcomes]
    givers = [*_given_by_actors(named), *_given_by_places(placed, named)]
    acting = _newly_acting(placed)
    moves = any(site.is_changed for site in sites) or any(giver.is_changed for giver in givers)
    if not (moves or same or acting or placed.settled):
        return list(drafts)
    follow = _Following(sites, givers, placed.settled, acting, same)
    return [follow(draft) for draft in drafts]


class _Following:
    def __init__(
        self,
        sites: Sequence[_Site],
        givers: Sequence[_Giver],
        settled: Sequence[PlaceMention],
        acting: Sequence[tuple[Span, Actor]],
        same: Identities,
    ) -> None:
        self._sites, self._givers = sites, givers
        self._settled, self._acting = settled, acting
        self._same = same

    def __call__(self, draft: Draft) -> Draft:
        event, by_hand = draft.event, draft.by_hand
        place = event.place if "place" in by_hand else self._place(event)
        sources = self._side(event, event.sources, is_own="sources" in by_hand)
        targets = self._side(event, event.targets, is_own="targets" in by_hand)
        if not by_hand & {"sources", "targets"}:
            sources, targets = self._with_acting(event, sources, targets)
        if "place" not in by_hand:
            place = self._at_seat(place, (*sources, *targets))
        sources, targets = self._known(sources, event.sources), self._known(targets, event.targets)
        if (place, sources, targets) == (event.place, event.sources, event.targets):
            return draft
        return replace(draft, event=replace(event, place=place, sources=sources, targets=targets))

    def _place(self, event: Event) -> EventPlace | None:
        """Where it happened by what the names mean now; what the user calls its site decides over an inference."""
        place = self._moved(event)
        if place is not None and not place.inferred:
            return place
        inside = [mention for mention in self._settled if _is_within(event, mention.span)]
        if not inside:
            return place
        return EventPlace(min(inside, key=lambda each: _distance(each.span, event.trigger)).place)

    def _moved(self, event: Event) -> EventPlace | None:
        place = event.place
        if place is None or _is_seat(place):
            return place
        site = _nearest(event, [each for each in self._sites if each.place_id == place.place.id])
        if site is None or not site.is_changed:
            return place
        return replace(place, place=site.now) if site.now else None

    def _side(self, event: Event, actors: tuple[Actor, ...], *, is_own: bool) -> tuple[Actor, ...]:
        if is_own:
            return actors
        return tuple(now for actor in actors if (now := self._meant(event, actor)) is not None)

    def _meant(self, event: Event, actor: Actor) -> Actor | None:
        """Whom the mention means now by which the event got this actor."""
        givers = [each for each in self._givers if each.actor_id == actor.id]
        giver = _nearest(event, [each for each in givers if not each.is_site] or givers)
        return giver.now if giver and giver.is_changed else actor

    def _with_acting(
        self, event: Event, sources: tuple[Actor, ...], targets: tuple[Actor, ...]
    ) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
        """A government that the user finds called by its seat takes the side that lacks anybody."""
        for span, actor in self._acting:
            if not _is_within(event, span) or actor in (*sources, *targets):
                continue
            if not sources and span.start < event.trigger.start:
                sources = (actor,)
            elif not targets and span.start > event.trigger.start:
                targets = (actor,)
        return sources, targets

    def _at_seat(self, place: EventPlace | None, actors: Sequence[Actor]) -> EventPlace | None:
        """A place that was inferred from an actor's seat follows the actor."""
        if place is None or not _is_seat(place):
            return place
        if any(_gives_seat(self._same(actor), place) for actor in actors):
            return place
        seated = next((actor for each in actors if (actor := self._same(each)).seat), None)
        if seated is None or seated.seat is None:
            return None
        return EventPlace(seated.seat, True, _SEAT.format(seated.names.en or seated.names.zh_hans))

    def _known(self, actors: tuple[Actor, ...], before: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Each actor as the user knows it, none twice where something changed."""
        meant = tuple(map(self._same, actors))
        if meant == before:
            return before
        known: dict[str, Actor] = {}
        for actor in meant:
            known.setdefault(actor.id, actor)
        return tuple(known.values())


def _site(before: PlaceMention, now: PlaceMention | None) -> _Site:
    becomes_actor = now is not None and now.role is Role.METONYM and before.role is not Role.METONYM
    stays = now is not None and now.place == before.place and not becomes_actor
    return _Site(before.span, before.place.id, None if now is None or becomes_actor else now.place, not stays)


def _given_by_actors(named: Named) -> Iterable[_Giver]:
    return (_Giver(each.span, each.actor.id, now, now != each.actor) for each, now in named.outcomes)


def _given_by_places(placed: Placed, named: Named) -> Iterable[_Giver]:
    """Places give the actors that they stand for; an actor named in their stead takes their part."""
    for before, now in placed.outcomes:
        old = metonym_actor(before.place)
        if old is None:
            continue
        is_site = before.role is Role.SITE
        instead = next((each.actor for each in named.added if each.span.overlaps(before.span)), None)
        if instead is not None:
            yield _Giver(before.span, old, instead, True, is_site)
        elif now is None or _acts_otherwise(before, now):
            yield _Giver(before.span, old, _actor_of(now), True, is_site)
        else:
            yield _Giver(before.span, old, None, False, is_site)


def _acts_otherwise(before: PlaceMention, now: PlaceMention) -> bool:
    stops = before.role is Role.METONYM and now.role is not Role.METONYM
    return stops or metonym_actor(now.place) != metonym_actor(before.place)


def _actor_of(mention: PlaceMention | None) -> Actor | None:
    """The actor that a place name stands for, as far as anybody knows it."""
    if mention is None or mention.role is Role.SITE:
        return None
    from geodata.knowledge.actors import actor_table

    actor_id = metonym_actor(mention.place)
    try:
        return actor_table().get(actor_id) if actor_id else None
    except KeyError:
        return None


def _newly_acting(placed: Placed) -> list[tuple[Span, Actor]]:
    """The governments that the user finds called by their seats where they were not read so."""
    turned = (
        now
        for before, now in placed.outcomes
        if now is not None and now.role is Role.METONYM and before.role is not Role.METONYM
    )
    return [(mention.span, actor) for mention in turned if (actor := _actor_of(mention))]


_Told = TypeVar("_Told", _Site, _Giver)


def _nearest(event: Event, told: Sequence[_Told]) -> _Told | None:
    """The mention that an event owes something to: the nearest in its evidence, else the last before, else any."""
    if not told:
        return None
    inside = [each for each in told if _is_within(event, each.span)]
    if inside:
        return min(inside, key=lambda each: _distance(each.span, event.trigger))
    before = [each for each in told if each.span.end <= event.evidence.start]
    return max(before, key=_end) if before else min(told, key=_end)


def _end(told: _Site | _Giver) -> int:
    return told.span.end


def _is_within(event: Event, span: Span) -> bool:
    return any(evidence.covers(span) for evidence in (event.evidence, *event.also))


def _distance(span: Span, trigger: Span) -> int:
    return min(abs(span.start - trigger.end), abs(trigger.start - span.end))


def _is_seat(place: EventPlace) -> bool:
    return place.inferred and place.reason.startswith(_SEAT.format(""))


def _gives_seat(actor: Actor, place: EventPlace) -> bool:
    return actor.seat == place.place and place.reason == _SEAT.format(actor.names.en or actor.names.zh_hans)
