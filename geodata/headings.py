"""The headings of all articles by their ids; those of a block are read only when somebody looks at them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from geodata.digest import NONE, Heading
from geodata.errors import BadProject
from geodata.things import Things

_AT_A_TIME = 1_000  # records read between two steps
_Kept = tuple[Sequence[Heading], int, int]  # where a heading is found, and the day of its publication


class Headings(Mapping[str, Heading]):
    """In the order in which they came."""

    def __init__(self) -> None:
        self._found: dict[str, _Kept] = {}
        self._titles: dict[int, tuple[Sequence[Heading], list[str]]] = {}  # of blocks, by their identity

    def __getitem__(self, article_id: str) -> Heading:
        pool, at, _ = self._found[article_id]
        return pool[at]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def __contains__(self, article_id: object) -> bool:
        return article_id in self._found

    def put(self, heading: Heading) -> None:
        self._found[heading.id] = (heading,), 0, publication(heading)

    def put_all(self, ids: Sequence[str], headings: Sequence[Heading], published: Iterable[int]) -> None:
        """Headings at once, unread; `published` are days as a block has them."""
        days = (LAST if day == NONE else day for day in published)
        self._found.update((id_, (headings, at, day)) for at, (id_, day) in enumerate(zip(ids, days, strict=True)))

    def pop(self, article_id: str) -> None:
        self._found.pop(article_id, None)

    def sort(self) -> None:
        """By date of publication, those without one last, then by id."""
        self._found = {id_: self._found[id_] for id_ in self.by_publication()}

    def by_publication(self) -> list[str]:
        """The ids in that order."""
        found = self._found
        return sorted(found, key=lambda id_: (found[id_][2], id_))

    def titles(self) -> tuple[list[str], list[str]]:
        """The ids and the titles of all, without making a heading of each."""
        for _ in self.warm():
            pass
        known = self._titles
        titles = (
            known[id(pool)][1][at] if id(pool) in known else pool[at].title for pool, at, _ in self._found.values()
        )
        return list(self._found), list(titles)

    def warm(self) -> Iterator[None]:
        """Read the titles of blocks, in steps of some milliseconds; what was read is kept as long as its block."""
        pools = {id(pool): pool for pool, _, _ in self._found.values() if isinstance(pool, Things)}
        self._titles = {number: kept for number, kept in self._titles.items() if number in pools}
        for number in pools.keys() - self._titles.keys():
            records, titles = pools[number].records.all(), list[str]()
            for first in range(0, len(records), _AT_A_TIME):
                titles += told_titles(records[first : first + _AT_A_TIME])
                yield
            self._titles[number] = pools[number], titles

    def published(self, article_id: str) -> int:
        """The first day on which the article may have come out, or LAST."""
        return self._found[article_id][2]


def told_titles(records: Sequence[str]) -> list[str]:
    """The titles in the records of some headings, read in one go."""
    try:
        return [str(told.get("title", "")) for told in json.loads(f"[{','.join(records)}]")]
    except (ValueError, AttributeError) as error:
        raise BadProject(f"the project is damaged: {error}") from error


LAST = date.max.toordinal()


def publication(heading: Heading) -> int:
    """The first day on which the article may have come out, as an ordinal; after all others where it is not known."""
    return heading.published.start.toordinal() if heading.published else LAST
