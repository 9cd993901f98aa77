"""From what a query says to what it asks: names become things, values become types and days."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from geodata.knowledge.naming import fold
from geodata.labels import QUAD_NAMES, TYPE_NAMES
from geodata.model import EventType, Names
from geodata.query.conditions import All, Asked, Condition, Dated, Denied, Either, Said, searches
from geodata.query.days import BadDays, days
from geodata.query.highlighting import NOTHING, Sought
from geodata.query.naming import Identity, Naming
from geodata.query.parsing import parsed
from geodata.query.spelling import Pattern, is_word, pattern, tokens
from geodata.query.syntax import And, Fault, Field, FieldName, Mistake, Node, Not, Or, Phrase, Word

_LONGEST_NAME = 5  # words


@dataclass(frozen=True, slots=True)
class Understood:
    """What a query asks; `condition` is None where it asks for nothing that makes sense."""

    condition: Condition | None
    mistakes: tuple[Mistake, ...] = ()

    @property
    def is_search(self) -> bool:
        """Whether mere text may meet it."""
        return self.condition is not None and searches(self.condition)

    @property
    def sought(self) -> Sought:
        """What to show in a text that meets it."""
        return Sought(tuple(self.condition.patterns), self.condition.ids) if self.condition else NOTHING


def understood(query: str, naming: Naming) -> Understood:
    """What the query asks, with everything that is wrong with it, in order."""
    told = parsed(query)
    reader = _Reader(naming)
    condition = reader.condition(told.tree) if told.tree else None
    mistakes = sorted((*told.mistakes, *reader.mistakes), key=lambda each: each.start)
    return Understood(condition, tuple(mistakes))


class _Reader:
    def __init__(self, naming: Naming) -> None:
        self._naming = naming
        self.mistakes: list[Mistake] = []

    def condition(self, node: Node) -> Condition | None:
        """What a part of the query asks; None for what is wrong or unfinished."""
        if isinstance(node, Not):
            part = self.condition(node.part)
            return part and Denied(part)
        if isinstance(node, Or):
            return _joined(Either, map(self.condition, node.parts))
        if isinstance(node, And):
            return _joined(All, self._all(node.parts))
        return self._field(node) if isinstance(node, Field) else self._words(node)

    def _all(self, parts: Sequence[Node]) -> Iterator[Condition | None]:
        """The parts; words beside each other that are the name of something are that name, too."""
        at = 0
        while at < len(parts):
            size, name = self._name_at(parts, at)
            if name:
                singly = _joined(All, map(self.condition, parts[at : at + size]))
                yield _joined(Either, (singly, name))
            else:
                yield self.condition(parts[at])
            at += size

    def _name_at(self, parts: Sequence[Node], at: int) -> tuple[int, Condition | None]:
        words = []
        for part in parts[at : at + _LONGEST_NAME]:
            if not isinstance(part, Word) or part.is_prefix:
                break
            words.append(part.text)
        for size in range(len(words), 1, -1):
            name = " ".join(words[:size])
            if identity := self._naming.identity(name):
                return size, _said(name, identity)
        return 1, None

    def _words(self, node: Word | Phrase) -> Condition | None:
        if isinstance(node, Word) and node.is_prefix:
            beginning = pattern(node.text, is_prefix=True)
            return Said((beginning,)) if beginning else None
        return _said(node.text, self._naming.identity(node.text))

    def _field(self, field: Field) -> Condition | None:
        found = _FIELDS[field.name](field.value, self._naming)
        if found is None:
            self.mistakes.append(Mistake(Fault(field.name.value), field.start, field.end, field.value))
        return None if isinstance(found, bool) else found


def _said(text: str, identity: Identity) -> Said | None:
    found = [pattern(name) for name in (text, *identity.names)]
    patterns = tuple(dict.fromkeys(filter(None, found)))
    return Said(patterns, identity.actors, identity.places) if patterns else None


def _joined(how: type[All] | type[Either], parts: Iterable[Condition | None]) -> Condition | None:
    found = tuple(part for part in parts if part is not None)
    if len(found) < 2:
        return found[0] if found else None
    return how(found)


# Of each field the condition for a value, None where the value is wrong, and a false one where it is unfinished.


def _shown(value: str, identity: Identity) -> tuple[Pattern, ...]:
    return tuple(dict.fromkeys(filter(None, map(pattern, (value, *identity.names)))))


def _actors(value: str, naming: Naming) -> Condition | None:
    found = naming.actors(value)
    return Asked(actors=found.actors, patterns=_shown(value, found)) if found else None


def _places(value: str, naming: Naming) -> Condition | None:
    found = naming.places(value)
    if not found:
        return None
    return Asked(places=found.places, areas=found.places, patterns=_shown(value, found))


def _regions(value: str, naming: Naming) -> Condition | None:
    found = naming.regions(value)
    return Asked(areas=found.places, patterns=_shown(value, found)) if found else None


def _articles(value: str, naming: Naming) -> Condition | None:
    found = naming.articles(value)
    return Asked(articles=found) if found else None


def _types(value: str, _naming: Naming) -> Condition | None:
    found = types_called(value)
    return Asked(types=found) if found else None


def _dates(value: str, _naming: Naming) -> Condition | bool | None:
    try:
        found = days(value)
    except BadDays:
        return None
    return Dated(*found) if found else False


_FIELDS: Mapping[FieldName, Callable[[str, Naming], Condition | bool | None]] = MappingProxyType(
    {
        FieldName.ACTOR: _actors,
        FieldName.PLACE: _places,
        FieldName.REGION: _regions,
        FieldName.ARTICLE: _articles,
        FieldName.TYPE: _types,
        FieldName.DATE: _dates,
    }
)


def types_called(value: str) -> frozenset[EventType]:
    """The event types of this name, or of this quad; else those whose name begins so, in Chinese: that have it."""
    wanted = _key(value)
    named = {type_: _keys(TYPE_NAMES[type_], type_.value) for type_ in EventType}
    quads = {type_: _keys(QUAD_NAMES[type_.quad], type_.quad.value) for type_ in EventType}
    for keys in (named, quads):
        if exact := frozenset(type_ for type_, known in keys.items() if wanted in known):
            return exact
    near = (type_ for type_, known in named.items() if any(_is_begun(wanted, key) for key in known))
    return frozenset(near) if wanted else frozenset()


def _is_begun(wanted: str, key: str) -> bool:
    """A word at its beginning; of a name without blanks any part."""
    return key.startswith(wanted) or (not wanted.isascii() and wanted in key)


def _keys(names: Names, code: str) -> set[str]:
    return set(map(_key, (names.en, names.zh_hans, names.zh_hant, code)))


def _key(text: str) -> str:
    return " ".join(each.text for each in tokens(fold(text)) if each.text and is_word(each.text)) or "".join(
        each.text for each in tokens(text)
    )
