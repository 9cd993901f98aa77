"""One filter for the map, the excerpts, the counts and every export; it reads as a sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any, Literal, Protocol

from geodata.errors import BadProject
from geodata.filter_sentence import NameOf, sentence
from geodata.knowledge.gazetteer import fold
from geodata.model import EventType, Language, PartialDate
from geodata.query import conditions
from geodata.query.naming import WORLD, Naming
from geodata.query.parsing import parsed
from geodata.query.understanding import understood
from geodata.regions import codec, placing
from geodata.regions.shapes import Shape

Combination = Literal["any", "all"]


@dataclass(frozen=True, slots=True)
class DateRange:
    """Days from `start` to `end`, both inclusive; an open side is None."""

    start: date | None = None
    end: date | None = None

    def __post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise ValueError("a date range without any date")
        if self.start and self.end and self.end < self.start:
            raise ValueError(f"reversed date range: {self.start}..{self.end}")

    def admits(self, when: PartialDate | None) -> bool:
        """Whether some day that `when` may mean lies in the range; an unknown date does not."""
        if when is None:
            return False
        return (self.start is None or when.end >= self.start) and (self.end is None or when.start <= self.end)


class Passage(conditions.Passage, Protocol):
    """What a filter looks at: one event, or one sentence that names a place."""

    @property
    def is_only_text(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Filter:
    """What is shown. Values of one kind are alternatives, the kinds are conditions; `Filter()` admits all.

    `regions` holds ids of areas ("region:middle-east", "iso:UA"), `shapes` regions that were drawn: what lies in any
    of them, or with the `combination` "all" in all of them at once, and inverted what does not. What has no place is
    neither inside nor outside. An area lies in a shape by more than half of it (see `regions.extents`).
    A passage without an event has no type. `words` are a query (`geodata.query`): several must all be found, in any
    script and case. Sentences that are mere text are in only when words are looked for.
    `undated` lets in what has no date beside the `dates`; without `dates` it is in anyhow. `together` asks for
    all the `actors` in one passage, where they are else alternatives: two of them are a dyad.
    """

    regions: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    types: frozenset[EventType] = frozenset()
    actors: frozenset[str] = frozenset()
    words: str = ""
    dates: DateRange | None = None
    undated: bool = False
    together: bool = False
    shapes: tuple[Shape, ...] = ()
    is_inverted: bool = False
    combination: Combination = "any"

    def __post_init__(self) -> None:
        if self.combination not in ("any", "all"):
            raise ValueError(f"regions are combined by any or all, not {self.combination!r}")

    @property
    def is_empty(self) -> bool:
        kinds = (self.is_somewhere, self.articles, self.types, self.actors, self.dates, self.says_something)
        return not any(kinds)

    @property
    def is_somewhere(self) -> bool:
        """Whether it asks where something is."""
        return bool(self.regions or self.shapes)

    @property
    def says_something(self) -> bool:
        """Whether its words ask for anything."""
        return bool(self.words.strip()) and parsed(self.words).tree is not None

    def admits(self, passage: Passage, naming: Naming = WORLD) -> bool:
        """Whether a passage is shown; `naming` knows what the names among the words mean."""
        return (
            self._article_matches(passage)
            and self._region_matches(passage)
            and self._type_matches(passage)
            and self._actors_match(passage)
            and self._date_matches(passage)
            and self._words_match(passage, naming)
        )

    def sentence(self, language: Language, names: NameOf) -> str:
        """The filter in words; `names` gives the name of a region, actor or article by its id."""
        return sentence(self, language, names)

    def with_region(self, region_id: str) -> Filter:
        return self._at(self.regions | {region_id}, self.shapes)

    def without_region(self, region_id: str) -> Filter:
        return self._at(self.regions - {region_id}, self.shapes)

    def with_regions(self, region_ids: Collection[str]) -> Filter:
        return self._at(frozenset(region_ids), self.shapes)

    def with_shape(self, shape: Shape) -> Filter:
        return self if shape in self.shapes else self._at(self.regions, (*self.shapes, shape))

    def without_shape(self, shape: Shape) -> Filter:
        return self.with_shapes(each for each in self.shapes if each != shape)

    def with_shapes(self, shapes: Iterable[Shape]) -> Filter:
        return self._at(self.regions, tuple(shapes))

    def inverted(self, is_inverted: bool) -> Filter:
        """What lies outside its regions and shapes, or inside."""
        return replace(self, is_inverted=is_inverted)

    def combined(self, combination: Combination) -> Filter:
        """What lies in any of its regions and shapes, or in all of them."""
        return replace(self, combination=combination)

    def _at(self, regions: frozenset[str], shapes: tuple[Shape, ...]) -> Filter:
        """With these regions and shapes; without any, how to combine them is forgotten too."""
        kept = replace(self, regions=regions, shapes=shapes)
        return kept if kept.is_somewhere else replace(kept, is_inverted=False, combination="any")

    def with_articles(self, article_ids: Collection[str]) -> Filter:
        return replace(self, articles=frozenset(article_ids))

    def with_types(self, types: Collection[EventType]) -> Filter:
        return replace(self, types=frozenset(types))

    def with_actors(self, actor_ids: Collection[str]) -> Filter:
        """Any of these actors; or all of them at once, where that was asked for and there still are several."""
        return replace(self, actors=frozenset(actor_ids), together=self.together and len(actor_ids) > 1)

    def with_all_of(self, actor_ids: Collection[str]) -> Filter:
        """Only what these actors are in together."""
        return replace(self, actors=frozenset(actor_ids), together=len(actor_ids) > 1)

    def with_words(self, words: str) -> Filter:
        return replace(self, words=words)

    def with_dates(self, dates: DateRange | None) -> Filter:
        return replace(self, dates=dates)

    def with_undated(self, undated: bool) -> Filter:
        return replace(self, undated=undated)

    def _article_matches(self, passage: Passage) -> bool:
        return not self.articles or passage.article_id in self.articles

    def _region_matches(self, passage: Passage) -> bool:
        return not self.is_somewhere or placing.admits(self, passage.place, passage.regions)

    def _type_matches(self, passage: Passage) -> bool:
        return not self.types or passage.type in self.types

    def _actors_match(self, passage: Passage) -> bool:
        if self.together:
            return self.actors.issubset(passage.actor_ids)
        return not self.actors or not self.actors.isdisjoint(passage.actor_ids)

    def _date_matches(self, passage: Passage) -> bool:
        if self.dates is None or (self.undated and passage.date is None):
            return True
        return self.dates.admits(passage.date)

    def _words_match(self, passage: Passage, naming: Naming) -> bool:
        asked = _understood(self.words, naming)
        if passage.is_only_text and not asked.is_search:
            return False
        return asked.condition is None or asked.condition.admits(passage)


_understood = lru_cache(maxsize=64)(understood)


def folded(text: str) -> str:
    """`text` in simplified script and without case, as words and haystacks are compared."""
    return fold(text).casefold()


def to_json(chosen: Filter) -> dict[str, Any]:
    """The filter as plain values, for the settings."""
    dates = chosen.dates
    return {
        "regions": sorted(chosen.regions),
        "articles": sorted(chosen.articles),
        "types": sorted(chosen.types),
        "actors": sorted(chosen.actors),
        "words": chosen.words,
        "dates": dates and [day and day.isoformat() for day in (dates.start, dates.end)],
        "undated": chosen.undated,
        "together": chosen.together,
        "shapes": [codec.to_json(shape) for shape in chosen.shapes],
        "inverted": chosen.is_inverted,
        "combination": chosen.combination,
    }


def from_json(record: Mapping[str, Any]) -> Filter:
    """The filter that `to_json` wrote; BadProject when it is not one."""
    try:
        dates = record["dates"]
        return Filter(
            regions=_strings(record["regions"]),
            articles=_strings(record["articles"]),
            types=frozenset(EventType(name) for name in record["types"]),
            actors=_strings(record["actors"]),
            words=str(record["words"]),
            dates=dates and DateRange(*(day and date.fromisoformat(day) for day in dates)),
            undated=bool(record.get("undated", False)),  # which earlier projects did not know
            together=bool(record.get("together", False)),
            shapes=tuple(codec.from_json(shape) for shape in record.get("shapes", ())),
            is_inverted=bool(record.get("inverted", False)),
            combination=record.get("combination", "any"),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise BadProject(f"the saved filter cannot be read: {error}") from error


def _strings(values: Any) -> frozenset[str]:
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise ValueError(f"not a list of ids: {values!r}")
    return frozenset(values)
