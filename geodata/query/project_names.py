"""What names mean in a project: what the world calls so, and what the project's own articles and data sets do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Protocol

from geodata.headings import Headings
from geodata.knowledge.naming import fold
from geodata.query.name_matching import matcher, plain_lines
from geodata.query.naming import WORLD, Identity


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

    @property
    def is_warm(self) -> bool:
        return "titles" in self.__dict__

    def warm(self) -> None:
        """Make ready for names and titles that are begun to be typed: one step of some milliseconds at each call."""
        if "actor_names" not in self.__dict__:
            _ = self.actor_names
        elif "place_names" not in self.__dict__:
            _ = self.place_names
        elif next(self._titles_read, True):
            _ = self.titles

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
        return Identity(actors=_named(value, here.actor_ids, self.actor_names)) | Identity(actors=exact.actors)

    def places(self, value: str) -> Identity:
        """Places of this name or id, known to the world or only here; else those in whose name the words stand."""
        here, told = self._known, _folded(value)
        if value.strip() in self._place_ids:
            return Identity(places=frozenset({value.strip()}))
        exact = frozenset(id_ for id_, words in _holding(told, here.place_ids, here.place_words) if _is(told, words))
        found = WORLD.places(value) | Identity(places=exact)
        return found or Identity(places=_named(value, here.place_ids, self.place_names))

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
    def actor_names(self) -> Sequence[str]:
        """The names of each actor of the project, plain."""
        return list(map(plain_lines, self._known.actor_words))

    @cached_property
    def place_names(self) -> Sequence[str]:
        return list(map(plain_lines, self._known.place_words))

    @cached_property
    def _titles_read(self) -> Iterator[None]:
        return self._known.headings.warm()

    @cached_property
    def titles(self) -> tuple[Sequence[str], Sequence[str]]:
        """The ids of the articles, and their titles, folded all at once; an article without is called by its id."""
        ids, titles = self._known.headings.titles()
        told = "\n".join(" ".join((title or id_).split()) for id_, title in zip(ids, titles, strict=True))
        return ids, plain_lines(fold(told).casefold()).split("\n") if ids else []


def _named(value: str, ids: Sequence[str], names: Sequence[str]) -> frozenset[str]:
    """What has all of the words in its names, each of them at least begun."""
    if not value.strip():
        return frozenset()
    fits = matcher(value)
    return frozenset(id_ for id_, lines in zip(ids, names, strict=True) if fits(lines))


def _holding(told: str, ids: Sequence[str], names: Sequence[str]) -> Iterator[tuple[str, str]]:
    return ((id_, lines) for id_, lines in zip(ids, names, strict=True) if told in lines) if told else iter(())


def _is(told: str, lines: str) -> bool:
    return told in lines.split("\n")


def _folded(text: str) -> str:
    return fold(text).casefold().strip()
