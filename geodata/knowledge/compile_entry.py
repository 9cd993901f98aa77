"""A place while it is being compiled."""

from __future__ import annotations

from dataclasses import dataclass, field

from geodata.knowledge.naming import name_key

OWN = 0
"""A name that the place is commonly known by."""
ALTERNATE = 1
"""A name from a long list of alternates: it counts, but a place that bears it as its own name comes first."""

ALTERNATE_SHARE = 0.002


@dataclass(slots=True)
class Entry:
    """One future row of the gazetteer; unlike a `Place` it may still change."""

    id: str
    kind: str
    lat: float
    lon: float
    en: str
    zh_hans: str = ""
    zh_hant: str = ""
    country: str | None = None
    admin1: str | None = None
    population: int = 0
    geonameid: int | None = None
    stands_for: str | None = None
    prominence: float = 0.0
    names: dict[str, int] = field(default_factory=dict)
    acronyms: set[str] = field(default_factory=set)

    def add_name(self, name: str, tier: int = OWN) -> None:
        """Index the entry under `name`; a better tier wins over a worse."""
        key = name_key(name)
        if len(key) < 2:
            return
        self.names[key] = min(tier, self.names.get(key, tier))
        if is_acronym(name):
            self.acronyms.add(key)

    def drop_name(self, key: str) -> None:
        self.names.pop(key, None)


def is_acronym(name: str) -> bool:
    """Short names of capitals only ("US", "UAE") are read as names only where the text has capitals, too."""
    return name.isascii() and name.isalpha() and name.isupper() and len(name) <= 5
