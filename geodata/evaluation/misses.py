"""What a reading missed, added or put in the wrong place, line by line with its surroundings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from geodata.evaluation.articles import is_near, pair_events
from geodata.evaluation.document import Deed, Mention
from geodata.evaluation.matching import Stretch, pair_up
from geodata.evaluation.mentions import Case

_AROUND = 12


def tell_misses(cases: Sequence[Case], skip_kinds: frozenset[str]) -> Iterator[str]:
    """One line a miss: the document, what is amiss, and the words."""
    for gold, predicted in cases:
        told = (
            *_places(gold.text, gold.places, predicted.places or (), gold.ignored, skip_kinds),
            *_actors(gold.text, gold.actors, predicted.actors or (), gold.ignored),
            *_events(gold.text, gold.events, predicted.events or ()),
        )
        for line in told:
            yield f"{gold.id}: {line}"


def _places(
    text: str,
    gold: Sequence[Mention] | None,
    predicted: Sequence[Mention],
    ignored: Iterable[Mention],
    skip_kinds: frozenset[str],
) -> Iterator[str]:
    if gold is None:
        return
    pairs = pair_up(gold, predicted)
    asked = {i for i, mention in enumerate(gold) if mention.kind not in skip_kinds}
    yield from _unpaired("missed place", text, gold, asked - {i for i, _ in pairs})
    yield from _extra("extra place", text, predicted, {j for _, j in pairs}, ignored)
    for i, j in pairs:
        one, other = gold[i], predicted[j]
        if i in asked and one.point and not is_near(one.point, other.point, {one.kind, other.kind}):
            yield f"place put wrong: {_quote(text, one)} at {other.point}"
        if one.role and one.role != other.role:
            yield f"role {other.role}, not {one.role}: {_quote(text, one)}"


def _actors(
    text: str, gold: Sequence[Mention] | None, predicted: Sequence[Mention], ignored: Iterable[Mention]
) -> Iterator[str]:
    if gold is None:
        return
    pairs = pair_up(gold, predicted, lambda g, p: g.kind == p.kind)
    yield from _unpaired("missed actor", text, gold, set(range(len(gold))) - {i for i, _ in pairs})
    yield from _extra("extra actor", text, predicted, {j for _, j in pairs}, ignored)


def _events(text: str, gold: Sequence[Deed] | None, predicted: Sequence[Deed]) -> Iterator[str]:
    if gold is None:
        return
    pairs = pair_events(gold, predicted)
    found, used = {i for i, _ in pairs}, {j for _, j in pairs}
    for deed in (deed for i, deed in enumerate(gold) if i not in found and not deed.is_optional):
        yield f"missed event {_types(deed)}: {text[deed.start : deed.end]}"
    for deed in (deed for j, deed in enumerate(predicted) if j not in used):
        yield f"extra event {_types(deed)}: {text[deed.start : deed.end]}"
    for one, other in ((gold[i], predicted[j]) for i, j in pairs):
        if one.date and not other.date.startswith(one.date):
            yield f"event dated {other.date or 'nothing'}, not {one.date}: {text[one.start : one.end]}"
        if one.is_placed and not is_near(one.point, other.point, {one.place_kind, other.place_kind}):
            yield f"event at {other.point or 'no place'}, not {one.point}: {text[one.start : one.end]}"


def _unpaired(what: str, text: str, gold: Sequence[Mention], missed: set[int]) -> Iterator[str]:
    return (f"{what} ({gold[i].kind}): {_quote(text, gold[i])}" for i in sorted(missed))


def _extra(
    what: str, text: str, predicted: Sequence[Mention], used: set[int], ignored: Iterable[Mention]
) -> Iterator[str]:
    excused = [(span.start, span.end) for span in ignored]
    for j, mention in enumerate(predicted):
        if j not in used and not any(mention.start < end and start < mention.end for start, end in excused):
            yield f"{what} ({mention.kind}): {_quote(text, mention)}"


def _quote(text: str, span: Stretch) -> str:
    before, after = text[max(0, span.start - _AROUND) : span.start], text[span.end : span.end + _AROUND]
    return f"{before}[{text[span.start : span.end]}]{after}".replace("\n", " ")


def _types(deed: Deed) -> str:
    return "/".join(sorted(deed.types))
