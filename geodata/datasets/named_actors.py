"""The actors of ACLED and UCDP, by their names: "Military Forces of Russia (2000-)", "Government of Ukraine"."""

from __future__ import annotations

import re
from functools import lru_cache

from geodata.datasets.codes import actor_names
from geodata.datasets.places import country_named
from geodata.knowledge.actors import actor_table
from geodata.knowledge.institutions import Institution, read_institutions
from geodata.model import Actor, ActorKind, Names

_OF_COUNTRY = re.compile(
    r"(?P<what>Government|Military Forces|Police Forces) of (?:the )?(?P<country>.+?)"
    r"(?:\s*\(\d{4}(?:-\d{0,4})?\)(?P<unit>.*))?"
)
_INSTITUTIONS = {"Military Forces": "army", "Police Forces": "police"}
_ENDING = re.compile(r"\s*\([^()]*\)\s*$")
_IN_COUNTRY = re.compile(r"\((?P<country>[^()\d]+)\)")


@lru_cache(maxsize=50_000)
def named_actor(name: str, dataset: str) -> Actor | None:
    """The actor of a name; one that no table knows is a group of the data set's own. None for no name."""
    name = " ".join(name.split())
    if not name:
        return None
    return _of_country(name) or _known(name) or _own(name, dataset)


def _of_country(name: str) -> Actor | None:
    """A government is its state; armies and police are the institutions of theirs, unless a unit of them is named."""
    found = _OF_COUNTRY.fullmatch(name)
    country = _country(found["country"]) if found else None
    if found is None or country is None or (found["unit"] or "").strip():
        return None
    institution = _institutions().get(_INSTITUTIONS.get(found["what"], ""))
    return actor_table().institution(institution, country) if institution else actor_table().state(country)


def _country(name: str) -> str | None:
    """The ISO code of a country, whatever stands in brackets behind its name."""
    found = country_named(name) or country_named(_ENDING.sub("", name))
    return found[0] if found else None


def _known(name: str) -> Actor | None:
    """Whom the atlas knows by that name, with or without what stands in brackets behind it; states are not meant."""
    if name in actor_names():
        return actor_table().get(actor_names()[name])
    for each in dict.fromkeys((name, _ENDING.sub("", name), _ENDING.sub("", name).removesuffix(" Movement"))):
        found = [actor for actor in actor_table().find(each) if actor.kind is not ActorKind.STATE]
        if len(found) == 1:
            return found[0]
    return None


def _own(name: str, dataset: str) -> Actor:
    found = _OF_COUNTRY.fullmatch(name) or _IN_COUNTRY.search(name)
    return Actor(f"{dataset}:{name}", Names(name), ActorKind.GROUP, _country(found["country"]) if found else None)


@lru_cache(maxsize=1)
def _institutions() -> dict[str, Institution]:
    return {institution.id: institution for institution in read_institutions()}
