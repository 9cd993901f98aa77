"""The twin of a new article among those that are there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from geodata.duplicates.collection import Collection
from geodata.duplicates.likeness import Kind, Twin, compare
from geodata.duplicates.signature import signature
from geodata.model import Article

Known = Callable[[str], Article | None]  # the article of that id as it is now, None where it is gone


def find_twin(article: Article, among: Collection, known: Known) -> Twin | None:
    """The article that is the same, or else the likest one that is nearly the same; None where there is none."""
    sign = signature(article.text)
    same = _compared(article, among.same(sign), known)
    best = next((twin for twin in same if twin.kind is Kind.IDENTICAL), None)
    return best or max(_compared(article, among.near(sign), known), key=lambda twin: twin.likeness, default=None)


def _compared(article: Article, candidates: Iterable[str], known: Known) -> Iterator[Twin]:
    for article_id in candidates:
        old = known(article_id)
        if old is not None and (twin := compare(article, old)):
            yield twin


class Sieve:
    """Articles that come one after the other, without a project: which of them came before?"""

    def __init__(self) -> None:
        self._seen: dict[str, Article] = {}
        self._names: dict[str, str] = {}
        self._signatures = Collection()

    def twin_of(self, article: Article) -> tuple[str, Twin] | None:
        """What the earlier article that this one repeats was called, and how it does; None where it is new.

        What is new is remembered.
        """
        twin = find_twin(article, self._signatures, self._seen.get)
        if twin:
            return self._names[twin.article_id], twin
        key = f"{len(self._seen)}"  # articles of two files may have one id
        self._seen[key] = Article(id=key, text=article.text)
        self._names[key] = article.heading
        self._signatures.add(key, signature(article.text))
        return None
