"""The rows that one article has in the tables of a project, written and taken away together."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from geodata import codec, gpkg
from geodata.model import Actor, Article, Event, Place

Row = tuple[Any, ...]


def write(connection: sqlite3.Connection, article: Article) -> None:
    """Write an article's rows, those it had before being gone."""
    _insert(connection, "articles", _ARTICLE, [_article_row(article)])
    _insert(connection, "events", _EVENT, (_event_row(article, event) for event in article.events))
    _insert(connection, "mentions", _MENTION, _mention_rows(article))
    _insert(connection, "participants", _PARTICIPANT, _participant_rows(article))
    for place in _places(article):
        connection.execute(_PUT_PLACE, _bindable(_place_row(place)))
    for actor in _actors(article):
        connection.execute(_PUT_ACTOR, _bindable(_actor_row(actor)))
    _recount(connection, [text(p.id) for p in _places(article)], [text(a.id) for a in _actors(article)])


def text(value: str) -> str:
    """`value` as SQLite can hold it: half a surrogate pair (from a file's odd name) is written out."""
    return value.encode("utf-8", "backslashreplace").decode("utf-8")


def erase(connection: sqlite3.Connection, article_id: str) -> bool:
    """Take an article's rows away, with the places and actors that no other article names. False if it has none."""
    if not connection.execute("DELETE FROM articles WHERE article_id = ?", (article_id,)).rowcount:
        return False
    things = _column(
        connection,
        "SELECT thing_id FROM mentions WHERE article_id = :id"
        " UNION SELECT place_id FROM events WHERE article_id = :id"
        " UNION SELECT actor_id FROM participants WHERE article_id = :id",
        {"id": article_id},
    )
    for table in ("events", "mentions", "participants"):
        connection.execute(f"DELETE FROM {table} WHERE article_id = ?", (article_id,))
    _recount(connection, things, things)
    return True


_ARTICLE = ("article_id", "title", "authors", "outlet", "published", "language", "origin", "record")
_EVENT = (
    *("geom", "article_id", "event_id", "type", "quad", "date_start", "date_end", "date_inferred"),
    *("place_name", "place_id", "place_kind", "place_inferred", "sources", "targets"),
    *("quotation", "title", "outlet", "reported_by", "confidence"),
)
_MENTION = ("article_id", "kind", "thing_id", "start_offset", "end_offset", "mention", "role", "confidence")
_PARTICIPANT = ("article_id", "event_id", "actor_id", "side")
_PUT_PLACE = """INSERT INTO places (place_id, geom, name, name_zh_hans, name_zh_hant, kind, country, geonameid)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (place_id)
    DO UPDATE SET geom = excluded.geom, name = excluded.name,
    name_zh_hans = excluded.name_zh_hans, name_zh_hant = excluded.name_zh_hant, kind = excluded.kind,
    country = excluded.country, geonameid = excluded.geonameid"""
_PUT_ACTOR = """INSERT INTO actors (actor_id, geom, name, name_zh_hans, name_zh_hant, kind, country, seat, seat_id)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (actor_id)
    DO UPDATE SET geom = excluded.geom, name = excluded.name,
    name_zh_hans = excluded.name_zh_hans, name_zh_hant = excluded.name_zh_hant, kind = excluded.kind,
    country = excluded.country, seat = excluded.seat, seat_id = excluded.seat_id"""
_COUNTS = {
    "places": (
        "UPDATE places SET mentions = (SELECT count(*) FROM mentions WHERE thing_id = :id AND kind = 'place'),"
        " events = (SELECT count(*) FROM events WHERE place_id = :id) WHERE place_id = :id",
        "DELETE FROM places WHERE place_id = :id AND mentions = 0 AND events = 0",
    ),
    "actors": (
        "UPDATE actors SET mentions = (SELECT count(*) FROM mentions WHERE thing_id = :id AND kind = 'actor'),"
        " events = (SELECT count(DISTINCT article_id || char(0) || event_id) FROM participants WHERE actor_id = :id)"
        " WHERE actor_id = :id",
        "DELETE FROM actors WHERE actor_id = :id AND mentions = 0 AND events = 0",
    ),
}


def _recount(connection: sqlite3.Connection, places: Iterable[str], actors: Iterable[str]) -> None:
    """Count anew how often these are named; what nothing names any more goes."""
    for table, ids in (("places", places), ("actors", actors)):
        for statement in _COUNTS[table]:
            connection.executemany(statement, ({"id": id_} for id_ in dict.fromkeys(ids)))


def _article_row(article: Article) -> Row:
    return (
        article.id,
        article.title,
        "; ".join(article.authors),
        article.outlet,
        article.published and article.published.start.isoformat(),
        article.language.value,
        article.origin,
        _json(article),
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


def _places(article: Article) -> list[Place]:
    named = [mention.place for mention in article.places]
    sites = [event.place.place for event in article.events if event.place]
    return list({place.id: place for place in (*sites, *named)}.values())


def _actors(article: Article) -> list[Actor]:
    taking_part = [actor for event in article.events for actor in (*event.sources, *event.targets)]
    return list({a.id: a for a in (*taking_part, *(mention.actor for mention in article.actors))}.values())


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
    marks = ", ".join("?" * len(columns))
    connection.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", map(_bindable, rows))


def _bindable(row: Row) -> Row:
    return tuple(text(value) if isinstance(value, str) else value for value in row)


def _json(article: Article) -> str:
    record = json.dumps(codec.to_json(article), ensure_ascii=False, separators=(",", ":"))
    return record if record == text(record) else json.dumps(codec.to_json(article))


def _column(connection: sqlite3.Connection, query: str, values: dict[str, str]) -> list[str]:
    return [row[0] for row in connection.execute(query, values) if row[0] is not None]
