"""An article as read and what the user decided about it make the article as it is shown, stored and exported.

Nothing else goes into it: so a correction that is taken out was never made, and an article that is read again by a
newer version is corrected again. Corrections may come in any order but for this: of two that decide the same thing
for the same reach, the later one holds. Applying them to what they were applied to already changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from geodata.corrections import actors, article_facts, confirming, events, following, identities, places
from geodata.corrections.model import Correction
from geodata.model import Article


@dataclass(frozen=True, slots=True)
class Corrected:
    """An article with its corrections; `lost` are those that found nothing in it to be applied to."""

    article: Article
    lost: tuple[Correction, ...] = ()


def corrected(article: Article, corrections: Iterable[Correction]) -> Corrected:
    """The article with its corrections, in the order in which these were made.

    Corrections of other articles are no matter; rules of the project apply where the article has what they name.
    """
    made = tuple(each for each in corrections if _concerns(each, article.id))
    if not made:
        return Corrected(article)
    read = article_facts.changed(article, made)
    drafts, lost_events = events.replaced(read, made)
    same = identities.Identities(made)
    placed = places.decided(read, made)
    named = actors.decided(read, made)
    drafts = following.followed(drafts, placed, named, same)
    done = replace(
        read,
        places=placed.mentions,
        unplaced=placed.unplaced,
        actors=same.mentions(named.mentions),
        events=tuple(draft.event for draft in drafts),
    )
    done, lost_confirmed = confirming.confirmed(done, read, made)
    lost = (*lost_events, *placed.lost, *named.lost, *lost_confirmed)
    return Corrected(done, _in_order(made, lost))


def _concerns(correction: Correction, article_id: str) -> bool:
    return getattr(correction, "article_id", "") in ("", article_id)


def _in_order(made: Sequence[Correction], lost: Iterable[Correction]) -> tuple[Correction, ...]:
    gone = set(lost)
    return tuple(each for each in made if each in gone)
