"""States and provinces as English texts shorten them after a town: "Long Beach, Calif.", "Nelson, B.C."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from geodata.extraction.vocabulary import alternatives
from geodata.knowledge.gazetteer import gazetteer
from geodata.knowledge.tables import cell_list, read_table
from geodata.model import Place, Span
from resources import KNOWLEDGE

Hit = tuple[Span, tuple[Place, ...]]


def with_divisions(text: str, hits: Sequence[Hit]) -> list[Hit]:
    """The hits with those of shortened states among them, which win over towns of the same letters."""
    found = list(_divisions(text))
    spans = {span.start: span for span, _ in found}
    kept = [hit for hit in hits if not any(at in spans for at in range(hit[0].start, hit[0].end))]
    return sorted([*kept, *found], key=lambda hit: hit[0])


def _divisions(text: str) -> Iterator[Hit]:
    pattern, places = _table()
    for match in pattern.finditer(text):
        name = match["written"] or match["postal"]
        yield Span(*match.span("written" if match["written"] else "postal")), (gazetteer().get(places[name]),)


@lru_cache(maxsize=1)
def geonames_codes() -> dict[str, str]:
    """The code by which GeoNames puts a town into a division, by the division's id."""
    return {row["id"]: row["geonames"] for row in read_table(KNOWLEDGE / "state_abbreviations.tsv")}


@lru_cache(maxsize=1)
def _table() -> tuple[re.Pattern[str], dict[str, str]]:
    """What to look for, and the id of each short form."""
    places: dict[str, str] = {}
    written: set[str] = set()
    postal: set[str] = set()
    for row in read_table(KNOWLEDGE / "state_abbreviations.tsv"):
        postal.add(row["postal"])
        written.update(cell_list(row["written"]))
        places |= dict.fromkeys((row["postal"], *cell_list(row["written"])), row["id"])
    town = r"(?<=[A-Za-z]{2}),\s"
    return re.compile(
        rf"{town}(?:(?P<written>{alternatives(written)})|(?P<postal>{alternatives(postal)})(?![\w.'’]))"
    ), places
