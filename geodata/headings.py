"""The headings of all articles by their ids; those of a block are read only when somebody looks at them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from geodata.digest import Heading

_Lazy = tuple[Sequence[Heading], int]


class Headings(Mapping[str, Heading]):
    """In the order in which they came."""

    def __init__(self) -> None:
        self._found: dict[str, Heading | _Lazy] = {}

    def __getitem__(self, article_id: str) -> Heading:
        found = self._found[article_id]
        return found if isinstance(found, Heading) else found[0][found[1]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def __contains__(self, article_id: object) -> bool:
        return article_id in self._found

    def put(self, heading: Heading) -> None:
        self._found[heading.id] = heading

    def put_all(self, ids: Sequence[str], headings: Sequence[Heading]) -> None:
        """Headings at once, unread."""
        self._found.update(zip(ids, zip([headings] * len(ids), range(len(ids)), strict=True), strict=True))

    def pop(self, article_id: str) -> None:
        self._found.pop(article_id, None)

    def sort(self) -> None:
        """By date of publication, those without one last, then by id."""
        order = sorted((publication(heading), id_) for id_, heading in self.items())
        self._found = {id_: self._found[id_] for _, id_ in order}


def publication(heading: Heading) -> int:
    """The first day on which the article may have come out, as an ordinal; after all others where it is not known."""
    return (heading.published.start if heading.published else date.max).toordinal()
