"""Which of a city's alternate names are Chinese names worth indexing, and which of them to show."""

from __future__ import annotations

import re
from functools import lru_cache

from geodata.knowledge import compile_sources as sources
from geodata.knowledge.naming import CHINESE, fold

_CHINESE_NAME = re.compile(f"[{CHINESE}·]{{2,14}}")
_SHORT_NAME_FROM_POPULATION = 100_000
_SUFFIXES = "市县縣区區州盟"
_HOME = ("CN", "TW")
_KANJI = ("JP", "KR", "KP")


def chinese_names(alternates: list[str], country: str, population: int) -> list[str]:
    """The Chinese names among `alternates` that may stand for the place in running text.

    A name of two characters is kept for large places only, or where its second says what it is (沙市): towns are
    called 和平 or 合作, and so is much else.
    """
    names = [name for name in alternates if _CHINESE_NAME.fullmatch(name) and _may_stand(name, country, population)]
    bare = [name[:-1] for name in names if name[-1] == "市" and _may_stand(name[:-1], country, population)]
    return list(dict.fromkeys(names + bare))


def shown_chinese(names: list[str]) -> tuple[str, str]:
    """The simplified and the traditional name to show, ("", "") when there is none."""
    if not names:
        return "", ""
    hans = fold(min(names, key=_standing))
    original = [name for name in names if fold(name) == hans and name != hans]
    return hans, original[0] if original else sources.to_traditional(hans)


def _standing(name: str) -> tuple[bool, bool]:
    """Sorts the plain name before the one that says what the place is, and simplified before traditional."""
    return name[-1] in _SUFFIXES, fold(name) != name


def _may_stand(name: str, country: str, population: int) -> bool:
    folded = fold(name)
    if len(name) < 2 or folded in generic_words():
        return False
    if len(name) > 2 or (country in _HOME and name[1] in _SUFFIXES):
        return True
    return population >= _SHORT_NAME_FROM_POPULATION and (country not in _KANJI or folded in _short_kanji())


@lru_cache(maxsize=1)
def _short_kanji() -> frozenset[str]:
    """Cities of Japan and Korea that two characters call up in a Chinese text, rather than a family."""
    return frozenset(fold(word) for row in sources.table("places_kanji") for word in row["words"].split())


@lru_cache(maxsize=1)
def generic_words() -> frozenset[str]:
    """Ordinary words that are also the names of towns, folded."""
    return frozenset(fold(word) for row in sources.table("places_generic_zh") for word in row["words"].split())
