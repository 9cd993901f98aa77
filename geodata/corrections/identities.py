"""Which actors are one, and what is known of each: merges and changes of actors hold in the whole project."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from geodata.corrections.model import ActorChanged, ActorMerged, Correction
from geodata.model import Actor, ActorMention


class Identities:
    """The actors as the user knows them. Of two merges that contradict each other the later one holds."""

    def __init__(self, made: Iterable[Correction]) -> None:
        self._into: dict[str, Actor] = {}
        self._changed: dict[str, Actor] = {}
        for each in made:
            if isinstance(each, ActorMerged):
                self._merge(each)
            elif isinstance(each, ActorChanged):
                self._changed[each.actor.id] = each.actor

    def _merge(self, merged: ActorMerged) -> None:
        if self.id_of(merged.into.id) == merged.actor_id:  # the other way round before
            del self._into[merged.into.id]
        self._into[merged.actor_id] = merged.into

    def __bool__(self) -> bool:
        return bool(self._into or self._changed)

    def id_of(self, actor_id: str) -> str:
        """The id of the actor that this one is, through all merges."""
        while actor_id in self._into:
            actor_id = self._into[actor_id].id
        return actor_id

    def __call__(self, actor: Actor) -> Actor:
        """The actor as the user knows it."""
        while actor.id in self._into:
            actor = self._into[actor.id]
        return self._changed.get(actor.id, actor)

    def mentions(self, found: tuple[ActorMention, ...]) -> tuple[ActorMention, ...]:
        """Mentions with the actors that they mean; of one actor named twice at one place, one."""
        if not self:
            return found
        known = [(each, self(each.actor)) for each in found]
        meant = [each if actor == each.actor else replace(each, actor=actor) for each, actor in known]
        if all(now is each for now, each in zip(meant, found, strict=True)):
            return found
        return tuple({(each.span, each.actor.id): each for each in reversed(meant)}.values())[::-1]
