"""The rows that one article has in the tables of a project, written and taken away together."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from geodata import codec, gpkg, store_areas, store_digests, store_doubts, store_likenesses
from geodata.model import Actor, Article, Event, Place
from geodata.store_text import json_text, text

Row = tuple[Any, ...]
_Thing = TypeVar("_Thing", Place, Actor)


def write(connection: sqlite3.Connection, article: Article) -> None:
    """Write an article's rows, those it had before being gone."""
    _insert(connection, "articles", _ARTICLE, [_article_row(article)])
    store_digests.write(connection, article)
    store_doubts.write(connection, article)
    store_likenesses.write(connection, article)
    _insert(connection, "events", _EVENT, (_event_row(article, event) for event in article.events))
    _insert(connection, "mentions", _MENTION, _mention_rows(article))
    _insert(connection, "participants", _PARTICIPANT, _participant_rows(article))
    _put_things(connection, "places", _PLACE, _place_rows(article))
    _put_things(connection, "actors", _ACTOR, _actor_rows(article))
    store_areas.outline(connection, _areas(article))


def erase(connection: sqlite3.Connection, article_id: str) -> bool:
    """Take an article's rows away, with the places and actors that no other article names. False if it has none."""
    store_digests.erase(connection, article_id)
    store_doubts.erase(connection, article_id)
    store_likenesses.erase(connection, article_id)
    if not connection.execute("DELETE FROM articles WHERE article_id = ?", (article_id,)).rowcount:
        return False
    for statement in _FORGET:
        connection.execute(statement, {"id": article_id})
    return True


_ARTICLE = ("article_id", "title", "authors", "outlet", "published", "language", "origin", "record")
_EVENT = (
    *("geom", "article_id", "event_id", "type", "quad", "date_start", "date_end", "date_inferred"),
    *("place_name", "place_id", "place_kind", "place_inferred", "sources", "targets"),
    *("quotation", "title", "outlet", "reported_by", "confidence"),
)
_MENTION = ("article_id", "kind", "thing_id", "start_offset", "end_offset", "mention", "role", "confidence")
_PARTICIPANT = ("article_id", "event_id", "actor_id", "side")
_PLACE = ("place_id", "geom", "name", "name_zh_hans", "name_zh_hant", "kind", "country", "geonameid")
_ACTOR = ("actor_id", "geom", "name", "name_zh_hans", "name_zh_hant", "kind", "country", "seat", "seat_id")
_FORGET = (
    """UPDATE places SET
        mentions = mentions - (SELECT count(*) FROM mentions
            WHERE article_id = :id AND kind = 'place' AND thing_id = places.place_id),
        events = events - (SELECT count(*) FROM events WHERE article_id = :id AND place_id = places.place_id)
        WHERE place_id IN (SELECT thing_id FROM mentions WHERE article_id = :id
            UNION SELECT place_id FROM events WHERE article_id = :id)""",
    """UPDATE actors SET
        mentions = mentions - (SELECT count(*) FROM mentions
            WHERE article_id = :id AND kind = 'actor' AND thing_id = actors.actor_id),
        events = events - (SELECT count(DISTINCT event_id) FROM participants
            WHERE article_id = :id AND actor_id = actors.actor_id)
        WHERE actor_id IN (SELECT thing_id FROM mentions WHERE article_id = :id
            UNION SELECT actor_id FROM participants WHERE article_id = :id)""",
    """DELETE FROM places WHERE mentions = 0 AND events = 0 AND place_id IN (
        SELECT thing_id FROM mentions WHERE article_id = :id
        UNION SELECT place_id FROM events WHERE article_id = :id)""",
    """DELETE FROM actors WHERE mentions = 0 AND events = 0 AND actor_id IN (
        SELECT thing_id FROM mentions WHERE article_id = :id
        UNION SELECT actor_id FROM participants WHERE article_id = :id)""",
    "DELETE FROM events WHERE article_id = :id",
    "DELETE FROM mentions WHERE article_id = :id",
    "DELETE FROM participants WHERE article_id = :id",
)


def _put_things(
    connection: sqlite3.Connection, table: str, columns: tuple[str, ...], counted: dict[Row, tuple[int, int]]
) -> None:
    """Add to the counts of places or actors, new or known, and correct what is known otherwise of them."""
    key, *told = columns
    bound = [(_bindable(row), counts) for row, counts in counted.items()]
    connection.executemany(
        f"INSERT INTO {table} ({', '.join(columns)}, mentions, events) VALUES ({_marks(len(columns) + 2)})"
        f" ON CONFLICT ({key}) DO UPDATE SET mentions = mentions + excluded.mentions,"
        " events = events + excluded.events",
        (row + counts for row, counts in bound),
    )
    # Apart, so that the spatial index is touched only where a position did change.
    connection.executemany(
        f"UPDATE {table} SET ({', '.join(told)}) = ({_marks(len(told))})"
        f" WHERE {key} = ? AND ({', '.join(told)}) IS NOT ({_marks(len(told))})",
        ((*row[1:], row[0], *row[1:]) for row, _ in bound),
    )


