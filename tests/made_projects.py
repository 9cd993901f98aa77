"""Projects of any size for benchmarks and laws: one data set, or many articles; always the same ones."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

from made_datasets import write_gdelt

from geodata import store_blocks, store_digests
from geodata.datasets.recognition import recognise
from geodata.datasets.taking import take_in
from geodata.digest import VERSION, to_text
from geodata.model import (
    Actor,
    ActorKind,
    ActorMention,
    Article,
    Event,
    EventPlace,
    EventType,
    Language,
    Names,
    PartialDate,
    Place,
    PlaceKind,
    PlaceMention,
    Role,
    Span,
)
from geodata.store import Store

TOWNS = 20_000
_ACTORS = 3_000
_DIFFERENT = 1_000
_FIRST_DAY = date(2023, 1, 1).toordinal()
_DAYS = 1000
_TYPES = list(EventType)
_TOPICS = ("ceasefire", "grain", "pipeline", "summit", "tariff", "rail", "harbour", "drone", "election", "visa")
_TOPICS_ZH = ("停火", "粮食", "管道", "峰会", "关税", "铁路", "港口", "无人机", "选举", "签证")


def dataset_project(path: Path, rows: int) -> Path:
    """A project of one data set in the layout of GDELT."""
    table = write_gdelt(path.with_name("20250101000000.export.CSV"), rows, towns=TOWNS)
    with Store.create(path) as store:
        take_in(store, recognise(table))
    table.unlink()
    return path


def articles_project(path: Path, events: int, per_article: int = 10) -> Path:
    """A project of articles, English and Chinese by turns, with `per_article` events in each.

    After a thousand they repeat under other ids; the layers for a GIS have the events of the first thousand only.
    """
    number = events // per_article
    first = list(made_articles(min(number, _DIFFERENT), per_article))
    with Store.create(path) as store, store.transaction():
        for article in first:
            store.put(article)
    told = [(a.id, to_text(store_digests.made(a)), store_digests.packed(store_digests.haystacks(a))) for a in first]
    with closing(sqlite3.connect(path)) as connection, connection:
        for copy in range(1, -(-number // _DIFFERENT)):
            for each in told[: number - copy * _DIFFERENT]:
                _copy(connection, copy, *each)
            store_blocks.consolidate(connection)
    return path


def _copy(connection: sqlite3.Connection, copy: int, id_: str, told: str, haystacks: bytes) -> None:
    """An article again, under an id of its own."""
    other = f"article:{copy}-{id_.removeprefix('article:')}"
    connection.execute(
        "INSERT INTO articles (article_id, title, authors, outlet, published, language, origin, record)"
        " SELECT ?2, title, authors, outlet, published, language, origin, replace(record, ?1, ?2) FROM articles"
        " WHERE article_id = ?1",
        (id_, other),
    )
    connection.execute(
        "INSERT INTO digests (article_fid, version, digest, haystacks) VALUES (last_insert_rowid(), ?, ?, ?)",
        (VERSION, told.replace(f'"{id_}"', f'"{other}"'), haystacks),
    )


def made_articles(number: int, per_article: int = 10) -> Iterator[Article]:
    chance = random.Random(7)
    towns = [_town(n, chance) for n in range(TOWNS)]
    actors = [_actor(n, chance.choice(towns)) for n in range(_ACTORS)]
    return (_article(n, per_article, chance, towns, actors) for n in range(number))


def _town(number: int, chance: random.Random) -> Place:
    where = chance.triangular(-50, 75, 45), chance.uniform(-179, 179)
    country = chance.choice(("FR", "US", "CN", "RU", "UA", "SA", "KZ", "BR"))
    return Place(f"town:{number}", Names(f"Town {number}", f"第{number}镇"), PlaceKind.CITY, *where, country)


def _actor(number: int, seat: Place) -> Actor:
    return Actor(f"group:{number}", Names(f"League {number}", f"第{number}盟"), ActorKind.GROUP, seat.country, seat)


def _article(number: int, size: int, chance: random.Random, towns: list[Place], actors: list[Actor]) -> Article:
    tell = _in_chinese if number % 3 == 2 else _in_english
    pieces: list[str] = []
    events: list[Event] = []
    sentences: list[Span] = []
    named: list[PlaceMention] = []
    taking: list[ActorMention] = []
    at = 0
    for nth in range(size):
        one, other = chance.sample(actors, 2)
        town, topic = chance.choice(towns), chance.randrange(len(_TOPICS))
        sentence, spans = tell(one, other, town, topic, at)
        who, whom, where, trigger = spans
        whole = Span(at, at + len(sentence) - 1)
        day = PartialDate.day(date.fromordinal(_FIRST_DAY + chance.randrange(_DAYS)))
        place = EventPlace(town, chance.random() < 0.2)
        events.append(Event(f"e{nth}", chance.choice(_TYPES), whole, trigger, day, place, (one,), (other,)))
        sentences.append(whole)
        named.append(PlaceMention(where, town, Role.SITE))
        taking += [ActorMention(who, one), ActorMention(whom, other)]
        pieces.append(sentence)
        at += len(sentence)
    return Article(
        id=f"article:{number}",
        text="".join(pieces),
        title=f"Report {number}",
        outlet=f"Outlet {number % 40}",
        published=PartialDate.day(date.fromordinal(_FIRST_DAY + number % _DAYS)),
        language=Language.SIMPLIFIED if tell is _in_chinese else Language.ENGLISH,
        sentences=tuple(sentences),
        places=tuple(named),
        actors=tuple(taking),
        events=tuple(events),
    )


_Told = tuple[str, tuple[Span, Span, Span, Span]]


def _in_english(one: Actor, other: Actor, town: Place, topic: int, at: int) -> _Told:
    parts = (one.names.en, " met ", other.names.en, f" about the {_TOPICS[topic]} in ", town.names.en, ".\n")
    return _joined(parts, at)


def _in_chinese(one: Actor, other: Actor, town: Place, topic: int, at: int) -> _Told:
    parts = (one.names.zh_hans, "会见", other.names.zh_hans, f"谈{_TOPICS_ZH[topic]}，在", town.names.zh_hans, "。\n")
    return _joined(parts, at)


def _joined(parts: tuple[str, ...], at: int) -> _Told:
    spans = []
    for part in parts:
        spans.append(Span(at, at + len(part)))
        at += len(part)
    return "".join(parts), (spans[0], spans[2], spans[4], spans[1])
