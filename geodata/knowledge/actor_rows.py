"""The actor tables as they are written: one row an actor, and the terms of office."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from geodata.knowledge.tables import cell_list, read_table
from geodata.model import ActorKind, Names
from resources import KNOWLEDGE

_KINDS = {
    "actors_people.tsv": ActorKind.PERSON,
    "actors_organisations.tsv": ActorKind.ORGANISATION,
    "actors_groups.tsv": ActorKind.GROUP,
}


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor as written in a table.

    `surname` is an English family name that in the news means nobody else. `seat` is a place id, or a place
    name with its country ("New York, US"), or nothing: the capital of `country`. `not_before` are texts that
    show, when they follow, that the name was not meant (韩正 in 美韩正在演习). An outlet's short Chinese names
    (商报, 外交政策) are ordinary words: they count between 《 and 》 only.
    """

    id: str
    kind: ActorKind
    names: Names
    aliases: tuple[str, ...]
    country: str | None
    seat: str
    surname: str = ""
    not_before: tuple[str, ...] = ()
    is_outlet: bool = False

    @property
    def all_names(self) -> tuple[str, ...]:
        """Every name in every script, the shown ones first."""
        shown = (self.names.en, self.names.zh_hans, self.names.zh_hant, self.surname)
        return tuple(filter(None, (*shown, *self.aliases)))


@dataclass(frozen=True, slots=True)
class Office:
    """A term of office; `start` or `end` is None where it is open or outside what the atlas needs."""

    title: str
    country: str
    start: date | None
    end: date | None

    def held_on(self, day: date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


def read_actors(folder: Path = KNOWLEDGE) -> tuple[ActorRow, ...]:
    """All hand-written actors, table by table; media too, which report but at times act."""
    written = [_actor(record, kind) for file, kind in _KINDS.items() for record in read_table(folder / file)]
    return (*written, *(_outlet(record) for record in read_table(folder / "outlets.tsv")))


def read_offices(folder: Path = KNOWLEDGE) -> dict[str, tuple[Office, ...]]:
    """The terms of office of each actor, oldest first."""
    terms: dict[str, list[Office]] = {}
    for record in read_table(folder / "offices.tsv"):
        office = Office(record["title"], record["country"], _day(record["start"]), _day(record["end"]))
        terms.setdefault(record["actor"], []).append(office)
    return {actor: tuple(sorted(held, key=lambda o: o.start or date.min)) for actor, held in terms.items()}


def _actor(record: dict[str, str], kind: ActorKind) -> ActorRow:
    return ActorRow(
        id=record["id"],
        kind=kind,
        names=Names(record["en"], record["zh_hans"], record["zh_hant"]),
        aliases=cell_list(record["aliases_en"]) + cell_list(record["aliases_zh"]),
        country=record["country"] or None,
        seat=record["seat"],
        surname=record.get("surname", ""),
        not_before=cell_list(record["not_before"]),
    )


def _outlet(record: dict[str, str]) -> ActorRow:
    english, chinese = cell_list(record["en"]), cell_list(record["zh"])
    return ActorRow(
        id=f"org:{record['id']}",
        kind=ActorKind.ORGANISATION,
        names=Names(english[0], chinese[0] if chinese else "", record["zh_hant"]),
        aliases=english[1:] + chinese[1:],
        country=record["country"],
        seat="",
        is_outlet=True,
    )


def _day(text: str) -> date | None:
    """A cell's date; a missing month or day is the first."""
    if not text:
        return None
    return date.fromisoformat(f"{text}-01-01"[:10])
