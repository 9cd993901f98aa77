"""Where an entry of a feed says it lies: GeoRSS points (simple and GML) and the W3C's latitude and longitude.

Only points count. A line, polygon or box covers more than it names, and its middle would claim to be a place; a wide
circle likewise, and of several points none is the entry's. Coordinates are WGS 84, latitude first, as in GeoRSS.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lxml import etree  # type: ignore[import-untyped]

from geodata.extraction.given_places import PREFIX
from geodata.model import Names, Place, PlaceKind
from geodata.reading.text import without_surrogates

_WIDEST = 25_000  # metres; a circle any wider is an area
_DIGITS = 5  # of a degree: about a metre
_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?")
_WGS84 = re.compile(r"(?:4326|CRS:?84)$", re.I)
Point = tuple[float, float]  # latitude, longitude


def place_of(entry: etree._Element) -> Place | None:
    """The point that an entry is given, as a place of its own; None where there is none, or not exactly one."""
    points = set(_points(entry))
    if len(points) != 1 or _radius(entry) > _WIDEST:
        return None
    (lat, lon) = points.pop()
    called = " ".join(_text_of(entry, "featurename").split()) or f"{lat:.2f}, {lon:.2f}"
    return Place(f"{PREFIX}{lat},{lon}", Names(without_surrogates(called)), PlaceKind.LANDMARK, lat, lon)


def _points(entry: etree._Element) -> Iterator[Point]:
    told = (words for element in entry.iter(etree.Element) if (words := _words_of_point(element)))
    yield from filter(None, map(_point, told))
    for one, other in pairwise(entry.iter(etree.Element)):
        pair = {_local(one): one.text or "", _local(other): other.text or ""}
        if pair.keys() == {"lat", "long"} and (point := _point(f"{pair['lat']} {pair['long']}")):
            yield point


def _words_of_point(element: etree._Element) -> str:
    """The words of a georss:point, or of the gml:pos of a gml:Point in degrees."""
    if _local(element) == "point":
        return element.text or ""
    parent = element.getparent()
    if _local(element) != "pos" or parent is None or _local(parent) != "Point":
        return ""
    system = element.get("srsName") or parent.get("srsName") or "4326"
    return (element.text or "") if _WGS84.search(system) else ""


def _point(words: str) -> Point | None:
    parts = words.replace(",", " ").split()
    if len(parts) < 2 or not all(map(_NUMBER.fullmatch, parts[:2])):
        return None
    lat, lon = (round(float(part), _DIGITS) for part in parts[:2])
    is_one = -90 <= lat <= 90 and -180 <= lon <= 180 and (lat, lon) != (0, 0)
    return (lat, lon) if is_one else None


def _radius(entry: etree._Element) -> float:
    told = _text_of(entry, "radius").strip()
    return float(told) if _NUMBER.fullmatch(told) else 0.0


def _text_of(entry: etree._Element, name: str) -> str:
    found = (element.text or "" for element in entry.iter(etree.Element) if _local(element).lower() == name)
    return next(found, "")


def _local(element: etree._Element) -> str:
    return str(etree.QName(element).localname) if isinstance(element.tag, str) else ""
