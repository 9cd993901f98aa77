"""A filter in words, for the status bar, the filter panel and the line under every export."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from geodata.labels import TYPE_NAMES
from geodata.model import Language, Names
from geodata.query.wording import query_in_words
from geodata.regions.wording import shape_in_words

if TYPE_CHECKING:
    from geodata.filters import DateRange, Filter

NameOf = Callable[[str], str]

SEPARATOR = " · "
MANY = 3  # so many values of a kind are named, further ones counted

_PHRASES: Mapping[str, Names] = MappingProxyType(
    {
        "all": Names("everything", "全部内容", "全部內容"),
        "actors": Names("with {}", "涉及{}", "涉及{}"),
        "together": Names("{} together", "{}同时参与", "{}同時參與"),
        "and": Names(" and ", "和", "和"),
        "articles": Names("in {}", "出自{}", "出自{}"),
        "title": Names("“{}”", "《{}》", "《{}》"),
        "words": Names("containing “{}”", "含“{}”", "含「{}」"),
        "between": Names("{} to {}", "{}至{}", "{}至{}"),
        "since": Names("since {}", "{}起", "{}起"),
        "undated": Names("{} or undated", "{}或日期不明", "{}或日期不明"),
        "until": Names("until {}", "截至{}", "截至{}"),
        "comma": Names(", ", "、", "、"),
        "or": Names(" or ", "或", "或"),
        "more_or": Names("{} or {} more", "{}等{}项", "{}等{}項"),
        "both": Names(" and ", "且", "且"),
        "more_both": Names("{} and {} more", "{}等{}项重叠处", "{}等{}項重疊處"),
        "outside": Names("outside {}", "{}以外", "{}以外"),
        "outside_overlap": Names("outside the overlap of {}", "{}的重叠处以外", "{}的重疊處以外"),
    }
)


def sentence(chosen: Filter, language: Language, name_of: NameOf) -> str:
    """The filter in words: its conditions in a fixed order, or that there are none."""
    return SEPARATOR.join(_parts(chosen, language, name_of)) or _phrase("all", language)


def _parts(chosen: Filter, language: Language, name_of: NameOf) -> Iterator[str]:
    if chosen.is_somewhere:
        yield _where(chosen, language, name_of)
    if chosen.dates:
        dates = _dates(chosen.dates, language)
        yield _phrase("undated", language).format(dates) if chosen.undated else dates
    if chosen.types:
        yield _either((TYPE_NAMES[type_].within(language) for type_ in chosen.types), language)
    if chosen.actors:
        yield _actors(chosen, language, name_of)
    if chosen.articles:
        titles = (_phrase("title", language).format(name_of(id_)) for id_ in chosen.articles)
        yield _phrase("articles", language).format(_either(titles, language))
    if chosen.says_something:
        yield query_in_words(chosen.words, language, _phrase("words", language))


def _actors(chosen: Filter, language: Language, name_of: NameOf) -> str:
    names = map(name_of, chosen.actors)
    if chosen.together and len(chosen.actors) > 1:
        return _phrase("together", language).format(_phrase("and", language).join(sorted(names)))
    return _phrase("actors", language).format(_either(names, language))


def _where(chosen: Filter, language: Language, name_of: NameOf) -> str:
    """The regions by name, then the shapes; together, apart, or what is outside of them."""
    shapes = [shape_in_words(each, language, name_of, as_noun=chosen.is_inverted) for each in chosen.shapes]
    names = sorted(map(name_of, chosen.regions)) + sorted(shapes)
    is_overlap = chosen.combination == "all" and len(names) > 1
    told = _joined(names, "both" if is_overlap else "or", language)
    if chosen.is_inverted:
        return _phrase("outside_overlap" if is_overlap else "outside", language).format(told)
    return told


def _either(names: Iterable[str], language: Language) -> str:
    """Alternatives as one speaks of them: A, B or C; of many, the first ones and how many there are."""
    return _joined(sorted(names), "or", language)


def _joined(found: Sequence[str], word: str, language: Language) -> str:
    """Names with "or" or "and" before the last."""
    comma = _phrase("comma", language)
    if len(found) > MANY:
        return _many(found, comma, f"more_{word}", language)
    return _phrase(word, language).join([comma.join(found[:-1]), found[-1]] if found[1:] else found)


def _many(found: Sequence[str], comma: str, phrase: str, language: Language) -> str:
    """English counts the rest, Chinese the whole."""
    number = len(found) if language.is_chinese else len(found) - MANY
    return _phrase(phrase, language).format(comma.join(found[:MANY]), number)


def _dates(dates: DateRange, language: Language) -> str:
    start, end = dates.start and dates.start.isoformat(), dates.end and dates.end.isoformat()
    if start == end:
        return str(start)
    if start and end:
        return _phrase("between", language).format(start, end)
    return _phrase("since" if start else "until", language).format(start or end)


def _phrase(key: str, language: Language) -> str:
    return _PHRASES[key].within(language)
