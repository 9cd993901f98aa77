"""What names mean in a project: what the world calls so, and what the project's own articles and data sets do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Protocol

from geodata.headings import Headings
from geodata.knowledge.naming import fold
from geodata.query.naming import WORLD, Identity
from geodata.query.spelling import Pattern, pattern, tokens


class Known(Protocol):
    """The names of a project: folded, those of one thing one under the other."""

    @property
    def actor_words(self) -> Sequence[str]: ...
    @property
    def place_words(self) -> Sequence[str]: ...
    @property
    def actor_ids(self) -> Sequence[str]: ...
    @property
    def place_ids(self) -> Sequence[str]: ...
    @property
    def headings(self) -> Headings: ...


class ProjectNames:
    """Answers for a project as it is now; when that changes, another is needed."""

    def __init__(self, known: Known) -> None:
        self._known = known

    def identity(self, name: str) -> Identity:
        """What the world calls so, and the project's actors of exactly this name."""
        told = _folded(name)
        here = self._known
        exact = frozenset(id_ for id_, words in _holding(told, here.actor_ids, here.actor_words) if _is(told, words))
        return WORLD.identity(name) | Identity(actors=exact)

    def actors(self, value: str) -> Identity:
        """Actors of this name or id; else those of the project in whose name the words stand."""
        here = self._known
        if value.strip() in self._actor_ids:
            return Identity(actors=frozenset({value.strip()}))
        exact = self.identity(value)
        if exact.actors & self._actor_ids:
            return Identity(actors=exact.actors, names=exact.names)
        return Identity(actors=_named(value, here.actor_ids, here.actor_words)) | Identity(actors=exact.actors)

    def places(self, value: str) -> Identity:
        """Places of this name or id, known to the world or only here; else those in whose name the words stand."""
        here, told = self._known, _folded(value)
        if value.strip() in self._place_ids:
            return Identity(places=frozenset({value.strip()}))
        exact = frozenset(id_ for id_, words in _holding(told, here.place_ids, here.place_words) if _is(told, words))
        found = WORLD.places(value) | Identity(places=exact)
        return found or Identity(places=_named(value, here.place_ids, here.place_words))

    def regions(self, value: str) -> Identity:
        return WORLD.regions(value)

    def articles(self, value: str) -> frozenset[str]:
        """Articles of this id, or with these words in their title."""
        if value.strip() in self._known.headings:
            return frozenset({value.strip()})
        ids, titles = self.titles
        return _named(value, ids, titles)

    @cached_property
    def _actor_ids(self) -> frozenset[str]:
        return frozenset(self._known.actor_ids)

    @cached_property
    def _place_ids(self) -> frozenset[str]:
        return frozenset(self._known.place_ids)

    @cached_property
    def titles(self) -> tuple[Sequence[str], Sequence[str]]:
        """The ids of the articles, and their titles, folded all at once; an article without is called by its id."""
        ids, titles = self._known.headings.titles()
        told = "\n".join(" ".join((title or id_).split()) for id_, title in zip(ids, titles, strict=True))
        return ids, fold(told).casefold().split("\n") if ids else []


def _named(value: str, ids: Sequence[str], names: Sequence[str]) -> frozenset[str]:
    """What has all of the words in one of its names; the last may be only begun."""
    words = value.split()
    wanted = [pattern(word, is_prefix=word is words[-1]) for word in words]
    patterns = [each for each in wanted if each is not None]
    if not patterns:
        return frozenset()
    told = [_folded(word) for word in words]
    near = _holding(max(told, key=len), ids, names)
    return frozenset(id_ for id_, lines in near if all(map(lines.__contains__, told)) and _has_all(patterns, lines))


def _holding(told: str, ids: Sequence[str], names: Sequence[str]) -> Iterator[tuple[str, str]]:
    return ((id_, lines) for id_, lines in zip(ids, names, strict=True) if told in lines) if told else iter(())


def _is(told: str, lines: str) -> bool:
    return told in lines.split("\n")


def _has_all(patterns: Sequence[Pattern], lines: str) -> bool:
    return any(all(each.is_in(list(tokens(line))) for each in patterns) for line in lines.split("\n"))


def _folded(text: str) -> str:
    return fold(text).casefold().strip()
