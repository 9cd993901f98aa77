"""Which cities the map labels, and in what order they appear as it is zoomed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from geodata.knowledge import compile_sources as sources
from geodata.knowledge.compile_entry import Entry

_HOW_MANY = 900
# How many labels each rank holds: rank 1 shows on a map of the world, rank 5 in a close view only.
_RANK_ENDS = (45, 130, 300, 560)
# Each further city of a country counts for less, or the map would be full of the two most populous ones.
_CROWDING = 0.12
# What being a capital, or being in the news enough for our tables, is worth.
_CAPITAL_FLOOR = 900_000
_SHARE_OF_COUNTRY = 0.06
_IN_THE_NEWS = 250_000


def ranked_cities(entries: list[Entry], seats: dict[str, Entry]) -> Iterator[tuple[int, Entry]]:
    """(rank, city), the most important first; ranks run from 1 to 5."""
    capital_of = {seat.id: iso2 for iso2, seat in seats.items()}
    weights = _weights(entries, capital_of)
    chosen = sorted(weights.items(), key=lambda pair: -pair[1])[:_HOW_MANY]
    known = {entry.id: entry for entry in entries}
    for position, (city, _) in enumerate(chosen):
        yield 1 + sum(position >= end for end in _RANK_ENDS), known[city]


def _weights(entries: list[Entry], capital_of: dict[str, str]) -> dict[str, float]:
    named = {int(row["geonameid"]) for row in sources.table("places")}
    populations = {code: int(record["population"]) for code, record in sources.countries().items()}
    crowd: Counter[str | None] = Counter()
    weights = {}
    for entry in sorted((e for e in entries if e.kind == "city" and e.zh_hans), key=lambda e: -e.population):
        weight = entry.population / (1 + _CROWDING * crowd[entry.country])
        crowd[entry.country] += 1
        if entry.id in capital_of:
            country = populations[capital_of[entry.id]]
            weight = max(weight, min(_CAPITAL_FLOOR, 10 * entry.population)) + _SHARE_OF_COUNTRY * country
        elif entry.geonameid in named:
            weight = max(weight, _IN_THE_NEWS)
        weights[entry.id] = weight
    return weights
