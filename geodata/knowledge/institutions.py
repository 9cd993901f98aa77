"""Words for what every country has: a foreign ministry, a parliament, an army. With a country they are actors."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from geodata.knowledge.tables import cell_list, read_table
from geodata.model import Actor, ActorKind, Names
from resources import KNOWLEDGE


@dataclass(frozen=True, slots=True)
class Institution:
    """A kind of institution; `names` are what the news calls it, in English and simplified Chinese.

    `default` is the country meant when the text names none (国务院 beside no country: none; Pentagon: US).
    """

    id: str
    category: str
    shown: Names
    names: tuple[str, ...]
    default: str | None = None


def read_institutions(folder: Path = KNOWLEDGE) -> tuple[Institution, ...]:
    return tuple(_institution(record) for record in read_table(folder / "institutions.tsv"))


def named_institution(institution: Institution, actor_id: str, state: Actor) -> Actor:
    """乌克兰 + 内阁: the institution of this state, at home in its capital."""
    shown, land = institution.shown, state.names
    names = Names(
        f"{shown.en} of {land.en}",
        f"{land.zh_hans}{shown.zh_hans}" if land.zh_hans else "",
        f"{land.zh_hant}{shown.zh_hant}" if land.zh_hant else "",
    )
    return Actor(actor_id, names, ActorKind.ORGANISATION, state.country, state.seat)


def _institution(record: dict[str, str]) -> Institution:
    shown = Names(record["en"], record["zh_hans"], record["zh_hant"])
    names = (shown.en, shown.zh_hans, *cell_list(record["aliases_en"]), *cell_list(record["aliases_zh"]))
    return Institution(record["id"], record["category"], shown, names, record["default"] or None)
