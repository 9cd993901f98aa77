"""UCDP's Georeferenced Event Dataset (UCDP GED Codebook), a row an event with at least one death."""

from __future__ import annotations

import re
from functools import lru_cache

from geodata.datasets import codes, places, tables
from geodata.datasets.broken import Fault
from geodata.datasets.days import day, days
from geodata.datasets.named_actors import named_actor
from geodata.datasets.rows import About, BadRow, Fields, Format, Row, Telling
from geodata.datasets.telling import first_sentences
from geodata.model import EventPlace, PartialDate

_NEEDED = frozenset({"type_of_violence", "side_a", "side_b", "where_prec", "date_start", "date_end", "latitude"})
_TRUST_BY_CLARITY = {"1": 1.0, "2": 0.8}
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


class UcdpCoder:
    """Reads rows of a GED table."""

    def __init__(self, header: tuple[str, ...]) -> None:
        self._cell = tables.Cells(header).of

    def row(self, fields: Fields) -> Row:
        cell = self._cell
        event_id = cell(fields, "id")
        if not event_id:
            raise BadRow(Fault.ID)
        meaning = codes.ucdp_types().get(cell(fields, "type_of_violence"))
        if meaning is None:
            raise BadRow(Fault.CODE)
        when = _when(cell(fields, "date_start"), cell(fields, "date_end"))
        if when is None:
            raise BadRow(Fault.DATE)
        exact = cell(fields, "where_prec")
        where = (cell(fields, name) for name in ("where_coordinates", "adm_1", "country", "latitude", "longitude"))
        place = _place(exact, *where)
        if isinstance(place, Fault):
            raise BadRow(place)
        trust = codes.precisions("ucdp")[exact].confidence * _TRUST_BY_CLARITY.get(cell(fields, "event_clarity"), 1.0)
        one, two = (named_actor(cell(fields, name), "ucdp") for name in ("side_a", "side_b"))
        return Row(event_id, meaning.type, place, one, two, when, round(trust, 2))

    def telling(self, fields: Fields, row: Row) -> Telling:
        cell = self._cell
        headline, article = cell(fields, "source_headline"), cell(fields, "source_article")
        quoted = headline or first_sentences(article)
        label = codes.ucdp_types()[cell(fields, "type_of_violence")].label
        coded = " · ".join(filter(None, (label, self._sides(fields), self._where(fields), self._figures(fields))))
        rest = article if headline and article != headline else article[len(quoted) :] if quoted else ""
        text = "\n".join(filter(None, (quoted, rest.strip(), coded)))
        return Telling(
            f"UCDP GED {row.id}",
            text,
            len(quoted) or len(coded),
            label,
            cell(fields, "where_coordinates"),
            cell(fields, "side_a"),
            cell(fields, "side_b"),
        )

    def about(self, fields: Fields) -> About:
        first = _ISO.search(self._cell(fields, "source_date"))
        when = day(first[0]) if first else None
        return About(self._cell(fields, "source_office"), PartialDate.day(when) if when else None)

    def _sides(self, fields: Fields) -> str:
        return " → ".join(filter(None, (self._cell(fields, "side_a"), self._cell(fields, "side_b"))))

    def _where(self, fields: Fields) -> str:
        names = (self._cell(fields, name) for name in ("where_coordinates", "adm_2", "adm_1", "country"))
        return ", ".join(dict.fromkeys(filter(None, names)))

    def _figures(self, fields: Fields) -> str:
        names = ("where_prec", "date_prec", "event_clarity", "best", "low", "high")
        return ", ".join(f"{name} {value}" for name in names if (value := self._cell(fields, name)))


@lru_cache(maxsize=20_000)
def _when(start: str, end: str) -> PartialDate | None:
    first, last = day(start, month_first=True), day(end, month_first=True)
    return days(first, last) if first and last and first <= last else None


@lru_cache(maxsize=50_000)
def _place(exact: str, name: str, division: str, country: str, lat: str, lon: str) -> EventPlace | Fault | None:
    precision = codes.precisions("ucdp").get(exact)
    if precision is None:
        return Fault.PRECISION
    point = places.coordinates(lat, lon)
    if point is None:
        return Fault.COORDINATES
    if precision.kind == "water":
        return places.water(point)
    land = places.country_named(country)
    if precision.kind in ("admin1", "country"):
        if land is None:
            return Fault.COUNTRY
        is_country = precision.kind == "country"
        return places.area(land[1]) if is_country else places.division_or_country(division, land, point)
    own_id = f"ucdp:{name}@{lat},{lon}"
    return places.town(name, land[0] if land else "", point, own_id, near=precision.kind == "near")


UCDP = Format(
    id="ucdp",
    name="UCDP GED",
    credit="Uppsala Conflict Data Program (ucdp.uu.se), CC BY 4.0",
    header=lambda first_lines: tables.columns(first_lines, _NEEDED),
    coder=UcdpCoder,
    records=tables.records,
)
