"""ACLED's event tables, in the columns of today and of the years before (ACLED Codebook)."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache

from geodata.datasets import codes, places, tables
from geodata.datasets.broken import Fault
from geodata.datasets.days import day, month_of, week_around
from geodata.datasets.named_actors import named_actor
from geodata.datasets.rows import About, BadRow, Fields, Format, Row, Telling
from geodata.datasets.telling import first_sentences
from geodata.model import EventPlace, EventType, PartialDate

_NEEDED = frozenset({"event_date", "event_type", "actor1", "country", "location", "latitude", "longitude", "notes"})
_TRUST_IN_TIME = {"1": 1.0, "2": 0.9, "3": 0.7}


class AcledCoder:
    """Reads rows of an ACLED table."""

    def __init__(self, header: tuple[str, ...]) -> None:
        self._cell = tables.Cells(header).of

    def row(self, fields: Fields) -> Row:
        cell = self._cell
        event_id = cell(fields, "event_id_cnty", "data_id")
        if not event_id:
            raise BadRow(Fault.ID)
        type_ = _type(cell(fields, "event_type"), cell(fields, "sub_event_type"))
        if type_ is None:
            raise BadRow(Fault.CODE)
        when = _when(cell(fields, "event_date"), cell(fields, "time_precision") or "1")
        if isinstance(when, Fault):
            raise BadRow(when)
        exact = cell(fields, "geo_precision") or "1"
        where = (cell(fields, name) for name in ("location", "admin1", "country", "latitude", "longitude"))
        place = _place(exact, *where)
        if isinstance(place, Fault):
            raise BadRow(place)
        trust = codes.precisions("acled")[exact].confidence * _TRUST_IN_TIME[cell(fields, "time_precision") or "1"]
        one, two = (named_actor(cell(fields, name), "acled") for name in ("actor1", "actor2"))
        return Row(event_id, type_, place, one, two, when, round(trust, 2))

    def telling(self, fields: Fields, row: Row) -> Telling:
        cell = self._cell
        event, sub_event = cell(fields, "event_type"), cell(fields, "sub_event_type")
        label = f"{event}: {sub_event}" if sub_event else event
        coded = " · ".join(filter(None, (label, self._sides(fields), self._where(fields), self._figures(fields))))
        notes, source = cell(fields, "notes"), cell(fields, "source")
        text = "\n".join(filter(None, (notes, coded, source and f"Source: {source}")))
        when = row.date.start if row.date.start == row.date.end else None
        return Telling(
            f"ACLED {row.id}",
            text,
            len(first_sentences(notes)) if notes else len(coded),
            label,
            cell(fields, "location"),
            cell(fields, "actor1"),
            cell(fields, "actor2"),
            f"{when.day} {when:%B %Y}" if when else "",
        )

    def about(self, fields: Fields) -> About:
        return About(self._cell(fields, "source"), _published(self._cell(fields, "timestamp")))

    def _sides(self, fields: Fields) -> str:
        """Both actors with those that went with them."""
        sides = []
        for number in "12":
            actor, others = (self._cell(fields, f"{name}{number}") for name in ("actor", "assoc_actor_"))
            sides.append(f"{actor} ({others})" if actor and others else actor)
        return " → ".join(filter(None, sides))

    def _where(self, fields: Fields) -> str:
        names = (self._cell(fields, name) for name in ("location", "admin2", "admin1", "country"))
        return ", ".join(dict.fromkeys(filter(None, names)))

    def _figures(self, fields: Fields) -> str:
        told = ((name, self._cell(fields, name)) for name in ("geo_precision", "time_precision", "fatalities"))
        return ", ".join(f"{name} {value}" for name, value in told if value)


def _type(event: str, sub_event: str) -> EventType | None:
    known = codes.acled_types()
    return known.get((event.lower(), sub_event.lower())) or known.get((event.lower(), ""))


@lru_cache(maxsize=20_000)
def _when(text: str, exact: str) -> PartialDate | Fault:
    """The days that a date may mean: ACLED gives the middle of the week or month that it knows."""
    when = day(text)
    if when is None:
        return Fault.DATE
    if exact not in _TRUST_IN_TIME:
        return Fault.PRECISION
    return {"1": PartialDate.day, "2": week_around, "3": month_of}[exact](when)


@lru_cache(maxsize=50_000)
def _place(exact: str, name: str, division: str, country: str, lat: str, lon: str) -> EventPlace | Fault:
    precision = codes.precisions("acled").get(exact)
    if precision is None:
        return Fault.PRECISION
    point = places.coordinates(lat, lon)
    if point is None:
        return Fault.COORDINATES
    land = places.country_named(country)
    if precision.kind == "admin1":
        return places.division_or_country(division, land, point) if land else Fault.COUNTRY
    own_id = f"acled:{name}@{lat},{lon}"
    return places.town(name, land[0] if land else "", point, own_id, near=precision.kind == "near")


@lru_cache(maxsize=5_000)
def _published(timestamp: str) -> PartialDate | None:
    """The day on which the row was last changed, in seconds since 1970."""
    if not timestamp.isdigit() or len(timestamp) > 10:
        return None
    return PartialDate.day(datetime.fromtimestamp(int(timestamp), UTC).date())


ACLED = Format(
    id="acled",
    name="ACLED",
    credit="ACLED (acleddata.com)",
    header=lambda first_lines: tables.columns(first_lines, _NEEDED),
    coder=AcledCoder,
    records=tables.records,
)