def _article_row(article: Article) -> Row:
    return (
        article.id,
        article.title,
        "; ".join(article.authors),
        article.outlet,
        article.published and article.published.start.isoformat(),
        article.language.value,
        article.origin,
        json_text(codec.to_json(article)),
    )


def _event_row(article: Article, event: Event) -> Row:
    place, when = event.place and event.place.place, event.date
    return (
        place and _geometry(place),
        article.id,
        event.id,
        event.type.value,
        event.quad.value,
        when and when.start.isoformat(),
        when and when.end.isoformat(),
        when and when.inferred,
        place and _name(place),
        place and place.id,
        place and place.kind.value,
        event.place and event.place.inferred,
        "; ".join(_name(actor) for actor in event.sources),
        "; ".join(_name(actor) for actor in event.targets),
        article.quote(event.evidence),
        article.title,
        article.outlet,
        event.reported_by,
        event.confidence,
    )


def _mention_rows(article: Article) -> Iterator[Row]:
    for found in article.places:
        where = (found.span.start, found.span.end, article.quote(found.span))
        yield article.id, "place", found.place.id, *where, found.role.value, found.confidence
    for named in article.actors:
        where = (named.span.start, named.span.end, article.quote(named.span))
        yield article.id, "actor", named.actor.id, *where, None, named.confidence


def _participant_rows(article: Article) -> Iterator[Row]:
    for event in article.events:
        for side, actors in (("source", event.sources), ("target", event.targets)):
            yield from ((article.id, event.id, actor.id, side) for actor in actors)


def _place_rows(article: Article) -> dict[Row, tuple[int, int]]:
    """A row for each place, with its mentions and its events."""
    named = Counter(mention.place.id for mention in article.places)
    sites = Counter(event.place.place.id for event in article.events if event.place)
    places = [mention.place for mention in article.places]
    places += [event.place.place for event in article.events if event.place]
    return {_place_row(place): (named[id_], sites[id_]) for id_, place in _by_id(places).items()}


def _actor_rows(article: Article) -> dict[Row, tuple[int, int]]:
    """A row for each actor, with its mentions and the events it takes part in."""
    taking_part = [(event, _by_id((*event.sources, *event.targets))) for event in article.events]
    named = Counter(mention.actor.id for mention in article.actors)
    events = Counter(id_ for _, id_ in {(e.id, a) for e, actors in taking_part for a in actors})
    actors = [mention.actor for mention in article.actors]
    actors += [actor for _, each in taking_part for actor in each.values()]
    return {_actor_row(actor): (named[id_], events[id_]) for id_, actor in _by_id(actors).items()}


def _areas(article: Article) -> Iterator[str]:
    """The ids of the areas that the article names, some of them often."""
    places = [mention.place for mention in article.places]
    places += [event.place.place for event in article.events if event.place]
    return (place.id for place in places if place.kind.is_area)


def _by_id(things: Iterable[_Thing]) -> dict[str, _Thing]:
    """The things by their ids, as the file holds them; of one described twice the first holds."""
    found: dict[str, _Thing] = {}
    for thing in things:
        found.setdefault(thing.id, thing)
    return found


def _place_row(place: Place) -> Row:
    names = (_name(place), place.names.zh_hans, place.names.zh_hant)
    return place.id, _geometry(place), *names, place.kind.value, place.country, place.geonameid


def _actor_row(actor: Actor) -> Row:
    seat, names = actor.seat, (_name(actor), actor.names.zh_hans, actor.names.zh_hant)
    geometry = seat and _geometry(seat)
    return actor.id, geometry, *names, actor.kind.value, actor.country, seat and _name(seat), seat and seat.id


def _geometry(place: Place) -> bytes | None:
    """A point, or nothing for an area: its label's position is no claim of where something happened."""
    return None if place.kind.is_area else gpkg.point(place.lat, place.lon)


def _name(thing: Place | Actor) -> str:
    return thing.names.en or thing.names.zh_hans or thing.names.zh_hant


def _insert(connection: sqlite3.Connection, table: str, columns: tuple[str, ...], rows: Iterable[Row]) -> None:
    statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({_marks(len(columns))})"
    connection.executemany(statement, map(_bindable, rows))


def _marks(number: int) -> str:
    return ", ".join("?" * number)


def _bindable(row: Row) -> Row:
    return tuple(text(value) if isinstance(value, str) else value for value in row)
