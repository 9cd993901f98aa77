"""What an export holds: events, places, actors and mentions under a filter, as flat tables, and whose they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from geodata.counts_in_words import shown_in_words
from geodata.filters import Filter
from geodata.index import Index
from geodata.model import Actor, Article, Language, PartialDate, Place, Span
from geodata.passages import Passage

Cell = str | int | float | bool | date | None
Point = tuple[float, float]  # longitude, latitude


class Layer(StrEnum):
    EVENTS = "events"
    PLACES = "places"
    ACTORS = "actors"
    MENTIONS = "mentions"


@dataclass(frozen=True, slots=True)
class Row:
    """One feature. `point` is None where no exact place is known: an area's middle would claim too much."""

    cells: tuple[Cell, ...]
    point: Point | None = None


@dataclass(frozen=True, slots=True)
class Table:
    layer: Layer
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    def records(self) -> Iterator[dict[str, Cell]]:
        return (dict(zip(self.columns, row.cells, strict=True)) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Export:
    """Tables, and the lines that every format carries in its own way: what is shown, by whom, whose data."""

    title: str
    shown: str
    made_by: str
    attribution: str
    language: Language
    tables: Mapping[Layer, Table]

    @property
    def lines(self) -> tuple[str, ...]:
        return (self.title, self.shown, self.made_by, self.attribution)


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be exported. `name_of` names regions, actors and articles for the filter's sentence."""

    index: Index
    chosen: Filter
    name_of: Callable[[str], str]
    title: str
    made_by: str
    attribution: str
    language: Language = Language.ENGLISH
    layers: tuple[Layer, ...] = tuple(Layer)


Step = Callable[[int, int], None]  # hears how many passages are done, of how many; may raise to stop


def no_step(_done: int, _total: int) -> None:
    """Nobody listens."""


def gather(request: Request, step: Step = no_step) -> Export:
    """The tables that a request asks for."""
    found = request.index.passages(request.chosen)
    gatherer = _Gatherer(request.index, request.language)
    for number, passage in enumerate(found):
        gatherer.take(passage)
        if number % 256 == 0:
            step(number, len(found))
    counts = request.index.counts(request.chosen)
    return Export(
        title=request.title,
        shown=shown_in_words(counts, request.chosen, request.language, request.name_of),
        made_by=request.made_by,
        attribution=request.attribution,
        language=request.language,
        tables={layer: gatherer.table(layer) for layer in request.layers},
    )


_ABOUT = ("article", "title", "outlet", "published")
_WHERE = ("place_id", "place", "place_kind", "country", "lat", "lon")
_WHEN = ("date_start", "date_end", "date_precision", "date_inferred")
_NAMES = ("name_en", "name_zh_hans", "name_zh_hant")
_PARTIES = ("source_ids", "sources", "target_ids", "targets")
_QUOTED = ("quotation", "start", "end")
_SEAT = ("seat_id", "seat", "lat", "lon")
COLUMNS: Mapping[Layer, tuple[str, ...]] = {
    Layer.EVENTS: (
        *("id", "type", "quad", *_WHEN, *_WHERE, "place_inferred", *_PARTIES),
        *(*_QUOTED, "reported_by", "confidence", "corrected", *_ABOUT),
    ),
    Layer.PLACES: (*_WHERE, *_NAMES, "geonameid", "events", "mentions"),
    Layer.ACTORS: ("actor_id", "actor", "kind", "country", *_NAMES, *_SEAT, "as_source", "as_target"),
    Layer.MENTIONS: (*_WHERE, *_WHEN, *_QUOTED, *_ABOUT),
}


class _Gatherer:
    """Takes passages one by one, and counts their places and actors on the way."""

    def __init__(self, index: Index, language: Language) -> None:
        self._index = index
        self._language = language
        self._events: list[Row] = []
        self._mentions: list[Row] = []
        self._places: dict[str, Place] = {}
        self._actors: dict[str, Actor] = {}
        self._told: dict[str, Counter[str]] = {"events": Counter(), "mentions": Counter()}
        self._sides: dict[str, Counter[str]] = {"source": Counter(), "target": Counter()}
        self._corrected = lru_cache(maxsize=256)(index.corrected_events)

    def take(self, passage: Passage) -> None:
        article = self._index.article(passage.article_id)
        place = passage.place
        if place is not None:
            self._places[place.id] = place
            self._told["events" if passage.event else "mentions"][place.id] += 1
        if passage.event is not None:
            self._take_event(passage, article)
        else:
            cells = (*_when(passage.date), *_quoted(article, passage.sentence), *_about(article))
            self._mentions.append(Row((*self._where(place), *cells), _point(place)))

    def table(self, layer: Layer) -> Table:
        rows: Mapping[Layer, Callable[[], Iterable[Row]]] = {
            Layer.EVENTS: lambda: self._events,
            Layer.MENTIONS: lambda: self._mentions,
            Layer.PLACES: lambda: map(self._of_place, self._by_count(self._places, self._told.values())),
            Layer.ACTORS: lambda: map(self._of_actor, self._by_count(self._actors, self._sides.values())),
        }
        return Table(layer, COLUMNS[layer], tuple(rows[layer]()))

    def _take_event(self, passage: Passage, article: Article) -> None:
        event = passage.event
        assert event is not None
        for side, actors in (("source", event.sources), ("target", event.targets)):
            for actor in actors:
                self._actors[actor.id] = actor
                self._sides[side][actor.id] += 1
        what = (f"{article.id}#{event.id}", event.type.value, event.quad.value)
        where = (*self._where(passage.place), passage.is_place_inferred)
        parties = (*self._named(event.sources), *self._named(event.targets))
        is_corrected = event.id in self._corrected(article.id)
        told = (*_quoted(article, event.evidence), event.reported_by, round(event.confidence, 3), is_corrected)
        cells = (*what, *_when(event.date), *where, *parties, *told, *_about(article))
        self._events.append(Row(cells, _point(passage.place)))

    def _named(self, actors: Sequence[Actor]) -> tuple[str, str]:
        names = (actor.names.within(self._language) for actor in actors)
        return "; ".join(actor.id for actor in actors), "; ".join(names)

    def _where(self, place: Place | None) -> tuple[Cell, ...]:
        if place is None:
            return (None,) * len(_WHERE)
        lat, lon = (None, None) if place.kind.is_area else (place.lat, place.lon)
        return (place.id, place.names.within(self._language), place.kind.value, place.country, lat, lon)

    def _of_place(self, id_: str) -> Row:
        place = self._places[id_]
        names = (place.names.en, place.names.zh_hans, place.names.zh_hant)
        counts = (self._told["events"][id_], self._told["mentions"][id_])
        return Row((*self._where(place), *names, place.geonameid, *counts), _point(place))

    def _of_actor(self, id_: str) -> Row:
        actor = self._actors[id_]
        names, seat = actor.names, actor.seat
        where = (seat.id, seat.names.within(self._language)) if seat else (None, None)
        point = _point(seat)
        lon, lat = point or (None, None)
        counts = (self._sides["source"][id_], self._sides["target"][id_])
        about = (id_, names.within(self._language), actor.kind.value, actor.country)
        cells = (*about, names.en, names.zh_hans, names.zh_hant, *where, lat, lon, *counts)
        return Row(cells, point)

    @staticmethod
    def _by_count(things: Iterable[str], counters: Iterable[Counter[str]]) -> list[str]:
        totals: Counter[str] = sum(counters, Counter())
        return sorted(things, key=lambda id_: (-totals[id_], id_))


def _when(when: PartialDate | None) -> tuple[Cell, ...]:
    if when is None:
        return (None,) * len(_WHEN)
    return (when.start, when.end, when.precision.value, when.inferred)


def _quoted(article: Article, span: Span) -> tuple[Cell, ...]:
    return (article.quote(span), span.start, span.end)


def _about(article: Article) -> tuple[Cell, ...]:
    return (article.id, article.heading, article.outlet, str(article.published) if article.published else None)


def _point(place: Place | None) -> Point | None:
    return None if place is None or place.kind.is_area else (place.lon, place.lat)
