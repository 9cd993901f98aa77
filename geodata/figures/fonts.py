"""The typeface of figures: one with Latin, Cyrillic and Chinese letters, in the forms of the figure's language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from geodata.errors import MissingKnowledge
from geodata.maps.serving import cjk_font
from geodata.model import Language

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties

_BEHIND = "DejaVu Sans"  # comes with matplotlib: signs that no other family has

# What Linux has from our own dependency comes first: figures made there are alike everywhere.
_FAMILIES: Mapping[Language, tuple[str, ...]] = MappingProxyType(
    {
        Language.SIMPLIFIED: (
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "Microsoft YaHei",
            "PingFang SC",
            "Hiragino Sans GB",
            "SimHei",
        ),
        Language.TRADITIONAL: (
            "Noto Sans CJK TC",
            "Source Han Sans TC",
            "Microsoft JhengHei",
            "PingFang TC",
            "Hiragino Sans CNS",
            "Heiti TC",
        ),
    }
)


@cache
def families(language: Language) -> tuple[str, ...]:
    """The families that a figure is set in, the best first; MissingKnowledge where none has Chinese letters."""
    from matplotlib.font_manager import fontManager

    if (path := cjk_font()) and not any(entry.fname == str(path) for entry in fontManager.ttflist):
        fontManager.addfont(str(path))
    known = {entry.name for entry in fontManager.ttflist}
    wanted = _wanted(language)
    found = next((name for name in wanted if name in known), None)
    if found is None:
        raise MissingKnowledge("No typeface with Chinese letters is installed: install one such as Noto Sans CJK.")
    return found, _BEHIND


def font_file(language: Language) -> tuple[str, int]:
    """The file of the first family, and the number of the typeface in it."""
    from matplotlib.font_manager import fontManager

    name = families(language)[0]
    faces = (each for each in fontManager.ttflist if each.name == name)
    entry = min(faces, key=lambda each: (each.style != "normal", abs(int(each.weight) - 400)))
    return entry.fname, int(entry.index)


def css_families(language: Language) -> str:
    """The same for a picture whose letters are set where it is opened: all families that will do, as CSS."""
    return ", ".join((*(f"'{name}'" for name in _wanted(language)), f"'{_BEHIND}'", "sans-serif"))


def _wanted(language: Language) -> tuple[str, ...]:
    return _FAMILIES.get(language, _FAMILIES[Language.SIMPLIFIED])


def face(language: Language, text: str, points: float) -> FontProperties:
    """The typeface for a text: the figure's own, or where that lacks a letter of it, the one behind it first.

    A letter that a typeface lacks would else be put together from a plain one and an accent somewhere beside it.
    """
    return _face(families(language), not _letters(families(language)[0]).issuperset(map(ord, text)), points)


@lru_cache(maxsize=256)
def _face(names: tuple[str, ...], is_turned: bool, points: float) -> FontProperties:
    from matplotlib.font_manager import FontProperties

    return FontProperties(family=list(reversed(names) if is_turned else names), size=points)


@cache
def _letters(family: str) -> frozenset[int]:
    """The code points that a family has letters for."""
    from matplotlib.font_manager import FontProperties, findfont, get_font

    return frozenset(get_font(findfont(FontProperties(family=[family]))).get_charmap())


def lacks(language: Language, text: str) -> frozenset[str]:
    """The letters of a text that none of the families has."""
    known = frozenset().union(*map(_letters, families(language)))
    return frozenset(letter for letter in set(text) if ord(letter) not in known and letter.isprintable())
