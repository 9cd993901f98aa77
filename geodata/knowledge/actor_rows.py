"""The actor tables as they are written: one row an actor, and the terms of office."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from geodata.knowledge.tables import read_table
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
    name with its country ("New York, US"), or nothing: the capital of `country`. `not_before` are characters
    that show, when they follow, that the name was not meant (韩正 in 美韩正在演习).
    """

    id: str
    kind: ActorKind
    names: Names
    aliases: tuple[str, ...]
    country: str | None
    seat: str
    surname: str = ""
    not_before: str = ""

    @property
    def all_names(self) -> Iterator[str]:
        """Every name in every script, the shown ones first."""
        shown = (self.names.en, self.names.zh_hans, self.names.zh_hant, self.surname)
        return (name for name in (*shown, *self.aliases) if name)


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
    """All hand-written actors, table by table."""
    return tuple(_actor(record, kind) for file, kind in _KINDS.items() for record in read_table(folder / file))


def read_offices(folder: Path = KNOWLEDGE) -> dict[str, tuple[Office, ...]]:
    """The terms of office of each actor, oldest first."""
    terms: dict[str, list[Office]] = {}
    for record in read_table(folder / "offices.tsv"):
        office = Office(record["title"], record["country"], _day(record["start"]), _day(record["end"]))
        terms.setdefault(record["actor"], []).append(office)
    return {actor: tuple(sorted(held, key=lambda o: o.start or date.min)) for actor, held in terms.items()}


def cells(text: str) -> tuple[str, ...]:
    """The parts of a cell that lists several things."""
    return tuple(part.strip() for part in text.split("|") if part.strip())


def _actor(record: dict[str, str], kind: ActorKind) -> ActorRow:
    return ActorRow(
        id=record["id"],
        kind=kind,
        names=Names(record["en"], record["zh_hans"], record["zh_hant"]),
        aliases=cells(record["aliases_en"]) + cells(record["aliases_zh"]),
        country=record["country"] or None,
        seat=record["seat"],
        surname=record.get("surname", ""),
        not_before=record.get("not_before", ""),
    )


def _day(text: str) -> date | None:
    """A cell's date; a missing month or day is the first."""
    if not text:
        return None
    year, month, day = (int(part) for part in f"{text}-01-01".split("-")[:3])
    return date(year, month, day)
