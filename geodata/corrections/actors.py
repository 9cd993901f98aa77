"""Whom names mean after the user's corrections, and what became of each mention of an actor that was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from geodata.corrections.model import ActorCorrection, Correction
from geodata.corrections.overlaps import without_overlapped
from geodata.corrections.surfaces import Fitting
from geodata.model import Actor, ActorMention, Article, Span


@dataclass(frozen=True, slots=True)
class Named:
    """The mentions of actors after the corrections; `outcomes` gives for each that was read whom it means now."""

    mentions: tuple[ActorMention, ...]
    outcomes: tuple[tuple[ActorMention, Actor | None], ...] = ()
    added: tuple[ActorMention, ...] = ()
    lost: tuple[Correction, ...] = ()


def decided(article: Article, made: Sequence[Correction]) -> Named:
    """The actors of an article after the corrections of names in it."""
    fitting = Fitting(article, [each for each in made if isinstance(each, ActorCorrection)])
    if not fitting:
        unchanged = tuple((mention, mention.actor) for mention in article.actors)
        return Named(article.actors, unchanged, lost=tuple(fitting.mistaken))
    read = [(mention, _of_read(mention, fitting.at(mention.span))) for mention in article.actors]
    added = _added(article, fitting)
    found = [mention for _, mention in read if mention is not None]
    kept = without_overlapped([*found, *added], lambda mention: _rank(fitting, mention.span))
    if added:
        kept = sorted(kept, key=lambda mention: mention.span)
    outcomes = tuple((before, _standing(now, kept)) for before, now in read)
    return Named(tuple(kept), outcomes, tuple(added), tuple(fitting.mistaken))


def _of_read(mention: ActorMention, fitting: Sequence[ActorCorrection]) -> ActorMention | None:
    if not fitting:
        return mention
    actor = fitting[-1].actor
    return None if actor is None else replace(mention, actor=actor, confidence=1.0)


def _added(article: Article, fitting: Fitting[ActorCorrection]) -> list[ActorMention]:
    """Mentions where none was read, and the user named an actor."""
    read = {mention.span for mention in article.actors}
    new = ((span, fitting.own(span)[-1].actor) for span in fitting.spans() if span not in read)
    return [ActorMention(span, actor) for span, actor in new if actor is not None]


def _rank(fitting: Fitting[ActorCorrection], span: Span) -> int:
    own = fitting.own(span)
    return fitting.rank(span) if own and own[-1].actor is not None else -1


def _standing(now: ActorMention | None, kept: Sequence[ActorMention]) -> Actor | None:
    """Whom the words mean where a mention was: its actor, or that of the mention which drove it out."""
    if now is None:
        return None
    if any(each is now for each in kept):
        return now.actor
    return next((each.actor for each in kept if each.span.overlaps(now.span)), None)
