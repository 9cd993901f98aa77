"""The filter on the command line: the same options for every command that shows or writes what it admits."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from geodata import shape_arguments
from geodata.errors import UnknownRegion
from geodata.filters import DateRange, Filter
from geodata.index import Index
from geodata.knowledge.areas import areas
from geodata.knowledge.gazetteer import fold, gazetteer
from geodata.look_arguments import day
from geodata.model import EventType, Names, Place

_WORDS = 'a search as in the window: words in any script, "a phrase", OR, -word, word*, place:kyiv, date:2025-02 …'


def add_to(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("filter", "options that may come several times are alternatives")
    group.add_argument("--region", action="append", default=[], metavar="NAME", help="a region, country or province")
    shape_arguments.add_to(group)
    group.add_argument("--actor", action="append", default=[], metavar="NAME", help="a person, organisation or state")
    group.add_argument("--type", action="append", default=[], type=_event_type, metavar="TYPE", dest="types")
    group.add_argument("--article", action="append", default=[], metavar="ID", dest="articles")
    group.add_argument("--words", default="", help=_WORDS)
    group.add_argument("--from", type=day, metavar="YYYY-MM-DD", dest="since")
    group.add_argument("--to", type=day, metavar="YYYY-MM-DD", dest="until")
    group.add_argument("--undated", action="store_true", help="with --from or --to: also what has no date")


def filter_of(options: argparse.Namespace, index: Index) -> Filter:
    """The filter that the options ask for; UnknownRegion for a name that nothing has."""
    if options.since and options.until and options.until < options.since:
        raise UnknownRegion(f"--from {options.since} is later than --to {options.until}: no day lies between them")
    dates = DateRange(options.since, options.until) if options.since or options.until else None
    chosen = Filter(
        regions=frozenset(region_named(name).id for name in options.region),
        actors=frozenset(id_ for name in options.actor for id_ in _actors_named(name, index)),
        types=frozenset(options.types),
        articles=frozenset(options.articles),
        words=options.words,
        dates=dates,
        undated=options.undated,
    )
    return shape_arguments.with_shapes(chosen, options)


def region_named(name: str) -> Place:
    """The area called `name` in any script; UnknownRegion, which lists some, if there is none."""
    wanted = _told(name)
    for region in areas().regions():
        if wanted in _all_told(region.place.names, region.place.id):
            return region.place
    for place in gazetteer().find(name):
        if place.kind.is_area:
            return place
    known = ", ".join(region.place.names.en for region in areas().regions()[:12])
    raise UnknownRegion(f"no region is called “{name}”; there are {known} and others, and all countries")


def _actors_named(name: str, index: Index) -> list[str]:
    """The ids of the project's actors of that name or id."""
    wanted = _told(name)
    found = [actor.id for actor in index.actors() if wanted in _all_told(actor.names, actor.id)]
    if not found:
        raise UnknownRegion(f"no actor here is called “{name}”")
    return found


def _told(name: str) -> str:
    return fold(name).casefold().strip()


def _all_told(names: Names, id_: str) -> set[str]:
    told: Iterable[str] = (names.en, names.zh_hans, names.zh_hant, id_)
    return {_told(each) for each in told if each}


def _event_type(text: str) -> EventType:
    try:
        return EventType(text.upper())
    except ValueError:
        known = ", ".join(type_.value for type_ in EventType)
        raise argparse.ArgumentTypeError(f"{text!r} is no event type; there are {known}") from None
