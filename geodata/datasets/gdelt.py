"""GDELT 2.0 event exports: 61 columns, tab-separated, without a header (GDELT Event Database Format Codebook 2.0)."""

from __future__ import annotations

import re
from functools import lru_cache
from operator import itemgetter
from urllib.parse import urlsplit

from geodata.datasets import codes, places
from geodata.datasets.broken import Broken, Fault
from geodata.datasets.cameo_actors import cameo_actor
from geodata.datasets.days import day
from geodata.datasets.opening import MAX_LINE, UNDECODABLE, Lines, decoded
from geodata.datasets.rows import CELL, About, BadRow, Fields, Format, Records, Row, Telling
from geodata.model import EventPlace, EventType, PartialDate, Quad

COLUMNS = 61
# Machine-coded, and without any statement of how sure the coding is (the number of mentions is none): half.
CONFIDENCE = 0.5
OTHER_QUAD = "count in another quad than GDELT gives them"
_START = re.compile(r"\d+\t(?:19|20)\d{6}\t")
_QUADS = {
    "1": Quad.VERBAL_COOPERATION,
    "2": Quad.MATERIAL_COOPERATION,
    "3": Quad.VERBAL_CONFLICT,
    "4": Quad.MATERIAL_CONFLICT,
}


# The columns that are read, counted from 0; in groups, since taking several at once is quick.
_EVENT = itemgetter(0, 1, 26, 29)  # id, day, CAMEO code, quad class
_ACTORS = (itemgetter(5, 6, 7, 8, 12), itemgetter(15, 16, 17, 18, 22))  # code, name, country, known group, role
_FIGURES = itemgetter(26, 29, 30, 31, 32, 34)  # code, quad class, Goldstein, mentions, sources, tone
_NAMES = itemgetter(5, 6, 15, 16)  # codes and names of the actors
_GEO = slice(51, 59)  # of the action: type, full name, country, two divisions, latitude, longitude, feature
_DAY, _CODE, _PLACE_NAME, _ADDED, _URL = 1, 26, 52, 59, 60


class GdeltCoder:
    """Reads rows of an export."""

    def __init__(self, _header: tuple[str, ...] = ()) -> None:
        pass

    def row(self, fields: Fields) -> Row:
        event_id, date, code, quad = _EVENT(fields)
        if not event_id.isdigit():
            raise BadRow(Fault.ID)
        told = _meaning(code, quad)
        if told is None:
            raise BadRow(Fault.CODE)
        when = _day(date)
        if when is None:
            raise BadRow(Fault.DATE)
        place = _place(*fields[_GEO])
        if isinstance(place, Fault):
            raise BadRow(place)
        one, two = _ACTORS
        actors = cameo_actor(*one(fields)), cameo_actor(*two(fields))
        return Row(event_id, told[0], place, *actors, when, CONFIDENCE, told[1])

    def telling(self, fields: Fields, row: Row) -> Telling:
        code, quad, goldstein, mentions, sources, tone = _FIGURES(fields)
        code1, name1, code2, name2 = _NAMES(fields)
        one, two = _actor_words(code1, name1), _actor_words(code2, name2)
        # In plain letters, since a million texts of them are searched and kept in half the time.
        label, place, date = _label(code), fields[_PLACE_NAME], _day_words(fields[_DAY])
        between = f"{one} -> {two}: ".lstrip() if two else f"{one}: " if one else ""
        first = f"{between}{label} - {place}, {date}" if place else f"{between}{label} - {date}"
        text = (
            f"{first}\nCAMEO {code}, QuadClass {quad}, Goldstein {goldstein}, "
            f"mentions {mentions}, sources {sources}, tone {tone[:5]}\n{fields[_URL]}"
        )
        return Telling(f"GDELT {row.id}", text, len(first), label, place, one, two, date)

    def about(self, fields: Fields) -> About:
        return About(_outlet(fields[_URL]), _day(fields[_ADDED]))


def header(first_lines: list[str]) -> tuple[str, ...] | None:
    """An export has no header: it is known by its rows, some of which may be broken."""
    is_one = any(line.count("\t") == COLUMNS - 1 and _START.match(line) for line in first_lines)
    return () if is_one else None


