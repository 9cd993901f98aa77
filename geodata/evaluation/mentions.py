"""Places and actors over all documents together: found or not, and how far off they were put."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from geodata.evaluation.document import Document, Mention
from geodata.evaluation.matching import Pairs, count, equal, pair_up
from geodata.evaluation.measures import FARTHEST_KM, Counts, Distances, Measures, Share, kilometres

Case = tuple[Document, Document]  # a gold document, and what was predicted for it


def score_places(cases: Sequence[Case], skip_kinds: frozenset[str]) -> Measures:
    """Recognition and resolution; gold of the kinds to skip is neither asked for nor held against a prediction."""
    exact, overlap, resolved, end_to_end, ids = Counts(), Counts(), Distances(), Distances(), Share()
    for gold_document, predicted_document in cases:
        every = _unique(gold_document.places or (), with_kind=False)
        gold = [mention for mention in every if mention.kind not in skip_kinds]
        skipped = [mention for mention in every if mention.kind in skip_kinds]
        predicted = _unique(predicted_document.places or (), with_kind=False)
        exact += count(gold, predicted, pair_up(gold, predicted, equal), skipped)
        pairs = pair_up(gold, predicted)
        overlap += count(gold, predicted, pairs, skipped)
        answers = _answers(gold, predicted, pairs)
        resolved += Distances(tuple(error for error in answers if error is not None))
        end_to_end += Distances(tuple(FARTHEST_KM if error is None else error for error in answers))
        ids += _same_ids(gold, predicted, pairs)
    measures: Measures = {"places, exact": exact, "places, overlap": overlap}
    if resolved.errors:
        measures |= {"places, resolved": resolved, "places, end to end": end_to_end}
    if ids.judged:
        measures["places, same geonameid"] = ids
    return measures


def score_actors(cases: Sequence[Case]) -> Measures:
    """Recognition of actors, which must agree in kind: all of them, then by kind."""
    kinds = {actor.kind for case in cases for document in case for actor in document.actors or ()}
    return _score_actors(cases, "actors", None) | {
        name: measure
        for kind in sorted(filter(None, kinds))
        for name, measure in _score_actors(cases, f"actors, {kind}", kind).items()
    }


def score_triggers(cases: Sequence[Case]) -> Measures:
    """Events whose gold marks the word that tells of them, without and with their type."""
    exact, overlap, typed = Counts(), Counts(), Counts()
    for gold_document, predicted_document in cases:
        sides = gold_document.triggers or (), predicted_document.triggers or ()
        gold, predicted = (_unique(side, with_kind=False) for side in sides)
        exact += count(gold, predicted, pair_up(gold, predicted, equal), ())
        overlap += count(gold, predicted, pair_up(gold, predicted), ())
        gold, predicted = (_unique(side, with_kind=True) for side in sides)
        typed += count(gold, predicted, pair_up(gold, predicted, _equal_in_kind), ())
    return {"triggers, exact": exact, "triggers, overlap": overlap, "triggers, exact with type": typed}


def _score_actors(cases: Sequence[Case], name: str, kind: str | None) -> Measures:
    exact, overlap = Counts(), Counts()
    for gold_document, predicted_document in cases:
        gold = _of_kind(gold_document.actors or (), kind)
        predicted = _of_kind(predicted_document.actors or (), kind)
        exact += count(gold, predicted, pair_up(gold, predicted, _equal_in_kind), ())
        overlap += count(gold, predicted, pair_up(gold, predicted, _same_kind), ())
    return {f"{name}, exact": exact, f"{name}, overlap": overlap}


def _answers(gold: Sequence[Mention], predicted: Sequence[Mention], pairs: Pairs) -> list[float | None]:
    """For each gold place that has a point, how far off it was put, or None where it was not."""
    partner = dict(pairs)
    found = ((g.point, predicted[partner[i]].point if i in partner else None) for i, g in enumerate(gold))
    return [kilometres(point, other) if other else None for point, other in found if point]


def _same_ids(gold: Sequence[Mention], predicted: Sequence[Mention], pairs: Pairs) -> Share:
    ids = [(gold[i].geonameid, predicted[j].geonameid) for i, j in pairs if gold[i].point and predicted[j].point]
    judged = [(one, other) for one, other in ids if one and other]
    return Share(sum(one == other for one, other in judged), len(judged))


def _unique(mentions: Iterable[Mention], *, with_kind: bool) -> list[Mention]:
    """One mention a span, or a span and kind; the last one told stands."""
    return list({(m.start, m.end, m.kind if with_kind else None): m for m in mentions}.values())


def _of_kind(mentions: Iterable[Mention], kind: str | None) -> list[Mention]:
    return [m for m in _unique(mentions, with_kind=True) if kind in (None, m.kind)]


def _same_kind(gold: Mention, predicted: Mention) -> bool:
    return gold.kind == predicted.kind


def _equal_in_kind(gold: Mention, predicted: Mention) -> bool:
    return equal(gold, predicted) and gold.kind == predicted.kind
