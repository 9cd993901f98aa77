"""The actors of GDELT, by CAMEO's codes: states, their institutions, known groups, and whoever has but a role."""

from __future__ import annotations

from functools import lru_cache

from geodata.datasets import codes
from geodata.knowledge.actors import actor_table
from geodata.knowledge.institutions import Institution, read_institutions
from geodata.model import Actor, ActorKind, Names

_CODE_LENGTH = 3  # letters of each part of an actor code


@lru_cache(maxsize=50_000)
def cameo_actor(code: str, name: str, country: str, group: str, role: str) -> Actor | None:
    """The actor of a code (`UKRGOV`), with the name, country, known group and first role that the row gives.

    A person or organisation that the atlas knows by that name and in that country comes first; then the group, the
    state, its institution; all others are actors of GDELT's own, whose id is the code.
    """
    if not code and not name:
        return None
    iso = codes.cameo_countries().get(country or code[:_CODE_LENGTH])
    group_id = codes.known_groups().get(group or ("" if iso else code[:_CODE_LENGTH]))
    if group_id:
        return actor_table().get(group_id)
    return _named(name, iso) or (_of_country(code, iso, role) if iso else _without_country(code, name, role))


def _named(name: str, iso: str | None) -> Actor | None:
    found = [actor for actor in actor_table().find(name) if actor.kind is not ActorKind.STATE] if name else []
    return found[0] if len(found) == 1 and iso in (None, found[0].country) else None


def _of_country(code: str, iso: str, role: str) -> Actor:
    told = codes.roles().get(role)
    state = actor_table().state(iso)
    if told is None and len(code) <= _CODE_LENGTH:
        return state
    if told and told.is_state:
        return state
    if told and (institution := _institutions().get(told.institution)):
        return actor_table().institution(institution, iso)
    label = told.names if told else Names(code[_CODE_LENGTH:] or code)
    return Actor(f"gdelt:{code}", _of(label, state.names), ActorKind.GROUP, iso)


def _without_country(code: str, name: str, role: str) -> Actor:
    told = codes.roles().get(role)
    names = told.names if told and code == role else Names(name.title() or code)
    return Actor(f"gdelt:{code or name}", names, ActorKind.GROUP)


def _of(role: Names, land: Names) -> Names:
    """Insurgents + Ukraine, in the three scripts where both have a name."""
    return Names(
        f"{role.en} of {land.en}",
        f"{land.zh_hans}{role.zh_hans}" if land.zh_hans and role.zh_hans else "",
        f"{land.zh_hant}{role.zh_hant}" if land.zh_hant and role.zh_hant else "",
    )


@lru_cache(maxsize=1)
def _institutions() -> dict[str, Institution]:
    return {institution.id: institution for institution in read_institutions()}
