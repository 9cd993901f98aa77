"""The order of a sheet: its quotations by place, actor or date, and at the end what is on no map."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from geodata.dates_in_words import date_in_words, month_in_words
from geodata.excerpts import Excerpt
from geodata.model import Actor, Language
from geodata.sheets.phrases import word
from geodata.sheets.request import Grouping, SheetRequest

MOST_DAYS = 45
"""Days that have a heading each; where there are more, months have."""


@dataclass(frozen=True, slots=True)
class Gathering:
    """A heading with the positions of its quotations, and their numbers; `also` are quoted elsewhere."""

    id: str
    title: str
    number: int
    at: tuple[int, ...]
    also: tuple[int, ...] = ()
    refs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """`refs` has for each quotation its number in the sheet, from 1 up in the order of reading."""

    groups: tuple[Gathering, ...]
    nowhere: tuple[int, ...]
    refs: tuple[int, ...]


def grouped(excerpts: Sequence[Excerpt], request: SheetRequest, numbers: Mapping[str, int]) -> Order:
    """Each quotation once: those without a place in a section of their own."""
    placed = [at for at, excerpt in enumerate(excerpts) if excerpt.place]
    nowhere = tuple(at for at, excerpt in enumerate(excerpts) if not excerpt.place)
    groups = tuple(_WAYS[request.grouping](excerpts, placed, request.language, numbers))
    refs = [0] * len(excerpts)
    for ref, at in enumerate((*(at for group in groups for at in group.at), *nowhere), start=1):
        refs[at] = ref
    told = tuple(
        replace(each, refs=tuple(refs[at] for at in each.at), also=tuple(sorted(refs[at] for at in each.also)))
        for each in groups
    )
    return Order(told, nowhere, tuple(refs))


def _by_place(
    excerpts: Sequence[Excerpt], placed: Sequence[int], language: Language, numbers: Mapping[str, int]
) -> list[Gathering]:
    found: dict[str, list[int]] = {id_: [] for id_ in numbers}
    names: dict[str, str] = {}
    for at in placed:
        place = excerpts[at].place
        assert place is not None
        found[place.id].append(at)
        names[place.id] = place.names.within(language)
    return [Gathering(f"place-{numbers[id_]}", names[id_], numbers[id_], tuple(each)) for id_, each in found.items()]


def _by_actor(
    excerpts: Sequence[Excerpt], placed: Sequence[int], language: Language, _numbers: Mapping[str, int]
) -> list[Gathering]:
    """Under who acts first; under everybody else a reference. Those who act most come first."""
    own: dict[str, list[int]] = defaultdict(list)
    also: dict[str, list[int]] = defaultdict(list)
    names: dict[str, str] = {"": word("no_actor", language)}
    for at in placed:
        parties = _parties(excerpts[at])
        own[parties[0].id if parties else ""].append(at)
        names.update({actor.id: actor.names.within(language) for actor in parties})
        for actor in parties[1:]:
            also[actor.id].append(at)
    known = {id_: len(own[id_]) + len(also[id_]) for id_ in names if own[id_] or also[id_]}
    order = sorted(known, key=lambda id_: (not id_, -known[id_], names[id_], id_))
    return [
        Gathering(f"actor-{nth}", names[id_], 0, tuple(own[id_]), tuple(also[id_]))
        for nth, id_ in enumerate(order, 1)
    ]


def _parties(excerpt: Excerpt) -> list[Actor]:
    """Sources, then targets, each once."""
    event = excerpt.event
    return list({actor.id: actor for actor in (*event.sources, *event.targets)}.values()) if event else []


def _by_date(
    excerpts: Sequence[Excerpt], placed: Sequence[int], language: Language, _numbers: Mapping[str, int]
) -> list[Gathering]:
    """Days, or months where there are many days; what has no date last."""
    is_fine = len(Counter((when.start, when.end) for at in placed if (when := excerpts[at].date))) <= MOST_DAYS
    found: dict[tuple[object, ...], list[int]] = defaultdict(list)
    titles: dict[tuple[object, ...], str] = {}
    for at in placed:
        when = excerpts[at].date
        if when is None:
            key: tuple[object, ...] = (1,)
            titles[key] = word("no_date", language)
        elif is_fine:
            key = (0, when.start, when.end)
            titles[key] = date_in_words(when, language)
        else:
            key = (0, when.start.year, when.start.month)
            titles[key] = month_in_words(when.start, language)
        found[key].append(at)
    return [Gathering(f"date-{nth}", titles[key], 0, tuple(found[key])) for nth, key in enumerate(sorted(found), 1)]


_WAYS: Mapping[
    Grouping, Callable[[Sequence[Excerpt], Sequence[int], Language, Mapping[str, int]], list[Gathering]]
] = MappingProxyType({Grouping.PLACE: _by_place, Grouping.ACTOR: _by_actor, Grouping.DATE: _by_date})
