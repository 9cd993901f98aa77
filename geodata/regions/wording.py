"""A shape in words, in the languages of the interface: by its name, or by what it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import floor, log10
from types import MappingProxyType

from geodata.model import Language, Names
from geodata.regions.outlines import area_km2
from geodata.regions.shapes import Circle, Rectangle, Shape, ViewShape

_WORDS: Mapping[str, Names] = MappingProxyType(
    {
        "circle": Names("within {} km of {}", "{1}周边{0}公里内", "{1}周邊{0}公里內"),
        "circle_noun": Names("the {} km around {}", "{1}周边{0}公里", "{1}周邊{0}公里"),
        "rectangle": Names("the rectangle {}", "矩形区域（{}）", "矩形區域（{}）"),
        "view": Names("a view of {}", "地图视野（{}）", "地圖視野（{}）"),
        "polygon": Names("a drawn area of {}", "手绘区域（{}）", "手繪區域（{}）"),
        "area": Names("{} km²", "{}平方公里", "{}平方公里"),
        "myriads": Names("{} km²", "{}万平方公里", "{}萬平方公里"),
    }
)
_MYRIAD = 10_000


def shape_in_words(shape: Shape, language: Language, name_of: Callable[[str], str], *, as_noun: bool = False) -> str:
    """The shape's name, or what it is: "within 500 km of Riyadh"; `as_noun`: "the 500 km around Riyadh"."""
    if shape.name:
        return shape.name
    if isinstance(shape, Circle):
        centre = name_of(shape.around) if shape.around else f"{_latitude(shape.lat)} {_longitude(shape.lon)}"
        return _word("circle_noun" if as_noun else "circle", language).format(distance(shape.km), centre)
    if isinstance(shape, Rectangle):
        return _word("rectangle", language).format(_degrees(shape))
    key = "view" if isinstance(shape, ViewShape) else "polygon"
    return _word(key, language).format(area_in_words(area_km2(shape), language))


def area_in_words(km2: float, language: Language) -> str:
    """Square kilometres to three figures; Chinese counts in myriads."""
    rounded = _rounded(km2)
    if language.is_chinese and rounded >= _MYRIAD:
        return _word("myriads", language).format(f"{rounded / _MYRIAD:,.10g}")
    return _word("area", language).format(f"{rounded:,.10g}")


def distance(km: float) -> str:
    """Kilometres, with as many decimals as mean something."""
    return f"{round(km, 0 if km >= 100 else 1 if km >= 10 else 2):,.10g}"


def _rounded(value: float) -> float:
    """To three figures."""
    return round(value, 2 - floor(log10(value))) if value > 0 else 0.0


def _degrees(shape: Rectangle) -> str:
    east = shape.east - 360 if shape.east > 180 else shape.east
    lats = f"{_latitude(shape.south)}–{_latitude(shape.north)}"
    return f"{_longitude(shape.west)}–{_longitude(east)}, {lats}"


def _latitude(degrees: float) -> str:
    return _sided(degrees, "N", "S")


def _longitude(degrees: float) -> str:
    return _sided(degrees, "E", "W")


def _sided(degrees: float, positive: str, negative: str) -> str:
    figure = f"{abs(degrees):.1f}".removesuffix(".0")
    return f"{figure}°{'' if figure == '0' else negative if degrees < 0 else positive}"


def _word(key: str, language: Language) -> str:
    return _WORDS[key].within(language)
