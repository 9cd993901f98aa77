"""What a search for a place finds: the project's own regions, and the gazetteer by any name in any script."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geodata.filters import folded
from geodata.knowledge.gazetteer import gazetteer
from geodata.model import Place

LISTED = 40


def found_places(words: str, *, areas_only: bool = False, limit: int = LISTED) -> list[Place]:
    """Places whose name is `words`, then those whose name begins with it; the most prominent of each first."""
    if not words.strip():
        return []
    found: dict[str, Place] = {}
    for place in _candidates(words, limit):
        if not areas_only or place.kind.is_area:
            found.setdefault(place.id, place)
    return list(found.values())[:limit]


def named_so(places: Sequence[Place], words: str) -> list[Place]:
    """Those of some places in whose names the words stand, in any script and case."""
    needle = folded(words.strip())
    return [place for place in places if any(needle in folded(name) for name in _names(place))]


def _candidates(words: str, limit: int) -> Iterator[Place]:
    yield from gazetteer().find(words)
    yield from gazetteer().search(words, 3 * limit)


def _names(place: Place) -> tuple[str, ...]:
    return place.names.en, place.names.zh_hans, place.names.zh_hant