def records(lines: Lines, _header: tuple[str, ...], broken: Broken) -> Records:
    """The rows with the right number of columns."""
    texts = (text for block in lines.blocks() for text in decoded(block))
    for number, line in enumerate(texts, start=1):
        fields = line.split(CELL)
        if len(fields) == COLUMNS and UNDECODABLE not in line:
            yield number, fields, line
        elif line.strip():
            broken.add(_fault(line, fields), number)


def _fault(line: str, fields: list[str]) -> Fault:
    if len(line) > MAX_LINE:
        return Fault.LONG
    return Fault.ENCODING if len(fields) == COLUMNS else Fault.COLUMNS


@lru_cache(maxsize=5_000)
def _meaning(code: str, quad: str) -> tuple[EventType, str] | None:
    """The type that a code counts as, and a note where its quad is not GDELT's."""
    told = codes.cameo_code(code)
    if told is None:
        return None
    return told.type, "" if told.type.quad is _QUADS.get(quad) else OTHER_QUAD


@lru_cache(maxsize=1_000)
def _label(code: str) -> str:
    told = codes.cameo_code(code)
    return told.label if told else code


@lru_cache(maxsize=20_000)
def _day(text: str) -> PartialDate | None:
    when = day(text)
    return PartialDate.day(when) if when else None


@lru_cache(maxsize=20_000)
def _day_words(text: str) -> str:
    return str(_day(text) or text)


@lru_cache(maxsize=20_000)
def _actor_words(code: str, name: str) -> str:
    """An actor as the row names it: "TURKEY (TURCOP)"."""
    return f"{name} ({code})" if name and code else name or code


def _town(full_name: str) -> str:
    return full_name.partition(",")[0]


@lru_cache(maxsize=100_000)
def _place(
    kind: str, name: str, fips: str, division: str, _second: str, lat: str, lon: str, feature: str
) -> EventPlace | Fault | None:
    """The site of the action; a Fault where the codes are none."""
    precision = codes.precisions("gdelt").get(kind)
    if precision is None:
        return Fault.PRECISION
    if precision.kind == "none":
        return None
    country = codes.fips_areas().get(fips)
    point = places.coordinates(lat, lon) if lat or lon else None
    if precision.kind == "country":
        return places.area(country[1]) if country else Fault.COUNTRY
    if point is None:
        return Fault.COORDINATES
    if precision.kind == "admin1":
        return _division(name, division, country, point)
    own_id = f"gdelt:{feature}" if feature else f"gdelt:{name}@{lat},{lon}"
    return places.town(_town(name), country[0] if country else "", point, own_id)


def _division(
    name: str, code: str, country: tuple[str, str] | None, point: tuple[float, float]
) -> EventPlace | Fault:
    if country is None:
        return Fault.COUNTRY
    if country[0] == "US" and f"admin1:US-{code[2:]}" in _states():
        return places.area(f"admin1:US-{code[2:]}")
    return places.division_or_country(name.rpartition(",")[0] or name, country, point)


@lru_cache(maxsize=1)
def _states() -> frozenset[str]:
    """The states of the United States; other divisions there are counties of ours."""
    from geodata.knowledge.tables import read_table
    from resources import KNOWLEDGE

    rows = read_table(KNOWLEDGE / "admin1.tsv")
    return frozenset(row["id"] for row in rows if row["id"].startswith("admin1:US-"))


@lru_cache(maxsize=1_000)
def _host(address: str) -> str:
    return (urlsplit(address).hostname or "").removeprefix("www.")


def _outlet(url: str) -> str:
    """The site that published the story; offline sources are named as they are."""
    scheme, mark, rest = url.partition("://")
    return _host(f"{scheme}://{rest.partition('/')[0]}") if mark else url[:80]


GDELT = Format(
    id="gdelt",
    name="GDELT 2.0",
    credit="The GDELT Project (gdeltproject.org)",
    header=header,
    coder=GdeltCoder,
    records=records,
)
