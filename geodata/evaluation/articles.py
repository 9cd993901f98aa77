"""Whole articles, whose gold tells the events too: names, short forms, roles, and who did what when and where.

Gold of this kind is thorough, so that it excuses what lies on its ignored spans, and a name of one sort that was
taken for another sort is judged where its own sort is.
"""

from __future__ import annotations

from collections.abc import Sequence

from geodata.evaluation.document import Deed, Document, Mention
from geodata.evaluation.matching import Pairs, count, pair_up, shared
from geodata.evaluation.measures import NEAR_KM, Counts, Measures, Point, Share, kilometres
from geodata.evaluation.mentions import Case
from geodata.model import PlaceKind

AREA_KM = 1500.0  # where the point of a country or a sea lies is a convention
_AREAS = {kind.value for kind in PlaceKind if kind.is_area} | {"continent", "area", "sea"}
_EMPTY_WORDS = {"of", "the"}


def score_articles(cases: Sequence[Case]) -> Measures:
    """Each measure over all the articles together, but for shares of nothing."""
    totals: Measures = {}
    for gold, predicted in cases:
        for name, measure in _score(gold, predicted).items():
            # One name always stands for one sort of measure.
            totals[name] = totals[name] + measure if name in totals else measure  # type: ignore[operator]
    return {name: measure for name, measure in totals.items() if measure != Share()}


def pair_events(gold: Sequence[Deed], predicted: Sequence[Deed]) -> Pairs:
    """Events agree when one's evidence covers half of the other's, and the type is one that gold accepts."""
    return pair_up(gold, predicted, _is_told)


def pair_places(gold: Document, predicted: Document) -> tuple[list[Mention], Pairs]:
    """The places that gold names in full, and which predictions found them."""
    full = [place for place in gold.places or () if not place.is_short]
    return full, pair_up(full, predicted.places or ())


def is_near(gold: Point | None, predicted: Point | None, kinds: set[str | None]) -> bool:
    """Whether two points may be the same place's, of which `kinds` are known."""
    if gold is None or predicted is None:
        return False
    return kilometres(gold, predicted) <= (AREA_KM if kinds & _AREAS else NEAR_KM)


def _score(gold: Document, predicted: Document) -> Measures:
    return {
        **_place_measures(gold, predicted),
        "articles, persons": _actor_counts(gold, predicted, "person"),
        "articles, organisations": _actor_counts(gold, predicted, "org"),
        **_event_measures(gold.events or (), predicted.events or ()),
    }


def _place_measures(gold: Document, predicted: Document) -> Measures:
    guesses = predicted.places or ()
    full, pairs = pair_places(gold, predicted)
    short = [place for place in gold.places or () if place.is_short]
    short_pairs = pair_up(short, (*guesses, *(predicted.actors or ())))
    couples = [(full[i], guesses[j]) for i, j in pairs]
    located = [(g, p) for g, p in couples if g.point]
    with_roles = [(g, p) for g, p in couples if g.role]
    return {
        "articles, places": count(full, guesses, pairs, (*gold.ignored, *short, *(gold.actors or ()))),
        "articles, short forms found": Share(len(short_pairs), len(short)),
        "articles, places resolved": Share(
            sum(is_near(g.point, p.point, {g.kind, p.kind}) for g, p in located), len(located)
        ),
        "articles, roles right": Share(sum(g.role == p.role for g, p in with_roles), len(with_roles)),
    }


def _actor_counts(gold: Document, predicted: Document, kind: str) -> Counts:
    wanted = [actor for actor in gold.actors or () if actor.kind == kind]
    offered = [actor for actor in predicted.actors or () if actor.kind == kind]
    others = [actor for actor in gold.actors or () if actor.kind != kind]
    return count(wanted, offered, pair_up(wanted, offered), (*gold.ignored, *others))


def _event_measures(gold: Sequence[Deed], predicted: Sequence[Deed]) -> Measures:
    pairs = pair_events(gold, predicted)
    couples = [(gold[i], predicted[j]) for i, j in pairs]
    dated = [(g, p) for g, p in couples if g.date]
    placed = [(g, p) for g, p in couples if g.is_placed]
    sourced = [(g, p) for g, p in couples if g.sources]
    return {
        "events": Counts(
            len(pairs),
            len(gold),
            len(predicted),
            sum(deed.is_optional for deed in gold),
            sum(gold[i].is_optional for i, _ in pairs),
        ),
        "events, dates right": Share(sum(p.date.startswith(g.date) for g, p in dated), len(dated)),
        "events, places right": Share(
            sum(is_near(g.point, p.point, {g.place_kind, p.place_kind}) for g, p in placed), len(placed)
        ),
        "events, sources share an actor": Share(
            sum(_share_a_name(g.sources, p.sources) for g, p in sourced), len(sourced)
        ),
    }


def _is_told(gold: Deed, predicted: Deed) -> bool:
    shorter = min(gold.end - gold.start, predicted.end - predicted.start)
    return bool(predicted.types & gold.types) and shared(gold, predicted) * 2 >= shorter


def _share_a_name(gold: frozenset[str], predicted: frozenset[str]) -> bool:
    return bool(_words(gold) & _words(predicted))


def _words(names: frozenset[str]) -> set[str]:
    return {word for name in names for word in name.split()} - _EMPTY_WORDS
