"""What a query says, as a tree of parts that know where they stand, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class FieldName(StrEnum):
    """What a field word asks about."""

    ACTOR = "actor"
    PLACE = "place"
    TYPE = "type"
    DATE = "date"
    REGION = "region"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Word:
    """Something to look for as it is written; with `is_prefix` its last word need only begin so."""

    text: str
    start: int
    end: int
    is_prefix: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words between quotation marks, which must stand together."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Field:
    """A condition such as "place:Kyiv"; start and end are those of its value."""

    name: FieldName
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Not:
    part: Node


@dataclass(frozen=True, slots=True)
class And:
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    parts: tuple[Node, ...]


Node = Word | Phrase | Field | Not | And | Or


class Fault(StrEnum):
    """What can be wrong with a query."""

    QUOTE = "quote"
    PARENTHESIS = "parenthesis"
    ACTOR = "actor"
    PLACE = "place"
    TYPE = "type"
    DATE = "date"
    REGION = "region"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Mistake:
    """A fault, where it stands in the query, and the words in question."""

    fault: Fault
    start: int
    end: int
    told: str = ""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A query as it was read; `tree` is None where it asks for nothing."""

    tree: Node | None
    mistakes: tuple[Mistake, ...] = ()


def leaves(node: Node | None) -> Iterator[Word | Phrase | Field]:
    """The words, phrases and fields of a tree, in order."""
    if isinstance(node, Not):
        yield from leaves(node.part)
    elif isinstance(node, And | Or):
        for part in node.parts:
            yield from leaves(part)
    elif node is not None:
        yield node
