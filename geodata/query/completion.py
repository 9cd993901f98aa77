"""How a query may go on where somebody types: field words, and the values that a field has in a project."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import islice
from types import MappingProxyType

import numpy as np

from geodata.columns import Ints, Mask
from geodata.knowledge.areas import areas
from geodata.knowledge.naming import fold
from geodata.labels import TYPE_NAMES
from geodata.model import Language, Names
from geodata.query.lexing import Piece, Sort, pieces
from geodata.query.name_matching import matcher, plain_lines
from geodata.query.syntax import FieldName
from geodata.table import Table

LISTED = 8
_NAMED_FROM = 2  # letters of a bare word from which names are offered

# How a field is called where it is offered.
FIELD_NAMES: Mapping[FieldName, Names] = MappingProxyType(
    {
        FieldName.ACTOR: Names("actor", "行为体", "行為體"),
        FieldName.PLACE: Names("place", "地点", "地點"),
        FieldName.REGION: Names("region", "地区", "地區"),
        FieldName.TYPE: Names("type", "类型", "類型"),
        FieldName.DATE: Names("date", "日期", "日期"),
        FieldName.ARTICLE: Names("article", "文章", "文章"),
    }
)


@dataclass(frozen=True, slots=True)
class Completion:
    """What may stand in place of query[start:end], what it is called, and how much of the project it is."""

    text: str
    label: str
    start: int
    end: int
    count: int = 0
    is_value: bool = False  # a field word goes on with its value


def completions(query: str, cursor: int, language: Language, table: Table, _admitted: Mask) -> list[Completion]:
    """How the piece of the query at the cursor may go on, the busiest first."""
    piece = next((each for each in pieces(query) if each.start <= cursor <= each.end), None)
    if piece is None:
        return []
    if piece.sort is Sort.FIELD and piece.field is not None:
        return _values(piece, query[piece.start : cursor], language, table)
    if piece.sort is not Sort.WORD or cursor != piece.end:
        return []
    return [*_field_words(piece, language), *_names_begun(piece, language, table)][:LISTED]


def _field_words(piece: Piece, language: Language) -> Iterator[Completion]:
    begun = fold(piece.text).casefold()
    for names in FIELD_NAMES.values():
        word = names.within(language)
        if any(fold(name).startswith(begun) for name in (word, names.en)):
            yield Completion(f"{word}:", f"{word}:…", piece.start, piece.end)


def _names_begun(piece: Piece, language: Language, table: Table) -> Iterator[Completion]:
    """Actors and places whose names begin so."""
    if len(piece.text) < _NAMED_FROM and piece.text.isascii():
        return
    found = [*_actors(piece.text, table), *_places(piece.text, table)]
    for names, count in nlargest(LISTED - 3, found, key=lambda each: each[1]):
        name = names.within(language)
        yield Completion(_quoted(name), name, piece.start, piece.end, count, is_value=True)


_Found = Iterable[tuple[Names, int]]


def _values(piece: Piece, begun: str, language: Language, table: Table) -> list[Completion]:
    assert piece.field is not None
    found = nlargest(LISTED, _SOURCES[piece.field](begun.strip(), table), key=lambda each: each[1])
    quoted = piece.is_open  # the quotation mark is there already
    return [
        Completion(
            names.within(language) + '"' if quoted else _quoted(names.within(language)),
            names.within(language),
            piece.start,
            piece.end,
            count,
            is_value=True,
        )
        for names, count in found
    ]


def _actors(begun: str, table: Table) -> _Found:
    names, columns = table.naming.actor_names, table.columns
    return _counted(begun, names, columns.actor_numbers, lambda number: table.actors.values[number].names)


def _places(begun: str, table: Table) -> _Found:
    names, columns = table.naming.place_names, table.columns
    return _counted(begun, names, columns.place, lambda number: table.places.values[number].names)


def _counted(begun: str, lines: Sequence[str], numbers: Ints, names: Callable[[int], Names]) -> _Found:
    """Things in whose names the words begin one, with the number of their rows; of some thousands the busiest."""
    fits = matcher(begun)
    counts = np.bincount(numbers[numbers >= 0], minlength=len(lines))
    near = [number for number, each in enumerate(lines) if fits(each)]
    best = nlargest(LISTED, near, key=lambda number: int(counts[number]))
    return [(names(number), int(counts[number])) for number in best]


def _regions(begun: str, _table: Table) -> _Found:
    return _begun(begun, (region.place.names for region in areas().regions()))


def _types(begun: str, _table: Table) -> _Found:
    return _begun(begun, TYPE_NAMES.values())


def _articles(begun: str, table: Table) -> _Found:
    fits = matcher(begun)
    ids, titles = table.naming.titles
    near = (id_ for id_, title in zip(ids, titles, strict=True) if fits(title))
    headings = (table.headings[id_] for id_ in islice(near, LISTED))
    return ((Names(heading.title or heading.id), 0) for heading in headings)


def _begun(begun: str, names: Iterable[Names]) -> _Found:
    fits = matcher(begun)
    return ((each, 0) for each in names if fits(_lines(each)))


def _lines(names: Names) -> str:
    return plain_lines(fold("\n".join((names.en, names.zh_hans, names.zh_hant))).casefold())


_SOURCES: Mapping[FieldName, Callable[[str, Table], _Found]] = MappingProxyType(
    {
        FieldName.ACTOR: _actors,
        FieldName.PLACE: _places,
        FieldName.REGION: _regions,
        FieldName.TYPE: _types,
        FieldName.ARTICLE: _articles,
        FieldName.DATE: lambda _begun, _table: (),
    }
)


def _quoted(name: str) -> str:
    return name if not any(c.isspace() or c in "()（）" for c in name) else '"' + name.replace('"', "") + '"'
